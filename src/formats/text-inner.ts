import { LONGEST_WORDS } from '../core/document/note.ts'
import { isNextNumber } from './bullets.ts'
import { joinedLine } from './joined-line.ts'

/** A line of a text, as far as it depends on what is above and below it whether it is a title. */
export interface InnerEntry {
  readonly words: string
  /** How far it is indented, in columns. */
  readonly indent: number
  /** A greater number is below a smaller one. */
  readonly level: number
  /** An empty line is before it. */
  readonly isFirst: boolean
  /** It has a sign before its words. */
  readonly isItem: boolean
  /** It has neither a sign nor a label nor rows of signs around it. */
  readonly isPlain: boolean
  /** A part begins there: it has the label of one, or rows of signs around it. */
  readonly isPart: boolean
  /** The numbers that its sign has: 1 and 2 of `1.2`; none if it counts nothing. */
  readonly count: readonly number[]
  /** It belongs to what is said of the item above it. */
  readonly isInner?: boolean
  /** It is one of several in the answer to the item above it. */
  readonly isListed?: boolean
}

/** The last item of a count that may go on. */
interface Count {
  readonly level: number
  readonly indent: number
  /** Whether empty lines are before the lines below its items; undefined if there are none. */
  readonly isApart: boolean | undefined
  readonly count: readonly number[]
  readonly at: number
}

/** How far below an item, in parts of a rank, a line without a sign is. */
const INNER_RANK = 0.75
/** A line of more characters is no title above a part of the items below another one. */
const WIDE = 60

/**
 * Entries of which the lines without a sign are told apart, where signs make the outline: a line in the middle of a count
 * (between 1. and 2.) is not above what follows it. It belongs to the item above it, or is a title below the item that
 * is counted, above the items that begin right behind it. So is a sentence below an item. A line between empty lines
 * stays a title.
 */
export function withInner<E extends InnerEntry>(entries: readonly E[]): readonly E[] {
  const places = innerPlaces(entries)
  const told: E[] = []
  let owner: E | undefined
  for (const [i, entry] of entries.entries()) {
    const level = places.get(i) ?? (isSaid(told.at(-1), entry) ? owner?.level : undefined)
    if (level === undefined || isApart(entries, i)) {
      owner = entry
      told.push(entry)
    } else if (isHeading(entries, i, level)) {
      owner = { ...entry, level: level + INNER_RANK }
      told.push(owner)
    } else told.push({ ...entry, level: (owner?.level ?? level) + INNER_RANK, isInner: true })
  }
  return withLists(told)
}

/** Entries of which the short lines below an item are titles, or where it asks, each a part of its answer. */
function withLists<E extends InnerEntry>(entries: readonly E[]): readonly E[] {
  const found = [...entries]
  let owner: E | undefined
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as E
    if (!entry.isInner) owner = entry
    else {
      let end = i + 1
      while (entries[end]?.isInner && !entries[end]?.isFirst) end++
      if (owner && !/[,，、;；]$/.test(owner.words) && isList(entries.slice(i, end))) {
        const isAnswer = /[?？]$/.test(owner.words)
        for (let at = i; at < end; at++)
          found[at] = { ...(entries[at] as E), isInner: isAnswer, isListed: isAnswer }
      }
      i = end - 1
    }
  }
  return found
}

