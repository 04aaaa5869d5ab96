import { same } from '../../../src/core/base/text.ts'
import type { Report } from '../../../src/core/document/fields.ts'
import type { CurrentTopic, Snapshot } from '../../../src/core/identity/snapshot.ts'
import { topicIds } from '../../../src/core/identity/topic-ids.ts'
import { type Draft, nameBranches } from '../../../src/core/reading/tree.ts'

/** A title with the titles below it. */
export interface Twig {
  readonly title: string
  /** The id that a person wrote. */
  readonly named?: string | undefined
  readonly children: readonly Twig[]
}

/** Reads a tree from lines: each title two spaces deeper than the one it is below. */
export function twig(lines: string): Twig {
  const top: Twig & { children: Twig[] } = { title: '', children: [] }
  const open: Array<{ children: Twig[] }> = [top]
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    const [, space = '', title = '', named] = line.match(/^( *)(.*?)(?: \{#(.+)\})?$/) ?? []
    const made = { title, named, children: [] }
    open.length = space.length / 2 + 1
    open.at(-1)?.children.push(made)
    open.push(made)
  }
  const [root] = top.children
  if (!root) throw new RangeError(`no tree: ${lines}`)
  return root
}

/** The topics of a tree with the ids that the reader of outlines gives them. */
export function parsed(root: Twig): CurrentTopic[] {
  const at = { file: '', line: 1, column: 1 }
  const draft = ({ title, named, children }: Twig): Draft => ({
    explicit: named,
    isNamed: named !== undefined,
    title: same(title),
    at,
    children: children.map(draft),
  })
  const depths = new Map<string, number>()
  const named: boolean[] = []
  const visit = (each: Twig): void => {
    named.push(each.named !== undefined)
    each.children.forEach(visit)
  }
  visit(root)
  const report: Report = (code: string, ..._: unknown[]) => {
    throw new RangeError(code)
  }
  return nameBranches([draft(root)], report).map(({ id, title, parent }, i) => {
    const depth = parent === undefined ? 0 : (depths.get(parent) as number) + 1
    depths.set(id, depth)
    return { id, title: title.en, depth, isNamed: named[i] === true }
  })
}

/** What is remembered of a tree after a drill, given what was remembered before. */
export function drilled(memory: readonly Snapshot[], root: Twig): Snapshot {
  const topics = parsed(root)
  const ids = topicIds(memory, topics)
  return topics.map(({ id, title, depth }) => ({ id: ids.get(id) as string, title, depth }))
}

/**
 * Drills several states of one outline, one after the other, each given as lines, and gives the last
 * one as lines: its titles, each with its id for good where that is not the title in lower case.
 */
export function after(...states: string[]): string[] {
  const memory: Snapshot[] = []
  for (const state of states) memory.push(drilled(memory, twig(state)))
  return (memory.at(-1) ?? []).map(
    ({ id, title, depth }) =>
      `${'  '.repeat(depth)}${title}${id === title.toLowerCase() ? '' : ` = ${id}`}`,
  )
}
