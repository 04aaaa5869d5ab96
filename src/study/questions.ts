import { isExamined, type Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { below } from '../core/model/walk.ts'
import { generate } from '../core/quiz/generate.ts'
import { graphQuestions } from '../core/quiz/graph-questions.ts'
import type { Cards } from '../core/schedule/replay.ts'
import { ENOUGH_WRITTEN } from '../core/schedule/spare.ts'
import { phrases } from '../i18n/phrases.ts'

/** How many topics get questions at once; the next ones follow when these have been met. */
const MOST_GENERATED = 2_000

/**
 * Every question that may be asked about a topic and all topics below it, in tree order, a topic's
 * written ones first. Questions are generated only for topics with few written ones, or if
 * generated ones were answered before; from flows and relations, always.
 */
export function questionsBelow(library: Library, root: string, cards: Cards): Question[] {
  const scope = [...below(library.outline, root)].map(({ id }) => id)
  const byTopic = new Map<string, Question[]>(scope.map((id) => [id, []]))
  for (const question of library.questions()) byTopic.get(question.topic)?.push(question)
  const joining = library.joining?.() ?? graphQuestions(library, phrases)
  const joins = new Set(joining.map(({ id }) => id))
  const met = new Set(
    [...cards.keys()]
      .filter((id) => id.includes('/~') && !joins.has(id))
      .map((id) => id.split('/~')[0]),
  )
  let left = MOST_GENERATED
  // Where questions are written, only what is known of a topic is worth another one: its place in
  // the tree is this outline's table of contents.
  const isWritten = isExamined(library)
  const hasFacts = (id: string): boolean => library.knowledge(id).facts.length > 0
  const wanted = (id: string): boolean => {
    const hasFew = (byTopic.get(id)?.length ?? ENOUGH_WRITTEN) < ENOUGH_WRITTEN
    // Last what must be read: most topics have enough.
    if (!(met.has(id) || hasFew) || (isWritten && !hasFacts(id))) return false
    return met.has(id) || left-- > 0
  }
  for (const question of [...generate(library, phrases, wanted), ...joining])
    byTopic.get(question.topic)?.push(question)
  return scope.flatMap((id) => byTopic.get(id) ?? [])
}
