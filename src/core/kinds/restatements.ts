import { codeSpansIn } from '../base/code-spans.ts'
import { HOLE } from '../base/punctuation.ts'
import type { Background } from './told.ts'

/** A key, or a flag, and a value behind its sign: `type: "Opaque"`, `restartPolicy=Always`. */
const KEYED = /^[\x60"']?(-{0,2}[a-z][\w.[\]/-]{0,80})[\x60"']? ?[:=] ?([^\s()（）][^()（）]*)$/i
/** What is no word, and its value behind a blank: `restartPolicy Always`. */
const SPACED =
  /^[\x60"']?(--[a-z][\w-]{0,60}|[a-z]{1,40}(?:[A-Z]|\.[a-z])[\w.[\]]{0,60})[\x60"']? (\S+)$/

/** One thing that is made another: `from X to Y`, `rename X to Y`, `X -> Y`. */
const CHANGE =
  /^(?:(?:it |you |they )?(?:must |should )?(?:be )?(?:chang|renam|replac|switch|mov|migrat|correct)(?:e[sd]?|es|ing)? )?(?:it )?(?:from )?(\S{1,80}) ?(?:(?: to| with| into| by) |[-=]>|→) ?(\S{1,80})$/i
const HAN_CHANGE =
  /^(?:[从從由把将將] ?)?([^\s\p{Script=Han}]{1,80}) ?(?:[-=]>|→|应?该?(?:[改换換变變切替迁遷][成为為到名换換至移]{1,3})) ?([^\s\p{Script=Han}]{1,80})$/u

/** What is code in a text, or might be: keys, paths, flags. */
const TOKEN = /-{0,2}[a-z][\w.[\]/-]*/gi

/** Where a question's own words come from. */
interface Restated {
  /** The question, in every language it is written in. */
  readonly asks: readonly string[]
  readonly told?: Background | undefined
}

/**
 * What an answer says beside words of the question: a value behind the key that is asked for, what fills a hole of a line
 * that is written out, what the thing that is shown is changed to.
 */
export function restatedIn(answer: string, restated: Restated): string[] {
  return [
    ...valueIn(answer, restated),
    ...changedIn(answer, restated),
    ...restated.asks.flatMap((ask) => fillingsOf(answer, ask)),
  ]
}

function valueIn(answer: string, { asks, told }: Restated): string[] {
  const [, key = '', said = ''] = KEYED.exec(answer) ?? SPACED.exec(answer) ?? []
  if (key === '') return []
  const isIn = (text: string): boolean => isKeyOf(key.toLowerCase(), text.toLowerCase())
  // A key that the question does not show may be that of something else, unless it shows none, or what the key is in.
  const parents = key.toLowerCase().split('.').slice(0, -1)
  const mayBeTold =
    key.startsWith('--') ||
    asks.every((ask) => codeSpansIn(ask).length === 0) ||
    asks.some((ask) =>
      ask
        .toLowerCase()
        .match(TOKEN)
        ?.some((each) => parents.includes(each)),
    )
  if (!asks.some(isIn) && !(mayBeTold && told && isIn(told.core()))) return []
  const value = said.trim().replace(/^(["'\x60])(.*)\1$/, '$2')
  return value === '' ? [] : [value]
}

/** Whether a text has a key, or a path that ends with it or with which it ends. */
const isKeyOf = (key: string, text: string): boolean =>
  (text.match(TOKEN) ?? []).some(
    (each) => each === key || each.endsWith(`.${key}`) || key.endsWith(`.${each}`),
  )

function changedIn(answer: string, { asks, told }: Restated): string[] {
  const [, from, to] = CHANGE.exec(answer) ?? HAN_CHANGE.exec(answer) ?? []
  if (from === undefined || to === undefined) return []
  const shown = told ? [told.near().text] : asks.map((ask) => ask.toLowerCase())
  return shown.some((text) => text.includes(from.toLowerCase())) ? [to] : []
}

/** What fills the hole of a sentence, or of the code within it, where an answer repeats all of that. */
function fillingsOf(answer: string, ask: string): string[] {
  if (!ask.includes(HOLE)) return []
  const said = plain(answer)
  return [ask, ...codeSpansIn(ask)].flatMap((line) => {
    const [before = '', behind, ...more] = plain(line).split(HOLE)
    if (behind === undefined || more.length > 0 || `${before}${behind}`.trim() === '') return []
    const isWhole =
      said.length > before.length + behind.length &&
      said.toLowerCase().startsWith(before.toLowerCase()) &&
      said.toLowerCase().endsWith(behind.toLowerCase())
    return isWhole ? [said.slice(before.length, said.length - behind.length).trim()] : []
  })
}

/** A line with one blank between words, without marks of code, a prompt before it, and a stop behind it. */
const plain = (line: string): string =>
  line
    .replace(/\x60/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\$ /, '')
    .replace(/ ?[.。]$/u, '')
