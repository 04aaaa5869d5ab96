import { same } from '../core/base/text.ts'
import type { ExamInterface, ExamNote, ExamPage } from '../drill/exam-interface.ts'
import { examKeys, examQuestionLines, openingLines, overviewLines } from '../view/exam.ts'
import { type Page, paragraph } from '../view/page.ts'
import { keysLine } from '../view/question.ts'
import { keyedExamCommand } from './exam-keys.ts'

/** The output half of an exam's interface: the same lines on a terminal and in plain mode. */
export function examText(
  page: Page,
  print: (lines: readonly string[]) => void,
): Pick<ExamInterface, 'command' | 'show' | 'tell'> & {
  readonly opening: (opening: Parameters<ExamInterface['open']>[0]) => void
} {
  const { exam } = page.words
  const say = (line: string): string[] => paragraph(page, same(line))
  const noteLines = (note: ExamNote): string[] => {
    switch (note.kind) {
      case 'help':
        return examKeys(page)
      case 'not-here':
        return say(exam.notes['not-here'])
      case 'no-question':
        return say(exam.notes['no-question'](note.of))
      case 'marked':
        return say(note.isMarked ? exam.notes.marked(note.n) : exam.notes.unmarked(note.n))
      case 'answered':
        // What is shown next says it.
        return []
    }
  }
  return {
    command: keyedExamCommand,
    opening: (opening) => print(openingLines(page, opening)),
    show: (shown) =>
      print(
        shown.kind === 'question'
          ? examQuestionLines(page, shown.shown)
          : overviewLines(page, shown.overview),
      ),
    tell: (note) => print(noteLines(note)),
  }
}

/**
 * How to answer what is on screen, and where to go from there, on one line.
 * @param dontKnow the key for "I don't know" where one key answers; without it, a line is typed
 */
export function examKeysFor(page: Page, shown: ExamPage, dontKnow?: string): string {
  const { onOverview, controls } = page.words.exam
  if (shown.kind === 'overview') return onOverview
  return keysLine(page, shown.shown.asked, { dontKnow, controls })
}
