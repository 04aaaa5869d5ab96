import { sumOf } from '../base/collections.ts'
import { type Retained, type Retrieval, retained } from './retention.ts'

/**
 * Retrievals with about the same predicted chance: from `from`, below `to`; 1 belongs to the last
 * bin.
 */
export interface Bin extends Retained {
  readonly from: number
  readonly to: number
  readonly predicted: number
}

/** Narrow where a schedule puts most questions, wide where few occur. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1] as const

/** True recall against predicted recall, lowest first; empty bins are left out. */
export function calibration(of: readonly Retrieval[]): Bin[] {
  const bins = EDGES.slice(1).map((to, i) => ({
    from: EDGES[i] ?? 0,
    to,
    of: [] as Retrieval[],
  }))
  for (const each of of) {
    const { predicted } = each
    if (predicted === undefined) continue
    const bin = bins.find(({ to }) => predicted < to) ?? bins.at(-1)
    bin?.of.push(each)
  }
  return bins.flatMap(({ from, to, of: those }) => {
    const { predicted, ...rest } = retained(those)
    return predicted === undefined ? [] : [{ from, to, ...rest, predicted }]
  })
}

/** Whether the learner recalls as predicted; `unsure` if there are too few answers to decide. */
export type CalibrationVerdict = 'fits' | 'more' | 'less' | 'unsure'

/** All predictions against all results, and the verdict. */
export interface Calibrated {
  readonly answers: number
  /** Both 0 to 1. */
  readonly right: number
  readonly predicted: number
  readonly verdict: CalibrationVerdict
}

/** Fewer answers than this prove nothing. */
const FEWEST = 30
/**
 * A smaller difference, in shares, does not matter to a learner; if chance alone can make a larger
 * one, nothing is proved.
 */
const NOTABLE = 0.02
const VAGUE = 0.05

/** All predictions against all results; undefined if nothing was predicted. */
export function calibrated(bins: readonly Bin[]): Calibrated | undefined {
  const answers = sumOf(bins, (bin) => bin.answers)
  if (answers === 0) return undefined
  const right = sumOf(bins, (bin) => bin.right) / answers
  const predicted = sumOf(bins, (bin) => bin.predicted * bin.answers) / answers
  // Twice the standard error of a share: a smaller difference is chance.
  const chance = 2 * Math.sqrt((predicted * (1 - predicted)) / answers)
  const off = right - predicted
  const isOff = answers >= FEWEST && Math.abs(off) > Math.max(chance, NOTABLE)
  const verdict = isOff ? (off > 0 ? 'more' : 'less') : chance > VAGUE ? 'unsure' : 'fits'
  return { answers, right, predicted, verdict }
}
