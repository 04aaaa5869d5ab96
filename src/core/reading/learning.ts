import { type Text, wordings } from '../base/text.ts'
import {
  checkKeys,
  claim,
  fieldReader,
  type Report,
  readEntries,
  readFields,
  readItems,
  readString,
  readText,
  readWords,
} from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { LEVELS, type Level } from '../model/curriculum.ts'
import { isId } from '../model/names.ts'

const UNIT_KEYS = ['title', 'topics']

/** A name as it is written. */
export interface Named {
  readonly name: string
  readonly at: Place
}

/** A unit of the course as it is written: its topics are looked up once everything is read. */
interface WrittenUnit {
  readonly id: string
  readonly at: Place
  readonly title: Text
  readonly topics: readonly Named[]
}

/** The units that documents declare, by their ids. */
export type WrittenUnits = Map<string, WrittenUnit>

/** What a topic's table says about learning it. */
export interface Learning {
  readonly level?: Level
  /** The topics to know before it, with their places. */
  readonly needs: readonly Named[]
  /** The local ids of the facts that are told first. */
  readonly lesson: readonly Named[]
}

/** Adds the units of a document's `course` part to those declared so far. */
export function readUnits(node: DocumentNode, units: WrittenUnits, report: Report): void {
  const places = new Map([...units].map(([id, { at }]) => [id, at]))
  for (const { key, value } of readEntries(node, report)) {
    const id = readWords(key, report)
    if (!isId(id)) report('bad-id', key.at, { id })
    else if (claim(places, id, key.at, report)) {
      const fields = readFields(value, UNIT_KEYS, report)
      if (value.kind === 'table') checkKeys(value, fields, UNIT_KEYS, report)
      const read = fieldReader(fields, report)
      const title = read('title', readText)
      if (title && wordings(title).includes('')) report('empty-title', value.at)
      const topics = read('topics', readNames) ?? []
      if (title) units.set(id, { id, at: key.at, title, topics })
    }
  }
}

/** A list of names, each with its place. */
export const readNames = (node: DocumentNode, report: Report): readonly Named[] =>
  readItems(node, report).flatMap((item) => {
    const name = readString(item, report)
    return name ? [{ name, at: item.at }] : []
  })

/** A topic's level; undefined, with a finding, for any other value. */
export function readLevel(node: DocumentNode, report: Report): Level | undefined {
  const words = readString(node, report)
  const level = LEVELS.find((each) => String(each) === words)
  if (!level) report('wrong-value', node.at, { value: words ?? '', allowed: LEVELS.join(', ') })
  return level
}
