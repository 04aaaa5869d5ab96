import { isLocalId } from '../core/document/common-fields.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard, plainWording, type Wording } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { fillingsIn } from '../core/model/flashcard.ts'
import { filledIn } from './filling.ts'
import { isWordless } from './note-draft.ts'

/** The sides of a card as they are written, on one line each. */
export interface CardWords {
  readonly front: string
  readonly back: string
  readonly extra?: readonly string[]
}

/**
 * The card that a front and a back are: a sentence with words to be filled in, or a question with its
 * answer; undefined if it has no answer.
 */
export function writtenCard(
  { front, back, extra = [] }: CardWords,
  at: Place,
  id?: string,
): NotedCard | undefined {
  const filled =
    filledIn(front) ?? (back === '' && fillingsIn(front).length > 0 ? front : undefined)
  const hole = filled === undefined ? holeFilled(front, back) : undefined
  const fill = filled ?? hole
  const known = id === undefined ? {} : { id }
  if (fill !== undefined) {
    const explain = joinedWords(hole === undefined ? [back, ...extra] : extra)
    return { at, ...known, fill: shortened(fill, LONGEST_WORDS), ...explained(explain) }
  }
  if (front === '' || back === '') return undefined
  const [ask, answer] = [front, back].map((words) => shortened(words, LONGEST_WORDS))
  return {
    at,
    ...known,
    ask: ask as string,
    answer: answer as string,
    ...explained(joinedWords(extra)),
  }
}

/** A card as records and tables have it: each part by itself, `''` where it has none. */
interface CardParts {
  readonly at: Place
  /** Kept if it may be a card's id. */
  readonly id: string
  readonly ask: Wording
  /** All that are right. */
  readonly answers: readonly Wording[]
  readonly wrong: readonly Wording[]
  readonly also: readonly string[]
  readonly explain: Wording
}

/**
 * The card that such parts are, word for word: a question with its answer, or a sentence with words to be
 * filled in; undefined if it has neither.
 */
export function cardFrom(parts: CardParts): NotedCard | undefined {
  const { at, id, ask, answers, wrong, also, explain: said } = parts
  const [answer, ...more] = answers
  const rest = {
    at,
    ...(isLocalId(id) && { id }),
    ...(also.length > 0 && { also }),
    ...(!isWordless(said) && { explain: said }),
  }
  if (isWordless(ask)) return undefined
  if (answer !== undefined && more.length > 0 && wrong.length > 0)
    return { ...rest, ask, answers, wrong }
  if (answer !== undefined && !isWordless(answer))
    return { ...rest, ask, answer, ...(wrong.length > 0 && { wrong }) }
  return fillingsIn(plainWording(ask)).length > 0 ? { ...rest, fill: ask } : undefined
}

/** A sentence with one hole (`____`), filled with an answer that is short enough for it. */
function holeFilled(front: string, back: string): string | undefined {
  const [before = '', after, ...more] = front.split(/_{3,}/)
  if (after === undefined || more.length > 0 || !/^[^=]{1,100}$/.test(back)) return undefined
  return `${before}==${back.replace(/[.。]$/, '')}==${after}`
}

/** Words that explain a card, one after the other. */
export const joinedWords = (parts: readonly string[]): string =>
  shortened(parts.filter((each) => each !== '').join(' '), LONGEST_WORDS)

const explained = (words: string): { explain?: Wording } => (words === '' ? {} : { explain: words })
