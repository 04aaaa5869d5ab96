import { addTo, groupBy, lazy, meanOf, sumOf } from '../base/collections.ts'
import type { Script } from '../base/script.ts'
import { same, type Text, wordings } from '../base/text.ts'
import type { Flow } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import type { Index, Posting, WholeIndex } from './index.ts'
import { flowNames, meaningsOf } from './meanings.ts'
import { type Passage, passagesOf, rightTexts, wordsFor } from './passages.ts'
import { termReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'
import { asWeight, rarity } from './weights.ts'

/** How much a word counts in each part of what is said: in the sentence itself, and around it. */
const WORTH = {
  text: 2,
  title: 1,
  line: 1,
  ask: 1,
  right: 0.7,
  explain: 0.5,
  material: 0.5,
} as const

/** BM25's usual values: how soon more of a word counts no more, and what the length costs. */
const K1 = 1.2
const B = 0.5

/** Something said, with how much its words count. */
type Part = readonly [worth: number, texts: readonly Text[]]
/** How often each term is in a text, in its parts by their worth. */
type Counts = ReadonlyMap<string, number>

/** A name or a passage, in the order of the index. */
interface Place {
  readonly topic: number
  readonly kind: 'name' | 'passage'
  readonly counts: Counts
}

/**
 * Makes the index of an outline, each part when it is first asked for. In a passage the weight of a
 * term is that of BM25F (Robertson, Zaragoza and Taylor, 2004): its occurrences in all parts of the
 * passage are added, each times the worth of that part, before they are dampened. In a name it is
 * such that the weights of several terms, added and squared, are how rare these are, times the share
 * they have of the name.
 * @param script what texts are turned into before they are read: Simplified characters
 */
export function makeIndex(
  library: Library,
  vocabulary: Pick<Vocabulary, 'functionWords'>,
  script: Script,
): WholeIndex {
  const read = lazy(() => readAll(library, vocabulary, script))
  const terms = lazy(() => postingsOf(read().places, read().sizes.length))
  const meanings = lazy(() => meaningsOf(library, script))
  return {
    get sizes() {
      return read().sizes
    },
    postings: (term) => terms().get(term) ?? [],
    meanings: (folded) => meanings().get(folded) ?? [],
    words: () => read().words,
    all: () => ({ terms: terms(), meanings: meanings() }),
  }
}

/** Everything an outline has to say, read. */
interface AllRead {
  readonly sizes: Index['sizes']
  readonly places: readonly Place[]
  readonly words: readonly string[]
}

function readAll(
  library: Library,
  vocabulary: Pick<Vocabulary, 'functionWords'>,
  script: Script,
): AllRead {
  const { outline } = library
  const reader = termReader(vocabulary)
  const written = new Set<string>()
  const termsIn = (words: string): string[] => {
    for (const word of reader.words(words)) written.add(word)
    return reader.terms(script(words))
  }
  const asked = groupBy(library.questions(), ({ fact, topic }) => fact ?? topic)
  const flows = new Map(library.flows().map((flow) => [flow.id, flow]))
  const atHome = groupBy(library.flows(), (flow) => flow.topic)
  const sizes: Array<readonly [number, number]> = []
  const places: Place[] = []
  for (const topic of outline.topics.values()) {
    const knowledge = library.knowledge(topic.id)
    const number = sizes.length
    const { parts } = library.place(topic.id)
    // By what a flow is called, the topic is found that is its home.
    const names = [...wordsFor(topic), ...parts.flatMap(flowNames)]
    for (const name of names)
      places.push({ topic: number, kind: 'name', counts: count([[1, [same(name)]]], termsIn) })
    const passages = passagesOf(outline, knowledge, atHome.get(topic.id) ?? [])
    for (const [i, passage] of passages.entries()) {
      // What is asked of no fact is asked of the topic as a whole, which the summary is about.
      const questions = asked.get(i === 0 ? topic.id : (passage.fact ?? '')) ?? []
      const other = outline.topics.get(passage.other ?? '')
      const titles = [topic, ...(other ? [other] : [])].map(({ title }) => title)
      const flow = passage.flow === undefined ? undefined : flows.get(passage.flow)
      const counts = count(
        [...partsOf(passage, titles, questions), ...storyOf(flow, passage.step)],
        termsIn,
      )
      places.push({ topic: number, kind: 'passage', counts })
    }
    sizes.push([names.length, passages.length])
  }
  return { sizes, places, words: [...written].sort() }
}

/** A passage with what is around it: the titles it is about, and the questions that ask for it. */
const partsOf = (
  { text, line }: Passage,
  titles: readonly Text[],
  questions: readonly Question[],
): Part[] => [
  [WORTH.text, [text]],
  [WORTH.title, titles],
  [WORTH.line, line === undefined ? [] : [same(line)]],
  [WORTH.ask, questions.map(({ ask }) => ask)],
  [WORTH.right, questions.flatMap(rightTexts)],
  [WORTH.explain, questions.map(({ explain }) => explain)],
  [WORTH.material, questions.flatMap(({ material }) => (material?.lines ?? []).map(same))],
]

/** What is around the sentence about a flow, or about one of its steps. */
function storyOf(flow: Flow | undefined, id: string | undefined): Part[] {
  if (!flow) return []
  const step = flow.steps.find((each) => each.id === id)
  if (!step) return [[WORTH.title, [flow.title, ...flow.aliases.map(same)]]]
  const { why, see, breaks } = step
  const remarks = [why, see?.text, breaks?.text].flatMap((text) => text ?? [])
  return [
    [WORTH.title, [flow.title]],
    [WORTH.explain, remarks],
  ]
}

/** How often each term is in the parts; a text in several languages counts where it has it most often. */
function count(parts: readonly Part[], termsIn: (words: string) => string[]): Counts {
  const counts = new Map<string, number>()
  for (const [worth, texts] of parts)
    for (const text of texts) {
      const most = new Map<string, number>()
      for (const words of wordings(text)) {
        const here = new Map<string, number>()
        for (const term of termsIn(words)) here.set(term, (here.get(term) ?? 0) + 1)
        for (const [term, n] of here) most.set(term, Math.max(most.get(term) ?? 0, n))
      }
      for (const [term, n] of most) counts.set(term, (counts.get(term) ?? 0) + worth * n)
    }
  return counts
}

function postingsOf(places: readonly Place[], topics: number): Map<string, Posting[]> {
  const having = new Map<string, Set<number>>()
  for (const { topic, counts } of places)
    for (const term of counts.keys()) {
      const known = having.get(term)
      if (known) known.add(topic)
      else having.set(term, new Set([topic]))
    }
  const rare = (term: string): number => rarity(having.get(term)?.size ?? 0, topics)
  const lengthOf = ({ counts }: Place): number => sumOf(counts.values(), (n) => n)
  const usual = meanOf(
    places.filter(({ kind }) => kind === 'passage'),
    lengthOf,
  )
  const postings = new Map<string, Posting[]>()
  for (const [number, place] of places.entries()) {
    const { kind, counts } = place
    const whole = Math.sqrt(sumOf(counts.keys(), rare))
    const stretch = K1 * (1 - B + (B * lengthOf(place)) / usual)
    for (const [term, n] of counts) {
      const dampened = kind === 'name' ? 1 / whole : (n * (K1 + 1)) / (n + stretch)
      addTo(postings, term, [number, asWeight(kind, rare(term) * dampened)])
    }
  }
  return postings
}
