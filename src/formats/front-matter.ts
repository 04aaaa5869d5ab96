import { type DocumentNode, type Entry, entry, type Scalar } from '../core/document/node.ts'
import { readNodes } from './yaml-nodes.ts'

/** A Markdown document in its two parts. */
export interface Parted {
  /** What the front matter says about the outline, as a document in the full form. */
  readonly about: DocumentNode | undefined
  /** The document with empty lines instead of the front matter, so that lines keep their numbers. */
  readonly body: string
}

const OPENING = /^---[ \t]*\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm
const KEY = /^["']?[\p{L}\p{N}_][^:\n]*:(?:\s|$)/u

/**
 * Takes the front matter from the head of a Markdown document: a block between `---` and `---` or
 * `...` that begins with a key and holds nothing but YAML. A block of anything else between two
 * lines of `---` is a section between horizontal rules.
 * @param text with `\n` as its only line end
 * @param file for places
 */
export function parted(text: string, file: string): Parted {
  const opening = text.match(OPENING)?.[0].length
  if (opening === undefined) return { about: undefined, body: text }
  CLOSING.lastIndex = opening
  const closing = CLOSING.exec(text)
  const block = closing ? text.slice(opening, closing.index) : ''
  if (!closing || !KEY.test(block)) return { about: undefined, body: text }
  const fields = fieldsOf(block, file)
  if (!fields) return { about: undefined, body: text }
  const end = closing.index + closing[0].length
  return {
    about: aboutOutline(fields, file),
    body: '\n'.repeat(text.slice(0, end).split('\n').length - 1) + text.slice(end),
  }
}

/** The block's entries; undefined if it is not YAML, nor what people write for YAML. */
function fieldsOf(block: string, file: string): readonly Entry[] | undefined {
  const node = read(block, file, 1)
  if (node?.kind === 'table') return node.entries
  const lines = block.split('\n')
  if (!isMeantAsYaml(lines)) return undefined
  // A value such as `title: Tea: a list` is no YAML. The other lines still count, one by one.
  return lines.flatMap((line, i) => {
    const single = /^(?:id|title):/.test(line) ? read(line, file, i + 1) : undefined
    return single?.kind === 'table' ? single.entries : []
  })
}

/** Whether each line that is not indented is a key, an item below a key, or a comment. */
function isMeantAsYaml(lines: readonly string[]): boolean {
  let isOpen = false
  return lines.every((line) => {
    if (/^(?:#|[ \t]|$)/.test(line)) return true
    if (KEY.test(line)) {
      isOpen = line.trimEnd().endsWith(':')
      return true
    }
    return isOpen && /^-(?:\s|$)/.test(line)
  })
}

/** @param before how many lines are above the block */
const read = (block: string, file: string, before: number): DocumentNode | undefined =>
  readNodes('\n'.repeat(before) + block, file).nodes[0]

/** The id and title among the fields; undefined if there are none. */
function aboutOutline(fields: readonly Entry[], file: string): DocumentNode | undefined {
  const at = { file, line: 1, column: 1 }
  const table: DocumentNode = { kind: 'table', entries: fields, at }
  const id = entry(table, 'id')
  const title = entry(table, 'title')
  const entries: Entry[] = []
  const keep = (key: string, value: DocumentNode | undefined): void => {
    // An empty value is a line of a template that nobody filled in.
    if (value && !(value.kind === 'scalar' && isEmpty(value)))
      entries.push({ key: { kind: 'scalar', value: key, at }, value })
  }
  keep('id', id)
  if (title?.kind === 'scalar') keep('title', title)
  if (entries.length === 0) return undefined
  keep('format', { kind: 'scalar', value: '1', at })
  return { kind: 'table', entries, at }
}

const isEmpty = ({ value }: Scalar): boolean => /^(?:~|null)?$/i.test(value.trim())
