import { groupBy } from '../core/base/collections.ts'
import { explained } from '../core/base/punctuation.ts'
import { isEmpty, same, type Text } from '../core/base/text.ts'
import { type Comparison, comparisonOf, sharedFlows, tellOf } from '../core/graph/comparison.ts'
import { graphOf, type Link } from '../core/graph/graph.ts'
import { linkPattern, sentenceOf } from '../core/graph/sentences.ts'
import type { Library } from '../core/model/library.ts'
import type { Mistake } from '../core/model/mistake.ts'
import { shortTitle } from '../core/model/short-names.ts'
import { type Fact, type Topic, WITHOUT } from '../core/model/topic.ts'
import { lineage, topicOf } from '../core/model/walk.ts'
import { beside, columnOf } from './columns.ts'
import { nameIn } from './links.ts'
import { inline, type Page, paragraph } from './page.ts'
import { patternLines } from './relations.ts'
import { wrap } from './wrap.ts'

/** Types of relations that say where something runs, and with whom it speaks. */
const RUNS: readonly string[] = ['runs-on']
const TALKS: readonly string[] = [
  'talks-to',
  'watches',
  'authenticates-to',
  'routes-to',
  'stores-in',
]

/** How many mistakes are shown for two topics. */
const MOST_MISTAKES = 2

/** A name of something within a topic, and what is said of it. */
export interface NarrowerName {
  readonly name: string
  readonly topic: Topic
  readonly facts: readonly Fact[]
}

/**
 * Two topics, compared; what tells them apart comes first.
 * @param narrow names that were asked for and that are within the topics, with what is said of them
 */
export function compareLines(
  page: Page,
  library: Library,
  pair: readonly [Topic, Topic],
  narrow: ReadonlyArray<NarrowerName | undefined> = [],
): string[] {
  const { theme, words } = page
  const { outline } = library
  const { compare: labels, natures } = words.graph
  const [one, other] = pair
  const graph = graphOf(library)
  const comparison = comparisonOf(graph, one.id, other.id)
  const known = [library.knowledge(one.id), library.knowledge(other.id)] as const
  const blocks: string[][] = []
  const block = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) blocks.push([theme.heading(heading), ...lines])
  }
  const names = pair.map((topic) => nameIn(page, outline, topic))
  const both = (heading: string, left: Side, right: Side): void => {
    block(heading, besideLines(page, [left, right], names))
  }
  const tell = tellOf(library, one.id, other.id)
  for (const each of narrow)
    if (each)
      block(
        labels.within(each.name, nameIn(page, outline, each.topic)),
        each.facts.flatMap(({ text }) => paragraph(page, text, '  ', `${page.signs.bullet} `)),
      )
  block(labels.tells, tell ? paragraph(page, tell, '  ') : [])
  block(
    labels.mixedUp,
    mistakesOf(library, pair).flatMap(({ ask, right, taken, why }) => [
      ...paragraph(page, ask, '  ', '? '),
      ...paragraph(
        page,
        shortTitle(outline, topicOf(outline, right)),
        '    ',
        `${page.signs.right} `,
      ),
      ...paragraph(
        page,
        explained(shortTitle(outline, topicOf(outline, taken)), why),
        '    ',
        `${page.signs.wrong} `,
      ),
    ]),
  )
  const [summary, nature] = [
    known.map((each) => each.summary),
    known.map((each) => each.nature && natures[each.nature]),
  ]
  both(
    labels.natures,
    (inner) => described(inner, summary[0], nature[0]),
    (inner) => described(inner, summary[1], nature[1]),
  )
  for (const [heading, types] of [
    [labels.runs, RUNS],
    [labels.talks, TALKS],
  ] as const)
    both(heading, ...sidesOf(library, graph.links, pair, (type) => types.includes(type)))
  const { own, shared, between } = comparison
  const isRest = (type: string): boolean => !RUNS.includes(type) && !TALKS.includes(type)
  both(labels.differ, ...sidesOf(library, (id) => own[id === one.id ? 0 : 1], pair, isRest))
  // Where both run, and what they talk to, is said of each of them above.
  block(
    labels.share,
    groupedLines(
      page,
      library,
      shared.filter(({ relation }) => isRest(relation.type)),
    ),
  )
  block(
    labels.between,
    between.flatMap((link) => paragraph(page, sentenceOf(outline, link), '  ')),
  )
  const gone = known.map(({ facts }) => facts.find(({ aspect }) => aspect === WITHOUT.stops)?.text)
  both(
    labels.gone,
    (inner) => (gone[0] ? paragraph(inner, gone[0]) : []),
    (inner) => (gone[1] ? paragraph(inner, gone[1]) : []),
  )
  block(labels.place, placeLines(page, library, pair, comparison))
  block(
    labels.flows,
    sharedFlows(library, one.id, other.id).flatMap(({ flow, title }) =>
      paragraph(page, title, '  ', `${flow}  `),
    ),
  )
  return [...headLines(page, pair), ...blocks.flatMap((lines) => ['', ...lines])]
}

