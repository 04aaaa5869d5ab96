import {
  checkKeys,
  fieldReader,
  type Report,
  readEntries,
  readFields,
  readFlag,
  readItems,
  readString,
  readText,
  readWords,
} from '../document/fields.ts'
import type { DocumentNode, Entry, Place } from '../document/node.ts'
import { isPage } from '../document/source.ts'
import { NOTHING_KNOWN } from '../model/library.ts'
import {
  type Confusion,
  type Fact,
  type Knowledge,
  NATURES,
  type Nature,
  type Then,
  VERDICTS,
  type Verdict,
} from '../model/topic.ts'
import { type PlacedCard, readCards } from './cards.ts'
import { type NameReference, readRelations, refer } from './edges.ts'
import { readAspects, readFacts } from './facts.ts'
import { type Learning, readLevel, readNames } from './learning.ts'

/** The keys of a topic, in the order of data/README.md. */
const TOPIC_KEYS = [
  'id',
  'aliases',
  'found-by',
  'is',
  'summary',
  'level',
  'needs',
  'lesson',
  'facts',
  'without',
  'looks-like',
  'relations',
  'then',
  'confused',
  'exams',
  'ordered',
  'links',
  'cards',
  'questions',
] as const

/** An exam that a topic names, or one of its domains, to be checked against the declared ones. */
export interface ExamReference {
  readonly exam: string
  readonly domain: string | undefined
  readonly at: Place
}

/** What one topic's table says, with the names that must still be looked up. */
export interface Reading {
  readonly id: string
  readonly at: Place
  readonly aliases: readonly { readonly name: string; readonly at: Place }[]
  readonly foundBy: readonly string[]
  readonly ordered: boolean
  readonly knowledge: Knowledge
  readonly references: readonly NameReference[]
  readonly examReferences: readonly ExamReference[]
  readonly cards: readonly PlacedCard[]
  readonly questions: readonly DocumentNode[]
  readonly learning: Learning
}

/** The names in a topic's table, while it is being read. */
interface Named {
  readonly references: NameReference[]
  readonly examReferences: ExamReference[]
}

/** Reads one topic's table. */
export function readTopic(
  id: string,
  at: Place,
  entries: readonly Entry[],
  report: Report,
): Reading {
  const fields = readFields({ kind: 'table', entries, at }, TOPIC_KEYS, report)
  const read = fieldReader(fields, report)
  const named: Named = { references: [], examReferences: [] }
  const then = read('then', readThen)
  const level = read('level', readLevel)
  const needs = read('needs', readNames) ?? []
  const nature = read('is', readNature)
  const cards = read('cards', readCards) ?? []
  for (const { name, at } of needs) named.references.push({ kind: 'topic', name, at })
  const knowledge: Knowledge = {
    summary: read('summary', readText) ?? NOTHING_KNOWN.summary,
    ...(nature && { nature }),
    facts: factsOf(id, fields, report),
    relations: read('relations', (node) => readRelations(node, named.references, report)) ?? [],
    ...(then && { then }),
    confused: read('confused', (node) => readConfusions(node, named, report)) ?? [],
    exams: read('exams', (node) => readExamNames(node, named, report)) ?? {},
    links: read('links', readLinks) ?? [],
    ...(cards.length > 0 && { cards: cards.map(({ at: _, ...card }) => card) }),
    ...(level && { level }),
    ...(needs.length > 0 && { needs: needs.map(({ name }) => name) }),
  }
  return {
    id,
    at,
    aliases: read('aliases', readNames) ?? [],
    foundBy: (read('found-by', readNames) ?? []).map(({ name }) => name),
    ordered: read('ordered', readFlag) ?? false,
    knowledge,
    ...named,
    cards,
    questions: read('questions', readItems) ?? [],
    learning: { ...(level && { level }), needs, lesson: read('lesson', readNames) ?? [] },
  }
}

/** A topic's facts as they are listed, then what its `without` and `looks-like` say. */
function factsOf(id: string, fields: ReadonlyMap<string, DocumentNode>, report: Report): Fact[] {
  const taken = new Map<string, Place>()
  const node = fields.get('facts')
  const listed = node ? readFacts(id, node, taken, report) : []
  return [...listed, ...readAspects(id, fields, taken, report)]
}

function readNature(node: DocumentNode, report: Report): Nature | undefined {
  const words = readString(node, report)
  const nature = NATURES.find((each) => each === words)
  if (!nature) report('wrong-value', node.at, { value: words ?? '', allowed: NATURES.join(', ') })
  return nature
}

function readConfusions(node: DocumentNode, { references }: Named, report: Report): Confusion[] {
  return readEntries(node, report).flatMap(({ key, value }) => {
    const tell = readText(value, report)
    const topic = refer('topic', key, references, report)
    return tell ? [{ topic, tell }] : []
  })
}

function readExamNames(
  node: DocumentNode,
  { examReferences }: Named,
  report: Report,
): Knowledge['exams'] {
  return Object.fromEntries(
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
  )
}

function readLinks(node: DocumentNode, report: Report): string[] {
  return readItems(node, report).flatMap((item) => {
    const link = readString(item, report)
    if (link !== undefined && !isPage(link))
      report('wrong-value', item.at, { value: link, allowed: 'https://…' })
    return link ?? []
  })
}

const THEN_KEYS = ['line', 'verdict', 'now']

function readThen(node: DocumentNode, report: Report): Then | undefined {
  const fields = readFields(node, THEN_KEYS, report)
  if (node.kind === 'table') checkKeys(node, fields, THEN_KEYS, report)
  const read = fieldReader(fields, report)
  const line = read('line', readString)
  const now = read('now', readText)
  const verdict = read('verdict', readVerdict)
  return line && now && verdict ? { line, now, verdict } : undefined
}

function readVerdict(node: DocumentNode, report: Report): Verdict | undefined {
  const words = readString(node, report)
  if (VERDICTS.includes(words as Verdict)) return words as Verdict
  report('wrong-value', node.at, { value: words ?? '', allowed: VERDICTS.join(', ') })
  return undefined
}
