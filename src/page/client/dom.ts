/** What may be put into an element: nodes, or words that are always text. */
export type Child = Node | string | false | undefined | readonly Child[]

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element with attributes (`true` is one without a value) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  give(made, attributes)
  put(made, children)
  return made
}

/** An element of SVG. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  give(made, attributes)
  put(made, children)
  return made
}

/** Gives an element attributes; one that is undefined or false is taken away. */
export function give(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined || value === false) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
}

function put(into: Element, children: readonly Child[]): void {
  for (const child of children)
    if (child instanceof Node || typeof child === 'string') into.append(child)
    else if (child) put(into, child)
}

/** Whether a key of the keyboard is meant for what has the focus: a field, or a browser's own command. */
export const isTaken = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.matches('input, select, textarea'))

/**
 * Whether a key belongs to an input method, which is composing Chinese characters. Safari says so of the
 * last key by its code alone.
 */
export const isComposed = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229

/** Whether the arrow keys to the left and right scroll what has the focus. */
export const scrollsSideways = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.scrollWidth > target.clientWidth &&
  /auto|scroll/.test(getComputedStyle(target).overflowX)
