import { rounded } from '../core/base/rounded.ts'
import { dayOf } from '../core/base/time.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { Asked, Graded } from '../core/kinds/kind.ts'
import type { Answered } from '../core/log/history.ts'
import { toldFor } from '../core/quiz/lesson.ts'
import { type Evidence, paceOf, rate, workOf } from '../core/quiz/pace.ts'
import { type Card, recall } from '../core/schedule/fsrs.ts'
import type { Held } from './drill.ts'
import type { AnswerRecord } from './record.ts'
import { isLeechIn } from './telling.ts'
import type { Turn } from './turn.ts'

/** Writes the review down, with the grade that follows from what happened. */
export function keep(held: Held, turn: Turn, graded: Graded): Answered {
  const { record, clock, id, library } = held
  const { asked, begun, hints, isTold, above } = turn
  const { question } = asked
  const at = clock()
  const answer = record.answer(
    reviewOf(asked, graded, {
      ...{ took: Math.max(0, at - begun), above, hints, isTold, drill: id },
      revealed: isRevealed(held, question.id, at),
      predicted: predictedBy(record.cards.get(question.id), at),
    }),
  )
  // Forgotten so often, it is told once more before it is asked again.
  if (isLeechIn(held, question)) held.told.delete(toldFor(question, library).id)
  return answer
}

/** Whether its right answer was shown today: an answer to it was taken back. */
function isRevealed({ record, zone }: Held, question: string, at: number): boolean {
  const takenBack = record.takenBack(question)
  return takenBack !== undefined && dayOf(takenBack, zone) === dayOf(at, zone)
}

/** What happened between a question and its answer. */
interface Between extends Partial<Pick<Evidence, 'hints' | 'revealed'>> {
  /** Milliseconds. */
  readonly took: number
  /** The characters that had to be read above the question; none unless given. */
  readonly above?: number
  /** What it asks for was told in this sitting. */
  readonly isTold?: boolean
  /** How likely a right answer was, from 0 to 1, if it had been answered before. */
  readonly predicted?: number | undefined
  /** The drill's own event; undefined if nothing is kept. */
  readonly drill: string | undefined
}

/** A graded answer as the log has it: the grade for the schedule follows from what happened. */
export function reviewOf(
  asked: Asked,
  { correct, given }: Pick<Graded, 'correct' | 'given'>,
  { took, above = 0, hints = 0, isTold = false, revealed = false, predicted, drill }: Between,
): Parameters<AnswerRecord['answer']>[0] {
  const pace = paceOf({ ...workOf(asked), above }, took)
  const easy = isTold || kindOf(asked.question).picksOne
  return {
    question: asked.question.id,
    rating: rate({ correct, hints, pace, easy, revealed }),
    correct,
    // The number of an option means nothing when the options are shuffled again; its words do.
    given: given.en,
    took,
    ...(hints > 0 && { hints }),
    ...(predicted !== undefined && { predicted }),
    ...(drill !== undefined && { drill }),
  }
}

/** How likely a right answer is, as the log has it. */
export const predictedBy = (card: Card | undefined, at: number): number | undefined =>
  card && rounded(recall(card, at))
