import { describe, expect, it } from 'vitest'
import { beliefAfter, type Probe, type Probed } from '../../../src/core/course/ability.ts'

const probe = (branch: string, level: 1 | 2 | 3, more: Partial<Probe> = {}): Probe => ({
  ...{ branch, level, guess: 0.03, slip: 0.12 },
  ...more,
})
const right = (branch: string, level: 1 | 2 | 3, more: Partial<Probe> = {}): Probed => ({
  ...probe(branch, level, more),
  correct: true,
})
const wrong = (branch: string, level: 1 | 2 | 3): Probed => ({
  ...probe(branch, level),
  correct: false,
})
const chances = (evidence: readonly Probed[], branch = 'x') => {
  const { knows } = beliefAfter(evidence)
  return ([1, 2, 3] as const).map((level) => Math.round(100 * knows({ branch, level })))
}

describe('what is believed of a learner', () => {
  it('is little at first: more of what is essential than of what is deep', () =>
    expect(chances([])).toEqual([65, 44, 25]))

  it('follows the answers, in their own branch more than elsewhere', () => {
    const some = [right('x', 2), right('x', 2), right('x', 3)]
    const [here, there] = [chances(some, 'x'), chances(some, 'y')]
    expect(here[1]).toBeGreaterThan(there[1] ?? 0)
    expect(there[1]).toBeGreaterThan(44)
    expect(chances([wrong('x', 1)])[1]).toBeLessThan(44)
  })

  it('does not depend on the order of the answers', () => {
    const some = [right('x', 2), wrong('y', 1), right('z', 3)]
    expect(chances(some)).toEqual(chances([...some].reverse()))
  })

  it('is moved less by an answer that may be a guess', () => {
    const [typed] = chances([right('x', 2)])
    const [picked] = chances([right('x', 2, { guess: 0.25 })])
    expect(picked).toBeLessThan(typed ?? 0)
  })

  it('holds a topic that was answered rightly for known, even if the level is not', () => {
    const belief = beliefAfter([right('x', 3)])
    const level = belief.knows({ branch: 'x', level: 3 })
    expect(belief.knows({ branch: 'x', level: 3 }, right('x', 3))).toBeGreaterThan(0.9)
    expect(belief.knows({ branch: 'x', level: 3 }, wrong('x', 3))).toBeLessThan(level / 2)
  })
})

describe('how much an answer tells', () => {
  it('is most where it is open, least where nothing can be told', () => {
    const { telling } = beliefAfter([wrong('x', 1), wrong('x', 2), wrong('y', 1)])
    expect(telling(probe('x', 1))).toBeGreaterThan(telling(probe('x', 3)))
    expect(telling(probe('x', 1, { guess: 0.5, slip: 0.5 }))).toBeCloseTo(0, 9)
  })

  it('is more in a branch of which nothing is known yet', () => {
    const { telling } = beliefAfter([right('x', 2), wrong('x', 2)])
    expect(telling(probe('y', 2))).toBeGreaterThan(telling(probe('x', 2)))
  })

  it('is never below nothing', () => {
    const { telling } = beliefAfter([right('x', 3), right('x', 3)])
    for (const level of [1, 2, 3] as const)
      expect(telling(probe('x', level))).toBeGreaterThanOrEqual(0)
  })
})
