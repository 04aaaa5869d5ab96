import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { HOUR } from '../../src/core/base/time.ts'
import { exam, type FakeDrill, holdFake, later, ONE, TWO } from '../support/fake-drill.ts'
import { choice, NOON, right, wrong } from '../support/questions.ts'

describe('the grade', () => {
  // One? is 4 characters, first 5: 4 × 68 ms to read, 5 × 60,000 / 260 ms to type, 5 s to find.
  const LONGEST = Math.floor(4 * 68 + (5 * 60_000) / 260 + 5000)
  const SHORTEST = 4 * 68 * 0.25
  const ratingsOf = async (...moves: Parameters<typeof later>[]): Promise<unknown[]> => {
    const { events } = await holdFake({
      questions: [ONE, TWO],
      moves: moves.map((each) => later(...each)),
    })
    return events.map((each) => 'rating' in each && each.rating)
  }

  it.each([
    ['at once is easy', LONGEST, 4],
    ['a moment later is good', LONGEST + 1, 3],
    ['as soon as it can have been read is easy', SHORTEST, 4],
    ['sooner proves nothing', SHORTEST - 1, 3],
  ])('%s', async (_, wait, rating) => expect(await ratingsOf([wait, 'first'])).toEqual([rating]))

  it('of a miss is again', async () => expect(await ratingsOf([9000, 'x'])).toEqual([1]))

  it.each([
    ['an option that was picked', choice('a/one'), ['yes'], 3],
    ['an answer with a hint', ONE, [':hint', 'first'], 2],
    ['a miss with a hint', ONE, [':hint', 'x'], 1],
  ])('of %s', async (_, question, moves, rating) => {
    const { events } = await holdFake({ questions: [question], moves })
    expect(events).toMatchObject([{ rating }])
  })

  it('allows for the feedback above, the reasons of mistakes as well, but not twice', async () => {
    const first = choice('a/one', {
      explain: same('e'.repeat(10)),
      options: [right('yes'), { ...wrong('no'), why: same('w'.repeat(20)) }],
    })
    // yes, no, their reasons and explanation: 3 + 10 + 2 + 20.
    const ABOVE = 35 * 68
    const more = Math.floor(4 * 68 + (6 * 60_000) / 260 + 5000 + ABOVE)
    const ratings = async (wait: number, third: number): Promise<unknown> => {
      const THREE = { ...TWO, id: 'c/three', topic: 'c' }
      const { events } = await holdFake({
        questions: [first, TWO, THREE],
        moves: ['no', later(wait, 'second'), later(third, 'second')],
      })
      return events.map((each) => 'rating' in each && each.rating)
    }
    // The second one's feedback is six and one character long.
    const third = more - ABOVE + 7 * 68
    expect(await ratings(more, third)).toEqual([1, 4, 4])
    expect(await ratings(more + 1, third + 1)).toEqual([1, 3, 3])
  })

  it('allows for a mistake without a reason', async () => {
    const first = choice('a/one', {
      explain: same(''),
      options: [right('yes'), { text: same('no'), correct: false }],
    })
    const most = Math.floor(4 * 68 + (6 * 60_000) / 260 + 5000 + 5 * 68)
    for (const [wait, rating] of [
      [most, 4],
      [most + 1, 3],
    ] as const) {
      const moves = ['no', later(wait, 'second')]
      const { events } = await holdFake({ questions: [first, TWO], moves })
      expect(events).toMatchObject([{ rating: 1 }, { rating }])
    }
  })

  it('allows for feedback that was read before a command too', async () => {
    const long = { ...ONE, explain: same('e'.repeat(1000)) }
    const { events } = await holdFake({
      questions: [long, TWO],
      moves: ['first', ':page', later(30_000, 'second')],
    })
    expect(events).toMatchObject([{ rating: 4 }, { rating: 4 }])
  })

  it('of an answer whose right one was shown is hard at best, on that day', async () => {
    const rating = async (hours: number, more: Partial<FakeDrill> = {}): Promise<unknown> => {
      const takenBack = new Map([['a/one', NOON - hours * HOUR]])
      const { events } = await holdFake({ questions: [ONE], moves: ['first'], takenBack, ...more })
      return events.map((each) => 'rating' in each && each.rating)[0]
    }
    expect([await rating(1), await rating(12), await rating(13)]).toEqual([2, 2, 4])
    // The learner's day begins at four.
    const zone = (): number => -4 * 60
    expect([await rating(8, { zone }), await rating(9, { zone })]).toEqual([2, 4])
    // An exam shows nothing.
    expect(await rating(1, { exam: exam() })).toBe(4)
    const { events } = await holdFake({ questions: [ONE], moves: ['x', ':undo', 'first'] })
    expect(events.map((each) => 'rating' in each && each.rating)).toEqual([1, false, 2])
    const moves = ['first', ':undo', 'x']
    const missed = await holdFake({ questions: [ONE, TWO], moves })
    expect(missed.events.at(-1)).toMatchObject({ rating: 1 })
  })
})
