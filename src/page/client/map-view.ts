import { below, topicOf } from '../../core/model/walk.ts'
import { masteryName } from '../../view/mastery-sign.ts'
import type { MapSpot } from '../data.ts'
import { tagOf } from '../data.ts'
import { fontOf, mapLabel } from '../map-label.ts'
import { give, make, makeSvg } from './dom.ts'
import { type Borders, paneOf } from './map-pane.ts'
import { hashOf, type Sight } from './view.ts'

/** The mind map. */
export interface MapView {
  readonly element: HTMLElement
  /** Marks a topic and goes there, unless the map is to be seen as it was left. */
  readonly mark: (id: string, isAsLeft: boolean) => void
  /** Marks what was found, the best first, and goes there if asked to; as it was before without findings. */
  readonly search: (ids: ReadonlySet<string> | undefined, isToMove: boolean) => void
  /** To be called when it has become visible or has another size. */
  readonly measure: () => void
}

/** From the end of a line to the words, as a share of the font's size. */
const INSET = 0.4
/** Colours of branches in the style sheet. */
const COLOURS = 8

/** A topic in the map. */
interface Place extends MapSpot {
  readonly id: string
  readonly parent: string | undefined
  readonly level: number
  readonly branch: number
}

/** Draws the mind map where the topics were laid out; a click on one opens it. */
export function mapViewOf(sight: Sight, spots: ReadonlyArray<MapSpot | null>): MapView {
  const { speech, library } = sight
  const { outline } = library
  const places = placesOf(sight, spots)
  const drawn = new Map([...places].map(([id, place]) => [id, nodeOf(sight, place)]))
  const links = [...places.values()].flatMap((place) => linkOf(place, places) ?? [])
  const world = makeSvg('g', {}, makeSvg('g', { class: 'lines' }, links), [...drawn.values()])
  const picture = makeSvg('svg', { role: 'img', class: 'map' }, world)
  const name = (): void =>
    give(picture, {
      'aria-label': speech.line(
        'mapName',
        `${places.size}`,
        `${topicOf(outline, outline.root).children.length}`,
        `${1 + Math.max(0, ...[...places.values()].map(({ level }) => level))}`,
      ),
    })
  name()
  speech.onChange(name)
  const all = [...places.values()]
  const branches = all.filter(({ level }) => level < 2)
  const pane = paneOf(picture, world, { whole: bordersOf(all), first: bordersOf(branches) })
  const button = (sign: string, key: 'zoomIn' | 'zoomOut' | 'whole', act: () => void) => {
    const made = speech.label(make('button', { type: 'button' }, sign), 'aria-label', key)
    speech.label(made, 'title', key)
    made.addEventListener('click', act)
    return made
  }
  const element = speech.label(
    make(
      'section',
      { class: 'mind', tabindex: 0 },
      picture,
      make(
        'div',
        { class: 'zoom' },
        button('+', 'zoomIn', () => pane.zoom(1.4)),
        button('−', 'zoomOut', () => pane.zoom(1 / 1.4)),
        button('⤢', 'whole', pane.showWhole),
      ),
    ),
    'aria-label',
    'mapKeys',
  )
  element.addEventListener('keydown', pane.key)
  picture.addEventListener('click', (event) => {
    const id = (event.target as Element).closest<SVGElement>('.node')?.dataset['topic']
    if (id !== undefined && !pane.wasMoved()) location.hash = hashOf({ view: 'topic', topic: id })
  })
  let marked: string | undefined
  return {
    element,
    mark: (id, isAsLeft) => {
      if (marked !== undefined) drawn.get(marked)?.classList.remove('current')
      marked = id
      drawn.get(id)?.classList.add('current')
      const place = places.get(id)
      if (place && place.level > 0 && !isAsLeft) pane.goTo(place, fontOf(place.level))
    },
    search: (ids, isToMove) => {
      picture.classList.toggle('searching', ids !== undefined)
      for (const [id, node] of drawn) node.classList.toggle('hit', ids?.has(id) ?? false)
      const hits = [...(ids ?? [])].flatMap((id) => places.get(id) ?? [])
      const [best] = hits
      if (!ids) pane.unseek()
      else if (best && isToMove) {
        const font = Math.min(...hits.map(({ level }) => fontOf(level)))
        pane.seek({
          all: { borders: bordersOf(hits), font },
          best: { ...best, font: fontOf(best.level) },
        })
      }
    },
    measure: pane.measure,
  }
}

