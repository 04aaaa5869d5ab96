import { addAll } from '../core/base/collections.ts'
import { explainedIn, isOptionsName } from '../core/document/card-labels.ts'
import type { Place } from '../core/document/node.ts'
import type { NotedCard } from '../core/document/note.ts'
import { behindKeyTitle, type KeyedAnswer, type KeyLine, keyLine } from './answer-keys.ts'
import { choiceCard } from './choice-card.ts'
import { optionLetter, optionPlace, optionsBehind, withOptionLetter } from './markdown-options.ts'
import { namedOptions } from './named-options.ts'
import { behindMark, boldWords, markedOptions, type WrittenOption } from './option-marks.ts'
import { askedIn, type CardEntry, explanationAt, isCardLine, textAnswerIn } from './text-cards.ts'
import type { TextLine } from './text-lines.ts'

/** A line of an outline, as far as a question with options depends on it. */
export interface ChoiceEntry extends CardEntry {
  /** The line as it is written. */
  readonly raw: string
  readonly letter?: TextLine['letter']
}

/** A question with its options, and the last entry of it. */
export interface TextChoice {
  readonly ask: string
  readonly options: readonly string[]
  /** What the answer says, or the places of what is marked as right, from 0; undefined if it is not told here. */
  readonly right: string | readonly number[] | undefined
  readonly explain?: string
  /** The number before the question. */
  readonly number: number | undefined
  readonly last: number
}

/** The letter of an option at the beginning of a line. */
const OPTION = /^[(（]?([A-Ha-h])(?:[.．、)）] {0,3}|[:：] {1,3})(?=\S)/
/** Where an option in the middle of a line begins. */
const INNER = /\s[(（]?([A-Ha-h])[.．、)）:：] {0,3}(?=\S)/g
/** The letters of right options, written where the question has its gap. */
const TOLD = /[(（]\s{0,9}([A-H](?:[,，、 ]{0,2}[A-H]){0,7})\s{0,9}[)）]/
/** A question that has the letters of its right options in its gap, with an empty one: 下列哪个是命令？（ B ）. */
export function toldIn(
  asked: string,
): { readonly ask: string; readonly right: string } | undefined {
  const [gap, right] = TOLD.exec(asked) ?? []
  return gap === undefined || right === undefined
    ? undefined
    : { ask: asked.replace(gap, '（ ）'), right }
}

/**
 * The question with options that begins at an entry; undefined if none does.
 * @param keys the lists of answers of the text
 */
export function choiceAt(
  entries: readonly ChoiceEntry[],
  first: number,
  keys: TextKeys,
): TextChoice | undefined {
  const entry = entries[first] as ChoiceEntry
  const start = Math.max(optionsBehind(entry.words), 0)
  const written = start > 0 ? [...writtenOptions(entry.words.slice(start), 0)] : []
  const isInLine = written.length > 0
  const isNamed = isOptionsName(entries[first + 1]?.words ?? '')
  let isNumbered = false
  let last = isNamed ? first + 1 : first
  for (let i = last + 1; i < entries.length; i++) {
    const { raw } = entries[i] as ChoiceEntry
    const line = isNamed ? withOptionLetter(raw, written.length) : raw
    isNumbered ||= line !== raw
    const next = writtenOptions(line, written.length)
    if (next.length === 0) break
    addAll(written, next)
    last = i
  }
  if (written.length === 0) {
    const listed = listedAt(entries, first)
    addAll(written, listed?.options ?? [])
    last = listed?.last ?? last
  }
  if (written.length < 2) return undefined
  const marked = markedOptions(written)
  // A list of answers on one line begins like an answer.
  const isKeyed = keys.at(last + 1) !== undefined
  const next = entries[last + 1]
  const said = isKeyed || next?.letter ? undefined : textAnswerIn(next?.words ?? '')
  const words = isInLine ? entry.words.slice(0, start).trim() : entry.words
  const asked = askedIn(words) ?? words.replace(NUMBERED, '')
  const told = toldIn(asked)
  const number = numberBefore(entry.raw)
  const isKeyTold = keys.isTold(number, last)
  const isAsked = isInLine || isNumbered ? isKeyTold : ASKS.test(words) || isKeyTold
  const isKnown = said !== undefined || told !== undefined || marked !== undefined
  if (!isKnown && !(isAsked && (isKeyed || isOpen(entries, first, last)))) return undefined
  const end = said === undefined ? last : last + 1
  const because = explainedIn(said ?? '')
  const below = explanationAt(entries, end + 1, entry.level)
  const explain = because?.explain ?? below.explain
  return {
    ask: told?.ask ?? asked,
    options: marked?.options ?? written.map(({ words }) => words),
    right: said === undefined ? (told?.right ?? marked?.right) : (because?.answer ?? said),
    ...(explain !== undefined && { explain }),
    number,
    last: below.last,
  }
}

