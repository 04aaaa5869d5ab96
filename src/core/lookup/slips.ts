import { onceFor } from '../base/collections.ts'
import { distance, isMisspelling } from './distance.ts'
import type { Index } from './index.ts'
import { sortedLetters } from './misspelling.ts'
import type { TermReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A small word of letters, alone: no name of a file, no option. */
const SMALL_WORD = /(?<![\w./-])[a-z]{3,20}(?![\w./-])/g

/** With fewer letters only a swap is a slip: `teh`. With more, a letter may be another one. */
const LEAST_LETTERS = { missing: 4, other: 6 } as const

/** The words that nobody asks about, but that tell how something is asked. */
const littleWords = onceFor(
  ({ functionWords, comparing }: Pick<Vocabulary, 'functionWords' | 'comparing'>) =>
    [...functionWords.en, ...comparing.en].filter((word) => /^[a-z]{3,}$/.test(word)),
)

/**
 * What is asked with each little word that is misspelt as it is meant: `teh port` has no unknown word, and “diffrence”
 * asks to tell things apart. A word that the outline has stays.
 */
export function withoutSlips(
  words: string,
  {
    index,
    vocabulary,
    reader,
  }: { readonly index: Index; readonly vocabulary: Vocabulary; readonly reader: TermReader },
): string {
  return words.replace(SMALL_WORD, (word) => {
    const [term] = reader.terms(word)
    if (term === undefined || index.postings(term).length > 0) return word
    return littleWords(vocabulary).find((each) => isSlip(word, each)) ?? word
  })
}

/** Whether one word is another with a slip, by as much as its letters allow. */
export function isSlip(typed: string, meant: string): boolean {
  const { length } = typed
  if (length === meant.length && length < LEAST_LETTERS.other)
    return sortedLetters(typed) === sortedLetters(meant) && distance(typed, meant, 1) <= 1
  return length >= LEAST_LETTERS.missing && isMisspelling(typed, meant)
}
