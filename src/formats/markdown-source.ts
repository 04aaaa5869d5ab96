/**
 * What people write besides CommonMark, made into something that marked reads. Characters that no
 * text has (noncharacters of Unicode) are marks until the words are put together.
 */

import { EMBED, withoutMacros } from './markdown-macros.ts'
import { raisedWords } from './raised.ts'

/** Reads as a letter beside the sign of an emphasis, and is then taken out. */
const FILLER = '\ufdd0'
/** Before words that are to be filled in. */
export const GAP_START = '\ufdd1'
/** Behind them. */
const GAP_END = '\ufdd2'
/** Around the number of something that is written as it is. */
const KEPT = '\ufdd3'
const MATH = '\ufdd4'
/** Begins the address of a link between notes. */
export const WIKI = 'wiki:'

/** A source that marked reads. */
export interface Prepared {
  readonly source: string
  /** The formulas, to be put back into the words. */
  readonly restore: (words: string) => string
}

/** A cloze of Logseq up to its hint, and that. */
const HINTED = /(\{\{cloze [^{}\\\n]{0,500}[^{}\\\s]) ?\\\\[^{}\n]{0,500}(?=\}\})/gi

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Makes Markdown as people write it into what marked reads as they mean it. */
export function prepared(written: string): Prepared {
  const clean = written.replace(/[\ufdd0-\ufdef]/g, '')
  if (!/[[$=*_{(^%\\~]|\+\+|::|:[a-z]{2,12}-/.test(clean))
    return { source: clean, restore: (words) => words }
  const code: string[] = []
  const math: string[] = []
  const guarded = guard(clean.replace(HINTED, '$1'), code, math)
  const source = emphasised(linked(gapped(withoutMacros(guarded)))).replace(
    /\ufdd3(\d+)\ufdd3/g,
    (_, n) => code[Number(n)] ?? '',
  )
  return {
    source,
    restore: (words) =>
      math.length === 0
        ? words
        : words.replace(/\ufdd4(\d+)\ufdd4/g, (_, n) => math[Number(n)] ?? ''),
  }
}

/** Puts numbers in place of escapes, code and formulas, in which nothing is markup. */
function guard(source: string, code: string[], math: string[]): string {
  const parts: string[] = []
  let start = 0
  let i = 0
  const keep = (end: number, into: string[], sign: string): void => {
    parts.push(source.slice(start, i), `${sign}${into.length}${sign}`)
    into.push(source.slice(i, end))
    start = end
    i = end
  }
  while (i < source.length) {
    const each = source[i]
    const command = each === '\\' ? commandAt(source, i) : undefined
    if (command) {
      parts.push(source.slice(start, i), command.shown)
      i += command.length
      start = i
    } else if (each === '\\') keep(i + 2, code, KEPT)
    else if (each === '`') {
      const ticks = runAt(source, i)
      const end = closingTicks(source, i + ticks, ticks)
      if (end === undefined) i += ticks
      else keep(end, code, KEPT)
    } else if (each === '_') {
      const run = runAt(source, i)
      if (isBlank(source, i, run) && !isInAddress(source, i)) {
        parts.push(source.slice(start, i), `${KEPT}${code.length}${KEPT}`)
        code.push('\\_'.repeat(run))
        start = i + run
      }
      i += run
    } else if (isOwnSign(source, i)) {
      parts.push(source.slice(start, i), `${KEPT}${code.length}${KEPT}`)
      code.push(`\\${each}`)
      start = ++i
    } else if (each === '$') {
      const end = formulaEnd(source, i)
      if (end === undefined) i++
      else keep(end, math, MATH)
    } else i++
  }
  return parts.join('') + source.slice(start)
}

/** Whether a run of `_` is a blank to be filled in, and no emphasis: it is longer, or not beside a word. */
const isBlank = (source: string, i: number, run: number): boolean =>
  run > 3 || (run > 1 && !/[\p{L}\p{N}*]/u.test((source[i - 1] ?? ' ') + (source[i + run] ?? ' ')))

/** Whether a place is within an address, where no sign is markup. */
function isInAddress(source: string, i: number): boolean {
  const before = source.slice(Math.max(i - LONGEST_ADDRESS, 0), i)
  const word = before.split(/[\s()]/).at(-1) ?? ''
  return word.includes('://') || before.slice(0, before.length - word.length).endsWith('](')
}

/** So many characters are looked at: what is longer is read like any other text. */
const LONGEST_ADDRESS = 200

/**
 * Whether a sign of emphasis is a sign of its own: `~` of a range (8:00~12:00), unless it is around a short index, as in
 * H~2~O; and `*` between two numbers.
 */
function isOwnSign(source: string, i: number): boolean {
  const [before = '', sign, behind = ''] = [source[i - 1], source[i], source[i + 1]]
  if (sign === '*') return /\d/.test(before) && /\d/.test(behind)
  if (sign !== '~' || before === '~' || behind === '~') return false
  const around = source.slice(Math.max(i - 6, 0), i + 7)
  return ![...around.matchAll(INDEX)].some(({ index, 0: found }) => {
    const at = Math.min(i, 6)
    return at === index + found.indexOf('~') || at === index + found.length - 1
  })
}

/** What Pandoc puts below the line. */
const INDEX = /(?<=[\p{L})\]])~[\da-z+-]{1,4}~/gu

/** What Pandoc puts above the line; not the powers of `2^3^2`. */
const POWER = /(?<=[\p{L}\p{N})\]])\^([-+−]?[\p{L}\d]{1,6}[-+]?)\^(?![\p{L}\p{N}^])/gu

