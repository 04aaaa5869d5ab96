import { MOST_LEVELS, type NotedTitle } from '../core/document/note.ts'
import { finished, type NoteDraft } from './note-draft.ts'

/** Titles in reading order, put below each other by a number: a greater one is below. */
export interface LevelTree<D extends NoteDraft> {
  /** The title that a title of this level is below; undefined at the top. Closes those in between. */
  readonly above: (level: number) => D | undefined
  /** Adds a title; false if it is deeper than a tree may be, in which case it is not added. */
  readonly add: (level: number, draft: D) => boolean
  /** Closes all titles. */
  readonly done: () => readonly NotedTitle[]
}

/**
 * An empty tree.
 * @param close what becomes of a title when all below it is known; by default it is itself
 */
export function levelTree<D extends NoteDraft>(
  close: (draft: D, parent: D | undefined) => readonly NotedTitle[] = (draft) => [finished(draft)],
): LevelTree<D> {
  const top: NotedTitle[] = []
  const open: Array<{ readonly level: number; readonly draft: D }> = []
  const above = (level: number): D | undefined => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      open.pop()
      const { draft } = last
      const parent = open.at(-1)?.draft
      for (const each of close(draft, parent)) (parent?.children ?? top).push(each)
    }
    return open.at(-1)?.draft
  }
  return {
    above,
    add: (level, draft) => {
      above(level)
      if (open.length === MOST_LEVELS) return false
      open.push({ level, draft })
      return true
    },
    done: () => {
      above(Number.NEGATIVE_INFINITY)
      return top
    },
  }
}
