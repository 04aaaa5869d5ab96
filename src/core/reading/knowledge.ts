import { readLocalId, readSource } from '../document/common-fields.ts'
import {
  type Report,
  readEntries,
  readFields,
  readItems,
  readString,
  readText,
  readWords,
} from '../document/fields.ts'
import { type DocumentNode, type Entry, entry, type Place, type Scalar } from '../document/node.ts'
import { NOTHING_KNOWN } from '../model/library.ts'
import {
  type Confusion,
  type Fact,
  type Knowledge,
  type Relation,
  type Then,
  VERDICTS,
  type Verdict,
} from '../model/topic.ts'

/** The keys of a topic, in the order data/README.md teaches them. */
const TOPIC_KEYS = [
  'id',
  'aliases',
  'summary',
  'facts',
  'relations',
  'then',
  'confused',
  'exams',
  'ordered',
  'links',
  'questions',
] as const

/** A name of another thing in the outline, to be looked for once everything is read. */
interface Reference {
  readonly kind: 'topic' | 'relation'
  readonly name: string
  readonly at: Place
}

/** An exam a topic names, or one of its domains, to be held against the declared ones. */
export interface ExamReference {
  readonly exam: string
  readonly domain: string | undefined
  readonly at: Place
}

/** What one topic's table says, with what must still be resolved. */
export interface Reading {
  readonly id: string
  readonly at: Place
  readonly aliases: readonly { readonly name: string; readonly at: Place }[]
  readonly ordered: boolean
  readonly knowledge: Knowledge
  readonly references: readonly Reference[]
  readonly examReferences: readonly ExamReference[]
  readonly questions: readonly DocumentNode[]
}

const VERSION = /^v\d+\.\d+$/

/** Reads one topic's table. */
export function readTopic(
  id: string,
  at: Place,
  entries: readonly Entry[],
  report: Report,
): Reading {
  const fields = readFields({ kind: 'table', entries, at }, TOPIC_KEYS, report)
  const references: Reference[] = []
  const examReferences: ExamReference[] = []
  const refer = (kind: Reference['kind'], key: Scalar | DocumentNode): string => {
    const name = readString(key, report) ?? ''
    if (key.kind === 'scalar') references.push({ kind, name, at: key.at })
    return name
  }
  const read = <T>(key: string, reader: (node: DocumentNode) => T, nothing: T): T => {
    const node = fields.get(key)
    return node ? reader(node) : nothing
  }
  const then = read('then', (node) => readThen(node, report), undefined)
  const knowledge: Knowledge = {
    summary: read('summary', (node) => readText(node, report), undefined) ?? NOTHING_KNOWN.summary,
    facts: read('facts', (node) => readFacts(id, node, report), []),
    relations: read(
      'relations',
      (node) =>
        readEntries(node, report).flatMap(({ key, value }): Relation[] => {
          const type = refer('relation', key)
          return readItems(value, report).map((item) => ({ type, topic: refer('topic', item) }))
        }),
      [],
    ),
    ...(then && { then }),
    confused: read(
      'confused',
      (node) =>
        readEntries(node, report).flatMap(({ key, value }): Confusion[] => {
          const tell = readText(value, report)
          const topic = refer('topic', key)
          return tell ? [{ topic, tell }] : []
        }),
      [],
    ),
    exams: read(
      'exams',
      (node) =>
        Object.fromEntries(
          readEntries(node, report).map(({ key, value }) => {
            const exam = readWords(key, report)
            examReferences.push({ exam, domain: undefined, at: key.at })
            const domains = readItems(value, report).flatMap((item) => {
              const domain = readString(item, report)
              if (domain === undefined) return []
              examReferences.push({ exam, domain, at: item.at })
              return [domain]
            })
            return [exam, domains]
          }),
        ),
      {},
    ),
    links: read('links', (node) => readLinks(node, report), []),
  }
  return {
    id,
    at,
    aliases: read('aliases', (node) => readItems(node, report), []).flatMap((item) => {
      const name = readString(item, report)
      return name ? [{ name, at: item.at }] : []
    }),
    ordered: read('ordered', (node) => readFlag(node, report), false),
    knowledge,
    references,
    examReferences,
    questions: read('questions', (node) => readItems(node, report), []),
  }
}

function readFlag(node: DocumentNode, report: Report): boolean {
  const words = readString(node, report)
  if (words !== 'true' && words !== 'false')
    report('wrong-value', node.at, { value: words ?? '', allowed: 'true, false' })
  return words === 'true'
}

function readLinks(node: DocumentNode, report: Report): string[] {
  return readItems(node, report).flatMap((item) => {
    const link = readString(item, report)
    if (link !== undefined && !/^https?:\/\/\S+$/.test(link))
      report('wrong-value', item.at, { value: link, allowed: 'https://…' })
    return link ?? []
  })
}

function readThen(node: DocumentNode, report: Report): Then | undefined {
  const fields = readFields(node, ['line', 'verdict', 'now'], report)
  for (const key of ['line', 'verdict', 'now'])
    if (node.kind === 'table' && !fields.has(key)) report('missing-key', node.at, { key })
  const line = fields.get('line') && readString(fields.get('line') as DocumentNode, report)
  const now = fields.get('now') && readText(fields.get('now') as DocumentNode, report)
  const verdictNode = fields.get('verdict')
  const verdict = verdictNode && readString(verdictNode, report)
  if (verdictNode && !VERDICTS.includes(verdict as Verdict))
    report('wrong-value', verdictNode.at, { value: verdict ?? '', allowed: VERDICTS.join(', ') })
  return line && now && verdict ? { line, now, verdict: verdict as Verdict } : undefined
}

function readFacts(topic: string, node: DocumentNode, report: Report): Fact[] {
  const seen = new Map<string, Place>()
  return readItems(node, report).flatMap((item): Fact[] => {
    const fields = readFields(
      item,
      ['id', 'text', 'source', 'since', 'deprecated', 'removed'],
      report,
    )
    if (item.kind !== 'table') return []
    const local = readLocalId(item, fields, seen, report)
    const textNode = fields.get('text')
    if (!textNode) report('missing-key', item.at, { key: 'text' })
    const text = textNode && readText(textNode, report)
    if (!local || !text) return []
    const versions: { since?: string; deprecated?: string; removed?: string } = {}
    for (const key of ['since', 'deprecated', 'removed'] as const) {
      const versionNode = fields.get(key)
      const version = versionNode && readString(versionNode, report)
      if (!version) continue
      if (!VERSION.test(version))
        report('wrong-value', versionNode.at, { value: version, allowed: 'v1.33' })
      versions[key] = version
    }
    const source = readSource(item, fields.get('source'), report)
    return [{ id: `${topic}/${local}`, text, source, ...versions }]
  })
}

/** The id a topic document begins with. */
export const topicIdNode = (node: DocumentNode): DocumentNode | undefined => entry(node, 'id')
