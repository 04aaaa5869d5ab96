import { describe, expect, it } from 'vitest'
import { recall } from '../../../src/core/schedule/fsrs.ts'
import { learned } from '../../../src/core/schedule/replay.ts'
import {
  accuracyOf,
  isBetter,
  type Prediction,
  predictionsOf,
} from '../../../src/core/statistics/accuracy.ts'
import { evidenceIn } from '../../../src/core/statistics/evidence.ts'
import { FAST } from '../../support/fits.ts'
import { answer, NOON } from '../../support/questions.ts'

const DAY = 86_400_000
const known: ReadonlyMap<string, number> = new Map()
const steps = (...all: Array<[rating: 1 | 3, days: number]>) =>
  all.map(([rating, days]) => ({ rating, days }))
const predicted = (chance: number, recalled: boolean, of = steps([3, 0], [3, 2])): Prediction => ({
  chance,
  recalled,
  evidence: { review: 'x', steps: of },
})

describe('predictions', () => {
  const early = Array.from({ length: 12 }, (_, i) => [
    answer(`q/${i}`, i, true),
    answer(`q/${i}`, i + 6, i % 4 === 0),
  ])
    .flat()
    .sort((a, b) => a.at - b.at)
  const late = [answer('q/1', 30, true, { id: 'late' }), answer('q/2', 33, false, { id: 'last' })]
  const reviews = [...early, ...late]
  const judged = evidenceIn(reviews, { zone: () => 0, known }).slice(-2)

  it.each([undefined, FAST])('are those of a schedule that ends before them', (weights) => {
    const fits = weights
      ? [{ ...FIT, weights, reschedules: true as const, at: NOON - 99 * DAY }]
      : []
    const { cards } = learned(early, { retention: 0.9, known, fits })
    expect(predictionsOf(reviews, judged, { weights, known })).toEqual(
      [...late].map(({ question, at, correct }, i) => ({
        chance: expect.closeTo(recall(cards.get(question) as never, at), 9),
        recalled: correct,
        evidence: judged[i],
      })),
    )
    // The learner's factor is in them: this one forgets much faster than published.
    expect(learned(early, { retention: 0.9, known, fits }).schedule.model.factor).toBeLessThan(0.9)
  })

  it('are never so sure that one answer outweighs all others', () => {
    const [one] = predictionsOf(
      [answer('a/1', 0, true), answer('a/1', 1e5, true, { id: 'far' })],
      [{ review: 'far', steps: steps([3, 0], [3, 1e5]) }],
      { weights: FAST, known },
    )
    expect(one?.chance).toBeGreaterThanOrEqual(0.001)
  })
})

const FIT = {
  ...{ event: 'fit' as const, id: 'f', at: NOON, outline: 'o', device: 'd', reviews: 1 },
}

describe('how well they came true', () => {
  it('is the mean of their losses', () =>
    expect(
      accuracyOf([predicted(0.9, true), predicted(0.8, false), predicted(0.5, true)]).logLoss,
    ).toBeCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.5)) / 3, 12))

  it('is how far they are off in groups of about the same history', () => {
    const right = [predicted(0.5, true), predicted(0.5, false)]
    expect(accuracyOf(right).rmse).toBe(0)
    // After another wait, after more answers, after a lapse: three groups with one answer each.
    const apart = [
      predicted(0.5, true, steps([3, 0], [3, 9])),
      predicted(0.5, true, steps([3, 0], [3, 2], [3, 2])),
      predicted(0.5, true, steps([3, 0], [1, 2], [3, 2])),
    ]
    expect(accuracyOf([...right, ...apart]).rmse).toBeCloseTo(Math.sqrt((3 * 0.25) / 5), 12)
    // A repetition on the same day and a slightly longer wait make no other group.
    const near = [
      predicted(0.9, true, steps([1, 0], [3, 0], [3, 4])),
      predicted(0.9, false, steps([3, 0], [3, 12])),
    ]
    expect(accuracyOf(near).rmse).toBeCloseTo(0.4, 12)
  })

  it('is nothing without any', () => expect(accuracyOf([])).toEqual({ logLoss: 0, rmse: 0 }))
})

describe('better predictions', () => {
  const results = Array.from({ length: 40 }, (_, i) => i % 4 > 0)
  const all = (chance: number) => results.map((recalled) => predicted(chance, recalled))
  it('are better by more than chance makes', () => {
    expect(isBetter(all(0.75), all(0.2), 1)).toBe(true)
    expect(isBetter(all(0.2), all(0.75), 1)).toBe(false)
    // The truth is 0.75, but forty answers cannot tell it from 0.7.
    expect(isBetter(all(0.75), all(0.7), 0)).toBe(true)
    expect(isBetter(all(0.75), all(0.7), 1)).toBe(false)
    expect(isBetter(all(0.75), all(0.75), 0)).toBe(false)
    expect(isBetter([], [], 1)).toBe(false)
  })
})
