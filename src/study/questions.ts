import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { below } from '../core/model/walk.ts'
import { graphQuestions } from '../core/quiz/graph-questions.ts'
import { generatedQuestions } from '../core/quiz/made-questions.ts'
import type { Cards } from '../core/schedule/replay.ts'
import { phrases } from '../i18n/phrases.ts'

/**
 * Every question that may be asked about a topic and all topics below it, in tree order, a topic's
 * written ones first. Questions are generated only for topics with few written ones, or if
 * generated ones were answered before; from flows and relations, always.
 */
export function questionsBelow(library: Library, root: string, cards: Cards): Question[] {
  const { outline } = library
  // To walk a compiled outline reads all of its topics.
  const scope =
    root === outline.root
      ? [...outline.topics.keys()]
      : [...below(outline, root)].map(({ id }) => id)
  const byTopic = new Map<string, Question[]>(scope.map((id) => [id, []]))
  const made = library.made?.()
  const known = made ?? graphQuestions(library, phrases)
  const ids = new Set(known.map(({ id }) => id))
  const met = new Set(
    [...cards.keys()]
      .filter((id) => id.includes('/~') && !ids.has(id))
      .map((id) => id.slice(0, id.indexOf('/~'))),
  )
  const has = (id: string): boolean => !made && byTopic.has(id)
  // An outline that was compiled has all that are needed where none was met.
  const generated = made && met.size === 0 ? [] : generatedQuestions(library, phrases, { has, met })
  for (const question of library.questions()) byTopic.get(question.topic)?.push(question)
  for (const question of generated)
    if (!ids.has(question.id)) byTopic.get(question.topic)?.push(question)
  for (const question of known) byTopic.get(question.topic)?.push(question)
  return scope.flatMap((id) => byTopic.get(id) ?? [])
}
