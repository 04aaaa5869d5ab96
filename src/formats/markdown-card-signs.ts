import { cardLabel } from '../core/document/card-labels.ts'
import { isAsked } from './asked-titles.ts'
import { isRule } from './block-starts.ts'
import { isAllMarked } from './filling.ts'
import { linePairIn } from './line-pair.ts'
import type { Block, Paragraph, SourceLine } from './markdown-block.ts'
import { isSeparator, pairsIn } from './markdown-cards.ts'
import { ended } from './markdown-endings.ts'
import { isLabelled, ledBy, mayLead, pairIn } from './markdown-labels.ts'
import { numberedIn } from './markdown-numbering.ts'
import { optionIn } from './markdown-options.ts'
import { type ReadWords, type Seen, wordsReader } from './markdown-words.ts'
import { widthInColumns } from './text-inner.ts'
import { hasVerdict, numberedVerdict } from './verdicts.ts'

/**
 * Whether a row of hyphens or equals signs right below a paragraph parts its card from the next one: it makes no heading of
 * it, as it would in CommonMark. Right below another heading, one of hyphens would leave that one empty.
 * @param above the block before the paragraph
 */
export function endsCard(rest: string, { lines }: Paragraph, above: Block | undefined): boolean {
  if (!isRule(rest) && !/^={3,}[ \t]*$/.test(rest)) return false
  const fitted = fittedLength(rest, lines)
  if (isTold(above)) return fitted <= SHORTEST
  return fitted <= LEAST_FITTED && (areTerms(lines) || hasCardSign(lines))
}

/** The shortest row. */
const SHORTEST = 3
/** A longer row has the length of a card's line on purpose. */
const LEAST_FITTED = 10

/** How long a row is, if it is as long as the only line above it; 0 if it is not. */
function fittedLength(rest: string, lines: readonly SourceLine[]): number {
  const { length } = rest.trimEnd()
  return lines.length === 1 && length === widthInColumns(lines[0]?.source ?? '') ? length : 0
}

/** Whether a heading has nothing below it before the next block, which says something of it. */
const isTold = (above: Block | undefined): boolean =>
  above?.kind === 'heading' && (above.level > 1 || isAsked(above.source))

/** A name with what is said of it, a line of several. */
const TERM = /^[*_]{0,2}[^\s*_:：.!?。！？][^:：.!?。！？]{0,40}(?:[:：]| [-–—]{1,2} |——).{0,3}\S/
/** The same alone: no heading begins so. */
const LONE_TERM = /^(?:(\*\*|__)[^*_]{1,60}\1 ?[:：–—-]|\p{Ll}[^.!?:：]{0,40} [-–—] ).{0,3}\S/u

const areTerms = (lines: readonly SourceLine[]): boolean =>
  lines.every(({ source }) => (lines.length > 1 ? TERM : LONE_TERM).test(source))

/** Whether the lines of a paragraph are plainly of a card. */
export function hasCardSign(lines: readonly SourceLine[]): boolean {
  const see = wordsReader(new Map())
  return lines.some(({ source }, i) => {
    const isLast = i === lines.length - 1
    const isBelow = i > 0 && isAnswering(source)
    const isAbove = !isLast && (ended(source).isCard || (i === 0 && /[?？][*_]{0,2}$/.test(source)))
    const isOwn = isStatement(source) || isMarked(source, see, lines.length)
    return isBelow || isAbove || isOwn || (mayLead(source) && hasLabel(lines, i, see))
  })
}

/** Whether a line below others parts a question from its answer, is the second option, or what a term means. */
const isAnswering = (source: string): boolean =>
  isSeparator(source) || source.startsWith(': ') || optionIn(source)?.index === 1

/** Whether a line has a label of a card. A question alone may be the heading of its answer. */
function hasLabel(lines: readonly SourceLine[], i: number, see: ReadWords): boolean {
  const { source } = lines[i] as SourceLine
  const words = ledBy(see, source)
  if (i > 0) return isLabelled(words)
  const { kind = 'question', said } = cardLabel(words) ?? {}
  if (kind !== 'question') return said !== ''
  return lines.length > 1 ? isLabelled(words) : pairIn(source, see) !== undefined
}

const isStatement = (source: string): boolean =>
  linePairIn(source) !== undefined ||
  (/[.。!！?？]/.test(source) && hasVerdict(source)) ||
  numberedVerdict(source, NOWHERE) !== undefined ||
  hasVerdict(numberedIn(source)?.source ?? '')

/** A place that nobody is told. */
const NOWHERE = { file: '', line: 0, column: 0 }

/** Whether a line is a card of Obsidian's, or has something to be filled in besides other words. */
function isMarked(source: string, see: ReadWords, count: number): boolean {
  if (!/::|==|\{\{/.test(source)) return false
  const seen: Seen = see(ended(source).source)
  return (
    (seen.fill !== undefined && (count > 1 || !isAllMarked(seen.fill))) || pairsIn(seen).length > 0
  )
}
