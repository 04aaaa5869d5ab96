import { groupBy } from '../core/base/collections.ts'
import { combine, isEmpty, mapText, same, type Text } from '../core/base/text.ts'
import { type Change, EVENTS } from '../core/graph/changes.ts'
import { sentenceOf } from '../core/graph/sentences.ts'
import { nameOf } from '../core/model/release.ts'
import { shortTitle } from '../core/model/short-names.ts'
import { type Outline, VERDICTS } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import type { OldLine } from '../study/old-lines.ts'
import { commandLine } from './command-line.ts'
import { type Page, paragraph } from './page.ts'
import { sourceList } from './sources.ts'

/** What changed, by release, and within each by what became of it. */
export function changeLines(page: Page, outline: Outline, changes: readonly Change[]): string[] {
  const { theme, words } = page
  const sources = sourceList(changes.map(({ source }) => source))
  const listed = sources.lines(page)
  const releases = [...groupBy(changes, ({ release }) => nameOf(release))]
  return [
    ...releases.flatMap(([release, group], i) => [
      ...(i === 0 ? [] : ['']),
      theme.title(release),
      ...EVENTS.flatMap((event) => {
        const own = group.filter((change) => change.event === event)
        if (own.length === 0) return []
        return [
          `  ${theme.heading(words.graph.changes[event])}`,
          ...own.flatMap((change) => [
            ...paragraph(
              page,
              sources.numbered(said(page, outline, change), change.source),
              '    ',
              `${page.signs.bullet} `,
            ),
            ...beforeLines(page, change),
          ]),
        ]
      }),
    ]),
    ...(listed.length > 0 ? ['', ...listed] : []),
  ]
}

/** The topic and what is said of it. */
function said({ words }: Page, outline: Outline, { topic, what }: Change): Text {
  if (what.kind === 'relation')
    return sentenceOf(outline, {
      ...{ from: topic, to: what.relation.topic, isInverse: false, relation: what.relation },
    })
  const title = shortTitle(outline, topicOf(outline, topic))
  return combine([title, what.text], ([name = '', text = '']) => `${name}${words.colon}${text}`)
}

/** The events in whose place something else held before. */
const BEGINNINGS: ReadonlySet<Change['event']> = new Set(['since', 'renamed'])

/** What held before a statement did, or what it was called, if that is said. */
function beforeLines(page: Page, { what, event }: Change): string[] {
  if (what.kind !== 'fact' || !what.before) return []
  if (!what.isTold && !BEGINNINGS.has(event)) return []
  const { before } = page.words.graph.changes
  return paragraph(page, mapText(what.before, before), '      ').map(page.theme.dim)
}

/** The outline of 2021 against today, line by line. */
export const oldLines = (
  page: Page,
  outline: string | undefined,
  lines: readonly OldLine[],
): string[] =>
  lines.flatMap(({ topic, line, verdict, now }, i) => [
    ...(i === 0 ? [] : ['']),
    ...paragraph(page, same(page.words.quoted(line))).map(page.theme.title),
    ...paragraph(page, same(page.words.verdicts[verdict]), '  ').map(page.theme.dim),
    ...(isEmpty(now) ? [] : paragraph(page, now, '  ')),
    ...paragraph(page, same(commandLine(outline, `explain ${topic.id}`)), '  ').map(page.theme.dim),
  ])

/** How many lines got each verdict. */
export const verdictCounts = (page: Page, lines: readonly OldLine[]): string =>
  VERDICTS.flatMap((verdict) => {
    const count = lines.filter((line) => line.verdict === verdict).length
    const words = page.words.verdicts[verdict].replace(/^[✓~†] /u, '')
    return count === 0 ? [] : [page.words.graph.changes.verdict(count, words)]
  }).join(page.words.comma)
