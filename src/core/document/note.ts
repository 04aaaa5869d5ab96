import { type Text, WRITTEN } from '../base/text.ts'
import {
  type DocumentNode,
  type Entry,
  field,
  nest,
  type Place,
  type Scalar,
  scalar,
  wordsList,
} from './node.ts'
import { isPage } from './source.ts'

/** Wording in one language that nobody named, or in each of the written languages. */
export type Wording = string | Text

/** The words in the first language. */
export const plainWording = (said: Wording): string => (typeof said === 'string' ? said : said.en)

/**
 * A question and its answer, with wrong ones if they are written; several answers among wrong ones; or a
 * sentence whose words between `==` are to be filled in.
 */
export type NotedCard = {
  readonly at: Place
  /** Local to the topic: lower-case letters, digits and hyphens. By default made from its words. */
  readonly id?: string
  /** Other right answers. */
  readonly also?: readonly string[]
  readonly explain?: Wording
} & (
  | { readonly ask: Wording; readonly answer: Wording; readonly wrong?: readonly Wording[] }
  | {
      readonly ask: Wording
      readonly answers: readonly Wording[]
      readonly wrong: readonly Wording[]
    }
  | { readonly fill: Wording }
)

/**
 * A title as people write it in their notes, whatever the format, with what is written at it. Readers
 * of notes make these; what follows from them is the same for all.
 */
export interface NotedTitle {
  /** As a reader sees it: no markup. */
  readonly title: Wording
  readonly at: Place
  readonly id?: string
  readonly aliases?: readonly string[]
  readonly summary?: Wording
  /** Addresses; those that are neither http nor https are left out. */
  readonly links?: readonly string[]
  /** The other files of its folder that its words link to, if they are nothing but such links. */
  readonly pages?: readonly string[]
  readonly cards?: readonly NotedCard[]
  /** At most `MOST_LEVELS` of them within each other. */
  readonly children: readonly NotedTitle[]
}

/** A whole document of notes. */
export interface Notes {
  /** What the document says of itself. */
  readonly title?: string
  readonly id?: string
  /** The id of the root above several titles at the top; by default the document's own. */
  readonly root?: string
  readonly aliases?: readonly string[]
  readonly notes: readonly NotedTitle[]
}

/** As many levels as an outline in YAML has. */
export const MOST_LEVELS = 200

/** The most characters of a title that are kept. */
export const TITLE_LENGTH = 1000

/** The most characters of a summary or an answer that are kept. */
export const LONGEST_WORDS = 2000

/** The notes as documents of an outline: what they say of themselves, and the tree. */
export function nodesOf(
  { id, root, title, aliases: known = [], notes }: Notes,
  file: string,
): DocumentNode[] {
  // The only title at the top is the root; what the document is called is another name of it.
  const isOther =
    notes.length === 1 && title !== undefined && title !== plainWording(notes[0]?.title ?? '')
  const aliases = isOther && !known.includes(title) ? [...known, title] : known
  const at = { file, line: 1, column: 1 }
  const about = [
    ...(id === undefined ? [] : [field('id', scalar(id, at))]),
    ...(root === undefined ? [] : [field('root', scalar(root, at))]),
    ...(title === undefined ? [] : [field('title', scalar(title, at))]),
    ...(aliases.length === 0 ? [] : [field('aliases', wordsList(aliases, at))]),
  ]
  const document: DocumentNode[] =
    about.length === 0
      ? []
      : [{ kind: 'table', entries: [...about, field('format', scalar('1', at))], at }]
  if (notes.length === 0) return document
  return [...document, { kind: 'list', items: notes.map(nodeOf), at }]
}

/** A note and the notes below it, as titles of a document in the smallest form. */
const nodeOf = (note: NotedTitle): DocumentNode => nest(titleNode(note), note.children.map(nodeOf))

function titleNode(note: NotedTitle): Scalar {
  const { title, at, id } = note
  const about = aboutNote(note)
  return {
    ...scalar(plainWording(title), at),
    ...(typeof title !== 'string' && { wordings: WRITTEN.map((each) => title[each]) }),
    ...(id !== undefined && { id }),
    ...(about.length > 0 && { about }),
  }
}

/** What is written at a title, with the keys of a topic's table (data/README.md). */
function aboutNote({ aliases = [], summary, links = [], cards = [], at }: NotedTitle): Entry[] {
  const known = links.filter(isPage)
  return [
    ...(aliases.length === 0 ? [] : [field('aliases', wordsList(aliases, at))]),
    ...(summary === undefined ? [] : [field('summary', words(summary, at))]),
    ...(known.length === 0 ? [] : [field('links', wordsList([...new Set(known)], at))]),
    ...(cards.length === 0
      ? []
      : [field('cards', { kind: 'list', items: namedOnce(cards).map(cardNode), at } as const)]),
  ]
}

/** The cards, of which only the first one with an id has it. */
function namedOnce(cards: readonly NotedCard[]): readonly NotedCard[] {
  const taken = new Set<string>()
  return cards.map((card) => {
    const { id, ...rest } = card
    if (id === undefined || taken.has(id)) return rest
    taken.add(id)
    return card
  })
}

function cardNode({ at, id, also = [], explain, ...card }: NotedCard): DocumentNode {
  const entries = [
    ...(id === undefined ? [] : [field('id', scalar(id, at))]),
    ...('fill' in card
      ? [field('fill', words(card.fill, at))]
      : [field('ask', words(card.ask, at)), field('answer', answerNode(card, at))]),
    ...('wrong' in card && card.wrong && card.wrong.length > 0
      ? [field('wrong', textsOf(card.wrong, at))]
      : []),
    ...(also.length === 0 ? [] : [field('also', wordsList(also, at))]),
    ...(explain === undefined ? [] : [field('explain', words(explain, at))]),
  ]
  return { kind: 'table', entries, at }
}

const answerNode = (
  card: { readonly answer: Wording } | { readonly answers: readonly Wording[] },
  at: Place,
): DocumentNode => ('answers' in card ? textsOf(card.answers, at) : words(card.answer, at))

const textsOf = (said: readonly Wording[], at: Place): DocumentNode => ({
  kind: 'list',
  items: said.map((each) => words(each, at)),
  at,
})

const words = (said: Wording, at: Place): DocumentNode =>
  typeof said === 'string'
    ? scalar(said, at)
    : { kind: 'table', entries: WRITTEN.map((each) => field(each, scalar(said[each], at))), at }
