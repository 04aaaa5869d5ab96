import { describe, expect, it } from 'vitest'
import { merge } from '../../../src/core/log/merge.ts'
import { isOfOlderVersion, withPlaces } from '../../../src/core/log/places.ts'
import { review } from '../../support/studies.ts'

const at = (time: number, order?: number) =>
  review('a/1', { id: `${time}`, at: time, ...(order !== undefined && { order }) })

describe('the places of events', () => {
  it.each<[string, Array<ReturnType<typeof at>>, Array<number | undefined>]>([
    [
      'of older versions are between those around them',
      [at(1, 4), at(2), at(3), at(4, 6)],
      [4, 4.5, 4.5, 6],
    ],
    ['of older versions are first where they are', [at(1), at(2, 1)], [0.5, 1]],
    [
      'are after the highest before them, whatever the clock said',
      [at(1, 9), at(2, 3), at(3)],
      [9, 3, 9.5],
    ],
    ['are none in a log of older versions alone', [at(1), at(2)], [undefined, undefined]],
  ])('%s', (_, events, orders) => {
    const placed = withPlaces(merge(events))
    expect(placed.map(({ order }) => order)).toEqual(orders)
    expect(placed.map(({ order: _order, ...rest }) => rest)).toEqual(
      events.map(({ order: _order, ...rest }) => rest),
    )
  })

  it('tell which events are of an older version', () =>
    expect([{ order: 1 }, { order: 1.5 }, {}].map(isOfOlderVersion)).toEqual([false, true, false]))
})
