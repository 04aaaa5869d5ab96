import { groupBy, lazy, onceFor } from '../base/collections.ts'
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

/** The other questions on a question's fact, by what they ask for. */
type Siblings = Readonly<Partial<Record<Memory, readonly Question[]>>>

/**
 * The siblings of each question that has some, by its id: found once, because a forecast climbs the
 * same ladder day after day.
 */
const siblingsIn = onceFor((questions: readonly Question[]): ReadonlyMap<string, Siblings> => {
  const found = new Map<string, Siblings>()
  const withFacts = questions.filter(({ fact }) => fact !== undefined)
  for (const group of groupBy(withFacts, ({ fact }) => fact).values()) {
    if (group.length === 1) continue
    for (const question of group) {
      const others = group.filter(({ id }) => id !== question.id)
      found.set(question.id, {
        recognition: others.filter((each) => asksFor(each, 'recognition')),
        recall: others.filter((each) => asksFor(each, 'recall')),
      })
    }
  }
  return found
})

const NO_QUESTIONS: readonly Question[] = []

/** The ladder of these questions, from the state of their cards. */
export function ladderOf(questions: readonly Question[], cards: Cards): Ladder {
  // A learner who has answered nothing yet leaves nothing behind: then nobody asks for siblings.
  const found = lazy(() => siblingsIn(questions))
  const siblings = ({ id }: Question, memory: Memory): readonly Question[] =>
    found().get(id)?.[memory] ?? NO_QUESTIONS
  const isFirm = ({ id }: Question): boolean => (cards.get(id)?.stability ?? 0) >= STABLE
  return {
    mayBegin: (question) => {
      const choices = siblings(question, 'recognition')
      return choices.length === 0 || !asksFor(question, 'recall') || choices.some(isFirm)
    },
    isLeftBehind: (question) =>
      siblings(question, 'recall').some(({ id }) => cards.get(id)?.missed === false) &&
      asksFor(question, 'recognition'),
    next: (question) =>
      asksFor(question, 'recognition') && isFirm(question)
        ? siblings(question, 'recall').find(({ id }) => !cards.has(id))
        : undefined,
  }
}
