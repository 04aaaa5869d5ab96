import { addAll, onceFor } from '../core/base/collections.ts'
import { LONGEST_WORDS } from '../core/document/note.ts'
import { boldPairIn, linePairIn, mayHavePair } from './line-pair.ts'
import { joined, wordsOfBlocks } from './markdown-answers.ts'
import { listBlocks } from './markdown-below.ts'
import type { Block, Paragraph, SourceLine } from './markdown-block.ts'
import {
  askedWith,
  asksSomething,
  cardsFor,
  isSeparator,
  isShow,
  pairsIn,
} from './markdown-cards.ts'
import { addCards, type MarkdownReading, titled } from './markdown-draft.ts'
import { ended, isOnlyTags } from './markdown-endings.ts'
import { addFields } from './markdown-fields.ts'
import { addTerms } from './markdown-glossary.ts'
import { mayLead, questionIn } from './markdown-labels.ts'
import { numberedIn } from './markdown-numbering.ts'
import { takeProperties } from './markdown-page.ts'
import { type Pass, placeInPass } from './markdown-pass.ts'
import { answeredBelow, readLabel } from './markdown-question.ts'
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
import { numberedVerdict, verdictCard } from './verdicts.ts'

/**
 * Reads a paragraph of a section, line by line: cards, numbered lines, definitions; what is left is a
 * heading in bold, a summary, or prose.
 * @returns how many blocks were taken
 */
export function addParagraph(section: Section, index: number, reading: MarkdownReading): number {
  const block = section.blocks[index] as Paragraph
  const lines = withoutTagLines(takeProperties(section, block.lines, reading))
  const [first] = lines
  if (!first) return 1
  if (/^\[\^[^\]\s]+\]:/.test(first.source)) {
    reading.skipped.add('prose', reading.placeAt(first.line), lines.length)
    return 1
  }
  if (addFields(section, index, { lines, reading })) return 1
  const terms = addTerms(section, index, reading)
  if (terms > 0) return terms
  const flush = (): void => flushLines(pass)
  const pass: Pass = { section, reading, lines, next: index + 1, buffer: [], used: 0, flush }
  const isAlone = askedBelow(pass) || definedBelow(pass) || answeredBelow(pass)
  for (let i = 0; i < lines.length && !isAlone; ) i = readLineAt(pass, i)
  flush()
  return 1 + pass.used
}

/** Lines without those of nothing but tags before the first one with words, as notes have them below their title. */
function withoutTagLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const words = lines.findIndex(({ source }) => !isOnlyTags(source))
  return words > 0 ? lines.slice(words) : lines
}

