import { countBy } from '../core/base/collections.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard } from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { shortened } from '../core/document/short.ts'
import { type Skipped, skipping } from '../core/document/skipped.ts'
import { anki, isAnkiText } from './anki.ts'
import { hasAnkiHeader } from './anki-header.ts'
import { csv, isTabbedTable } from './csv.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { levelTree } from './level-tree.ts'
import { withLoose } from './loose-cards.ts'
import { markdown } from './markdown.ts'
import { aliasIn, namedIn } from './markdown-names.ts'
import type { NoteDraft } from './note-draft.ts'
import { cardAt, isCardLine } from './text-cards.ts'
import { type TextEntry, textEntries } from './text-entries.ts'

/** The most characters of a title. */
const LONGEST_TITLE = 1000
/** A wider line, in columns, is prose if it has no sign, and nothing below it. */
const WIDEST_LINE = 160
/** A wider one is prose if it also ends like a sentence. */
const WIDE_LINE = 80

/** A title that cards are added to. */
interface CardedDraft extends NoteDraft {
  readonly cards: NotedCard[]
}

/**
 * Reads an outline in plain text: what is indented deeper than a line above is below it. A question
 * and its answer (`Q:` and `A:`, 问： and 答：) are a card. A .txt may also be Anki's export, a table that
 * a spreadsheet saved as text, or Markdown, which its content tells.
 */
function readText(text: string, file: string): ReadOutline {
  if (!hasAnkiHeader(text) && isTabbedTable(text)) return csv.read(text, file)
  if (isAnkiText(text)) return anki.read(text, file)
  if (isMarkdown(text)) return markdown.read(text, file)
  const skipped = skipping()
  const entries = withoutProse(textEntries(text), file, skipped)
  const titles = withUniqueAliases(entries.map(titled))
  const tree = levelTree<CardedDraft>()
  const loose: NotedCard[] = []
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as TextEntry
    const at = placeOf(entry, file)
    const found = cardAt(entries, i, at)
    if (found) {
      const owner = tree.above(entry.level)
      ;(owner?.cards ?? loose).push(found.card)
      i = found.last
    } else if (!tree.add(entry.level, { ...(titles[i] as Titled), at, cards: [], children: [] }))
      return noNotes([problem('too-deep', at)])
  }
  return { notes: { notes: withLoose(tree.done(), loose, file) }, problems: skipped.all() }
}

const placeOf = ({ number, column }: TextEntry, file: string): Place => ({
  file,
  line: number,
  column,
})

/** Whether a text has headings: a lone `#` further below is a comment. */
const isMarkdown = (text: string): boolean =>
  /^#{1,6} \S/.test(text.trimStart()) || /^#{2,6} \S/m.test(text)

/** What is on the line of a title. */
interface Titled {
  readonly title: string
  readonly summary?: string
  readonly aliases?: readonly string[]
}

/** Titles with only those aliases that nothing else is called. */
function withUniqueAliases(titles: readonly Titled[]): readonly Titled[] {
  const names = titles.flatMap(({ title, aliases = [] }) => [title, ...aliases])
  const counts = countBy(names, (name) => name)
  return titles.map(({ aliases, ...rest }) =>
    aliases?.every((alias) => counts.get(alias) === 1) ? { ...rest, aliases } : rest,
  )
}

/** A title with what is behind its dash, as in Markdown; what is before a colon is an alias. */
function titled({ words }: TextEntry): Titled {
  const short = words.slice(0, LONGEST_TITLE + LONGEST_WORDS)
  const named = namedIn({ words: short, marks: [] })
  // A letter numbers an option, and is no name.
  const alias =
    named || /^.?\s*[:：]/.test(short) || isCardLine(words)
      ? undefined
      : aliasIn({ words: short, marks: [] })
  return {
    title: shortened(named?.name ?? words, LONGEST_TITLE),
    ...(named && { summary: named.text }),
    ...(alias !== undefined && { aliases: [alias] }),
  }
}

/**
 * The entries that are no prose. In a text without indentation and signs, a paragraph with prose in
 * it is prose, and lines are titles unless most of them are prose: then it is no outline.
 */
function withoutProse(
  entries: readonly TextEntry[],
  file: string,
  skipped: Skipped,
): readonly TextEntry[] {
  const isFlat = entries.every(({ isItem, indent }) => !isItem && indent === entries[0]?.indent)
  const prose = isFlat
    ? new Set(paragraphsOf(entries).flatMap((lines) => (lines.some(isFlatProse) ? lines : [])))
    : new Set(entries.filter((entry, i) => isLoneProse(entry, entries[i + 1])))
  const isAllProse = isFlat && prose.size * 2 >= entries.length
  return entries.filter((entry) => {
    const isKept = !isAllProse && !prose.has(entry)
    if (!isKept) skipped.add('prose', placeOf(entry, file))
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
  !isCardLine(entry.words) && (isSentence(entry) || widthOf(entry.words) > WIDE_LINE)

/** Whether a line among titles is prose: no title is so long with nothing below it. */
function isLoneProse(entry: TextEntry, next: TextEntry | undefined): boolean {
  if (entry.isItem || (next && next.level > entry.level) || isCardLine(entry.words)) return false
  const width = widthOf(entry.words)
  return width > WIDEST_LINE || (width > WIDE_LINE && isSentence(entry))
}

/** The columns of some words: a Chinese character has two. */
const widthOf = (words: string): number => words.replace(/[^\x00-\xff]/g, '  ').length

/** Whether a text whose name says nothing is an outline by tabs, or has signs no other format has. */
const isLike = (head: string): boolean =>
  /\n\t+\S/.test(head) || /^[ \t]*(?:[•●·][^•●·]|（?[一二三]）?、)/m.test(head)

/** Plain text: what every outliner pastes. */
export const indentedText = {
  name: 'text',
  endings: ['txt', 'text', 'hmm', 'tab'],
  isLike,
  separators: '\n\r',
  inFolders: true,
  read: readText,
} satisfies Format
