/** Why a topic was found. */
export type HitReason =
  /** By its title: there is nothing to say. */
  | { readonly kind: 'title' }
  /** By another name of it. */
  | { readonly kind: 'called'; readonly name: string }
  /** The term was read as a misspelling. */
  | { readonly kind: 'read' }
  /** It is what is meant, though it is not called so. */
  | { readonly kind: 'meant' }
  /** Its summary or one of its facts has the words: those, and what is around them. */
  | { readonly kind: 'says'; readonly words: string }

/** What a term finds: topics, the best first, and the nearest names if there is none. */
export interface SearchHits {
  readonly hits: ReadonlyMap<string, HitReason>
  readonly near: readonly string[]
}
