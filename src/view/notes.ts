import { same } from '../core/base/text.ts'
import type { Hint } from '../core/quiz/hint.ts'
import { kindHint } from './kinds/index.ts'
import { inTurn, type Page, paragraph } from './page.ts'
import { UNICODE } from './signs.ts'
import { UNLIMITED } from './width.ts'

/**
 * A rule between two questions. On a terminal it is a bar too: its heavy part is the share, 0 to 1, that is
 * done. What is read aloud has no bar: there the number of the question says it.
 */
export function ruleLine({ theme, columns, signs }: Page, mark: '─' | '-', done: number): string {
  const length = columns === UNLIMITED ? WIDE : columns
  const isBar = mark === UNICODE.rule
  const heavy = isBar ? Math.round(done * length) : 0
  const bar = heavy > 0 ? theme.good(signs.done.repeat(heavy)) : ''
  if (heavy === length) return bar
  return bar + theme.dim((isBar ? signs.rule : mark).repeat(length - heavy))
}

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
