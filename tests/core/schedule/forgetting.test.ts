import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { type Dice, seededDice } from '../../../src/core/base/dice.ts'
import { DAY } from '../../../src/core/base/time.ts'
import type { Rating } from '../../../src/core/log/event.ts'
import { forgettingOf } from '../../../src/core/schedule/forgetting.ts'
import { type Memory, PUBLISHED } from '../../../src/core/schedule/fsrs.ts'
import { UNANSWERED } from '../../../src/core/schedule/wish.ts'

/** FSRS-6's own decay, and the factor that makes recall 90 % after one stability. */
const DECAY = 0.1542
const F = 0.9 ** (-1 / DECAY) - 1

const memory = (stability: number, last = 0): Memory => ({
  ...{ stability, difficulty: 5, first: 0, last, reviews: 1, lapses: 0, missed: false, seed: 's' },
})
const waited = (days: number, rating: Rating) => ({ at: days * DAY, rating })

/**
 * What is estimated of a learner after so many answers, each asked when FSRS expects a recall
 * between 85 and 95 %.
 * @param true_ by what this learner's stabilities are to be multiplied
 */
function estimate(true_: number, answers: number, dice: Dice): number {
  const forgetting = forgettingOf(PUBLISHED)
  for (let i = 0; i < answers; i++) {
    const stability = 1 + 59 * dice()
    const wanted = 0.85 + 0.1 * dice()
    const days = Math.max(1, (stability * (wanted ** (-1 / DECAY) - 1)) / F)
    const chance = (1 + (F * days) / (true_ * stability)) ** -DECAY
    forgetting.see(memory(stability), waited(days, dice() < chance ? 3 : 1))
  }
  return forgetting.factor()
}

/** The estimates of many learners alike, lowest first. */
const estimates = (true_: number, answers: number): number[] =>
  Array.from({ length: 400 }, (_, i) => estimate(true_, answers, seededDice(i + 1))).sort(
    (a, b) => a - b,
  )
const mean = (all: readonly number[]): number =>
  Math.exp(all.reduce((sum, each) => sum + Math.log(each), 0) / all.length)

/** The factor after these answers to questions with a stability of ten days. */
const factorAfter = (
  ...answers: ReadonlyArray<readonly [days: number, rating: Rating]>
): number => {
  const forgetting = forgettingOf(PUBLISHED)
  for (const [days, rating] of answers) forgetting.see(memory(10), waited(days, rating))
  return forgetting.factor()
}

