import { linkOf } from '../core/outline/source.ts'
import { shownIds } from '../core/quiz/conceal.ts'
import type { Input, Reply } from '../ports.ts'
import { inline, type Page } from '../view/page.ts'
import type { Face } from './face.ts'

/** One JSON object a line: a question out, a line in, the answer's result out, a summary at the end. */
export function jsonFace(page: Page, input: Input, write: (text: string) => void): Face {
  const lines = input.lines()
  const say = (event: Record<string, unknown>): void => write(`${JSON.stringify(event)}\n`)
  return {
    patient: false,
    commands: false,
    show: ({ asked, n, of, path }) => {
      const { id, topic } = shownIds(asked.question)
      say({
        event: 'question',
        n,
        of,
        id,
        topic,
        type: asked.question.type,
        ask: inline(page, asked.question.ask),
        ...(asked.options && { options: asked.options.map((option) => inline(page, option)) }),
        path: path.map((title) => inline(page, title)),
      })
    },
    read: async (): Promise<Reply> => {
      const { value, done } = await lines.next()
      return done ? { kind: 'end' } : { kind: 'text', text: value }
    },
    help: () => undefined,
    complain: () => undefined,
    feedback: ({ asked: { question } }, { graded, due }) =>
      say({
        event: 'answer',
        id: shownIds(question).id,
        correct: graded.correct,
        given: inline(page, graded.given),
        expected: inline(page, graded.expected),
        explain: inline(page, question.explain),
        source: question.source === '' ? '' : linkOf(question.source),
        due: new Date(due).toISOString(),
      }),
    summary: (tally) => say({ event: 'summary', ...tally }),
    close: () => {
      void lines.return?.()
    },
  }
}
