import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../../src/core/base/hash.ts'

/** A line of a log, as far as it matters here. */
export interface Entry {
  readonly event: string
  readonly id: string
  readonly at: string
  readonly drill?: string
  readonly question?: string
  readonly correct?: boolean
  readonly of?: string
  readonly review?: string
  readonly pid?: number
  readonly request?: string
  readonly questions?: readonly string[]
  readonly exam?: string
}

/** The lines of a home's log, in the order of the files, and those that are not whole. */
export interface Written {
  readonly entries: readonly Entry[]
  readonly torn: number
}

/** Reads the log of a home. */
export function logOf(home: string): Written {
  const folder = join(home, 'data')
  const lines = readdirSync(folder)
    .filter((file) => /^reviews.*\.jsonl$/.test(file))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
  const entries = lines.flatMap((line) => parsed(line) ?? [])
  return { entries, torn: lines.length - entries.length }
}

function parsed(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry
  } catch {
    return undefined
  }
}

/** The same key for a question's id and for what a drill in JSON shows in place of it. */
export const keyOf = (id: string): string => /^concealed-(.*)$/.exec(id)?.[1] ?? fingerprint(id)

/** A process that held drills on a home. */
export interface Sitting {
  readonly pid: number
  /** When it was started and when it had ended, in milliseconds since 1970. */
  readonly began: number
  readonly ended: number
  /** It was told to begin a new drill. */
  readonly fresh: boolean
  /** The questions of the answers it confirmed, by their key; undefined for one that is unknown. */
  readonly confirmed: ReadonlyArray<string | undefined>
}

/** The events that say who holds a drill, without those that were taken back at once. */
const claimsIn = (entries: readonly Entry[]): Entry[] => {
  const undone = undoneIn(entries)
  return entries.filter(
    ({ event, id }) => (event === 'drill' || event === 'hold') && !undone.has(id),
  )
}

/** The ids of the events that were taken back. */
export const undoneIn = (entries: readonly Entry[]): Set<string | undefined> =>
  new Set(entries.flatMap(({ event, of }) => (event === 'undo' ? [of] : [])))

const drillOf = ({ event, id, drill }: Entry): string => (event === 'drill' ? id : (drill ?? ''))

/** An answer in the log, with the claim under which it was written. */
interface Kept extends Entry {
  readonly claim: Entry | undefined
}

function reviewsIn(entries: readonly Entry[]): Kept[] {
  const claims = new Set(claimsIn(entries))
  const holders = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    if (claims.has(entry)) holders.set(drillOf(entry), entry)
    return entry.event === 'review' ? [{ ...entry, claim: holders.get(entry.drill ?? '') }] : []
  })
}

const countBy = <T>(
  things: readonly T[],
  keyOfThing: (thing: T) => string,
): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const thing of things) {
    const key = keyOfThing(thing)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const missing = (wanted: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): number =>
  [...wanted].reduce((n, [key, count]) => n + Math.max(0, count - (found.get(key) ?? 0)), 0)

/** How many answers were confirmed and are not in the log, counted by drill and question. */
export function lostIn(entries: readonly Entry[], sittings: readonly Sitting[]): number {
  const reviews = reviewsIn(entries)
  const drills = new Map(claimsIn(entries).map((claim) => [claim.pid ?? 0, drillOf(claim)]))
  const exams = examsIn(entries)
  const shown = new Set<string>()
  // An exam tells all its answers at its end, and tells them again if an answer is taken back then,
  // and it is resumed.
  const isAgain = (key: string, drill: string | undefined): boolean =>
    drill !== undefined && exams.has(drill) && shown.size === shown.add(`${drill} ${key}`).size
  const named = sittings.flatMap(({ pid, confirmed }) =>
    confirmed.flatMap((key) => {
      const drill = drills.get(pid)
      return key === undefined || isAgain(key, drill) ? [] : [{ key, drill }]
    }),
  )
  const ofReview = ({ question = '' }: Entry): string => keyOf(question)
  // Where nothing says which drill a process held, the question alone counts.
  const byQuestion = missing(
    countBy(named, ({ key }) => key),
    countBy(reviews, ofReview),
  )
  const byDrill = missing(
    countBy(
      named.filter(({ drill }) => drill !== undefined),
      ({ drill, key }) => `${drill} ${key}`,
    ),
    countBy(reviews, (review) => `${review.drill} ${ofReview(review)}`),
  )
  // Of two claims on one drill that were not taken back, one is of a process that was killed before
  // it could: what a process wrote is what was written to its drill in its time.
  const byProcess = sittings.map(({ pid, began, ended, confirmed }) => {
    const unnamed = confirmed.filter((key) => key === undefined).length
    // At its end an exam tells also what was answered before it was resumed.
    const from = exams.has(drills.get(pid) ?? '') ? 0 : began
    const wrote = reviews.filter(
      ({ drill, at }) => drill === drills.get(pid) && isWithin(Date.parse(at), from, ended),
    )
    return Math.max(0, unnamed - wrote.length)
  })
  return Math.max(byQuestion, byDrill) + byProcess.reduce((sum, n) => sum + n, 0)
}

const isWithin = (time: number, from: number, to: number): boolean => from <= time && time <= to

/** The drills that are exams, by their ids. */
const examsIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ id, exam }) => (exam === undefined ? [] : [id])))

