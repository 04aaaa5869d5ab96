import { seededDice } from '../../src/core/base/dice.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Card } from '../../src/core/schedule/fsrs.ts'
import { select } from '../../src/study/selection.ts'
import { card, choice, idsOf, NOON } from './questions.ts'
import { fakeStudy } from './studies.ts'

export type Fake = Parameters<typeof fakeStudy>[0]
export type Request = Parameters<typeof select>[1]

/** As many choices of a topic. */
export const many = (topic: string, count: number): Question[] =>
  Array.from({ length: count }, (_, i) => choice(`${topic}/${i + 1}`))
/** A card for each of these questions. */
export const cardsFor = (questions: readonly Question[], held: Card): Record<string, Card> =>
  Object.fromEntries(questions.map(({ id }) => [id, held]))

/** A card that is due, and one that is not. */
export const DUE = card(9, 5)
export const LATER = card(1, 30)

/** What is selected at noon, the questions by their ids. */
export function selected(
  fake: Fake,
  request: Partial<Request> = {},
  settings: { readonly minutes?: number; readonly new?: number } = {},
  zone = 0,
) {
  const { questions, ...rest } = select(
    fakeStudy(fake).study,
    {
      ...{ topic: undefined, count: undefined, minutes: undefined, types: [], only: undefined },
      ...{ cram: false, exam: undefined, missed: undefined, key: '', ...request },
    },
    {
      ...{ clock: () => NOON, zone: () => zone, dice: seededDice(1) },
      settings: { minutes: 10, new: 20, retention: 0.9, day: 0, ...settings },
    },
  )
  return { ids: idsOf(questions), ...rest }
}
