import type { Place } from '../core/document/node.ts'
import type { NotedCard, NotedTitle } from '../core/document/note.ts'
import { hasAnkiHeader } from './anki-header.ts'
import { csv, isHeader } from './csv.ts'
import { guessedColumns } from './csv-guess.ts'
import { isKindName } from './csv-kinds.ts'
import { rowsOf } from './csv-rows.ts'
import type { ReadOutline } from './format.ts'
import { hasTabbedSigns } from './text-entries.ts'
import { writtenCard } from './written-card.ts'

/** From so many columns on, one whose cells are of another kind than its name tells a header from a card. */
const WIDE = 3
/** Fewer lines with a tab below one without are no list of cards. */
const FEWEST = 2
/** A line with more characters, or with the end of a sentence, is no name of what is below it. */
const LONGEST_CAPTION = 80

/**
 * Reads a text whose lines have tabs in them: a table with a header, or cards below lines that name them. Undefined if it
 * is neither; cards without a name above are Anki's.
 */
export function readTabbed(text: string, file: string): ReadOutline | undefined {
  if (hasAnkiHeader(text) || !text.includes('\t')) return undefined
  const lines = text.replace(/\r\n?/g, '\n')
  if (isTable(lines)) return csv.read(text, file)
  return captioned(lines, file)
}

/** Whether the first line is a header: of known names, or such as a table is guessed to have, if it can be no card. */
function isTable(text: string): boolean {
  const names = text.slice(0, Math.max(0, text.indexOf('\n'))).split('\t')
  if (names.length < 2 || isHeader(names)) return names.length > 1
  if (names.length < WIDE && !names.every(isKindName)) return false
  const { rows, problem } = rowsOf(text, '', { format: 'CSV', delimiter: '\t' })
  const isEven = rows.every(({ cells }) => cells.length <= names.length && cells.length > 1)
  return !problem && isEven && guessedColumns(names, rows.slice(1)) !== undefined
}

/** A line of a text, with its cells. */
interface Line {
  readonly cells: readonly string[]
  readonly at: Place
}

/** A title with the cards of the lines below it. */
interface Captioned extends NotedTitle {
  readonly cards: NotedCard[]
}

/** Cards, each on a line, below the names of their lists; undefined if a line is neither. */
function captioned(text: string, file: string): ReadOutline | undefined {
  if (hasTabbedSigns(text)) return undefined
  const lines = text.split('\n').flatMap((line, i): Line[] => {
    const cells = line.split('\t').map((cell) => cell.trim())
    return line.trim() === '' ? [] : [{ cells, at: { file, line: i + 1, column: 1 } }]
  })
  const notes: Captioned[] = []
  let cards: NotedCard[] = []
  for (const { cells, at } of lines) {
    const [front = '', back = '', ...extra] = cells
    if (cells.length === 1) {
      if (!isCaption(front) || (notes.length > 0 && cards.length < FEWEST)) return undefined
      cards = []
      notes.push({ title: front, at, cards, children: [] })
      continue
    }
    const card = writtenCard({ front, back, extra: extra.filter((each) => each !== '') }, at)
    if (!card || notes.length === 0) return undefined
    cards.push(card)
  }
  if (cards.length < FEWEST || arePages(lines)) return undefined
  return { notes: { notes }, problems: [] }
}

/** Whether what is behind the tabs are the pages of a table of contents. */
function arePages(lines: readonly Line[]): boolean {
  const pages = lines.flatMap(({ cells }) => (cells.length > 1 ? cells.slice(1).join(' ') : []))
  return pages.every(
    (page, i) => /^(?:\d{1,4}|[ivxl]{1,6})$/i.test(page) && !(Number(page) < Number(pages[i - 1])),
  )
}

const isCaption = (words: string): boolean =>
  words.length <= LONGEST_CAPTION && !/[.。!！?？;；]$/.test(words)
