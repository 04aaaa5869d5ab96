import { groupBy, meanOf, sumOf } from '../base/collections.ts'
import type { Review } from '../log/event.ts'
import { forgettingOf } from '../schedule/forgetting.ts'
import { decayOf, type Memory, type Model, recall } from '../schedule/fsrs.ts'
import { memoriesOf } from '../schedule/replay.ts'
import type { Recollection } from './evidence.ts'

/** How well predictions of recall came true: less is better. */
export interface Accuracy {
  /** The mean of -ln of the chance that was given to what happened. */
  readonly logLoss: number
  /**
   * How far the predictions were off on average, 0 to 1: the root of the mean square of prediction
   * minus truth, over groups of answers of about the same history, as FSRS's benchmark forms them.
   */
  readonly rmse: number
}

/** One prediction, and whether the answer was recalled. */
export interface Prediction {
  readonly chance: number
  readonly recalled: boolean
  readonly evidence: Recollection
}

/** A prediction is never so sure that one answer outweighs all others. */
const SUREST = 0.999

/**
 * What some weights, with the learner's factor for them, predict of some answers. The factor is the
 * one that was known before the first of these answers; a question's memory follows from all
 * answers before each of them.
 * @param reviews all of them, oldest first
 * @param judged the answers that are predicted, oldest first
 */
export function predictionsOf(
  reviews: readonly Review[],
  judged: readonly Recollection[],
  { weights, known }: Pick<Model, 'weights'> & { readonly known: ReadonlyMap<string, number> },
): Prediction[] {
  const wanted = new Map(judged.map((each) => [each.review, each]))
  const first = judged[0]?.review
  const forgetting = forgettingOf({ weights })
  const decay = decayOf({ weights })
  const predictions: Prediction[] = []
  let isJudging = false
  const see = (memory: Memory | undefined, review: Review): void => {
    isJudging ||= review.id === first
    if (!isJudging) forgetting.see(memory, review)
    const evidence = wanted.get(review.id)
    if (!memory || !evidence) return
    const lasting = memory.stability * forgetting.factor()
    const chance = recall({ lasting, decay, last: memory.last }, review.at)
    predictions.push({
      chance: Math.min(SUREST, Math.max(1 - SUREST, chance)),
      recalled: review.rating > 1,
      evidence,
    })
  }
  memoriesOf(reviews, { known, weights }, { see })
  return predictions
}

/** How well predictions came true. */
export const accuracyOf = (predictions: readonly Prediction[]): Accuracy => ({
  logLoss: meanOf(predictions, lossOf),
  rmse: rmseOf(predictions),
})

/**
 * Whether predictions of the same answers are better than others by more than chance makes: by more
 * than so many standard errors of the mean difference of their losses.
 */
export function isBetter(
  tried: readonly Prediction[],
  other: readonly Prediction[],
  errors: number,
): boolean {
  const gains = tried.map((each, i) => lossOf(other[i] ?? each) - lossOf(each))
  const gain = meanOf(gains, (each) => each)
  const variance = meanOf(gains, (each) => (each - gain) ** 2)
  return gain > errors * Math.sqrt(variance / Math.max(1, gains.length - 1))
}

const lossOf = ({ chance, recalled }: Prediction): number =>
  -Math.log(recalled ? chance : 1 - chance)

function rmseOf(predictions: readonly Prediction[]): number {
  const groups = [...groupBy(predictions, ({ evidence }) => groupOf(evidence)).values()]
  const squares = sumOf(groups, (group) => {
    const off = meanOf(group, ({ chance, recalled }) => chance - (recalled ? 1 : 0))
    return off ** 2 * group.length
  })
  return predictions.length === 0 ? 0 : Math.sqrt(squares / predictions.length)
}

/**
 * The group of an answer: by its last interval, the number of answers before it and the lapses
 * among them, each on a logarithmic scale (`get_bin` of open-spaced-repetition/srs-benchmark).
 */
function groupOf({ steps }: Recollection): string {
  const before = steps.slice(0, -1)
  const later = before.filter(({ days }) => days > 0)
  const lapses = later.filter(({ rating }) => rating === 1).length
  return [
    binOf(steps.at(-1)?.days ?? 0, 3.62),
    binOf(later.length + 1, 1.89),
    lapses === 0 ? 'none' : binOf(lapses, 1.73),
  ].join(' ')
}

const binOf = (count: number, base: number): number =>
  Math.floor(Math.log(count) / Math.log(base) + 1e-9)
