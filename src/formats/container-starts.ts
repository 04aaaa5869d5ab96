import type { Callout } from './markdown-block.ts'

/** How a callout or another container begins, and what ends it. */
export interface ContainerStart {
  readonly callout: Omit<Callout, 'line'>
  /** The colons that end it, or more of them; undefined if its content is indented. */
  readonly colons: number | undefined
}

/** A container whose first line this is; undefined if it is none. */
export const containerIn = (rest: string): ContainerStart | undefined =>
  ':!?='.includes(rest[0] ?? ' ') ? (fencedIn(rest) ?? indentedIn(rest) ?? tabIn(rest)) : undefined

/** Whether a line is only colons, which end a container with so many or fewer. */
export const colonsIn = (rest: string): number => (/^:{3,}$/.test(rest) ? rest.length : 0)

/** `:::tip Title` of Docusaurus, VitePress and Pandoc. */
function fencedIn(rest: string): ContainerStart | undefined {
  const colons = /^:{3,}/.exec(rest)?.[0].length ?? 0
  const words = rest.slice(colons).trim()
  if (colons === 0 || words === '') return undefined
  const {
    0: lead = '',
    1: name,
    2: named = '',
  } = /^(?:\{[^{}.]{0,100}\.([\w-]{1,60})(?![\w-])([^{}]{0,300})\}|([\w-]{1,40})(?=[\s[{]|$))/.exec(
    words,
  ) ?? []
  const type = name ?? lead
  // `:::` and words that are glued to no name are a card, or words.
  if (type === '') return undefined
  const rested = words.slice(lead.length).trim()
  const [, attribute] = /\btitle="([^"]*)"/.exec(named === '' ? rested : named) ?? []
  const title =
    attribute ?? unbracketed(withoutColons(rested.replace(/^\{[^{}]*\}/, '').trim()).trim())
  return {
    callout: { type: typeOf(type), title, isFolded: /^details$/i.test(type) },
    colons,
  }
}

/** Without the colons at its end. */
function withoutColons(words: string): string {
  let end = words.length
  while (words[end - 1] === ':') end--
  return words.length - end < 3 ? words : words.slice(0, end)
}

const unbracketed = (words: string): string =>
  words.startsWith('[') && words.indexOf(']') === words.length - 1 ? words.slice(1, -1) : words

/** Quarto writes `callout-tip`. */
const typeOf = (name: string): string => name.toLowerCase().replace(/^callout-/, '')

/** `!!! note "Title"` and `??? note "Title"` of MkDocs. */
function indentedIn(rest: string): ContainerStart | undefined {
  const [sign] = /^(?:!!!|\?\?\?\+?)(?=[ \t])/.exec(rest) ?? []
  if (sign === undefined) return undefined
  const words = rest.slice(sign.length).trim()
  const quote = words.indexOf('"')
  const names = (quote === -1 ? words : words.slice(0, quote)).trim()
  const title = quote === -1 ? '' : words.slice(quote + 1).replace(/"$/, '')
  const isClosed = quote === -1 || (words.endsWith('"') && words.length > quote + 1)
  if (!isClosed || !/^(?:[\w-]{1,40}(?: |$)){0,3}$/.test(names) || words === '') return undefined
  const type = typeOf(names.split(' ')[0] ?? '')
  return { callout: { type, title, isFolded: sign.startsWith('?') }, colons: undefined }
}

/** `=== "Title"` of MkDocs: content of which one part is shown. */
function tabIn(rest: string): ContainerStart | undefined {
  const [, title] = /^===[!+]? "([^"]+)"$/.exec(rest) ?? []
  return title === undefined
    ? undefined
    : { callout: { type: 'tab', title, isFolded: false }, colons: undefined }
}

/** The first line of a callout in a quote (`[!tip] Title`); undefined if it is none. */
export function calloutIn(source: string): Omit<Callout, 'line'> | undefined {
  const {
    0: sign,
    1: type = '',
    2: fold = '',
  } = /^\[!([\w -]{1,40})(?:\|[^\]]*)?\]([+-]?)/.exec(source) ?? []
  if (sign === undefined) return undefined
  return { type: typeOf(type), title: source.slice(sign.length).trim(), isFolded: fold !== '' }
}
