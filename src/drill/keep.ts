import { rounded } from '../core/base/rounded.ts'
import { dayOf } from '../core/base/time.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { Graded } from '../core/kinds/kind.ts'
import type { Answered } from '../core/log/history.ts'
import { toldFor } from '../core/quiz/lesson.ts'
import { paceOf, rate, workOf } from '../core/quiz/pace.ts'
import { recall } from '../core/schedule/fsrs.ts'
import type { Held } from './drill.ts'
import { isLeechIn } from './telling.ts'
import type { Turn } from './turn.ts'

/** Writes the review down, with the grade that follows from what happened. */
export function keep(held: Held, turn: Turn, graded: Graded): Answered {
  const { record, clock, id, library } = held
  const { asked, begun, hints, isTold, above } = turn
  const { question } = asked
  const at = clock()
  const took = Math.max(0, at - begun)
  const card = record.cards.get(question.id)
  const answer = record.answer({
    question: question.id,
    rating: rate({
      correct: graded.correct,
      hints,
      pace: paceOf({ ...workOf(asked), above }, took),
      easy: isTold || kindOf(question).picksOne,
      revealed: isRevealed(held, question.id, at),
    }),
    correct: graded.correct,
    // The number of an option means nothing when the options are shuffled again; its words do.
    given: graded.given.en,
    took,
    ...(hints > 0 && { hints }),
    ...(card && { predicted: rounded(recall(card, at)) }),
    ...(id !== undefined && { drill: id }),
  })
  // Forgotten so often, it is told once more before it is asked again.
  if (isLeechIn(held, question)) held.told.delete(toldFor(question, library).id)
  return answer
}

/** Whether its right answer was shown today: an answer to it was taken back. */
function isRevealed({ record, zone }: Held, question: string, at: number): boolean {
  const takenBack = record.takenBack(question)
  return takenBack !== undefined && dayOf(takenBack, zone) === dayOf(at, zone)
}
