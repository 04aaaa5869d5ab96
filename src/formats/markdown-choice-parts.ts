import { addAll } from '../core/base/collections.ts'
import { explainedIn, isOptionsName } from '../core/document/card-labels.ts'
import { LONGEST_WORDS } from '../core/document/note.ts'
import { wordsOfBlocks } from './markdown-answers.ts'
import type { Block, Details, ListItem, Quote, Raw, SourceLine } from './markdown-block.ts'
import { isShow } from './markdown-cards.ts'
import { answerIn, explanationIn, ledBy, mayLead } from './markdown-labels.ts'
import {
  isOfOptions,
  optionIn,
  optionLetter,
  optionsBehind,
  optionsOfLine,
} from './markdown-options.ts'
import type { ReadWords } from './markdown-words.ts'

/** A part of a question with options: a line of words, code, an option, the answer, what explains it. */
export interface ChoicePart {
  readonly kind: 'words' | 'code' | 'option' | 'answer' | 'explain'
  /** As a reader sees them, without letters and labels. */
  words: string
  readonly source: string
  readonly line: number
  /** The outermost block that it is in, from 0. */
  readonly block: number
  /** It is within an item. */
  readonly isNested: boolean
  /** It is within a disclosure or a quote. */
  readonly isHidden: boolean
  /** Of an option: its letter as a number from 0, and whether its box has a cross. */
  readonly index?: number | undefined
  readonly isChecked?: boolean | undefined
  /** Of an option: a sign before its letter says that it is right; all of it is in bold. */
  readonly isSigned?: boolean | undefined
  readonly isBold?: boolean | undefined
}

/** A question in an item has fewer parts: what is nested would be read at each level again. */
const MOST_NESTED = 100

/** What parts are made with. */
interface Making {
  readonly see: ReadWords
  readonly parts: ChoicePart[]
  readonly block: number
  readonly isNested: boolean
  readonly isHidden: boolean
  /** Options have numbers and not letters. */
  readonly hasNumbers: boolean
}

/**
 * The parts of blocks, up to the first one that is no part of a question.
 * @param hasNumbers options have numbers and not letters
 */
export function partsOfBlocks(
  blocks: readonly Block[],
  see: ReadWords,
  hasNumbers = false,
): readonly ChoicePart[] {
  const parts: ChoicePart[] = []
  const making = { see, parts, hasNumbers, isNested: false, isHidden: false }
  for (const [block, each] of blocks.entries()) if (!addPart({ ...making, block }, each)) break
  return parts.filter(
    ({ kind, words }, i) =>
      !(kind === 'words' && isOptionsName(words) && parts[i + 1]?.kind === 'option'),
  )
}

/** Adds the parts of a block; whether it may be a part of a question. */
function addPart(making: Making, block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      addLines(making, block.lines)
      return true
    case 'code':
      if (isOfOptions(block)) addLines(making, block.lines.map(asLine(block)))
      else
        add(making, { kind: 'code', words: wordsOfBlocks([block], making.see), line: block.line })
      return true
    case 'item':
      addItemParts(making, block)
      return true
    case 'details':
    case 'quote':
      return addHidden(making, block)
    case 'heading':
      if (!making.isHidden) return false
      addLines(making, [{ source: block.source, line: block.line, indent: 0 }])
      return true
    case 'html':
      return making.isHidden
    case 'table':
      return false
  }
}

/** The lines of a block of code as those of a paragraph. */
const asLine =
  ({ line }: Raw) =>
  (source: string, i: number): SourceLine => ({
    source: source.trim(),
    line: line + 1 + i,
    indent: 0,
  })

type Told = Pick<ChoicePart, 'kind' | 'words' | 'line'> & Partial<ChoicePart>

function add({ parts, block, isNested, isHidden }: Making, told: Told): void {
  parts.push({ source: '', ...told, block, isNested, isHidden })
}

