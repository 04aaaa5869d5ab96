import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { personOf } from '../learners.ts'
import type { Memory, Moment, Person } from '../memory.ts'
import { activation, active } from './activation.ts'
import { fsrsSix, logSpread, weightsOf } from './fsrs-six.ts'
import { halfLife, halves } from './half-life.ts'
import { MEMORIES } from './index.ts'
import { multiscale } from './multiscale.ts'
import { power } from './power.ts'
import { logit, windows } from './windows.ts'

const DAY = 86_400
const MINUTE = 1 / 1440
/** A moment in so many days; a day between sittings counts as 0.025 days. */
const inDays = (days: number): Moment => ({ real: days * DAY, felt: days * DAY * 0.025 })
const average: Person = () => 0
const dice = () => seededDice(7)

/** What a person knows: the mean chance of recall after practices on those days; some use chance. */
function knows(
  memory: Memory,
  practices: readonly number[],
  day: number,
  { ease = 0, person = average }: { ease?: number; person?: Person } = {},
): number {
  const luck = dice()
  const mind = memory(person)
  let sum = 0
  const rounds = 400
  for (let round = 0; round < rounds; round++) {
    let past: unknown
    for (const practice of practices) {
      const recalled = luck() < mind.recall(past, inDays(practice), ease)
      past = mind.practised(past, inDays(practice), ease, recalled, luck)
    }
    sum += mind.recall(past, inDays(day), ease)
  }
  return sum / rounds
}

const EACH = Object.entries(MEMORIES).map(([name, { memory }]) => [name, memory] as const)

describe.each(EACH)('the memory %s', (_, memory: Memory) => {
  const recall = (practices: readonly number[], day: number): number =>
    knows(memory, practices, day)

  it('knows nothing it never met', () => expect(recall([], 1)).toBe(0))

  it.each([
    [[0], [0, 3], 30],
    [[0, 3], [0, 3, 9], 30],
    [[0, 3, 9], [0, 3, 9, 27], 90],
    [[0, 3, 9, 27], [0, 3, 9, 27, 60], 120],
  ])('recalls more after %j with one practice more: %j, on day %d', (fewer, more, day) =>
    expect(recall(more, day)).toBeGreaterThan(recall(fewer, day)),
  )

  it.each([[[0]], [[0, MINUTE]], [[0, 3, 9]]])('forgets more every day after %j', (practices) => {
    const last = practices[practices.length - 1] ?? 0
    const known = [1, 2, 4, 8, 16, 32, 64, 128].map((days) => recall(practices, last + days))
    for (let i = 1; i < known.length; i++) {
      // DASH counts what was missed within a month against a fact: after that it is known again.
      const most = known[i - 1]! + (memory === MEMORIES.dash.memory ? 0.03 : 0)
      expect(known[i]).toBeLessThan(most)
    }
  })

  it('recalls with more chance what is easy, and if the person is able', () => {
    const practices = [0, 3, 9]
    const usual = knows(memory, practices, 30)
    expect(knows(memory, practices, 30, { ease: 1 })).toBeGreaterThan(usual)
    expect(knows(memory, practices, 30, { ease: -1 })).toBeLessThan(usual)
    const able: Person = (name) => (name === 'ability' ? 1 : 0)
    const poor: Person = (name) => (name === 'ability' ? -1 : 0)
    expect(knows(memory, practices, 30, { person: able })).toBeGreaterThan(usual)
    expect(knows(memory, practices, 30, { person: poor })).toBeLessThan(usual)
  })

  it('keeps less of what was only read than of what was then recalled', () => {
    const mind = memory(average)
    const read = mind.read(undefined, inDays(0), 0, dice())
    expect(mind.recall(read, inDays(MINUTE), 0)).toBeGreaterThan(0.2)
    const luck = dice()
    const asked = Array.from({ length: 100 }, () => {
      const past = mind.practised(read, inDays(3), 0, true, luck)
      return mind.recall(past, inDays(10), 0)
    })
    const mean = asked.reduce((sum, each) => sum + each, 0) / asked.length
    expect(mind.recall(read, inDays(10), 0)).toBeLessThan(mean)
  })

  it('loses nothing by reading again what was learned', () => {
    const mind = memory(average)
    let past: unknown
    for (const day of [0, 3, 9]) past = mind.practised(past, inDays(day), 0, true, () => 0)
    const again = mind.read(past, inDays(10), 0, () => 0)
    expect(mind.recall(again, inDays(40), 0)).toBeGreaterThan(
      mind.recall(past, inDays(40), 0) - 1e-9,
    )
  })

  it('stays a chance, whoever learns, however often', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const mind = memory(personOf(seed))
      const luck = seededDice(seed)
      let past: unknown
      for (let day = 0; day < 90; day += seed % 7 || 0.05) {
        const chance = mind.recall(past, inDays(day), 0)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        past = mind.practised(past, inDays(day), 0, luck() < chance, luck)
        if (day > 20 && seed % 7 === 0) break
      }
    }
  })
})

