import type { Text } from '../../core/base/text.ts'
import type { Graded } from '../../core/kinds/kind.ts'
import type { ItemsQuestion } from '../../core/model/question.ts'
import { inline, type Page } from '../page.ts'
import { wrap } from '../wrap.ts'
import { yoursAndRight, yoursRow } from './answer-rows.ts'
import type { KindView } from './kind-view.ts'
import { numbered } from './options.ts'

/** The learner puts parts in order. */
export const sortParts: KindView<ItemsQuestion> = {
  lines: numbered,
  keys: ({ words }) => words.quiz.hints.order,
  feedback: (page, _, graded) => yoursAndRight(page, graded),
}

/** The learner names parts. */
export const nameParts: KindView<ItemsQuestion> = {
  keys: ({ words }) => words.quiz.hints.names,
  feedback: (page, { question }, graded) =>
    graded.score > 0 && !graded.correct
      ? [
          ...yoursRow(page, graded),
          ...placeLines(
            page,
            question.items.map(({ text }) => text),
            graded,
          ),
        ]
      : yoursAndRight(page, graded),
}

/** The parts of a list at their place in the tree: those named and those missing. */
function placeLines(page: Page, items: readonly Text[], { missing }: Graded): string[] {
  const { theme, signs, words } = page
  const { guides } = signs
  return items.flatMap((text, i) => {
    const isMissing = missing.includes(text)
    const guide = i === items.length - 1 ? guides.last : guides.branch
    const line = `${isMissing ? signs.wrong : signs.right} ${inline(page, text)}${isMissing ? `  ${words.quiz.missing}` : ''}`
    return wrap(line, page.columns - 6, theme).map(
      (each, j) =>
        `  ${theme.dim(j === 0 ? guide : guides.blank)}${(isMissing ? theme.warn : theme.good)(each)}`,
    )
  })
}
