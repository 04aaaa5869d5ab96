import { same } from '../core/text.ts'
import { type Page, paragraph } from '../view/page.ts'
import { feedbackLines, questionLines, type Shown } from '../view/quiz.ts'
import { when } from '../view/when.ts'
import type { Face, Outcome } from './face.ts'

/** The part of a face that only tells: the same lines on a terminal and in plain mode, nothing ever redrawn. */
export function telling(
  page: Page,
  write: (text: string) => void,
): Pick<Face, 'show' | 'help' | 'complain' | 'feedback' | 'summary'> {
  const say = (lines: readonly string[]): void => write(`${lines.join('\n')}\n`)
  const { quiz } = page.words
  const wrapped = (lines: readonly string[], indent = ''): string[] =>
    lines.flatMap((line) => paragraph(page, same(line), indent))
  return {
    show: (shown) => say(questionLines(page, shown)),
    help: () => say(wrapped(quiz.help, '  ')),
    complain: ({ asked }, why) => {
      const n = asked.options?.length ?? 0
      say(wrapped([why === 'not-an-order' ? quiz.notAnOrder(n) : quiz.notAnOption(n)]))
    },
    feedback: (shown: Shown, { graded, due, now, returns }: Outcome) =>
      say(
        feedbackLines(
          page,
          shown.asked,
          graded,
          returns ? quiz.comesBackSoon : quiz.comesBack(when(page.words, due, now)),
        ),
      ),
    summary: ({ asked, correct, left }) =>
      say(wrapped([quiz.summary(asked, correct), ...(left > 0 ? [quiz.kept(left)] : [])])),
  }
}
