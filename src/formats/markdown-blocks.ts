import {
  addressIn,
  beginsOwn,
  fenceIn,
  headingIn,
  isFenceEnd,
  isRule,
  labelIn,
  markerIn,
  underlineIn,
} from './block-starts.ts'
import { calloutIn } from './container-starts.ts'
import {
  behindRemark,
  detailsPartsIn,
  hasDetailsTag,
  htmlHeadingIn,
  htmlIn,
  isOneLine,
} from './html-starts.ts'
import type { Block, Blocks, Details, Paragraph, Quote } from './markdown-block.ts'
import { endsCard } from './markdown-card-signs.ts'
import { readContainer } from './markdown-containers.ts'
import {
  addRow,
  type BlockReader,
  beginsTable,
  belonging,
  blocksOf,
  close,
  columnAt,
  cutLine,
  indentOf,
  innermost,
  keepLine,
  type Line,
  NO_LEAF,
  placed,
  push,
  quoted,
  summaryOf,
} from './markdown-lines.ts'

/**
 * Reads the blocks of a Markdown document, line by line, in a time that grows with its length: marked
 * reads nested and long blocks again and again.
 * @param text with `\n` as its only line end
 */
export function readBlocks(text: string): Blocks {
  const state: BlockReader = {
    blocks: [],
    labels: new Map(),
    open: [],
    details: 0,
    leaf: NO_LEAF,
    tooDeep: undefined,
  }
  let start = 0
  for (let n = 1; start <= text.length && state.tooDeep === undefined; n++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = belonging(state, text.slice(start, end), n)
    if (line.rest === '') readBlank(state, line)
    else readLine(state, line)
    start = end + 1
  }
  close(state, 0)
  const { blocks, labels, tooDeep } = state
  return { blocks, labels, tooDeep }
}

function readBlank(state: BlockReader, { n, depth }: Line): void {
  const { leaf, open } = state
  // An empty line without the sign of a quote ends the quote.
  if (open.slice(depth).some(({ kind }) => kind === 'quote')) {
    close(state, depth)
    return
  }
  if (leaf.kind === 'code' || leaf.kind === 'indented') return
  if (leaf.kind === 'html' && leaf.end !== 'blank') return
  state.leaf = NO_LEAF
  // An item may begin with one empty line, not with two.
  if (open.at(-1)?.bare === n - 1) open.pop()
}

function readLine(state: BlockReader, line: Line): void {
  const { leaf, open } = state
  const isInside = line.depth === open.length
  if (isInside && leaf.kind === 'code') {
    const isEnd = indentOf(state, line) < 4 && isFenceEnd(line.rest, leaf.fence)
    if (isEnd) state.leaf = NO_LEAF
    else keepLine(leaf.lines, line.rest)
    return
  }
  if (isInside && leaf.kind === 'html' && !(leaf.end === 'blank' && hasDetailsTag(line.rest))) {
    keepLine(leaf.lines, line.rest)
    if (leaf.end !== 'blank' && leaf.end.test(line.rest)) state.leaf = NO_LEAF
    return
  }
  // A line with fewer blanks ends the code or HTML of an item, but not its paragraph.
  if (leaf.kind === 'code' || leaf.kind === 'html') state.leaf = NO_LEAF
  readPart(state, line)
}

/** Reads what is left of a line, until nothing is left. */
function readPart(state: BlockReader, line: Line): void {
  let left: Line | undefined = line
  while (left && state.tooDeep === undefined) {
    const summary = summaryOf(state)
    const isCovered = state.details > 0 && left.depth >= innermost(state)
    if ((summary || isCovered || left.rest.startsWith('<')) && hasDetailsTag(left.rest)) {
      readDetailsTags(state, left)
      left = undefined
    } else if (summary) {
      keepLine(summary, left.rest)
      left = undefined
    } else left = readStart(state, left)
  }
}

/** Reads a line with tags of disclosures: what is between them is read as lines of their content. */
function readDetailsTags(state: BlockReader, line: Line): void {
  for (const part of detailsPartsIn(line.rest)) {
    const { open } = state
    const inner = open.at(-1)
    const depth = Math.min(open.length, Math.max(line.depth, innermost(state)))
    if ('words' in part) {
      readPart(state, { ...line, rest: part.words, depth })
      // A tag ends what is before it in its line.
      if (state.leaf.kind === 'html') state.leaf = NO_LEAF
    } else if (part.tag === 'details') {
      close(state, depth)
      openDetails(state, line.n)
    } else if (part.tag === '/details') {
      if (innermost(state) > 0) close(state, innermost(state) - 1)
    } else if (inner?.details) {
      state.leaf = NO_LEAF
      inner.isInSummary = part.tag === 'summary'
    }
    if (state.tooDeep !== undefined) return
  }
}

function openDetails(state: BlockReader, n: number): void {
  const column = columnAt(state, state.open.length)
  const details: Details = { kind: 'details', summary: [], blocks: [], line: n }
  blocksOf(state).push(details)
  if (push(state, { kind: 'details', blocks: details.blocks, column, details }, n)) state.details++
}

