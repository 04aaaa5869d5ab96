import { LONGEST_WORDS, plainWording } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { joined, wordsOfBlocks } from './markdown-answers.ts'
import type { Block, Paragraph, SourceLine } from './markdown-block.ts'
import {
  answerIn,
  asksSomething,
  cardsFor,
  explanationIn,
  isSeparator,
  isShow,
  mayLead,
  pairsIn,
  questionIn,
} from './markdown-cards.ts'
import { listInComment } from './markdown-comments.ts'
import { addCards, type MarkdownReading, titled } from './markdown-draft.ts'
import { ended } from './markdown-endings.ts'
import { numberedIn } from './markdown-numbering.ts'
import { takeProperties } from './markdown-page.ts'
import {
  closeTitles,
  isAbove,
  NUMBER_LEVEL,
  openTitle,
  type Section,
  SIGN_LEVEL,
  titleAbove,
} from './markdown-section.ts'
import { addWords } from './markdown-tell.ts'

/** A paragraph while its lines are read. */
interface Pass {
  readonly section: Section
  readonly reading: MarkdownReading
  readonly lines: readonly SourceLine[]
  /** The block behind the paragraph. */
  readonly next: number
  /** Lines that nothing is made of yet. */
  buffer: SourceLine[]
  /** How many blocks behind the paragraph were taken with it. */
  used: number
}

/**
 * Reads a paragraph of a section, line by line: cards, numbered lines, definitions; what is left is a
 * heading in bold, a summary, or prose.
 * @returns how many blocks were taken
 */
export function addParagraph(section: Section, index: number, reading: MarkdownReading): number {
  const block = section.blocks[index] as Paragraph
  const lines = takeProperties(section, block.lines, reading)
  const [first] = lines
  if (!first) return 1
  if (/^\[\^[^\]\s]+\]:/.test(first.source)) {
    reading.skipped.add('prose', reading.placeAt(first.line), lines.length)
    return 1
  }
  const pass: Pass = { section, reading, lines, next: index + 1, buffer: [], used: 0 }
  const isAlone = askedBelow(pass) || definedBelow(pass)
  for (let i = 0; i < lines.length && !isAlone; ) i = readLineAt(pass, i)
  flush(pass)
  return 1 + pass.used
}

function flush(pass: Pass): void {
  const { section, reading, buffer, lines, next, used } = pass
  if (buffer.length === 0) return
  const isWhole = buffer.length === lines.length
  const below = section.blocks[next + used]
  const [first, ...more] = buffer as [SourceLine, ...SourceLine[]]
  if (isWhole && more.length > 0 && BOLD_QUESTION.test(first.source)) {
    const text: Paragraph = { kind: 'paragraph', lines: more, line: first.line + 1 }
    addWords(section, { lines: [first], next: text, isWhole: true }, reading)
    addWords(section, { lines: more, next: below, isWhole: false }, reading)
  } else addWords(section, { lines: buffer, next: below, isWhole }, reading)
  pass.buffer = []
}

/** A line in bold that asks, or has a number, above its text: a heading. */
const BOLD_QUESTION =
  /^(?:\*\*|__)(?:(?:(?:Q ?)?\d{1,3}[.、:：)）]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）])[^*_]{1,100}|[^*_]{1,100}[?？])(?:\*\*|__)$/i

/** The paragraph is the question of a disclosure below it that only says “show”. */
function askedBelow(pass: Pass): boolean {
  const { section, lines, next, reading } = pass
  const details = section.blocks[next]
  if (details?.kind !== 'details' || !isShow(reading.see(details.summary.join('\n')).words))
    return false
  const ask = reading.see(joined(lines), LONGEST_WORDS).words
  // Of words below a title that asks, the title is the question.
  if (!isAbove(section) && !asksSomething(ask) && asksSomething(titleAbove(section).title))
    return false
  const answer = wordsOfBlocks(details.blocks, reading.see)
  if (!addCards(titleAbove(section), [{ ask, answer }], placeOf(pass, 0))) return false
  pass.used++
  return true
}

