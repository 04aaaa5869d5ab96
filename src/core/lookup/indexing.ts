import { groupBy, lazy } from '../base/collections.ts'
import type { Script } from '../base/script.ts'
import { same, type Text } from '../base/text.ts'
import type { Flow } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import type { Index, WholeIndex } from './index.ts'
import { flowNames, meaningsOf } from './meanings.ts'
import { type Passage, passagesOf, rightTexts, wordsFor } from './passages.ts'
import { type IndexedPlace, postingsIn } from './postings.ts'
import { type SaidPart, type TermCounts, termCounts } from './term-counts.ts'
import { termReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

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

/**
 * Makes the index of an outline, each part when it is first asked for.
 * @param script what texts are turned into before they are read: Simplified characters
 * @param told gets what share of the topics is read, 0 to 1, now and then
 */
export function makeIndex(
  library: Library,
  vocabulary: Pick<Vocabulary, 'functionWords'>,
  script: Script,
  told: (share: number) => void = () => {},
): WholeIndex {
  const read = lazy(() => readAll(library, vocabulary, { script, told }))
  const postings = lazy(() => postingsIn(read().places, read().said, read().sizes.length))
  const meanings = lazy(() => meaningsOf(library, script))
  return {
    get sizes() {
      return read().sizes
    },
    postings: (term) => postings()(term),
    meanings: (folded) => meanings().get(folded) ?? [],
    words: lazy(() => [...read().words()].sort()),
    all: () => ({
      terms: new Map(
        [...read().said.numbers.keys()].map((term) => [term, postings()(term)] as const),
      ),
      meanings: meanings(),
    }),
  }
}

/** Everything an outline has to say, read. */
interface AllRead {
  readonly sizes: Index['sizes']
  readonly places: readonly IndexedPlace[]
  readonly said: TermCounts
  readonly words: () => Iterable<string>
}

function readAll(
  library: Library,
  vocabulary: Pick<Vocabulary, 'functionWords'>,
  { script, told }: { readonly script: Script; readonly told: (share: number) => void },
): AllRead {
  const { outline } = library
  const reader = termReader(vocabulary)
  const said = termCounts((words) => reader.terms(script(words)))
  const asked = groupBy(library.questions(), ({ fact, topic }) => fact ?? topic)
  const flows = new Map(library.flows().map((flow) => [flow.id, flow]))
  const atHome = groupBy(library.flows(), (flow) => flow.topic)
  const sizes: Array<readonly [number, number]> = []
  const places: IndexedPlace[] = []
  for (const topic of outline.topics.values()) {
    const number = sizes.length
    if (number % TOLD_EACH === 0) told(number / outline.topics.size)
    const [name, passage] = [kept(number, 'name'), kept(number, 'passage')]
    const { parts } = library.place(topic.id)
    // By what a flow is called, the topic is found that is its home.
    const names = [...wordsFor(topic), ...parts.flatMap(flowNames)]
    for (const each of names) {
      places.push(name)
      said.add([[1, [same(each)]]])
    }
    const passages = passagesOf(outline, library.knowledge(topic.id), atHome.get(topic.id) ?? [])
    for (const [i, each] of passages.entries()) {
      // What is asked of no fact is asked of the topic as a whole, which the summary is about.
      const questions = asked.get(i === 0 ? topic.id : (each.fact ?? '')) ?? []
      const other = outline.topics.get(each.other ?? '')
      const titles = [topic, ...(other ? [other] : [])].map(({ title }) => title)
      const flow = each.flow === undefined ? undefined : flows.get(each.flow)
      places.push(passage)
      said.add([...partsOf(each, titles, questions), ...storyOf(flow, each.step)])
    }
    said.forget()
    sizes.push([names.length, passages.length])
  }
  told(1)
  return { sizes, places, said, words: reader.met }
}

/** After how many topics it is told how far reading is. */
const TOLD_EACH = 1_000

const kept = (topic: number, kind: IndexedPlace['kind']): IndexedPlace => ({ topic, kind })

/** A passage with what is around it: the titles it is about, and the questions that ask for it. */
const partsOf = (
  { text, line }: Passage,
  titles: readonly Text[],
  questions: readonly Question[],
): SaidPart[] => [
  [WORTH.text, [text]],
  [WORTH.title, titles],
  [WORTH.line, line === undefined ? [] : [same(line)]],
  [WORTH.ask, questions.map(({ ask }) => ask)],
  [WORTH.right, questions.flatMap(rightTexts)],
  [WORTH.explain, questions.map(({ explain }) => explain)],
  [WORTH.material, questions.flatMap(({ material }) => (material?.lines ?? []).map(same))],
]

/** What is around the sentence about a flow, or about one of its steps. */
function storyOf(flow: Flow | undefined, id: string | undefined): SaidPart[] {
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
