import { lazy, once, onceFor } from '../base/collections.ts'
import { type Derived, WRITTEN, type Written } from '../base/text.ts'
import { inAscii } from '../base/unicode-escape.ts'
import type { Ask } from '../model/ask.ts'
import type { Curriculum, Level, Unit } from '../model/curriculum.ts'
import type { Exam } from '../model/exam.ts'
import type { Flow } from '../model/flow.ts'
import { type Library, NO_PLACE, NOTHING_KNOWN, type PlaceInGraph } from '../model/library.ts'
import type { Mistake } from '../model/mistake.ts'
import type { Baseline, Knowledge, Outline, Relation, RelationType, Topic } from '../model/topic.ts'
import { below } from '../model/walk.ts'
import { type Apart, together } from './apart.ts'
import {
  type ApartLines,
  type ApartRanges,
  type LineLengths,
  lineReader,
  linesApart,
  linesText,
  type ReadRange,
  valueReader,
} from './compiled-lines.ts'
import { questionTexts, restoreQuestions } from './compiled-questions.ts'
import { CompiledTopics, namesText } from './compiled-topics.ts'
import { type Patched, patchesFor } from './derived-parts.ts'
import { type OwnTopic, ownNames, ownTopic, withOwn } from './derived-topics.ts'

/** Parts with a line for each topic or question, whose words are in parts of their own. */
const WORDED = ['knowledge', 'question-lines', 'made-lines'] as const
type Worded = (typeof WORDED)[number]
/** The words of such a part in a language: a line for each of its lines. */
type WordsPart = `${Worded}.${Written}`

const wordsPart = (part: Worded, language: Written): WordsPart => `${part}.${language}`
const WORDS_PARTS = WORDED.flatMap((part) => WRITTEN.map((each) => wordsPart(part, each)))

/**
 * The parts of a compiled outline, so that each command reads only what it shows: the ids of the
 * topics, one line for each topic, all names, one line of knowledge for each topic, all relations, the flows, what is asked of relations, how topics are mixed up, the questions, written and made, the exams, the curriculum, the heirs of retired ids.
 */
export const PARTS = [
  ...([
    'outline',
    'topics',
    'names',
    'knowledge',
    'relations',
    'flows',
    'asks',
    'mistakes',
  ] as const),
  ...([
    'questions',
    'question-lines',
    'made',
    'made-lines',
    'exams',
    'curriculum',
    'heirs',
  ] as const),
  ...WORDS_PARTS,
] as const

/** A compiled outline, a text for each of its parts: JSON, a line of JSON for each topic, or names. */
export type Compiled = Readonly<Record<(typeof PARTS)[number], string>>

/** Parts of which one line is read. */
const BY_RANGE = ['topics', ...WORDED, ...WORDS_PARTS] as const
type ByRange = (typeof BY_RANGE)[number]

/** Whether single lines of a part are read. */
export const isByRange = (part: keyof Compiled): boolean => BY_RANGE.some((each) => each === part)

/** Parts whose texts in a derived language are kept as patches; the others are the same, or whole. */
export const PATCHED = [
  ...(['knowledge', 'question-lines', 'made-lines'] as const),
  ...(['flows', 'mistakes', 'exams', 'curriculum'] as const),
] as const
/** A part whose texts in a derived language are kept as patches. */
export type PatchedPart = (typeof PATCHED)[number]

/** The values in a part: one for each line, or the whole. */
function valuesIn(compiled: Compiled, part: PatchedPart): unknown[] {
  const linesIn = (each: keyof Compiled): string[] => compiled[each].trimEnd().split('\n')
  const worded = WORDED.find((each) => each === part)
  if (!worded) return linesIn(part).map((line) => JSON.parse(line))
  const words = WRITTEN.map((each) => [each, linesIn(wordsPart(worded, each))] as const)
  return linesIn(worded).map((shape, i) =>
    together({
      shape,
      words: Object.fromEntries(words.map(([each, all]) => [each, all[i]])) as Apart['words'],
    }),
  )
}

/**
 * What is kept of an outline in a derived language beside the written ones: its head, what its topics
 * have of their own, and for everything else a table of characters and patches, for
 * each part a line of JSON for each of its lines.
 */
export interface CompiledDerived extends Pick<Compiled, 'outline' | 'topics' | 'names'> {
  readonly table: string
  readonly patches: Readonly<Record<PatchedPart, string>>
}

const isNothing = (line: Patched): boolean => !('whole' in line) && line.length === 0

const topicsIn = onceFor(({ topics }: Compiled): readonly Topic[] =>
  topics
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Topic),
)

/**
 * A compiled outline in a derived language, as what it needs beside the written ones.
 * @param bytes as for `compile`
 */
