import { addTo } from '../core/base/collections.ts'
import { oneLine } from './html-words.ts'

/** What a reader sees of some org markup, with the addresses it leads to. */
export interface OrgWords {
  readonly words: string
  readonly links: readonly string[]
  /** How many pictures are shown in it. */
  readonly pictures: number
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|bmp)$/i
const LINK = /\[\[([^[\]]{1,2000})\](?:\[([^[\]]{1,2000})\])?\]/g
/** Footnotes, and counts of done tasks. */
const NOTE = /\[fn:[^\][\n]+\]|\[\d{0,5}(?:\/\d{0,5}|%)\]/g
/** Pieces for an export. */
const PIECE = /@@[a-z]{1,20}:[^@\n]*@@/g
/** Targets, which are shown or not, and addresses in their brackets. */
const SHOWN_TARGET = /<<<([^<>\n]+)>>>/g
const TARGET = /<<[^<>\n]+>>/g
const BRACKETED = /<(https?:\/\/[^<>\s]+)>/g
const ADDRESS = /https?:\/\/[^\s<>[\]"'，。；）、]{1,2000}/g

/** What may be markup; most titles and cells have none. */
const MARKUP = /[[\]<*/_+=~@\\{\n]/
/** The most characters that are read as markup. */
const LONGEST_SOURCE = 10_000
/** What Logseq shows from elsewhere. */
const MACRO = /\{\{(?:embed|query|renderer|video|youtube)\b[^{}\n]{0,500}\}\}/g
/** A line break between Chinese characters is no blank. */
const CHINESE_BREAK = /(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g

/** Reads org markup on some lines: links as their text, no signs of emphasis. */
export function orgWords(written: string): OrgWords {
  if (!MARKUP.test(written)) return { words: oneLine(written), links: [], pictures: 0 }
  const source = written.slice(0, LONGEST_SOURCE).replace(CHINESE_BREAK, '').replace(MACRO, '')
  const links: string[] = []
  let pictures = 0
  const shown = source
    .replace(LINK, (_, target: string, text?: string) => {
      if (/^https?:\/\//.test(target)) links.push(target)
      if (text === undefined && PICTURE.test(target)) {
        pictures++
        return ''
      }
      return text ?? target.replace(/^(?:file:|id:|\*|#)/, '')
    })
    .replace(NOTE, '')
    .replace(PIECE, '')
    .replace(SHOWN_TARGET, '$1')
    .replace(TARGET, '')
    .replace(BRACKETED, '$1')
  for (const [address] of shown.matchAll(ADDRESS)) links.push(address.replace(/[.,;:!?)]$/, ''))
  const words = oneLine(withoutEmphasis(shown.replace(/\\\\[ \t]{0,9}$/gm, ' ')))
  return { words, links: [...new Set(links)], pictures }
}

const MARKS = '*/_+=~'
/** What may be before the first sign of an emphasis, and after the last (org-emphasis-regexp-components). */
const BEFORE = /[\s\-–—({'"\u0080-\uffff]/
const AFTER = /[\s\-–—.,;:!?'")}\\[\u0080-\uffff]/

/**
 * Takes away the signs around emphasized words, as org finds them; next to a Chinese character a sign
 * counts as well, because there are no blanks between Chinese words. Between `=` and `~` everything
 * is as it is written. Each sign's ends are found once, so that it takes no more time than there are signs.
 */
function withoutEmphasis(words: string): string {
  const ends = endsIn(words)
  if (ends.size === 0) return words
  const next = new Map<string, number>()
  const dropped = new Set<number>()
  const closed = new Map<string, number>()
  for (let i = 0; i < words.length; i++) {
    const sign = words[i] as string
    const own = ends.get(sign)
    if (!own || dropped.has(i) || i <= (closed.get(sign) ?? -1)) continue
    if (!dropped.has(i - 1) && i > 0 && !BEFORE.test(words[i - 1] as string)) continue
    if (/\s/.test(words[i + 1] ?? ' ')) continue
    let at = next.get(sign) ?? 0
    while ((own[at] ?? words.length) <= i + 1) at++
    next.set(sign, at)
    const end = own[at]
    if (end === undefined) continue
    // Between Chinese words a sign may also be one of its own: 60次/分，80次/分.
    if (isBetween(words, i) && isBetween(words, end) && STOP.test(words.slice(i + 1, end))) continue
    dropped.add(i).add(end)
    closed.set(sign, end)
    if (sign === '=' || sign === '~') i = end
  }
  let shown = ''
  for (let i = 0; i < words.length; i++) if (!dropped.has(i)) shown += words[i]
  return shown
}

/** Whether a sign has words on both sides. */
const isBetween = (words: string, i: number): boolean =>
  /^[\p{L}\p{N}].[\p{L}\p{N}]$/u.test(words.slice(i - 1, i + 2))

const STOP = /[，。；、,;]/

/** Where each sign may end an emphasis. */
function endsIn(words: string): ReadonlyMap<string, readonly number[]> {
  const ends = new Map<string, number[]>()
  for (let i = 1; i < words.length; i++) {
    const sign = words[i] as string
    if (!MARKS.includes(sign) || /\s/.test(words[i - 1] as string)) continue
    const after = words[i + 1]
    if (after !== undefined && !AFTER.test(after) && !MARKS.includes(after)) continue
    addTo(ends, sign, i)
  }
  return ends
}
