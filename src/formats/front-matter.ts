import type { DocumentNode, Entry, Scalar } from '../core/document/node.ts'
import { isId } from '../core/model/names.ts'
import { separatorOf } from './markdown-languages.ts'
import { isPlaceholder } from './markdown-macros.ts'
import { tomlFields } from './toml-fields.ts'
import { readNodes } from './yaml-nodes.ts'

/** What front matter says about the outline. */
export interface FrontMatter {
  readonly id?: string
  /** The root's id, beside that of the outline. */
  readonly root?: string
  readonly title?: string
  readonly aliases: readonly string[]
  /** What a plugin of Obsidian keeps in the document. */
  readonly plugin?: 'drawing' | 'board'
  /** What is between two languages in the words of the document, which k8smap wrote. */
  readonly separator?: string
}

const NOTHING: FrontMatter = { aliases: [] }

/** A Markdown document in its two parts. */
export interface Parted {
  readonly about: FrontMatter
  /** The lines of front matter that say something else. */
  readonly others: readonly number[]
  /** The document with empty lines instead of the front matter, so that lines keep their numbers. */
  readonly body: string
}

/** A notation of front matter: the lines around it, and what reads the block between them. */
interface Notation {
  readonly opening: RegExp
  readonly closing: RegExp
  /** The block is what is within the lines; else they belong to it. */
  readonly isWithin: boolean
  /** The block's entries; undefined if it is something else. */
  readonly read: (block: string, file: string) => readonly Entry[] | undefined
}

const KEY = /^["']?[\p{L}\p{N}_][^:\n]*:(?:\s|$)/u

/** Behind an empty line a sentence may begin like a key, so that all lines must. */
const ALL_KEYS = /^\s{0,20}(?:[\w-]{1,60}:(?:[ \t][^\n]{0,1000})?\n{1,9}){1,99}$/

/**
 * Takes the front matter from the head of a Markdown document: a block of YAML between `---` and
 * `---` or `...`, of TOML between `+++`, or of JSON. A block of anything else between two lines of
 * `---` is a section between horizontal rules.
 * @param text with `\n` as its only line end
 * @param file for places
 */
export function parted(text: string, file: string): Parted {
  const whole: Parted = { about: NOTHING, others: [], body: text }
  const notation = NOTATIONS.find(({ opening }) => opening.test(text))
  if (!notation) return whole
  const { opening, closing, isWithin, read: entriesOf } = notation
  const start = text.match(opening)?.[0].length ?? 0
  closing.lastIndex = start
  const found = closing.exec(text)
  if (!found) return whole
  const end = found.index + found[0].length
  const fields = entriesOf(isWithin ? text.slice(start, found.index) : text.slice(0, end), file)
  if (!fields) return whole
  return {
    ...aboutOutline(fields),
    body: '\n'.repeat(text.slice(0, end).split('\n').length - 1) + text.slice(end),
  }
}

/** The block's entries; undefined if it is not YAML, nor what people write for YAML. */
function yamlFields(block: string, file: string): readonly Entry[] | undefined {
  if (!KEY.test(block) && !ALL_KEYS.test(block)) return undefined
  const node = read(block, file, 1)
  if (node?.kind === 'table') return node.entries
  const lines = block.split('\n')
  if (!isMeantAsYaml(lines)) return undefined
  // A value such as `title: Tea: a list` is no YAML. The other lines still count, one by one.
  return lines.flatMap((line, i) => {
    const single = /^(?:id|root|title|alias(?:es)?):/i.test(line) ? read(line, file, 0) : undefined
    return single?.kind === 'table' ? single.entries.map((each) => movedBy(i + 1, each)) : []
  })
}

/** An entry of one line, which is below so many others. */
const movedBy = (lines: number, { key, value }: Entry): Entry => ({
  key: { ...key, at: { ...key.at, line: key.at.line + lines } },
  value,
})

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

/** The entries of an object of JSON. */
function jsonFields(block: string, file: string): readonly Entry[] | undefined {
  const node = read(block, file, 0)
  return node?.kind === 'table' ? node.entries : undefined
}

const NOTATIONS: readonly Notation[] = [
  {
    opening: /^---[ \t]*\n/,
    closing: /^(?:---|\.\.\.)[ \t]*$/gm,
    isWithin: true,
    read: yamlFields,
  },
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/gm, isWithin: true, read: tomlFields },
  { opening: /^\{[ \t]*\n/, closing: /^\}[ \t]*$/gm, isWithin: false, read: jsonFields },
]

/** @param before how many lines are above the block */
const read = (block: string, file: string, before: number): DocumentNode | undefined =>
  readNodes('\n'.repeat(before) + block, file).nodes[0]

/** What the fields say of the outline, and the lines of those that say something else. */
function aboutOutline(fields: readonly Entry[]): { about: FrontMatter; others: readonly number[] } {
  const textOf = (name: string): string | undefined => {
    const value = fields.find(({ key }) => key.value.toLowerCase() === name)?.value
    const isSaid = value?.kind === 'scalar' && !isEmpty(value) && !isPlaceholder(value.value)
    return isSaid ? value.value.trim() : undefined
  }
  const id = textOf('id')
  // Other programs may have a field of that name, but not beside an id of ours.
  const root = id !== undefined && isId(id) ? textOf('root') : undefined
  const title = textOf('title')
  const separator = separatorOf(textOf('languages') ?? '')
  const about: FrontMatter = {
    ...(id !== undefined && isId(id) && { id }),
    ...(root !== undefined && isId(root) && { root }),
    ...(title !== undefined && { title }),
    ...(separator !== undefined && { separator }),
    ...(textOf('excalidraw-plugin') !== undefined && { plugin: 'drawing' }),
    ...(textOf('kanban-plugin') !== undefined && { plugin: 'board' }),
    aliases: fields.filter(({ key }) => ALIASES.test(key.value)).flatMap(namesIn),
  }
  const isUsed = ({ key }: Entry): boolean =>
    ALIASES.test(key.value) ||
    (KNOWN.test(key.value) && key.value.toLowerCase() in about) ||
    (separator !== undefined && key.value.toLowerCase() === 'languages')
  const others = fields.filter((field) => !isUsed(field)).map(({ key }) => key.at.line)
  return { about, others }
}

const KNOWN = /^(?:id|root|title)$/i
const ALIASES = /^alias(?:es)?$/i

/** Names in a list, or in a text with commas between them. */
function namesIn({ value }: Entry): string[] {
  const names =
    value.kind === 'scalar'
      ? value.value.split(/[,，]/)
      : value.kind === 'list'
        ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item.value] : []))
        : []
  // What begins with a slash is an address at which a page was before (Hugo).
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('/') && !isPlaceholder(name))
}

const isEmpty = ({ value }: Scalar): boolean => /^(?:~|null)?$/i.test(value.trim())
