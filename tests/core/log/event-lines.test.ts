import { describe, expect, it } from 'vitest'
import type { EventKind, LogEvent } from '../../../src/core/log/event.ts'
import { readEvent, writeEvent } from '../../../src/core/log/line.ts'
import { lastOrder, merge } from '../../../src/core/log/merge.ts'

const AT = Date.UTC(2026, 0, 5, 12, 0, 0, 7)
const HEAD = '"id":"x","at":"2026-01-05T12:00:00.007Z"'
const x = { id: 'x', at: AT }

/** Lines as they are in files: every line ever written must stay readable. */
const LINES: Array<[string, LogEvent]> = [
  [
    `{"v":1,"event":"review",${HEAD},"outline":"o","question":"a/1","rating":3,"correct":true,"given":"etcd","took":900}`,
    {
      ...{ event: 'review', ...x, outline: 'o', question: 'a/1', rating: 3 },
      ...{ correct: true, given: 'etcd', took: 900 },
    },
  ],
  [
    `{"v":1,"event":"review",${HEAD},"outline":"o","question":"a/1","rating":1,"correct":false,"given":"","took":0,"hints":2,"predicted":0.87,"drill":"d"}`,
    {
      ...{ event: 'review', ...x, outline: 'o', question: 'a/1', rating: 1 },
      ...{ correct: false, given: '', took: 0, hints: 2, predicted: 0.87, drill: 'd' },
    },
  ],
  [`{"v":1,"event":"amend",${HEAD},"review":"r"}`, { event: 'amend', ...x, review: 'r' }],
  [
    `{"v":1,"event":"amend",${HEAD},"review":"r","correct":false,"rating":1,"sure":3}`,
    { event: 'amend', ...x, review: 'r', correct: false, rating: 1, sure: 3 },
  ],
  [`{"v":1,"event":"undo",${HEAD},"of":"r"}`, { event: 'undo', ...x, of: 'r' }],
  [
    `{"v":1,"event":"flag",${HEAD},"outline":"o","question":"a/1","reason":"wrong source"}`,
    { event: 'flag', ...x, outline: 'o', question: 'a/1', reason: 'wrong source' },
  ],
  [
    `{"v":1,"event":"drill",${HEAD},"outline":"o","request":"{}","seed":7,"questions":["a/1","a/2"],"device":"here","pid":9}`,
    {
      ...{ event: 'drill', ...x, outline: 'o', request: '{}', seed: 7 },
      ...{ questions: ['a/1', 'a/2'], device: 'here', pid: 9 },
    },
  ],
  [
    `{"v":1,"event":"drill",${HEAD},"outline":"o","request":"{}","seed":0,"questions":[],"device":"here","pid":0,"minutes":90,"exam":"KCNA","domains":["A"],"once":true}`,
    {
      ...{ event: 'drill', ...x, outline: 'o', request: '{}', seed: 0, questions: [] },
      ...{ device: 'here', pid: 0, minutes: 90, exam: 'KCNA', domains: ['A'], once: true },
    },
  ],
  [`{"v":1,"event":"end",${HEAD},"drill":"d"}`, { event: 'end', ...x, drill: 'd' }],
  [`{"v":1,"event":"plan",${HEAD},"outline":"o"}`, { event: 'plan', ...x, outline: 'o' }],
  [
    `{"v":1,"event":"plan",${HEAD},"outline":"o","exam":"KCNA","date":"2027-03-01"}`,
    { event: 'plan', ...x, outline: 'o', exam: 'KCNA', date: '2027-03-01' },
  ],
  [
    `{"v":1,"event":"hold",${HEAD},"order":7,"drill":"d","from":"h","device":"here","pid":9,"process":"boot 1 2"}`,
    {
      ...{ event: 'hold', ...x, order: 7, drill: 'd', from: 'h' },
      ...{ device: 'here', pid: 9, process: 'boot 1 2' },
    },
  ],
  [
    `{"v":1,"event":"reset",${HEAD},"outline":"o","device":"here","topics":["a","b"]}`,
    { event: 'reset', ...x, outline: 'o', device: 'here', topics: ['a', 'b'] },
  ],
  [
    `{"v":1,"event":"outline",${HEAD},"outline":"o","device":"here","name":"notes","path":"/notes.md","fingerprint":"f","topics":[["a","A",0],["b","B",1]]}`,
    {
      ...{ event: 'outline', ...x, outline: 'o', device: 'here', name: 'notes' },
      ...{ path: '/notes.md', fingerprint: 'f' },
      topics: [
        ['a', 'A', 0],
        ['b', 'B', 1],
      ],
    },
  ],
  [
    `{"v":1,"event":"adopt",${HEAD},"outline":"o","from":"p","device":"here","topics":[["old","new"]]}`,
    { event: 'adopt', ...x, outline: 'o', from: 'p', device: 'here', topics: [['old', 'new']] },
  ],
  [
    `{"v":1,"event":"plan",${HEAD},"outline":"o","exam":"KCNA","date":"2027-03-01","minutes":15}`,
    { event: 'plan', ...x, outline: 'o', exam: 'KCNA', date: '2027-03-01', minutes: 15 },
  ],
  [
    `{"v":1,"event":"edit",${HEAD},"outline":"o","device":"here","name":"notes","path":"/notes.md","fingerprint":"f","base":"y","of":[2,0,1,0],"topics":[[1,1,["b","C",1]]],"named":[],"said":[[0,1,["a","p"],["b","q"]]],"corrected":[[0,0,["a","b"]]]}`,
    {
      ...{ event: 'edit', ...x, outline: 'o', device: 'here', name: 'notes' },
      ...{ path: '/notes.md', fingerprint: 'f', base: 'y', of: [2, 0, 1, 0] },
      topics: [[1, 1, ['b', 'C', 1]]],
      named: [],
      said: [[0, 1, ['a', 'p'], ['b', 'q']]],
      corrected: [[0, 0, ['a', 'b']]],
    },
  ],
]

