import { addAll, countBy, onceFor } from '../core/base/collections.ts'
import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Block, SourceLine } from './markdown-block.ts'
import type { MarkdownReading } from './markdown-draft.ts'
import { isLabelled } from './markdown-labels.ts'
import { isAbove, type Section, titleAbove } from './markdown-section.ts'

/** One line alone may be a sentence. */
const FEWEST = 2
/** Of the names of a paragraph, this many in three are below other headings, too: a glossary may have a term of another one. */
const MOST_OF = 2

/** A name in bold and what is said under it: `**Severity:** P2`. */
const FIELD = /^(\*\*|__)([^*_:：]{1,40})(?:[:：]\1|\1 ?[:：]) ?\S/u

/** A name in bold, or plain, above a list: `**Steps:**`. */
const LEAD = /^(\*\*|__)?[^*_:：]{1,40}(?:[:：]\1|\1 ?[:：])$/u

/**
 * Adds the lines of a paragraph below a heading that have the same names below another one, `**Severity:** P2`, as the
 * summary of the title: they are its fields, as the cells of a row are. A name below them only introduces its list.
 */
export function addFields(
  section: Section,
  index: number,
  { lines, reading }: { readonly lines: readonly SourceLine[]; readonly reading: MarkdownReading },
): boolean {
  const { blocks, isItem, isQuote, isAside } = section
  if (isItem || isQuote || isAside || isAbove(section)) return false
  const { summary, children, cards, links } = titleAbove(section)
  if (summary !== undefined || children.length > 0 || cards.length > 0) return false
  const last = lines.at(-1)
  const isLed = last !== undefined && LEAD.test(last.source) && blocks[index + 1]?.kind === 'item'
  const fields = isLed ? lines.slice(0, -1) : lines
  const names = fields.map(({ source }) => nameIn(source))
  if (names.length < FEWEST || names.includes(undefined)) return false
  const isBelowOthers = (name = ''): boolean => (headingsOf(blocks).get(name) ?? 0) > 1
  if (names.filter(isBelowOthers).length * 3 < names.length * MOST_OF) return false
  const seen = fields.map(({ source }) => reading.see(source, LONGEST_WORDS))
  if (seen.some(({ words, fill, isPicture }) => fill || isPicture || isLabelled(words)))
    return false
  titleAbove(section).summary = shortened(seen.map(({ words }) => words).join('; '), LONGEST_WORDS)
  for (const each of seen) addAll(links, each.links)
  if (isLed) reading.skipped.add('prose', reading.placeAt(last.line))
  return true
}

const nameIn = (source: string): string | undefined => FIELD.exec(source)?.[2]?.toLowerCase()

/** Below how many headings a line begins with a name. */
const headingsOf = onceFor((blocks: readonly Block[]): ReadonlyMap<string, number> => {
  let heading = 0
  const uses = new Set<string>()
  for (const block of blocks) {
    if (block.kind === 'heading') heading++
    if (block.kind !== 'paragraph') continue
    for (const { source } of block.lines) {
      const name = nameIn(source)
      if (name !== undefined) uses.add(`${heading} ${name}`)
    }
  }
  return countBy(uses, (use) => use.slice(use.indexOf(' ') + 1))
})
