import { expect, it } from 'vitest'
import { lastWritten } from '../../../src/core/log/last-written.ts'

it.each<[string, ReadonlyArray<number | undefined>, number]>([
  ['of none is none', [], -1],
  ['has the highest order, whatever its place', [1, 3, 2], 1],
  ['is the latest of those without an order, if no other has one', [undefined, undefined], 1],
  ['is one with an order before any without', [2, undefined], 0],
])('what was written last %s', (_, orders, wanted) => {
  const events = orders.map((order) => (order === undefined ? {} : { order }))
  expect(lastWritten(events)).toBe(wanted)
})

it('what was written last is among those that are meant', () => {
  const events = [{ order: 1 }, { order: 3 }, { order: 2 }]
  expect(lastWritten(events, ({ order }) => order !== 3)).toBe(2)
  expect(lastWritten(events, () => false)).toBe(-1)
})
