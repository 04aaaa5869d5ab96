import { isId } from '../core/model/names.ts'
import type { SourceLine } from './markdown-block.ts'

/** Lines of words, and what the other lines say as properties of Logseq (`key:: value`). */
export interface WithoutProperties {
  readonly lines: readonly SourceLine[]
  readonly id: string | undefined
  readonly title: string | undefined
  readonly aliases: readonly string[]
  /** The lines that say something else, or keep the dates of cards. */
  readonly others: readonly SourceLine[]
}

const PROPERTY = /^([A-Za-z][\w.-]{0,60})::(?=\s|$)/

/** Keys that are properties wherever they are; those that begin with `card-` too. */
const KNOWN = new Set([
  ...[
    'id',
    'title',
    'alias',
    'aliases',
    'tags',
    'type',
    'collapsed',
    'created',
    'updated',
    'public',
  ],
  ...[
    'created-at',
    'updated-at',
    'icon',
    'deck',
    'template',
    'heading',
    'background-color',
    'filters',
  ],
  ...['ls-type', 'hl-page', 'hl-color', 'hl-type', 'file', 'file-path', 'exclude-from-graph-view'],
  ...['query-table', 'query-properties', 'query-sort-by', 'query-sort-desc', 'direction'],
  'logseq.order-list-type',
])

/**
 * Takes the properties from the lines of a paragraph, and the comments in which Obsidian keeps the
 * dates of cards. A key that is not known is a property only below the first line of an item.
 */
export function withoutProperties(
  lines: readonly SourceLine[],
  isItem: boolean,
): WithoutProperties {
  const words: SourceLine[] = []
  const others: SourceLine[] = []
  const aliases: string[] = []
  let id: string | undefined
  let title: string | undefined
  for (const line of lines) {
    const { 0: lead = '', 1: key } = PROPERTY.exec(line.source) ?? []
    const value = line.source.slice(lead.length).trim()
    if (line.source.startsWith('<!--SR:')) others.push(line)
    else if (key === undefined || !isProperty(key, isItem && words.length > 0)) words.push(line)
    else if (key === 'id' && isId(value)) id ??= value
    else if (key === 'title') title ??= value
    else if (key.startsWith('alias'))
      aliases.push(
        ...value
          .split(/[,，]/)
          .map((each) => each.trim())
          .filter(Boolean),
      )
    else others.push(line)
  }
  return { lines: words, id, title, aliases, others }
}

const isProperty = (key: string, isBelow: boolean): boolean =>
  KNOWN.has(key) || key.startsWith('card-') || (isBelow && /^[a-z][a-z.-]*$/.test(key))
