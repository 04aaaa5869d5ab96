import { isEmpty, same, type Text } from '../base/text.ts'
import { readLocalId, readSource } from '../document/common-fields.ts'
import {
  checkKeys,
  claim,
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
import type { DocumentNode, Place } from '../document/node.ts'
import type { Flow, FlowStep, Remark } from '../model/flow.ts'
import { isId } from '../model/names.ts'
import type { Outline, Relation } from '../model/topic.ts'
import { type NameReference, refer } from './edges.ts'
import { readNames } from './learning.ts'
import { readVersions, VERSION_KEYS } from './versions.ts'

const FLOW_KEYS = ['title', 'topic', 'aliases', 'summary', 'steps']
const STEP_KEYS = [
  ...['id', 'topic', 'who', 'does', 'to', 'why', 'source', ...VERSION_KEYS],
  ...['see', 'breaks', 'meanwhile', 'stops-without'],
]
const REMARK_KEYS = ['text', 'source']

/** One step is no story; more of them nobody follows. */
const STEPS = { least: 2, most: 40 } as const

/** A flow as it is written: its topics are looked up once everything is read. */
interface WrittenFlow {
  readonly at: Place
  readonly flow: Flow
  readonly references: readonly NameReference[]
  /** Where each step is written. */
  readonly places: readonly Place[]
}

/** The flows that documents tell, by their ids. */
export type WrittenFlows = Map<string, WrittenFlow>

/** Adds the flows of a document to those read so far. */
export function readFlows(node: DocumentNode, flows: WrittenFlows, report: Report): void {
  const places = new Map([...flows].map(([id, { at }]) => [id, at]))
  for (const { key, value } of readEntries(node, report)) {
    const id = readWords(key, report)
    if (!isId(id)) report('bad-id', key.at, { id })
    else if (claim(places, id, key.at, report)) {
      const written = readFlow(id, key.at, value, report)
      if (written) flows.set(id, written)
    }
  }
}

function readFlow(
  id: string,
  at: Place,
  node: DocumentNode,
  report: Report,
): WrittenFlow | undefined {
  const fields = readFields(node, FLOW_KEYS, report)
  if (node.kind !== 'table') return undefined
  checkKeys(node, fields, ['title', 'topic', 'steps'], report)
  const read = fieldReader(fields, report)
  const references: NameReference[] = []
  const title = read('title', readText)
  if (title && isEmpty(title)) report('empty-title', node.at)
  const topic = read('topic', (each) => refer('topic', each, references, report))
  const stepsNode = fields.get('steps')
  const items = stepsNode ? readItems(stepsNode, report) : []
  if (stepsNode && (items.length < STEPS.least || items.length > STEPS.most))
    report('wrong-shape', stepsNode.at, { wanted: 'items', ...STEPS })
  const context: StepContext = { references, taken: new Map(), stopping: new Map() }
  const steps = items.flatMap((item, i) => {
    const step = readStep(item, i === 0, context, report)
    return step ? [{ step, at: item.at }] : []
  })
  if (!title || topic === undefined) return undefined
  const flow: Flow = {
    ...{ id, title, topic, steps: steps.map(({ step }) => step) },
    aliases: (read('aliases', readNames) ?? []).map(({ name }) => name),
    summary: read('summary', readText) ?? same(''),
  }
  return { at, flow, references, places: steps.map((step) => step.at) }
}

/** What the steps of a flow share while they are read. */
interface StepContext {
  readonly references: NameReference[]
  readonly taken: Map<string, Place>
  /** The topics without which an earlier step stops the flow. */
  readonly stopping: Map<string, Place>
}

function readStep(
  item: DocumentNode,
  isFirst: boolean,
  { references, taken, stopping }: StepContext,
  report: Report,
): FlowStep | undefined {
  const fields = readFields(item, STEP_KEYS, report)
  if (item.kind !== 'table') return undefined
  const id = readLocalId(item, fields, taken, report)
  checkKeys(item, fields, ['topic', 'does'], report)
  const read = fieldReader(fields, report)
  const reference = (node: DocumentNode): string => refer('topic', node, references, report)
  const topic = read('topic', reference)
  const does = read('does', readText)
  const who = read('who', readText)
  const to = read('to', reference)
  const why = read('why', readText)
  const see = read('see', readRemark)
  const breaks = read('breaks', readRemark)
  const meanwhile = fields.get('meanwhile')
  const isMeanwhile = read('meanwhile', readFlag) ?? false
  if (isFirst && isMeanwhile && meanwhile)
    report('wrong-value', meanwhile.at, { value: 'true', allowed: 'false' })
  const stopsWithout = (read('stops-without', readNames) ?? []).map(({ name, at }) => {
    references.push({ kind: 'topic', name, at })
    claim(stopping, name, at, report)
    return name
  })
  if (id === undefined || topic === undefined || !does) return undefined
  return {
    ...{ id, topic, does, stopsWithout, source: readSource(item, fields.get('source'), report) },
    ...(who && { who }),
    ...(to !== undefined && { to }),
    ...(why && { why }),
    ...readVersions(fields, report),
    ...(see && { see }),
    ...(breaks && { breaks }),
    ...(isMeanwhile && { isMeanwhile }),
  }
}

/** A remark: a text that the step's source says, or a table of a text and its own source. */
function readRemark(node: DocumentNode, report: Report): Remark | undefined {
  const isTable =
    node.kind === 'table' && node.entries.some(({ key }) => REMARK_KEYS.includes(key.value))
  if (!isTable) {
    const text: Text | undefined = readText(node, report)
    return text && { text }
  }
  const fields = readFields(node, REMARK_KEYS, report)
  checkKeys(node, fields, REMARK_KEYS, report)
  const read = fieldReader(fields, report)
  const text = read('text', readText)
  const source = read('source', readString)
  if (source !== undefined) readSource(node, fields.get('source'), report)
  return text && { text, ...(source !== undefined && { source }) }
}

/**
 * The flows of an outline. Reports steps at topics that are not there, and, in an outline that has
 * relations, a step between two topics that have none.
 */
export function flowsOf(
  written: WrittenFlows,
  { topics }: Pick<Outline, 'topics'>,
  relations: ReadonlyMap<string, readonly Relation[]>,
  report: Report,
): Flow[] {
  const isRelated = (one: string, other: string): boolean =>
    (relations.get(one) ?? []).some(({ topic }) => topic === other)
  return [...written.values()].map(({ flow, references, places }) => {
    for (const { name, at } of references)
      if (!topics.has(name)) report('unknown-topic', at, { topic: name })
    flow.steps.forEach(({ topic, to }, i) => {
      if (to === undefined || to === topic || relations.size === 0) return
      if (!topics.has(topic) || !topics.has(to)) return
      if (!isRelated(topic, to) && !isRelated(to, topic))
        report('unrelated-step', places[i] as Place, { topic, other: to })
    })
    return flow
  })
}
