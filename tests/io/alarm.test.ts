import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { alarm } from '../../src/io/alarm.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Whether an alarm has rung after so many milliseconds. */
const rung = async (rings: Promise<void>, after: number): Promise<boolean> => {
  let isSo = false
  void rings.then(() => {
    isSo = true
  })
  await vi.advanceTimersByTimeAsync(after)
  return isSo
}

it('an alarm rings when its time is over, not before', async () => {
  const { rings } = alarm(1000)
  expect(await rung(rings, 999)).toBe(false)
  expect(await rung(rings, 1)).toBe(true)
})

it('a cancelled alarm never rings', async () => {
  const { rings, cancel } = alarm(1000)
  cancel()
  expect(await rung(rings, 5000)).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})

it('an alarm for longer than timers can wait does not ring at once', async () => {
  expect(await rung(alarm(2 ** 40).rings, 1000)).toBe(false)
})
