import type { DocumentNode, Entry, Scalar } from '../core/document/node.ts'
import { isError, type Problem, problem } from '../core/document/problem.ts'
import { shortened } from '../core/document/short.ts'
import { type Skipped, skipping } from '../core/document/skipped.ts'
import type { Format, ReadOutline } from './format.ts'
import { isFullForm } from './record-forms.ts'
import { isValue } from './records.ts'
import { meaningOf } from './yaml.ts'
import { readNodes } from './yaml-nodes.ts'

/**
 * Reads JSON as the YAML that it is, so that everything has its place: an outline in the smallest or
 * the full form, a tree of records as mind maps and sites keep it, or what `tree --json` and
 * `export json` of k8smap itself wrote. What YAML takes for words and JSON does not is refused: it is
 * a comment, as a rule. Numbers, truth values and nulls are no titles.
 */
export function readJson(text: string, file: string): ReadOutline {
  // JSON has tabs only between values, and YAML allows fewer of them.
  const { nodes, problems } = readNodes(text.replaceAll('\t', ' '), file, { isJson: true })
  const bare = nodes.length > 0 ? bareIn(nodes) : undefined
  if (bare) {
    const words = shortened(bare.value, LONGEST_QUOTED)
    return { nodes: [], problems: [problem('bare-words', bare.at, { words })] }
  }
  const read = meaningOf({ nodes, problems: problems.map(asJson) })
  if (!('nodes' in read) || read.problems.some(isError) || read.nodes.some(isFullForm)) return read
  const skipped = skipping()
  const titles = read.nodes.map((node) => titlesOf(node, skipped))
  return { nodes: titles, problems: [...read.problems, ...skipped.all()] }
}

const asJson = (found: Problem): Problem =>
  found.code === 'not-yaml'
    ? problem('unreadable', found.at, { format: 'JSON', reason: found.args.reason })
    : found

/** The most characters of bare words that a finding quotes. */
const LONGEST_QUOTED = 60
/** What JavaScript writes without quotes besides numbers. */
const CONSTANTS: ReadonlySet<string> = new Set(['', 'null', 'true', 'false', 'undefined', 'NaN'])

/** The first scalar that is neither in quotes nor a value of JSON; its depth is bounded. */
function bareIn(nodes: readonly DocumentNode[]): Scalar | undefined {
  for (const node of nodes) {
    const found =
      node.kind === 'scalar'
        ? node.isBare && !isConstant(node.value) && node
        : node.kind === 'list'
          ? bareIn(node.items)
          : bareEntry(node.entries)
    if (found) return found
  }
  return undefined
}

function bareEntry(entries: readonly Entry[]): Scalar | undefined {
  for (const { key, value } of entries) {
    if (key.isBare && !/^[\w$-]*$/.test(key.value)) return key
    const found = bareIn([value])
    if (found) return found
  }
  return undefined
}

const isConstant = (value: string): boolean => CONSTANTS.has(value) || !Number.isNaN(Number(value))

/** An outline in the smallest form without what is no title; that is counted. */
function titlesOf(node: DocumentNode, skipped: Skipped): DocumentNode {
  if (node.kind === 'scalar') return node
  if (node.kind === 'list') {
    const items = node.items.filter((each) => !isValue(each))
    for (const each of node.items) if (isValue(each)) skipped.add('value', each.at)
    return { ...node, items: items.map((each) => titlesOf(each, skipped)) }
  }
  const entries = node.entries.map(({ key, value }): Entry => {
    if (value.kind !== 'scalar' || !value.isBare) return { key, value: titlesOf(value, skipped) }
    if (value.value !== 'null') skipped.add('value', value.at)
    return { key, value: { kind: 'list', items: [], at: value.at } }
  })
  return { ...node, entries }
}

/** JSON: trees of records, and any outline that might as well be YAML. */
export const jsonTree = {
  name: 'JSON',
  endings: ['json'],
  // With a comment, too: it is refused here by its place.
  isLike: (head) => /^\s*(?:\/\/[^\n]{0,200}\n\s{0,20}){0,9}[[{]\s*(?:["[{\]}]|\/[/*])/.test(head),
  // A docs folder has settings in JSON, which are no part of its outline.
  inFolders: false,
  separators: ',[{',
  read: readJson,
} satisfies Format
