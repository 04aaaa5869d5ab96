import { addTo, onceFor } from '../core/base/collections.ts'
import { cardName, type LabelKind } from '../core/document/card-labels.ts'
import { isLocalId } from '../core/document/common-fields.ts'
import { type DocumentNode, type Entry, entry, itemsOf, type Place } from '../core/document/node.ts'
import type { NotedCard, NotedTitle } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { choiceCard } from './choice-card.ts'
import { type Counting, countingOf, isOptionNumber } from './counted-options.ts'
import { withoutEntities } from './html-words.ts'
import { namedOptions, withoutLetters } from './named-options.ts'
import { isNothing, saidIn } from './records.ts'
import { cardFrom } from './written-card.ts'

/** What a field of a question is, under the names that programs give it, before other names that labels have. */
const NAMES = {
  ask: ['question', 'front', 'q', 'prompt', '正面'],
  options: ['options', 'choices', '选项', '選項'],
  right: [
    ...['answer', 'back', 'a', 'correct_answer', 'correctAnswer', 'correct', 'correct_option'],
    ...['correctOption', 'solution', '背面', 'correct_option_id', 'correctOptionId', 'answers'],
  ],
  index: [
    ...['correctIndex', 'answerIndex', 'correct_index', 'answer_index', 'correctIndexes'],
    ...['correctIndices', 'correct_indexes', 'correct_indices', 'correctAnswerIndex'],
    ...['correct_answer_index', 'correctOptionIndex', 'correct_option_index', 'answer_idx'],
  ],
  wrong: ['incorrect_answers', 'incorrectAnswers', 'wrong', 'wrong_answers', 'distractors'],
  explain: ['explanation', 'explain', 'rationale'],
  group: ['category', 'topic', 'deck', 'chapter', 'subject', 'section', '分类', '章节'],
  tags: ['tags', 'tag'],
  id: ['id'],
} as const
type Role = keyof typeof NAMES

const LABELLED: ReadonlyArray<readonly [Role, LabelKind]> = [
  ['ask', 'question'],
  ['right', 'answer'],
  ['explain', 'explanation'],
]

/** The keys under which programs keep a list of questions. */
const LISTS: ReadonlySet<string> = new Set(
  'questions cards flashcards items results data quiz faq faqs deck'.split(' '),
)

/** A record that asks something. */
interface Asked {
  readonly at: Place
  readonly ask: string
  readonly fields: { readonly [R in Role]?: DocumentNode }
  readonly rest: readonly Entry[]
  /** Its words are written as in HTML. */
  readonly isHtml: boolean
}

/** Cards of records: those of topics that they name, and those of none. */
export interface RecordCards {
  readonly loose: readonly NotedCard[]
  readonly topics: readonly NotedTitle[]
}

const askedIn = (node: DocumentNode): Asked | undefined =>
  node.kind === 'table' ? askedOf(node) : undefined

/** Read once: whether a list is one of questions is told again and again. */
const askedOf = onceFor((node: Extract<DocumentNode, { kind: 'table' }>): Asked | undefined => {
  const fields: { [R in Role]?: DocumentNode } = {}
  const used = new Set<DocumentNode>()
  for (const role of Object.keys(NAMES) as Role[])
    for (const name of NAMES[role]) {
      const value = entry(node, name)
      if (!value || fields[role] || isNothing(value)) continue
      fields[role] = value
      used.add(value)
    }
  for (const [role, kind] of LABELLED) {
    if (fields[role] || (role === 'right' && fields.index)) continue
    const found = node.entries.find(
      ({ key, value }) => !used.has(value) && !isNothing(value) && isNamed(key.value, kind),
    )
    if (!found) continue
    fields[role] = found.value
    used.add(found.value)
  }
  const answers = entry(node, 'answers')
  if (!fields.options && answers && isAmong(answers, fields)) {
    fields.options = answers
    used.add(answers)
    if (fields.right === answers) delete fields.right
  }
  const [ask = ''] = saidIn(fields.ask)
  const hasAnswer = fields.right ?? fields.index ?? fields.options
  if (ask === '' || !hasAnswer) return undefined
  return {
    ...{ at: node.at, ask, fields, rest: node.entries.filter(({ value }) => !used.has(value)) },
    // Open Trivia DB writes so.
    isHtml: Boolean(entry(node, 'correct_answer') && entry(node, 'incorrect_answers')),
  }
})

