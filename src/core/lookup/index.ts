/** Where a term is: the number of a name or passage, and its weight there as `weights.ts` has it. */
export type Posting = readonly [place: number, weight: number]

/**
 * What a search needs of an outline. Names and passages are numbered together: first the names of
 * the outline's first topic, then its passages, then the names of the second topic, and so on.
 */
export interface Index {
  /** How many names and how many passages each topic has, in the outline's order. */
  readonly sizes: ReadonlyArray<readonly [names: number, passages: number]>
  /** In the order of their numbers; none for an unknown term. */
  readonly postings: (term: string) => readonly Posting[]
  /** The numbers of the topics that are meant by what is no name, as `fold` leaves it. */
  readonly meanings: (folded: string) => readonly number[]
  /** Every Latin word but function words, in lower case, in order. */
  readonly words: () => readonly string[]
}

/** An index that can list what is in it. */
export interface WholeIndex extends Index {
  readonly all: () => {
    readonly terms: ReadonlyMap<string, readonly Posting[]>
    readonly meanings: ReadonlyMap<string, readonly number[]>
  }
}
