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
/** Behind a sentence, with the label of an answer. */
const LABELLED =
  /[.。!！?？][)）]? {0,3}(?:(?:Answer|Ans|.{0,2}答案?) ?[:：] ?)(True|False|[TF√×✓✗]|[对错對錯]|正确|错误|正確|錯誤)[.。]?$/i
/** More characters than a verdict has, with what is around it. */
const LONGEST_VERDICT = 20
/** Before a statement and its number: （ × ）4. */
const BEFORE =
  /^[(（[【] {0,3}(?:([√×✓✗✔✘])|(T|F|True|False|[对错對錯○◯╳]|正确|错误|正確|錯誤)) {0,3}[)）\]】] {0,3}(?:(?:Q ?)?\d{1,4} ?[.、．)）] {0,3})?(?=\S)/
/** Before a statement whose verdict is a word behind it, or below it. */
const ASKED =
  /^(?:[(（[]?(?:T ?\/ ?F|True ?(?:\/| or ) ?False|判[断斷](?:[题題]|正[误誤]|[对對][错錯])?)[)）\]]? {0,3}[:：.?？]|[(（[](?:T ?\/ ?F|True ?(?:\/| or ) ?False|判[断斷](?:[题題]|正[误誤]|[对對][错錯])?)[)）\]]) {0,3}(?=\S)/i
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
  ['○', '√'],
  ['◯', '√'],
  ['╳', '×'],
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

/** What a list of answers says of a statement, with why behind it. */
const KEYED =
  /^(True|False|正确|错误|正確|錯誤|[TF√×✓✗✔✘对错對錯])(?![A-Za-z])\s?[.、．。,，;；:：)）–—-]?\s{0,3}/i

/** What a list of answers says of a statement, and why; undefined if it says something else. */
export function keyedVerdict(
  right: string,
): { readonly verdict: string; readonly why: string } | undefined {
  const [lead, verdict] = KEYED.exec(right) ?? []
  return lead === undefined || verdict === undefined
    ? undefined
    : { verdict: SHOWN.get(verdict.toLowerCase()) ?? verdict, why: right.slice(lead.length).trim() }
}

/** The end of a verdict that is told below its statement: `True. Only the host name is visible.`, but not 对称. */
const TOLD = /^(?:[A-Za-z]{1,5}|\p{Script=Han}{1,2}|[√×✓✗✔✘])(?![^\s.、．。,，;；:：)）–—-])/u

/**
 * The card of a title that asks whether its statement is so (`True or false: …`), where the words below it begin with the
 * verdict; undefined if it is not so.
 */
export function toldCard(title: string, said: string, at: Place): NotedCard | undefined {
  const lead = ASKED.exec(title)?.[0]
  return lead !== undefined && TOLD.test(said)
    ? keyedCard(title.slice(lead.length), said, at)
    : undefined
}

/** A gap behind a statement, for its verdict. */
const GAP = /[(（[【]\s{0,9}[)）\]】][。.]?$/

/** The card of a statement whose verdict is in a list of answers; undefined if that says something else. */
export function keyedCard(words: string, right: string, at: Place): NotedCard | undefined {
  const keyed = keyedVerdict(right)
  const card = keyed && cardOf({ ask: words.replace(GAP, '').trim(), verdict: keyed.verdict }, at)
  return card && keyed?.why ? { ...card, explain: keyed.why } : card
}

/** Statements by their numbers, until a list of answers says whether they are so. */
export interface OpenStatements<T> {
  /** Adds one with its number, and that of the section that it is in. */
  readonly add: (number: number, section: number | undefined, statement: T) => void
  /** Takes the last one with a number, in a section or in any; undefined if there is none. */
  readonly take: (number: number, section: number | undefined) => T | undefined
  readonly hasOpen: () => boolean
}

/** Keeps statements whose verdict is not told yet. */
export function openStatements<T>(): OpenStatements<T> {
  const open = new Map<string, T>()
  const keyOf = (number: number, section: number | undefined): string => `${section}.${number}`
  return {
    add: (number, section, statement) => {
      for (const each of new Set([section, undefined])) open.set(keyOf(number, each), statement)
    },
    take: (number, section) => {
      const found = open.get(keyOf(number, section))
      for (const each of [section, undefined])
        if (open.get(keyOf(number, each)) === found) open.delete(keyOf(number, each))
      return found
    },
    hasOpen: () => open.size > 0,
  }
}

function cardOf(judged: Judged | undefined, at: Place): NotedCard | undefined {
  const { ask, verdict = '' } = judged ?? {}
  const right = SHOWN.get(verdict.toLowerCase()) ?? verdict
  const options = truthValues(right)
  if (ask === undefined || !options) return undefined
  return choiceCard({ at, ask, options, right: options.indexOf(right) === 0 ? 'A' : 'B' })
}

function judgedBehind(words: string): Judged | undefined {
  const from = Math.max(words.length - LONGEST_VERDICT, 0)
  const end = words.slice(from)
  const labelled = LABELLED.exec(end)
  if (labelled)
    return { ask: words.slice(0, from + labelled.index + 1), verdict: labelled[1] ?? '' }
  const found = BEHIND.exec(end)
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
