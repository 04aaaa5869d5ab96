import { problem } from '../core/document/problem.ts'
import { wordsOfBlocks } from './markdown-answers.ts'
import { answerBlocks } from './markdown-below.ts'
import type { Block, Heading, ListItem, Raw } from './markdown-block.ts'
import { askedWith, cardsFor } from './markdown-cards.ts'
import { addChoices, hasChoices } from './markdown-choice.ts'
import { codeAsked } from './markdown-code.ts'
import { listInComment } from './markdown-comments.ts'
import { isContents } from './markdown-contents.ts'
import { addDetails } from './markdown-details.ts'
import { addCards, type MarkdownDraft, type MarkdownReading, titled } from './markdown-draft.ts'
import { ended } from './markdown-endings.ts'
import { addItems } from './markdown-items.ts'
import { isPlaceholder } from './markdown-macros.ts'
import { hasWords } from './markdown-names.ts'
import { addParagraph } from './markdown-paragraph.ts'
import { itemAnswered } from './markdown-question.ts'
import { addQuote } from './markdown-quote.ts'
import {
  askedWithCode,
  closeTitles,
  isAbove,
  openTitle,
  type Section,
  sectionOf,
  titleAbove,
} from './markdown-section.ts'
import { addTable } from './markdown-table.ts'

/** Adds what the blocks of a section say to its title: titles below it, cards, its summary. */
export function addBlocks(section: Section, reading: MarkdownReading): void {
  for (let i = 0; i < section.blocks.length; ) {
    const above = titleAbove(section)
    const count = above.cards.length
    i +=
      addChoices(section, i, reading) || addBlock(section, section.blocks[i] as Block, i, reading)
    const { cards } = titleAbove(section)
    if (cards.length > (cards === above.cards ? count : 0)) section.answered = i
  }
  closeTitles(section, 0)
}

/** @returns how many blocks were taken */
function addBlock(section: Section, block: Block, i: number, reading: MarkdownReading): number {
  switch (block.kind) {
    case 'paragraph':
      return addParagraph(section, i, reading)
    case 'item':
      return addList(section, i, reading)
    case 'heading':
      return addHeading(section, i, reading)
    case 'quote':
      addQuote(section, i, { reading, addBlocks })
      return 1
    case 'details': {
      const above = titleAbove(section)
      const count = above.cards.length
      const topic = addDetails(block, above, isAbove(section), reading)
      const card = above.cards[count]
      if (card && 'ask' in card && card.ask === above.title)
        above.cards[count] = { ...card, ask: askedWithCode(section, i, above.title) }
      const isOwn = topic !== above
      const isDocument = !isOwn && isAbove(section)
      const isAside = !isOwn && section.isAside
      if (topic) addBlocks(sectionOf(topic, block.blocks, { isDocument, isAside }), reading)
      return 1
    }
    case 'table':
      addTable(block, titleAbove(section), reading)
      return 1
    case 'code':
      return addCode(section, i, reading)
    case 'html':
      addHtml(block, titleAbove(section), reading)
      return 1
  }
}

/** Keeps code for the question that it belongs to, or counts it. */
function addCode(section: Section, index: number, { skipped, placeAt }: MarkdownReading): number {
  const words = codeAsked(section, index)
  if (words === undefined) skipped.add('code', placeAt((section.blocks[index] as Block).line))
  else section.code = { words, index: index + 1 }
  return 1
}

/**
 * Opens the title of a heading; with a tag that says so it is the question of a card, and what is below it
 * the answer.
 */
function addHeading(section: Section, index: number, reading: MarkdownReading): number {
  const { source, line, level } = section.blocks[index] as Heading
  const { source: asked, isCard, isBoth } = ended(source)
  const below = isCard ? answerBlocks(section.blocks, index + 1, reading.see) : []
  if (below.length > 0) {
    closeTitles(section, level)
    const answer = wordsOfBlocks(below, reading.see)
    const cards = cardsFor(askedWith(reading.see(asked)), answer, isBoth)
    if (addCards(titleAbove(section), cards, reading.placeAt(line))) return 1 + below.length
  }
  const isEmpty = isPlaceholder(source)
  if (isEmpty) reading.skipped.add('property', reading.placeAt(line))
  const title = isEmpty ? undefined : titled(source, line, 'whole', reading)
  if (title) openTitle(section, level, { ...title, level })
  else {
    closeTitles(section, level)
    if (!isEmpty) reading.found.add(problem('wordless-heading', reading.placeAt(line)))
  }
  return 1
}

/** Adds a list with its items, unless it leads only to places in the document. */
function addList(section: Section, start: number, reading: MarkdownReading): number {
  const { blocks, isItem } = section
  let end = start
  const isChoice = (at: number): boolean => at > start && hasChoices(section, at, reading)
  while (blocks[end]?.kind === 'item' && !isChoice(end)) end++
  const items = blocks.slice(start, end) as ListItem[]
  const [first] = items
  if (first && end === start + 1 && itemAnswered(section, end, first, reading)) return 1
  if (!isItem && reading.hasHeadings && isContents(items, reading.see)) {
    reading.skipped.add('contents', reading.placeAt((first as ListItem).line))
    titleAbove(section).hadContents = true
  } else addItems(items, { to: titleAbove(section), isTop: isAbove(section), addBlocks }, reading)
  return end - start
}

/**
 * Counts a block of HTML by what a reader sees of it: tags alone are nothing. The comment in which
 * k8smap's own Markdown keeps the other names of a title gives them back.
 */
function addHtml({ lines, line }: Raw, above: MarkdownDraft, reading: MarkdownReading): void {
  const { skipped, see, placeAt } = reading
  const source = lines.join('\n')
  const names = source.startsWith('<!--') ? listInComment(source, 'aliases') : []
  if (names.length > 0) above.ownAliases.push(...names)
  else if (source.startsWith('<!--')) {
    // An empty one parts what is above it from what is below.
    if (source.slice('<!--'.length, -'-->'.length).trim() !== '')
      skipped.add(source.startsWith('<!--SR:') ? 'property' : 'html', placeAt(line))
  } else {
    const { words, hasPicture } = see(source)
    if (hasPicture && !hasWords(source.replace(/<[^<>]*>/g, '')))
      skipped.add('picture', placeAt(line))
    else if (words !== '') skipped.add('html', placeAt(line))
  }
}
