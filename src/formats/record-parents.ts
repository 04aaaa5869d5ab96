import { addTo } from '../core/base/collections.ts'
import type { DocumentNode } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { isNoParent, missingParents } from './missing-parents.ts'
import { isNothing, type TitleRecord, titleRecordOf } from './records.ts'
import { repeatedIds } from './repeated-ids.ts'

/** Records in a list of which each may name the one above it. */
interface Parents {
  readonly tops: readonly TitleRecord[]
  readonly below: (record: TitleRecord) => readonly TitleRecord[]
  /** Records whose parents are missing, or that are below themselves. */
  readonly problems: readonly Problem[]
}

/**
 * The tree of records that name their parents by id; undefined if none does. A record whose parent
 * is not in the list is at the top, and that is told unless it is the branch that was exported.
 */
export function parentsIn(nodes: readonly DocumentNode[]): Parents | undefined {
  const records = nodes.flatMap((node) => titleRecordOf(node) ?? [])
  if (records.length < nodes.length || !records.some(({ fields }) => fields.parent))
    return undefined
  const byId = new Map<string, TitleRecord>()
  for (const record of records) {
    const id = idIn(record.fields.id)
    if (id !== undefined && !byId.has(id)) byId.set(id, record)
  }
  const tops: TitleRecord[] = []
  const missing = missingParents()
  let hasTop = false
  const children = new Map<TitleRecord, TitleRecord[]>()
  for (const record of records) {
    const named = idIn(record.fields.parent) ?? ''
    const parent = byId.get(named)
    if (parent) {
      addTo(children, parent, record)
      continue
    }
    tops.push(record)
    if (isNoParent(named)) hasTop = true
    else missing.add(named, record.fields.parent?.at ?? record.at)
  }
  const below = (record: TitleRecord): readonly TitleRecord[] => children.get(record) ?? []
  const given = records.map(({ fields, at }) => ({ id: idIn(fields.id) ?? '', at }))
  const problems = [...repeatedIds(given), ...missing.all(hasTop)]
  return { tops, below, problems: [...problems, ...circlesIn(records, tops, below)] }
}

const idIn = (node: DocumentNode | undefined): string | undefined =>
  node?.kind === 'scalar' && !isNothing(node) ? node.value : undefined

/** A finding at the first record that is below no top: only a circle makes such records. */
function circlesIn(
  records: readonly TitleRecord[],
  tops: readonly TitleRecord[],
  below: Parents['below'],
): readonly Problem[] {
  const seen = new Set(tops)
  for (const record of seen) for (const each of below(record)) seen.add(each)
  const lost = records.find((record) => !seen.has(record))
  const id = idIn(lost?.fields.id)
  return lost && id !== undefined
    ? [problem('cycle', lost.at, { type: 'parent', cycle: `${id} → … → ${id}` })]
    : []
}
