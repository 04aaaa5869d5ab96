import type { Question } from '../../src/core/model/question.ts'
import type { Outcome } from './learners.ts'
import { READING } from './learners.ts'
import { GIVEN_UP } from './memory.ts'
import { dayOf, type MakeWay } from './way.ts'

/**
 * An item in SM-2: its E-factor, its number of repetitions, and the interval in days that led to
 * the last one.
 */
export interface Item {
  readonly ease: number
  readonly repetition: number
  readonly interval: number
}

export const UNSEEN: Item = { ease: 2.5, repetition: 0, interval: 0 }

/**
 * SM-2 as its author describes it (P. A. Wozniak, super-memory.com/english/ol/sm2.htm, read in
 * quotation): I(1) = 1, I(2) = 6, I(n) = I(n-1)·EF rounded up; EF' = EF + (0.1 - (5-q)·(0.08 +
 * (5-q)·0.02)), at least 1.3; a quality below 3 starts the intervals again and does not change the
 * E-factor.
 */
export function repeated(item: Item, quality: number): Item {
  if (quality < 3) return { ...item, repetition: 1, interval: 1 }
  const short = 5 - quality
  const ease = Math.max(1.3, item.ease + 0.1 - short * (0.08 + short * 0.02))
  const repetition = item.repetition + 1
  const interval =
    repetition === 1 ? 1 : repetition === 2 ? 6 : Math.ceil(item.interval * item.ease)
  return { ease, repetition, interval }
}

/** "After each repetition session of a given day repeat again all items that scored below four." */
export const isRepeated = (quality: number): boolean => quality < 4

/**
 * The quality that SM-2 asks the learner for, from what happened: 5 perfect, 4 after a hesitation,
 * 3 with serious difficulty; a wrong answer is 1, "the correct one remembered" once shown. Our
 * assumption for hesitation and difficulty: more than half, and more than nine tenths, of the time
 * after which a search in memory is given up.
 */
export function quality({ right, took }: Outcome): number {
  if (!right) return 1
  const searched = (took / 1000 - READING) / GIVEN_UP
  return searched < 0.5 ? 5 : searched < 0.9 ? 4 : 3
}

/**
 * Due items first, the longest overdue before the others; then new ones in tree order, as long as
 * the day's answers leave room for the repetitions at its end; if neither is left, the items that
 * come next.
 */
export const sm2: MakeWay = (questions) => {
  const items = new Map<string, Item & { due: number; seen: number }>()
  let again: Question[] = []
  let left = 0
  return {
    begin: (_, answers) => {
      again = []
      left = answers
    },
    next: (at) => {
      const today = dayOf(at)
      const repeat = again[0]
      if (repeat && again.length >= left) return repeat
      const known = questions
        .flatMap((question) => {
          const item = items.get(question.id)
          return item && item.seen < today ? [{ question, due: item.due }] : []
        })
        .sort((a, b) => a.due - b.due)
      if (known[0] && known[0].due <= today) return known[0].question
      return questions.find(({ id }) => !items.has(id)) ?? repeat ?? known[0]?.question
    },
    answered: (question, outcome, at) => {
      left--
      const today = dayOf(at)
      const graded = quality(outcome)
      // The repetitions at the end of a session continue until the item is known; they change no
      // interval.
      if (again[0] === question) again.shift()
      else {
        const item = repeated(items.get(question.id) ?? UNSEEN, graded)
        items.set(question.id, { ...item, due: today + item.interval, seen: today })
      }
      if (isRepeated(graded)) again.push(question)
    },
  }
}
