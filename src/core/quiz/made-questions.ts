import { countBy } from '../base/collections.ts'
import { isExamined, type Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import { generate } from './generate.ts'
import type { Phrases } from './generated/phrases.ts'
import { graphQuestions } from './graph-questions.ts'

/** A topic with this many written questions needs no generated ones. */
export const ENOUGH_WRITTEN = 2

/** How many topics get questions at once; the next ones follow when these have been met. */
const MOST_GENERATED = 2_000

/** Which topics questions are generated for. */
interface Scope {
  /** The topics that are looked at. */
  readonly has: (topic: string) => boolean
  /** Topics whose generated questions were answered before: they have them in any case. */
  readonly met: ReadonlySet<string>
}

/** The questions that are generated from topics alone: for those with few written ones. */
export function generatedQuestions(
  library: Library,
  phrases: Phrases,
  { has, met }: Scope,
): Question[] {
  const written = countBy(library.questions(), ({ topic }) => topic)
  // Where questions are written, only what is known of a topic is worth another one: its place in
  // the tree is this outline's table of contents.
  const isWritten = isExamined(library)
  const hasFacts = (id: string): boolean => library.knowledge(id).facts.length > 0
  let left = MOST_GENERATED
  return generate(library, phrases, (id) => {
    const hasFew = has(id) && (written.get(id) ?? 0) < ENOUGH_WRITTEN
    // Last what must be read: most topics have enough.
    if (!(met.has(id) || hasFew) || (isWritten && !hasFacts(id))) return false
    return met.has(id) || left-- > 0
  })
}

/** All questions that an outline asks besides the written ones, to somebody who has met none. */
export const madeQuestions = (library: Library, phrases: Phrases): Question[] => [
  ...generatedQuestions(library, phrases, { has: () => true, met: new Set() }),
  ...graphQuestions(library, phrases),
]
