import { explained } from '../core/base/punctuation.ts'
import { isEmpty, same } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import { type Asked, type Graded, isUnanswered } from '../core/kinds/kind.ts'
import { addressLines } from './address.ts'
import { viewOf } from './kinds/index.ts'
import { inline, type Page, paragraph } from './page.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/** What is shown after an answer. */
export interface Feedback {
  readonly asked: Asked
  readonly graded: Graded
  /** When the question comes back, in words. */
  readonly comesBack: string
  /**
   * The learner was sure of a wrong answer: the longer one thinks about such a miss, the better one
   * remembers it.
   */
  readonly wasSure: boolean
  /** The command that tells the whole of it, for a miss. */
  readonly seeAlso?: string | undefined
}

/** The feedback on an answer: verdict, both answers, reasons, source. */
export function feedbackLines(
  page: Page,
  { asked, graded, comesBack, wasSure, seeAlso }: Feedback,
): string[] {
  const { theme, signs, words } = page
  const { question } = asked
  const { quiz } = words
  const missed = isUnanswered(graded)
    ? quiz.dontKnow
    : graded.score > 0
      ? quiz.partly(graded.score)
      : quiz.wrong
  const said = graded.correct ? `${signs.right} ${quiz.right}` : `${signs.wrong} ${missed}`
  const paint = graded.correct ? theme.good : theme.bad
  return [
    ...verdictLines(page, said, paint, comesBack),
    ...(wasSure
      ? paragraph(page, same(quiz.wasSure), '  ', `${signs.surprise} `).map(theme.warn)
      : []),
    ...viewOf(question).feedback(page, asked, graded),
    ...graded.mistakes.flatMap(({ text, why }) => {
      if (why) return paragraph(page, explained(text, why), '  ', `${signs.wrong} `)
      const extra = quiz.extra(inline(page, text))
      return paragraph(page, same(extra), '  ', `${signs.wrong} `).slice(0, 3)
    }),
    ...(isEmpty(question.explain)
      ? []
      : paragraph(page, question.explain, '  ').map(wasSure ? theme.title : (line) => line)),
    ...(question.source === '' ? [] : addressLines(page, linkOf(question.source))),
    ...(seeAlso === undefined ? [] : [`  ${signs.then} ${theme.key(seeAlso)}`]),
  ]
}

/** Whether it was right, and when it comes back: behind it, or below it where the page is narrow. */
function verdictLines(
  page: Page,
  said: string,
  paint: (line: string) => string,
  comesBack: string,
): string[] {
  const { theme, columns } = page
  // A Chinese full stop brings its own space.
  const gap = said.endsWith('。') ? '' : ' '
  if (comesBack === '' || width(said + gap + comesBack) <= columns)
    return [`${paint(said)}${gap}${theme.dim(comesBack)}`]
  return [
    ...wrap(said, columns, theme).map(paint),
    ...paragraph(page, same(comesBack), '  ').map(theme.dim),
  ]
}
