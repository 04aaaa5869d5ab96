import type { Script } from '../base/script.ts'
import { type Text, wordings } from '../base/text.ts'
import { type Report, readItems, readText } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import type { AnswerOption, ChoiceQuestion } from '../model/question.ts'
import { isSignedAlike } from './card-answer.ts'
import { readEntry, reportDuplicates } from './entries.ts'
import {
  type Asked,
  type Graded,
  type KeyRule,
  type Kind,
  type KindSource,
  type Names,
  unanswered,
} from './kind.ts'
import { isNoNumber, numberWithWords, optionNumber } from './numbers.ts'
import { sameForm } from './same-form.ts'
import { checkStem } from './stem.ts'

/** The keys of a kind with options, and the least and most entries of each. */
interface OptionKeys extends Readonly<Record<string, KeyRule>> {
  readonly right: { readonly least?: number }
  readonly wrong: { readonly least: number }
}

/** The numbers, from 1, of options that are wrong. */
interface NotHint {
  readonly kind: 'not'
  readonly options: readonly number[]
}

/** The wrong options of a question. */
export const wrongOf = ({ options }: ChoiceQuestion): AnswerOption[] =>
  options.filter(({ correct }) => !correct)
/** The right options of a question. */
export const rightOf = ({ options }: ChoiceQuestion): AnswerOption[] =>
  options.filter(({ correct }) => correct)

/** The options of a card that says which are wrong. */
export const writtenOptions = (
  rights: readonly Text[],
  wrong: readonly Text[],
): readonly AnswerOption[] => [
  ...rights.map((text) => ({ text, correct: true })),
  ...wrong.map((text) => ({ text, correct: false })),
]

/** What all kinds with options share. */
export const withOptions = (keys: OptionKeys) => ({
  keys,
  read: (source: KindSource) => readOptions(source, keys),
  secrets: (question: ChoiceQuestion): string[] =>
    rightOf(question).flatMap(({ text, also = [] }) => [...wordings(text), ...also]),
})

/** What the kinds share in which one option is picked. */
export const pickingOne = (wrong: OptionKeys['wrong']) =>
  ({
    ...withOptions({ right: {}, wrong }),
    grade: gradeOne,
    isOneThing: true,
    hints: (asked: Asked<ChoiceQuestion>) => eliminated(asked),
    luck: ({ options }: Asked<ChoiceQuestion>) => 1 / options.length,
    typing: () => 1,
    memory: 'recognition',
    chances: { guess: 0.15, slip: 0.08 },
    picksOne: true,
  }) satisfies Omit<Kind<ChoiceQuestion>, 'ask' | 'ease'>

/** The right and the wrong options of a question. */
export function readOptions(
  source: KindSource,
  keys: OptionKeys,
): { options: AnswerOption[] } | undefined {
  const { needed, report } = source
  const rightNode = needed('right')
  const wrongNode = needed('wrong')
  if (!rightNode || !wrongNode) return undefined
  const isSeveral = keys.right.least !== undefined
  const rights = isSeveral ? readItems(rightNode, report) : [rightNode]
  const wrong = readItems(wrongNode, report)
  const least = { right: keys.right.least ?? 0, wrong: keys.wrong.least }
  if (wrong.length < least.wrong)
    report('wrong-shape', wrongNode.at, { wanted: 'more-wrong', least: least.wrong })
  if (rights.length < least.right)
    report('wrong-shape', rightNode.at, { wanted: 'more-right', least: least.right })
  const options = [
    ...rights.flatMap((node) => readOption(node, true, report)),
    ...wrong.flatMap((node) => readOption(node, false, report)),
  ]
  reportDuplicates(options, ['en'], report)
  if (!isSeveral) for (const { text, correct } of options) if (correct) checkStem(source, text)
  return { options: options.map(({ at: _, ...option }) => option) }
}

function readOption(
  node: DocumentNode,
  correct: boolean,
  report: Report,
): Array<AnswerOption & { readonly at: Place }> {
  const { text, fields } = readEntry(node, ['why'], report)
  const whyNode = fields.get('why')
  if (!whyNode && !correct) report('missing-key', node.at, { key: 'why' })
  const why = whyNode && readText(whyNode, report)
  return text ? [{ text, correct, ...(why && { why }), at: node.at }] : []
}

/**
 * The option that an answer means, by its number or its words, as an index from 0; undefined if it
 * means none.
 */
export function pick(options: readonly Text[], answer: string, script: Script): number | undefined {
  const key = answer.normalize('NFKC').trim()
  // A number without an option may still be the text of an option: 10250.
  const bare = /^\d+$/.test(key) ? optionNumber(key, options.length) : undefined
  if (bare !== undefined) return bare
  const exact = options.findIndex((text) => wordings(text).includes(key))
  if (exact !== -1) return exact
  const isAlike = (text: Text): boolean =>
    wordings(text).some((words) => sameForm(key, words, script))
  // Of options that differ in a sign alone, as `C#` and `C++`, it is the one that has it.
  const hasSigns = (text: Text): boolean =>
    wordings(text).some((words) => isSignedAlike(key, words))
  const alike = options.filter(isAlike)
  const one = alike.length > 1 ? alike.find(hasSigns) : alike[0]
  const index = one === undefined ? -1 : options.indexOf(one)
  return index === -1
    ? (optionNumber(key, options.length) ?? pickedAsShown(options, key, script))
    : index
}

/** An option that is written as it is shown, with its number; undefined if the number is another one's. */
function pickedAsShown(options: readonly Text[], key: string, script: Script): number | undefined {
  const { index, words } = numberWithWords(key) ?? {}
  const text = options[index ?? -1]
  return text && wordings(text).some((each) => sameForm(words ?? '', each, script))
    ? index
    : undefined
}

/** The wrong options among those that were picked, each with its reason. */
export const mistakesIn = (question: ChoiceQuestion, picked: readonly Text[]): Graded['mistakes'] =>
  wrongOf(question)
    .filter(({ text }) => picked.includes(text))
    .map(({ text, why }) => ({ text, why }))

function gradeOne(
  { question, options }: Asked<ChoiceQuestion>,
  answer: string,
  { script }: Names,
): Graded | 'not-an-option' {
  const expected = (rightOf(question)[0] as AnswerOption).text
  const index = answer.trim() === '' ? undefined : pick(options, answer, script)
  // An option may be a zero.
  if (index === undefined) return isNoNumber(answer) ? unanswered(expected) : 'not-an-option'
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

/**
 * The numbers of the half of the options that is removed; the last wrong one stays, otherwise
 * nothing would be left to ask.
 */
export function eliminated({ question, options }: Asked<ChoiceQuestion>): NotHint[] {
  const wrong = options.flatMap((text, i) =>
    question.options.some((option) => option.text === text && !option.correct) ? [i + 1] : [],
  )
  const out = wrong.slice(0, Math.min(Math.floor(options.length / 2), wrong.length - 1))
  return out.length > 0 ? [{ kind: 'not', options: out }] : []
}
