import { type Examiner, kindOf } from '../core/kinds/index.ts'
import { type Asked, type Graded, inOwnWords } from '../core/kinds/kind.ts'
import type { Note } from './interface.ts'

/** What an answer is graded with. */
interface Means {
  readonly examiner: Examiner
  readonly ui: {
    readonly patient: boolean
    readonly tell: (note: Extract<Note, { readonly kind: 'complaint' }>) => void
  }
}

/** Whether a line is an answer to this question, although it is also the letter of a command. */
export const isAnswer = ({ question }: Asked, line: string): boolean =>
  kindOf(question).takes?.(question, line.trim()) ?? false

/** The graded answer; undefined if its form is not readable and it is asked for again. */
export function grade({ examiner, ui }: Means, asked: Asked, given: string): Graded | undefined {
  const grading = examiner.grade(asked, given)
  if (typeof grading !== 'string') return grading
  if (!ui.patient) return unreadable({ examiner }, asked, given)
  ui.tell({ kind: 'complaint', why: grading, of: asked.options.length })
  return undefined
}

/** An answer in an unreadable form, taken as it is: wrong, and shown beside the right one. */
export const unreadable = (
  { examiner }: Pick<Means, 'examiner'>,
  asked: Asked,
  given: string,
): Graded => ({ ...(examiner.grade(asked, '') as Graded), given: inOwnWords(given) })
