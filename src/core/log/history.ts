import { bloomFilter } from '../base/bloom-filter.ts'
import { once, onceFor } from '../base/collections.ts'
import { movedQuestion, sourcesOf } from './adoptions.ts'
import type {
  Act,
  Begun,
  Fitted,
  Flag,
  Hold,
  LogEvent,
  Paused,
  Placed,
  Plan,
  Review,
  Sureness,
  Suspended,
} from './event.ts'
import { byPlace } from './merge.ts'
import { isOfOlderVersion } from './places.ts'
import { resetsBackwards } from './resets.ts'
import { AmendedRow, asObject, ReviewRow, type Word, withFields } from './review-row.ts'
import {
  inForce,
  isSetAside,
  isSetting,
  movedSetting,
  type StudySetting,
} from './study-settings.ts'
import { inWritingOrder } from './written.ts'

/** A review as it counts: with the learner's latest amendment, and the id its question has now. */
export interface Answered extends Review {
  readonly sure?: Sureness
  /** The result k8smap gave, if the learner's own verdict is different. */
  readonly overruled?: boolean
}

/** A drill of the log. */
export interface LoggedDrill extends Begun {
  /** It was finished or stopped, and not resumed since. */
  readonly ended: boolean
  /** By what it was held, one after the other: how it began, and how it was resumed each time. */
  readonly claims: ReadonlyArray<Begun | Hold>
  /** How a paper was left the last time; absent if it was not, or if nobody could write that down. */
  readonly paused?: Paused
}

/** What the log says about one outline. */
export interface History {
  /** Oldest first, without those that were taken back or are from before a reset. */
  readonly reviews: readonly Answered[]
  readonly flags: readonly Flag[]
  /** Oldest first. */
  readonly drills: readonly LoggedDrill[]
  /** The plan in force, if any. */
  readonly plan: Plan | undefined
  /** What was done besides answering and is in force, oldest first. */
  readonly acts: readonly Act[]
  /** When the learner last said of a question that it is known, by the question's id. */
  readonly known: ReadonlyMap<string, number>
  /** The questions that are put away, by their ids. */
  readonly away: ReadonlyMap<string, Suspended>
  /** The latest placement, if any. */
  readonly placed: Placed | undefined
  /** The weights that were fitted, as they were written: the last ones are in force. */
  readonly fits: readonly Fitted[]
  /** When an answer to a question was last taken back: its right answer had been shown by then. */
  readonly takenBack: ReadonlyMap<string, number>
  /** The ids under which the log has its answers: its own, and those of adopted outlines. */
  readonly sources: ReadonlySet<string>
  /** Answers that were set aside by a reset: the ids of the resets, and how many each set aside. */
  readonly setAside: ReadonlyMap<string, number>
}

/** An outline as the log knows it. */
export interface OutlineInLog {
  /** Its id in the log. */
  readonly outline: string
  /** The ids of today for retired ids of topics and questions. */
  readonly heirs?: ReadonlyMap<string, string>
}

const NONE: ReadonlyMap<string, string> = new Map()

/**
 * The history of one outline from its events alone.
 * @param events merged: once each, oldest first
 */
