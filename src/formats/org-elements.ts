import { addAll } from '../core/base/collections.ts'
import type { SkippedKind } from '../core/document/problem.ts'
import { orgWords } from './org-inline.ts'
import { itemDraft } from './org-notes.ts'
import {
  closeLeaf,
  itemLevel,
  type OrgReading,
  openDraft,
  orgIndent,
  placeOf,
} from './org-reading.ts'
import { type TableLine, tableTitles } from './org-table.ts'

/** Reads an element that begins on a line; the number of the line after it. */
type ReadElement = (reading: OrgReading, first: number) => number

const KEYWORD = /^#\+([a-z_]{1,40}):/i
const BLOCK = /^#\+begin_(\S{1,40})/i
const BLOCK_END = /^#\+end_\S/i
const DRAWER_START = /^:([\w-]{1,60}):$/
const PROPERTY = /^:([\w-]{1,60}):(?=[ \t]|$)/
const PLANNING = /^(?:CLOSED|DEADLINE|SCHEDULED|CLOCK):/

/** Blocks that no outline has a place for; what is in others is read as if they were not there. */
const SKIPPED_BLOCKS: ReadonlyMap<string, SkippedKind> = new Map([
  ['src', 'code'],
  ['example', 'code'],
  ['export', 'html'],
  ['comment', 'prose'],
])

/**
 * Reads what is neither a title nor a paragraph: a block, a drawer, a table, a keyword, a comment, a
 * rule, code after a colon, the dates of a task. The number of the line after it; undefined if the
 * line begins none of these.
 */
export function readElement(reading: OrgReading, first: number, words: string): number | undefined {
  const read = elementAt(reading, first, words)
  if (!read) return undefined
  closeLeaf(reading)
  return read(reading, first)
}

function elementAt(reading: OrgReading, first: number, words: string): ReadElement | undefined {
  if (words.startsWith('#')) return settingAt(reading, first, words)
  if (words.startsWith('|')) return readTable
  if (PLANNING.test(words)) return skipOne('property')
  if (/^-{5,}$/.test(words)) return next
  if (/^:(?:[ \t]|$)/.test(words)) return readFixed
  const end = DRAWER_START.test(words) ? reading.spans.drawerEnd(first) : undefined
  return end === undefined ? undefined : (own) => readDrawer(own, first, end)
}

const next: ReadElement = (_, first) => first + 1

const skipOne =
  (what: SkippedKind): ReadElement =>
  (reading, first) => {
    reading.skipped.add(what, placeOf(reading, first))
    return first + 1
  }

/** What begins with `#`: a block, a keyword or a comment. */
function settingAt(reading: OrgReading, first: number, words: string): ReadElement | undefined {
  const block = BLOCK.exec(words)?.[1]?.toLowerCase()
  if (block !== undefined) {
    const what = SKIPPED_BLOCKS.get(block)
    const end = what && reading.spans.blockEnd(first, block)
    return what === undefined || end === undefined
      ? next
      : (own) => skipBlock(own, first, end, what)
  }
  if (BLOCK_END.test(words)) return next
  if (words.startsWith('#+'))
    return KEYWORD.test(words) ? (own) => readKeyword(own, first, words) : undefined
  return /^#(?:\s|$)/.test(words) ? skipOne('prose') : undefined
}

function skipBlock(reading: OrgReading, first: number, end: number, what: SkippedKind): number {
  const count = what === 'prose' ? end - first - 1 : 1
  if (count > 0) reading.skipped.add(what, placeOf(reading, first), count)
  return end + 1
}

function readKeyword(reading: OrgReading, first: number, words: string): number {
  const [sign = '', name = ''] = KEYWORD.exec(words) ?? []
  const value = words.slice(sign.length).trim()
  const { about } = reading
  const key = name.toLowerCase()
  if (key === 'title' && value !== '')
    about.title = [about.title, orgWords(value).words].filter(Boolean).join(' ')
  else if (key === 'roam_alias') addAll(about.aliases, aliasesIn(value))
  else if (!/^(?:seq_|typ_)?todo$|^tblfm$/.test(key)) return skipOne('property')(reading, first)
  return first + 1
}

/** Names in quotes, or single words. */
const aliasesIn = (value: string): string[] =>
  [...value.matchAll(/"([^"]{1,500})"|([^\s"]{1,500})/g)].map(
    ([, quoted, word]) => quoted ?? (word as string),
  )

/** Reads a drawer: the ids and other names of its headline; the rest is counted. */
function readDrawer(reading: OrgReading, first: number, end: number): number {
  const { lines, owner, about, pick, skipped } = reading
  const isProperties = /^:properties:$/i.test((lines[first] as string).trim())
  for (let i = first + 1; i < end; i++) {
    const words = (lines[i] as string).trim()
    if (words === '') continue
    const [sign = '', name = ''] = (isProperties && PROPERTY.exec(words)) || []
    const value = words.slice(sign.length).trim()
    const key = name.toLowerCase()
    if (key === 'custom_id' || key === 'id') {
      const id = key === 'id' && owner?.id !== undefined ? undefined : pick(value)
      if (id === undefined) skipped.add('property', placeOf(reading, i))
      else if (owner) owner.id = id
      else about.id = id
    } else if (key === 'roam_aliases' || key === 'alias') {
      addAll((owner ?? about).aliases, aliasesIn(value))
    } else skipped.add('property', placeOf(reading, i))
  }
  return end + 1
}

/** Lines of code, each after a colon. */
function readFixed(reading: OrgReading, first: number): number {
  const { lines, skipped } = reading
  skipped.add('code', placeOf(reading, first))
  let i = first + 1
  while (i < lines.length && /^[ \t]*:(?:[ \t]|$)/.test(lines[i] as string)) i++
  return i
}

/** Reads a table: its rows are titles beside the items that are indented as it is. */
function readTable(reading: OrgReading, first: number): number {
  const { lines, skipped } = reading
  const rows: TableLine[] = []
  let i = first
  for (; lines[i]?.trim().startsWith('|'); i++)
    rows.push({ line: lines[i] as string, at: placeOf(reading, i) })
  const { indent } = orgIndent(lines[first] as string)
  for (const { title, at, summary, links = [], cards = [] } of tableTitles(rows, skipped)) {
    const draft = itemDraft(at)
    Object.assign(draft, { title, summary })
    for (const link of links) draft.links.push(link)
    draft.cards.push(...cards)
    openDraft(reading, itemLevel(reading, indent), draft)
  }
  return i
}
