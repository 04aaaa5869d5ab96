import type { Script } from './script.ts'
import { differenceOf, type Replacement } from './script-table.ts'

/** How a text of one script becomes that of the other after a table was applied: 0 is not at all. */
export type Patch = 0 | Replacement

/** What is left to change when a conversion was applied. */
export function patchFor(from: string, to: string, convert: Script): Patch {
  const words = convert(from)
  return words === to ? 0 : differenceOf(words, to)
}

/** The text that the patch was made for. */
export function applied(patch: Patch, from: string, convert: Script): string {
  const words = convert(from)
  if (patch === 0) return words
  const [at, removed, put] = patch
  return words.slice(0, at) + put + words.slice(at + removed)
}
