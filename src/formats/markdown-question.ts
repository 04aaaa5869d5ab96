import { LONGEST_WORDS, plainWording } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { joined, wordsOfBlocks } from './markdown-answers.ts'
import { isBoldName, labelledBlocks, listBlocks } from './markdown-below.ts'
import type { Block, ListItem, SourceLine } from './markdown-block.ts'
import { askedWith, asksItself, asksSomething } from './markdown-cards.ts'
import { listInComment } from './markdown-comments.ts'
import { addCards, type MarkdownReading } from './markdown-draft.ts'
import { ended } from './markdown-endings.ts'
import {
  answerIn,
  explanationIn,
  isLabelled,
  ledBy,
  letterIn,
  mayLead,
  pairIn,
  questionIn,
} from './markdown-labels.ts'
import { numberedIn } from './markdown-numbering.ts'
import { optionIn } from './markdown-options.ts'
import { type Pass, placeInPass } from './markdown-pass.ts'
import {
  type AskedAbove,
  askedWithCode,
  isAbove,
  type Section,
  titleAbove,
} from './markdown-section.ts'
import type { ReadWords } from './markdown-words.ts'

/** Of more lines no question consists. */
const MOST_LINES = 50

/**
 * Reads a line that begins with a label: a question with its answer, an answer whose question is above,
 * or what explains the card above.
 * @returns the index of the next line; undefined if the line is none of these
 */
export const readLabel = (pass: Pass, i: number): number | undefined =>
  mayLead(pass.lines[i]?.source ?? '') ? (explanation(pass, i) ?? question(pass, i)) : undefined

/** The paragraph asks, and the one below it begins with the label of an answer. */
export const answeredBelow = ({ section, reading, lines, next }: Pass): boolean =>
  // Only the last of several questions asks.
  !lines.some(({ source }, i) => i > 0 && numberedIn(source)) &&
  asksAt(section, next, lines, reading)

/** The item asks, and the paragraph behind it, which is no part of it, begins with the label of an answer. */
export const itemAnswered = (
  section: Section,
  next: number,
  { blocks: [first, ...more] }: ListItem,
  reading: MarkdownReading,
): boolean =>
  first?.kind === 'paragraph' && more.length === 0 && asksAt(section, next, first.lines, reading)

/** Whether lines ask, and the block at an index answers. What the title above asks, they ask again. */
function asksAt(
  section: Section,
  next: number,
  lines: readonly SourceLine[],
  { see, placeAt }: MarkdownReading,
): boolean {
  const source = joined(lines)
  if (source.startsWith('**') || !isAnswerAt(section, next, see)) return false
  const seen = see(source, LONGEST_WORDS)
  if (!asksItself(seen.words) || questionIn(seen.words) !== undefined) return false
  if (seen.words.length > LONGEST_WORDS) return false
  const at = placeAt((lines[0] as SourceLine).line)
  section.asked = { words: askedWith(seen), at, index: next }
  return true
}

/** Whether the block at an index is a paragraph that begins with the label of an answer. */
function isAnswerAt(
  { blocks }: Section,
  index: number,
  see: ReadWords,
  isLettered = false,
): boolean {
  const block = blocks[index]
  if (block?.kind !== 'paragraph' || !mayLead(block.lines[0]?.source ?? '')) return false
  const words = ledBy(see, block.lines[0]?.source ?? '')
  return (isLettered ? letterIn(words) : answerIn(words)) !== undefined
}

/** Whether a line is the label of an answer and nothing else. */
export const isLabelAlone = (see: ReadWords, source: string): boolean =>
  mayLead(source) && answerIn(ledBy(see, source)) === ''

/** Reads a question with its answer, or an answer whose question is above; undefined if it is neither. */
function question(pass: Pass, i: number): number | undefined {
  const { lines, section, reading, next } = pass
  const led = ledBy(reading.see, lines[i]?.source ?? '')
  const isQuestion = questionIn(led) !== undefined
  if (!isQuestion && letterIn(led) === undefined && explanationIn(led) === undefined)
    return undefined
  const above = askedAbove(pass)
  if (isAnswer(pass, i, above)) return pair(pass, i, above)
  if (!isQuestion) return undefined
  let end = i + 1
  while (end < lines.length && !isLead(pass, end, true)) end++
  const asked = joined(lines.slice(i, end))
  const { source, id } = asked.endsWith('}') ? ended(asked) : { source: asked }
  const seen = reading.see(source, LONGEST_WORDS)
  const words = askedWith(seen, questionIn(seen.words) ?? '')
  const own: AskedAbove = { words, id, at: placeInPass(pass, i), index: next, isLabelled: true }
  if (end < lines.length) {
    if (!isAnswer(pass, end, own)) return undefined
    pass.flush()
    return pair(pass, end, { ...own, at: placeInPass(pass, end) })
  }
  const below = section.blocks[next]
  const isQuoted = below?.kind === 'quote' && !below.callout
  if (!isQuoted && !isAnswerAt(section, next, reading.see, true)) return ownPair(pass, i)
  pass.flush()
  section.asked = own
  return end
}

