import type { Text } from '../core/base/text.ts'
import { same } from '../core/base/text.ts'
import { titleOfDomain } from '../core/model/exam.ts'
import { saidBy } from '../core/model/flashcard.ts'
import type { Library } from '../core/model/library.ts'
import { type Release, versionsOfAll, withBeforeOnce } from '../core/model/release.ts'
import { shortTitle } from '../core/model/short-names.ts'
import { type Fact, LOOKS_LIKE, type Topic, WITHOUT } from '../core/model/topic.ts'
import { ancestors, titleIn } from '../core/model/walk.ts'
import { addressLines } from './address.ts'
import { partLines } from './flow.ts'
import { inline, type Page, paragraph, room, spoken } from './page.ts'
import { hung, patternLines, relationPatterns } from './relations.ts'
import { type Sources, sourceList } from './sources.ts'
import { dated } from './versions.ts'
import { wrap } from './wrap.ts'

/** What is shown of a topic besides what is always shown. */
interface Shown {
  /** Marks what was different in that release. */
  readonly at?: Release | undefined
  /** Takes the place of its own relations: what lies around it. */
  readonly around?: readonly string[] | undefined
  /** Ends after the summary and the facts, without their sources. */
  readonly isBrief?: boolean
}

/** All that is known of a topic, as a page. */
export function topicLines(
  page: Page,
  library: Library,
  topic: Topic,
  { at, around, isBrief = false }: Shown = {},
): string[] {
  const { theme, words } = page
  const { outline } = library
  const known = library.knowledge(topic.id)
  const { summary, cards = [], then, confused, exams, links } = known
  const facts = withBeforeOnce(known.facts)
  const sources = sourceList(isBrief ? [] : facts.map(({ source }) => source))
  const path = ancestors(outline, topic.id).map(({ title }) => inline(page, title))
  const blocks: string[][] = []

  blocks.push([
    ...wrap(path.join(` ${page.signs.below} `), page.columns, theme)
      .filter((line) => line !== '')
      .map(theme.dim),
    ...wrap(inline(page, topic.title), page.columns, theme).map(theme.title),
    ...(topic.aliases.length > 0
      ? wrap(topic.aliases.join(words.comma), page.columns, theme).map(theme.dim)
      : []),
  ])
  // What held before is said of the facts.
  const { before: _, ...held } = (at && versionsOfAll(known.facts, at)) ?? {}
  if (summary.en !== '') blocks.push(paragraph(page, dated(page, summary, held, at)))
  const plain = facts.filter(({ aspect }) => aspect === undefined)
  if (plain.length > 0)
    blocks.push([
      theme.heading(words.topic.facts),
      ...plain.flatMap((fact) => factLines(page, fact, sources, at)),
    ])
  if (cards.length > 0)
    blocks.push([
      theme.heading(words.topic.cards),
      ...cards.flatMap((card) => paragraph(page, saidBy(card), '  ', `${page.signs.bullet} `)),
    ])
  if (isBrief) return apart(blocks)
  const looks = facts.filter(({ aspect }) => aspect === LOOKS_LIKE)
  if (looks.length > 0)
    blocks.push([
      theme.heading(words.topic.looksLike),
      ...looks.flatMap((fact) => factLines(page, fact, sources, at)),
    ])
  const gone = Object.entries(WITHOUT).flatMap(([key, aspect]) => {
    const fact = facts.find((each) => each.aspect === aspect)
    return fact ? [[words.topic.without[key as keyof typeof WITHOUT], fact] as const] : []
  })
  if (gone.length > 0)
    blocks.push([
      theme.heading(words.topic.gone),
      ...gone.flatMap(([label, fact]) => labelled(page, label, statement(page, fact, sources, at))),
      ...dependentLines(page, library, topic),
    ])
  const related =
    around ??
    relationPatterns(library, topic).flatMap((each) =>
      patternLines(page, library.outline, each, at),
    )
  if (related.length > 0) blocks.push([theme.heading(words.topic.related), ...related])
  const { parts } = library.place(topic.id)
  if (parts.length > 0)
    blocks.push([theme.heading(words.graph.takesPart), ...partLines(page, parts)])
  if (then) {
    const verdict = words.verdicts[then.verdict]
    blocks.push([
      theme.heading(words.topic.then),
      ...labelled(page, words.topic.in2021, same(words.quoted(then.line))),
      ...labelled(page, words.topic.verdict, same(verdict)),
      ...labelled(page, words.topic.today, then.now),
    ])
  }
  if (confused.length > 0)
    blocks.push([
      theme.heading(words.topic.confused),
      ...confused.flatMap(({ topic: id, tell }) => [
        ...wrap(inline(page, titleIn(outline, id)), room(page, 2), theme).map(
          (line) => `  ${theme.title(line)}`,
        ),
        ...paragraph(page, tell, '    '),
      ]),
    ])
  if (topic.children.length > 0)
    blocks.push([
      theme.heading(words.topic.below),
      ...wrap(
        topic.children.map((id) => inline(page, titleIn(outline, id))).join(words.comma),
        room(page, 2),
        theme,
      ).map((line) => `  ${line}`),
    ])
  const domains = Object.entries(exams).flatMap(([id, names]) => {
    const exam = library.exams().find((each) => each.id === id)
    return names.map(
      (name) => `${id}${words.colon}${inline(page, titleOfDomain(exam?.domains, name))}`,
    )
  })
  if (domains.length > 0)
    blocks.push([
      theme.heading(words.topic.exams),
      ...domains.flatMap((line) =>
        wrap(line, room(page, 4), theme).map((each, i) => `${i === 0 ? '  ' : '    '}${each}`),
      ),
    ])
  const listed = sources.lines(page)
  if (listed.length > 0) blocks.push(listed)
  if (links.length > 0)
    blocks.push([
      theme.heading(words.topic.links),
      ...links.flatMap((link) => addressLines(page, link)),
    ])
  return apart(blocks)
}

/** Blocks with an empty line between them. */
const apart = (blocks: readonly string[][]): string[] =>
  blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]))

/**
 * A fact with the versions in which it is true, and the number of its source in the list of
 * sources.
 */
const factLines = (page: Page, fact: Fact, sources: Sources, at: Release | undefined): string[] =>
  paragraph(page, statement(page, fact, sources, at), '  ', `${page.signs.bullet} `)

const statement = (page: Page, fact: Fact, sources: Sources, at: Release | undefined): Text =>
  sources.numbered(dated(page, fact.text, fact, at), fact.source)

/** As many topics are named of those that depend on one. */
const MOST_DEPENDENTS = 8

/** What depends on a topic, and what depends on that. */
function dependentLines(page: Page, library: Library, topic: Topic): string[] {
  const { graph, comma } = page.words
  const labels = [graph.dependents, graph.further]
  return library.place(topic.id).dependents.flatMap((ids, i) => {
    const names = ids
      .slice(0, MOST_DEPENDENTS)
      .map((id) =>
        inline(page, shortTitle(library.outline, { id, title: titleIn(library.outline, id) })),
      )
    const more = ids.length > names.length ? [graph.more(ids.length - names.length)] : []
    return labelled(page, labels[i] ?? '', same([...names, ...more].join(comma)))
  })
}

const labelled = (page: Page, label: string, text: Text): string[] =>
  hung(page, label, spoken(page, text).join(' · '))
