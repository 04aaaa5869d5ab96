import { remarked } from '../core/base/punctuation.ts'
import { mapText, same, type Text } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import type { Library } from '../core/model/library.ts'
import { type Fact, LOOKS_LIKE, type Topic, WITHOUT } from '../core/model/topic.ts'
import { ancestors, childrenOf, topicOf } from '../core/model/walk.ts'
import { inline, type Page, paragraph, room, spoken } from './page.ts'
import { hung, relationLines } from './relations.ts'
import { wrap } from './wrap.ts'

/** All that is known of a topic, as a page. */
export function topicLines(page: Page, library: Library, topic: Topic): string[] {
  const { theme, words } = page
  const { outline } = library
  const { summary, facts, relations, then, confused, exams, links } = library.knowledge(topic.id)
  // One list of sources at the end: facts stay readable, and a source of several facts is listed
  // once.
  const sources = [...new Set(facts.map(({ source }) => source))].filter((source) => source !== '')
  const path = ancestors(outline, topic.id).map(({ title }) => inline(page, title))
  const blocks: string[][] = []

  blocks.push([
    ...wrap(path.join(' › '), page.columns, theme)
      .filter((line) => line !== '')
      .map(theme.dim),
    ...wrap(inline(page, topic.title), page.columns, theme).map(theme.title),
    ...(topic.aliases.length > 0
      ? wrap(topic.aliases.join(words.comma), page.columns, theme).map(theme.dim)
      : []),
  ])
  if (summary.en !== '') blocks.push(paragraph(page, summary))
  const listed = facts.filter(({ aspect }) => aspect === undefined)
  if (listed.length > 0)
    blocks.push([
      theme.heading(words.topic.facts),
      ...listed.flatMap((fact) => factLines(page, fact, sources)),
    ])
  const looks = facts.filter(({ aspect }) => aspect === LOOKS_LIKE)
  if (looks.length > 0)
    blocks.push([
      theme.heading(words.topic.looksLike),
      ...looks.flatMap((fact) => factLines(page, fact, sources)),
    ])
  const gone = Object.entries(WITHOUT).flatMap(([key, aspect]) => {
    const fact = facts.find((each) => each.aspect === aspect)
    return fact ? [[words.topic.without[key as keyof typeof WITHOUT], fact] as const] : []
  })
  if (gone.length > 0)
    blocks.push([
      theme.heading(words.topic.gone),
      ...gone.flatMap(([label, fact]) => labelled(page, label, statement(page, fact, sources))),
    ])
  const related = relationLines(page, library, topic, relations).flat()
  if (related.length > 0) blocks.push([theme.heading(words.topic.related), ...related])
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
        ...wrap(inline(page, topicOf(outline, id).title), room(page, 2), theme).map(
          (line) => `  ${theme.title(line)}`,
        ),
        ...paragraph(page, tell, '    '),
      ]),
    ])
  const children = childrenOf(outline, topic.id)
  if (children.length > 0)
    blocks.push([
      theme.heading(words.topic.below),
      ...wrap(
        children.map(({ title }) => inline(page, title)).join(words.comma),
        room(page, 2),
        theme,
      ).map((line) => `  ${line}`),
    ])
  const domains = Object.entries(exams).flatMap(([exam, names]) =>
    names.map((name) => `${exam}: ${name}`),
  )
  if (domains.length > 0)
    blocks.push([
      theme.heading(words.topic.exams),
      ...domains.flatMap((line) =>
        wrap(line, room(page, 4), theme).map((each, i) => `${i === 0 ? '  ' : '    '}${each}`),
      ),
    ])
  if (sources.length > 0)
    blocks.push([
      theme.heading(words.topic.sources),
      ...sources.map((source, i) => `  [${i + 1}] ${theme.link(linkOf(source))}`),
    ])
  if (links.length > 0)
    blocks.push([theme.heading(words.topic.links), ...links.map((link) => `  ${theme.link(link)}`)])
  return blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]))
}

/**
 * A fact with the versions in which it is true, and the number of its source in the list of
 * sources.
 */
const factLines = (page: Page, fact: Fact, sources: readonly string[]): string[] =>
  paragraph(page, statement(page, fact, sources), '  ', '• ')

function statement({ words }: Page, fact: Fact, sources: readonly string[]): Text {
  const versions = [
    fact.since && words.topic.since(fact.since),
    fact.deprecated && words.topic.deprecated(fact.deprecated),
    fact.removed && words.topic.removed(fact.removed),
  ].filter((version) => version !== undefined)
  const held = versions.join(words.comma)
  const number = fact.source === '' ? '' : ` [${sources.indexOf(fact.source) + 1}]`
  const text = held === '' ? fact.text : remarked(fact.text, held)
  return mapText(text, (said) => said + number)
}

const labelled = (page: Page, label: string, text: Text): string[] =>
  hung(page, label, spoken(page, text).join(' · '))
