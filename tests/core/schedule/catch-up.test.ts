import { describe, expect, it } from 'vitest'
import { type Dice, seededDice } from '../../../src/core/base/dice.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/base/time.ts'
import { daysToCatchUp } from '../../../src/core/schedule/catch-up.ts'
import type { Aim, Card } from '../../../src/core/schedule/fsrs.ts'
import type { Time } from '../../../src/core/schedule/load.ts'
import { AIM, cardsOf, choices, TIME } from '../../support/drills.ts'
import { card, choice, NOON } from '../../support/questions.ts'

/** So many questions, each with a fact and a topic of its own, and the cards of those that were met. */
const many = (count: number, cardAt: (i: number) => Card | undefined) => {
  const questions = choices(...Array.from({ length: count }, (_, i) => `t${i}/1`))
  const held = questions.flatMap(({ id }, i): Array<[string, Card]> => {
    const own = cardAt(i)
    return own ? [[id, own]] : []
  })
  return { questions, cards: cardsOf(Object.fromEntries(held)) }
}

/** Due, and as good as certain: not back for months after one more right answer. */
const CERTAIN = card(100, 1000, { due: NOON - DAY })
/** Due, and as likely to be missed as known. */
const SHAKY = card(30, 2)

/** Everything is known. */
const RIGHT: Dice = () => 0

interface Case {
  readonly time?: Partial<Time>
  readonly aim?: Aim
  readonly dice?: Dice
}

const daysFor = (
  { questions, cards }: ReturnType<typeof many>,
  { time, aim = AIM, dice = seededDice(1) }: Case = {},
): number | undefined =>
  daysToCatchUp(
    questions,
    cards,
    { now: NOON, today: NOON - 8 * HOUR, time: { ...TIME, ...time }, aim, atFirst: 0.7 },
    dice,
  )

const certain = (count: number) => many(count, () => CERTAIN)

describe('how long it takes to catch up', () => {
  // Sixty questions fit into a day's ten minutes, and somebody is level with half as many more.
  it.each<[string, number, Partial<Time>, number | undefined]>([
    ['no day, where all fits into the drill', 60, {}, 0],
    ['no day, where it nearly does: that is so for who comes every day', 90, {}, 0],
    ['until the day on which the rest nearly fits', 91, {}, 1],
    ['as many days as that needs', 200, {}, 2],
    ['longer after a short drill today', 200, { drill: MINUTE }, 3],
    ['longer with days that are left out', 200, { rhythm: 0.5 }, 4],
    ['in whole days, where a third of them is', 200, { rhythm: 0.4 }, 5],
    ['longer where the days have less time', 200, { daily: 5 * MINUTE }, 5],
    ['a fortnight, at the most', 930, {}, 14],
    ['who knows how long, where a fortnight is too short', 931, {}, undefined],
    ['who knows how long, for who hardly ever comes', 91, { rhythm: 0.05 }, undefined],
  ])('%s', (_, count, time, days) =>
    expect(daysFor(certain(count), { time, dice: RIGHT })).toBe(days),
  )

  it('is longer where misses come back', () => {
    const shaky = many(200, () => SHAKY)
    const [known = 0, missed = 0] = [daysFor(shaky, { dice: RIGHT }), daysFor(shaky)]
    expect(missed).toBeGreaterThan(known)
  })

  it('is longer for who forgets faster than published', () => {
    const old = many(400, (i) => card(10 + (i % 20), 8))
    const fast = { ...AIM, model: { ...AIM.model, factor: 0.15 } }
    expect([daysFor(old), daysFor(old, { aim: fast })]).toEqual([8, undefined])
  })

  it('does not begin what is new before, and leaves the cards as they are', () => {
    const half = many(400, (i) => (i % 2 === 0 ? CERTAIN : undefined))
    const before = structuredClone(half.cards)
    expect(daysFor(half, { dice: RIGHT })).toBe(2)
    expect(half.cards).toEqual(before)
  })

  it('is the middle of five courses that things may take', () => {
    const shaky = many(140, () => SHAKY)
    /** How often dice are thrown in one course in which all is known, or all is missed. */
    const throwsIn = (isKnown: boolean): number => {
      let thrown = 0
      daysFor(shaky, { dice: () => (++thrown > 0 && isKnown ? 0 : 0.999) })
      return thrown / 5
    }
    const lengths = new Map([true, false].map((isKnown) => [isKnown, throwsIn(isKnown)]))
    const told = (...courses: readonly boolean[]) => {
      const thrown = courses.flatMap((isKnown) =>
        Array<number>(lengths.get(isKnown) ?? 0).fill(isKnown ? 0 : 0.999),
      )
      return daysFor(shaky, { dice: () => thrown.shift() ?? Number.NaN })
    }
    expect(told(true, true, false, true, false)).toBe(1)
    // Who misses everything is never level.
    expect(told(false, false, true, true, false)).toBeUndefined()
  })

  it('is not put off by days that are filled as far as they have room, and never further', () => {
    // A drill has time for 24 reviews; twice as many are due, and twenty more on each day of the fortnight, besides
    // what comes back.
    const full = many(48 + 20 * 14, (i) => {
      if (i < 48) return card(5, 5)
      const day = 1 + Math.floor((i - 48) / 20)
      return card(Math.max(0.5, 5 - day), 5, { due: NOON + day * DAY - HOUR })
    })
    expect(daysFor(full, { time: { tempo: 20_000, missed: 0.15 } })).toBe(3)
  })

  it('is foreseen as often, however much was never met', () => {
    const throwsFor = (count: number): number => {
      let thrown = 0
      const met = many(count, (i) => (i < 130 ? SHAKY : undefined))
      daysFor(met, { dice: () => (++thrown > 0 ? 0 : 1) })
      return thrown
    }
    expect(throwsFor(3000)).toBe(throwsFor(130))
  })

  it('asks two questions on one fact on different days', () => {
    const ids = Array.from({ length: 160 }, (_, i) => `t${i % 20}/${i}`)
    const questions = ids.map((id) => choice(id, { fact: id.replace(/\/.*/, '') }))
    const cards = cardsOf(Object.fromEntries(ids.map((id) => [id, CERTAIN])))
    // Twenty on each day, until ninety are left.
    expect(daysFor({ questions, cards }, { dice: RIGHT })).toBe(4)
  })

  it('is foreseen once where that alone takes long', () => {
    let rolls = 0
    const dice = seededDice(1)
    const counted = (): number => {
      rolls++
      return dice()
    }
    expect(
      daysFor(
        many(1500, () => SHAKY),
        { dice: counted },
      ),
    ).toBeUndefined()
    // At most sixty answers on each of fifteen days.
    expect(rolls).toBeLessThanOrEqual(900)
  })
})
