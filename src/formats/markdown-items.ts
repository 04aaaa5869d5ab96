import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { isAllMarked } from './filling.ts'
import { boldPairIn, linePairIn, mayHavePair } from './line-pair.ts'
import { joined, withoutState, wordsOfBlocks } from './markdown-answers.ts'
import type { Block, ListItem, SourceLine } from './markdown-block.ts'
import { askedWith, type CardPair, cardsFor, isSeparator, pairsIn } from './markdown-cards.ts'
import { addCards, type MarkdownDraft, type MarkdownReading, titledAs } from './markdown-draft.ts'
import { ended } from './markdown-endings.ts'
import {
  answerIn,
  behindArrow,
  explanationIn,
  labelAt,
  mayLead,
  pairIn,
  questionIn,
} from './markdown-labels.ts'
import { isPlaceholder } from './markdown-macros.ts'
import { optionIn, optionsOfLine } from './markdown-options.ts'
import { withoutProperties } from './markdown-properties.ts'
import { type Section, sectionOf } from './markdown-section.ts'
import type { ReadWords, Seen } from './markdown-words.ts'
import { numberedBelow } from './numbered-below.ts'
import { verdictCard } from './verdicts.ts'

/** The lines of an item that may be its title: more are none. */
const MOST_LINES = 20

/** What reads the blocks within a block. */
type AddBlocks = (section: Section, reading: MarkdownReading) => void

/** Where a list is. */
interface ListPlace {
  /** The title that its items are below. */
  readonly to: MarkdownDraft
  /** That is the document itself. */
  readonly isTop: boolean
  readonly addBlocks: AddBlocks
}

/** An item in its parts. */
interface Parts {
  readonly lines: readonly SourceLine[]
  readonly below: readonly Block[]
}

/** Adds the items of a list to a title. */
export function addItems(
  items: readonly ListItem[],
  list: ListPlace,
  reading: MarkdownReading,
): void {
  const { to } = list
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as ListItem
    const parts = partsOf(item)
    const answer = answered(parts, items[i + 1], reading)
    if (answer) {
      addCards(to, [answer.pair], reading.placeAt(item.line))
      if (answer.isNext) i++
    } else addItem(parts, item.line, list, reading)
  }
}

/** The card of an item that begins with `Q:` and has its answer in itself or in the next item. */
function answered(
  { lines, below }: Parts,
  next: ListItem | undefined,
  { see }: MarkdownReading,
): { pair: CardPair; isNext: boolean } | undefined {
  if (!mayLead(lines[0]?.source ?? '')) return undefined
  const end = labelAt(lines, answerIn, see)
  const seen = see(joined(end === -1 ? lines : lines.slice(0, end)))
  const own = questionIn(seen.words)
  if (own === undefined) return undefined
  const ask = askedWith(seen, own)
  if (end !== -1) {
    const [said, explain] = explained(lines.slice(end), see)
    const more = wordsOfBlocks(below, see)
    const answer = `${answerIn(said) ?? ''} ${more}`.trim()
    return { pair: { ask, answer, explain }, isNext: false }
  }
  const inner = labelledBelow(below, see)
  if (inner) return { pair: { ask, ...inner }, isNext: false }
  const follower = below.length === 0 && next ? answerIn(wordsOfBlocks([next], see)) : undefined
  if (follower !== undefined) return { pair: { ask, answer: follower }, isNext: true }
  const pair = below.length === 0 ? pairIn(joined(lines), see) : undefined
  return pair && { pair, isNext: false }
}

/** The answer with its label below a question, and what explains it behind that; undefined without a label. */
function labelledBelow(
  below: readonly Block[],
  see: ReadWords,
): { readonly answer: string; readonly explain: string | undefined } | undefined {
  const wordsOf = (blocks: readonly Block[]): string => wordsOfBlocks(blocks, see)
  if (answerIn(wordsOf(below.slice(0, 1))) === undefined) return undefined
  const i = below.findIndex((block, at) => at > 0 && explanationIn(wordsOf([block])) !== undefined)
  const end = i === -1 ? below.length : i
  const own = below[0]?.kind === 'item' && end === 1 ? onlyLines(below[0]) : undefined
  const [said, inner] = own ? explained(own, see) : [wordsOf(below.slice(0, end)), undefined]
  const answer = answerIn(said)
  const explain = i === -1 ? inner : explanationIn(wordsOf(below.slice(i)))
  return answer ? { answer, explain } : undefined
}

