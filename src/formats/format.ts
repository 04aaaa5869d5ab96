import type { DocumentNode } from '../core/document/node.ts'
import type { Problem } from '../core/document/problem.ts'

/** What was read: the root of each document, and the findings. */
export interface Documents {
  readonly nodes: readonly DocumentNode[]
  readonly problems: readonly Problem[]
}

/** A way to write an outline down. */
export interface Format {
  /** The endings of its files' names, in lower case, without the dot. */
  readonly endings: readonly string[]
  /**
   * Characters of which one is before each entry. They are counted before the text is read, so that
   * a text with more entries than any outline has takes no memory.
   */
  readonly separators: string
  /** Whether a folder of such files is one outline. */
  readonly inFolders: boolean
  /** @param file the name of the file, for the places of findings */
  readonly read: (text: string, file: string) => Documents
}
