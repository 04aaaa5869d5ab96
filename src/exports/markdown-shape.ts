import { topicOf } from '../core/model/walk.ts'
import { stepsOf, type TreePart, type TreeStep } from './tree.ts'

/** How many levels are headings; below them are lists. */
const HEADINGS = 3

/** How a title is written: as a heading with a level, or as an item with so many items above it. */
export type TitleMark = { readonly heading: number } | { readonly items: number }

/** A topic and how its title is written. */
export type MarkedStep = TreeStep & { readonly mark: TitleMark }

/**
 * The topics as headings and items of lists. The topics below one topic are all of the same sort: an
 * item behind a heading would be read as a part of that heading.
 * @param isHeadless the first topic is left out, and those below it are at the top
 */
export function* markedSteps(branch: TreePart, isHeadless: boolean): Generator<MarkedStep> {
  const marks = new Map<string, TitleMark>()
  for (const step of stepsOf(branch)) {
    const { topic, level, children } = step
    const isRoot = level === 0
    const mark = isRoot ? { heading: isHeadless ? 0 : 1 } : (marks.get(topic.id) as TitleMark)
    marks.delete(topic.id)
    const below = markBelow(mark, hasGrandchildren(branch, step))
    for (const child of children) marks.set(child, below)
    if (!(isRoot && isHeadless)) yield { ...step, mark }
  }
}

const hasGrandchildren = ({ library, depth }: TreePart, { level, children }: TreeStep): boolean =>
  level + 1 < depth && children.some((id) => topicOf(library.outline, id).children.length > 0)

function markBelow(mark: TitleMark, isDeep: boolean): TitleMark {
  if ('items' in mark) return { items: mark.items + 1 }
  return isDeep && mark.heading < HEADINGS ? { heading: mark.heading + 1 } : { items: 0 }
}

/** What begins the line of a title, and what begins each line below it. */
export const signsOf = (mark: TitleMark): { readonly first: string; readonly below: string } =>
  'heading' in mark
    ? { first: `${'#'.repeat(mark.heading)} `, below: '' }
    : { first: `${'  '.repeat(mark.items)}- `, below: '  '.repeat(mark.items + 1) }
