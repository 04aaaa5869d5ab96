import type { Text } from '../base/text.ts'
import { dayNamed } from '../base/time.ts'
import {
  checkKeys,
  fieldReader,
  type Report,
  readEntries,
  readFields,
  readString,
  readText,
  readWords,
} from '../document/fields.ts'
import { type DocumentNode, type Entry, entry, type Place, type Scalar } from '../document/node.ts'
import { isId } from '../model/names.ts'
import { type Baseline, DEPENDENCIES, type RelationType } from '../model/topic.ts'
import { readAsks, type WrittenAsk } from './asks.ts'
import { type DeclaredExam, readExams } from './exams.ts'
import { readFlows, type WrittenFlows } from './flows.ts'
import { type Retired, readRetired } from './heirs.ts'
import { type Named, readNames, readUnits, type WrittenUnits } from './learning.ts'
import { BUILT_IN_RELATIONS } from './relations.ts'
import { type Branch, type Draft, readDrafts } from './tree.ts'

const DOCUMENT_KEYS = [
  'format',
  'id',
  'root',
  'title',
  'aliases',
  'baseline',
  'relations',
  'exams',
  'course',
  'flows',
  'asks',
  'tree',
  'topics',
  'retired',
  'imported',
]

/** What all documents say about one topic. */
interface TopicTable {
  readonly at: Place
  readonly entries: Entry[]
  readonly keys: Set<string>
}

/** The parts of an outline, gathered from any number of documents. */
export interface Parts {
  /** From the last document that has one. */
  id: string | undefined
  /** The id of the root that stands for several titles at the top. */
  root: string | undefined
  title: Text | undefined
  /** Other names of the outline's root. */
  aliases: readonly Named[]
  baseline: Baseline | undefined
  readonly drafts: Draft[]
  /** By the topics' ids. */
  readonly tables: Map<string, TopicTable>
  readonly relationTypes: Map<string, RelationType>
  readonly exams: Map<string, DeclaredExam>
  readonly units: WrittenUnits
  readonly flows: WrittenFlows
  readonly asks: WrittenAsk[]
  readonly retired: Retired
}

/** Gathers the parts of all documents: full forms, tables of one topic, and bare trees. */
export function gather(documents: readonly DocumentNode[], report: Report): Parts {
  const parts: Parts = {
    id: undefined,
    root: undefined,
    title: undefined,
    aliases: [],
    baseline: undefined,
    drafts: [],
    tables: new Map(),
    relationTypes: new Map(BUILT_IN_RELATIONS),
    exams: new Map(),
    units: new Map(),
    flows: new Map(),
    asks: [],
    retired: new Map(),
  }
  for (const document of documents) {
    const topicId = entry(document, 'id')
    if (document.kind === 'scalar') report('not-an-outline', document.at)
    else if (entry(document, 'format')) readFull(document, parts, report)
    else if (topicId?.kind === 'scalar' && document.kind === 'table')
      addTopic(parts.tables, topicId, document.entries, report)
    else addDrafts(parts, readDrafts(document, false, report))
  }
  return parts
}

/** Reads a document that begins with `format: 1`: it may have parts of every sort. */
function readFull(document: DocumentNode, parts: Parts, report: Report): void {
  checkFormat(document, report)
  const fields = readFields(document, DOCUMENT_KEYS, report)
  const read = fieldReader(fields, report)
  parts.id = read('id', readOutlineId) ?? parts.id
  parts.root = read('root', readOutlineId) ?? parts.root
  parts.title = read('title', readText) ?? parts.title
  parts.aliases = [...parts.aliases, ...(read('aliases', readNames) ?? [])]
  parts.baseline = read('baseline', readBaseline) ?? parts.baseline
  read('retired', (node) => readRetired(node, parts.retired, report))
  // What notes said at the last import says nothing of the outline.
  read('imported', readEntries)
  read('exams', (node) => readExams(node, parts.exams, report))
  read('course', (node) => readUnits(node, parts.units, report))
  read('asks', (node) => readAsks(node, parts.asks, report))
  read('flows', (node) => readFlows(node, parts.flows, report))
  addDrafts(parts, read('tree', (node) => readDrafts(node, true, report)) ?? [])
  for (const { key, value } of read('topics', readEntries) ?? [])
    addTopic(parts.tables, key, readEntries(value, report), report)
  for (const { key, value } of read('relations', readEntries) ?? [])
    readRelationType(readWords(key, report), value, parts.relationTypes, report)
}

function checkFormat(document: DocumentNode, report: Report): void {
  const node = entry(document, 'format')
  if (!node) return
  const format = readString(node, report)
  if (format !== '1') report('unknown-format', node.at, { format: format ?? '' })
}

function readOutlineId(node: DocumentNode, report: Report): string {
  const id = readString(node, report) ?? ''
  if (!isId(id)) report('bad-id', node.at, { id })
  return id
}

function readBaseline(node: DocumentNode, report: Report): Baseline | undefined {
  const keys = ['of', 'released']
  const fields = readFields(node, keys, report)
  if (node.kind === 'table') checkKeys(node, fields, keys, report)
  const read = fieldReader(fields, report)
  const of = read('of', readText)
  const released = read('released', readDate)
  return of && released !== undefined ? { of, released } : undefined
}

function readDate(node: DocumentNode, report: Report): string | undefined {
  const words = readString(node, report)
  if (words !== undefined && dayNamed(words) !== undefined) return words
  if (words !== undefined) report('wrong-value', node.at, { value: words, allowed: '2026-08-26' })
  return undefined
}

/** One by one: a document may have more titles than a call can have arguments. */
function addDrafts({ drafts }: Parts, more: readonly Draft[]): void {
  for (const draft of more) drafts.push(draft)
}

/**
 * Adds what a document says about a topic; a key that another document already has is a finding.
 */
function addTopic(
  tables: Map<string, TopicTable>,
  name: Scalar,
  entries: readonly Entry[],
  report: Report,
): void {
  const id = readWords(name, report)
  const table = tables.get(id) ?? { at: name.at, entries: [], keys: new Set() }
  for (const each of entries) {
    const key = each.key.value
    if (key !== 'id' && table.keys.has(key)) report('duplicate-key', each.key.at, { key })
    else table.entries.push(each)
    table.keys.add(key)
  }
  tables.set(id, table)
}

/** Adds what is written beside titles to the tables of their topics. */
export function addAbout(
  branches: readonly Branch[],
  tables: Map<string, TopicTable>,
  report: Report,
): void {
  for (const { id, at, about } of branches)
    if (about.length > 0) addTopic(tables, { kind: 'scalar', value: id, at }, about, report)
}

function readRelationType(
  type: string,
  node: DocumentNode,
  relationTypes: Map<string, RelationType>,
  report: Report,
): void {
  const keys = ['words', 'inverse']
  const fields = readFields(node, [...keys, 'depends'], report)
  const read = fieldReader(fields, report)
  const words = read('words', readText)
  const inverse = read('inverse', readText)
  checkKeys(node, fields, keys, report)
  const depends = read('depends', readDependency)
  if (words && inverse) relationTypes.set(type, { words, inverse, ...(depends && { depends }) })
}

function readDependency(node: DocumentNode, report: Report): RelationType['depends'] {
  const words = readString(node, report)
  const depends = DEPENDENCIES.find((each) => each === words)
  if (!depends)
    report('wrong-value', node.at, { value: words ?? '', allowed: DEPENDENCIES.join(', ') })
  return depends
}
