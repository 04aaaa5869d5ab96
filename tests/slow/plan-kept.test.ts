import { describe, expect, it } from 'vitest'
import { library } from '../support/outlines.ts'
import { followed, type Kept } from '../support/planned-learner.ts'

/** An outline for an exam: forty topics of four facts, half of them asked in two forms. */
const question = (topic: string, n: number): string => `
      - id: c${n}
        fact: f${n}
        type: choice
        ask: Which is ${n} of ${topic}?
        right: right ${n}
        wrong: [{ text: a${n}, why: So. }, { text: b${n}, why: So. }, { text: d${n}, why: So. }]
        explain: So.${
          n % 2 === 0
            ? `
      - { id: t${n}, fact: f${n}, type: typed, ask: What is ${n} of ${topic}?, answer: x${n}, explain: So. }`
            : ''
        }`
const topics = Array.from({ length: 40 }, (_, i) => `topic-${i}`)
const OUTLINE = library(`
format: 1
id: planned
tree:
  - top | Top: [${topics.map((id) => `${id} | ${id}`).join(', ')}]
exams:
  KCNA:
    title: An exam
    source: https://example.com/exam
    questions: 60
    minutes: 90
    domains: { One: 60, Two: 40 }
topics:${topics
  .map(
    (id, i) => `
  ${id}:
    summary: About ${id}.
    level: ${1 + (i % 3)}
    exams: { KCNA: [${i % 2 === 0 ? 'One' : 'Two'}] }
    facts:
${[0, 1, 2, 3].map((n) => `      - { id: f${n}, text: ${n} of ${id}., source: KEP-1 }`).join('\n')}
    questions:${[0, 1, 2, 3].map((n) => question(id, n)).join('')}`,
  )
  .join('')}
`)
const follow = (minutes: number, factor: number, seed: number): Kept =>
  followed({ library: OUTLINE, exam: 'KCNA', date: '2027-01-01', minutes, factor, seed })

describe.each([
  ['as FSRS expects, with enough time', 12, 1],
  ['as FSRS expects, with too little time', 5, 1],
  ['twice as fast, with enough time', 12, 0.5],
  ['twice as fast, with too little time', 5, 0.5],
])('a learner who follows a plan and forgets %s', (_, minutes, factor) => {
  const runs = [1, 2].map((seed) => follow(minutes, factor, seed))

  it('ends within ten points of what the plan said half way', () => {
    for (const { told, truth } of runs)
      expect(Math.abs(truth - told.forecast.recall), `${truth}`).toBeLessThan(0.1)
  })

  it('has drills of the plan’s minutes', () => {
    for (const run of runs)
      for (const each of run.minutes) expect(each).toBeLessThanOrEqual(minutes + 1.5)
  })

  it('is told of no new questions that do not come', () => {
    for (const { announced } of runs)
      for (const [said, given] of announced)
        if (said !== undefined) expect(given).toBeGreaterThanOrEqual(said)
  })

  it('is told what can be, if the plan cannot be kept', () => {
    for (const { told } of runs) {
      const { recall, leftOut, questions } = told.forecast
      const isShort = recall < 0.85 || Math.round(leftOut) > 0.02 * questions
      expect(told.instead !== undefined, `${recall}, ${leftOut} left out`).toBe(isShort)
    }
  })
})
