import { hasHan } from '../core/base/script.ts'
import { withoutFunctionWords } from '../core/lookup/comparison.ts'
import { type TermReader, termReader } from '../core/lookup/terms.ts'
import type { Flow, Part } from '../core/model/flow.ts'
import type { Library } from '../core/model/library.ts'
import { fold } from '../core/model/names.ts'
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
 * The flow with this id, title or alias, or those whose names contain the term; or, of the
 * topic that the term means, the flows in which it takes part: if there is only one, that one; or the flows whose names
 * and summaries have all of its words.
 * @throws Failure `unknown-topic` for a term that means neither, `no-flow` for a topic in no flow
 */
export async function flowsFor(
  library: Library,
  term: string,
  where: Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> },
): Promise<Traced> {
  const named = flowsCalled(library.flows(), term)
  const [flow, ...more] = named
  if (flow) return more.length === 0 ? { flow } : { flows: named }
  const found = await topicFor(library, term, where).catch((error: unknown) => {
    if (!isFailure(error) || error.code !== 'unknown-topic') throw error
    const vocabulary = where.outlines.vocabulary()
    const bare = flowsCalled(library.flows(), withoutFunctionWords(term, vocabulary))
    const speaking =
      bare.length > 0 ? bare : flowsSpeakingOf(library.flows(), term, termReader(vocabulary))
    if (speaking.length === 0) throw error
    return speaking
  })
  if (!('topic' in found)) {
    const [only, ...others] = found
    return only && others.length === 0 ? { flow: only } : { flows: found }
  }
  const { topic, notes } = found
  const { parts } = library.place(topic.id)
  const [first] = parts
  if (!first) throw new Failure('no-flow', { topic: topic.id })
  const home = library.flows().filter((each) => each.topic === topic.id)
  const [only] = parts.length === 1 ? library.flows().filter(({ id }) => id === first.flow) : home
  return only && (parts.length === 1 || home.length === 1)
    ? { flow: only }
    : { topic, parts, notes }
}

/** The flows whose names and summaries have all terms of some words, and in whose names there is one of them. */
function flowsSpeakingOf(flows: readonly Flow[], words: string, { terms }: TermReader): Flow[] {
  const wanted = terms(words)
  return flows.filter(({ id, title, aliases, summary }) => {
    const names = new Set([id, ...Object.values(title), ...aliases].flatMap(terms))
    const said = new Set(Object.values(summary ?? {}).flatMap(terms))
    return (
      wanted.some((each) => names.has(each)) &&
      wanted.every((each) => names.has(each) || said.has(each))
    )
  })
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
