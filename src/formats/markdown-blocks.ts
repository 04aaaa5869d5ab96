import {
  fenceIn,
  type HtmlEnd,
  headingIn,
  htmlIn,
  isFenceEnd,
  isRule,
  isTable,
  labelIn,
  markerIn,
  underlineIn,
} from './block-starts.ts'

/** A heading at the top level; `line` is 1-based. */
export interface Heading {
  readonly level: number
  readonly source: string
  readonly line: number
}

/** An item of a list. */
export interface ListItem {
  /** Its texts, as they are written: the first one with words is the title. */
  readonly sources: string[]
  readonly items: ListItem[]
  readonly line: number
}

/** What a Markdown document has of a tree. */
export interface Blocks {
  readonly blocks: ReadonlyArray<Heading | ListItem>
  /** The labels of links that are written elsewhere in the document. */
  readonly labels: ReadonlySet<string>
  /** The first line whose items are nested too deep; nothing below it was read. */
  readonly tooDeep: number | undefined
}

/** As many levels as YAML has. */
const MOST_LEVELS = 200
/** Of an item, and of one of its texts: more are no title. */
const MOST_SOURCES = 20
const MOST_CHARACTERS = 2000

/** The block without blocks of its own that is open, at the end of the open items. */
type Leaf =
  | { readonly kind: 'paragraph'; readonly line: number; readonly lines: string[] }
  | { readonly kind: 'quote'; readonly lines: string[]; isParagraph: boolean }
  | { readonly kind: 'code'; readonly fence: string }
  | { readonly kind: 'html'; readonly end: HtmlEnd }
  /** After `label`, the address of a link is in the next line. */
  | { readonly kind: 'table' | 'label' | 'none' }

interface OpenItem {
  readonly item: ListItem
  /** What belongs to it begins at this column or behind it, from 0. */
  readonly column: number
  /** The line of its marker, if nothing else is in that line. */
  readonly bare: number | undefined
}

/** The reader between two lines. */
interface State {
  readonly blocks: Array<Heading | ListItem>
  readonly labels: Set<string>
  readonly open: OpenItem[]
  leaf: Leaf
  tooDeep: number | undefined
}

/** A line, or what is left of it behind markers. */
interface Line {
  readonly n: number
  /** Without the blanks around it. */
  readonly rest: string
  /** Where that begins: tabs reach to the next multiple of four. */
  readonly column: number
  /** How many of the open items it belongs to. */
  readonly depth: number
}

const NONE: Leaf = { kind: 'none' }

/**
 * Reads the headings and lists of a Markdown document, line by line, in a time that grows with its
 * length: marked reads nested and long blocks again and again. What says nothing about the tree is
 * only skipped.
 * @param text with `\n` as its only line end
 */
export function readBlocks(text: string): Blocks {
  const state: State = { blocks: [], labels: new Set(), open: [], leaf: NONE, tooDeep: undefined }
  let start = 0
  for (let n = 1; start <= text.length && state.tooDeep === undefined; n++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const { rest, column } = placed(text.slice(start, end), 0)
    if (rest === '') readBlank(state, n)
    else readLine(state, { n, rest, column, depth: depthOf(state, column) })
    start = end + 1
  }
  close(state, 0)
  const { blocks, labels, tooDeep } = state
  return { blocks, labels, tooDeep }
}

/** Words without the blanks around them, and the column at which they begin. */
function placed(words: string, from: number): { rest: string; column: number } {
  let column = from
  let i = 0
  for (; words[i] === ' ' || words[i] === '\t'; i++)
    column += words[i] === ' ' ? 1 : 4 - (column % 4)
  return { rest: words.slice(i).trimEnd(), column }
}

/** How many of the open items a line that begins at that column belongs to. */
function depthOf({ open }: State, column: number): number {
  let depth = open.length
  while (depth > 0 && (open[depth - 1] as OpenItem).column > column) depth--
  return depth
}

const columnOf = ({ open }: State, depth: number): number => open[depth - 1]?.column ?? 0

function readBlank(state: State, n: number): void {
  const { leaf, open } = state
  if (leaf.kind === 'code' || (leaf.kind === 'html' && leaf.end !== 'blank')) return
  closeLeaf(state)
  // An item may begin with one empty line, not with two.
  if (open.at(-1)?.bare === n - 1) open.pop()
}

function readLine(state: State, line: Line): void {
  const { leaf, open } = state
  const isInside = line.depth === open.length
  if (isInside && leaf.kind === 'code') {
    const isEnd = indentOf(state, line) < 4 && isFenceEnd(line.rest, leaf.fence)
    if (isEnd) state.leaf = NONE
  } else if (isInside && leaf.kind === 'html') {
    if (leaf.end !== 'blank' && leaf.end.test(line.rest)) state.leaf = NONE
  } else {
    // A line with fewer blanks ends the code or HTML of an item, but not its paragraph.
    if (leaf.kind === 'code' || leaf.kind === 'html') state.leaf = NONE
    let left: Line | undefined = line
    while (left) left = readStart(state, left)
  }
}

const indentOf = (state: State, { column, depth }: Line): number => column - columnOf(state, depth)