/** The lines of an item that has nothing but them. */
function onlyLines({ blocks }: ListItem): readonly SourceLine[] | undefined {
  const [first, ...others] = blocks
  return first?.kind === 'paragraph' && others.length === 0 ? first.lines : undefined
}

/** The lines that are an item's title, and the blocks besides. */
function partsOf({ blocks }: ListItem): Parts {
  const [quote] = blocks
  const inner =
    quote?.kind === 'quote' && !quote.callout ? [...quote.blocks, ...blocks.slice(1)] : blocks
  const i = inner.findIndex(({ kind }) => kind === 'paragraph' || kind === 'heading')
  const first = inner[i]
  // What is above a list or a disclosure is no title of it.
  const isBehind = inner
    .slice(0, Math.max(i, 0))
    .some(({ kind }) => kind === 'item' || kind === 'details')
  if (!first || isBehind) return { lines: [], below: inner }
  const below = [...inner.slice(0, i), ...inner.slice(i + 1)]
  if (first.kind === 'heading')
    return { lines: [{ source: first.source, line: first.line, indent: 0 }], below }
  return { lines: first.kind === 'paragraph' ? first.lines : [], below }
}

/**
 * The lines of a question without its options. Where nobody says which one is right they are no answer, and no part of a
 * name.
 */
function withoutOptions(lines: readonly SourceLine[]): readonly SourceLine[] {
  const from = lines.findIndex(({ source }, i) => i > 0 && optionIn(source)?.index === 0)
  if (from === -1) return lines
  const all = lines.slice(from).flatMap(({ source }, i, rest) => {
    const options = optionsOfLine(source, i, rest[i + 1]?.source)
    return options.length > 0 ? [options] : []
  })
  return all.flat().length >= 2 && all.length === lines.length - from ? lines.slice(0, from) : lines
}

function addItem(parts: Parts, line: number, list: ListPlace, reading: MarkdownReading): void {
  const { to, isTop, addBlocks } = list
  const { see, skipped } = reading
  const at = reading.placeAt(line)
  const { lines: own, id, aliases, others } = withoutProperties(parts.lines, true)
  const { own: titleLines, below: numbered } = numberedBelow(own)
  const lines = withoutOptions(titleLines)
  if (lines.length < titleLines.length) skipped.add('prose', at, titleLines.length - lines.length)
  for (const { line } of others) skipped.add('property', reading.placeAt(line))
  const below = [...numbered, ...parts.below]
  const read = (base: MarkdownDraft, isItem: boolean): void =>
    addBlocks(sectionOf(base, below, { isItem, isDocument: isTop && !isItem }), reading)
  const pairs = cardsOf(lines, below, reading)
  if (pairs && addCards(to, pairs.cards, at)) {
    if (!pairs.hasAll) read(to, false)
    return
  }
  if (lines.length > MOST_LINES) skipped.add('prose', at, lines.length - MOST_LINES)
  const { source, isCard, isBoth, id: written } = ended(joined(lines, MOST_LINES))
  if (isPlaceholder(source)) {
    skipped.add('property', at)
    read(to, false)
    return
  }
  const seen = see(withoutState(source))
  const tagged = isCard ? cardsFor(askedWith(seen), wordsOfBlocks(below, see), isBoth) : []
  if (addCards(to, tagged, at)) return
  const isLeaf = below.length === 0
  if (seen.fill !== undefined && isLeaf && !isAllMarked(seen.fill)) {
    to.cards.push({ fill: shortened(seen.fill, LONGEST_WORDS), at })
    return
  }
  if (isLeaf && !isTop && seen.links.length === 1 && seen.links[0] === seen.words) {
    to.links.push(seen.words)
    return
  }
  const isNamed = written !== undefined || id !== undefined || aliases.length > 0
  const card = isLeaf && !isNamed ? verdictCard(seen.words, at) : undefined
  if (card) {
    to.cards.push(card)
    return
  }
  const asked = isLeaf || isNamed ? undefined : askedCard(seen, parts.below, reading)
  if (asked && addCards(to, [asked], at)) return
  const draft = titledAs(seen, { line, kind: 'parted', id: written ?? id }, reading)
  if (!draft) {
    if (seen.hasPicture) skipped.add('picture', at)
    read(to, false)
    return
  }
  draft.aliases.push(...aliases)
  to.children.push(draft)
  read(draft, true)
}

