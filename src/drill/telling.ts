import type { Page } from '../view/page.ts'
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
  return {
    show: (shown) => say(questionLines(page, shown)),
    help: () => say(quiz.help.map((line) => `  ${line}`)),
    complain: ({ asked }, why) => {
      const n = asked.options?.length ?? 0
      say([why === 'not-an-order' ? quiz.notAnOrder(n) : quiz.notAnOption(n)])
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
      say([quiz.summary(asked, correct), ...(left > 0 ? [quiz.kept(left)] : [])]),
  }
}
