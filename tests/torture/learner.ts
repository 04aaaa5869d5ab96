import type { Dice } from '../../src/core/base/dice.ts'
import { below } from './attack.ts'

/** An event of a drill in JSON, as far as it matters here. */
export interface Shown {
  readonly event: string
  readonly id?: string
  readonly options?: readonly string[]
  readonly left?: readonly string[]
  readonly type?: string
  readonly correct?: boolean
  readonly expected?: string
  /** In an exam: the seconds that are left, and the questions without an answer. */
  readonly secondsLeft?: number
  readonly open?: readonly number[]
}

/** A learner who remembers the right answers, so that drills come to their end. */
export interface Learner {
  readonly answer: (question: Shown) => string
  readonly learn: (answer: Shown) => void
}

/** Of a hundred replies, how many are a command instead of an answer. */
const COMMANDS = [':undo', ':undo', ':hint', ':hint', ':overrule'] as const

/** The same in an exam, where there are others: moving on, and changing answers. */
const MOVES = [':back', ':back', ':next', ':mark', ':overview', ':back'] as const

/** A learner; with commands, one reply of twenty is a command. */
export function learner(dice: Dice, withCommands = false): Learner {
  const known = new Map<string, string>()
  return {
    answer: (question) => {
      const commands = question.secondsLeft === undefined ? COMMANDS : MOVES
      const command = withCommands ? commands[below(100, dice)] : undefined
      if (command) return command
      const expected = known.get(question.id ?? '')
      return expected === undefined
        ? String(1 + below(Math.max(1, question.options?.length ?? 1), dice))
        : inReply(question, expected)
    },
    learn: ({ id = '', expected }) => {
      if (expected !== undefined) known.set(id, expected)
    },
  }
}

/** A right answer, as its drill expects it: by the numbers of the options where there are some. */
function inReply({ options = [], left = [], type }: Shown, expected: string): string {
  const numbered = (words: readonly string[]): string =>
    words.map((each) => options.indexOf(each) + 1).join(' ')
  switch (type) {
    case 'choice':
    case 'tell-apart':
      return options.includes(expected) ? numbered([expected]) : expected
    case 'several':
      return numbered(options.filter((each) => `, ${expected}, `.includes(`, ${each}, `)))
    case 'order':
      return numbered(expected.split(' → '))
    case 'match':
      return left
        .map((each, i) => {
          const pair = options.findIndex((option) =>
            `${expected}; `.includes(`${each} – ${option}; `),
          )
          return `${i + 1}${String.fromCharCode(97 + pair)}`
        })
        .join(' ')
    default:
      return expected
  }
}
