import { claim, type Report, readString } from './fields.ts'
import type { DocumentNode, Place } from './node.ts'
import { isSource } from './source.ts'

/** Whether a name may be the id of a fact, a question or a card, within its topic. */
export const isLocalId = (id: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(id)

/** Reads the id of a fact or question, local to its topic; it must not be in `seen`. */
export function readLocalId(
  item: DocumentNode,
  fields: ReadonlyMap<string, DocumentNode>,
  seen: Map<string, Place>,
  report: Report,
): string | undefined {
  const node = fields.get('id')
  if (!node) {
    report('missing-key', item.at, { key: 'id' })
    return undefined
  }
  const id = readString(node, report) ?? ''
  if (!isLocalId(id)) report('bad-id', node.at, { id })
  claim(seen, id, node.at, report)
  return id
}

/** Reads a source of a known form; '' with a warning if there is none. */
export function readSource(
  item: DocumentNode,
  node: DocumentNode | undefined,
  report: Report,
): string {
  if (!node) {
    report('missing-source', item.at)
    return ''
  }
  const source = readString(node, report) ?? ''
  if (!isSource(source)) report('unknown-source', node.at, { source })
  return source
}
