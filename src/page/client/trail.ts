/** Entries of the history that are remembered; further back, a place is as when it is first opened. */
const MOST = 50

/** How a reader left a place: what was shown there, how far it was scrolled, and what had the focus. */
interface Left<T> {
  what?: T
  window: number
  main: number
  focused?: HTMLElement
}

/** What a reader finds again who goes back. */
export interface Trail<T> {
  /** Keeps what is shown, before something else is. */
  readonly leave: (what: T) => void
  /** What was shown when this entry of the history was left; undefined for one that is new. */
  readonly arrive: () => T | undefined
  /** Scrolls to where it was left, and gives the focus to what had it; to another element if that is gone. */
  readonly resume: (otherwise: HTMLElement | null) => void
  /** Replaces an address that is no place by that of what is shown. */
  readonly correct: (address: string) => void
}

/**
 * The trail of a page whose content is in `main`, which is scrolled itself where there is room beside the
 * tree; else the window is. Each entry of the history has a number; what belongs to it is in memory only,
 * because browsers refuse to write the history as often as somebody scrolls.
 */
export function trailIn<T>(main: HTMLElement): Trail<T> {
  const entries = new Map<number, Left<T>>()
  // No number of an earlier visit, which the history may still have.
  let [next = 1] = crypto.getRandomValues(new Uint32Array(1))
  let current = next
  const here = (): Left<T> => {
    const entry = entries.get(current) ?? { window: 0, main: 0 }
    entries.set(current, entry)
    return entry
  }
  // A browser scrolls to the target of a new address before it says that there is one.
  const isHere = (): boolean => history.state === current
  const measure = (): void => {
    if (isHere()) Object.assign(here(), { window: scrollY, main: main.scrollTop })
  }
  // What is scrolled says so with the next frame, and a link may be followed before that one is drawn.
  for (const event of ['scroll', 'click']) addEventListener(event, measure, true)
  main.addEventListener('focusin', ({ target }) => {
    if (isHere() && target instanceof HTMLElement) here().focused = target
  })
  return {
    leave: (what) => {
      here().what = what
    },
    arrive: () => {
      const known = typeof history.state === 'number' ? entries.get(history.state) : undefined
      current = known ? (history.state as number) : ++next
      history.replaceState(current, '')
      const [oldest] = entries.keys()
      if (entries.size > MOST && oldest !== undefined) entries.delete(oldest)
      return known?.what
    },
    resume: (otherwise) => {
      const { window, main: inMain, focused } = here()
      const focus = focused?.isConnected ? focused : otherwise
      focus?.focus({ preventScroll: true })
      scrollTo(0, window)
      main.scrollTop = inMain
    },
    correct: (address) => history.replaceState(current, '', address),
  }
}
