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
import type { DocumentNode, Entry, Place, Scalar } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'

/** Levels of YAML collections; a title's children stand two levels below it, so about 200 levels of an outline. */
const MAX_DEPTH = 400

export interface Documents {
  readonly nodes: readonly DocumentNode[]
  readonly problems: readonly Problem[]
}

/**
 * Reads YAML into places and plain text, meaning nothing yet: numbers, dates and nulls stay the text they are.
 * Anchors and aliases are refused: an outline has no use for them, and a few lines of them can stand for
 * gigabytes.
 */
export function readYaml(text: string, file: string): Documents {
  const problems: Problem[] = []
  const placeAt = placeFinder(text, file)
  let events: ReturnType<typeof parseEvents>
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const { mark, reason } = error
    const at = { file, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 }
    const found = /depth|nesting/i.test(reason)
      ? problem('too-deep', at)
      : problem('not-yaml', at, { reason })
    return { nodes: [], problems: [found] }
  }

  const nodes: DocumentNode[] = []
  // Open collections, innermost last; a table holds the key that waits for its value.
  interface Open {
    readonly node:
      | { kind: 'list'; items: DocumentNode[]; at: Place }
      | { kind: 'table'; entries: Entry[]; at: Place }
    readonly keys: Set<string>
    key: Scalar | undefined
  }
  const open: Array<Open | 'document'> = []
  let position = 0

  const add = (node: DocumentNode): void => {
    const parent = open.at(-1)
    if (parent === undefined || parent === 'document') {
      nodes.push(node)
      return
    }
    if (parent.node.kind === 'list') parent.node.items.push(node)
    else if (parent.key === undefined) {
      if (node.kind !== 'scalar') {
        problems.push(problem('wrong-shape', node.at, { wanted: 'key' }))
        parent.key = { kind: 'scalar', value: '', at: node.at }
        return
      }
      if (parent.keys.has(node.value))
        problems.push(problem('duplicate-key', node.at, { key: node.value }))
      parent.keys.add(node.value)
      parent.key = node
    } else {
      parent.node.entries.push({ key: parent.key, value: node })
      parent.key = undefined
    }
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_DOCUMENT:
        open.push('document')
        break
      case EVENT_SEQUENCE:
        position = event.start
        open.push({
          node: { kind: 'list', items: [], at: placeAt(event.start) },
          keys: new Set(),
          key: undefined,
        })
        break
      case EVENT_MAPPING:
        position = event.start
        open.push({
          node: { kind: 'table', entries: [], at: placeAt(event.start) },
          keys: new Set(),
          key: undefined,
        })
        break
      case EVENT_SCALAR: {
        // An empty value has no offset of its own: it stands where the reader has got to.
        const quotes =
          event.style === SCALAR_STYLE_DOUBLE_QUOTED || event.style === SCALAR_STYLE_SINGLE_QUOTED
        if (event.valueStart >= 0) position = event.valueStart - (quotes ? 1 : 0)
        add({
          kind: 'scalar',
          value: event.valueStart >= 0 ? getScalarValue(text, event) : '',
          at: placeAt(position),
        })
        if (event.valueEnd >= 0) position = event.valueEnd
        break
      }
      case EVENT_ALIAS:
        // Something must stand in its place, so that one mistake is one finding.
        problems.push(problem('alias', placeAt(event.anchorStart - 1)))
        add({ kind: 'scalar', value: '*', at: placeAt(event.anchorStart - 1) })
        break
      case EVENT_POP: {
        const closed = open.pop()
        if (closed !== undefined && closed !== 'document') add(closed.node)
        break
      }
    }
  }
  return { nodes, problems }
}

/** Turns offsets into places by a search over the starts of lines. */
function placeFinder(text: string, file: string): (offset: number) => Place {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
