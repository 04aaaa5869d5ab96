import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closing,
  current,
  type Manner,
  ONCE,
  RETURNS,
  type Session,
  sessionAfter,
} from '../../../src/core/quiz/session.ts'
import { idsOf, typed } from '../../support/questions.ts'

const IDS = ['a', 'b', 'c', 'd', 'e'] as const
const QUESTIONS = IDS.map((id) => typed(`${id}/1`))
const of = (letters: string): Set<string> => new Set([...letters].map((each) => `${each}/1`))
/** A manner in which these are new, and those put away. */
const manner = (again: string, away = ''): Manner => ({
  ...RETURNS,
  ...{ again: of(again), away: of(away) },
})

/** The session after answers such as `a+ b-`. */
const following = (answers: string, how: Manner): Session =>
  sessionAfter(
    QUESTIONS,
    answers
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => ({ question: `${each[0]}/1`, correct: each[1] === '+' })),
    how,
  )
const letters = (session: Session): string =>
  idsOf(session.queue)
    .map((id) => id[0])
    .join('')

/** Answers what is asked until nothing is, or the verdicts are used up; gives what was asked. */
function held(how: Manner, verdicts: readonly boolean[]): string {
  const answers: Array<{ question: string; correct: boolean }> = []
  for (const correct of verdicts) {
    const now = current(sessionAfter(QUESTIONS, answers, how))
    if (!now) break
    expect([now.n, now.again]).toEqual([
      answers.length + 1,
      answers.some(({ question }) => question === now.question.id),
    ])
    answers.push({ question: now.question.id, correct })
  }
  return answers.map(({ question }) => question[0]).join('')
}
const ALL_RIGHT = Array<boolean>(20).fill(true)

const someManner = fc
  .record({
    isOnce: fc.boolean(),
    again: fc.subarray([...IDS]),
    away: fc.subarray([...IDS], { maxLength: 4 }),
  })
  .map(
    ({ isOnce, again, away }): Manner => ({
      isOnce,
      ...{ again: of(again.join('')), away: of(away.join('')) },
    }),
  )
const verdicts = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })

describe('what is new', () => {
  it('is asked again at the end, though it was right', () => {
    expect(held(manner('ac'), ALL_RIGHT)).toBe('abcdeac')
    expect(held(manner('abcde'), ALL_RIGHT)).toBe('abcdeabcde')
  })

  it('comes back once if it is right then, and once more if it is not', () => {
    expect(letters(following('a+', manner('a')))).toBe('bcdea')
    expect(letters(following('a+ b+ c+ d+ e+ a+', manner('a')))).toBe('')
    expect(letters(following('a+ b+ c+ d+ e+ a-', manner('a')))).toBe('a')
    expect(letters(following('a+ b+ c+ d+ e+ a- a-', manner('a')))).toBe('')
  })

  it('comes back like all others if it was wrong', () => {
    for (const how of [manner('a'), manner('')]) {
      expect(letters(following('a-', how))).toBe('bcdea')
      expect(letters(following('a- b+ c+ d+ e+ a+', how))).toBe('')
    }
  })

  it('is asked once in an exam', () =>
    expect(held({ ...manner('abcde'), isOnce: true }, ALL_RIGHT)).toBe('abcde'))
})

describe('what is put away', () => {
  it('is asked no more, neither first nor again', () => {
    expect(held(manner('', 'bd'), ALL_RIGHT)).toBe('ace')
    expect(held(manner('bc', 'b'), ALL_RIGHT)).toBe('acdec')
    const missed = 'a- b- c+ d+ e+'
    expect(letters(following(missed, manner('')))).toBe('ab')
    expect(letters(following(missed, manner('', 'a')))).toBe('b')
    expect(following(missed, manner('', 'a')).returning).toBe(1)
  })

  it('is also left out of an exam, and leaves nothing where it is all', () => {
    expect(held({ ...ONCE, away: of('a') }, ALL_RIGHT)).toBe('bcde')
    expect(current(following('', manner('', 'abcde')))).toBeUndefined()
  })

  it('comes back where it was once that is taken back', () => {
    const left = (away: string) => letters(following('a- c+', manner('', away)))
    expect([left('ab'), left('a'), left('')]).toEqual(['de', 'bde', 'bdea'])
  })
})

describe('a drill that is closing', () => {
  it('asks only what comes back', () => {
    expect(current(closing(following('', manner('a'))))).toBeUndefined()
    expect(current(closing(following('a+ b+', manner(''))))).toBeUndefined()
    expect(current(closing(following('a- b+ c-', manner(''))))).toMatchObject({
      ...{ question: { id: 'a/1' }, n: 4, of: 5, again: true },
    })
    expect(current(following('a- b+ c-', manner('')))).toMatchObject({ question: { id: 'd/1' } })
  })

  it('ends when that is asked, and leaves the rest', () => {
    const session = following('a+ b- a+ b+', manner('a'))
    expect(current(closing(session))).toBeUndefined()
    expect(letters(session)).toBe('cde')
  })
})

describe('any drill', () => {
  it('asks each question as often as it follows from its own verdicts', () =>
    fc.assert(
      fc.property(someManner, verdicts, (how, all) => {
        const asked = held(how, all)
        for (const id of IDS) {
          const own = [...asked].flatMap((each, i) => (each === id ? [all[i]] : []))
          const turns = how.away.has(`${id}/1`) ? 0 : turnsOf(own, how, how.again.has(`${id}/1`))
          expect(own, id).toHaveLength(turns)
        }
      }),
      { numRuns: 300 },
    ))

  it('has what comes back at its end, and everything else before it, whatever was answered', () =>
    fc.assert(
      fc.property(
        someManner,
        fc.array(fc.tuple(fc.constantFrom(...IDS, 'z'), fc.boolean()), { maxLength: 30 }),
        (how, answers) => {
          const session = following(
            answers.map(([id, right]) => id + (right ? '+' : '-')).join(' '),
            how,
          )
          const { queue, returning, first } = session
          const fresh = queue.length - returning
          expect(queue.map(({ id }) => first.has(id))).toEqual(queue.map((_, i) => i >= fresh))
          expect(queue.filter(({ id }) => how.away.has(id))).toEqual([])
          expect(new Set(idsOf(queue)).size).toBe(queue.length)
          // What was not asked is in the order in which it was chosen.
          const order = idsOf(queue.slice(0, fresh))
          expect(order).toEqual([...order].sort())
          expect(current(closing(session))?.question.id).toBe(queue[fresh]?.id)
          if (how.isOnce) expect(returning).toBe(0)
        },
      ),
      { numRuns: 300 },
    ))
})

/** How often a question is asked that gets these verdicts: twice wrong is enough. */
function turnsOf(own: ReadonlyArray<boolean | undefined>, how: Manner, isNew: boolean): number {
  if (how.isOnce) return 1
  const [first, second] = own
  if (first === false) return 2
  if (!isNew) return 1
  return second === false ? 3 : 2
}
