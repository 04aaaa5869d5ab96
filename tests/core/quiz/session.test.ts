import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/model/question.ts'
import { current, sessionAfter, tally } from '../../../src/core/quiz/session.ts'

const question = (id: string): Question => ({
  id,
  topic: id,
  type: 'typed',
  ask: { en: id, zh: id },
  explain: { en: '', zh: '' },
  source: '',
  origin: 'written',
  answer: { en: 'a', zh: 'a' },
  accepted: ['a'],
})
const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(question)

/** Answers the question that is up, over and over, and gives the order they came in. */
function run(questions: readonly Question[], verdicts: readonly boolean[], once = false) {
  const answers: Array<{ question: string; correct: boolean }> = []
  const manner = once ? 'once' : 'returns'
  for (const correct of verdicts) {
    const now = current(sessionAfter(questions, answers, manner))
    if (!now) break
    answers.push({ question: now.question.id, correct })
  }
  return { answers, session: sessionAfter(questions, answers, manner) }
}
const order = (answers: ReadonlyArray<{ question: string }>): string =>
  answers.map(({ question: id }) => id).join('')

describe('a session', () => {
  it('asks in order, and brings a missed question back when the others are through', () => {
    const { answers, session } = run(six, [false, true, true, true, true, true, true])
    expect(order(answers)).toBe('abcdefa')
    expect(current(session)).toBeUndefined()
    expect(tally(session)).toEqual({ asked: 6, correct: 5, left: 0 })
  })

  it('leaves a question to the next drill after two misses', () => {
    const { answers, session } = run(six.slice(0, 1), [false, false, false, false])
    expect(order(answers)).toBe('aa')
    expect(tally(session)).toEqual({ asked: 1, correct: 0, left: 0 })
  })

  it('asks everything once in an exam', () => {
    const { answers } = run(six, Array<boolean>(9).fill(false), true)
    expect(order(answers)).toBe('abcdef')
  })

  it('numbers what it shows', () => {
    const { session } = run(six, [false, true])
    expect(current(session)).toMatchObject({ n: 3, of: 7, again: false })
  })

  it('passes over answers to what was not up', () => {
    const stray = { question: 'f', correct: true }
    expect(sessionAfter(six, [stray], 'returns')).toEqual(sessionAfter(six, [], 'returns'))
  })

  it('always ends, asks everything, and an answer taken back leaves no trace', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 40 }), (verdicts) => {
        const { answers, session } = run(six, verdicts)
        expect(current(session)).toBeUndefined()
        expect(session.first.size).toBe(6)
        const before = sessionAfter(six, answers.slice(0, -1), 'returns')
        expect(sessionAfter(six, answers, 'returns')).toEqual(session)
        expect(current(before)?.question.id).toBe(answers.at(-1)?.question)
      }),
    ))
})
