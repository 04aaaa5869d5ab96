import { doneIn, type Entry, type Sitting, undoneIn } from './ledger.ts'

/**
 * What became of drills that were interrupted: each must be resumed by the next process with the
 * same request, unless somebody holds it.
 */

/** A drill as the lines of a log say it. */
interface Open {
  readonly begun: Entry
  /** The processes that held it. */
  readonly holders: readonly number[]
  readonly ended: boolean
  /** Its questions that need an answer, without those that were asked only elsewhere meanwhile. */
  readonly left: readonly string[]
}

function drillsIn(all: readonly Entry[]): Open[] {
  const undone = undoneIn(all)
  const events = all.filter(({ id }) => !undone.has(id))
  const isDone = doneIn(events, true)
  const drillIn = (begun: Entry, since: readonly Entry[]): Open => {
    const own = since.filter(({ drill }) => drill === begun.id)
    const holds = own.filter(({ event }) => event === 'hold')
    const answersTo = (question: string): Entry[] =>
      own.filter((each) => each.event === 'review' && each.question === question)
    const elsewhere = new Set(
      since.flatMap(({ event, drill, question }) =>
        event === 'review' && drill !== begun.id ? (question ?? []) : [],
      ),
    )
    return {
      begun,
      holders: [begun, ...holds].map(({ pid }) => pid ?? 0),
      ended: own.findLast(({ event }) => event === 'end' || event === 'hold')?.event === 'end',
      left: (begun.questions ?? []).filter((question) => {
        const answers = answersTo(question)
        return answers.length === 0 ? !elsewhere.has(question) : !isDone(begun.id, answers)
      }),
    }
  }
  return events.flatMap((event, line) =>
    event.event === 'drill' ? [drillIn(event, events.slice(line))] : [],
  )
}

/**
 * The drills that ended with questions left; nobody has stopped one. A question that another drill
 * asks, too, may be left to that.
 */
export const endedEarly = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ event, drill }, line) => {
    if (event !== 'end') return []
    const drills = drillsIn(entries.slice(0, line))
    const others = new Set(
      drills.flatMap(({ begun }) => (begun.id === drill ? [] : (begun.questions ?? []))),
    )
    const left = drills
      .filter(({ begun }) => begun.id === drill)
      .flatMap((each) => each.left.filter((question) => !others.has(question)))
    return left.length > 0 ? [`${drill} ended without ${left.join(' ')}`] : []
  })

/** The drills that began although one was there to resume, which nobody held. */
export function notResumed(entries: readonly Entry[], sittings: readonly Sitting[]): string[] {
  const undone = undoneIn(entries)
  const byPid = new Map(sittings.map((each) => [each.pid, each]))
  return entries.flatMap((begun, line) => {
    const process = byPid.get(begun.pid ?? -1)
    if (begun.event !== 'drill' || undone.has(begun.id) || !process || process.fresh) return []
    const drills = drillsIn(entries.slice(0, line))
    const isFree = ({ holders }: Open): boolean =>
      holders.every((pid) => (byPid.get(pid)?.ended ?? Number.POSITIVE_INFINITY) < process.began)
    const held = new Set(
      drills.filter((each) => !isFree(each)).flatMap((each) => each.begun.questions ?? []),
    )
    const passed = drills.find(
      (each) =>
        each.begun.request === begun.request &&
        !each.ended &&
        isFree(each) &&
        each.left.some((question) => !held.has(question)),
    )
    return passed ? [`${begun.id} began although ${passed.begun.id} was free`] : []
  })
}
