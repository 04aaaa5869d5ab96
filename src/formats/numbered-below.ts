import { joined } from './markdown-answers.ts'
import type { Block, SourceLine } from './markdown-block.ts'
import { asksSomething } from './markdown-cards.ts'
import { numberedIn } from './markdown-numbering.ts'
import { optionIn } from './markdown-options.ts'
import { romanValue } from './roman.ts'

/** The lines of an item's own title, and what is below it. */
interface OwnLines {
  readonly own: readonly SourceLine[]
  readonly below: readonly Block[]
}

/**
 * Parts the lines of an item where others begin with numbers that Markdown does not know (`（1）`, `①`, `a.`, `(ii)`):
 * they are below it, and no words of its title. Each line to the end must have such a number. What asks keeps its
 * lines, which are its options or its answer.
 */
export function numberedBelow(lines: readonly SourceLine[]): OwnLines {
  const whole = { own: lines, below: [] }
  const from = lines.findIndex(({ source }, i) => i > 0 && COUNTS.some((count) => count(source, 0)))
  const own = lines.slice(0, from)
  const others = lines.slice(from)
  if (from === -1 || others.length < 2 || asksSomething(joined(own)) || GAP.test(joined(own)))
    return whole
  if (others.every(({ source }) => numberedIn(source)))
    return { own, below: [{ kind: 'paragraph', lines: [...others], line: others[0]?.line ?? 0 }] }
  const isCounted = COUNTS.slice(1).some((count) =>
    others.every(({ source }, i) => count(source, i)),
  )
  return isCounted ? { own, below: others.map(asItem) } : whole
}

/** Where the right option of a question is to be written. */
const GAP = /[(（]\s{0,9}[)）]/
const ROMAN = /^[(（]?([ivx]{1,5})[.)）]\s/i

/** Whether a line has the number with that place, from 0: any number of Chinese notes, a letter, or a Roman numeral. */
const COUNTS: ReadonlyArray<(source: string, place: number) => boolean> = [
  (source) => numberedIn(source)?.isSign === false,
  (source, place) => optionIn(source)?.index === place,
  (source, place) => romanValue(ROMAN.exec(source)?.[1] ?? '') === place + 1,
]

/** A line as an item of a list, without its letter or numeral. */
function asItem({ source, line }: SourceLine): Block {
  const [roman = ''] = ROMAN.exec(source) ?? []
  const words = roman === '' ? (optionIn(source)?.source ?? source) : source.slice(roman.length)
  return {
    kind: 'item',
    blocks: [{ kind: 'paragraph', lines: [{ source: words, line, indent: 0 }], line }],
    line,
  }
}
