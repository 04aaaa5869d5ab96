import { type Dice, seededDice } from '../../src/core/base/dice.ts'
import { hash32 } from '../../src/core/base/hash.ts'
import type { Question } from '../../src/core/model/question.ts'
import { BETWEEN } from './memories/activation.ts'
import { DAY_SECONDS, type Memory, type Moment, type Person, STAYS } from './memory.ts'
import { search } from './search.ts'
import { type Costs, type Told, thinking } from './seconds.ts'

/** What a question is about: questions on one fact share its memory. */
export const factOf = (question: Question): string => question.fact ?? question.id

/** The result of a question. */
export interface Outcome {
  readonly right: boolean
  /** Milliseconds from showing the question to its answer. */
  readonly took: number
  /**
   * What the learner would say if asked: 0 found at once, 1 found after the longest search, or not
   * found. Only SM-2 asks.
   */
  readonly hesitation: number
}

/** Somebody who studies. */
export interface Learner {
  /** Answers a question, reads the feedback, and learns from it. */
  answer(question: Question): Outcome
  /** Reads a lesson. */
  read(told: Told): void
  /** Lets time pass within a sitting, in seconds. */
  wait(seconds: number): void
  /** Lets time pass outside of sittings, in seconds. */
  rest(seconds: number): void
  /** Seconds spent since the last rest. */
  spent(): number
  /** The chance that a fact would be recalled freely now. */
  recall(fact: string): number
  /** Whether the learner has met a fact here, in a question or in a lesson. */
  met(fact: string): boolean
}

/** Who the learner is, besides the luck of the day. */
export interface Nature {
  readonly memory: Memory
  readonly seed: number
  /** The share of all facts that the learner knew before, 0 to 1: which ones is random. */
  readonly knows: number
}

/**
 * The days on which a fact that the learner knew before was recalled: once a week for a year. Our own
 * assumption, for a fact that is needed at work; the average person then recalls it with 92 to 100 %
 * under every memory here, while half a dozen repetitions would leave 35 % under the fastest one.
 */
const BEFORE = Array.from({ length: 52 }, (_, week) => -7 * (52 - week))

/**
 * A person drawn from the seed: the same for every way of studying. People come in pairs (1 and 2, 3
 * and 4): the one is as far above the average as the other is below it, so that a few of them
 * represent all.
 */
export const personOf =
  (seed: number): Person =>
  (name) =>
    (seed % 2 ? 1 : -1) * normal(seededDice(hash32(`pair ${Math.ceil(seed / 2)} ${name}`)))

/** @param luck the luck of the day: what is recalled, what is guessed, what of a lesson stays */
export function learner({ memory, seed, knows }: Nature, costs: Costs, luck: Dice): Learner {
  const mind = memory(personOf(seed))
  const eases = new Map<string, number>()
  const easeOf = (fact: string): number => {
    let ease = eases.get(fact)
    if (ease === undefined) {
      ease = normal(seededDice(hash32(`${seed} ${fact}`)))
      eases.set(fact, ease)
    }
    return ease
  }
  const pasts = new Map<string, unknown>()
  const looked = new Set<string>()
  /** What is left of a fact; one that was known before gets its past when it is first needed. */
  const pastOf = (fact: string): unknown => {
    if (!looked.has(fact)) {
      looked.add(fact)
      const dice = seededDice(hash32(`${seed} before ${fact}`))
      if (dice() < knows) pasts.set(fact, practisedBefore(fact, dice))
    }
    return pasts.get(fact)
  }
  const practisedBefore = (fact: string, dice: Dice): unknown => {
    let past: unknown
    for (const day of BEFORE) {
      const real = day * DAY_SECONDS
      past = mind.practised(past, { real, felt: real * BETWEEN }, easeOf(fact), true, dice)
    }
    return past
  }
  const seen = new Set<string>()
  let now: Moment = { real: 0, felt: 0 }
  let spent = 0
  const pass = (seconds: number): void => {
    spent += seconds
    now = { real: now.real + seconds, felt: now.felt + seconds }
  }
  const recall = (fact: string): number => mind.recall(pastOf(fact), now, easeOf(fact))
  return {
    answer: (question) => {
      const fact = factOf(question)
      seen.add(fact)
      const cost = costs.of(question)
      pass(cost.reading)
      const { recalled, share } = search(recall(fact), luck)
      const right = recalled || luck() < cost.guess
      const answering =
        thinking(recalled, recalled ? share : luck()) + (recalled ? cost.typing : cost.giving)
      pass(answering + (right ? cost.right : cost.wrong))
      pasts.set(fact, mind.practised(pastOf(fact), now, easeOf(fact), recalled, luck))
      return { right, took: (cost.reading + answering) * 1000, hesitation: share }
    },
    read: (told) => {
      pass(costs.lesson(told))
      for (const fact of told.facts) {
        seen.add(fact)
        if (luck() < STAYS) pasts.set(fact, mind.read(pastOf(fact), now, easeOf(fact), luck))
      }
    },
    wait: pass,
    rest: (seconds) => {
      now = { real: now.real + seconds, felt: now.felt + seconds * BETWEEN }
      spent = 0
    },
    spent: () => spent,
    recall,
    met: (fact) => seen.has(fact),
  }
}

/** A number drawn from the standard normal distribution (Box & Muller 1958). */
function normal(dice: Dice): number {
  const radius = Math.sqrt(-2 * Math.log(1 - dice()))
  return radius * Math.cos(2 * Math.PI * dice())
}
