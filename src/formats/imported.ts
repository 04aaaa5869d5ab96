import { fingerprint } from '../core/base/hash.ts'
import { type Text, wordings } from '../core/base/text.ts'
import type { Outline } from '../core/model/topic.ts'
import { isValues, listOf, tableIn, type Value, type Values } from './values.ts'

/** What notes said of a topic when they were imported last. */
interface ImportedTopic {
  /** The topic it was below; undefined for the root. */
  readonly parent: string | undefined
  /** Fingerprints of all that they said of it: its title, and each thing that is written at it. */
  readonly said: ReadonlySet<string>
}

/** What notes said when they were imported last, by the ids of topics, in the order of the notes. */
export type Imported = ReadonlyMap<string, ImportedTopic>

/** The keys of a topic's table that notes can fill. */
export const NOTED: readonly string[] = ['aliases', 'summary', 'links', 'cards']

/** The keys of a card with texts: one string, a table of languages, or a list of these. */
export const CARD_TEXTS: readonly string[] = ['ask', 'fill', 'answer', 'explain']
/** The keys of a card with lists. */
export const CARD_LISTS: readonly string[] = ['wrong', 'also']

/** The fingerprint of one thing that was said, where it was said. */
export const saidAt = (place: string, words: string): string =>
  fingerprint(`${place}\n${words.trim().replace(/\s+/g, ' ')}`)

/** The different words of a text of a document, in all its languages. */
export const wordsOfValue = (value: Value): string[] =>
  isValues(value) ? [...new Set(Object.values(value).map(plain))] : [plain(value)]

const plain = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Fingerprints of what a title says. */
export const titleSaid = (title: Text): string[] =>
  wordings(title).map((words) => saidAt('title', words))

/**
 * Fingerprints of all that is written at a topic; what notes cannot say has one that no notes have.
 */
export const tableSaid = (table: Values): string[] =>
  Object.entries(table).flatMap(([key, value]) => {
    if (key === 'cards')
      return listOf(value).flatMap((card) => (isValues(card) ? cardSaid(card) : []))
    if (key === 'summary') return wordsOfValue(value).map((words) => saidAt(key, words))
    return NOTED.includes(key)
      ? listOf(value).map((each) => saidAt(key, plain(each)))
      : [saidAt(`${key}?`, '')]
  })

/** The place of a part of a card, for its fingerprint. */
export const cardPlace = (id: Value | undefined, key: string): string => `cards/${id}/${key}`

/** Fingerprints of all that a card says. */
export const cardSaid = (card: Values): string[] =>
  Object.entries(card).flatMap(([key, value]) => {
    if (key === 'id') return []
    return listOf(value).flatMap((each) =>
      wordsOfValue(each).map((words) => saidAt(cardPlace(card['id'], key), words)),
    )
  })

/**
 * The record of what notes say, as it is written: for each topic, fingerprints, and what it is below.
 * @param tableOf what is written at a topic
 */
export function importedOf(
  { topics }: Pick<Outline, 'topics'>,
  tableOf: (id: string) => Values,
): Values {
  return Object.fromEntries(
    [...topics.values()].map(({ id, title, parent }) => {
      const said = [...new Set([...titleSaid(title), ...tableSaid(tableOf(id))])].join(' ')
      return [id, parent === undefined ? said : `${said} in ${parent}`]
    }),
  )
}

/**
 * The record that a document has; undefined if it has none. What is not as it was written says
 * nothing.
 */
export function importedIn(document: Values): Imported | undefined {
  if (!isValues(document['imported'])) return undefined
  return new Map(
    Object.entries(tableIn(document, 'imported')).map(([id, line]) => {
      const [said = '', parent] = plain(line).split(' in ')
      return [id, { parent: parent?.trim(), said: new Set(said.split(' ')) }]
    }),
  )
}
