import { stemmer } from 'stemmer'
import { ASCII_ONLY, hasHan } from '../base/script.ts'
import { addPairs } from './pairs.ts'
import { longestFirst, type Vocabulary } from './vocabulary.ts'

/** What a search compares: the terms of a text, and its Latin words as they are written. */
export interface TermReader {
  /**
   * The terms of a text, in its order, also those that are there twice. A Latin word is its stem, a
   * name with hyphens, dots or capitals inside its parts and the whole; Chinese, which has no spaces,
   * is each pair of neighbouring characters, or a character that is alone. Function words have none.
   */
  readonly terms: (text: string) => string[]
  /** The stems of all Latin words of a text, also of function words. */
  readonly stems: (text: string) => string[]
  /** The Latin words of a text in lower case, without function words: what may be misspelt. */
  readonly words: (text: string) => string[]
  /** Such words of all texts whose terms were asked for, each once. */
  readonly met: () => Set<string>
}

/** A Latin word of a text, which most other texts have too: it is cut and stemmed once. */
interface LatinWord {
  readonly parts: readonly string[]
  readonly terms: readonly string[]
}

/** Letters and digits, also joined by a dot, slash, hyphen or underline; in ASCII text first, which is fast. */
const ASCII_WORD = /[A-Za-z0-9]+(?:[._/-]+[A-Za-z0-9]+)*(?:['’][a-z]{1,2}\b)?/g
const WORD =
  /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[._/-]+(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*(?:['’][a-z]{1,2}\b)?/gu
const HAN = /\p{Script=Han}+/gu
/** Nothing here has a width or an accent: ASCII, the comma and the full stop of Chinese, and its characters. */
const PLAIN = /^[\x00-\x7f\u3001\u3002\u4e00-\u9fff]*$/

const wordsIn = (plain: string): readonly string[] =>
  plain.match(ASCII_ONLY.test(plain) ? ASCII_WORD : WORD) ?? []

/** Without width and accents: `Öl` is `Ol`. */
const plainOf = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFKC')

/**
 * Porter's algorithm (1980) as the package `stemmer` has it, for words of letters; others are whole.
 * The ending of `dies` and `died` is cut first: they would become `di`, and `die` would stay.
 */
const stemOf = (word: string): string =>
  /^[a-z]{3,}$/.test(word) ? stemmer(word.replace(/^([a-z]ie)[sd]$/, '$1')) : word

/** Reads texts with the function words of a vocabulary. */
export function termReader({ functionWords }: Pick<Vocabulary, 'functionWords'>): TermReader {
  const all = longestFirst(functionWords)
  const latin = new Set(all.filter((word) => !hasHan(word)))
  const han = all.filter(hasHan)
  const breaks = new RegExp(han.length > 0 ? han.join('|') : '$.', 'gu')

  const met = new Map<string, LatinWord>()
  function latinWord(word: string): LatinWord {
    const known = met.get(word)
    if (known) return known
    const cut = partsOf(word)
    const parts = cut.filter((part) => !latin.has(part))
    const whole = cut.length > 1 && !latin.has(word.toLowerCase()) ? [cut.join('')] : []
    const made = { parts, terms: [...parts, ...whole].map(stemOf) }
    met.set(word, made)
    return made
  }

  function terms(text: string): string[] {
    const plain = plainOf(text)
    const found: string[] = []
    for (const word of wordsIn(plain)) for (const term of latinWord(word).terms) found.push(term)
    if (hasHan(plain))
      for (const run of plain.replace(breaks, ' ').match(HAN) ?? []) addPairs(found, run)
    return found
  }
  return {
    terms,
    stems: (text) => wordsIn(plainOf(text)).flatMap((word) => partsOf(word).map(stemOf)),
    words: (text) =>
      wordsIn(plainOf(text))
        .flatMap(partsOf)
        .filter((part) => !latin.has(part)),
    met: () => new Set([...met.values()].flatMap(({ parts }) => parts)),
  }
}

/** The parts of a word in lower case: `pod-template` and `podTemplate` have two, `it’s` and `isn’t` one. */
function partsOf(word: string): string[] {
  const bare = word.replace(/['’][a-z]{1,2}$/, '')
  const cut = bare.split(/[._/-]+|(?<=[a-z])(?=[A-Z])/)
  return cut.map((part) => part.toLowerCase())
}
