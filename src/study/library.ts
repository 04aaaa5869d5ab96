import { hasHan } from '../core/base/script.ts'
import type { Language } from '../core/base/text.ts'
import { isError, type Problem } from '../core/document/problem.ts'
import { shortened } from '../core/document/short.ts'
import { type Found, find, topicsCalled } from '../core/lookup/find.ts'
import type { Hit } from '../core/lookup/search.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { Failure } from '../errors.ts'
import type { Outlines, World } from '../ports.ts'
import type { StudyNote } from './note.ts'

/** An outline that cannot be used, with all findings in it. */
export class BrokenOutline extends Failure<'outline-broken'> {
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    super('outline-broken', { path, errors: problems.filter(isError).length })
    this.problems = problems
  }
}

/** A term that means no topic, with what the outline has to say to its words, and other commands that they may be meant for. */
export class UnknownTopic extends Failure<'unknown-topic'> {
  readonly hits: readonly Hit[]
  readonly others: readonly string[]

  constructor(
    term: string,
    near: readonly string[],
    { hits, others }: { readonly hits: readonly Hit[]; readonly others: readonly string[] },
  ) {
    super('unknown-topic', notFound(term, near))
    this.hits = hits
    this.others = others
  }
}

/** The outline to open, and the languages its texts need. */
export interface OutlineChoice {
  /** In the form that `Outlines` takes. */
  readonly spec: string | undefined
  readonly languages: readonly Language[]
}

/** Throws BrokenOutline. */
export async function openLibrary(
  outlines: Pick<Outlines, 'open'>,
  { spec, languages }: OutlineChoice,
): Promise<Library> {
  const { library, problems } = await outlines.open(spec, languages)
  if (library) return library
  throw new BrokenOutline(spec ?? '', problems)
}

/** Where else a look-up may look: in the index of the outline, which has this spec. */
export interface Elsewhere {
  /** In the form that `Outlines` takes. */
  readonly spec: string | undefined
  readonly outlines: Pick<Outlines, 'index' | 'vocabulary'>
  readonly script: World['script']
}

/**
 * What a term means, in either Chinese script: all names can be found in Simplified characters. The
 * table for these and the outline’s index are loaded only if the term is no name as it is.
 */
export async function look(
  library: Library,
  term: string,
  { spec, outlines, script }: Elsewhere,
): Promise<Found> {
  const topics = topicsCalled(library.outline, term)
  if (topics.length > 0) return { topics, guessed: false, near: [] }
  const { meanings, words } = await outlines.index(spec, library)
  // A word of the language is not mistyped either, though no index has it: `even` is no Event.
  const index = {
    meanings,
    words: () => [...words(), ...outlines.vocabulary().functionWords.en],
  }
  const said = hasHan(term) ? (await script())(term) : term
  const found = find(library.outline, said, index)
  // A user's outline may be in Traditional characters, and so are the names that are near.
  return said === term || found.topics.length > 0 || found.near.length > 0
    ? found
    : find(library.outline, term, index)
}

/** The one topic that a term means, or the root if there is no term; a guess is noted. */
export async function topicFor(
  library: Library,
  term: string | undefined,
  elsewhere: Elsewhere,
): Promise<{ readonly topic: Topic; readonly notes: readonly StudyNote[] }> {
  const { outline } = library
  if (term === undefined) return { topic: topicOf(outline, outline.root), notes: [] }
  const { topics, guessed, near } = await look(library, term, elsewhere)
  const [topic] = topics
  if (!topic) throw unknownTopic(term, near)
  if (topics.length > 1) throw ambiguousTopic(term, topics)
  return { topic, notes: guessed ? [{ kind: 'guessed', term, topic }] : [] }
}

/** A failure that names the nearest topics, if there are near ones. */
export const unknownTopic = (term: string, near: readonly string[]): Failure =>
  new Failure('unknown-topic', notFound(term, near))

/**
 * The same where words are searched for.
 * @param changes a command that tells what a release changed, if the words name one
 */
export const nothingFound = (term: string, near: readonly string[], changes?: string): Failure =>
  new Failure('nothing-found', { ...notFound(term, near), ...(changes && { changes }) })

/** Characters of a term that a message repeats. */
const MOST_SHOWN = 200

const notFound = (term: string, near: readonly string[]) => ({
  term: shortened(term, MOST_SHOWN),
  ...(near.length > 0 && { near }),
})

/** The failure for a term that means several topics. */
export const ambiguousTopic = (term: string, topics: readonly Topic[]): Failure =>
  new Failure('ambiguous-topic', { term, topics: topics.map(({ id }) => id).join(', ') })
