import type { Block, Callout, Quote } from './markdown-block.ts'
import { asksSomething, isShow } from './markdown-cards.ts'
import { type MarkdownReading, titled } from './markdown-draft.ts'
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
export function addQuote(section: Section, quote: Quote, { reading, addBlocks }: Inside): void {
  const { blocks, line, callout } = quote
  const above = titleAbove(section)
  const isDocument = isAbove(section)
  const kinds = { isQuote: true, isItem: section.isItem, isDocument }
  if (!callout || callout.title === '') {
    const isQuote = section.isQuote || !callout || !ARRANGING.test(callout.type)
    addBlocks(sectionOf(above, blocks, { ...kinds, isQuote }), reading)
    return
  }
  const { words } = reading.see(callout.title)
  if (asks(callout, words)) {
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
    sectionOf(own ?? above, blocks, { ...kinds, isQuote, isDocument: isDocument && !own }),
    reading,
  )
}

const asks = ({ type, isFolded }: Callout, words: string): boolean =>
  ASKING.test(type) || (isFolded && words !== '' && (isShow(words) || asksSomething(words)))

const isPlain = (words: string, { type }: Callout): boolean =>
  words.toLowerCase() === type || PLAIN.has(words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))

/** Whether a block makes titles. */
const isTitled = (block: Block): boolean =>
  block.kind === 'item' ||
  block.kind === 'heading' ||
  block.kind === 'table' ||
  (block.kind === 'quote' && block.blocks.some(isTitled))
