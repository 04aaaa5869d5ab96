import { MINUTE } from '../core/base/time.ts'
import type { Asked } from '../core/kinds/kind.ts'
import type { ShownQuestion } from '../drill/turn.ts'
import { inline, type Page, paragraph } from './page.ts'
import { wrap } from './wrap.ts'

export function questionLines(
  page: Page,
  { asked, n, of, again, path, left }: ShownQuestion,
): string[] {
  const { theme, words } = page
  const place = path.map((title) => inline(page, title)).join(' › ')
  const number = [
    words.quiz.heading(n, of),
    ...(again ? [words.quiz.again] : []),
    ...(left === undefined ? [] : [words.quiz.left(Math.max(0, Math.ceil(left / MINUTE)))]),
  ].join(' ')
  return [
    ...wrap(`${number}  ${place}`, page.columns, theme).map(theme.dim),
    ...paragraph(page, asked.question.ask).map(theme.title),
    ...(asked.options ?? []).flatMap((option, i) => {
      const mark = `${i + 1}) `
      return paragraph(page, option, '  ', mark).map((line) => line.replace(mark, theme.key(mark)))
    }),
  ]
}

/** How this question is answered, on one short line. */
export function answerKeys({ words }: Page, { input, options, question }: Asked): string {
  const { hints } = words.quiz
  if (input === 'key') return hints.key(options?.length ?? 0)
  if (input === 'keys') return question.type === 'order' ? hints.order : hints.keys
  return input === 'names' ? hints.names : hints.line
}
