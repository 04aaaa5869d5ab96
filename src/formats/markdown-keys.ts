import { addAll } from '../core/base/collections.ts'
import { truthValues } from '../core/model/truth-values.ts'
import { behindKeyTitle, keyLine, sectionIn } from './answer-keys.ts'
import type { Block, ListItem, Paragraph, SourceLine } from './markdown-block.ts'
import {
  type OpenQuestion,
  openQuestions,
  plain,
  questionNumber,
  sourcesIn,
  type ToldAnswer,
} from './markdown-open.ts'
import { optionIn, optionLetter } from './markdown-options.ts'
import { keyedVerdict } from './verdicts.ts'

/** A block, of which the title of each section is one of its own if a question is right below it, in a block with options. */
export function sectionsApart(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph' || !block.lines.some(({ source }) => optionIn(source)))
    return [block]
  const { lines } = block
  const isTitle = (i: number): boolean =>
    sectionIn(lines[i]?.source ?? '') !== undefined &&
    questionNumber(lines[i + 1]?.source ?? '') !== undefined
  const starts = lines.flatMap((_, i) => (isTitle(i) ? [i, i + 1] : []))
  const bounds = [...new Set([0, ...starts])]
  return bounds.map((from, i) => {
    const part = lines.slice(from, bounds[i + 1])
    return { ...block, lines: part, line: part[0]?.line ?? block.line }
  })
}

/**
 * Blocks with the answers of lists (`## Answers`, `1. B`) moved to their questions, where answers are read. A list of
 * which no answer has a question stays as it is.
 * @param skip is told the line of an answer without a question, in a list that has others
 */
export function withAnswersInPlace(
  blocks: readonly Block[],
  skip: (line: number) => void,
): readonly Block[] {
  const questions = openQuestions()
  const moved = new Map<string, Moved>()
  const keys = new Set<number>()
  for (let i = 0; i < blocks.length; i++) {
    const key = questions.hasOpen() ? keyAt(blocks, i) : undefined
    if (!key) {
      questions.read(blocks[i] as Block, i)
      continue
    }
    const used = new Set<ToldAnswer>()
    questions.answer(key.told, (at, told, isStatement) => {
      moved.set(placeOf(at), { ...told, isStatement })
      used.add(told)
    })
    if (used.size === 0) continue
    for (let at = i; at < key.end; at++) keys.add(at)
    for (const told of key.told) if (!used.has(told)) skip(told.line)
    i = key.end - 1
  }
  if (moved.size === 0) return blocks
  return blocks.flatMap((block, i) => (keys.has(i) ? [] : withAnswers(block, i, moved)))
}

const placeOf = ({ block, line }: OpenQuestion['end']): string => `${block}:${line}`

/** An answer that belongs elsewhere. */
interface Moved extends ToldAnswer {
  readonly isStatement: boolean
}

/** The two things that a statement may be as its options, and which of them is right. */
function asChoice({ answer: [, said], why }: ToldAnswer): {
  readonly options: readonly string[]
  readonly right: string
  readonly why: string
} {
  const keyed = keyedVerdict(said)
  const options = truthValues(keyed?.verdict ?? '') ?? []
  const because = [keyed?.why ?? '', why].filter((each) => each !== '').join(' ')
  return {
    options: options.map((each, i) => `${optionLetter(i)}. ${each}`),
    right: optionLetter(options[0] === keyed?.verdict ? 0 : 1),
    why: because,
  }
}

/** A block with the answers that belong into it or behind it. */
function withAnswers(block: Block, i: number, moved: ReadonlyMap<string, Moved>): readonly Block[] {
  const linesFor = (line: number): readonly SourceLine[] => {
    const told = moved.get(placeOf({ block: i, line }))
    if (!told) return []
    const { options, right, why } = told.isStatement
      ? asChoice(told)
      : { ...told, options: [], right: told.answer[1] }
    const sources = [...options, `Answer: ${right}`, ...(why && [`Explanation: ${why}`])]
    return sources.map((source) => ({ source, line: told.line, indent: 0 }))
  }
  if (block.kind === 'paragraph') {
    const lines = block.lines.flatMap((line, at) => [line, ...linesFor(at)])
    return [{ ...block, lines }]
  }
  const lines = [...linesFor(0)]
  const [first] = lines
  if (!first) return [block]
  const answer: Paragraph = { kind: 'paragraph', lines, line: first.line }
  // What is behind an item that is an option is behind its list.
  return block.kind === 'item' && !isOptionItem(block)
    ? [{ ...block, blocks: [...block.blocks, answer] }]
    : [block, answer]
}

