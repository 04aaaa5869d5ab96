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
  readonly ids: readonly string[]
  /** The words of every other key; each question has the number of its own, or -1. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly numbers: Readonly<Record<string, readonly number[]>>
  readonly after: Readonly<Record<string, readonly string[]>>
}

/** The keys whose words many questions have in common. */
const SHARED = ['topic', 'type', 'origin', 'fact', 'card'] as const

/**
 * Questions as texts.
 * @param bytes the length of a string in the encoding it is stored in
 */
export function questionTexts(
  questions: readonly Question[],
  bytes: (text: string) => number,
): QuestionTexts {
  // What is known without reading a question is not written again, only where it stands.
  const rests = questions.map((question) =>
    Object.fromEntries(
      Object.entries(question).map(([key, value]) => [key, KNOWN.has(key) ? 0 : value]),
    ),
  )
  const lines = linesApart(rests, bytes)
  const words: Record<string, readonly string[]> = {}
  const numbers: Record<string, readonly number[]> = {}
  for (const key of SHARED) {
    const all = new Map<string, number>()
    numbers[key] = questions.map((question) => {
      const word = question[key]
      if (word === undefined) return -1
      if (!all.has(word)) all.set(word, all.size)
      return all.get(word) ?? -1
    })
    words[key] = [...all.keys()]
  }
  const after = questions.flatMap((question, i) => (question.after ? [[i, question.after]] : []))
  const brief: BriefJson = {
    lengths: lines.lengths,
    ids: questions.map(({ id }) => id),
    ...{ words, numbers },
    after: Object.fromEntries(after),
  }
  return { brief: JSON.stringify(brief), lines }
}

/**
 * The questions of texts.
 * @param ranges reads the texts of their lines
 * @param derive what becomes of what was read of a question, from the line with a number
 */
export function restoreQuestions(
  text: string,
  ranges: ApartRanges,
  derive: (rest: object, number: number) => object,
): Question[] {
  const { lengths, ids, words, numbers, after } = JSON.parse(text) as BriefJson
  const read = valueReader(lengths, ranges)
  return ids.map((id, i) => {
    const brief: Partial<Record<keyof Brief, unknown>> = { id }
    for (const key of SHARED) {
      const number = numbers[key]?.[i] ?? -1
      if (number >= 0) brief[key] = words[key]?.[number]
    }
    if (after[i]) brief.after = after[i]
    return whenRead(
      brief as Brief,
      lazy(() => ({ ...derive(read(i) as object, i), ...brief }) as Question),
    )
  })
}

/** A question that is read when something is asked of it that is not known without. */
function whenRead(brief: Brief, whole: () => Question): Question {
  return new Proxy(brief, {
    get: (known, key) =>
      KNOWN.has(key) ? known[key as keyof Brief] : whole()[key as keyof Question],
    has: (_, key) => key in whole(),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(whole(), key),
  }) as Question
}

const KNOWN: ReadonlySet<string | symbol> = new Set(BRIEF)
