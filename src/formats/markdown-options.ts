import type { Raw } from './markdown-block.ts'
import { behindMark, boldWords } from './option-marks.ts'

/** The options of a question, as they begin in a line. */

/** An option without its letter or box. */
export interface Option {
  /** From 0; undefined if it has no letter. */
  readonly index: number | undefined
  /** Whether its box has a cross; undefined if it has no box. */
  readonly isChecked: boolean | undefined
  readonly source: string
  /** A sign before its letter says that it is right. */
  readonly isSigned?: boolean
  /** All of it is in bold. */
  readonly isBold?: boolean
}

const LETTER =
  /^[*_]{0,3}(?:[(（【[]([A-Ja-j])[)）】\]]|([A-Ja-j]) ?[.．、)）:：])[*_]{0,3}[ \t\u3000]{0,3}(?=\S)/
const BOX = /^\[([ xX])\][ \t]{1,3}(?=\S)/

/** The option that a line is; undefined if it begins with neither a letter nor a box. */
export function optionIn(line: string): Option | undefined {
  const box = BOX.exec(line)
  const { line: rest, isSigned } = behindMark(line.slice(box?.[0].length ?? 0))
  const { 0: lead = '', 1: inside, 2: letter = inside } = LETTER.exec(rest) ?? []
  if (!box && letter === undefined) return undefined
  const source = closed(rest, rest.slice(lead.length))
  return {
    index: letter === undefined ? undefined : optionPlace(letter),
    isChecked: box ? box[1] !== ' ' : undefined,
    source,
    isSigned,
    isBold: boldWords(rest.trim()) !== undefined || boldWords(source.trim()) !== undefined,
  }
}

/** Whether a block of code has nothing but options, each on a line, in their order. */
export function isOfOptions({ kind, lines }: Raw): boolean {
  const said = lines.filter((line) => line.trim() !== '')
  return (
    kind === 'code' &&
    said.length > 1 &&
    said.every((line, i) => optionIn(line.trim())?.index === i)
  )
}

/** The letter of an option, by its place from 0. */
export const optionLetter = (place: number): string => String.fromCharCode(65 + place)

/** An option below `Options:` with its letter instead of its number, if that is the one of its place, from 0. */
export const withOptionLetter = (source: string, place: number): string =>
  source.replace(/^[(（]?(\d{1,2})(?=[.．、)）]\s{0,3}\S)/, (lead, digits: string) =>
    Number(digits) === place + 1 ? optionLetter(place) : lead,
  )

/** The place of the option with a letter, from 0. */
export const optionPlace = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 65

/** Without the signs that ended what began before the letter. */
const closed = (whole: string, source: string): string =>
  whole.startsWith('**') && source.split('**').length === 2 ? source.replace('**', '') : source

/**
 * The options in a line: one, or several in their order (`A、上海  B、北京`); none if it does not begin with
 * the one that is expected.
 * @param next the line below it, which says whether the next option begins there
 */
export function optionsOfLine(line: string, expected: number, next = ''): readonly Option[] {
  const first = optionIn(line)
  if (first?.index !== expected) return []
  if (optionIn(next)?.index === expected + 1) return [first]
  const found: Option[] = []
  const add = (source: string): void => {
    const isBold = boldWords(source) !== undefined
    const signs = found.length === 0 ? { isSigned: first.isSigned ?? false } : {}
    found.push({ index: expected + found.length, isChecked: undefined, source, isBold, ...signs })
  }
  const isSmall = /^[^A-Za-z]{0,9}[a-z]/.test(line)
  let { source } = first
  for (let index = expected + 1; index < MOST; index++) {
    const letter = optionLetter(index)
    const at = startOf(source, isSmall ? letter.toLowerCase() : letter)
    if (at === -1) break
    add(source.slice(0, at).trim())
    source = optionIn(source.slice(at).trim())?.source ?? ''
  }
  if (found.length === 0) return [{ ...first, isChecked: undefined }]
  add(source)
  return found
}

/** So many letters are used. */
const MOST = 10

/** A letter with its sign behind a blank, or one in brackets. */
const INNER = /[\s;；](?=[(（【[]?[A-Ja-j] ?[.．、)）:：\]】])/g

/** Where an option begins within a line, behind a blank; -1 if it does not. */
function startOf(line: string, letter: string): number {
  for (const { index } of line.matchAll(INNER)) {
    const sign = line.slice(index + 1, index + 3)
    if (sign.includes(letter) && optionIn(line.slice(index + 1)) !== undefined) return index + 1
  }
  return -1
}

/** What a question ends with, before options on its own line: a colon behind a letter may be the label of its answer. */
const ASKED = /(?:[?？]|_{2}|[(（][\sA-H,，、]{0,16}[)）])[.。]?\s{0,3}(?=[(（]?[Aa] ?[.．、)）])/

/** Where options begin behind their question, on its line; -1 if none do. */
export function optionsBehind(line: string): number {
  const { index, 0: sign } = ASKED.exec(line) ?? { index: -1, 0: '' }
  const start = index + sign.length
  return index > 0 && optionsOfLine(line.slice(start), 0).length > 1 ? start : -1
}
