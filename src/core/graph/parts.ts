import { addTo } from '../base/collections.ts'
import { type Flow, type Part, topicsOfStep } from '../model/flow.ts'

/** The parts that each topic has in flows: its steps in each flow, by the topic's id. */
export function partsIn(flows: readonly Flow[]): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>()
  for (const { id, title, topic, summary, aliases, steps } of flows) {
    const places = new Map<string, number[]>([[topic, []]])
    steps.forEach((step, i) => {
      for (const each of topicsOfStep(step)) addTo(places, each, i + 1)
    })
    for (const [each, own] of places) {
      const part = { flow: id, title, steps: own, ...(each === topic && { summary, aliases }) }
      // What is at home at a topic comes first there.
      const others = parts.get(each) ?? []
      parts.set(each, each === topic ? [part, ...others] : [...others, part])
    }
  }
  return parts
}
