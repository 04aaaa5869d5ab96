import { addAll } from '../core/base/collections.ts'
import { cardName } from '../core/document/card-labels.ts'
import type { Place } from '../core/document/node.ts'
import { type NotedCard, type NotedTitle, TITLE_LENGTH } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { labelledCard, onlyAnswered } from './asked-titles.ts'
import { withoutCardNotes } from './card-notes.ts'
import { filledIn } from './filling.ts'
import { oneLine } from './html-words.ts'
import { answerIn } from './markdown-labels.ts'
import { finished, type NoteDraft } from './note-draft.ts'
import { orgWords } from './org-inline.ts'
import { writtenCard } from './written-card.ts'

/** A headline or an item of a list while what is below it is being read. */
export interface OrgDraft extends NoteDraft {
  readonly isItem: boolean
  /** Its title asks something: `:drill:`, `#card`. */
  isCard: boolean
  /** It is a card of Logseq (`#card`). */
  isLogseq: boolean
  /** It is the answer to the headline above it. */
  readonly isAnswer: boolean
  readonly aliases: string[]
  readonly cards: NotedCard[]
  readonly links: string[]
  /** Its paragraphs, if they may be an answer. */
  readonly body: string[]
  answer?: string
  /** The question and the answer that its title is. */
  asked?: NotedCard
}