/** The paragraph is a term, and the next one, which begins with a colon, says what it is. */
function definedBelow(pass: Pass): boolean {
  const { section, lines, next } = pass
  const below = section.blocks[next]
  if (lines.length !== 1 || below?.kind !== 'paragraph') return false
  if (!below.lines[0]?.source.startsWith(': ')) return false
  if (!define(pass, lines[0] as SourceLine, () => below.lines)) return false
  pass.used++
  return true
}

const placeOf = ({ reading, lines }: Pass, i: number) =>
  reading.placeAt(lines[i]?.line ?? (lines[0] as SourceLine).line)

/** Reads one line, or several that belong together; the index of the next one. */
function readLineAt(pass: Pass, i: number): number {
  const { lines, section, reading, buffer } = pass
  const line = lines[i] as SourceLine
  if (buffer.length > 0 && isSeparator(line.source)) return separate(pass, i)
  if (buffer.length > 0 && line.source.startsWith(': ')) {
    const term = buffer.pop() as SourceLine
    flush(pass)
    if (define(pass, term, () => lines.slice(i))) return lines.length
    pass.buffer.push(term)
  }
  if (openNumber(pass, line, i === 0)) return i + 1
  if (line.source.includes('::')) {
    const pairs = pairsIn(reading.see(ended(line.source).source, LONGEST_WORDS))
    if (pairs.length > 0) {
      flush(pass)
      addCards(titleAbove(section), pairs, placeOf(pass, i))
      return i + 1
    }
  }
  const next = mayLead(line.source) ? (explanation(pass, i) ?? question(pass, i)) : undefined
  if (next !== undefined) return next
  pass.buffer.push(line)
  return i + 1
}

/** Reads the card of several lines whose answer begins behind line `i`. */
function separate(pass: Pass, i: number): number {
  const { lines, section, reading, buffer } = pass
  const ask = reading.see(joined(buffer), LONGEST_WORDS).words
  const answer =
    i + 1 < lines.length
      ? reading.see(joined(lines.slice(i + 1)), LONGEST_WORDS).words
      : wordsOfBlocks(listBelow(pass), reading.see)
  const isBoth = lines[i]?.source === '??'
  const pairs = cardsFor(ask, answer, isBoth)
  if (addCards(titleAbove(section), pairs, placeOf(pass, 0))) pass.buffer = []
  else pass.used = 0
  return lines.length
}

/** The list or code directly below a paragraph, which is taken with it. */
function listBelow(pass: Pass): readonly Block[] {
  const { section, next } = pass
  const below: Block[] = []
  for (const block of section.blocks.slice(next, next + 100)) {
    if (block.kind !== 'item' && (block.kind !== 'code' || below.length > 0)) break
    below.push(block)
  }
  pass.used = below.length
  return below
}

/** Adds a title with its definition: each line that begins with a colon is one. */
function define(pass: Pass, term: SourceLine, lines: () => readonly SourceLine[]): boolean {
  const { section, reading } = pass
  const defined = titled(term.source, term.line, 'whole', reading)
  if (!defined) return false
  const text = lines()
    .map(({ source }) => source.replace(/^: /, ''))
    .join('\n')
  const { words, links } = reading.see(text, LONGEST_WORDS)
  defined.summary = words
  defined.links.push(...links)
  titleAbove(section).children.push(defined)
  return true
}

/** Opens the title of a line with a number or sign of its own. */
function openNumber(pass: Pass, line: SourceLine, isFirst: boolean): boolean {
  const { section, reading } = pass
  const numbered = numberedIn(line.source)
  if (!numbered) return false
  const title = titled(numbered.source, line.line, 'parted', reading)
  if (!title) return false
  flush(pass)
  // A sign at the beginning of a paragraph belongs to no number above it.
  if (numbered.isSign && isFirst && line.indent === 0) closeTitles(section, NUMBER_LEVEL)
  const level = numbered.isSign
    ? SIGN_LEVEL + Math.min(line.indent, 40)
    : NUMBER_LEVEL + numbered.rank
  openTitle(section, level, title)
  return true
}

