import { sanitizeLine } from '../core/base/control-characters.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { fold } from '../core/model/names.ts'

/** A question with its options, as question banks have it. */
export interface ChoiceParts {
  readonly at: Place
  readonly id?: string
  readonly ask: string
  /** In their order, without their letters. */
  readonly options: readonly string[]
  /**
   * What the answer says: letters or numbers of options (`B`, `A, C`, `2`), or the words of one; or the
   * places of those that are right, from 0.
   */
  readonly right: string | readonly number[]
  readonly explain?: string
}

/** The card of a question with options; undefined if the answer names none of them, or all. */
export function choiceCard({
  at,
  id,
  ask,
  options,
  right,
  explain = '',
}: ChoiceParts): NotedCard | undefined {
  const said = options.map(asOption)
  const indexes = new Set(typeof right === 'string' ? namedIn(right, said) : right)
  const isRight = (_: string, i: number): boolean => indexes.has(i)
  const rights = said.filter(isRight)
  const wrong = said.filter((each, i) => each !== '' && !isRight(each, i))
  const [answer, ...more] = rights
  if (ask === '' || !answer || rights.includes('') || wrong.length === 0) return undefined
  const about = {
    ...{ at, ask: shortened(ask, LONGEST_WORDS) },
    ...(id !== undefined && { id }),
    ...(explain !== '' && { explain: shortened(explain, LONGEST_WORDS) }),
  }
  return more.length > 0 ? { ...about, answers: rights, wrong } : { ...about, answer, wrong }
}

const asOption = (words: string): string => shortened(sanitizeLine(words.trim()), LONGEST_WORDS)

const withoutStop = (words: string): string =>
  words
    .normalize('NFKC')
    .trim()
    .replace(/[.。]$/, '')

/** How the words of an option are told from others, the closest first: `C++` and `C` fold alike. */
const KEYS: ReadonlyArray<(words: string) => string> = [
  asOption,
  (words) => withoutStop(words).toLowerCase(),
  (words) => fold(withoutStop(words)),
]

/** The places of the options that an answer names, from 0; none if it names one that is not there. */
function namedIn(right: string, options: readonly string[]): readonly number[] {
  for (const keyOf of KEYS) {
    const key = keyOf(right)
    const whole = key === '' ? -1 : options.findIndex((each) => keyOf(each) === key)
    if (whole >= 0) return [whole]
  }
  const words = withoutStop(right)
  const parts = words.split(/[\s,;/&+、，；和]+/).filter((each) => each !== '')
  const letters = /^[A-Za-z]{1,10}$/.test(words) ? [...words] : parts
  const indexes = letters.map((each) => {
    if (/^[A-Za-z]$/.test(each)) return each.toUpperCase().charCodeAt(0) - 65
    return /^\d{1,2}$/.test(each) ? Number(each) - 1 : -1
  })
  return indexes.every((index) => index >= 0 && index < options.length) ? indexes : []
}
