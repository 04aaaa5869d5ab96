import { shuffle } from '../base/dice.ts'
import type { ChoiceQuestion } from '../model/question.ts'
import type { Kind } from './kind.ts'
import { pickingOne, rightOf, wrongOf } from './options.ts'
import { recallForm } from './recall-form.ts'

/** How many wrong options a choice shows, drawn again each time it is asked. */
export const SHOWN_WRONG = 3

/** Pick one of four: the right one and three drawn from the wrong ones. */
export const choice = {
  ...pickingOne({ least: SHOWN_WRONG }),
  ask: (question, dice) => ({
    options: shuffle(
      [...rightOf(question), ...shuffle(wrongOf(question), dice).slice(0, SHOWN_WRONG)],
      dice,
    ).map(({ text }) => text),
  }),
  ease: 10,
  recallForm,
} satisfies Kind<ChoiceQuestion>
