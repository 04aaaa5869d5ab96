import type { Given } from '../base/codes.ts'
import { LANGUAGES, same, sourceOf, type Text, textOf } from '../base/text.ts'
import type { DocumentNode, Entry, Place, Scalar } from './node.ts'
import type { ProblemArgs, ProblemCode } from './problem.ts'

/** Takes a finding; readers go on after it, so that all findings come at once. */
export type Report = <C extends ProblemCode>(
  code: C,
  at: Place,
  ...args: Given<ProblemArgs[C]>
) => void

/**
 * Characters that could steer a terminal or turn text around: C0 and C1 controls, and the bidirectional
 * overrides of Unicode (UAX 9). Spaces and line ends are folded away before.
 */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** One line of harmless text. */
export function readWords(node: Scalar, report: Report): string {
  const line = node.value.replace(/[ \t\r\n]+/g, ' ').trim()
  const sanitize = line.replace(CONTROLS, '\ufffd')
  if (sanitize !== line) report('control-character', node.at)
  return sanitize
}

/** A scalar's text; undefined, with a finding, where something else stands. */
export function readString(node: DocumentNode, report: Report): string | undefined {
  if (node.kind === 'scalar') return readWords(node, report)
  report('wrong-shape', node.at, { wanted: 'text' })
  return undefined
}

/** A text: one string for every language, or a table of languages. A written one that is missing is filled from another. */
export function readText(node: DocumentNode, report: Report): Text | undefined {
  if (node.kind === 'scalar') return same(readWords(node, report))
  if (node.kind === 'list') {
    report('wrong-shape', node.at, { wanted: 'text' })
    return undefined
  }
  const fields = readFields(node, LANGUAGES, report)
  const written = new Map<string, string>()
  for (const language of LANGUAGES) {
    const field = fields.get(language)
    const words = field && readString(field, report)
    if (words) written.set(language, words)
    else if (field || sourceOf(language) === undefined)
      report('missing-language', node.at, { language })
  }
  const [first] = written.values()
  if (first === undefined) return undefined
  const text = textOf((language) => written.get(language) ?? first)
  return { ...text, ...Object.fromEntries(written) }
}

/** The items of a list; a single scalar counts as a list of one. */
export function readItems(node: DocumentNode, report: Report): readonly DocumentNode[] {
  if (node.kind === 'list') return node.items
  if (node.kind === 'scalar') return [node]
  report('wrong-shape', node.at, { wanted: 'list' })
  return []
}

export function readStrings(node: DocumentNode, report: Report): string[] {
  return readItems(node, report).flatMap((item) => readString(item, report) ?? [])
}

/** The entries of a table; none, with a finding, where something else stands. */
export function readEntries(node: DocumentNode, report: Report): readonly Entry[] {
  if (node.kind === 'table') return node.entries
  report('wrong-shape', node.at, { wanted: 'table' })
  return []
}

/** A table's values by key; keys beyond the known ones are findings. */
export function readFields(
  node: DocumentNode,
  known: readonly string[],
  report: Report,
): Map<string, DocumentNode> {
  const fields = new Map<string, DocumentNode>()
  for (const { key, value } of readEntries(node, report)) {
    const name = readWords(key, report)
    if (known.includes(name)) fields.set(name, value)
    else report('unknown-key', key.at, { key: name, known: known.join(', ') })
  }
  return fields
}
