import { seededDice } from '../core/base/dice.ts'
import { hash32 } from '../core/base/hash.ts'
import { same } from '../core/base/text.ts'
import { examiner } from '../core/kinds/index.ts'
import type { Question } from '../core/model/question.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { givesAway, secretsOf } from '../core/quiz/spoilers.ts'
import type { PackedQuestion } from './data.ts'

/**
 * Packs questions as a drill would ask them, whatever their kinds: what is asked, what there is to choose
 * from in an order that gives nothing away, and the right answer. A page has no room for the reasons of wrong
 * options; the source is on the page of the topic.
 */
export function packedQuestions(
  outline: Outline,
  questions: readonly Question[],
): PackedQuestion[] {
  const { ask, grade } = examiner(outline)
  return questions.map((question) => {
    const { id, topic, material, ask: said, explain } = question
    const asked = ask(question, seededDice(hash32(id)))
    // No answer is in the right form for every kind, and its grade says what is right.
    const graded = grade(asked, '')
    return {
      ...{ topic, ask: said, explain },
      ...(material && { material }),
      ...(asked.options.length > 0 && { options: asked.options }),
      ...(asked.left.length > 0 && { left: asked.left }),
      ...(givesAway(topicOf(outline, topic).title, secretsOf(question)) && {
        isToldByTopic: true as const,
      }),
      answer: typeof graded === 'string' ? same('') : graded.expected,
    }
  })
}