/** Adds the card of a question with a label whose answer is on its line, or has no label and is the lines below it. */
function ownPair(pass: Pass, i: number): number | undefined {
  const { lines, section, reading } = pass
  const [first, ...rest] = lines.slice(i).map(({ source }) => source)
  // In bold it is the title of what is below it.
  const isBare = rest.length > 0 && /^[^*_].*[?？]$/.test(first ?? '')
  const wordsOf = (source: string): string => reading.see(source, LONGEST_WORDS).words
  const card = isBare
    ? { ask: questionIn(wordsOf(first ?? '')) ?? '', answer: wordsOf(rest.join('\n')) }
    : pairIn(joined(lines.slice(i)), reading.see)
  if (!card) return undefined
  pass.flush()
  return addCards(titleAbove(section), [card], placeInPass(pass, i)) ? lines.length : undefined
}

/** What is asked above a line: in its paragraph, in the block before, or by the title. */
function askedAbove(pass: Pass): AskedAbove {
  const { section, reading, buffer, next } = pass
  const { title, number, cards, children, level } = titleAbove(section)
  if (buffer.length > 0) {
    const seen = reading.see(joined(buffer, MOST_LINES), LONGEST_WORDS)
    return { words: askedWith(seen, questionIn(seen.words)), index: next }
  }
  if (section.asked?.index === next - 1) return section.asked
  if (isAbove(section)) return { words: '', index: next }
  const isLabelled = number?.isQuestion === true || questionIn(title) !== undefined
  // Below options it says why one of them is right.
  const isOption = optionIn(children.at(-1)?.title ?? '') !== undefined
  const isOpen = cards.length === 0 && !isOption && (isLabelled || asksSomething(title))
  // The title of a page is no question if it asks nothing.
  if (level === 1 && !isLabelled && !asksSomething(title)) return { words: '', index: next }
  const isTitle = !isLabelled && !asksSomething(title)
  return { words: questionIn(title) ?? title, index: next, isLabelled, isOpen, isTitle }
}

/** Adds the card whose answer begins with line `i`; the index of the line behind it. */
function pair(pass: Pass, i: number, asked: AskedAbove): number | undefined {
  const { lines, section, reading } = pass
  const end = endOf(pass, i)
  const source = joined(lines.slice(i, end))
  const isBare = isLabelAlone(reading.see, lines[i]?.source ?? '')
  const { words } = reading.see(isBare ? joined(lines.slice(i + 1, end)) : source, LONGEST_WORDS)
  const said = countedWords(pass, i, end) ?? (isBare ? words : saidIn(words))
  // What the title asks may be about code below it.
  const isTitle = asked.isOpen !== undefined
  const ask = isTitle ? askedWithCode(section, pass.next - 1, asked.words) : asked.words
  const card = {
    ...{ ask, answer: withBelow(pass, said, end), id: asked.id },
    ...{ also: listInComment(source, 'also'), answers: listInComment(source, 'rights') },
    wrong: listInComment(source, 'wrong'),
  }
  if (!addCards(titleAbove(section), [card], asked.at ?? placeInPass(pass, i))) {
    pass.used = 0
    return undefined
  }
  pass.buffer = []
  return end
}

const saidIn = (led: string): string => letterIn(led) ?? explanationIn(led) ?? ''

/** The words of an answer that counts itself, without its numbers; undefined of another one. */
function countedWords({ lines, reading }: Pass, i: number, end: number): string | undefined {
  const said = saidIn(ledBy(reading.see, lines[i]?.source ?? ''))
  const rest = lines.slice(i + 1, end).map(({ source }) => source)
  if (!rest.some((source) => numberedIn(source))) return undefined
  const parts: string[] = []
  for (const source of [said, ...rest].filter((each) => each !== '')) {
    const numbered = numberedIn(source)
    if (numbered || parts.length === 0) parts.push(numbered?.source ?? source)
    else parts.push(`${parts.pop()}\n${source}`)
  }
  const words = parts.map((source) => reading.see(source, LONGEST_WORDS).words)
  return words.map((each) => each.replace(/[;；]$/, '')).join('; ')
}

