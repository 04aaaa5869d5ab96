import type { Text } from '../../core/base/text.ts'
import type { Asked } from '../../core/kinds/kind.ts'
import type { ChoiceQuestion } from '../../core/model/question.ts'
import { type Page, paragraph } from '../page.ts'
import { answerRow, yoursAndRight } from './answer-rows.ts'
import type { KindView } from './kind-view.ts'

/** Texts below each other, each after its mark: `1) `. */
export const behindMarks = (
  page: Page,
  texts: readonly Text[],
  markOf: (index: number) => string,
): string[] =>
  texts.flatMap((text, i) => {
    const mark = `${markOf(i)}) `
    return paragraph(page, text, '  ', mark).map((line) => line.replace(mark, page.theme.key(mark)))
  })

/** The number shown for an index. */
export const numberOf = (index: number): string => String(index + 1)

/** The options, each after its number. */
export const numbered = (page: Page, { options }: Asked): string[] =>
  behindMarks(page, options, numberOf)

/** The learner picks one option. */
export const pickOne: KindView<ChoiceQuestion> = {
  lines: numbered,
  keys: ({ words }, { options }) => words.quiz.hints.key(options.length),
  feedback: (page, _, graded) => yoursAndRight(page, graded),
}

/** The learner picks all right options. */
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
