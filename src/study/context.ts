import { hasHan } from '../core/base/script.ts'
import type { Settings } from '../core/base/settings.ts'
import { isError } from '../core/document/problem.ts'
import { type Found, find } from '../core/lookup/find.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { inline, type Page, sanitize } from '../view/page.ts'
import { problemLine } from '../view/problem.ts'
import { wrap } from '../view/wrap.ts'

/** What a command works with: the world, the page to write on, and the flags that hold everywhere. */
export interface Context {
  readonly world: World
  readonly page: Page
  /** Words for stderr, which may be a terminal when stdout is not. */
  readonly errors: Page
  readonly outline: string | undefined
  readonly settings: Settings
}

export const print = ({ world }: Context, lines: readonly string[]): void => {
  if (lines.length > 0) world.out.write(`${lines.join('\n')}\n`)
}

export const printJson = ({ world }: Context, value: unknown): void =>
  world.out.write(`${JSON.stringify(value)}\n`)

/** Says something beside what was asked for, painted as a whole. */
export const tell = (
  { world, errors }: Context,
  lines: readonly string[],
  paint: (line: string) => string = (line) => line,
): void => {
  if (lines.length === 0) return
  const wrapped = lines.flatMap((line) => wrap(sanitize(line), errors.columns, errors.theme))
  world.err.write(`${wrapped.map(paint).join('\n')}\n`)
}

/** The outline the command speaks of. Prints every finding and fails when it cannot be used. */
export async function openLibrary(context: Context): Promise<Library> {
  const { library, problems } = await context.world.outlines.open(
    context.outline,
    context.page.languages,
  )
  if (library) return library
  context.world.err.write(
    problems.map((problem) => `${problemLine(context.errors, problem)}\n`).join(''),
  )
  throw new Failure('outline-broken', {
    path: sanitize(context.outline ?? ''),
    errors: problems.filter(isError).length,
  })
}

/**
 * What a term means, in either Chinese script: all names can be found in Simplified characters. The table for it is loaded
 * only where the term as it stands finds nothing.
 */
export async function look({ world }: Context, { outline }: Library, term: string): Promise<Found> {
  const found = find(outline, term)
  if ((found.topics.length > 0 && !found.guessed) || !hasHan(term)) return found
  const simplified = find(outline, (await world.script())(term))
  const isBetter = simplified.topics.length > 0 && (!simplified.guessed || !found.guessed)
  return isBetter || found.near.length === 0 ? simplified : found
}

/** The one topic a term means. */
export async function topicFor(
  context: Context,
  library: Library,
  term: string | undefined,
): Promise<Topic> {
  const { outline } = library
  if (term === undefined) return topicOf(outline, outline.root)
  const { topics, guessed, near } = await look(context, library, term)
  const [topic] = topics
  if (!topic) throw unknownTopic(term, near)
  if (topics.length > 1) throw ambiguousTopic(term, topics)
  if (guessed) tellGuess(context, term, topic)
  return topic
}

export function tellGuess(context: Context, term: string, topic: Topic): void {
  const { words } = context.errors
  tell(context, [words.topic.guessed(sanitize(term), inline(context.errors, topic.title))])
}

/** A failure that brings the nearest names along, where there are near ones. */
export const unknownTopic = (
  term: string,
  near: readonly string[],
  code: 'unknown-topic' | 'nothing-found' = 'unknown-topic',
): Failure =>
  new Failure(code, {
    term: sanitize(term),
    ...(near.length > 0 && { near }),
  })

export const ambiguousTopic = (term: string, topics: readonly Topic[]): Failure =>
  new Failure('ambiguous-topic', {
    term: sanitize(term),
    topics: topics.map(({ id }) => id).join(', '),
  })

export const done: Exit = EXIT.done
