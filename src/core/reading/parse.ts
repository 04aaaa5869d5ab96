import { addTo, groupBy, lazy } from '../base/collections.ts'
import { same, wordings } from '../base/text.ts'
import type { Report } from '../document/fields.ts'
import { findings } from '../document/findings.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { isError, type Problem, problem } from '../document/problem.ts'
import { graphOf } from '../graph/graph.ts'
import { mixUpsIn } from '../graph/mistakes.ts'
import { placesIn } from '../graph/place.ts'
import type { Ask } from '../model/ask.ts'
import type { Flow } from '../model/flow.ts'
import { invert, type Library, NOTHING_KNOWN } from '../model/library.ts'
import { slug, withKeys } from '../model/names.ts'
import { type Question, topicOfQuestion } from '../model/question.ts'
import type { Knowledge, Outline, Relation, Topic } from '../model/topic.ts'
import { asksOf } from './asks.ts'
import { cardQuestions } from './cards.ts'
import { checkCycles, checkNames, checkReferences, type Readings } from './checks.ts'
import { curriculumOf } from './curriculum.ts'
import { addAbout, gather, type Parts } from './documents.ts'
import { checkExams, type DeclaredExam } from './exams.ts'
import { flowsOf } from './flows.ts'
import { heirsOf } from './heirs.ts'
import { type Reading, readTopic } from './knowledge.ts'
import { readQuestions } from './questions.ts'
import { type Branch, nameBranches } from './tree.ts'

/** A parsed outline; `library` is there only if no error was found. */
export interface Parsed {
  readonly library: Library | undefined
  readonly problems: readonly Problem[]
}

/**
 * Makes one outline from any number of documents; it does not matter how its parts are split over
 * them.
 * @param documents the roots of all documents, in a fixed order
 * @param name the plain name of the file or folder: the outline's id unless a document gives one
 */
export function parseOutline(documents: readonly DocumentNode[], name: string): Parsed {
  const found = findings()
  const report: Report = (code, at, ...args) => found.add(problem(code, at, ...args))

  const {
    tables,
    exams,
    retired,
    units,
    flows: written,
    asks: writtenAsks,
    ...parts
  } = gather(documents, report)
  const branches = nameBranches(parts.drafts, report)
  const [first] = documents
  if (branches.length === 0 && first && found.all().length === 0) report('no-tree', first.at)
  // What is written beside titles does not make their ids written ones.
  const named: ReadonlySet<string> = new Set(tables.keys())
  addAbout(branches, tables, report)
  const readings = new Map<string, Reading>()
  for (const [id, { at, entries }] of tables) readings.set(id, readTopic(id, at, entries, report))
  const outline = outlineOf(
    {
      id: parts.id ?? (slug(name) || 'outline'),
      above: parts.root,
      title: parts.title ?? same(name),
      relationTypes: parts.relationTypes,
      ...(parts.baseline && { baseline: parts.baseline }),
      isNamed: parts.id !== undefined,
      isRootMade: isRootMade(parts),
      aliases: parts.aliases.map(({ name }) => name),
      named,
    },
    branches,
    readings,
  )
  checkReferences(outline, readings, report)
  const examReferences = [...readings.values()].flatMap((reading) => reading.examReferences)
  checkExams(exams, examReferences, report)
  checkNames(outline, readings, branches, report)
  checkCycles(readings, report)
  const questions = questionsOf(outline, readings, report)
  const curriculum = curriculumOf(units, { outline, readings, questions }, report)
  const relations = new Map(
    [...outline.topics.keys()].flatMap((id) => {
      const own = readings.get(id)?.knowledge.relations ?? []
      return own.length > 0 ? [[id, own] as const] : []
    }),
  )
  const flows = flowsOf(written, outline, relations, report)
  const asks = asksOf(writtenAsks, graphOf({ outline, relations: () => relations }), report)
  const heirs = heirsOf(retired, outline, questions, report)

  const problems = [...found.all()].sort(inOrder)
  return {
    library:
      problems.some(isError) || branches.length === 0
        ? undefined
        : {
            ...libraryOf(outline, readings, { questions, declared: exams, relations, flows, asks }),
            writtenAt: writtenIn(branches, readings),
            curriculum: () => curriculum,
            heirs: () => heirs,
          },
    problems,
  }
}

/**
 * Whether nobody wrote the root above several titles: it has no title, or it has the id of such a root
 * beside the one title that it has in every language.
 */
const isRootMade = ({ root, title }: Pick<Parts, 'root' | 'title'>): boolean =>
  title === undefined || (root !== undefined && wordings(title).length === 1)

/** Where topics and cards are written, by their ids; a question that is no card is at its topic. */
function writtenIn(
  branches: readonly Branch[],
  readings: Readings,
): (id: string) => Place | undefined {
  const places = lazy(() => {
    const cards = [...readings.values()].flatMap((reading) =>
      reading.cards.map((card) => [`${reading.id}/${card.id}`, card.at] as const),
    )
    return new Map([...branches.map(({ id, at }) => [id, at] as const), ...cards])
  })
  return (id) => {
    const topic = topicOfQuestion(`${id}/`)
    const asked = readings.get(topic)
    const table = id !== topic && asked && asked.questions.length > 0 ? asked.at : undefined
    return places().get(id) ?? table ?? places().get(topic)
  }
}

/** By place; the one that says how many are missing comes last. */
const inOrder = (a: Problem, b: Problem): number =>
  Number(a.code === 'more-findings') - Number(b.code === 'more-findings') || byPlace(a.at, b.at)

