import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/base/time.ts'
import { type FakeDrill, holdFake, later, teaching } from '../support/fake-drill.ts'
import { typed } from '../support/questions.ts'

const SIX = [1, 2, 3, 4, 5, 6].map((n) => typed(`a/q${n}`))
const SECOND = 1000

/** The questions that were shown, and what was said of each answer, for answers of so many seconds. */
async function shownIn(
  answers: ReadonlyArray<readonly [seconds: number, words: string]>,
  more: Partial<FakeDrill>,
) {
  const { told, ending, left } = await holdFake({
    ...{ questions: SIX, lasts: MINUTE, tempo: 10 * SECOND },
    moves: answers.map(([seconds, words]) => later(seconds * SECOND, words)),
    ...more,
  })
  const shown = told.flatMap((line) => {
    const [, counter, id] = /^show (\S+).* (a\/q\d)/.exec(line) ?? []
    if (id) return [`${counter} ${id}`]
    return line.startsWith('feedback')
      ? [line.includes('returns') ? '  returns' : '  stays']
      : line.startsWith('tell')
        ? [line]
        : []
  })
  return { shown, ending, left }
}

const wrong = [10, 'x'] as const
const right = [10, 'answer'] as const

describe('the time of a drill', () => {
  it('is kept for what was missed: then nothing is asked for the first time', async () => {
    const { shown, ending, left } = await shownIn([wrong, wrong, wrong, right, right, right], {})
    expect(shown).toMatchInlineSnapshot(`
      [
        "1/6 a/q1",
        "  returns",
        "2/7 a/q2",
        "  returns",
        "3/8 a/q3",
        "  returns",
        "4/6 a/q1",
        "  stays",
        "5/6 a/q2",
        "  stays",
        "6/6 a/q3",
        "  stays",
        "tell {"kind":"time-over"}",
      ]
    `)
    expect([ending, left]).toEqual(['time', []])
  })

  it('leaves of a drill that is stopped what the number beside the question counts', async () => {
    const { shown, ending, left } = await shownIn([wrong, wrong, wrong, right, [1, ':stop']], {})
    expect([shown.at(-1), ending, left]).toEqual(['5/6 a/q2', 'stopped', ['a/q2', 'a/q3']])
  })

  it('is used for more questions where the learner is faster than thought', async () => {
    const fast = [2, 'answer'] as const
    const { shown } = await shownIn([wrong, wrong, wrong, fast, fast, fast, right], {})
    expect(shown.filter((line) => !line.startsWith(' '))).toEqual([
      ...['1/6 a/q1', '2/7 a/q2', '3/8 a/q3'],
      // Thirty seconds are left, and three questions come back; then there is time for three more, not for one.
      ...['4/6 a/q1', '5/6 a/q2', '6/6 a/q3', '7/9 a/q4', '8/9 a/q5'],
    ])
  })

  it('is used for one more question where nothing comes back any more, and it is enough for it', async () => {
    const fast = [1, 'answer'] as const
    const { shown } = await shownIn(
      [[10, 'x'], [10, 'x'], [20, 'x'], fast, fast, fast, [20, 'answer']],
      {},
    )
    expect(shown.filter((line) => !line.startsWith(' '))).toEqual([
      ...['1/6 a/q1', '2/7 a/q2', '3/8 a/q3', '4/6 a/q1', '5/6 a/q2', '6/6 a/q3'],
      // Seventeen seconds are left, and a question takes eight.
      ...['7/9 a/q4', 'tell {"kind":"time-over"}'],
    ])
  })

  it('is not said to be over while some is left that is too short for a question', async () => {
    const { shown, ending, left } = await shownIn(
      [[10, 'x'], [10, 'x'], [20, 'x'], ...Array(3).fill([5, 'answer'])],
      {},
    )
    expect([shown.at(-1), ending, left]).toEqual(['tell {"kind":"time-short"}', 'time', []])
  })

  it('is used for what is new where it is enough to ask that twice', async () => {
    const taught = teaching(SIX, { first: 'guess' })
    const long = { lasts: 4 * MINUTE, tempo: 30 * SECOND, teaching: taught }
    const slow = [38, 'x'] as const
    const fast = [4, 'answer'] as const
    const { shown } = await shownIn([...Array(3).fill(slow), ...Array(9).fill(fast)], long)
    const asked = shown.filter((line) => !line.startsWith(' '))
    // When the first three are done, more than two of four minutes are left.
    expect(asked.map((line) => line.slice(-4))).toEqual([
      ...['a/q1', 'a/q2', 'a/q3', 'a/q1', 'a/q2', 'a/q3'],
      ...['a/q4', 'a/q5', 'a/q6', 'a/q4', 'a/q5', 'a/q6'],
    ])
  })

  it('is kept twice for what is new, since that comes back as well', async () => {
    const taught = teaching(SIX, { first: 'guess' })
    const { shown, ending } = await shownIn(Array(6).fill(right), { teaching: taught })
    expect(shown.filter((line) => !line.startsWith(' '))).toMatchInlineSnapshot(`
      [
        "1/12 a/q1",
        "2/12 a/q2",
        "3/12 a/q3",
        "4/6 a/q1",
        "5/6 a/q2",
        "6/6 a/q3",
        "tell {"kind":"time-over"}",
      ]
    `)
    expect(ending).toBe('time')
  })

  it('is kept once for what is new and not asked again', async () => {
    const taught = teaching(SIX, { first: 'guess', again: new Set(['a/q2']) })
    const { shown, ending } = await shownIn(Array(6).fill(right), { teaching: taught })
    expect(shown.filter((line) => !line.startsWith(' '))).toEqual([
      ...['1/7 a/q1', '2/7 a/q2', '3/7 a/q3', '4/7 a/q4', '5/7 a/q5', '6/6 a/q2'],
      'tell {"kind":"time-over"}',
    ])
    expect(ending).toBe('time')
  })

  it('is exceeded for what was promised, once', async () => {
    const slow = [50, 'x'] as const
    const { shown, ending } = await shownIn([slow, [20, 'x'], [5, 'x'], [5, 'answer']], {})
    // Its second miss came too late to be asked a third time.
    expect(shown).toMatchInlineSnapshot(`
      [
        "1/6 a/q1",
        "  returns",
        "2/2 a/q1",
        "  stays",
        "tell {"kind":"time-over"}",
      ]
    `)
    expect(ending).toBe('time')
  })

  it('is exceeded once for what is new as well', async () => {
    const taught = teaching(SIX, { first: 'guess' })
    const { shown } = await shownIn([[70, 'answer'], [5, 'x'], right], { teaching: taught })
    expect(shown).toEqual([
      '1/12 a/q1',
      '  returns',
      '2/2 a/q1',
      '  stays',
      'tell {"kind":"time-over"}',
    ])
  })

  it('is enough for one question at least', async () => {
    const { shown } = await shownIn([[70, 'answer']], {
      tempo: 10 * MINUTE,
      teaching: teaching(SIX, { first: 'guess' }),
    })
    expect(shown.slice(0, 3)).toEqual(['1/12 a/q1', '  returns', '2/2 a/q1'])
  })

  it.each([':hint', ':page', ':help', ':nonsense'])(
    'takes no question away that is on screen when it is over: %s',
    async (command) => {
      const { shown, ending, left } = await shownIn([right, [60, command], right], {})
      expect(shown.filter((line) => !/^ |"(?:help|hint|page)"|unknown-/.test(line))).toEqual([
        ...['1/6 a/q1', '2/6 a/q2'],
        ...(command === ':page' ? ['2/6 a/q2'] : []),
        'tell {"kind":"time-over"}',
      ])
      expect([ending, left]).toEqual(['time', []])
    },
  )

  it('is measured in the sitting itself, the more answers it has', async () => {
    const all = { lasts: 10 * MINUTE, questions: SIX, tempo: SECOND }
    const { shown } = await shownIn([...Array(5).fill([110, 'x']), right], all)
    // It would take nearly ten minutes at that rate, and four questions are to come back.
    expect(shown.filter((line) => !line.startsWith(' ')).at(4)).toBe('5/8 a/q1')
  })

  it('is without end where there is no limit', async () => {
    const { shown, ending } = await shownIn(
      [...Array(6).fill([600, 'x']), ...Array(6).fill([600, 'answer'])],
      { lasts: undefined },
    )
    expect([shown.filter((line) => !line.startsWith(' ')).at(-1), ending]).toEqual([
      '12/12 a/q6',
      'done',
    ])
  })
})
