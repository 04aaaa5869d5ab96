import { addAll } from '../core/base/collections.ts'
import { isLocalId } from '../core/document/common-fields.ts'
import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { joined } from './markdown-answers.ts'
import type { Block, SourceLine } from './markdown-block.ts'
import { listInComment } from './markdown-comments.ts'
import { areAll, isContentsName, isInnerLinks } from './markdown-contents.ts'
import { type MarkdownReading, pagesOf, titledAs } from './markdown-draft.ts'
import { ended, isOnlyTags } from './markdown-endings.ts'
import { isPlaceholder } from './markdown-macros.ts'
import { isLabelAlone } from './markdown-question.ts'
import { BOLD_LEVEL, isAbove, openTitle, type Section, titleAbove } from './markdown-section.ts'
import type { Seen } from './markdown-words.ts'

const LONGEST_HEADING = 80

/** Lines of a paragraph. */
interface WholeOrPart {
  readonly lines: readonly SourceLine[]
  /** The block behind the paragraph. */
  readonly next: Block | undefined
  /** They are the whole paragraph. */
  readonly isWhole: boolean
}

/**
 * Adds lines of words that are nothing else: a heading in bold, a sentence to be filled in, the
 * summary of the title above, or prose, which is skipped.
 */
export function addWords(
  section: Section,
  { lines, next, isWhole }: WholeOrPart,
  reading: MarkdownReading,
): void {
  const { skipped, see } = reading
  const { line } = lines[0] as SourceLine
  const at = reading.placeAt(line)
  const whole = joined(lines)
  const { source, id } = ended(whole)
  if (isOnlyTags(source)) return
  if (isPlaceholder(source)) {
    skipped.add('property', at)
    return
  }
  const seen = see(source, LONGEST_WORDS)
  const above = titleAbove(section)
  if (seen.words === '' || seen.isPicture) {
    if (seen.hasPicture) skipped.add('picture', at)
  } else if (isInnerLinks(seen)) skipped.add('contents', at)
  else if (seen.fill !== undefined) {
    const also = listInComment(whole, 'also')
    above.cards.push({
      ...{ fill: shortened(seen.fill, LONGEST_WORDS), at },
      ...(id !== undefined && isLocalId(id) && { id }),
      ...(also.length > 0 && { also }),
    })
  } else if (isLabelAlone(see, source)) {
    skipped.add('prose', at, lines.length)
  } else if (isContentsName(seen.words) && next?.kind === 'item') above.hadContents = true
  else if (isWhole && lines.length === 1 && isHeading(section, seen, next)) {
    const words = seen.words.replace(/ ?[:：]$/, '')
    const title = titledAs({ ...seen, words, marks: [] }, { line, kind: 'whole' }, reading)
    if (title) openTitle(section, BOLD_LEVEL, title)
  } else if (pagesOf(seen)) {
    skipped.add('contents', at)
    above.hadContents = true
  } else if (isLinks(seen) && !isAbove(section)) {
    addAll(above.links, seen.links)
    if (seen.words !== seen.links.join(' ')) skipped.add('prose', at, lines.length)
  } else if (!isLeadIn(seen.words, next) && maySummarise(section, reading)) {
    const { separator = '' } = reading.about
    const words = shortened(seen.words, LONGEST_WORDS)
    above.summary = above.summary === undefined ? words : above.summary + separator + words
    addAll(above.links, seen.links)
  } else skipped.add('prose', at, lines.length)
}

/** Whether words in bold, alone in their paragraph, are a heading of what follows. */
function isHeading({ isItem, isQuote }: Section, { words, marks }: Seen, next?: Block): boolean {
  if (isItem || isQuote || !next || next.kind === 'heading') return false
  const end = words.replace(/ ?[:：]$/, '').length
  const strong = marks.filter(({ kind }) => kind === 'strong')
  const isOne = strong.some((mark) => mark.start === 0 && mark.end >= end)
  const isBold = isOne || (strong.length > 0 && areAll(strong, words))
  return isBold && words.length <= LONGEST_HEADING && !/[.。!！]$/.test(words)
}

/** Whether words are nothing but links to pages. */
const isLinks = ({ words, links, marks }: Seen): boolean =>
  links.length > 0 &&
  areAll(
    marks.filter(({ kind }) => kind === 'link'),
    words,
  )

/**
 * Whether the title above has nothing yet that words could be too late for. Where k8smap wrote two
 * languages, the second paragraph is the summary in the second one.
 */
function maySummarise(section: Section, { about: { separator } }: MarkdownReading): boolean {
  const { summary, children, cards } = titleAbove(section)
  if (isAbove(section) || section.isAside || children.length > 0) return false
  if (summary === undefined) return true
  return separator !== undefined && cards.length === 0 && !summary.includes(separator)
}

/** Whether a sentence only introduces what is below it. */
const isLeadIn = (words: string, next?: Block): boolean =>
  /[:：]$/.test(words) &&
  !/[.。!?！？](?: |$|\p{Script=Han})/u.test(words.slice(0, -1)) &&
  next !== undefined &&
  ['item', 'code', 'table', 'quote', 'details'].includes(next.kind)
