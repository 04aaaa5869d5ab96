import { decodeHTML, decodeHTMLStrict } from 'entities'
import { raisedWords } from './raised.ts'

/** Elements that begin a new line, so that the words on both sides of their tags stay apart. */
const LINES: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'br',
    'center',
    'dd',
    'div',
    'dl',
    'dt',
    'h1',
    'h2',
    'h3',
  ],
  ...['h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'th'],
  ...['thead', 'tr', 'ul'],
])
/** Elements within a line. */
const MARKS: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'big', 'body', 'cite', 'code', 'del', 'em', 'font', 'head', 'html', 'i'],
  ...['img', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub'],
  // `mention` is Workflowy's.
  ...['sup', 'tt', 'u', 'var', 'time', 'mention'],
])
/** Elements whose content nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title'])

/** Elements that people write in Markdown besides these. */
const OTHERS: ReadonlySet<string> = new Set([
  ...[
    'area',
    'aside',
    'audio',
    'bdi',
    'bdo',
    'button',
    'canvas',
    'caption',
    'col',
    'details',
    'dfn',
  ],
  ...['dialog', 'embed', 'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'iframe'],
  ...['input', 'label', 'legend', 'link', 'main', 'map', 'math', 'menu', 'meta', 'meter', 'nav'],
  ...['nobr', 'noscript', 'object', 'optgroup', 'option', 'output', 'param', 'path', 'picture'],
  ...['progress', 'rb', 'rp', 'rt', 'rtc', 'ruby', 'search', 'select', 'slot', 'source', 'summary'],
  ...['svg', 'template', 'textarea', 'tfoot', 'track', 'video', 'wbr'],
])

/** Whether HTML has an element of that name, in lower case. */
const isElement = (name: string): boolean =>
  [LINES, MARKS, UNSEEN, OTHERS].some((names) => names.has(name))

/**
 * Whether what CommonMark takes for a tag is words: `List<String>`, `x<y and y>z`, `<name>`.
 * @param before what is before it
 */
export function isTagOfWords(tag: string, before: string): boolean {
  const { 1: name = '', 2: more = '' } =
    /^<\/?([a-zA-Z][a-zA-Z0-9-]{0,40})(?![a-zA-Z0-9-])([^<>]*)>$/.exec(tag) ?? []
  const isWithin = !tag.startsWith('</') && /[\p{L}\p{N}]/u.test(before.at(-1) ?? '')
  if (name === '' || isElement(name.toLowerCase()))
    return isWithin && /^\s+[^\s=/][^=]*$/.test(more)
  // Components of MDX begin with a capital, elements of others have a hyphen.
  return isWithin || !/^[A-Z]|-/.test(name)
}

/** Whether the tags of an element keep the words around them apart. */
export const isLineElement = (name: string): boolean => LINES.has(name)
/** Whether nobody sees what is in an element. */
export const isUnseenElement = (name: string): boolean => UNSEEN.has(name)

/** Words with entities decoded, and nothing else changed. */
export const withoutEntities = (words: string): string => oneLine(decodeHTML(words))

const TAG = /^<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/

/**
 * The words that a reader of HTML sees, on one line: no tags, entities decoded once. What only looks
 * like a tag, such as `List<String>`, is words.
 */
export const htmlWords = (html: string): string => oneLine(seenIn(html, ' '))

/** The same words line by line, as elements begin new lines; the cells of a table are beside each other. */
export const htmlLines = (html: string): readonly string[] =>
  seenIn(html.replaceAll('\n', ' '), '\n')
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')

function seenIn(html: string, lineEnd: string): string {
  if (!/[<&\u00a0]/.test(html)) return html
  const words: string[] = []
  const take = (from: number, to: number): void => {
    if (unseen === undefined) words.push(decodeHTML(html.slice(from, to)))
  }
  let unseen: string | undefined
  /** How many parts were before what is raised or lowered. */
  let raised: number | undefined
  let done = 0
  const last = html.lastIndexOf('>')
  for (let start = html.indexOf('<'); start !== -1 && start < last; ) {
    const end = html.indexOf('>', start)
    const name = tagAt(html, start)
    if (name !== undefined) {
      take(done, start)
      if (LINES.has(name)) words.push(/^t[dh]$/.test(name) ? ' ' : lineEnd)
      if (name === 'sup' || name === 'sub') raised = raise(name, html[start + 1] === '/')
      if (unseen === name) unseen = undefined
      else if (UNSEEN.has(name) && html[start + 1] !== '/') unseen ??= name
      done = end + 1
    }
    start = html.indexOf('<', name === undefined ? start + 1 : done)
  }
  take(done, html.length)
  return words.join('').replaceAll('\u00a0', ' ')

  /** Takes the tag of what is raised or lowered; where that begins, if it does. */
  function raise(name: 'sup' | 'sub', isEnd: boolean): number | undefined {
    if (!isEnd || raised === undefined) return words.length
    const inner = words.splice(raised).join('')
    words.push(raisedWords(inner, name, words.slice(-3).join('').slice(-40)))
    return undefined
  }
}

/** Where the pictures of some HTML are, in their order; '' where one does not say it. */
export const htmlPictures = (html: string): readonly string[] =>
  (html.match(/<img\b[^<>]*>/gi) ?? []).map((tag) => {
    const {
      1: quoted,
      2: single,
      3: bare = '',
    } = /\ssrc\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? []
    return decodeHTML(quoted ?? single ?? bare)
  })

/** The addresses that the links of some HTML lead to, in their order. */
export const htmlLinks = (html: string): readonly string[] =>
  [...html.matchAll(/<a\s[^<>]{0,300}?href="([^"<>\s]{1,2000})"/gi)].map(([, link = '']) =>
    decodeHTML(link),
  )

/** The name of the element whose tag begins there; undefined if it is no tag of HTML. */
function tagAt(html: string, start: number): string | undefined {
  if (html.startsWith('<!--', start)) return '!--'
  const name = TAG.exec(html.slice(start, start + 20))?.[1]?.toLowerCase()
  return name !== undefined && (LINES.has(name) || MARKS.has(name) || UNSEEN.has(name))
    ? name
    : undefined
}

/** Words on one line, with single blanks between them; blanks of other widths stay. */
export const oneLine = (words: string): string => words.replace(/[ \t\r\n]+/g, ' ').trim()

const ATTRIBUTES = {
  href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
} as const

/** The value of an attribute of a tag; undefined if the tag has none. */
export function tagAttribute(tag: string, name: 'href' | 'alt' | 'src'): string | undefined {
  const { 1: quoted, 2: single, 3: bare } = ATTRIBUTES[name].exec(tag) ?? []
  const value = quoted ?? single ?? bare
  return value === undefined ? undefined : decodeHTMLStrict(value)
}
