import { readLocalId, readSource } from '../document/common-fields.ts'
import { type Report, readFields, readString, readText } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { kindOf } from '../kinds/index.ts'
import { QUESTION_TYPES, type Question, type QuestionType } from '../model/question.ts'
import type { Fact, Topic } from '../model/topic.ts'
import { readMaterial } from './material.ts'

/** The keys of questions of every type; the other keys belong to their kind. */
export const COMMON_KEYS = ['id', 'type', 'fact', 'source', 'material', 'ask', 'explain'] as const

/** What a topic's questions are read with. */
export interface QuestionContext {
  readonly topic: string
  /** The topic's facts, by their ids. */
  readonly facts: ReadonlyMap<string, Fact>
  readonly topics: ReadonlyMap<string, Topic>
}

/** Reads a topic's questions once the whole tree is known. */
export function readQuestions(
  nodes: readonly DocumentNode[],
  context: QuestionContext,
  report: Report,
): Question[] {
  const seen = new Map<string, Place>()
  return nodes.flatMap((node) => readQuestion(node, context, seen, report) ?? [])
}

function readQuestion(
  node: DocumentNode,
  { topic, facts, topics }: QuestionContext,
  seen: Map<string, Place>,
  report: Report,
): Question | undefined {
  if (node.kind !== 'table') {
    report('wrong-shape', node.at, { wanted: 'table' })
    return undefined
  }
  const typeNode = node.entries.find(({ key }) => key.value === 'type')?.value
  const type = typeNode && (readString(typeNode, report) as QuestionType)
  if (!type || !QUESTION_TYPES.includes(type)) {
    if (!typeNode) report('missing-key', node.at, { key: 'type' })
    else
      report('wrong-value', typeNode.at, { value: type ?? '', allowed: QUESTION_TYPES.join(', ') })
    return undefined
  }
  const kind = kindOf({ type })
  const fields = readFields(node, [...COMMON_KEYS, ...Object.keys(kind.keys)], report)
  const needed = (key: string): DocumentNode | undefined => {
    const field = fields.get(key)
    if (!field) report('missing-key', node.at, { key })
    return field
  }
  const local = readLocalId(node, fields, seen, report)
  const askNode = needed('ask')
  const explainNode = needed('explain')
  const ask = askNode && readText(askNode, report)
  const explain = explainNode && readText(explainNode, report)

  const factNode = fields.get('fact')
  const factId = factNode && `${topic}/${readString(factNode, report)}`
  const fact = factId === undefined ? undefined : facts.get(factId)
  if (factNode && !fact)
    report('unknown-fact', factNode.at, { fact: readString(factNode, report) ?? '' })
  const source =
    fact && !fields.has('source') ? fact.source : readSource(node, fields.get('source'), report)
  if (!local || !ask || !explain) return undefined

  const materialNode = fields.get('material')
  const material = materialNode && readMaterial(materialNode, report)
  const field = (key: string): DocumentNode | undefined => fields.get(key)
  const parts = kind.read({ ask, askAt: askNode.at, field, needed, topics, report })
  return (
    parts &&
    ({
      id: `${topic}/${local}`,
      topic,
      ...(fact && { fact: fact.id }),
      ...(material && { material }),
      ask,
      explain,
      source,
      origin: 'written',
      type,
      ...parts,
    } as Question)
  )
}
