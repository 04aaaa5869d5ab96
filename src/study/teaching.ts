import { groupBy, lazy, onceFor } from '../core/base/collections.ts'
import type { Settings } from '../core/base/settings.ts'
import { courseOf } from '../core/course/course.ts'
import { hasPlacement, rememberedReviews, trialsIn, untaughtIn } from '../core/course/trial.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { Answered } from '../core/log/history.ts'
import { type Question, topicOfQuestion } from '../core/model/question.ts'
import type { Card } from '../core/schedule/fsrs.ts'
import { type Cards, replay } from '../core/schedule/replay.ts'
import { isSunk } from '../core/schedule/sunk.ts'
import type { Teaching } from '../drill/drill.ts'
import type { Paper } from './paper.ts'
import type { Study } from './study.ts'

/** How a drill of a paper tells before it asks. */
export function teachingOf(study: Study, paper: Paper, first: Settings['first']): Teaching {
  const { library, find } = study
  const untaught = untaughtIn(study.history)
  const met = new Set(
    [...answersByQuestion(study.history.reviews).keys()]
      .filter((question) => !untaught.has(question))
      .map(topicOfQuestion),
  )
  const asked = lazy(
    () => new Set(library.questions().flatMap(({ fact }) => (fact === undefined ? [] : [fact]))),
  )
  // The easiest question on each fact that is answered with one key.
  const picking = lazy(
    () =>
      new Map(
        library
          .questions()
          .filter((each) => kindOf(each).picksOne)
          .sort((a, b) => kindOf(b).ease - kindOf(a).ease)
          .flatMap((each) => (each.fact === undefined ? [] : [[each.fact, each] as const])),
      ),
  )
  const easier = (question: Question): Question => {
    const written = find(question.id) ?? question
    if (kindOf(written).picksOne) return written
    const easy = picking().get(question.fact ?? '')
    return easy ? { ...easy, id: question.id } : question
  }
  const course = lazy(() => courseOf(library.outline, library.curriculum()))
  const trials = lazy(() =>
    trialsIn({ ...study.history, reviews: answersBefore(study, paper) }, course()),
  )
  const broughtBack: Teaching['broughtBack'] = (missed, before) => {
    // Without a placement nothing is on trial, and no course has to be made.
    if (!study.history.placed) return undefined
    const topic = topicOfQuestion(missed.question)
    const unit = course().unitOf(topic)
    if (!unit || !trials().isOnTrial(topic)) return undefined
    const isOfUnit = ({ question, correct }: Answered): boolean =>
      !correct && unit.topics.includes(topicOfQuestion(question))
    return before.some(isOfUnit) ? undefined : unit.title
  }
  const untold = untoldIn(study, paper)
  return {
    ...{ first, untold, again: askedAgain(untold, paper), asked, easier, broughtBack },
    isNew: (topic) => !met.has(topic),
  }
}

/** The answers that were given before a drill, or in other drills. */
export const answersBefore = ({ history }: Study, { begun }: Paper): readonly Answered[] =>
  history.reviews.filter(({ drill }) => drill !== begun.id)

/** All answers to each question, oldest first: a log may be long, and have thousands of drills. */
export const answersByQuestion = onceFor((reviews: readonly Answered[]) =>
  groupBy(reviews, ({ question }) => question),
)

/**
 * The questions of a paper that asked for something unknown when its drill began: it is the same in
 * every sitting of the drill.
 */
