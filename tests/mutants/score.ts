import { placeOf, roomOf, THRESHOLDS } from './rooms.ts'

/** A mutant in Stryker's report. */
interface Mutant {
  readonly status: string
  readonly statusReason?: string
  readonly mutatorName?: string
  readonly replacement?: string
  readonly location?: { readonly start: { readonly line: number } }
}
export type Report = Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>

export interface Score {
  readonly killed: number
  readonly survived: number
  /** Mutants that no test runs. */
  readonly uncovered: number
  /** Mutants that are left out: the number for each reason. */
  readonly ignored: Readonly<Record<string, number>>
  /** Killed mutants out of all that count, in per cent; undefined if there are none. */
  readonly score: number | undefined
}

const KILLED = ['Killed', 'Timeout', 'RuntimeError', 'CompileError']

function scoreOf(mutants: readonly Mutant[]): Score {
  const count = (...statuses: string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const ignored: Record<string, number> = {}
  for (const { status, statusReason = 'no reason' } of mutants)
    if (status === 'Ignored') ignored[statusReason] = (ignored[statusReason] ?? 0) + 1
  const killed = count(...KILLED)
  const survived = count('Survived')
  const uncovered = count('NoCoverage')
  const all = killed + survived + uncovered
  return { killed, survived, uncovered, ignored, score: all ? (100 * killed) / all : undefined }
}

const grouped = (report: Report, groupOf: (file: string) => string): Record<string, Score> => {
  const groups = new Map<string, Mutant[]>()
  for (const [file, { mutants }] of Object.entries(report))
    groups.set(groupOf(file), [...(groups.get(groupOf(file)) ?? []), ...mutants])
  return Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, mutants]) => [name, scoreOf(mutants)]),
  )
}

/** The scores by room, each folder of the core separately, in their order. */
export const byPlace = (report: Report): Record<string, Score> => grouped(report, placeOf)
/** The scores by file. */
export const byFile = (report: Report): Record<string, Score> => grouped(report, (file) => file)

/** The rooms below their threshold, each with its score and the score it needs. */
export const tooLow = (report: Report): Array<{ room: string; score: number; least: number }> =>
  Object.entries(grouped(report, roomOf)).flatMap(([room, { score }]) => {
    const least = THRESHOLDS[room] ?? 0
    return score !== undefined && score < least ? [{ room, score, least }] : []
  })

/** The scores as a table, one line each, with a line for all. */
export function table(report: Report, scores: Readonly<Record<string, Score>>): string {
  const all = scoreOf(Object.values(report).flatMap(({ mutants }) => mutants))
  const percent = (score: number | undefined): string =>
    score === undefined ? '–' : `${score.toFixed(1)} %`
  const rows = [
    ['', 'killed', 'survived', 'no coverage', 'left out', 'score'],
    ...[...Object.entries(scores), ['all', all] as const].map(([name, score]) => [
      name,
      ...[score.killed, score.survived, score.uncovered].map(String),
      String(Object.values(score.ignored).reduce((sum, count) => sum + count, 0)),
      percent(score.score),
    ]),
  ]
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  )
  const reasons = Object.entries(all.ignored).map(([why, count]) => `left out: ${count}, ${why}`)
  return [...lines, ...reasons].join('\n')
}

/**
 * The mutants that no test noticed, one line each: the place, the status, the mutator, and the code that replaced the original.
 */
export const survivors = (report: Report): string[] =>
  Object.entries(report).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(
        ({ status, mutatorName, replacement = '', location }) =>
          `${file}:${location?.start.line} ${status} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
      ),
  )
