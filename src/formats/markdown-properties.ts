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

/** When a task is to be done (Logseq, Org), and what Obsidian keeps of the dates of cards. */
const DATES = /^(?:(?:SCHEDULED|DEADLINE|CLOSED): ?[<[]\d|CLOCK: ?\[|<!--SR:)/

/** What a program replaces by a table of contents. */
const CONTENTS = /^(?:@?\[toc\](?:\([^()]*\))?|\[\[_?toc_?\]\]|\$\{toc\})$/i

/** Whether a line is one that a program replaces, or needs: a module of MDX, an abbreviation. */
const isReplaced = (source: string): boolean =>
  CONTENTS.test(source) ||
  (/^import [^'"]+['"][^'"]+['"];?$/.test(source) && / from\b/.test(source)) ||
  (source.startsWith('*[') && source.includes(']: '))

/** What keeps something from readers until a line that ends it: drawers, and queries of Logseq. */
const HIDDEN: ReadonlyArray<readonly [start: RegExp, end: RegExp]> = [
  [/^:(?:LOGBOOK|PROPERTIES):$/i, /^:END:$/i],
  [/^#\+BEGIN_(?:QUERY|COMMENT|EXPORT)\b/i, /^#\+END_/i],
]
/** The first and the last line of a block whose content is told. */
const FRAME = /^#\+(?:BEGIN|END)_[A-Z]{2,20}\b/i

/** The lines of a paragraph that a reader sees, and those that are for programs. */
export function withoutHidden(
  lines: readonly SourceLine[],
): readonly [words: readonly SourceLine[], hidden: readonly SourceLine[]] {
  const words: SourceLine[] = []
  const hidden: SourceLine[] = []
  let end: RegExp | undefined
  // The item before this sign is replaced by a table of contents (kramdown).
  if (lines.some(({ source }) => /^\{: ?toc\}$/i.test(source))) return [[], lines]
  for (const line of lines) {
    const { source } = line
    const start = end ? undefined : HIDDEN.find(([opening]) => opening.test(source))
    const isHidden =
      end !== undefined || start !== undefined || DATES.test(source) || isReplaced(source)
    if (isHidden) hidden.push(line)
    else if (!FRAME.test(source)) words.push(line)
    end = start ? start[1] : end?.test(source) ? undefined : end
  }
  return [words, hidden]
}

/**
 * Takes from the lines of a paragraph what is written for programs: properties, dates, drawers. A key
 * that is not known is a property only below the first line of an item, or beside one that is known.
 */
export function withoutProperties(
  written: readonly SourceLine[],
  isItem: boolean,
): WithoutProperties {
  const [lines, hidden] = withoutHidden(written)
  const words: SourceLine[] = []
  const others: SourceLine[] = [...hidden]
  const isBeside = lines.some(({ source }) => isKnown(PROPERTY.exec(source)?.[1] ?? ''))
  const aliases: string[] = []
  let id: string | undefined
  let title: string | undefined
  for (const line of lines) {
    const { 0: lead = '', 1: key } = PROPERTY.exec(line.source) ?? []
    const value = line.source.slice(lead.length).trim()
    const mayBeOther = isBeside || (isItem && words.length > 0) || isPages(value)
    if (key === undefined || !isProperty(key, mayBeOther)) words.push(line)
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

const isProperty = (key: string, mayBeOther: boolean): boolean =>
  isKnown(key) || (mayBeOther && /^[a-z][a-z.-]*$/.test(key))

/** Whether a value is nothing but links to other notes, as in fields of Dataview. */
const isPages = (value: string): boolean =>
  /^\[\[[^\n]*\]\]$/.test(value) &&
  value.split('[[').every((part) => part === '' || /\]\],? ?$/.test(part))

const isKnown = (key: string): boolean => KNOWN.has(key) || key.startsWith('card-')
