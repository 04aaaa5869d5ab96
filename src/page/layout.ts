import { sumOf } from '../core/base/collections.ts'
import { LANGUAGES } from '../core/base/text.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { below, childrenOf, topicOf } from '../core/model/walk.ts'
import { tidyTree } from '../pictures/tidy-tree.ts'
import { drawnWidth } from '../view/drawn-width.ts'
import type { MapSpot } from './data.ts'
import { DRAWN_LEVELS, fontOf, mapLabel } from './map-label.ts'

/** More topics than that are a grey cloud: then only the upper levels are drawn. */
const MOST_TOPICS = 3000
/** The width of a display column, as a share of the font's size. */
const COLUMN = 0.63
/** Around the words of a topic, as a share of its font's size. */
const PADDING = 0.9
/** Between a topic and those below it, as a share of its font's size. */
const GAP = 2.4

/** A topic that is to be laid out; its level is counted from the root. */
interface Leaf {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly children: readonly Leaf[]
}

/**
 * Where every topic is drawn, in the order of the tree; null if it is not. The first half of the branches
 * is to the right of the root, the others to its left. The fonts of the upper levels are so large that
 * they can be read when the whole map is seen.
 */
export function spotsOf(outline: Outline): Array<MapSpot | null> {
  const levels = levelsOf(outline)
  const most = drawnLevels(levels)
  const root = leafOf(outline, topicOf(outline, outline.root), levels, most)
  const weights = root.children.map(leavesIn)
  const half = sumOf(weights, (weight) => weight) / 2
  let seen = 0
  const isRight = weights.map((weight) => {
    seen += weight
    return seen - weight / 2 <= half
  })
  const spots = new Map<string, MapSpot>()
  for (const [side, sign] of [
    [true, 1],
    [false, -1],
  ] as const) {
    const children = root.children.filter((_, i) => isRight[i] === side)
    for (const [id, spot] of laidOut({ ...root, children }, sign)) spots.set(id, spot)
  }
  return [...below(outline, outline.root)].map(({ id }) => spots.get(id) ?? null)
}

/** The level of each topic: 0 is the root. */
function levelsOf(outline: Outline): Map<string, number> {
  const levels = new Map<string, number>()
  for (const { id, parent } of below(outline, outline.root))
    levels.set(id, parent === undefined ? 0 : (levels.get(parent) ?? -1) + 1)
  return levels
}

/** How many levels below the root are drawn, so that not too many topics are. */
function drawnLevels(levels: ReadonlyMap<string, number>): number {
  const counts: number[] = []
  for (const level of levels.values()) counts[level] = (counts[level] ?? 0) + 1
  let drawn = 0
  const last = counts.findIndex((count) => {
    drawn += count
    return drawn > MOST_TOPICS
  })
  return Math.min(DRAWN_LEVELS, last < 0 ? counts.length - 1 : Math.max(1, last - 1))
}

/** A topic with what is drawn below it. Its depth is bounded by the levels that are drawn. */
function leafOf(
  outline: Outline,
  topic: Topic,
  levels: ReadonlyMap<string, number>,
  most: number,
): Leaf {
  const level = levels.get(topic.id) ?? 0
  const font = fontOf(level)
  const columns = Math.max(
    ...LANGUAGES.map((language) => drawnWidth(mapLabel(outline, topic, language, level))),
  )
  return {
    id: topic.id,
    width: Math.round(font * (columns * COLUMN + PADDING)),
    height: Math.round(font * 1.7),
    gap: Math.round(font * GAP),
    children:
      level < most
        ? childrenOf(outline, topic.id)
            .slice(0, MOST_TOPICS)
            .map((child) => leafOf(outline, child, levels, most))
        : [],
  }
}

const leavesIn = ({ height, children }: Leaf): number => Math.max(height, sumOf(children, leavesIn))

/** The places of a topic and of all below it; a sign of -1 is to the left. */
function laidOut(root: Leaf, sign: 1 | -1): Array<[string, MapSpot]> {
  const { boxes } = tidyTree(root, { along: ({ gap }) => gap, between: 0, branches: 8 })
  const middle = (boxes[0]?.y ?? 0) + root.height / 2
  return boxes.map(({ box, x, y }) => [
    box.id,
    {
      x: sign * Math.round(box === root ? 0 : x + (box.width - root.width) / 2),
      y: Math.round(y + box.height / 2 - middle),
      width: box.width,
    },
  ])
}
