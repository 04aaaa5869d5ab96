import { onceFor } from '../base/collections.ts'
import { shuffle } from '../base/dice.ts'
import { same, type Text, wordings } from '../base/text.ts'
import { fold } from '../model/names.ts'
import type { AnswerOption, ChoiceQuestion } from '../model/question.ts'
import type { Flashcard } from '../model/topic.ts'
import type { Kind } from './kind.ts'
import { pickingOne, rightOf, wrongOf } from './options.ts'
import { recallForm } from './recall-form.ts'

/** How many wrong options a choice shows, drawn again each time it is asked. */
export const SHOWN_WRONG = 3

/** Pick one of four: the right one and three drawn from the wrong ones. */
export const choice = {
  ...pickingOne({ least: SHOWN_WRONG }),
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

/** An answer's wordings, folded once: each is compared with those of many cards. */
const foldedWordings = onceFor((answer: Text) => wordings(answer).map(fold))

/** A card's answer as a wrong option of others, of which there may be dozens: made once. */
const wrongOption = onceFor(
  ({ answer = same(''), ask }: Flashcard): AnswerOption => ({
    text: answer,
    correct: false,
    why: ask,
  }),
)

/** A card's answer among those of other cards; the reason against one is the question it belongs to. */
function ofCard({ answer, also }: Flashcard, others: () => readonly Flashcard[]) {
  if (!answer) return []
  const said = new Set([...foldedWordings(answer), ...also.map(fold)])
  const wrong: AnswerOption[] = []
  for (const other of others()) {
    if (wrong.length === MOST_WRONG) break
    if (!other.answer) continue
    const keys = foldedWordings(other.answer)
    if (keys.some((key) => said.has(key))) continue
    for (const key of keys) said.add(key)
    wrong.push(wrongOption(other))
  }
  return wrong.length < FEWEST_WRONG
    ? []
    : [{ options: [{ text: answer, correct: true }, ...wrong] }]
}