describe('how fast a learner forgets', () => {
  it.each([0.5, 1, 1.6])('is estimated within 15 per cent after 300 answers: %d', (true_) => {
    const all = estimates(true_, 300)
    expect(mean(all) / true_).toBeGreaterThan(1 / 1.15)
    expect(mean(all) / true_).toBeLessThan(1.15)
    // That is the mean of many alike. One answer says little: 300 leave a standard deviation of a
    // quarter, so that of single learners nine in ten are estimated within two thirds.
    expect((all[20] as number) / true_).toBeGreaterThan(1 / 1.67)
    expect((all[379] as number) / true_).toBeLessThan(1.67)
  })

  it('is told apart: slow, usual and fast learners hardly overlap after 300 answers', () => {
    const [fast = [], usual = [], slow = []] = [0.5, 1, 2].map((each) => estimates(each, 300))
    expect(fast[360]).toBeLessThan(usual[40] as number)
    expect(usual[360]).toBeLessThan(slow[40] as number)
  })

  it('is what FSRS expects as long as nothing says otherwise', () => {
    const forgetting = forgettingOf(PUBLISHED)
    expect(forgetting.factor()).toBe(1)
    // A first answer says nothing about forgetting, nor does one within half a day.
    forgetting.see(undefined, waited(3, 1))
    forgetting.see(memory(10), waited(0.499, 1))
    forgetting.see(memory(10, 5 * DAY), waited(2, 1))
    expect(forgetting.factor()).toBe(1)
    forgetting.see(memory(10), waited(0.5, 1))
    expect(forgetting.factor()).toBeLessThan(1)
  })

  it('follows hardly from a few answers', () => {
    expect(factorAfter([10, 1])).toBeCloseTo(0.727, 2)
    expect(factorAfter([10, 3])).toBeCloseTo(1.036, 2)
    // Of those who forget as FSRS expects, nine in ten are taken for nobody else after ten answers.
    const all = estimates(1, 10)
    expect(all[20]).toBeGreaterThan(0.5)
    expect(all[379]).toBeLessThan(1.6)
  })

  it('is revised by Fisher’s step', () => {
    // ln c after one answer at R = 0.9: (right - R) · R' / (R (1 - R)), over prior and information.
    const slope = (DECAY * 0.9 * F) / (1 + F)
    const information = slope ** 2 / (0.9 * 0.1)
    const step = (right: number) => ((right - 0.9) * slope) / (0.9 * 0.1) / (41 * information)
    expect(Math.log(factorAfter([10, 1]))).toBeCloseTo(step(0), 6)
    expect(Math.log(factorAfter([10, 3]))).toBeCloseTo(step(1), 6)
  })

  it('counts what was hard as remembered', () => {
    const [hard, good, easy] = ([2, 3, 4] as const).map((rating) => factorAfter([30, rating]))
    expect([hard, easy]).toEqual([good, good])
  })

  it('goes by the curve of the weights that are given', () => {
    const flat = [...Array(20).fill(1), 0.1]
    const steep = [...Array(20).fill(1), 0.8]
    const factors = [flat, steep].map((weights) => {
      const forgetting = forgettingOf({ weights })
      for (let i = 0; i < 50; i++) forgetting.see(memory(10), waited(20, i % 4 === 0 ? 1 : 3))
      return forgetting.factor()
    })
    // Three of four after twice the stability: more than a steep curve expects, less than a flat one.
    expect(factors[0]).toBeLessThan(0.8)
    expect(factors[1]).toBeGreaterThan(factors[0] as number)
  })

  it('has bounds, and comes back from them', () => {
    const forgetting = forgettingOf(PUBLISHED)
    const see = (times: number, days: number, rating: Rating): number => {
      for (let i = 0; i < times; i++) forgetting.see(memory(10), waited(days, rating))
      return forgetting.factor()
    }
    expect(see(100, 2, 1)).toBeCloseTo(0.15, 10)
    expect(see(2000, 200, 3)).toBeCloseTo(2, 10)
    expect(see(300, 2, 1)).toBeLessThan(1)
  })

  it('rises with what is remembered, falls with what is not, and stays within bounds', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
            days: fc.double({ min: -10, max: 1e6, noNaN: true }),
            rating: fc.constantFrom<Rating>(1, 2, 3, 4),
          }),
          { maxLength: 60 },
        ),
        (answers) => {
          const forgetting = forgettingOf(PUBLISHED)
          for (const { stability, days, rating } of answers) {
            const before = forgetting.factor()
            forgetting.see(memory(stability), waited(days, rating))
            const now = forgetting.factor()
            if (days < 0.5) expect(now).toBe(before)
            else if (rating === 1) expect(now).toBeLessThanOrEqual(before)
            else expect(now).toBeGreaterThanOrEqual(before)
            expect(now).toBeGreaterThan(0.149)
            expect(now).toBeLessThan(2.501)
          }
        },
      ),
      { numRuns: 200 },
    ))
})

describe('what is wished', () => {
  it('follows from each question once a day, and not from the day it is met', () => {
    const forgetting = forgettingOf(PUBLISHED)
    const wished = () => forgetting.estimate().staircase.wished
    const before = wished()
    forgetting.see(undefined, waited(0, 1))
    expect(forgetting.estimate().staircase.met).toBe(1)
    forgetting.see(memory(10), waited(0.4, 1))
    expect(forgetting.estimate().staircase.met).toBe(1)
    expect(wished()).toBe(before)
    forgetting.see(memory(10), waited(1, 2))
    const less = wished()
    expect(less).toBeLessThan(before)
    forgetting.see(memory(10), waited(1, 1))
    expect(wished()).toBeGreaterThan(less)
  })

  it('may be lower for who forgets what is new soon, whether a fit or the factor says so', () => {
    // One question a sitting: with the next one, ten sittings' worth are met.
    const staircase = { ...UNANSWERED, wished: 0.8, met: 9, begun: 1 }
    const soon = [...default_w]
    soon[2] = 0.3 * default_w[2]!
    const wishedWith = (weights: readonly number[] | undefined, factor: number) => {
      const from = { log: Math.log(factor), information: 1, staircase }
      const forgetting = forgettingOf({ weights }, from)
      forgetting.see(undefined, waited(0, 3))
      return forgetting.estimate().staircase.wished
    }
    const [usual, quick, fitted, corrected] = [
      wishedWith(undefined, 1),
      wishedWith(undefined, 0.3),
      wishedWith(soon, 1),
      wishedWith(soon, 1 / 0.3),
    ] as const
    expect(usual).toBeCloseTo(0.82, 9)
    expect([quick, fitted]).toEqual([0.8, 0.8])
    expect(corrected).toBeCloseTo(usual, 9)
  })

  it('goes on from what was wished before', () => {
    const staircase = { ...UNANSWERED, wished: 0.8 }
    const from = { log: 0, information: 1, staircase }
    expect(forgettingOf(PUBLISHED, from).estimate()).toEqual(from)
  })
})
