/** A source of random numbers: each call gives a number in [0, 1). */
export type Dice = () => number

/**
 * Seeded dice: the same seed gives the same numbers on every machine. mulberry32, public domain, by
 * Tommy Ettinger: 32 bits of state are enough to shuffle options.
 */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A new list with the same items in a random order (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], dice: Dice): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1))
    const held = out[i] as T
    out[i] = out[j] as T
    out[j] = held
  }
  return out
}
