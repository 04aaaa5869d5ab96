import { lazy } from '../core/base/collections.ts'
import { shortList } from '../core/document/short.ts'
import type { Snapshot } from '../core/identity/snapshot.ts'
import { topicIds } from '../core/identity/topic-ids.ts'
import type { Adoption, LogEvent } from '../core/log/event.ts'
import { historyOf } from '../core/log/history.ts'
import type { Library } from '../core/model/library.ts'
import { topicOfQuestion } from '../core/model/question.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { snapshotsOf } from './identity.ts'
import { topicsOf } from './known-outlines.ts'
import type { StudyLog } from './log.ts'
import { isCardOfWords } from './moved-cards.ts'
import { type LoggedOutline, outlinesInLog } from './outlines-in-log.ts'
import { cardHeirs, pastOf } from './past.ts'
import { correctedSince, sayingsIn } from './said.ts'

/** Whose answers are to count, and for whom: ids of outlines as they were typed. */
interface Wanted {
  readonly from: string
  readonly outline: string
  /** That outline as it is now; undefined if it is not open. */
  readonly here: Library | undefined
}

/** An adoption, and how many answers more count by it. */
interface Gain {
  readonly adoption: Adoption
  readonly answers: number
}

/**
 * The event by which an outline adopts the answers of another one, and how many answers it brings:
 * none if they count already. Topics that both remember are matched by their titles and places;
 * others by their ids.
 * @throws Failure `unknown-outline` if the log has no such outline, `ambiguous-outline` if it has
 * several with that name, `same-outline`
 */
export function adoptionOf(
  log: StudyLog,
  { here, ...wanted }: Wanted,
  { newId, clock }: Pick<World, 'newId' | 'clock'>,
): Gain {
  const { outline } = wanted
  const known = outlinesInLog(log.events)
  const adopted = outlineNamed(wanted.from, known, outline)
  if (adopted.outline === outline) throw new Failure('same-outline', { outline })
  const [last] = snapshotsOf(log.events, outline).slice(-1)
  const topics = moved(snapshotsOf(log.events, adopted.outline), here ? topicsOf(here) : last)
  const adoption: Adoption = {
    event: 'adopt',
    id: newId(),
    at: clock(),
    outline,
    from: adopted.outline,
    device: log.device,
    ...(topics.length > 0 && { topics }),
  }
  const answersIn = here && counterFor(here)
  const answers = answersIn
    ? answersIn([...log.events, adoption]) - answersIn(log.events)
    : moreBy(adoption, outline, log.events)
  return { adoption, answers }
}

/** Counts the answers in a log to what is in an outline: to its topics, and to its cards, wherever these were. */
function counterFor(library: Library): (events: readonly LogEvent[]) => number {
  const { outline } = library
  const ids = lazy(() => library.questions().map(({ id }) => id))
  const there = lazy(() => new Set(ids()))
  const said = sayingsIn(library)
  return (events) => {
    const past = pastOf(events, outline.id)
    const corrected = correctedSince({ said, corrected: past.corrected() }, said)
    const heirs = new Map([...cardHeirs(past, { ids, said, corrected }), ...library.heirs()])
    return historyOf(events, { outline: outline.id, heirs }).reviews.filter(({ question }) =>
      isCardOfWords(question)
        ? there().has(question)
        : outline.topics.has(topicOfQuestion(question)),
    ).length
  }
}

/** How many answers more count for an outline if an event is added to the log; negative if there are fewer. */
export function moreBy(event: LogEvent, outline: string, events: readonly LogEvent[]): number {
  const answersIn = (all: readonly LogEvent[]): number => historyOf(all, { outline }).reviews.length
  return answersIn([...events, event]) - answersIn(events)
}

/**
 * The outline of the log with that id, or the only one with that name or path.
 * @param except the id of an outline that is not meant by its name
 */
export function outlineNamed(
  term: string,
  known: readonly LoggedOutline[],
  except?: string,
): LoggedOutline {
  const wanted = term.trim()
  const same = known.find(({ outline }) => outline === wanted)
  const named = known.filter(
    ({ outline, name, path }) => outline !== except && (name === wanted || path === wanted),
  )
  const found = same ?? (named.length === 1 ? named[0] : undefined)
  if (found) return found
  const listed = (all: readonly LoggedOutline[]): string =>
    shortList(
      all.map(({ outline }) => outline),
      ', ',
    )
  throw named.length > 0
    ? new Failure('ambiguous-outline', { outline: wanted, known: listed(named) })
    : new Failure('unknown-outline', { outline: wanted, known: listed(known) })
}

/** Topics that have one id in the one outline, and another one in the other: old and new. */
function moved(
  before: readonly Snapshot[],
  here: Snapshot | undefined,
): Array<readonly [string, string]> {
  if (before.length === 0 || !here) return []
  const was = topicIds(
    before,
    here.map((each) => ({ ...each, isNamed: false })),
  )
  const remembered = new Set(before.flat().map(({ id }) => id))
  return [...was].flatMap(([id, old]) =>
    id === old || !remembered.has(old) ? [] : [[old, id] as const],
  )
}
