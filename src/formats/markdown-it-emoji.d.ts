declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** The emoji of GitHub's codes, which are written between colons. */
  const emoji: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: the form of the library.
  export default emoji
}
