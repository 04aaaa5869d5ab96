import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import { recall } from '../../src/core/schedule/fsrs.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import type { Outcome } from '../../src/drill/turn.ts'
import { END, exam, holdFake, INTERRUPT, later, ONE, TWO } from '../support/fake-drill.ts'
import { answer, choice, NOON, typed } from '../support/questions.ts'

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
    const card = replay(past, publishedSchedule(0.9)).get('a/one')!
    const predicted = recall(card, NOON + 1000)
    expect(events).toMatchObject([{ predicted: Math.round(predicted * 10_000) / 10_000 }])
    expect([predicted > 0.1, predicted < 0.95]).toEqual([true, true])
  })

  it('takes no time below nothing where the clock went back', async () => {
    const { events } = await holdFake({ questions: [ONE], moves: [later(-5000, 'first')] })
    expect(events).toMatchObject([{ took: 0, rating: 3 }])
  })
})

describe('a reply that is no answer', () => {
  it.each([
    ['the end of the input cuts the drill off', END, 'cut-off'],
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
    expect([ending, left, events.length]).toEqual(['time', [], 1])
    expect(told).toMatchInlineSnapshot(`
      [
        "show 1/2 left 60000 Kubernetes › Alpha a/one",
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
  it('cuts the drill off before the next question', async () => {
    let looks = 0
    const { ending, left, told } = await holdFake({
      questions: [ONE, TWO],
      moves: ['first', 'second'],
      isOver: () => ++looks > 1,
    })
    expect([ending, left]).toEqual(['cut-off', ['b/two']])
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
        "ending": "cut-off",
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
    ['２', [2]],
    ['0', []],
    ['4', []],
    ['sure', []],
    [END, []],
  ] as const)('is kept where it is one of three: %s', async (reply, sure) => {
    const { told, ...rest } = await sureness('x', reply)
    expect(rest).toEqual({ ending: 'cut-off', sure })
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

  it('ends the drill where its input ends, after the verdict', async () =>
    expect(await sureness('first', END, 'x')).toEqual({
      ending: 'cut-off',
      told: ['readSureness', 'feedback a/one right “first” “first” due in 9360 min at 1000'],
      sure: [],
    }))

  it('is not asked in an exam, nor unless it is wanted', async () => {
    for (const more of [{ confidence: true, exam: exam() }, { confidence: false }]) {
      const { told } = await holdFake({ questions: [ONE], moves: ['first'], ...more })
      expect(told.filter((line) => line === 'readSureness')).toEqual([])
    }
  })
})
