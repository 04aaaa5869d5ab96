import { describe, expect, it } from 'vitest'
import { questionsBelow } from '../../src/study/questions.ts'
import { theMap } from '../support/outlines.ts'
import { guessing } from './guess.ts'
import { mean } from './study.ts'
import { MEMORIES } from './table.ts'

describe('ninety days of forty answers on the real map', () => {
  const { outline } = theMap()
  const questions = questionsBelow(theMap(), outline.root, new Map())
  const plan = { questions, guess: guessing(outline), days: 90, pause: 30, answers: 40 }

  // The README has ten learners and their spread; two are enough to notice that a change made the
  // queue worse.
  it.each(Object.entries(MEMORIES))('leave most behind under k8smap: %s', (_, compare) => {
    const rows = compare(plan, 2)
    const recall = (way: string): number =>
      mean(rows.find((row) => row.way === way)?.results.map((each) => each.recall) ?? [])
    for (const rival of ['Leitner', 'SM-2', 'random'])
      expect(recall('k8smap'), rival).toBeGreaterThan(recall(rival))
  })
})
