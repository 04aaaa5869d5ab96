import { seededDice } from '../../src/core/base/dice.ts'
import type { Review } from '../../src/core/log/event.ts'
import { type Memory, recall, remember, withDue } from '../../src/core/schedule/fsrs.ts'
import type { Recollection } from '../../src/core/statistics/evidence.ts'
import type { Optimiser } from '../../src/ports.ts'

/** An optimiser that always gives these weights, and keeps what it was given. */
export function optimiserOf(...answers: Array<readonly number[] | Error>): {
  readonly optimiser: Optimiser
  readonly given: Array<readonly Recollection[]>
} {
  const given: Array<readonly Recollection[]> = []
  const optimiser: Optimiser = {
    fit: async (evidence) => {
      given.push(evidence)
      const answer = answers[Math.min(given.length, answers.length) - 1]
      if (answer === undefined || answer instanceof Error) throw answer
      return answer
    },
  }
  return { optimiser, given }
}

const DAY = 86_400_000

/**
 * The answers of somebody whose memory follows those weights, who is asked every evening what has
 * sunk to about 90 % by the published ones, and some new questions.
 */
export function answersOf(
  weights: readonly number[] | undefined,
  { days, fresh, ids, from }: { days: number; fresh: number; ids: readonly string[]; from: number },
): Review[] {
  const dice = seededDice(11)
  const truth = new Map<string, Memory>()
  const due = new Map<string, number>()
  const told = new Map<string, Memory>()
  const reviews: Review[] = []
  let begun = 0
  for (let day = 0; day < days; day++) {
    const at = from + day * DAY
    const asked = [...due].filter(([, on]) => on <= day).map(([id]) => id)
    for (let i = 0; i < fresh && begun < ids.length; i++) asked.push(ids[begun++] ?? '')
    for (const [i, question] of asked.entries()) {
      const memory = truth.get(question)
      const model = { weights, factor: 1 }
      const chance = memory ? recall(withDue(memory, { retention: 0.9, model }), at) : 0.6
      const right = dice() < chance
      const review: Review = {
        ...{ event: 'review', id: `a${reviews.length}`, at: at + i, outline: 'small', question },
        ...{ rating: right ? 3 : 1, correct: right, given: '', took: 10_000 },
      }
      reviews.push(review)
      truth.set(question, remember(memory, review, { weights }))
      const seen = remember(told.get(question), review)
      told.set(question, seen)
      due.set(question, day + (right ? Math.max(1, Math.round(seen.stability)) : 1))
    }
  }
  return reviews
}
