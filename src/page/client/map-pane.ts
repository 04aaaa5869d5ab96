import { fontOf } from '../map-label.ts'
import { give, isTaken } from './dom.ts'

/** The borders of what is drawn, in the units of the map. */
export interface Borders {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a search has found in the picture: all of it with its smallest font, and the best with its own. */
interface Sought {
  readonly all: { readonly borders: Borders; readonly font: number }
  readonly best: { readonly x: number; readonly y: number; readonly font: number }
}

/** Moves and zooms a picture. */
interface Pane {
  /** Shows the whole. */
  readonly showWhole: () => void
  /** Zooms around the middle of what is seen. */
  readonly zoom: (by: number) => void
  /** Brings a place to the middle, large enough to read a font of that size. */
  readonly goTo: (place: { readonly x: number; readonly y: number }, font: number) => void
  /** Brings all that was found to sight, or the best if all is too small to be read then. */
  readonly seek: (found: Sought) => void
  /** Shows what was seen before a search, unless the picture was moved by hand since. */
  readonly unseek: () => void
  readonly key: (event: KeyboardEvent) => void
  /** Whether the last press of the pointer moved the picture: then it was no click. */
  readonly wasMoved: () => boolean
  readonly measure: () => void
}

/** Pixels: around the whole, one step of an arrow key, what a hand moves by accident. */
const MARGIN = 16
const STEP = 60
const TREMOR = 4
/** Pixels of a font: smaller ones are not drawn, and this size is easy to read. */
const LEAST_FONT = 6
const READABLE = 15
/** Pixels of the branches' font at first, where the whole is smaller, on a phone, and there is room for them. */
const FIRST = 9
/** The middle of the map. */
const ROOT: Borders = { left: 0, right: 0, top: 0, bottom: 0 }
/** Scales, as pixels for a unit of the map. */
const MOST = 4

/**
 * @param world what is moved, in the picture
 * @param first what is to be seen at first: the root and its branches
 */
export function paneOf(
  picture: SVGSVGElement,
  world: SVGGElement,
  { whole, first }: { readonly whole: Borders; readonly first: Borders },
): Pane {
  let [x, y, scale] = [0, 0, 0]
  let size = { width: 0, height: 0 }
  let isFitted = true
  let moved = 0
  /** What was seen before a search. */
  let before: { x: number; y: number; scale: number; isFitted: boolean } | undefined
  const pointers = new Map<number, { readonly x: number; readonly y: number }>()

  const show = (): void => {
    give(world, {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})`,
    })
    // The words of a level are drawn only if they can be read.
    const levels = [0, 1, 2, 3, 4].filter((level) => fontOf(level) * scale >= LEAST_FONT)
    picture.dataset['levels'] = `${levels.length}`
  }
  /** The scale at which something fits into the picture. */
  const scaleFor = ({ left, right, top, bottom }: Borders): number =>
    Math.min(
      (size.width - 2 * MARGIN) / (right - left),
      (size.height - 2 * MARGIN) / (bottom - top),
      1,
    )
  const least = (): number => scaleFor(whole)
  const center = ({ left, right, top, bottom }: Borders): void => {
    x = size.width / 2 - (scale * (left + right)) / 2
    y = size.height / 2 - (scale * (top + bottom)) / 2
  }
  const showWhole = (): void => {
    scale = least()
    center(whole)
    isFitted = true
    before = undefined
    show()
  }
  /** The whole if the branches can be read then; else the branches, as far as their words are drawn. */
  const begin = (): void => {
    showWhole()
    if (fontOf(1) * scale >= FIRST) return
    const fitting = scaleFor(first)
    scale = Math.max(LEAST_FONT, Math.min(FIRST, fontOf(1) * fitting)) / fontOf(1)
    center(scale > fitting ? ROOT : first)
    show()
  }
  const centerOn = (place: { readonly x: number; readonly y: number }): void => {
    x = size.width / 2 - scale * place.x
    y = size.height / 2 - scale * place.y
  }
  /** Shows the picture as it was moved, for good. */
  const leave = (): void => {
    isFitted = false
    before = undefined
    show()
  }
  const zoomAt = (by: number, at: { readonly x: number; readonly y: number }): void => {
    const wanted = Math.max(least(), Math.min(MOST, scale * by))
    x = at.x - ((at.x - x) * wanted) / scale
    y = at.y - ((at.y - y) * wanted) / scale
    scale = wanted
    leave()
  }
  const move = (right: number, down: number): void => {
    x += right
    y += down
    leave()
  }
  const zoom = (by: number): void => zoomAt(by, { x: size.width / 2, y: size.height / 2 })
  const inPicture = (event: MouseEvent): { x: number; y: number } => {
    const { left, top } = picture.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  picture.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      zoomAt(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), inPicture(event))
    },
    { passive: false },
  )
  picture.addEventListener('pointerdown', (event) => {
    if (pointers.size === 0) moved = 0
    pointers.set(event.pointerId, inPicture(event))
  })
  picture.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = inPicture(event)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    pointers.set(event.pointerId, now)
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    if (moved <= TREMOR) return
    // Only now: a captured click would not reach the topic.
    picture.setPointerCapture(event.pointerId)
    if (other) zoomAt(apart(now, other) / Math.max(1, apart(before, other)), between(now, other))
    else move(now.x - before.x, now.y - before.y)
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    picture.addEventListener(end, (event) => pointers.delete(event.pointerId))

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(STEP, 0),
    ArrowRight: () => move(-STEP, 0),
    ArrowUp: () => move(0, STEP),
    ArrowDown: () => move(0, -STEP),
    ...{ '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': showWhole },
  }
  return {
    ...{ showWhole, zoom },
    goTo: (place, font) => {
      if (size.width === 0) return
      scale = Math.max(scale, Math.min(MOST, READABLE / font))
      centerOn(place)
      leave()
    },
    seek: ({ all, best }) => {
      if (size.width === 0) return
      before ??= { x, y, scale, isFitted }
      const fitting = scaleFor(all.borders)
      if (fitting * all.font >= FIRST) {
        scale = Math.min(fitting, READABLE / all.font)
        center(all.borders)
      } else {
        scale = READABLE / best.font
        centerOn(best)
      }
      isFitted = false
      show()
    },
    unseek: () => {
      if (!before) return
      ;({ x, y, scale, isFitted } = before)
      before = undefined
      if (isFitted) begin()
      else show()
    },
    key: (event) => {
      const act = isTaken(event) || !Object.hasOwn(keys, event.key) ? undefined : keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    },
    wasMoved: () => moved > TREMOR,
    measure: () => {
      const { width, height } = picture.getBoundingClientRect()
      if (width === 0 || (width === size.width && height === size.height)) return
      size = { width, height }
      if (isFitted) begin()
    },
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
const between = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
})