/** More options than a question has. */
const MOST = 10
/** What is before the items of a list. */
const ITEM = /^[-*+•·–—] {1,3}/
/** What is between options on the line of their label, the surest first. */
const BETWEEN = [/[;；|]/, /\//, /、/, /[,，](?!\d)/]

/**
 * The options below `Options:`, or behind it, that have neither letters nor numbers, and the last entry of them; undefined
 * if they are not followed by an answer that is one of them.
 */
function listedAt(
  entries: readonly ChoiceEntry[],
  first: number,
): { readonly options: readonly WrittenOption[]; readonly last: number } | undefined {
  const { words = '' } = entries[first + 1] ?? {}
  const [, name = '', said = ''] = /^([^:：]{1,30}[:：])(.*)$/.exec(words) ?? []
  if (name === '' || !isOptionsName(name)) return undefined
  const sign = BETWEEN.find((each) => each.test(said))
  const lines = sign ? said.split(sign).map((each) => each.trim()) : []
  let last = first + 1
  for (let next = entries[last + 1]; !sign && next; next = entries[last + 1]) {
    const isEnd = isCardLine(next.words) || (next.isFirst && lines.length > 0)
    if (isEnd || lines.length === MOST) break
    lines.push(next.raw.replace(ITEM, ''))
    last++
  }
  const answer = textAnswerIn(entries[last + 1]?.words ?? '') ?? ''
  const options = lines.flatMap((line, i) => writtenOptions(`${optionLetter(i)}. ${line}`, i))
  const right = explainedIn(answer)?.answer ?? answer
  return namedOptions(
    right,
    options.map((each) => each.words),
  )
    ? { options, last }
    : undefined
}

/** A gap, or a sign that something is asked. */
const ASKS = /[?？]$|[(（]\s{0,9}[)）]|_{2}/

/**
 * Whether a question has its options without being told the answer: other lists have letters, too, with
 * something below them, and so have speakers of a conversation.
 */
function isOpen(entries: readonly ChoiceEntry[], first: number, last: number): boolean {
  const [asked, option, end, next] = [first, first + 1, last, last + 1].map((i) => entries[i])
  if (/^[A-H][:：]/.test(option?.raw ?? '')) return false
  return (next?.level ?? 0) <= Math.max(end?.level ?? 0, asked?.level ?? 0)
}

/** The number of a question with its letter. */
const NUMBERED = /^Q ?\d{1,3}[.．、)] ?/i

/** The number that a line begins with; undefined without one. */
export const numberBefore = (raw: string): number | undefined => {
  const digits = /^(?:Q ?)?(\d{1,3})[.、．)）:：]/i.exec(raw)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The options on a line that may have signs before it that say that they are right. */
function writtenOptions(raw: string, index: number): readonly WrittenOption[] {
  const bare = raw.replace(/^[-•·] {1,3}/, '')
  const bold = boldWords(bare)
  const { line, isSigned } = behindMark(bold ?? bare)
  return lineOptions(line, index).map((each, i) => {
    const inner = boldWords(each)
    const isBold = bold !== undefined || inner !== undefined
    return { words: inner ?? each, isSigned: isSigned && i === 0, isBold }
  })
}

/** The options on a line, the first of which has the letter of that index; none if it has another one. */
export function lineOptions(raw: string, index: number): readonly string[] {
  const lead = OPTION.exec(raw)
  if (!lead || !isLetter(lead[1], index)) return []
  const options: string[] = []
  let from = lead[0].length
  let next = index + 1
  for (const found of raw.matchAll(INNER)) {
    if (found.index < from || !isLetter(found[1], next)) continue
    options.push(raw.slice(from, found.index).trim())
    from = found.index + found[0].length
    next++
  }
  return [...options, raw.slice(from).trim()]
}

const isLetter = (letter: string | undefined, index: number): boolean =>
  letter !== undefined && optionPlace(letter) === index

/** The card of a question with options and an answer; undefined if the answer names none of them. */
export function cardOfChoice(
  { ask, options, right, explain }: TextChoice,
  at: Place,
): NotedCard | undefined {
  return right === undefined
    ? undefined
    : choiceCard({ at, ask, options, right, ...(explain !== undefined && { explain }) })
}

/** A list of answers, and its last entry. */
interface TextKey {
  readonly answers: readonly KeyedAnswer[]
  readonly last: number
}

/** The lists of answers of a text. */
interface TextKeys {
  /** The one that begins at an entry; undefined if none does. */
  readonly at: (first: number) => TextKey | undefined
  /** Whether one behind an entry has an answer with such a number. */
  readonly isTold: (number: number | undefined, behind: number) => boolean
}

/** Finds the lists of answers in the entries of a text. */
export function keysIn(entries: readonly ChoiceEntry[]): TextKeys {
  const found = new Map<number, TextKey>()
  const places = new Map<number | undefined, number>()
  for (let i = 0; i < entries.length; i++) {
    const key = keyAt(entries, i)
    if (!key) continue
    found.set(i, key)
    for (const [number] of key.answers) places.set(number, i)
    i = key.last
  }
  return {
    at: (first) => found.get(first),
    isTold: (number, behind) => (places.get(number) ?? -1) > behind,
  }
}

/** The answers behind a list of questions, by number and in their order; undefined if there is no list here. */
function keyAt(entries: readonly ChoiceEntry[], first: number): TextKey | undefined {
  const behind = behindKeyTitle(entries[first]?.words ?? '')
  if (behind === undefined) return undefined
  const answers = [...keyLine(behind).answers]
  if (behind !== '' && answers.length === 0) return undefined
  let last = first
  let section: number | undefined
  for (let i = first + 1; i < entries.length; i++) {
    const line = keyLine((entries[i] as ChoiceEntry).raw, section)
    if (line.answers.length === 0 && !(line.isTitle && isKeyed(entries[i + 1], line))) break
    section = line.section
    addAll(answers, line.answers)
    last = i
  }
  return answers.length > 0 ? { answers, last } : undefined
}

const isKeyed = (entry: ChoiceEntry | undefined, { section }: KeyLine): boolean =>
  entry !== undefined && keyLine(entry.raw, section).answers.length > 0
