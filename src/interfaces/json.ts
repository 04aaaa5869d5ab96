import type { Text } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { Library } from '../core/model/library.ts'
import type { Material } from '../core/model/material.ts'
import type { Question } from '../core/model/question.ts'
import type { Hint } from '../core/quiz/hint.ts'
import { seeAlsoOf } from '../core/quiz/see-also.ts'
import { shownIds } from '../core/quiz/spoilers.ts'
import type { DrillInterface, Note } from '../drill/interface.ts'
import type { ShownQuestion } from '../drill/turn.ts'
import type { Input, Reply } from '../ports.ts'
import { inline, type Page } from '../view/page.ts'
import { examJson, examResultJson } from './exam-json.ts'
import { namedCommand } from './keys.ts'
import { commandIn, flagged, programLines } from './program-lines.ts'

/**
 * One JSON object per line: a question out, a line in, the answer's result out, a summary at the
 * end. A field that is undefined is not written.
 * @param library tells what is to be seen after a miss
 */
export function jsonInterface(
  page: Page,
  input: Input,
  printJson: (value: unknown) => void,
  library?: Pick<Library, 'place'>,
): DrillInterface {
  const said = (text: Text): string => inline(page, text)
  const lines = programLines(input)
  const read = (): Promise<Reply> => lines.read()
  const questionOf = ({ asked, n, of, isGuess, path }: ShownQuestion): Record<string, unknown> => {
    const { id, topic } = shownIds(asked.question)
    return {
      event: 'question',
      n,
      of,
      id,
      topic,
      type: asked.question.type,
      ...(asked.question.material && { material: materialJson(asked.question.material) }),
      ask: said(asked.question.ask),
      ...(asked.left.length > 0 && { left: asked.left.map(said) }),
      ...(asked.options.length > 0 && { options: asked.options.map(said) }),
      path: path.map(said),
      ...(isGuess && { guess: true }),
    }
  }
  const feedback: DrillInterface['feedback'] = ({ asked: { question } }, { graded, due }) =>
    printJson({
      event: 'answer',
      ...answeredIds(question),
      correct: graded.correct,
      ...(kindOf(question).tellsShare && { share: graded.score }),
      given: said(graded.given),
      expected: said(graded.expected),
      explain: said(question.explain),
      source: question.source === '' ? '' : linkOf(question.source),
      see: graded.correct ? undefined : library && seeAlsoOf(question, library),
      due: isoOf(due),
    })
  return {
    patient: false,
    command: (line) => namedCommand(commandIn(line)),
    waits: false,
    // A program opens what it likes.
    edit: async () => false,
    lesson: ({ topic, summary, facts }) =>
      printJson({
        event: 'lesson',
        topic: topic.id,
        title: said(topic.title),
        summary: said(summary),
        facts: facts.map(({ id, text }) => ({ id, text: said(text) })),
      }),
    readOn: async () => ({ kind: 'text', text: '' }),
    show: (shown) => printJson(questionOf(shown)),
    read,
    readSureness: () => {
      printJson({ event: 'confidence', allowed: [1, 2, 3] })
      return lines.readWords()
    },
    readReason: async ({ ask, within }) => {
      const words = flagged(lines.last())
      if (words !== undefined) return { kind: 'text', text: words }
      printJson({ event: 'reason', ask: said(ask) })
      return lines.readWords(within)
    },
    feedback,
    review: (answers) => {
      for (const [shown, outcome] of answers) feedback(shown, outcome)
    },
    tell: (note) => {
      // The contract says that the first event is a question; in a resumed drill, its number shows
      // that it is not the first one.
      if (note.kind !== 'resumed') printJson(noteJson(note, said))
    },
    summary: ({ asked, correct, left, exam, fittable }) =>
      printJson({
        event: 'summary',
        asked,
        // A paper that can be resumed says nothing about right and wrong.
        correct: exam && !exam.tally ? null : correct,
        left,
        ...(exam && { exam: examResultJson(exam) }),
        fittable,
      }),
    exam: examJson({ said, printJson, questionOf, lines }),
    close: lines.close,
  }
}

/** The id under which a question was shown, and its own if that gave something away until now. */
const answeredIds = (question: Question) => {
  const { id } = shownIds(question)
  return { id, ...(id !== question.id && { ownId: question.id }) }
}

/** A time as ISO 8601; null if the schedule does not change. */
const isoOf = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString()

/** What a question shows, as a program gets it: one text, with the address where its form is seen. */
const materialJson = ({ kind, lines, source }: Material): Record<string, string> => ({
  kind,
  text: lines.join('\n'),
  source: source === '' ? '' : linkOf(source),
})

function noteJson(note: Note, said: (text: Text) => string): Record<string, unknown> {
  switch (note.kind) {
    case 'hint':
      return { event: 'hint', ...hintJson(note.hint, said) }
    case 'undone':
      return { event: 'undone', ask: note.ask ? said(note.ask) : '' }
    case 'flagged':
      return { event: 'flagged', ask: said(note.ask) }
    case 'overruled':
      return { event: 'overruled', correct: note.correct, due: isoOf(note.due) }
    case 'put': {
      const ids = answeredIds(note.question)
      return note.why === 'known'
        ? { event: 'known', ...ids, due: isoOf(note.due) }
        : { event: 'put-away', ...ids, why: note.why }
    }
    case 'put-back':
      return { event: 'put-back', ask: note.ask ? said(note.ask) : '' }
    case 'brought-back':
      return { event: 'brought-back', unit: said(note.unit) }
    case 'page':
      return { event: 'page', topic: note.topic }
    case 'written':
      return { event: 'written', file: note.at.file, line: note.at.line }
    case 'material':
      return { event: 'material', ...materialJson(note.material) }
    case 'time-short':
      // For a program the drill ends for one reason: its time.
      return { event: 'time-over' }
    default:
      return { event: note.kind }
  }
}

/** A hint with its numbers unchanged and its texts as words. */
function hintJson(hint: Hint, said: (text: Text) => string): Record<string, unknown> {
  const inWords = (value: Text | number | string): unknown =>
    typeof value === 'object' ? said(value) : value
  const fields: Array<[string, unknown]> = Object.entries(hint)
  return Object.fromEntries(
    fields.map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(inWords) : inWords(value as Text | number | string),
    ]),
  )
}
