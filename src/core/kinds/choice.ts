import { shuffle } from '../base/dice.ts'
import { joinTexts, type Text, wordings } from '../base/text.ts'
import type { AnswerOption, ChoiceQuestion } from '../model/question.ts'
import { sameForm } from './answer-match.ts'
import { COMMA, type Grading, type Kind, nothingGiven } from './kind.ts'

/** How many wrong options a choice shows, drawn afresh each time. */
export const SHOWN_WRONG = 3

const wrongOf = ({ options }: ChoiceQuestion): AnswerOption[] =>
  options.filter(({ correct }) => !correct)
const rightOf = ({ options }: ChoiceQuestion): AnswerOption[] =>
  options.filter(({ correct }) => correct)

const pick = (options: readonly Text[], answer: string): number | undefined => {
  const key = answer.normalize('NFKC').trim()
  if (/^\d+$/.test(key)) {
    const n = Number(key)
    // A number that is no option's may still be what an option says: 10250.
    if (n >= 1 && n <= options.length) return n - 1
  }
  const exact = options.findIndex((text) => wordings(text).includes(key))
  if (exact !== -1) return exact
  const index = options.findIndex((text) => wordings(text).some((words) => sameForm(key, words)))
  return index === -1 ? undefined : index
}

const mistakesIn = (question: ChoiceQuestion, picked: readonly Text[]) =>
  wrongOf(question)
    .filter(({ text }) => picked.includes(text))
    .map(({ text, why }) => ({ text, why }))

const unanswered = (expected: Text): Grading => ({
  correct: false,
  score: 0,
  given: nothingGiven,
  expected,
  mistakes: [],
  missing: [],
})

/** Pick one of four: the right one and three drawn from the wrong ones. */
export const choice: Kind<ChoiceQuestion> = {
  ask: (question, dice) => ({
    options: shuffle(
      [...rightOf(question), ...shuffle(wrongOf(question), dice).slice(0, SHOWN_WRONG)],
      dice,
    ).map(({ text }) => text),
    input: 'key',
  }),
  grade: (question, answer, options) => gradeOne(question, answer, options),
}

/** Pick one of the confusable things, all shown. */
export const tellApart: Kind<ChoiceQuestion> = {
  ask: (question, dice) => ({
    options: shuffle(question.options, dice).map(({ text }) => text),
    input: 'key',
  }),
  grade: (question, answer, options) => gradeOne(question, answer, options),
}

function gradeOne(question: ChoiceQuestion, answer: string, options: readonly Text[]): Grading {
  const expected = (rightOf(question)[0] as AnswerOption).text
  if (answer.trim() === '') return unanswered(expected)
  const index = pick(options, answer)
  if (index === undefined) return 'not-an-option'
  const given = options[index] as Text
  const correct = given === expected
  return {
    correct,
    score: correct ? 1 : 0,
    given,
    expected,
    mistakes: mistakesIn(question, [given]),
    missing: [],
  }
}

/** Pick all that are right. Credit is the share of them that was picked, less one for each wrong one. */
export const several: Kind<ChoiceQuestion> = {
  ask: (question, dice) => ({
    options: shuffle(question.options, dice).map(({ text }) => text),
    input: 'keys',
  }),
  grade: (question, answer, options) => {
    const rights = rightOf(question).map(({ text }) => text)
    const expected = joinTexts(rights, COMMA)
    if (answer.trim() === '') return unanswered(expected)
    const indexes = readNumbers(answer, options.length) ?? readNames(answer, options)
    if (!indexes) return 'not-an-option'
    const picked = [...new Set(indexes)]
      .sort((a, b) => a - b)
      .map((index) => options[index] as Text)
    const hits = picked.filter((option) => rights.includes(option)).length
    const correct = hits === rights.length && picked.length === hits
    return {
      correct,
      score: Math.max(0, 2 * hits - picked.length) / rights.length,
      given: joinTexts(picked, COMMA),
      expected,
      mistakes: mistakesIn(question, picked),
      missing: rights.filter((right) => !picked.includes(right)),
    }
  },
}

function readNames(answer: string, options: readonly Text[]): number[] | undefined {
  const indexes = answer.split(/[,，、;；]/).map((part) => pick(options, part))
  return indexes.some((index) => index === undefined) ? undefined : (indexes as number[])
}

/** `134`, `1 3 4` or `1，3，4` as indexes from 0; undefined where a number is not among `most`. */
export function readNumbers(answer: string, most: number): number[] | undefined {
  const plain = answer.normalize('NFKC').trim()
  if (!/^[\d\s,、;>→-]+$/.test(plain)) return undefined
  const separated = plain.split(/[^\d]+/).filter((part) => part !== '')
  const numbers = separated.length === 1 && most < 10 ? [...(separated[0] as string)] : separated
  const indexes = numbers.map((number) => Number(number) - 1)
  return indexes.length > 0 && indexes.every((index) => index >= 0 && index < most)
    ? indexes
    : undefined
}
