import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/quiz/question.ts'
import { answered, begin, current, tally } from '../../../src/core/quiz/session.ts'

const question = (id: string) => ({ id }) as Question
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const drill = begin(ids.map(question))

const run = (answers: readonly boolean[]) => {
  const seen: string[] = []
  let session = drill
  for (const correct of answers) {
    const now = current(session)
    if (!now) break
    seen.push(now.question.id)
    session = answered(session, correct)
  }
  return { seen, session }
}

describe('a session', () => {
  it('asks in order when all is right', () => {
    const { seen, session } = run(ids.map(() => true))
    expect(seen).toEqual(ids)
    expect(current(session)).toBeUndefined()
    expect(tally(session)).toEqual({ asked: 6, correct: 6, left: 0 })
  })

  it('brings a missed question back after three others', () =>
    expect(run([false, true, true, true, true]).seen).toEqual(['a', 'b', 'c', 'd', 'a']))

  it('counts each question once, as it went at first', () => {
    const { session } = run([false, true, true, true, true, true, true])
    expect(tally(session)).toEqual({ asked: 6, correct: 5, left: 0 })
  })

  it('tells when a question comes again, and counts on', () => {
    const { session } = run([false, true, true, true])
    expect(current(session)).toMatchObject({ n: 5, of: 7, again: true })
  })

  it('ends, whatever is answered', () =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (answers) => {
        let session = drill
        let steps = 0
        for (const correct of answers) {
          if (!current(session)) break
          session = answered(session, correct)
          steps++
          expect(steps).toBeLessThanOrEqual(ids.length * 3)
        }
        expect(tally(session).asked).toBe(ids.length)
      }),
    ))
})
