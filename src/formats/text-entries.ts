import { type Bullet, bannerIn, bulletOf, isOnlySigns } from './bullets.ts'
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
  for (const line of textLines(text)) {
    if (isOnlySigns(line.words)) continue
    const banner = bannerIn(line.words)
    const bullet = banner === undefined ? bulletOf(line.words) : undefined
    const last = entries.at(-1)
    if (last && !bullet && banner === undefined && isContinued(last, line)) {
      entries[entries.length - 1] = { ...last, words: `${last.words} ${line.words}` }
      continue
    }
    const words = banner ?? line.words.slice(bullet?.sign.length ?? 0)
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