export function patched(
  written: Compiled,
  derived: Compiled,
  { language, bytes }: { readonly language: Derived; readonly bytes: (text: string) => number },
): CompiledDerived {
  const parts = PATCHED.map((part) => [
    part,
    { written: valuesIn(written, part), derived: valuesIn(derived, part) },
  ])
  const { table, patches } = patchesFor(Object.fromEntries(parts), language)
  const head = JSON.parse(derived.outline) as OutlineJson
  const { topics, knowledge } = (JSON.parse(written.outline) as OutlineJson).lengths
  const texts = Object.entries(patches).map(([part, lines]) => [
    part,
    lines.map((line) => (isNothing(line) ? '' : JSON.stringify(line))).join('\n'),
  ])
  const own = topicsIn(derived).map((topic, i) =>
    JSON.stringify(ownTopic(topicsIn(written)[i] ?? topic, topic, language)),
  )
  return {
    outline: asciiJson({ ...head, lengths: { topics, knowledge, own: own.map(bytes) } }),
    ...{ topics: linesText(own), names: ownNames(written.names, derived.names), table },
    patches: Object.fromEntries(texts) as Record<PatchedPart, string>,
  }
}

interface OutlineJson {
  readonly id: string
  readonly root: string
  readonly relationTypes: ReadonlyArray<readonly [string, RelationType]>
  readonly baseline?: Baseline
  readonly isNamed: boolean
  readonly isRootMade?: boolean
  /** the other questions were made: to make them takes longer than to read them. */
  readonly isMade: boolean
  /** The ids of the topics in preorder. */
  readonly ids: readonly string[]
  /** The numbers of those whose ids nobody wrote. */
  readonly unnamed: readonly number[]
  /** How long the line of each topic is, in bytes. */
  readonly lengths: {
    readonly topics: readonly number[]
    readonly knowledge: LineLengths
    /** In a derived language: of what the topics have of their own there. */
    readonly own?: readonly number[]
  }
}

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
  const lines = topics.map((topic) => JSON.stringify(topic))
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
  const written = questionTexts(library.questions(), bytes)
  const made = library.made && questionTexts(library.made(), bytes)
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
    names: namesText(topics),
    ...partsOf('knowledge', knowledge),
    relations: JSON.stringify([...library.relations()]),
    flows: JSON.stringify(library.flows()),
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

/** The texts of a part and its words; empty ones if there are none. */
const partsOf = <Part extends Worded>(
  part: Part,
  lines: ApartLines | undefined,
): Record<Part | `${Part}.${Written}`, string> =>
  Object.fromEntries([
    [part, lines?.shape ?? ''],
    ...WRITTEN.map((each) => [wordsPart(part, each), lines?.words[each] ?? '']),
  ]) as Record<Part | `${Part}.${Written}`, string>

/** Reads a compiled outline's texts; what has a line for each topic by byte range. */
export type CompiledTexts = Readonly<Record<Exclude<keyof Compiled, ByRange>, () => string>> &
  Readonly<Record<ByRange, ReadRange>>

/** As JSON in ASCII, which takes half the memory: every look-up reads it. */
const asciiJson = (json: OutlineJson): string => inAscii(JSON.stringify(json))

/** What is read of a derived language. */
export interface Deriving {
  readonly language: Derived
  /** What its topics have of their own, and their names. */
  readonly topics: ReadRange
  readonly names: () => string
  /** Adds the language to the texts of a part, or of one line of it. */
  readonly derive: <T>(part: PatchedPart, value: T, line: number) => T
}

/**
 * The library of a compiled outline. Each text except the list of ids is read when it is asked for.
 * @param deriving for a derived language, whose head is that of the texts
 */
export function restore(texts: CompiledTexts, deriving?: Deriving): Library {
  const derive: Deriving['derive'] = deriving?.derive ?? ((_, value) => value)
  const whole = <T>(part: 'flows' | 'mistakes' | 'exams' | 'curriculum'): T =>
    derive(part, JSON.parse(texts[part]()) as T, 0)
  const rangesOf = (part: Worded): ApartRanges => ({
    shape: texts[part],
    words: Object.fromEntries(
      WRITTEN.map((each) => [each, texts[wordsPart(part, each)]]),
    ) as ApartRanges['words'],
  })
  const questionsIn = (part: 'questions' | 'made', lines: 'question-lines' | 'made-lines') =>
    lazy(() =>
      restoreQuestions(texts[part](), rangesOf(lines), (rest, number) =>
        derive(lines, rest, number),
      ),
    )
  const json = JSON.parse(texts.outline()) as OutlineJson
  const { ids, lengths } = json
  const topics = new CompiledTopics({
    ids,
    topic: topicReader(lengths, texts.topics, deriving),
    names: deriving ? [deriving.names, texts.names] : [texts.names],
  })
  const outline: Outline = {
    id: json.id,
    root: json.root,
    topics,
    relationTypes: new Map(json.relationTypes),
    ...(json.baseline && { baseline: json.baseline }),
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
    flows: lazy(() => whole<Flow[]>('flows')),
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

/** Reads the topic with a number. */
function topicReader(
  { topics, own = [] }: OutlineJson['lengths'],
  read: ReadRange,
  deriving: Deriving | undefined,
): (number: number) => Topic {
  const lineOf = lineReader(topics, read)
  const written = (number: number): Topic => JSON.parse(lineOf(number)) as Topic
  if (!deriving) return written
  const ownOf = lineReader(own, deriving.topics)
  return (number) =>
    withOwn(written(number), JSON.parse(ownOf(number)) as OwnTopic, deriving.language)
}
