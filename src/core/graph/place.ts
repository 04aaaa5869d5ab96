import { lazy, once } from '../base/collections.ts'
import type { Flow } from '../model/flow.ts'
import type { Library, PlaceInGraph } from '../model/library.ts'
import { type Knowledge, WITHOUT } from '../model/topic.ts'
import { dependentsOf } from './dependents.ts'
import { graphOf } from './graph.ts'
import { partsIn } from './parts.ts'

/** What depends on a topic is told to this distance: farther off, everything does. */
const FARTHEST = 2

const ASPECTS: readonly string[] = Object.values(WITHOUT)

/** The place of each topic in the graph, worked out when it is asked for. */
export function placesIn(
  library: Pick<Library, 'outline' | 'relations'>,
  flows: readonly Flow[],
  knowledge: (id: string) => Knowledge | undefined,
): (id: string) => PlaceInGraph {
  const graph = lazy(() => graphOf(library))
  const parts = lazy(() => partsIn(flows))
  return once((id) => ({
    parts: parts().get(id) ?? [],
    dependents: knowledge(id)?.facts.some(({ aspect }) => ASPECTS.includes(aspect ?? ''))
      ? dependentsOf(graph(), id, FARTHEST)
      : [],
  }))
}
