import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import { recall } from '../../src/core/schedule/fsrs.ts'
import { replay } from '../../src/core/schedule/replay.ts'
import type { Outcome, ShownQuestion } from '../../src/drill/turn.ts'
import { END, exam, holdFake, INTERRUPT, later } from '../support/fake-drill.ts'
import { answer, choice, NOON, right, typed, wrong } from '../support/questions.ts'

const ONE = typed('a/one', { ask: same('One?'), answer: same('first'), accepted: ['first'] })
const TWO = typed('b/two', { ask: same('Two?'), answer: same('second'), accepted: ['second'] })

describe('a drill', () => {
  it('asks one question after the other, keeps each answer, and then tells what became of it', async () => {
    const { ending, left, told, events } = await holdFake({
      questions: [ONE, choice('b/two')],
      moves: ['first', 'yes'],
    })
    expect([ending, left]).toEqual(['done', []])
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/2 Kubernetes › Alpha a/one",
        "read a/one",
        "feedback a/one right “first” “first” due in 9360 min at 1000",
        "show 2/2 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read b/two",
        "feedback b/two right “yes” “yes” due in 2160 min at 2000",
      ]
    `)
    const common = { event: 'review', outline: 'drawn', correct: true, took: 1000, drill: 'd' }
    expect(events).toEqual([
      { ...common, id: 'e1', at: NOON + 1000, question: 'a/one', rating: 4, given: 'first' },
      { ...common, id: 'e2', at: NOON + 2000, question: 'b/two', rating: 3, given: 'yes' },
    ])
  })

  it('keeps an answer before it tells of it', async () => {
    const full = new Error('ENOSPC')
    const held: string[] = []
    const drill = holdFake({
      questions: [ONE],
      moves: ['first'],
      keep: () => {
        throw full
      },
      ui: { feedback: () => held.push('feedback') },
    })
    await expect(drill).rejects.toBe(full)
    expect(held).toEqual([])
  })

  it('brings a miss back at its end, and leaves it alone after the second', async () => {
    const { ending, told } = await holdFake({
      questions: [ONE, TWO],
      moves: ['x', 'second', '', 'never read'],
    })
    expect(ending).toBe('done')
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/2 Kubernetes › Alpha a/one",
        "read a/one",
        "feedback a/one wrong “x” “first” due in 10 min at 1000 returns",
        "show 2/3 Kubernetes › Beta b/two",
        "read b/two",
        "feedback b/two right “second” “second” due in 7920 min at 2000",
        "show 3/3 again Kubernetes › Alpha a/one",
        "read a/one",
        "feedback a/one wrong “” “first” due in 10 min at 3000",
      ]
    `)
  })

  it('leaves the schedule alone where nothing is kept', async () => {
    const { calls, events } = await holdFake({ questions: [ONE], moves: ['first'], id: undefined })
    expect(calls.map(([name, , outcome]) => [name, (outcome as Outcome | undefined)?.due])).toEqual(
      [
        ['show', undefined],
        ['read', undefined],
        ['feedback', undefined],
      ],
    )
    expect(events.map((each) => 'drill' in each)).toEqual([false])
  })

  it('writes the recall that was predicted, to four places, beside an answer to a known question', async () => {
    const past = [answer('a/one', -9.5, true)]
    const { events } = await holdFake({ questions: [ONE], moves: ['first'], past })
    const card = replay(past, 0.9).get('a/one')!
    const predicted = recall(card, NOON + 1000)
    expect(events).toMatchObject([{ predicted: Math.round(predicted * 10_000) / 10_000 }])
    expect([predicted > 0.1, predicted < 0.95]).toEqual([true, true])
  })

  it('takes no time below nothing where the clock went back', async () => {
    const { events } = await holdFake({ questions: [ONE], moves: [later(-5000, 'first')] })
    expect(events).toMatchObject([{ took: 0, rating: 3 }])
  })
})

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
})