export function historyOf(
  events: readonly LogEvent[],
  { outline, heirs = NONE }: OutlineInLog,
): History {
  const undone = new Set<string>()
  const undoneAt = new Map<string, number>()
  const said = new Map<string, Word>()
  const turns = new Map<string, Turn[]>()
  for (const event of events)
    if (event.event === 'undo') {
      undone.add(event.of)
      undoneAt.set(event.of, event.at)
    } else if (event.event === 'amend') {
      const before = said.get(event.review)
      said.set(event.review, before ? amended(before, event) : event)
    } else if (event.event === 'end' || event.event === 'hold' || event.event === 'pause') {
      const all = turns.get(event.drill)
      if (all) all.push(event)
      else turns.set(event.drill, [event])
    }
  const sources = sourcesOf(events, outline, undone)
  const mayBeNamed = bloomFilter([...undone, ...said.keys()])
  // A log has the same few thousand questions again and again.
  const idsIn = onceFor((topics: ReadonlyMap<string, string>) =>
    once((question: string) => {
      const was = movedQuestion(question, topics)
      return { was, is: movedQuestion(was, heirs) }
    }),
  )
  const reviews: Answered[] = []
  const flags: Flag[] = []
  const drills: LoggedDrill[] = []
  const acts: Act[] = []
  const takenBack = new Map<string, number>()
  const setAside = new Map<string, number>()
  const plans: Plan[] = []
  const settings: StudySetting[] = []
  const resets = new Map([[outline, resetsBackwards(heirs)]])
  // From the last event to the first: a reset decides about what is before it.
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i] as LogEvent
    if (!('outline' in event)) continue
    const source = sources.get(event.outline)
    if (!source || (i >= source.until && !(source.takesOld && isOfOlderVersion(event)))) continue
    // Most ids need not be looked at.
    const isNamed = !(event instanceof ReviewRow) || mayBeNamed(event.hashOfId)
    if (isNamed && undone.has(event.id)) {
      if (event.event !== 'review') continue
      const { is: question } = idsIn(source.topics)(event.question)
      const at = undoneAt.get(event.id) ?? event.at
      takenBack.set(question, Math.max(at, takenBack.get(question) ?? at))
      continue
    }
    const reset = resets.get(event.outline)
    // Nearly all there is.
    if (event.event === 'review') {
      const { was, is } = idsIn(source.topics)(event.question)
      const by = reset?.by(was, is)
      const moved = is === event.question ? event : withFields(event, { question: is })
      if (by === undefined) reviews.push(isNamed ? answered(moved, said.get(event.id)) : moved)
      else setAside.set(by, (setAside.get(by) ?? 0) + 1)
      continue
    }
    const isOwn = event.outline === outline
    if (event.event === 'adopt' && sources.get(event.from)?.until === i && reset)
      resets.set(event.from, reset.before())
    else if (event.event === 'reset') reset?.add(event, source.topics)
    if (isSetting(event)) {
      const was = movedSetting(event, (id) => movedQuestion(id, source.topics))
      const moved = movedSetting(was, (id) => movedQuestion(id, heirs))
      if (!isSetAside(was, moved, reset)) settings.push(moved)
    }
    if (event.event === 'flag')
      flags.push({ ...event, question: idsIn(source.topics)(event.question).is })
    else if (!isOwn) continue
    else if (event.event === 'plan') plans.push(event)
    else if (isAct(event)) acts.push(event)
    else if (event.event === 'drill') drills.push(loggedDrill(event, turns, undone))
  }
  const plan = inWritingOrder(plans.reverse(), events).at(-1)
  return {
    reviews: reviews.reverse(),
    flags: flags.reverse(),
    drills: drills.reverse(),
    plan: plan?.exam === undefined ? undefined : plan,
    acts: acts.reverse(),
    ...inForce(inWritingOrder(settings.reverse(), events), outline),
    takenBack,
    sources: new Set(sources.keys()),
    setAside,
  }
}

const ACTS = ['reset', 'adopt', 'know', 'suspend', 'restore', 'place', 'fit']

const isAct = (event: LogEvent): event is Act => ACTS.includes(event.event)

/** What happens to a drill after it began. */
type Turn = Extract<LogEvent, { readonly event: 'hold' | 'end' | 'pause' }>

/** A drill with those who held it, in the order of writing: a clock may have gone back meanwhile. */
function loggedDrill(
  begun: Begun,
  turns: ReadonlyMap<string, readonly Turn[]>,
  undone: ReadonlySet<string>,
): LoggedDrill {
  const all = (turns.get(begun.id) ?? []).filter(({ id }) => !undone.has(id)).sort(byPlace)
  const holds = all.filter((each): each is Hold => each.event === 'hold')
  const paused = all.findLast((each): each is Paused => each.event === 'pause')
  const isEnded = all.findLast(({ event }) => event !== 'pause')?.event === 'end'
  return { ...begun, ended: isEnded, claims: [begun, ...holds], ...(paused && { paused }) }
}

/** What is said of a review, with one more amendment. */
const amended = (before: Word, { correct, rating, sure }: Word): Word => ({
  ...before,
  ...(correct !== undefined && { correct }),
  ...(rating !== undefined && { rating }),
  ...(sure !== undefined && { sure }),
})

/** A review with the learner's amendments applied. */
export function answered(review: Answered, word: Word | undefined): Answered {
  if (!word) return review
  if (review instanceof ReviewRow && !(review instanceof AmendedRow))
    return review.amended(word) as unknown as Answered
  const { correct = review.correct, rating = review.rating, sure } = word
  return {
    ...asObject(review),
    ...{ rating, correct },
    ...(sure !== undefined && { sure }),
    ...(correct !== review.correct && { overruled: true }),
  }
}