function flushLines(pass: Pass): void {
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
  if (!addCards(titleAbove(section), [{ ask, answer }], placeInPass(pass, 0))) return false
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

/** Reads one line, or several that belong together; the index of the next one. */
function readLineAt(pass: Pass, i: number): number {
  const { lines, section, reading, buffer } = pass
  const line = lines[i] as SourceLine
  if (buffer.length > 0 && isSeparator(line.source)) return separate(pass, i)
  if (buffer.length > 0 && line.source.startsWith(': ')) {
    const term = buffer.pop() as SourceLine
    pass.flush()
    if (define(pass, term, () => lines.slice(i))) return lines.length
    pass.buffer.push(term)
  }
  if (openNumber(pass, i)) return i + 1
  const verdict = numberedVerdict(line.source, placeInPass(pass, i))
  if (verdict) {
    pass.flush()
    titleAbove(section).cards.push(verdict)
    return i + 1
  }
  if (line.source.includes('::')) {
    const pairs = pairsIn(reading.see(ended(line.source).source, LONGEST_WORDS))
    if (pairs.length > 0) {
      pass.flush()
      addCards(titleAbove(section), pairs, placeInPass(pass, i))
      return i + 1
    }
  }
  const next =
    readLabel(pass, i) ?? tagged(pass, i) ?? paired(pass, i, line.source) ?? bolded(pass, i)
  if (next !== undefined) return next
  pass.buffer.push(line)
  return i + 1
}

/** Reads the card of a line that has its answer behind a label, from the words behind its number on. */
function paired(pass: Pass, i: number, source: string): number | undefined {
  if (!mayHavePair(source)) return undefined
  const seen = pass.reading.see(ended(source).source, LONGEST_WORDS)
  const pair = linePairIn(seen.words)
  if (!pair) return undefined
  pass.flush()
  const card = { ...pair, ask: askedWith(seen, pair.ask) }
  addCards(titleAbove(pass.section), [card], placeInPass(pass, i))
  return i + 1
}

/** How many lines of some blocks have a question in bold and more behind it. */
const boldPairs = onceFor(
  (blocks: readonly Block[]): number =>
    blocks
      .flatMap((block) => (block.kind === 'paragraph' ? block.lines : []))
      .filter(({ source }) => boldPairIn(source)).length,
)

/** Reads the card of a question in bold with its answer behind it, up to the next one; one alone may call on a reader. */
function bolded(pass: Pass, i: number): number | undefined {
  const { lines, section, reading } = pass
  const pair = boldPairIn(lines[i]?.source ?? '')
  if (!pair || boldPairs(section.blocks) < 2) return undefined
  const rest = lines.slice(i + 1)
  const end = rest.findIndex(({ source }) => /^(?:\*\*|__)/.test(source) || mayLead(source))
  const more = end === -1 ? rest : rest.slice(0, end)
  const ask = reading.see(pair.ask).words
  const said = [pair.answer, ...more.map(({ source }) => source)].join('\n')
  const { words, fill } = reading.see(said, LONGEST_WORDS)
  if (fill !== undefined) return undefined
  pass.flush()
  const card = { ask: questionIn(ask) ?? ask, answer: words }
  if (!addCards(titleAbove(section), [card], placeInPass(pass, i))) return undefined
  return i + 1 + more.length
}

/** Reads the card of a line with a tag that says so, and the lines below it. */
function tagged(pass: Pass, i: number): number | undefined {
  const { lines, section, reading } = pass
  const { source, isCard, isBoth } = ended((lines[i] as SourceLine).source)
  if (!isCard || i + 1 >= lines.length) return undefined
  const ask = askedWith(reading.see(source, LONGEST_WORDS))
  if (ask === '') return undefined
  // More lines would be cut.
  const below = lines.slice(i + 1, i + 1 + LONGEST_WORDS)
  const answer = reading.see(ended(joined(below)).source, LONGEST_WORDS).words
  pass.flush()
  const isAdded = addCards(titleAbove(section), cardsFor(ask, answer, isBoth), placeInPass(pass, i))
  return isAdded ? lines.length : undefined
}

/** Reads the card of several lines whose answer begins behind line `i`. */
function separate(pass: Pass, i: number): number {
  const { lines, section, reading, buffer } = pass
  const ask = askedWith(reading.see(ended(joined(buffer)).source, LONGEST_WORDS))
  const own = reading.see(joined(lines.slice(i + 1)), LONGEST_WORDS).words
  const below = own === '' || /[:：]$/.test(own) ? listBlocks(section.blocks, pass.next) : []
  pass.used = below.length
  const answer = `${own} ${wordsOfBlocks(below, reading.see)}`.trim()
  const isBoth = lines[i]?.source === '??'
  const pairs = cardsFor(ask, answer, isBoth)
  if (addCards(titleAbove(section), pairs, placeInPass(pass, 0))) pass.buffer = []
  else pass.used = 0
  return lines.length
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
  addAll(defined.links, links)
  titleAbove(section).children.push(defined)
  return true
}

/** Opens the title of a line with a number or sign of its own. */
function openNumber(pass: Pass, i: number): boolean {
  const { section, reading } = pass
  const line = pass.lines[i] as SourceLine
  const isFirst = i === 0
  const numbered = numberedIn(line.source)
  if (!numbered) return false
  const title = titled(numbered.source, line.line, 'parted', reading)
  if (!title) return false
  pass.flush()
  // A sign at the beginning of a paragraph belongs to no number above it.
  if (numbered.isSign && isFirst && line.indent === 0) closeTitles(section, NUMBER_LEVEL)
  const level = numbered.isSign
    ? SIGN_LEVEL + Math.min(line.indent, 40)
    : NUMBER_LEVEL + numbered.rank
  const verdict = verdictCard(numbered.source, reading.placeAt(line.line))
  if (verdict) {
    closeTitles(section, level)
    titleAbove(section).cards.push(verdict)
  } else if (
    mayHavePair(numbered.source) &&
    linePairIn(reading.see(numbered.source, LONGEST_WORDS).words)
  ) {
    closeTitles(section, level)
    paired(pass, i, numbered.source)
  } else openTitle(section, level, title)
  return true
}
