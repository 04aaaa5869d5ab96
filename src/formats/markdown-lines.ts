import { MOST_LEVELS } from '../core/document/note.ts'
import { isTable } from './block-starts.ts'
import type { HtmlEnd } from './html-starts.ts'
import type { Block, Details, Paragraph, Quote } from './markdown-block.ts'

/** The lines of code, of HTML or of a summary that are kept, and the characters of any line. */
const MOST_LINES = 100
const MOST_CHARACTERS = 2500

/** The block without blocks of its own that is open, at the end of the open containers. */
export type Leaf =
  | { readonly kind: 'paragraph'; readonly block: Paragraph }
  | { readonly kind: 'code'; readonly fence: string; readonly lines: string[] }
  | { readonly kind: 'html'; readonly end: HtmlEnd; readonly lines: string[] }
  | { readonly kind: 'table'; readonly lines: string[] }
  /** The address of this link is in the next line. */
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'indented'; readonly lines: string[] }
  | { readonly kind: 'none' }

/** A block with blocks of its own. */
interface Open {
  readonly kind: 'item' | 'quote' | 'details' | 'container'
  readonly blocks: Block[]
  /** What belongs to it begins at this column or behind it, from 0 within the innermost quote. */
  readonly column: number
  /** The line of an item's marker, if nothing else is in that line. */
  readonly bare?: number | undefined
  readonly details?: Details
  /** The quote, while it may begin with what says that it is a callout. */
  readonly quote?: Quote
  /** As many colons end the container; undefined if its content is indented. */
  readonly colons?: number | undefined
  /** Lines belong to the summary of the disclosure. */
  isInSummary?: boolean
}

/** The reader between two lines. */
export interface BlockReader {
  readonly blocks: Block[]
  readonly labels: Map<string, string>
  readonly open: Open[]
  /** How many of the open containers are disclosures. */
  details: number
  leaf: Leaf
  tooDeep: number | undefined
}

/** A line, or what is left of it behind markers. */
export interface Line {
  readonly n: number
  /** Without the blanks around it. */
  readonly rest: string
  /** Where that begins within the innermost quote: tabs reach to the next multiple of four. */
  readonly column: number
  /** How many of the open containers it belongs to. */
  readonly depth: number
}

/** No such block is open. */
export const NO_LEAF: Leaf = { kind: 'none' }

/** Words without the blanks around them, and the column at which they begin. */
export function placed(words: string, from: number): { rest: string; column: number } {
  let column = from
  let i = 0
  for (; words[i] === ' ' || words[i] === '\t' || words[i] === '\u3000'; i++)
    column += words[i] === ' ' ? 1 : words[i] === '\t' ? 4 - (column % 4) : 2
  return { rest: words.slice(i).trimEnd(), column }
}

/** Finds the open containers that a line belongs to, and takes the signs of quotes from it. */
export function belonging({ open }: BlockReader, text: string, n: number): Line {
  let { rest, column } = placed(text, 0)
  let depth = 0
  for (const each of open) {
    if (each.kind === 'quote') {
      if (!rest.startsWith('>')) break
      ;({ rest, column } = quoted(rest))
    } else if (each.column > column && rest !== '') break
    depth++
  }
  return { n, rest, column, depth }
}

/** What is behind the signs of a quote; quotes directly within each other are one. */
export function quoted(rest: string): { rest: string; column: number } {
  const [signs = ''] = /^>(?: ?>)*/.exec(rest) ?? []
  const inner = rest.slice(signs.length)
  return placed(inner.startsWith(' ') ? inner.slice(1) : inner, 0)
}

/** The column at which what belongs to that many containers begins. */
export const columnAt = ({ open }: BlockReader, depth: number): number =>
  open[depth - 1]?.column ?? 0

/** The summary that lines are added to, if they are. */
export function summaryOf({ open }: BlockReader): string[] | undefined {
  const inner = open.at(-1)
  return inner?.isInSummary ? inner.details?.summary : undefined
}

/** How many containers are open up to the innermost disclosure. */
export const innermost = ({ open }: BlockReader): number =>
  open.findLastIndex(({ kind }) => kind === 'details') + 1

/** The blocks that are being added to. */
export const blocksOf = ({ open, blocks }: BlockReader): Block[] => open.at(-1)?.blocks ?? blocks

/** Opens a container, unless there are too many within each other. */
export function push(state: BlockReader, open: Open, n: number): boolean {
  if (state.open.length === MOST_LEVELS) state.tooDeep = n
  else state.open.push(open)
  return state.tooDeep === undefined
}

/** How far a line is indented within its container. */
export const indentOf = (state: BlockReader, { column, depth }: Line): number =>
  column - columnAt(state, depth)

/** Adds a line if there are not more than enough. */
export function keepLine(lines: string[], line: string): void {
  if (lines.length < MOST_LINES) addRow(lines, line)
}

/** Adds a line, however many there are. */
export function addRow(lines: string[], line: string): void {
  lines.push(cutLine(line))
}

/** Closes what is open below that many containers. */
export function close(state: BlockReader, depth: number): void {
  state.leaf = NO_LEAF
  const { open } = state
  for (let i = depth; i < open.length; i++) if (open[i]?.kind === 'details') state.details--
  open.length = depth
}

/** The beginning of a line: nobody reads a longer one. */
export const cutLine = (line: string): string => line.slice(0, MOST_CHARACTERS)

/** Begins a table below the header that is the last line of a paragraph. */
export function beginsTable(state: BlockReader, block: Paragraph, rest: string): boolean {
  const header = block.lines.at(-1)
  if (!header || !isTable(header.source, rest)) return false
  block.lines.pop()
  const blocks = blocksOf(state)
  if (block.lines.length === 0) blocks.pop()
  const lines = [header.source]
  blocks.push({ kind: 'table', lines, line: header.line })
  state.leaf = { kind: 'table', lines }
  return true
}
