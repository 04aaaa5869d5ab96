import { codeParts } from '../core/base/code-spans.ts'
import type { Text } from '../core/base/text.ts'
import { isPage } from '../core/document/source.ts'
import { inMarkup, withCode } from '../pictures/escaping.ts'
import { type Page, spoken } from '../view/page.ts'
import { withFormulas } from './anki-math.ts'

type Speech = Pick<Page, 'languages'>

/**
 * Signs that Anki reads in a field besides HTML: of clozes, of sounds and of LaTeX
 * (https://docs.ankiweb.net/editing.html, https://docs.ankiweb.net/math.html). As references they are
 * only signs. The signs of MathJax, `\\(` and `\\[`, are looked for in what is shown, where a reference is
 * what it stands for: there an element without content is between the two, except around a formula.
 */
const SIGNS = /\{(?=\{)|\}(?=\})|\[(?=sound:|anki:|latex\]|\$)|\t/g

/** Words as a part of a field, with nothing in them that Anki reads as more than words. */
export const asWords = (words: string): string =>
  inReferences(words).replace(/\\(?=[()[\]])/g, '\\<span></span>')

const inReferences = (words: string): string =>
  inMarkup(words).replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`)

/** The same, with formulas as formulas where they are in no code, whose backticks it keeps. */
export const asMarked = (words: string): string =>
  codeParts(words)
    .map((part, i) =>
      i % 2 === 1
        ? `\`${asWords(part)}\``
        : withFormulas(part, { words: asWords, formula: inReferences }),
    )
    .join('')

/** A text in each language of the page, below each other. */
export const asLines = (page: Speech, text: Text): string =>
  spoken(page, text)
    .filter((words) => words !== '')
    .map((words) => withCode(asMarked(words)))
    .join('<br>')

/** A block of its own; nothing for nothing. */
export const block = (html: string): string => (html === '' ? '' : `<div>${html}</div>`)

/** A list whose items are HTML already. */
export const listed = (tag: 'ol' | 'ul', items: readonly string[], type = ''): string =>
  items.length === 0
    ? ''
    : `<${tag}${type === '' ? '' : ` type="${type}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`

/** Lines as they are on a screen. */
export const asCode = (lines: readonly string[]): string =>
  `<pre><code>${lines.map(asWords).join('<br>')}</code></pre>`

/** An address that leads somewhere; others are words. */
export const asLink = (address: string): string =>
  isPage(address) ? `<a href="${inReferences(address)}">${asWords(address)}</a>` : asWords(address)
