import { LANGUAGES, type Text, wordings, wordsIn } from '../base/text.ts'
import { readLocalId, readSource } from '../document/common-fields.ts'
import {
  type Report,
  readFields,
  readItems,
  readString,
  readStrings,
  readText,
} from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { fold, properNames } from '../model/names.ts'
import {
  type AnswerOption,
  type Item,
  QUESTION_TYPES,
  type Question,
  type QuestionType,
} from '../model/question.ts'
import type { Fact, Topic } from '../model/topic.ts'

/** The keys each type of question has beside the common ones. */
const KEYS: Readonly<Record<QuestionType, readonly string[]>> = {
  choice: ['right', 'wrong'],
  several: ['right', 'wrong'],
  'tell-apart': ['right', 'wrong'],
  typed: ['answer', 'also', 'names'],
  cloze: ['answer', 'also', 'names'],
  order: ['items'],
  list: ['items'],
}
const COMMON = ['id', 'type', 'fact', 'source', 'ask', 'explain']

/** How many options or items a question needs at least and at most. */
const FEWEST_WRONG = { choice: 3, several: 1, 'tell-apart': 1 } as const
const ITEMS = { least: 3, most: 9 } as const

export interface QuestionContext {
  readonly topic: string
  readonly facts: readonly Fact[]
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
  const fields = readFields(node, [...COMMON, ...KEYS[type]], report)
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
  const fact = facts.find(({ id }) => id === factId)
  if (factNode && !fact)
    report('unknown-fact', factNode.at, { fact: readString(factNode, report) ?? '' })
  const source =
    fact && !fields.has('source') ? fact.source : readSource(node, fields.get('source'), report)
  if (!local || !ask || !explain) return undefined

  const common = {
    id: `${topic}/${local}`,
    topic,
    ...(fact && { fact: fact.id }),
    ask,
    explain,
    source,
    origin: 'written' as const,
  }
  switch (type) {
    case 'choice':
    case 'several':
    case 'tell-apart': {
      const rightNode = needed('right')
      const wrongNode = needed('wrong')
      if (!rightNode || !wrongNode) return undefined
      const rights = type === 'several' ? readItems(rightNode, report) : [rightNode]
      const wrong = readItems(wrongNode, report)
      const least = FEWEST_WRONG[type]
      if (wrong.length < least) report('wrong-shape', wrongNode.at, { wanted: 'more-wrong', least })
      if (type === 'several' && rights.length < 2)
        report('wrong-shape', rightNode.at, { wanted: 'more-right', least: 2 })
      const options = [
        ...rights.flatMap((each) => readOption(each, true, report)),
        ...wrong.flatMap((each) => readOption(each, false, report)),
      ]
      const faces = new Map<string, Place>()
      options.forEach(({ text }, i) => {
        // Punctuation may be all that tells two commands apart.
        const face = text.en.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
        const at = ([...rights, ...wrong][i] as DocumentNode).at
        if (faces.has(face))
          report('duplicate-id', at, { id: text.en, ...placeArgs(faces.get(face) as Place) })
        faces.set(face, at)
      })
      if (type !== 'several')
        for (const option of options)
          if (option.correct) checkStem(ask, option.text, askNode, report)
      return { ...common, type, options }
    }
    case 'typed':
    case 'cloze': {
      if (type === 'cloze')
        for (const words of wordings(ask))
          if (words.split('____').length !== 2) report('hole-count', askNode.at)
      const names = fields.get('names')
      const named = names && topics.get(readString(names, report) ?? '')
      if (names && !named) {
        report('unknown-topic', names.at, { topic: readString(names, report) ?? '' })
        return undefined
      }
      const answerNode = named ? undefined : needed('answer')
      const answer = named ? named.title : answerNode && readText(answerNode, report)
      if (!answer) return undefined
      const alsoNode = fields.get('also')
      const stem = wordings(ask).map(fold)
      const accepted = [
        ...wordings(answer),
        ...(alsoNode ? readStrings(alsoNode, report) : []),
        // A name that the stem itself says cannot be the answer it asks for.
        ...(named
          ? properNames(named).filter((name) => !stem.some((s) => s.includes(fold(name))))
          : []),
      ]
      checkStem(ask, answer, askNode, report)
      return { ...common, type, answer, accepted: [...new Set(accepted)] }
    }
    case 'order':
    case 'list': {
      const itemsNode = needed('items')
      if (!itemsNode) return undefined
      const nodes = readItems(itemsNode, report)
      if (nodes.length < ITEMS.least || nodes.length > ITEMS.most)
        report('wrong-shape', itemsNode.at, { wanted: 'items', ...ITEMS })
      return { ...common, type, items: nodes.flatMap((each) => readItem(each, report)) }
    }
  }
}

const placeArgs = ({ file, line }: Place) => ({ file, line })

function readOption(node: DocumentNode, correct: boolean, report: Report): AnswerOption[] {
  const isFull = node.kind === 'table' && node.entries.some(({ key }) => key.value === 'text')
  if (!isFull) {
    const text = readText(node, report)
    if (!correct) report('missing-key', node.at, { key: 'why' })
    return text ? [{ text, correct }] : []
  }
  const fields = readFields(node, ['text', 'why'], report)
  const text = readText(fields.get('text') as DocumentNode, report)
  const whyNode = fields.get('why')
  if (!whyNode && !correct) report('missing-key', node.at, { key: 'why' })
  const why = whyNode && readText(whyNode, report)
  return text ? [{ text, correct, ...(why && { why }) }] : []
}

function readItem(node: DocumentNode, report: Report): Item[] {
  const isFull = node.kind === 'table' && node.entries.some(({ key }) => key.value === 'text')
  if (!isFull) {
    const text = readText(node, report)
    return text ? [{ text, also: [] }] : []
  }
  const fields = readFields(node, ['text', 'also'], report)
  const text = readText(fields.get('text') as DocumentNode, report)
  const also = fields.get('also')
  return text ? [{ text, also: also ? readStrings(also, report) : [] }] : []
}

/** Warns where the stem already says the answer. Very short answers (a number, `NO`) may occur by chance. */
function checkStem(ask: Text, answer: Text, askNode: DocumentNode, report: Report): void {
  for (const language of LANGUAGES) {
    const key = fold(wordsIn(answer, language))
    if (key.length > 2 && fold(wordsIn(ask, language)).includes(key)) {
      report('answer-in-stem', askNode.at, { answer: wordsIn(answer, language) })
      return
    }
  }
}
