import { groupBy, meanOf, sumOf } from '../base/collections.ts'
import type { Level } from '../model/curriculum.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import { openingFacts } from '../quiz/lesson.ts'
import { knownShare } from '../schedule/fsrs.ts'
import type { Cards } from '../schedule/replay.ts'
import { type Course, type CourseUnit, isOrdered } from './course.ts'

/**
 * How far a topic or a unit has come. `open`: nothing of it was answered. `begun`: some of it was.
 * `trial`: a placement holds it for known. `done`: the facts that open it are known. `silent`: there
 * is nothing to ask about it.
 */
export type State = 'open' | 'begun' | 'trial' | 'done' | 'silent'

/** A topic that is needed, and whether it is known. */
export interface Need {
  readonly topic: string
  readonly isKnown: boolean
}

/** How far a topic of the course has come. */
export interface TopicProgress {
  readonly topic: string
  readonly state: State
  /** What it needs, as it is written. */
  readonly needs: readonly Need[]
  /** How many of the facts that open it are known. */
  readonly known: number
  /** How many facts open it: those that can be asked for. */
  readonly opening: number
  /** Its questions that were answered. */
  readonly met: number
  readonly questions: number
  /** Predicted recall of its questions now, 0 to 1; those never answered, or missed last, count as 0. */
  readonly recall: number
}

/** How far a unit of the course has come. */
export interface UnitProgress {
  readonly unit: CourseUnit
  readonly state: State
  readonly topics: readonly TopicProgress[]
  /** Its topics of which something was answered. */
  readonly met: number
  /** Its topics of which something can be asked. */
  readonly askable: number
  /** Predicted recall of its questions now, 0 to 1; those never answered, or missed last, count as 0. */
  readonly recall: number
  /** What its topics need that is in other units, each once. */
  readonly needs: readonly Need[]
}

/** Why a unit is the next one. */
export type WhyNext =
  /** Some of it was answered. */
  | { readonly reason: 'begun' }
  /** All units of lower levels are done; of the levels there are, this is the first, or a later one. */
  | { readonly reason: 'level'; readonly level: Level }
  /** All that it needs is known. */
  | { readonly reason: 'known'; readonly topics: readonly string[] }
  /** What it needs is not known yet; it comes next because it is needed in a circle, or was brought back. */
  | { readonly reason: 'missing'; readonly topics: readonly string[] }
  /** The outline says no order, so the course follows its tree. */
  | { readonly reason: 'tree' }

/** The course with what is known of it. */
export interface Progress {
  readonly units: readonly UnitProgress[]
  /** The first unit that is not done; undefined if all are. */
  readonly next: UnitProgress | undefined
  readonly why: readonly WhyNext[]
  /** Whether the outline says how essential its topics are. */
  readonly hasLevels: boolean
  /** Predicted recall of all questions now, 0 to 1; those never answered, or missed last, count as 0. */
  readonly recall: number
}

/** What a learner knows of a course. */
interface Known {
  readonly library: Pick<Library, 'knowledge' | 'curriculum'>
  /** What may be asked: nothing that is put away. */
  readonly questions: readonly Question[]
  readonly cards: Cards
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether a placement holds a topic for known, and nothing has shown that it is not. */
  readonly isHeld: (topic: string) => boolean
}

/**
 * How far a learner has come in a course. A topic is done when each fact that opens it has a question
 * that was answered and is not missed; a topic without such facts, when one of its questions is so.
 */
