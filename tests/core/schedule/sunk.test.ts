import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '../../../src/core/base/time.ts'
import { type Card, recall } from '../../../src/core/schedule/fsrs.ts'
import { isSunk, SUNK, sinksAt } from '../../../src/core/schedule/sunk.ts'
import { card, NOON } from '../../support/questions.ts'

describe('what has sunk too low to be reviewed', () => {
  // R = (1 + f·t/S)^-d is SUNK at t = S · (SUNK^(-1/d) - 1) / f, with d = 0.1542 and f = 0.9^(-1/d) - 1.
  const STABILITIES = (SUNK ** (-1 / 0.1542) - 1) / (0.9 ** (-1 / 0.1542) - 1)

  it('sinks after many stabilities, as FSRS forgets', () => {
    expect(STABILITIES).toBeGreaterThan(20)
    expect((sinksAt(card(0, 10)) - NOON) / DAY).toBeCloseTo(10 * STABILITIES, 6)
    const slow = { ...card(0, 10), lasting: 20 }
    expect((sinksAt(slow) - NOON) / DAY).toBeCloseTo(20 * STABILITIES, 6)
  })

  it('has not sunk before it is due', () => {
    const late: Card = { ...card(0, 1), due: NOON + 100 * DAY }
    expect(recall(late, NOON + 99 * DAY)).toBeLessThan(SUNK)
    expect([isSunk(late, NOON + 99 * DAY), isSunk(late, NOON + 100 * DAY)]).toEqual([false, false])
    expect([isSunk(late, NOON + 100 * DAY + 1), sinksAt(late)]).toEqual([true, late.due])
  })

  it('sinks at the time when its recall does: one is the inverse of the other', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3650, noNaN: true }),
        fc.double({ min: 0.1, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (lasting, decay, wait) => {
          const one: Card = { ...card(0, 1), lasting, decay, due: NOON + wait * DAY }
          const at = sinksAt(one)
          expect(at).toBeGreaterThanOrEqual(one.due)
          if (at > one.due) expect(recall(one, at)).toBeCloseTo(SUNK, 4)
          else expect(recall(one, at)).toBeLessThanOrEqual(SUNK + 1e-4)
          const step = Math.max(MINUTE, (at - NOON) * 1e-4)
          expect([isSunk(one, at - step), isSunk(one, at + step)]).toEqual([false, true])
        },
      ),
      { numRuns: 300 },
    ))
})
