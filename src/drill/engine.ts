import type { Outline } from '../core/outline/topic.ts'
import type { Cards } from '../core/progress/replay.ts'
import type { Rating, Review } from '../core/progress/review.ts'
import { type Graded, type Grading, nothingGiven } from '../core/quiz/ask.ts'
import { pathOf } from '../core/quiz/conceal.ts'
import type { Examiner } from '../core/quiz/kinds/index.ts'
import { answered, current, returns, type Session, tally } from '../core/quiz/session.ts'
import { type Card, review } from '../core/schedule/fsrs.ts'
import { same } from '../core/text.ts'
import type { Shown } from '../view/quiz.ts'
import type { Face } from './face.ts'

export interface Drill {
  readonly outline: Outline
  readonly examiner: Examiner
  readonly face: Face
  readonly dice: () => number
  readonly clock: () => number
  readonly newId: () => string
  /** Keeps a review; throws when it cannot, and then the answer is not confirmed. */
  readonly keep: (review: Review) => void
  /** True once nobody reads the output any more. */
  readonly isOver: () => boolean
}

export type Ending = 'done' | 'stopped' | 'interrupted'

/**
 * Asks the session's questions one after the other. A review is on disk before its feedback is shown, so that
 * whatever was confirmed on screen survives anything that happens afterwards.
 */
export async function hold(drill: Drill, start: Session, known: Cards): Promise<Ending> {
  const { outline, examiner, face, clock } = drill
  const cards = new Map<string, Card>(known)
  let session = start
  const end = (ending: Ending): Ending => {
    face.summary(tally(session))
    return ending
  }
  for (let now = current(session); now; now = current(session)) {
    const { question, n, of } = now
    const asked = examiner.ask(question, drill.dice)
    const shown: Shown = { asked, n, of, again: now.again, path: pathOf(outline, question) }
    face.show(shown)
    const begun = clock()
    const answer = await readAnswer(drill, shown)
    if (typeof answer === 'string') return end(answer)
    const at = clock()
    const rating: Rating = answer.graded.correct ? 3 : 1
    drill.keep({
      id: drill.newId(),
      at,
      outline: outline.id,
      question: question.id,
      rating,
      correct: answer.graded.correct,
      // An option's number means nothing once the options are shuffled again: its words do.
      given: answer.graded.given.en || answer.given,
      took: Math.max(0, at - begun),
    })
    const card = review(cards.get(question.id), rating, at)
    cards.set(question.id, card)
    const again = !answer.graded.correct && returns(session)
    session = answered(session, answer.graded.correct)
    face.feedback(shown, {
      graded: answer.graded,
      due: card.due,
      now: at,
      returns: again,
    })
    if (drill.isOver()) return end('stopped')
  }
  return end('done')
}

/** Reads until there is an answer that can be graded; commands are answered on the way. */
async function readAnswer(
  { examiner, face, isOver }: Drill,
  shown: Shown,
): Promise<{ given: string; graded: Graded } | 'stopped' | 'interrupted'> {
  const { question, options } = shown.asked
  for (;;) {
    if (isOver()) return 'stopped'
    const reply = await face.read(shown)
    if (reply.kind === 'interrupt') return 'interrupted'
    if (reply.kind === 'end') return 'stopped'
    const given = reply.text
    const command = face.commands && !isAnswer(shown, given) ? given.trim() : ''
    if (command === 'q') return 'stopped'
    if (command === '?' || command === '？') {
      face.help()
      continue
    }
    const grading: Grading = examiner.grade(question, given, options ?? [])
    if (typeof grading !== 'string') return { given, graded: grading }
    if (face.patient) face.complain(shown, grading)
    else return { given, graded: unreadable(examiner, shown, given) }
  }
}

/** `q` is a command, unless it is an accepted answer to this very question. */
const isAnswer = ({ asked: { question } }: Shown, given: string): boolean =>
  (question.type === 'typed' || question.type === 'cloze') &&
  question.accepted.includes(given.trim())

/** An answer of no readable form, taken as it is: wrong, and shown beside the right one. */
function unreadable(examiner: Examiner, { asked }: Shown, given: string): Graded {
  const empty = examiner.grade(asked.question, '', asked.options ?? []) as Graded
  return { ...empty, given: given.trim() === '' ? nothingGiven : same(given.trim()) }
}
