import type { NotedCard, NotedTitle, Wording } from '../../src/core/document/note.ts'
import type { Problem } from '../../src/core/document/problem.ts'

/** What is right of a card, and behind strokes what is wrong. */
const answerOf = (card: Exclude<NotedCard, { readonly fill: Wording }>): string =>
  ['answers' in card ? card.answers.join(' + ') : card.answer, ...(card.wrong ?? [])].join(' / ')

/** Titles as they would be written: each with its line and what is said of it, children below it. */
export const drawn = (notes: readonly NotedTitle[], indent = ''): string[] =>
  notes.flatMap(({ title, at, id, aliases, summary, links, cards = [], children }) => [
    [
      `${indent}${title}:${at.line}`,
      ...(id === undefined ? [] : [`#${id}`]),
      ...(aliases ? [`(${aliases.join(', ')})`] : []),
      ...(summary === undefined ? [] : [`= ${summary}`]),
      ...(links ? [`@ ${links.join(' ')}`] : []),
    ].join(' '),
    ...cards.map(
      (card) => `${indent}  ? ${'fill' in card ? card.fill : `${card.ask} => ${answerOf(card)}`}`,
    ),
    ...drawn(children, `${indent}  `),
  ])
/** What was skipped: how many of what, and the line of the first one; else the code. */
export const skippedIn = (problems: readonly Problem[]): string[] =>
  problems.map((each) =>
    each.code === 'skipped'
      ? `${each.args.count} ${each.args.what} ${each.at.line}`
      : `${each.code} ${each.at.line}`,
  )
