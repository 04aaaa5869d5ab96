import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../../src/core/base/time.ts'
import { type Aim, PUBLISHED } from '../../../src/core/schedule/fsrs.ts'
import {
  costOfNew,
  costOfReview,
  daysOfNew,
  HORIZON,
  isBehind,
  missedShare,
  reviewsAhead,
  roomForNew,
  type Time,
  turnsOfNew,
} from '../../../src/core/schedule/load.ts'
import { AIM, cardsOf, TIME } from '../../support/drills.ts'
import { card, NOON } from '../../support/questions.ts'

/** A fortnight with so many reviews on each of its first days, and none after them. */
const fortnight = (...first: number[]): number[] =>
  Array.from({ length: HORIZON }, (_, i) => first[i] ?? 0)
const each = (count: number): number[] => fortnight(...Array<number>(HORIZON).fill(count))
const forgetting = (factor: number, retention = 0.9): Aim => ({
  retention,
  model: { ...PUBLISHED, factor },
})

describe('what a question costs', () => {
  it.each([
    // Asked once; a miss brings it again in the drill, and every second time once more the next day.
    [0, 10_000, 20_000],
    [0.25, 13_750, 22_500],
    [1, 25_000, 30_000],
  ])('at %d missed: a review %i ms, a new one %i ms', (missed, review, begin) => {
    const time = { ...TIME, missed }
    expect([costOfReview(time), costOfNew(time)]).toEqual([review, begin])
  })

  it('grows with the tempo, in which what is told is read', () =>
    expect([costOfReview, costOfNew].map((cost) => cost({ ...TIME, tempo: 30_000 }))).toEqual([
      30_000, 60_000,
    ]))

  it('is less where what is new is asked once', () =>
    expect(costOfNew({ ...TIME, missed: 0.25, turns: 1 })).toBe(12_500))
})

describe('how often a new question is asked on its first day', () => {
  it.each<[string, Aim, 1 | 2]>([
    // The published stability after one right answer is 2.3 days: at 85 %, a wait of 4.4 days.
    ['as it is published', AIM, 2],
    ['who wants to know less', forgetting(1, 0.85), 2],
    ['a wait of five days', forgetting(1.25, 0.85), 2],
    ['a wait of six', forgetting(1.26, 0.85), 1],
    ['who forgets slowly, and wants to know nearly all', forgetting(2), 2],
  ])('%s', (_, aim, turns) => expect(turnsOfNew(aim)).toBe(turns))

  it('goes by the weights that were fitted', () => {
    const weights = [...default_w]
    weights[2] = 6
    expect(turnsOfNew({ ...AIM, model: { weights, factor: 1 } })).toBe(1)
  })
})

describe('the reviews of the coming days', () => {
  const CARDS = cardsOf({
    // A stability of 400 days: whatever is reviewed of it does not come back within a fortnight.
    overdue: card(500, 400),
    now: card(400, 400),
    soon: card(400, 400, { due: NOON + 1 }),
    tomorrow: card(400, 400, { due: NOON + DAY }),
    later: card(400, 400, { due: NOON + DAY + 1 }),
    last: card(400, 400, { due: NOON + 13 * DAY }),
    beyond: card(400, 400, { due: NOON + 13 * DAY + HOUR }),
  })
  const ahead = (...ids: string[]) => reviewsAhead(ids, CARDS, { now: NOON, aim: AIM })

  it.each([
    [[], []],
    [['overdue', 'now'], [2]],
    [
      ['soon', 'tomorrow'],
      [0, 2],
    ],
    [['later'], [0, 0, 1]],
    [['last'], [...Array<number>(13).fill(0), 1]],
    [['beyond', 'unknown'], []],
    [
      ['now', 'tomorrow', 'later'],
      [1, 1, 1],
    ],
  ])('of %j are %j', (ids, wanted) => expect(ahead(...ids)).toEqual(fortnight(...wanted)))

  it('follow a question from one right answer to the next, as its learner forgets', () => {
    const days = (aim: Aim, more = {}) =>
      reviewsAhead(['x'], cardsOf({ x: card(1, 1, more) }), { now: NOON, aim }).flatMap(
        (count, i) => Array<number>(count).fill(i),
      )
    const usual = days(AIM)
    const fast = days(forgetting(0.3))
    expect(usual[0]).toBe(0)
    expect(fast.length).toBeGreaterThan(usual.length)
    // A wait never shrinks by a right answer, apart from the day that FSRS's fuzz moves it.
    const waits = fast.slice(1).map((day, i) => day - (fast[i] ?? 0))
    for (const [i, wait] of waits.slice(1).entries())
      expect(wait).toBeGreaterThanOrEqual((waits[i] ?? 0) - 1)
    // One question that would come every day is followed for six reviews.
    expect(days(forgetting(0.15, 0.97), { stability: 0.1, lasting: 0.1 })).toEqual([
      ...[0, 1, 2, 3, 4, 5],
    ])
  })
})