/** Whether a key is surely of a kind: a record with the options A to D has a key A. */
function isNamed(key: string, kind: LabelKind): boolean {
  const named = cardName(key.replaceAll('_', ' '))
  return named?.kind === kind && named.isSure
}

/** Whether answers are options, as another field says by its number which of them is right. */
function isAmong(answers: DocumentNode, { index, right }: Asked['fields']): boolean {
  if (answers.kind !== 'list') return false
  if (index) return true
  const [said = '', ...more] = right === answers ? [] : saidIn(right)
  const words = saidIn(answers)
  const isNumber = isOptionNumber(said) && Number(said) <= words.length
  return more.length === 0 && isNumber && !words.includes(said)
}

/**
 * Whether a node is a list of questions with answers: most of its items are, so that one that is not finished yet
 * costs the others nothing.
 */
export const areCards = (node: DocumentNode | undefined): boolean =>
  node?.kind === 'list' && 2 * node.items.filter((each) => askedIn(each)).length > node.items.length

/**
 * The questions of a document: a list of them, or a table that has one under a known key, or only lists
 * of them, whose keys are topics; undefined if it is neither. What else a document says is counted.
 */
export function cardListIn(document: DocumentNode, skipped: Skipped): RecordCards | undefined {
  if (document.kind === 'scalar') return undefined
  if (document.kind === 'list')
    return areCards(document) ? recordCards(document.items, skipped) : undefined
  if (entry(document, 'topics') ?? entry(document, 'format')) return undefined
  const lists = document.entries.filter(({ value }) => areCards(value))
  const [only] = lists
  if (!only) return undefined
  if (lists.length === 1 && LISTS.has(only.key.value)) {
    const name = document.entries.find(({ key }) => ['title', 'name'].includes(key.value))
    const [title] = saidIn(name?.value)
    for (const each of document.entries)
      if (each !== only && (each !== name || title === undefined) && !isNothing(each.value))
        skipped.add('property', each.key.at)
    const { loose, topics } = recordCards(itemsOf(only.value), skipped)
    if (title === undefined) return { loose, topics }
    const at = name?.value.at ?? document.at
    return { loose: [], topics: [{ title, at, cards: loose, children: topics }] }
  }
  if (lists.length < document.entries.length) return undefined
  const topics = lists.map(({ key, value }): NotedTitle => {
    const { loose, topics: children } = recordCards(itemsOf(value), skipped)
    return { title: key.value.trim(), at: key.at, cards: loose, children }
  })
  return { loose: [], topics }
}

/** The cards of records that ask. What is none, and what a card has no place for, is counted. */
export function recordCards(nodes: readonly DocumentNode[], skipped: Skipped): RecordCards {
  const all = nodes.flatMap((node) => {
    const asked = askedIn(node)
    if (!asked) skipped.add('property', node.at)
    return asked ? [asked] : []
  })
  const counts = countsOf(all)
  const loose: NotedCard[] = []
  const groups = new Map<string, NotedCard[]>()
  for (const asked of all) {
    const card = cardOfAsked(asked, counts)
    if (!card) {
      skipped.add('property', asked.at)
      continue
    }
    const unused = asked.rest.filter(({ value }) => !isNothing(value))
    if (unused.length > 0) skipped.add('property', (unused[0] as Entry).key.at, unused.length)
    const group = decoded(asked, groupOf(asked))
    if (group === '') loose.push(card)
    else addTo(groups, group, card)
  }
  const topics = [...groups].map(
    ([title, cards]): NotedTitle => ({
      ...{ title, at: (cards[0] as NotedCard).at, cards, children: [] },
    }),
  )
  return { loose, topics }
}

function groupOf({ fields }: Asked): string {
  const [group] = saidIn(fields.group)
  const [tag = ''] = saidIn(fields.tags)
  return group ?? tag.split(/[,;，；]/)[0]?.trim() ?? ''
}

/** The words of options, and which of them are marked as right. */
interface Options {
  readonly words: readonly string[]
  /** What each is called: a letter, or its id. */
  readonly names: readonly string[]
  readonly right: readonly number[]
}

