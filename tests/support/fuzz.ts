import { expect } from 'vitest'
import { type Dice, seededDice } from '../../src/core/base/dice.ts'

/** How many cases each fuzz test tries; `K8SMAP_FUZZ` is another number. */
const CASES = Number(process.env['K8SMAP_FUZZ'] ?? '') || 300

/** How many cases a property is tried with: so many, or `K8SMAP_FUZZ`. */
export const runs = (usual = 100): { numRuns: number } => ({
  numRuns: Number(process.env['K8SMAP_FUZZ'] ?? '') || usual,
})

/** The most milliseconds of a case: far more than any takes, because the machine may be busy. */
const LONGEST = 2000

/** How long a fuzz test may take, in milliseconds. */
export const FUZZ_TIME = 60_000 + CASES * 100

/** Tries many cases; a failure says the seed of its case. */
export function fuzz(check: (dice: Dice) => void, cases = CASES): void {
  for (let seed = 1; seed <= cases; seed++) {
    // A pause of the machine does not come three times at the same case.
    const took = [0, 0, 0].map((_, i, all) => {
      if (i > 0 && (all[i - 1] as number) <= LONGEST) return 0
      const begun = performance.now()
      try {
        check(seededDice(seed))
      } catch (error) {
        throw new Error(`case ${seed}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        })
      }
      all[i] = performance.now() - begun
      return all[i] as number
    })
    if (Math.min(...took) > LONGEST) expect.fail(`case ${seed} takes ${Math.min(...took)} ms`)
  }
}

/** A whole number below `most`. */
export const below = (dice: Dice, most: number): number => Math.floor(dice() * most)

/** One of several things. */
export const oneOf = <T>(dice: Dice, things: readonly T[]): T =>
  things[below(dice, things.length)] as T

/** Several of the parts in a row; now and then one of them many times. */
export function soup(dice: Dice, parts: readonly string[], most: number): string {
  let text = ''
  for (let left = below(dice, most) + 1; left > 0; left--)
    text += oneOf(dice, parts).repeat(below(dice, 40) === 0 ? below(dice, 300) : 1)
  return text
}

/** Signs that hurt a terminal, or are easily mistaken for others. */
export const NASTY = [
  ...['\u001b]0;x\u0007', '\u001b[2J', '\u0000', '\u009b', '\u202e', '\u2066', '\u200f'],
  ...['\u2028', '\ufeff', '\u00a0', '\u3000', '\ud800', '\udc00', '😀', 'é', 'ﬃ', '（', '）', '，'],
]
