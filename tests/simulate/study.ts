import { seededDice } from '../../src/core/base/dice.ts'
import { hash32 } from '../../src/core/base/hash.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Question } from '../../src/core/model/question.ts'
import { factOf, learner, type Nature } from './learners.ts'
import { DAY_SECONDS } from './memory.ts'
import type { Costs } from './seconds.ts'
import { DAY, type MakeWay } from './ways/way.ts'

/** What is studied. */
export interface Course {
  readonly library: Library
  /** All questions: in the course's order if the library has one, else in tree order. */
  readonly questions: readonly Question[]
  readonly costs: Costs
}

/** When there is a sitting, and how long it is. */
export interface Plan {
  readonly days: number
  /** Days without any practice after the days of study. */
  readonly pause: number
  readonly minutes: number
  /** Whether there is a sitting on a day, from 0. */
  readonly sits: (day: number) => boolean
}

/** What a learner knows in the end, and how it came to that. */
export interface Result {
  /**
   * The mean chance of free recall over all facts that are asked about, at the hour of the sitting
   * after the last day of study; facts never met count with what was known before.
   */
  readonly recall: number
  /** The same after the pause. */
  readonly afterPause: number
  /** What was known before the first sitting. */
  readonly before: number
  /** What was met and has its time come, by the way's own schedule, after the last day of study. */
  readonly backlog: number
  /** Facts that were met and would be recalled with less than even chance, counted alike for all. */
  readonly sunk: number
  /**
   * Of the facts asked in the last month that had been asked on an earlier day, the share whose
   * first answer of the day was right. A fact that was told again before it on that day counts as
   * not known: the way had given it up. NaN if there was no such answer.
   */
  readonly known: number
  /** The share of those answers before which the fact was told again. */
  readonly retold: number
  /** Minutes spent on a day with a sitting. */
  readonly minutes: number
  /** Questions asked in a sitting. */
  readonly asked: number
  /** Facts met, as a share of all facts. */
  readonly met: number
}

/** Every day's sitting begins at seven in the evening, UTC. */
const EVENING = Date.UTC(2026, 0, 1, 19)

/** Days: those at the end in which answers count as reviews of the last month, and those between two fits. */
const MONTH = 30

/** No step takes less, in seconds: a lesson without words must not stop the clock. */
const SHORTEST = 1

/** One learner studies one way. The same seed draws the same learner for every way. */
export async function study(
  { library, questions, costs }: Course,
  nature: Nature,
  { days, pause, minutes, sits }: Plan,
  { name, make }: { readonly name: string; readonly make: MakeWay },
): Promise<Result> {
  const dice = seededDice(hash32(`${name} ${nature.seed}`))
  const who = learner(nature, costs, dice)
  const way = make({ library, questions, dice })
  const facts = [...new Set(questions.map(factOf))]
  const knowledge = (): number => mean(facts.map(who.recall))
  const before = knowledge()
  /** The last day on which a fact was asked, and was told. */
  const askedOn = new Map<string, number>()
  const toldOn = new Map<string, number>()
  const reviews = { all: 0, known: 0, retold: 0 }
  let fittedOn = 0
  let sittings = 0
  let seconds = 0
  let asked = 0
  for (let day = 0; day < days; day++) {
    const now = (): number => EVENING + day * DAY + who.spent() * 1000
    const left = (): number => minutes * 60 - who.spent()
    if (sits(day)) {
      sittings++
      if (day - fittedOn >= MONTH && (await way.fit?.(now()))) fittedOn = day
      way.begin(now(), left())
      while (left() > 0) {
        const begun = who.spent()
        const step = way.next(now(), left())
        if (!step) break
        if ('tell' in step) {
          who.read(step.tell)
          for (const fact of step.tell.facts) toldOn.set(fact, day)
        } else {
          const fact = factOf(step.ask)
          const isFirst = askedOn.get(fact) !== day
          const isReview = isFirst && askedOn.has(fact) && day >= days - MONTH
          const outcome = who.answer(step.ask)
          if (isReview) {
            const isRetold = toldOn.get(fact) === day
            reviews.all++
            if (isRetold) reviews.retold++
            else if (outcome.right) reviews.known++
          }
          askedOn.set(fact, day)
          asked++
          way.answered(step.ask, outcome, now())
        }
        who.wait(Math.max(0, SHORTEST - (who.spent() - begun)))
      }
      seconds += who.spent()
    }
    who.rest(DAY_SECONDS - who.spent())
  }
  const end = EVENING + days * DAY
  const recall = knowledge()
  const sunk = facts.filter((fact) => who.met(fact) && who.recall(fact) < 0.5).length
  const backlog = way.backlog(end)
  who.rest(pause * DAY_SECONDS)
  return {
    recall,
    afterPause: knowledge(),
    before,
    backlog,
    sunk,
    known: reviews.known / reviews.all,
    retold: reviews.retold / reviews.all,
    minutes: seconds / 60 / sittings,
    asked: asked / sittings,
    met: facts.filter(who.met).length / facts.length,
  }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The standard deviation of a sample; zero for a single value. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