describe('the days on which a new question comes back', () => {
  /** Somebody whose memory of the day is twice as stable after another right answer. */
  const gaining = (): Aim => {
    const weights = [...default_w]
    weights[17] = 0.75
    weights[18] = 1
    return { ...AIM, model: { weights, factor: 1 } }
  }

  it.each<[string, Aim, 1 | 2, number[]]>([
    // It was asked twice on its first day, so that it waits two days.
    ['as it is published', AIM, 2, [2, 10]],
    ['who forgets fast', forgetting(0.15), 2, [1, 2, 4, 8]],
    // Six days, moved by FSRS's fuzz.
    ['who forgets slowly', forgetting(2.5), 2, [8]],
    ['who wants to know less', forgetting(1.3, 0.85), 1, [8]],
    // With the published weights, a second right answer on the same day changes nothing.
    ['who gains by a second answer, asked once', gaining(), 1, [2, 10]],
    ['who gains by a second answer, asked twice', gaining(), 2, [6]],
    ['who wants to know nearly all', forgetting(1, 0.97), 2, [1, 3, 8]],
  ])('%s', (_, aim, turns, days) => expect(daysOfNew(aim, turns)).toEqual(days))
})

describe('the room for new questions', () => {
  it.each<[string, number[], Partial<Time>, number]>([
    ['is all of an empty day', each(0), {}, 30],
    ['is what today’s reviews leave', fortnight(30), {}, 15],
    ['is whole questions', fortnight(31), {}, 14],
    ['is one, at the last', fortnight(58), {}, 1],
    ['is none where today is full', fortnight(59), {}, 0],
    ['is none where more is due than today can have', fortnight(300), {}, 0],
    ['is what is left of today', each(0), { today: 65_000 }, 3],
    ['is none where today is over', each(0), { today: 0 }, 0],
    ['is none where a later day is full', fortnight(0, 0, 0, 0, 0, 360), {}, 0],
    ['is none where the last day of the fortnight is', fortnight(...Array(13).fill(0), 840), {}, 0],
    // Of two days 20 s are left, though today alone has time for thirty.
    ['is what the days leave together', fortnight(0, 118), {}, 1],
    // Of three days 80 s are left, and each one that is begun takes 30 s with its first review.
    ['is less by the first reviews of what is begun', fortnight(0, 0, 172), {}, 2],
    // Each day has 30 s left: one is begun today, and nothing is kept for those of later days.
    ['keeps nothing free for later days', each(57), {}, 1],
    ['counts on the days of study only', fortnight(0, 100), { rhythm: 0.5 }, 0],
    ['counts on all of them', fortnight(0, 100), { rhythm: 1 }, 10],
    ['is small for who is slow', each(0), { tempo: 60_000 }, 5],
    ['is small for who misses much', fortnight(30), { missed: 0.5 }, 3],
    ['is none for who misses nearly all', fortnight(30), { missed: 0.9 }, 0],
  ])('%s', (_, ahead, time, room) =>
    expect(roomForNew(ahead, AIM, { ...TIME, ...time })).toBe(room),
  )

  const times = fc.record({
    drill: fc.constant(600_000),
    today: fc.integer({ min: 0, max: 3_600_000 }),
    daily: fc.integer({ min: 60_000, max: 3_600_000 }),
    rhythm: fc.double({ min: 0.05, max: 1, noNaN: true }),
    presence: fc.constant(1),
    tempo: fc.integer({ min: 10_000, max: 90_000 }),
    missed: fc.double({ min: 0, max: 1, noNaN: true }),
    turns: fc.constantFrom<1 | 2>(1, 2),
  })
  const aheads = fc.array(fc.nat(60), { minLength: HORIZON, maxLength: HORIZON })
  const factors = fc.double({ min: 0.15, max: 2.5, noNaN: true })

  it('fits into every span of the fortnight, and one more would not', () =>
    fc.assert(
      fc.property(aheads, times, factors, (ahead, time, factor) => {
        const aim = forgetting(factor)
        const room = roomForNew(ahead, aim, time)
        expect(room).toBeGreaterThanOrEqual(0)
        const comesBack = daysOfNew(aim, time.turns)
        /** Milliseconds that are left after so many days, if so many questions are begun today. */
        const left = (days: number, begun: number): number => {
          const spanned = Array.from({ length: days }, (_, day) => day)
          const spent = spanned.map((day) => {
            const again = comesBack.filter((wait) => wait === day).length
            const own = day === 0 ? costOfNew(time) : again * costOfReview(time)
            return (ahead[day] ?? 0) * costOfReview(time) + begun * own
          })
          const had = spanned.map((day) => (day === 0 ? time.today : time.daily * time.rhythm))
          const sum = (all: number[]): number => all.reduce((one, other) => one + other, 0)
          return sum(had) - sum(spent)
        }
        const leasts = (begun: number): number =>
          Math.min(...ahead.map((_, i) => left(i + 1, begun)))
        if (room > 0) expect(leasts(room)).toBeGreaterThanOrEqual(-1)
        expect(leasts(room + 1)).toBeLessThan(1)
      }),
      { numRuns: 300 },
    ))

  it('is never more where there is more to review, or less time', () =>
    fc.assert(
      fc.property(aheads, times, fc.nat(HORIZON - 1), (ahead, time, day) => {
        const room = roomForNew(ahead, AIM, time)
        const more = ahead.map((count, i) => (i === day ? count + 5 : count))
        expect(roomForNew(more, AIM, time)).toBeLessThanOrEqual(room)
        expect(roomForNew(ahead, AIM, { ...time, today: time.today / 2 })).toBeLessThanOrEqual(room)
        expect(roomForNew(ahead, AIM, { ...time, daily: time.daily / 2 })).toBeLessThanOrEqual(room)
      }),
      { numRuns: 200 },
    ))
})

it('is behind with more than a drill has time for, at what a review costs', () => {
  expect([isBehind(60, TIME), isBehind(61, TIME)]).toEqual([false, true])
  expect(isBehind(60, { ...TIME, missed: 0.1 })).toBe(true)
})

describe('the share of reviews that are missed', () => {
  it.each([
    // Twenty answers at what is aimed at are believed before there are any.
    [0, 0, 0.9, 0.1],
    [0, 0, 0.8, 0.2],
    [20, 10, 0.9, 0.3],
    [180, 90, 0.9, 0.46],
    [180, 180, 0.9, 0.01],
  ])('of %i answers, %i of them right, at a wish of %d: %d', (answers, right, retention, share) =>
    expect(missedShare({ answers, right }, { retention })).toBeCloseTo(share, 9),
  )
})
