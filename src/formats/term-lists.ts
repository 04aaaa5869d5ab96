import { LONGEST_WORDS, type NotedTitle } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'

/** So few titles with a colon may be sentences, or say something of one thing. */
const FEWEST = 3
/** Of the titles beside each other, this many in four are terms. */
const MOST_OF = 3

/**
 * Titles of which most, beside each other, are a term and what it means (`allele: a version of a gene`): the term is the
 * title, and the rest its summary. A term is what only one title begins with.
 * @param notes each with the words before its colon among its other names, if they may be a name
 */
export function withTerms(notes: readonly NotedTitle[]): readonly NotedTitle[] {
  const terms = notes.map(termIn)
  const count = terms.filter((term) => term !== undefined).length
  const isList = count >= FEWEST && count * 4 >= notes.length * MOST_OF
  return notes.map((note, i) => {
    const term = isList ? terms[i] : undefined
    return term ?? { ...note, children: withTerms(note.children) }
  })
}

/** The title as a term with its meaning; undefined if more is said of it, or it is a numbered part. */
function termIn(note: NotedTitle): NotedTitle | undefined {
  const { title, aliases = [], summary, cards = [], children } = note
  if (typeof title !== 'string' || summary !== undefined) return undefined
  if (cards.length > 0 || children.length > 0) return undefined
  const term = aliases.find((each) => /^\s?[:：]/.test(behind(title, each)))
  if (term === undefined || /\d$/.test(term)) return undefined
  const { aliases: _, ...rest } = note
  const others = aliases.filter((each) => each !== term)
  return {
    ...rest,
    title: term,
    ...(others.length > 0 && { aliases: others }),
    summary: shortened(behind(title, term).replace(/^\s?[:：]\s?/, ''), LONGEST_WORDS),
  }
}

/** What is behind words at the beginning of a title; empty if it does not begin with them. */
const behind = (title: string, words: string): string =>
  title.startsWith(words) ? title.slice(words.length) : ''
