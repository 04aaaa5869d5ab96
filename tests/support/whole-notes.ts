import type { Place } from '../../src/core/document/node.ts'
import type { NotedCard, NotedTitle, Wording } from '../../src/core/document/note.ts'
import type { ReadOutline } from '../../src/formats/format.ts'

const said = (words: Wording): string =>
  typeof words === 'string' ? words : `${words.en}/${words.zh}`
const placed = ({ line, column }: Place): string => `${line}:${column}`

const drawnCard = (card: NotedCard): string => {
  const id = card.id === undefined ? '' : ` #${card.id}`
  const words = 'fill' in card ? said(card.fill) : `${said(card.ask)} → ${said(card.answer)}`
  const also = (card.also ?? []).map((other) => ` | ${other}`).join('')
  const explain = card.explain === undefined ? '' : ` (${said(card.explain)})`
  return `? ${words}${also}${explain}${id} @${placed(card.at)}`
}

const drawnTitle = (note: NotedTitle, indent: string): string[] => {
  const { title, at, id, aliases = [], summary, links = [], cards = [], children } = note
  const parts = [
    said(title),
    ...(id === undefined ? [] : [`#${id}`]),
    `@${placed(at)}`,
    ...(aliases.length > 0 ? [`= ${aliases.join(' | ')}`] : []),
    ...(summary === undefined ? [] : [`— ${said(summary)}`]),
    ...links.map((link) => `<${link}>`),
  ]
  return [
    indent + parts.join(' '),
    ...cards.map((card) => `${indent}  ${drawnCard(card)}`),
    ...children.flatMap((child) => drawnTitle(child, `${indent}  `)),
  ]
}

/**
 * Everything that was read, one line each: what the document says of itself, the titles with all that
 * is at them, and the findings.
 */
export function drawnNotes(read: ReadOutline): string[] {
  if (!('notes' in read)) return ['documents']
  const { title, id, aliases = [], notes } = read.notes
  const about = [
    ...(title === undefined ? [] : [`title ${title}`]),
    ...(id === undefined ? [] : [`id ${id}`]),
    ...aliases.map((alias) => `alias ${alias}`),
  ]
  const found = read.problems.map(
    ({ code, args, at }) => `! ${[code, ...Object.values(args), `@${placed(at)}`].join(' ')}`,
  )
  return [...about, ...notes.flatMap((note) => drawnTitle(note, '')), ...found]
}
