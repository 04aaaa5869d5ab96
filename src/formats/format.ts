import type { DocumentNode } from '../core/document/node.ts'
import type { Notes } from '../core/document/note.ts'
import type { Problem } from '../core/document/problem.ts'

/** The root of each document, and the findings. */
export interface Documents {
  readonly nodes: readonly DocumentNode[]
  readonly problems: readonly Problem[]
}

/** Notes, and the findings. */
export interface ReadNotes {
  readonly notes: Notes
  readonly problems: readonly Problem[]
}

/** What was read: documents of an outline, or notes, of which one is made. */
export type ReadOutline = Documents | ReadNotes

/** Nothing could be read, for these reasons. */
export const noNotes = (problems: readonly Problem[]): ReadNotes => ({
  notes: { notes: [] },
  problems,
})

/** A text that was packed, or whether it is larger than it may be; else it is not there. */
export type Unpacked = { readonly text: string } | { readonly isTooLarge: boolean }

/** A way to write an outline down. */
export interface Format {
  /** As people call it; the same in every language. */
  readonly name: string
  /** The endings of its files' names, in lower case, without the dot. */
  readonly endings: readonly string[]
  /**
   * Whether a text whose name says nothing looks like one, by its first `HEAD` characters; the first
   * format in the registry that says so reads it.
   */
  readonly isLike: (head: string) => boolean
  /** Whether such a file in a folder belongs to the folder's outline. */
  readonly inFolders: boolean
  /**
   * Characters of which one is before each entry. They are counted before the text is read, so that
   * a text with more entries than any outline has takes no memory.
   */
  readonly separators: string
  /**
   * The text in a file that is not text itself, or why it cannot be had.
   * @param most the most characters it may have
   */
  readonly unpack?: (bytes: Uint8Array, most: number) => Unpacked
  /**
   * Reads a text of at most 16 MiB (the limit of a file that is opened) in a time that grows no faster than n log n.
   * @param text with any line ends, without a byte order mark, not empty
   * @param file the name of the file, for the places of findings
   * @param isPart it is one of the files of a folder: its name may be its title
   */
  readonly read: (text: string, file: string, isPart?: boolean) => ReadOutline
}

/** How many characters of a text are looked at to tell its format. */
export const HEAD = 4096
