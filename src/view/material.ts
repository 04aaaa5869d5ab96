import type { Material } from '../core/model/material.ts'
import { type Page, room } from './page.ts'
import { UNLIMITED, width } from './width.ts'

const INDENT = '  '

/** Columns of the part before that are shown again, so that a word that was cut can be read. */
const OVERLAP = 8

/** How many parts, side by side, a material has on this page: 1 if it is as wide as the page, or less. */
export function materialParts(page: Page, { lines }: Material): number {
  const space = room(page, INDENT.length)
  const longest = Math.max(...lines.map(width))
  return longest <= space ? 1 : 1 + Math.ceil((longest - (space - 1)) / stepOf(space))
}

const stepOf = (space: number): number => space - 2 - OVERLAP

/**
 * The lines of a material, none of them broken: what is wider than the page is shown in parts, side by
 * side.
 * @param part counted from 0; after the last one the first comes again
 */
export function materialLines(page: Page, material: Material, part = 0): string[] {
  const { theme } = page
  const space = room(page, INDENT.length)
  const from = (part % materialParts(page, material)) * (space === UNLIMITED ? 0 : stepOf(space))
  return material.lines.map((line) =>
    `${INDENT}${theme.code(cut(page, line, from, space))}`.trimEnd(),
  )
}

/** The columns of a line from one on, with marks where something is left out. */
function cut({ signs }: Page, line: string, from: number, space: number): string {
  const left = from > 0 ? signs.beyond.left : ''
  const rest = columnsFrom(line, from)
  if (width(rest) <= space - left.length) return rest === '' ? '' : left + rest
  return (
    left + columnsUpTo(rest, space - left.length - signs.beyond.right.length) + signs.beyond.right
  )
}

/** A character of two columns is never cut in two: it is left out on both sides. */
function columnsFrom(line: string, from: number): string {
  let at = 0
  const kept = [...line].filter((character) => {
    const isIn = at >= from
    at += width(character)
    return isIn
  })
  return kept.join('')
}

function columnsUpTo(line: string, most: number): string {
  let at = 0
  const kept = [...line].filter((character) => {
    at += width(character)
    return at <= most
  })
  return kept.join('')
}
