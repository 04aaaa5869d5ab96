import { codeParts } from '../core/base/code-spans.ts'

/** How words become part of a picture's text without being read as its language. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Words as text or as a quoted attribute of XML and HTML; XML 1.0 has no U+FFFE and U+FFFF. */
export const inMarkup = (words: string): string =>
  words.replace(/[&<>"\ufffe\uffff]/g, (mark) => ENTITIES[mark] ?? '\ufffd')

/** Markup in which backticks are around code, as in all of k8smap's texts, with the code marked as such. */
export const withCode = (html: string): string =>
  codeParts(html)
    .map((part, i) => (i % 2 === 1 ? `<code>${part}</code>` : part))
    .join('')

/** A quoted string of DOT: a backslash begins an escape of its own there, and an ampersand an entity of HTML. */
export const inDot = (words: string): string =>
  `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`

/** What Mermaid reads in a quoted string: entities, Markdown, line ends (`\n`), formulas, comments and icons. */
const MERMAID = /[&<>"#`_*\\]|\$(?=\$)|%(?=%)|:(?=fa-)/g

/** A quoted string of Mermaid, in which words stay what they are: it writes entities with a # in place of the &. */
export const inMermaid = (words: string): string =>
  `"${words.replace(MERMAID, (mark) => `#${mark.codePointAt(0)};`)}"`
