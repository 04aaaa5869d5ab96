/**
 * Adds each pair of neighbouring characters of a run, or the one that is alone: what a search compares in Chinese,
 * which has no spaces.
 */
export function addPairs(found: string[], run: string): void {
  // Nearly all characters are one unit long, and need not be taken apart first.
  const characters: ArrayLike<string> = /[\ud800-\udfff]/.test(run) ? [...run] : run
  if (characters.length === 1) found.push(run)
  for (let i = 0; i + 1 < characters.length; i++) found.push(`${characters[i]}${characters[i + 1]}`)
}
