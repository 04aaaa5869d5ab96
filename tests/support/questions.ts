import { same, type Text } from '../../src/core/base/text.ts'
import { DAY } from '../../src/core/base/time.ts'
import type { Answered } from '../../src/core/log/history.ts'
import {
  type AnswerOption,
  type ChoiceQuestion,
  type ItemsQuestion,
  type TypedQuestion,
  topicOfQuestion,
} from '../../src/core/model/question.ts'
import type { Card } from '../../src/core/schedule/fsrs.ts'
import { decayOf, PUBLISHED } from '../../src/core/schedule/fsrs.ts'

/** The time that all test cards refer to: noon UTC on 2026-01-05, a Monday. */
export const NOON = Date.UTC(2026, 0, 5, 12)

const text = (words: string | Text): Text => (typeof words === 'string' ? same(words) : words)

const common = (id: string) => ({
  id,
  topic: topicOfQuestion(id),
  ask: same('?'),
  explain: same('!'),
  source: '',
  origin: 'written' as const,
})

export const right = (words: string | Text): AnswerOption => ({ text: text(words), correct: true })
export const wrong = (words: string | Text): AnswerOption => ({
  text: text(words),
  correct: false,
  why: same(`not ${text(words).en}`),
})

/** A choice; its topic is the part of its id before the slash. */
export const choice = (id: string, more: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  ...common(id),
  type: 'choice',
  options: [right('yes'), wrong('no'), wrong('maybe'), wrong('never')],
  ...more,
})

export const typed = (id: string, more: Partial<TypedQuestion> = {}): TypedQuestion => ({
  ...common(id),
  type: 'typed',
  answer: same('answer'),
  accepted: ['answer'],
  ...more,
})

export const items = (
  type: ItemsQuestion['type'],
  id: string,
  names: ReadonlyArray<string | Text>,
): ItemsQuestion => ({
  ...common(id),
  type,
  items: names.map((name) => ({ text: text(name), also: [] })),
})

/** A card last answered `ago` days ago with a stability of so many days, which is also its wait. */
export const card = (ago: number, stability: number, more: Partial<Card> = {}): Card => {
  const last = NOON - ago * DAY
  return {
    ...{
      stability,
      lasting: stability,
      decay: decayOf(PUBLISHED),
      difficulty: 5,
      first: last,
      last,
      reviews: 1,
      lapses: 0,
    },
    ...{ missed: false, seed: 's', due: last + stability * DAY },
    ...more,
  }
}

let ids = 0
/** An answer to a question, so many days after NOON. */
export const answer = (
  question: string,
  days: number,
  correct: boolean,
  more: Partial<Answered> = {},
): Answered => ({
  ...{ event: 'review', id: `r${ids++}`, at: NOON + days * DAY, outline: 'o', question },
  ...{ rating: correct ? 3 : 1, correct, given: '', took: 10_000 },
  ...more,
})

export const idsOf = (all: Iterable<{ readonly id: string }>): string[] =>
  [...all].map(({ id }) => id)
