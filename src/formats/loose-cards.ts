import type { NotedCard, NotedTitle } from '../core/document/note.ts'

/**
 * Titles with the cards that belong to none of them: these get a title above the others, the file's
 * name, which the root above them would have, too.
 */
export function withLoose(
  notes: readonly NotedTitle[],
  cards: readonly NotedCard[],
  file: string,
): readonly NotedTitle[] {
  const [first] = cards
  if (!first) return notes
  return [{ title: plainName(file), at: first.at, cards, children: notes }]
}

/** The name of a file without its folders and its ending; what comes on standard input is called that. */
function plainName(file: string): string {
  if (file === '-') return 'stdin'
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
