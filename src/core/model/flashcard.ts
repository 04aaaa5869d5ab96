import { sumOf } from '../base/collections.ts'
import { recounted } from '../base/punctuation.ts'
import { mapText, same, type Text } from '../base/text.ts'
import type { Library } from './library.ts'
import type { Flashcard } from './topic.ts'
import { below } from './walk.ts'

/** Words that are to be filled in, between two equal signs on each side. */
const FILLING = /==(?!\s)([^=\n]{1,200}?)(?<!\s)==/g

/** The words of a sentence that are to be filled in, in its order. */
export const fillingsIn = (sentence: string): string[] =>
  [...sentence.matchAll(FILLING)].map(([, filling]) => filling as string)

/**
 * A sentence with its fillings, without their signs.
 * @param hole takes the place of the filling with that number, from 0
 */
export function sentenceWith(
  sentence: string,
  hole?: readonly [number: number, shown: string],
): string {
  let n = 0
  return sentence.replace(FILLING, (_, filling: string) => {
    const [at, shown] = hole ?? []
    return n++ === at ? (shown as string) : filling
  })
}

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
