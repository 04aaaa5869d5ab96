import { once } from '../base/collections.ts'
import { hash32, runningFingerprint } from '../base/hash.ts'
import type { Review } from '../log/event.ts'
import type { Estimate } from './forgetting.ts'
import { type Memory, type Model, SCHEDULER } from './fsrs.ts'

/** Where a replay has come to, so that the next one need not begin at the beginning. */
export interface Checkpoint {
  /** How many reviews were replayed. */
  readonly reviews: number
  /** A fingerprint of what it follows from. */
  readonly of: string
  readonly memories: ReadonlyMap<string, Memory>
  /** The questions whose "I know this" was heeded, and those of them that were not answered since. */
  readonly heeded: ReadonlySet<string>
  readonly granted: ReadonlySet<string>
  readonly estimate: Estimate
}

/** A checkpoint that is kept; it may be lost, and what is read may be anything. */
export interface KeptCheckpoint {
  /** Fewer reviews are replayed in no time: nothing is kept. */
  readonly least: number
  readonly read: () => Checkpoint | undefined
  readonly keep: (checkpoint: Checkpoint) => void
}

/** A checkpoint is made again when this share of the reviews (one over that) came after it. */
const WORTH_SHARE = 32

/** What a replay follows from. */
interface Replayed extends Pick<Model, 'weights'> {
  readonly reviews: readonly Review[]
  readonly known: ReadonlyMap<string, number>
}

/**
 * The checkpoint of a replay, if the one that is kept is of its first reviews, and how to make the next one.
 * @returns nothing if there are too few reviews
 */
export function checkpointFor(
  replayed: Replayed,
  kept: KeptCheckpoint,
): { readonly from?: Checkpoint; readonly keep?: (made: Omit<Checkpoint, 'of'>) => void } {
  const { length } = replayed.reviews
  if (length < kept.least) return {}
  const found = kept.read()
  const marks = fingerprintsOf(replayed, found?.reviews ?? length)
  const from = found && found.of === marks.atFirst ? found : undefined
  const isNew = length - (from?.reviews ?? 0) >= length / WORTH_SHARE
  return {
    ...(from && { from }),
    ...(isNew && { keep: (made) => kept.keep({ ...made, of: marks.atLast }) }),
  }
}

/**
 * Fingerprints of the first reviews and of all of them, each with what was said to be known by the last of
 * them. Of a review, its question, time and rating count: there are no two of which these are the same.
 */
function fingerprintsOf(
  { reviews, known, weights }: Replayed,
  first: number,
): { readonly atFirst: string; readonly atLast: string } {
  const numberOf = once(hash32)
  const marks = runningFingerprint()
  const sayings = [...known].sort(([, a], [, b]) => a - b)
  const markAt = (count: number): string => {
    const until = reviews[count - 1]?.at ?? 0
    const said = sayings.filter(([, at]) => at <= until)
    return `${count} ${marks.now()} ${hash32(JSON.stringify([SCHEDULER, weights ?? null, said]))}`
  }
  let atFirst = ''
  for (const [i, { question, at, rating }] of reviews.entries()) {
    marks.add(numberOf(question))
    marks.add(at)
    marks.add(Math.floor(at / 2 ** 32) * 4 + rating)
    if (i + 1 === first) atFirst = markAt(first)
  }
  return { atFirst, atLast: markAt(reviews.length) }
}
