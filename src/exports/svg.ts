import { inMarkup } from '../pictures/escaping.ts'
import { type PlacedBox, type TreeBox, tidyTree } from '../pictures/tidy-tree.ts'
import { percent } from '../view/bar.ts'
import { drawnWidth } from '../view/drawn-width.ts'
import { MASTERY_SIGNS, masteryName } from '../view/mastery-sign.ts'
import { inline, spoken } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { SMALLER, STYLE, TINTS } from './svg-style.ts'
import { stepsOf } from './tree.ts'

/** Pixels: of a display column and a line of words, around the words in a box, around the whole. */
const COLUMN = 8.4
const LINE = 18
const PADDING = { x: 10, y: 5 } as const
const MARGIN = 16
/** Pixels from a box to the next ones. */
const GAPS = { along: 36, between: 6, branches: 14 } as const
/** The height of the bar that shows mastery. */
const BAR = 3

/** A topic as it is drawn. */
interface Box extends TreeBox {
  readonly lines: readonly string[]
  /** The branch it belongs to, counted from 0; undefined for the root. */
  readonly branch: number | undefined
  /** Mastery, 0 to 1; undefined where it is not drawn. */
  readonly share: number | undefined
  readonly children: Box[]
}

/**
 * The tree as a picture for a README or a slide: from left to right, with a colour for each branch.
 * It follows the reader's light or dark mode, has no script and no font of its own, and every word is
 * text. Mastery is a percentage and a bar besides the colour.
 */
export function* svgPieces(exported: Exported): Generator<string> {
  const tree = tidyTree(boxesOf(exported), GAPS)
  const title = inMarkup(inline(exported.page, exported.topic.title))
  const wide = Math.ceil(tree.width + 2 * MARGIN)
  const high = Math.ceil(tree.height + 2 * MARGIN)
  yield `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">\n`
  yield `<title>${title}</title>\n${STYLE}\n<g transform="translate(${MARGIN} ${MARGIN})">\n`
  for (const placed of tree.boxes) yield linkOf(placed)
  for (const placed of tree.boxes) yield boxOf(placed)
  yield '</g>\n</svg>\n'
}

/** The topics as boxes, each with those below it. */
function boxesOf(exported: Exported): Box {
  const shares = exported.learner?.mastery()
  const above: Box[] = []
  let branches = 0
  for (const { topic, level } of stepsOf(exported)) {
    const share = shares?.get(topic.id)
    const lines = [
      ...spoken(exported.page, topic.title),
      ...(share === undefined ? [] : [`${MASTERY_SIGNS[masteryName(share)]} ${percent(share)}`]),
    ]
    const branch = level === 0 ? undefined : level === 1 ? branches++ : above[1]?.branch
    const box = { ...sizeOf(lines), lines, branch, share, children: [] }
    above[level - 1]?.children.push(box)
    above.length = level
    above.push(box)
  }
  return above[0] as Box
}

/**
 * Words are measured by display columns: a picture is drawn with whatever font there is. Lines below
 * the first one are smaller.
 */
const sizeOf = (lines: readonly string[]) => ({
  width:
    Math.ceil(
      Math.max(...lines.map((line, i) => drawnWidth(line) * (i === 0 ? 1 : SMALLER))) * COLUMN,
    ) +
    2 * PADDING.x,
  height: lines.length * LINE + 2 * PADDING.y,
})

const round = (n: number): number => Math.round(10 * n) / 10

const tintOf = ({ branch }: Box): string => (branch === undefined ? 'r' : `b${branch % TINTS}`)

/** The curve from the box above to this one. */
function linkOf({ box, x, y, parent }: PlacedBox<Box>): string {
  if (!parent) return ''
  const from = { x: parent.x + parent.box.width, y: parent.y + parent.box.height / 2 }
  const to = { x, y: y + box.height / 2 }
  const middle = round(from.x + GAPS.along / 2)
  const path = `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
  return `<path class="${tintOf(box)}" d="${path}"/>\n`
}

/** The style of a box by how much is known, in `svg-style`. */
const FILLED = { high: ' known', some: ' begun', none: '' } as const

function boxOf({ box, x, y }: PlacedBox<Box>): string {
  const { lines, share, width: wide, height } = box
  const filled = share === undefined ? '' : FILLED[masteryName(share)]
  const frame = `<rect class="${tintOf(box)}${filled}" x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(height)}" rx="6"/>`
  const bar =
    share === undefined || share === 0
      ? ''
      : `<rect class="share" x="${round(x + PADDING.x)}" y="${round(y + height - BAR - 1)}" width="${round(share * (wide - 2 * PADDING.x))}" height="${BAR}"/>`
  const words = lines.map((line, i) => {
    const middle = y + PADDING.y + (i + 0.5) * LINE
    const further = i === 0 ? '' : ' class="more"'
    return `<text${further} x="${round(x + PADDING.x)}" y="${round(middle)}">${inMarkup(line)}</text>`
  })
  return `<g>${frame}${bar}${words.join('')}</g>\n`
}
