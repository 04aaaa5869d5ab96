import { hasHan } from '../core/base/script.ts'
import { withoutFunctionWords } from '../core/lookup/comparison.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import { type TermReader, termReader } from '../core/lookup/terms.ts'
import type { Flow, Part } from '../core/model/flow.ts'
import type { Library } from '../core/model/library.ts'
import { fold, fullNames } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'
import { Failure, isFailure } from '../errors.ts'
import type { Outlines } from '../ports.ts'
import { type Elsewhere, topicFor } from './library.ts'
import type { StudyNote } from './note.ts'

/** What a term means: a flow, several, or a topic with the flows in which it takes part. */
type Traced =
  | { readonly flow: Flow }
  | { readonly flows: readonly Flow[] }
  | { readonly topic: Topic; readonly parts: readonly Part[]; readonly notes: readonly StudyNote[] }

/**
 * The flow with this id, title or alias, also within a question for it (什么是滚动更新, `node join flow`); or, unless a topic
 * is so called, those whose names contain the term; or, of the topic that the term means, the flows in which it takes
 * part: if there is only one, that one; or the flows whose names and summaries have all of its words.
 * @throws Failure `unknown-topic` for a term that means neither, `no-flow` for a topic in no flow
 */
export async function flowsFor(
  library: Library,
  term: string,
  where: Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> },
): Promise<Traced> {
  const all = library.flows()
  const vocabulary = where.outlines.vocabulary()
  const bare = withoutFunctionWords(term.replace(FLOW_WORDS, ''), vocabulary)
  // A topic's whole name is no part of a flow's.
  const isTopic = (words: string): boolean =>
    topicsCalled(library.outline, words).some(({ id }) => library.place(id).parts.length > 0)
  for (const words of [term, bare])
    for (const named of [flowsNamed(all, words), isTopic(words) ? [] : flowsWith(all, words)])
      if (named.length > 0) return oneOrAll(named)
  /** The flows that speak of what no topic in a flow is called. */
  const speaking = (): ReturnType<typeof oneOrAll> | undefined => {
    const { named, flows } = flowsSpeakingOf(all, bare, termReader(vocabulary))
    return flows.length === 0 ? undefined : oneOrAll(named.length === 1 ? named : flows)
  }
  const found = await topicFor(library, term, where).catch(async (error: unknown) => {
    if (!isFailure(error) || error.code !== 'unknown-topic') throw error
    const some = speaking()
    // What is not found is what was typed.
    return some ?? topicFor(library, bare, where).catch(() => Promise.reject(error))
  })
  if (!('topic' in found)) return found
  const { topic, notes } = found
  const { parts } = library.place(topic.id)
  const [first] = parts
  if (!first) {
    const some = speaking()
    if (some) return some
    throw new Failure('no-flow', { topic: topic.id })
  }
  const home = all.filter((each) => each.topic === topic.id)
  const [only] = parts.length === 1 ? all.filter(({ id }) => id === first.flow) : home
  if (!only || !(parts.length === 1 || home.length === 1)) return { topic, parts, notes }
  // Another flow may have the topic in its title, by a name of its own: that of the virtual IP.
  const names = home.includes(only) ? [] : fullNames(topic).map(fold).filter(mayBePart)
  const others = all.filter(({ id, title }) =>
    [id, ...Object.values(title)]
      .map(fold)
      .some((said) => names.some((name) => said.includes(name))),
  )
  return oneOrAll([...new Set([...others, only])])
}

/** Words for a flow, behind what it is of. */
const FLOW_WORDS =
  /\s?的?(?:流程|过程|過程|步骤|步驟|工作原理|原理|\b(?:work)?flow|\bprocess|\bsteps|\bstep by step)$/i

const oneOrAll = (flows: readonly Flow[]): { flow: Flow } | { flows: readonly Flow[] } => {
  const [flow, ...more] = flows
  return flow && more.length === 0 ? { flow } : { flows }
}

/**
 * The flows whose names and summaries have all terms of some words, and in whose names there is one of them; and those of
 * them that have all of them in their names.
 */
function flowsSpeakingOf(
  all: readonly Flow[],
  words: string,
  { terms }: TermReader,
): { readonly named: readonly Flow[]; readonly flows: readonly Flow[] } {
  const wanted = terms(words)
  const named: Flow[] = []
  const flows = all.filter((flow) => {
    const { id, title, aliases, summary } = flow
    const names = new Set([id, ...Object.values(title), ...aliases].flatMap(terms))
    const said = new Set(Object.values(summary ?? {}).flatMap(terms))
    if (wanted.length > 0 && wanted.every((each) => names.has(each))) named.push(flow)
    return (
      wanted.some((each) => names.has(each)) &&
      wanted.every((each) => names.has(each) || said.has(each))
    )
  })
  return { named, flows }
}

/** The flows of whose ids, titles and aliases one is what is wanted, both folded. */
const having = (flows: readonly Flow[], isWanted: (name: string) => boolean): readonly Flow[] =>
  flows.filter(({ id, title, aliases }) =>
    [id, ...Object.values(title), ...aliases].some((name) => isWanted(fold(name))),
  )

/** The flows with this id, title or alias. */
function flowsNamed(flows: readonly Flow[], term: string): readonly Flow[] {
  const wanted = fold(term)
  return wanted === '' ? [] : having(flows, (name) => name === wanted)
}

/** The flows with a name that contains the term, unless it is short. */
function flowsWith(flows: readonly Flow[], term: string): readonly Flow[] {
  const wanted = fold(term)
  return mayBePart(wanted) ? having(flows, (name) => name.includes(wanted)) : []
}

/** Whether folded words are long enough to tell the names in which they are from others. */
const mayBePart = (folded: string): boolean => [...folded].length >= (hasHan(folded) ? 2 : 4)
