import { same } from '../core/base/text.ts'
import type { Summary } from '../drill/turn.ts'
import { examSummaryLines } from './exam.ts'
import { FIT } from './fit.ts'
import { type Page, paragraph } from './page.ts'
import { when } from './when.ts'

/** The lines at the end of a drill. */
export function summaryLines(page: Page, summary: Summary): string[] {
  const { theme, words } = page
  const { quiz } = words
  const { asked, correct, left, exam, surprises, due, next, spare, fittable, now } = summary
  const say = (line: string): string[] => paragraph(page, same(line))
  if (exam) return examSummaryLines(page, summary, exam)
  return [
    ...say(quiz.summary(asked, correct)),
    ...(left > 0 ? say(summary.isKept ? quiz.kept(left) : quiz.stopped(left)) : []),
    ...(left > 0 && (summary.goesOn || summary.isResumable)
      ? say(summary.goesOn ? quiz.goesOn : quiz.resumable)
      : []),
    ...(left === 0 && summary.put > 0 ? say(quiz.putHere(summary.put)) : []),
    ...(surprises.length > 0
      ? [
          ...say(quiz.surprises).map(theme.warn),
          ...surprises.flatMap((ask) => paragraph(page, ask, '  ', `${page.signs.surprise} `)),
        ]
      : []),
    ...(left === 0 && due > 0 ? say(words.home.due(due)).map(theme.dim) : []),
    ...(left === 0 && due === 0 && next !== undefined
      ? say(words.home.next(when(words, next, now))).map(theme.dim)
      : []),
    ...(spare ? say(quiz.spare(spare.left, spare.of)) : []),
    ...(fittable === undefined ? [] : say(words.stats.fittable(fittable, words.command(FIT)))),
  ]
}