/** Adds the lines of a paragraph; what begins nothing of its own continues with the line above. */
function addLines(making: Making, lines: readonly SourceLine[]): void {
  const { parts, see } = making
  const from = parts.length
  lines.forEach(({ source, line }, i) => {
    const expected = (lastOption(parts)?.index ?? -1) + 1
    const start = expected === 0 || BEGINS.test(source) ? optionsBehind(source) : -1
    const asked = source.slice(0, Math.max(start, 0))
    const options =
      start === -1
        ? optionsOfLine(source, expected, lines[i + 1]?.source)
        : optionsOfLine(source.slice(start), 0)
    if (asked !== '') add(making, { kind: 'words', words: see(asked).words, source: asked, line })
    for (const each of options) addOption(making, see(each.source).words, { ...each, line })
    if (options.length > 0) return
    const { words } = see(source, LONGEST_WORDS)
    const isLed = mayLead(source)
    const answer = isLed ? answerIn(ledBy(see, source)) : undefined
    const explain = isLed ? explanationIn(words) : undefined
    const last = parts.length > from ? parts.at(-1) : undefined
    if (answer !== undefined) addAnswer(making, answer, line)
    else if (explain !== undefined) add(making, { kind: 'explain', words: explain, line })
    else if (last && last.kind !== 'words' && !BEGINS.test(source))
      last.words = joinedWords(last.words, words)
    else add(making, { kind: 'words', words, source, line })
  })
}

/** Words with more behind them, until they are too long for anything. */
const joinedWords = (above: string, words: string): string =>
  above.length > LONGEST_WORDS ? above : `${above} ${words}`.trim()

/** A line that begins another question. */
const BEGINS = /^[*_]{0,2}(?:\d{1,4}[.、．)）]|第 ?\d|[（(]\d{1,3}[)）]|Q ?\d)/i

/** The option that the next one goes on from. */
const lastOption = (parts: readonly ChoicePart[]): ChoicePart | undefined => {
  const last = parts.at(-1)
  return last?.kind === 'option' ? last : undefined
}

function addOption(
  making: Making,
  words: string,
  about: Pick<ChoicePart, 'index' | 'isChecked' | 'isSigned' | 'isBold' | 'line'>,
): void {
  add(making, { kind: 'option', words, ...about })
}

/** Adds an answer, and what explains it in the same line. */
function addAnswer(making: Making, said: string, line: number): void {
  const { answer, explain } = explainedIn(said) ?? {
    answer: said.replace(/[\s,，;；。]{1,3}$/, ''),
  }
  add(making, { kind: 'answer', words: answer, line })
  if (explain !== undefined) add(making, { kind: 'explain', words: explain, line })
}

/** Adds an item: an option with all that is in it, or the parts within it. */
function addItemParts(making: Making, { blocks, line, number }: ListItem): void {
  const [first, ...below] = blocks
  if (making.hasNumbers && number !== undefined && !making.isNested) {
    const lines = first?.kind === 'paragraph' ? first.lines : []
    const { words } = making.see(lines[0]?.source ?? '')
    addOption(making, words, { index: number - 1, isChecked: undefined, line })
    addLines({ ...making, isNested: true }, lines.slice(1))
    return
  }
  const source =
    first?.kind === 'paragraph' ? first.lines.map((each) => each.source).join('\n') : ''
  const option = optionIn(source)
  if (option) {
    const words = `${making.see(option.source).words} ${wordsOfBlocks(below, making.see)}`.trim()
    addOption(making, words, { ...option, line })
    return
  }
  const nested = { ...making, isNested: true }
  for (const each of blocks) if (making.parts.length > MOST_NESTED || !addPart(nested, each)) return
}

/** Adds what a disclosure or a quote has: its answer, and what explains it. */
function addHidden(making: Making, block: Details | Quote): boolean {
  const { see, parts } = making
  const shown = block.kind === 'details' ? block.summary.join('\n') : (block.callout?.title ?? '')
  const hidden = { ...making, isHidden: true, parts: [] as ChoicePart[] }
  const { words } = see(shown)
  const answer = answerIn(words)
  if (answer) addAnswer(hidden, answer, block.line)
  else if (words !== '' && !isShow(words)) return false
  for (const each of block.blocks) addPart(hidden, each)
  const isTold = hidden.parts.some(({ kind }) => kind === 'answer')
  addAll(parts, isTold ? hidden.parts : withAnswer(hidden.parts))
  return true
}

/** Parts without a label of an answer: the first words are it, or the first options, written again. */
function withAnswer(parts: readonly ChoicePart[]): readonly ChoicePart[] {
  const [first] = parts
  if (first?.kind === 'words') return [{ ...first, kind: 'answer' }, ...parts.slice(1)]
  if (first?.kind !== 'option') return parts
  const end = parts.findIndex(({ kind }) => kind !== 'option')
  const again = parts.slice(0, end === -1 ? parts.length : end)
  const words = again.map((each) => `${optionLetter(each.index ?? 0)}. ${each.words}`).join('; ')
  return [{ ...first, kind: 'answer', words }, ...parts.slice(again.length)]
}