export function progressOf(course: Course, known: Known): Progress {
  const { library, questions, cards, now } = known
  const { needs, ...curriculum } = library.curriculum()
  const topics = topicsOf(course, known)
  const isKnown = (topic: string): boolean => {
    const state = topics.get(topic)?.state
    return state === 'done' || state === 'trial'
  }
  const needsOf = (topic: string): Need[] =>
    (needs.get(topic) ?? []).map((each) => ({ topic: each, isKnown: isKnown(each) }))
  const units = course.units.map((unit): UnitProgress => {
    const own = unit.topics.flatMap((id) => {
      const topic = topics.get(id)
      return topic ? [{ ...topic, needs: needsOf(id) }] : []
    })
    const asked = own.filter(({ state }) => state !== 'silent')
    const all = sumOf(own, (each) => each.questions)
    const outside = new Map(
      own.flatMap((each) => each.needs.map((need) => [need.topic, need] as const)),
    )
    for (const id of unit.topics) outside.delete(id)
    return {
      unit,
      state: stateOfUnit(asked),
      topics: own,
      met: asked.filter(({ met }) => met > 0).length,
      askable: asked.length,
      recall: all === 0 ? 0 : sumOf(own, (each) => each.recall * each.questions) / all,
      needs: [...outside.values()],
    }
  })
  const next = units.find(({ state }) => state === 'open' || state === 'begun')
  return {
    units,
    next,
    why: next ? reasonsFor(next, isOrdered({ needs, ...curriculum })) : [],
    hasLevels: curriculum.levels.size > 0,
    recall: meanOf(questions, ({ id }) => knownShare(cards.get(id), now)),
  }
}

/** Each topic of the course, without what it needs. */
function topicsOf(
  { units }: Course,
  { library, questions, cards, now, isHeld }: Known,
): Map<string, Omit<TopicProgress, 'needs'>> {
  const byTopic = groupBy(questions, ({ topic }) => topic)
  const asked = new Set(questions.flatMap(({ fact }) => fact ?? []))
  const isRight = ({ id }: Question): boolean => cards.get(id)?.missed === false
  const knownFacts = new Set(questions.filter(isRight).flatMap(({ fact }) => fact ?? []))
  const progress = (topic: string): Omit<TopicProgress, 'needs'> => {
    const own = byTopic.get(topic) ?? []
    const opening = openingFacts(topic, library, asked).filter(({ id }) => asked.has(id))
    const known = opening.filter(({ id }) => knownFacts.has(id)).length
    const met = own.filter(({ id }) => cards.has(id)).length
    const isDone = opening.length === 0 ? own.some(isRight) : known === opening.length
    const state =
      own.length === 0 && opening.length === 0
        ? 'silent'
        : isDone
          ? 'done'
          : isHeld(topic)
            ? 'trial'
            : met > 0
              ? 'begun'
              : 'open'
    return {
      ...{ topic, state, known, opening: opening.length, met, questions: own.length },
      recall: meanOf(own, ({ id }) => knownShare(cards.get(id), now)),
    }
  }
  return new Map(units.flatMap((unit) => unit.topics.map((id) => [id, progress(id)] as const)))
}

/** A unit's state from its topics that can be asked about. */
function stateOfUnit(asked: readonly Pick<TopicProgress, 'state' | 'met'>[]): State {
  if (asked.length === 0) return 'silent'
  if (asked.every(({ state }) => state === 'done')) return 'done'
  if (asked.every(({ state }) => state === 'done' || state === 'trial')) return 'trial'
  return asked.some(({ met }) => met > 0) ? 'begun' : 'open'
}

function reasonsFor(
  { unit: { level }, state, needs }: UnitProgress,
  hasOrder: boolean,
): readonly WhyNext[] {
  const missing = needs.filter(({ isKnown }) => !isKnown).map(({ topic }) => topic)
  const known = needs.filter(({ isKnown }) => isKnown).map(({ topic }) => topic)
  return [
    ...(state === 'begun' ? [{ reason: 'begun' } as const] : []),
    hasOrder ? { reason: 'level', level } : { reason: 'tree' },
    ...(known.length > 0 ? [{ reason: 'known', topics: known } as const] : []),
    ...(missing.length > 0 ? [{ reason: 'missing', topics: missing } as const] : []),
  ]
}

/** The unit with that id, or the one in which a topic is. */
export const unitOf = (
  { units }: Pick<Progress, 'units'>,
  { id, topic }: { readonly id?: string; readonly topic?: string },
): UnitProgress | undefined =>
  units.find(({ unit }) =>
    id === undefined ? topic !== undefined && unit.topics.includes(topic) : unit.id === id,
  )
