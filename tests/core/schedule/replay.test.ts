import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Rating, Review } from '../../../src/core/log/event.ts'
import {
  type Memory,
  recall,
  remember,
  rememberAsKnown,
  withDue,
} from '../../../src/core/schedule/fsrs.ts'
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
  it('lets the wait grow about threefold with every right answer, and brings a missed one back soon', () => {
    const all: Review[] = []
    const waits: number[] = []
    let days = 0
    for (let i = 0; i < 5; i++) {
      all.push(answer('a/1', days, true, { id: `r${i}` }))
      const { due, last } = replay(all, publishedSchedule(0.9)).get('a/1') ?? { due: 0, last: 0 }
      waits.push((due - last) / DAY)
      days = (due - NOON) / DAY
    }
    expect(waits).toEqual([1.5, 7.5, 24.5, 70.5, 220.5])
    all.push(answer('a/1', days, false))
    const missed = replay(all, publishedSchedule(0.9)).get('a/1')
    expect(missed).toMatchObject({ lapses: 1, reviews: 6, due: NOON + (days + 10 / 1440) * DAY })
  })

  it('predicts 90 % after a stability, as FSRS means it', () => {
    const card = replay([answer('a/1', 0, true)], publishedSchedule(0.9)).get('a/1')
    expect(recall(card as never, NOON + (card?.stability ?? 0) * DAY)).toBeCloseTo(0.9, 6)
  })
})

describe('what the learner says is known', () => {
  const at = (days: number): number => NOON + days * DAY
  const scheduled = (known: Readonly<Record<string, number>>) => ({
    ...publishedSchedule(0.9),
    known: new Map(Object.entries(known).map(([id, days]) => [id, at(days)])),
  })
  const first = answer('a/1', 0, true, { id: 'one' })
  const second = answer('a/1', 10, false, { id: 'two' })
  const due = (memory: Memory) => withDue(memory, publishedSchedule(0.9))
  const cardOf = (all: readonly Review[], days: number) =>
    replay(all, scheduled({ 'a/1': days })).get('a/1')

  it('is asked again after a season, though it was never answered', () => {
    const card = cardOf([], 3)
    expect(card).toMatchObject({
      ...{ stability: 120, lasting: 120, difficulty: 3, reviews: 0, lapses: 0, missed: false },
      ...{ first: at(3), last: at(3) },
    })
    const days = ((card?.due ?? 0) - at(3)) / DAY
    expect(days).toBeGreaterThan(100)
    expect(days).toBeLessThan(140)
  })

  it('counts when it was said: before the answers, between them, or after them', () => {
    const next = (memory: Memory | undefined, review: Review): Memory => remember(memory, review)
    const said = (memory: Memory | undefined, days: number) => rememberAsKnown(memory, at(days))
    expect(cardOf([first, second], -1)).toEqual(due(next(next(said(undefined, -1), first), second)))
    expect(cardOf([first, second], 5)).toEqual(due(next(said(next(undefined, first), 5), second)))
    expect(cardOf([first, second], 11)).toEqual(due(said(next(next(undefined, first), second), 11)))
    // Said in the same moment, it is before the answer.
    expect(cardOf([first, second], 10)).toEqual(due(next(said(next(undefined, first), 10), second)))
  })

  it('is forgotten like anything else: a miss after it brings it back soon', () => {
    const card = cardOf([first, second], 5)
    expect(card).toMatchObject({ missed: true, lapses: 1, reviews: 2 })
    expect((card?.due ?? 0) - at(10)).toBe(10 * 60_000)
    expect(card?.stability).toBeLessThan(30)
  })

  it('is no longer missed, and keeps what was stronger', () => {
    expect(cardOf([first, second], 11)).toMatchObject({ missed: false, stability: 120, lapses: 1 })
    const strong = { ...remember(undefined, first), stability: 400, difficulty: 2 }
    expect(rememberAsKnown(strong, at(1))).toMatchObject({ stability: 400, difficulty: 2 })
    const hard = { ...strong, stability: 4, difficulty: 9 }
    expect(rememberAsKnown(hard, at(1))).toMatchObject({ stability: 120, difficulty: 3 })
  })

  it('changes nothing but its own question', () =>
    fc.assert(
      fc.property(reviews, fc.integer({ min: -10, max: 410 }), (all, days) => {
        const plain = new Map(replay(all, publishedSchedule(0.9)))
        const cards = new Map(replay(all, scheduled({ 'a/1': days, 'c/9': days })))
        expect(cards.get('c/9')).toMatchObject({ reviews: 0, last: at(days) })
        expect(cards.get('a/1')?.reviews).toBe(plain.get('a/1')?.reviews ?? 0)
        for (const each of [plain, cards]) for (const id of ['a/1', 'c/9']) each.delete(id)
        expect(cards).toEqual(plain)
      }),
      { numRuns: 60 },
    ))
})
