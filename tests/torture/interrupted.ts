import type { Entry, Sitting } from './ledger.ts'

/**
 * What became of drills that were interrupted: each must be resumed by the next process with the
 * same request, unless somebody holds it.
 */

/** A drill as its lines say it, up to some line. */
interface Open {
  readonly begun: Entry
  readonly holders: readonly number[]
  readonly ended: boolean
  /** Questions without a right answer in it. */
  readonly left: readonly string[]
  readonly answered: ReadonlySet<string>
}

function drillsIn(entries: readonly Entry[], undone: ReadonlySet<string | undefined>): Open[] {
  const events = entries.filter(({ id }) => !undone.has(id))
  return events
    .filter(({ event }) => event === 'drill')
    .map((begun) => {
      const own = events.filter(({ drill }) => drill === begun.id)
      const holds = own.filter(({ event }) => event === 'hold')
      const reviews = own.filter(({ event }) => event === 'review')
      const isExam = begun.exam !== undefined
      const done = new Set(
        reviews.filter(({ correct }) => correct || isExam).map(({ question }) => question),
      )
      return {
        begun,
        holders: [begun, ...holds].map(({ pid }) => pid ?? 0),
        ended: own.findLast(({ event }) => event === 'end' || event === 'hold')?.event === 'end',
        left: (begun.questions ?? []).filter((question) => !done.has(question)),
        answered: new Set(reviews.flatMap(({ question }) => question ?? [])),
      }
    })
}

const undoneIn = (entries: readonly Entry[]): Set<string | undefined> =>
  new Set(entries.flatMap(({ event, of }) => (event === 'undo' ? [of] : [])))

/** How many drills have ended although nobody stopped them and questions were left. */
export function endedEarly(entries: readonly Entry[]): number {
  // A verdict that the learner reversed decides what is left.
  const said = new Map(
    entries.flatMap(({ event, review, correct }) =>
      event === 'amend' && correct !== undefined ? [[review ?? '', correct] as const] : [],
    ),
  )
  const heard = entries.map((entry) => ({
    ...entry,
    ...(said.has(entry.id) && { correct: said.get(entry.id) === true }),
  }))
  const others = (drill: string): Set<string> =>
    new Set(
      entries.flatMap((each) =>
        each.event === 'review' && each.drill !== drill ? (each.question ?? []) : [],
      ),
    )
  return drillsIn(heard, undoneIn(entries)).filter(
    ({ begun, ended, left, answered }) =>
      // What another drill asked meanwhile is left out.
      ended && left.some((each) => answered.has(each) || !others(begun.id).has(each)),
  ).length
}

/** How many processes began a new drill although one was there to resume, that nobody held. */
export function notResumed(entries: readonly Entry[], sittings: readonly Sitting[]): number {
  const undone = undoneIn(entries)
  const byPid = new Map(sittings.map((each) => [each.pid, each]))
  return entries.filter((begun, line) => {
    const process = byPid.get(begun.pid ?? -1)
    if (begun.event !== 'drill' || undone.has(begun.id) || !process || process.fresh) return false
    const known = entries.slice(0, line)
    const drills = drillsIn(known, undone)
    const isFree = ({ holders }: Open): boolean =>
      holders.every((pid) => (byPid.get(pid)?.ended ?? Number.POSITIVE_INFINITY) < process.began)
    const held = new Set(
      drills.filter((each) => !isFree(each)).flatMap((each) => each.begun.questions ?? []),
    )
    return drills.some((each) => {
      const elsewhere = new Set(
        known.flatMap(({ event, drill, question }) =>
          event === 'review' && drill !== each.begun.id ? (question ?? []) : [],
        ),
      )
      return (
        each.begun.request === begun.request &&
        !each.ended &&
        isFree(each) &&
        each.left.some((question) => !held.has(question) && !elsewhere.has(question))
      )
    })
  }).length
}
