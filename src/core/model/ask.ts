/**
 * A question about relations that is worth asking. What is right follows from the relations; the wrong
 * topics are chosen by a person, and no relation makes one of them right.
 */
export type Ask =
  /** Which topics have a relation of a type to `of`? */
  | {
      readonly kind: 'who'
      readonly of: string
      readonly by: string
      readonly wrong: readonly string[]
    }
  /** What is between the first and the last of three topics that are related in turn? */
  | {
      readonly kind: 'between'
      readonly chain: readonly [string, string, string]
      readonly wrong: readonly string[]
    }
  /** Which topic does not depend on `of`, as the wrong ones do? */
  | {
      readonly kind: 'without'
      readonly of: string
      readonly right: string
      readonly wrong: readonly string[]
    }

/** All topics that an ask names. */
export const topicsAsked = (ask: Ask): string[] => [
  ...(ask.kind === 'between' ? ask.chain : [ask.of]),
  ...(ask.kind === 'without' ? [ask.right] : []),
  ...ask.wrong,
]
