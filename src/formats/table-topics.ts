import type { Place } from '../core/document/node.ts'
import {
  MOST_LEVELS,
  type NotedCard,
  type NotedTitle,
  plainWording,
} from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { shortList } from '../core/document/short.ts'
import { withAsked } from './asked-titles.ts'
import { noNotes, type ReadNotes } from './format.ts'
import { finished, type NoteDraft } from './note-draft.ts'

/** A topic of a table while the topics below it are still being found. */
export interface TableTopic extends Omit<NoteDraft, 'children'> {
  readonly cards: NotedCard[]
  readonly below: TableTopic[]
}

/** A topic with only a title, which other rows name. */
export const implied = (title: string, at: Place): TableTopic => ({
  ...{ title, at, cards: [], below: [] },
})

/** Topics and what is below them: all of them, and those at the top. */
export interface Linked {
  readonly all: readonly TableTopic[]
  readonly top: readonly TableTopic[]
}

/**
 * The tree of topics. Topics that are below themselves are a finding, and so are too many levels. No
 * recursion: a chain may be as long as the table.
 * @param column the name of what puts topics below each other
 */
export function treeOf({ all, top }: Linked, column: string): ReadNotes {
  const order: TableTopic[] = []
  let level = top
  for (let depth = 1; level.length > 0; depth++) {
    const [first] = level
    if (depth > MOST_LEVELS && first) return noNotes([problem('too-deep', first.at)])
    for (const each of level) order.push(each)
    level = level.flatMap(({ below }) => below)
  }
  if (order.length < all.length) {
    const reached = new Set(order)
    const circle = circleIn(all.filter((each) => !reached.has(each)))
    const names = shortList(
      [...circle, ...circle.slice(0, 1)].map(({ title }) => plainWording(title)),
      ' → ',
    )
    const at = circle[0]?.at as Place
    return noNotes([problem('cycle', at, { type: column, cycle: names })])
  }
  const made = new Map<TableTopic, NotedTitle>()
  for (const topic of order.reverse()) {
    const { below, ...draft } = topic
    const children = below.map((each) => made.get(each) as NotedTitle)
    made.set(topic, finished({ ...draft, children }))
  }
  return {
    notes: { notes: withAsked(top.map((each) => made.get(each) as NotedTitle)) },
    problems: [],
  }
}

/** A circle among topics of which each is below another, in reading order. */
function circleIn(topics: readonly TableTopic[]): readonly TableTopic[] {
  const above = new Map<TableTopic, TableTopic>()
  for (const each of topics) for (const child of each.below) above.set(child, each)
  const trail = new Set<TableTopic>()
  let topic = topics[0] as TableTopic
  while (!trail.has(topic)) {
    trail.add(topic)
    topic = above.get(topic) as TableTopic
  }
  const path = [...trail]
  return path.slice(path.indexOf(topic)).reverse()
}
