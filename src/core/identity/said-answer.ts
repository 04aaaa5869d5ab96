import { fingerprint } from '../base/hash.ts'
import { oppositeOf } from '../model/truth-values.ts'
import { areAlike } from './change.ts'
import { titleOf } from './title.ts'

/** Two cards with such an answer have nothing in common. */
export const COMMON = '~'

/** An answer as it is remembered: a fingerprint of it all, and its first words. Older versions wrote no words. */
const REMEMBERED = /^(~?[\da-f]{8})(.*)/s

/** So many characters of an answer tell whether another one is it, corrected: they are in the log for each card. */
const MOST_CHARACTERS = 60

/** What is remembered of a card's answer. */
export const rememberedAnswer = (answer: string): string =>
  `${oppositeOf(answer) === undefined ? '' : COMMON}${fingerprint(answer)}${answer.slice(0, MOST_CHARACTERS)}`

/** The parts of an answer that was remembered; what is none has no words. */
export function partsOfAnswer(said: string): { readonly print: string; readonly words: string } {
  const [, print = said, words = ''] = REMEMBERED.exec(said) ?? []
  return { print, words }
}

/** Whether two cards with one question say the same, or what one says plainly is the other's, corrected. */
export function sayTheSame(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [partsOfAnswer(one), partsOfAnswer(other)]
  return a.print === b.print || (a.words !== '' && areAlike(titleOf(a.words), titleOf(b.words)))
}
