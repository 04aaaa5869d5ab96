import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/model/question.ts'
import {
  closing,
  current,
  type Manner,
  ONCE,
  RETURNS,
  sessionAfter,
  tally,
} from '../../../src/core/quiz/session.ts'

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

/**
 * Answers the current question, again and again, and returns the questions in the order they came.
 */
function run(questions: readonly Question[], verdicts: readonly boolean[], once = false) {
  const answers: Array<{ question: string; correct: boolean }> = []
  const manner = once ? ONCE : RETURNS
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

  it('passes over answers to what it does not ask', () => {
    const stray = { question: 'g', correct: true }
    expect(sessionAfter(six, [stray], RETURNS)).toEqual(sessionAfter(six, [], RETURNS))
  })

  it('always ends, asks everything, and an answer taken back leaves no trace', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 40 }), (verdicts) => {
        const { answers, session } = run(six, verdicts)
        expect(current(session)).toBeUndefined()
        expect(session.first.size).toBe(6)
        const before = sessionAfter(six, answers.slice(0, -1), RETURNS)
        expect(sessionAfter(six, answers, RETURNS)).toEqual(session)
        expect(current(before)?.question.id).toBe(answers.at(-1)?.question)
      }),
    ))
})

describe('a session, step by step', () => {
  const [a, b, c] = six as [Question, Question, Question]
  const following = (answers: string, manner = RETURNS) =>
    sessionAfter(
      [a, b, c],
      answers
        .split(' ')
        .filter((each) => each !== '')
        .map((each) => ({ question: each[0] ?? '', correct: each[1] === '+' })),
      manner,
    )

  it.each<[string, Question[], number, number, Record<string, boolean>]>([
    ['', [a, b, c], 0, 0, {}],
    ['a+', [b, c], 0, 1, { a: true }],
    ['a-', [b, c, a], 1, 1, { a: false }],
    ['a- b-', [c, a, b], 2, 2, { a: false, b: false }],
    ['a- b+ c+ a+', [], 0, 4, { a: false, b: true, c: true }],
    // After the second miss it does not come back, and the first answer counts.
    ['a- b+ c+ a-', [], 0, 4, { a: false, b: true, c: true }],
    ['a- b- c- a- b+', [c], 1, 5, { a: false, b: false, c: false }],
    // What comes when all is asked is passed over.
    ['a+ b+ c+ a+', [], 0, 3, { a: true, b: true, c: true }],
    // An answer in the middle was taken back elsewhere: what was answered after it is not asked again.
    ['b+ a+ c+ b-', [], 0, 3, { a: true, b: true, c: true }],
    ['a+ c-', [b, c], 1, 2, { a: true, c: false }],
  ])('%j leaves what is to be asked', (answers, queue, returning, shown, first) =>
    expect(following(answers)).toEqual({
      ...{ queue, returning, coming: 0, shown },
      first: new Map(Object.entries(first)),
    }),
  )

  const again: Manner = { ...RETURNS, again: new Set(['a', 'b']) }

  it.each<[string, Question[], number, number]>([
    ['', [a, b, c], 0, 2],
    ['a+', [b, c, a], 1, 1],
    ['a-', [b, c, a], 1, 1],
    ['a+ b+ c+', [a, b], 2, 0],
    // The second time it is only asked once more if it was a miss, and the first one.
    ['a+ b+ c+ a+', [b], 1, 0],
    ['a+ b+ c+ a-', [b, a], 2, 0],
    ['a- b+ c+ a-', [b], 1, 0],
    ['a+ b+ c+ a- b+ a-', [], 0, 0],
  ])('%j leaves what is new to be asked again', (answers, queue, returning, coming) =>
    expect(following(answers, again)).toMatchObject({ queue, returning, coming }),
  )

  it('asks no more for what is away, and counts its answers', () => {
    const manner: Manner = { ...again, away: new Set(['a', 'c']) }
    expect(following('a- b+', manner)).toEqual({
      ...{ queue: [b], returning: 1, coming: 0, shown: 2 },
      first: new Map([
        ['a', false],
        ['b', true],
      ]),
    })
    expect(following('', manner)).toMatchObject({ queue: [b], coming: 1, shown: 0 })
  })

  it('asks only for what comes back while it closes, and counts what is asked', () => {
    const session = following('a+ b-', { ...RETURNS, again: new Set(['c']) })
    expect([current(session), current(closing(session))]).toEqual([
      { question: c, n: 3, of: 5, again: false },
      { question: b, n: 3, of: 3, again: true },
    ])
    expect(current(closing(following('')))).toBeUndefined()
    // Wherever it is: what was not asked yet is not asked in its place.
    const [back, fresh] = [question('a/back'), question('a/fresh')]
    const between = {
      ...session,
      queue: [back, fresh],
      returning: 1,
      first: new Map([['a/back', false]]),
    }
    expect(current(closing(between))?.question).toBe(back)
  })

  it('brings nothing back where all is asked once', () =>
    expect(following('a- b-', ONCE)).toEqual({
      ...{ queue: [c], returning: 0, coming: 0, shown: 2 },
      first: new Map([
        ['a', false],
        ['b', false],
      ]),
    }))

  it.each([
    ['', { question: a, n: 1, of: 3, again: false }, { asked: 0, correct: 0, left: 3 }],
    ['a- b+', { question: c, n: 3, of: 4, again: false }, { asked: 2, correct: 1, left: 2 }],
    ['a- b+ c-', { question: a, n: 4, of: 5, again: true }, { asked: 3, correct: 1, left: 2 }],
    ['a- b+ c- a+', { question: c, n: 5, of: 5, again: true }, { asked: 3, correct: 1, left: 1 }],
    ['a+ b+ c+', undefined, { asked: 3, correct: 3, left: 0 }],
  ])('%j shows the question now, and the tally', (answers, shown, counted) => {
    expect(current(following(answers))).toEqual(shown)
    expect(tally(following(answers))).toEqual(counted)
  })
})
