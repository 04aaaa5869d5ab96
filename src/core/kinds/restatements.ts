import { codeSpansIn } from '../base/code-spans.ts'
import { HOLE } from '../base/punctuation.ts'
import { fold } from '../model/names.ts'
import { shapeOf } from './siblings.ts'
import type { Background } from './told.ts'

/** A key, or a flag, and a value behind its sign: `type: "Opaque"`, `restartPolicy=Always`. */
const KEYED = /^[\x60"']?(-{0,2}[a-z][\w.[\]/-]{0,80})[\x60"']? ?[:=] ?([^\s()（）][^()（）]*)$/i
/** What is no word, and its value behind a blank: `restartPolicy Always`. */
const SPACED =
  /^[\x60"']?(--[a-z][\w-]{0,60}|[a-z]{1,40}(?:[A-Z]|\.[a-z])[\w.[\]]{0,60})[\x60"']? (\S+)$/

/** What leads to a thing that is made another one: `rename`, `it must be changed from`, 把. */
const CHANGES =
  /^(?:it |you |they )?(?:must |should )?(?:be )?(?:(?:chang|renam|replac|switch|mov|migrat|correct)(?:e[sd]?|ing)? )?(?:it )?(?:from |[从從由把将將] ?)?/iu
/** What is between the two. */
const BECOMES =
  / (?:to|with|into) | ?(?:[-=]>|→|应?该?[改換换變变切替迁遷][成为為到名換换至移]{1,3}) ?/iu
/** The same, where it says by itself that one becomes the other. */
const PLAINLY = /[-=]>|→|[改換换變变切替迁遷][成为為到名換换至移]/u
/** What asks for a change. */
const ASKS_CHANGE =
  /\b(?:chang|renam|replac|switch|mov(?:e|ed|ing)\b|migrat|correct|instead\b|mend|fix)|改|[换換]|替|[迁遷]/iu
/** What denies the thing behind it, or says another one. */
const DENIAL = /^(?:not|no|never|than|without|except|wrong|other|or|by|is|isn['’]t)$/i

/** What is code in a text, or might be: keys, paths, flags. */
const TOKEN = /-{0,2}[a-z][\w.[\]/-]*/gi

/** Where a question's own words come from. */
interface Restated {
  /** The question, in every language it is written in. */
  readonly asks: readonly string[]
  readonly told?: Background | undefined
  /** Whether a folded name answers another question. */
  readonly isAnother?: ((name: string) => boolean) | undefined
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

function valueIn(answer: string, { asks, told, isAnother }: Restated): string[] {
  const [, key = '', said = ''] = KEYED.exec(answer) ?? SPACED.exec(answer) ?? []
  if (key === '' || DENIAL.test(key)) return []
  // `liveness: startup` is two guesses.
  if (isAnother?.(fold(key)) && areAlike(key, said.trim())) return []
  // A word of prose is no key, a path is nothing else.
  const isIn = (text: string): boolean =>
    [...codeSpansIn(text), ...(key.includes('.') ? [text] : [])].some((code) =>
      isKeyOf(key.toLowerCase(), code.toLowerCase()),
    )
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

/** Whether a key is written as its value is: one is a field, and the other one is, too. */
const areAlike = (key: string, value: string): boolean =>
  shapeOf(key) === shapeOf(value) && FIELD.test(key) === FIELD.test(value)
const FIELD = /[a-z][A-Z]/

/** Whether a text has a key, or a path that ends with it or with which it ends. */
const isKeyOf = (key: string, text: string): boolean =>
  (text.match(TOKEN) ?? []).some(
    (each) => each === key || each.endsWith(`.${key}`) || key.endsWith(`.${each}`),
  )

/** What a thing that is asked about, or shown, is changed to: `Never to Always` is two guesses, unless a change is asked for. */
function changedIn(answer: string, { asks, told }: Restated): string[] {
  const rest = answer.replace(CHANGES, '')
  if (rest === answer && !PLAINLY.test(answer)) return []
  const [from = '', to = '', ...more] = rest.split(BECOMES)
  if (from === '' || to === '' || more.length > 0 || /\s/.test(from + to)) return []
  const isAsked = asks.some((ask) => ASKS_CHANGE.test(ask))
  const text = isAsked ? (told?.near().text ?? asks.join('\n').toLowerCase()) : told?.shown()
  return !DENIAL.test(from) && text && hasWord(text, from.toLowerCase()) ? [to] : []
}

/** Whether a text has a word that is no part of another one. */
const hasWord = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}=./_-]+/u).some((each) => each.replace(/[.:]$/, '') === word)

/** What fills the hole of a sentence, or of the code within it, where an answer repeats all of that. */
function fillingsOf(answer: string, ask: string): string[] {
  if (!ask.includes(HOLE)) return []
  const said = plain(answer)
  return [ask, ...codeSpansIn(ask)].flatMap((line) => {
    // With several holes, all of them have the same words.
    const parts = plain(line).split(HOLE)
    const around = parts.join('')
    const length = (said.length - around.length) / (parts.length - 1)
    if (parts.length === 1 || around.trim() === '' || !(length > 0)) return []
    const from = (parts[0] as string).length
    const filling = said.slice(from, from + length)
    return parts.join(filling).toLowerCase() === said.toLowerCase() ? [filling.trim()] : []
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
