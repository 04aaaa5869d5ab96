import type { Asked, Graded } from '../../core/kinds/kind.ts'
import type { Question } from '../../core/model/question.ts'
import type { Page } from '../page.ts'

/** How a kind of question looks where it is drawn as text. */
export interface KindView<Q extends Question> {
  /** What stands below the ask, where anything does. */
  readonly lines?: (page: Page, asked: Asked<Q>) => string[]
  /** How it is answered, on one short line. */
  readonly keys: (page: Page, asked: Asked<Q>) => string
  /** The learner's answer and the right one, below the verdict. */
  readonly feedback: (page: Page, asked: Asked<Q>, graded: Graded) => string[]
}
