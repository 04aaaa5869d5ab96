import { addAll, addTo, groupBy, inTurns, maxOf } from '../base/collections.ts'
import { kindOf } from '../kinds/index.ts'
import { LEVELS, type Level } from '../model/curriculum.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import { openingFacts } from '../quiz/lesson.ts'
import type { Course } from './course.ts'

/** The questions of one level, in the three turns in which they are met. */
interface Turns {
  /** One question on each fact that opens a topic. */
  readonly openings: Question[]
  /** One question on each further fact. */
  readonly further: Question[]
  /** Other questions on facts that have one. */
  readonly second: Question[]
}

/**
 * All questions in the order in which they are first met. First what opens the topics of level 1, so
 * that the essentials of every branch come before the depths of one; then what else is asked of
 * them, mixed with what opens level 2; and so on. What asks how topics hang together comes after what is
 * asked of each of them. Other generated questions are never a first contact if there are written
 * ones: they come last.
 * @param questions in tree order
 */
export function pathThrough(
  questions: readonly Question[],
  course: Course,
  library: Pick<Library, 'knowledge' | 'curriculum'>,
): readonly Question[] {
  const written = questions.filter(({ origin }) => origin === 'written')
  const first = written.length > 0 ? written : questions.filter(({ after }) => after === undefined)
  const isMade = ({ origin, after }: Question): boolean =>
    origin === 'generated' && after === undefined
  const last = written.length > 0 ? questions.filter(isMade) : []
  const joining = joiningOf(questions, course)
  const asked = new Set(first.flatMap(({ fact }) => fact ?? []))
  const turns = new Map<Level, Turns>(
    LEVELS.map((level) => [level, { openings: [], further: [], second: [] }]),
  )
  const byTopic = groupBy(first, ({ topic }) => topic)
  const topics = [...byTopic.keys()].sort((a, b) => course.placeOf(a) - course.placeOf(b))
  for (const topic of topics) {
    const level = course.unitOf(topic)?.level ?? 3
    const opening = openingFacts(topic, library, asked).map(({ id }) => id)
    addTurns(turns.get(level) as Turns, byTopic.get(topic) ?? [], opening)
  }
  const [one, two, three] = LEVELS.map((level) => turns.get(level) as Turns) as [
    Turns,
    Turns,
    Turns,
  ]
  return [
    ...one.openings,
    ...blend(two.openings, one.further),
    ...blend(three.openings, two.further, one.second, joining(1)),
    ...blend(three.further, two.second, joining(2)),
    ...blend(three.second, joining(3)),
    ...last,
  ]
}

/**
 * The questions that ask how topics hang together, by the level of the last of these topics, in the
 * order in which these are met.
 */
function joiningOf(
  questions: readonly Question[],
  course: Course,
): (level: Level) => readonly Question[] {
  const joining = questions.flatMap((question) => {
    const { after } = question
    if (after === undefined) return []
    const level = maxOf(after, (topic) => course.unitOf(topic)?.level ?? 3) as Level
    return [{ question, level, place: maxOf(after, course.placeOf) }]
  })
  joining.sort((a, b) => a.place - b.place)
  return (level) => joining.filter((each) => each.level === level).map(({ question }) => question)
}

/** Between two questions that try what is held for known, so many others are met. */
const BETWEEN_TRIALS = 2

/** What a placement holds for known. */
interface Held {
  readonly isOnTrial: (topic: string) => boolean
  readonly isConfirmed: (topic: string) => boolean
}

/**
 * The path of a learner who was placed: of a topic that is held for known one hard question is met,
 * among those of other topics, and what else is new in it comes after everything else.
 * @param hardest picks the question that proves most
 * @param unitOf the unit of a topic
 */
export function pathOfPlaced(
  path: readonly Question[],
  { isOnTrial, isConfirmed }: Held,
  hardest: (questions: readonly Question[]) => Question | undefined,
  unitOf: (topic: string) => string,
): readonly Question[] {
  const isHeld = ({ topic }: Question): boolean => isOnTrial(topic) || isConfirmed(topic)
  const held = path.filter(isHeld)
  if (held.length === 0) return path
  const tried = [...groupBy(held, ({ topic }) => topic)].flatMap(([topic, questions]) =>
    isOnTrial(topic) ? (hardest(questions) ?? []) : [],
  )
  // The units take turns: a miss brings a whole unit back, and no drill asks much of one untold.
  const trials = inTurns([...groupBy(tried, ({ topic }) => unitOf(topic)).values()])
  const others = path.filter((each) => !isHeld(each))
  const mixed: Question[] = []
  for (let i = 0, next = 0; i < others.length || next < trials.length; i += BETWEEN_TRIALS) {
    mixed.push(...others.slice(i, i + BETWEEN_TRIALS))
    mixed.push(...trials.slice(next, ++next))
  }
  return [...mixed, ...held.filter((each) => isConfirmed(each.topic))]
}

/** Adds the questions of a topic, the easiest one on each fact first. */
function addTurns(
  { openings, further, second }: Turns,
  questions: readonly Question[],
  opening: readonly string[],
): void {
  const eased = [...questions].sort((a, b) => kindOf(a).ease - kindOf(b).ease)
  const facts = new Map<string, Question[]>()
  for (const question of eased) addTo(facts, question.fact ?? question.id, question)
  const firsts = opening.flatMap((fact) => facts.get(fact)?.[0] ?? [])
  addAll(openings, firsts)
  // A topic comes once, and what it adds is at the end: a list of all topics is not searched for it.
  const start = further.length
  for (const [fact, [first, ...others]] of facts) {
    if (first && !opening.includes(fact)) further.push(first)
    addAll(second, others)
  }
  // A topic without facts opens with its easiest question.
  if (firsts.length === 0 && opening.length === 0) openings.push(...further.splice(start, 1))
}

/** Several lists as one: each keeps its order, and all are spread evenly over the whole. */
function blend<T>(...lists: ReadonlyArray<readonly T[]>): T[] {
  return lists
    .flatMap((list) => list.map((item, i) => ({ item, at: (i + 0.5) / list.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
