import type { Splice } from '../base/splices.ts'
import type { EventKind, EventOf, Happened, Remembered, Said } from './event.ts'

/** What a field of an event may be: the same for the one that writes it and the one that reads it. */
export interface Field<T = unknown> {
  readonly is: (value: unknown) => value is T
  /** The nearest value that can be written; undefined if there is none. */
  readonly nearest: (value: T) => T | undefined
  /** An optional field that is missing or has another shape is left out; any other one is needed. */
  readonly isOptional: boolean
}

/** A table of fields that must have an entry for each field of a kind of event. */
type Fields<K extends EventKind> = {
  readonly [F in Exclude<keyof EventOf<K>, keyof Happened | 'event'>]-?: Field<
    NonNullable<EventOf<K>[F]>
  >
}

const YEAR = 365 * 86_400_000

/**
 * The times that are written and read: those that a date of four digits can say, in the years 1 to
 * 9999. A time calculated from one of these can still be written as a date.
 */
export const TIMES = { least: Date.parse('0001-01-01'), most: Date.parse('9999-12-31') } as const

/**
 * The most characters of a name or an id (a long title makes a long id), of a title, of what a learner wrote or
 * asked for, and of a path.
 */
const LENGTHS = { name: 5_000, title: 500, words: 10_000, path: 10_000 } as const

/** The most items of a list: as many as a drill has questions. */
const MOST_ITEMS = 10_000

/** The most weights that a scheduler has. */
const MOST_WEIGHTS = 100

/** The most minutes of a day's drill. */
const MOST_MINUTES = 600

/** The most characters that are remembered of a title. */
export const LONGEST_TITLE = LENGTHS.title

/** The most topics of a branch that is started again. */
export const MOST_RESET = 20_000

/** The most topics that are remembered of an outline. */
export const MOST_REMEMBERED = 10_000

const field = <T>(is: (value: unknown) => value is T, nearest: Field<T>['nearest']): Field<T> => ({
  is,
  nearest: (value) => (is(value) ? value : nearest(value)),
  isOptional: false,
})
const optional = <T>(inner: Field<T>): Field<T> => ({ ...inner, isOptional: true })

/** A number between two bounds; the nearest one is written for a number beyond them. */
const number = (least: number, most: number): Field<number> =>
  field(
    (value): value is number => typeof value === 'number' && value >= least && value <= most,
    (value) => (Number.isNaN(value) ? undefined : Math.min(most, Math.max(least, value))),
  )
/** A whole number between two bounds: what counts things is shown as it is. */
const whole = (least: number, most: number): Field<number> => {
  const bounded = number(least, most)
  return field(
    (value): value is number => Number.isInteger(value) && bounded.is(value),
    (value) => bounded.nearest(Math.round(value)),
  )
}
const oneOf = <T extends number | boolean>(...values: readonly T[]): Field<T> =>
  field(
    (value): value is T => values.includes(value as T),
    () => undefined,
  )
/** A string of bounded length; a longer one is cut. */
const string = (most: number): Field<string> =>
  field(
    (value): value is string => typeof value === 'string' && value.length <= most,
    (value) => value.slice(0, most),
  )
/** What a learner wrote: a longer one is cut, but read whole, since earlier versions wrote it whole. */
const text = (most: number): Field<string> => ({
  is: (value): value is string => typeof value === 'string',
  nearest: (value) => value.slice(0, most),
  isOptional: false,
})
const list = <T>(item: Field<T>, most: number): Field<readonly T[]> =>
  field(
    (value): value is readonly T[] =>
      Array.isArray(value) && value.length <= most && value.every(item.is),
    (value) =>
      value
        .slice(0, most)
        .map(item.nearest)
        .filter((each) => each !== undefined),
  )

