import { same } from '../core/base/text.ts'
import type { ExamResult, Summary } from '../drill/turn.ts'
import { percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import { rowLines } from './rows.ts'
import { when } from './when.ts'

/** The lines at the end of a drill. */
export function summaryLines(page: Page, summary: Summary): string[] {
  const { theme, words } = page
  const { quiz } = words
  const { asked, correct, left, exam, surprises, next, now } = summary
  const say = (line: string): string[] => paragraph(page, same(line))
  return [
    ...(exam ? examLines(page, exam, summary.isKept && correct < asked) : []),
    ...say(quiz.summary(asked, correct)),
    ...(left > 0 ? say(summary.isKept ? quiz.kept(left) : quiz.stopped(left)) : []),
    ...(left > 0 && (summary.goesOn || summary.isResumable)
      ? say(summary.goesOn ? quiz.goesOn : quiz.resumable)
      : []),
    ...(surprises.length > 0
      ? [
          ...say(quiz.surprises).map(theme.warn),
          ...surprises.flatMap((ask) => paragraph(page, ask, '  ', '‼ ')),
        ]
      : []),
    ...(left === 0 && next !== undefined
      ? say(words.home.next(when(words, next, now))).map(theme.dim)
      : []),
  ]
}

function examLines(
  page: Page,
  { exam, score, domains }: ExamResult,
  isScheduled: boolean,
): string[] {
  const { theme, words } = page
  const { quiz } = words
  const empty = domains
    .filter(({ asked }) => asked === 0)
    .map(({ domain }) => inline(page, domain.title))
  const rows = domains.map(({ domain, asked, correct }) => ({
    label: `${inline(page, domain.title)} (${Math.round(domain.weight)} %)`,
    share: asked === 0 ? 0 : correct / asked,
    cells: asked === 0 ? ['–', '0/0'] : [percent(correct / asked), `${correct}/${asked}`],
  }))
  return [
    '',
    ...paragraph(page, same(quiz.examResult(inline(page, exam.title), percent(score)))).map(
      theme.heading,
    ),
    ...rowLines(page, rows),
    ...(empty.length > 0
      ? paragraph(page, same(quiz.noneAsked(empty.join(words.comma)))).map(theme.warn)
      : []),
    ...(isScheduled ? paragraph(page, same(quiz.examMisses)).map(theme.dim) : []),
    '',
  ]
}
