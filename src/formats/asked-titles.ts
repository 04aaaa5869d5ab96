import {
  LONGEST_WORDS,
  type NotedCard,
  type NotedTitle,
  plainWording,
  type Wording,
} from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { questionIn } from './markdown-labels.ts'
import { isSigns } from './markdown-names.ts'
import { optionsOfLine } from './markdown-options.ts'

/** A question mark at the end, which behind a letter alone may be a sign of a language: `a?`. */
const MARK = /[?？]["'”’]?$/
const WORDED = /\s|^\p{L}{3}|\p{Script=Han}/u
/** How a question begins, with or without its mark; a sentence does not end so. */
const ENGLISH =
  /^(?:(?:what|why|who|whose|where|when|which)(?:['’]s| (?:is|are|was|were|do|does|did|can|should|would|will))|how (?:is|are|was|were|do|does|did|can|should|would|will|many|much|often|long|far)) .*[^.!:,;]$/i
const CHINESE =
  /^(?:[简簡]述|谈谈|談談|[说說]{2}|[讲講]{2}|聊聊|列[举舉]|什[么麼]是|[为為]什[么麼]|[为為]何|如何|怎[么麼样樣]).*[^。！：，；]$|(?:是什[么麼]|有哪些|有什[么麼][区區][别別]|有何[区區][别別]|多少|[吗嗎]|呢)$/

/** Whether a title is a question, and no name of anything; what has no letters cannot be asked for, only about. */
const isQuestion = (title: string): boolean =>
  (MARK.test(title) && WORDED.test(title)) ||
  [ENGLISH, CHINESE].some((form) => form.test(title)) ||
  isSigns(title)

/** A longer answer among others is too much to be compared, in characters: its first sentences are the answer. */
const LONG_ANSWER = 240
const END = /[.!?](?=\s+\p{Lu})|[。！？](?!$)/gu

/** The first sentences of an answer, and the others. */
function parted(words: Wording): { readonly answer: Wording; readonly explain?: string } {
  if (typeof words !== 'string' || words.length <= LONG_ANSWER) return { answer: words }
  const ends = [...words.matchAll(END)].map(({ index }) => index + 1)
  const end = ends.findLast((each) => each <= LONG_ANSWER) ?? ends[0]
  if (end === undefined) return { answer: words }
  return { answer: words.slice(0, end), explain: words.slice(end).trim() }
}

/**
 * A title that asks, with what is said of it as the answer of a card: to ask what that is would ask for the question. Where a
 * card asks it already, it explains that. A title with an id is k8smap's own, and stays as it is.
 * @param isAsked it is known to be a question
 */
export function withAsked(note: NotedTitle, isAsked = false): NotedTitle {
  const { title, summary, id, cards = [], at } = note
  if (summary === undefined || id !== undefined) return note
  if (!isAsked && !isQuestion(plainWording(title))) return note
  // Options are what is asked, and no answer.
  if (optionsOfLine(plainWording(summary), 0).length > 1) return note
  const { summary: _, ...rest } = note
  const ask = typeof title === 'string' ? (questionIn(title) ?? title) : title
  const told = cards.findIndex(
    (card) => 'ask' in card && plainWording(card.ask).startsWith(plainWording(ask)),
  )
  if (told === -1) return { ...rest, cards: [{ at, ask, ...parted(summary) }, ...cards] }
  return { ...rest, cards: cards.map((card, i) => (i === told ? explained(card, summary) : card)) }
}

/** A card with more behind what explains it. */
function explained(card: NotedCard, more: Wording): NotedCard {
  if (card.explain === undefined) return { ...card, explain: more }
  const both = `${plainWording(card.explain)} ${plainWording(more)}`
  return { ...card, explain: shortened(both, LONGEST_WORDS) }
}
