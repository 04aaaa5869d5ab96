import { cardLabel } from '../core/document/card-labels.ts'
import { isAllMarked } from './filling.ts'
import type { SourceLine } from './markdown-block.ts'
import { isSeparator, pairsIn } from './markdown-cards.ts'
import { ended } from './markdown-endings.ts'
import { isLabelled, ledBy, mayLead, pairIn } from './markdown-labels.ts'
import { numberedIn } from './markdown-numbering.ts'
import { optionIn } from './markdown-options.ts'
import { type ReadWords, type Seen, wordsReader } from './markdown-words.ts'
import { hasVerdict, numberedVerdict } from './verdicts.ts'

/**
 * Whether the lines of a paragraph are plainly of a card, so that a row of hyphens right below them parts it from the
 * next one: they are no heading, as they would be in CommonMark.
 */
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
  numberedVerdict(source, NOWHERE) !== undefined || hasVerdict(numberedIn(source)?.source ?? '')

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
