import { Lexer, type Token } from 'marked'
import { type Findings, findings } from '../core/document/findings.ts'
import { type DocumentNode, nest, type Place, type Scalar } from '../core/document/node.ts'
import { problem } from '../core/document/problem.ts'
import { shortened } from '../core/document/short.ts'
import type { Documents, Format } from './format.ts'
import { parted } from './front-matter.ts'
import { type Blocks, type ListItem, readBlocks } from './markdown-blocks.ts'

/** A title with everything below it, while headings are still being read. */
interface Branch {
  readonly title: Scalar
  readonly items: DocumentNode[]
  readonly level: number
}

/** What a title is read with. */
interface Reading {
  readonly file: string
  readonly lexer: Lexer
  readonly found: Findings
}

/** The most characters of a title, and the most signs in it that may be markup. */
const MOST_CHARACTERS = 1000
const MOST_SIGNS = 100
/** Brackets within brackets, which marked reads twice for each level. */
const MOST_BRACKETS = 4
/** Of a word: marked searches for an address from each of its letters. An address is shorter. */
const LONGEST_WORD = 300

/**
 * Reads a Markdown document as the smallest form of an outline: headings and nested lists are
 * titles, each below the heading or item that contains it, and `{#id}` at a title's end is its id.
 * Front matter gives the outline's id and title; prose and code say nothing about the tree and are
 * skipped.
 */
function readMarkdown(text: string, file: string): Documents {
  const { about, body } = parted(text.replace(/\r\n?/g, '\n'), file)
  const blocks = readBlocks(body)
  const found = findings()
  if (blocks.tooDeep !== undefined) {
    found.add(problem('too-deep', { file, line: blocks.tooDeep, column: 1 }))
    return { nodes: [], problems: found.all() }
  }
  const top = treeOf(blocks, { file, lexer: lexerFor(blocks), found })
  const at = { file, line: 1, column: 1 }
  const tree: DocumentNode[] = top.length > 0 ? [{ kind: 'list', items: top, at }] : []
  return { nodes: about ? [about, ...tree] : tree, problems: found.all() }
}

/** A lexer that knows the labels of the document's links. */
function lexerFor({ labels }: Blocks): Lexer {
  const lexer = new Lexer()
  for (const label of labels) lexer.tokens.links[label] = { href: '', title: null }
  return lexer
}

/** The titles, each below the heading or item that contains it. */
function treeOf({ blocks }: Blocks, reading: Reading): readonly DocumentNode[] {
  const top: DocumentNode[] = []
  const open: Branch[] = []
  const add = (node: DocumentNode): void => {
    const branch = open.at(-1)
    if (branch) branch.items.push(node)
    else top.push(node)
  }
  const close = (level: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const branch = open.pop() as Branch
      add(nest(branch.title, branch.items))
    }
  }
  for (const block of blocks) {
    if ('items' in block) {
      for (const node of itemNodes(block, reading)) add(node)
      continue
    }
    const { level, source, line } = block
    const at: Place = { file: reading.file, line, column: 1 }
    const title = titleOf(source, at, reading)
    close(level)
    if (title) open.push({ title, items: [], level })
    else reading.found.add(problem('wordless-heading', at))
  }
  close(1)
  return top
}

/** An item's title with the items below it; only these if it has no words. */
function itemNodes({ sources, items, line }: ListItem, reading: Reading): DocumentNode[] {
  const at: Place = { file: reading.file, line, column: 1 }
  const below = items.flatMap((item) => itemNodes(item, reading))
  for (const source of sources) {
    const title = titleOf(source, at, reading)
    if (title) return [nest(title, below)]
  }
  return below
}

/** A title: its words, and the id if `{#id}` is at its end; undefined if it has neither. */
function titleOf(source: string, at: Place, { lexer }: Reading): Scalar | undefined {
  const whole = source.trim()
  const start = whole.lastIndexOf('{#')
  const id = whole.slice(start + 2, -1)
  const isWritten =
    start >= 0 && whole.endsWith('}') && whole[start - 1] !== '\\' && !/[\s{}]/.test(id)
  const value = wordsOf(isWritten ? whole.slice(0, start) : whole, lexer)
  if (value === '') return undefined
  return { kind: 'scalar', value, at, ...(isWritten && { id }) }
}

/**
 * The words that a reader sees: links as their text, code as its content, no markup, no HTML. A
 * title that is mostly markup is taken as it is written: marked could need minutes for it.
 */
function wordsOf(source: string, lexer: Lexer): string {
  const short = shortened(source.trim(), MOST_CHARACTERS)
  if (!/[\\`*_~<[&]/.test(short) || !isReadable(short)) return short
  Object.assign(lexer.state, { inLink: false, linkEmitted: false, inRawBlock: false })
  try {
    const tokens = lexer.inlineTokens(short)
    return plain(tokens, false) || plain(tokens, true)
  } catch {
    // A title is never worth a whole outline.
    return short
  }
}

/** Whether marked reads a title in a short time. */
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

/** The words of inline tokens; with `withImages`, an image is the text that stands for it. */
function plain(tokens: readonly Token[], withImages: boolean): string {
  return tokens
    .map((token): string => {
      if (token.type === 'br') return ' '
      if (token.type === 'html' || (token.type === 'image' && !withImages)) return ''
      if ('tokens' in token && token.tokens) return plain(token.tokens, withImages)
      return 'text' in token ? unescaped(String(token.text)) : ''
    })
    .join('')
    .trim()
}

const unescaped = (words: string): string =>
  words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Markdown, the smallest form as people write notes. */
export const markdown = {
  name: 'Markdown',
  endings: ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdx'],
  isLike: (head) => /^(?:#{1,6} |[*+] |\d+[.)] |- \[)/m.test(head),
  // Counted as in YAML: more than there are, and never fewer.
  separators: '\n,[{',
  inFolders: true,
  read: readMarkdown,
} satisfies Format
