import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_SINGLE_QUOTED,
  YAMLException,
} from 'js-yaml'
import { type Findings, findings } from '../core/document/findings.ts'
import type { DocumentNode, Entry, Place, Scalar } from '../core/document/node.ts'
import { placeFinder } from '../core/document/place-finder.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import type { Documents } from './format.ts'
import { yamlFault } from './yaml-fault.ts'

/**
 * Levels of YAML collections; a title's children are two levels below it, so this is about 200
 * levels of an outline.
 */
const MAX_DEPTH = 400

/** Collections that are still open; a table has the key that waits for its value. */
interface OpenList {
  readonly node: { kind: 'list'; items: DocumentNode[]; at: Place }
}
interface OpenTable {
  readonly node: { kind: 'table'; entries: Entry[]; at: Place }
  readonly keys: Set<string>
  key: Scalar | undefined
}

/** Documents while they are built: the finished nodes, and the open collections, innermost last. */
interface Assembly {
  readonly nodes: DocumentNode[]
  readonly found: Findings
  readonly open: Array<OpenList | OpenTable | 'document'>
}

/** How a text is read. */
interface Reading {
  /** The most collections within each other. */
  readonly levels?: number
  /** What is not in quotes is marked as bare. */
  readonly isJson?: boolean
}

type YamlEvent = ReturnType<typeof parseEvents>[number]
type ScalarEvent = Extract<YamlEvent, { type: typeof EVENT_SCALAR }>

/**
 * Reads YAML into nodes with places and plain text, without any meaning yet: numbers, dates and
 * nulls stay the text they are. Anchors and aliases are refused: an outline does not need them, and
 * a few lines of them can expand to gigabytes. JSON is YAML, too.
 */
export function readNodes(
  text: string,
  file: string,
  { levels = MAX_DEPTH, isJson = false }: Reading = {},
): Documents {
  const events = eventsOf(text, file, levels, isJson)
  if (!Array.isArray(events)) return { nodes: [], problems: [events] }
  const placeAt = placeFinder(text, file)
  const scalars = scalarReader(text, placeAt, isJson)
  const assembly: Assembly = { nodes: [], found: findings(), open: [] }
  const { found, open } = assembly
  for (const event of events)
    switch (event.type) {
      case EVENT_DOCUMENT:
        open.push('document')
        break
      case EVENT_SEQUENCE:
        scalars.moveTo(event.start)
        open.push({ node: { kind: 'list', items: [], at: placeAt(event.start) } })
        break
      case EVENT_MAPPING:
        scalars.moveTo(event.start)
        open.push(openTable(placeAt(event.start)))
        break
      case EVENT_SCALAR:
        add(assembly, scalars.read(event))
        break
      case EVENT_ALIAS: {
        const at = placeAt(event.anchorStart - 1)
        found.add(problem('alias', at))
        // A replacement node, so that one mistake is one finding.
        add(assembly, { kind: 'scalar', value: '*', at })
        break
      }
      case EVENT_POP: {
        const closed = open.pop()
        if (closed !== undefined && closed !== 'document') add(assembly, closed.node)
        break
      }
    }
  const problems = found.all()
  // With so many findings there is no outline: what is left is not worth the time.
  const isHopeless = problems.some(({ code }) => code === 'more-findings')
  return { nodes: isHopeless ? [] : assembly.nodes, problems }
}

/** How many comments are in a text: each `#` that is in no scalar and begins a word. */
export function commentsIn(text: string): number {
  const events = eventsOf(text, '', MAX_DEPTH)
  if (!Array.isArray(events)) return 0
  let comments = 0
  let done = 0
  const countTo = (end: number): void => {
    for (const { 0: words } of text.slice(done, end).matchAll(/(?:^|(?<=\s))#.*/gm))
      if (words !== '') comments++
  }
  for (const event of events)
    if (event.type === EVENT_SCALAR && event.valueStart >= done) {
      countTo(event.valueStart)
      done = Math.max(done, event.valueEnd)
    }
  countTo(text.length)
  return comments
}

/** The parser's events, or the problem that stopped the parser. */
function eventsOf(
  text: string,
  file: string,
  maxDepth: number,
  isJson = false,
): YamlEvent[] | Problem {
  try {
    return parseEvents(text, { maxDepth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const { mark, reason } = error
    const stop = { line: mark?.line ?? 0, column: mark?.column ?? 0 }
    const placed = ({ line, column }: typeof stop): Place => ({
      file,
      line: line + 1,
      column: column + 1,
    })
    if (/depth|nesting/i.test(reason)) return problem('too-deep', placed(stop))
    const { fault, sign, ...at } = yamlFault(text, { ...stop, reason })
    // In JSON everything is within brackets, and the place where it stopped is nearer to the slip.
    return problem('not-yaml', placed(isJson ? stop : at), { fault, sign, reason })
  }
}

const openTable = (at: Place): OpenTable => ({
  node: { kind: 'table', entries: [], at },
  keys: new Set(),
  key: undefined,
})

/** Adds a finished node to the innermost open collection, or to the documents. */
function add({ nodes, found, open }: Assembly, node: DocumentNode): void {
  const parent = open.at(-1)
  if (parent === undefined || parent === 'document') nodes.push(node)
  else if (!('keys' in parent)) parent.node.items.push(node)
  else if (parent.key === undefined) parent.key = keyFrom(parent, node, found)
  else {
    parent.node.entries.push({ key: parent.key, value: node })
    parent.key = undefined
  }
}

/** The key that a node gives; an empty one if the node is not plain text. */
function keyFrom({ keys }: OpenTable, node: DocumentNode, found: Findings): Scalar {
  if (node.kind !== 'scalar') {
    found.add(problem('wrong-shape', node.at, { wanted: 'key' }))
    return { kind: 'scalar', value: '', at: node.at }
  }
  if (keys.has(node.value)) found.add(problem('duplicate-key', node.at, { key: node.value }))
  keys.add(node.value)
  return node
}

/** How nothing is written in YAML. */
const NOTHING = /^(?:~|null)$/

/**
 * Makes scalars from events. An empty value has no offset of its own: its place is where the reader
 * is.
 */
function scalarReader(
  text: string,
  placeAt: (offset: number) => Place,
  isJson: boolean,
): { moveTo: (offset: number) => void; read: (event: ScalarEvent) => Scalar } {
  let position = 0
  return {
    moveTo: (offset) => {
      position = offset
    },
    read: (event) => {
      const isQuoted =
        event.style === SCALAR_STYLE_DOUBLE_QUOTED || event.style === SCALAR_STYLE_SINGLE_QUOTED
      if (event.valueStart >= 0) position = event.valueStart - (isQuoted ? 1 : 0)
      const value = event.valueStart >= 0 ? getScalarValue(text, event) : ''
      const at = placeAt(position)
      if (event.valueEnd >= 0) position = event.valueEnd
      return {
        ...{ kind: 'scalar', value, at },
        ...(isJson && !isQuoted && { isBare: true }),
        ...(isQuoted && NOTHING.test(value) && { isWord: true }),
      }
    },
  }
}