describe('a reply that is no answer', () => {
  it.each([
    ['the end of the input stops the drill', END, 'stopped'],
    ['Ctrl-C interrupts it', INTERRUPT, 'interrupted'],
    ['a command stops it', ':stop', 'stopped'],
  ] as const)('%s', async (_, move, expected) => {
    const { ending, left, told, events } = await holdFake({
      questions: [ONE, TWO],
      moves: ['first', move, 'second'],
    })
    expect([ending, left, events.length]).toEqual([expected, ['b/two'], 1])
    expect(told.slice(3)).toEqual(['show 2/2 Kubernetes › Beta b/two', 'read b/two'])
  })

  it('is told of where it is no command, and the question stays up', async () => {
    const { ending, told } = await holdFake({ questions: [ONE], moves: [':hnt', 'first'] })
    expect(ending).toBe('done')
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/1 Kubernetes › Alpha a/one",
        "read a/one",
        "tell {"kind":"unknown-command"}",
        "read a/one",
        "feedback a/one right “first” “first” due in 9360 min at 2000",
      ]
    `)
  })

  it('is an answer all the same where the question takes it for one', async () => {
    const stop = typed('a/one', { answer: same(':stop'), accepted: [':stop'] })
    const { ending, events } = await holdFake({ questions: [stop], moves: [' :stop '] })
    expect(ending).toBe('done')
    expect(events).toMatchObject([{ correct: true, given: ':stop' }])
  })

  it('of the wrong form is asked for again by a patient interface', async () => {
    const { told, events } = await holdFake({ questions: [choice('a/one')], moves: ['7', 'yes'] })
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/1 Kubernetes › Alpha a/one 1) no 2) never 3) maybe 4) yes",
        "read a/one",
        "tell {"kind":"complaint","why":"not-an-option","of":4}",
        "read a/one",
        "feedback a/one right “yes” “yes” due in 2160 min at 2000",
      ]
    `)
    expect(events).toMatchObject([{ took: 2000, given: 'yes' }])
  })

  it('of the wrong form is a miss to any other, in the words that were given', async () => {
    const { told, events } = await holdFake({
      questions: [choice('a/one')],
      moves: [' 7 '],
      ui: { patient: false },
    })
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/1 Kubernetes › Alpha a/one 1) no 2) never 3) maybe 4) yes",
        "read a/one",
        "feedback a/one wrong “7” “yes” due in 10 min at 1000 returns",
        "show 2/2 again Kubernetes › Alpha a/one 1) no 2) never 3) maybe 4) yes",
        "read a/one",
      ]
    `)
    expect(events).toMatchObject([{ correct: false, given: '7', rating: 1 }])
  })
})

describe('the time of a drill', () => {
  it('is over after the answer that goes beyond it, which counts', async () => {
    const { ending, left, told, events } = await holdFake({
      questions: [ONE, TWO],
      moves: [later(MINUTE, 'first'), 'second'],
      lasts: MINUTE,
    })
    expect([ending, left, events.length]).toEqual(['time', ['b/two'], 1])
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/2 Kubernetes › Alpha a/one",
        "read a/one",
        "feedback a/one right “first” “first” due in 2160 min at 60000",
        "tell {"kind":"time-over"}",
      ]
    `)
  })

  it('goes on until then', async () => {
    const { ending, events } = await holdFake({
      questions: [ONE, TWO],
      moves: [later(MINUTE - 1, 'first'), 'second'],
      lasts: MINUTE,
    })
    expect([ending, events.length]).toEqual(['done', 2])
  })

  it('is not spoken of where nothing is left to ask', async () => {
    const { ending, told } = await holdFake({
      questions: [ONE],
      moves: [later(MINUTE, 'first')],
      lasts: MINUTE,
    })
    expect([ending, told.length]).toEqual(['done', 3])
  })
})

describe('a reader who has gone', () => {
  it('stops the drill before the next question', async () => {
    let looks = 0
    const { ending, left, told } = await holdFake({
      questions: [ONE, TWO],
      moves: ['first', 'second'],
      isOver: () => ++looks > 1,
    })
    expect([ending, left]).toEqual(['stopped', ['b/two']])
    expect(told.map((line) => line.split(' ')[0])).toEqual(['show', 'read', 'feedback'])
  })

  it('makes no difference once all is asked', async () => {
    let looks = 0
    const isOver = (): boolean => ++looks > 1
    expect((await holdFake({ questions: [ONE], moves: ['first'], isOver })).ending).toBe('done')
  })
})

describe('how sure the learner is', () => {
  const sureness = async (...moves: Parameters<typeof holdFake>[0]['moves'] & object) => {
    const { ending, told, events } = await holdFake({ questions: [ONE], moves, confidence: true })
    return {
      ending,
      told: told.slice(2),
      sure: events.flatMap((each) => ('sure' in each ? [each.sure] : [])),
    }
  }

  it('is asked before the feedback, and stresses a miss of which the learner was sure', async () =>
    expect(await sureness('x', '3')).toMatchInlineSnapshot(`
      {
        "ending": "stopped",
        "sure": [
          3,
        ],
        "told": [
          "readSureness",
          "feedback a/one wrong “x” “first” due in 10 min at 1000 returns was sure",
          "show 2/2 again Kubernetes › Alpha a/one",
          "read a/one",
        ],
      }
    `))

  it('stresses nothing that was right', async () =>
    expect(await sureness('first', '3')).toMatchInlineSnapshot(`
      {
        "ending": "done",
        "sure": [
          3,
        ],
        "told": [
          "readSureness",
          "feedback a/one right “first” “first” due in 9360 min at 1000",
        ],
      }
    `))

  it.each([
    ['1', [1]],
    ['2', [2]],
    ['0', []],
    ['4', []],
    ['sure', []],
    [END, []],
  ] as const)('is kept where it is one of three: %s', async (reply, sure) => {
    const { told, ...rest } = await sureness('x', reply)
    expect(rest).toEqual({ ending: 'stopped', sure })
    expect(told.filter((line) => line.includes('was sure'))).toEqual([])
  })

  it('is not asked of who gave no answer', async () =>
    expect((await sureness('', END)).told.filter((line) => line === 'readSureness')).toEqual([]))

  it('can be left by Ctrl-C: the answer is kept, nothing is told', async () =>
    expect(await sureness('x', INTERRUPT)).toEqual({
      ending: 'interrupted',
      told: ['readSureness'],
      sure: [],
    }))

  it('is not asked in an exam, nor unless it is wanted', async () => {
    for (const more of [{ confidence: true, exam: exam() }, { confidence: false }]) {
      const { told } = await holdFake({ questions: [ONE], moves: ['first'], ...more })
      expect(told.filter((line) => line === 'readSureness')).toEqual([])
    }
  })
})

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

  it('is reviewed where it was stopped, not where it was interrupted', async () => {
    const review = async (...moves: Parameters<typeof holdFake>[0]['moves'] & object) => {
      const { told } = await holdFake({ ...held, moves: ['first', ...moves] })
      return told.filter((line) => line.startsWith('review')).length
    }
    expect([await review(':stop'), await review(END), await review(INTERRUPT)]).toEqual([1, 1, 0])
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
