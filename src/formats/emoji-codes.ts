import emoji from 'markdown-it-emoji/lib/data/full.mjs'

let known: ReadonlyMap<string, string> | undefined

/** Words with emoji in place of their codes, such as `:fire:`; unknown codes stay. */
export function withEmoji(words: string): string {
  if (!words.includes(':')) return words
  known ??= new Map(Object.entries(emoji))
  // Codes may follow each other; a row of colons is something else.
  return words.replace(/(?<!:)(?::[a-z0-9_+-]{1,60}:)+(?!:)/gi, (codes) =>
    codes.replace(/:([^:]+):/g, (code, name: string) => known?.get(name) ?? code),
  )
}
