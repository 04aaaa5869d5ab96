import type { Exam } from '../core/outline/exam.ts'
import type { DomainTally } from '../core/quiz/exam.ts'
import type { Tally } from '../core/quiz/session.ts'
import { same, type Text } from '../core/text.ts'
import { bar, barLength, percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import { when } from './when.ts'
import { pad, width } from './width.ts'

/** How an exam went. */
export interface ExamResult {
  readonly exam: Exam
  /** 0 to 1. */
  readonly score: number
  readonly domains: readonly DomainTally[]
}

/** How a drill ended. Times are milliseconds since 1970. */
export interface Summary extends Tally {
  readonly exam: ExamResult | undefined
  /** Asks of questions that were missed though the learner was sure. */
  readonly surprises: readonly Text[]
  /** When the next question comes due. */
  readonly next: number | undefined
  readonly now: number
}

export function summaryLines(page: Page, summary: Summary): string[] {
  const { theme, words } = page
  const { quiz } = words
  const { asked, correct, left, exam, surprises, next, now } = summary
  const say = (line: string): string[] => paragraph(page, same(line))
  return [
    ...(exam ? examLines(page, exam) : []),
    ...say(quiz.summary(asked, correct)),
    ...(left > 0 ? say(quiz.kept(left)) : []),
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

function examLines(page: Page, { exam, score, domains }: ExamResult): string[] {
  const { theme, words } = page
  const { quiz } = words
  const names = domains.map(({ domain }) => inline(page, domain.title))
  const counts = domains.map(({ asked, correct }) => `${correct}/${asked}`)
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(width))
  const beside = widest(counts) + 14
  const stacked = widest(names) + beside + 6 > page.columns
  const length = barLength(page, beside + (stacked ? 0 : widest(names)))
  const rows = domains.flatMap(({ domain, asked, correct }, i) => {
    const share = asked === 0 ? 0 : correct / asked
    const drawn =
      asked === 0
        ? theme.dim(quiz.noneAsked)
        : `${bar(page, share, length)} ${percent(share).padStart(5)}  ${pad(counts[i] ?? '', widest(counts))}`
    const name = `${names[i]} (${Math.round(domain.weight)} %)`
    return stacked
      ? [...paragraph(page, same(name), '  '), `    ${drawn}`]
      : [`  ${pad(name, widest(names) + 7)} ${drawn}`]
  })
  return [
    '',
    ...paragraph(page, same(quiz.examResult(inline(page, exam.title), percent(score)))).map(
      theme.heading,
    ),
    ...rows,
    ...paragraph(page, same(quiz.examMisses)).map(theme.dim),
    '',
  ]
}
