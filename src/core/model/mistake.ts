import type { Text } from '../base/text.ts'

/** How one topic is taken for another one: by a wrong option of a question. */
export interface Mistake {
  /** The topic that was asked for. */
  readonly right: string
  /** The topic that is taken for it. */
  readonly taken: string
  readonly ask: Text
  /** Why one might think so, and what it really is. */
  readonly why: Text
}
