import { describe, expect, it } from 'vitest'
import { meanOf } from '../../../src/core/base/collections.ts'
import { seededDice } from '../../../src/core/base/dice.ts'
import { DAY } from '../../../src/core/base/time.ts'
import {
  type Card,
  type Memory,
  type Model,
  PUBLISHED,
  recall,
  remember,
  waitOf,
  withDue,
} from '../../../src/core/schedule/fsrs.ts'
import { withoutReviews, workloadOf } from '../../../src/core/statistics/workload.ts'
import { card, NOON } from '../../support/questions.ts'

/** Half a year, as the trade looks ahead. */
const SPAN = 180
const deck = (model: Model): Card[] =>
  [0.4, 1, 2.3, 5, 9, 17, 30, 60, 140].flatMap((stability, i) =>
    [2, 5, 8.5].map((difficulty) => ({
      ...card(i, stability, { difficulty }),
      lasting: stability * model.factor,
    })),
  )

/** The same by chance: each question answered day by day, many times. */
function played(cards: readonly Card[], retention: number, model: Model, runs: number) {
  const dice = seededDice(7)
  const aim = { retention, model }
  let answers = 0
  let recalled = 0
  for (let run = 0; run < runs; run++)
    for (const start of cards) {
      let now: Card = start
      let next = Math.max(0, Math.ceil(waitOf(now.lasting, aim) - (NOON - now.last) / DAY))
      for (let day = 0; day < SPAN; day++) {
        const at = NOON + day * DAY
        if (day === next) {
          const right = dice() < recall(now, at)
          answers += right ? 1 : 2
          let memory: Memory = remember(now, { id: '', at, rating: right ? 3 : 1 }, model)
          if (!right) memory = remember(memory, { id: '', at, rating: 3 }, model)
          now = withDue(memory, aim)
          next = day + waitOf(now.lasting, aim)
        }
        recalled += recall(now, at + DAY / 2)
      }
    }
  return { answers: answers / runs / SPAN, recalled: recalled / runs / SPAN }
}

describe('what a retention costs and brings', () => {
  it.each([
    [0.8, PUBLISHED],
    [0.9, PUBLISHED],
    [0.95, { weights: undefined, factor: 0.5 }],
    [0.85, { weights: undefined, factor: 1.6 }],
  ])('at %f is what comes of playing it, with %j', (retention, model) => {
    const cards = deck(model)
    const told = workloadOf(cards, { retention, model }, NOON)
    const seen = played(cards, retention, model, 60)
    expect(told.questions).toBe(cards.length)
    expect(told.answers / seen.answers).toBeGreaterThan(0.92)
    expect(told.answers / seen.answers).toBeLessThan(1.1)
    expect(told.recalled / seen.recalled).toBeGreaterThan(0.99)
    expect(told.recalled / seen.recalled).toBeLessThan(1.01)
  })

  it('grows with the retention: from 90 to 99 % far more than from 70 to 79 %', () => {
    const cards = deck(PUBLISHED)
    const of = (percent: number) =>
      workloadOf(cards, { retention: percent / 100, model: PUBLISHED }, NOON)
    const rows = [70, 73, 76, 79, 80, 85, 90, 93, 96, 99].map(of)
    for (const [i, row] of rows.entries()) {
      expect(row.answers).toBeGreaterThan(rows[i - 1]?.answers ?? 0)
      expect(row.recalled).toBeGreaterThan(rows[i - 1]?.recalled ?? 0)
      expect(row.recalled).toBeLessThan(cards.length)
    }
    // Anki's own regression test of the same figures (anki#5101).
    const mean = (some: typeof rows) => meanOf(some, ({ answers }) => answers)
    expect(mean(rows.slice(-4))).toBeGreaterThan(1.2 * mean(rows.slice(0, 4)))
  })

  it('is more for a learner who forgets faster', () => {
    const cost = (factor: number) => {
      const model = { weights: undefined, factor }
      return workloadOf(deck(model), { retention: 0.9, model }, NOON).answers
    }
    expect(cost(0.5)).toBeGreaterThan(1.3 * cost(1))
    expect(cost(1)).toBeGreaterThan(1.2 * cost(2))
  })

  it('is nothing without reviews but what is left in memory', () => {
    const cards = deck(PUBLISHED)
    const left = withoutReviews(cards, NOON)
    const days = Array.from({ length: SPAN }, (_, day) => NOON + (day + 0.5) * DAY)
    const mean = meanOf(days, (at) => cards.reduce((sum, each) => sum + recall(each, at), 0))
    expect(left).toEqual({
      ...{ retention: undefined, questions: cards.length, answers: 0 },
      recalled: expect.closeTo(mean, 1),
    })
    expect(left.recalled).toBeLessThan(
      workloadOf(cards, { retention: 0.7, model: PUBLISHED }, NOON).recalled,
    )
  })

  it('is one answer at least for what was missed, and none for what waits longer', () => {
    const of = (one: Card) =>
      workloadOf([one], { retention: 0.9, model: PUBLISHED }, NOON).answers * SPAN
    expect(of(card(0, 5000))).toBe(0)
    expect(of(card(0, 5000, { missed: true }))).toBeCloseTo(1, 9)
    // Whatever came due long ago is asked today, once.
    expect(of(card(400, 100))).toBeGreaterThan(1)
    expect(workloadOf([], { retention: 0.9, model: PUBLISHED }, NOON)).toMatchObject({
      ...{ questions: 0, answers: 0, recalled: 0 },
    })
  })
})
