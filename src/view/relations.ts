import { addTo } from '../core/base/collections.ts'
import { around } from '../core/base/punctuation.ts'
import type { Text } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Release } from '../core/model/release.ts'
import { shortTitle } from '../core/model/short-names.ts'
import type { Outline, Relation, Topic } from '../core/model/topic.ts'
import { titleIn } from '../core/model/walk.ts'
import { inline, measurable, type Page, room } from './page.ts'
import { dated } from './versions.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/** Relations in both directions, of each type: its words, with the other topics in their place. */
export function relationPatterns(library: Library, topic: Topic): RelationPattern[] {
  const { outline } = library
  const groups = new Map<Text, Relation[]>()
  for (const relation of library.knowledge(topic.id).relations) {
    const named = outline.relationTypes.get(relation.type)
    if (named) addTo(groups, named.words, relation)
  }
  for (const relation of library.incoming(topic.id)) {
    const named = outline.relationTypes.get(relation.type)
    if (named) addTo(groups, named.inverse, relation)
  }
  return [...groups].map(([pattern, ends]) => ({ pattern, ends }))
}

/** The words of a relation, and the topics at its other ends. */
interface RelationPattern {
  readonly pattern: Text
  readonly ends: readonly Relation[]
}

/**
 * A relation as hanging lines.
 * @param at marks what was different in that release
 */
export function patternLines(
  page: Page,
  outline: Outline,
  { pattern, ends }: RelationPattern,
  at?: Release,
): string[] {
  const titles = ends.map((end) =>
    dated(
      page,
      shortTitle(outline, { id: end.topic, title: titleIn(outline, end.topic) }),
      end,
      at,
    ),
  )
  if (page.languages.length > 1)
    return hung(
      page,
      measurable(page, pattern),
      titles.map((title) => inline(page, title)).join(page.words.comma),
    )
  const [before, after] = around(measurable(page, pattern))
  const names = titles.map((title) => inline(page, title)).join(page.words.comma)
  if (after === '') return hung(page, before, names)
  // Where words follow the names, the whole is one sentence.
  return wrap(`${before} ${names} ${after}`, room(page, 4), page.theme).map(
    (line, i) => `${i === 0 ? '  ' : '    '}${line}`,
  )
}

/** A label followed by wrapped text; on a narrow page the text is below it. */
export function hung(page: Page, label: string, text: string): string[] {
  const { theme } = page
  const indent = width(label) + 4
  if (indent > page.columns / 2 || page.columns < 60)
    return [
      ...wrap(label, room(page, 2), theme).map((line) => `  ${theme.dim(line)}`),
      ...wrap(text, room(page, 4), theme).map((line) => `    ${line}`),
    ]
  return wrap(text, room(page, indent), theme).map((line, i) =>
    i === 0 ? `  ${theme.dim(label)}  ${line}` : `${' '.repeat(indent)}${line}`,
  )
}
