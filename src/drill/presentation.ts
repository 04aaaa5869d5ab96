import { seededDice } from '../core/base/dice.ts'
import { hash32 } from '../core/base/hash.ts'
import type { Asked } from '../core/kinds/kind.ts'
import type { Question } from '../core/model/question.ts'
import type { Current } from '../core/quiz/session.ts'
import { pathOf } from '../core/quiz/spoilers.ts'
import type { Drill, Held } from './drill.ts'
import type { Note } from './interface.ts'
import { isLeechIn, isToldIn } from './telling.ts'
import type { ShownQuestion, Turn } from './turn.ts'

/**
 * Shows a question to the learner.
 * @param above how many characters the learner has to read above it
 */
export function present(held: Held, now: Current, above: number): Turn {
  const { ui, library, clock, teaching } = held
  const { question, n, of, again } = now
  const isLeech = teaching !== undefined && isLeechIn(held, question)
  const asked = askAs(held, isLeech ? teaching.easier(question) : question, n)
  const shown: ShownQuestion = {
    asked,
    n,
    of,
    again,
    isGuess: teaching?.first === 'guess' && !again && teaching.untold.get(question.id) === 'new',
    path: pathOf(library.outline, asked.question),
    left: held.timer.left(),
  }
  ui.show(shown)
  const isTold = isToldIn(held, question)
  return { asked, shown, begun: clock(), hints: 0, isTold, isLeech, above }
}

/**
 * A question with its options drawn from the drill's seed: they are the same whenever it is asked
 * at that position.
 */
export function askAs(
  { examiner, seed }: Pick<Drill, 'examiner' | 'seed'>,
  question: Question,
  n: number,
): Asked {
  return examiner.ask(question, seededDice((seed ^ hash32(`${question.id} ${n}`)) >>> 0))
}

/** The answer to the wish to see more of what a question shows. */
export const widerNote = ({
  question: { material },
}: Asked): Extract<Note, { kind: 'material' }> | { kind: 'no-material' } =>
  material ? { kind: 'material', material } : { kind: 'no-material' }
