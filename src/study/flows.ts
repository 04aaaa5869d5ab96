import { asWritten, hasHan, type Script } from '../core/base/script.ts'
import { withoutFunctionWords } from '../core/lookup/comparison.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import { type TermReader, termReader } from '../core/lookup/terms.ts'
import { withoutFillers } from '../core/lookup/vocabulary.ts'
import type { Flow, Part } from '../core/model/flow.ts'
import type { Library } from '../core/model/library.ts'
import { fold, fullNames } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'
import { isFailure } from '../errors.ts'
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
 * part, which may be none: if there is only one, that one; or the flows whose names and summaries have all of its words. Chinese may be in
 * either script.
 * @throws Failure `unknown-topic` for a term that means neither
 */
export async function flowsFor(
  library: Library,
  term: string,
  where: Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> },
): Promise<Traced> {
  const all = library.flows()
  const vocabulary = where.outlines.vocabulary()
  const script = hasHan(term) ? await where.script() : asWritten
  const plain = withoutFillers(script(term), vocabulary)
  const bare = withoutFunctionWords(plain.replace(FLOW_WORDS, ''), vocabulary)
  // A topic's whole name is no part of a flow's.
  const isTopic = (words: string): boolean =>
    topicsCalled(library.outline, words).some(({ id }) => library.place(id).parts.length > 0)
  const having = flowsHaving(all, script)
  for (const words of new Set([term, script(term), plain, bare]))
    for (const named of [flowsNamed(having, words), isTopic(words) ? [] : flowsWith(having, words)])
      if (named.length > 0) return oneOrAll(named)
  /** The flows that speak of what no topic in a flow is called. */
  const speaking = (): ReturnType<typeof oneOrAll> | undefined => {
    const { named, flows } = flowsSpeakingOf(all, bare, { ...termReader(vocabulary), script })
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
  if (!first) return speaking() ?? { topic, parts, notes }
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

/** Words for a flow, behind what it is of, in Simplified characters. */
const FLOW_WORDS =
  /\s?的?(?:流程|过程|步骤|工作原理|原理|\b(?:work)?flow|\bprocess|\bsteps|\bstep by step)$/i

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
  { terms, script }: Pick<TermReader, 'terms'> & { readonly script: Script },
): { readonly named: readonly Flow[]; readonly flows: readonly Flow[] } {
  const wanted = terms(words)
  const named: Flow[] = []
  const flows = all.filter((flow) => {
    const { id, title, aliases, summary } = flow
    const termsIn = (texts: readonly string[]): Set<string> =>
      new Set(texts.flatMap((text) => terms(script(text))))
    const names = termsIn([id, ...Object.values(title), ...aliases])
    const said = termsIn(Object.values(summary ?? {}))
    if (wanted.length > 0 && wanted.every((each) => names.has(each))) named.push(flow)
    return (
      wanted.some((each) => names.has(each)) &&
      wanted.every((each) => names.has(each) || said.has(each))
    )
  })
  return { named, flows }
}

/** Finds flows by what one of their names is, folded. */
type Having = (isWanted: (name: string) => boolean) => readonly Flow[]

/** The flows of whose ids, titles and aliases, in the script that is compared, one is what is wanted. */
const flowsHaving =
  (flows: readonly Flow[], script: Script): Having =>
  (isWanted) =>
    flows.filter(({ id, title, aliases }) =>
      [id, ...Object.values(title), ...aliases].some((name) => isWanted(fold(script(name)))),
    )

/** The flows with this id, title or alias. */
function flowsNamed(having: Having, term: string): readonly Flow[] {
  const wanted = fold(term)
  return wanted === '' ? [] : having((name) => name === wanted)
}

/** The flows with a name that contains the term, unless it is short. */
function flowsWith(having: Having, term: string): readonly Flow[] {
  const wanted = fold(term)
  return mayBePart(wanted) ? having((name) => name.includes(wanted)) : []
}

/** Whether folded words are long enough to tell the names in which they are from others. */
const mayBePart = (folded: string): boolean => [...folded].length >= (hasHan(folded) ? 2 : 4)
