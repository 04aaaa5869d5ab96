import type { Library } from '../core/outline/library.ts'
import { below } from '../core/outline/walk.ts'
import { generate } from '../core/quiz/generate.ts'
import type { Question } from '../core/quiz/question.ts'
import { phrases } from '../i18n/phrases.ts'

/** Every question about a topic and all below it, in tree order, a topic's written ones first. */
export function questionsBelow(library: Library, root: string): Question[] {
  const byTopic = new Map<string, Question[]>()
  for (const question of [...library.questions(), ...generate(library, phrases)])
    byTopic.set(question.topic, [...(byTopic.get(question.topic) ?? []), question])
  return [...below(library.outline, root)].flatMap(({ id }) => byTopic.get(id) ?? [])
}
