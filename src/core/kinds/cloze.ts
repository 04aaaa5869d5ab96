import { nameAlone } from '../base/patterns.ts'
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

/** What is behind a Chinese noun where a clause begins. */
const PARTICLE = /[是的在有与也不被，、；。]/

/** What a letter is a part of; Chinese is written without blanks around it. */
const INNER = "(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}'’]"

/**
 * A name of one character where it surely is one: a letter, in its case, that is no part of a word, of a formula or of `C++`;
 * a Chinese character at the beginning of a clause with a particle or a sign behind it, as others may be parts of words.
 */
const characterAlone = (name: string): RegExp =>
  /\p{Script=Han}/u.test(name)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${name}(?=${PARTICLE.source})`, 'gu')
    : new RegExp(`(?<!${INNER})${name}(?!${INNER}|[+#])`, 'gu')
