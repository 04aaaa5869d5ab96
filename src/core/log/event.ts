/** The grade of an answer in a review, in FSRS's words: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** How sure the learner was before the feedback: 1 a guess, 2 fairly, 3 sure. */
export type Sureness = 1 | 2 | 3

/**
 * Every event has an id that is unique over all devices, so that logs merge by union, and a time in
 * milliseconds since 1970, UTC.
 */
interface Happened {
  readonly id: string
  readonly at: number
}

/** One answered question. */
export interface Review extends Happened {
  readonly event: 'review'
  readonly outline: string
  readonly question: string
  readonly rating: Rating
  readonly correct: boolean
  /** The learner's answer in words. */
  readonly given: string
  /** Milliseconds from showing the question to its answer. */
  readonly took: number
  /** Hints taken before the answer; absent if there were none. */
  readonly hints?: number
  /** The chance of recall, 0 to 1, predicted before the answer; absent if the question was new. */
  readonly predicted?: number
  /** The id of the event that began the drill it was answered in. */
  readonly drill?: string
}

/**
 * What the learner says about a review afterwards; the review itself stays as it was written. The
 * latest amendment counts.
 */
export interface Amendment extends Happened {
  readonly event: 'amend'
  readonly review: string
  /**
   * "I was right" or "I was wrong": the learner's own verdict, and the rating that follows from it.
   */
  readonly correct?: boolean
  readonly rating?: Rating
  readonly sure?: Sureness
}

/** Takes an event back: a review with all its amendments, or a flag. */
interface Undo extends Happened {
  readonly event: 'undo'
  readonly of: string
}

/** A question that the learner reported as faulty. */
export interface Flag extends Happened {
  readonly event: 'flag'
  readonly outline: string
  readonly question: string
  readonly reason: string
}

/** A drill began: everything that is needed to resume it. */
export interface Begun extends Happened {
  readonly event: 'drill'
  readonly outline: string
  /** The request as one string: the same request resumes the drill. */
  readonly request: string
  readonly seed: number
  readonly questions: readonly string[]
  /**
   * The device and the process that held it: while that process is alive, no other one resumes the
   * drill.
   */
  readonly device: string
  readonly pid: number
  /** Minutes the drill may last; absent if there is no limit. */
  readonly minutes?: number
  readonly exam?: string
  /** The exam domain that each question counts for. */
  readonly domains?: readonly string[]
}

/** A drill was finished, or the learner stopped it. */
interface Ended extends Happened {
  readonly event: 'end'
  readonly drill: string
}

/** What the learner prepares for; the latest plan of an outline counts. */
export interface Plan extends Happened {
  readonly event: 'plan'
  readonly outline: string
  /** Absent if the plan was given up. */
  readonly exam?: string
  /** The day of the exam, as 2027-03-01. */
  readonly date?: string
}

/** Any event of the log: one line. */
export type LogEvent = Review | Amendment | Undo | Flag | Begun | Ended | Plan

/**
 * The version of a line's format. A line of a later version is kept and reported; its meaning is
 * never guessed.
 */
const LOG_VERSION = 1

/**
 * 2200-01-01: a later time comes from no real clock, and times calculated from it could not be
 * written as a date.
 */
const LATEST = Date.UTC(2200, 0, 1)

/** Why a line of the log was skipped. */
export type Unread = 'torn' | 'unknown'

/** An event as one line of JSON, without the line end. */
export function writeEvent({ event, id, at, ...rest }: LogEvent): string {
  return JSON.stringify({ v: LOG_VERSION, event, id, at: new Date(at).toISOString(), ...rest })
}

type Fields = Readonly<Record<string, unknown>>

const isString = (value: unknown): value is string => typeof value === 'string'
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(isString)
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const isRating = (value: unknown): value is Rating =>
  value === 1 || value === 2 || value === 3 || value === 4
