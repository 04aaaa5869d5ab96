/** The most characters of names in a finding: enough for all domains of a real exam. */
const MOST_LISTED = 400

/** The first of a text's characters, and `…` for the rest. */
export const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** The first names only: a hostile outline may have very many, in as many findings. */
export function shortList(names: Iterable<string>, separator: string): string {
  const listed: string[] = []
  let length = 0
  for (const name of names) {
    length += name.length
    if (length > MOST_LISTED) return [...listed, '…'].join(separator)
    listed.push(name)
  }
  return listed.join(separator)
}
