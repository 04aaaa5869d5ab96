import type { OwnFolder } from './own-folder.ts'

/** A folder for things of one kind that are kept because it takes long to make them again. */
export interface CacheShelf extends OwnFolder {
  /** A name that no other process has. */
  readonly unique: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** How things are kept that can be made again. */
export interface Keeping {
  /** Undefined if there is no place for them. */
  readonly shelf: (kind: 'outlines' | 'log') => CacheShelf | undefined
  /**
   * What differs for each build of the program and kind of machine: another one may read the same files in another way. Undefined if
   * that is not known: then nothing is kept.
   */
  readonly build: () => string | undefined
  /** Does something when the command is done and has said everything. */
  readonly later: (task: () => void) => void
}
