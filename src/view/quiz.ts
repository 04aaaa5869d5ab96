import type { Asked } from '../core/quiz/ask.ts'
import type { Text } from '../core/text.ts'
import { MINUTE } from '../core/time.ts'
import { inline, type Page, paragraph } from './page.ts'
import { wrap } from './wrap.ts'

/** What stands above and in a question: its number, its place in the tree, the ask, the options. */
export interface Shown {
  readonly asked: Asked
  readonly n: number
  readonly of: number
  readonly again: boolean
  readonly path: readonly Text[]
  /** Milliseconds left of an exam. */
  readonly left: number | undefined
}

export function questionLines(page: Page, { asked, n, of, again, path, left }: Shown): string[] {
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
