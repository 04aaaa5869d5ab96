import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** The words of what leaves the program. */
export const exporting = lazy(() => ({
  written: (path: string) => `Written: ${path}`,
  /** Cards for which a format has no place. */
  noCards: (n: number, format: string, those: string) =>
    `${s(n, 'card')} left out: ${format} has no place for questions. These have one: ${those}.`,
  /** What Anki needs to read the file. */
  ankiHint: (basic: string, cloze: string) =>
    `In Anki: File › Import. Its note types must be called “${basic}” and “${cloze}”; where they are called otherwise, say so with --note-types.`,
  /** What begins the lines of a card in Markdown, as its reader knows them. */
  cards: { question: 'Q: ', right: 'A: ', why: 'Explanation: ' },
  anki: {
    allRight: 'Name all that are right.',
    allOf: (n: number) => `Name all ${n}.`,
    pairs: 'Which letter belongs to which number?',
  },
}))
