import { decodeHTMLStrict } from 'entities'
import { Lexer, type Token } from 'marked'
import { once } from '../core/base/collections.ts'
import { TITLE_LENGTH } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { withEmoji } from './emoji-codes.ts'
import { isTagOfWords, tagAttribute } from './html-words.ts'
import { joinedLine } from './joined-line.ts'
import { EMBED } from './markdown-macros.ts'
import { GAP_START, prepared } from './markdown-source.ts'
import { isPictureName, pictureName } from './picture-names.ts'
import { raisedWords } from './raised.ts'

/** Words that are marked in their source: from one index to another. */
export interface Mark {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'code' | 'escape'
  readonly start: number
  readonly end: number
  readonly href?: string
}

/** A picture between words, which nobody sees here. */
interface SeenPicture {
  /** '' if it has none. */
  readonly name: string
  /** An index of the words. */
  readonly start: number
}

/** Markdown within a line, as a reader sees it. */
export interface Seen {
  /** On one line, without markup. */
  readonly words: string
  /** The same with `==` around what is to be filled in; undefined if nothing is. */
  readonly fill: string | undefined
  readonly marks: readonly Mark[]
  /** The addresses of links to pages. */
  readonly links: readonly string[]
  readonly hasPicture: boolean
  /** Pictures within the words: what they are called, and how many words are before them. */
  readonly pictures?: readonly SeenPicture[]
  /** The words are only what a picture says of itself. */
  readonly isPicture?: boolean
}

/** Reads Markdown within a line; of a longer text than `most` characters only the beginning. */
export type ReadWords = (source: string, most?: number) => Seen

/** The most signs in a text that may be markup. */
const MOST_SIGNS = 100
/** Brackets within brackets, which marked reads twice for each level. */
const MOST_BRACKETS = 4
/** Of a word: marked searches for an address from each of its letters. An address is shorter. */
const LONGEST_WORD = 300

/**
 * A reader of words: links as their text, code as its content, no markup, no HTML. A text that is
 * mostly markup is taken as it is written: marked could need minutes for it.
 * @param labels the addresses of links that are written elsewhere
 */
