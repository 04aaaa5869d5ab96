import {
  type DocumentNode,
  type Entry,
  entry,
  field,
  stringAt,
  wordsList,
} from '../core/document/node.ts'
import { QUESTION_TYPES, type QuestionType } from '../core/model/question.ts'
import { fieldIn, membersOf, stringField, tableOf } from './exported-nodes.ts'
import { saidIn } from './records.ts'

/** Types whose questions a card can ask as well, if no source says more. */
const AS_CARDS: readonly string[] = ['typed', 'cloze']

/**
 * A question that somebody wrote, as the full form has it; undefined if it is generated, made of a card,
 * or lacks what such a question has.
 * @param facts the ids of the facts that are known
 */
export function writtenQuestion(
  question: DocumentNode,
  topic: string,
  facts: ReadonlySet<string>,
): DocumentNode | undefined {
  const type = QUESTION_TYPES.find((each) => each === stringAt(question, 'type'))
  const id = stringAt(question, 'id')
  const explain = fieldIn(question, 'explain').filter(({ value }) => hasWords(value))
  const source = fieldIn(question, 'source')
  const isOther = stringAt(question, 'origin') !== 'written' || !type || !id.startsWith(`${topic}/`)
  if (isOther || explain.length === 0) return undefined
  if (source.length === 0 && AS_CARDS.includes(type)) return undefined
  const answer = ANSWERS[type](question)
  if (!answer) return undefined
  const fact = stringAt(question, 'fact')
  return tableOf(
    [
      stringField('id', id.slice(topic.length + 1), question.at),
      stringField('type', type, question.at),
      ...(facts.has(fact) ? [stringField('fact', fact.slice(topic.length + 1), question.at)] : []),
      ...materialOf(question),
      ...fieldIn(question, 'ask'),
      ...answer,
      ...explain,
      ...source,
    ],
    question.at,
  )
}

/** Whether a text says something in one of its languages. */
const hasWords = (node: DocumentNode): boolean =>
  node.kind === 'scalar' ||
  membersOf(node).some((each) => each.kind === 'scalar' && each.value !== '')

function materialOf(question: DocumentNode): Entry[] {
  const material = entry(question, 'material')
  if (!material) return []
  const lines = entry(material, 'lines')
  const text = membersOf(lines).map((line) => (line.kind === 'scalar' ? line.value : ''))
  const entries = [
    ...fieldIn(material, 'kind'),
    stringField('text', text.join('\n'), material.at),
    ...fieldIn(material, 'source'),
  ]
  return [field('material', tableOf(entries, material.at))]
}

/** What answers a question of a type; undefined if it is not there. */
type AnswerOf = (question: DocumentNode) => readonly Entry[] | undefined

/** The right options, and the wrong ones, each of which says why it is wrong. */
const optionsOf =
  (isOne: boolean): AnswerOf =>
  (question) => {
    const options = membersOf(entry(question, 'options'))
    const [right, wrong] = [true, false].map((wanted) =>
      options.filter((each) => (stringAt(each, 'correct') === 'true') === wanted),
    ) as [DocumentNode[], DocumentNode[]]
    const rights = right.flatMap((each) => entry(each, 'text') ?? [])
    const reasons = wrong.map((each) =>
      tableOf([...fieldIn(each, 'text'), ...fieldIn(each, 'why')], each.at),
    )
    const isWhole = wrong.every((each) => entry(each, 'why'))
    const [only] = rights
    if (!only || !isWhole || (isOne && rights.length > 1)) return undefined
    return [
      field('right', isOne ? only : { kind: 'list', items: rights, at: question.at }),
      field('wrong', { kind: 'list', items: reasons, at: question.at }),
      ...fieldIn(question, 'also'),
      ...fieldIn(question, 'picked'),
    ]
  }

const typedOf: AnswerOf = (question) => {
  const [first, ...others] = saidIn(entry(question, 'answers'))
  const answer = entry(question, 'answer')
  if (first === undefined) return undefined
  const shown = answer
    ? membersOf(answer).map((each) => (each.kind === 'scalar' ? each.value : ''))
    : []
  const also = others.filter((each) => !shown.includes(each))
  return [
    ...(answer ? [field('answer', answer)] : [stringField('answer', first, question.at)]),
    ...(also.length > 0 ? [field('also', wordsList(also, question.at))] : []),
    ...fieldIn(question, 'exact'),
  ]
}

/** The parts of an answer; beside the words of one there may be what else it is called. */
const itemsOf: AnswerOf = (question) => {
  const items = membersOf(entry(question, 'items'))
  if (items.length === 0) return undefined
  const all = items.map((item) => {
    const also = item.kind === 'table' ? item.entries.filter(({ key }) => key.value === 'also') : []
    if (item.kind !== 'table' || also.length === 0) return item
    const text = tableOf(
      item.entries.filter((each) => !also.includes(each)),
      item.at,
    )
    return tableOf([field('text', text), ...also], item.at)
  })
  return [field('items', { kind: 'list', items: all, at: question.at })]
}

const pairsOf: AnswerOf = (question) => {
  const pairs = fieldIn(question, 'pairs')
  return pairs.length > 0 ? [...pairs, ...fieldIn(question, 'extra')] : undefined
}

const ANSWERS: Readonly<Record<QuestionType, AnswerOf>> = {
  choice: optionsOf(true),
  several: optionsOf(false),
  'tell-apart': optionsOf(true),
  typed: typedOf,
  cloze: typedOf,
  order: itemsOf,
  list: itemsOf,
  match: pairsOf,
}
