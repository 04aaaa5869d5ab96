import { amountOf } from './chinese-amounts.ts'
import { ordinalLines } from './ordinals.ts'
import { romanValue } from './roman.ts'
import { type RowCount, rowCountIn } from './row-counts.ts'

/** What is before the words of an item, and which kind of sign it is. */
export interface Bullet {
  readonly sign: string
  /** Items with signs of one kind are beside each other. */
  readonly kind: string
  /** How far below others of its kind an item is; by default it is beside them. */
  readonly depth?: number
}

/** Finds the sign before an item's words; undefined if it has none. Lines are asked for in their order. */
export type BulletsOf = (words: string) => Bullet | undefined

/** Each kind of sign before an item, with the blanks after it. */
const BULLETS: ReadonlyArray<readonly [kind: string, sign: RegExp]> = [
  ['bullet', /^(?:[-*+–—]\s+|[•·●‣⁃\uf0b7]\s*|\*(?=[^\s*][^*]*$))(?:\[[ xX]\]\s+)?/],
  // As word processors have them, from the second level on; of a letter, a tab makes a sign.
  ['hollow', /^(?:[○◦]\s*|o\t\s*)/],
  ['square', /^(?:[▪■□◆◇\uf0a7\uf06e]\s*|§\t\s*)/],
  ['arrow', /^(?:[➢➤►▶▸❖✓✔☐☑★☆\uf0d8\uf0e8\uf0fc\uf076]\s*|[Øüv]\t\s*)/],
  ['chinese', /^[一二三四五六七八九十百]{1,4}(?:[、．]\s*|\.\s*(?=\S))/],
  ['chinese in brackets', /^[(（][一二三四五六七八九十百]{1,4}[)）]\s*/],
  ['number', /^\d{1,4}(?:[、．]\s*|\.\s+|\.(?=\p{Script=Han}))/u],
  ['number in brackets', /^(?:[(（]\d{1,4}[)）]\s*|\d{1,4}[)）]\s*)/],
  ['number in a circle', /^[①-⑳]\s*/],
  ['two numbers', /^\d{1,3}\.\d{1,3}(?:、\s*|\.\s+)/],
  ['three numbers', /^\d{1,3}\.\d{1,3}\.\d{1,3}(?:、\s*|\.\s+)/],
  ['hash', /^#{1,6}\s+/],
  ['letter in brackets', /^(?:[(（][a-zA-Z][)）]|[a-zA-Z][)）])\s+/],
]

/** Stars that are as many as an item is deep. */
const STARS = /^(\*{1,8})\s+(?=[^\s*])/
/** A letter or a Roman numeral: which of them it is, is told by the other lines. */
const LETTERS = /^([a-z]|[A-Z]|[ivxl]{1,7}|[IVXL]{1,7})[.．、]\s+/

/** What word processors and slides have for a circle, as a text has it. */
const LETTER_CIRCLE = /^o\s{1,9}(?=\S)/
/** So many lines with it are a list, where no other one has a sign. */
const LEAST_CIRCLES = 3
/** Articles and the like, beside which an `o` is a word, too: `o gato`, `a casa`. */
const LITTLE_WORD = /^(?:[aeyu]|as|os|um|uma|ou|la|el|los|las|il|lo|una?|gli|le|i) /

/** Whether an `o` before words is a sign: lines below each other have it, and none a little word. */
function hasCircles(lines: readonly { readonly words: string }[]): boolean {
  const circled = lines.map(({ words }) => LETTER_CIRCLE.test(words))
  if (!circled.some((each, i) => each && circled[i + 1])) return false
  if (lines.some(({ words }) => LITTLE_WORD.test(words))) return false
  const count = circled.filter((each) => each).length
  return count >= LEAST_CIRCLES || lines.some(({ words }) => /^[•·●‣⁃▪■\uf0b7\uf0a7]/.test(words))
}

