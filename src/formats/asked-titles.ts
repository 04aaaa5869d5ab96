import { besidesIn, headOf } from '../core/document/besides.ts'
import { explainedIn } from '../core/document/card-labels.ts'
import type { Place } from '../core/document/node.ts'
import {
  LONGEST_WORDS,
  type NotedCard,
  type NotedTitle,
  plainWording,
  type Wording,
} from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { answerIn, behindArrow, explanationIn, questionIn } from './markdown-labels.ts'
import { isSigns } from './markdown-names.ts'
import { optionsOfLine } from './markdown-options.ts'
import { toldCard } from './verdicts.ts'

const MARK = /[?？]["'”’]?$/
/** A character of a script without blanks, or a word of another one. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,200}/gu
const HAS_NO_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** How many such characters there must be, of which a word is worth two: fewer may be a name, `Why?`, `isValid?`, 怎么用. */
const LEAST = 4

/** How a question begins, with or without its mark; a sentence does not end so. */
const ENGLISH =
  /^(?:(?:what|why|who|whose|where|when|which)(?:['’]s| (?:is|are|was|were|do|does|did|can|should|would|will))|how (?:is|are|was|were|do|does|did|can|should|would|will|many|much|often|long|far)) .*[^.!:,;]$/i
const CHINESE =
  /^(?:[简簡]述|谈谈|談談|[说說]{2}|[讲講]{2}|聊聊|列[举舉]|什[么麼]是|[为為]什[么麼]|[为為]何|如何|怎[么麼样樣]).*[^。！：，；]$|(?:是什[么麼]|有哪些|有什[么麼][区區][别別]|有何[区區][别別]|多少|[吗嗎]|呢)$/

/** Whether a title is a question, and no name of anything. */
const isQuestion = (title: string): boolean =>
  [MARK, ENGLISH, CHINESE].some((form) => form.test(title)) && worth(title) >= LEAST

/** Whether a title can only be asked about: it is a question, or has no letters. */
export const isAsked = (title: string): boolean => isSigns(title) || isQuestion(title)

type AskedCard = Extract<NotedCard, { readonly answer: Wording }>

/**
 * The card of a title that asks and has nothing but one title below it, which answers; with a label, others may be behind it
 * that explain it or say something else of it. Undefined if it is not so.
 */
export function onlyAnswered(note: NotedTitle): AskedCard | undefined {
  const [answer, ...more] = note.children
  if (!answer || !isBare(note) || !note.children.every(isLeaf)) return undefined
  if (MARK.test(plainWording(answer.title))) return undefined
  const card = labelledCard(note.at, note.title, answer.title)
  const said = more.map(({ title }) => saidBehind(plainWording(title)))
  if (said.includes(undefined) || (more.length > 0 && !card)) return undefined
  if (card) return more.length > 0 ? explained(card, said.join('; ')) : card
  const asks = plainWording(note.title)
  const words = typeof answer.title === 'string' ? behindArrow(answer.title) : answer.title
  return MARK.test(asks) && isQuestion(asks)
    ? { at: note.at, ask: note.title, answer: words }
    : undefined
}

const isLeaf = (note: NotedTitle): boolean => isBare(note) && note.children.length === 0

/** What is said of a card behind its answer, as its explanation; undefined if it is something else. */
const saidBehind = (words: string): string | undefined =>
  explanationIn(words) ?? (besidesIn(headOf(words)) ? words : undefined)

/** The card of words that ask, whose answer begins with its label; undefined if it has none, or nothing asks. */
export function labelledCard(at: Place, title: Wording, said: Wording): AskedCard | undefined {
  if (typeof title !== 'string' || typeof said !== 'string') return undefined
  const answer = answerIn(said)
  const asked = questionIn(title)
  if (!answer || (asked === undefined && !isQuestion(title))) return undefined
  return { at, ask: asked ?? title, ...(explainedIn(answer) ?? { answer }) }
}

/** Whether nothing is said of a title. */
const isBare = ({ id, summary, links, cards }: NotedTitle): boolean =>
  (id ?? summary ?? links ?? cards) === undefined

/** How many characters the words of a title are worth. */
function worth(title: string): number {
  const words = (title.match(WORDS) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length + words.filter((word) => !HAS_NO_BLANKS.test(word)).length
}

/** A longer answer among others is too much to be compared, in characters. */
const LONG_ANSWER = 240
/** With fewer questions, a file has headings that ask among those that name. */
const FEWEST = 3

/** A title as it is with what is said of it in a card. */
interface Asked {
  readonly note: NotedTitle
  /** It is so in any file: the card was there before, one line is both, or nobody could be asked for the title. */
  readonly isSure: boolean
}

/**
 * Titles that ask, with what is said of them as the answer of a card: to ask what that is would ask for the question. They are
 * so in a file that has several of them, or where one line is both. Where a card asks it already, the words explain that. A
 * title with an id is k8smap's own, and stays as it is; so does one at the top with others below it, as the text below it tells
 * what the page is about.
 * @param notes all titles of a file
 * @param inLine the places of those with a text behind a dash in their line (`Who? – Ann`)
 */
export function withAsked(
  notes: readonly NotedTitle[],
  inLine: ReadonlySet<Place> = new Set(),
): readonly NotedTitle[] {
  const found = new Map<NotedTitle, Asked>()
  const find = (note: NotedTitle, isTop: boolean): void => {
    const isInLine = inLine.has(note.at)
    const isPage = isTop && !isInLine && note.children.length > 0
    const asked = isPage ? undefined : askedIn(note, isInLine)
    if (asked) found.set(note, asked)
    for (const child of note.children) find(child, false)
  }
  for (const note of notes) find(note, true)
  if (found.size === 0) return notes
  const isMany = [...found.values()].filter(({ isSure }) => !isSure).length >= FEWEST
  const change = (note: NotedTitle): NotedTitle => {
    const asked = found.get(note)
    const changed = asked && (asked.isSure || isMany) ? asked.note : note
    return { ...changed, children: note.children.map(change) }
  }
  return notes.map(change)
}

/** A title that asks with what is said of it in a card; undefined if it is none. */
function askedIn(note: NotedTitle, isInLine: boolean): Asked | undefined {
  const { title, summary, id, cards = [], at } = note
  if (summary === undefined || id !== undefined) return undefined
  const { summary: _, ...rest } = note
  const verdict = toldCard(plainWording(title), plainWording(summary), at)
  if (verdict) return { note: { ...rest, cards: [verdict, ...cards] }, isSure: true }
  const labelled = labelledCard(at, title, summary)
  if (labelled)
    return { note: { ...rest, title: labelled.ask, cards: [labelled, ...cards] }, isSure: true }
  // What has no letters cannot be asked for, only about.
  const hasSigns = isSigns(plainWording(title))
  if (!hasSigns && !isQuestion(plainWording(title))) return undefined
  // Options are what is asked, and no answer.
  if (optionsOfLine(plainWording(summary), 0).length > 1) return undefined
  const ask = typeof title === 'string' ? (questionIn(title) ?? title) : title
  const told = cards.findIndex(
    (card) => 'ask' in card && plainWording(card.ask).startsWith(plainWording(ask)),
  )
  if (told !== -1) {
    const all = cards.map((card, i) => (i === told ? explained(card, summary) : card))
    return { note: { ...rest, cards: all }, isSure: true }
  }
  const said = toldIn(summary)
  if (!said) return undefined
  return {
    note: { ...rest, cards: [{ at, ask, ...said }, ...cards] },
    isSure: hasSigns || isInLine,
  }
}

/**
 * A sentence's end, in a text without its markup: behind a word of three letters or more, which is no abbreviation, and before
 * a capital.
 */
const END =
  /(?:(?<=[\p{Ll}\p{N})"”`]{3})(?<!\b(?:etc|vs|cf|approx|resp|incl))[.!?](?= \p{Lu})|[。！？](?!$))/gu

/** What is said of a title, as an answer; of a long one its first sentences, which the others explain. None where it cannot be cut. */
function toldIn(
  summary: Wording,
): { readonly answer: Wording; readonly explain?: Wording } | undefined {
  if (plainWording(summary).length <= LONG_ANSWER) return { answer: summary }
  if (typeof summary !== 'string') return undefined
  const ends = [...summary.slice(0, LONG_ANSWER + 1).matchAll(END)].map(({ index }) => index + 1)
  const end = ends.at(-1)
  return end === undefined
    ? undefined
    : { answer: summary.slice(0, end), explain: summary.slice(end).trim() }
}

/** A card with more behind what explains it. */
function explained<C extends NotedCard>(card: C, more: Wording): C {
  if (card.explain === undefined) return { ...card, explain: more }
  const both = `${plainWording(card.explain)} ${plainWording(more)}`
  return { ...card, explain: shortened(both, LONGEST_WORDS) }
}
