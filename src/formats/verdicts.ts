import type { Place } from '../core/document/node.ts'
import type { NotedCard } from '../core/document/note.ts'
import { truthValues } from '../core/model/truth-values.ts'
import { choiceCard } from './choice-card.ts'

/** A statement, and whether it is so. */
interface Judged {
  readonly ask: string
  readonly verdict: string
}

/** Behind a statement: in brackets, or as a sign that is no word behind its stop. A tick alone is of a task. */
const BEHIND =
  /[(（[【] {0,3}([√×✓✗✔✘对错對錯]|正确|错误|正確|錯誤) {0,3}[)）\]】][。.]?$|[.。!！] ?[(（[【] {0,3}(T|F|True|False) {0,3}[)）\]】]$|[.。!！] {0,3}([√×✓✗])$/
/** More characters than a verdict has, with what is around it. */
const LONGEST_VERDICT = 16
/** Before a statement and its number: （ × ）4. */
const BEFORE =
  /^[(（[【] {0,3}(?:([√×✓✗✔✘])|(T|F|True|False|[对错對錯]|正确|错误|正確|錯誤)) {0,3}[)）\]】] {0,3}(?:(?:Q ?)?\d{1,4} ?[.、．)）] {0,3})?(?=\S)/
/** Before a statement whose verdict is a word behind it. */
const ASKED =
  /^(?:[(（[]?(?:T ?\/ ?F|True ?(?:\/| or ) ?False|判断题?|判斷題?)[)）\]]? {0,3}[:：.]|[(（[](?:T ?\/ ?F|True ?(?:\/| or ) ?False|判断题?|判斷題?)[)）\]]) {0,3}(?=\S)/i
const WORD =
  /[.。!！)）] {0,3}(?:[-–—→=] {0,3}|(?:Answer|答案?) ?[:：] ?)?(?:\*\*|__)?(True|False|[TF]|[对错對錯]|正确|错误|正確|錯誤)[.。]?(?:\*\*|__)?[.。]?$/i

/** Verdicts that are shown as others. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['t', 'True'],
  ['f', 'False'],
  ['true', 'True'],
  ['false', 'False'],
  ['✔', '✓'],
  ['✘', '✗'],
])

/** The card of a statement with its verdict behind it or before it; undefined if the words are none. */
export const verdictCard = (words: string, at: Place): NotedCard | undefined =>
  cardOf(judgedIn(words), at)

/** Whether words are a statement with its verdict. */
export const hasVerdict = (words: string): boolean => judgedIn(words) !== undefined

const judgedIn = (words: string): Judged | undefined =>
  judgedBehind(words) ?? judgedBefore(words) ?? asked(words)

/** The card of a statement with its verdict before its number, as no other text begins; undefined if the words are none. */
export const numberedVerdict = (words: string, at: Place): NotedCard | undefined =>
  /\d/.test(BEFORE.exec(words)?.[0] ?? '') ? cardOf(judgedBefore(words), at) : undefined

function cardOf(judged: Judged | undefined, at: Place): NotedCard | undefined {
  const { ask, verdict = '' } = judged ?? {}
  const right = SHOWN.get(verdict.toLowerCase()) ?? verdict
  const options = truthValues(right)
  if (ask === undefined || !options) return undefined
  return choiceCard({ at, ask, options, right: options.indexOf(right) === 0 ? 'A' : 'B' })
}

function judgedBehind(words: string): Judged | undefined {
  const from = Math.max(words.length - LONGEST_VERDICT, 0)
  const found = BEHIND.exec(words.slice(from))
  if (!found) return undefined
  const [sign, mark, letter = mark, alone = letter] = found
  const start = alone === found[3] ? 1 : sign.search(/[(（[【]/)
  return { ask: words.slice(0, from + found.index + start).trim(), verdict: alone ?? '' }
}

/** A word in brackets is a verdict only before a number or a sentence. */
function judgedBefore(words: string): Judged | undefined {
  const [sign = '', mark, word = ''] = BEFORE.exec(words) ?? []
  const ask = words.slice(sign.length)
  const isSure = mark !== undefined || /\d/.test(sign) || /[.。!！]$/.test(ask)
  return sign !== '' && isSure ? { ask, verdict: mark ?? word } : undefined
}

function asked(words: string): Judged | undefined {
  const lead = ASKED.exec(words)?.[0]
  if (lead === undefined) return undefined
  const from = Math.max(words.length - LONGEST_VERDICT * 2, lead.length)
  const found = WORD.exec(words.slice(from))
  return found
    ? { ask: words.slice(lead.length, from + found.index + 1).trim(), verdict: found[1] ?? '' }
    : undefined
}
