import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'

/** A line of an outline, as far as a card depends on it. */
export interface CardEntry {
  readonly words: string
  /** A greater number is below a smaller one. */
  readonly level: number
}

const QUESTION = /^(?:Q|Question|问题?|問題?) ?(?:\d{1,4} ?)?[:：]\s*(?=\S)/i
/** Lists of options have a line that begins with A, so only these need no question's sign. */
const SURE_ANSWER = /^(?:Answer|答案?)\s*[:：]\s*(?=\S)/i
const ANSWER = /^(?:A|Answer|答案?) ?(?:\d{1,4} ?)?[:：]\s*(?=\S)/i

/** Whether a line says that it is a question or an answer. */
export const isCardLine = (words: string): boolean => QUESTION.test(words) || ANSWER.test(words)

/** The card that begins at an entry, and its last entry; undefined if none does. */
export function cardAt(
  entries: readonly CardEntry[],
  first: number,
  at: Place,
): { readonly card: NotedCard; readonly last: number } | undefined {
  const { words, level } = entries[first] as CardEntry
  const sign = QUESTION.exec(words)?.[0]
  if (sign === undefined && !SURE_ANSWER.test(entries[first + 1]?.words ?? '')) return undefined
  const ask = [words.slice(sign?.length ?? 0)]
  const answer: string[] = []
  let last = first
  for (let i = first + 1; i < entries.length; i++) {
    const next = entries[i] as CardEntry
    const start = ANSWER.exec(next.words)?.[0]
    if (answer.length === 0 && start !== undefined) answer.push(next.words.slice(start.length))
    else if (next.level <= level || QUESTION.test(next.words)) break
    else (answer.length > 0 ? answer : ask).push(next.words)
    last = i
  }
  if (answer.length === 0) {
    // What is below a question, and is not called an answer, is its answer.
    if (ask.length < 2) return undefined
    for (const words of ask.splice(1)) answer.push(words)
  }
  return { card: { at, ask: cut(ask.join(' ')), answer: cut(answer.join('; ')) }, last }
}

const cut = (words: string): string => shortened(words, LONGEST_WORDS)
