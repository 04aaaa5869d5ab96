import type { EventKind, Happened, LogEvent } from './event.ts'
import { FIELDS, type Field, name, place, TIMES } from './fields.ts'

/**
 * The version of a line's format. The meaning of a line of a later version is never guessed: it is
 * skipped.
 */
const LOG_VERSION = 1

/**
 * The most characters of a line. JSON of that length takes some hundred megabytes at worst: a line
 * may come from elsewhere.
 */
export const LONGEST_LINE = 1 << 23

/** Why a line is no event: it is not JSON (a write cut short, a conflict marker), or has no sense. */
export type Unread = 'torn' | 'malformed'

type Table = Readonly<Record<string, Field>>

/** The fields of each kind, as lists: a log may have a million lines. */
const LISTS = new Map(
  Object.entries(FIELDS).map(([kind, table]) => [kind, Object.entries(table as Table)]),
)

/**
 * An event as one line of JSON, without the line end. What is written can be read: a value beyond
 * its bounds is written as the nearest one within them. Throws a RangeError for an event that has
 * no such values, or too many of them: that is a bug, not bad input.
 */
export function writeEvent({ event, id, at, order, ...rest }: LogEvent): string {
  const time = Math.min(TIMES.most, Math.max(TIMES.least, at))
  const written: Record<string, unknown> = { v: LOG_VERSION, event, id }
  written['at'] = new Date(time).toISOString()
  const fittingOrder = order === undefined ? undefined : place.nearest(order)
  if (fittingOrder !== undefined) written['order'] = fittingOrder
  for (const [key, { nearest, isOptional }] of LISTS.get(event) ?? []) {
    const value = (rest as Record<string, unknown>)[key]
    const fitting = value === undefined ? undefined : nearest(value)
    if (fitting !== undefined) written[key] = fitting
    else if (!isOptional) throw new RangeError(`${event}: ${key} cannot be written`)
  }
  const line = JSON.stringify(written)
  if (line.length > LONGEST_LINE) throw new RangeError(`${event}: too long a line`)
  return line
}

/**
 * The event in a line; undefined if it is an event of a kind or a version that is not known here:
 * devices of different versions share a log.
 */
export function readEvent(line: string): LogEvent | Unread | undefined {
  if (line.length > LONGEST_LINE) return 'torn'
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'torn'
  }
  if (typeof value !== 'object' || value === null) return 'torn'
  const fields = value as Readonly<Record<string, unknown>>
  const { v, event, id, at } = fields
  if (typeof event !== 'string' || !name.is(id) || typeof v !== 'number') return 'malformed'
  const list = LISTS.get(event)
  if (v !== LOG_VERSION || !list) return undefined
  const time = typeof at === 'string' ? Date.parse(at) : Number.NaN
  if (!(time >= TIMES.least && time <= TIMES.most)) return 'malformed'
  const read: { -readonly [K in keyof Happened]: Happened[K] } & Record<string, unknown> = {
    event: event as EventKind,
    id,
    at: time,
  }
  if (place.is(fields['order'])) read.order = fields['order']
  for (const [key, { is, isOptional }] of list) {
    const found = fields[key]
    if (is(found)) read[key] = found
    else if (!isOptional) return 'malformed'
  }
  return read as unknown as LogEvent
}

/** A line with more parts than these that are no JSON was never a line of events. */
const MOST_TORN = 1000

/** Between two events whose line end was lost: in a string, the quotes would be escaped. */
const SEAM = '}{"v":'

/**
 * The events in a line, and why it, or a part of it, is none. A line may begin with a byte order
 * mark, and hold several events, if an editor or a sync tool took a line end away.
 */
export function eventsIn(line: string): Array<LogEvent | Unread> {
  const bare = line.replace(/^\ufeff+/, '').trim()
  if (bare === '') return []
  const isJoined = bare.includes(SEAM)
  // To find out by parsing that a line is no JSON takes a hundred times as long as to read an event.
  if (!isJoined && !(/^[[{]/.test(bare) && ']}'.includes(bare.slice(-1)))) return ['torn']
  const read = readEvent(bare)
  if (read !== 'torn' || !isJoined) return read === undefined ? [] : [read]
  const found: LogEvent[] = []
  // The line is reported once for each reason.
  const reasons = new Set<Unread>()
  const parts = bare.split(SEAM)
  let torn = 0
  for (const [i, part] of parts.entries()) {
    const start = i === 0 ? '' : SEAM.slice(1)
    const end = i === parts.length - 1 ? '' : SEAM.slice(0, 1)
    const event = readEvent(`${start}${part}${end}`)
    if (typeof event === 'string') reasons.add(event)
    else if (event) found.push(event)
    if (event === 'torn' && ++torn > MOST_TORN) break
  }
  return [...found, ...reasons]
}
