import { addAll } from '../core/base/collections.ts'
import { besidesIn, headOf, isNamed, isTitled } from '../core/document/besides.ts'
import { cardLabel } from '../core/document/card-labels.ts'
import type { Block, ListItem, SourceLine } from './markdown-block.ts'

/** A name with more behind it, as each line of a list may have. */
const NAMED = /^[^:：]{1,40}[:：] ?\S/

/** The lines of a block that are kept, and those that only say more of its cards. */
interface Parted<L> {
  readonly kept: readonly L[]
  readonly notes: readonly L[]
}

/** How words are read of a line and put into it. */
interface Worded<L> {
  readonly wordsOf: (line: L) => string
  readonly withWords: (line: L, words: string) => L
  /** They are items, of which the next one may be about something else. */
  readonly areItems?: boolean
}

/**
 * The lines of a block without those that say something else of a card than what it asks (`Tags: econ`, `Hint: add`), right
 * below its answer or what explains that: they would be a part of it. Where other words follow, or a line of the same form
 * is above, they are one.
 */
export function withoutCardNotes<L>(
  lines: readonly L[],
  { wordsOf, withWords, areItems = false }: Worded<L>,
): Parted<L> {
  const heads = lines.map((line) => headOf(wordsOf(line)))
  const said = heads.map(besidesIn)
  const hasTitled = !areItems && heads.length > 1 && isTitled(heads.at(-1) ?? '')
  if (!hasTitled && !said.some((each, i) => i > 0 && each)) return { kept: lines, notes: [] }
  const labels = heads.map((head) => cardLabel(head))
  const isEnd = endsIn(heads, labels)
  const last = lines.length - 1
  const [asked = '', answered = ''] = lines.slice(-3, -1).map(wordsOf)
  const above = labels[last - 1]
  const isApart = hasTitled && !labels[last] && asksForOne(asked, heads[last] ?? '')
  if (isApart && above?.kind === 'answer' && isWhole(answered, above.said)) {
    isEnd[last] = true
    said[last] ??= 'told'
  }
  const kept: L[] = []
  const notes: L[] = []
  let isAnswered = false
  let isListed = false
  for (const [i, line] of lines.entries()) {
    const label = labels[i]
    if (isAnswered && isEnd[i] && !isListed) {
      if (said[i] === undefined || said[i] === 'note') notes.push(line)
      else kept.push(withWords(line, asReason(wordsOf(line), said[i])))
      continue
    }
    kept.push(line)
    isListed = label ? /[:：]$/.test(label.said) : NAMED.test(heads[i] ?? '')
    if (label) isAnswered = label.kind !== 'question' && label.said !== ''
    else isAnswered ||= labels[i - 1]?.kind === 'answer'
  }
  return { kept, notes }
}

const asReason = (words: string, said: ReturnType<typeof besidesIn>): string =>
  said === 'told' ? `Explanation: ${words}` : words.replace(/\p{L}+/u, 'Explanation')

/** A question that asks for several things. */
const SEVERAL =
  /differ|compar|unterschie|diff[ée]r|区别|區別|不同|[违違]い|[和与與]| (?:and|und|et|y|or|oder|two|three|both) /i

/** Whether a line asks, and neither for several things nor for what another line has before its colon. */
const asksForOne = (asked: string, head: string): boolean => {
  const [name = ''] = /^[^:：]{0,40}/.exec(head) ?? []
  return (
    /[?？]$/.test(asked) &&
    !SEVERAL.test(asked) &&
    !asked.toLowerCase().includes(name.trim().toLowerCase())
  )
}

/** An answer of more characters, without a stop, may go on below. */
const LONGEST = 60

/** Whether an answer is one that no line below it goes on from, nor is a list with it. */
const isWhole = (words: string, said: string): boolean =>
  said !== '' &&
  !NAMED.test(said) &&
  !/[:：,，、;；–—-]$/.test(said) &&
  (words.length < LONGEST || /[.。!！]$/.test(words))

/** Which lines are among those with names, up to the last one or a label, of which most say such a thing. */
function endsIn(heads: readonly string[], labels: readonly unknown[]): boolean[] {
  const isEnd = heads.map(() => false)
  for (let end = heads.length; end > 0; end--) {
    if (end < heads.length && labels[end] === undefined) continue
    let start = end
    while (start > 0 && labels[start - 1] === undefined && isNamed(heads[start - 1] ?? '')) start--
    const run = heads.slice(start, end)
    if (run.filter(besidesIn).length * 2 > run.length) isEnd.fill(true, start, end)
  }
  return isEnd
}

/** The lines of a card between the marks of a plug-in (`START`, its type, the card, `END`). */
const insideMarks = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.length > 3 && lines[0]?.source === 'START' && lines.at(-1)?.source === 'END'
    ? lines.slice(2, -1)
    : lines

