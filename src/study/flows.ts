import type { Flow, Part } from '../core/model/flow.ts'
import type { Library } from '../core/model/library.ts'
import { fold } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'
import { Failure } from '../errors.ts'
import { type Elsewhere, topicFor } from './library.ts'
import type { StudyNote } from './note.ts'

/** What a term means: a flow, or a topic with the flows in which it takes part. */
type Traced =
  | { readonly flow: Flow }
  | { readonly topic: Topic; readonly parts: readonly Part[]; readonly notes: readonly StudyNote[] }

/**
 * The flow with this id, title or alias; or, of the topic that the term means, the flows in which it
 * takes part: if there is only one, that one.
 * @throws Failure `unknown-topic` for a term that means neither, `no-flow` for a topic in no flow
 */
export async function flowsFor(
  library: Library,
  term: string,
  elsewhere: Elsewhere,
): Promise<Traced> {
  const flow = flowCalled(library.flows(), term)
  if (flow) return { flow }
  const { topic, notes } = await topicFor(library, term, elsewhere)
  const { parts } = library.place(topic.id)
  const [first] = parts
  if (!first) throw new Failure('no-flow', { topic: topic.id })
  const home = library.flows().filter((each) => each.topic === topic.id)
  const [only] = parts.length === 1 ? library.flows().filter(({ id }) => id === first.flow) : home
  return only && (parts.length === 1 || home.length === 1)
    ? { flow: only }
    : { topic, parts, notes }
}

function flowCalled(flows: readonly Flow[], term: string): Flow | undefined {
  const wanted = fold(term)
  const names = ({ id, title, aliases }: Flow): string[] => [
    id,
    ...Object.values(title),
    ...aliases,
  ]
  return wanted === ''
    ? undefined
    : flows.find((flow) => names(flow).some((name) => fold(name) === wanted))
}