/** The fields of each kind that may be missing. */
const OPTIONAL: { readonly [K in EventKind]?: readonly string[] } = {
  review: ['hints', 'predicted', 'drill'],
  amend: ['correct', 'rating', 'sure'],
  drill: ['process', 'minutes', 'exam', 'domains', 'once'],
  hold: ['process'],
  plan: ['exam', 'date', 'minutes'],
  reset: ['topics'],
  adopt: ['topics'],
}

describe('a line of the log', () => {
  it.each(LINES)('%s', (line, event) => {
    expect(readEvent(line)).toStrictEqual(event)
    expect(writeEvent(event)).toBe(line)
  })

  it.each(LINES)('needs every field of the shortest form: %s', (line, event) => {
    const optional = OPTIONAL[event.event] ?? []
    const fields = JSON.parse(line) as Record<string, unknown>
    for (const name of Object.keys(fields)) {
      const { [name]: _, ...rest } = fields
      const isOptional = name === 'order' || optional.includes(name)
      const without = { ...event, [name]: undefined }
      for (const spoilt of [rest, { ...fields, [name]: { not: 'this' } }])
        expect(readEvent(JSON.stringify(spoilt)), name).toEqual(isOptional ? without : 'malformed')
    }
  })

  const spoilt = (line: number, more: object) =>
    readEvent(JSON.stringify({ ...JSON.parse(LINES[line]?.[0] ?? ''), ...more }))
  it.each<[string, number, object, object | string]>([
    ['a date of no form', 10, { date: '1.3.2027' }, { date: undefined }],
    ['a date there is not', 10, { date: '2027-13-01' }, { date: undefined }],
    ['a date with more behind it', 10, { date: '2027-03-01T00:00' }, { date: undefined }],
    ['a date with more before it', 10, { date: '+2027-03-01' }, { date: undefined }],
    ['a sureness of 4', 3, { sure: 4 }, { sure: undefined }],
    ['a sureness of 0', 3, { sure: 0 }, { sure: undefined }],
    ['a rating of 5', 3, { rating: 5 }, { rating: undefined }],
    ['domains that are no words', 7, { domains: ['A', 1] }, { domains: undefined }],
    ['minutes below 0', 7, { minutes: -1 }, { minutes: undefined }],
    ['no time taken', 0, { took: 0 }, { took: 0 }],
    ['a time taken below 0', 0, { took: -1 }, 'malformed'],
    ['a prediction of more than all', 1, { predicted: 1e300 }, { predicted: undefined }],
    ['more hints than there are', 1, { hints: 1e300 }, { hints: undefined }],
    ['an order below 0', 4, { order: -1 }, {}],
    ['an order between', 4, { order: 1.5 }, {}],
    ['an order beyond all', 4, { order: 2 ** 48 + 1 }, {}],
    ['an order that is a word', 4, { order: '1' }, {}],
    ['the last order', 4, { order: 2 ** 48 }, { order: 2 ** 48 }],
    ['the first order', 4, { order: 0 }, { order: 0 }],
    ['topics of which one has no pair', 14, { topics: [['a', 'b'], ['c']] }, { topics: undefined }],
    ['topics that are three at a time', 14, { topics: [['a', 'b', 'c']] }, { topics: undefined }],
    ['topics that are no ids', 12, { topics: 'a' }, { topics: undefined }],
    ['a remembered topic of no depth', 13, { topics: [['a', 'A', -1]] }, 'malformed'],
    ['a remembered topic without a title', 13, { topics: [['a', 1]] }, 'malformed'],
    ['questions with a number among them', 6, { questions: ['a/1', 1] }, 'malformed'],
    ['the first time of all', 4, { at: '0001-01-01T00:00:00.000Z' }, { at: -62135596800000 }],
    ['a time before it', 4, { at: '0000-12-31T23:59:59.999Z' }, 'malformed'],
    ['the time 0', 4, { at: '1970-01-01T00:00:00.000Z' }, { at: 0 }],
    ['the last time of all', 4, { at: '9999-12-31T00:00:00.000Z' }, { at: Date.UTC(9999, 11, 31) }],
    ['a time after it', 4, { at: '9999-12-31T00:00:00.001Z' }, 'malformed'],
  ])('%s', (_, line, more, wanted) =>
    expect(spoilt(line, more)).toEqual(
      typeof wanted === 'string' ? wanted : { ...LINES[line]?.[1], ...wanted },
    ),
  )

  it.each([1, 2, 3, 4])('takes a rating of %i', (rating) =>
    expect(spoilt(0, { rating })).toMatchObject({ rating }),
  )
  it.each([1, 2, 3])('takes a sureness of %i', (sure) =>
    expect(spoilt(3, { sure })).toMatchObject({ sure }),
  )
})

