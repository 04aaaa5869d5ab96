import type { Place } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import type { Skipped } from '../core/document/skipped.ts'
import type { LevelTree } from './level-tree.ts'
import { addOrgParagraph, type OrgDraft, setTitle } from './org-notes.ts'
import type { OrgSpans } from './org-spans.ts'

/** A paragraph whose lines are still being read; it may be the title of an item. */
interface Leaf {
  readonly lines: string[]
  readonly at: Place
  readonly draft: OrgDraft | undefined
  readonly isTitle: boolean
  /** An item's lines are indented deeper than its sign. */
  readonly indent: number
}

/** What has been read of a file of org, and what is being read. */
export interface OrgReading {
  readonly file: string
  readonly lines: readonly string[]
  readonly spans: OrgSpans
  readonly states: ReadonlySet<string>
  readonly tree: LevelTree<OrgDraft>
  readonly skipped: Skipped
  readonly found: Problem[]
  readonly pick: (id: string) => string | undefined
  readonly about: { title?: string; id?: string; aliases: string[] }
  /** The level of the headline that is open; 0 before the first one. */
  level: number
  /** The headline or item that properties belong to. */
  owner: OrgDraft | undefined
  leaf: Leaf | undefined
  isTooDeep: boolean
}

/** Levels between two headlines: more than any item is indented. */
export const LEVEL = 1 << 20

/** The level of items that are so far indented, below the headline that is open. */
export const itemLevel = ({ level }: OrgReading, indent: number): number =>
  level * LEVEL + 1 + indent

/** How far a line is indented; org's tabs are eight columns wide. */
export function orgIndent(line: string): { readonly indent: number; readonly length: number } {
  const length = line.length - line.trimStart().length
  let indent = 0
  for (let i = 0; i < length; i++)
    indent = line[i] === '\t' ? indent - (indent % 8) + 8 : indent + 1
  return { indent: Math.min(indent, LEVEL - 3), length }
}

/** Adds a title to the tree, unless there are too many above it. */
export function openDraft(reading: OrgReading, level: number, draft: OrgDraft): void {
  if (reading.tree.add(level, draft)) return
  reading.isTooDeep = true
  reading.found.length = 0
  reading.found.push(problem('too-deep', draft.at))
}

/** A place on a line, counted from 0; its first column by default. */
export const placeOf = ({ file }: OrgReading, line: number, column = 1): Place => ({
  ...{ file, line: line + 1, column },
})

/** Ends the paragraph that is being read: it is the title of its item, or says something below it. */
export function closeLeaf(reading: OrgReading): void {
  const { leaf, skipped } = reading
  reading.leaf = undefined
  if (!leaf) return
  if (leaf.isTitle && leaf.draft) setTitle(leaf.draft, leaf.lines.join('\n'), skipped)
  else addOrgParagraph(leaf.draft, leaf, skipped)
}