/** The id that Obsidian_to_Anki writes between a card and its end. */
const NUMBER = /^<!-- ?ID: ?\d{1,20} ?-->$/
/** The id of a block, at its end: a power of a number is shorter. */
const BLOCK_ID = /(?:^|\s)\^(?=[\d-]{0,40}[A-Za-z])[A-Za-z0-9-]{3,40}$/

/** Blocks without the ids that programs write behind them. */
function withoutIds(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    if (block.kind !== 'paragraph') {
      made.push(block)
      continue
    }
    const [id, end] = [blocks[i + 1], blocks[i + 2]]
    const isParted =
      block.lines[0]?.source === 'START' &&
      id?.kind === 'html' &&
      NUMBER.test(id.lines.join('').trim()) &&
      end?.kind === 'paragraph' &&
      end.lines[0]?.source === 'END'
    const lines = isParted ? [...block.lines, ...end.lines.slice(0, 1)] : withoutId(block.lines)
    if (isParted) i += end.lines.length === 1 ? 2 : 1
    if (lines.length > 0) made.push(lines === block.lines ? block : { ...block, lines: [...lines] })
  }
  return made
}

/** Lines without the id of their block; a line of nothing else is none. */
function withoutId(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.at(-1)
  if (!last || !BLOCK_ID.test(last.source)) return lines
  const source = last.source.replace(BLOCK_ID, '').trimEnd()
  return [...lines.slice(0, -1), ...(source === '' ? [] : [{ ...last, source }])]
}

const inSource: Worded<SourceLine> = {
  wordsOf: ({ source }) => source,
  withWords: (line, source) => ({ ...line, source }),
}

/** Whether lines end with a question, the label of an answer, or a colon: the list below them is of it. */
const leadsList = (block: Block | undefined): boolean =>
  (block?.kind === 'paragraph' && LEADS.test(block.lines.at(-1)?.source ?? '')) ||
  (block?.kind === 'heading' && LEADS.test(block.source))
const LEADS = /[?？:：](?:\*\*|__)?$/

/** How many lines at the beginning of a paragraph say something else of the card whose list is above it. */
function notesBehind(blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  let above = at - 1
  while (blocks[above]?.kind === 'item') above--
  if (block?.kind !== 'paragraph' || above === at - 1 || !leadsList(blocks[above])) return 0
  const heads = block.lines.map(({ source }) => headOf(source))
  const end = heads.findIndex((head) => besidesIn(head) === undefined)
  if (end === -1) return heads.length
  return cardLabel(heads[end] ?? '') ? end : 0
}

const inItem: Worded<ListItem> = {
  areItems: true,
  wordsOf: ({ blocks: [first, ...more] }) => {
    const words = first?.kind === 'paragraph' ? (first.lines[0]?.source ?? '') : ''
    return more.length > 0 && besidesIn(headOf(words)) ? '' : words
  },
  withWords: (item, source) => {
    const [first] = item.blocks
    if (first?.kind !== 'paragraph') return item
    const lines = first.lines.map((line, i) => (i === 0 ? { ...line, source } : line))
    return { ...item, blocks: [{ ...first, lines }] }
  },
}

/** Blocks without items that say such a thing behind one with an answer. */
function withoutItems(blocks: readonly Block[], tell: (line: number) => void): readonly Block[] {
  const made: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    let end = i
    while (blocks[end]?.kind === 'item') end++
    const { kept, notes } = withoutCardNotes(blocks.slice(i, end) as ListItem[], inItem)
    for (const { line } of notes) tell(line)
    addAll(made, [...kept, ...blocks.slice(end, end + 1)])
    i = end + 1
  }
  return made
}

/** Blocks of Markdown without such lines; each of them is told. */
export const withoutNotesInBlocks = (
  written: readonly Block[],
  tell: (line: number) => void,
): readonly Block[] =>
  withoutItems(withoutIds(written), tell).flatMap((block, i, blocks): Block | readonly Block[] => {
    if (block.kind === 'paragraph') {
      const behind = notesBehind(blocks, i)
      if (behind === 0 && block.lines.length === 1) return block
      const own = behind > 0 ? block.lines : insideMarks(block.lines)
      const reasons: SourceLine[] = []
      for (const line of own.slice(0, behind)) {
        const said = besidesIn(headOf(line.source))
        if (said === 'note') tell(line.line)
        else reasons.push({ ...line, source: asReason(line.source, said) })
      }
      const { kept, notes } = withoutCardNotes(own.slice(behind), inSource)
      for (const { line } of notes) tell(line)
      if (behind === 0 && kept === block.lines) return block
      const lines = [...reasons, ...kept]
      return lines.length === 0 ? [] : { ...block, lines }
    }
    return 'blocks' in block
      ? { ...block, blocks: [...withoutNotesInBlocks(block.blocks, tell)] }
      : block
  })
