import type { Asked } from '../../core/kinds/kind.ts'
import type { ChoiceQuestion } from '../../core/model/question.ts'
import { type Page, paragraph } from '../page.ts'
import { answerRow, yoursAndRight } from './answer-rows.ts'
import type { KindView } from './kind-view.ts'

/** The options below each other, each behind its number. */
export const numbered = (page: Page, { options }: Asked): string[] =>
  options.flatMap((option, i) => {
    const mark = `${i + 1}) `
    return paragraph(page, option, '  ', mark).map((line) =>
      line.replace(mark, page.theme.key(mark)),
    )
  })

/** One option is picked. */
export const pickOne: KindView<ChoiceQuestion> = {
  lines: numbered,
  keys: ({ words }, { options }) => words.quiz.hints.key(options.length),
  feedback: (page, _, graded) => yoursAndRight(page, graded),
}

/** All options are picked that are right. */
export const pickSeveral: KindView<ChoiceQuestion> = {
  lines: numbered,
  keys: ({ words }) => words.quiz.hints.keys,
  feedback: (page, _, graded) => [
    ...yoursAndRight(page, graded),
    ...graded.missing.flatMap((text) =>
      answerRow(page, page.words.quiz.missing, text, page.theme.warn),
    ),
  ],
}