/** Lines of so many columns are no prose that was wrapped, and wider ones are if they are of one width. */
const NARROW = 30
/** Of small letters, only such lines are no prose. */
const NARROWEST = 24
/** Of the widest line, what prose fills of the others but its last one. */
const FILLED = 0.6
/** What no part of a list ends with. */
const OPEN_END = /[.。!！?？;；,，、:：…–—-]["'”’)）]?$/

/** Whether lines are each a part of a list, and no prose that was wrapped. */
function isList(lines: readonly InnerEntry[]): boolean {
  if (lines.length < 2 || lines.some(({ words }) => OPEN_END.test(words))) return false
  const widths = lines.map(({ words }) => widthInColumns(words))
  const widest = widths.reduce((most, each) => Math.max(most, each), 0)
  const [first, ...rest] = lines.map(({ words }) => /^\p{Ll}/u.test(words))
  if (rest.includes(true) && !(first && widest <= NARROWEST)) return false
  const isRagged = widths.slice(0, -1).some((each) => each < widest * FILLED)
  return widest <= NARROW || (widest <= WIDE && isRagged)
}

/** The columns of some words: a Chinese character has two. */
export const widthInColumns = (words: string): number => words.replace(/[^\x00-\xff]/g, '  ').length

/** The indexes of lines within a count, each with the level of that count. */
function innerPlaces(entries: readonly InnerEntry[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  const open: Count[] = []
  const waiting: number[] = []
  const close = (isOver: (count: Count) => boolean): void => {
    for (let last = open.at(-1); last && isOver(last); last = open.at(-1)) open.pop()
  }
  /** Takes the lines from the last item of a count to an index into it; whether an empty line is before them. */
  const take = ({ at, indent, level, isApart }: Count, end: number): boolean | undefined => {
    const from = waiting.findLastIndex((i) => i < at) + 1
    const taken = waiting.splice(from).filter((i) => i < end && entries[i]?.indent === indent)
    for (const i of taken) places.set(i, level)
    return isApart ?? entries[taken[0] ?? -1]?.isFirst
  }
  for (const [at, { isPlain, isItem, isPart, indent, level, count }] of entries.entries()) {
    if (isPlain) {
      close((each) => each.indent > indent)
      if (open.length > 0) waiting.push(at)
    }
    if (isPart) {
      open.length = 0
      waiting.length = 0
    }
    if (!isItem) continue
    close((each) => each.level > level)
    if (count.length === 0) continue
    const last = open.at(-1)?.level === level ? open.pop() : undefined
    const isNext = last !== undefined && isNextNumber(last.count, count)
    // Where 2.1 follows 1.3, the line right above it is the title of 2.
    const end = count.length > 1 && count[0] !== last?.count[0] ? at - 1 : at
    open.push({ level, indent, isApart: isNext ? take(last, end) : undefined, count, at })
  }
  // What is below the last item is like what is between the others.
  for (const each of open.reverse())
    if (each.isApart !== undefined && (each.isApart || !entries[each.at + 1]?.isFirst))
      take(each, entries.length)
  return places
}

/** More of such a sentence is no abbreviation. */
const LEAST_SAID = 12
const STOP = /[。.!！]["'”’)）]?$/

/** Whether a line is a sentence. */
const isSentence = ({ words }: InnerEntry): boolean =>
  STOP.test(words) && (words.length >= LEAST_SAID || /[。！]/.test(words))

/** Whether a line right below an item, or below what is said of it, is a sentence about it. */
const isSaid = (above: InnerEntry | undefined, entry: InnerEntry): boolean =>
  above !== undefined &&
  (above.isItem || above.isPart || above.isInner === true) &&
  entry.isPlain &&
  !entry.isFirst &&
  entry.indent === above.indent &&
  isSentence(entry)

/** Whether a line is a title between empty lines, which not every line of the text has around it. */
function isApart(entries: readonly InnerEntry[], i: number): boolean {
  const [above, entry, below] = [entries[i - 1], entries[i] as InnerEntry, entries[i + 1]]
  if (!entry.isFirst || isSentence(entry) || /[?？]$/.test(above?.words ?? '')) return false
  return !(above?.isFirst && (below?.isFirst ?? true))
}

/** Whether a line is a title above the items right behind it, which begin to count below the item that is counted. */
function isHeading(entries: readonly InnerEntry[], i: number, level: number): boolean {
  const [above, entry, below] = [entries[i - 1], entries[i] as InnerEntry, entries[i + 1]]
  if (above?.isPlain !== false || !below?.isItem || below.level <= level) return false
  if (below.indent === entry.indent && (below.count.at(-1) ?? 1) !== 1) return false
  const isTold = isSentence(entry) || /^\p{Ll}|[:：]\s{0,3}[^\s:：]/u.test(entry.words)
  return entry.words.length <= WIDE && !isTold
}

/** The words of the lines from an index on that belong to the item above, up to an empty line, and the last of them. */
export function innerRun(
  entries: readonly InnerEntry[],
  first: number,
): { readonly words: string; readonly last: number } | undefined {
  if (!entries[first]?.isInner) return undefined
  let { words } = entries[first] as InnerEntry
  let last = first
  for (let next = entries[last + 1]; next?.isInner && !next.isFirst; next = entries[last + 1]) {
    // More would be cut.
    if (words.length <= LONGEST_WORDS)
      words = next.isListed ? `${words}; ${next.words}` : joinedLine(words, next.words)
    last++
  }
  return { words, last }
}
