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
  const isWritten = (id: string): boolean => topics.has(id) || written.has(id)
  // Which questions are generated follows from the whole outline, so every such id may be in use.
  const exists = (id: string): boolean => {
    const slash = id.indexOf('/')
    return isWritten(id) || (topics.has(id.slice(0, slash)) && id[slash + 1] === '~')
  }
  const heirs = new Map<string, string>()
  const ends = new Map<string, string | undefined>()
  for (const [id, { to: first, at }] of retired) {
    if (isWritten(id)) report('retired-in-use', at, { id })
    const to = endOf(id, retired, ends)
    if (to === undefined) report('cycle', at, { type: 'retired', cycle: `${id} → ${first} → …` })
    else if (to !== '' && !(exists(to) && isQuestion(to) === isQuestion(id)))
      report('unknown-heir', at, { id: to })
    else if (to !== '') heirs.set(id, to)
  }
  return heirs
}

const isQuestion = (id: string): boolean => id.includes('/')

/**
 * The heir of an id, the heir of that one, and so on to the last; undefined if they lead in a
 * circle.
 * @param ends the results so far, so that a chain is followed once, however many ids are in it
 */
function endOf(
  id: string,
  retired: Retired,
  ends: Map<string, string | undefined>,
): string | undefined {
  const trail = new Set<string>()
  let end: string | undefined = id
  while (end !== undefined && !ends.has(end)) {
    const heir: Heir | undefined = end === '' ? undefined : retired.get(end)
    if (!heir) break
    trail.add(end)
    end = trail.has(heir.to) ? undefined : heir.to
  }
  if (end !== undefined && ends.has(end)) end = ends.get(end)
  for (const each of trail) ends.set(each, end)
  return end
}
