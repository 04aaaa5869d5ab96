import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dice, seededDice } from '../../src/core/base/dice.ts'
import { DAY } from '../../src/core/base/time.ts'
import { forecast } from '../../src/core/schedule/forecast.ts'
import { scopeOf } from '../../src/core/schedule/plan.ts'
import { card, counts, made, several, start, TODAY } from '../support/plans.ts'

describe('any forecast', () => {
  it('is the same for the same seed, and never leaves its bounds', () =>
    fc.assert(
      fc.property(made, fc.nat(), ({ questions, cards, days }, seed) => {
        const from = start(questions, days, { cards })
        const told = forecast(from, seededDice(seed))
        expect(JSON.stringify(forecast(from, seededDice(seed)))).toBe(JSON.stringify(told))
        const scope = scopeOf(from, questions, cards)
        const unmet = scope.filter(({ id }) => !cards.has(id)).length
        expect(told.questions).toBe(scope.length)
        expect(told.perDay).toHaveLength(days)
        const begun = told.perDay.reduce((sum, day) => sum + day.new, 0)
        expect(begun + told.unmet).toBeCloseTo(unmet, 6)
        for (const each of told.perDay) {
          expect(each.due).toBeLessThanOrEqual(questions.length)
          expect(each.answers).toBeGreaterThanOrEqual(each.new + each.due)
        }
        for (const share of [told.recall, ...told.domains.map((each) => each.recall ?? 0)]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        for (const each of told.domains) expect(each.met).toBeLessThanOrEqual(each.questions)
      }),
      { numRuns: 12 },
    ))

  it('never meets fewer with more days', () =>
    fc.assert(
      fc.property(counts, fc.nat(30), fc.integer({ min: 1, max: 20 }), (each, days, more) => {
        const questions = [...several('heavy', each.heavy * 3), ...several('rare', each.rare)]
        const unmet = (far: number) => forecast(start(questions, far), seededDice(1)).unmet
        expect(unmet(days + more)).toBeLessThanOrEqual(unmet(days))
      }),
      { numRuns: 8 },
    ))

  it.each([
    [1, 4],
    [25_001, 2],
  ])('of %i questions goes through the day %i times', (count, runs) => {
    let rolled = 0
    const dice: Dice = () => 0 * rolled++
    const questions = several('elsewhere', count)
    const later = card(TODAY, 9)
    const cards = new Map(questions.map(({ id }) => [id, later]))
    cards.set('elsewhere/0', card(TODAY - 9 * DAY, 9))
    forecast(start(questions, 1, { cards }), dice)
    expect(rolled).toBe(runs)
  })

  it('looks far ahead at many questions in no time', () => {
    const questions = [...several('heavy', 500), ...several('light', 300), ...several('rare', 100)]
    const before = process.cpuUsage()
    forecast(start(questions, 120), seededDice(1))
    // About 0.3 s of processor time; the test is there to notice another order of growth.
    const { user } = process.cpuUsage(before)
    expect(user / 1000).toBeLessThan(5_000)
  })
})
