import {
  type Bullet,
  bannerIn,
  bulletsOf,
  countOf,
  isNextNumber,
  isOnlySigns,
  numberIn,
} from './bullets.ts'
import { withoutCardNotes } from './card-notes.ts'
import { joinedLine } from './joined-line.ts'
import { answersLine, isAnswerLabel, isCardLine } from './text-cards.ts'
import { continuedAnswers, isContinued, isWrapped, withColons } from './text-continued.ts'
import { type InnerEntry, withInner } from './text-inner.ts'
import { isChapter, LABEL_RANKS, labelWords, partLabelIn, type TextLabel } from './text-labels.ts'
import { withLetters } from './text-letters.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** A line of an outline in plain text, without the sign before its words. */
export interface TextEntry extends TextLine, InnerEntry {
  /** The line with its sign. */
  readonly raw: string
  /** The line says which part of a book begins there. */
  readonly isLabel: boolean
  /** It is a title with all that is on its line, also behind a dash. */
  readonly isWhole?: boolean
}

/** So many lines tell whether an item goes on in them. */
const MOST_WRAPPED = 20
/** More ranks than there are within one indentation. */
const RANKS = 64
/** The ranks of what has no sign: of titles between rows of signs, lines, questions; then come signs. */
const BANNER = 0
const PLAIN = LABEL_RANKS
const ASKED = PLAIN + 1
const FIRST_SIGN = ASKED + 1

/**
 * The lines of a text as entries of an outline: by their indentation, and beside each other by the
 * sign before their words, so that 1、 is below 一、 without any blank before it. Signs of a kind that
 * comes later in the text are below those that came before. A line without a sign is above all of
 * them, if it is not within a count, a question without one is directly below such a line. A chapter is above such a line, a part
 * above chapters, and a title between rows of signs above all. In a table of contents, what has no
 * sign is beside the outermost signs.
 * @param tell reports each line that says something else of a card than what it asks
 */
export function textEntries(text: string, tell: (note: TextLine) => void): readonly TextEntry[] {
  const entries: TextEntry[] = []
  const lines = withLetters(withColons(withoutNotes(textLines(text).map(withoutQuote), tell)))
  const signs = signsIn(lines)
  const answers = continuedAnswers(lines)
  let isJoined = false
  for (const [i, line] of lines.entries()) {
    if (isOnlySigns(line.words)) continue
    const { words, kind, count = [], rank: own } = signs.read(line.words, line.letter !== undefined)
    const isLabel = own === PLAIN && isLabelBelow(lines[i - 1], line)
    const rank = isLabel ? ASKED : own
    const last = entries.at(-1)
    const goesOn = (): boolean =>
      isJoined || isWrapped(last as TextEntry, lines.slice(i, i + MOST_WRAPPED))
    const join =
      answers.get(line) ?? (last && isContinued(last, line, goesOn) ? joinedLine : undefined)
    if (last && kind === 'plain' && join) {
      const joined = { words: join(last.words, line.words), raw: join(last.raw, line.words) }
      entries[entries.length - 1] = { ...last, ...joined }
      isJoined = true
      continue
    }
    if (words === '') continue
    isJoined = false
    entries.push({
      ...line,
      column: line.column + Math.max(line.words.lastIndexOf(words), 0),
      words,
      raw: line.words,
      isItem: kind === 'item',
      isLabel: kind === 'label',
      isPart: kind === 'label' || kind === 'banner',
      isPlain: kind === 'plain' && rank === PLAIN,
      count,
      level: line.indent * RANKS + rank,
    })
  }
  return withInner(entries)
}

/** Whether a line is nothing but the label of the answer to the one above it. */
const isLabelBelow = (above: TextLine | undefined, { words }: TextLine): boolean =>
  isAnswerLabel(words) && answersLine(above?.words, words)

const inWords = {
  wordsOf: ({ words }: TextLine): string => words,
  withWords: (line: TextLine, words: string): TextLine => ({ ...line, words }),
}

/** Lines without those that say something else of a card; each of them is told. */
function withoutNotes(
  lines: readonly TextLine[],
  tell: (note: TextLine) => void,
): readonly TextLine[] {
  const starts = lines.flatMap(({ isFirst }, i) => (isFirst ? [i] : []))
  return starts.flatMap((start, i) => {
    const { kept, notes } = withoutCardNotes(lines.slice(start, starts[i + 1]), inWords)
    notes.forEach(tell)
    return kept
  })
}

/** A line without the sign of a quote before a label (`> Answer: C`). */
function withoutQuote(line: TextLine): TextLine {
  const words = line.words.replace(/^>\s{0,3}/, '')
  return words !== line.words && isCardLine(words) ? { ...line, words } : line
}

/** The words of a line without its sign, and what that sign makes of it. */
interface SignedWords {
  readonly words: string
  readonly kind: 'banner' | 'label' | 'item' | 'plain'
  readonly rank: number
  /** What the sign counts. */
  readonly count?: readonly number[]
}

