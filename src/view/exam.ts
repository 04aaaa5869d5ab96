import { same } from '../core/base/text.ts'
import { MINUTE } from '../core/base/time.ts'
import { linkOf } from '../core/document/source.ts'
import type { Exam } from '../core/model/exam.ts'
import { type ExamTally, verdictOn } from '../core/quiz/exam-result.ts'
import type { Opening, ShownInExam, ShownOverview } from '../drill/exam-interface.ts'
import type { ExamResult, Summary } from '../drill/turn.ts'
import { addressLines } from './address.ts'
import { percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import { questionLines } from './question.ts'
import { rowLines } from './rows.ts'

/** The first screen of an exam: what is to come, what it measures, and its keys. */
export function openingLines(page: Page, { exam, domain, questions, left }: Opening): string[] {
  const { theme, words } = page
  const { pass, handsOn } = exam
  const minutes = left === undefined ? undefined : Math.ceil(left / MINUTE)
  const say = (line: string): string[] => paragraph(page, same(line))
  return [
    ...paragraph(page, exam.title).map(theme.heading),
    ...say(words.exam.about(questions, minutes)),
    ...(domain ? say(words.exam.domain(inline(page, domain.title))) : []),
    ...(pass ? say(words.exam.pass(percent(pass.score))) : []),
    ...(pass && pass.source !== '' ? addressLines(page, linkOf(pass.source)) : []),
    ...(handsOn === undefined ? [] : say(words.exam.handsOn).map(theme.warn)),
    ...say(words.exam.movesHere),
    ...examKeys(page),
  ]
}

/** The keys of an exam, one below the other. */
export const examKeys = (page: Page): string[] =>
  page.words.exam.keys.flatMap((key) => paragraph(page, same(key), '  '))

/** A question of a paper, with its answer so far. */
export function examQuestionLines(page: Page, shown: ShownInExam): string[] {
  const { theme, words } = page
  const { given, isMarked } = shown
  const said = given && inline(page, given)
  const state = [
    ...(isMarked ? [words.exam.marked] : []),
    ...(said === undefined ? [] : [said === '' ? words.exam.dontKnow : words.exam.given(said)]),
  ]
  return [
    '',
    ...questionLines(page, shown),
    ...(state.length > 0
      ? paragraph(page, same(state.join(` ${page.signs.dot} `)), '  ').map(theme.warn)
      : []),
  ]
}

/** The overview of a paper, with the numbers of its questions in rows. */
export function overviewLines(page: Page, overview: ShownOverview): string[] {
  const { theme, words } = page
  const { of, answered, open, left, isWarning } = overview
  const { rows } = words.exam
  const head = [
    words.exam.overview(answered.length, of),
    ...(left === undefined ? [] : [words.quiz.left(Math.max(0, Math.ceil(left / MINUTE)))]),
  ].join(' ')
  const row = (name: string, numbers: readonly number[]): string[] => {
    const all = numbers.length === 0 ? words.exam.none : ranges(numbers).join(words.comma)
    return paragraph(page, same(`${name}${words.colon}${all}`), '  ')
  }
  return [
    '',
    ...paragraph(page, same(head)).map(theme.title),
    ...(['open', 'marked', 'answered'] as const).flatMap((name) => row(rows[name], overview[name])),
    ...(isWarning ? paragraph(page, same(words.exam.warning(open.length))).map(theme.warn) : []),
    ...(open.length === 0 ? paragraph(page, same(words.exam.allAnswered)) : []),
  ]
}

/** Numbers in ascending order, those in a row together: 7, 12-14. */
export function ranges(numbers: readonly number[]): string[] {
  const runs: Array<{ from: number; to: number }> = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && n === last.to + 1) last.to = n
    else runs.push({ from: n, to: n })
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
}

/** The lines at the end of an exam: its result, or that it has none. */
export function examSummaryLines(
  page: Page,
  { asked, correct, left, ...summary }: Summary,
  { exam, tally }: ExamResult,
): string[] {
  const { words } = page
  const { isKept, goesOn, isResumable } = summary
  const say = (line: string): string[] => paragraph(page, same(line))
  const of = asked + left
  if (!tally)
    return [
      ...say(words.exam.abandoned(asked, of)),
      ...(isKept ? say(words.exam.kept) : []),
      ...(goesOn || isResumable ? say(goesOn ? words.quiz.goesOn : words.quiz.resumable) : []),
    ]
  return [
    '',
    ...say(words.exam.result(inline(page, exam.title), percent(down(tally.score)))).map(
      page.theme.heading,
    ),
    ...tallyLines(page, exam, tally),
    '',
    ...say(words.exam.count(correct, of, left)),
    ...(isKept && correct < of
      ? say(words.exam.misses(words.command(`quiz --missed ${exam.id}`), left > 0)).map(
          page.theme.dim,
        )
      : []),
  ]
}

/** A score in whole per cent, never rounded up to a mark that it does not reach. */
const down = (score: number): number => Math.floor(score * 100 + 1e-9) / 100

function tallyLines(page: Page, exam: Exam, tally: ExamTally): string[] {
  const { theme, words } = page
  const { domains, interval, luck } = tally
  const say = (line: string): string[] => paragraph(page, same(line))
  const verdict = verdictOn(exam, tally)
  const mark = percent(exam.pass?.score ?? 0)
  const empty = domains
    .filter(({ asked }) => asked === 0)
    .map(({ domain }) => inline(page, domain.title))
  const rows = domains.map(({ domain, asked, correct }) => ({
    label: `${inline(page, domain.title)} (${Math.round(domain.weight)} %)`,
    share: asked === 0 ? 0 : correct / asked,
    cells:
      asked === 0
        ? [page.signs.none, '0/0']
        : [percent(down(correct / asked)), `${correct}/${asked}`],
  }))
  const judged = (passed: boolean, isSure: boolean): string =>
    exam.handsOn === undefined
      ? words.exam.verdict(passed, isSure, mark)
      : words.exam.verdictHandsOn(passed, mark)
  return [
    ...(verdict
      ? say(judged(verdict.passed, verdict.isSure)).map(verdict.passed ? theme.good : theme.bad)
      : []),
    ...say(words.exam.interval(percent(interval.low), percent(interval.high))),
    ...say(words.exam.luck(percent(luck))),
    '',
    ...rowLines(page, rows),
    ...(empty.length > 0 ? say(words.exam.noneAsked(empty.join(words.comma))).map(theme.warn) : []),
  ]
}
