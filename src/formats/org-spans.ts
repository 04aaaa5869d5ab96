/** Where blocks and drawers of org end. */
export interface OrgSpans {
  /**
   * The line on which a block ends that begins on a line: the next end of its name, if no other block
   * of that name begins before. A headline does not end it, although it does for Emacs: nobody writes
   * one within code.
   */
  readonly blockEnd: (line: number, name: string) => number | undefined
  /** The line on which a drawer ends: before the next headline, or it is none. */
  readonly drawerEnd: (line: number) => number | undefined
}

/** Lines in ascending order, and the first of them that was not asked for. */
interface Ascending {
  readonly lines: number[]
  next: number
}

const BEGIN = /^[ \t]*#\+begin_(\S{1,40})/i
const END = /^[ \t]*#\+end_(\S{1,40})[ \t]*$/i
const DRAWER_END = /^[ \t]*:end:[ \t]*$/i
const HEADLINE = /^\*+(?:[ \t]|$)/

/**
 * Finds all ends at once, so that a text with a hundred thousand beginnings and no end is not read as
 * often. Lines must be asked for from the first to the last.
 */
export function orgSpans(lines: readonly string[]): OrgSpans {
  const found = new Map<string, Ascending>()
  const add = (key: string, line: number): void => {
    const known = found.get(key)
    if (known) known.lines.push(line)
    else found.set(key, { lines: [line], next: 0 })
  }
  for (const [i, line] of lines.entries()) {
    const begin = BEGIN.exec(line)?.[1]
    const end = END.exec(line)?.[1]
    if (begin !== undefined) add(`begin ${begin.toLowerCase()}`, i)
    if (end !== undefined) add(`end ${end.toLowerCase()}`, i)
    if (DRAWER_END.test(line)) add('drawer', i)
    if (HEADLINE.test(line)) add('headline', i)
  }
  const after = (line: number, key: string): number => {
    const known = found.get(key)
    if (!known) return lines.length
    while ((known.lines[known.next] ?? lines.length) <= line && known.next < known.lines.length)
      known.next++
    return known.lines[known.next] ?? lines.length
  }
  const before = (end: number, other: number): number | undefined => (end < other ? end : undefined)
  return {
    blockEnd: (line, name) => before(after(line, `end ${name}`), after(line, `begin ${name}`)),
    drawerEnd: (line) => before(after(line, 'drawer'), after(line, 'headline')),
  }
}
