import type { Question } from '../../src/core/quiz/question.ts'
import { answered, begin, current, type Session } from '../../src/core/quiz/session.ts'
import { type Card, review } from '../../src/core/schedule/fsrs.ts'
import { ahead, choose } from '../../src/core/schedule/queue.ts'
import type { MakeWay } from './way.ts'

/** k8smap's own queue, drill and schedule, called as `commands/quiz.ts` and `drill/engine.ts` call them. */
export const k8smap: MakeWay = (questions) => {
  const cards = new Map<string, Card>()
  let session: Session = begin([])
  let left = 0
  const drill = (at: number): Session => {
    const chosen: Question[] = choose(questions, cards, at, left)
    return begin(chosen.length > 0 ? chosen : ahead(questions, cards, at, left))
  }
  return {
    begin: (at, answers) => {
      left = answers
      session = drill(at)
    },
    next: (at) => {
      if (!current(session)) session = drill(at)
      return current(session)?.question
    },
    answered: (question, { right }, at) => {
      left--
      cards.set(question.id, review(cards.get(question.id), right ? 3 : 1, at))
      session = answered(session, right)
    },
  }
}
