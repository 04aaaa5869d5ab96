import { type Text, wordings } from '../base/text.ts'
import { type Report, readStrings } from '../document/fields.ts'
import type { DocumentNode } from '../document/node.ts'
import type { Item, ItemsQuestion } from '../model/question.ts'
import { readBounded, readEntry } from './entries.ts'
import type { Kind, KindSource } from './kind.ts'

const ITEMS = { least: 3, most: 9 } as const

/** What all kinds whose answer has several parts share. */
export const withItems = {
  keys: { items: ITEMS },
  read,
  secrets: ({ items }) => items.flatMap(({ text, also }) => [...wordings(text), ...also]),
  isOneThing: false,
  memory: 'neither',
  picksOne: false,
} satisfies Partial<Kind<ItemsQuestion>>

/** The texts of a question's items, in their order. */
export const textsOf = ({ items }: ItemsQuestion): Text[] => items.map(({ text }) => text)

function read({ needed, report }: KindSource): Pick<ItemsQuestion, 'items'> | undefined {
  const node = needed('items')
  if (!node) return undefined
  return { items: readBounded(node, ITEMS, report).flatMap((each) => readItem(each, report)) }
}

function readItem(node: DocumentNode, report: Report): Item[] {
  const { text, fields } = readEntry(node, ['also'], report)
  const also = fields.get('also')
  return text ? [{ text, also: also ? readStrings(also, report) : [] }] : []
}