/** A name or an id. */
export const name = string(LENGTHS.name)
const names = list(name, MOST_ITEMS)
const title = string(LENGTHS.title)
const words = text(LENGTHS.words)
const path = string(LENGTHS.path)
const depth = number(0, MOST_REMEMBERED)
const correct = oneOf(true, false)
const rating = oneOf(1, 2, 3, 4)
const pair: Field<readonly [string, string]> = field(
  (value): value is readonly [string, string] =>
    Array.isArray(value) && value.length === 2 && value.every(name.is),
  () => undefined,
)
const topic: Field<Remembered> = field(
  (value): value is Remembered =>
    Array.isArray(value) &&
    value.length === 3 &&
    name.is(value[0]) &&
    title.is(value[1]) &&
    depth.is(value[2]),
  ([id, words, level]) => [id, words.slice(0, LENGTHS.title), level],
)
/** The most fingerprints of one thing. */
const MOST_PRINTS = 2
const said: Field<Said> = field(
  (value): value is Said =>
    Array.isArray(value) &&
    value.length > 1 &&
    value.length <= 1 + MOST_PRINTS &&
    value.every(name.is),
  () => undefined,
)
const count = whole(0, MOST_REMEMBERED)
/** Parts of a list of what is remembered. */
const splices = <T>(item: Field<T>): Field<ReadonlyArray<Splice<T>>> =>
  list(
    field(
      (value): value is Splice<T> =>
        Array.isArray(value) &&
        value.length > 1 &&
        value.every((each, i) => (i < 2 ? count : item).is(each)),
      ([at, removed, ...added]) => [
        ...([at, removed] as const),
        ...added.map(item.nearest).filter((each) => each !== undefined),
      ],
    ),
    MOST_REMEMBERED,
  )
const day: Field<string> = field(
  (value): value is string =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  () => undefined,
)

const holder = { device: name, pid: number(0, 2 ** 32), process: optional(name) }

/** The last place in the order of writing: a line from elsewhere may have it. */
const LAST_PLACE = 2 ** 48

/** An event's place in the order of writing; those after the last one share it. */
export const place: Field<number> = field(
  (value): value is number => Number.isInteger(value) && number(0, LAST_PLACE).is(value),
  (value) => (value > LAST_PLACE ? LAST_PLACE : undefined),
)

/** More questions than a paper has. */
const MOST_ASKED = 10_000

/** The fields of every kind of event, besides those that all events have. */
export const FIELDS: { readonly [K in EventKind]: Fields<K> } = {
  review: {
    outline: name,
    question: name,
    rating,
    correct,
    given: words,
    took: number(0, YEAR),
    hints: optional(number(0, 100)),
    predicted: optional(number(0, 1)),
    drill: optional(name),
  },
  amend: {
    review: name,
    correct: optional(correct),
    rating: optional(rating),
    sure: optional(oneOf(1, 2, 3)),
  },
  undo: { of: name },
  flag: { outline: name, question: name, reason: words },
  drill: {
    outline: name,
    request: words,
    seed: number(0, 2 ** 32),
    questions: names,
    ...holder,
    minutes: optional(number(0, 100_000)),
    exam: optional(name),
    domains: optional(names),
    once: optional(oneOf(true)),
  },
  hold: { drill: name, from: name, ...holder },
  pause: {
    drill: name,
    spent: number(0, YEAR),
    marked: optional(list(whole(1, MOST_ASKED), MOST_ASKED)),
  },
  end: { drill: name },
  plan: {
    outline: name,
    device: optional(name),
    exam: optional(name),
    date: optional(day),
    minutes: optional(whole(1, MOST_MINUTES)),
  },
  reset: { outline: name, device: name, topics: optional(list(name, MOST_RESET)) },
  outline: {
    outline: name,
    device: name,
    name,
    path,
    fingerprint: name,
    topics: list(topic, MOST_REMEMBERED),
    named: optional(list(pair, MOST_REMEMBERED)),
    said: optional(list(said, MOST_REMEMBERED)),
    corrected: optional(list(pair, MOST_REMEMBERED)),
  },
  edit: {
    outline: name,
    device: name,
    name,
    path,
    fingerprint: name,
    base: name,
    of: list(count, 4),
    topics: splices(topic),
    named: splices(pair),
    said: splices(said),
    corrected: splices(pair),
  },
  adopt: {
    outline: name,
    from: name,
    device: name,
    topics: optional(list(pair, MOST_REMEMBERED)),
  },
  know: { outline: name, device: name, question: name, drill: optional(name) },
  suspend: {
    outline: name,
    device: name,
    question: name,
    drill: optional(name),
    leech: optional(oneOf(true)),
  },
  restore: { outline: name, device: name, questions: optional(names) },
  place: { outline: name, device: name, topics: names },
  fit: {
    outline: name,
    device: name,
    weights: list(number(0, 100), MOST_WEIGHTS),
    reviews: whole(0, 2 ** 32),
    reschedules: optional(oneOf(true)),
  },
  clock: { device: name },
}
