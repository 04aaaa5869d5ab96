import { lazy } from '../base/collections.ts'
import type { Question } from '../model/question.ts'
import {
  type ApartLines,
  type ApartRanges,
  type LineLengths,
  linesApart,
  valueReader,
} from './compiled-lines.ts'

/**
 * The questions of a compiled outline, each read as a whole when more of it is asked for than what a
 * drill needs to know of all: a drill asks twenty of two thousand.
 */

/** What is known of each question without reading it. */
const BRIEF = ['id', 'topic', 'type', 'origin', 'fact', 'card', 'after'] as const
type Brief = Pick<Question, (typeof BRIEF)[number]>

/** What is known of all questions, as JSON, and the line of each. */
export interface QuestionTexts {
  readonly brief: string
  readonly lines: ApartLines
}

interface BriefJson {
  readonly lengths: LineLengths
  /** Each without its topic. */
  readonly ids: readonly string[]
  /** The words of every other key; each question has the number of its own, or -1. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly numbers: Readonly<Record<string, readonly number[]>>
  readonly after: Readonly<Record<string, readonly string[]>>
}

/** The keys whose words many questions have in common. */
const SHARED = ['topic', 'type', 'origin', 'fact', 'card'] as const

/** The fact a question is about: nearly always one of its own topic, which is left out. */
const withoutTopic = ({ topic, fact }: Pick<Question, 'topic' | 'fact'>): string | undefined =>
  fact?.startsWith(`${topic}/`) ? fact.slice(topic.length) : fact

/** The source of the fact that a question is about; undefined if it is about none. */
export type SourceOfFact = (question: Pick<Question, 'fact'>) => string | undefined

/**
 * Questions as texts.
 * @param bytes the length of a string in the encoding it is stored in
 */
export function questionTexts(
  questions: readonly Question[],
  {
    bytes,
    sourceOf,
  }: { readonly bytes: (text: string) => number; readonly sourceOf: SourceOfFact },
): QuestionTexts {
  // What is known without reading a question is not written again.
  const rests = questions.map((question) => {
    const isKnown = (key: string, value: unknown): boolean =>
      KNOWN.has(key) || (key === 'source' && value === sourceOf(question))
    return Object.fromEntries(
      Object.entries(question).filter(([key, value]) => !isKnown(key, value)),
    )
  })
  const lines = linesApart(rests, bytes)
  const words: Record<string, readonly string[]> = {}
  const numbers: Record<string, readonly number[]> = {}
  for (const key of SHARED) {
    const all = new Map<string, number>()
    numbers[key] = questions.map((question) => {
      const word = key === 'fact' ? withoutTopic(question) : question[key]
      if (word === undefined) return -1
      if (!all.has(word)) all.set(word, all.size)
      return all.get(word) ?? -1
    })
    words[key] = [...all.keys()]
  }
  const after = questions.flatMap((question, i) => (question.after ? [[i, question.after]] : []))
  const brief: BriefJson = {
    lengths: lines.lengths,
    ids: questions.map(({ id, topic }) => id.slice(topic.length)),
    ...{ words, numbers },
    after: Object.fromEntries(after),
  }
  return { brief: JSON.stringify(brief), lines }
}

/**
 * The questions of texts.
 * @param ranges reads the texts of their lines
 * @param means what becomes of what was read of a question, from the line with a number; and its source
 */
export function restoreQuestions(
  text: string,
  ranges: ApartRanges,
  {
    derive,
    sourceOf,
  }: { readonly derive: (rest: object, number: number) => object; readonly sourceOf: SourceOfFact },
): Question[] {
  const { lengths, ids, words, numbers, after } = JSON.parse(text) as BriefJson
  const read = valueReader(lengths, ranges)
  const wholeOf = (known: Brief, number: number): Question => {
    const whole = { ...known, ...derive(read(number) as object, number) } as Question
    if (typeof whole.source === 'string') return whole
    // Its topic is read only if somebody asks.
    const get = lazy(() => sourceOf(known))
    return Object.defineProperty(whole, 'source', { get, enumerable: true, configurable: true })
  }
  return ids.map((id, i) => {
    const brief: Partial<Record<keyof Brief, unknown>> = {}
    for (const key of SHARED) {
      const number = numbers[key]?.[i] ?? -1
      if (number >= 0) brief[key] = words[key]?.[number]
    }
    brief.id = `${brief.topic}${id}`
    if (typeof brief.fact === 'string' && brief.fact.startsWith('/'))
      brief.fact = `${brief.topic}${brief.fact}`
    if (after[i]) brief.after = after[i]
    return new Proxy(new UnreadQuestion(brief as Brief, i, wholeOf), READING) as unknown as Question
  })
}

/** A question of which nothing was read but what is known of all. */
class UnreadQuestion {
  readonly brief: Brief
  readonly #number: number
  readonly #wholeOf: (brief: Brief, number: number) => Question
  #whole: Question | undefined

  constructor(brief: Brief, number: number, wholeOf: (brief: Brief, number: number) => Question) {
    this.brief = brief
    this.#number = number
    this.#wholeOf = wholeOf
  }

  whole(): Question {
    this.#whole ??= this.#wholeOf(this.brief, this.#number)
    return this.#whole
  }
}

/** It is read when something is asked of it that is not known without. One handler serves all. */
const READING: ProxyHandler<UnreadQuestion> = {
  get: (unread, key) =>
    KNOWN.has(key) ? unread.brief[key as keyof Brief] : unread.whole()[key as keyof Question],
  has: (unread, key) => key in unread.whole(),
  ownKeys: (unread) => Reflect.ownKeys(unread.whole()),
  getOwnPropertyDescriptor: (unread, key) => Reflect.getOwnPropertyDescriptor(unread.whole(), key),
}

const KNOWN: ReadonlySet<string | symbol> = new Set(BRIEF)
