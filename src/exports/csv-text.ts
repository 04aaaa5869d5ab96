import papaparse from 'papaparse'

/** How a table is written. */
interface Dialect {
  readonly delimiter: ',' | '\t'
  readonly newline: '\n' | '\r\n'
  /** It may be opened in a spreadsheet, where a cell that looks like a formula would be one. */
  readonly isForSpreadsheets?: boolean
}

/**
 * What a spreadsheet takes for a formula (OWASP, "CSV Injection"), behind any number of apostrophes.
 * One apostrophe is put before it; a reader that takes one away where at least one is before such a
 * sign has every cell back as it was.
 */
export const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

/** Rows as text, each with its end; cells are quoted where they have to be (RFC 4180). */
export const csvText = (
  rows: ReadonlyArray<readonly string[]>,
  { delimiter, newline, isForSpreadsheets = false }: Dialect,
): string =>
  rows.length === 0
    ? ''
    : papaparse.unparse(rows as string[][], {
        ...{ delimiter, newline },
        ...(isForSpreadsheets && { escapeFormulae: FORMULA }),
      }) + newline