const CARD_TAG = /(?:^|\s)(?:#card|#\[\[card\]\])(?=\s|$)/gi

/** A headline whose title is still to be read. */
export const headlineDraft = (at: Place, isDrill: boolean, isAnswer: boolean): OrgDraft => ({
  ...{ title: '', at, aliases: [], cards: [], links: [], body: [], children: [] },
  ...{ isItem: false, isCard: isDrill, isLogseq: false, isAnswer },
})

/** An item whose title is still to be read. */
export const itemDraft = (at: Place): OrgDraft => ({
  ...headlineDraft(at, false, false),
  isItem: true,
})

/** Whether a headline is the answer to the one above it. */
export const isAnswerTo = (title: string, parent: OrgDraft | undefined): boolean =>
  parent?.isCard === true && isAnswerName(title.trim().replace(/^the |[:：]$/gi, ''))

const isAnswerName = (name: string): boolean =>
  cardName(name)?.kind === 'answer' && !/^a$/i.test(name)

/** Sets a title from its source; `term :: text` in an item is a title and a summary. */
export function setTitle(draft: OrgDraft, source: string, skipped: Skipped): void {
  const isCard = CARD_TAG.test(source)
  CARD_TAG.lastIndex = 0
  if (isCard) draft.isCard = draft.isLogseq = true
  const [term = '', ...rest] = source.replace(CARD_TAG, ' ').split(/(?<=\s):{2}(?=\s)/)
  const isTerm = draft.isItem && rest.length > 0 && term.trim() !== ''
  const lines = source.split('\n')
  const told = lines.findIndex((line, i) => i > 0 && answerIn(line) !== undefined)
  if (draft.isItem && told !== -1) {
    const words = (part: readonly string[]): string => orgWords(part.join('\n')).words
    const card = labelledCard(draft.at, words(lines.slice(0, told)), words(lines.slice(told)))
    if (card) draft.asked = card
  }
  draft.title = shortened(
    wordsFor(draft, isTerm ? term : [term, ...rest].join('::'), skipped),
    TITLE_LENGTH,
  )
  if (isTerm) draft.summary = wordsFor(draft, rest.join('::'), skipped)
}

const asWords = { wordsOf: (line: string) => line, withWords: (_: string, words: string) => words }

/** Adds a paragraph: a card, a part of an answer, the summary, or else prose that is skipped. */
export function addOrgParagraph(
  draft: OrgDraft | undefined,
  { lines, at }: { readonly lines: readonly string[]; readonly at: Place },
  skipped: Skipped,
): void {
  if (!draft) {
    skipped.add('prose', at, lines.length)
    return
  }
  const { kept, notes } = withoutCardNotes(lines, asWords)
  if (notes.length > 0) skipped.add('property', at, notes.length)
  const source = kept.join('\n')
  const words = wordsFor(draft, draft.isCard ? hiddenIn(source) : source, skipped)
  if (words === '') return
  const card = hasFilling(words) ? writtenCard({ front: words, back: '' }, at) : undefined
  if (card) draft.cards.push(card)
  else if (draft.isCard || draft.isAnswer) draft.body.push(words)
  else if (draft.summary === undefined && draft.children.length === 0) draft.summary = words
  else skipped.add('prose', at, lines.length)
}

/** The words of some source; its links are the draft's, its pictures are counted. */
function wordsFor(draft: OrgDraft, source: string, skipped: Skipped): string {
  const { words, links, pictures } = orgWords(source)
  addAll(draft.links, links)
  if (pictures > 0) skipped.add('picture', draft.at, pictures)
  return words
}

/** What org-drill hides: `[words]` and `[words||hint]`, as clozes. */
const HIDDEN =
  /(?<![[\]])\[(?!fn:|cite|#|\[|\d{4}-\d\d|[ xX-]?\]|\d*\/\d*\]|\d*%\])([^[\]\n]{1,200})\](?![[(])/g

const hiddenIn = (source: string): string =>
  source.replace(HIDDEN, (_, hidden: string) => `{{cloze ${hidden.replace('||', '::')}}}`)

const hasFilling = (words: string): boolean => filledIn(words) !== undefined

/**
 * What becomes of a draft when all below it is known: titles for the one above it. Cards and answers
 * are no titles; cards without a headline are loose.
 */
export function closeDraft(
  draft: OrgDraft,
  parent: OrgDraft | undefined,
  loose: NotedCard[],
): readonly NotedTitle[] {
  const target = parent?.cards ?? loose
  const title = draft.title as string
  if (draft.isAnswer && parent) {
    parent.answer = oneLine([...draft.body, ...draft.children.map(textOf)].join('; '))
    addAll(parent.links, draft.links)
    addAll(parent.cards, draft.cards)
    return []
  }
  if (title === '') {
    addAll(target, draft.cards)
    return draft.children
  }
  if (draft.isItem && (parent?.isCard || parent?.isAnswer) && !hasFilling(title)) {
    parent.body.push(textOf(finished(draft)))
    addAll(parent.links, draft.links)
    return []
  }
  const note = finished(draft)
  const answered = onlyAnswered(note)
  if (answered && (draft.isItem || labelledCard(note.at, title, note.children[0]?.title ?? ''))) {
    target.push(answered)
    return []
  }
  const card = draft.asked ?? cardOf(draft, title)
  if (!card) return [note]
  if (draft.children.length === 0 && draft.cards.length === 0) {
    target.push(card)
    if (parent) addAll(parent.links, draft.links)
    return []
  }
  draft.title = plain(draft.asked && 'ask' in draft.asked ? (draft.asked.ask as string) : title)
  draft.cards.unshift(card)
  return [finished(draft)]
}

/** The card that a headline is with what is below it; undefined if it is a topic. */
function cardOf(draft: OrgDraft, title: string): NotedCard | undefined {
  const { at, body, answer, children, isCard } = draft
  if (hasFilling(title)) return writtenCard({ front: title, back: body.join(' ') }, at)
  if (!isCard) return undefined
  if (answer !== undefined) return writtenCard({ front: body.join(' ') || title, back: answer }, at)
  if (body.length > 0) return writtenCard({ front: title, back: body.join('; ') }, at)
  // Logseq's answers are the blocks below a card, which are headlines in org.
  if (draft.cards.length > 0 || children.length === 0 || !draft.isLogseq) return undefined
  const back = children.map(textOf).join('; ')
  children.length = 0
  return writtenCard({ front: title, back }, at)
}

/** A title with all below it as words. */
function textOf({ title, summary, children }: NotedTitle): string {
  const own = [title, summary].filter((each) => typeof each === 'string').join(': ')
  return children.length === 0 ? own : `${own} (${children.map(textOf).join('; ')})`
}

/** A title without the signs of what is to be filled in. */
const plain = (title: string): string => (filledIn(title) ?? title).replaceAll('==', '')
