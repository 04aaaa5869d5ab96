import fc from 'fast-check'
import type { EventKind, LogEvent, Rating, Sureness } from '../../src/core/log/event.ts'

/** The first time of events that collide. */
export const START = Date.UTC(2026, 0, 1)
export const YEAR = 365 * 86_400_000

/** Few ids and few times, so that events collide. */
export const met = {
  id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'),
  at: fc.integer({ min: START, max: START + 3 }),
}
/** Any possible id and time. */
export const free = {
  id: fc.string({ unit: 'binary' }),
  at: fc.integer({ min: START - 30 * YEAR, max: START + 30 * YEAR }),
}
const rating = fc.constantFrom<Rating>(1, 2, 3, 4)
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((each) => each + 0)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Fields that may be left out; `undefined` is never written. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>
const both = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) =>
  fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }))

/** Events of every kind, with ids and times from there. */
export function eventsOf({ id, at }: { id: fc.Arbitrary<string>; at: fc.Arbitrary<number> }): {
  readonly [K in EventKind]: fc.Arbitrary<LogEvent>
} {
  const outline = fc.constantFrom('o', 'p', 'q')
  const word = fc.string({ unit: 'binary', maxLength: 12 })
  const device = fc.constantFrom('here', 'there')
  const holder = { device, pid: fc.nat() }
  const happened = { id, at, order: fc.option(fc.nat(9), { nil: undefined }) }
  const of = <K extends EventKind, T extends object>(
    event: K,
    needed: { [P in keyof T]: fc.Arbitrary<T[P]> },
  ) =>
    fc
      .record({ event: fc.constant(event), ...happened, ...needed })
      .map(({ order, ...rest }) => (order === undefined ? rest : { ...rest, order }))
  const pair = fc.tuple(word, word)
  const spliced = <T>(item: fc.Arbitrary<T>) =>
    fc.array(fc.tuple(fc.nat(2), fc.nat(2), item), { maxLength: 2 })
  const all = {
    review: both(
      of('review', {
        ...{ outline, rating, question: fc.oneof(fc.constantFrom('t/1', 'u/1', 't'), word) },
        ...{ correct: fc.boolean(), given: word, took: fc.nat() },
      }),
      some({ hints: fc.nat(5), predicted: share, drill: id }),
    ),
    amend: both(
      of('amend', { review: id }),
      some({ correct: fc.boolean(), rating, sure: fc.constantFrom<Sureness>(1, 2, 3) }),
    ),
    undo: of('undo', { of: id }),
    flag: of('flag', { outline, question: word, reason: word }),
    drill: both(
      of('drill', {
        ...{ outline, request: word, seed: fc.nat(), ...holder },
        questions: fc.array(word, { maxLength: 3 }),
      }),
      some({
        ...{ minutes: fc.nat(600), exam: word, domains: fc.array(word, { maxLength: 3 }) },
        process: word,
      }),
    ),
    hold: both(of('hold', { drill: id, from: id, ...holder }), some({ process: word })),
    end: of('end', { drill: id }),
    pause: both(
      of('pause', { drill: id, spent: fc.nat(1e9) }),
      some({ marked: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }) }),
    ),
    plan: both(of('plan', { outline }), some({ exam: word, date: day })),
    reset: both(
      of('reset', { outline, device }),
      some({ topics: fc.array(fc.oneof(fc.constantFrom('t', 'u'), word), { maxLength: 3 }) }),
    ),
    outline: both(
      of('outline', {
        ...{ outline, device, name: word, path: word, fingerprint: word },
        topics: fc.array(fc.tuple(word, word, fc.nat(9)), { maxLength: 3 }),
      }),
      some({
        said: fc.array(fc.tuple(fc.constantFrom('t', 't/card-00000001'), word), { maxLength: 3 }),
        corrected: fc.array(fc.tuple(word, word), { maxLength: 3 }),
      }),
    ),
    edit: of('edit', {
      ...{ outline, device, name: word, path: word, fingerprint: word, base: id },
      of: fc.tuple(fc.nat(3), fc.constant(0), fc.nat(2), fc.nat(1)),
      topics: spliced(fc.tuple(word, word, fc.nat(9))),
      ...{ named: spliced(pair), said: spliced(pair), corrected: spliced(pair) },
    }),
    adopt: both(
      of('adopt', { outline, from: outline, device }),
      some({ topics: fc.array(fc.tuple(fc.constantFrom('t', 'u'), word), { maxLength: 3 }) }),
    ),
    know: both(of('know', { outline, device, question: word }), some({ drill: id })),
    suspend: both(
      of('suspend', { outline, device, question: word }),
      some({ drill: id, leech: fc.constant(true as const) }),
    ),
    restore: both(of('restore', { outline, device }), some({ questions: fc.array(word) })),
    place: of('place', { outline, device, topics: fc.array(word) }),
    fit: both(
      of('fit', { outline, device, weights: fc.array(share), reviews: fc.nat() }),
      some({ reschedules: fc.constant(true as const) }),
    ),
    clock: of('clock', { device }),
  }
  return all as unknown as { readonly [K in EventKind]: fc.Arbitrary<LogEvent> }
}

/** An event of any kind. */
export const anyOf = (all: ReturnType<typeof eventsOf>): fc.Arbitrary<LogEvent> =>
  fc.oneof(...Object.values(all))

/** A log of few events, many of which collide. */
export const someLog: fc.Arbitrary<LogEvent[]> = fc.array(anyOf(eventsOf(met)), { maxLength: 12 })