/** By file, in the order of their names' code units, then from top to bottom. */
const byPlace = (a: Place, b: Place): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column

function questionsOf({ topics }: Outline, readings: Readings, report: Report): Question[] {
  const cards = [...topics.keys()].flatMap((topic) =>
    (readings.get(topic)?.cards ?? []).map((card) => ({ topic, card })),
  )
  const ofCards = groupBy(cardQuestions(cards, report), ({ topic }) => topic)
  return [...topics.keys()].flatMap((topic) => {
    const reading = readings.get(topic)
    if (!reading) return []
    const written = readQuestions(
      reading.questions,
      { topic, facts: new Map(reading.knowledge.facts.map((fact) => [fact.id, fact])), topics },
      report,
    )
    return [...written, ...(ofCards.get(topic) ?? [])]
  })
}

function libraryOf(
  outline: Outline,
  readings: Readings,
  {
    questions,
    declared,
    relations,
    flows,
    asks,
  }: {
    readonly questions: readonly Question[]
    readonly declared: ReadonlyMap<string, DeclaredExam>
    readonly relations: ReadonlyMap<string, readonly Relation[]>
    readonly flows: readonly Flow[]
    readonly asks: readonly Ask[]
  },
): Omit<Library, 'curriculum' | 'heirs'> {
  const exams = [...declared.values()].flatMap(({ exam }) => exam ?? [])
  // Where a relation is said is read at the topic that has it.
  const incoming = invert(
    [...relations].map(([id, own]) => [id, own.map(({ source: _, ...rest }) => rest)] as const),
  )
  const knowledge = lazy(() => withBothEnds(readings))
  return {
    outline,
    knowledge: (id) => knowledge().get(id) ?? NOTHING_KNOWN,
    incoming: (id) => incoming.get(id) ?? [],
    relations: () => relations,
    flows: () => flows,
    asks: () => asks,
    mistakes: lazy(() => mixUpsIn({ outline, questions: () => questions })),
    place: placesIn({ outline, relations: () => relations }, flows, (id) => knowledge().get(id)),
    questions: () => questions,
    exams: () => exams,
  }
}

/**
 * What is known of each topic. What tells two topics apart is written at one of them, and said at
 * both.
 */
function withBothEnds(readings: Readings): ReadonlyMap<string, Knowledge> {
  const others = new Map<string, Knowledge['confused'][number][]>()
  for (const { id, knowledge } of readings.values())
    for (const { topic, tell } of knowledge.confused)
      if (!readings.get(topic)?.knowledge.confused.some((each) => each.topic === id))
        addTo(others, topic, { topic: id, tell, isOthers: true })
  const ids = new Set([...readings.keys(), ...others.keys()])
  return new Map(
    [...ids].map((id) => {
      const own = readings.get(id)?.knowledge ?? NOTHING_KNOWN
      const more = others.get(id) ?? []
      return [id, more.length === 0 ? own : { ...own, confused: [...own.confused, ...more] }]
    }),
  )
}

/** The tree of topics. Several titles at the top are put below one root with the outline's name. */
function outlineOf(
  about: Pick<Outline, 'id' | 'relationTypes' | 'baseline'> &
    Pick<Topic, 'title' | 'aliases'> & {
      readonly isNamed: boolean
      readonly isRootMade: boolean
      /** The id of the root above several titles at the top, if it is written. */
      readonly above: string | undefined
      /** The topics that have a table of their own. */
      readonly named: ReadonlySet<string>
    },
  branches: readonly Branch[],
  readings: Readings,
): Outline {
  const { title, isRootMade, aliases, named, above: written, ...facts } = about
  const { id } = about
  const unnamed = new Set(
    branches.flatMap((each) => (each.isNamed || named.has(each.id) ? [] : each.id)),
  )
  const tops = branches.filter(({ parent }) => parent === undefined).map((top) => top.id)
  if (tops.length <= 1) {
    const topics = new Map<string, Topic>()
    for (const each of branches) topics.set(each.id, topicOf(each, readings))
    const [top = id] = tops
    const own = topics.get(top)
    if (own && aliases.length > 0)
      topics.set(top, withKeys({ ...own, aliases: [...new Set([...own.aliases, ...aliases])] }))
    return { ...facts, root: top, topics, unnamed }
  }
  const wanted = written ?? id
  const root = branches.some((branch) => branch.id === wanted) ? `${wanted}.root` : wanted
  if (!facts.isNamed && written === undefined && !named.has(root)) unnamed.add(root)
  const above = withKeys({
    id: root,
    title,
    aliases,
    parent: undefined,
    children: tops,
    verdict: undefined,
    ordered: readings.get(root)?.ordered ?? false,
  })
  const topics = new Map([[root, above]])
  for (const each of branches) topics.set(each.id, topicOf(each, readings, root))
  return { ...facts, isRootMade, root, topics, unnamed }
}

/** @param root the parent of the topics at the top, if there are several */
function topicOf(branch: Branch, readings: Readings, root?: string): Topic {
  const reading = readings.get(branch.id)
  return withKeys({
    id: branch.id,
    title: branch.title,
    aliases: reading?.aliases.map(({ name }) => name) ?? [],
    ...(reading && reading.foundBy.length > 0 && { foundBy: reading.foundBy }),
    parent: branch.parent ?? root,
    children: branch.children,
    verdict: reading?.knowledge.then?.verdict,
    ordered: reading?.ordered ?? false,
  })
}
