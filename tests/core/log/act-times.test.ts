import { describe, expect, it } from 'vitest'
import { inActOrder } from '../../../src/core/log/act-times.ts'
import type { Begun, LogEvent } from '../../../src/core/log/event.ts'
import { merge } from '../../../src/core/log/merge.ts'
import { begun, review } from '../../support/studies.ts'

const drill = (id: string, device = 'here'): Begun => begun(id, { at: 0, order: 1, device })
const answer = (at: number, order: number | undefined, of = 'd'): LogEvent =>
  review('a/1', { id: `r${at}`, at, drill: of, ...(order !== undefined && { order }) })
const reset = (at: number, order?: number): LogEvent => ({
  ...{ event: 'reset', id: 'reset', at, outline: 'drawn', device: 'here' },
  ...(order !== undefined && { order }),
})
/** Where the reset is after that: its time, and the ids around it. */
const placed = (...events: readonly LogEvent[]): [number | undefined, string] => {
  const all = inActOrder(merge(events))
  return [all.find(({ id }) => id === 'reset')?.at, all.map(({ id }) => id).join(' ')]
}

describe('a reset', () => {
  it.each<[string, readonly LogEvent[], [number, string]]>([
    [
      'under a clock that was behind is after what was written before it',
      [drill('d'), answer(100, 2), reset(50, 3), answer(200, 4)],
      [100, 'd r100 reset r200'],
    ],
    [
      'under a clock that was ahead is before what was written after it',
      [drill('d'), answer(100, 2), reset(500, 3), answer(200, 4)],
      [200, 'd r100 reset r200'],
    ],
    [
      'between the two stays where it is',
      [drill('d'), answer(100, 2), reset(150, 3), answer(200, 4)],
      [150, 'd r100 reset r200'],
    ],
    [
      'is compared with another device by time alone',
      [drill('d'), drill('e', 'there'), answer(100, 2, 'e'), reset(50, 3)],
      [50, 'd e reset r100'],
    ],
    [
      'is compared with an older version by time alone',
      [drill('d'), answer(100, undefined), reset(50, 3)],
      [50, 'd reset r100'],
    ],
    [
      'of no order stays where it is',
      [drill('d'), answer(100, 2), reset(50)],
      [50, 'd reset r100'],
    ],
  ])('%s', (_, events, wanted) => expect(placed(...events)).toEqual(wanted))

  it('changes nothing where all is in order: the same list', () => {
    const events = merge([drill('d'), answer(100, 2), reset(150, 3)])
    expect(inActOrder(events)).toBe(events)
    const none = merge([drill('d'), answer(100, 2)])
    expect(inActOrder(none)).toBe(none)
  })
})
