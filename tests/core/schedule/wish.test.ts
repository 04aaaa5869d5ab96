import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { DAY, MINUTE } from '../../../src/core/base/time.ts'
import {
  afterAnswer,
  retentionOf,
  type Staircase,
  targetOf,
  UNANSWERED,
} from '../../../src/core/schedule/wish.ts'

/** Somebody's days: so many answers on each, so many of them new, the others reviews of which a share is known. */
interface Days {
  readonly days: number
  readonly answers: number
  readonly fresh: number
  readonly known: (wished: number) => number
  readonly keeping?: number
  readonly from?: Staircase
}

/** What is wished after those days. */
function staircaseAfter({
  days,
  answers,
  fresh,
  known,
  keeping = 1,
  from = UNANSWERED,
}: Days): Staircase {
  const dice = seededDice(7)
  let now = from
  const first = Math.max(0, from.last) + DAY
  for (let day = 0; day < days; day++)
    for (let i = 0; i < answers; i++) {
      const isNew = i < fresh
      const at = first + day * DAY + i * MINUTE
      now = afterAnswer(now, {
        ...{ at, isNew, keeping },
        isKnown: isNew ? undefined : dice() < known(now.wished),
      })
    }
  return now
}

const wishedAfter = (days: Days): number => retentionOf('auto', staircaseAfter(days))
const asWished = (wished: number): number => wished
const always = (): number => 1
const never = (): number => 0

describe('the recall that is wished', () => {
  it('is what was set, whatever is known', () =>
    expect([0, 0.5, 1].map((wished) => retentionOf(0.92, { wished }))).toEqual([0.92, 0.92, 0.92]))

  it('is nine in ten for who begins, and for a plan', () => {
    expect(retentionOf('auto', UNANSWERED)).toBe(0.9)
    expect([targetOf('auto'), targetOf(0.8)]).toEqual([0.9, 0.8])
  })

  it('moves in whole hundredths', () =>
    expect([0.824, 0.826, 0.835].map((wished) => retentionOf('auto', { wished }))).toEqual([
      0.82, 0.83, 0.84,
    ]))
})

describe('the staircase', () => {
  const review = { at: 5, isNew: false, keeping: 1 }

  it('goes down a little for what is known, and up more for what is missed', () => {
    const down = afterAnswer(UNANSWERED, { ...review, isKnown: true }).wished
    const up = afterAnswer(UNANSWERED, { ...review, isKnown: false }).wished
    expect(UNANSWERED.wished - down).toBeGreaterThan(0)
    // It stands still where 33 of 40 are known: then 33 steps down are 7 steps up.
    expect((up - UNANSWERED.wished) * 7).toBeCloseTo((UNANSWERED.wished - down) * 33, 12)
  })

  it('does not move for what is no review', () =>
    expect(afterAnswer(UNANSWERED, { ...review, isNew: true, isKnown: undefined })).toMatchObject({
      ...{ wished: UNANSWERED.wished, met: 1, last: 5 },
    }))

  it.each<[string, (wished: number) => number, number, number]>([
    ['what was wished', asWished, 0.81, 0.84],
    ['five points less', (wished) => wished - 0.05, 0.86, 0.89],
  ])('comes to where enough is known: for who knows %s', (_, known, low, high) => {
    const wished = wishedAfter({ days: 90, answers: 80, fresh: 4, known })
    expect(wished).toBeGreaterThanOrEqual(low)
    expect(wished).toBeLessThanOrEqual(high)
  })

  it.each<[string, Pick<Days, 'answers' | 'fresh'>, number]>([
    ['little against what is asked in a sitting', { answers: 80, fresh: 1 }, 0.8],
    ['eleven sittings', { answers: 40, fresh: 5 }, 0.84],
    ['thirteen sittings', { answers: 40, fresh: 6 }, 0.86],
    ['thirty sittings', { answers: 20, fresh: 7 }, 0.87],
  ])('does not go so low that too much may be forgotten: for who has met %s', (_, days, least) =>
    expect(wishedAfter({ days: 90, known: always, ...days })).toBe(least),
  )

  it.each([
    ['half as long', 0.5, 0.87],
    ['two fifths as long', 0.4, 0.85],
    ['three tenths as long', 0.3, 0.81],
    ['a quarter as long', 0.25, 0.8],
  ])('goes lower for who keeps what is new %s as is expected', (_, keeping, least) =>
    expect(wishedAfter({ days: 90, known: always, answers: 20, fresh: 7, keeping })).toBe(least),
  )

  it('does not go higher for who keeps it longer', () =>
    expect(wishedAfter({ days: 90, known: always, answers: 40, fresh: 5, keeping: 2 })).toBe(0.84))

  it('goes up again when more is met than a low wish can keep', () => {
    const low = staircaseAfter({ days: 90, answers: 40, fresh: 1, known: always })
    const wished = wishedAfter({ days: 20, answers: 40, fresh: 30, known: always, from: low })
    expect([retentionOf('auto', low), wished]).toEqual([0.8, 0.87])
  })

  it('counts drills of one day as one sitting', () => {
    const answer = { isNew: false, isKnown: undefined, keeping: 1 }
    const first = afterAnswer(UNANSWERED, { ...answer, at: 10 * DAY })
    const soon = afterAnswer(first, { ...answer, at: 10.4 * DAY })
    const later = afterAnswer(first, { ...answer, at: 11 * DAY })
    const apart = afterAnswer(first, { ...answer, at: 10.5 * DAY })
    expect(soon.begun).toBeLessThan(first.begun)
    expect(apart.begun).toBeGreaterThan(first.begun)
    expect(later.begun).toBeGreaterThan(first.begun)
  })

  it('takes a clock that goes back for no sitting', () => {
    const answer = { isNew: false, isKnown: undefined, keeping: 1 }
    const first = afterAnswer(UNANSWERED, { ...answer, at: 10 * DAY })
    const back = afterAnswer(first, { ...answer, at: DAY })
    expect(back.begun).toBeLessThan(first.begun)
    expect(back.last).toBe(10 * DAY)
  })

  it('is hardly moved by a day, and wholly by a season', () => {
    expect(staircaseAfter({ days: 1, answers: 20, fresh: 0, known: asWished }).wished).toBeCloseTo(
      0.9,
      1,
    )
    expect(wishedAfter({ days: 90, answers: 80, fresh: 1, known: never })).toBe(0.95)
  })
})
