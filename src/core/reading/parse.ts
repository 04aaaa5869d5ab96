import { same, type Text } from '../base/text.ts'
import {
  type Report,
  readEntries,
  readFields,
  readString,
  readText,
  readWords,
} from '../document/fields.ts'
import { type DocumentNode, type Entry, entry, type Place } from '../document/node.ts'
import { isError, type Problem, problem } from '../document/problem.ts'
import { invert, type Library, NOTHING_KNOWN } from '../model/library.ts'
import { fold, isId, slug, withKeys } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Outline, RelationWords, Topic } from '../model/topic.ts'
import { checkExams, type DeclaredExam, readExams } from './exams.ts'
import { type Reading, readTopic, topicIdNode } from './knowledge.ts'
import { readQuestions } from './questions.ts'
import { ACYCLIC, BUILT_IN_RELATIONS } from './relations.ts'
import { type Branch, nameBranches, readDrafts } from './tree.ts'

/** An outline as parsed; `library` is there only when no error was found. */
export interface Parsed {
  readonly library: Library | undefined
  readonly problems: readonly Problem[]
}

const DOCUMENT_KEYS = ['format', 'id', 'title', 'relations', 'exams', 'tree', 'topics']

/**
 * Makes one outline of any number of documents; how its parts are split over them means nothing.
 * @param documents the roots of all documents, in a fixed order
 * @param name the file's or folder's bare name: the outline's id unless a document says one
 */
export function parseOutline(documents: readonly DocumentNode[], name: string): Parsed {
  const problems: Problem[] = []
  const report: Report = (code, at, ...args) => problems.push(problem(code, at, ...args))

  const drafts: ReturnType<typeof readDrafts> = []
  const tables = new Map<string, { at: Place; entries: Entry[] }>()
  const relationTypes = new Map<string, RelationWords>(BUILT_IN_RELATIONS)
  const exams = new Map<string, DeclaredExam>()
  let outlineId: string | undefined
  let title = same(name)

  const addTopic = (id: string, at: Place, entries: readonly Entry[]): void => {
    const table = tables.get(id) ?? { at, entries: [] }
    for (const each of entries) {
      const earlier = table.entries.find(({ key }) => key.value === each.key.value)
      if (earlier && each.key.value !== 'id')
        report('duplicate-key', each.key.at, { key: each.key.value })
      else table.entries.push(each)
    }
    tables.set(id, table)
  }

  for (const document of documents) {
    if (document.kind === 'scalar') {
      report('not-an-outline', document.at)
      continue
    }
    const format = entry(document, 'format')
    const topicId = topicIdNode(document)
    if (format) {
      if (readString(format, report) !== '1')
        report('unknown-format', format.at, { format: readString(format, report) ?? '' })
      const fields = readFields(document, DOCUMENT_KEYS, report)
      const idNode = fields.get('id')
      if (idNode) {
        outlineId = readString(idNode, report) ?? ''
        if (!isId(outlineId)) report('bad-id', idNode.at, { id: outlineId })
      }
      const titleNode = fields.get('title')
      if (titleNode) title = readText(titleNode, report) ?? title
      const examsNode = fields.get('exams')
      if (examsNode) readExams(examsNode, exams, report)
      const tree = fields.get('tree')
      if (tree) for (const draft of readDrafts(tree, true, report)) drafts.push(draft)
      for (const { key, value } of fields.has('topics')
        ? readEntries(fields.get('topics') as DocumentNode, report)
        : [])
        addTopic(readWords(key, report), key.at, readEntries(value, report))
      for (const { key, value } of fields.has('relations')
        ? readEntries(fields.get('relations') as DocumentNode, report)
        : [])
        readRelationType(readWords(key, report), value, relationTypes, report)
    } else if (topicId?.kind === 'scalar' && document.kind === 'table') {
      addTopic(readWords(topicId, report), topicId.at, document.entries)
    } else {
      for (const draft of readDrafts(document, false, report)) drafts.push(draft)
    }
  }

  const branches = nameBranches(drafts, report)
  const first = documents[0]
  if (branches.length === 0 && first && problems.length === 0) report('no-tree', first.at)
  const readings = new Map<string, Reading>()
  for (const [id, { at, entries }] of tables) readings.set(id, readTopic(id, at, entries, report))

  const id = outlineId ?? (slug(name) || 'outline')
  const outline = build(id, title, branches, readings, relationTypes)
  checkReferences(outline, readings, report)
  checkExams(
    exams,
    [...readings.values()].flatMap(({ examReferences }) => examReferences),
    report,
  )
  checkNames(outline, readings, branches, report)
  checkCycles(readings, report)

  const questions: Question[] = []
  for (const topic of outline.topics.values()) {
    const reading = readings.get(topic.id)
    if (reading)
      questions.push(
        ...readQuestions(
          reading.questions,
          { topic: topic.id, facts: reading.knowledge.facts, topics: outline.topics },
          report,
        ),
      )
  }
  problems.sort((a, b) =>
    a.at.file < b.at.file
      ? -1
      : a.at.file > b.at.file
        ? 1
        : a.at.line - b.at.line || a.at.column - b.at.column,
  )
  if (problems.some(isError) || branches.length === 0) return { library: undefined, problems }
  return { library: libraryOf(outline, readings, questions, exams), problems }
}

