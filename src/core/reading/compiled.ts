import { lazy, once } from '../base/collections.ts'
import { inEach, WRITTEN, type Written } from '../base/text.ts'
import type { Ask } from '../model/ask.ts'
import type { Curriculum, Level, Unit } from '../model/curriculum.ts'
import type { Exam } from '../model/exam.ts'
import { type Library, NO_PLACE, NOTHING_KNOWN, type PlaceInGraph } from '../model/library.ts'
import type { Mistake } from '../model/mistake.ts'
import { topicOfQuestion } from '../model/question.ts'
import type { Knowledge, Outline, Relation, Topic } from '../model/topic.ts'
import { below } from '../model/walk.ts'
import { apart } from './apart.ts'
import type { Deriving } from './compiled-derived.ts'
import {
  type ApartLines,
  type ApartRanges,
  lineReader,
  linesApart,
  linesText,
  valueReader,
} from './compiled-lines.ts'
import {
  asciiJson,
  type Compiled,
  type CompiledTexts,
  type DerivedJson,
  flowsFrom,
  flowWordsFrom,
  type OutlineJson,
  type WordedPart,
  wordsPart,
} from './compiled-parts.ts'
import { questionTexts, restoreQuestions, type SourceOfFact } from './compiled-questions.ts'
import { CompiledTopics, linesOfTopic, namesTexts, topicReader } from './compiled-topics.ts'
import { type OwnTopic, withOwn } from './derived-topics.ts'

interface KnowledgeJson {
  readonly knowledge: Knowledge
  readonly incoming: readonly Relation[]
  readonly place: PlaceInGraph
}

interface CurriculumJson {
  readonly levels: ReadonlyArray<readonly [string, Level]>
  readonly needs: ReadonlyArray<readonly [string, readonly string[]]>
  readonly lessons: ReadonlyArray<readonly [string, readonly string[]]>
  readonly units: readonly Unit[]
}

const curriculumJson = ({ levels, needs, lessons, units }: Curriculum): CurriculumJson => ({
  levels: [...levels],
  needs: [...needs],
  lessons: [...lessons],
  units,
})

/**
 * A library as texts; where it is written is not among them.
 * @param bytes the length of a string in the encoding it is stored in
 */
export function compile(library: Library, bytes: (text: string) => number): Compiled {
  const { outline } = library
  const topics = [...below(outline, outline.root)]
  const lines = topics.flatMap(linesOfTopic)
  const knowledge = linesApart(
    topics.map(
      ({ id }): KnowledgeJson => ({
        knowledge: library.knowledge(id),
        incoming: library.incoming(id),
        place: library.place(id),
      }),
    ),
    bytes,
  )
  const flows = apart(library.flows())
  const sourceOf = sourceInFacts(library.knowledge)
  const written = questionTexts(library.questions(), { bytes, sourceOf })
  const made = library.made && questionTexts(library.made(), { bytes, sourceOf })
  return {
    outline: asciiJson({
      id: outline.id,
      root: outline.root,
      relationTypes: [...outline.relationTypes],
      ...(outline.baseline && { baseline: outline.baseline }),
      isNamed: outline.isNamed === true,
      ...(outline.isRootMade && { isRootMade: true }),
      isMade: made !== undefined,
      ids: topics.map(({ id }) => id),
      unnamed: topics.flatMap(({ id }, i) => (outline.unnamed?.has(id) ? [i] : [])),
      lengths: { topics: lines.map(bytes), knowledge: knowledge.lengths },
    }),
    topics: linesText(lines),
    ...namesTexts(topics),
    ...partsOf('knowledge', knowledge),
    relations: JSON.stringify([...library.relations()]),
    flows: flows.shape,
    ...flowWordsFrom(flows),
    asks: JSON.stringify(library.asks()),
    mistakes: JSON.stringify(library.mistakes()),
    questions: written.brief,
    ...partsOf('question-lines', written.lines),
    made: made?.brief ?? '',
    ...partsOf('made-lines', made?.lines),
    exams: JSON.stringify(library.exams()),
    curriculum: JSON.stringify(curriculumJson(library.curriculum())),
    heirs: JSON.stringify([...library.heirs()]),
  }
}

/** Finds the source of a fact: its id begins with that of its topic. */
const sourceInFacts =
  (knowledge: Library['knowledge']): SourceOfFact =>
  ({ fact: id }) =>
    id === undefined
      ? undefined
      : knowledge(topicOfQuestion(id)).facts.find((fact) => fact.id === id)?.source

