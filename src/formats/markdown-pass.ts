import type { Place } from '../core/document/node.ts'
import type { SourceLine } from './markdown-block.ts'
import type { MarkdownReading } from './markdown-draft.ts'
import type { Section } from './markdown-section.ts'

/** A paragraph while its lines are read. */
export interface Pass {
  readonly section: Section
  readonly reading: MarkdownReading
  readonly lines: readonly SourceLine[]
  /** The block behind the paragraph. */
  readonly next: number
  /** Lines that nothing is made of yet. */
  buffer: SourceLine[]
  /** How many blocks behind the paragraph were taken with it. */
  used: number
  /** Makes what they are of the lines in the buffer. */
  readonly flush: () => void
}

/** Where a line of the paragraph is. */
export const placeInPass = ({ reading, lines }: Pass, i: number): Place =>
  reading.placeAt(lines[i]?.line ?? (lines[0] as SourceLine).line)