describe.each([
  ['activation', activation],
  ['multiscale', multiscale],
  ['power', power],
  ['fsrsSix', fsrsSix],
] as ReadonlyArray<readonly [string, Memory]>)('%s', (_, memory) => {
  it('loses the smaller a share a day, the older it is', () => {
    const lost = (day: number): number => 1 - knows(memory, [0], day + 1) / knows(memory, [0], day)
    expect(lost(2)).toBeLessThan(lost(1))
    expect(lost(32)).toBeLessThan(lost(2))
  })

  it.each([[30], [60], [120]])(
    'gains from spacing: six practices over days beat six in a row, %d days after the last',
    (days) => {
      const massed = [0, 1, 2, 3, 4, 5].map((n) => 20 + n * MINUTE)
      const spaced = [0, 4, 8, 12, 16, 20]
      expect(knows(memory, spaced, 20 + days)).toBeGreaterThan(knows(memory, massed, 20 + days))
    },
  )
})

describe.each([
  ['half-life', halves],
  ['windows', windows],
] as ReadonlyArray<readonly [string, Memory]>)('%s', (_, memory) => {
  it('only refreshes what is asked again on the same day', () => {
    const mind = memory(average)
    const once = mind.practised(undefined, inDays(0), 0, true, dice())
    let often: unknown = once
    for (const n of [1, 2, 3]) often = mind.practised(often, inDays(n * MINUTE), 0, true, dice())
    const at = inDays(20 + 3 * MINUTE)
    expect(mind.recall(often, at, 0)).toBeCloseTo(mind.recall(once, inDays(20), 0), 9)
  })

  it('counts the first answer of a day, and not what was read before it', () => {
    const mind = memory(average)
    const read = mind.read(undefined, inDays(0), 0, dice())
    const known = mind.practised(read, inDays(MINUTE), 0, true, dice())
    const missed = mind.practised(read, inDays(MINUTE), 0, false, dice())
    const right = mind.practised(missed, inDays(2 * MINUTE), 0, true, dice())
    expect(mind.recall(known, inDays(5), 0)).toBeGreaterThan(mind.recall(right, inDays(5), 0))
    const plain = mind.practised(undefined, inDays(MINUTE), 0, true, dice())
    expect(mind.recall(known, inDays(5), 0)).toBeCloseTo(mind.recall(plain, inDays(5), 0), 9)
  })
})

describe('activation', () => {
  const mind = activation(average)
  // Calculated by hand from the formulas of Pavlik & Anderson 2005: a first trace fades by a alone.
  it('is the logarithm of what is left of the traces', () => {
    const first = mind.practised(undefined, { real: 0, felt: 0 }, 0, false, dice())
    expect(first).toEqual([{ at: 0, decay: 0.177 }])
    const then = { real: 100, felt: 100 }
    expect(active(first, then)).toBeCloseTo(-0.177 * Math.log(100), 12)
    const second = mind.practised(first, then, 0, true, dice())
    expect(second[1]?.decay).toBeCloseTo(0.217 * 100 ** -0.177 + 0.177, 12)
  })

  it('is even where it meets the threshold', () => {
    const felt = Math.exp(0.704 / 0.177)
    expect(mind.recall([{ at: 0, decay: 0.177 }], { real: felt, felt }, 0)).toBeCloseTo(0.5, 9)
  })

  it('grows by the ability of the person and the ease of the fact', () => {
    const traces = [{ at: 0, decay: 0.2 }]
    expect(active(traces, inDays(1), 0.5) - active(traces, inDays(1), 0)).toBeCloseTo(0.5, 12)
    const able = activation(() => 1)
    const logOdds = (chance: number): number => Math.log(chance / (1 - chance))
    const gained =
      logOdds(able.recall(traces, inDays(1), 1)) - logOdds(mind.recall(traces, inDays(1), 0))
    expect(gained).toBeCloseTo((0.3 + 0.3) / 0.255, 9)
  })
})

describe('multiscale', () => {
  const mind = multiscale(average)
  const sure = () => 0
  it('holds a fact whole once it is encoded', () => {
    const once = mind.practised(undefined, inDays(0), 0, false, sure)
    expect(mind.recall(once, inDays(0), 0)).toBeCloseTo(1, 12)
    expect(mind.read(undefined, inDays(0), 0, () => 0.99)).toEqual(once)
  })

  it('keeps nothing of what was not encoded', () => {
    const missed = mind.practised(undefined, inDays(0), 0, false, () => 0.99)
    expect(mind.recall(missed, inDays(0), 0)).toBe(0)
  })

  it('gains nine times as much from what was recalled', () => {
    const once = mind.practised(undefined, inDays(0), 0, false, sure)
    const gain = (recalled: boolean): number =>
      mind.practised(once, inDays(30), 0, recalled, sure).strengths[7]! - once.strengths[7]!
    expect(gain(true) / gain(false)).toBeCloseTo(9, 6)
  })
})

