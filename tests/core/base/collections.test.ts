import { describe, expect, it } from 'vitest'
import {
  addTo,
  countBy,
  groupBy,
  inTurns,
  lazy,
  maxOf,
  meanOf,
  mostOf,
  once,
  onceFor,
  sumOf,
} from '../../../src/core/base/collections.ts'

const words = ['pod', 'node', 'job', 'taint', 'role', 'pod']
const lengthOf = (word: string): number => word.length

describe('collections', () => {
  it('are grouped by key, in the order the keys first come', () => {
    expect([...groupBy(words, lengthOf)]).toEqual([
      [3, ['pod', 'job', 'pod']],
      [4, ['node', 'role']],
      [5, ['taint']],
    ])
    expect([...groupBy([], lengthOf)]).toEqual([])
  })

  it('are added to, one by one', () => {
    const groups = new Map([['a', [1]]])
    addTo(groups, 'a', 2)
    addTo(groups, 'b', 3)
    expect([...groups]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ])
  })

  it('are counted by key, in the order the keys first come', () => {
    expect([...countBy(words, lengthOf)]).toEqual([
      [3, 3],
      [4, 2],
      [5, 1],
    ])
    expect([...countBy(new Set(words), (word) => word === 'pod')]).toEqual([
      [true, 1],
      [false, 4],
    ])
    expect([...countBy([], lengthOf)]).toEqual([])
  })

  it.each<[string, string[], { sum: number; mean: number; most: number; mostFrom4: number }]>([
    ['nothing', [], { sum: 0, mean: 0, most: 0, mostFrom4: 4 }],
    ['one', ['pod'], { sum: 3, mean: 3, most: 3, mostFrom4: 4 }],
    ['many', words, { sum: 22, mean: 22 / 6, most: 5, mostFrom4: 5 }],
  ])('are summed up: %s', (_, items, figures) =>
    expect({
      sum: sumOf(items, lengthOf),
      mean: meanOf(items, lengthOf),
      most: maxOf(items, lengthOf),
      mostFrom4: maxOf(items, lengthOf, 4),
    }).toEqual(figures),
  )

  it('may be longer than a call can have arguments', () => {
    const long = Array.from({ length: 500_000 }, (_, i) => i)
    expect(maxOf(long, (each) => each)).toBe(499_999)
    expect(sumOf(long, () => 1)).toBe(500_000)
  })
})

it('a lazy value is made when it is first asked for, and once', () => {
  const made: number[] = []
  const value = lazy(() => made.push(1))
  expect(made).toEqual([])
  expect([value(), value(), made]).toEqual([1, 1, [1]])
})

it('a value for a list is worked out once for each list, whatever is in it', () => {
  const made: string[] = []
  const joined = onceFor((list: readonly string[]) => made[made.push(list.join('')) - 1])
  const [one, equal] = [
    ['a', 'b'],
    ['a', 'b'],
  ]
  expect([joined(one!), joined(one!), joined(equal!), made]).toEqual([
    'ab',
    'ab',
    'ab',
    ['ab', 'ab'],
  ])
  const nothing = onceFor((_: object) => void made.push('nothing'))
  expect([nothing(one!), nothing(one!), made.slice(2)]).toEqual([undefined, undefined, ['nothing']])
})

it.each<[readonly string[], string | undefined]>([
  [[], undefined],
  [['one'], 'one'],
  [['a', 'two', 'one'], 'two'],
  // A number below 0 is one, too.
  [['', ''], ''],
])('of %j the longest, and of equal ones the first, is %j', (words, longest) =>
  expect(mostOf(words, ({ length }) => length - 1)).toBe(longest),
)

it.each([
  [[], []],
  [[[], []], []],
  [
    [['a1', 'a2', 'a3'], ['b1'], [], ['d1', 'd2']],
    ['a1', 'b1', 'd1', 'a2', 'd2', 'a3'],
  ],
])('%j take turns', (lists, turns) => expect(inTurns(lists)).toEqual(turns))

it('a function of once is asked once for each key, also for what is undefined', () => {
  const asked: string[] = []
  const length = once((word: string) => {
    asked.push(word)
    return word === '' ? undefined : word.length
  })
  expect(['pod', '', 'node', 'pod', ''].map(length)).toEqual([3, undefined, 4, 3, undefined])
  expect(asked).toEqual(['pod', '', 'node'])
})
