import { describe, expect, it } from 'vitest'
import type { Amendment, Begun, LogEvent, Plan } from '../../../src/core/log/event.ts'
import { answered, historyOf } from '../../../src/core/log/history.ts'
import { answer, NOON } from '../../support/questions.ts'

let ids = 0
const happened = () => ({ id: `e${ids++}`, at: NOON })
const amend = (review: string, said: Partial<Amendment>): Amendment => ({
  ...{ event: 'amend', ...happened(), review },
  ...said,
})
const undo = (of: string): LogEvent => ({ event: 'undo', ...happened(), of })
const flag = (id: string, outline = 'o'): LogEvent => ({
  ...{ event: 'flag', id, at: NOON, outline, question: 'a/1', reason: 'hm' },
})
const begun = (id: string, outline = 'o'): Begun => ({
  ...{ event: 'drill', id, at: NOON, outline, request: '', seed: 1 },
  ...{ questions: ['a/1'], device: 'here', pid: 1 },
})
const end = (drill: string): LogEvent => ({ event: 'end', ...happened(), drill })
const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
  ...{ event: 'plan', id, at: NOON, outline: 'o', exam: 'KCNA', date: '2027-03-01' },
  ...more,
})
const NOTHING = {
  reviews: [],
  flags: [],
  drills: [],
  plan: undefined,
  acts: [],
  setAside: new Map(),
  sources: new Set(['o']),
}

describe('the history of an outline', () => {
  const one = answer('a/1', 0, true, { id: 'one' })
  const two = answer('a/2', 1, false, { id: 'two' })

  it('of no events is empty', () => expect(historyOf([], { outline: 'o' })).toEqual(NOTHING))

  it('holds what happened in it, in order, and nothing of another', () => {
    const other = answer('a/1', 0, true, { outline: 'p' })
    expect(
      historyOf(
        [
          ...[one, other, two, flag('f1'), flag('f2', 'p'), begun('d1'), begun('d2', 'p')],
          ...[plan('p1'), plan('p2', { outline: 'p' })],
        ],
        { outline: 'o' },
      ),
    ).toEqual({
      ...{ reviews: [one, two], flags: [flag('f1')] },
      ...{ drills: [{ ...begun('d1'), ended: false, claims: [begun('d1')] }], plan: plan('p1') },
      ...{ acts: [], setAside: new Map(), sources: new Set(['o']) },
    })
  })

  it('leaves out what was taken back, whenever that was said', () =>
    expect(
      historyOf(
        [
          ...[undo('two'), one, two, flag('f1'), flag('f2'), begun('d1'), plan('p1')],
          ...[undo('f1'), undo('d1'), undo('p1'), undo('never')],
        ],
        { outline: 'o' },
      ),
    ).toEqual({ ...NOTHING, reviews: [one], flags: [flag('f2')] }))

  it('knows which drills came to an end', () =>
    expect(
      historyOf([begun('d1'), begun('d2'), end('d1'), end('d3')], { outline: 'o' }).drills,
    ).toEqual([
      { ...begun('d1'), ended: true, claims: [begun('d1')] },
      { ...begun('d2'), ended: false, claims: [begun('d2')] },
    ]))

  it('follows the latest plan, and none where the latest was given up', () => {
    const { exam: _, date: __, ...given } = plan('p3')
    expect(historyOf([plan('p1'), plan('p2', { exam: 'CKA' })], { outline: 'o' }).plan).toEqual(
      plan('p2', { exam: 'CKA' }),
    )
    expect(historyOf([plan('p1'), given], { outline: 'o' }).plan).toBeUndefined()
    expect(historyOf([given, plan('p1')], { outline: 'o' }).plan).toEqual(plan('p1'))
    expect(historyOf([plan('p1'), given, undo('p3')], { outline: 'o' }).plan).toEqual(plan('p1'))
  })

  it('holds the learner’s latest word on a review, each part by itself', () => {
    const said = [
      amend('two', { sure: 1 }),
      amend('two', { correct: true, rating: 3 }),
      amend('two', { sure: 3 }),
      amend('two', { rating: 4 }),
      amend('never', { correct: false }),
    ]
    expect(historyOf([one, two, ...said], { outline: 'o' }).reviews).toEqual([
      one,
      { ...two, sure: 3, correct: true, rating: 4, overruled: true },
    ])
    const more = [amend('two', { correct: false, rating: 1 }), amend('one', { sure: 2 })]
    expect(historyOf([one, two, ...said, ...more], { outline: 'o' }).reviews).toEqual([
      { ...one, sure: 2 },
      { ...two, sure: 3, correct: false, rating: 1 },
    ])
  })
})

describe('a review with a word on it', () => {
  const missed = answer('a/1', 0, false, { id: 'x', sure: 2 })

  it.each<[string, Parameters<typeof answered>[1], object]>([
    ['none', undefined, missed],
    ['an empty one', {}, missed],
    ['how sure', { sure: 3 }, { ...missed, sure: 3 }],
    ['right after all', { correct: true }, { ...missed, correct: true, overruled: true }],
    [
      'right after all, and graded',
      { correct: true, rating: 2 },
      { ...missed, correct: true, rating: 2, overruled: true },
    ],
    ['the same again', { correct: false, rating: 1 }, missed],
    ['another grade only', { rating: 2 }, { ...missed, rating: 2 }],
  ])('%s', (_, word, wanted) => expect(answered(missed, word)).toStrictEqual(wanted))
})