/** The card of an item that asks and has its answer as the only item below it, or with its label; undefined if it is not so. */
function askedCard(
  seen: Seen,
  below: readonly Block[],
  { see }: MarkdownReading,
): CardPair | undefined {
  const [answer, ...more] = below
  const lines = answer?.kind === 'item' ? onlyLines(answer) : undefined
  if (!/[?？]$/.test(seen.words) || !lines) return undefined
  const ask = shortened(askedWith(seen), LONGEST_WORDS)
  const labelled = labelledBelow(below, see)
  const isWhole = more.every((each) => explanationIn(wordsOfBlocks([each], see)) !== undefined)
  if (labelled && isWhole) return { ask, ...labelled }
  const words = behindArrow(wordsOfBlocks(below, see))
  const isAnswer = words !== '' && !/[?？]$/.test(words) && !optionIn(lines[0]?.source ?? '')
  return isAnswer && more.length === 0 ? { ask, answer: words } : undefined
}

/**
 * The lines of a question, and those of its answer, which begins with a label (`答：`) or is below a question
 * mark.
 */
function answeredIn(
  lines: readonly SourceLine[],
  see: ReadWords,
): readonly [ask: readonly SourceLine[], answer: readonly SourceLine[]] | undefined {
  const i = labelAt(lines, answerIn, see)
  const [first] = lines
  if (i > 0) return [lines.slice(0, i), lines.slice(i)]
  return first && lines.length > 1 && /[?？]$/.test(first.source.trim())
    ? [[first], lines.slice(1)]
    : undefined
}

/** The words of an answer, and of the lines that explain it. */
function explained(
  lines: readonly SourceLine[],
  see: ReadWords,
): readonly [answer: string, explain: string | undefined] {
  const i = labelAt(lines, explanationIn, see)
  const end = i === -1 ? lines.length : i
  const wordsOf = (part: readonly SourceLine[]): string => see(joined(part), LONGEST_WORDS).words
  return [
    wordsOf(lines.slice(0, end)),
    i === -1 ? undefined : explanationIn(wordsOf(lines.slice(i))),
  ]
}

/** The cards in an item's own lines; undefined if there are none. */
function cardsOf(
  lines: readonly SourceLine[],
  below: readonly Block[],
  { see }: MarkdownReading,
): { cards: readonly CardPair[]; hasAll: boolean } | undefined {
  const i = lines.findIndex(({ source }, at) => at > 0 && isSeparator(source))
  if (i !== -1) {
    const ask = askedWith(see(withoutState(joined(lines.slice(0, i))), LONGEST_WORDS))
    const isOwn = i + 1 < lines.length
    const answer = isOwn
      ? see(joined(lines.slice(i + 1)), LONGEST_WORDS).words
      : wordsOfBlocks(below, see)
    const cards = cardsFor(ask, answer, lines[i]?.source === '??')
    return { cards, hasAll: !isOwn || below.length === 0 }
  }
  const answered = answeredIn(lines, see)
  if (answered) {
    const ask = askedWith(see(joined(answered[0]), LONGEST_WORDS))
    const [said, explain] = explained(answered[1], see)
    const own = answerIn(said) ?? said
    const answer = own === '' ? wordsOfBlocks(below, see) : own
    if (ask && answer) {
      const card = { ask: questionIn(ask) ?? ask, answer, explain }
      return { cards: [card], hasAll: own === '' || below.length === 0 }
    }
  }
  const { source, id } = ended(joined(lines, MOST_LINES))
  const bold = below.length === 0 ? boldPairIn(source) : undefined
  if (bold && !bold.hasSign && !mayHavePair(source)) {
    const ask = see(bold.ask).words
    const answer = see(bold.answer, LONGEST_WORDS).words
    return { cards: [{ ask: questionIn(ask) ?? ask, answer, id }], hasAll: true }
  }
  if (!source.includes('::') && !mayHavePair(source)) return undefined
  const seen = see(withoutState(source), LONGEST_WORDS)
  const pair = linePairIn(seen.words)
  if (pair) {
    const card = { ...pair, id, ask: askedWith(seen, pair.ask) }
    return { cards: [card], hasAll: below.length === 0 }
  }
  if (!lines[0]?.source.includes('::')) return undefined
  const cards = pairsIn(seen)
  return cards.length === 0 ? undefined : { cards, hasAll: below.length === 0 }
}
