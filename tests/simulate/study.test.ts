import { describe, expect, it } from 'vitest'
import { questionsBelow } from '../../src/study/questions.ts'
import { theMap } from '../support/outlines.ts'
import { guessing } from './guess.ts'
import { deviation, type Plan } from './study.ts'
import { MEMORIES, markdown } from './table.ts'

const { outline } = theMap()
const questions = questionsBelow(theMap(), outline.root, new Map())
const guess = guessing(outline)
const plan: Plan = { questions, guess, days: 6, pause: 10, answers: 10 }
const tables = () =>
  Object.entries(MEMORIES).map(([memory, compare]) => markdown(memory, plan, compare(plan, 2)))

describe('the simulation', () => {
  it('gives the same table for the same seeds', () => expect(tables()).toEqual(tables()))

  it.each(Object.entries(MEMORIES))('keeps to its bounds with %s', (_, compare) => {
    for (const { results } of compare(plan, 2))
      for (const { recall, afterPause, met, right } of results) {
        expect(afterPause).toBeLessThan(recall)
        expect(recall).toBeLessThan(met)
        // Sixty answers meet at most sixty facts.
        expect(met).toBeLessThanOrEqual(60 / 900)
        expect(right).toBeGreaterThan(0)
        expect(right).toBeLessThan(1)
      }
  })

  it('lets nobody guess what is typed, and one in the options shown of a choice', () => {
    for (const question of questions) {
      const chance = guess(question)
      if (question.type === 'choice') expect([1 / 2, 1 / 3, 1 / 4]).toContain(chance)
      else if (question.type === 'typed' || question.type === 'list') expect(chance).toBe(0)
      else expect(chance).toBeLessThanOrEqual(0.5)
    }
  })

  it('measures the spread of a sample', () => {
    expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3)
    expect(deviation([3])).toBe(0)
  })
})
