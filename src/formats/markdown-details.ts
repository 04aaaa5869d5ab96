import { onceFor } from '../core/base/collections.ts'
import type { NotedCard } from '../core/document/note.ts'
import { wordsOfBlocks } from './markdown-answers.ts'
import type { Block, Details, ListItem } from './markdown-block.ts'
import { askedWith, asksSomething, isShow } from './markdown-cards.ts'
import { isContents, isContentsName } from './markdown-contents.ts'
import { addCards, type MarkdownDraft, type MarkdownReading, titled } from './markdown-draft.ts'
import { explanationIn, labelAt } from './markdown-labels.ts'

/** A list of so many items may be a folded section; a shorter one is an answer. */
const LONG_LIST = 8

/**
 * Adds a disclosure to a title: a card, whose question is the summary, or the title itself if the
 * summary says only “show”; a topic if it is a section that is folded. The title of a page is a question
 * only if it asks something.
 * @param isNameless the title is none that could be asked for
 * @returns the topic and what is to be read below it; undefined if there is none
 */
export function addDetails(
  { summary, blocks, line }: Details,
  to: MarkdownDraft,
  isNameless: boolean,
  reading: MarkdownReading,
): MarkdownDraft | undefined {
  const { see, skipped } = reading
  const at = reading.placeAt(line)
  const source = summary.join('\n')
  const seen = see(source)
  const { words } = seen
  const items = blocks.filter((block): block is ListItem => block.kind === 'item')
  if (isContentsName(words) && items.length > 0 && isContents(items, see)) {
    skipped.add('contents', at)
    return undefined
  }
  if (isSection(words, blocks, items)) {
    const draft = titled(source, line, 'whole', reading)
    if (draft) to.children.push(draft)
    return draft ?? to
  }
  const ask = !isShow(words) ? askedWith(seen) : isNameless || !mayBeAsked(to) ? '' : to.title
  // Nothing is asked: what is hidden is a part of the title's own text.
  if (ask === '') return to
  const [said, why] = explainedIn(blocks, see)
  const answer = wordsOfBlocks(said, see)
  const explain = explanationIn(wordsOfBlocks(why, see))
  const isTold = asksIn(to.cards).has(ask)
  if (isTold || !addCards(to, [{ ask, answer, explain }], at)) skipped.add('html', at)
  return undefined
}

/** What the cards of a title ask, as far as they were read: a page may have thousands of disclosures below one heading. */
const readOf = onceFor((_: readonly NotedCard[]) => ({ asks: new Set<unknown>(), upTo: 0 }))

/** What some cards ask; more may be added to them later. */
function asksIn(cards: readonly NotedCard[]): ReadonlySet<unknown> {
  const read = readOf(cards)
  for (const card of cards.slice(read.upTo)) if ('ask' in card) read.asks.add(card.ask)
  read.upTo = cards.length
  return read.asks
}

/** The blocks of an answer, and those from the line on that begins its explanation. */
function explainedIn(
  blocks: readonly Block[],
  see: MarkdownReading['see'],
): readonly [answer: readonly Block[], why: readonly Block[]] {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue
    const at = labelAt(block.lines, explanationIn, see, 0)
    if (at === -1 || i + at === 0) continue
    const parts = [block.lines.slice(0, at), block.lines.slice(at)].map((lines): Block[] =>
      lines.length > 0 ? [{ ...block, lines }] : [],
    )
    const [before = [], from = []] = parts
    return [
      [...blocks.slice(0, i), ...before],
      [...from, ...blocks.slice(i + 1)],
    ]
  }
  return [blocks, []]
}

const mayBeAsked = ({ level, title }: MarkdownDraft): boolean => level !== 1 || asksSomething(title)

/** Whether what is hidden is a part of the document, not an answer. */
function isSection(words: string, blocks: readonly Block[], items: readonly ListItem[]): boolean {
  if (blocks.some(({ kind }) => kind === 'details')) return true
  const isAsked = isShow(words) || asksSomething(words)
  if (isAsked) return false
  if (blocks.some(({ kind }) => kind === 'heading')) return true
  const nested = items.filter((item) => item.blocks.some(({ kind }) => kind === 'item'))
  return items.length >= LONG_LIST || nested.length * 2 > items.length
}
