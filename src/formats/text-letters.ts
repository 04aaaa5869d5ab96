import { cardLabel } from '../core/document/card-labels.ts'
import type { TextLine } from './text-lines.ts'

/** A letter with its colon before words: a term, an option, a speaker, or the label of a question or an answer. */
const LETTERED = /^([\p{Script=Latin}\p{Script=Greek}])\d?\s?[:：]\s{0,3}\S/u
/** A name with what is said of it. */
const NAMED = /^[\p{L}\p{N}][^:：]{0,40}[:：]\s{0,3}\S/u
/** What is above options, or above an answer. */
const ASKS = /[?？:：]$|_{2}|[(（]\s{0,9}[)）]$|^\d{1,4} ?[.、)）]/
/** So few letters in a row may be anything. */
const FEWEST = 2

const letterOf = ({ words }: TextLine): string | undefined =>
  LETTERED.exec(words)?.[1]?.normalize('NFKC')

/** Whether a line has the label of a question or an answer that is no single letter. */
const isPlainly = (line: TextLine): boolean =>
  letterOf(line) === undefined && cardLabel(line.words) !== undefined

/**
 * Lines of which those are known whose letter is no label of a card, although `Q` and `A` may be one: the terms of a list
 * (`A: ampere`, `K: kelvin`), and the turns of a conversation (`A: Hello!`, `B: Hi!`, `A: Bye!`).
 */
export function withLetters(lines: readonly TextLine[]): readonly TextLine[] {
  const known: TextLine[] = []
  for (let from = 0; from < lines.length; ) {
    let end = from + 1
    while (lines[end]?.isFirst === false && lines[end]?.indent === lines[from]?.indent) end++
    const block = lines.slice(from, end)
    // The title above the block may be its first line, or before it.
    const isTitled =
      letterOf(block[0] as TextLine) === undefined && !NAMED.test(block[0]?.words ?? '')
    const title = isTitled ? block[0] : lines[from - 1]
    const kind = kindOf(isTitled ? block.slice(1) : block, title)
    for (const line of block)
      known.push(kind && letterOf(line) !== undefined ? { ...line, letter: kind } : line)
    from = end
  }
  return known
}

/** What the letters of lines in a row are; undefined if they may be labels of cards, or options. */
function kindOf(block: readonly TextLine[], title: TextLine | undefined): TextLine['letter'] {
  const letters = block.flatMap((line) => letterOf(line) ?? [])
  if (letters.length === 0 || block.some(isPlainly)) return undefined
  const others = letters.filter((letter) => !/[AQ]/i.test(letter))
  const { size } = new Set(letters)
  if (size < letters.length) {
    const areTurns = letters.length === block.length && 2 * size <= letters.length + 1
    return areTurns && size > 1 && others.length > 0 ? 'turn' : undefined
  }
  if (!block.every(({ words }) => NAMED.test(words) && !/[?？]$/.test(words))) return undefined
  if (title && (ASKS.test(title.words) || cardLabel(title.words)?.kind === 'question'))
    return undefined
  if (/QA/i.test(block.map((line) => letterOf(line) ?? ' ').join(''))) return undefined
  const named = block.length - letters.length + others.length
  return named >= FEWEST ? 'term' : undefined
}
