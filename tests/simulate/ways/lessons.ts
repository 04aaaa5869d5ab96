import type { Question } from '../../../src/core/model/question.ts'
import { openingFacts } from '../../../src/core/quiz/lesson.ts'
import { factOf } from '../learners.ts'
import type { Told } from '../seconds.ts'
import type { Material } from './way.ts'

/**
 * The lessons that every rival gets. Before a topic's first question: its summary and the facts
 * that open it, as k8smap tells them. Before the first question on any further
 * fact: that fact.
 * @returns what is read before a question; undefined if nothing is left to be told
 */
export function lessonsOf({ library, questions }: Pick<Material, 'library' | 'questions'>) {
  const asked = new Set(questions.map(factOf))
  const begun = new Set<string>()
  const told = new Set<string>()
  return (question: Question): Told | undefined => {
    const { topic } = question
    const fact = factOf(question)
    if (!begun.has(topic)) {
      begun.add(topic)
      const facts = openingFacts(topic, library, asked)
        .map(({ id }) => id)
        .filter((id) => !told.has(id))
      for (const id of facts) told.add(id)
      return { topic, facts }
    }
    if (told.has(fact)) return undefined
    told.add(fact)
    return { facts: [fact] }
  }
}
