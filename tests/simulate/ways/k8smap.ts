import { SETTINGS, type Wish } from '../../../src/core/base/settings.ts'
import { same } from '../../../src/core/base/text.ts'
import { courseOf } from '../../../src/core/course/course.ts'
import { pathThrough } from '../../../src/core/course/path.ts'
import type { Fitted, Review } from '../../../src/core/log/event.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { below } from '../../../src/core/model/walk.ts'
import { formOf } from '../../../src/core/quiz/forms.ts'
import { TOLD_AHEAD, tellingsFor } from '../../../src/core/quiz/lesson.ts'
import { closing, current, sessionAfter } from '../../../src/core/quiz/session.ts'
import { PLANNED } from '../../../src/core/schedule/load.ts'
import { outlook } from '../../../src/core/schedule/outlook.ts'
import { ahead, choose } from '../../../src/core/schedule/queue.ts'
import { type Cards, learned } from '../../../src/core/schedule/replay.ts'
import { isSunk } from '../../../src/core/schedule/sunk.ts'
import { questionsIn, tempoOf } from '../../../src/core/statistics/tempo.ts'
import { reviewOf } from '../../../src/drill/keep.ts'
import { isToldIn } from '../../../src/drill/telling.ts'
import { optimiser } from '../../../src/io/optimiser.ts'
import { fitOf, fittableIn } from '../../../src/study/fitting.ts'
import { confusedIn } from '../../../src/study/selection.ts'
import { timeOf } from '../../../src/study/time-left.ts'
import { factOf } from '../learners.ts'
import { DAY, dayOf, type MakeWay, type Step, zone } from './way.ts'

/** What a learner does with k8smap's settings and offers. */
interface Choice {
  /** The recall that is wished. */
  readonly retention: Wish
  /** Whether the schedule is fitted where `stats` offers it. */
  readonly fits: boolean
}

const DEFAULT: Choice = { retention: SETTINGS.retention.default, fits: true }

/**
 * k8smap's own course, queue, lessons, drill, grades, schedule and fit, called as `study/` and `drill/` call
 * them, with its default settings but for what the learner chose.
 */
const studying =
  (choice: Partial<Choice>): MakeWay =>
  ({ library, questions: inCourse }) => {
    const { retention, fits: isFitted } = { ...DEFAULT, ...choice }
    const { outline } = library
    const places = new Map([...below(outline, outline.root)].map(({ id }, i) => [id, i]))
    const questions = [...inCourse].sort(
      (a, b) => (places.get(a.topic) ?? 0) - (places.get(b.topic) ?? 0),
    )
    const path = pathThrough(questions, courseOf(outline, library.curriculum()), library)
    const asked = new Set(questions.flatMap(({ fact }) => fact ?? []))
    const known = new Map<string, number>()
    const fits: Fitted[] = []
    const learner = () => learned(reviews, { retention, known, fits })
    let cards: Cards = new Map()
    const metFacts = new Set<string>()
    const metTopics = new Set<string>()
    const reviews: Review[] = []
    let drills = 0
    let drill: readonly Question[] = []
    let untold: ReadonlySet<string> = new Set()
    let again: ReadonlySet<string> = new Set()
    let answers: Array<{ question: string; correct: boolean }> = []
    let told = new Set<string>()
    let pending: Step[] = []

    const isUntold = (question: Question): boolean => {
      if (answers.some((each) => each.question === question.id)) return false
      const card = cards.get(question.id)
      return card ? untold.has(question.id) : !metFacts.has(factOf(question))
    }
    const draw = (at: number, seconds: number): void => {
      drills++
      const { cards: held, schedule } = learner()
      cards = held
      const today = dayOf(at) * DAY
      const minutes = seconds / 60
      const study = { history: { reviews }, schedule }
      const limit = questionsIn(PLANNED * minutes, reviews)
      const begun = [...cards.values()].filter(({ first }) => first >= today).length
      const criteria = {
        ...{ now: at, limit, today, aim: schedule, path },
        fresh: Math.max(0, SETTINGS.new.default - begun),
        time: timeOf(study, { now: at, zone, today, minutes, daily: minutes }),
        confused: confusedIn(library),
      }
      const chosen = choose(questions, cards, criteria)
      drill = (chosen.length > 0 ? chosen : ahead(questions, cards, at, limit)).map((each) =>
        formOf(outline, each, cards.get(each.id)),
      )
      answers = []
      told = new Set()
      const isUnknown = (each: Question): boolean => {
        const card = cards.get(each.id)
        return card ? isSunk(card, at) : !metFacts.has(factOf(each))
      }
      untold = new Set(drill.filter(isUnknown).map(({ id }) => id))
      const { turns } = criteria.time
      again = new Set([...untold].filter((id) => turns === 2 || cards.has(id)))
    }
    const session = () => sessionAfter(drill, answers, { isOnce: false, again, away: new Set() })
    const standing = (seconds: number) => {
      const now = session()
      const isClosing = seconds * 1000 <= now.returning * tempoOf(reviews)
      return current(isClosing ? closing(now) : now)?.question
    }
    return {
      begin: (at, seconds) => {
        pending = []
        draw(at, seconds)
      },
      next: (_, seconds) => {
        const [waiting] = pending
        if (waiting) return pending.shift()
        const question = standing(seconds)
        if (!question) return undefined
        const upcoming = session().queue.slice(0, TOLD_AHEAD + 1)
        const tellings = tellingsFor(upcoming, {
          library,
          isUntold,
          isNew: (topic) => !metTopics.has(topic),
          told,
          asked,
        })
        for (const { topic, isNew, facts } of tellings) {
          told.add(topic)
          for (const { id } of facts) told.add(id)
          pending.push({ tell: { facts: facts.map(({ id }) => id), ...(isNew && { topic }) } })
        }
        pending.push({ ask: question })
        return pending.shift()
      },
      answered: (question, { right, took }, at) => {
        // The grade is the drill's own: what was told in this sitting is no easy answer.
        const kept = reviewOf(
          { question, options: [], left: [] },
          { correct: right, given: same('') },
          { took, isTold: isToldIn({ library, told }, question), drill: `d${drills}` },
        )
        const review: Review = {
          ...{ event: 'review', id: `r${reviews.length}`, at, outline: outline.id, ...kept },
        }
        reviews.push(review)
        metFacts.add(factOf(question))
        metTopics.add(question.topic)
        answers.push({ question: question.id, correct: right })
      },
      fit: async (at) => {
        if (!isFitted) return false
        const study = {
          ...{ library, log: { device: 'court' }, schedule: learner().schedule },
          history: { reviews, known, fits },
        }
        if (!fittableIn(study, zone).isOffered) return false
        const world = { optimiser, clock: () => at, newId: () => `f${fits.length}`, zone }
        const result = await fitOf(study, world, false)
        if (result.kind === 'taken') fits.push(result.fit)
        return true
      },
      backlog: (at) => {
        // Of now: the cards of the last drill know nothing of its answers.
        const { due, sunk } = outlook(questions, learner().cards, at)
        return due + sunk
      },
    }
  }

/** For somebody with its default settings, who fits the schedule where that is offered. */
export const k8smap: MakeWay = studying({})

/** For somebody who never follows the offer of `stats` to fit the schedule. */
export const unfitted: MakeWay = studying({ fits: false })

/** For somebody who wishes to know 85 % of reviews, whatever was known lately. */
export const wishing85: MakeWay = studying({ retention: 0.85 })
