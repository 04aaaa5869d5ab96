/** A question's options, and what is said of which of them is right, each apart. */
interface Said {
  readonly options: readonly string[]
  readonly said: readonly string[]
}

/** How the questions of a file say by numbers which options are right. */
export interface Counting {
  /** The number of the first option. */
  readonly from: 0 | 1
  /** All are numbers of options, also those that are the words of one, too. */
  readonly isAll: boolean
}

const NUMBER = /^\d{1,2}$/

/** Whether words are a number that an option may have. */
export const isOptionNumber = (words: string): boolean => NUMBER.test(words)

/** The numbers that some words consist of (`2`, `0, 3`), as they are written; none if they say anything else. */
export function numbersOf(words: string): readonly string[] {
  const parts = words.split(/[\s,，;；、|&+]+/).filter((each) => each !== '')
  return parts.every(isOptionNumber) ? parts : []
}

/**
 * Whether numbers of options begin with 0 or 1, which all questions of a file tell together: a 0 is that of the first, else
 * one that is as great as there are options is that of the last.
 * @param usual where none tells it
 */
export function countingOf(all: readonly Said[], usual: 0 | 1): Counting {
  const isNumber = ({ said, options }: Said): boolean =>
    said.every((each) => isOptionNumber(each) && Number(each) <= options.length)
  const counted = all.filter(({ said, options }) => said.length > 0 && options.length > 0)
  // In quizzes of numbers an answer may be the words of an option: with one that is none, no answer is words.
  const isAll = counted.every(isNumber) && counted.some(isOtherNumber)
  const numbers = counted.flatMap(({ said, options }) =>
    said
      .filter((each) => isOptionNumber(each) && (isAll || !options.includes(each)))
      .map((each) => ({ number: Number(each), last: options.length })),
  )
  if (numbers.some(({ number }) => number === 0)) return { from: 0, isAll }
  const isFromOne = numbers.some(({ number, last }) => number === last)
  return { from: isFromOne ? 1 : usual, isAll }
}

const isOtherNumber = ({ said, options }: Said): boolean =>
  said.some((each) => !options.includes(each))
