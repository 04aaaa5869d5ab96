declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default table
}
