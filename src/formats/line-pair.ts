import { cardLabel, explainedIn, LABEL_BEHIND } from '../core/document/card-labels.ts'
import { isAsked } from './asked-titles.ts'
import { hasVerdict } from './verdicts.ts'

/** A question and its answer on one line. */
interface LinePair {
  readonly ask: string
  readonly answer: string
  readonly explain?: string
}

/** What a question ends with, before its answer: a sign that asks, a gap, or a stop, which other sentences have, too. */
const END = /(?:[?？]|_{2}[.。]?|[.。！!](?=[\s\p{Script=Han}]))["'”’)）]?\s{0,3}/gu
/** Behind a stop, only such a label begins an answer: a `Solution:` may be that of a problem. */
const PLAIN = /^(?:correct |right )?ans(?:wer)?\s?[:：.]|^.{0,2}答案\s?[:：】]/i
/** Letters of options, and options that go on. */
const LETTERS = /^[(（]?[A-H](?:[,，、 ]{0,2}[A-H]){0,7}[)）]?[.。]?$|\sB ?[.:：)）]/

const hasLabel = (words: string): boolean => words.search(LABEL_BEHIND) >= 0

/** What marks words that are to be filled in. */
const FILLED = /==|\{\{c/
/** Code, and the beginning of an address: their colons are behind no label. */
const NO_LABEL = /\x60[^\x60]*\x60|\bhttps?:/gi
/**
 * Whether a line, as it is written, may have both, outside of its code: reading its words takes time. One with words that are
 * to be filled in asks for these.
 */
export const mayHavePair = (source: string): boolean =>
  hasLabel(source) && !FILLED.test(source) && hasLabel(source.replace(NO_LABEL, ''))

/**
 * The question and the answer of a line that has both, the answer behind its label (`Capital of France? Answer: Paris`);
 * undefined if it has not, if it is a statement with its verdict, or if options are right.
 */
export function linePairIn(words: string): LinePair | undefined {
  if (!mayHavePair(words)) return undefined
  for (const { index, 0: sign } of words.matchAll(END)) {
    const end = index + sign.length
    const behind = words.slice(end)
    const label = cardLabel(behind)
    if (label?.kind !== 'answer' || label.said === '' || LETTERS.test(label.said)) continue
    const isAsked = /^[?？_]/.test(sign)
    if (!(isAsked ? label.isSure || /^Ans\b/i.test(behind) : PLAIN.test(behind))) continue
    if (hasVerdict(words)) return undefined
    const { answer, explain } = explainedIn(label.said) ?? { answer: label.said }
    if (answer === '') return undefined
    const ask = words.slice(0, end).trim()
    return { ask, answer, ...(explain !== undefined && explain !== '' && { explain }) }
  }
  return undefined
}

/** A question in bold with more behind it on its line, which is no remark; perhaps with a sign between them. */
const BOLD =
  /^(\*\*|__)([^*_]{2,300}[?？])\1( ?[:：]| (?:[-–—]{1,2}|→)(?= ))?[ \u3000]{1,3}(?=[^\s(（])([^\n]{1,4000})$/

/** A question in bold and what is behind it, as they are written; undefined if a line is none. */
export function boldPairIn(
  source: string,
): { readonly ask: string; readonly answer: string; readonly hasSign: boolean } | undefined {
  const [, , ask, sign, answer] = BOLD.exec(source) ?? []
  if (ask === undefined || answer === undefined || !isAsked(ask)) return undefined
  return { ask, answer, hasSign: sign !== undefined }
}
