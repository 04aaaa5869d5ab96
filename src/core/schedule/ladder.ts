import { addTo } from '../base/collections.ts'
import { kindOf } from '../kinds/index.ts'
import type { Question } from '../model/question.ts'
import { STABLE } from '../quiz/forms.ts'
import type { Cards } from './replay.ts'

type Memory = ReturnType<typeof kindOf>['memory']

const asksFor = (question: Question, memory: Memory): boolean => kindOf(question).memory === memory

/**
 * From recognition to recall: a fact with a choice is first asked as a choice; when that is stable,
 * its typed question takes over, and the choice is not asked while the typed one is known.
 */
export interface Ladder {
  /** May be asked for the first time: no choice on its fact still has to become stable. */
  readonly mayBegin: (question: Question) => boolean
  /** A typed question on its fact is known, so this one is not asked any more. */
  readonly isLeftBehind: (question: Question) => boolean
  /** The typed question that will replace this one. */
  readonly next: (question: Question) => Question | undefined
}

/** The ladder of these questions, from the state of their cards. */
export function ladderOf(questions: readonly Question[], cards: Cards): Ladder {
  const facts = new Map<string, Question[]>()
  for (const question of questions)
    if (question.fact !== undefined) addTo(facts, question.fact, question)
  const siblings = (question: Question, memory: Memory): Question[] =>
    question.fact === undefined
      ? []
      : (facts.get(question.fact) ?? []).filter(
          (each) => each.id !== question.id && asksFor(each, memory),
        )
  const isFirm = ({ id }: Question): boolean => (cards.get(id)?.stability ?? 0) >= STABLE
  return {
    mayBegin: (question) => {
      if (!asksFor(question, 'recall')) return true
      const choices = siblings(question, 'recognition')
      return choices.length === 0 || choices.some(isFirm)
    },
    isLeftBehind: (question) =>
      asksFor(question, 'recognition') &&
      siblings(question, 'recall').some(({ id }) => cards.get(id)?.missed === false),
    next: (question) =>
      asksFor(question, 'recognition') && isFirm(question)
        ? siblings(question, 'recall').find(({ id }) => !cards.has(id))
        : undefined,
  }
}
