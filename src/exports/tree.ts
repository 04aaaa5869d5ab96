import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import type { Exported } from './exporter.ts'

/** A topic of what is exported, with its place in it. */
export interface TreeStep {
  readonly topic: Topic
  /** How many topics of the export are above it. */
  readonly level: number
  /** The topics directly below it that are exported, too. */
  readonly children: readonly string[]
}

/** What of an export tells which topics it has. */
export type TreePart = Pick<Exported, 'library' | 'topic' | 'depth'>

/**
 * The topics that are exported, in reading order. Iterative: an outline may be deeper than the call
 * stack.
 */
export function* stepsOf({
  library: { outline },
  topic: root,
  depth,
}: TreePart): Generator<TreeStep> {
  const open: Array<readonly [id: string, level: number]> = [[root.id, 0]]
  while (open.length > 0) {
    const [id, level] = open.pop() as (typeof open)[number]
    const topic = topicOf(outline, id)
    const children = level < depth ? topic.children : []
    yield { topic, level, children }
    for (let i = children.length - 1; i >= 0; i--) open.push([children[i] as string, level + 1])
  }
}

/** Whether all of the outline is exported, so that its own id belongs to the export. */
export const isWhole = ({ library, topic }: TreePart): boolean => topic.id === library.outline.root

/** Whether the first topic is only there because an outline has one root: nobody wrote it. */
export const isHeadless = (branch: TreePart): boolean =>
  isWhole(branch) && branch.library.outline.isRootMade === true

/** The id of a root that nobody wrote: with it, a reader knows that there is one. */
export const rootId = (branch: TreePart): string | undefined =>
  isHeadless(branch) ? branch.library.outline.root : undefined

/**
 * The topics that somebody wrote, with their levels: those at the top of an outline without a
 * written root have level 0.
 */
export function* writtenSteps(branch: TreePart): Generator<TreeStep> {
  const above = isHeadless(branch) ? 1 : 0
  for (const step of stepsOf(branch))
    if (step.level >= above) yield { ...step, level: step.level - above }
}
