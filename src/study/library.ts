import { isError, type Problem } from '../core/document/problem.ts'
import { find } from '../core/lookup/find.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { Failure } from '../errors.ts'
import type { Outlines } from '../ports.ts'
import type { StudyNote } from './note.ts'

/** An outline that cannot be used, with everything that was found in it. */
export class BrokenOutline extends Failure<'outline-broken'> {
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    super('outline-broken', { path, errors: problems.filter(isError).length })
    this.problems = problems
  }
}

/** @param spec as `Outlines` takes it; throws BrokenOutline */
export async function openLibrary(
  outlines: Pick<Outlines, 'open'>,
  spec: string | undefined,
): Promise<Library> {
  const { library, problems } = await outlines.open(spec)
  if (library) return library
  throw new BrokenOutline(spec ?? '', problems)
}

/** The one topic a term means, the root without a term; a guess is noted. */
export function topicFor(
  { outline }: Library,
  term: string | undefined,
): { readonly topic: Topic; readonly notes: readonly StudyNote[] } {
  if (term === undefined) return { topic: topicOf(outline, outline.root), notes: [] }
  const { topics, guessed, near } = find(outline, term)
  const [topic] = topics
  if (!topic) throw unknownTopic(term, near)
  if (topics.length > 1) throw ambiguousTopic(term, topics)
  return { topic, notes: guessed ? [{ kind: 'guessed', term, topic }] : [] }
}

/** A failure that brings the nearest names along, where there are near ones. */
export const unknownTopic = (
  term: string,
  near: readonly string[],
  code: 'unknown-topic' | 'nothing-found' = 'unknown-topic',
): Failure => new Failure(code, { term, ...(near.length > 0 && { near }) })

export const ambiguousTopic = (term: string, topics: readonly Topic[]): Failure =>
  new Failure('ambiguous-topic', { term, topics: topics.map(({ id }) => id).join(', ') })
