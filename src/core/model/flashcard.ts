import { sumOf } from '../base/collections.ts'
import { fingerprint } from '../base/hash.ts'
import { recounted } from '../base/punctuation.ts'
import { mapText, same, type Text } from '../base/text.ts'
import type { Library } from './library.ts'
import { fold } from './names.ts'
import type { Flashcard } from './topic.ts'
import { below } from './walk.ts'

/** The id of a card that nobody named: made from its words, so it keeps its history when it is moved. */
export const idOfWords = (ask: string): string => `card-${fingerprint(fold(ask))}`

/** Words that are to be filled in, between two equal signs on each side: one alone may be in them, `F = ma`. */
const FILLING = /==(?![\s=])((?:[^=\n]|=(?!=)){1,200}?)(?<!\s)==/g

/** The words of a sentence that are to be filled in, in its order. */
export const fillingsIn = (sentence: string): string[] =>
  [...sentence.matchAll(FILLING)].map(([, filling]) => filling as string)

/** A sentence with something in the place of each filling and its signs. */
export function withFillings(
  sentence: string,
  shown: (filling: string, n: number) => string,
): string {
  let n = 0
  return sentence.replace(FILLING, (_, filling: string) => shown(filling, n++))
}

/**
 * A sentence with its fillings, without their signs.
 * @param hole takes the place of the filling with that number, from 0
 */
export const sentenceWith = (
  sentence: string,
  hole?: readonly [number: number, shown: string],
): string => withFillings(sentence, (filling, n) => (n === hole?.[0] ? hole[1] : filling))

/** What is right of a card that asks: one text, or several. */
export const rightsOf = ({ answer, rights }: Flashcard): readonly Text[] =>
  rights ?? (answer ? [answer] : [])

/** What a card says, as sentences: the question and its answer, or the whole sentence. */
export const saidBy = ({ ask, answer, explain = same('') }: Flashcard): Text =>
  answer
    ? recounted(ask, answer, explain)
    : recounted(
        mapText(ask, (words) => sentenceWith(words)),
        explain,
        same(''),
      )

/** How many cards of notes a topic has, with all topics below it. */
export const cardsBelow = (
  { outline, knowledge }: Pick<Library, 'outline' | 'knowledge'>,
  root: string,
): number => sumOf(below(outline, root), ({ id }) => knowledge(id).cards?.length ?? 0)
