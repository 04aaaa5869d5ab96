/** A headline of org without its stars. */
export interface Headline {
  readonly level: number
  /** Where its title begins, from 1. */
  readonly column: number
  readonly title: string
  /** In lower case. */
  readonly tags: readonly string[]
  /** It is out of use, with everything below it. */
  readonly isComment: boolean
}

/** States of tasks without a `#+TODO:` line: org's own, and those of Logseq. */
export const TASK_STATES = [
  'TODO',
  'DONE',
  'NEXT',
  'WAITING',
  'CANCELLED',
  'CANCELED',
  'DOING',
  'LATER',
]

const STARS = /^(\*+)[ \t]+/
const TAGS = /[ \t](:(?:[\p{L}\p{N}_@#%]{1,100}:){1,50})[ \t]*$/u

/** The headline on a line; undefined if it is none. */
export function headlineIn(line: string, states: ReadonlySet<string>): Headline | undefined {
  const stars = STARS.exec(line) ?? /^(\*+)$/.exec(line)
  if (!stars) return undefined
  const [, signs = ''] = stars
  let start = stars[0].length
  const state = /^(\S+)(?:[ \t]+|$)/.exec(line.slice(start, start + 80))
  if (state && states.has(state[1] as string)) start += state[0].length
  start += /^\[#[A-Z0-9]\][ \t]*/.exec(line.slice(start, start + 80))?.[0].length ?? 0
  const comment = /^COMMENT(?:[ \t]+|$)/.exec(line.slice(start, start + 80))?.[0]
  start += comment?.length ?? 0
  // One blank more, because tags may be all there is.
  const rest = ` ${line.slice(start)}`
  const tags = TAGS.exec(rest.slice(-2000))
  const title = (tags ? rest.slice(0, rest.length - tags[0].length) : rest).trim()
  return {
    level: signs.length,
    column: start + 1,
    title,
    tags: tags?.[1]?.toLowerCase().split(':').filter(Boolean) ?? [],
    isComment: comment !== undefined,
  }
}

/** The states that a `#+TODO: TODO(t) | DONE(d)` line declares. */
export const statesIn = (words: string): string[] =>
  words
    .split(/[\s|]+/)
    .map((each) => each.replace(/\(.{0,20}$/, ''))
    .filter((each) => each !== '')
