import { same, type Text } from '../base/text.ts'
import type { QuestionType } from './question.ts'

/** A part of an exam's curriculum. */
export interface Domain {
  /** The name that topics use for it in their `exams`. */
  readonly name: string
  readonly title: Text
  /** Its share of the exam, relative to the other domains' weights; curricula use per cent. */
  readonly weight: number
}

/** What must be reached to pass. */
export interface PassMark {
  /** The share of right answers, above 0 and up to 1. */
  readonly score: number
  /** Where that is said; '' if the outline does not say. */
  readonly source: string
}

/** An exam as the outline declares it. */
export interface Exam {
  /** The name that topics and the command line use for it: `KCNA`. */
  readonly id: string
  readonly title: Text
  /** Where the domains and weights come from; '' if the outline does not say. */
  readonly source: string
  readonly questions: number
  readonly minutes: number
  readonly pass?: PassMark
  /** The real exam consists of tasks at a command line: where that is said. */
  readonly handsOn?: string
  /** The types of question it asks: all of them unless the outline lists some. */
  readonly types: readonly QuestionType[]
  /** At least one, in the curriculum's order; each name occurs once. */
  readonly domains: readonly Domain[]
}

/** What a domain is called that topics know by this name. */
export const titleOfDomain = (domains: readonly Domain[] = [], name: string): Text =>
  domains.find((each) => each.name === name)?.title ?? same(name)
