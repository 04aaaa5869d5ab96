import { shuffle } from '../base/dice.ts'
import { COMMA } from '../base/punctuation.ts'
import type { Script } from '../base/script.ts'
import { joinTexts, type Text } from '../base/text.ts'
import type { ChoiceQuestion } from '../model/question.ts'
import type { Flashcard } from '../model/topic.ts'
import { type Asked, type Graded, type Kind, type Names, unanswered } from './kind.ts'
import { isNoNumber, readNumbers } from './numbers.ts'
import { eliminated, mistakesIn, pick, rightOf, withOptions, writtenOptions } from './options.ts'

/** How many options are right. */
interface HowManyHint {
  readonly kind: 'how-many'
  readonly count: number
}

/**
 * The learner picks all that are right. The score is the share of them that was picked, minus one
 * share for each wrong one.
 */
export const several = {
  ...withOptions({ right: { least: 2 }, wrong: { least: 1 } }),
  ask: (question, dice) => ({ options: shuffle(question.options, dice).map(({ text }) => text) }),
  grade,
  ofCard: ({ rights, wrong }: Flashcard) =>
    rights && wrong ? [{ options: writtenOptions(rights, wrong) }] : [],
  isOneThing: false,
  hints: (asked) => {
    const howMany: HowManyHint = { kind: 'how-many', count: rightOf(asked.question).length }
    return [howMany, ...eliminated(asked)]
  },
  // Any of the options, but at least one.
  luck: ({ options }) => 1 / (2 ** options.length - 1),
  typing: ({ options }) => options.length,
  ease: 30,
  memory: 'neither',
  chances: { guess: 0.08, slip: 0.2 },
  picksOne: false,
} satisfies Kind<ChoiceQuestion>

function grade(
  { question, options }: Asked<ChoiceQuestion>,
  answer: string,
  { script }: Names,
): Graded | 'not-an-option' {
  const rights = rightOf(question).map(({ text }) => text)
  const expected = joinTexts(rights, COMMA)
  const indexes = readNumbers(answer, options.length) ?? readNames(answer, options, script)
  if (!indexes) return isNoNumber(answer) ? unanswered(expected) : 'not-an-option'
  const picked = [...new Set(indexes)].sort((a, b) => a - b).map((index) => options[index] as Text)
  const hits = picked.filter((option) => rights.includes(option)).length
  return {
    correct: hits === rights.length && picked.length === hits,
    score: Math.max(0, 2 * hits - picked.length) / rights.length,
    given: joinTexts(picked, COMMA),
    expected,
    mistakes: mistakesIn(question, picked),
    missing: rights.filter((right) => !picked.includes(right)),
  }
}

/** Between the names of options; a name may have such a word in it, so signs alone come first. */
const BETWEEN_NAMES = [/[,，、;；]/, /[,，、;；]\s{0,4}(?:and\b)?|\band\b|[和与及]/i]

function readNames(answer: string, options: readonly Text[], script: Script): number[] | undefined {
  for (const between of BETWEEN_NAMES) {
    const indexes = answer.split(between).map((part) => pick(options, part, script))
    if (!indexes.includes(undefined)) return indexes as number[]
  }
  return undefined
}
