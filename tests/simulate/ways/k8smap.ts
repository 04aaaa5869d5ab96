import { SETTINGS } from '../../../src/core/base/settings.ts'
import { kindOf } from '../../../src/core/kinds/index.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { formOf } from '../../../src/core/quiz/forms.ts'
import { factsTold } from '../../../src/core/quiz/lesson.ts'
import { paceOf, rate, workOf } from '../../../src/core/quiz/pace.ts'
import { current, sessionAfter } from '../../../src/core/quiz/session.ts'
import { type Card, remember, withDue } from '../../../src/core/schedule/fsrs.ts'
import { ahead, choose, outlook } from '../../../src/core/schedule/queue.ts'
import { questionsIn } from '../../../src/core/statistics/tempo.ts'
import { wishesOf } from '../../../src/study/selection.ts'
import { DAY, dayOf, type MakeWay } from './way.ts'

/** k8smap's own queue, drill, grades and schedule, called as `commands/` and `drill/` call them, with its default settings. */
export const k8smap: MakeWay = ({ library, questions }) => {
  const cards = new Map<string, Card>()
  const retention = SETTINGS.retention.default
  const met = new Set<string>()
  const reviews: Array<{ took: number }> = []
  let begun = 0
  let drill: readonly Question[] = []
  let answers: Array<{ question: string; correct: boolean }> = []
  const draw = (at: number, seconds: number): void => {
    const limit = questionsIn(seconds / 60, reviews)
    const fresh = Math.max(0, SETTINGS.new.default - begun)
    const criteria = { now: at, limit, fresh, today: dayOf(at) * DAY, ...wishesOf(library) }
    const chosen = choose(questions, cards, criteria)
    drill = (chosen.length > 0 ? chosen : ahead(questions, cards, at, limit)).map((each) =>
      formOf(library.outline, each, cards.get(each.id)),
    )
    answers = []
  }
  const standing = () => current(sessionAfter(drill, answers, 'returns'))
  return {
    begin: (at, seconds) => {
      begun = 0
      draw(at, seconds)
    },
    next: (at, seconds) => {
      if (!standing()) draw(at, seconds)
      const question = standing()?.question
      if (!question) return undefined
      if (met.has(question.topic)) return { ask: question }
      met.add(question.topic)
      const facts = factsTold(library.knowledge(question.topic), question).map(({ id }) => id)
      return { tell: { topic: question.topic, facts } }
    },
    answered: (question, { right, took }, at) => {
      const known = cards.get(question.id)
      if (!known) begun++
      const rating = rate({
        correct: right,
        hints: 0,
        pace: paceOf({ ...workOf({ question, options: [], left: [] }), above: 0 }, took),
        easy: kindOf(question).picksOne,
      })
      const memory = remember(known, { id: `r${reviews.length}`, at, rating })
      cards.set(question.id, withDue(memory, retention))
      reviews.push({ took })
      answers.push({ question: question.id, correct: right })
    },
    backlog: (at) => outlook(questions, cards, at).due,
  }
}
