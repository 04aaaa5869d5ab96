import type { Dice } from '../base/dice.ts'
import { asWritten, type Script } from '../base/script.ts'
import type { Question, QuestionOf, QuestionType } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { choice } from './choice.ts'
import { cloze } from './cloze.ts'
import type { Asked, Graded, Kind } from './kind.ts'
import { list } from './list.ts'
import { match } from './match.ts'
import { order } from './order.ts'
import { several } from './several.ts'
import { tellApart } from './tell-apart.ts'
import { typed } from './typed.ts'

/** Every kind of question there is. A type that lacks its kind, and a kind that lacks a part, do not compile. */
export const KINDS = {
  choice,
  several,
  'tell-apart': tellApart,
  typed,
  cloze,
  order,
  list,
  match,
} satisfies { readonly [T in QuestionType]: Kind<QuestionOf<T>> }

type AnyKind = (typeof KINDS)[QuestionType]

/** An answer of the wrong form: not graded, asked again. */
export type Unreadable = Extract<ReturnType<AnyKind['grade']>, string>
type Grading = Graded | Unreadable

/** A step of help that comes from a kind. */
export type KindHint = ReturnType<AnyKind['hints']>[number]

/** All that the question's type is. */
export const kindOf = ({ type }: Pick<Question, 'type'>): Kind<Question, Unreadable, KindHint> =>
  // Each kind takes its own questions only, and its own are all it is given.
  KINDS[type] as unknown as Kind<Question, Unreadable, KindHint>

/** Asks and grades every type of question. */
export interface Examiner {
  readonly ask: (question: Question, dice: Dice) => Asked
  readonly grade: (asked: Asked, answer: string) => Grading
}

/**
 * An examiner that knows an outline's names, so that a right name of another topic is never taken for a slip.
 * @param script how Chinese of either script is compared
 */
export function examiner(outline: Outline, script: Script = asWritten): Examiner {
  let names: ReadonlySet<string> | undefined
  const isName = (word: string): boolean => {
    // Made when the first doubtful answer comes: a drill's first question should not wait for it.
    names ??= new Set([...outline.topics.values()].flatMap(({ keys }) => keys))
    return names.has(word)
  }
  return {
    ask: (question, dice) => ({
      question,
      options: [],
      left: [],
      ...kindOf(question).ask(question, dice),
    }),
    grade: (asked, answer) => kindOf(asked.question).grade(asked, answer, { isName, script }),
  }
}
