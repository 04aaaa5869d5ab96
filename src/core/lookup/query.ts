import { addAll, maxOf, once } from '../base/collections.ts'
import { hasHan } from '../base/script.ts'
import { WRITTEN } from '../base/text.ts'
import type { Index } from './index.ts'
import { ownersOf } from './owners.ts'
import { isSlip } from './slips.ts'
import type { TermReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'
import { rarity } from './weights.ts'

/** A way to say what was asked for: terms, and what each of them counts. */
interface Wording {
  readonly terms: readonly string[]
  readonly worth: number
}

/** One thing that was asked for, in each way it may be said. */
export interface Concept {
  readonly wordings: readonly Wording[]
  /** How rare it is in the outline, and so how much of the question it is. */
  readonly rarity: number
  /** Whether the outline has it, in any wording. */
  readonly isKnown: boolean
}

/** What a word of the same meaning counts, and the word that a misspelt one is taken for. */
const WORTH = { synonym: 0.6, meant: 0.8 } as const

/** A word with fewer letters is not taken for a misspelt one: too many words are near it. */
const LEAST_LETTERS = 5

/** With fewer letters than this it has none too many: “drain pasta” is no past. */
const LETTERS_TOO_MANY = 6

/** The most words that a misspelt one is taken for. */
const MOST_MEANT = 3

/** As many letters as all forms of a word have in common. */
const BEGINNING = 3

/** How rare a word is taken to be that the outline does not have, in times of its rarest one. */
const UNKNOWN = { latin: 1, han: 0.35 } as const

/** What a search asks for: each term of the words once, with its synonyms, or with what it misspells. */
export function conceptsIn(
  words: string,
  index: Index,
  {
    reader,
    synonyms,
    general,
  }: { readonly reader: TermReader } & Pick<Vocabulary, 'synonyms' | 'general'>,
): Concept[] {
  const rarityOf = rarityIn(index)
  const unsaid = new Set(WRITTEN.flatMap((language) => general[language]).flatMap(reader.terms))
  const compounds = unknownCompounds(words, reader, rarityOf)
  const typed = [...new Set(reader.terms(words))].filter(
    (term) => !compounds.has(term) && !(unsaid.has(term) && rarityOf(term) === 0),
  )
  const said = new Map(
    typed.map((term): [string, Wording[]] => [term, [{ terms: [term], worth: 1 }]]),
  )
  for (const [term, meant] of meantBy(words, index, reader)) addAll(said.get(term) ?? [], meant)
  for (const [term, others] of synonymsOf(words, typed, { reader, synonyms }))
    said.set(term, [...(said.get(term) ?? []), ...others])
  return [...said].map(([term, wordings]) => {
    const known = maxOf(wordings, ({ terms, worth }) => worth * maxOf(terms, rarityOf))
    const asTyped = rarityOf(term)
    return {
      wordings,
      rarity:
        asTyped ||
        known ||
        unknownRarity(term, typed, { rarityOf, rarest: rarity(1, index.sizes.length) }),
      isKnown: known > 0,
    }
  })
}

/** Words of two or three parts with hyphens, in lower case: names of software and errors are written otherwise, too. */
const COMPOUND = /(?<![\w./-])[a-z]+(?:-[a-z]+){1,2}(?![\w./-])/g

/** The terms of whole words with hyphens that the outline has only as their parts: of `one-off job`, `oneoff` is no word it lacks. */
const unknownCompounds = (
  words: string,
  reader: TermReader,
  rarityOf: (term: string) => number,
): ReadonlySet<string> =>
  new Set(
    (words.toLowerCase().match(COMPOUND) ?? []).flatMap((word) => {
      // The whole word is behind its parts.
      const parts = reader.terms(word)
      const whole = parts.pop() ?? ''
      return rarityOf(whole) === 0 && parts.every((part) => rarityOf(part) > 0) ? [whole] : []
    }),
  )

/** How rare a term is in the outline; 0 if it is not there. */
function rarityIn(index: Index): (term: string) => number {
  const { topicOf } = ownersOf(index)
  return once((term) => {
    let having = 0
    let last: number | undefined
    for (const [place] of index.postings(term)) {
      const topic = topicOf(place)
      if (topic !== last) having++
      last = topic
    }
    return having === 0 ? 0 : rarity(having, index.sizes.length)
  })
}

/**
 * How rare a term is taken to be that the outline does not have: a Latin word as rare as words can
 * be. Two Chinese characters may be no word, but the end of one and the beginning of the next; each of
 * them that a known pair beside it has does not count.
 */
function unknownRarity(
  term: string,
  typed: readonly string[],
  { rarityOf, rarest }: { readonly rarityOf: (term: string) => number; readonly rarest: number },
): number {
  const [first = '', second = ''] = term
  if (!hasHan(term)) return UNKNOWN.latin * rarest
  const isKnown = (is: (other: string) => boolean): boolean =>
    typed.some((other) => other !== term && is(other) && rarityOf(other) > 0)
  const known = [
    isKnown((other) => other.endsWith(first)),
    isKnown((other) => other.startsWith(second)),
  ]
  return (UNKNOWN.han * rarest * known.filter((each) => !each).length) / 2
}

/** The words of the outline that each unknown word may misspell, as wordings of its term. */
function meantBy(
  words: string,
  { postings, words: known }: Index,
  reader: TermReader,
): Array<readonly [term: string, meant: Wording[]]> {
  return reader.words(words).flatMap((word) => {
    const [term] = reader.terms(word)
    if (term === undefined || word.length < LEAST_LETTERS || postings(term).length > 0) return []
    const meant = known().filter(
      (each) =>
        (each.length >= word.length || word.length >= LETTERS_TOO_MANY) && isSlip(word, each),
    )
    const wordings = meant
      .slice(0, MOST_MEANT)
      .map((each) => ({ terms: reader.terms(each), worth: WORTH.meant }))
    return [[term, wordings] as const]
  })
}

/**
 * For each group of synonyms that the words have one of, the others, under the term that was typed.
 * Where what was typed has no term of its own, under the group’s first word.
 */
function synonymsOf(
  words: string,
  typed: readonly string[],
  { reader, synonyms }: { readonly reader: TermReader } & Pick<Vocabulary, 'synonyms'>,
): Array<readonly [term: string, others: Wording[]]> {
  const plain = words.normalize('NFKC').toLowerCase()
  const stems = reader.stems(words)
  // Of two forms of a word the beginning is the same: most words are not there at all.
  const isSaid = (word: string): boolean =>
    plain.includes(hasHan(word) ? word : word.slice(0, BEGINNING)) &&
    (hasHan(word) || holdsInTurn(stems, reader.stems(word)))
  return WRITTEN.flatMap((language) => synonyms[language]).flatMap((group) => {
    const here = group.filter(isSaid)
    if (here.length === 0) return []
    const terms = new Set(here.flatMap(reader.terms))
    const others = group
      .filter((word) => !here.includes(word))
      .map(reader.terms)
      .filter(({ length }) => length > 0)
      .map((each) => ({ terms: each, worth: WORTH.synonym / Math.sqrt(each.length) }))
    return [[typed.find((term) => terms.has(term)) ?? `${group[0]}`, others] as const]
  })
}

/** Whether the words are in the list, one directly after the other. */
const holdsInTurn = (list: readonly string[], words: readonly string[]): boolean =>
  list.some((_, start) => words.every((word, i) => list[start + i] === word))
