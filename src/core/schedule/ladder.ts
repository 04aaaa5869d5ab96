import { addTo } from '../base/collections.ts'
import type { Question } from '../model/question.ts'
import { STABLE } from '../quiz/forms.ts'
import type { Cards } from './replay.ts'

const RECOGNISED: ReadonlySet<Question['type']> = new Set(['choice', 'tell-apart'])
const RECALLED: ReadonlySet<Question['type']> = new Set(['typed', 'cloze'])

/**
 * From recognition to recall: a fact that has a choice is met as one; when that stands firm, its typed question takes
 * over, and the choice is left alone for as long as the typed one is known.
 */
export interface Ladder {
  /** May be asked for the first time: no choice on its fact still has to grow firm. */
  readonly mayBegin: (question: Question) => boolean
  /** Its fact is asked for in a typed question by now. */
  readonly isLeftBehind: (question: Question) => boolean
  /** The typed question that is to take this one's place. */
  readonly next: (question: Question) => Question | undefined
}

export function ladderOf(questions: readonly Question[], cards: Cards): Ladder {
  const facts = new Map<string, Question[]>()
  for (const question of questions)
    if (question.fact !== undefined) addTo(facts, question.fact, question)
  const siblings = (question: Question, types: ReadonlySet<Question['type']>): Question[] =>
    question.fact === undefined
      ? []
      : (facts.get(question.fact) ?? []).filter(
          (each) => each.id !== question.id && types.has(each.type),
        )
  const isFirm = ({ id }: Question): boolean => (cards.get(id)?.stability ?? 0) >= STABLE
  return {
    mayBegin: (question) => {
      if (!RECALLED.has(question.type)) return true
      const choices = siblings(question, RECOGNISED)
      return choices.length === 0 || choices.some(isFirm)
    },
    isLeftBehind: (question) =>
      RECOGNISED.has(question.type) &&
      siblings(question, RECALLED).some(({ id }) => cards.get(id)?.missed === false),
    next: (question) =>
      RECOGNISED.has(question.type) && isFirm(question)
        ? siblings(question, RECALLED).find(({ id }) => !cards.has(id))
        : undefined,
  }
}
