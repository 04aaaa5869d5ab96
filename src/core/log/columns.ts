import { lazy } from '../base/collections.ts'
import type { LogEvent, Rating, Review } from './event.ts'
import { type ReviewColumns, ReviewRow } from './review-row.ts'

/** Bytes or text of each part, by its name. */
export type ColumnParts = Readonly<Record<string, string | Uint8Array>>

/**
 * The bytes of a part; none if there is no such part. If they begin at a multiple of eight in their buffer, they
 * need not be copied.
 */
export type ColumnPart = (name: string) => Uint8Array

const NUMBERS = ['at', 'order', 'took', 'hints', 'predicted', 'rating', 'correct'] as const
const WORDS = ['outline', 'question', 'drill'] as const
const TEXTS = ['id', 'given'] as const

/** The lists that numbers may be in, and what stands for a number that is missing. */
const WIDTHS = [
  { make: Uint8Array, missing: 0xff },
  { make: Uint32Array, missing: 0xffff_ffff },
  { make: Float64Array, missing: Number.NaN },
] as const
type Width = (typeof WIDTHS)[number]

/**
 * Events as columns: a list of each field of all reviews, which are nearly all there is, and the others as
 * JSON. A word that occurs again and again (a question, a drill) is a number. Numbers have the byte order of the machine.
 * @returns undefined if some text cannot be written as UTF-8 and read again
 */
export function toColumns(events: readonly LogEvent[]): ColumnParts | undefined {
  const reviews = events.filter((each): each is Review => each.event === 'review')
  const texts = TEXTS.map((field) => [field, reviews.map((each) => each[field])] as const)
  const joined = texts.map(([field, all]) => [field, all.join('')] as const)
  if (joined.some(([, text]) => !isWellFormed(text))) return undefined
  const words: string[] = []
  const numbers = new Map<string, number>()
  // 0 is for what is missing.
  const numberOf = (word: string | undefined): number => {
    if (word === undefined) return 0
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, words.push(word))
    return words.length
  }
  const others = events
    .filter((each) => each.event !== 'review')
    .map((each) =>
      each.event === 'drill' ? { ...each, questions: each.questions.map(numberOf) } : each,
    )
  const columns: ReadonlyArray<readonly [string, ArrayBufferView]> = [
    ['isReview', Uint8Array.from(events, ({ event }) => (event === 'review' ? 1 : 0))],
    ...NUMBERS.map((field) => [field, narrow(reviews.map((each) => each[field]))] as const),
    ...WORDS.map(
      (field) => [field, Uint32Array.from(reviews, (each) => numberOf(each[field]))] as const,
    ),
    ...texts.map(([field, all]) => [`${field}-ends`, endsOf(all)] as const),
  ]
  return {
    ...Object.fromEntries(columns.map(([name, column]) => [name, bytesOf(column)])),
    ...Object.fromEntries(joined),
    words: JSON.stringify(words),
    others: JSON.stringify(others),
  }
}

/** The events that columns were made of; reviews are rows, and read when they are asked for. */
export function fromColumns(part: ColumnPart): LogEvent[] {
  // A text may begin with what would otherwise be taken for a mark of its byte order.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = (name: string): string => decoder.decode(part(name))
  const words: readonly string[] = JSON.parse(text('words'))
  const others: Array<{ event: string; questions?: Array<number | string> }> = JSON.parse(
    text('others'),
  )
  for (const { event, questions = [] } of others)
    if (event === 'drill')
      for (const [i, number] of questions.entries())
        questions[i] = words[(number as number) - 1] as string
  const isReview = part('isReview')
  const rows = part('outline').length / Uint32Array.BYTES_PER_ELEMENT
  const columns = columnsIn(part, { text, words, rows })
  const events = new Array<LogEvent>(isReview.length)
  for (let i = 0, row = 0; i < isReview.length; i++)
    events[i] = (isReview[i] === 1
      ? new ReviewRow(columns, row++)
      : others[i - row]) as unknown as LogEvent
  return events
}

/** What the columns of reviews are read with. */
interface Means {
  readonly text: (name: string) => string
  readonly words: readonly string[]
  readonly rows: number
}

function columnsIn(part: ColumnPart, { text, words, rows }: Means): ReviewColumns {
  const numberIn = (field: string): ((row: number) => number | undefined) => {
    const { numbers, missing } = widened(part(field), rows)
    return Number.isNaN(missing)
      ? (row) => (Number.isNaN(numbers[row]) ? undefined : numbers[row])
      : (row) => (numbers[row] === missing ? undefined : numbers[row])
  }
  const wordIn = (field: string): ((row: number) => string | undefined) => {
    const numbers = new Uint32Array(...viewOf(part(field), Uint32Array))
    return (row) => words[(numbers[row] ?? 0) - 1]
  }
  const textIn = (field: string): ((row: number) => string) => {
    const all = lazy(() => text(field))
    const ends = lazy(() => new Uint32Array(...viewOf(part(`${field}-ends`), Uint32Array)))
    return (row) => all().slice(row === 0 ? 0 : ends()[row - 1], ends()[row])
  }
  return {
    ...{ id: textIn('id'), at: numberIn('at'), order: numberIn('order') },
    ...{ outline: wordIn('outline'), question: wordIn('question'), drill: wordIn('drill') },
    rating: numberIn('rating') as (row: number) => Rating,
    ...{ correct: numberIn('correct'), given: textIn('given'), took: numberIn('took') },
    ...{ hints: numberIn('hints'), predicted: numberIn('predicted') },
  } as ReviewColumns
}

/** Numbers, or what counts as one, in as few bytes as hold all of them. */
function narrow(values: ReadonlyArray<number | boolean | undefined>): ArrayBufferView {
  const numbers = values.map((value) => (value === undefined ? undefined : Number(value)))
  const isIn = ({ missing }: Width): boolean =>
    Number.isNaN(missing) ||
    numbers.every((each = 0) => Number.isInteger(each) && each >= 0 && each < missing)
  const { make, missing } = WIDTHS.find(isIn) ?? WIDTHS[2]
  return (make as typeof Float64Array).from(numbers, (each = missing) => each)
}

/** The numbers that `narrow` wrote for so many rows. */
function widened(
  bytes: Uint8Array,
  rows: number,
): { readonly numbers: ArrayLike<number>; readonly missing: number } {
  const width = bytes.length / rows
  const { make: Numbers, missing } =
    WIDTHS.find(({ make }) => make.BYTES_PER_ELEMENT === width) ?? WIDTHS[2]
  return { numbers: new (Numbers as typeof Float64Array)(...viewOf(bytes, Numbers)), missing }
}

/** Whether a text has no half of a pair of UTF-16. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** Where each text ends when all follow each other, in characters. */
function endsOf(texts: readonly string[]): Uint32Array {
  let end = 0
  return Uint32Array.from(texts, (text) => {
    end += text.length
    return end
  })
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** What a list of numbers of some width is made from; they must begin at a multiple of that width. */
const viewOf = (
  { buffer, byteOffset, byteLength }: Uint8Array,
  { BYTES_PER_ELEMENT: width }: { readonly BYTES_PER_ELEMENT: number },
): readonly [ArrayBuffer, number, number] =>
  byteOffset % width === 0
    ? [buffer as ArrayBuffer, byteOffset, byteLength / width]
    : [buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, 0, byteLength / width]
