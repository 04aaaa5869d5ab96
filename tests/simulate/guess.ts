import { seededDice } from '../../src/core/base/dice.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Outline } from '../../src/core/model/topic.ts'

/** The chance to answer right without any knowledge, from the options that are really shown. */
export function guessing(outline: Outline): (question: Question) => number {
  const { ask } = examiner(outline)
  const chances = new Map<string, number>()
  return (question) => {
    const known = chances.get(question.id)
    if (known !== undefined) return known
    const shown = ask(question, seededDice(1)).options.length
    const chance = blind(question, shown)
    chances.set(question.id, chance)
    return chance
  }
}

function blind({ type }: Question, shown: number): number {
  switch (type) {
    case 'choice':
    case 'tell-apart':
      return 1 / shown
    case 'several':
      return 2 ** -shown
    case 'order':
      return 1 / Array.from({ length: shown }, (_, i) => i + 1).reduce((all, n) => all * n, 1)
    default:
      return 0
  }
}
