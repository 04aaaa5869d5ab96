import { sanitizeLine } from '../core/base/control-characters.ts'
import { type Language, same, type Text, wordsIn } from '../core/base/text.ts'
import type { Words } from '../i18n/words.ts'
import type { Signs } from './signs.ts'
import type { Theme } from './theme.ts'
import { UNLIMITED, width } from './width.ts'
import { wrap } from './wrap.ts'

/** What every view needs to turn data into lines. */
export interface Page {
  readonly words: Words
  /** The languages of the content, in the order they are shown. */
  readonly languages: readonly Language[]
  /** The words of each of them, if they are several: what is said within a text is said in its language. */
  readonly others?: Readonly<Partial<Record<Language, Words>>> | undefined
  readonly theme: Theme
  readonly signs: Signs
  /** Display columns to fill; UNLIMITED for a pipe. */
  readonly columns: number
  /** Rows of the window; undefined where a page may be as long as it likes. */
  readonly rows?: number | undefined
  /** It is read aloud, line by line: nothing is beside something else. */
  readonly isSpoken?: boolean | undefined
}

/** A text's wordings on this page: one for each language shown; equal ones only once. */
export function spoken({ languages }: Pick<Page, 'languages'>, text: Text): string[] {
  const [only, ...more] = languages
  // Nearly always, and hundreds of times on a page.
  if (only && more.length === 0) return [wordsIn(text, only)]
  return [...new Set(languages.map((language) => wordsIn(text, language)))]
}

/** Words of the page that become a part of a text, in each of its languages. */
export const inEachOf = (
  { words, others = {} }: Pick<Page, 'words' | 'others'>,
  say: (words: Words) => string,
): Text => ({
  ...same(say(words)),
  ...Object.fromEntries(Object.entries(others).map(([language, each]) => [language, say(each)])),
})

/** A short text on one line. */
export const inline = (page: Pick<Page, 'languages'>, text: Text): string =>
  spoken(page, text).join(' · ')

/**
 * A short text on one line that is measured: made harmless before, because the door's replacements
 * have a width.
 */
export const measurable = (page: Pick<Page, 'languages'>, text: Text): string =>
  sanitizeLine(inline(page, text))

/** Several short texts on one line. */
export const inTurn = (page: Page, texts: readonly Text[], separator: string): string =>
  texts.map((text) => inline(page, text)).join(separator)

/**
 * Indented lines of a text; the first may begin with a mark, and the others are indented by its
 * width.
 */
export function paragraph(page: Page, text: Text, indent = '', mark = ''): string[] {
  const blank = ' '.repeat(mark.length)
  return spoken(page, text).flatMap((words, i) =>
    wrap(words, room(page, indent.length + mark.length), page.theme).map(
      (line, j) => `${indent}${i === 0 && j === 0 ? mark : blank}${line}`,
    ),
  )
}

/** Keys with their words, parted by dots: lines end between them where they can, so that a key stays with its word. */
export function keyRows(page: Page, keys: string, indent = ''): string[] {
  const columns = room(page, indent.length)
  const dot = ` ${page.signs.dot} `
  const rows: string[] = []
  for (const key of keys.split(dot)) {
    const row = rows.length > 0 ? rows.at(-1) + dot + key : key
    if (width(row) <= columns) rows.splice(-1, 1, row)
    else rows.push(key)
  }
  return rows.flatMap((row) => wrap(row, columns, page.theme)).map((row) => indent + row)
}

/** A sentence in lines that fit on the page, each behind the blanks that are before it. */
export function fitted(page: Page, sentence: string): string[] {
  const indent = ' '.repeat(sentence.length - sentence.trimStart().length)
  if (width(sentence) <= page.columns) return [sentence]
  return wrap(sentence, room(page, indent.length), page.theme).map((line) => indent + line)
}

/** The columns that are left on the page after an indent. */
export const room = (page: Page, indent: number): number =>
  page.columns === UNLIMITED ? UNLIMITED : Math.max(16, page.columns - indent)