/** The ids that are in the log more than once. */
export const idsTwice = (entries: readonly Entry[]): number =>
  entries.length - new Set(entries.map(({ id }) => id)).size

/** After so many misses a question is left for another drill. */
const MOST_MISSES = 2

/** A question that was answered before and may be forgotten by now is learned again, as if it were new. */
const FORGOTTEN = 20 * 86_400_000

/**
 * Whether a question needs no more answers in a drill, after these: it was answered right or missed
 * twice, and in an exam once is enough. What is new is asked again at the end, although it was right.
 * The learner's own verdict wins.
 * @param isEnough whether once right is enough: what it asks may have been met in another drill meanwhile
 */
export function doneIn(
  entries: readonly Entry[],
  isEnough = false,
): (drill: string, answers: readonly Entry[]) => boolean {
  const exams = examsIn(entries)
  const said = new Map(
    entries.flatMap(({ event, review, correct }) =>
      event === 'amend' && correct !== undefined ? [[review, correct] as const] : [],
    ),
  )
  const undone = undoneIn(entries)
  const isNew = (drill: string, [first]: readonly Entry[]): boolean => {
    if (!first) return true
    const at = Date.parse(first.at)
    return !entries.some(
      (each) =>
        each.event === 'review' &&
        each.question === first.question &&
        each.drill !== drill &&
        !undone.has(each.id) &&
        Math.abs(at - Date.parse(each.at)) < FORGOTTEN,
    )
  }
  return (drill, answers) => {
    const isRight = ({ id, correct }: Entry): boolean => said.get(id) ?? correct ?? false
    if (exams.has(drill)) return answers.length >= 1
    const rights = answers.map(isRight)
    const misses = rights.filter((right) => !right).length
    const isAgain = isNew(drill, answers) && rights[0] === true
    return misses >= MOST_MISSES || rights.slice(isAgain && !isEnough ? 1 : 0).some(Boolean)
  }
}

/**
 * The answers that count twice: an event that is in the log twice, a question that was asked again
 * in its drill although it was done, and one that two processes asked in drills that they held at
 * the same time.
 */
export function doubledIn(entries: readonly Entry[], sittings: readonly Sitting[]): string[] {
  const undone = undoneIn(entries)
  const ends = new Map(sittings.map(({ pid, ended }) => [pid, ended]))
  const over = (claim: Entry | undefined): number =>
    Math.min(ends.get(claim?.pid ?? -1) ?? 0, endOf(entries, claim))
  const isTogether = (a: Kept, b: Kept): boolean =>
    a.drill !== b.drill && since(a.claim) < over(b.claim) && since(b.claim) < over(a.claim)
  const before = new Map<string, Kept[]>()
  const doubled = Array.from({ length: idsTwice(entries) }, () => 'an id is in the log twice')
  for (const review of reviewsIn(entries)) {
    if (undone.has(review.id)) continue
    const { drill = '', question = '' } = review
    const others = before.get(question) ?? []
    const sameDrill = others.filter((other) => other.drill === drill)
    const other = others.find((each) => isTogether(each, review))
    // A verdict that came later does not count: it may be of a drill that is held beside this one.
    const line = entries.findIndex(({ id }) => id === review.id)
    const isDone = doneIn(entries.slice(0, line))
    if (isDone(drill, sameDrill)) doubled.push(`${question} again in ${drill}`)
    else if (other) doubled.push(`${question} in ${other.drill} and in ${drill}`)
    before.set(question, [...others, review])
  }
  return doubled
}

const since = (claim: Entry | undefined): number =>
  claim ? Date.parse(claim.at) : Number.POSITIVE_INFINITY

/** When a drill was ended that is held by a claim; a process that ends one is there for longer. */
function endOf(entries: readonly Entry[], claim: Entry | undefined): number {
  if (!claim) return Number.POSITIVE_INFINITY
  const ended = entries
    .slice(entries.indexOf(claim))
    .find(({ event, drill }) => event === 'end' && drill === drillOf(claim))
  return ended ? Date.parse(ended.at) : Number.POSITIVE_INFINITY
}
