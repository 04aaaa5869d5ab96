import { sanitizeLine, withoutDirections } from '../core/base/control-characters.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { namedOptions } from './named-options.ts'

/** A question with its options, as question banks have it. */
export interface ChoiceParts {
  readonly at: Place
  readonly id?: string
  readonly ask: string
  /** In their order, without their letters. */
  readonly options: readonly string[]
  /**
   * What the answer says: letters or numbers of options (`B`, `A, C`, `2`) and perhaps why, or the words of one; or
   * the places of those that are right, from 0.
   */
  readonly right: string | readonly number[]
  readonly explain?: string
}

/**
 * The card of a question with options; undefined if the answer names none of them. Where all are right there is nothing to
 * choose: they are the answer, one after the other.
 */
export function choiceCard({
  at,
  id,
  ask,
  options,
  right,
  explain: because = '',
}: ChoiceParts): NotedCard | undefined {
  const said = options.map(asOption)
  const named = typeof right === 'string' ? namedOptions(right, said) : { places: right, more: '' }
  const indexes = new Set(named?.places)
  const isRight = (_: string, i: number): boolean => indexes.has(i)
  const rights = said.filter(isRight)
  const wrong = said.filter((each, i) => each !== '' && !isRight(each, i))
  const [answer, ...more] = rights
  const explain = [named?.more ?? '', because].filter((each) => each !== '').join(' ')
  if (ask === '' || !answer || rights.includes('')) return undefined
  const about = {
    ...{ at, ask: shortened(ask, LONGEST_WORDS) },
    ...(id !== undefined && { id }),
    ...(explain !== '' && { explain: shortened(explain, LONGEST_WORDS) }),
  }
  if (wrong.length === 0)
    return more.length > 0
      ? { ...about, answer: shortened(rights.join('; '), LONGEST_WORDS) }
      : undefined
  return more.length > 0 ? { ...about, answers: rights, wrong } : { ...about, answer, wrong }
}

const asOption = (words: string): string =>
  shortened(sanitizeLine(withoutDirections(words)).trim(), LONGEST_WORDS)
