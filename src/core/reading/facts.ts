import { readLocalId, readSource } from '../document/common-fields.ts'
import {
  checkKeys,
  claim,
  fieldReader,
  type Report,
  readFields,
  readItems,
  readString,
  readText,
} from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { type Aspect, BECAME, type Fact, LOOKS_LIKE, WITHOUT } from '../model/topic.ts'
import { readVersionName, readVersions, VERSION_KEYS } from './versions.ts'

const STATEMENT_KEYS = ['text', 'source', ...VERSION_KEYS, 'became', 'renamed', 'before']

/** Reads a topic's list of facts; their local ids are added to `taken`. */
export function readFacts(
  topic: string,
  node: DocumentNode,
  taken: Map<string, Place>,
  report: Report,
): Fact[] {
  return readItems(node, report).flatMap((item): Fact[] => {
    const fields = readFields(item, ['id', ...STATEMENT_KEYS], report)
    if (item.kind !== 'table') return []
    const local = readLocalId(item, fields, taken, report)
    const statement = readStatement(item, fields, report)
    return local && statement ? [{ id: `${topic}/${local}`, ...statement }] : []
  })
}

/** Reads what a topic's table says under `without` and `looks-like`, as facts with ids of their own. */
export function readAspects(
  topic: string,
  fields: ReadonlyMap<string, DocumentNode>,
  taken: Map<string, Place>,
  report: Report,
): Fact[] {
  // Most topics of a person's own have neither.
  if (!fields.has('without') && !fields.has(LOOKS_LIKE)) return []
  const without = fields.get('without')
  const parts = without && readFields(without, Object.keys(WITHOUT), report)
  const found: Array<readonly [Aspect, DocumentNode | undefined]> = [
    ...Object.entries(WITHOUT).map(([key, aspect]) => [aspect, parts?.get(key)] as const),
    [LOOKS_LIKE, fields.get(LOOKS_LIKE)],
  ]
  return found.flatMap(([aspect, node]): Fact[] => {
    if (!node) return []
    const own = readFields(node, STATEMENT_KEYS, report)
    if (node.kind !== 'table' || !claim(taken, aspect, node.at, report)) return []
    const statement = readStatement(node, own, report)
    return statement ? [{ id: `${topic}/${aspect}`, aspect, ...statement }] : []
  })
}

/** What a fact says, where that is said, and in which versions it is true. */
function readStatement(
  node: DocumentNode,
  fields: ReadonlyMap<string, DocumentNode>,
  report: Report,
): Omit<Fact, 'id'> | undefined {
  const read = fieldReader(fields, report)
  checkKeys(node, fields, ['text'], report)
  const text = read('text', readText)
  if (!text) return undefined
  const before = read('before', readText)
  const renamed = fields.get('renamed')
  const version = read('renamed', readVersionName)
  if (renamed && !fields.has('before')) report('no-old-name', renamed.at)
  // Until when it held is what the newer statement says.
  if (before && !renamed) checkKeys(node, fields, ['since'], report)
  const became = read('became', readBecame)
  if (became) checkKeys(node, fields, ['since'], report)
  return {
    text,
    source: readSource(node, fields.get('source'), report),
    ...readVersions(fields, report),
    ...(became && { became }),
    ...(version && { renamed: version }),
    ...(before && { before }),
  }
}

function readBecame(node: DocumentNode, report: Report): Fact['became'] {
  const word = readString(node, report)
  const became = BECAME.find((each) => each === word)
  if (word !== undefined && !became)
    report('wrong-value', node.at, { value: word, allowed: BECAME.join(', ') })
  return became
}
