import { remarked } from '../core/base/punctuation.ts'
import { combine, isEmpty, type Text } from '../core/base/text.ts'
import { differenceIn, isAfter, nameOf, type Release } from '../core/model/release.ts'
import type { FactVersions, Outline } from '../core/model/topic.ts'
import { inEachOf, inline, type Page } from './page.ts'

/**
 * A text with the versions in which it holds, if it has not always held.
 * @param at marks what was different in that release
 */
export function dated(
  page: Pick<Page, 'words' | 'others' | 'signs'>,
  text: Text,
  versions: FactVersions & { readonly before?: Text; readonly isOptional?: boolean },
  at?: Release,
): Text {
  const { since, renamed, deprecated, removed, before } = versions
  const difference = at && differenceIn(versions, at)
  const held = inEachOf(page, ({ topic, graph, comma }) =>
    [
      versions.isOptional && graph.optional,
      since && topic.since(since),
      renamed && topic.renamed(renamed),
      deprecated && topic.deprecated(deprecated),
      removed && topic.removed(removed),
      at && difference && `${page.signs.differs} ${graph.at[difference](nameOf(at))}`,
    ]
      .filter((each) => typeof each === 'string')
      .join(comma),
  )
  const said = isEmpty(held) ? text : remarked(text, held)
  const until = renamed ?? since
  if (!at || !before || until === undefined || !isAfter(until, at)) return said
  const introduced = inEachOf(page, ({ graph }) => graph.at.before(until, ''))
  return combine(
    [said, introduced, before],
    ([now = '', led = '', then = '']) => `${now} ${led}${then}`,
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
