import { marked, type Token, type Tokens } from 'marked'
import { type DocumentNode, nest, type Place, type Scalar } from '../core/document/node.ts'
import type { Documents, Format } from './format.ts'
import { parted } from './front-matter.ts'

/** A title with everything below it, while headings are still being read. */
interface Branch {
  readonly title: Scalar
  readonly items: DocumentNode[]
  readonly level: number
}

/**
 * Reads a Markdown document as the smallest form of an outline: headings and nested lists are
 * titles, each below the heading or item that contains it, and `{#id}` at a title's end is its id.
 * Front matter gives the outline's id and title; prose and code say nothing about the tree and are
 * skipped.
 */
function readMarkdown(text: string, file: string): Documents {
  const { about, body } = parted(text.replace(/\r\n?/g, '\n'), file)
  let line = 1
  const placeHere = (): Place => ({ file, line, column: 1 })
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
  for (const token of marked.lexer(body)) {
    if (token.type === 'heading') {
      const heading = token as Tokens.Heading
      close(heading.depth)
      open.push({
        title: titleOf(heading.text, heading.tokens, placeHere()),
        items: [],
        level: heading.depth,
      })
    } else if (token.type === 'list') {
      for (const node of listNodes(token as Tokens.List, file, line)) add(node)
    }
    line += token.raw.split('\n').length - 1
  }
  close(1)
  const at = { file, line: 1, column: 1 }
  const tree: DocumentNode[] = top.length > 0 ? [{ kind: 'list', items: top, at }] : []
  return { nodes: about ? [about, ...tree] : tree, problems: [] }
}

function listNodes(list: Tokens.List, file: string, first: number): DocumentNode[] {
  let line = first
  return list.items.flatMap((item): DocumentNode[] => {
    const at: Place = { file, line, column: 1 }
    line += item.raw.split('\n').length - 1 || 1
    let title: Scalar | undefined
    const children: DocumentNode[] = []
    let inner = at.line
    for (const token of item.tokens) {
      if (token.type === 'list')
        for (const node of listNodes(token as Tokens.List, file, inner)) children.push(node)
      else if (!title?.value && 'tokens' in token)
        title = titleOf(String(token['text'] ?? ''), token.tokens ?? [], at)
      inner += token.raw.split('\n').length - 1 || 1
    }
    return title?.value ? [nest(title, children)] : children
  })
}

/**
 * A title: its words, and the id if `{#id}` is at its end.
 * @param source the title as it is written: `\{#id}` and code at the end are words
 */
function titleOf(source: string, tokens: readonly Token[], at: Place): Scalar {
  const words = plain(tokens)
  const start = words.lastIndexOf('{#')
  const id = words.slice(start + 2, -1)
  const [before, after] = source.split(`{#${id}}`).slice(-2)
  const isWritten = start >= 0 && !/[\s{}]/.test(id) && after?.trim() === ''
  return isWritten && !before?.endsWith('\\')
    ? { kind: 'scalar', value: words.slice(0, start).trimEnd(), at, id }
    : { kind: 'scalar', value: words, at }
}

/**
 * Inline Markdown as the words that a reader sees: links as their text, code as its content, no
 * markup, no HTML.
 */
function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'html' || token.type === 'image') return ''
      if ('tokens' in token && token.tokens) return plain(token.tokens)
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
export const markdown: Format = {
  endings: ['md', 'markdown'],
  // Counted as in YAML: more than there are, and never fewer.
  separators: '\n,[{',
  inFolders: false,
  read: readMarkdown,
}
