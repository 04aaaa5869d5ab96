import type { Skipped } from '../core/document/skipped.ts'
import { isCardLine } from './text-cards.ts'
import type { TextEntry } from './text-entries.ts'
import { widthInColumns } from './text-inner.ts'

/** A wider line, in columns, is prose if it has no sign, and nothing below it. */
const WIDEST_LINE = 160
/** A wider one is prose if it also ends like a sentence. */
const WIDE_LINE = 80

/** An entry that is a title, or the first one of a card. */
interface ProsePart {
  readonly entry: TextEntry
  /** What a card is made of; a card is no prose. */
  readonly card?: unknown
  readonly options?: unknown
}

/**
 * The entries that are no prose. In a text without indentation and signs, a paragraph with prose in
 * it is prose, and lines are titles unless most of them are prose: then it is no outline.
 */
export function withoutProse<T extends ProsePart>(
  parts: readonly T[],
  file: string,
  skipped: Skipped,
): readonly T[] {
  const entries = parts.flatMap(({ entry, card, options }) =>
    card || options || entry.isLabel ? [] : [entry],
  )
  const isFlat = parts.every(({ entry }) => !entry.isItem && entry.level === parts[0]?.entry.level)
  const prose = isFlat
    ? new Set(paragraphsOf(entries).flatMap((lines) => (lines.some(isFlatProse) ? lines : [])))
    : new Set(entries.filter((entry, i) => isLoneProse(entry, entries[i + 1])))
  const isAllProse = isFlat && prose.size > 0 && prose.size * 2 >= entries.length
  const titles = new Set(entries)
  return parts.filter(({ entry }) => {
    const isKept = !titles.has(entry) || (!isAllProse && !prose.has(entry))
    if (!isKept) skipped.add('prose', { file, line: entry.number, column: entry.column })
    return isKept
  })
}

/** The entries, divided where empty lines are. */
function paragraphsOf(entries: readonly TextEntry[]): TextEntry[][] {
  const paragraphs: TextEntry[][] = []
  for (const entry of entries)
    if (entry.isFirst || paragraphs.length === 0) paragraphs.push([entry])
    else paragraphs.at(-1)?.push(entry)
  return paragraphs
}

const isSentence = ({ words }: TextEntry): boolean => /[.。！!;；:：,，…]["'”’)）]?$/.test(words)

/** Whether a line of a text without any signs is prose. */
const isFlatProse = (entry: TextEntry): boolean =>
  !isCardLine(entry.words) && (isSentence(entry) || widthInColumns(entry.words) > WIDE_LINE)

/** Whether a line among titles is prose: no title is so long with nothing below it. */
function isLoneProse(entry: TextEntry, next: TextEntry | undefined): boolean {
  if (entry.isItem || (next && next.level > entry.level) || isCardLine(entry.words)) return false
  const width = widthInColumns(entry.words)
  return width > WIDEST_LINE || (width > WIDE_LINE && isSentence(entry))
}
