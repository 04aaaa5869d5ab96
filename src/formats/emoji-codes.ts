import emoji from 'markdown-it-emoji/lib/data/full.mjs'

/** Words with emoji in place of their codes, such as `:fire:`; unknown codes stay. */
export function withEmoji(words: string): string {
  if (!words.includes(':')) return words
  // Codes may follow each other; a row of colons is something else.
  return words.replace(/(?<!:)(?::[a-z0-9_+-]{1,60}:)+(?!:)/gi, (codes) =>
    codes.replace(/:([^:]+):/g, (code, name: string) =>
      Object.hasOwn(emoji, name) ? (emoji[name] as string) : code,
    ),
  )
}
