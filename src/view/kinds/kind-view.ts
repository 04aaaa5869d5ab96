import type { Asked, Graded } from '../../core/kinds/kind.ts'
import type { Question } from '../../core/model/question.ts'
import type { Page } from '../page.ts'

/** How a kind of question looks as text. */
export interface KindView<Q extends Question> {
  /** The lines below the ask, if there are any. */
  readonly lines?: (page: Page, asked: Asked<Q>) => string[]
  /** How to answer it, on one short line. */
  readonly keys: (page: Page, asked: Asked<Q>) => string
  /** The learner's answer and the right one, below the verdict. */
  readonly feedback: (page: Page, asked: Asked<Q>, graded: Graded) => string[]
}
