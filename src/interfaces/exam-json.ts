import type { Text } from '../core/base/text.ts'
import { verdictOn } from '../core/quiz/exam-result.ts'
import { shownIds } from '../core/quiz/spoilers.ts'
import type { ExamInterface, ShownInExam } from '../drill/exam-interface.ts'
import type { ExamResult } from '../drill/turn.ts'
import { namedExamCommand } from './exam-keys.ts'
import { commandIn } from './program-lines.ts'
import type { TimedLines } from './timed-lines.ts'

/** What an exam in JSON is made with. */
interface JsonMeans {
  readonly said: (text: Text) => string
  readonly printJson: (value: unknown) => void
  /** The fields of a question's event, without what only an exam has. */
  readonly questionOf: (shown: ShownInExam) => Record<string, unknown>
  readonly lines: TimedLines
}

/** An exam as JSON: an event for the paper, for each move, and for each answer that is kept. */
export function examJson({ said, printJson, questionOf, lines }: JsonMeans): ExamInterface {
  const given = ({ given: words }: ShownInExam): string | null =>
    words === undefined ? null : said(words)
  return {
    command: (line, page) => namedExamCommand(commandIn(line), page),
    open: async ({ exam, questions, answered, left }) => {
      const { id, title, pass, handsOn, domains } = exam
      printJson({
        event: 'exam',
        id,
        title,
        questions,
        answered,
        secondsLeft: secondsOf(left),
        pass: pass?.score ?? null,
        handsOn: handsOn !== undefined,
        domains: domains.map(({ name, weight }) => ({ name, weight })),
      })
      return { kind: 'text', text: '' }
    },
    show: (page) => {
      if (page.kind === 'question')
        return printJson({
          ...questionOf(page.shown),
          given: given(page.shown),
          marked: page.shown.isMarked,
          secondsLeft: secondsOf(page.shown.left),
        })
      const { of, answered, marked, open, left, isWarning } = page.overview
      printJson({
        event: isWarning ? 'confirm' : 'overview',
        of,
        answered,
        marked,
        open,
        secondsLeft: secondsOf(left),
      })
    },
    read: (_, left) => lines.read(left()),
    tell: (note) => {
      switch (note.kind) {
        case 'answered':
          return printJson({
            event: 'answered',
            n: note.shown.n,
            id: shownIds(note.shown.asked.question).id,
            given: given(note.shown),
          })
        case 'marked':
          return printJson({ event: 'marked', n: note.n, marked: note.isMarked })
        case 'no-question':
          return printJson({ event: 'no-question', of: note.of })
        default:
          return printJson({ event: note.kind })
      }
    },
  }
}

const secondsOf = (left: number | undefined): number | null =>
  left === undefined ? null : Math.max(0, Math.ceil(left / 1000))

/** An exam's result, for the summary; its numbers are null if the paper was not handed in. */
export function examResultJson({ exam, tally }: ExamResult): Record<string, unknown> {
  const verdict = tally && verdictOn(exam, tally)
  return {
    id: exam.id,
    score: tally?.score ?? null,
    low: tally?.interval.low ?? null,
    high: tally?.interval.high ?? null,
    guessing: tally?.luck ?? null,
    pass: exam.pass?.score ?? null,
    passed: verdict?.passed ?? null,
    sure: verdict?.isSure ?? null,
    domains: (tally?.domains ?? []).map(({ domain, ...counts }) => ({
      name: domain.name,
      title: domain.title,
      weight: domain.weight,
      ...counts,
    })),
  }
}
