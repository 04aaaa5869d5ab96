import { isId } from '../core/model/names.ts'

/** A text without what is written at its end for programs. */
export interface Ended {
  readonly source: string
  /** From `{#id}`. */
  readonly id?: string
  /** A tag says that the text is a card (Logseq). */
  readonly isCard: boolean
}

/**
 * Takes from the end of a text what no reader sees: `{#id}`, the id of a block (`^abc`), tags, comments
 * such as the dates that Obsidian's cards have.
 */
export function ended(written: string): Ended {
  let source = written.trim()
  let id: string | undefined
  let isCard = false
  for (;;) {
    const blank = lastBlank(source)
    const last = source.slice(blank + 1)
    const own = id === undefined ? idIn(source) : undefined
    const comment = source.endsWith('-->') ? source.lastIndexOf('<!--') : -1
    if (comment >= 0 && source[comment - 1] !== '\\') source = source.slice(0, comment)
    else if (own !== undefined) {
      id = own
      source = source.slice(0, source.lastIndexOf('{'))
    } else if (blank > 0 && (isTag(last) || /^\^[A-Za-z0-9-]+$/.test(last))) {
      isCard ||= /^#(?:card|\[\[card\]\])$/i.test(last)
      source = source.slice(0, blank)
    } else break
    source = source.trimEnd()
  }
  return { source, isCard, ...(id !== undefined && { id }) }
}

/** The index of the last blank or line end; -1 if there is none. */
function lastBlank(source: string): number {
  let i = source.length - 1
  while (i >= 0 && source[i] !== ' ' && source[i] !== '\n') i--
  return i
}

/** The id in braces at the end of a text; undefined if there is none. What is no id is words. */
function idIn(source: string): string | undefined {
  if (!source.endsWith('}')) return undefined
  const start = source.lastIndexOf('{')
  if (source[start - 1] === '\\') return undefined
  // With blanks as MkDocs has it, with a colon as kramdown does, as a remark for MDX.
  const [, id = ''] = /^\{(?::? |\/\* )?#([^\s{}]+) ?(?:\*\/)?\}$/.exec(source.slice(start)) ?? []
  return isId(id) ? id : undefined
}

/** Whether a word is a tag; one of digits is a number of something. */
export const isTag = (word: string): boolean =>
  (/^#[\p{L}\p{N}_/-]+$/u.test(word) && /\p{L}/u.test(word)) || /^#\[\[[^[\]]+\]\]$/.test(word)

/** Whether a text is nothing but tags. */
export const isOnlyTags = (source: string): boolean =>
  source.startsWith('#') && source.split(/\s+/).every(isTag)
