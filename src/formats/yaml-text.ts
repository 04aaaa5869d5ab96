import { dump } from 'js-yaml'
import type { DocumentNode } from '../core/document/node.ts'
import type { Value, Values } from './values.ts'
import { readNodes } from './yaml-nodes.ts'

/** A table as YAML, in blocks; long texts stay on one line, as editors wrap them. */
export const yamlText = (values: Values): string => dump(values, { lineWidth: -1, noRefs: true })

/** A number that is written in no other way: `1.20` is the text that it is. */
const NUMBER = /^(?:0|-?[1-9]\d{0,14})$/

/**
 * The table that a text in YAML holds; undefined if it holds something else, or JSON. A text that is
 * written back says what it said: what only looks like a number or a date stays the text it is.
 */
export function yamlValues(text: string): Values | undefined {
  const { nodes, problems } = readNodes(text, '', { isJson: true })
  const [only] = nodes
  if (problems.length > 0 || nodes.length !== 1 || only?.kind !== 'table') return undefined
  return /^\s*\{/.test(text) ? undefined : (valueIn(only) as Values)
}

/** The reader limits how deep a document is. */
function valueIn(node: DocumentNode): Value {
  if (node.kind === 'list') return node.items.map(valueIn)
  if (node.kind === 'table')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, valueIn(value)]))
  const { value, isBare } = node
  if (!isBare) return value
  if (value === 'true' || value === 'false') return value === 'true'
  return NUMBER.test(value) ? Number(value) : value
}
