import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Answered } from '../../src/core/log/history.ts'
import { isLeech } from '../../src/drill/leech.ts'
import { type FakeDrill, holdFake, teaching } from '../support/fake-drill.ts'
import { answer, choice, typed } from '../support/questions.ts'
import { fact, libraryOf, outlineOf } from '../support/trees.ts'

describe('a leech', () => {
  it('was missed last, for the eighth time, the twelfth and so on', () => {
    const found = Array.from({ length: 21 }, (_, lapses) => lapses).filter((lapses) =>
      isLeech({ lapses, missed: true, stability: 9 }),
    )
    expect(found).toEqual([8, 12, 16, 20])
    expect(isLeech(undefined)).toBe(false)
  })

  it('is still one when it was only known again in the drill that missed it', () => {
    const known = (stability: number): boolean => isLeech({ lapses: 8, missed: false, stability })
    expect([known(0.3), known(2.9), known(3), known(30)]).toEqual([true, true, false, false])
  })
})

const LIBRARY = libraryOf(outlineOf('k | Kubernetes\n  a | Alpha\n  b | Beta'), {
  a: { facts: [fact('a/f', 'It is so.')], confused: [{ topic: 'b', tell: same('!') }] },
  b: { facts: [fact('b/f', 'It is not.')] },
})
const HARD = typed('a/hard', { fact: 'a/f', ask: same('Hard?') })
const EASY = choice('a/hard', { fact: 'a/f', ask: same('Easy?') })
const OTHER = typed('b/other', { fact: 'b/f' })

/** Answers of nine days and more: the first, and then so many misses. */
const lapsed = (lapses: number): Answered[] =>
  Array.from({ length: lapses + 1 }, (_, i) => answer('a/hard', i - lapses - 2, false))

const hold = (
  past: readonly Answered[],
  moves: FakeDrill['moves'],
  more: Partial<FakeDrill> = {},
) => {
  const questions = [HARD, OTHER]
  const taught = teaching(questions, { untold: new Map(), isNew: () => false, easier: () => EASY })
  return holdFake({
    ...{ questions, past, library: LIBRARY },
    teaching: taught,
    moves: moves ?? [],
    ...more,
  })
}

describe('a question that is forgotten again and again', () => {
  it('is told again, asked as a choice, and put away if it is missed once more', async () => {
    const { told, events, ending } = await hold(lapsed(8), ['no', 'answer'])
    expect(told).toMatchInlineSnapshot(`
      [
        "reminder a: a/f",
        "show 1/2 Kubernetes › Alpha a/hard 1) no 2) yes 3) never 4) maybe",
        "read a/hard",
        "feedback a/hard wrong “no” “yes” no due at 1000",
        "tell {"kind":"put","why":"leech","question":{"id":"a/hard","topic":"a","ask":{"en":"Easy?","zh":"Easy?"},"explain":{"en":"!","zh":"!"},"source":"","origin":"written","type":"choice","options":[{"text":{"en":"yes","zh":"yes"},"correct":true},{"text":{"en":"no","zh":"no"},"correct":false,"why":{"en":"not no","zh":"not no"}},{"text":{"en":"maybe","zh":"maybe"},"correct":false,"why":{"en":"not maybe","zh":"not maybe"}},{"text":{"en":"never","zh":"never"},"correct":false,"why":{"en":"not never","zh":"not never"}}],"fact":"a/f"},"now":1767614401000,"confused":{"en":"Beta","zh":"Beta"}}",
        "show 2/2 Kubernetes › Beta b/other",
        "read b/other",
        "feedback b/other right “answer” “answer” due in 12240 min at 2000",
      ]
    `)
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "at": 1767614401000,
          "correct": false,
          "drill": "d",
          "event": "review",
          "given": "no",
          "id": "e1",
          "outline": "drawn",
          "predicted": 0.418,
          "question": "a/hard",
          "rating": 1,
          "took": 1000,
        },
        {
          "at": 1767614401001,
          "device": "here",
          "drill": "d",
          "event": "suspend",
          "id": "e2",
          "leech": true,
          "outline": "drawn",
          "question": "a/hard",
        },
        {
          "at": 1767614402000,
          "correct": true,
          "drill": "d",
          "event": "review",
          "given": "answer",
          "id": "e3",
          "outline": "drawn",
          "question": "b/other",
          "rating": 4,
          "took": 1000,
        },
      ]
    `)
    expect(ending).toBe('done')
  })

  it('stays where it is right', async () => {
    const { told, events } = await hold(lapsed(8), ['yes', 'answer'])
    expect(told.filter((line) => line.startsWith('feedback'))).toHaveLength(2)
    expect(events.map(({ event }) => event)).toEqual(['review', 'review'])
  })

  it('is told once more before it comes back within the drill', async () => {
    const { told } = await hold(lapsed(7), ['x', 'answer', 'no'])
    expect(
      told.map((line) =>
        line.replace(/^(show|feedback|tell) .*?([ab]\/[a-z]+|"why":"\w+").*/, '$1 $2'),
      ),
    ).toEqual([
      ...['show a/hard', 'read a/hard', 'feedback a/hard'],
      ...['show b/other', 'read b/other', 'feedback b/other'],
      ...['reminder a: a/f', 'show a/hard', 'read a/hard', 'feedback a/hard', 'tell "why":"leech"'],
    ])
  })

  it('is not put away after all where the learner says that it was right', async () => {
    const { events, left } = await hold(lapsed(8), ['no', ':overrule', ':stop'])
    expect(events.map(({ event }) => event)).toEqual(['review', 'suspend', 'amend', 'undo'])
    expect(events[3]).toMatchObject({ of: events[1]?.id })
    expect(left).toEqual(['b/other'])
  })

  it('comes back with u, and its answer is taken back with another one', async () => {
    const { events, left } = await hold(lapsed(8), ['no', ':undo', ':undo', ':stop'])
    expect(events.map((each) => [each.event, 'of' in each && each.of])).toEqual([
      ['review', false],
      ['suspend', false],
      ['undo', events[1]?.id],
      ['undo', events[0]?.id],
    ])
    expect(left).toEqual(['a/hard', 'b/other'])
  })

  it('is asked as ever where nothing is taught', async () => {
    const { told, events } = await hold(lapsed(8), ['x', 'answer', 'x'], { teaching: undefined })
    expect(told.filter((line) => /^(show|reminder)/.test(line))).toHaveLength(3)
    expect(events.map(({ event }) => event)).toEqual(['review', 'review', 'review'])
  })
})
