import { SEMICOLON } from '../base/punctuation.ts'
import { joinTexts, same, type Text, wordings } from '../base/text.ts'
import type { MatchQuestion, Pair } from '../model/question.ts'
import type { Asked } from './kind.ts'

const DASH = same(' – ')

/** A pair in words: `etcd – 2379`. */
export const pairInWords = ({ left, right }: Pair): Text => joinTexts([left, right], DASH)

/** Pairs in words, which `readMatching` reads again: `etcd – 2379; kubelet – 10250`. */
export const pairsInWords = (pairs: readonly Pair[]): Text =>
  joinTexts(pairs.map(pairInWords), SEMICOLON)

/** The letter of the option at an index. */
export const letterOf = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index)

/** Which option was given for which thing on the left, as indexes from 0. */
type Indexes = ReadonlyArray<readonly [left: number, option: number]>

type Shown = Pick<Asked<MatchQuestion>, 'left' | 'options'>

/**
 * What an answer gives for each thing on the left, both as they are shown. Three forms: `1c 2a 3b`
 * with anything between the pairs, in full width or not; `cab`, one letter for each thing in the
 * order shown; or the pairs in words, as the log keeps them. Numbers and words may give fewer pairs
 * than there are. Undefined if the answer has none of these forms, if a number or letter does not
 * exist, or if one is used twice.
 */
export function readMatching(shown: Shown, answer: string): Map<Text, Text> | undefined {
  const { left, options } = shown
  const indexes =
    readWords(shown, answer) ?? readNumbered(answer) ?? readLetters(answer, left.length)
  if (!indexes) return undefined
  const matching = new Map(
    indexes.flatMap(([i, j]) => {
      const [of, said] = [left[i], options[j]]
      return of && said ? [[of, said] as const] : []
    }),
  )
  const isWhole = matching.size === indexes.length
  return isWhole && new Set(matching.values()).size === matching.size ? matching : undefined
}

const inPlainForm = (words: string): string =>
  words.normalize('NFKC').toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim()

const indexOf = (letter: string): number => letter.charCodeAt(0) - 'a'.charCodeAt(0)

const NUMBERED = /^(?:[\s,;.、]*\d+[\s=:.)>→、-]*[a-z])+[\s,;.、]*$/
const LETTERS = /^[a-z](?:[\s,;.、]*[a-z])*[\s,;.、]*$/

function readNumbered(answer: string): Indexes | undefined {
  const plain = inPlainForm(answer)
  if (!NUMBERED.test(plain)) return undefined
  // Numbers and letters take turns.
  const signs = plain.match(/\d+|[a-z]/g) ?? []
  return signs.flatMap((sign, i) =>
    i % 2 === 0 ? [[Number(sign) - 1, indexOf(signs[i + 1] ?? '')] as const] : [],
  )
}

function readLetters(answer: string, most: number): Indexes | undefined {
  const plain = inPlainForm(answer)
  const letters = plain.match(/[a-z]/g) ?? []
  if (!LETTERS.test(plain) || letters.length !== most) return undefined
  return letters.map((letter, i) => [i, indexOf(letter)])
}

/**
 * Searches for the texts of the two sides, because a text may contain the same signs that separate
 * two of them.
 */
function readWords({ left, options }: Shown, answer: string): Indexes | undefined {
  const phrases = left
    .flatMap((of, i) =>
      options.flatMap((right, j) =>
        wordings(pairInWords({ left: of, right })).map((words) => ({
          words: inPlainForm(words),
          indexes: [i, j] as const,
        })),
      ),
    )
    .sort((a, b) => b.words.length - a.words.length)
  const found: Array<readonly [number, number]> = []
  let rest = inPlainForm(answer)
  while (rest !== '') {
    const next = phrases.find(
      ({ words }) => rest.startsWith(words) && /^ ?(?:;|$)/.test(rest.slice(words.length)),
    )
    if (!next) return undefined
    found.push(next.indexes)
    rest = rest.slice(next.words.length).replace(/^ ?; ?/, '')
  }
  return found
}
