import { same } from '../core/base/text.ts'
import type { ExamInterface } from '../drill/exam-interface.ts'
import { keyRows, paragraph } from '../view/page.ts'
import { examKeysFor, examText } from './exam-text.ts'
import type { TextOptions } from './text.ts'
import type { TimedLines } from './timed-lines.ts'

/**
 * An exam in plain lines.
 * @param keys a person types: the keys are shown, and the exam waits until they begin
 */
export function examLines(
  { page, print, keys }: Pick<TextOptions, 'page' | 'print' | 'keys'>,
  lines: TimedLines,
): ExamInterface {
  const { exam } = page.words
  const { opening, ...text } = examText(page, print)
  return {
    ...text,
    open: async (what) => {
      if (what.answered === 0) opening(what)
      if (!keys || what.answered > 0) return { kind: 'text', text: '' }
      print(['', ...paragraph(page, same(exam.begin))])
      return lines.read()
    },
    read: (shown, left) => {
      if (keys) print(keyRows(page, examKeysFor(page, shown)))
      return lines.read(left())
    },
  }
}
