import { claim, type Report, readEntries, readString, readWords } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import type { Question } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'

/** An id that is no longer used, and the one that takes its place: '' if there is none. */
interface Heir {
  readonly to: string
  readonly at: Place
}

/** The ids that documents declare as retired. */
export type Retired = Map<string, Heir>

/**
 * Adds the `retired` part of a document: each key is the id of a topic or a question that was, its
 * value the id of its heir; an empty value means that it has none.
 */
export function readRetired(node: DocumentNode, retired: Retired, report: Report): void {
  const places = new Map([...retired].map(([id, { at }]) => [id, at]))
  for (const { key, value } of readEntries(node, report)) {
    const id = readWords(key, report)
    if (claim(places, id, key.at, report))
      retired.set(id, { to: readString(value, report) ?? '', at: key.at })
  }
}

/**
 * The ids of today for retired ones, each followed to its end. Reports a retired id that is in use,
 * an heir that does not exist, and heirs that lead back to their beginning.
 */
export function heirsOf(
  retired: Retired,
  { topics }: Pick<Outline, 'topics'>,
  questions: readonly Question[],
  report: Report,
): ReadonlyMap<string, string> {
  const written = new Set(questions.map(({ id }) => id))
  const exists = (id: string): boolean => {
    const slash = id.indexOf('/')
    if (slash === -1) return topics.has(id)
    return written.has(id) || (topics.has(id.slice(0, slash)) && id[slash + 1] === '~')
  }
  const heirs = new Map<string, string>()
  for (const [id, { to: first, at }] of retired) {
    if (exists(id)) report('retired-in-use', at, { id })
    let to = first
    const trail = [id]
    for (let next = retired.get(to); next && trail.length <= retired.size; next = retired.get(to)) {
      trail.push(to)
      to = next.to
    }
    if (trail.length > retired.size)
      report('cycle', at, { type: 'retired', cycle: `${id} → ${first} → …` })
    else if (to !== '' && !exists(to)) report('unknown-heir', at, { id: to })
    else if (to !== '') heirs.set(id, to)
  }
  return heirs
}
