import { remarked } from '../core/base/punctuation.ts'
import { combine, type Text } from '../core/base/text.ts'
import { differenceIn, isAfter, nameOf, type Release } from '../core/model/release.ts'
import type { FactVersions, Outline } from '../core/model/topic.ts'
import { inline, type Page } from './page.ts'

/**
 * A text with the versions in which it holds, if it has not always held.
 * @param at marks what was different in that release
 */
export function dated(
  { words, signs }: Pick<Page, 'words' | 'signs'>,
  text: Text,
  versions: FactVersions & { readonly before?: Text; readonly isOptional?: boolean },
  at?: Release,
): Text {
  const { since, renamed, deprecated, removed, before } = versions
  const difference = at && differenceIn(versions, at)
  const held = [
    versions.isOptional && words.graph.optional,
    since && words.topic.since(since),
    renamed && words.topic.renamed(renamed),
    deprecated && words.topic.deprecated(deprecated),
    removed && words.topic.removed(removed),
    at && difference && `${signs.differs} ${words.graph.at[difference](nameOf(at))}`,
  ].filter((each) => typeof each === 'string')
  const said = held.length === 0 ? text : remarked(text, held.join(words.comma))
  const until = renamed ?? since
  if (!at || !before || until === undefined || !isAfter(until, at)) return said
  return combine([said, before], ([now = '', then = '']) =>
    [now, words.graph.at.before(until, then)].join(' '),
  )
}

/** What is to be said of a page on which differences in a release are marked, or would be. */
export const releaseNote = (
  page: Page,
  { baseline }: Outline,
  { release, isMarked }: { readonly release: Release; readonly isMarked: boolean },
): string[] => {
  const { note, nothing } = page.words.graph.at
  const name = nameOf(release)
  return [
    '',
    isMarked ? note(name, baseline ? inline(page, baseline.of) : page.signs.none) : nothing(name),
  ]
}
