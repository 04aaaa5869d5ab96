import { type Text, type Written, wordsIn } from '../base/text.ts'
import { type Report, readFields, readItems, readText } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'

/** A text with the place it was read from. */
export interface PlacedText {
  readonly text: Text
  readonly at: Place
}

/** The entries of a list with a minimum and a maximum length; none if the list is absent. */
export function readBounded(
  node: DocumentNode | undefined,
  { least = 0, most }: { readonly least?: number; readonly most: number },
  report: Report,
): readonly DocumentNode[] {
  if (!node) return []
  const nodes = readItems(node, report)
  if (nodes.length < least || nodes.length > most)
    report('wrong-shape', node.at, { wanted: 'items', least, most })
  return nodes
}

/** An entry of a list: a plain text, or a table with the `text` and more keys about it. */
export function readEntry(
  node: DocumentNode,
  more: readonly string[],
  report: Report,
): { text: Text | undefined; fields: ReadonlyMap<string, DocumentNode> } {
  const isFull = node.kind === 'table' && node.entries.some(({ key }) => key.value === 'text')
  if (!isFull) return { text: readText(node, report), fields: new Map() }
  const fields = readFields(node, ['text', ...more], report)
  return { text: readText(fields.get('text') as DocumentNode, report), fields }
}

/**
 * Reports texts that look the same in one of the languages, because a learner could not tell them
 * apart.
 */
export function reportDuplicates(
  texts: readonly PlacedText[],
  languages: readonly Written[],
  report: Report,
): void {
  const looks = new Map<string, Place>()
  for (const { text, at } of texts) {
    // Two commands may differ only in punctuation.
    const keys = languages.map(
      (each) =>
        `${each} ${wordsIn(text, each).normalize('NFKC').toLowerCase().replace(/\s+/g, '')}`,
    )
    const first = keys.map((key) => looks.get(key)).find((place) => place !== undefined)
    if (first) report('duplicate-id', at, { id: text.en, file: first.file, line: first.line })
    for (const key of keys) looks.set(key, at)
  }
}
