import { wordings } from '../base/text.ts'
import type { TypedQuestion } from '../model/question.ts'
import type { Kind } from './kind.ts'
import { typedAnswer } from './typed-answer.ts'

const HOLE = '____'

/** The learner fills the one hole in a sentence. */
export const cloze = {
  ...typedAnswer,
  read: (source) => {
    for (const words of wordings(source.ask))
      if (words.split(HOLE).length !== 2) source.report('hole-count', source.askAt)
    return typedAnswer.read(source)
  },
  ease: 50,
} satisfies Kind<TypedQuestion>
