import { addAll } from '../core/base/collections.ts'
import { answerOpen, behindKeyTitle, type KeyedAnswer, keyLine, sectionIn } from './answer-keys.ts'
import type { Block, ListItem, Paragraph, SourceLine } from './markdown-block.ts'
import { answerIn } from './markdown-labels.ts'
import { optionIn, optionPlace, optionsOfLine } from './markdown-options.ts'

/** A question with options whose answer is not told where it is. */
interface OpenQuestion {
  readonly number: number
  /** That of the section that it is in. */
  readonly section: number | undefined
  /** The number as it is written: each item of a list may have 1. */
  readonly written: number
  options: number
  /** Where its options end: a block, and of a paragraph its line. */
  readonly end: { block: number; line: number }
}

/** An answer of a list. */
interface Told {
  readonly answer: KeyedAnswer
  readonly line: number
  readonly why: string
}

/** A block, of which the title of a section is one of its own if a question with options is right below it. */
export function sectionsApart(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block]
  const [first, second, ...rest] = block.lines
  const isTitle = first && second && sectionIn(first.source) && numberOf(second.source)
  if (!isTitle || !rest.some(({ source }) => optionIn(source))) return [block]
  const below = block.lines.slice(1)
  return [
    { ...block, lines: [first] },
    { ...block, lines: below, line: second.line },
  ]
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
  const moved = new Map<string, Told>()
  const keys = new Set<number>()
  for (let i = 0; i < blocks.length; i++) {
    const key = questions.hasOpen() ? keyAt(blocks, i) : undefined
    if (!key) {
      questions.read(blocks[i] as Block, i)
      continue
    }
    const used = new Set<Told>()
    questions.answer(key.told, (end, told) => {
      moved.set(placeOf(end), told)
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

/** A block with the answers that belong into it or behind it. */
function withAnswers(block: Block, i: number, moved: ReadonlyMap<string, Told>): readonly Block[] {
  const linesFor = (line: number): readonly SourceLine[] => {
    const told = moved.get(placeOf({ block: i, line }))
    if (!told) return []
    const sources = [`Answer: ${told.answer[1]}`, ...(told.why && [`Explanation: ${told.why}`])]
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

/** Finds the questions whose answers are told in none of the blocks that belong to them. */
function openQuestions() {
  let open: OpenQuestion[] = []
  let question: OpenQuestion | undefined
  let section: number | undefined
  const enter = (source: string): void => {
    const begun = sectionIn(plain(source))
    if (!begun) return
    question = undefined
    section = begun.section
  }
  const begin = (written: number | undefined): void => {
    if (written === undefined) return
    const isRepeated = written === 1 && question?.written === 1
    const number = isRepeated ? (question?.number ?? 0) + 1 : written
    question = { number, section, written, options: 0, end: { block: -1, line: 0 } }
  }
  const close = (): void => {
    if (open.at(-1) === question) open.pop()
  }
  const take = (source: string, block: number, line: number): void => {
    if (!question) return
    const option = optionIn(source)
    const isLast = open.at(-1) === question
    if (option && !isLast && question.end.block === -1) open.push(question)
    if (option || (isLast && question.end.block === block))
      Object.assign(question.end, { block, line })
    if (option) question.options += optionsOfLine(source, question.options).length || 1
    if (option?.isChecked || answerIn(plain(source)) !== undefined) close()
  }
  return {
    hasOpen: () => open.length > 0,
    read: (block: Block, i: number): void => {
      if (block.kind === 'heading') {
        question = undefined
        enter(block.source)
        begin(numberOf(block.source))
      } else if (block.kind === 'paragraph')
        for (const [at, { source }] of block.lines.entries()) {
          if (optionIn(source) === undefined) {
            enter(source)
            begin(numberOf(source))
          }
          take(source, i, at)
        }
      else if (block.kind === 'item') {
        begin(block.number ?? numberOf(sourcesIn(block)[0] ?? ''))
        for (const source of sourcesIn(block)) take(source, i, 0)
      } else if (block.kind === 'details' || block.kind === 'quote')
        // Whatever is hidden below a question is its answer.
        close()
    },
    answer: (told: readonly Told[], put: (end: OpenQuestion['end'], told: Told) => void): void => {
      const byAnswer = new Map(told.map((each) => [each.answer, each]))
      question = undefined
      open = answerOpen(open, [...byAnswer.keys()], ({ end, options }, answer) => {
        if (!hasOptions(options, answer)) return false
        put(end, byAnswer.get(answer) as Told)
        return true
      })
    },
  }
}

/** Whether there are so many options that an answer may be one of them. */
const hasOptions = (count: number, [, right]: KeyedAnswer): boolean =>
  [...(/[A-H]+/i.exec(right)?.[0] ?? '')].every((letter) => optionPlace(letter) < count)

/** The list of answers that begins at a block, and the block behind it; undefined if none does. */
function keyAt(
  blocks: readonly Block[],
  first: number,
): { readonly told: readonly Told[]; readonly end: number } | undefined {
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
  readonly told: readonly Told[]
  readonly section: number | undefined
}

/** The answers in blocks from one on, up to the first block that is something else, or a title of nothing but that. */
function toldFrom(
  blocks: readonly Block[],
  from: number,
  within?: number,
): { told: readonly Told[]; end: number } {
  const told: Told[] = []
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

const numbered = (told: Told, number: number): Told => ({
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

function toldInItem({ blocks, number, line }: ListItem, section?: number): readonly Told[] {
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
  const told: Told[] = []
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

const toldOn = (source: string, line: number, section?: number): readonly Told[] =>
  keyLine(plain(source), section).answers.map((answer) => ({ answer, line, why: '' }))

/** The lines of words in a block and in what is within it. */
const sourcesIn = (block: Block): readonly string[] =>
  block.kind === 'paragraph'
    ? block.lines.map(({ source }) => source)
    : 'blocks' in block
      ? block.blocks.flatMap(sourcesIn)
      : []

const isOptionItem = (item: ListItem): boolean => optionIn(sourcesIn(item)[0] ?? '') !== undefined

/** Words without the signs of bold. */
const plain = (source: string): string => source.replace(/\*\*|__/g, '').trim()

const NUMBERED =
  /^(?:(?:Question|Q|问题|题目?|第) ?(\d{1,3})(?: ?题)?(?![\d.]\d)|[（(]?(\d{1,3}) ?[.、．)）](?!\d))/i

/** The number that a question begins with; undefined without one. */
function numberOf(source: string): number | undefined {
  const [, named, number = named] = NUMBERED.exec(plain(source)) ?? []
  return number === undefined ? undefined : Number(number)
}
