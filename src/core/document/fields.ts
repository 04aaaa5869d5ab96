import type { Given } from '../base/codes.ts'
import { sanitizeLine, withoutDirections } from '../base/control-characters.ts'
import { LANGUAGES, same, sourceOf, type Text, textOf } from '../base/text.ts'
import type { DocumentNode, Entry, Place, Scalar } from './node.ts'
import type { ProblemArgs, ProblemCode } from './problem.ts'

/** Takes a finding. Readers continue after a finding, so that all of them are reported at once. */
export type Report = <C extends ProblemCode>(
  code: C,
  at: Place,
  ...args: Given<ProblemArgs[C]>
) => void

/** What becomes a single blank in words. */
const GAPS = /[\t\r\n]| {2}/

/** One line of harmless text; marks of direction, which are a part of writing, are left out without a word. */
export function readWords(node: Scalar, report: Report): string {
  const { value } = node
  // Most words have single blanks already, and a hundred thousand copies of them take time.
  const line = (GAPS.test(value) ? value.replace(/[ \t\r\n]+/g, ' ') : value).trim()
  // Marks alone would be an empty title.
  const bare = withoutDirections(line).trim() || line
  const harmless = sanitizeLine(bare)
  if (harmless !== bare) report('control-character', node.at)
  return harmless
}

/** A scalar's text; undefined, with a finding, if the node is not a scalar. */
export function readString(node: DocumentNode, report: Report): string | undefined {
  if (node.kind === 'scalar') return readWords(node, report)
  report('wrong-shape', node.at, { wanted: 'text' })
  return undefined
}

/**
 * A text: one string for every language, or a table of languages. A missing written language is
 * filled from another one.
 */
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

/** `true` or `false`; anything else is a finding, and false. */
export function readFlag(node: DocumentNode, report: Report): boolean {
  const words = readString(node, report)
  if (words !== 'true' && words !== 'false')
    report('wrong-value', node.at, { value: words ?? '', allowed: 'true, false' })
  return words === 'true'
}

/** The items of a list; a single scalar counts as a list with one item. */
export function readItems(node: DocumentNode, report: Report): readonly DocumentNode[] {
  if (node.kind === 'list') return node.items
  if (node.kind === 'scalar') return [node]
  report('wrong-shape', node.at, { wanted: 'list' })
  return []
}

/** The strings in a list; items of another shape are left out, with a finding. */
export function readStrings(node: DocumentNode, report: Report): string[] {
  return readItems(node, report).flatMap((item) => readString(item, report) ?? [])
}

/** The entries of a table; none, with a finding, if the node is not a table. */
export function readEntries(node: DocumentNode, report: Report): readonly Entry[] {
  if (node.kind === 'table') return node.entries
  report('wrong-shape', node.at, { wanted: 'table' })
  return []
}

/** A table's values by key; unknown keys are findings. */
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

/** Reads a table's values by key; undefined for a missing key. */
export const fieldReader =
  (fields: ReadonlyMap<string, DocumentNode>, report: Report) =>
  <T>(key: string, reader: (node: DocumentNode, report: Report) => T): T | undefined => {
    const node = fields.get(key)
    return node && reader(node, report)
  }

/** Reports keys that are missing in a table. */
export function checkKeys(
  node: DocumentNode,
  fields: ReadonlyMap<string, DocumentNode>,
  needed: readonly string[],
  report: Report,
): void {
  for (const key of needed) if (!fields.has(key)) report('missing-key', node.at, { key })
}

/**
 * Remembers where a name is used; if the name is taken already, reports a finding and returns
 * false.
 */
export function claim(taken: Map<string, Place>, name: string, at: Place, report: Report): boolean {
  const first = taken.get(name)
  if (first) report('duplicate-id', at, { id: name, file: first.file, line: first.line })
  else taken.set(name, at)
  return first === undefined
}
