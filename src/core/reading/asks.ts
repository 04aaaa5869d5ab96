import { checkKeys, fieldReader, type Report, readFields, readItems } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { contradicted } from '../graph/asks.ts'
import type { Graph } from '../graph/graph.ts'
import type { Ask } from '../model/ask.ts'
import { type NameReference, refer } from './edges.ts'
import { readNames } from './learning.ts'

/** The keys of each kind of ask: the first says which kind it is. */
const KEYS = {
  who: ['who', 'by', 'wrong'],
  between: ['between', 'wrong'],
  without: ['without', 'right', 'wrong'],
} as const satisfies Record<Ask['kind'], readonly string[]>

/** A choice shows three wrong options. */
const WRONG = { least: 3, most: 8 } as const
const CHAIN = { least: 3, most: 3 } as const

/** An ask as it is written: its topics are looked up once everything is read. */
export interface WrittenAsk {
  readonly at: Place
  readonly ask: Ask
  readonly references: readonly NameReference[]
}

/** Adds the asks of a document to those read so far. */
export function readAsks(node: DocumentNode, asks: WrittenAsk[], report: Report): void {
  for (const item of readItems(node, report)) {
    const references: NameReference[] = []
    const ask = readAsk(item, references, report)
    if (ask) asks.push({ at: item.at, ask, references })
  }
}

function readAsk(item: DocumentNode, references: NameReference[], report: Report): Ask | undefined {
  const kinds = Object.keys(KEYS) as Array<Ask['kind']>
  const kind =
    item.kind === 'table'
      ? kinds.find((each) => item.entries.some(({ key }) => key.value === each))
      : undefined
  const keys: readonly string[] = kind ? KEYS[kind] : Object.values(KEYS).flat()
  const fields = readFields(item, keys, report)
  if (item.kind !== 'table') return undefined
  checkKeys(item, fields, kind ? keys : [kinds.join(' / ')], report)
  const read = fieldReader(fields, report)
  const topics = (key: string, { least, most }: typeof WRONG | typeof CHAIN): string[] => {
    const listed = fields.get(key)
    const names = listed ? readNames(listed, report) : []
    for (const { name, at } of names) references.push({ kind: 'topic', name, at })
    if (listed && (names.length < least || names.length > most))
      report('wrong-shape', listed.at, { wanted: 'items', least, most })
    return names.map(({ name }) => name)
  }
  const topic = (key: string): string | undefined =>
    read(key, (node) => refer('topic', node, references, report))
  const wrong = topics('wrong', WRONG)
  if (kind === 'between') {
    const [first, middle, last] = topics('between', CHAIN)
    return first && middle && last ? { kind, chain: [first, middle, last], wrong } : undefined
  }
  if (kind === 'without') {
    const [of, right] = [topic('without'), topic('right')]
    return of && right ? { kind, of, right, wrong } : undefined
  }
  if (kind !== 'who') return undefined
  const of = topic('who')
  const by = read('by', (node) => refer('relation', node, references, report))
  return of && by ? { kind, of, by, wrong } : undefined
}

/**
 * The asks of an outline. Reports names that it does not have, and topics that are right or wrong
 * against its relations.
 */
export function asksOf(written: readonly WrittenAsk[], graph: Graph, report: Report): Ask[] {
  const { topics, relationTypes } = graph.outline
  return written.map(({ ask, at, references }) => {
    const missing = references.filter(({ kind, name }) =>
      kind === 'topic' ? !topics.has(name) : !relationTypes.has(name),
    )
    for (const each of missing)
      if (each.kind === 'topic') report('unknown-topic', each.at, { topic: each.name })
      else
        report('unknown-relation', each.at, {
          ...{ type: each.name, known: [...relationTypes.keys()].join(', ') },
        })
    if (missing.length === 0)
      for (const topic of contradicted(graph, ask)) report('contradicted-ask', at, { topic })
    return ask
  })
}
