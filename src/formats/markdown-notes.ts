import { problem } from '../core/document/problem.ts'
import type { Block, Heading, ListItem, Raw } from './markdown-block.ts'
import { listInComment } from './markdown-comments.ts'
import { isContents } from './markdown-contents.ts'
import { addDetails } from './markdown-details.ts'
import { type MarkdownDraft, type MarkdownReading, titled } from './markdown-draft.ts'
import { addItems } from './markdown-items.ts'
import { hasWords } from './markdown-names.ts'
import { addParagraph } from './markdown-paragraph.ts'
import { addQuote } from './markdown-quote.ts'
import {
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
  for (let i = 0; i < section.blocks.length; )
    i += addBlock(section, section.blocks[i] as Block, i, reading)
  closeTitles(section, 0)
}

/** @returns how many blocks were taken */
function addBlock(section: Section, block: Block, i: number, reading: MarkdownReading): number {
  const { skipped, placeAt } = reading
  switch (block.kind) {
    case 'paragraph':
      return addParagraph(section, i, reading)
    case 'item':
      return addList(section, i, reading)
    case 'heading':
      addHeading(section, block, reading)
      return 1
    case 'quote':
      addQuote(section, block, { reading, addBlocks })
      return 1
    case 'details': {
      const above = titleAbove(section)
      const topic = addDetails(block, above, isAbove(section), reading)
      const isDocument = topic === above && isAbove(section)
      if (topic) addBlocks(sectionOf(topic, block.blocks, { isDocument }), reading)
      return 1
    }
    case 'table':
      addTable(block, titleAbove(section), reading)
      return 1
    case 'code':
      skipped.add('code', placeAt(block.line))
      return 1
    case 'html':
      addHtml(block, titleAbove(section), reading)
      return 1
  }
}

function addHeading(
  section: Section,
  { source, line, level }: Heading,
  reading: MarkdownReading,
): void {
  const title = titled(source, line, 'whole', reading)
  if (title) openTitle(section, level, { ...title, level })
  else {
    closeTitles(section, level)
    reading.found.add(problem('wordless-heading', reading.placeAt(line)))
  }
}

/** Adds a list with its items, unless it leads only to places in the document. */
function addList(section: Section, start: number, reading: MarkdownReading): number {
  const { blocks, isItem } = section
  let end = start
  while (blocks[end]?.kind === 'item') end++
  const items = blocks.slice(start, end) as ListItem[]
  const [first] = items
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
  else if (source.startsWith('<!--'))
    skipped.add(source.startsWith('<!--SR:') ? 'property' : 'html', placeAt(line))
  else {
    const { words, hasPicture } = see(source)
    if (hasPicture && !hasWords(source.replace(/<[^<>]*>/g, '')))
      skipped.add('picture', placeAt(line))
    else if (words !== '') skipped.add('html', placeAt(line))
  }
}
