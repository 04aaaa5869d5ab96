import { shuffle } from '../base/dice.ts'
import type { ChoiceQuestion } from '../model/question.ts'
import type { Kind } from './kind.ts'
import { pickingOne } from './options.ts'

/** The learner picks one of several things that are easily confused; all are shown. */
export const tellApart = {
  ...pickingOne({ least: 1 }),
  ask: (question, dice) => ({ options: shuffle(question.options, dice).map(({ text }) => text) }),
  ease: 20,
} satisfies Kind<ChoiceQuestion>
