import { cardLabel, type LabelKind, mayBeLabelled } from '../core/document/card-labels.ts'
import type { SourceLine } from './markdown-block.ts'
import type { ReadWords } from './markdown-words.ts'

/**
 * The words before a question, an answer and an explanation (`Q:`, `答：`, `解析：`), each tested on words
 * without their markup, or as they are written.
 */

/** The sign of a question that has no colon. */
const ASKING = /^(?:Q ?\d{1,4}[.、)]|Q\. ?\d{1,4}[.、):]? |Q\. (?=\S))(?=.)/i
/** The answer of a question that has a label itself: elsewhere it is the first of several options. */
const LETTER = /^A ?\d{0,4} ?[.、)] ?(?=\S)/

/** Where an answer may begin in the line of its question. */
const WITHIN = /[?？][*_]{0,2}[ \u3000]{1,3}[*_]{0,2}/g

const saidAs = (kind: LabelKind, words: string): string | undefined => {
  const label = cardLabel(words)
  return label?.kind === kind ? label.said : undefined
}

/** The question and the answer of a line that has both, each behind its label (`Q: … A: …`); undefined if it has not. */
export function pairIn(
  source: string,
  see: ReadWords,
): { readonly ask: string; readonly answer: string } | undefined {
  for (const { index, 0: sign } of source.matchAll(WITHIN)) {
    if (saidAs('answer', source.slice(index + sign.length)) === undefined) continue
    const end = index + (/^.[*_]{0,2}/u.exec(sign)?.[0].length ?? 1)
    const ask = questionIn(see(source.slice(0, end)).words)
    const answer = answerIn(see(source.slice(end).trim()).words)
    return ask !== undefined && answer ? { ask, answer } : undefined
  }
  return undefined
}

/** What is behind `Q:`, `问：` and the like; undefined if the words do not begin so. */
export const questionIn = (words: string): string | undefined =>
  saidAs('question', words) || behind(words, ASKING)

/** What is behind `A:`, `答：` and the like; undefined if the words do not begin so. */
export const answerIn = (words: string): string | undefined => saidAs('answer', words)

/** What leads from a question to the answer below it. */
const ARROW = /^(?:[→⇒➔➜]|[-=]>) {0,3}(?=[\p{L}\p{N}])/u

/** An answer without the arrow before it. */
export const behindArrow = (words: string): string => behind(words, ARROW) ?? words

/** What is behind `A.` or `A:` below a question with a label; undefined if the words do not begin so. */
export const letterIn = (words: string): string | undefined =>
  answerIn(words) ?? behind(words, LETTER)

/** What is behind `Explanation:`, `解析：` and the like; undefined if the words do not begin so. */
export const explanationIn = (words: string): string | undefined => saidAs('explanation', words)

/** What is behind a sign at the beginning of words; undefined without it. */
function behind(words: string, lead: RegExp): string | undefined {
  const found = lead.exec(words)?.[0]
  return found === undefined ? undefined : words.slice(found.length).trim()
}

/** Whether words begin with the label of a question, an answer or an explanation. */
export function isLabelled(words: string): boolean {
  const label = cardLabel(words)
  return label && (label.kind !== 'question' || label.said !== '') ? true : ASKING.test(words)
}

/** The index of the first line, from one on, that begins with a label; -1 if none does. */
export const labelAt = (
  lines: readonly SourceLine[],
  labelled: (words: string) => string | undefined,
  see: ReadWords,
  from = 1,
): number =>
  lines.findIndex(
    ({ source }, i) => i >= from && mayLead(source) && labelled(see(source).words) !== undefined,
  )

/** Whether words are a label of an answer and nothing else, with its colon or without. */
export const isAnswerName = (words: string): boolean =>
  words.length > 1 && words.length < 30 && answerIn(`${words.replace(/[:：]$/, '')}:`) === ''

/** Whether a line, as it is written, may begin with a label. */
export const mayLead = (source: string): boolean =>
  mayBeLabelled(source.replace(/^[*_\x60 ]{1,4}/, '')) &&
  /[:：.、)*_】–—-]/.test(source.slice(1, 30)) &&
  !/^[a-z]\\/i.test(source)

/** The words of a line; a label in bold that is alone in it needs no colon. */
export function ledBy(see: ReadWords, source: string): string {
  const { words, marks } = see(source)
  const isBold = marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end === words.length,
  )
  return isBold && isAnswerName(words) && !/[:：]$/.test(words) ? `${words}:` : words
}

/** What says that a list follows, and does not name it. */
const LEADING =
  /(?:^|\s)(?:is|are|was|were|has|have|can|may|include|includes|including|following|follows|these|this|there|namely|sind|gibt|folgende|folgenden|sont|voici|son)(?:\s|$)|如下|以下|下列|包括|包含|分[为為]|[有是为為]$/i

/** Whether a line is the name of a list below it, with its colon (`Ingredients:`): it begins with a capital, and is no sentence. */
export function isListName(source: string): boolean {
  const [, name = ''] = /^([^:：]{1,30}?) ?[:：]$/.exec(source) ?? []
  return (
    /^[\p{Lu}\p{Lo}][^.,;!?。，、；！？*_=`<>]*$/u.test(name) &&
    name.split(' ').length <= MOST_WORDS &&
    !LEADING.test(name) &&
    !isLabelled(`${name}:`) &&
    !isAnswerName(`${name}:`)
  )
}

/** Of the name of a list. */
const MOST_WORDS = 4
