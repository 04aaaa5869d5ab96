import { marked, type Token, type Tokens } from 'marked'
import { type DocumentNode, nest, type Place, type Scalar } from '../core/document/node.ts'
import type { Documents, Format } from './format.ts'

/** A title with everything below it, while headings are still being read. */
interface Branch {
  readonly title: Scalar
  readonly items: DocumentNode[]
  readonly level: number
}

/**
 * Reads a Markdown document as the smallest form of an outline: headings and nested lists are
 * titles, each below the heading or item that contains it; front matter, prose and code say nothing
 * about the tree and are skipped.
 */
function readMarkdown(text: string, file: string): Documents {
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (matter) =>
    '\n'.repeat(matter.split('\n').length - 1),
  )
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
        title: scalar(plain(heading.tokens), placeHere()),
        items: [],
        level: heading.depth,
      })
    } else if (token.type === 'list') {
      for (const node of listNodes(token as Tokens.List, file, line)) add(node)
    }
    line += token.raw.split('\n').length - 1
  }
  close(1)
  return {
    nodes: top.length > 0 ? [{ kind: 'list', items: top, at: { file, line: 1, column: 1 } }] : [],
    problems: [],
  }
}

function listNodes(list: Tokens.List, file: string, first: number): DocumentNode[] {
  let line = first
  return list.items.flatMap((item): DocumentNode[] => {
    const at: Place = { file, line, column: 1 }
    line += item.raw.split('\n').length - 1 || 1
    const title: Token[] = []
    const children: DocumentNode[] = []
    let inner = at.line
    for (const token of item.tokens) {
      if (token.type === 'list')
        for (const node of listNodes(token as Tokens.List, file, inner)) children.push(node)
      else if (title.length === 0 && 'tokens' in token) title.push(...(token.tokens ?? []))
      inner += token.raw.split('\n').length - 1 || 1
    }
    const words = plain(title)
    return words === '' ? children : [nest(scalar(words, at), children)]
  })
}

const scalar = (value: string, at: Place): Scalar => ({ kind: 'scalar', value, at })

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
