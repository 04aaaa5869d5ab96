import { countBy, groupBy } from '../core/base/collections.ts'
import { TITLE_LENGTH } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { aliasIn, namedIn } from './markdown-names.ts'
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
 * it is prose, and lines are titles unless most of them are prose: then it is no outline. The turns of a conversation are
 * prose in any text.
 */
export function withoutProse<T extends ProsePart>(
  parts: readonly T[],
  file: string,
  skipped: Skipped,
): readonly T[] {
  const entries = parts.flatMap(({ entry, card, options }) =>
    card || options || entry.isLabel || entry.letter === 'turn' ? [] : [entry],
  )
  const isFlat = parts.every(({ entry }) => !entry.isItem && entry.level === parts[0]?.entry.level)
  const terms = termsIn(entries)
  const isProse = (entry: TextEntry): boolean => isFlatProse(entry) && !terms.has(entry)
  const prose = isFlat
    ? new Set(
        paragraphsOf(entries).flatMap((lines) =>
          isMostly(lines, terms) || !lines.some(isProse) ? [] : lines,
        ),
      )
    : new Set(entries.filter((entry, i) => isLoneProse(entry, entries[i + 1]) && !terms.has(entry)))
  const isAllProse = isFlat && prose.size > 0 && prose.size * 2 >= entries.length
  const titles = new Set(entries)
  return parts.filter(({ entry }) => {
    const isKept = titles.has(entry) ? !isAllProse && !prose.has(entry) : entry.letter !== 'turn'
    if (!isKept) skipped.add('prose', { file, line: entry.number, column: entry.column })
    return isKept
  })
}

/** Whether lines are a glossary, to which others among them may belong. */
const isMostly = (lines: readonly TextEntry[], terms: ReadonlySet<TextEntry>): boolean =>
  lines.filter((line) => terms.has(line)).length * 4 >= lines.length * MOST_OF

/** So many names with what is said of them are a glossary, if of the titles beside each other so many in four are terms. */
const FEWEST_TERMS = 3
const MOST_OF = 3

/**
 * The lines of glossaries (`Pod: the smallest unit.`) beside each other: none of them begins as another one does, as the turns
 * of a conversation do.
 */
function termsIn(entries: readonly TextEntry[]): ReadonlySet<TextEntry> {
  return new Set([...groupBy(entries, ({ level }) => level).values()].flatMap(termsOf))
}

function termsOf(entries: readonly TextEntry[]): readonly TextEntry[] {
  const named = entries.flatMap((entry) => {
    const seen = { words: entry.words.slice(0, TITLE_LENGTH), marks: [] }
    const name = namedIn(seen)?.name ?? aliasIn(seen)
    return name === undefined ? [] : [{ entry, name: name.length > 2 ? name.toLowerCase() : name }]
  })
  const counts = countBy(named, ({ name }) => name)
  const terms = named.flatMap(({ entry, name }) => (counts.get(name) === 1 ? [entry] : []))
  const known = new Set(terms)
  const heads = headsOf(entries, known)
  const titles = entries.filter(
    (entry) => known.has(entry) || !(heads.has(entry) || isFlatProse(entry)),
  ).length
  return terms.length >= FEWEST_TERMS && terms.length * 4 >= titles * MOST_OF ? terms : []
}

/** The titles right above terms, behind an empty line, and the one above the first of them. */
function headsOf(
  entries: readonly TextEntry[],
  terms: ReadonlySet<TextEntry>,
): ReadonlySet<TextEntry> {
  const heads = new Set(
    entries.filter((entry, i) => {
      const next = entries[i + 1]
      return (i === 0 || entry.isFirst) && !terms.has(entry) && next && terms.has(next)
    }),
  )
  const [first, second] = entries
  return first && second && heads.has(second) ? heads.add(first) : heads
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
  (entry.letter !== undefined || !isCardLine(entry.words)) &&
  (isSentence(entry) || widthInColumns(entry.words) > WIDE_LINE)

/** Whether a line among titles is prose: no title is so long with nothing below it. */
function isLoneProse(entry: TextEntry, next: TextEntry | undefined): boolean {
  if (entry.isItem || (next && next.level > entry.level) || isCardLine(entry.words)) return false
  const width = widthInColumns(entry.words)
  return width > WIDEST_LINE || (width > WIDE_LINE && isSentence(entry))
}
