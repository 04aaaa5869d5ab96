import { hasHan } from '../core/base/script.ts'
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
 * The flow with this id, title or alias, or the only one whose names contain the term; or, of the
 * topic that the term means, the flows in which it takes part: if there is only one, that one.
 * @throws Failure `unknown-topic` for a term that means neither, `no-flow` for a topic in no flow
 */
export async function flowsFor(
  library: Library,
  term: string,
  elsewhere: Elsewhere,
): Promise<Traced> {
  const named = flowsCalled(library.flows(), term)
  const [flow] = named
  if (flow && named.length === 1) return { flow }
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

/** The flows with this id, title or alias; if there is none, those with a name that contains it. */
function flowsCalled(flows: readonly Flow[], term: string): readonly Flow[] {
  const wanted = fold(term)
  const having = (matches: (name: string) => boolean): Flow[] =>
    flows.filter(({ id, title, aliases }) =>
      [id, ...Object.values(title), ...aliases].some((name) => matches(fold(name))),
    )
  if (wanted === '') return []
  const exact = having((name) => name === wanted)
  if (exact.length > 0) return exact
  return [...wanted].length >= (hasHan(term) ? 2 : 4) ? having((name) => name.includes(wanted)) : []
}
