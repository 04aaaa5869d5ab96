import type { IBuffer, IBufferCell } from '@xterm/headless'
import { inMarkup } from '../pictures/escaping.ts'

/** The size of a cell, and the space around all of them. */
const CELL = { width: 9, height: 19 } as const
const MARGIN = 14
const BAR = 30

/** The sixteen colours of a terminal, on a dark ground. */
const PALETTE = [
  ...['#45475a', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#bac2de'],
  ...['#7f849c', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#ffffff'],
]
const GROUND = '#1e1e2e'
const INK = '#e4e8f7'

interface Screen {
  readonly columns: number
  readonly rows: number
  /** How many of the rows, from the first one on, are drawn at most. */
  readonly shown: number
  /** The command, above the screen. */
  readonly title: string
}

/** Cells beside each other that look alike. */
interface Run {
  readonly column: number
  columns: number
  text: string
  readonly style: string
  readonly isWide: boolean
}

/** What a terminal shows, as a picture: each run of cells has the width that it has there, in any font. */
export function screenSvg(buffer: IBuffer, { columns, rows, shown, title }: Screen): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    runsOf(buffer, buffer.baseY + row, columns),
  )
  const used = Math.min(shown, lines.findLastIndex((runs) => runs.length > 0) + 1)
  const width = 2 * MARGIN + columns * CELL.width
  const height = BAR + used * CELL.height + MARGIN
  const body = lines.slice(0, used).flatMap((runs, row) => {
    const y = BAR + (row + 1) * CELL.height - 5
    return runs.map(({ column, columns: wide, text, style }) => {
      const x = MARGIN + column * CELL.width
      return `<text x="${x}" y="${y}" textLength="${wide * CELL.width}"${style}>${inMarkup(text)}</text>`
    })
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${inMarkup(title)}">`,
    `<style>text{white-space:pre}</style>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${GROUND}"/>`,
    `<g fill="${INK}" font-size="15" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'Noto Sans Mono CJK SC',monospace">`,
    `<text x="${MARGIN}" y="20" fill-opacity="0.6">$ ${inMarkup(title)}</text>`,
    ...body,
    '</g></svg>\n',
  ].join('\n')
}

function runsOf(buffer: IBuffer, row: number, columns: number): readonly Run[] {
  const runs: Run[] = []
  const line = buffer.getLine(row)
  for (let column = 0; line && column < columns; column++) {
    const cell = line.getCell(column)
    const text = cell?.getChars() ?? ''
    // The second half of a wide character has no width.
    if (!cell || cell.getWidth() === 0) continue
    const last = runs.at(-1)
    if (text.trim() === '' && !cell.isInverse()) continue
    const style = styleOf(cell)
    const isWide = cell.getWidth() === 2
    const gap = last ? column - last.column - last.columns : 0
    // A space among wide characters would be stretched as they are.
    if (last && last.style === style && last.isWide === isWide && gap <= (isWide ? 0 : 1)) {
      last.text += ' '.repeat(gap) + text
      last.columns += gap + cell.getWidth()
    } else runs.push({ column, columns: cell.getWidth(), text, style, isWide })
  }
  return runs
}

function styleOf(cell: IBufferCell): string {
  const fill = colourOf(cell)
  return [
    fill === undefined ? '' : ` fill="${fill}"`,
    cell.isBold() ? ' font-weight="bold"' : '',
    cell.isDim() ? ' fill-opacity="0.6"' : '',
    cell.isUnderline() ? ' text-decoration="underline"' : '',
  ].join('')
}

function colourOf(cell: IBufferCell): string | undefined {
  if (cell.isFgPalette()) return PALETTE[cell.getFgColor()]
  return cell.isFgRGB() ? `#${cell.getFgColor().toString(16).padStart(6, '0')}` : undefined
}
