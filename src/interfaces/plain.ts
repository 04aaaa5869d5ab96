import type { DrillInterface } from '../drill/interface.ts'
import type { Input, Reply } from '../ports.ts'
import { inline } from '../view/page.ts'
import { answerKeys } from '../view/question.ts'
import { examLines } from './exam-lines.ts'
import { keyedCommand } from './keys.ts'
import { type TextOptions, textInterface } from './text.ts'
import { timedLines } from './timed-lines.ts'

/**
 * Plain lines for pipes and screen readers: one line answers one question, an empty line means "I
 * don't know".
 */
export function plainInterface(options: Omit<TextOptions, 'keys'>, input: Input): DrillInterface {
  const { page, print } = options
  const { quiz } = page.words
  const lines = timedLines(input)
  const read = (prompt: string): Promise<Reply> => {
    if (input.isTerminal) print([prompt])
    return lines.read()
  }
  return {
    ...textInterface({ ...options, keys: input.isTerminal }),
    // A person is asked again; the lines of a pipe must stay in step with the questions.
    patient: input.isTerminal,
    command: keyedCommand,
    read: ({ asked }) =>
      read(`${answerKeys(page, asked)} · ${quiz.dontKnowLine} · ${quiz.controls}`),
    readSureness: () => read(quiz.howSure),
    readReason: (ask) => read(quiz.whatIsWrong(inline(page, ask))),
    exam: examLines({ page, print, keys: input.isTerminal }, lines),
    close: lines.close,
  }
}
