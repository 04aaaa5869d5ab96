import { isError, type Problem, problem } from './problem.ts'

/** The most errors, and the most warnings, that are kept: nobody reads more than that. */
const MOST = 500

/** Findings while a document is read; a hostile one may have half a million. */
export interface Findings {
  readonly add: (found: Problem) => void
  /** In the order found; if there were too many, the last one says how many are missing. */
  readonly all: () => readonly Problem[]
}

/** An empty collection of findings. Errors are kept even if there are many warnings. */
export function findings(): Findings {
  const kept: Problem[] = []
  const counts = { errors: 0, warnings: 0 }
  const left = { count: 0, at: undefined as Problem['at'] | undefined }
  const leave = (count: number, at: Problem['at']): void => {
    left.count += count
    left.at ??= at
  }
  return {
    add: (found) => {
      if (found.code === 'more-findings') return leave(found.args.count, found.at)
      const level = isError(found) ? 'errors' : 'warnings'
      if (counts[level] === MOST) return leave(1, found.at)
      counts[level]++
      kept.push(found)
    },
    all: () =>
      left.at ? [...kept, problem('more-findings', left.at, { count: left.count })] : kept,
  }
}
