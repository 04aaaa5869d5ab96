import { isId } from '../core/model/names.ts'
import type { SourceLine } from './markdown-block.ts'
import { isOnlyTags } from './markdown-endings.ts'
import { isPlaceholder } from './markdown-macros.ts'

/** Lines of words, and what the other lines say as properties of Logseq (`key:: value`). */
export interface WithoutProperties {
  readonly lines: readonly SourceLine[]
  readonly id: string | undefined
  readonly title: string | undefined
  readonly aliases: readonly string[]
  /** The lines that say something else, or keep the dates of cards. */
  readonly others: readonly SourceLine[]
}

/** A key of one to three words; Dataview shows them as they are, Logseq knows those of one word. */
const PROPERTY = /^(\p{L}[\p{L}\p{N}_.-]{0,60}(?: [\p{L}\p{N}_.-]{1,30}){0,2})::(?=\s|$)/u

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
  ...['up', 'down', 'next', 'prev', 'previous', 'parent', 'child', 'children', 'related', 'same'],
  ...['status', 'source', 'sources', 'author', 'authors', 'rating', 'priority', 'due', 'start'],
  ...['scheduled', 'completion', 'completed', 'modified', 'date', 'time', 'url', 'link', 'links'],
  ...['topic', 'topics', 'category', 'categories', 'project', 'area', 'see-also', 'moc'],
  ...['标签', '状态', '来源', '作者', '日期', '类型', '分类', '相关', '上级', '下级'],
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
  /^import ['"][^'"]+['"];?$/.test(source) ||
  MODULE.test(source) ||
  (source.startsWith('*[') && source.includes(']: '))

/** What a module of MDX gives to others, in one line. */
const MODULE =
  /^export (?:(?:const|let|var) [\w$]{1,60} ?[=:]|default [\w$(<{]|(?:async )?function\b|class [A-Z]|[{*])/

/** What keeps something from readers until a line that ends it: drawers, and queries of Logseq. */
const HIDDEN: ReadonlyArray<readonly [start: RegExp, end: RegExp]> = [
  [/^:(?:LOGBOOK|PROPERTIES):$/i, /^:END:$/i],
  [/^#\+BEGIN_(?:QUERY|COMMENT|EXPORT)\b/i, /^#\+END_/i],
  [/^export (?:const|let|var|default|function|async|class)\b.*[{([]$/, /^[\])}]/],
]
/** The first and the last line of a block whose content is told. */
const FRAME = /^#\+(?:BEGIN|END)_[A-Z]{2,20}\b/i

/** The lines of a paragraph that a reader sees, and those that are for programs. */
function withoutHidden(
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
 * that is not known is a property only below the first line of an item, beside one that is known, or if its
 * value is nothing but links to notes; a key of one word also if it is a date or a number. A word
 * or a sentence as the value of another key is a card (`Mitochondria:: powerhouse`).
 */
export function withoutProperties(
  written: readonly SourceLine[],
  isItem: boolean,
): WithoutProperties {
  const [lines, hidden] = withoutHidden(written)
  const words: SourceLine[] = []
  const others: SourceLine[] = [...hidden]
  const isBeside = lines.some(({ source }) => isFieldName(PROPERTY.exec(source)?.[1] ?? ''))
  const aliases: string[] = []
  let id: string | undefined
  let title: string | undefined
  for (const line of lines) {
    const { 0: lead = '', 1: written } = PROPERTY.exec(line.source) ?? []
    const key = written?.toLowerCase()
    const value = line.source.slice(lead.length).trim()
    const mayBeOther = isBeside || (isItem && words.length > 0)
    const isEmpty = value === '' && !isItem
    const isNamed = isEmpty || isPages(value) || isPlaceholder(value)
    const isField = isNamed || (isData(value) && !key?.includes(' '))
    if (key === undefined || !(isField || isProperty(written ?? '', mayBeOther))) words.push(line)
    else if (key === 'id' && isId(value)) id ??= value
    else if (key === 'title' && !isPlaceholder(value)) title ??= value
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
  isFieldName(key) || (mayBeOther && /^[a-z][a-z.-]*$/.test(key))

/** Whether a value is nothing but links to other notes, as in fields of Dataview. */
const isPages = (value: string): boolean =>
  /^\[\[[^\n]*\]\]$/.test(value) &&
  value.split('[[').every((part) => part === '' || /\]\],? ?$/.test(part))

/** Whether a value is a date, a number, yes or no, an address, or tags. */
const isData = (value: string): boolean =>
  /^(?:\d{4}-\d\d(?:-\d\d(?:[T ][\d:]{4,8})?)?|[-+]?\d{1,12}(?:\.\d{1,6})?|true|false|https?:\/\/\S{1,500})$/i.test(
    value,
  ) || isOnlyTags(value)

/** Whether words are a key of what a note says of itself (`Author`, `状态`). */
export const isFieldName = (key: string): boolean =>
  KNOWN.has(key.toLowerCase().replaceAll(' ', '-')) || key.startsWith('card-')