/** One topic under two names: what it says of either. */
export function togetherLines(
  page: Page,
  topic: Topic,
  {
    terms,
    facts,
  }: { readonly terms: readonly string[]; readonly facts: ReadonlyArray<Pick<Fact, 'text'>> },
): string[] {
  const { compare: labels } = page.words.graph
  return [
    ...wrap(inline(page, topic.title), page.columns, page.theme).map(page.theme.title),
    ...paragraph(page, same(labels.together(terms))).map(page.theme.dim),
    '',
    page.theme.heading(labels.tells),
    ...facts.flatMap(({ text }) => paragraph(page, text, '  ', `${page.signs.bullet} `)),
  ]
}

/** One of two columns, made for the width it has. */
type Side = (page: Page) => readonly string[]

const headLines = (page: Page, [one, other]: readonly [Topic, Topic]): string[] =>
  besideLines(page, [
    (inner) => wrap(inline(inner, one.title), inner.columns, inner.theme).map(inner.theme.title),
    (inner) => wrap(inline(inner, other.title), inner.columns, inner.theme).map(inner.theme.title),
  ])

/**
 * Two sides beside each other or, on a narrow page, below each other, each under its topic's name, if
 * names are given; nothing if neither side says anything.
 */
function besideLines(
  page: Page,
  [left, right]: readonly [Side, Side],
  names: readonly string[] = [],
): string[] {
  const columns = columnOf(page)
  const inner: Page = { ...page, columns: columns ?? page.columns - 4 }
  const sides = [left(inner), right(inner)] as const
  if (sides.every(({ length }) => length === 0)) return []
  const nothing = [page.theme.dim(page.words.graph.compare.nothing)]
  const [first, second] = sides.map((lines) => (lines.length === 0 ? nothing : lines))
  if (columns !== undefined) return beside(first ?? [], second ?? [], columns)
  return [first, second].flatMap((lines = [], i) => {
    const name = names[i]
    if (name === undefined) return lines
    const heading = wrap(name, page.columns - 2, page.theme).map(
      (line) => `  ${line}${page.words.colon.trim()}`,
    )
    return [...heading, ...lines.map((line) => `    ${line}`)]
  })
}

function described(page: Page, summary: Text | undefined, nature: string | undefined): string[] {
  return [
    ...(nature === undefined ? [] : paragraph(page, same(nature)).map(page.theme.dim)),
    ...(summary === undefined || isEmpty(summary) ? [] : paragraph(page, summary)),
  ]
}

/** The relations of two topics of some types, one side each. */
const sidesOf = (
  library: Library,
  linksOf: (id: string) => readonly Link[],
  pair: readonly [Topic, Topic],
  isWanted: (type: string) => boolean,
): [Side, Side] => {
  const side =
    ({ id }: Topic): Side =>
    (page) =>
      groupedLines(
        page,
        library,
        linksOf(id).filter(({ relation }) => isWanted(relation.type)),
      ).map((line) => line.replace(/^ {2}/, ''))
  return [side(pair[0]), side(pair[1])]
}

/** Links in groups by their words. */
const groupedLines = (page: Page, { outline }: Library, links: readonly Link[]): string[] =>
  [...groupBy(links, (link) => linkPattern(outline, link))].flatMap(([pattern, group]) =>
    patternLines(page, outline, {
      pattern,
      ends: group.map(({ to, relation }) => ({ ...relation, topic: to })),
    }),
  )

/** Mistakes between two topics, in either direction; of one question only one. */
function mistakesOf(library: Library, [one, other]: readonly [Topic, Topic]): Mistake[] {
  const between = library
    .mistakes()
    .filter(
      ({ right, taken }) =>
        (right === one.id && taken === other.id) || (right === other.id && taken === one.id),
    )
  const asks = new Map(between.toReversed().map((each) => [each.ask.en, each]))
  return between.filter((each) => asks.get(each.ask.en) === each).slice(0, MOST_MISTAKES)
}

function placeLines(
  page: Page,
  { outline }: Library,
  pair: readonly [Topic, Topic],
  { above }: Comparison,
): string[] {
  const path = (topic: Topic): string => {
    const line = lineage(outline, topic.id)
    return line
      .slice(line.findIndex(({ id }) => id === above))
      .map(({ title }) => inline(page, title))
      .join(` ${page.signs.below} `)
  }
  return pair.flatMap((topic) => paragraph(page, same(path(topic)), '  '))
}

/** What a topic is confused with, and what tells each from it. */
export function confusionLines(page: Page, library: Library, topic: Topic): string[] {
  const { theme, words } = page
  const { confused } = library.knowledge(topic.id)
  const { compare: labels } = words.graph
  const title = nameIn(page, library.outline, topic)
  if (confused.length === 0) return paragraph(page, same(labels.none(title)))
  return [
    ...paragraph(page, same(labels.confusions(title))).map(theme.heading),
    ...confused.flatMap(({ topic: id, tell }) => [
      '',
      ...paragraph(page, same(inline(page, topicOf(library.outline, id).title))).map(theme.title),
      ...paragraph(page, tell, '  '),
    ]),
  ]
}
