import { lengthAfter, spliced, splicesBetween } from '../base/splices.ts'
import type { LogEvent, OutlineEdited, OutlineSeen, SeenList } from './event.ts'
import { MOST_REMEMBERED } from './fields.ts'

/** The lists of a sighting, in the order of their lengths in an edit. */
const LISTS: readonly SeenList[] = ['topics', 'named', 'said', 'corrected']

/** After so many edits an outline is written whole again: older versions skip edits, and a line may be lost. */
const MOST_EDITS = 100

/** An edit is not worth while unless what is written whole is so many times as long. */
const WORTH = 2

/** A sighting with all that was remembered. */
interface Whole {
  readonly seen: OutlineSeen
  /** How many edits after each other it is made of. */
  readonly edits: number
  /** How long its lists are. */
  readonly lengths: readonly number[]
}

/** A log in which every sighting of an outline is a whole one. */
export interface Sightings {
  readonly events: readonly LogEvent[]
  /** An event as it is written: of a sighting only what is new, if that is much less. */
  readonly asWritten: (event: LogEvent) => LogEvent
}

/**
 * The events of a log with its edits of outlines as whole sightings, whatever the order in which they come. An edit whose
 * base is missing, or is none that it fits, is left out, as it is by a version that does not know edits: the sighting before
 * it counts, and what this device sees next is written on that one.
 * @param events once each, oldest first
 */
export function sightingsIn(events: readonly LogEvent[]): Sightings {
  const edited = events.some(isEdit)
  const wholes: ReadonlyMap<string, Whole | undefined> = edited ? wholesIn(events) : new Map()
  const all = edited ? restored(events, wholes) : events
  return {
    events: all,
    asWritten: (event) => {
      if (event.event !== 'outline') return event
      const { outline, device } = event
      const last = all.findLast(
        (each): each is OutlineSeen =>
          each.event === 'outline' && each.outline === outline && each.device === device,
      )
      const isOften = last && (wholes.get(last.id)?.edits ?? 0) >= MOST_EDITS
      return last && !isOften ? shorter(event, last) : event
    },
  }
}

function restored(
  events: readonly LogEvent[],
  wholes: ReadonlyMap<string, Whole | undefined>,
): readonly LogEvent[] {
  const all: LogEvent[] = []
  for (const each of events) {
    const event = isEdit(each) ? wholes.get(each.id)?.seen : each
    if (event) all.push(event)
  }
  return all
}

const isEdit = (event: LogEvent): event is OutlineEdited => event.event === 'edit'

/** A sighting as what was changed since another one; as it is if that is not much shorter. */
function shorter(seen: OutlineSeen, base: OutlineSeen): LogEvent {
  const { event: _, topics, named = [], said = [], corrected = [], ...rest } = seen
  const changed = <T>(before: readonly T[], now: readonly T[]) =>
    splicesBetween(before, now, (item) => JSON.stringify(item))
  const edit: OutlineEdited = {
    ...{ event: 'edit', ...rest, base: base.id, of: lengthsOf(base) },
    topics: changed(base.topics, topics),
    named: changed(base.named ?? [], named),
    said: changed(base.said ?? [], said),
    corrected: changed(base.corrected ?? [], corrected),
  }
  return WORTH * JSON.stringify(edit).length > JSON.stringify(seen).length ? seen : edit
}

const lengthsOf = (seen: OutlineSeen): number[] => LISTS.map((list) => seen[list]?.length ?? 0)

/** All sightings, by their ids; what cannot be restored is undefined. Takes time in proportion to what is written of them, also if edits go in a circle. */
function wholesIn(events: readonly LogEvent[]): ReadonlyMap<string, Whole | undefined> {
  const wholes = new Map<string, Whole | undefined>()
  const edits = new Map<string, OutlineEdited>()
  for (const event of events)
    if (isEdit(event)) edits.set(event.id, event)
    else if (event.event === 'outline')
      wholes.set(event.id, { seen: event, edits: 0, lengths: lengthsOf(event) })
  for (const edit of edits.values()) {
    const chain: OutlineEdited[] = []
    let next: OutlineEdited | undefined = edit
    while (next && !wholes.has(next.id)) {
      chain.push(next)
      // Until it is known it is nothing: so a circle ends.
      wholes.set(next.id, undefined)
      next = edits.get(next.base)
    }
    for (const each of chain.reverse()) wholes.set(each.id, wholeOn(wholes.get(each.base), each))
  }
  return wholes
}

/** The sighting that an edit makes of its base; undefined if it is no edit of that one. */
function wholeOn(base: Whole | undefined, edit: OutlineEdited): Whole | undefined {
  if (!base || base.edits >= MOST_EDITS) return undefined
  const { outline, device } = base.seen
  if (outline !== edit.outline || device !== edit.device) return undefined
  if (edit.of.join() !== base.lengths.join()) return undefined
  const lengths: number[] = []
  for (const [i, list] of LISTS.entries()) {
    const length = lengthAfter(base.lengths[i] ?? 0, edit[list])
    if (length === undefined || length > MOST_REMEMBERED) return undefined
    lengths.push(length)
  }
  return { seen: seenAs(edit, base.seen), edits: base.edits + 1, lengths }
}

/**
 * An edit as a whole sighting. Its lists are made when they are asked for: of most sightings nobody asks what was said, and a
 * log from elsewhere may have a million edits of one long outline.
 */
function seenAs(edit: OutlineEdited, base: OutlineSeen): OutlineSeen {
  const { base: _, of, topics, named, said, corrected, ...rest } = edit
  const made: { [L in SeenList]?: readonly unknown[] } = {}
  const listOf = <L extends SeenList>(list: L): NonNullable<OutlineSeen[L]> => {
    made[list] ??= spliced<unknown>(base[list] ?? [], edit[list])
    return made[list] as NonNullable<OutlineSeen[L]>
  }
  const someOf = <L extends SeenList>(list: L): NonNullable<OutlineSeen[L]> | undefined =>
    listOf(list).length === 0 ? undefined : listOf(list)
  return {
    ...rest,
    event: 'outline',
    get topics() {
      return listOf('topics')
    },
    get named() {
      return someOf('named')
    },
    get said() {
      return someOf('said')
    },
    get corrected() {
      return someOf('corrected')
    },
  } as OutlineSeen
}
