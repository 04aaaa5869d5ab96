import type { Wish } from '../base/settings.ts'

/**
 * What `auto` wishes: it begins with FSRS's own default. If more of the latest reviews were known than here, about
 * five in six, it wishes less, and so leaves time for what is new; if fewer were, it wishes more. `steep` is by
 * how many points it moves for each point of difference. All from `npm run simulate`.
 */
const AUTO = { begins: 0.9, least: 0.85, most: 0.95, known: 0.835, steep: 2 } as const

/** How many of the latest reviews say how many are known. From `npm run simulate`. */
const LATEST = 600

/** What is said of the latest reviews before there are any. */
export const KNOWN_AT_FIRST: number = AUTO.known

/** The share of the latest reviews that were known, after another one: those of long ago count less and less. */
export const knownAfter = (share: number, isKnown: boolean): number =>
  share + ((isKnown ? 1 : 0) - share) / LATEST

/**
 * The recall, 0 to 1, at which questions become due: in whole hundredths, so that a day's answers rarely move
 * the due dates of all questions.
 * @param known the share of the latest reviews that were known
 */
export function retentionOf(wish: Wish, known: number): number {
  if (wish !== 'auto') return wish
  const wished = AUTO.begins - AUTO.steep * (known - AUTO.known)
  return Math.round(Math.max(AUTO.least, Math.min(AUTO.most, wished)) * 100) / 100
}

/** The recall that a plan aims at on its day. */
export const targetOf = (wish: Wish): number => (wish === 'auto' ? AUTO.begins : wish)
