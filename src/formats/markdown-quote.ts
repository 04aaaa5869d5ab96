import { wordsOfBlocks } from './markdown-answers.ts'
import type { Block, Callout, Quote } from './markdown-block.ts'
import { asksPlainly, asksSomething, isShow, saysAnswer } from './markdown-cards.ts'
import { addCards, type MarkdownReading, titled } from './markdown-draft.ts'
import { isAnswerName, letterIn, mayLead } from './markdown-labels.ts'
import { isAbove, type Section, sectionOf, titleAbove } from './markdown-section.ts'

/** What the blocks within a block are read with. */
interface Inside {
  readonly reading: MarkdownReading
  readonly addBlocks: (section: Section, reading: MarkdownReading) => void
}

/** Callouts that ask. */
const ASKING = /^(?:question|faq|help|quiz|exercise|details)$/
/** Callouts whose title is what they tell. */
const NAMING = /^(?:definition|theorem|lemma|concept|term|law|principle|定义|概念|定理)$/
/** Containers that only arrange what is in them. */
const ARRANGING =
  /^(?:tabs?|tab-set|code-group|columns?|row|grid|card|cards|div|center|left|right|v-pre|raw|steps|section)$/
/** A title that says no more than what the callout is for. */
const PLAIN = new Set(
  (
    'note notes tip tips hint info information important warning caution danger attention example ' +
    'examples abstract summary tldr quote success failure bug todo details more see ' +
    '注意 提示 警告 信息 重要 说明 危险 备注 示例 例子 小贴士 提醒 详情 补充'
  ).split(' '),
)

/**
 * Adds what is quoted. A callout that asks is a card. The title of another one is a topic if there are
 * titles below it, or if its kind says that it names something; otherwise it is prose.
 */
export function addQuote(section: Section, index: number, { reading, addBlocks }: Inside): void {
  const quote = section.blocks[index] as Quote
  const { blocks, line, callout } = quote
  const above = titleAbove(section)
  const isDocument = isAbove(section)
  const kinds = { isQuote: true, isAside: true, isItem: section.isItem, isDocument }
  if (!callout && answersAbove(section, index, reading)) return
  if (!callout || callout.title === '') {
    const isArranging = callout !== undefined && ARRANGING.test(callout.type)
    const isQuote = section.isQuote || !isArranging
    // A text of its own says more than what is quoted before it.
    const isToldBelow = section.blocks[index + 1]?.kind === 'paragraph'
    const isAside = section.isAside || (callout ? !isArranging : isToldBelow)
    const asked = section.asked?.index === index ? { ...section.asked, index: 0 } : undefined
    const inside = sectionOf(above, blocks, { ...kinds, isQuote, isAside })
    addBlocks(asked ? { ...inside, asked } : inside, reading)
    return
  }
  const { words } = reading.see(callout.title)
  if (asks(callout, words, isDocument ? '' : above.title)) {
    const details: Block = { kind: 'details', summary: [callout.title], blocks, line }
    addBlocks(sectionOf(above, [details], kinds), reading)
    return
  }
  const isNaming = NAMING.test(callout.type)
  const isTopic = isNaming || (!isPlain(words, callout) && blocks.some(isTitled))
  const own = isTopic ? titled(callout.title, callout.line, 'whole', reading) : undefined
  if (own) above.children.push(own)
  else reading.skipped.add('prose', reading.placeAt(callout.line))
  const isQuote = !isNaming
  addBlocks(
    sectionOf(own ?? above, blocks, {
      ...{ ...kinds, isQuote, isAside: isQuote },
      isDocument: isDocument && !own,
    }),
    reading,
  )
}

/**
 * Adds the quote directly below a question as its answer: below a title that asks, or a line with a label.
 * What has a label itself is read like the rest.
 */
function answersAbove(section: Section, index: number, reading: MarkdownReading): boolean {
  const { blocks, line } = section.blocks[index] as Quote
  const { title, number, children, cards, summary } = titleAbove(section)
  const asked = section.asked?.index === index ? section.asked : undefined
  const isFirst = children.length === 0 && cards.length === 0 && summary === undefined
  const isAsking = asksPlainly(title) || number?.isQuestion === true
  if (!asked && !(isFirst && isAsking && !isAbove(section))) return false
  if (beginsAnswer(blocks, reading)) return false
  const { id, at } = asked ?? {}
  const card = { ask: asked?.words ?? title, answer: wordsOfBlocks(blocks, reading.see), id }
  return addCards(titleAbove(section), [card], at ?? reading.placeAt(line))
}

/** Whether blocks begin with the label of an answer. */
function beginsAnswer([first]: readonly Block[], { see }: MarkdownReading): boolean {
  const source = first?.kind === 'paragraph' ? (first.lines[0]?.source ?? '') : ''
  if (!mayLead(source)) return false
  const { words } = see(source)
  return isAnswerName(words) || letterIn(words) !== undefined
}

/** Whether a callout asks, or hides what the title above it asks for. */
const asks = ({ type, isFolded }: Callout, words: string, title: string): boolean =>
  ASKING.test(type) ||
  (isFolded && words !== '' && (isShow(words) ? isHidden(words, title) : asksSomething(words)))

const isHidden = (words: string, title: string): boolean =>
  saysAnswer(words) || asksSomething(title)

const isPlain = (words: string, { type }: Callout): boolean =>
  words.toLowerCase() === type || isPlainName(words)

/** Whether words only say what a text is for (`Note`, `提示`). */
export const isPlainName = (words: string): boolean =>
  PLAIN.has(words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))

/** Whether a block makes titles. */
const isTitled = (block: Block): boolean =>
  block.kind === 'item' ||
  block.kind === 'heading' ||
  block.kind === 'table' ||
  (block.kind === 'quote' && block.blocks.some(isTitled))