/** Reads a question with its answer, or an answer whose question is above; undefined if it is neither. */
function question(pass: Pass, i: number): number | undefined {
  const { lines, section, reading, buffer } = pass
  const seen = reading.see((lines[i] as SourceLine).source).words
  if (answerIn(seen) !== undefined) {
    if (/^B ?[:：.、]/.test(lines[i + 1]?.source ?? '')) return undefined
    const ask =
      buffer.length > 0
        ? reading.see(joined(buffer), LONGEST_WORDS).words
        : isAbove(section)
          ? ''
          : titleAbove(section).title
    return pair(pass, i, questionIn(ask) ?? ask)
  }
  if (questionIn(seen) === undefined) return undefined
  let end = i + 1
  while (end < lines.length && !isLead(pass, end)) end++
  const asked = joined(lines.slice(i, end))
  const { source, id } = asked.endsWith('}') ? ended(asked) : { source: asked }
  const ask = questionIn(reading.see(source, LONGEST_WORDS).words) ?? ''
  if (end < lines.length && isAnswer(pass, end)) {
    flush(pass)
    return pair(pass, end, ask, id)
  }
  if (end < lines.length) return undefined
  const below = section.blocks[pass.next]
  const answer = below && answerIn(wordsOfBlocks([below], reading.see))
  if (answer === undefined || below?.kind !== 'paragraph') return undefined
  flush(pass)
  addCards(titleAbove(section), [{ ask, answer, id }], placeOf(pass, i))
  pass.used = 1
  return end
}

/** Adds the card whose answer begins with line `i`; the index of the line behind it. */
function pair(pass: Pass, i: number, ask: string, id?: string): number | undefined {
  const { lines, section, reading } = pass
  const end = endOf(pass, i)
  const source = joined(lines.slice(i, end))
  const answer = answerIn(reading.see(source, LONGEST_WORDS).words) ?? ''
  const card = { ask, answer, id, also: listInComment(source, 'also') }
  if (!addCards(titleAbove(section), [card], placeOf(pass, i))) return undefined
  pass.buffer = []
  return end
}

/** The index of the line behind an answer or an explanation that begins with line `i`. */
function endOf(pass: Pass, i: number): number {
  const { lines } = pass
  let end = i + 1
  while (end < lines.length && !isLead(pass, end) && !numberedIn(lines[end]?.source ?? '')) end++
  return end
}

/**
 * Reads the explanation of the card above it, in this paragraph or in the one before; undefined if it is
 * none.
 */
function explanation(pass: Pass, i: number): number | undefined {
  const { lines, section, reading, buffer, next } = pass
  if (explanationIn(reading.see((lines[i] as SourceLine).source).words) === undefined)
    return undefined
  // A sentence to be filled in.
  if (buffer.length > 0) {
    if (reading.see(joined(buffer), LONGEST_WORDS).fill === undefined) return undefined
    flush(pass)
  }
  const { cards } = titleAbove(section)
  const card = cards.at(-1)
  const before = section.blocks[next - 2]
  const [first] = i > 0 || before?.kind !== 'paragraph' ? lines : before.lines
  const isNear = card && first && card.at.line >= reading.placeAt(first.line).line
  if (!isNear) return undefined
  const end = endOf(pass, i)
  const said = explanationIn(reading.see(joined(lines.slice(i, end)), LONGEST_WORDS).words) ?? ''
  if (said === '') return undefined
  const words = card.explain === undefined ? said : `${plainWording(card.explain)} ${said}`
  cards[cards.length - 1] = { ...card, explain: shortened(words, LONGEST_WORDS) }
  return end
}

function isLead(pass: Pass, i: number): boolean {
  const source = pass.lines[i]?.source ?? ''
  if (!mayLead(source)) return false
  const { words } = pass.reading.see(source)
  return [questionIn, answerIn, explanationIn].some((behind) => behind(words) !== undefined)
}

const isAnswer = ({ reading, lines }: Pass, i: number): boolean =>
  answerIn(reading.see(lines[i]?.source ?? '').words) !== undefined
