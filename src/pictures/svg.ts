import { Graph, layout } from '@dagrejs/dagre'
import { maxOf } from '../core/base/collections.ts'
import { drawnWidth } from '../view/drawn-width.ts'
import { inMarkup } from './escaping.ts'
import type { Picture } from './picture.ts'

/** Pixels: of a display column and a line of text, around the words in a box, around the whole. */
const COLUMN = 8
const LINE = 18
const PADDING = { x: 12, y: 9 } as const
const MARGIN = 16
const FONT = 14
const SMALL = 12

/** Words are measured by display columns: a picture is drawn with whatever font there is. */
const sizeOf = (label: string, scale = 1) => ({
  width: drawnWidth(label) * COLUMN * scale,
  height: LINE * scale,
})

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * A picture as SVG: boxes from left to right, laid out in layers by dagre. Colours follow the
 * reader's light or dark mode; every word is text, so it can be found and read aloud.
 */
export function svg({ title, nodes, edges }: Picture): string {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 24,
    edgesep: 16,
    ranksep: 64,
    marginx: MARGIN,
    marginy: MARGIN,
  })
  for (const { id, label } of nodes) {
    const size = sizeOf(label)
    graph.setNode(id, { width: size.width + 2 * PADDING.x, height: size.height + 2 * PADDING.y })
  }
  edges.forEach(({ from, to, label }, i) => {
    graph.setEdge(from, to, { ...sizeOf(label, SMALL / FONT), labelpos: 'c' }, `${i}`)
  })
  layout(graph)
  const boxes = nodes.map((node) => ({ ...node, ...(graph.node(node.id) as Box) }))
  const arrows = edges.map((edge, i) => ({
    ...edge,
    ...(graph.edge({ v: edge.from, w: edge.to, name: `${i}` }) as Arrow),
  }))
  const right = maxOf(boxes, ({ x, width: wide }) => x + wide / 2)
  const bottom = maxOf(boxes, ({ y, height }) => y + height / 2)
  const size = {
    width: Math.ceil(
      Math.max(
        right,
        maxOf(arrows, ({ x, width: wide }) => x + wide / 2),
      ) + MARGIN,
    ),
    height: Math.ceil(
      Math.max(
        bottom,
        maxOf(arrows, ({ y, height }) => y + height / 2),
      ) + MARGIN,
    ),
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${inMarkup(title)}" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
    `<title>${inMarkup(title)}</title>`,
    STYLE,
    '<defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>',
    ...arrows.map(
      ({ points }) => `<path class="edge" marker-end="url(#end)" d="${line(points)}"/>`,
    ),
    ...arrows.map(
      ({ x, y, label }) =>
        `<text class="label" x="${round(x)}" y="${round(y)}">${inMarkup(label)}</text>`,
    ),
    ...boxes.map(
      ({ x, y, width: wide, height, label, isCentre }) =>
        `<g><rect class="${isCentre ? 'centre' : 'box'}" x="${round(x - wide / 2)}" y="${round(y - height / 2)}" width="${round(wide)}" height="${round(height)}" rx="6"/><text x="${round(x)}" y="${round(y)}">${inMarkup(label)}</text></g>`,
    ),
    '</svg>',
    '',
  ].join('\n')
}

interface Box extends Point {
  readonly width: number
  readonly height: number
}

interface Arrow extends Box {
  readonly points: readonly Point[]
}

const STYLE = `<style>
svg{background:#fff;font-family:system-ui,sans-serif;font-size:${FONT}px;fill:#1a1a1a}
text{text-anchor:middle;dominant-baseline:central}
.box,.centre{fill:#f4f6f8;stroke:#6b7785}
.centre{fill:#e3edf9;stroke:#1f5fa8;stroke-width:2.5}
.edge{fill:none;stroke:#6b7785}
.label{font-size:${SMALL}px;paint-order:stroke;stroke:#fff;stroke-width:4px;fill:#3d4852}
#end path{fill:#6b7785}
@media (prefers-color-scheme:dark){svg{background:#16191d;fill:#e6e6e6}.box{fill:#23282e;stroke:#8b98a5}.centre{fill:#1d3148;stroke:#7db3f0}.label{stroke:#16191d;fill:#c3ccd4}}
</style>`

const round = (n: number): number => Math.round(10 * n) / 10

const line = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