/** Reads one block at the beginning of the line; what is left of the line if that was a marker. */
function readStart(state: State, line: Line): Line | undefined {
  const { leaf, open } = state
  const { n, rest, depth } = line
  const isInParagraph = leaf.kind === 'paragraph' && depth === open.length
  if (indentOf(state, line) >= 4) {
    // Code, which cannot begin within a paragraph.
    if (!isContinued(state, rest)) close(state, depth)
    return undefined
  }
  if (rest.startsWith('>')) return readQuote(state, line)
  const level = isInParagraph ? underlineIn(rest) : undefined
  if (level !== undefined && leaf.kind === 'paragraph') {
    addHeading(state, { level, source: leaf.lines.join('\n'), line: leaf.line })
    return undefined
  }
  const heading = headingIn(rest)
  const fence = fenceIn(rest)
  const html = htmlIn(rest, leaf.kind === 'paragraph')
  const start = isRule(rest) ? undefined : markerIn(rest)
  if (heading) {
    close(state, depth)
    addHeading(state, { ...heading, line: n })
  } else if (fence || html) {
    close(state, depth)
    if (fence) state.leaf = { kind: 'code', fence }
    else if (html) state.leaf = isOneLine(rest, html) ? NONE : { kind: 'html', end: html }
  } else if (isRule(rest)) close(state, depth)
  else if (start && (start.interrupts || !isInParagraph))
    return readMarker(state, line, start.marker)
  else readWords(state, line)
  return undefined
}

const isOneLine = (rest: string, end: HtmlEnd): boolean =>
  end !== 'blank' && end.test(rest.slice(rest.startsWith('<!--') ? 4 : 2))

/** Reads the marker of an item; the rest of the line may have more of them. */
function readMarker(
  state: State,
  { n, rest, column, depth }: Line,
  marker: string,
): Line | undefined {
  close(state, depth)
  const { open, blocks } = state
  if (open.length === MOST_LEVELS) {
    state.tooDeep = n
    return undefined
  }
  const end = column + marker.length
  const inner = placed(rest.slice(marker.length), end)
  const isBare = inner.rest === ''
  // Five blanks and more are one blank, and code behind it.
  const isCode = inner.column - end > 4
  const item: ListItem = { sources: [], items: [], line: n }
  const above = open.at(-1)?.item.items ?? blocks
  above.push(item)
  const bare = isBare ? n : undefined
  open.push({ item, column: isBare || isCode ? end + 1 : inner.column, bare })
  return isBare ? undefined : { n, ...inner, depth: depth + 1 }
}

function readQuote(state: State, { rest, depth }: Line): undefined {
  const { leaf, open } = state
  if (!(leaf.kind === 'quote' && depth === open.length)) {
    close(state, depth)
    state.leaf = { kind: 'quote', lines: [], isParagraph: false }
  }
  const quote = state.leaf
  if (quote.kind !== 'quote') return
  const words = rest.replace(/^[> \t]+/, '')
  keep(quote.lines, words)
  // A line without its sign may continue a paragraph, but nothing else.
  quote.isParagraph = words !== '' && !headingIn(words) && !fenceIn(words) && !isRule(words)
}

/** Reads a line of words: it continues a paragraph, or begins one. */
function readWords(state: State, { n, rest, depth }: Line): void {
  const { leaf, open, labels } = state
  const isInside = depth === open.length
  if (isInside && leaf.kind === 'table') return
  if (isInside && leaf.kind === 'label') {
    state.leaf = NONE
    return
  }
  if (isInside && leaf.kind === 'paragraph' && isTable(leaf.lines.at(-1) ?? '', rest)) {
    leaf.lines.pop()
    closeLeaf(state)
    state.leaf = { kind: 'table' }
    return
  }
  if (isContinued(state, rest)) return
  close(state, depth)
  const label = rest.startsWith('[') ? labelIn(rest) : undefined
  if (label !== undefined) {
    labels.add(label)
    state.leaf = rest.endsWith(']:') ? { kind: 'label' } : NONE
  } else {
    const lines: string[] = []
    keep(lines, rest)
    state.leaf = { kind: 'paragraph', line: n, lines }
  }
}

/** Adds a line to the open paragraph, although it may be indented less than its item. */
function isContinued({ leaf }: State, rest: string): boolean {
  if (leaf.kind !== 'paragraph' && !(leaf.kind === 'quote' && leaf.isParagraph)) return false
  keep(leaf.lines, rest)
  return true
}

/** Adds a line if there are not more than enough. */
function keep(lines: string[], line: string): void {
  if (lines.length < MOST_SOURCES) lines.push(line.slice(0, MOST_CHARACTERS))
}

function addHeading(state: State, heading: Heading): void {
  state.leaf = NONE
  if (state.open.length === 0) state.blocks.push(heading)
  else addSource(state, heading.source)
}

function addSource({ open }: State, source: string): void {
  const sources = open.at(-1)?.item.sources
  if (sources && sources.length < MOST_SOURCES)
    sources.push(sources.length === 0 ? source.replace(/^\[[ xX]\][ \t]+(?=\S)/, '') : source)
}

function closeLeaf(state: State): void {
  const { leaf } = state
  if (leaf.kind === 'paragraph' || leaf.kind === 'quote') addSource(state, leaf.lines.join('\n'))
  state.leaf = NONE
}

/** Closes what is open below that many items. */
function close(state: State, depth: number): void {
  closeLeaf(state)
  state.open.length = depth
}
