import { seededDice } from '../../src/core/base/dice.ts'
import { hash32 } from '../../src/core/base/hash.ts'
import type { Question } from '../../src/core/model/question.ts'
import { factOf, learner } from './learners.ts'
import type { Memory } from './memory.ts'
import { DAY, type MakeWay } from './way.ts'

export interface Plan {
  /** All questions, in tree order. */
  readonly questions: readonly Question[]
  readonly guess: (question: Question) => number
  readonly days: number
  /** Days without any practice after the days of study. */
  readonly pause: number
  /** Answers a day. */
  readonly answers: number
}

/**
 * What a learner knows in the end: the mean chance of free recall over all facts; facts never met
 * count as zero.
 */
export interface Result {
  readonly recall: number
  readonly afterPause: number
  /** Facts met, as a share of all facts. */
  readonly met: number
  /** Right answers, as a share of those given. */
  readonly right: number
}

/** Every day's sitting begins at seven in the evening, UTC. */
const EVENING = Date.UTC(2026, 0, 1, 19)

/** One learner studies one way. The same seed draws the same learner for every way. */
export function study<Past>(
  memory: Memory<Past>,
  { questions, guess, days, pause, answers }: Plan,
  name: string,
  make: MakeWay,
  seed: number,
): Result {
  const dice = seededDice(hash32(`${name} ${seed}`))
  const who = learner(memory, seed, dice, guess)
  const way = make(questions, dice)
  let given = 0
  let right = 0
  for (let day = 0; day < days; day++) {
    const now = (): number => EVENING + day * DAY + who.spent() * 1000
    way.begin(now(), answers)
    for (let n = 0; n < answers; n++) {
      const question = way.next(now())
      if (!question) break
      const told = way.reads?.(question) ?? []
      for (const fact of told) who.read(fact)
      if (told.length > 0 && ++n >= answers) break
      const outcome = who.answer(question)
      way.answered(question, outcome, now())
      given++
      if (outcome.right) right++
    }
    who.rest(DAY / 1000 - who.spent())
  }
  const facts = [...new Set(questions.map(factOf))]
  const known = (): number => mean(facts.map(who.recall))
  const recall = known()
  who.rest((pause * DAY) / 1000)
  return {
    recall,
    afterPause: known(),
    met: facts.filter(who.met).length / facts.length,
    right: right / Math.max(1, given),
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
