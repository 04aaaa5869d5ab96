import { type Dice, seededDice } from '../../src/core/base/dice.ts'
import { hash32 } from '../../src/core/base/hash.ts'
import type { Question } from '../../src/core/model/question.ts'
import { BETWEEN } from './activation.ts'
import { type Memory, search } from './memory.ts'

/** What a question is about: questions on one fact share its memory. */
export const factOf = (question: Question): string => question.fact ?? question.id

/** The result of a question. */
export interface Outcome {
  readonly right: boolean
  /** Milliseconds from showing the question to its answer. */
  readonly took: number
}

interface Learner {
  /** Answers a question, reads the feedback, and learns from it. */
  answer(question: Question): Outcome
  /** Reads a fact, without being asked. */
  read(fact: string): void
  /** Lets time pass outside of sittings. */
  rest(seconds: number): void
  /** Seconds spent on answers since the last rest. */
  spent(): number
  /** The chance that a fact would be recalled freely now. */
  recall(fact: string): number
  /** Whether the learner has met a fact, in a question or in an introduction. */
  met(fact: string): boolean
}

/**
 * Our own estimates, because no paper has them: how much learners and facts differ (standard
 * deviations, in units of activation), and the seconds that it takes to read a question and its
 * feedback.
 */
const ABILITY = 0.3
const EASE = 0.3
export const READING = 8
const FEEDBACK = 5

/**
 * A learner drawn from the seed: the same learner for every way of studying; only the luck of the
 * day differs. Learners come in pairs (1 and 2, 3 and 4): the one is as far above the average as
 * the other is below it, so that a few of them represent all.
 * @param guess the chance to answer right without any knowledge
 */
export function learner<Past>(
  memory: Memory<Past>,
  seed: number,
  luck: Dice,
  guess: (question: Question) => number,
): Learner {
  const pair = Math.ceil(seed / 2)
  const ability = (seed % 2 ? ABILITY : -ABILITY) * normal(seededDice(hash32(`pair ${pair}`)))
  const eases = new Map<string, number>()
  const easeOf = (fact: string): number => {
    const known = eases.get(fact)
    if (known !== undefined) return known
    const ease = ability + EASE * normal(seededDice(hash32(`${seed} ${fact}`)))
    eases.set(fact, ease)
    return ease
  }
  const pasts = new Map<string, Past>()
  let now = { real: 0, felt: 0 }
  let spent = 0
  const recall = (fact: string): number => memory.recall(pasts.get(fact), now, easeOf(fact))
  return {
    answer: (question) => {
      const fact = factOf(question)
      const { recalled, seconds } = search(recall(fact), luck)
      const right = recalled || luck() < guess(question)
      const all = READING + seconds + FEEDBACK
      spent += all
      now = { real: now.real + all, felt: now.felt + all }
      pasts.set(fact, memory.practised(pasts.get(fact), now, easeOf(fact), recalled, luck))
      return { right, took: (READING + seconds) * 1000 }
    },
    read: (fact) => {
      spent += FEEDBACK
      now = { real: now.real + FEEDBACK, felt: now.felt + FEEDBACK }
      pasts.set(fact, memory.practised(pasts.get(fact), now, easeOf(fact), false, luck))
    },
    rest: (seconds) => {
      now = { real: now.real + seconds, felt: now.felt + seconds * BETWEEN }
      spent = 0
    },
    spent: () => spent,
    recall,
    met: (fact) => pasts.has(fact),
  }
}

/** A number drawn from the standard normal distribution (Box & Muller 1958). */
function normal(dice: Dice): number {
  const radius = Math.sqrt(-2 * Math.log(1 - dice()))
  return radius * Math.cos(2 * Math.PI * dice())
}
