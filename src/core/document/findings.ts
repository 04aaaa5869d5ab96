import { type Problem, problem, severityOf } from './problem.ts'

/** The most findings of each level that are kept: nobody reads more than that. */
const MOST = 500

/** Findings while a document is read; a hostile one may have half a million. */
export interface Findings {
  readonly add: (found: Problem) => void
  /** In the order found; if there were too many, the last one says how many are missing. */
  readonly all: () => readonly Problem[]
}

/** An empty collection of findings. Errors are kept even if there are many of the others. */
export function findings(): Findings {
  const kept: Problem[] = []
  const counts = { error: 0, warning: 0, note: 0 }
  const left = { count: 0, at: undefined as Problem['at'] | undefined }
  const leave = (count: number, at: Problem['at']): void => {
    left.count += count
    left.at ??= at
  }
  return {
    add: (found) => {
      if (found.code === 'more-findings') return leave(found.args.count, found.at)
      const level = severityOf(found)
      if (counts[level] === MOST) return leave(1, found.at)
      counts[level]++
      kept.push(found)
    },
    all: () =>
      left.at ? [...kept, problem('more-findings', left.at, { count: left.count })] : kept,
  }
}
