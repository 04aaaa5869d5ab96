import { maxOf, sumOf } from '../core/base/collections.ts'
import type { State } from '../core/course/progress.ts'
import { type Page, room } from './page.ts'
import type { Signs } from './signs.ts'
import type { Theme } from './theme.ts'
import { flushRight, pad, width } from './width.ts'
import { wrap } from './wrap.ts'

/** The sign of each state: no state is shown by colour alone. */
const SIGNS = {
  next: { sign: 'next', paint: 'key' },
  done: { sign: 'right', paint: 'good' },
  begun: { sign: 'begun', paint: 'warn' },
  open: { sign: 'open', paint: 'dim' },
  trial: { sign: 'trial', paint: 'good' },
  silent: { sign: 'none', paint: 'dim' },
} as const satisfies Record<State | 'next', { sign: keyof Signs; paint: keyof Theme }>

/** The sign of a state, painted. */
export const signOf = ({ theme, signs }: Page, state: State | 'next'): string => {
  const { sign, paint } = SIGNS[state]
  return theme[paint](signs[sign])
}

/** What each sign means. */
export const legendLines = (page: Page): string[] => {
  const { legend } = page.words.course
  const states = Object.keys(SIGNS) as Array<keyof typeof SIGNS>
  return flowing(
    page,
    states.map((state) => ({ sign: page.signs[SIGNS[state].sign], words: legend[state] })),
    '',
  ).map(page.theme.dim)
}

const GAP = '  '

/** The lines of each row of a list, with the cells of all below each other. */
export function listLines(page: Page, rows: readonly ListRow[]): string[][] {
  const widths = (rows[0]?.cells ?? []).map((_, i) =>
    maxOf(rows, ({ cells }) => width(cells[i] ?? '')),
  )
  const beside = sumOf(widths, (each) => (each === 0 ? 0 : GAP.length + each))
  // No title is broken within a word for the sake of what is beside it.
  const longest = maxOf(rows, ({ title }) => width(title))
  const word = maxOf(rows, ({ title }) => maxOf(title.split(' '), width))
  const isBeside = INDENT + Math.max(word, Math.min(LEAST, longest)) + beside <= page.columns
  const titles = Math.min(room(page, isBeside ? INDENT + beside : INDENT), longest)
  return rows.map(({ sign, title, cells }) => {
    const lines = wrap(title, titles, page.theme)
    if (!isBeside) return belowLines(sign, lines, cells)
    const after = cells
      .map((cell, i) => (widths[i] ? GAP + flushRight(cell, widths[i]) : ''))
      .join('')
    return lines.map((line, i) => {
      const lead = i === 0 ? `  ${sign} ` : '    '
      return i < lines.length - 1 ? lead + line : `${lead}${pad(line, titles)}${after}`.trimEnd()
    })
  })
}

/** A title with what else is said of it below it. */
function belowLines(sign: string, titles: readonly string[], cells: readonly string[]): string[] {
  const said = cells.filter((cell) => cell !== '').join(GAP)
  return [
    ...titles.map((line, i) => `${i === 0 ? `  ${sign} ` : '    '}${line}`),
    ...(said === '' ? [] : [`    ${said}`]),
  ]
}

/** The columns before a title in a list: two spaces, a sign, a space. */
const INDENT = 4
/** The columns that titles have at least, if they are that long. */
const LEAST = 16

/** Words behind a sign, which may be painted: what is painted cannot be wrapped. */
export interface Signed {
  readonly sign: string
  readonly words: string
}

/** Short texts one after the other, as many on a line as fit; none is broken that fits on a line. */
export function flowing(
  page: Page,
  texts: ReadonlyArray<string | Signed>,
  indent: string,
): string[] {
  const columns = room(page, indent.length)
  const lines: string[] = []
  for (const each of texts) {
    const { sign, words } = typeof each === 'string' ? { sign: '', words: each } : each
    const lead = sign === '' ? '' : `${sign} `
    const hang = ' '.repeat(width(lead))
    const [first = '', ...more] = wrap(words, columns - hang.length, page.theme)
    const last = lines.at(-1)
    const longer = `${last}${GAP}${lead}${first}`
    if (last !== undefined && more.length === 0 && width(longer) <= columns)
      lines[lines.length - 1] = longer
    else lines.push(lead + first, ...more.map((line) => hang + line))
  }
  return lines.map((line) => indent + line)
}

/** A line of a list: its sign, its title, and what is after it at the right. */
export interface ListRow {
  readonly sign: string
  readonly title: string
  readonly cells: readonly string[]
}
