import type { Asked, Graded } from '../core/kinds/kind.ts'
import type { Answered } from '../core/log/history.ts'
import type { Drill } from './drill.ts'
import { unreadable } from './grading.ts'

/** The latest answer to each question of the paper, by the question's number. */
export function answersOn({ questions, record }: Drill): ReadonlyMap<number, Answered> {
  const latest = new Map(record.answers().map((each) => [each.question, each]))
  return new Map(
    questions.flatMap(({ id }, i) => {
      const said = latest.get(id)
      return said ? [[i + 1, said] as const] : []
    }),
  )
}

/** An answer of the log, graded again: its words may have another form by now. */
export function graded(drill: Drill, asked: Asked, given: string): Graded {
  const grading = drill.examiner.grade(asked, numbersOf(asked, given) ?? given)
  return typeof grading === 'string' ? unreadable(drill, asked, given) : grading
}

/**
 * The options in an answer of the log, by their numbers: an option may be a number itself, and mean
 * another one. Undefined if the answer is not made of options.
 */
function numbersOf({ options }: Asked, given: string): string | undefined {
  const numbers: number[] = []
  let rest = given
  while (rest !== '') {
    const at = options.findIndex(
      ({ en }, i) => !numbers.includes(i + 1) && beginsWithPart(rest, en),
    )
    const option = options[at]
    if (!option) return undefined
    numbers.push(at + 1)
    rest = rest.slice(option.en.length).replace(BETWEEN, '')
  }
  return numbers.length > 0 ? numbers.join(' ') : undefined
}

/** What is between two options in an answer of the log. */
const BETWEEN = /^(?:, | → )/

const beginsWithPart = (words: string, part: string): boolean =>
  words.startsWith(part) && /^(?:$|, | → )/.test(words.slice(part.length))
