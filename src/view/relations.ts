import { addTo } from '../core/base/collections.ts'
import type { Library } from '../core/model/library.ts'
import type { Relation, Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { inline, type Page, room } from './page.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/**
 * Relations in both directions: for each type its words, followed by the other topics.
 */
export function relationLines(
  page: Page,
  library: Library,
  topic: Topic,
  relations: readonly Relation[],
): string[][] {
  const { outline } = library
  const groups = new Map<string, string[]>()
  const add = (label: string, id: string): void => {
    addTo(groups, label, inline(page, topicOf(outline, id).title))
  }
  for (const { type, topic: id } of relations) {
    const named = outline.relationTypes.get(type)
    if (named) add(inline(page, named.words), id)
  }
  for (const { type, topic: id } of library.incoming(topic.id)) {
    const named = outline.relationTypes.get(type)
    if (named) add(inline(page, named.inverse), id)
  }
  return [...groups].map(([label, titles]) => hung(page, label, titles.join(page.words.comma)))
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