/** A command of LaTeX that Pandoc leaves to others: it shows nothing, or its words. */
const COMMAND =
  /\\(?:(index|label|vspace|hspace|cite[pt]?|newpage|pagebreak|clearpage|noindent)(?![a-z])(?:\{[^{}\n]{0,200}\})?|(?:textbf|textit|textsf|texttt|emph|underline)\{([^{}\n]{0,300})\})/y

function commandAt(source: string, i: number): { shown: string; length: number } | undefined {
  COMMAND.lastIndex = i
  const found = COMMAND.exec(source)
  return found ? { shown: found[2] ?? '', length: found[0].length } : undefined
}

/** How many times the character at that index is repeated. */
function runAt(source: string, index: number): number {
  let end = index
  while (source[end] === source[index]) end++
  return end - index
}

function closingTicks(source: string, from: number, ticks: number): number | undefined {
  for (let i = source.indexOf('`', from); i !== -1; i = source.indexOf('`', i)) {
    const run = runAt(source, i)
    i += run
    if (run === ticks) return i
  }
  return undefined
}

/** The end of the formula that begins there, as Pandoc tells formulas from amounts of money. */
function formulaEnd(source: string, start: number): number | undefined {
  const signs = source[start + 1] === '$' ? '$$' : '$'
  const from = start + signs.length
  const close = source.indexOf(signs, from)
  if (close <= from || /\s/.test(source[from] as string)) return undefined
  const isClosed = /[^\s`]/.test(source[close - 1] as string)
  return isClosed && !/\d/.test(source[close + signs.length] ?? '')
    ? close + signs.length
    : undefined
}

/** Marks the words to be filled in: highlights (`==x==`, `::x::`), clozes of Logseq and Anki. */
const gapped = (source: string): string =>
  source
    .replace(/(?<![A-Za-z0-9=])==(?![\s=])((?:[^=\n]|=(?!=))+)==(?!=)/g, (all, gap: string) =>
      /\s$/.test(gap) ? all : GAP_START + gap + GAP_END,
    )
    .replace(
      /(?<![^\s(（])::(?![\s:])([^:\n]{1,200})::(?![^\s.,;!?)。，；！？）])/g,
      (all, gap: string) => (/\s$/.test(gap) ? all : GAP_START + gap + GAP_END),
    )
    .replace(/\{\{cloze ([^{}\n]+)\}\}/gi, `${GAP_START}$1${GAP_END}`)
    .replace(
      /\{\{c\d{1,3}::([^{}\n]+)\}\}/g,
      (_, gap: string) => GAP_START + (gap.split('::')[0] as string) + GAP_END,
    )

/** Makes links between notes into links, and takes out references to footnotes and blocks. */
const linked = (source: string): string =>
  source
    .replace(
      /!\[\[([^[\]\n]*)\]\]/g,
      (_, file: string) => EMBED + addressed(file.split('|')[0] as string) + EMBED,
    )
    .replace(
      /\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\](?!\()/g,
      (_, page: string, label?: string) =>
        `[${label?.trim() || pageName(page)}](${WIKI}${addressed(page)}${other(label)})`,
    )
    .replace(/\[\^[^\][\s]+\](?!:)/g, '')
    .replace(/\^\^(?!\s)([^^\n]+)\^\^/g, '$1')
    .replace(POWER, (_, power: string, at: number, whole: string) =>
      raisedWords(power, 'sup', whole.slice(Math.max(0, at - 40), at)),
    )

/** On GitHub the page is behind the bar, so either may be it. */
const other = (label: string | undefined): string =>
  label?.trim() ? `?${addressed(label.trim())}` : ''

/** The name of a page as an address; no sign in it is markup. */
const addressed = (page: string): string =>
  page.replace(/[^\p{L}\p{N}\u0080-\uffff]/gu, (sign) =>
    sign.charCodeAt(0) > 0x7f
      ? sign
      : `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )

const pageName = (page: string): string =>
  page
    .split('#')
    .filter((part) => part !== '' && !part.startsWith('^'))
    .join(' > ')

/**
 * Closes emphasis that CommonMark leaves open where Chinese, which has no blanks between words, is
 * beside punctuation: `**绿茶：**不发酵`.
 */
const emphasised = (source: string): string =>
  source
    .replace(
      /(?<![\p{L}\p{N}_])__(?!\s)([^_\n]+)__(?=[\p{L}])/gu,
      (all, inner: string, at: number) =>
        isBesideCjk(source, at + all.length) ? `**${inner}**` : all,
    )
    .replace(
      /(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+)_(?=[\p{L}])/gu,
      (all, inner: string, at: number) =>
        isBesideCjk(source, at + all.length) ? `*${inner}*` : all,
    )
    .replace(/\*+/g, (run, at: number, whole: string) => {
      const before = whole[at - 1] ?? ' '
      const behind = whole[at + run.length] ?? ' '
      if (isSign(before) && CJK.test(behind)) return FILLER + run
      return isSign(behind) && CJK.test(before) ? run + FILLER : run
    })

const isBesideCjk = (source: string, at: number): boolean => CJK.test(source[at] ?? '')

const isSign = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)
