import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Raw } from './markdown-block.ts'
import { addCards, type MarkdownDraft, type MarkdownReading, titled } from './markdown-draft.ts'
import { isUnsaid } from './unsaid.ts'

const MOST_CELLS = 50
const QUESTION = /^(?:question|q|front|问题|题目|问)$/i
const ANSWER = /^(?:answer|a|back|答案|解答|回答|答)$/i
/** A cell that asks, perhaps in bold. */
const ASKS = /[?？][*_]{0,3}$/

/**
 * Adds the rows of a table to a title: the first cell is a title, the second one its summary; of more
 * cells, each is told with the words of its column. If all first cells ask, the second ones answer. A table whose rows have no names is skipped.
 */
export function addTable({ lines, line }: Raw, to: MarkdownDraft, reading: MarkdownReading): void {
  const { see, skipped, placeAt } = reading
  const [header = '', ...rows] = lines
  const columns = cellsOf(header).map((cell) => see(cell).words)
  const cells = rows.map((row) => cellsOf(row))
  if (cells.every(([first = '']) => !/\p{L}/u.test(first))) {
    skipped.add('table', placeAt(line))
    return
  }
  const isNamed = QUESTION.test(columns[0] ?? '') && ANSWER.test(columns[1] ?? '')
  const isAsking = cells.length > 1 && cells.every(([first = '']) => ASKS.test(first))
  const isCards = columns.length === 2 && (isNamed || isAsking)
  let above: MarkdownDraft | undefined
  cells.forEach(([first = '', ...others], i) => {
    // Between the header and the first row is the row of dashes.
    const at = line + 2 + i
    const text = told(others, columns.slice(1), reading)
    if (isCards && addCards(to, [{ ask: see(first).words, answer: text }], placeAt(at))) return
    const row = titled(first, at, 'whole', reading)
    if (row) {
      row.summary = text
      row.links.push(...others.flatMap((cell) => see(cell).links))
      to.children.push(row)
      above = row
    } else if (above && text !== '')
      above.summary = shortened([above.summary, text].filter(Boolean).join('; '), LONGEST_WORDS)
    else if (text !== '') skipped.add('prose', placeAt(at))
  })
}

/** The words of cells, each with those of its column if there are several. */
function told(
  cells: readonly string[],
  columns: readonly string[],
  { see }: MarkdownReading,
): string {
  const words = cells.map((cell) => see(cell, LONGEST_WORDS).words)
  if (columns.length < 2) return words.filter((each) => each !== '').join('; ')
  const parts = words.flatMap((each, i) => {
    if (isUnsaid(each)) return []
    return [columns[i] ? `${columns[i]}: ${each}` : each]
  })
  return shortened(parts.join('; '), LONGEST_WORDS)
}

/** The cells of a row; a bar behind a backslash is a word. */
function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '')
  const cells: string[] = []
  let start = 0
  for (let i = 0; i < inner.length && cells.length < MOST_CELLS; i++) {
    if (inner[i] === '\\') i++
    else if (inner[i] === '|') {
      cells.push(inner.slice(start, i))
      start = i + 1
    }
  }
  const last = inner.slice(start)
  return [...cells, ...(last.trim() === '' ? [] : [last])].map((cell) =>
    cell.trim().replaceAll('\\|', '|'),
  )
}
