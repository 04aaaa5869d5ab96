import type { SourceLine } from './markdown-block.ts'
import type { ReadWords } from './markdown-words.ts'

/**
 * The words before a question, an answer and an explanation (`Q:`, `答：`, `解析：`), each tested on words
 * without their markup, or as they are written.
 */

const QUESTION =
  /^(?:(?:[QＱ]|Question|Frage|Pregunta|Domanda|Pergunta|问|问题|問|問題|质问|質問|题目|題目|面试官|面試官)(?: ?(?:\d{1,4}|[一二三四五六七八九十]{1,3}))? ?[:：]|Q ?\d{1,4}[.、)]|Q\. ?\d{1,4}[.、):]? |Q\. (?=\S))(?=.)/i
const ANSWER =
  /^(?:[AＡ]|Ans|Answers?|Solution|Antwort|Lösung|Réponse|Respuesta|Risposta|Resposta|(?:Correct|Right|Sample|Model) (?:answer|option|choice)s?|答|答え|答案|回答|解答|(?:参考|參考|标准|標準|正确|正確|示例)(?:答案|回答|解答)|正确选项)(?: ?\d{1,4})? ?[:：](?:- (?=\S))?|^Ans\. (?=\S)|^(?:(?:Correct )?Answer|Ans) ?[-–—] ?(?=[(（]?[A-J][)）.]?$)|^【(?:正确|正確|参考|參考|标准)?答案】 ?[:：]?/i
/** The answer of a question that has a label itself: elsewhere it is the first of several options. */
const LETTER = /^A ?\d{0,4} ?[.、)] ?(?=\S)/
const EXPLANATION =
  /^(?:Explanation|Rationale|Erklärung|Begründung|Explication|Explicación|解析|解説|(?:答案|参考|參考|试题|題目|题目)解析|详解|詳解|解释|解釋) ?[:：]|^【(?:答案|试题)?解析】 ?[:：]?/i

/** Where an answer begins in the line of its question. */
const WITHIN =
  /[?？][*_]{0,2}[ \u3000]{1,3}[*_]{0,2}(?:[AＡ]|Ans|Answer|Antwort|Réponse|Respuesta|答案?)\d{0,4}[:：]/i

/** The question and the answer of a line that has both, each behind its label (`Q: … A: …`); undefined if it has not. */
export function pairIn(
  source: string,
  see: ReadWords,
): { readonly ask: string; readonly answer: string } | undefined {
  const { index, 0: sign = '' } = WITHIN.exec(source) ?? {}
  if (index === undefined) return undefined
  const end = index + (/^.[*_]{0,2}/u.exec(sign)?.[0].length ?? 1)
  const ask = questionIn(see(source.slice(0, end)).words)
  const answer = answerIn(see(source.slice(end).trim()).words)
  return ask !== undefined && answer ? { ask, answer } : undefined
}

/** What is behind `Q:`, `问：` and the like; undefined if the words do not begin so. */
export const questionIn = (words: string): string | undefined => behind(words, QUESTION)

/** What is behind `A:`, `答：` and the like; undefined if the words do not begin so. */
export const answerIn = (words: string): string | undefined => behind(words, ANSWER)

/** What is behind `A.` or `A:` below a question with a label; undefined if the words do not begin so. */
export const letterIn = (words: string): string | undefined =>
  answerIn(words) ?? behind(words, LETTER)

/** What is behind `Explanation:`, `解析：` and the like; undefined if the words do not begin so. */
export const explanationIn = (words: string): string | undefined => behind(words, EXPLANATION)

/** What is behind a sign at the beginning of words; undefined without it. */
export function behind(words: string, lead: RegExp): string | undefined {
  const found = lead.exec(words)?.[0]
  return found === undefined ? undefined : words.slice(found.length).trim()
}

/** Whether words begin with the label of a question, an answer or an explanation. */
export const isLabelled = (words: string): boolean =>
  [QUESTION, ANSWER, EXPLANATION].some((lead) => lead.test(words))

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
  /^[*_` ]{0,4}[qaesmcrfpdlbＱＡ质質【问問题題面答回解参參标標正示试详詳]/i.test(source) &&
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