/** Words of a label, with what is below the paragraph if they end it and say only that more follows. */
function withBelow(pass: Pass, said: string, end: number): string {
  const { section, reading, next, lines } = pass
  if (end < lines.length) return said
  const below = said === '' ? labelledBlocks(section.blocks, next, reading.see) : listOf(pass, said)
  pass.used = below.length
  const isName = said !== '' && below.length > 0 && !/[:：]$/.test(said)
  return `${said}${isName ? ':' : ''} ${wordsOfBlocks(below, reading.see)}`.trim()
}

/** The list below an answer that leads to it. Names in bold without colons do so if each of several has its list. */
function listOf({ section, reading, next, lines }: Pass, said: string): readonly Block[] {
  const [label, last] = lines.slice(-2).map(({ source }) => source)
  const isAlone = isBoldName(last ?? '') && isLabelAlone(reading.see, label ?? '')
  const isLed = /[:：]$/.test(said)
  const below = listBlocks(section.blocks, next, isAlone || isLed)
  return isLed || (isAlone && below.some(({ kind }) => kind === 'paragraph')) ? below : []
}

/**
 * The index of the line behind an answer or an explanation that begins with line `i`. Numbered lines end it, unless it
 * counts itself (`答：（1）x`, `（2）y`).
 */
function endOf(pass: Pass, i: number): number {
  const { lines, reading } = pass
  const led = ledBy(reading.see, lines[i]?.source ?? '')
  const said = saidIn(led)
  let before = numberedIn(said)
  let end = i + 1
  for (; end < lines.length && !isLead(pass, end); end++) {
    const numbered = numberedIn(lines[end]?.source ?? '')
    const isFirst = said === '' && end === i + 1 && numbered?.number === 1
    const isNext = numbered?.rank === before?.rank && numbered?.number === (before?.number ?? 0) + 1
    if (numbered && !isFirst && !isNext) break
    before = numbered ?? before
  }
  return end
}

/**
 * Reads the explanation of the card above it, in this paragraph or in the blocks before; undefined if it is
 * none.
 */
function explanation(pass: Pass, i: number): number | undefined {
  const { lines, section, reading, buffer, next } = pass
  if (explanationIn(reading.see((lines[i] as SourceLine).source).words) === undefined)
    return undefined
  // A sentence to be filled in.
  if (buffer.length > 0) {
    if (reading.see(joined(buffer, MOST_LINES), LONGEST_WORDS).fill === undefined) return undefined
    pass.flush()
  }
  const { cards } = titleAbove(section)
  const card = cards.at(-1)
  const isNear =
    card && (card.at.line >= placeInPass(pass, 0).line || section.answered === next - 1)
  if (!isNear) return undefined
  const end = endOf(pass, i)
  const own = explanationIn(reading.see(joined(lines.slice(i, end)), LONGEST_WORDS).words) ?? ''
  const said = withBelow(pass, own, end)
  if (said === '') return undefined
  const words = card.explain === undefined ? said : `${plainWording(card.explain)} ${said}`
  cards[cards.length - 1] = { ...card, explain: shortened(words, LONGEST_WORDS) }
  section.answered = next + pass.used
  return end
}

function isLead(pass: Pass, i: number, isAsked = false): boolean {
  const source = pass.lines[i]?.source ?? ''
  if (!mayLead(source)) return false
  const { words } = pass.reading.see(source)
  return (
    isLabelAlone(pass.reading.see, source) ||
    isLabelled(words) ||
    (isAsked && letterIn(words) !== undefined)
  )
}

/** Whether line `i` begins with the label of an answer to what is asked; `A` may be an option. */
function isAnswer({ reading, lines, section, next }: Pass, i: number, asked: AskedAbove): boolean {
  const words = ledBy(reading.see, lines[i]?.source ?? '')
  const below = section.blocks[next]
  const follower =
    lines[i + 1]?.source ?? (below?.kind === 'paragraph' ? below.lines[0]?.source : '') ?? ''
  if (/^A ?[:：.、)]/.test(words) && /^[*_]{0,2}B ?[:：.、)]/.test(follower)) return false
  // A lower letter below a title may be anything.
  if (asked.isTitle && /^A ?\d{0,4} ?[:：]/i.test(words)) return false
  const behind = asked.isLabelled ? letterIn : answerIn
  return (
    behind(words) !== undefined || (asked.isOpen === true && explanationIn(words) !== undefined)
  )
}
