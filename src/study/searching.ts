import { hasHan } from '../core/base/script.ts'
import { comparedIn } from '../core/lookup/comparison.ts'
import { topicsMeant } from '../core/lookup/find.ts'
import { misspelt } from '../core/lookup/misspelling.ts'
import { topicPasted } from '../core/lookup/pasted.ts'
import { type Hit, search } from '../core/lookup/search.ts'
import { withoutSetting } from '../core/lookup/setting.ts'
import { termReader } from '../core/lookup/terms.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import type { Outlines } from '../ports.ts'
import type { Elsewhere } from './library.ts'
import type { StudyNote } from './note.ts'

/** Where a search looks. */
type Searched = Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> }

/** What an outline has to say to words in any language and script, best first. */
export async function answersTo(
  library: Library,
  words: string,
  { spec, outlines, script }: Searched,
): Promise<Hit[]> {
  const said = hasHan(words) ? (await script())(words) : words
  const means = { index: await outlines.index(spec, library), vocabulary: outlines.vocabulary() }
  return search(library, means, said)
}

/** A line without what says only where or why it is asked. */
export async function withoutItsSetting(
  library: Library,
  line: string,
  { spec, outlines }: Searched,
): Promise<string> {
  const index = await outlines.index(spec, library)
  const vocabulary = outlines.vocabulary()
  return withoutSetting(library.outline, line, {
    index,
    vocabulary,
    reader: termReader(vocabulary),
  })
}

/** The topic that a line from a terminal is about, if it names one and is no comparison of two. */
export async function topicOfLine(
  library: Library,
  line: string,
  where: Searched,
): Promise<Topic | undefined> {
  const { outline } = library
  const words = await withoutItsSetting(library, line, where)
  if (comparedIn(outline, words, where.outlines.vocabulary())) return undefined
  const index = await where.outlines.index(where.spec, library)
  const [topic, ...more] = words === line ? [] : topicsMeant(outline, words, index)
  if (topic && more.length === 0) return topic
  return topicPasted(words, {
    meant: (each) => topicsMeant(outline, each, index),
    isTool: ({ id }) => library.knowledge(id).nature === 'tool',
  })
}

/** Shorter words are rather other words than misspelt ones. */
const LEAST_LETTERS = 4

/** Words of which some were misspelt names, as they may be meant, and what was guessed. */
interface Respelt {
  readonly words: string
  readonly notes: ReadonlyArray<Extract<StudyNote, { kind: 'guessed' }>>
}

/** What an outline says to words, or else to the names that some of them may misspell, with what was guessed. */
export async function answersOrGuess(
  library: Library,
  words: string,
  where: Searched,
): Promise<{ readonly hits: readonly Hit[]; readonly notes: Respelt['notes'] }> {
  const hits = await answersTo(library, words, where)
  const other = hits.length > 0 ? undefined : await respelt(library, words, where)
  if (!other) return { hits, notes: [] }
  const guessed = await answersTo(library, other.words, where)
  return { hits: guessed, notes: guessed.length > 0 ? other.notes : [] }
}

/**
 * A search with each word that the outline does not use as the name that it may be a misspelling of; undefined if there
 * is none, if it may be of several, or if more words are no such names: the outline knows nothing of what they speak of.
 */
export async function respelt(
  library: Library,
  words: string,
  { spec, outlines }: Searched,
): Promise<Respelt | undefined> {
  const known = new Set((await outlines.index(spec, library)).words())
  const content = termReader(outlines.vocabulary()).words(words)
  const notes: Array<Respelt['notes'][number]> = []
  const corrected = words.split(/\s+/).map((word) => {
    if (word.length < LEAST_LETTERS || hasHan(word) || known.has(word.toLowerCase())) return word
    const [topic, ...others] = misspelt(library.outline, word)
    if (!topic || others.length > 0) return word
    notes.push({ kind: 'guessed', term: word, topic })
    return topic.id
  })
  const unknown = content.filter((word) => !known.has(word)).length - notes.length
  return notes.length > 0 && unknown <= notes.length
    ? { words: corrected.join(' '), notes }
    : undefined
}
