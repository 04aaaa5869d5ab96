import { LANGUAGES, type Language, type Text } from '../../src/core/base/text.ts'
import { wordsOf } from '../../src/i18n/index.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { Page } from '../../src/view/page.ts'
import { UNICODE } from '../../src/view/signs.ts'
import { PLAIN, type Theme } from '../../src/view/theme.ts'
import { width } from '../../src/view/width.ts'

const WORDS = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (each) => [each, await wordsOf(each)])),
) as Record<Language, Words>

export const wordsIn = (language: Language): Words => WORDS[language]

/** A page as `--lang` gives it to a person whose locale is English. */
export const pageOf = (lang: Language | 'both', columns = 80, theme: Theme = PLAIN): Page => ({
  words: WORDS[lang === 'both' ? 'en' : lang],
  languages: lang === 'both' ? ['en', 'zh'] : [lang],
  theme,
  signs: UNICODE,
  columns,
})

/** A text in English and Chinese, and in Traditional Chinese if that differs. */
export const text = (en: string, zh: string, traditional?: string): Text =>
  traditional === undefined ? { en, zh } : { en, zh, 'zh-Hant': traditional }

/** What a theme paints, in the order of its escape sequences. */
const PAINTS = ['title', 'heading', 'dim', 'code', 'good', 'bad', 'warn', 'link', 'key'] as const

/** A theme whose colours take no columns, as on a terminal; `marked` reads them. */
export const COLOURED: Theme = {
  ...(Object.fromEntries(
    PAINTS.map((name, i) => [name, (words: string) => `\u001b[${i}m${words}\u001b[99m`]),
  ) as Omit<Theme, 'codeMark' | 'linked'>),
  codeMark: '',
  linked: (words) => words,
}

/** Lines of a coloured page with each colour written out: `‹good:Right.›`. */
export const marked = (lines: readonly string[]): string[] =>
  lines.map((line) =>
    line
      .replaceAll('\u001b[99m', '›')
      .replace(/\u001b\[(\d)m/g, (_, i) => `‹${PAINTS[Number(i)]}:`),
  )

/** A print that adds lines to a list, each time as one text. */
export const printTo =
  (written: unknown[]) =>
  (lines: readonly string[]): void => {
    if (lines.length > 0) written.push(`${lines.join('\n')}\n`)
  }

/** Everything that is drawn on some pages, each below its width. */
export const screens = (draw: (page: Page) => readonly string[], ...pages: Page[]): string =>
  pages
    .flatMap((page) => [`── ${page.columns} ──`, ...marked(draw(page))])
    .map((line) => line.replace(/ $/, ' ⏎'))
    .join('\n')

/** The columns of the widest line. */
export const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(width))
