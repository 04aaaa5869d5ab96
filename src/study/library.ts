import { hasHan } from '../core/base/script.ts'
import type { Language } from '../core/base/text.ts'
import { isError, type Problem } from '../core/document/problem.ts'
import { type Found, find } from '../core/lookup/find.ts'
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

/**
 * What a term means, in either Chinese script: all names can be found in Simplified characters. The
 * table for that is loaded only if the term as it is finds nothing.
 */
export async function look(
  { outline }: Library,
  term: string,
  script: World['script'],
): Promise<Found> {
  const found = find(outline, term)
  if ((found.topics.length > 0 && !found.guessed) || !hasHan(term)) return found
  const simplified = find(outline, (await script())(term))
  const isBetter = simplified.topics.length > 0 && (!simplified.guessed || !found.guessed)
  const isNothing = found.topics.length === 0 && found.near.length === 0
  return isBetter || isNothing ? simplified : found
}

/** The one topic that a term means, or the root if there is no term; a guess is noted. */
export async function topicFor(
  library: Library,
  term: string | undefined,
  script: World['script'],
): Promise<{ readonly topic: Topic; readonly notes: readonly StudyNote[] }> {
  const { outline } = library
  if (term === undefined) return { topic: topicOf(outline, outline.root), notes: [] }
  const { topics, guessed, near } = await look(library, term, script)
  const [topic] = topics
  if (!topic) throw unknownTopic(term, near)
  if (topics.length > 1) throw ambiguousTopic(term, topics)
  return { topic, notes: guessed ? [{ kind: 'guessed', term, topic }] : [] }
}

/** A failure that names the nearest topics, if there are near ones. */
export const unknownTopic = (
  term: string,
  near: readonly string[],
  code: 'unknown-topic' | 'nothing-found' = 'unknown-topic',
): Failure => new Failure(code, { term, ...(near.length > 0 && { near }) })

/** The failure for a term that means several topics. */
export const ambiguousTopic = (term: string, topics: readonly Topic[]): Failure =>
  new Failure('ambiguous-topic', { term, topics: topics.map(({ id }) => id).join(', ') })
