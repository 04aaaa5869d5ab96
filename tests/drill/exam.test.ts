import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import type { Outcome, ShownQuestion } from '../../src/drill/turn.ts'
import { END, exam, holdFake, INTERRUPT, later, ONE, TWO } from '../support/fake-drill.ts'
import { answer, choice } from '../support/questions.ts'

describe('an exam', () => {
  const held = { questions: [ONE, choice('b/two')], exam: exam(), lasts: MINUTE }

  it('asks everything once, with the time that is left, and tells nothing until its end', async () => {
    const { ending, told } = await holdFake({ ...held, moves: ['x', later(5000, 'yes')] })
    expect(ending).toBe('done')
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/2 left 60000 Kubernetes › Alpha a/one",
        "read a/one",
        "show 2/2 left 59000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read b/two",
        "review
        1/2 Kubernetes › Alpha a/one wrong “x” “first” due in 10 min at 1000
        2/2 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe right “yes” “yes” due in 2160 min at 6000",
      ]
    `)
  })

  it('does not allow for feedback that was not shown', async () => {
    const long = { ...ONE, explain: same('e'.repeat(1000)) }
    const moves = ['first', later(10_000, 'second')]
    const { events } = await holdFake({ ...held, questions: [long, TWO], moves })
    expect(events).toMatchObject([{ rating: 4 }, { rating: 3 }])
  })

  it('does not take an answer that comes too late', async () => {
    const { ending, left, told, events } = await holdFake({
      ...held,
      moves: ['first', later(MINUTE - 1000, 'yes')],
    })
    expect([ending, left, events.length]).toEqual(['time', ['b/two'], 1])
    expect(told.slice(2)).toMatchInlineSnapshot(`
      [
        "show 2/2 left 59000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read b/two",
        "tell {"kind":"time-over"}",
        "review
        1/2 Kubernetes › Alpha a/one right “first” “first” due in 9360 min at 1000",
      ]
    `)
  })

  it('goes on with the time that an earlier sitting left', async () => {
    const resumed = [answer('a/one', -2, true, { took: 50_000, given: 'first' })]
    const { ending, told } = await holdFake({ ...held, resumed, moves: [later(10_000, 'yes')] })
    expect(ending).toBe('time')
    expect(told).toMatchInlineSnapshot(`
      [
        "show 2/2 left 10000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read b/two",
        "tell {"kind":"time-over"}",
        "review
        1/2 Kubernetes › Alpha a/one right “first” “first” due in 2160 min at -172800000",
      ]
    `)
  })

  it('is reviewed where it was stopped, not where it was interrupted or cut off', async () => {
    const review = async (...moves: Parameters<typeof holdFake>[0]['moves'] & object) => {
      const { told } = await holdFake({ ...held, moves: ['first', ...moves] })
      return told.filter((line) => line.startsWith('review')).length
    }
    expect([await review(':stop'), await review(END), await review(INTERRUPT)]).toEqual([1, 0, 0])
  })

  it('is reviewed as it was answered, with the verdict of then', async () => {
    const resumed = [
      answer('a/one', -0.2, true, { given: 'fist' }),
      answer('b/two', -0.1, false, { given: 'no such option' }),
    ]
    const { told } = await holdFake({ ...held, resumed })
    expect(told).toMatchInlineSnapshot(`
      [
        "review
        1/2 Kubernetes › Alpha a/one right “fist” “first” due in 2160 min at -17280000
        2/2 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe wrong “no such option” “yes” due in 10 min at -8640000",
      ]
    `)
  })

  it('is reviewed once a question, by its number now, whatever has gone and was answered elsewhere', async () => {
    const before = await holdFake({ ...held, moves: ['x', 'no'] })
    const resumed = [
      answer('c/gone', -0.3, true),
      answer('a/one', -0.2, false, { given: 'x' }),
      // Another device has gone on with the exam too.
      answer('a/one', -0.2, true, { given: 'first' }),
      answer('b/two', -0.1, false, { given: 'no' }),
      answer('b/two', -0.1, true, { given: 'yes' }),
    ]
    const { calls } = await holdFake({ ...held, resumed })
    const shown = calls.flatMap(([name, told]) =>
      name === 'review'
        ? (told as ReadonlyArray<readonly [ShownQuestion, Outcome]>).map(([each]) => each)
        : [],
    )
    expect(shown).toEqual(
      before.calls.flatMap(([name, told]) =>
        name === 'show' ? [{ ...(told as ShownQuestion), left: undefined }] : [],
      ),
    )
  })
})

it('a drill that is no exam is not reviewed', async () => {
  const { told } = await holdFake({ questions: [ONE], moves: ['first'] })
  expect(told.filter((line) => line.startsWith('review'))).toEqual([])
})
