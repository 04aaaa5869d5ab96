import { addTo } from '../base/collections.ts'
import type { Report } from '../document/fields.ts'
import type { Place } from '../document/node.ts'
import { shortList } from '../document/short.ts'
import { keyOfName } from '../model/names.ts'
import type { Outline } from '../model/topic.ts'
import type { Reading } from './knowledge.ts'
import { ACYCLIC } from './relations.ts'
import type { Branch } from './tree.ts'

/** The most topics of a circle that a finding names. */
const MOST_SHOWN = 20

/** What the topics' tables say, by the topics' ids. */
export type Readings = ReadonlyMap<string, Reading>

/** Reports names of topics and relations that the outline does not have. */
export function checkReferences(outline: Outline, readings: Readings, report: Report): void {
  const known = shortList(outline.relationTypes.keys(), ', ')
  for (const reading of readings.values()) {
    if (!outline.topics.has(reading.id)) report('unknown-topic', reading.at, { topic: reading.id })
    for (const { kind, name, at } of reading.references) {
      if (kind === 'topic' && !outline.topics.has(name))
        report('unknown-topic', at, { topic: name })
      if (kind === 'topic' && name === reading.id && !isCircle(reading))
        report('self-reference', at, { topic: name })
      if (kind === 'relation' && !outline.relationTypes.has(name))
        report('unknown-relation', at, { type: name, known })
    }
  }
}

/** Whether what a topic says of itself is reported as a circle. */
const isCircle = ({ id, knowledge: { needs, relations } }: Reading): boolean =>
  needs?.includes(id) === true ||
  relations.some(({ type, topic }) => topic === id && ACYCLIC.some((each) => each === type))

/** Reports two topics with the same alias, and an alias that is another topic's title. */
export function checkNames(
  outline: Outline,
  readings: Readings,
  branches: readonly Branch[],
  report: Report,
): void {
  const withAliases = [...readings.values()].filter(({ aliases }) => aliases.length > 0)
  if (withAliases.length === 0) return
  const owners = new Map<string, string>()
  for (const { id, title } of branches)
    for (const name of new Set([id, ...Object.values<string>(title)])) {
      const folded = keyOfName(name)
      if (!owners.has(folded)) owners.set(folded, id)
    }
  for (const { id, aliases } of withAliases)
    for (const { name, at } of aliases) {
      const owner = owners.get(keyOfName(name))
      if (owner !== undefined && owner !== id && outline.topics.has(owner))
        report('ambiguous-name', at, { name, topic: owner })
      else owners.set(keyOfName(name), id)
    }
}

/** Reports a chain of `part-of` or `replaced-by` that returns to its start: it has no meaning. */
export function checkCycles(readings: Readings, report: Report): void {
  for (const type of ACYCLIC) {
    const next = new Map<string, string[]>()
    for (const { id, knowledge } of readings.values())
      for (const relation of knowledge.relations)
        if (relation.type === type) addTo(next, id, relation.topic)
    checkCircles(type, next, readings, report)
  }
}

/**
 * Reports every circle among topics.
 * @param type what leads from one topic to the next, as it is written
 * @param next the topics that follow each topic
 */
export function checkCircles(
  type: string,
  next: Chains['next'],
  readings: Readings,
  report: Report,
): void {
  const chains: Chains = { next, done: new Set() }
  for (const id of next.keys())
    checkChains(chains, id, (member, cycle) =>
      report('cycle', readings.get(member)?.at as Place, { type, cycle }),
    )
}

/** The relations of one type, and the topics whose chains are checked already. */
interface Chains {
  readonly next: Map<string, string[]>
  readonly done: Set<string>
}

/**
 * Follows all chains from a topic, depth first. Iterative: a chain may be longer than the call
 * stack.
 * @param tell gets the first member of a circle that was found, and its members in words
 */
function checkChains(
  { next, done }: Chains,
  start: string,
  tell: (member: string, cycle: string) => void,
): void {
  if (done.has(start)) return
  const trail = [{ id: start, seen: 0 }]
  const depths = new Map([[start, 0]])
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    const id = next.get(last.id)?.[last.seen++]
    const depth = id === undefined ? undefined : depths.get(id)
    if (id === undefined) {
      done.add(last.id)
      depths.delete(last.id)
      trail.pop()
    } else if (depth !== undefined) {
      // Only as much as a finding shows: a circle may have a hundred thousand members.
      const shown = trail.slice(depth, depth + MOST_SHOWN).map((each) => each.id)
      const cut = trail.length - depth > MOST_SHOWN ? ['…'] : []
      tell(id, [...shown, ...cut, id].join(' → '))
    } else if (!done.has(id)) {
      depths.set(id, trail.length)
      trail.push({ id, seen: 0 })
    }
  }
}
