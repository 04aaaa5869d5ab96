import { countOf } from './bullets.ts'

/** A line that begins with a number or sign of its own, as in Chinese notes. */
export interface Numbered {
  /** The higher number is below the lower one; signs are below all numbers. */
  readonly rank: number
  readonly isSign: boolean
  readonly source: string
  /** Undefined of a sign. */
  readonly number: number | undefined
}

const RANKS: readonly RegExp[] = [
  /^[壹貳贰參叄叁肆伍陸陆柒捌玖拾]{1,3}[、．](?!\p{Script=Han}、)/u,
  /^[一二三四五六七八九十百]{1,4}[、．]/,
  /^[（(][一二三四五六七八九十百]{1,4}[)）][、．.]?/,
  /^[\d０-９]{1,3}(?:[、．]|\.(?=[\p{Script=Han}（【《“]))/u,
  /^(?:（[\d０-９]{1,3}[）)]|\(\d{1,3}[)）](?=\p{Script=Han}))[、．.]?/u,
  /^[\d０-９]{1,3}(?:）|\)(?=\p{Script=Han}))/u,
  /^[①-⑳][、．.]?/,
]
const CIRCLED = RANKS.length - 1
const SIGN = /^[•·●○◦▪■◆‧∙](?![•·●○◦▪■◆‧∙])/

/**
 * The number or sign at the beginning of a line; undefined if it has none. `壹、` is above `一、`, that above `（一）`, that
 * above `1、`, `（1）`, `1）` and `①`.
 */
export function numberedIn(source: string): Numbered | undefined {
  const rank = RANKS.findIndex((pattern) => pattern.test(source))
  const pattern = rank === -1 ? SIGN : (RANKS[rank] as RegExp)
  const [lead] = pattern.exec(source) ?? []
  const rest = lead === undefined ? '' : source.slice(lead.length).trim()
  if (rest === '') return undefined
  const kind = rank === CIRCLED ? 'number in a circle' : 'number'
  const [number] = rank === -1 ? [] : countOf({ sign: lead ?? '', kind })
  return { rank: rank === -1 ? RANKS.length : rank, isSign: rank === -1, source: rest, number }
}
