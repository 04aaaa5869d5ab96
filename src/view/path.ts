import { mapText, same, type Text } from '../core/base/text.ts'
import type { Link } from '../core/graph/graph.ts'
import type { Path } from '../core/graph/paths.ts'
import { clauseOf, sentenceOf } from '../core/graph/sentences.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { inline, type Page, paragraph } from './page.ts'
import { type Sources, sourceList } from './sources.ts'
import { dated } from './versions.ts'

/** Ways between two topics: each step a clause, each way one sentence. */
export function pathLines(
  page: Page,
  outline: Outline,
  [from, to]: readonly [Topic, Topic],
  paths: readonly Path[],
): string[] {
  const { theme, signs } = page
  const sources = sourceList(paths.flatMap((path) => path.map(({ relation }) => relation.source)))
  const heading = [from, to].map(({ title }) => inline(page, title)).join(` ${signs.then} `)
  const listed = sources.lines(page)
  return [
    ...paragraph(page, same(heading)).map(theme.title),
    ...paths.flatMap((path, i) => [
      '',
      ...wayLines(page, outline, path, { sources, mark: paths.length > 1 ? `${i + 1}. ` : '' }),
    ]),
    ...(listed.length > 0 ? ['', ...listed] : []),
  ]
}

function wayLines(
  page: Page,
  outline: Outline,
  path: Path,
  { sources, mark }: { readonly sources: Sources; readonly mark: string },
): string[] {
  const { graph } = page.words
  const indent = ' '.repeat(mark.length)
  // A sentence over several lines is of one language: of two, each line says its own.
  const isOne = page.languages.length === 1
  return path.flatMap((link, i) => {
    const end = !isOne ? '' : i === path.length - 1 ? graph.stop : graph.comma
    const clause = i === 0 || !isOne ? sentenceOf(outline, link) : relative(page, outline, link)
    const { relation } = link
    const told = sources.numbered(dated(page, clause, relation), relation.source)
    const said = mapText(told, (words) => words + end)
    return paragraph(page, said, i === 0 ? '' : indent, i === 0 ? mark : '')
  })
}

/** A link as a clause about the topic that was named last. */
const relative = (page: Page, outline: Outline, link: Link): Text =>
  mapText(clauseOf(outline, link), page.words.graph.which)
