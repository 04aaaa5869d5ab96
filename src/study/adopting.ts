import { topicIds } from '../core/identity/topic-ids.ts'
import type { Adoption, LogEvent } from '../core/log/event.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { snapshotsOf } from './identity.ts'
import type { StudyLog } from './log.ts'
import { type LoggedOutline, outlinesInLog } from './outlines-in-log.ts'

/** Whose answers are to count, and for whom: ids of outlines as they were typed. */
interface Wanted {
  readonly from: string
  readonly outline: string
}

/**
 * The event by which an outline adopts the answers of another one, and that other one. Topics that
 * both remember are matched by their titles and places; others by their ids.
 * @throws Failure `unknown-outline` if the log has no such outline, and `same-outline`
 */
export function adoptionOf(
  log: StudyLog,
  wanted: Wanted,
  { newId, clock }: Pick<World, 'newId' | 'clock'>,
): { readonly adoption: Adoption; readonly adopted: LoggedOutline } {
  const known = outlinesInLog(log.events)
  const adopted = outlineNamed(wanted.from, known)
  if (adopted.outline === wanted.outline)
    throw new Failure('same-outline', { outline: wanted.outline })
  const topics = moved(adopted.outline, wanted.outline, log.events)
  return {
    adoption: {
      event: 'adopt',
      id: newId(),
      at: clock(),
      outline: wanted.outline,
      from: adopted.outline,
      device: log.device,
      ...(topics.length > 0 && { topics }),
    },
    adopted,
  }
}

/** The outline of the log with that id, or the only one with that name. */
export function outlineNamed(term: string, known: readonly LoggedOutline[]): LoggedOutline {
  const wanted = term.trim()
  const same = known.find(({ outline }) => outline === wanted)
  const named = known.filter(({ name, path }) => name === wanted || path === wanted)
  const found = same ?? (named.length === 1 ? named[0] : undefined)
  if (found) return found
  throw new Failure('unknown-outline', {
    outline: wanted,
    known: known.map(({ outline }) => outline).join(', '),
  })
}

/** Topics that have one id in the one outline, and another one in the other: old and new. */
function moved(
  from: string,
  outline: string,
  events: readonly LogEvent[],
): Array<readonly [string, string]> {
  const before = snapshotsOf(events, from)
  const [here] = snapshotsOf(events, outline).slice(-1)
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
