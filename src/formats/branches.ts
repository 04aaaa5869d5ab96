import type { Place } from '../core/document/node.ts'
import { MOST_LEVELS, type NotedCard, type NotedTitle } from '../core/document/note.ts'
import { finished, type NoteDraft } from './note-draft.ts'

/** A title that is found by its path: titles with the same path are one. */
export interface BranchDraft extends Omit<NoteDraft, 'children'> {
  readonly cards: NotedCard[]
  readonly below: Map<string, BranchDraft>
}

/** Titles by their paths. */
export interface Branches {
  /**
   * The title at a path, which is made with all above it if it is not there yet; undefined if the
   * path is empty, or longer than a tree may be.
   */
  readonly at: (path: readonly string[], at: Place) => BranchDraft | undefined
  readonly done: () => NotedTitle[]
}

/** No titles yet. */
export function branches(): Branches {
  const top = new Map<string, BranchDraft>()
  return {
    at: (path, at) => {
      if (path.length > MOST_LEVELS) return undefined
      let level = top
      let found: BranchDraft | undefined
      for (const title of path) {
        found = level.get(title) ?? { title, at, cards: [], below: new Map() }
        level.set(title, found)
        level = found.below
      }
      return found
    },
    done: () => notesOf(top),
  }
}

const notesOf = (level: ReadonlyMap<string, BranchDraft>): NotedTitle[] =>
  [...level.values()].map(({ below, ...draft }) => finished({ ...draft, children: notesOf(below) }))