describe('logs merged', () => {
  const end = (at: number, id: string, drill = 'd'): LogEvent => ({ event: 'end', id, at, drill })

  it('are in the order of time, then of ids; an id counts once, the oldest', () =>
    expect(
      merge([end(3, 'b'), end(3, 'a'), end(9, 'c'), end(1, 'd'), end(2, 'c'), end(3, 'b')]),
    ).toEqual([end(1, 'd'), end(2, 'c'), end(3, 'a'), end(3, 'b')]))

  it('of one time are in the order of writing, those of no order first', () => {
    const at = (id: string, order?: number): LogEvent =>
      order === undefined ? end(1, id) : { ...end(1, id), order }
    expect(merge([at('a', 3), at('b', 2), at('c'), at('d', 2)])).toEqual([
      ...[at('c'), at('b', 2), at('d', 2), at('a', 3)],
    ])
    expect(lastOrder([at('a', 3), at('b', 4), at('c')])).toBe(4)
    expect([lastOrder([]), lastOrder([at('c')])]).toEqual([0, 0])
  })

  it('of one id at one time hold the one that comes first in all its fields', () => {
    const two = [end(1, 'x', 'b'), end(1, 'x', 'a')]
    expect(merge(two)).toEqual([end(1, 'x', 'a')])
    expect(merge([...two].reverse())).toEqual([end(1, 'x', 'a')])
    // The order of the fields in a line does not matter.
    const turned = { drill: 'a', at: 1, id: 'x', event: 'end' } as const
    expect(merge([turned, end(1, 'x', 'a')])).toEqual([turned])
    const review: LogEvent = { event: 'undo', id: 'x', at: 1, of: 'a' }
    expect(merge([review, end(1, 'x')])).toEqual([end(1, 'x')])
  })
})
