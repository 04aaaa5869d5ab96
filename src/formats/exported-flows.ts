import {
  type DocumentNode,
  type Entry,
  entry,
  field,
  itemsOf,
  stringAt,
} from '../core/document/node.ts'
import { fieldIn, membersOf, tableOf } from './exported-nodes.ts'
import { isNothing } from './records.ts'

/** What a flow and a step are called in the contract and in the full form, where both are the same. */
const FLOW = ['title', 'topic', 'aliases']
const STEP = [
  ...['id', 'topic', 'who', 'does', 'to', 'why', 'source', 'since', 'deprecated', 'removed'],
  'meanwhile',
]

/** The flows of an export, under the key and in the shape of the full form (data/README.md). */
export function flowsOfExport(flows: DocumentNode | undefined): Entry[] {
  const told = itemsOf(flows).map((flow) => {
    const known = [...FLOW.flatMap((key) => fieldIn(flow, key)), ...summaryOf(flow)]
    const items = itemsOf(entry(flow, 'steps')).map(stepOf)
    const steps = field('steps', { kind: 'list', items, at: flow.at })
    return field(stringAt(flow, 'id'), tableOf([...known, steps], flow.at))
  })
  return flows && told.length > 0 ? [field('flows', tableOf(told, flows.at))] : []
}

/** The summary, if it says something: a flow without one is exported with empty words. */
function summaryOf(flow: DocumentNode): Entry[] {
  const summary = entry(flow, 'summary')
  const texts = summary?.kind === 'table' ? membersOf(summary) : summary ? [summary] : []
  return texts.every(isNothing) ? [] : fieldIn(flow, 'summary')
}

/** What is seen, or goes wrong, with its own source; or its text alone, if the step's source says it. */
const remarkOf = (step: DocumentNode, key: string): Entry[] =>
  fieldIn(step, key).map(({ value }) =>
    field(key, entry(value, 'source') ? value : (entry(value, 'text') ?? value)),
  )

const stepOf = (step: DocumentNode): DocumentNode =>
  tableOf(
    [
      ...STEP.flatMap((key) => fieldIn(step, key)),
      ...['see', 'breaks'].flatMap((key) => remarkOf(step, key)),
      ...fieldIn(step, 'stopsWithout', 'stops-without'),
    ],
    step.at,
  )
