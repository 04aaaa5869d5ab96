import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Rating, Review } from '../../../src/core/log/event.ts'
import { recall, remember, withDue } from '../../../src/core/schedule/fsrs.ts'
import { publishedSchedule, replay } from '../../../src/core/schedule/replay.ts'
import { answer, NOON } from '../../support/questions.ts'

const reviews: fc.Arbitrary<Review[]> = fc
  .array(
    fc.record({
      ...{ event: fc.constant('review' as const), id: fc.stringMatching(/^[a-z]{8}$/) },
      at: fc.integer({ min: NOON, max: NOON + 400 * DAY }),
      ...{ outline: fc.constant('o'), question: fc.constantFrom('a/1', 'a/2', 'b/1') },
      ...{ rating: fc.constantFrom<Rating>(1, 2, 3, 4), correct: fc.boolean() },
      ...{ given: fc.string(), took: fc.nat() },
    }),
    { maxLength: 40 },
  )
  .map((all) => all.sort((a, b) => a.at - b.at))

describe('a replay', () => {
  it('folds each question’s reviews, oldest first, and works out its last wait', () => {
    const all = [
      answer('a/1', 0, true, { id: 'one' }),
      answer('b/1', 1, false, { id: 'two' }),
      answer('a/1', 2, false, { id: 'three' }),
      answer('a/1', 4, true, { id: 'four' }),
    ]
    const folded = (...which: number[]) => {
      const memory = which.reduce(
        (before: ReturnType<typeof remember> | undefined, i) => remember(before, all[i] as Review),
        undefined,
      )
      return withDue(memory as ReturnType<typeof remember>, publishedSchedule(0.8))
    }
    expect([...replay(all, publishedSchedule(0.8))]).toEqual([
      ['a/1', folded(0, 2, 3)],
      ['b/1', folded(1)],
    ])
    expect(replay(all, publishedSchedule(0.8)).get('a/1')).toMatchObject({
      reviews: 3,
      lapses: 1,
      seed: 'four',
    })
  })

  it('of nothing is nothing', () => expect([...replay([], publishedSchedule(0.9))]).toEqual([]))

  it('comes to the same state every time', () =>
    fc.assert(
      fc.property(reviews, (all) => {
        const cards = replay(all, publishedSchedule(0.9))
        expect([...replay(all, publishedSchedule(0.9))]).toEqual([...cards])
        expect([...cards.keys()]).toEqual([...new Set(all.map(({ question }) => question))])
        for (const { stability, due, last } of cards.values()) {
          expect(stability).toBeGreaterThan(0)
          expect(due).toBeGreaterThan(last)
        }
      }),
      { numRuns: 40 },
    ))
})

describe('the schedule', () => {
  it('lets the wait grow with every right answer, and brings a missed one back soon', () => {
    const all: Review[] = []
    const waits: number[] = []
    let days = 0
    for (let i = 0; i < 5; i++) {
      all.push(answer('a/1', days, true, { id: `r${i}` }))
      const { due, last } = replay(all, publishedSchedule(0.9)).get('a/1') ?? { due: 0, last: 0 }
      waits.push((due - last) / DAY)
      days = (due - NOON) / DAY
    }
    expect(waits).toEqual([1.5, 12.5, 51.5, 171.5, 547.5])
    all.push(answer('a/1', days, false))
    const missed = replay(all, publishedSchedule(0.9)).get('a/1')
    expect(missed).toMatchObject({ lapses: 1, reviews: 6, due: NOON + (days + 10 / 1440) * DAY })
  })

  it('predicts 90 % after a stability, as FSRS means it', () => {
    const card = replay([answer('a/1', 0, true)], publishedSchedule(0.9)).get('a/1')
    expect(recall(card as never, NOON + (card?.stability ?? 0) * DAY)).toBeCloseTo(0.9, 6)
  })
})
