import type { Text } from '../../core/base/text.ts'
import { type Graded, isUnanswered } from '../../core/kinds/kind.ts'
import { type Page, spoken } from '../page.ts'
import { width } from '../width.ts'
import { wrap } from '../wrap.ts'

type Paint = (line: string) => string

/** The columns of the labels before the learner's answer and the right one. */
export const labelColumns = ({ words: { quiz } }: Page): number =>
  Math.max(...[quiz.yours, quiz.expected, quiz.missing].map(width))

/** A text after its label, wrapped in a column of its own. */
export function answerRow(page: Page, label: string, text: Text, paint: Paint): string[] {
  const { theme, columns } = page
  const wide = labelColumns(page)
  const mark = `${label}${' '.repeat(wide - width(label))}  `
  return spoken(page, text).flatMap((said, i) =>
    wrap(said, columns - wide - 4, theme).map(
      (line, j) => `  ${i + j === 0 ? theme.dim(mark) : ' '.repeat(wide + 2)}${paint(line)}`,
    ),
  )
}

/** What the learner answered, unless it was right. */
export const yoursRow = (page: Page, graded: Graded): string[] =>
  graded.correct || isUnanswered(graded)
    ? []
    : answerRow(page, page.words.quiz.yours, graded.given, page.theme.bad)

/** What the learner answered, unless it was right, above the right answer. */
export const yoursAndRight = (page: Page, graded: Graded): string[] => [
  ...yoursRow(page, graded),
  ...answerRow(page, page.words.quiz.expected, graded.expected, page.theme.good),
]
