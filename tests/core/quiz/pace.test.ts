import { describe, expect, it } from 'vitest'
import { same, type Text } from '../../../src/core/base/text.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { type Evidence, paceOf, rate, workOf } from '../../../src/core/quiz/pace.ts'
import { choice, items, typed } from '../../support/questions.ts'

describe('the work of a question, in characters', () => {
  const ask = { en: 'Which?', zh: '哪一个？' }
  const parts: Text[] = [{ en: 'node', zh: '节点' }, same('etcd'), same('kubelet')]
  const work = (question: Question, options: readonly Text[] = parts) =>
    workOf({ question, options, left: [] })

  it.each<[string, Question, readonly Text[], { read: number; typed: number }]>([
    ['a choice', choice('a/1', { ask }), parts, { read: 21, typed: 1 }],
    ['tell-apart', choice('a/1', { ask, type: 'tell-apart' }), parts, { read: 21, typed: 1 }],
    ['several', choice('a/1', { ask, type: 'several' }), parts, { read: 21, typed: 3 }],
    ['typed', typed('a/1', { ask, answer: same('kubelet') }), [], { read: 6, typed: 7 }],
    ['a cloze', typed('a/1', { ask, type: 'cloze', answer: same('x') }), [], { read: 6, typed: 1 }],
    ['an order', { ...items('order', 'a/1', parts), ask }, parts, { read: 21, typed: 3 }],
    // Two more for each comma and space.
    ['a list', { ...items('list', 'a/1', parts), ask }, [], { read: 6, typed: 21 }],
  ])('%s', (_, question, options, wanted) => expect(work(question, options)).toEqual(wanted))
})

describe('how an answer came', () => {
  // Reading: 68 ms a character. Typing: 52 words of five characters a minute. Thinking: five seconds.
  const typing = 60_000 / 260
  it.each([
    ['nothing to read', { read: 0, typed: 0, above: 0 }, 0, 5_000],
    ['a hundred characters', { read: 100, typed: 0, above: 0 }, 1_700, 11_800],
    ['and some to type', { read: 100, typed: 13, above: 0 }, 1_700, 11_800 + 13 * typing],
    ['and some above, that need not be read', { read: 100, typed: 0, above: 50 }, 1_700, 15_200],
  ])('%s', (_, work, least, most) => {
    const times = [least - 1, least, Math.floor(most), Math.floor(most) + 1]
    expect(times.map((took) => paceOf(work, took))).toEqual([
      ...['unread', 'at-once', 'at-once', 'slowly'],
    ])
  })
})

describe('the grade', () => {
  const PACES = ['unread', 'at-once', 'slowly'] as const
  const grades = (evidence: Omit<Evidence, 'pace'>) =>
    PACES.map((pace) => rate({ ...evidence, pace }))

  it.each([
    ['wrong', false, 0, false, [1, 1, 1]],
    ['wrong with a hint', false, 1, true, [1, 1, 1]],
    ['right with a hint', true, 1, false, [2, 2, 2]],
    ['right with two, and easy', true, 2, true, [2, 2, 2]],
    ['right', true, 0, false, [3, 4, 3]],
    ['right, and easy', true, 0, true, [3, 3, 3]],
  ])('of an answer that is %s, not read, at once and slowly', (_, correct, hints, easy, wanted) =>
    expect(grades({ correct, hints, easy })).toEqual(wanted),
  )
})