function optionsIn({ fields }: Asked): Options | undefined {
  const { options } = fields
  // Some keep the options where others have what is right.
  const node = options ?? (isMarked(fields.right) ? fields.right : undefined)
  if (!node || node.kind === 'scalar') return undefined
  if (node.kind === 'table')
    return {
      words: node.entries.map(({ value }) => saidIn(value)[0] ?? ''),
      names: node.entries.map(({ key }) => key.value),
      right: [],
    }
  const words = node.items.map((each) => saidIn(optionField(each, OPTION_WORDS) ?? each)[0] ?? '')
  const right = node.items.flatMap((each, i) => (isRight(each) ? [i] : []))
  const ids = node.items.flatMap((each) => saidIn(optionField(each, ['id'])).slice(0, 1))
  return { words, names: ids.length === words.length ? ids : [], right }
}

const OPTION_WORDS = ['text', 'option', 'value', 'label', 'answer', 'content']
const OPTION_RIGHT = ['correct', 'isCorrect', 'is_correct', 'right']

const optionField = (node: DocumentNode, names: readonly string[]): DocumentNode | undefined =>
  node.kind === 'table' ? names.map((name) => entry(node, name)).find((each) => each) : undefined

function isRight(node: DocumentNode): boolean {
  const said = optionField(node, OPTION_RIGHT)
  return said?.kind === 'scalar' && /^(?:true|1|yes)$/i.test(said.value)
}

const isMarked = (node: DocumentNode | undefined): boolean =>
  node?.kind === 'list' && node.items.some(isRight)

/** How the numbers of right options count, in a field of nothing else and in that of the answers. */
interface Counts {
  readonly index: Counting
  readonly right: Counting
}

/** Programs begin with 0, unless a number is that of the last option. */
function countsOf(all: readonly Asked[]): Counts {
  const said = (role: 'index' | 'right'): Counting =>
    countingOf(
      all.map((asked) => ({
        options: unnamedIn(asked),
        said: saidIn(asked.fields[role]),
      })),
      0,
    )
  return { index: said('index'), right: said('right') }
}

/** The options of a question that have no names by which an answer may call them. */
function unnamedIn(asked: Asked): readonly string[] {
  const options = optionsIn(asked)
  return options && options.names.length === 0 ? options.words : []
}

function cardOfAsked(asked: Asked, counts: Counts): NotedCard | undefined {
  const { at, fields } = asked
  const words = (node: DocumentNode | undefined): readonly string[] =>
    saidIn(node).map((each) => decoded(asked, each))
  const [explain = ''] = words(fields.explain)
  const [written = ''] = saidIn(fields.id)
  const id = isLocalId(written) && !/^\d+$/.test(written) ? written : ''
  const parts = { at, ask: decoded(asked, asked.ask), ...(id !== '' && { id }), explain }
  const options = optionsIn(asked)
  const rights = words(fields.right)
  const wrong = words(fields.wrong)
  if (options && options.words.length > 1) {
    const indexes = options.right.length > 0 ? options.right : rightsIn(asked, options, counts)
    const bare = withoutLetters(options.words).map((each) => decoded(asked, each))
    return choiceCard({ ...parts, options: bare, right: indexes })
  }
  // Of one option there is nothing to choose.
  const [only] = options && fields.options ? rightsIn(asked, options, counts) : []
  const [answer = '', ...also] =
    only === undefined ? rights : [decoded(asked, options?.words[only] ?? '')]
  if (wrong.length > 0) return choiceCard({ ...parts, options: [answer, ...wrong], right: [0] })
  return cardFrom({ ...parts, id, answers: [answer], wrong: [], also })
}

/** The places of the options that are said to be right, from 0; none if one of them is not there. */
function rightsIn({ fields }: Asked, { words, names }: Options, counts: Counts): readonly number[] {
  const numbered = saidIn(fields.index).map((each) =>
    isOptionNumber(each) ? Number(each) - counts.index.from : -1,
  )
  const isThere = (place: number): boolean => place >= 0 && place < words.length
  if (numbered.length > 0 && numbered.every(isThere)) return numbered
  const { from, isAll } = counts.right
  const indexes = saidIn(fields.right ?? fields.index).flatMap((said) => {
    const whole = [isAll ? [] : words, names].map((each) => each.indexOf(said))
    const place = whole.find((each) => each !== -1)
    if (place !== undefined) return [place]
    if (isOptionNumber(said)) return [Number(said) - from]
    return namedOptions(said, withoutLetters(words))?.places ?? []
  })
  return indexes.every(isThere) ? indexes : []
}

/** Words of Open Trivia DB, which are written as in HTML; those of others as they are. */
const decoded = ({ isHtml }: Asked, words: string): string =>
  isHtml ? withoutEntities(words) : words
