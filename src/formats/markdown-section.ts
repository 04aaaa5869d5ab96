import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Block } from './markdown-block.ts'
import { isContentsName } from './markdown-contents.ts'
import type { MarkdownDraft } from './markdown-draft.ts'

/** Levels of titles that are no headings of hashes: bold lines, then numbers, then signs. */
export const BOLD_LEVEL = 7
/** Of the highest number. */
export const NUMBER_LEVEL = 10
/** Of a sign that is not indented. */
export const SIGN_LEVEL = 30

/** A question whose answer is in the next block. */
export interface AskedAbove {
  readonly words: string
  readonly id?: string | undefined
  /** By default where the answer is. */
  readonly at?: Place
  /** The block that has the answer. */
  readonly index: number
  /** It begins with a label, so that an answer may begin with a letter (`A.`). */
  readonly isLabelled?: boolean
  /** It is a title that asks and has no card yet: what explains it is its answer. */
  readonly isOpen?: boolean
  /** It is a title that asks nothing: a letter alone (`a:`) below it is no label. */
  readonly isTitle?: boolean
}

/** The titles that are open while blocks within the same block are read. */
export interface Section {
  /** What the blocks belong to. */
  readonly base: MarkdownDraft
  readonly open: Array<{ readonly level: number; readonly draft: MarkdownDraft }>
  /** The base is an item: its paragraphs are no headings. */
  readonly isItem: boolean
  /** The words are quoted: none of them is a heading. */
  readonly isQuote: boolean
  /** They are beside the text, as in a callout: they are no summary. */
  readonly isAside: boolean
  /** The base is the document, which has no title that words could be about. */
  readonly isDocument: boolean
  readonly blocks: readonly Block[]
  /** The question that the block before asks, if it has no answer itself. */
  asked?: AskedAbove
  /** The code that the title above asks about, if the block behind it answers. */
  code?: { readonly words: string; readonly index: number }
  /** The block behind the last card and what explains it. */
  answered?: number
}

/** The title that the next block belongs to. */
export const titleAbove = ({ open, base }: Section): MarkdownDraft => open.at(-1)?.draft ?? base

/** Whether the next block belongs to the document itself. */
export const isAbove = ({ open, isDocument }: Section): boolean => isDocument && open.length === 0

/** Opens a title: what follows is below it, until a title of its level or a higher one. */
export function openTitle(section: Section, level: number, draft: MarkdownDraft): void {
  closeTitles(section, level)
  titleAbove(section).children.push(draft)
  section.open.push({ level, draft })
}

/** Closes the titles of that level and of lower ones. */
export function closeTitles(section: Section, level: number): void {
  const { open } = section
  for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
    open.pop()
    const { children } = titleAbove(section)
    if (isEmptyContents(last.draft) && children.at(-1) === last.draft) children.pop()
  }
}

/** Whether a title is the heading of a list of contents, which is left out. */
const isEmptyContents = ({
  title,
  children,
  cards,
  summary,
  hadContents,
}: MarkdownDraft): boolean =>
  hadContents === true &&
  children.length === 0 &&
  cards.length === 0 &&
  summary === undefined &&
  isContentsName(title)

/** The section of blocks within a block, which belong to a title. */
export const sectionOf = (
  base: MarkdownDraft,
  blocks: readonly Block[],
  kind: Partial<Pick<Section, 'isItem' | 'isQuote' | 'isAside' | 'isDocument'>> = {},
): Section => ({
  base,
  blocks,
  open: [],
  isItem: false,
  isQuote: false,
  isAside: false,
  isDocument: false,
  ...kind,
})

/** What is asked, with the code between it and the block that answers. */
export const askedWithCode = ({ code }: Section, index: number, ask: string): string =>
  code?.index === index ? shortened(`${ask} ${code.words}`, LONGEST_WORDS) : ask