/** What the signs of a text mean. */
interface TextSigns {
  readonly read: (words: string, hasLetter: boolean) => SignedWords
}

function signsIn(lines: readonly TextLine[]): TextSigns {
  const labels = lines.flatMap(({ words }) => partLabelIn(words) ?? [])
  const counted = labelWords(labels)
  const isLabel = ({ word, isSure }: TextLabel): boolean => isSure || counted.has(word)
  const outermost = labels
    .filter(isLabel)
    .reduce((least, { rank }) => Math.min(least, rank), FIRST_SIGN)
  const isNumbered = hasNumbers(lines, false) || hasNumbers(lines, true)
  const bulletOf = bulletsOf(lines)
  const ranks = new Map<string, number>()
  return {
    read: (words, hasLetter) => {
      const banner = bannerIn(words)
      if (banner !== undefined)
        return { ...unpaged(banner, isNumbered), kind: 'banner', rank: BANNER }
      const label = partLabelIn(words)
      if (label && isLabel(label)) {
        const { words: bare } = unpaged(words.slice(label.sign.length), isNumbered)
        // A chapter without a title is called by its number.
        return { words: bare === '' ? words : bare, kind: 'label', rank: label.rank }
      }
      const bullet = (isNumbered ? numberIn(words) : undefined) ?? bulletOf(words)
      const rest = unpaged(words.slice(bullet?.sign.length ?? 0), isNumbered)
      if (bullet) {
        const [rank, count] = [rankOf(bullet, ranks), countOf(bullet)]
        return { words: rest.words, kind: 'item', rank, count }
      }
      const plain = rest.isPaged ? outermost : isCardLine(words) && !hasLetter ? ASKED : PLAIN
      return { words: rest.words, kind: 'plain', rank: plain }
    },
  }
}

function rankOf({ kind, depth = 0 }: Bullet, ranks: Map<string, number>): number {
  const rank = ranks.get(kind) ?? ranks.size + FIRST_SIGN
  ranks.set(kind, rank)
  return rank + depth / 16
}

/** Fewer numbers could be versions or amounts. */
const LEAST_NUMBERED = 3

/**
 * Whether the lines that begin with numbers number an outline, one after the other: 1, 1.1, 1.2, 2.
 * @param withChapters whether the numbers of chapters are among them
 */
function hasNumbers(lines: readonly Pick<TextLine, 'words'>[], withChapters: boolean): boolean {
  const numbers = lines.flatMap(({ words }): ReadonlyArray<readonly number[]> => {
    const number = numberIn(words)
    if (number) return [number.parts]
    const label = withChapters ? partLabelIn(words) : undefined
    return label && isChapter(label) && label.number !== undefined ? [[label.number]] : []
  })
  return (
    numbers.length >= LEAST_NUMBERED &&
    numbers.some((parts) => parts.length > 1) &&
    numbers.every((parts, i) => i === 0 || isNextNumber(numbers[i - 1] as typeof parts, parts))
  )
}

/**
 * Whether what is before the first tab of most lines is only a sign, as word processors copy their
 * lists: then the tab is no column of a table.
 */
export function hasTabbedSigns(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).flatMap((line) => {
    const words = line.trim()
    return words === '' ? [] : [{ words }]
  })
  const signs = lines.filter(({ words }) => TABBED_SIGN.test(words))
  return signs.length * 2 >= lines.length || hasNumbers(lines, false)
}

const TABBED_SIGN =
  /^(?:\d{1,3}[.、)]|[一二三四五六七八九十]{1,3}[、.]|[^\p{L}\p{N}\s]{1,2}|[oØüv])\t/u

/** The most characters of a page's number. */
const LONGEST_PAGE = 6
const PAGE = /^(?:\d{1,4}|[ivxl]{1,6}|[IVXL]{1,6})$/

/** A line of a table of contents without its page: behind dots, or where all is numbered, a tab. */
function unpaged(
  line: string,
  isNumbered: boolean,
): { readonly words: string; readonly isPaged: boolean } {
  const words = line.trim()
  let page = words.length
  while (/[\da-z]/i.test(words[page - 1] ?? '') && words.length - page <= LONGEST_PAGE) page--
  if (!PAGE.test(words.slice(page))) return { words, isPaged: false }
  let end = page
  let dots = 0
  let hasTab = false
  for (; /[ \t.…‥·]/.test(words[end - 1] ?? ''); end--) {
    const sign = words[end - 1]
    if (sign === '\t') hasTab = true
    else if (sign !== ' ') dots += sign === '…' ? 3 : 1
  }
  const hasBlank = words[page - 1] === ' ' && words[end] === ' '
  const isLed = dots > 3 || (dots === 3 && hasBlank)
  if (end === 0 || !(isLed || (isNumbered && hasTab))) return { words, isPaged: false }
  return { words: words.slice(0, end), isPaged: isLed }
}
