import { mostOf, onceFor } from '../base/collections.ts'
import { kindOf } from '../kinds/index.ts'
import { devicesIn } from '../log/devices.ts'
import type { LogEvent, Placed } from '../log/event.ts'
import type { History, LoggedDrill } from '../log/history.ts'
import { isWrittenAfter } from '../log/merge.ts'
import { type Question, topicOfQuestion } from '../model/question.ts'
import type { Course } from './course.ts'

/** What became of the topics that a placement held for known. */
export interface Trials {
  /**
   * It is held for known, and nothing has shown yet whether it is: its lesson is skipped, and one
   * hard question of it comes later.
   */
  readonly isOnTrial: (topic: string) => boolean
  /**
   * A question that had not been asked before the placement ended was answered right since: what
   * else is new in the topic comes after everything else of the course.
   */
  readonly isConfirmed: (topic: string) => boolean
  /** One of the two: nothing has shown that it is not known. */
  readonly isHeld: (topic: string) => boolean
}

/**
 * Which topics are held for known: "conditionally completed" in the words of Skycak, The Math Academy
 * Way, chapter 27. It follows from the log alone, and it writes no memory: what was not asked has no
 * card.
 *
 * After the placement, the first miss on any question of a unit brings the whole unit back, as if it
 * had not been placed; so does a new beginning of one of its topics. A right answer without a hint
 * confirms its topic if the question was not asked before: nothing else of a topic on trial is asked
 * for the first time than its hard question. What the placement itself asked comes back as a review,
 * which can be missed, but says nothing new when it is known.
 */
export function trialsIn(
  { placed, reviews, acts, drills }: Pick<History, 'placed' | 'reviews' | 'acts' | 'drills'>,
  course: Course,
): Trials {
  if (!placed) return { isOnTrial: () => false, isConfirmed: () => false, isHeld: () => false }
  const held = new Set(placed.topics)
  const bringBack = (topic: string): void => {
    for (const each of course.unitOf(topic)?.topics ?? [topic]) held.delete(each)
  }
  const isLater = laterThan(placed, devicesIn(drills))
  for (const act of acts) if (act.event === 'reset' && isLater(act)) act.topics?.forEach(bringBack)
  const confirmed = new Set<string>()
  const met = new Set<string>()
  for (const review of reviews) {
    const { question, correct, hints = 0 } = review
    const isNew = !met.has(question)
    met.add(question)
    if (!isLater(review)) continue
    const topic = topicOfQuestion(question)
    if (!correct) bringBack(topic)
    else if (isNew && hints === 0) confirmed.add(topic)
  }
  return {
    isOnTrial: (topic) => held.has(topic) && !confirmed.has(topic),
    isConfirmed: (topic) => held.has(topic) && confirmed.has(topic),
    isHeld: (topic) => held.has(topic),
  }
}

/** Whether something was written after a placement: by the same device, or later on another one. */
const laterThan =
  (placed: Placed, deviceOf: ReturnType<typeof devicesIn>) =>
  (event: LogEvent): boolean => {
    const device = deviceOf(event)
    return device === undefined || device === placed.device
      ? isWrittenAfter(event, placed)
      : event.at > placed.at
  }

/** The request of a placement in the log, by which its drill is told from others. */
export const PLACEMENT_REQUEST = JSON.stringify(['placement'])

/** Whether a drill of the log is a placement. */
export const isPlacement = ({ request }: Pick<LoggedDrill, 'request'>): boolean =>
  request === PLACEMENT_REQUEST

/** The ids of the drills that were placements. */
const placementsIn = onceFor(
  (drills: readonly LoggedDrill[]): ReadonlySet<string> =>
    new Set(drills.filter(isPlacement).map(({ id }) => id)),
)

/** Whether a log has a placement. */
export const hasPlacement = ({ drills }: Pick<History, 'drills'>): boolean =>
  placementsIn(drills).size > 0

/**
 * The ids of questions that were asked in placements only, and never answered rightly: what they ask
 * for was shown nowhere, so it is still to be taught, like something new.
 */
export function untaughtIn({
  reviews,
  drills,
}: Pick<History, 'reviews' | 'drills'>): ReadonlySet<string> {
  const placements = placementsIn(drills)
  if (placements.size === 0) return placements
  const taught = new Set<string>()
  const missed = new Set<string>()
  for (const { question, correct, drill } of reviews)
    if (!correct && drill !== undefined && placements.has(drill)) missed.add(question)
    else taught.add(question)
  return new Set([...missed].filter((id) => !taught.has(id)))
}

/** The reviews that a memory follows from: what only a placement asked, and the learner did not know, is still new. */
export function rememberedReviews(
  history: Pick<History, 'reviews' | 'drills'>,
): History['reviews'] {
  const untaught = untaughtIn(history)
  return untaught.size === 0
    ? history.reviews
    : history.reviews.filter(({ question }) => !untaught.has(question))
}

/**
 * The question that proves most: written rather than made from the outline's headings, and of the
 * kind that is hardest to answer without knowing; of equal ones the first. Undefined if there is
 * none.
 */
export const hardestOf = (questions: Iterable<Question>): Question | undefined =>
  mostOf(questions, proof)

/** How much a right answer proves. Each kind's ease is below 100. */
const proof = (question: Question): number =>
  kindOf(question).ease + (question.origin === 'written' ? 100 : 0)