export function untoldIn(study: Study, paper: Paper): ReadonlyMap<string, 'new' | 'sunk'> {
  const { questions } = paper
  const { history, library } = study
  const thingOf = (id: string): string => study.find(id)?.fact ?? id
  const things = new Set(questions.map(({ id, fact }) => fact ?? id))
  // Without a placement nothing is on trial, and nothing was asked that is still to be taught.
  const others = history.placed || hasPlacement(history) ? answersBefore(study, paper) : []
  const untaught = untaughtIn({ reviews: others, drills: history.drills })
  const stateOf = statesBefore(study, paper)
  const met = new Map<string, 'kept' | 'sunk'>()
  for (const id of new Set([
    ...answersByQuestion(history.reviews).keys(),
    ...history.known.keys(),
  ])) {
    const thing = thingOf(id)
    if (untaught.has(id) || !things.has(thing) || met.get(thing) === 'kept') continue
    const state = stateOf(id)
    if (state) met.set(thing, state)
  }
  // What is held for known is tried: it is not told before it is asked.
  const trials =
    history.placed &&
    trialsIn({ ...history, reviews: others }, courseOf(library.outline, library.curriculum()))
  return new Map(
    questions.flatMap(({ id, fact, topic }) => {
      if (trials?.isOnTrial(topic)) return []
      const own = stateOf(id)
      const isLost = own === 'sunk' || (own && untaught.has(id))
      const state = isLost ? 'sunk' : met.get(fact ?? id)
      return state === 'kept' ? [] : [[id, state ?? 'new'] as const]
    }),
  )
}

/** The questions that are asked again at the end of a drill, also if they were right. */
export const askedAgain = (
  untold: ReturnType<typeof untoldIn>,
  { begun: { once } }: Paper,
): ReadonlySet<string> =>
  new Set([...untold].flatMap(([id, state]) => (once && state === 'new' ? [] : [id])))

/**
 * What a question was when a drill began; undefined if it was never answered, nor said to be known.
 * Only a question whose last answer was before the drill can have sunk, so few memories are worked
 * out, however many drills a log has.
 */
function statesBefore(study: Study, paper: Paper): (id: string) => 'kept' | 'sunk' | undefined {
  const { cards, schedule, history } = study
  const { begun } = paper
  const stateOf = (card: Card | undefined): 'kept' | 'sunk' | undefined =>
    card && (isSunk(card, begun.at) ? 'sunk' : 'kept')
  const known = knownBefore(study, paper)
  if (isUntouched(study, paper, known)) return (id) => stateOf(cards.get(id))
  return (id) => {
    const all = answersByQuestion(history.reviews).get(id) ?? []
    const isOther = ({ drill }: Answered): boolean => drill !== begun.id
    if (all.some((each) => each.at >= begun.at && isOther(each))) return 'kept'
    const reviews = all.filter(isOther)
    const said = known.get(id)
    if (reviews.length === 0 && said === undefined) return undefined
    const own = new Map(said === undefined ? [] : [[id, said]])
    return stateOf(replay(reviews, { ...schedule, known: own }).get(id))
  }
}

/** What had been said to be known when a drill began. */
const knownBefore = ({ schedule }: Study, { begun }: Paper): ReadonlyMap<string, number> =>
  new Map([...schedule.known].filter(([, at]) => at < begun.at))

/** Whether nothing was answered in a drill, nor said since it began: what holds now held then. */
const isUntouched = (
  { schedule }: Study,
  { answers }: Paper,
  known: ReadonlyMap<string, number>,
): boolean => answers.length === 0 && known.size === schedule.known.size

/**
 * The state of every question when a drill began, from what was before it: as it is now, except for the few that
 * were answered in it, or said to be known since.
 */
export function cardsBefore(study: Study, paper: Paper): Cards {
  const { cards, history, schedule } = study
  const known = knownBefore(study, paper)
  if (isUntouched(study, paper, known)) return cards
  const touched = new Set(paper.answers.map(({ question }) => question))
  for (const id of schedule.known.keys()) if (!known.has(id)) touched.add(id)
  const all = answersByQuestion(history.reviews)
  const reviews = [...touched]
    .flatMap((id) => all.get(id) ?? [])
    .filter(({ drill }) => drill !== paper.begun.id)
  const before = replay(rememberedReviews({ ...history, reviews }), {
    ...schedule,
    known: new Map([...known].filter(([id]) => touched.has(id))),
  })
  return new Map([...[...cards].filter(([id]) => !touched.has(id)), ...before])
}
