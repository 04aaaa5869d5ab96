import { same } from '../core/base/text.ts'
import type { Hint } from '../core/quiz/hint.ts'
import { kindHint } from './kinds/index.ts'
import { inTurn, type Page, paragraph } from './page.ts'
import { UNICODE } from './signs.ts'
import { UNLIMITED } from './width.ts'

/** A line from side to side, between two questions. */
export const ruleLine = ({ theme, columns, signs }: Page, mark: string): string =>
  theme.dim(
    (mark === UNICODE.rule ? signs.rule : mark).repeat(columns === UNLIMITED ? WIDE : columns),
  )

/** The columns of a rule where the page has no width. */
const WIDE = 40

/** The lines of one hint. */
export function hintLines(page: Page, hint: Hint): string[] {
  const { theme } = page
  const text = hint.kind === 'fact' ? hint.fact : same(hintWords(page, hint))
  return paragraph(page, text, '  ', '? ').map(theme.warn)
}

function hintWords(page: Page, hint: Exclude<Hint, { kind: 'fact' }>): string {
  const { comma, quiz } = page.words
  return hint.kind === 'place'
    ? quiz.hint.place(
        inTurn(page, hint.path, ` ${page.signs.below} `),
        inTurn(page, hint.beside, comma),
      )
    : kindHint(page, hint)
}