/** The borders of some topics, of one at least. */
const bordersOf = (places: readonly Place[]): Borders => ({
  left: Math.min(...places.map(({ x, width }) => x - width / 2)),
  right: Math.max(...places.map(({ x, width }) => x + width / 2)),
  top: Math.min(...places.map(({ y }) => y)) - 40,
  bottom: Math.max(...places.map(({ y }) => y)) + 40,
})

/** The topics that are drawn, with the number of their branch. */
function placesOf({ library }: Sight, spots: ReadonlyArray<MapSpot | null>): Map<string, Place> {
  const { outline } = library
  const branches = topicOf(outline, outline.root).children
  const places = new Map<string, Place>()
  let i = 0
  for (const { id, parent } of below(outline, outline.root)) {
    const spot = spots[i++]
    const above = parent === undefined ? undefined : places.get(parent)
    if (!spot) continue
    places.set(id, {
      ...spot,
      ...{ id, parent, level: above ? above.level + 1 : 0 },
      branch: above?.level ? above.branch : Math.max(0, branches.indexOf(id)) % COLOURS,
    })
  }
  return places
}

/** The words of a topic in each language, in a box; further down there is only a line below them. */
function nodeOf({ library, speech }: Sight, place: Place): SVGGElement {
  const { id, x, y, width, level, branch } = place
  const font = fontOf(level)
  const height = font * 1.45
  const topic = topicOf(library.outline, id)
  const share = library.share(id)
  const labels = speech.languages.map(
    (language) => [language, mapLabel(library.outline, topic, language, level)] as const,
  )
  // Further out, words begin where the line from the parent ends.
  const [side, at] =
    level < 3 ? ['', 0] : x < 0 ? [' leftward', width / 2] : [' rightward', -width / 2]
  const isSame = new Set(labels.map(([, label]) => label)).size === 1
  return makeSvg(
    'g',
    {
      class: `node l${Math.min(level, 4)} b${branch}${side}${share === undefined ? '' : ` ${masteryName(share)}`}`,
      transform: `translate(${x} ${y})`,
      'data-topic': id,
    },
    makeSvg('rect', {
      x: -width / 2,
      y: -height / 2,
      width,
      height,
      rx: level < 2 ? height / 2 : 4,
    }),
    (isSame ? labels.slice(0, 1) : labels).map(([language, label]) =>
      makeSvg(
        'text',
        {
          'font-size': font,
          x: at - Math.sign(at) * font * INSET,
          ...(!isSame && { lang: tagOf(language) }),
        },
        label,
      ),
    ),
    share === undefined
      ? undefined
      : makeSvg('circle', { class: 'share', cx: -width / 2, cy: 0, r: font / 4 }),
  )
}

/** The line from the parent's side to the topic's side that faces it. */
function linkOf(place: Place, places: ReadonlyMap<string, Place>): SVGPathElement | undefined {
  const from = place.parent === undefined ? undefined : places.get(place.parent)
  if (!from) return undefined
  const side = place.x < from.x ? -1 : 1
  const start = from.level === 0 ? 0 : from.x + (side * from.width) / 2
  const end = place.x - (side * place.width) / 2
  const middle = (start + end) / 2
  return makeSvg('path', {
    class: `b${place.branch} l${Math.min(place.level, 4)}`,
    d: `M${start} ${from.y}C${middle} ${from.y} ${middle} ${place.y} ${end} ${place.y}`,
  })
}