describe('half-life', () => {
  // 2^2.7245 = 6.61 days, 2^(2.7245 + 2.5819) = 39.6 days, 2^(2.7245 - 0.8674) = 3.62 days.
  it.each([
    [0, 0, 6.61],
    [1, 0, 39.57],
    [0, 1, 3.62],
    [4, 1, 2 ** (2 * 2.5819 - 0.8674 + 2.7245)],
  ])('after %d right and %d wrong lasts %d days', (right, wrong, days) =>
    expect(halfLife({ right, wrong })).toBeCloseTo(days, 2),
  )

  it('has forgotten half of it then, whatever the day', () => {
    const past = { right: 1, wrong: 2, at: 5 * DAY, counted: 5 * DAY }
    const mind = halves(average)
    const days = halfLife(past)
    expect(mind.recall(past, inDays(5 + days), 0)).toBeCloseTo(0.5, 9)
    expect(mind.recall(past, inDays(5 + 3 * days), 0)).toBeCloseTo(0.125, 9)
  })
})

describe('windows', () => {
  it('adds up what every window holds', () => {
    // Two days ago: not in the first window; τ of the others are 1.9739, 16.009 and 129.8426.
    const trials = [{ at: 0, success: true, read: false }]
    const [week, month, all] = [1.9739, 16.009, 129.8426].map((tau) =>
      Math.log1p(Math.exp(-2 / tau)),
    )
    const by = (0.4252 + 1.0056) * week! + (0.6455 - 0.1527) * month! + (0.1409 + 0.669) * all!
    expect(logit(trials, inDays(2))).toBeCloseTo(0.843 - 1.2 + by, 12)
    expect(logit([{ at: 0, success: false, read: true }], inDays(2))).toBeCloseTo(
      0.843 - 1.2 + 0.4252 * week! - 0.1527 * month! + 0.1409 * all!,
      12,
    )
  })

  it('never falls to nothing', () => {
    const mind = windows(average)
    const once = mind.practised(undefined, inDays(0), 0, false, dice())
    expect(mind.recall(once, inDays(10_000), 0)).toBeCloseTo(1 / (1 + Math.exp(0.357)), 9)
  })
})

describe('power', () => {
  const mind = power(average)
  const once = mind.practised(undefined, inDays(0), 0, false, dice())

  // Carpenter et al. 2008, Experiment 1: 2.6 points off on average, at most six.
  it.each([
    [0.0035, 0.93],
    [1, 0.88],
    [2, 0.86],
    [7, 0.66],
    [14, 0.47],
    [42, 0.34],
  ])('after %d days recalls about %d', (days, share) =>
    expect(Math.abs(mind.recall(once, inDays(days), 0) - share)).toBeLessThan(0.06),
  )

  it('lasts three times as long after a gap as long as its life, and no longer after none', () => {
    const life = once.life
    expect(mind.practised(once, inDays(life), 0, true, dice()).life).toBeCloseTo(3 * life, 9)
    expect(mind.practised(once, inDays(0), 0, true, dice()).life).toBeCloseTo(life, 9)
  })

  it('loses half of its life by a miss, but not of the first one', () => {
    expect(mind.practised({ at: 0, life: 100 }, inDays(50), 0, false, dice()).life).toBe(50)
    expect(mind.practised(once, inDays(50), 0, false, dice()).life).toBe(once.life)
  })
})

describe('fsrsSix', () => {
  it('has the default weights on average', () =>
    expect(fsrsSix(average).practised(undefined, inDays(0), 0, true, dice()).stability).toBe(
      2.3065,
    ))

  it('recalls nine in ten when as many days have passed as it is stable', () => {
    const state = { stability: 12, difficulty: 5, at: 0 }
    for (const seed of [1, 2, 7, 8])
      expect(fsrsSix(personOf(seed)).recall(state, inDays(12), 0)).toBeCloseTo(0.9, 6)
  })

  it('draws weights within bounds, with the published spread of those that are far from them', () => {
    const drawn = Array.from({ length: 2_000 }, (_, i) => weightsOf(personOf(i + 1)))
    const spread = (weight: number): number => {
      const values = drawn.map((each) => each[weight]!)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    }
    expect(spread(4)).toBeCloseTo(0.57, 1)
    expect(spread(6)).toBeCloseTo(0.6, 1)
    expect(spread(8)).toBeCloseTo(0.39, 1)
    for (const weights of drawn) {
      expect(weights).toHaveLength(21)
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
      expect(weights[20]).toBeGreaterThanOrEqual(0.1)
      expect(weights[20]).toBeLessThanOrEqual(0.8)
      for (const i of [0, 1, 2]) expect(weights[i]! - 1e-12).toBeLessThanOrEqual(weights[i + 1]!)
    }
  })

  it('spreads the logarithm so that the number has its deviation', () => {
    const deviation = logSpread(2.3065, 17.58)
    const square = deviation ** 2
    expect(2.3065 * Math.sqrt(Math.exp(square) * (Math.exp(square) - 1))).toBeCloseTo(17.58, 9)
  })
})
