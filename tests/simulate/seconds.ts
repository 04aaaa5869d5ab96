import { meanOf, sumOf } from '../../src/core/base/collections.ts'
import { seededDice } from '../../src/core/base/dice.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Question } from '../../src/core/model/question.ts'
import { workOf } from '../../src/core/quiz/pace.ts'
import { blind } from './guess.ts'
import { factOf } from './learners.ts'

/**
 * What a step costs a person, in seconds. Our own figures, those of the black-box trials of November
 * 2026: about what k8smap's own pace assumes (`core/quiz/pace.ts`), a little faster.
 */
const A_CHARACTER_READ = 0.06
const A_CHARACTER_TYPED = 0.26

/** Seconds to think before an answer: known at once, known after a long search, and not known. */
const KNOWN = { least: 2.5, most: 6 } as const
const NOT_KNOWN = { least: 5, most: 10 } as const

/** Who does not know the answer types nothing, or presses one key. */
const GIVING_UP = 1

/** Seconds of thinking before an answer. `share` is how much of its range it takes. */
export const thinking = (recalled: boolean, share: number): number => {
  const { least, most } = recalled ? KNOWN : NOT_KNOWN
  return least + (most - least) * share
}

/** What a learner reads before a question. */
export interface Told {
  /** The topic whose title and summary are read. */
  readonly topic?: string
  /** Ids of facts, as `factOf` gives them. */
  readonly facts: readonly string[]
}

/** What a question costs, in seconds, and what guessing brings. */
interface Cost {
  /** To read the question and its options. */
  readonly reading: number
  /** To type the answer, or to press its key. */
  readonly typing: number
  /** To press a key without knowing. */
  readonly giving: number
  /** To read what is shown after a right and after a wrong answer. */
  readonly right: number
  readonly wrong: number
  /** The chance to answer right without any knowledge. */
  readonly guess: number
}

/** What steps cost with the English texts of a library. */
export interface Costs {
  readonly of: (question: Question) => Cost
  readonly lesson: (told: Told) => number
}

/** @param questions all that may be asked: the explanation of one without a fact is its fact */
export function costsOf(library: Library, questions: readonly Question[]): Costs {
  const { outline, knowledge } = library
  const { ask, grade } = examiner(outline)
  // By the question itself: one id may be asked in two forms.
  const held = new WeakMap<Question, Cost>()
  const texts = new Map(
    [...outline.topics.keys()].flatMap((id) =>
      knowledge(id).facts.map(({ id: fact, text }) => [fact, text.en.length] as const),
    ),
  )
  for (const question of questions)
    if (!texts.has(factOf(question))) texts.set(factOf(question), question.explain.en.length)
  const cost = (question: Question): Cost => {
    const asked = ask(question, seededDice(1))
    const { read, typed } = workOf(asked)
    const graded = grade(asked, '')
    const expected = typeof graded === 'string' ? 0 : graded.expected.en.length
    const reasons =
      'options' in question
        ? meanOf(
            question.options.filter(({ correct }) => !correct),
            ({ why }) => why?.en.length ?? 0,
          )
        : 0
    const feedback = expected + question.explain.en.length
    return {
      reading: read * A_CHARACTER_READ,
      typing: typed * A_CHARACTER_TYPED,
      giving: GIVING_UP * A_CHARACTER_TYPED,
      right: feedback * A_CHARACTER_READ,
      wrong: (feedback + reasons) * A_CHARACTER_READ,
      guess: blind(question, asked.options.length),
    }
  }
  return {
    of: (question) => {
      let found = held.get(question)
      if (!found) {
        found = cost(question)
        held.set(question, found)
      }
      return found
    },
    lesson: ({ topic, facts }) => {
      const { title } = (topic && outline.topics.get(topic)) || {}
      const heading = topic ? (title?.en.length ?? 0) + knowledge(topic).summary.en.length : 0
      return (heading + sumOf(facts, (fact) => texts.get(fact) ?? 0)) * A_CHARACTER_READ
    },
  }
}
