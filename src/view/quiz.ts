import { linkOf } from '../core/outline/source.ts'
import type { Asked, Graded } from '../core/quiz/ask.ts'
import type { Text } from '../core/text.ts'
import { harmless, inline, type Page, paragraph, spoken } from './page.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/** What stands above and in a question: its number, its place in the tree, the ask, the options. */
export interface Shown {
  readonly asked: Asked
  readonly n: number
  readonly of: number
  readonly again: boolean
  readonly path: readonly Text[]
}

export function questionLines(page: Page, { asked, n, of, again, path }: Shown): string[] {
  const { theme, words } = page
  const place = path.map((title) => inline(page, title)).join(' › ')
  const number = words.quiz.heading(n, of) + (again ? ` ${words.quiz.again}` : '')
  return [
    ...wrap(`${number}  ${place}`, page.columns, theme).map(theme.dim),
    ...paragraph(page, asked.question.ask).map(theme.title),
    ...(asked.options ?? []).flatMap((option, i) => {
      const mark = `${i + 1}) `
      return paragraph(page, option, '  ', mark).map((line) => line.replace(mark, theme.key(mark)))
    }),
  ]
}

/** What the learner may do at this question, on one short line. */
export function hint({ words }: Page, { input, options, question }: Asked): string {
  const { hints } = words.quiz
  if (input === 'key') return hints.key(options?.length ?? 0)
  if (input === 'keys') return question.type === 'order' ? hints.order : hints.keys
  return input === 'names' ? hints.names : hints.line
}

/** What is told after an answer. `due` is undefined when the question comes back within the drill. */
export function feedbackLines(
  page: Page,
  asked: Asked,
  graded: Graded,
  comesBack: string,
): string[] {
  const { theme, words } = page
  const { question } = asked
  const nothing = graded.given.en === '' && graded.given.zh === ''
  const head = graded.correct
    ? theme.good(`✓ ${words.quiz.right}`)
    : theme.bad(
        `✗ ${nothing ? words.quiz.dontKnow : graded.score > 0 ? words.quiz.partly(graded.score) : words.quiz.wrong}`,
      )
  const wide = Math.max(
    width(words.quiz.yours),
    width(words.quiz.expected),
    width(words.quiz.missing),
  )
  const row = (label: string, text: Text, paint: (line: string) => string): string[] => {
    const mark = `${label}${' '.repeat(wide - width(label))}  `
    return spoken(page, text).flatMap((said, i) =>
      // The learner's own words may hold anything a keyboard or a pipe can send.
      wrap(harmless(said), page.columns - wide - 4, theme).map(
        (line, j) => `  ${i + j === 0 ? theme.dim(mark) : ' '.repeat(wide + 2)}${paint(line)}`,
      ),
    )
  }
  const plain = (line: string): string => line
  return [
    `${head} ${theme.dim(comesBack)}`,
    ...(graded.correct
      ? row(words.quiz.expected, graded.expected, theme.good)
      : [
          ...(nothing ? [] : row(words.quiz.yours, graded.given, theme.bad)),
          ...row(words.quiz.expected, graded.expected, theme.good),
          ...(graded.missing.length > 0 && graded.score > 0
            ? graded.missing.flatMap((text) => row(words.quiz.missing, text, theme.warn))
            : []),
        ]),
    ...graded.mistakes.flatMap(({ text, why }) =>
      why
        ? paragraph(page, { en: `${text.en}: ${why.en}`, zh: `${text.zh}：${why.zh}` }, '  ', '✗ ')
        : [],
    ),
    ...paragraph(page, question.explain, '  ').map(plain),
    ...(question.source === '' ? [] : [`  ${theme.link(linkOf(question.source))}`]),
    '',
  ]
}
