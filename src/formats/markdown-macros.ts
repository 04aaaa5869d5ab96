/** What programs for notes and sites put something else in place of, or show nothing for. */

/** Around the name of an embedded file, as an address: a character that no text has. */
export const EMBED = '\ufdd5'

/** A reference to a block of Logseq, and a link to one. */
const BLOCK = /\(\([0-9a-f-]{36}\)\)/g
const BLOCK_LINK = /\[([^[\]\n]+)\]\(\(\([0-9a-f-]{36}\)\)\)/g

/** Macros of Logseq and shortcodes of Hugo that show something else in their place. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['embed', 'video', 'youtube', 'vimeo', 'bilibili', 'tweet', 'twitter', 'pdf'],
  ...['figure', 'img', 'image', 'gist', 'x'],
])
/** Macros that show what a program finds. */
const FOUND: ReadonlySet<string> = new Set([
  ...['query', 'renderer', 'namespace', 'function', 'cards', 'youtube-timestamp', 'zotero'],
])
const MACRO = /\{\{([^{}\n]*)\}\}/g

/** What shows nothing: tags of Liquid, classes, remarks of Obsidian and MDX, icons of MkDocs. */
const UNSEEN: readonly RegExp[] = [
  /%%[^%\n]*%%/g,
  /\{\/\*[^*{}]*\*\/\}/g,
  /:(?:material|octicons|fontawesome|simple|fa[bsr]?|mdi)-[a-z0-9-]{1,60}:/g,
  /\{%-? ?[a-z][^{}\n]*\}/gi,
  /\{:[ .#a-z][^{}\n]*\}/gi,
  /(?<=[)\]])\{ ?[.#:][a-z][^{}\n]*\}/gi,
]

/** Fields of Dataview within words. */
const FIELD = / ?[[(](\p{L}[^[\]():\n]*)::[ \t][^[\]()\n]*(?:\[\[[^[\]\n]*\]\])?[\])](?!\()/gu

/** A key has few words: a longer one is a sentence. */
const field = (all: string, key: string): string =>
  key.length <= 40 && key.split(' ').length <= 3 ? '' : all

/** What cites a book (Pandoc). */
const CITATION = / ?(?<!\[)\[-?@\w[^[\]/\n]*\](?![[(:])/g
/** Words with attributes. */
const SPAN = /\[([^[\]\n]+)\]\{ ?[.#][^{}\n]*\}/g

/** Keys as MkDocs writes them; what names no key is words. */
const KEYS =
  /(?<![\w+])\+\+((?:[a-z\d-]{1,20}|"[^"\n]{1,20}")(?:\+(?:[a-z\d-]{1,20}|"[^"\n]{1,20}")){0,5})\+\+(?![\w+])/gi
const KEY =
  /^(?:[a-z\d]|f\d\d?|ctrl|control|alt|option|shift|cmd|command|win|windows|meta|super|enter|return|esc|escape|tab|space|backspace|del|delete|ins|insert|home|end|(?:page-|arrow-)?(?:up|down)|(?:arrow-)?(?:left|right)|caps-lock|print-screen|fn|".*)$/i

function keys(all: string, inner: string): string {
  const parts = inner.split('+')
  if (!parts.every((each) => KEY.test(each))) return all
  return parts.map((each) => each.replaceAll('"', '').replace(/^[a-z]|-[a-z]/g, capital)).join('+')
}

const capital = (letters: string): string => letters.replace('-', ' ').toUpperCase()

/** A text that is nothing but what a program replaces when it makes a note of a template. */
const PLACEHOLDER =
  /^(?:(?:\{\{ ?\p{L}[\p{L}\p{N}_:.-]{0,60} ?\}\}|<%[^%\n]{1,300}%>)[ \t]?){1,5}$/u

/** Whether a text is nothing but places of a template that nobody filled (`{{title}}`, `<% tp.date %>`). */
export const isPlaceholder = (source: string): boolean => PLACEHOLDER.test(source.trim())

/** What is seen of a macro; one that is not known is words. */
function macro(all: string, inner: string, at: number, whole: string): string {
  const isShortcode = /^[<%]/.test(inner)
  const [name = '', ...more] = (isShortcode ? inner.slice(1) : inner).trim().split(/[\s"]/)
  if (SHOWN.has(name.toLowerCase())) return inner.includes('((') ? '' : EMBED + EMBED
  if (!isShortcode) return FOUND.has(name.toLowerCase()) ? '' : all
  // The address of a page, or a text that is given.
  const [page] = more.filter((each) => each !== '')
  if (/^(?:rel)?ref$/.test(name) && whole[at - 1] === '(') return page ?? ''
  return /\stext="([^"]*)"/.exec(inner)?.[1] ?? ''
}

/** Takes out what programs for notes and sites put something else in place of. */
export function withoutMacros(source: string): string {
  let words = source.replace(BLOCK_LINK, '$1')
  words = words.replace(MACRO, macro).replace(KEYS, keys)
  words = words.replace(FIELD, field).replace(CITATION, '').replace(SPAN, '$1')
  for (const unseen of UNSEEN) words = words.replace(unseen, '')
  return words.replace(BLOCK, '')
}
