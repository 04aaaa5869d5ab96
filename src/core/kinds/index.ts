import type { Text } from '../base/text.ts'
import { fold } from '../model/names.ts'
import type { Question, TypedQuestion } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { choice, several, tellApart } from './choice.ts'
import type { Asked, Grading, Kind } from './kind.ts'
import { list } from './list.ts'
import { order } from './order.ts'
import { typed } from './typed.ts'

/** Asks and grades every type of question. */
export interface Examiner {
  readonly ask: (question: Question, dice: () => number) => Asked
  readonly grade: (question: Question, answer: string, options: readonly Text[]) => Grading
}

/** An examiner that knows an outline's names, so that a right name of another topic is never taken for a slip. */
export function examiner(outline: Outline): Examiner {
  let names: ReadonlySet<string> | undefined
  const isOtherName = (name: string, question: TypedQuestion): boolean => {
    // Made when the first doubtful answer comes: a drill's first question should not wait for it.
    names ??= new Set([...outline.topics.values()].flatMap(({ keys }) => keys))
    return names.has(name) && !question.accepted.some((each) => fold(each) === name)
  }
  const byType = {
    choice,
    several,
    'tell-apart': tellApart,
    typed: typed(isOtherName),
    cloze: typed(isOtherName),
    order,
    list,
  }
  const kindOf = (question: Question) => byType[question.type] as Kind<Question>
  return {
    ask: (question, dice) => ({ question, ...kindOf(question).ask(question, dice) }),
    grade: (question, answer, options) => kindOf(question).grade(question, answer, options),
  }
}