/** The list of answers that begins at a block, and the block behind it; undefined if none does. */
function keyAt(
  blocks: readonly Block[],
  first: number,
): { readonly told: readonly ToldAnswer[]; readonly end: number } | undefined {
  const block = blocks[first] as Block
  if (block.kind === 'details') {
    const isKey = behindKeyTitle(plain(block.summary.join(' '))) === ''
    const told = isKey ? toldFrom(block.blocks, 0).told : []
    return told.length > 0 ? { told, end: first + 1 } : undefined
  }
  const [title, ...lines] = titleLines(block)
  const behind = title && behindKeyTitle(plain(title.source))
  if (!title || behind === undefined) return undefined
  const rest = [...(behind === '' ? [] : [{ ...title, source: behind }]), ...lines]
  const here = toldOnLines(rest)
  if (!here) return undefined
  const below = toldFrom(blocks, first + 1, here.section)
  const told = [...here.told, ...below.told]
  return told.length > 0 ? { told, end: below.end } : undefined
}

const titleLines = (block: Block): readonly SourceLine[] =>
  block.kind === 'heading'
    ? [{ source: block.source, line: block.line, indent: 0 }]
    : block.kind === 'paragraph'
      ? block.lines
      : []

/** Answers, and the section that those behind them are in. */
interface ToldPart {
  readonly told: readonly ToldAnswer[]
  readonly section: number | undefined
}

/** The answers in blocks from one on, up to the first block that is something else, or a title of nothing but that. */
function toldFrom(
  blocks: readonly Block[],
  from: number,
  within?: number,
): { told: readonly ToldAnswer[]; end: number } {
  const told: ToldAnswer[] = []
  let end = from
  let section = within
  let written: number | undefined
  for (let i = from; blocks[i]; i++) {
    const block = blocks[i] as Block
    const found = toldIn(block, section)
    if (!found) break
    const number = block.kind === 'item' ? block.number : undefined
    const [before] = told.at(-1)?.answer ?? []
    // Each item of a list may have the number 1.
    const isRepeated = number === 1 && written === 1 && before !== undefined
    addAll(told, isRepeated ? found.told.map((each) => numbered(each, before + 1)) : found.told)
    written = number
    section = found.section
    if (found.told.length > 0) end = i + 1
  }
  return { told, end }
}

const numbered = (told: ToldAnswer, number: number): ToldAnswer => ({
  ...told,
  answer: [number, ...(told.answer.slice(1) as [string])],
})

/** The answers in a block, perhaps none below a title; undefined if not all in it are answers. */
function toldIn(block: Block, section: number | undefined): ToldPart | undefined {
  if (block.kind === 'item') {
    const told = toldInItem(block, section)
    return told.length > 0 ? { told, section } : undefined
  }
  if (block.kind === 'table') {
    const [header = '', ...rows] = block.lines
    const told = (/\d/.test(header) ? [header, ...rows] : rows).flatMap((row) =>
      toldOn(row.replace(/^\||\|$/g, '').trim(), block.line, section),
    )
    return told.length > 0 ? { told, section } : undefined
  }
  const lines = titleLines(block)
  return lines.length > 0 ? toldOnLines(lines, section) : undefined
}

function toldInItem({ blocks, number, line }: ListItem, section?: number): readonly ToldAnswer[] {
  const [first, ...others] = blocks
  if (first?.kind === 'item' && others.length === 0) return toldInItem(first, section)
  if (first?.kind !== 'paragraph') return []
  const [source = '', ...more] = first.lines.map((each) => each.source)
  const lead = number === undefined ? '' : `${number}. `
  const why = [...more, ...others.flatMap(sourcesIn)].join(' ')
  return toldOn(lead + source, line, section).map((each) => ({ ...each, why }))
}

/** The answers on lines, of which others may begin a section; undefined if there are more. */
function toldOnLines(lines: readonly SourceLine[], within?: number): ToldPart | undefined {
  const told: ToldAnswer[] = []
  let section = within
  for (const { source, line } of lines) {
    const read = keyLine(plain(source), section)
    if (read.answers.length === 0 && !read.isTitle) return undefined
    section = read.section
    addAll(
      told,
      read.answers.map((answer) => ({ answer, line, why: '' })),
    )
  }
  return { told, section }
}

const toldOn = (source: string, line: number, section?: number): readonly ToldAnswer[] =>
  keyLine(plain(source), section).answers.map((answer) => ({ answer, line, why: '' }))

const isOptionItem = (item: ListItem): boolean => optionIn(sourcesIn(item)[0] ?? '') !== undefined