function libraryOf(
  outline: Outline,
  readings: ReadonlyMap<string, Reading>,
  questions: readonly Question[],
  declared: ReadonlyMap<string, DeclaredExam>,
): Library {
  const exams = [...declared.values()].flatMap(({ exam }) => exam ?? [])
  const incoming = invert(
    [...outline.topics.keys()].map(
      (id) => [id, readings.get(id)?.knowledge.relations ?? []] as const,
    ),
  )
  return {
    outline,
    knowledge: (id) => readings.get(id)?.knowledge ?? NOTHING_KNOWN,
    incoming: (id) => incoming.get(id) ?? [],
    questions: () => questions,
    exams: () => exams,
  }
}

function build(
  id: string,
  title: Text,
  branches: readonly Branch[],
  readings: ReadonlyMap<string, Reading>,
  relationTypes: ReadonlyMap<string, RelationWords>,
): Outline {
  const tops = branches.filter(({ parent }) => parent === undefined)
  const topics = new Map<string, Topic>()
  // Several titles at the top stand below one root that bears the outline's name.
  let root = tops[0]?.id ?? id
  if (tops.length > 1) {
    root = branches.some((branch) => branch.id === id) ? `${id}.root` : id
    topics.set(
      root,
      withKeys({
        id: root,
        title,
        aliases: [],
        parent: undefined,
        children: tops.map((top) => top.id),
        verdict: undefined,
        ordered: false,
      }),
    )
  }
  for (const branch of branches) {
    const reading = readings.get(branch.id)
    topics.set(
      branch.id,
      withKeys({
        id: branch.id,
        title: branch.title,
        aliases: reading?.aliases.map(({ name }) => name) ?? [],
        parent: branch.parent ?? (tops.length > 1 ? root : undefined),
        children: branch.children,
        verdict: reading?.knowledge.then?.verdict,
        ordered: reading?.ordered ?? false,
      }),
    )
  }
  return { id, root, topics, relationTypes }
}

function readRelationType(
  type: string,
  node: DocumentNode,
  relationTypes: Map<string, RelationWords>,
  report: Report,
): void {
  const fields = readFields(node, ['words', 'inverse'], report)
  const words = fields.get('words') && readText(fields.get('words') as DocumentNode, report)
  const inverse = fields.get('inverse') && readText(fields.get('inverse') as DocumentNode, report)
  for (const key of ['words', 'inverse'])
    if (!fields.has(key)) report('missing-key', node.at, { key })
  if (words && inverse) relationTypes.set(type, { words, inverse })
}

function checkReferences(
  outline: Outline,
  readings: ReadonlyMap<string, Reading>,
  report: Report,
): void {
  for (const reading of readings.values()) {
    if (!outline.topics.has(reading.id)) report('unknown-topic', reading.at, { topic: reading.id })
    for (const { kind, name, at } of reading.references) {
      if (kind === 'topic' && !outline.topics.has(name))
        report('unknown-topic', at, { topic: name })
      if (kind === 'relation' && !outline.relationTypes.has(name))
        report('unknown-relation', at, {
          type: name,
          known: [...outline.relationTypes.keys()].join(', '),
        })
    }
  }
}

/** Two topics that answer to the same alias, or an alias that is another topic's title. */
function checkNames(
  outline: Outline,
  readings: ReadonlyMap<string, Reading>,
  branches: readonly Branch[],
  report: Report,
): void {
  const owners = new Map<string, string>()
  for (const { id, title } of branches)
    for (const name of [id, ...Object.values<string>(title)])
      if (!owners.has(fold(name))) owners.set(fold(name), id)
  for (const { id, aliases } of readings.values())
    for (const { name, at } of aliases) {
      const owner = owners.get(fold(name))
      if (owner !== undefined && owner !== id && outline.topics.has(owner))
        report('ambiguous-name', at, { name, topic: owner })
      else owners.set(fold(name), id)
    }
}

/** A chain of `part-of` or `replaced-by` that comes back to where it began says nothing. */
function checkCycles(readings: ReadonlyMap<string, Reading>, report: Report): void {
  for (const type of ACYCLIC) {
    const state = new Map<string, 'open' | 'done'>()
    const visit = (id: string, trail: readonly string[]): void => {
      if (state.get(id) === 'done') return
      if (state.get(id) === 'open') {
        const cycle = [...trail.slice(trail.indexOf(id)), id]
        report('cycle', readings.get(id)?.at as Place, { type, cycle: cycle.join(' → ') })
        return
      }
      state.set(id, 'open')
      for (const relation of readings.get(id)?.knowledge.relations ?? [])
        if (relation.type === type) visit(relation.topic, [...trail, id])
      state.set(id, 'done')
    }
    for (const id of readings.keys()) visit(id, [])
  }
}
