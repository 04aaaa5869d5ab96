import { onceFor } from '../base/collections.ts'
import { shuffle } from '../base/dice.ts'
import { hasHan } from '../base/script.ts'
import { same, type Text, wordings } from '../base/text.ts'
import { readFlag, readStrings } from '../document/fields.ts'
import { keyOfName } from '../model/names.ts'
import type { AnswerOption, ChoiceQuestion } from '../model/question.ts'
import type { Flashcard } from '../model/topic.ts'
import type { Kind, KindSource } from './kind.ts'
import { pickingOne, readOptions, rightOf, writtenOptions, wrongOf } from './options.ts'
import { recallForm } from './recall-form.ts'

/** How many wrong options a choice shows, drawn again each time it is asked. */
export const SHOWN_WRONG = 3

const KEYS = { right: {}, wrong: { least: SHOWN_WRONG } } as const

/** The options, with what else is right where the answer is typed, and whether it may be. */
function read(source: KindSource): Pick<ChoiceQuestion, 'options' | 'picked'> | undefined {
  const { field, report } = source
  const [also, picked] = [field('also'), field('picked')]
  const said = also ? readStrings(also, report) : []
  const isPicked = picked !== undefined && readFlag(picked, report)
  const options = readOptions(source, KEYS)?.options
  return (
    options && {
      options: options.map((each) =>
        each.correct && said.length > 0 ? { ...each, also: said } : each,
      ),
      ...(isPicked && { picked: true }),
    }
  )
}

/** Pick one of four: the right one and three drawn from the wrong ones. */
export const choice = {
  ...pickingOne({ least: SHOWN_WRONG }),
  keys: { ...KEYS, also: { optional: true }, picked: { optional: true } },
  read,
  ask: (question, dice) => ({
    options: shuffle(
      [...rightOf(question), ...shuffle(wrongOf(question), dice).slice(0, SHOWN_WRONG)],
      dice,
    ).map(({ text }) => text),
  }),
  ofCard,
  ease: 10,
  recallForm,
} satisfies Kind<ChoiceQuestion>

/** From how many wrong answers a card's choice draws those it shows. */
const MOST_WRONG = 4 * SHOWN_WRONG
/** Fewer other answers make no choice: one of two is a coin toss. */
const FEWEST_WRONG = 2

/** An answer that is this many times as long as the others, or as short, would be recognised by that alone. */
const MOST_TIMES = 3

/** The length of an answer on a page, of which a character of Chinese takes two columns: worked out once. */
const lengthOf = onceFor(
  (answer: Text) =>
    wordings(answer)
      .join('')
      .replace(/[^\x00-\u10ff]/g, '  ').length,
)

/** Whether none of two answers is recognised by its length. */
const areOfLength = (one: Text, other: Text): boolean => {
  const [a, b] = [lengthOf(one), lengthOf(other)]
  return Math.max(a, b) <= MOST_TIMES * Math.min(a, b)
}

/** An answer's wordings, folded once: each is compared with those of many cards. */
const foldedWordings = onceFor((answer: Text) => wordings(answer).map(keyOfName))

/** Words with one blank between them, and around all: `who` is in ` who is it `, and not in ` whole `. */
const wordsOf = (words: string): string =>
  ` ${words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** An answer's wordings as words, worked out once: each is compared with those of many cards. */
const foldedWords = onceFor((answer: Text) => wordings(answer).map(wordsOf))

/**
 * Whether an answer is what is asked, or has all of it as a name in it: in a card that is asked both ways,
 * the question of one is the answer of the other. Nobody would pick it, and a choice is to be one.
 */
const isAsked = (asked: readonly string[], answer: readonly string[]): boolean =>
  asked.some((ask) => ask.trim() !== '' && answer.some((words) => holds(words, ask)))

/** Chinese has no blanks between words; one character is a part of many. */
const holds = (words: string, name: string): boolean =>
  words.includes(hasHan(name) && name.length > LEAST_HAN ? name.trim() : name)

/** Of words with their two blanks: more than one character. */
const LEAST_HAN = 3

/** A card's answer as a wrong option of others, of which there may be dozens: made once. */
const wrongOption = onceFor(
  ({ answer = same(''), ask }: Flashcard): AnswerOption => ({
    text: answer,
    correct: false,
    why: ask,
  }),
)

/**
 * A card's answer among the wrong ones that are written with it, else among those of other cards; the
 * reason against one of these is the question it belongs to.
 */
function ofCard(
  { ask, answer, rights, wrong: own, also }: Flashcard,
  others: () => readonly Flashcard[],
) {
  if (!answer || rights) return []
  if (own) return [{ options: writtenOptions([answer], own) }]
  const said = new Set([...foldedWordings(answer), ...foldedWordings(ask), ...also.map(keyOfName)])
  const asked = wordings(ask).map(wordsOf)
  const wrong: AnswerOption[] = []
  for (const other of others()) {
    if (wrong.length === MOST_WRONG) break
    if (!other.answer || !areOfLength(answer, other.answer)) continue
    const keys = foldedWordings(other.answer)
    if (keys.some((key) => said.has(key))) continue
    if (isAsked(asked, foldedWords(other.answer))) continue
    for (const key of keys) said.add(key)
    wrong.push(wrongOption(other))
  }
  return wrong.length < FEWEST_WRONG
    ? []
    : [{ options: [{ text: answer, correct: true }, ...wrong] }]
}
