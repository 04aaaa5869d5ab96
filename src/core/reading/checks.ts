import type { Report } from '../document/fields.ts'
import type { Place } from '../document/node.ts'
import { fold } from '../model/names.ts'
import type { Outline } from '../model/topic.ts'
import type { Reading } from './knowledge.ts'
import { ACYCLIC } from './relations.ts'
import type { Branch } from './tree.ts'

/** What the topics' tables say, by the topics' ids. */
export type Readings = ReadonlyMap<string, Reading>

/** Reports names of topics and relations that the outline does not have. */
export function checkReferences(outline: Outline, readings: Readings, report: Report): void {
  for (const reading of readings.values()) {
    if (!outline.topics.has(reading.id)) report('unknown-topic', reading.at, { topic: reading.id })
    for (const { kind, name, at } of reading.references) {
      if (kind === 'topic' && !outline.topics.has(name))
        report('unknown-topic', at, { topic: name })
      if (kind === 'relation' && !outline.relationTypes.has(name))
        report('unknown-relation', at, {
          type: name,
          known: [...outline.relationTypes.keys()].join(', '),
        })
    }
  }
}

/** Reports two topics with the same alias, and an alias that is another topic's title. */
export function checkNames(
  outline: Outline,
  readings: Readings,
  branches: readonly Branch[],
  report: Report,
): void {
  const owners = new Map<string, string>()
  for (const { id, title } of branches)
    for (const name of [id, ...Object.values<string>(title)])
      if (!owners.has(fold(name))) owners.set(fold(name), id)
  for (const { id, aliases } of readings.values())
    for (const { name, at } of aliases) {
      const owner = owners.get(fold(name))
      if (owner !== undefined && owner !== id && outline.topics.has(owner))
        report('ambiguous-name', at, { name, topic: owner })
      else owners.set(fold(name), id)
    }
}

/** Reports a chain of `part-of` or `replaced-by` that returns to its start: it has no meaning. */
export function checkCycles(readings: Readings, report: Report): void {
  for (const type of ACYCLIC) {
    const state = new Map<string, 'open' | 'done'>()
    const visit = (id: string, trail: readonly string[]): void => {
      if (state.get(id) === 'done') return
      if (state.get(id) === 'open') {
        const cycle = [...trail.slice(trail.indexOf(id)), id]
        report('cycle', readings.get(id)?.at as Place, { type, cycle: cycle.join(' → ') })
        return
      }
      state.set(id, 'open')
      for (const relation of readings.get(id)?.knowledge.relations ?? [])
        if (relation.type === type) visit(relation.topic, [...trail, id])
      state.set(id, 'done')
    }
    for (const id of readings.keys()) visit(id, [])
  }
}
