import { type Bullet, bannerIn, bulletOf, isNextNumber, isOnlySigns, numberIn } from './bullets.ts'
import { isCardLine } from './text-cards.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** A line of an outline in plain text, without the sign before its words. */
export interface TextEntry extends TextLine {
  /** The line has a sign before its words. */
  readonly isItem: boolean
  /** A greater number is below a smaller one. */
  readonly level: number
}

/** The most kinds of signs, and so the levels within one indentation. */
const KINDS = 16

/**
 * The lines of a text as entries of an outline: by their indentation, and beside each other by the
 * sign before their words, so that 1、 is below 一、 without any blank before it. Signs of a kind that
 * comes later in the text are below those that came before. A line without a sign is above all of
 * them, a question without one is directly below such a line, and a title between rows of signs is
 * above that.
 */
export function textEntries(text: string): readonly TextEntry[] {
  const ranks = new Map<string, number>()
  const entries: TextEntry[] = []
  const lines = textLines(text)
  const isNumbered = hasNumbers(lines)
  for (const line of lines) {
    if (isOnlySigns(line.words)) continue
    const banner = bannerIn(line.words)
    const number = isNumbered ? numberIn(line.words) : undefined
    const bullet = banner === undefined ? (number ?? bulletOf(line.words)) : undefined
    const last = entries.at(-1)
    if (last && !bullet && banner === undefined && isContinued(last, line)) {
      entries[entries.length - 1] = { ...last, words: `${last.words} ${line.words}` }
      continue
    }
    const words = withoutPage(banner ?? line.words.slice(bullet?.sign.length ?? 0), isNumbered)
    if (words === '') continue
    entries.push({
      ...line,
      column: line.column + line.words.indexOf(words),
      words,
      isItem: bullet !== undefined,
      level: line.indent * KINDS + (banner === undefined ? rankOf(words, bullet, ranks) : 0),
    })
  }
  return entries
}

/** Fewer numbers could be versions or amounts. */
const LEAST_NUMBERED = 3

/** Whether the lines that begin with numbers number an outline, one after the other: 1, 1.1, 1.2, 2. */
function hasNumbers(lines: readonly Pick<TextLine, 'words'>[]): boolean {
  const numbers = lines.flatMap(({ words }) => {
    const number = numberIn(words)
    return number ? [number.parts] : []
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
  return signs.length * 2 >= lines.length || hasNumbers(lines)
}

const TABBED_SIGN =
  /^(?:\d{1,3}[.、)]|[一二三四五六七八九十]{1,3}[、.]|[^\p{L}\p{N}\s]{1,2}|[oØüv])\t/u

/** The most digits of a page's number. */
const LONGEST_PAGE = 4

/** A line of a table of contents without its page: behind dots, or where all is numbered, a tab. */
function withoutPage(words: string, isNumbered: boolean): string {
  let page = words.length
  while (/\d/.test(words[page - 1] ?? '')) page--
  const digits = words.length - page
  if (digits === 0 || digits > LONGEST_PAGE) return words
  let end = page
  let dots = 0
  let hasTab = false
  for (; /[ \t.…‥·]/.test(words[end - 1] ?? ''); end--) {
    const sign = words[end - 1]
    if (sign === '\t') hasTab = true
    else if (sign !== ' ') dots += sign === '…' ? 3 : 1
  }
  const isLed = dots > 3 || (isNumbered && hasTab)
  return isLed && end > 0 ? words.slice(0, end) : words
}

function rankOf(words: string, bullet: Bullet | undefined, ranks: Map<string, number>): number {
  if (!bullet) return isCardLine(words) ? 2 : 1
  const rank = ranks.get(bullet.kind) ?? ranks.size + 3
  ranks.set(bullet.kind, rank)
  return rank
}

/**
 * Whether a line continues the item above it: it begins exactly below the item's words, with a small
 * letter, and there is no empty line between them.
 */
const isContinued = (last: TextEntry, line: TextLine): boolean =>
  last.isItem && !line.isFirst && line.column === last.column && /^\p{Ll}/u.test(line.words)
