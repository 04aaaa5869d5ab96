import { type NotedCard, type NotedTitle, plainWording } from '../../src/core/document/note.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { skippedIn } from './drawn-notes.ts'

const drawnCard = (card: NotedCard): string => {
  const said = (all: readonly NonNullable<NotedCard['explain']>[]): string =>
    all.map(plainWording).join(' | ')
  if ('fill' in card) return plainWording(card.fill)
  const right = 'answers' in card ? said(card.answers) : plainWording(card.answer)
  const why = card.explain ? ` (${plainWording(card.explain)})` : ''
  return `${plainWording(card.ask)} => ${right} / ${said(card.wrong ?? [])}${why}`
}

/** The titles of a Markdown text with their cards, why included, and what was skipped. */
export const drawnChoices = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  const draw = ({ title, summary, cards = [], children }: NotedTitle, indent: string): string[] => [
    `${indent}${plainWording(title)}${summary === undefined ? '' : ` = ${plainWording(summary)}`}`,
    ...cards.map((card) => `${indent}  ? ${drawnCard(card)}`),
    ...children.flatMap((each) => draw(each, `${indent}  `)),
  ]
  return [...notes.notes.flatMap((each) => draw(each, '')), ...skippedIn(problems)]
}
