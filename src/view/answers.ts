import { sanitizeLine } from '../core/base/control-characters.ts'
import { combine, type Text } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import { versionsOfPassage } from '../core/lookup/passage-versions.ts'
import type { Passage } from '../core/lookup/passages.ts'
import type { Hit } from '../core/lookup/search.ts'
import type { Library } from '../core/model/library.ts'
import type { Release } from '../core/model/release.ts'
import { WITHOUT } from '../core/model/topic.ts'
import { addressLines } from './address.ts'
import { inEachOf, inline, type Page, paragraph, room, spoken } from './page.ts'
import { dated } from './versions.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/**
 * An answer as lines: the topic, what it says, where that is from.
 * @param at marks what was different in that release
 */
export function answerLines(
  page: Page,
  library: Pick<Library, 'outline' | 'knowledge' | 'flows'>,
  hit: Hit,
  at?: Release,
): string[] {
  const { theme } = page
  const { topic } = hit
  const passage = hit.passage()
  const { beside } = passage
  const said = (each: Passage): Text => {
    const versions = at || each.isDated ? versionsOfPassage(library, topic, each, at) : undefined
    return versions ? dated(page, whole(page, each), versions, at) : whole(page, each)
  }
  // Of two places on one page, that of the fact says more exactly where.
  const sources = [passage, beside]
    .flatMap((each) => (each && each.source !== '' ? [each.source] : []))
    .filter((source, i, all) => i > 0 || all[1] === undefined || pageOf(source) !== pageOf(all[1]))
  const title = inline(page, topic.title)
  const other = library.outline.topics.get(passage.other ?? '')
  const head = other ? `${title} ${page.signs.differs} ${inline(page, other.title)}` : title
  const id = topic.id === title ? '' : `  ${topic.id}`
  const isBeside = width(head + id) <= page.columns
  return [
    ...(isBeside
      ? [theme.title(head) + theme.dim(id)]
      : [
          ...wrap(head, page.columns, theme).map(theme.title),
          ...(id === ''
            ? []
            : wrap(id, room(page, 2), theme).map((line) => theme.dim(`  ${line}`))),
        ]),
    ...(passage.text === topic.title ? [] : paragraph(page, said(passage), '  ')),
    ...(beside ? paragraph(page, said(beside), '  ') : []),
    ...sources.flatMap((source) => addressLines(page, linkOf(source))),
  ]
}

const pageOf = (source: string): string | undefined => source.split('#', 1)[0]

/** What a passage says, with what it is true of: that a component is gone, or a line of 2021. */
function whole(page: Page, { text, aspect, line, flow }: Passage): Text {
  const gone = Object.entries(WITHOUT).find(([, each]) => each === aspect)
  if (!gone && line === undefined && flow === undefined) return text
  const label = inEachOf(page, ({ topic, graph, colon, quoted }) => {
    if (gone) return topic.gone + colon
    if (line !== undefined) return `${topic.in2021} ${quoted(line)}${colon}`
    return graph.flow(flow ?? '') + colon
  })
  return combine([label, text], (parts) => parts.join(''))
}

/**
 * An answer on one line: the topic’s id, and as much of what it says as there is room for; on the next line if the id leaves
 * hardly any. Both are made harmless before they are measured, because the door’s replacements have a width.
 */
export function answerInShort(page: Page, { topic, passage }: Hit): string[] {
  const { theme } = page
  const id = sanitizeLine(topic.id)
  const words = sanitizeLine(spoken(page, whole(page, passage()))[0] ?? '')
  const behind = width(id) + 4
  const isBelow = page.columns < behind + LEAST_SAID
  const [said = '', ...more] = wrap(
    words,
    room(page, (isBelow ? 4 : behind) + page.signs.more.length),
    theme,
  )
  const shown = `${said}${more.length > 0 ? page.signs.more : ''}`
  return isBelow ? [`  ${theme.title(id)}`, `    ${shown}`] : [`  ${theme.title(id)}  ${shown}`]
}

/** With fewer columns a sentence behind an id says nothing. */
const LEAST_SAID = 20
