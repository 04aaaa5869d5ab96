import { longFingerprint } from '../core/base/hash.ts'
import { isLocalId } from '../core/document/common-fields.ts'
import type { Place } from '../core/document/node.ts'
import { MOST_LEVELS, type NotedCard } from '../core/document/note.ts'
import { type Skipped, skipping } from '../core/document/skipped.ts'
import { type AnkiHeader, ankiHeader, hasAnkiHeader } from './anki-header.ts'
import { type PathLinks, pathLinks } from './csv-links.ts'
import { rowsOf, type TableRow } from './csv-rows.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { htmlLines, htmlPictures, htmlWords, oneLine } from './html-words.ts'
import { withLoose } from './loose-cards.ts'
import { idPicker } from './note-draft.ts'
import { pictureName, withPictures } from './picture-names.ts'
import { treeOf } from './table-topics.ts'
import { hasTabbedSigns } from './text-entries.ts'
import { type CardWords, writtenCard } from './written-card.ts'

/** What the notes of a file are read with. */
interface Reading {
  readonly file: string
  readonly header: AnkiHeader
  readonly isHtml: boolean
  readonly skipped: Skipped
  readonly pick: (id: string) => string | undefined
}

/** The most characters of a field that are looked at. */
const LONGEST_FIELD = 20_000
/** Tags that Anki sets itself. */
const OWN_TAGS: ReadonlySet<string> = new Set(['leech', 'marked'])

/**
 * Reads Anki's text export: each note is a card of its deck, else of its first tag, else of the file.
 * Fields are what a reader sees of them.
 */
function readAnki(text: string, file: string): ReadOutline {
  const lines = text.replace(/\r\n?/g, '\n')
  const header = ankiHeader(lines)
  const { delimiter, end } = header
  const table = rowsOf(lines, file, { format: 'Anki', delimiter, from: end })
  if (table.problem) return noNotes([table.problem])
  const rows = table.rows.filter(({ isComment }) => !isComment)
  const skipped = skipping()
  for (const { isComment, cells } of table.rows)
    if (isComment) skipped.add('prose', cells[0]?.at as Place)
  const reading: Reading = {
    file,
    header: { ...header, columns: { ...header.columns, ...tagsColumn(header, rows) } },
    isHtml: header.isHtml ?? rows.slice(0, SAMPLE).some(hasHtml),
    skipped,
    pick: idPicker(),
  }
  const decks = pathLinks()
  const loose: NotedCard[] = []
  for (const row of rows) addNote(row, reading, decks, loose)
  const { notes } = treeOf(decks.linked(), 'deck').notes
  return { notes: { notes: withLoose(notes, loose, file) }, problems: skipped.all() }
}

/** How many rows are looked at, as Anki does where its header does not say something. */
const SAMPLE = 200

const hasHtml = ({ cells }: TableRow): boolean =>
  cells.some(({ words }) => /<[a-zA-Z/][^<>]*>|&[a-zA-Z#]\w*;/.test(words.slice(0, 2000)))

/**
 * The column of tags of an export that does not say it (before Anki 2.1.54): the last of three or
 * more, if it has only words that may be tags, and few different ones.
 */
function tagsColumn({ columns }: AnkiHeader, rows: readonly TableRow[]): { tags?: number } {
  if (columns.tags !== undefined || rows.length === 0) return {}
  const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length))
  const last = width - 1
  const values = rows.map(({ cells }) => cells[last]?.words.trim() ?? '')
  const used = Object.values(columns)
  const isField = width - used.length > 2 && !used.includes(last)
  const areTags = values.every((value) => /^(?:[\p{L}\p{N}_:./-]{1,60}(?: |$)){0,8}$/u.test(value))
  const different = new Set(values).size
  const isFew = different * 2 <= values.length + 1 || values.every((each) => !each.includes(' '))
  return isField && areTags && isFew && values.some((each) => each !== '') ? { tags: last } : {}
}

function addNote(row: TableRow, reading: Reading, decks: PathLinks, loose: NotedCard[]): void {
  const { header, skipped } = reading
  const { columns } = header
  const [first] = row.cells
  if (!first) return
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : (row.cells[column]?.words.trim() ?? '')
  const others = new Set(Object.values(columns))
  const fields = row.cells.filter((_, i) => !others.has(i))
  const at = (fields[0] ?? first).at
  const [front = '', ...rest] = fields.map(({ words }, i) => fieldWords(words, i > 0, at, reading))
  const [back = '', ...extra] = rest
  const guid = cell(columns.guid)
  const sides = { front, back, extra: extra.filter((each) => each !== '') }
  const type = cell(columns.notetype) || header.notetype
  const cards = cardsOf(sides, { at, guid, type, pick: reading.pick })
  if (cards.length === 0) {
    if ([front, ...rest].some((each) => each !== '')) skipped.add('prose', at)
    return
  }
  const tags = [...header.tags, ...cell(columns.tags).split(/\s+/)].filter(
    (tag) => tag !== '' && !OWN_TAGS.has(tag.toLowerCase()),
  )
  const deck = cell(columns.deck) || header.deck
  const path = deck === undefined ? (tags[0] ?? '') : deck
  const names = pathOf(path)
  const branch = names.length > MOST_LEVELS ? undefined : decks.branch(names, () => at)
  // A deck is where a card belongs; what else it is marked with says nothing about its place.
  const unused = deck === undefined ? tags.length - 1 : tags.length
  if (unused > 0) skipped.add('property', at, unused)
  for (const card of cards) (branch?.cards ?? loose).push(card)
}