/** Reads one block at the beginning of the line; what is left of the line if that was a marker. */
function readStart(state: BlockReader, line: Line): Line | undefined {
  const { leaf, open } = state
  const { n, rest, depth } = line
  const isInParagraph = leaf.kind === 'paragraph' && depth === open.length
  // The content of a disclosure is often indented like its tags.
  if (indentOf(state, line) >= 4 && open[depth - 1]?.kind !== 'details') {
    readIndented(state, line)
    return undefined
  }
  if (leaf.kind === 'indented') state.leaf = NO_LEAF
  if (rest.startsWith('>')) return readQuote(state, line)
  if (readContainer(state, line)) return undefined
  const isCard = isInParagraph && endsCard(rest, leaf.block, blocksOf(state).at(-2))
  const level = isInParagraph && !isCard ? underlineIn(rest) : undefined
  if (level !== undefined && leaf.kind === 'paragraph') {
    const blocks = blocksOf(state)
    const source = leaf.block.lines.map((each) => each.source).join('\n')
    blocks[blocks.length - 1] = { kind: 'heading', level, source, line: leaf.block.line }
    state.leaf = NO_LEAF
    return undefined
  }
  const behind = behindRemark(rest)
  if (behind !== undefined) return { ...line, rest: behind }
  const heading = headingIn(rest) ?? htmlHeadingIn(rest)
  const fence = fenceIn(rest)
  const html = htmlIn(rest, leaf.kind === 'paragraph')
  const start = isRule(rest) ? undefined : markerIn(rest)
  if (heading) {
    close(state, depth)
    blocksOf(state).push({ kind: 'heading', ...heading, line: n })
  } else if (fence || html) {
    close(state, depth)
    const lines: string[] = []
    blocksOf(state).push({ kind: fence ? 'code' : 'html', lines, line: n })
    if (fence) state.leaf = { kind: 'code', fence, lines }
    else if (html) {
      keepLine(lines, rest)
      state.leaf = isOneLine(rest, html) ? NO_LEAF : { kind: 'html', end: html, lines }
    }
  } else if (isRule(rest) || isCard) close(state, depth)
  else if (start && (start.interrupts || !isInParagraph))
    return readMarker(state, line, start.marker)
  else readWords(state, line)
  return undefined
}

/** Reads a line of indented code, which cannot begin within a paragraph. */
function readIndented(state: BlockReader, { n, rest, depth }: Line): void {
  const { leaf, open } = state
  if (isContinued(state, rest, n, 4)) return
  if (leaf.kind === 'indented' && depth === open.length) {
    keepLine(leaf.lines, rest)
    return
  }
  close(state, depth)
  const lines = [rest]
  blocksOf(state).push({ kind: 'code', lines, line: n })
  state.leaf = { kind: 'indented', lines }
}

/** Reads the marker of an item; the rest of the line may have more of them. */
function readMarker(
  state: BlockReader,
  { n, rest, column, depth }: Line,
  marker: string,
): Line | undefined {
  close(state, depth)
  const end = column + marker.length
  const inner = placed(rest.slice(marker.length), end)
  const isBare = inner.rest === ''
  // Five blanks and more are one blank, and code behind it.
  const isCode = inner.column - end > 4
  const blocks: Block[] = []
  const above = blocksOf(state)
  const isPushed = push(
    state,
    {
      kind: 'item',
      blocks,
      column: isBare || isCode ? end + 1 : inner.column,
      bare: isBare ? n : undefined,
    },
    n,
  )
  const number = Number.parseInt(marker, 10)
  const numbered = Number.isNaN(number) ? {} : { number, marker }
  if (isPushed) above.push({ kind: 'item', blocks, line: n, ...numbered })
  return isBare || !isPushed ? undefined : { n, ...inner, depth: depth + 1 }
}

function readQuote(state: BlockReader, { n, rest, depth }: Line): Line | undefined {
  close(state, depth)
  const quote: Quote = { kind: 'quote', blocks: [], line: n }
  blocksOf(state).push(quote)
  if (!push(state, { kind: 'quote', blocks: quote.blocks, column: 0, quote }, n)) return undefined
  const inner = quoted(rest)
  return inner.rest === '' ? undefined : { n, ...inner, depth: depth + 1 }
}

/** Reads a line of words: it continues a paragraph, or begins one. */
function readWords(state: BlockReader, line: Line): void {
  const { leaf, open, labels } = state
  const { n, rest, depth } = line
  const isInside = depth === open.length
  if (isInside && leaf.kind === 'table') {
    addRow(leaf.lines, rest)
    return
  }
  if (isInside && leaf.kind === 'label') {
    labels.set(leaf.label, addressIn(rest))
    state.leaf = NO_LEAF
    return
  }
  if (isInside && leaf.kind === 'paragraph' && beginsTable(state, leaf.block, rest)) return
  // A line that begins something of its own belongs to what is further out, as its indent says.
  const isOwn = !isInside && beginsOwn(rest)
  // Nothing goes on behind a container.
  const isBehind = open.slice(depth).some(({ kind }) => kind === 'container')
  if (!isOwn && !isBehind && isContinued(state, rest, n, indentOf(state, line))) return
  close(state, depth)
  const quote = open.at(-1)?.quote
  const callout = quote && quote.blocks.length === 0 && !quote.callout && calloutIn(rest)
  if (quote && callout) {
    quote.callout = { ...callout, line: n }
    return
  }
  const { label, address } = (rest.startsWith('[') ? labelIn(rest) : undefined) ?? {}
  if (label !== undefined) {
    if (!labels.has(label)) labels.set(label, address ?? '')
    state.leaf = rest.endsWith(']:') ? { kind: 'label', label } : NO_LEAF
  } else {
    const block: Paragraph = { kind: 'paragraph', lines: [], line: n }
    blocksOf(state).push(block)
    state.leaf = { kind: 'paragraph', block }
    isContinued(state, rest, n, indentOf(state, line))
  }
}

/** Adds a line to the open paragraph, although it may be indented less than its item. */
function isContinued({ leaf }: BlockReader, rest: string, line: number, indent: number): boolean {
  if (leaf.kind !== 'paragraph') return false
  const { block } = leaf
  block.lines.push({ source: cutLine(rest), line, indent })
  return true
}