/** The texts of a part and its words; empty ones if there are none. */
const partsOf = <Part extends WordedPart>(
  part: Part,
  lines: ApartLines | undefined,
): Record<Part | `${Part}.${Written}`, string> =>
  Object.fromEntries([
    [part, lines?.shape ?? ''],
    ...WRITTEN.map((each) => [wordsPart(part, each), lines?.words[each] ?? '']),
  ]) as Record<Part | `${Part}.${Written}`, string>

/**
 * The library of a compiled outline. Each text except the list of ids is read when it is asked for.
 * @param deriving for a derived language
 */
export function restore(texts: CompiledTexts, deriving?: Deriving): Library {
  const derive: Deriving['derive'] = deriving?.derive ?? ((_, value) => value)
  const whole = <T>(part: 'mistakes' | 'exams' | 'curriculum'): T =>
    derive(part, JSON.parse(texts[part]()) as T, 0)
  const rangesOf = (part: WordedPart): ApartRanges => ({
    shape: texts[part],
    words: inEach((each) => texts[wordsPart(part, each)]),
  })
  const questionsIn = (part: 'questions' | 'made', lines: 'question-lines' | 'made-lines') =>
    lazy(() =>
      restoreQuestions(texts[part](), rangesOf(lines), {
        derive: (rest, number) => derive(lines, rest, number),
        sourceOf: sourceInFacts((id) => read(id).knowledge),
      }),
    )
  const json = JSON.parse(texts.outline()) as OutlineJson
  const own = deriving && (JSON.parse(deriving.outline()) as DerivedJson)
  const { ids, lengths } = json
  const written = topicReader(lineReader(lengths.topics, texts.topics))
  const topics = new CompiledTopics({
    ids,
    ...(own && deriving
      ? { topic: derivedReader(written.topic, { ...deriving, lengths: own.lengths }) }
      : written),
    names: deriving ? [deriving, texts] : [texts],
  })
  const outline: Outline = {
    id: json.id,
    root: json.root,
    topics,
    relationTypes: new Map((own ?? json).relationTypes),
    ...((own ?? json).baseline && { baseline: (own ?? json).baseline }),
    isNamed: json.isNamed,
    ...(json.isRootMade && { isRootMade: true }),
    unnamed: new Set(json.unnamed.flatMap((number) => ids[number] ?? [])),
  }
  const knowledgeOf = valueReader(lengths.knowledge, rangesOf('knowledge'))
  const read = once((id: string): KnowledgeJson => {
    const number = topics.numberOf(id)
    return number === undefined
      ? { knowledge: NOTHING_KNOWN, incoming: [], place: NO_PLACE }
      : derive('knowledge', knowledgeOf(number) as KnowledgeJson, number)
  })
  return {
    outline,
    knowledge: (id) => read(id).knowledge,
    incoming: (id) => read(id).incoming,
    relations: lazy(() => new Map(JSON.parse(texts.relations()) as Array<[string, Relation[]]>)),
    flows: lazy(() =>
      derive(
        'flows',
        flowsFrom((part) => texts[part]()),
        0,
      ),
    ),
    asks: lazy(() => JSON.parse(texts.asks()) as Ask[]),
    mistakes: lazy(() => whole<Mistake[]>('mistakes')),
    place: (id) => read(id).place,
    questions: questionsIn('questions', 'question-lines'),
    ...(json.isMade && { made: questionsIn('made', 'made-lines') }),
    exams: lazy(() => whole<Exam[]>('exams')),
    curriculum: lazy(() => {
      const { levels, needs, lessons, units } = whole<CurriculumJson>('curriculum')
      return { levels: new Map(levels), needs: new Map(needs), lessons: new Map(lessons), units }
    }),
    heirs: lazy(() => new Map(JSON.parse(texts.heirs()) as Array<[string, string]>)),
  }
}

/** Reads the topic with a number in a derived language. */
function derivedReader(
  written: (number: number) => Topic,
  {
    language,
    topics,
    lengths,
  }: Pick<Deriving, 'language' | 'topics'> & Pick<DerivedJson, 'lengths'>,
): (number: number) => Topic {
  const ownOf = lineReader(lengths, topics)
  return (number) => withOwn(written(number), JSON.parse(ownOf(number)) as OwnTopic, language)
}
