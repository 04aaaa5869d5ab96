import { characterAlone, nameAlone } from '../base/patterns.ts'
import { HOLE } from '../base/punctuation.ts'
import { mapText, wordings, wordsIn } from '../base/text.ts'
import { fillingsIn, sentenceWith, withFillings } from '../model/flashcard.ts'
import type { TypedQuestion } from '../model/question.ts'
import type { Flashcard } from '../model/topic.ts'
import type { Kind } from './kind.ts'
import { typedAnswer } from './typed-answer.ts'

/** The learner fills the one hole in a sentence. */
export const cloze = {
  ...typedAnswer,
  read: (source) => {
    for (const words of wordings(source.ask))
      if (words.split(HOLE).length !== 2) source.report('hole-count', source.askAt)
    return typedAnswer.read(source)
  },
  ofCard,
  ease: 50,
} satisfies Kind<TypedQuestion>

/** A question for each filling of a card without an answer; the other ones are said. */
function ofCard({ ask, answer, also, explain }: Flashcard) {
  if (answer) return []
  // A filling must be in every language.
  const count = Math.min(...wordings(ask).map((words) => fillingsIn(words).length))
  const whole = explain ?? mapText(ask, (words) => sentenceWith(words))
  return Array.from({ length: count }, (_, n) => {
    const said = mapText(ask, (words) => fillingsIn(words)[n] as string)
    return {
      ask: mapText(ask, (words, language) => withHole(words, [n, wordsIn(said, language)])),
      explain: whole,
      answer: said,
      accepted: [...new Set([...wordings(said), ...(count === 1 ? also : [])])],
    }
  })
}

/** A text that reads as the answer where it is read again: no bare number, which may be another one. */
const TELLING = /\p{L}|\d{3}/u

/**
 * A sentence with a hole for one of its fillings, and wherever else the words of that are in it.
 * @param filling its number, from 0, and its words
 */
function withHole(sentence: string, [n, filling]: readonly [number, string]): string {
  const name = filling.replaceAll('\x60', '').trim()
  const isTold = TELLING.test(name)
  const holed = withFillings(sentence, (each, i) =>
    i === n || (isTold && each.toLowerCase() === filling.toLowerCase()) ? HOLE : each,
  )
  if (!isTold) return holed
  return name.length > 1
    ? holed.replace(nameAlone(name), `${HOLE}$1`)
    : holed.replace(characterAlone(name), HOLE)
}
