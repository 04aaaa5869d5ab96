import { readSource } from '../document/common-fields.ts'
import {
  fieldReader,
  type Report,
  readEntries,
  readFields,
  readFlag,
  readItems,
  readString,
} from '../document/fields.ts'
import type { DocumentNode, Place, Scalar } from '../document/node.ts'
import type { Relation } from '../model/topic.ts'
import { readVersions, VERSION_KEYS } from './versions.ts'

/** The name of another thing in the outline; it is looked up once everything is read. */
export interface NameReference {
  readonly kind: 'topic' | 'relation'
  readonly name: string
  readonly at: Place
}

/** Reads the name of another thing in the outline, and remembers it to be looked up. */
export function refer(
  kind: NameReference['kind'],
  node: DocumentNode,
  references: NameReference[],
  report: Report,
): string {
  const name = readString(node, report) ?? ''
  if (node.kind === 'scalar') references.push({ kind, name, at: node.at })
  return name
}

const EDGE_KEYS = ['source', ...VERSION_KEYS, 'optional']

/**
 * Reads a topic's relations: below each type either a list of topics, or a table of topics with the
 * source of each, alone or beside its versions.
 */
export function readRelations(
  node: DocumentNode,
  references: NameReference[],
  report: Report,
): Relation[] {
  return readEntries(node, report).flatMap(({ key, value }): Relation[] => {
    const type = refer('relation', key, references, report)
    if (value.kind === 'table')
      return value.entries.map((each) => ({
        type,
        ...readEdge(each.key, each.value, references, report),
      }))
    return readItems(value, report).map((item) => ({
      type,
      topic: refer('topic', item, references, report),
    }))
  })
}

function readEdge(
  name: Scalar,
  node: DocumentNode,
  references: NameReference[],
  report: Report,
): Omit<Relation, 'type'> {
  const topic = refer('topic', name, references, report)
  if (node.kind === 'scalar') return { topic, source: readSource(node, node, report) }
  const fields = readFields(node, EDGE_KEYS, report)
  const isOptional = fieldReader(fields, report)('optional', readFlag) ?? false
  return {
    topic,
    source: readSource(node, fields.get('source'), report),
    ...readVersions(fields, report),
    ...(isOptional && { isOptional }),
  }
}
