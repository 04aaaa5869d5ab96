import type { Text } from '../base/text.ts'
import type { QuestionType } from './question.ts'

/** A part of an exam's curriculum. */
export interface Domain {
  /** What topics call it in their `exams`. */
  readonly name: string
  readonly title: Text
  /** Its share of the exam against the other domains' weights; in curricula they are per cent. */
  readonly weight: number
}

/** An exam as the outline declares it. */
export interface Exam {
  /** What topics and the command line call it: `KCNA`. */
  readonly id: string
  readonly title: Text
  /** Where the domains and weights are from; '' where the outline does not say. */
  readonly source: string
  readonly questions: number
  readonly minutes: number
  /** The kinds of question it asks: all of them unless the outline names some. */
  readonly types: readonly QuestionType[]
  /** At least one, in the curriculum's order; no name twice. */
  readonly domains: readonly Domain[]
}
