import { amountOf } from './chinese-amounts.ts'
import { asksSomething } from './markdown-cards.ts'
import { hasWords } from './markdown-names.ts'
import type { Seen } from './markdown-words.ts'
import { ordinalBefore } from './ordinals.ts'
import { romanValue } from './roman.ts'
import { rowCountIn } from './row-counts.ts'
import { partLabelIn } from './text-labels.ts'

/** The number at the beginning of a title. */
export interface TitleNumber {
  /** Others must go on from it: a Roman numeral may be an initial, and 甲、 one of several. */
  readonly isOfRow?: boolean
  /** How many characters of the title it takes, with what is between it and the words. */
  readonly length: number
  /** Its parts, outermost first: of `1.2` two; none if it is a sign that has no place in an order. */
  readonly parts: readonly number[]
  /** It is a number of the title whatever is beside it; another one may be a version or an amount. */
  readonly isSure: boolean
  /** It is the label of a question (`Q1.`, `问题：`). */
  readonly isQuestion?: boolean
}

/** Numbers that say by their form that they count titles; the first group is the number itself. */
const SURE: readonly RegExp[] = [
  /^([一二三四五六七八九十百]{1,4})(?:[、．]|\.(?= )) {0,3}/,
  /^[（(]([一二三四五六七八九十百]{1,4}|\d{1,3})[)）][、．.]? {0,3}/,
  /^(\d{1,3})(?:[、．] {0,3}|\.(?=[\p{Script=Han}（【《“])|[.)] {1,3}(?! )|[)）] {0,3}(?=\p{Script=Han}))/u,
  /^([①-⑳⑴-⒇⒈-⒛])[、．.]? {0,3}/,
  /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ][、．.] {0,3}/,
  /^(?:\d\ufe0f?\u20e3|\u{1f51f})[、．.]? {0,3}/u,
]

/** The label of a question, with its number; behind a colon it must ask something. */
const ASKED =
  /^(?:Q ?(\d{1,3}) ?[.、)] ?|(?:Q|Question|问|问题|問|問題|题目|題目) ?(\d{1,3}|[一二三四五六七八九十]{1,3})? ?[:：] {0,3}|Q\. {1,3})/i
/** What has `Q3:` before it may be a quarter of a year. */
const LETTERED = /^Q ?\d{1,3} ?[.、)]|^Q\. /i

/** What people put before a number to be seen. */
const SIGNS = /^(?:\p{Extended_Pictographic}\ufe0f?[ \u3000]?){1,3}/u

/** Several numbers with dots between them, and the sign that may be behind them. */
const DOTTED = /^(\d{1,3}(?:\.\d{1,3}){1,5})(?:[、．] ?|\. ?(?!\d)| {1,3}|(?=\p{Script=Han}))/u
/** A Roman numeral, with which others must go on. */
const ROMAN = /^([IVXL]{1,7})[.、．] {1,3}/
/** One number alone, which is one of a title only if titles below go on from it. */
const ALONE = /^(\d{1,3}) {1,3}/

/** What a version is followed by, and nothing that has a number of its own. */
const VERSION =
  /^(?:[(（[]?\d{4}[-./年]|[-–—] ?\d{4}[-./年]|(?:release|版本|发布|beta|alpha|rc)\b)/i

/**
 * The number at the beginning of a title; undefined if it has none, or nothing behind it. What is
 * escaped, or code, is no number.
 */
export function titleNumberIn({
  words,
  marks,
}: Pick<Seen, 'words' | 'marks'>): TitleNumber | undefined {
  const found = numberIn(words) ?? behindSigns(words) ?? dottedIn(words)
  if (!found || !hasWords(words.slice(found.length))) return undefined
  const isWritten = marks.some(
    ({ kind, start }) => (kind === 'escape' || kind === 'code') && start < found.length,
  )
  return isWritten ? undefined : found
}

const numberIn = (words: string): TitleNumber | undefined =>
  questionLabelIn(words) ?? labelIn(words) ?? sureIn(words)

/** A number with signs before it, which are taken off with it. */
function behindSigns(words: string): TitleNumber | undefined {
  const [signs] = SIGNS.exec(words) ?? []
  const found = signs === undefined ? undefined : numberIn(words.slice(signs.length))
  return found && { ...found, length: found.length + (signs as string).length }
}

function questionLabelIn(words: string): TitleNumber | undefined {
  const { 0: lead, 1: number = '', 2: other = number } = ASKED.exec(words) ?? []
  if (lead === undefined) return undefined
  const isAsking = LETTERED.test(words) || asksSomething(words.slice(lead.length))
  const value = amountOf(other)
  const parts = value === undefined ? [] : [value]
  return isAsking ? { length: lead.length, parts, isSure: true, isQuestion: true } : undefined
}

function sureIn(words: string): TitleNumber | undefined {
  for (const pattern of SURE) {
    const { 0: lead, 1: number = '' } = pattern.exec(words) ?? []
    if (lead === undefined) continue
    const value = amountOf(number)
    const isSure = !/\d\. /.test(lead) || ordinalBefore(words.slice(lead.length)) === undefined
    return { length: lead.length, parts: value === undefined ? [] : [value], isSure }
  }
  return undefined
}

/** The label of a part of a book (`第一章 `, `Chapter 1: `) as a number. */
function labelIn(words: string): TitleNumber | undefined {
  const label = partLabelIn(words)
  if (!label?.isSure) return undefined
  const { sign, number } = label
  return { length: sign.length, parts: number === undefined ? [] : [number], isSure: true }
}

function dottedIn(words: string): TitleNumber | undefined {
  const { 0: lead, 1: number = '' } = DOTTED.exec(words) ?? ALONE.exec(words) ?? []
  if (lead === undefined) return romanIn(words) ?? rowIn(words)
  if (VERSION.test(words.slice(lead.length))) return undefined
  const parts = number.split('.').map(Number)
  // Versions and addresses of machines have zeros and greater numbers.
  const isCount = parts.length === 1 || parts.every((part) => part > 0 && part < 100)
  return isCount ? { length: lead.length, parts, isSure: false } : undefined
}

function romanIn(words: string): TitleNumber | undefined {
  const { 0: lead, 1: numeral = '' } = ROMAN.exec(words) ?? []
  const value = romanValue(numeral)
  return lead === undefined || value === undefined
    ? undefined
    : { length: lead.length, parts: [value], isSure: false, isOfRow: true }
}

function rowIn(words: string): TitleNumber | undefined {
  const found = rowCountIn(words)
  return found && { length: found.sign.length, parts: [found.value], isSure: false, isOfRow: true }
}

/** Words without so many characters at their beginning; what is marked moves with them. */
export const withoutLead = (seen: Seen, length: number): Seen => ({
  ...seen,
  words: seen.words.slice(length),
  marks: seen.marks
    .filter(({ end }) => end > length)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start - length, 0),
      end: mark.end - length,
    })),
})
