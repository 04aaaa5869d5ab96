import { cardLabel, type LabelKind } from '../core/document/card-labels.ts'
import type { Place } from '../core/document/node.ts'
import { LONGEST_WORDS, type NotedCard } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { bulletsOf, countOf } from './bullets.ts'

/** A line of an outline, as far as a card depends on it. */
export interface CardEntry {
  readonly words: string
  /** A greater number is below a smaller one. */
  readonly level: number
  /** The line as it is written; by default its words. */
  readonly raw?: string
  /** An empty line is before it. */
  readonly isFirst?: boolean
  /** How far it is indented. */
  readonly indent?: number
}

/** Signs of emphasis around a label: they are no part of it. */
const MARKED = /^([*_]{1,3})([^:：*_]{1,40}[:：]?)[*_]{0,3}([:：]?)[*_]{0,3}/

const labelIn = (words: string) => cardLabel(words.replace(MARKED, '$2$3'))

/** What is behind a label of a kind; undefined if words do not begin with one, or nothing is behind it. */
function saidAs(kind: LabelKind, words: string): string | undefined {
  const label = labelIn(words)
  return label?.kind === kind && label.said !== '' ? label.said : undefined
}

/** Whether a line is the label of an answer and nothing else. */
export function isAnswerLabel(words: string): boolean {
  const label = labelIn(words)
  return label?.kind === 'answer' && label.said === ''
}

/** Whether a line begins with a label that only an answer has, and no list of options: these need no question's sign. */
function isSureAnswer(words: string): boolean {
  const label = labelIn(words)
  return label?.kind === 'answer' && label.said !== '' && label.isSure
}

/** A number before a question, or the sign at its end. */
const ASKS = /^[(（]?(?:Q ?)?\d{1,4} ?[.．、)）:：]|[?？]$/i
/** The number of a question with its letter. */
const NUMBERED = /^Q ?\d{1,3}[.．、)] ?/i
/** A turn of a conversation, one of several options, a letter of a word. */
const LETTERED = /^[(（]?(?!Q)\p{L}\d{0,2} ?[:：.．、)）]/iu
/** A brief label of an answer, which other lines begin with, too. */
const BRIEF = /^(?:A|[Aa]ns|ANS|回答) ?[:：]/

/**
 * Whether a line begins with the label of an answer to the one above it, with the answer or alone in its line. Below a
 * number or a sign that asks, a brief label is one, unless other letters follow.
 */
export function answersLine(above: string | undefined, line: string, below = ''): boolean {
  if (isSureAnswer(line)) return true
  const label = labelIn(line)
  if (label?.kind !== 'answer' || !ASKS.test(above ?? '')) return false
  if (label.isSure) return true
  const isBrief = BRIEF.test(line.replace(MARKED, '$2$3'))
  const isLettered = (words = '') => LETTERED.test(words) && askedIn(words) === undefined
  return isBrief && !isLettered(above) && !isLettered(below)
}

/** Whether a line says that it is a question, an answer or an explanation. */
export const isCardLine = (words: string): boolean => Boolean(labelIn(words)?.said)

/** What a line that begins like an answer says; undefined if it does not. */
export const textAnswerIn = (words: string): string | undefined => saidAs('answer', words)

/** What a line that begins with the sign of a question says; undefined if it does not. */
export const askedIn = (words: string): string | undefined => saidAs('question', words)

const explainedBy = (words: string): string | undefined => saidAs('explanation', words)

/**
 * The card that begins at an entry, and its last entry; undefined if none does.
 * @param isKeyed whether a list of answers to several questions is right behind the entry
 */
export function cardAt(
  entries: readonly CardEntry[],
  first: number,
  at: Place,
  isKeyed = false,
): { readonly card: NotedCard; readonly last: number } | undefined {
  const { words, raw = words, level } = entries[first] as CardEntry
  const asked = askedIn(words)
  const below = entries[first + 1]?.words ?? ''
  const { words: next, raw: behind = next } = entries[first + 2] ?? {}
  const isAnswered = answersLine(raw, below, behind) && !(isKeyed && isAnswerLabel(below))
  if (asked === undefined && !isAnswered) return undefined
  const ask = [asked ?? words.replace(NUMBERED, '')]
  const answer: string[] = []
  let isTold = false
  let last = first
  for (let i = first + 1; i < entries.length; i++) {
    const next = entries[i] as CardEntry
    const said = answer.length === 0 ? textAnswerIn(next.words) : undefined
    const isLabel: boolean = !isTold && isAnswerLabel(next.words)
    if (said !== undefined) answer.push(said)
    else if (!isLabel && (isEnd(next, level) || isApart(entries, i, first))) break
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
  const parts = [isCounted ? first.slice(bullet.sign.length) : first, ...rest]
  return parts.map((part, i) => (i < rest.length ? part.replace(/[;；]$/, '') : part))
}

/** Whether a line is none of a card: it is not below it, or says that it is something else. */
const isEnd = (next: CardEntry, level: number): boolean =>
  next.level <= level || askedIn(next.words) !== undefined || explainedBy(next.words) !== undefined

/**
 * Whether a line below an answer is none of it: an empty line is before it, unless it is indented or the answer ends with a
 * colon, or it asks for an answer of its own.
 */
function isApart(entries: readonly CardEntry[], i: number, first: number): boolean {
  const [asked, above, line, below, next] = [first, i - 1, i, i + 1, i + 2].map((at) => entries[at])
  const said = textAnswerIn(above?.words ?? '')
  if (said === undefined || line === undefined || above === asked) return false
  const isBelow = (line.indent ?? 0) > (asked?.indent ?? 0) || /[:：]$/.test(said)
  if (line.isFirst && !isBelow) return true
  return answersLine(line.raw ?? line.words, below?.words ?? '', next?.raw ?? next?.words)
}

/**
 * The explanation of a card that ends before an entry, with what is below it, and the last entry of both.
 * @param level that of the card
 */
export function explanationAt(
  entries: readonly CardEntry[],
  first: number,
  level: number,
): { readonly explain?: string; readonly last: number } {
  const said = explainedBy(entries[first]?.words ?? '')
  if (said === undefined) return { last: first - 1 }
  const parts = [said]
  let last = first
  for (let i = first + 1; i < entries.length; i++) {
    const next = entries[i] as CardEntry
    const more = next.isFirst ? undefined : explainedBy(next.words)
    const isBelow = next.level > Math.max(level, (entries[first] as CardEntry).level)
    if (more === undefined && (!isBelow || isEnd(next, level))) break
    parts.push(more ?? next.words)
    last = i
  }
  return { explain: cut(parts.join(' ')), last }
}

const cut = (words: string): string => shortened(words, LONGEST_WORDS)
