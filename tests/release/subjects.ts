import { execFileSync } from 'node:child_process'

/**
 * Checks whether commit subjects fit on a line: `npm run subjects` for those since main, or with a
 * range, such as `npm run subjects -- v0.1.0..HEAD`. Merges are left out: git writes their
 * subjects.
 */
export const LONGEST = 72

/** The subjects that are too long, or empty. */
export const unfit = (subjects: readonly string[]): string[] =>
  subjects.filter((subject) => [...subject].length > LONGEST || subject.trim() === '')

export function subjectsOf(range: string): string[] {
  const log = execFileSync('git', ['log', '--no-merges', '--format=%s', range], {
    encoding: 'utf8',
  })
  return log.split('\n').slice(0, -1)
}
