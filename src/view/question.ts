import { same } from '../core/base/text.ts'
import { MINUTE } from '../core/base/time.ts'
import type { Asked } from '../core/kinds/kind.ts'
import type { ShownQuestion } from '../drill/turn.ts'
import { viewOf } from './kinds/index.ts'
import { materialLines, materialParts } from './material.ts'
import { inTurn, type Page, paragraph } from './page.ts'
import { wrap } from './wrap.ts'

/** The lines of a question, its ask and its options. */
export function questionLines(
  page: Page,
  { asked, n, of, again, isGuess, path, left }: ShownQuestion,
): string[] {
  const { theme, words } = page
  const place = inTurn(page, path, ` ${page.signs.below} `)
  const number = [
    words.quiz.heading(n, of),
    ...(again ? [words.quiz.again] : []),
    ...(left === undefined ? [] : [words.quiz.left(Math.max(0, Math.ceil(left / MINUTE)))]),
  ].join(' ')
  return [
    ...wrap(`${number}  ${place}`, page.columns, theme).map(theme.dim),
    ...(isGuess ? paragraph(page, same(words.quiz.guess)).map(theme.warn) : []),
    ...(asked.question.material ? materialLines(page, asked.question.material) : []),
    ...paragraph(page, asked.question.ask).map(theme.title),
    ...(viewOf(asked.question).lines?.(page, asked) ?? []),
  ]
}

/** How to answer this question, on one short line, and how to see what is wider than the page. */
export const answerKeys = (page: Page, asked: Asked): string =>
  [
    viewOf(asked.question).keys(page, asked),
    ...(isWide(page, asked) ? [page.words.quiz.widerKey] : []),
  ].join(' · ')

const isWide = (page: Page, { question: { material } }: Asked): boolean =>
  material !== undefined && materialParts(page, material) > 1
