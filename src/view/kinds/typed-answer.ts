import { mostOf, sumOf } from '../../core/base/collections.ts'
import { sanitizeLine } from '../../core/base/control-characters.ts'
import { wordings } from '../../core/base/text.ts'
import type { Graded } from '../../core/kinds/kind.ts'
import type { TypedQuestion } from '../../core/model/question.ts'
import { carets, difference, type Pieces } from '../difference.ts'
import type { Page } from '../page.ts'
import { width } from '../width.ts'
import { labelColumns, yoursAndRight } from './answer-rows.ts'
import type { KindView } from './kind-view.ts'

/** The learner types an answer. */
export const typeAnswer: KindView<TypedQuestion> = {
  keys: ({ words }) => words.quiz.hints.line,
  feedback: (page, _, graded) => markedRows(page, graded) ?? yoursAndRight(page, graded),
}

/** How many characters differ. */
const differing = (pieces: Pieces): number =>
  sumOf(pieces, ({ text, differs }) => (differs ? text.length : 0))

/** A typed answer that is close to the right one: both lines, with carets where they differ. */
function markedRows(page: Page, { given, expected, correct }: Graded): string[] | undefined {
  const { theme, words } = page
  const wide = labelColumns(page)
  const own = sanitizeLine(given.en)
  // What is right as it is written, in any language, differs in nothing.
  if (wordings(expected).includes(own)) return undefined
  // The wording that is nearest: a mistake in Chinese must not be compared with the English.
  const found = mostOf(
    wordings(expected).flatMap((wording) => difference(own, wording) ?? []),
    (each) => -differing([...each.given, ...each.expected]),
  )
  const fits = (text: string): boolean => wide + 4 + width(text) <= page.columns
  if (wordings(given).length > 1 || !found || !fits(own) || !wordings(expected).every(fits))
    return undefined
  const rows = [
    [words.quiz.yours, found.given, correct ? theme.warn : theme.bad],
    [words.quiz.expected, found.expected, theme.good],
  ] as const
  return rows.flatMap(([label, pieces, paint]) => {
    const line = pieces.map(({ text, differs }) => (differs ? paint(text) : text)).join('')
    const below = carets(pieces)
    return [
      `  ${theme.dim(label)}${' '.repeat(wide - width(label))}  ${line}`,
      ...(below === '' ? [] : [`  ${' '.repeat(wide + 2)}${paint(below)}`]),
    ]
  })
}
