import papaparse from 'papaparse'
import type { Place } from '../core/document/node.ts'
import { placeFinder } from '../core/document/place-finder.ts'
import { type Problem, problem } from '../core/document/problem.ts'

/** A cell, and where it begins. */
interface Cell {
  readonly words: string
  readonly at: Place
}

/** A row that has a word, and what is written before its first cell's words: `"`, `#` or nothing. */
export interface TableRow {
  readonly cells: readonly Cell[]
  readonly isComment: boolean
}

/** The rows of a table, or what is wrong with it. */
export interface Table {
  readonly rows: readonly TableRow[]
  readonly problem?: Problem
}

/** How a table is written; without a delimiter it is the one that fits its first rows best. */
export interface Dialect {
  readonly format: string
  readonly delimiter?: string | undefined
  /** Where the first row begins. */
  readonly from?: number
}

/** What separates cells, besides a comma, the default. */
const DELIMITERS = [',', ';', '\t', '|']
/** More columns than any table has: they would take far more memory than their text. */
const MOST_COLUMNS = 1000
/** How much of a table is looked at to find its delimiter. */
const SAMPLE = 16_384

/**
 * The rows of a table (RFC 4180, with any delimiter and with empty lines left out). A quote that is
 * not closed makes the table unreadable: what follows could be in any column. One that has something behind it does too,
 * unless without quotes each row has as many cells as the first: then they are a part of the words.
 * @param text with `\n` as its only line end
 */
export function rowsOf(
  text: string,
  file: string,
  { format, delimiter, from = 0 }: Dialect,
): Table {
  const body = text.slice(from)
  const used = delimiter ?? delimiterOf(body)
  const placeAt = placeFinder(text, file)
  const reading = { used, format, placeAt: (offset: number) => placeAt(from + offset) }
  const table = tableOf(body, reading, '"')
  if (!table.isQuoteOfWords) return table
  const plain = tableOf(body, reading, NO_QUOTE)
  const isEven = plain.rows.every(({ cells }) => cells.length === plain.rows[0]?.cells.length)
  return isEven && (plain.rows[0]?.cells.length ?? 0) > 1 ? plain : table
}

/** In place of a quote, where none is one: no text has it. */
const NO_QUOTE = '\0'

/** How a table is read. */
interface TableReading {
  readonly used: string
  readonly format: Dialect['format']
  readonly placeAt: (offset: number) => Place
}

function tableOf(
  body: string,
  { used, format, placeAt }: TableReading,
  quoteChar: string,
): Table & { readonly isQuoteOfWords: boolean } {
  const rows: TableRow[] = []
  let found: Problem | undefined
  let isQuoteOfWords = false
  let start = 0
  papaparse.parse<string[]>(body, {
    delimiter: used,
    newline: '\n',
    quoteChar,
    step: ({ data, errors, meta }, parser) => {
      const isWide = data.length > MOST_COLUMNS
      const reason = isWide ? `more than ${MOST_COLUMNS} columns` : errors[0]?.message
      if (reason !== undefined) {
        isQuoteOfWords = errors[0]?.code === 'InvalidQuotes'
        found = problem('unreadable', placeAt(start), { format, reason })
        parser.abort()
        return
      }
      if (data.some((words) => words.trim() !== ''))
        rows.push({
          cells: placed(data, body, start, { used, placeAt, quoteChar }),
          isComment: body[start] === '#',
        })
      start = meta.cursor
    },
  })
  return found ? { rows: [], problem: found, isQuoteOfWords } : { rows, isQuoteOfWords }
}

/** The cells of a row with their places, which follow from how long each is written. */
function placed(
  data: readonly string[],
  body: string,
  start: number,
  { used, placeAt, quoteChar }: Omit<TableReading, 'format'> & { readonly quoteChar: string },
): Cell[] {
  let offset = start
  return data.map((words) => {
    const at = placeAt(offset)
    const quotes = body[offset] === quoteChar ? 2 + words.split('"').length - 1 : 0
    offset += words.length + quotes + used.length
    return { words, at }
  })
}

/** The delimiter of the first rows; a comma if there is none. */
function delimiterOf(body: string): string {
  const { meta } = papaparse.parse(body.slice(0, SAMPLE), {
    delimitersToGuess: DELIMITERS,
    newline: '\n',
    preview: 10,
    // An empty row has one column, whatever the delimiter.
    skipEmptyLines: true,
  })
  return meta.delimiter
}
