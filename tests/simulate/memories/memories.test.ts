import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { activation, active } from './activation.ts'
import { GIVEN_UP, type Memory, type Moment, search } from './memory.ts'
import { multiscale } from './multiscale.ts'

const DAY = 86_400
/** A moment in so many days; a day between sittings counts as 0.025 days. */
const inDays = (days: number): Moment => ({ real: days * DAY, felt: days * DAY * 0.025 })

/** The mean chance of recall after practices on those days; some memories use chance. */
function knows<Past>(memory: Memory<Past>, practices: readonly number[], day: number): number {
  const dice = seededDice(7)
  let sum = 0
  const rounds = 400
  for (let round = 0; round < rounds; round++) {
    let past: Past | undefined
    for (const practice of practices) {
      const recalled = dice() < memory.recall(past, inDays(practice), 0)
      past = memory.practised(past, inDays(practice), 0, recalled, dice)
    }
    sum += memory.recall(past, inDays(day), 0)
  }
  return sum / rounds
}

const MEMORIES = {
  activation: (practices: readonly number[], day: number) => knows(activation, practices, day),
  multiscale: (practices: readonly number[], day: number) => knows(multiscale, practices, day),
}
const MINUTE = 1 / 1440

describe.each(Object.entries(MEMORIES))('the memory %s', (_, recall) => {
  it('knows nothing it never met', () => expect(recall([], 1)).toBe(0))

  it.each([
    [[0], [0, 3], 30],
    [[0, 3], [0, 3, 9], 30],
    [[0], [0, MINUTE], 1],
    [[0, 3, 9], [0, 3, 9, 27], 90],
  ])('recalls more after %j with one practice more: %j, on day %d', (fewer, more, day) =>
    expect(recall(more, day)).toBeGreaterThan(recall(fewer, day)),
  )

  it.each([[[0]], [[0, MINUTE]], [[0, 3, 9]]])('forgets more every day after %j', (practices) => {
    const last = practices[practices.length - 1] ?? 0
    const known = [1, 2, 4, 8, 16, 32, 64, 128].map((days) => recall(practices, last + days))
    for (let i = 1; i < known.length; i++) expect(known[i]).toBeLessThan(known[i - 1]!)
  })

  it('loses the smaller a share a day, the older it is', () => {
    const lost = (day: number): number => 1 - recall([0], day + 1) / recall([0], day)
    expect(lost(2)).toBeLessThan(lost(1))
    expect(lost(32)).toBeLessThan(lost(2))
  })

  it.each([[30], [60], [120]])(
    'gains from spacing: six practices over days beat six in a row, %d days after the last',
    (days) => {
      const massed = [0, 1, 2, 3, 4, 5].map((n) => 20 + n * MINUTE)
      const spaced = [0, 4, 8, 12, 16, 20]
      expect(recall(spaced, 20 + days)).toBeGreaterThan(recall(massed, 20 + days))
    },
  )
})

describe('activation', () => {
  // Calculated by hand from the formulas of Pavlik & Anderson 2005: a first trace fades by a alone.
  it('is the logarithm of what is left of the traces', () => {
    const first = activation.practised(undefined, { real: 0, felt: 0 }, 0, false, seededDice(1))
    expect(first).toEqual([{ at: 0, decay: 0.177 }])
    const then = { real: 100, felt: 100 }
    expect(active(first, then)).toBeCloseTo(-0.177 * Math.log(100), 12)
    const second = activation.practised(first, then, 0, true, seededDice(1))
    expect(second[1]?.decay).toBeCloseTo(0.217 * 100 ** -0.177 + 0.177, 12)
  })

  it('is even where it meets the threshold', () => {
    const felt = Math.exp(0.704 / 0.177)
    expect(activation.recall([{ at: 0, decay: 0.177 }], { real: felt, felt }, 0)).toBeCloseTo(
      0.5,
      9,
    )
  })

  it('grows by the ease of the fact', () => {
    const traces = [{ at: 0, decay: 0.2 }]
    expect(active(traces, inDays(1), 0.5) - active(traces, inDays(1), 0)).toBeCloseTo(0.5, 12)
  })
})

describe('multiscale', () => {
  const sure = () => 0
  it('holds a fact whole once it is encoded', () => {
    const once = multiscale.practised(undefined, inDays(0), 0, false, sure)
    expect(multiscale.recall(once, inDays(0), 0)).toBeCloseTo(1, 12)
  })

  it('keeps nothing of what was not encoded', () => {
    const missed = multiscale.practised(undefined, inDays(0), 0, false, () => 0.99)
    expect(multiscale.recall(missed, inDays(0), 0)).toBe(0)
  })

  it('gains nine times as much from what was recalled', () => {
    const once = multiscale.practised(undefined, inDays(0), 0, false, sure)
    const gain = (recalled: boolean): number =>
      multiscale.practised(once, inDays(30), 0, recalled, sure).strengths[7]! - once.strengths[7]!
    expect(gain(true) / gain(false)).toBeCloseTo(9, 6)
  })
})

describe('a search in memory', () => {
  it.each([[0.05], [0.5], [0.9]])('finds with the chance %d', (chance) => {
    const dice = seededDice(3)
    const found = Array.from({ length: 20_000 }, () => search(chance, dice)).filter(
      ({ recalled }) => recalled,
    )
    expect(found.length / 20_000).toBeCloseTo(chance, 1.7)
    for (const { seconds } of found) expect(seconds).toBeLessThan(GIVEN_UP)
  })

  it('takes longer for what is barely known', () => {
    const mean = (chance: number): number => {
      const dice = seededDice(5)
      const found = Array.from({ length: 5_000 }, () => search(chance, dice)).filter(
        ({ recalled }) => recalled,
      )
      return found.reduce((sum, { seconds }) => sum + seconds, 0) / found.length
    }
    expect(mean(0.3)).toBeGreaterThan(mean(0.8))
    expect(mean(0.8)).toBeGreaterThan(mean(0.99))
  })

  it('is sure of nothing and of everything', () => {
    const dice = seededDice(1)
    expect(search(0, dice)).toEqual({ recalled: false, seconds: GIVEN_UP })
    expect(search(1, dice)).toEqual({ recalled: true, seconds: 0 })
  })
})
