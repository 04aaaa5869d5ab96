import { SETTINGS } from '../../src/core/base/settings.ts'
import { kindOf } from '../../src/core/kinds/index.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Question } from '../../src/core/model/question.ts'
import { formOf } from '../../src/core/quiz/forms.ts'
import { factsTold } from '../../src/core/quiz/lesson.ts'
import { paceOf, rate, workOf } from '../../src/core/quiz/pace.ts'
import { current, RETURNS, sessionAfter } from '../../src/core/quiz/session.ts'
import { type Card, remember, withDue } from '../../src/core/schedule/fsrs.ts'
import { ahead, choose } from '../../src/core/schedule/queue.ts'
import { publishedSchedule } from '../../src/core/schedule/replay.ts'
import { wishesOf } from '../../src/study/selection.ts'
import { DAY, dayOf, type MakeWay } from './way.ts'

/** k8smap's own queue, drill, grades and schedule, called as `commands/` and `drill/` call them, with its default settings. */
export const k8smap =
  (library: Library): MakeWay =>
  (questions) => {
    const cards = new Map<string, Card>()
    const retention = SETTINGS.retention.default
    const met = new Set<string>()
    let ids = 0
    let begun = 0
    let left = 0
    let drill: readonly Question[] = []
    let answers: Array<{ question: string; correct: boolean }> = []
    const begin = (at: number): void => {
      const chosen = choose(questions, cards, {
        now: at,
        limit: left,
        fresh: Math.max(0, SETTINGS.new.default - begun),
        today: dayOf(at) * DAY,
        ...wishesOf(library),
      })
      drill = (chosen.length > 0 ? chosen : ahead(questions, cards, at, left)).map((each) =>
        formOf(library.outline, each, cards.get(each.id)),
      )
      answers = []
    }
    const standing = () => current(sessionAfter(drill, answers, RETURNS))
    return {
      begin: (at, budget) => {
        left = budget
        begun = 0
        begin(at)
      },
      next: (at) => {
        if (!standing()) begin(at)
        return standing()?.question
      },
      reads: (question) => {
        if (met.has(question.topic)) return []
        met.add(question.topic)
        return factsTold(library.knowledge(question.topic), question).map(({ id }) => id)
      },
      answered: (question, { right, took }, at) => {
        left--
        const known = cards.get(question.id)
        if (!known) begun++
        const rating = rate({
          correct: right,
          hints: 0,
          pace: paceOf({ ...workOf({ question, options: [], left: [] }), above: 0 }, took),
          easy: kindOf(question).picksOne,
        })
        const memory = remember(known, { id: `r${ids++}`, at, rating })
        cards.set(question.id, withDue(memory, publishedSchedule(retention)))
        answers.push({ question: question.id, correct: right })
      },
    }
  }