/** The decks that a deck's name names, each below the one before: `A::B`. */
const pathOf = (deck: string): string[] =>
  deck
    .split('::')
    .map((each) => oneLine(each))
    .filter((each) => each !== '')

/** What is known of a note besides its sides. */
interface NoteFacts {
  readonly at: Place
  readonly guid: string
  readonly type: string
  readonly pick: Reading['pick']
}

/** A note's card; a second one if its type also asks in the other direction. */
function cardsOf(sides: CardWords, { at, guid, type, pick }: NoteFacts): NotedCard[] {
  const isBothWays = /revers|翻转|翻轉|反向|逆/i.test(type) && sides.back !== ''
  const id = guid === '' ? undefined : pick(idOf(guid))
  const card = writtenCard(sides, at, id)
  if (!card || !isBothWays || 'fill' in card) return card ? [card] : []
  const { front, back } = sides
  const back2 = writtenCard({ ...sides, front: back, back: front }, at, id && `${id}-back`)
  return back2 ? [card, back2] : [card]
}

/** A longer guid becomes its fingerprint. */
const LONGEST_GUID = 80

/** An id from a note's guid: the guid itself if it may be one, else its fingerprint. */
const idOf = (guid: string): string =>
  isLocalId(guid) && guid.length <= LONGEST_GUID ? guid : `anki-${longFingerprint(guid)}`

/**
 * What a reader sees of a field; pictures and sounds are counted. The first field names its pictures, of another
 * one the lines stay apart if they are parts of a list.
 */
function fieldWords(
  field: string,
  isList: boolean,
  at: Place,
  { isHtml, skipped }: Reading,
): string {
  const long = field.slice(0, LONGEST_FIELD)
  const pictures = isHtml ? (long.match(/<img\b|image-occlusion:/gi)?.length ?? 0) : 0
  if (pictures > 0) skipped.add('picture', at, pictures)
  const sounds = long.match(SOUND)?.length ?? 0
  if (sounds > 0) skipped.add('file', at, sounds)
  const seen = (words: string): string =>
    oneLine(words.replace(SOUND, ' ').replace(FORMULA, '')).replace(OCCLUSION, '')
  if (isList) return listed((isHtml ? htmlLines(long) : long.split('\n')).map(seen), long)
  const words = seen(isHtml ? htmlWords(long) : oneLine(long))
  return isHtml ? withPictures(words, htmlPictures(long).map(pictureName)) : words
}

/** A part of a list has few words; code and sentences have lines for other reasons. */
const LONGEST_PART = 60
const CODE = /<(?:pre|code)\b/i

/** Lines as one: with `; ` between the parts of a list, so that they may be told in any order. */
function listed(lines: readonly string[], field: string): string {
  const parts = lines.filter((line) => line !== '')
  const isList = !CODE.test(field) && parts.every(({ length }) => length <= LONGEST_PART)
  const isApart = (before: string, part: string): boolean =>
    isList && /[\p{L}\p{N})）\]”]$/u.test(before) && /^[\p{L}\p{N}]/u.test(part)
  return parts
    .map((part, i) => (isApart(parts[i - 1] ?? '', part) ? `; ${part}` : ` ${part}`))
    .join('')
    .trim()
}

const SOUND = /\[(?:sound|anki:play):[^\][\n]*\]/g
/** What is around a formula; what is in it is words. */
const FORMULA = /\[\/?(?:latex|\${1,2})\]/g
/** A hidden part of a picture. */
const OCCLUSION = /\{\{c\d{1,3}::image-occlusion:[^{}]*\}\}/g

/**
 * Whether a text is Anki's export: it has its header, or, as before Anki 2.1.54, two columns in every
 * line, with a word in the first one.
 */
export function isAnkiText(text: string): boolean {
  if (hasAnkiHeader(text)) return true
  const lines = text.replace(/\r\n?/g, '\n').trimEnd()
  const isPair = (line: string): boolean => line.slice(0, line.indexOf('\t') + 1).trim() !== ''
  if (!isPair(lines.split('\n', 20).find((line) => line.trim() !== '') ?? '')) return false
  if (hasTabbedSigns(lines)) return false
  if (lines.split('\n').every((line) => line.trim() === '' || isPair(line))) return true
  // A field in quotes may have several lines.
  const { rows, problem } = rowsOf(lines, '', { format: 'Anki', delimiter: '\t' })
  return !problem && rows.every(({ cells }) => cells.length > 1 && cells[0]?.words.trim() !== '')
}

/** The text export of Anki, for which no ending says anything. */
export const anki = {
  name: 'Anki',
  endings: [],
  isLike: hasAnkiHeader,
  separators: '\n\r',
  inFolders: true,
  read: readAnki,
} satisfies Format