export function wordsReader(labels: ReadonlyMap<string, string>): ReadWords {
  const lexer = new Lexer()
  for (const [label, href] of labels) lexer.tokens.links[label] = { href, title: null }
  // The same words are asked for again where they may be a question, a name or a list of contents.
  const read = once((short: string): Seen => {
    const { source: ready, restore } = prepared(short)
    Object.assign(lexer.state, { inLink: false, linkEmitted: false, inRawBlock: false })
    try {
      const tokens = lexer.inlineTokens(ready)
      const seen = assembled(tokens, restore, false)
      return seen.words === '' && seen.hasPicture
        ? { ...assembled(tokens, restore, true), isPicture: true }
        : seen
    } catch {
      // A title is never worth a whole outline.
      return asWritten(short)
    }
  })
  return (source, most = TITLE_LENGTH) => {
    const short = cut(source.trim(), most)
    const isMarked = /[\\`*_~<[&:$={!w@/^\ufdd0-\ufdef]|\(\(|%%|\+\+/.test(short)
    return isMarked && isReadable(short) ? read(short) : asWritten(short)
  }
}

/** No more than the first characters of a source; a cloze that does not end there is left out, of whose signs a card would be made. */
const cut = (source: string, most: number): string =>
  source.length <= most ? source : shortened(source, most).replace(/\{\{[^{}]*…$/, '…')

/** Words without any markup. */
const asWritten = (source: string): Seen => ({
  words: oneLine(source).trim(),
  fill: undefined,
  marks: [],
  links: [],
  hasPicture: false,
})

/** Whether marked reads a text in a short time. */
function isReadable(source: string): boolean {
  let signs = 0
  let brackets = 0
  let word = 0
  for (const each of source) {
    word = each > ' ' && each <= '~' ? word + 1 : 0
    if (each === '[') brackets++
    else if (each === ']') brackets--
    if (brackets > MOST_BRACKETS || word > LONGEST_WORD) return false
    if ('\\`*_~<[&'.includes(each)) signs++
  }
  return signs <= MOST_SIGNS
}

/** Most words have single blanks already, and are not copied. */
const singleSpaced = (words: string): string =>
  /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words

function oneLine(words: string): string {
  if (!words.includes('\n')) return singleSpaced(words)
  const [first = '', ...more] = words.split('\n').map(singleSpaced)
  return more.reduce(joinedLine, first)
}

/** Puts words together, and remembers which of them are marked. */
interface Assembly {
  words: string
  readonly marks: Mark[]
  readonly links: string[]
  readonly restore: (words: string) => string
  readonly withPictures: boolean
  readonly pictures: SeenPicture[]
  hasPicture: boolean
  /** Where the link of an HTML tag begins, and where it leads. */
  anchor: { readonly start: number; readonly href: string } | undefined
  /** Brackets are open around how the words before them are read (`<rt>`). */
  isReading: boolean
  /** Where the words begin that an HTML tag raises or lowers. */
  raised: number | undefined
}

function assembled(
  tokens: readonly Token[],
  restore: (words: string) => string,
  withPictures: boolean,
): Seen {
  const assembly: Assembly = {
    words: '',
    marks: [],
    links: [],
    restore,
    withPictures,
    pictures: [],
    hasPicture: false,
    anchor: undefined,
    isReading: false,
    raised: undefined,
  }
  for (const token of tokens) take(assembly, token)
  const { marks, links, hasPicture } = assembly
  const marked = assembly.words.trimEnd()
  const fill = marked.includes(GAP_START) ? marked.replace(/\ufdd1|\ufdd2/g, '==') : undefined
  const pictures = assembly.pictures.map((each) => ({
    ...each,
    start: shifted(marked, each.start),
  }))
  return {
    ...plain(marked, marks),
    ...(pictures.length > 0 && { pictures }),
    ...{ fill, links: [...new Set(links)], hasPicture },
  }
}

/** Takes the remaining marks out of words; what is marked moves with them. */
function plain(words: string, marks: readonly Mark[]): { words: string; marks: readonly Mark[] } {
  if (!/[\ufdd0-\ufdef]/.test(words)) return { words, marks }
  const shift = (index: number): number => shifted(words, index)
  return {
    words: words.replace(/[\ufdd0-\ufdef]/g, ''),
    marks: marks.map((mark) => ({ ...mark, start: shift(mark.start), end: shift(mark.end) })),
  }
}

/** Where a place in words is once the remaining marks are taken out. */
const shifted = (words: string, index: number): number =>
  words.slice(0, index).replace(/[\ufdd0-\ufdef]/g, '').length

function take(assembly: Assembly, token: Token): void {
  if (token.type === 'br') add(assembly, ' ')
  else if (token.type === 'html') takeTag(assembly, String(token.text))
  else if (token.type === 'image') takePicture(assembly, String(token.text), String(token['href']))
  else if (token.type === 'codespan')
    marking(assembly, 'code', () => add(assembly, String(token.text)))
  else if (token.type === 'strong') within(assembly, token, 'strong')
  else if (token.type === 'em') within(assembly, token, 'emphasis')
  else if (token.type === 'link') within(assembly, token, 'link', String(token['href']))
  else if ('tokens' in token && token.tokens)
    for (const inner of token.tokens) take(assembly, inner)
  else if (token.type === 'escape')
    marking(assembly, 'escape', () => add(assembly, String(token['text'])))
  else if ('text' in token) takeText(assembly, String(token.raw))
}

/**
 * Adds a text as it is written: marked decodes some entities in it, and they are decoded once. What
 * is written as its number is that character, and never a sign.
 */
function takeText(assembly: Assembly, text: string): void {
  for (const part of text.split(/(&#\d{1,7};)/)) {
    const words = withEmoji(decodeHTMLStrict(part))
    if (/^&#\d{1,7};$/.test(part)) marking(assembly, 'escape', () => add(assembly, words))
    else if (part !== '') add(assembly, words)
  }
}

const within = (assembly: Assembly, token: Token, kind: Mark['kind'], href?: string): void =>
  marking(
    assembly,
    kind,
    () => {
      for (const inner of ('tokens' in token && token.tokens) || []) take(assembly, inner)
    },
    href,
  )

function marking(assembly: Assembly, kind: Mark['kind'], read: () => void, href?: string): void {
  const start = assembly.words.length
  read()
  const end = assembly.words.length
  if (end > start) assembly.marks.push({ kind, start, end, ...(href !== undefined && { href }) })
  addLink(assembly, href)
}

function addLink({ links }: Assembly, href: string | undefined): void {
  if (href && /^https?:\/\//i.test(href)) links.push(href)
}

function takePicture(assembly: Assembly, alt: string, address: string): void {
  assembly.hasPicture = true
  assembly.pictures.push({ name: pictureName(address), start: assembly.words.length })
  if (assembly.withPictures) add(assembly, withEmoji(decodeHTMLStrict(alt)))
}

/** Elements that keep the words around them apart. */
const LINE = /^<\/?(?:br|p|div|li|ul|ol|td|th|tr|hr|h[1-6]|blockquote|pre)(?=[\s/>])/i

function takeTag(assembly: Assembly, tag: string): void {
  const { anchor, words } = assembly
  if (isTagOfWords(tag, words)) add(assembly, tag)
  else if (LINE.test(tag)) add(assembly, ' ')
  else if (/^<\/?rt[\s>]/i.test(tag)) takeReading(assembly, tag.startsWith('</'))
  else if (/^<a\s/i.test(tag)) {
    const href = tagAttribute(tag, 'href')
    if (href !== undefined) assembly.anchor = { start: words.length, href }
  } else if (/^<\/a\s*>/i.test(tag) && anchor) {
    if (words.length > anchor.start)
      assembly.marks.push({ kind: 'link', end: words.length, ...anchor })
    addLink(assembly, anchor.href)
    assembly.anchor = undefined
  } else if (/^<su[bp]\s*>/i.test(tag)) assembly.raised = words.length
  else if (/^<\/su[bp]\s*>/i.test(tag)) raise(assembly, /^<\/sub/i.test(tag) ? 'sub' : 'sup')
  else if (/^<img\s/i.test(tag))
    takePicture(assembly, tagAttribute(tag, 'alt') ?? '', tagAttribute(tag, 'src') ?? '')
}

/** Puts how a word is read into brackets, unless they are there for browsers that do not know it (`<rp>`). */
function takeReading(assembly: Assembly, isEnd: boolean): void {
  const { words, isReading } = assembly
  const isHan = /\p{Script=Han}$/u.test(isEnd ? (words.split(/[（(]/).at(-2) ?? '') : words)
  if (isEnd && isReading) add(assembly, isHan ? '）' : ')')
  assembly.isReading = !isEnd && words !== '' && !/[（(]$/.test(words)
  if (assembly.isReading) add(assembly, isHan ? '（' : '(')
}

/** Ends what is raised or lowered; where something in it is marked, it stays as it is. */
function raise(assembly: Assembly, name: 'sup' | 'sub'): void {
  const { raised = assembly.words.length, words, marks } = assembly
  assembly.raised = undefined
  if (marks.some(({ end }) => end > raised)) return
  const before = words.slice(0, raised)
  assembly.words = before + raisedWords(words.slice(raised), name, before.slice(-40))
}

/** Adds a text: every other part of it is the name of an embedded file. */
function add(assembly: Assembly, text: string): void {
  for (const [i, part] of text.split(EMBED).entries())
    if (i % 2 === 0) addText(assembly, part)
    else {
      assembly.hasPicture = true
      const name = pictureName(part)
      if (isPictureName(name)) assembly.pictures.push({ name, start: assembly.words.length })
    }
}

function addText(assembly: Assembly, text: string): void {
  const line = oneLine(assembly.restore(text))
  const isApart = assembly.words === '' || assembly.words.endsWith(' ')
  assembly.words += isApart ? line.replace(/^ /, '') : line
}
