import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { bulletsOf, countOf } from './bullets.ts'
import { behind } from './markdown-labels.ts'

/** A line of an outline, as far as a card depends on it. */
export interface CardEntry {
  readonly words: string
  /** A greater number is below a smaller one. */
  readonly level: number
}

const QUESTION =
  /^(?:[QＱ]|Question|Frage|Pregunta|Domanda|Pergunta|质问|質問|问题?|問題?|题目) ?(?:\d{1,4} ?)?[:：]\s{0,9}(?=\S)/i
/** Lists of options have a line that begins with A, so only these need no question's sign. */
const SURE_ANSWER =
  /^(?:[*_]{0,3}(?:Answers?|Solution|(?:Correct|Right|Sample|Model) (?:answer|option|choice)s?|Antwort|Lösung|Réponse|Respuesta|Risposta|Resposta|答え|(?:正确|参考|标准)?答案?|正确选项)\s{0,9}[:：](?:- |[*_]{0,3})\s{0,9}|Ans\.\s{1,9}|(?:Correct )?Ans(?:wer)?\s?[-–—]\s?(?=[(（]?[A-H][)）.]?$)|【(?:正确|参考|标准)?答案】\s{0,9}[:：]?\s{0,9})(?=\S)/i
const ANSWER =
  /^[*_]{0,3}(?:[AＡ]|Ans|Answer|Antwort|答え|答案?|回答) ?(?:\d{1,4} ?)?[:：](?:- |[*_]{0,3})\s{0,9}(?=\S)/i
const EXPLANATION =
  /^(?:(?:Explanation|Rationale|Erklärung|Begründung|Explication|Explicación|解説|(?:答案)?解析|解释|解釋)\s{0,9}[:：]\s{0,9}|【(?:答案)?解析】\s{0,9}[:：]?\s{0,9})(?=\S)/i

/** The label of an answer with nothing behind it. */
const ANSWER_ALONE =
  /^[*_]{0,3}(?:[AＡ]|Ans|(?:Correct |Right )?Answers?|Solution|Antwort|Lösung|Réponse|Respuesta|答え|(?:正确|参考|标准)?答案?|回答)\s{0,3}[:：][*_]{0,3}$/i

/** Whether a line is the label of an answer and nothing else. */
export const isAnswerLabel = (words: string): boolean => ANSWER_ALONE.test(words)

/** Whether a line begins with a label that only an answer has, and no list of options. */
export const isSureAnswer = (words: string): boolean => SURE_ANSWER.test(words)

/** Whether a line says that it is a question, an answer or an explanation. */
export const isCardLine = (words: string): boolean =>
  [QUESTION, ANSWER, SURE_ANSWER, EXPLANATION].some((sign) => sign.test(words))

/** What a line that begins like an answer says; undefined if it does not. */
export const textAnswerIn = (words: string): string | undefined =>
  behind(words, SURE_ANSWER) ?? behind(words, ANSWER)

/** What a line that begins with the sign of a question says; undefined if it does not. */
export const askedIn = (words: string): string | undefined => behind(words, QUESTION)

/** The card that begins at an entry, and its last entry; undefined if none does. */
export function cardAt(
  entries: readonly CardEntry[],
  first: number,
  at: Place,
): { readonly card: NotedCard; readonly last: number } | undefined {
  const { words, level } = entries[first] as CardEntry
  const asked = askedIn(words)
  if (asked === undefined && !SURE_ANSWER.test(entries[first + 1]?.words ?? '')) return undefined
  const ask = [asked ?? words]
  const answer: string[] = []
  let isTold = false
  let last = first
  for (let i = first + 1; i < entries.length; i++) {
    const next = entries[i] as CardEntry
    const said = answer.length === 0 ? textAnswerIn(next.words) : undefined
    const isLabel: boolean = !isTold && asked !== undefined && isAnswerLabel(next.words)
    if (said !== undefined) answer.push(said)
    else if (!isLabel && isEnd(next, level)) break
    else if (!isLabel) (isTold ? answer : ask).push(next.words)
    isTold ||= isLabel || said !== undefined
    last = i
  }
  if (answer.length === 0) {
    // What is below a question, and is not called an answer, is its answer.
    if (ask.length < 2) return undefined
    for (const words of ask.splice(1)) answer.push(words)
  }
  const { explain, last: end } = explanationAt(entries, last + 1, level)
  const card = { at, ask: cut(ask.join(' ')), answer: cut(listed(answer).join('; ')) }
  return { card: explain === undefined ? card : { ...card, explain }, last: end }
}

/** The parts of an answer, of which only the first has its number: it is behind a label. */
function listed([first = '', ...rest]: readonly string[]): readonly string[] {
  const bullet = rest.length > 0 ? bulletsOf([])(first) : undefined
  const isCounted = bullet !== undefined && countOf(bullet)[0] === 1
  return [isCounted ? first.slice(bullet.sign.length) : first, ...rest]
}

/** Whether a line is none of a card: it is not below it, or says that it is something else. */
const isEnd = (next: CardEntry, level: number): boolean =>
  next.level <= level || QUESTION.test(next.words) || EXPLANATION.test(next.words)

/**
 * The explanation of a card that ends before an entry, with what is below it, and the last entry of both.
 * @param level that of the card
 */
export function explanationAt(
  entries: readonly CardEntry[],
  first: number,
  level: number,
): { readonly explain?: string; readonly last: number } {
  const said = behind(entries[first]?.words ?? '', EXPLANATION)
  if (said === undefined) return { last: first - 1 }
  const parts = [said]
  let last = first
  for (let i = first + 1; i < entries.length; i++) {
    const next = entries[i] as CardEntry
    if (next.level <= Math.max(level, (entries[first] as CardEntry).level)) break
    if (isEnd(next, level)) break
    parts.push(next.words)
    last = i
  }
  return { explain: cut(parts.join(' ')), last }
}

const cut = (words: string): string => shortened(words, LONGEST_WORDS)
