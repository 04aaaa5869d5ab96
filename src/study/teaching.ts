import { lazy } from '../core/base/collections.ts'
import type { Settings } from '../core/base/settings.ts'
import { courseOf } from '../core/course/course.ts'
import { trialsIn, untaughtIn } from '../core/course/trial.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { Answered } from '../core/log/history.ts'
import { type Question, topicOfQuestion } from '../core/model/question.ts'
import { type Cards, replay } from '../core/schedule/replay.ts'
import { isSunk } from '../core/schedule/sunk.ts'
import type { Teaching } from '../drill/drill.ts'
import type { Paper } from './paper.ts'
import type { Study } from './study.ts'

/** How a drill of a paper tells before it asks. */
export function teachingOf(study: Study, paper: Paper, first: Settings['first']): Teaching {
  const { library, find } = study
  const { answers } = paper
  const untaught = untaughtIn(study.history)
  const met = new Set(
    [...answersBefore(study, paper), ...answers]
      .filter(({ question }) => !untaught.has(question))
      .map(({ question }) => topicOfQuestion(question)),
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
  return { first, untold: untoldIn(study, paper), isNew: (topic) => !met.has(topic), asked, easier }
}

/** The answers that were given before a drill, or in other drills. */
export const answersBefore = ({ history }: Study, { begun }: Paper): readonly Answered[] =>
  history.reviews.filter(({ drill }) => drill !== begun.id)

/**
 * The questions of a paper that asked for something unknown when its drill began: it is the same in
 * every sitting of the drill.
 */
export function untoldIn(study: Study, paper: Paper): ReadonlyMap<string, 'new' | 'sunk'> {
  const { begun, questions } = paper
  const thingOf = (id: string): string => study.find(id)?.fact ?? id
  const things = new Set(questions.map(({ id, fact }) => fact ?? id))
  const cards = cardsBefore(study, paper, (id) => things.has(thingOf(id)))
  const met = new Map<string, 'kept' | 'sunk'>()
  const untaught = untaughtIn({
    reviews: answersBefore(study, paper),
    drills: study.history.drills,
  })
  for (const [id, card] of cards) {
    if (untaught.has(id)) continue
    const thing = thingOf(id)
    if (met.get(thing) !== 'kept') met.set(thing, isSunk(card, begun.at) ? 'sunk' : 'kept')
  }
  const { history, library } = study
  // What is held for known is tried: it is not told before it is asked.
  const trials = trialsIn(
    { ...history, reviews: answersBefore(study, paper) },
    courseOf(library.outline, library.curriculum()),
  )
  return new Map(
    questions.flatMap(({ id, fact, topic }) => {
      if (trials.isOnTrial(topic)) return []
      const card = cards.get(id)
      const isLost = card && (isSunk(card, begun.at) || untaught.has(id))
      const state = isLost ? 'sunk' : met.get(fact ?? id)
      return state === 'kept' ? [] : [[id, state ?? 'new'] as const]
    }),
  )
}

/**
 * The state of questions when a drill began, from what was before it.
 * @param isWanted tells the questions to work out: a log may be long
 */
export function cardsBefore(
  study: Study,
  paper: Paper,
  isWanted: (question: string) => boolean = () => true,
): Cards {
  const { cards, schedule } = study
  const { begun, answers } = paper
  const known = new Map([...schedule.known].filter(([, at]) => at < begun.at))
  if (answers.length === 0 && known.size === schedule.known.size) return cards
  const past = answersBefore(study, paper).filter(({ question }) => isWanted(question))
  return replay(past, { ...schedule, known })
}
