import type { Question } from '../../src/core/model/question.ts'

/**
 * The chance to answer right without any knowledge, from the number of options that are really
 * shown. Nothing is typed by guess, and a matching is not either.
 */
export function blind({ type }: Question, shown: number): number {
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