/** What tells the signs of items in a text. */
export function bulletsOf(lines: readonly { readonly words: string }[]): BulletsOf {
  const hasStars = lines.some(({ words }) => /^\*{2,8}\s+[^\s*]/.test(words))
  const areCircles = hasCircles(lines)
  const letters = new Set(lines.flatMap(({ words }) => LETTERS.exec(words)?.[1] ?? []))
  const rows = new Set(lines.flatMap(({ words }) => rowKey(rowCountIn(words)) ?? []))
  const ordinals = ordinalLines(lines)
  let before = ''
  const lettered = (words: string): Bullet | undefined => {
    const [sign, letter = ''] = LETTERS.exec(words) ?? []
    if (sign === undefined) return undefined
    const follows = letter.length === 1 && before === neighbour(letter, -1)
    const isRoman =
      romanValue(letter) !== undefined &&
      !follows &&
      (letters.has('II') || letters.has('ii')) &&
      (letter === letter.toUpperCase()) === letters.has('II')
    if (!isRoman) before = letter
    if (isRoman) return { sign, kind: 'roman' }
    // Alone, it is an initial: J. S. Bach.
    const isRow = [-1, 1].some((step) => letters.has(neighbour(letter, step)))
    const isCapital = letter === letter.toUpperCase()
    return letter.length === 1 && isRow
      ? { sign, kind: isCapital ? 'capital' : 'letter' }
      : undefined
  }
  return (words) => {
    if (ordinals.has(words)) return undefined
    const stars = hasStars ? STARS.exec(words) : null
    if (stars) return { sign: stars[0], kind: 'stars', depth: (stars[1] as string).length }
    const circle = areCircles ? LETTER_CIRCLE.exec(words)?.[0] : undefined
    if (circle !== undefined) return { sign: circle, kind: 'hollow' }
    for (const [kind, pattern] of BULLETS) {
      const sign = pattern.exec(words)?.[0]
      if (sign !== undefined) return { sign, kind }
    }
    const count = rowCountIn(words)
    const isCounted = [-1, 1].some((step) => rows.has(rowKey(count, step) ?? ''))
    return count && isCounted ? count : lettered(words)
  }
}

/** What tells a count from those beside it, so many places behind it. */
const rowKey = (count: RowCount | undefined, step = 0): string | undefined =>
  count && `${count.kind} ${count.value + step}`

/** The letter so many places behind another one. */
const neighbour = (letter: string, step: number): string =>
  String.fromCharCode((letter.codePointAt(0) ?? 0) + step)

/** Signs that are alike in all items. */
const UNCOUNTED: ReadonlySet<string> = new Set('bullet hollow square arrow hash stars'.split(' '))

/** The numbers that a sign has, from 1 on: 1 and 2 of `1.2`, 2 of `二、` and of `b)`; none if it counts nothing. */
export function countOf({ sign, kind }: Pick<Bullet, 'sign' | 'kind'>): readonly number[] {
  const said = UNCOUNTED.has(kind) ? undefined : /[\p{L}\p{N}.]{1,40}/u.exec(sign)?.[0]
  if (said === undefined) return []
  const row = rowCountIn(sign)
  if (row) return [row.value]
  if (/^\d/.test(said)) return said.split('.').filter(Boolean).map(Number)
  const [number = ''] = said.split('.')
  const code = number.toLowerCase().codePointAt(0) ?? 0
  const value =
    kind === 'roman'
      ? romanValue(number)
      : (amountOf(number) ?? (kind === 'number in a circle' ? code - 0x245f : code - 0x60))
  return value === undefined ? [] : [value]
}

/** Whether a line is only signs: a rule, an empty item. */
export const isOnlySigns = (words: string): boolean =>
  !/[\p{L}\p{N}\p{S}]/u.test(words) || /^([=~_*+-])\1{2,}$/.test(words)

/** A number of a numbered outline at the beginning of a line, with its parts. */
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,7})\.?(?:[\s、]\s*)(?=\S)/

/** The numbers that begin a line: `1.2.3`; undefined if it has none. */
export function numberIn(
  words: string,
): (Bullet & { readonly parts: readonly number[] }) | undefined {
  const [sign, number] = NUMBER.exec(words) ?? []
  if (sign === undefined || number === undefined) return undefined
  const parts = number.split('.').map(Number)
  return { sign, kind: `numbers ${parts.length}`, parts }
}

/** Whether a number follows another one in a numbered outline: 1.2 and 1.2.1, 1.3, 2 or 2.1. */
export function isNextNumber(before: readonly number[], next: readonly number[]): boolean {
  const at = next.findIndex((part, i) => part !== before[i])
  if (at === -1) return false
  const [first = 0, ...rest] = next.slice(at)
  return first === (before[at] ?? 0) + 1 && rest.every((part) => part === 1)
}

/** A title between two rows of signs: `--- Tea ---`. */
const BANNER = /^(?:[-=*~_#]{3,})\s*(?=[^\s\-=*~_#])/

/** The words between two rows of signs; undefined if the line is no such title. */
export function bannerIn(words: string): string | undefined {
  const start = BANNER.exec(words)?.[0].length
  let end = words.length
  while ('-=*~_#'.includes(words[end - 1] ?? ' ')) end--
  return start === undefined || words.length - end < 3 ? undefined : words.slice(start, end).trim()
}