const isSureness = (value: unknown): value is Sureness => value === 1 || value === 2 || value === 3
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isDay = (value: unknown): value is string =>
  isString(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** An optional field; left out if it is missing or has another shape. */
const maybe = <K extends string, T>(
  fields: Fields,
  key: K,
  is: (value: unknown) => value is T,
): { readonly [P in K]?: T } =>
  is(fields[key]) ? ({ [key]: fields[key] } as { [P in K]?: T }) : {}

type Reader = (happened: Happened, fields: Fields) => LogEvent | undefined

/**
 * How each kind of event is read; `undefined` if a required field is missing or has another shape.
 */
const READERS: Readonly<Record<LogEvent['event'], Reader>> = {
  review: ({ id, at }, fields) => {
    const { outline, question, rating, correct, given, took, hints, predicted, drill } = fields
    if (
      !(isString(outline) && isString(question) && isRating(rating)) ||
      !(isFlag(correct) && isString(given) && isCount(took))
    )
      return undefined
    // Field by field, not from parts as below: nearly every line is a review, and there may be a
    // million of them.
    const review: { -readonly [K in keyof Review]: Review[K] } = {
      event: 'review',
      id,
      at,
      outline,
      question,
      rating,
      correct,
      given,
      took,
    }
    if (isCount(hints)) review.hints = hints
    if (isCount(predicted)) review.predicted = predicted
    if (isString(drill)) review.drill = drill
    return review
  },
  amend: (happened, fields) => {
    const { review } = fields
    return isString(review)
      ? {
          event: 'amend',
          ...happened,
          review,
          ...maybe(fields, 'correct', isFlag),
          ...maybe(fields, 'rating', isRating),
          ...maybe(fields, 'sure', isSureness),
        }
      : undefined
  },
  undo: (happened, { of }) => (isString(of) ? { event: 'undo', ...happened, of } : undefined),
  flag: (happened, { outline, question, reason }) =>
    isString(outline) && isString(question) && isString(reason)
      ? { event: 'flag', ...happened, outline, question, reason }
      : undefined,
  drill: (happened, fields) => {
    const { outline, request, seed, questions, device, pid } = fields
    return isString(outline) &&
      isString(request) &&
      isCount(seed) &&
      isString(device) &&
      isCount(pid) &&
      isStrings(questions)
      ? {
          event: 'drill',
          ...happened,
          outline,
          request,
          seed,
          questions,
          device,
          pid,
          ...maybe(fields, 'minutes', isCount),
          ...maybe(fields, 'exam', isString),
          ...maybe(fields, 'domains', isStrings),
        }
      : undefined
  },
  end: (happened, { drill }) =>
    isString(drill) ? { event: 'end', ...happened, drill } : undefined,
  plan: (happened, fields) =>
    isString(fields['outline'])
      ? {
          event: 'plan',
          ...happened,
          outline: fields['outline'],
          ...maybe(fields, 'exam', isString),
          ...maybe(fields, 'date', isDay),
        }
      : undefined,
}

/**
 * Reads a line; `torn` is not JSON (a write cut short, a conflict marker), `unknown` is another
 * version or event.
 */
export function readEvent(line: string): LogEvent | Unread {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'torn'
  }
  if (typeof value !== 'object' || value === null) return 'torn'
  const fields = value as Fields
  const { v, event, id } = fields
  if (v !== LOG_VERSION || !isString(id) || !isString(event)) return 'unknown'
  const at = isString(fields['at']) ? Date.parse(fields['at']) : Number.NaN
  if (!(at >= 0 && at < LATEST) || !Object.hasOwn(READERS, event)) return 'unknown'
  return READERS[event as LogEvent['event']]({ id, at }, fields) ?? 'unknown'
}

/**
 * Merges logs, in any order and number, into one history: each event once, oldest first. If two
 * events have the same id, which no device writes, the older one counts, so that the result never
 * depends on the order of the files.
 */
export function merge(events: readonly LogEvent[]): LogEvent[] {
  const seen = new Set<string>()
  return [...events].sort(compare).filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Compares by time, then by id, then by everything else. */
function compare(a: LogEvent, b: LogEvent): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const [one, other] = [a, b].map((each) => JSON.stringify(each, Object.keys(each).sort())) as [
    string,
    string,
  ]
  return one === other ? 0 : one < other ? -1 : 1
}
