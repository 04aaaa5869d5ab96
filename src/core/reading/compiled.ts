import { lazy, once } from '../base/collections.ts'
import type { Derived } from '../base/text.ts'
import { inAscii } from '../base/unicode-escape.ts'
import type { Ask } from '../model/ask.ts'
import type { Curriculum, Level, Unit } from '../model/curriculum.ts'
import type { Exam } from '../model/exam.ts'
import type { Flow } from '../model/flow.ts'
import { type Library, NO_PLACE, NOTHING_KNOWN, type PlaceInGraph } from '../model/library.ts'
import type { Mistake } from '../model/mistake.ts'
import type { Baseline, Knowledge, Outline, Relation, RelationType } from '../model/topic.ts'
import { below } from '../model/walk.ts'
import { lineReader, linesText, type ReadRange } from './compiled-lines.ts'
import { questionTexts, restoreQuestions } from './compiled-questions.ts'
import { CompiledTopics, namesText } from './compiled-topics.ts'
import { type Patched, patchesFor } from './derived-parts.ts'

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
] as const

/** A compiled outline, a text for each of its parts: JSON, a line of JSON for each topic, or names. */
export type Compiled = Readonly<Record<(typeof PARTS)[number], string>>

/** Parts of which one topic's line is read. */
const BY_LINE = ['topics', 'knowledge'] as const
/** Parts of which one line is read. */
export const BY_RANGE = [...BY_LINE, 'question-lines', 'made-lines'] as const
type ByRange = (typeof BY_RANGE)[number]
type ByLine = (typeof BY_LINE)[number]

/** Parts whose texts in a derived language are kept as patches; the others are the same, or whole. */
export const PATCHED = [
  ...(['knowledge', 'question-lines', 'made-lines'] as const),
  ...(['flows', 'mistakes', 'exams', 'curriculum'] as const),
] as const
/** A part whose texts in a derived language are kept as patches. */
export type PatchedPart = (typeof PATCHED)[number]

/** The values in a part: one for each line, or the whole. */
const valuesIn = (compiled: Compiled, part: PatchedPart): unknown[] =>
  compiled[part]
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/**
 * What is kept of an outline in a derived language beside the written ones: its head and its topics,
 * with whose texts people search, and for everything else a table of characters and patches, for
 * each part a line of JSON for each of its lines.
 */
export interface CompiledDerived extends Pick<Compiled, 'outline' | 'topics' | 'names'> {
  readonly table: string
  readonly patches: Readonly<Record<PatchedPart, string>>
}

const isNothing = (line: Patched): boolean => !('whole' in line) && line.length === 0

/** A compiled outline in a derived language, as what it needs beside the written ones. */
export function patched(written: Compiled, derived: Compiled, language: Derived): CompiledDerived {
  const parts = PATCHED.map((part) => [
    part,
    { written: valuesIn(written, part), derived: valuesIn(derived, part) },
  ])
  const { table, patches } = patchesFor(Object.fromEntries(parts), language)
  const head = JSON.parse(derived.outline) as OutlineJson
  const { knowledge } = (JSON.parse(written.outline) as OutlineJson).lengths
  const texts = Object.entries(patches).map(([part, lines]) => [
    part,
    lines.map((line) => (isNothing(line) ? '' : JSON.stringify(line))).join('\n'),
  ])
  return {
    outline: asciiJson({ ...head, lengths: { ...head.lengths, knowledge } }),
    ...{ topics: derived.topics, names: derived.names, table },
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
  /** How long the line of each topic is in a part, in bytes. */
  readonly lengths: Readonly<Record<ByLine, readonly number[]>>
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
  const lines: Readonly<Record<ByLine, readonly string[]>> = {
    topics: topics.map((topic) => JSON.stringify(topic)),
    knowledge: topics.map(({ id }) =>
      JSON.stringify({
        knowledge: library.knowledge(id),
        incoming: library.incoming(id),
        place: library.place(id),
      } satisfies KnowledgeJson),
    ),
  }
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
      lengths: { topics: lines.topics.map(bytes), knowledge: lines.knowledge.map(bytes) },
    }),
    topics: linesText(lines.topics),
    names: namesText(topics),
    knowledge: linesText(lines.knowledge),
    relations: JSON.stringify([...library.relations()]),
    flows: JSON.stringify(library.flows()),
    asks: JSON.stringify(library.asks()),
    mistakes: JSON.stringify(library.mistakes()),
    questions: written.brief,
    'question-lines': linesText(written.lines),
    made: made?.brief ?? '',
    'made-lines': made ? linesText(made.lines) : '',
    exams: JSON.stringify(library.exams()),
    curriculum: JSON.stringify(curriculumJson(library.curriculum())),
    heirs: JSON.stringify([...library.heirs()]),
  }
}

/** Reads a compiled outline's texts; what has a line for each topic by byte range. */
export type CompiledTexts = Readonly<Record<Exclude<keyof Compiled, ByRange>, () => string>> &
  Readonly<Record<ByRange, ReadRange>>

/** As JSON in ASCII, which takes half the memory: every look-up reads it. */
const asciiJson = (json: OutlineJson): string => inAscii(JSON.stringify(json))

/** Adds a derived language to the texts of a part, or of one line of it. */
export type Deriving = <T>(part: PatchedPart, value: T, line: number) => T

/**
 * The library of a compiled outline. Each text except the list of ids is read when it is asked for.
 * @param derive for a derived language, whose topics alone are compiled as a whole
 */
export function restore(texts: CompiledTexts, derive: Deriving = (_, value) => value): Library {
  const whole = <T>(part: 'flows' | 'mistakes' | 'exams' | 'curriculum'): T =>
    derive(part, JSON.parse(texts[part]()) as T, 0)
  const questionsIn = (part: 'questions' | 'made', lines: 'question-lines' | 'made-lines') =>
    lazy(() =>
      restoreQuestions(texts[part](), texts[lines], (question, number) =>
        derive(lines, question, number),
      ),
    )
  const json = JSON.parse(texts.outline()) as OutlineJson
  const { ids, lengths } = json
  const topics = new CompiledTopics({
    ids,
    topic: lineReader(lengths.topics, texts.topics),
    names: texts.names,
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
  const lineOf = lineReader(lengths.knowledge, texts.knowledge)
  const read = once((id: string): KnowledgeJson => {
    const number = topics.numberOf(id)
    return number === undefined
      ? { knowledge: NOTHING_KNOWN, incoming: [], place: NO_PLACE }
      : derive('knowledge', JSON.parse(lineOf(number)) as KnowledgeJson, number)
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
