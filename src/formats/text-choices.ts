import type { Place } from '../core/document/node.ts'
import type { NotedCard } from '../core/document/note.ts'
import { truthValues } from '../core/model/truth-values.ts'
import { behindKeyTitle, type KeyedAnswer, type KeyLine, keyLine } from './answer-keys.ts'
import { choiceCard } from './choice-card.ts'
import { optionPlace } from './markdown-options.ts'
import { askedIn, type CardEntry, explanationAt, textAnswerIn } from './text-cards.ts'

/** A line of an outline, as far as a question with options depends on it. */
export interface ChoiceEntry extends CardEntry {
  /** The line as it is written. */
  readonly raw: string
}

/** A question with its options, and the last entry of it. */
export interface TextChoice {
  readonly ask: string
  readonly options: readonly string[]
  /** What the answer says; undefined if it is not told here. */
  readonly right: string | undefined
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
/** An explanation on the line of the answer. */
const SAME_LINE = /[\s;；,，。]{1,3}(?:Explanation|解析|【解析】)[:：]?\s{0,3}(?=\S)/i

/** A question that has the letters of its right options in its gap, with an empty one: 下列哪个是命令？（ B ）. */
export function toldIn(
  asked: string,
): { readonly ask: string; readonly right: string } | undefined {
  const [gap, right] = TOLD.exec(asked) ?? []
  return gap === undefined || right === undefined
    ? undefined
    : { ask: asked.replace(gap, '（ ）'), right }
}

/** The question with options that begins at an entry; undefined if none does. */
export function choiceAt(entries: readonly ChoiceEntry[], first: number): TextChoice | undefined {
  const entry = entries[first] as ChoiceEntry
  const options: string[] = []
  let last = first
  for (let i = first + 1; i < entries.length; i++) {
    const next = lineOptions((entries[i] as ChoiceEntry).raw, options.length)
    if (next.length === 0) break
    options.push(...next)
    last = i
  }
  if (options.length < 2) return undefined
  // A list of answers on one line begins like an answer.
  const isKeyed = keyAt(entries, last + 1) !== undefined
  const said = isKeyed ? undefined : textAnswerIn(entries[last + 1]?.words ?? '')
  const asked = askedIn(entry.words) ?? entry.words.replace(NUMBERED, '')
  const told = toldIn(asked)
  if (said === undefined && !told && !isOpen(entries, first, last)) return undefined
  const end = said === undefined ? last : last + 1
  const [right = '', ...because] = (said ?? '').split(SAME_LINE)
  const below = explanationAt(entries, end + 1, entry.level)
  const explain = because.length > 0 ? because.join(' ') : below.explain
  return {
    ask: told?.ask ?? asked,
    options,
    right: said === undefined ? told?.right : right,
    ...(explain !== undefined && { explain }),
    number: numberOf(entry.raw),
    last: below.last,
  }
}

/** A gap, or a sign that something is asked. */
const ASKS = /[?？]$|[(（]\s{0,9}[)）]|_{2}/

/**
 * Whether a question has its options without being told the answer: other lists have letters, too, with
 * something below them, and so have speakers of a conversation.
 */
function isOpen(entries: readonly ChoiceEntry[], first: number, last: number): boolean {
  const [asked, option, end, next] = [first, first + 1, last, last + 1].map((i) => entries[i])
  if (!ASKS.test(asked?.words ?? '') || /^[A-H][:：]/.test(option?.raw ?? '')) return false
  return (next?.level ?? 0) <= Math.max(end?.level ?? 0, asked?.level ?? 0)
}

/** The number of a question with its letter. */
const NUMBERED = /^Q ?\d{1,3}[.．、)] ?/i

const numberOf = (raw: string): number | undefined => {
  const digits = /^(?:Q ?)?(\d{1,3})[.、．)）:：]/i.exec(raw)?.[1]
  return digits === undefined ? undefined : Number(digits)
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

const VERDICT =
  /[(（] {0,3}([√×✓✗对错對錯]|正确|错误|正確|錯誤) {0,3}[)）][。.]?$|[.。!！] ?[(（] {0,3}(T|F|True|False) {0,3}[)）]$/
/** Verdicts that are shown as others. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['T', 'True'],
  ['F', 'False'],
])
/** More characters than a verdict has, with what is around it. */
const LONGEST_VERDICT = 16

/** The card of a statement with its verdict in brackets behind it; undefined if the words are none. */
export function verdictCard(words: string, at: Place): NotedCard | undefined {
  const from = Math.max(words.length - LONGEST_VERDICT, 0)
  const found = VERDICT.exec(words.slice(from))
  if (!found) return undefined
  const [sign, mark, letter = ''] = found
  const right = mark ?? LETTERS.get(letter) ?? letter
  const ask = words.slice(0, from + found.index + sign.search(/[(（]/)).trim()
  const options = truthValues(right)
  if (!options) return undefined
  return choiceCard({ at, ask, options, right: options.indexOf(right) === 0 ? 'A' : 'B' })
}

/** The answers behind a list of questions, by number and in their order; undefined if there is no list here. */
export function keyAt(
  entries: readonly ChoiceEntry[],
  first: number,
): { readonly answers: readonly KeyedAnswer[]; readonly last: number } | undefined {
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
    answers.push(...line.answers)
    last = i
  }
  return answers.length > 0 ? { answers, last } : undefined
}

const isKeyed = (entry: ChoiceEntry | undefined, { section }: KeyLine): boolean =>
  entry !== undefined && keyLine(entry.raw, section).answers.length > 0
