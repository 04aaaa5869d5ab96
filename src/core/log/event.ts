import type { Splice } from '../base/splices.ts'

/** The grade of an answer in a review, in FSRS's words: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** How sure the learner was before the feedback: 1 a guess, 2 fairly, 3 sure. */
export type Sureness = 1 | 2 | 3

/**
 * Every event has an id that is unique over all devices, so that logs merge by union, and a time in
 * milliseconds since 1970, UTC.
 */
export interface Happened {
  readonly id: string
  readonly at: number
  /**
   * Higher than that of every event its writer had read: what was written later has a higher order,
   * whatever the clocks said (Lamport, "Time, Clocks, and the Ordering of Events in a Distributed
   * System", 1978). Absent in events of older versions.
   */
  readonly order?: number
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

/** Takes an event back: a review with all its amendments, a flag, a reset, an adoption, a claim. */
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

/** The process that holds a drill, and its device. */
export interface Holder {
  readonly device: string
  readonly pid: number
  /**
   * What tells the process from a later one with the same number; absent where the system does not
   * say.
   */
  readonly process?: string
}

/** A drill began: everything that is needed to resume it. */
export interface Begun extends Happened, Holder {
  readonly event: 'drill'
  readonly outline: string
  /** The request as one string: the same request resumes the drill. */
  readonly request: string
  readonly seed: number
  readonly questions: readonly string[]
  /** Minutes the drill may last; absent if there is no limit. */
  readonly minutes?: number
  readonly exam?: string
  /** The exam domain that each question counts for. */
  readonly domains?: readonly string[]
  /** What is new in it is asked once, not again at its end. */
  readonly once?: true
}

/** A drill is resumed, and held by somebody else from now on. */
export interface Hold extends Happened, Holder {
  readonly event: 'hold'
  readonly drill: string
  /**
   * The event by which the holder before held it, `drill` or `hold`: should that holder still be
   * there, it must let go.
   */
  readonly from: string
}

/** An exam's paper was left before it was handed in: the time that it took counts, also without an answer. */
export interface Paused extends Happened {
  readonly event: 'pause'
  readonly drill: string
  /** Milliseconds of the paper's time that are used. */
  readonly spent: number
  /** The numbers, from 1, of the questions that were marked for later; absent if none was. */
  readonly marked?: readonly number[]
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
  /** Absent in plans of older versions. */
  readonly device?: string
  /** Absent if the plan was given up. */
  readonly exam?: string
  /** The day of the exam, as 2027-03-01. */
  readonly date?: string
  /** The minutes of each day's drill until then; absent in plans of older versions. */
  readonly minutes?: number
}

/** The learner starts again: answers before it no longer count. */
export interface Reset extends Happened {
  readonly event: 'reset'
  readonly outline: string
  readonly device: string
  /** The ids of the topics that are started again; absent for the whole outline. */
  readonly topics?: readonly string[]
}

/** A topic as it is remembered: its id for good, its title, and how many topics are above it. */
export type Remembered = readonly [id: string, title: string, depth: number]

/**
 * What a topic or a card said when it was remembered: the topic's id, with a card's own one behind a slash, and a fingerprint
 * of the topic's summary with a sketch of it, or of the card's answer with its first words, and its question; of a card without an answer, its sentence.
 */
export type Said = readonly [id: string, ...saying: string[]]

/**
 * An outline that says no id of its own was drilled, under the id that it was given then: what it
 * is known by the next time. The latest one of an outline counts.
 */
export interface OutlineSeen extends Happened {
  readonly event: 'outline'
  readonly outline: string
  readonly device: string
  /** The name of the file, without its ending. */
  readonly name: string
  /** The absolute path of the file on that device. */
  readonly path: string
  /** A hash of the titles. */
  readonly fingerprint: string
  /** The topics in reading order; none if there are too many to remember. */
  readonly topics: readonly Remembered[]
  /**
   * Topics to which a person gave an id after they were remembered: pairs of the id before and the
   * written one.
   */
  readonly named?: ReadonlyArray<readonly [before: string, written: string]>
  /** What topics and cards said, in reading order: by that they are known again under another title or question. */
  readonly said?: readonly Said[]
  /** Cards whose question was corrected: pairs of an id before, with its topic, and the latest one; or single gaps, with their numbers behind. */
  readonly corrected?: ReadonlyArray<readonly [before: string, now: string]>
}

/** The lists that are remembered of an outline. */
export type SeenList = 'topics' | 'named' | 'said' | 'corrected'

/** An outline was seen again after an edit: what is another thing than at a sighting before, by the same device. */
export type OutlineEdited = Omit<OutlineSeen, 'event' | SeenList> & {
  readonly event: 'edit'
  /** The id of that sighting, which may be an edit itself. */
  readonly base: string
  /** How long its lists were: topics, named, said, corrected. */
  readonly of: readonly number[]
} & { readonly [L in SeenList]: ReadonlyArray<Splice<NonNullable<OutlineSeen[L]>[number]>> }

/** What was answered before under another outline's id counts for this outline, too. */
export interface Adoption extends Happened {
  readonly event: 'adopt'
  readonly outline: string
  readonly from: string
  readonly device: string
  /** Topics whose id is another one here: pairs of the old id and the one in this outline. */
  readonly topics?: ReadonlyArray<readonly [old: string, here: string]>
}

/** The learner says of a question that it is known: it is asked rarely. */
export interface Known extends Happened {
  readonly event: 'know'
  readonly outline: string
  readonly device: string
  readonly question: string
  /** The drill in which it was said. */
  readonly drill?: string
}

/** A question is put away, by the learner or because it was forgotten too often. */
export interface Suspended extends Happened {
  readonly event: 'suspend'
  readonly outline: string
  readonly device: string
  readonly question: string
  /** The drill in which it was put away. */
  readonly drill?: string
  /** It was forgotten too often; absent if the learner wished it. */
  readonly leech?: true
}

/** Questions that were put away are asked again. */
export interface Restored extends Happened {
  readonly event: 'restore'
  readonly outline: string
  readonly device: string
  /** Their ids; absent for all of them. */
  readonly questions?: readonly string[]
}

/** What a placement concluded, after the learner has corrected it; the latest one counts. */
export interface Placed extends Happened {
  readonly event: 'place'
  readonly outline: string
  readonly device: string
  /** The topics that are held for known, on trial. */
  readonly topics: readonly string[]
}

/** The weights of FSRS were fitted to the learner's own log; the latest ones count. */
export interface Fitted extends Happened {
  readonly event: 'fit'
  readonly outline: string
  readonly device: string
  /** FSRS-6 has 21. */
  readonly weights: readonly number[]
  /** How many reviews they were fitted to. */
  readonly reviews: number
  /** Due dates follow from the new weights at once, also those of answers before the fit. */
  readonly reschedules?: true
}

/** What a learner does besides answering; `k8smap undo` takes it back. */
export type Act = Reset | Adoption | Known | Suspended | Restored | Placed | Fitted

/**
 * The time, written down because events are dated later: they were written before this, under a
 * wrong clock.
 */
interface ClockRead extends Happened {
  readonly event: 'clock'
  readonly device: string
}

/** Any event of the log: one line. */
export type LogEvent =
  | Review
  | Amendment
  | Undo
  | Flag
  | Begun
  | Hold
  | Paused
  | Ended
  | Plan
  | Reset
  | OutlineSeen
  | OutlineEdited
  | Adoption
  | Known
  | Suspended
  | Restored
  | Placed
  | Fitted
  | ClockRead

/** The name of a kind of event, as it is written in a line. */
export type EventKind = LogEvent['event']

/** The shape of one kind of event. */
export type EventOf<K extends EventKind> = Extract<LogEvent, { readonly event: K }>
