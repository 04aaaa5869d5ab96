import { lazy, once } from '../base/collections.ts'
import type { Ask } from '../model/ask.ts'
import type { Curriculum, Level, Unit } from '../model/curriculum.ts'
import type { Exam } from '../model/exam.ts'
import type { Flow } from '../model/flow.ts'
import { type Library, NO_PLACE, NOTHING_KNOWN, type PlaceInGraph } from '../model/library.ts'
import type { Mistake } from '../model/mistake.ts'
import type { Question } from '../model/question.ts'
import type { Baseline, Knowledge, Outline, Relation, RelationType, Topic } from '../model/topic.ts'
import { below } from '../model/walk.ts'

/**
 * The parts of an outline compiled to JSON, so that each command reads only what it shows: the tree
 * with all names, one line of knowledge for each topic (with byte offsets in the tree), all
 * relations, the flows, what is asked of relations, how topics are mixed up, the questions, written and made, the exams, the curriculum, the heirs of retired ids.
 */
export const PARTS = [
  ...(['outline', 'knowledge', 'relations', 'flows', 'asks', 'mistakes'] as const),
  ...(['questions', 'joining', 'exams', 'curriculum', 'heirs'] as const),
] as const

/** An outline compiled to JSON, a text for each of its parts. */
export type Compiled = Readonly<Record<(typeof PARTS)[number], string>>

interface Row {
  readonly topic: Topic
  readonly at: readonly [offset: number, length: number]
}

interface OutlineJson {
  readonly id: string
  readonly root: string
  readonly relationTypes: ReadonlyArray<readonly [string, RelationType]>
  readonly baseline?: Baseline
  readonly rows: readonly Row[]
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
 * @param bytes the length of a string in the encoding it is stored in
 * @param joining the questions made of its flows and asks: to make them takes longer than to read them
 */
export function compile(
  library: Library,
  bytes: (text: string) => number,
  joining: readonly Question[] = [],
): Compiled {
  const { outline } = library
  let offset = 0
  const lines: string[] = []
  const rows = [...below(outline, outline.root)].map((topic): Row => {
    const line = JSON.stringify({
      knowledge: library.knowledge(topic.id),
      incoming: library.incoming(topic.id),
      place: library.place(topic.id),
    } satisfies KnowledgeJson)
    const length = bytes(line)
    const at = [offset, length] as const
    offset += length + 1
    lines.push(line)
    return { topic, at }
  })
  return {
    outline: JSON.stringify({
      id: outline.id,
      root: outline.root,
      relationTypes: [...outline.relationTypes],
      ...(outline.baseline && { baseline: outline.baseline }),
      rows,
    } satisfies OutlineJson),
    knowledge: `${lines.join('\n')}\n`,
    relations: JSON.stringify([...library.relations()]),
    flows: JSON.stringify(library.flows()),
    asks: JSON.stringify(library.asks()),
    mistakes: JSON.stringify(library.mistakes()),
    questions: JSON.stringify(library.questions()),
    joining: JSON.stringify(joining),
    exams: JSON.stringify(library.exams()),
    curriculum: JSON.stringify(curriculumJson(library.curriculum())),
    heirs: JSON.stringify([...library.heirs()]),
  }
}

/** Reads a compiled outline's texts; the knowledge by byte range. */
export type CompiledTexts = Readonly<Record<Exclude<keyof Compiled, 'knowledge'>, () => string>> & {
  readonly knowledge: (offset: number, length: number) => string
}

/** The library of a compiled outline. Each text except the tree is read when it is asked for. */
export function restore(texts: CompiledTexts): Library {
  const json = JSON.parse(texts.outline()) as OutlineJson
  const rows = new Map(json.rows.map((row) => [row.topic.id, row]))
  const outline: Outline = {
    id: json.id,
    root: json.root,
    topics: new Map(json.rows.map(({ topic }) => [topic.id, topic])),
    relationTypes: new Map(json.relationTypes),
    ...(json.baseline && { baseline: json.baseline }),
    // The ids of a shipped outline are kept by those who write it, also where they are titles.
    isNamed: true,
    unnamed: new Set(),
  }
  const read = once((id: string): KnowledgeJson => {
    const row = rows.get(id)
    return row
      ? (JSON.parse(texts.knowledge(...row.at)) as KnowledgeJson)
      : { knowledge: NOTHING_KNOWN, incoming: [], place: NO_PLACE }
  })
  return {
    outline,
    knowledge: (id) => read(id).knowledge,
    incoming: (id) => read(id).incoming,
    relations: lazy(() => new Map(JSON.parse(texts.relations()) as Array<[string, Relation[]]>)),
    flows: lazy(() => JSON.parse(texts.flows()) as Flow[]),
    asks: lazy(() => JSON.parse(texts.asks()) as Ask[]),
    mistakes: lazy(() => JSON.parse(texts.mistakes()) as Mistake[]),
    place: (id) => read(id).place,
    questions: lazy(() => JSON.parse(texts.questions()) as Question[]),
    joining: lazy(() => JSON.parse(texts.joining()) as Question[]),
    exams: lazy(() => JSON.parse(texts.exams()) as Exam[]),
    curriculum: lazy(() => {
      const { levels, needs, lessons, units } = JSON.parse(texts.curriculum()) as CurriculumJson
      return { levels: new Map(levels), needs: new Map(needs), lessons: new Map(lessons), units }
    }),
    heirs: lazy(() => new Map(JSON.parse(texts.heirs()) as Array<[string, string]>)),
  }
}
