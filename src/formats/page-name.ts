/** The name of a file of notes, as its program means it. */
export interface PageName {
  /** As people see it. */
  readonly name: string
  /** The pages that it is below by its name, outermost first. */
  readonly above: readonly string[]
  /** Notion puts an id behind the name of each page that it exports. */
  readonly isNotion: boolean
}

/**
 * An id of Notion at the end of a name: of 32 digits, or of 16 in newer exports of long names. A table is
 * exported again with all of its columns, as `_all`.
 */
const NOTION = /[ -]([0-9a-f]{32}|[0-9a-f]{16})(?:_all)?$/

/** The table that the whole table with that name repeats; undefined if the name is not of one. */
export const repeatedTable = (name: string): string | undefined =>
  name.endsWith('_all') && NOTION.test(name) ? name.slice(0, -'_all'.length) : undefined

/**
 * The name in the name of a file: without folder and ending, without the id of Notion, `a___b` and
 * `a%2Fb` of Logseq as a page below another one.
 */
export function pageNameOf(file: string): PageName {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return pageNameIn(base.replace(/\.[^.]*$/, '') || file)
}

/** The name in the name of a file or folder without its ending. */
export function pageNameIn(written: string): PageName {
  const isNotion = NOTION.test(written)
  const plain = written.replace(NOTION, '').trim()
  const parts = plain
    .replaceAll('___', '/')
    .split(/\/|%2F/i)
    .map((part) => decoded(part).trim())
  const isPath = parts.every((part) => part !== '')
  const above = isPath ? parts.slice(0, -1) : []
  return { name: (isPath && parts.at(-1)) || plain || written, above, isNotion }
}

/** Words in which signs were written as their bytes (`C%23`); as they are if that is something else. */
export function decoded(words: string): string {
  if (!/%[0-9a-f]{2}/i.test(words)) return words
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
