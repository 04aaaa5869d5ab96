import { lazy, sumOf } from '../base/collections.ts'
import { hash32 } from '../base/hash.ts'
import type { LogEvent } from './event.ts'
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

/**
 * Events as columns: a list of each field of all reviews, which are nearly all there is, and the others as
 * JSON. A word that occurs again and again (a question, a drill) is a number. Numbers have the byte order of the machine.
 * @returns undefined if some text cannot be written as UTF-8 and read again
 */
export function toEventColumns(events: readonly LogEvent[]): ColumnParts | undefined {
  const isReview = Uint8Array.from(events, ({ event }) => (event === 'review' ? 1 : 0))
  const rows = sumOf(isReview, (each) => each)
  const words = numbering()
  const others: unknown[] = []
  const numbers = NUMBERS.map((field) => [field, new Float64Array(rows).fill(Number.NaN)] as const)
  const named = WORDS.map((field) => [field, new Uint32Array(rows)] as const)
  const ends = TEXTS.map((field) => [field, new Uint32Array(rows), [] as string[]] as const)
  const hashes = new Uint32Array(rows)
  let row = 0
  // One look at each event: a million of them are not in the processor's cache.
  for (const each of events) {
    if (each.event !== 'review') {
      const { numberOf } = words
      others.push(
        each.event === 'drill' ? { ...each, questions: each.questions.map(numberOf) } : each,
      )
      continue
    }
    for (const [field, list] of numbers) {
      const value = each[field]
      if (value !== undefined) list[row] = Number(value)
    }
    for (const [field, list] of named) list[row] = words.numberOf(each[field])
    for (const [field, list, texts] of ends) {
      list[row] = (row === 0 ? 0 : (list[row - 1] ?? 0)) + each[field].length
      texts.push(each[field])
    }
    hashes[row] = hash32(each.id)
    row++
  }
  const joined = ends.map(([field, , texts]) => [field, texts.join('')] as const)
  if (joined.some(([, text]) => !isWellFormed(text))) return undefined
  const columns: ReadonlyArray<readonly [string, ArrayBufferView]> = [
    ...([['isReview', isReview], ['id-hash', hashes], ...named] as const),
    ...numbers.map(([field, list]) => [field, narrow(list)] as const),
    ...ends.map(([field, list]) => [`${field}-ends`, list] as const),
  ]
  return {
    ...Object.fromEntries(columns.map(([name, column]) => [name, bytesOf(column)])),
    ...Object.fromEntries(joined),
    words: JSON.stringify(words.all),
    others: JSON.stringify(others),
  }
}

/** Gives each word a number, from 1 on; 0 is for what is missing. */
function numbering(): {
  readonly all: readonly string[]
  readonly numberOf: (word: string | undefined) => number
} {
  const all: string[] = []
  const known = new Map<string, number>()
  const numberOf = (word: string | undefined): number => {
    if (word === undefined) return 0
    const number = known.get(word) ?? all.push(word)
    if (number === all.length) known.set(word, number)
    return number
  }
  return { all, numberOf }
}

/** The events that columns were made of; reviews are rows, and read when they are asked for. */
export function fromEventColumns(part: ColumnPart): LogEvent[] {
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
  const listIn = (name: string): Uint32Array => new Uint32Array(...viewOf(part(name), Uint32Array))
  const wordIn = (field: string): ((row: number) => string | undefined) => {
    const numbers = listIn(field)
    return (row) => words[(numbers[row] ?? 0) - 1]
  }
  const textIn = (field: string): ((row: number) => string) => {
    const all = lazy(() => text(field))
    const ends = lazy(() => listIn(`${field}-ends`))
    return (row) => all().slice(row === 0 ? 0 : ends()[row - 1], ends()[row])
  }
  const hashes = listIn('id-hash')
  return {
    ...{ id: textIn('id'), hashOfId: (row: number) => hashes[row] ?? 0, given: textIn('given') },
    ...{ outline: wordIn('outline'), question: wordIn('question'), drill: wordIn('drill') },
    ...{ at: numberIn('at'), order: numberIn('order'), took: numberIn('took') },
    ...{ rating: numberIn('rating'), correct: numberIn('correct') },
    ...{ hints: numberIn('hints'), predicted: numberIn('predicted') },
    // What no review lacks was not missing when it was written.
  } as ReviewColumns
}

/** Numbers, NaN for one that is missing, in as few bytes as hold all of them. */
function narrow(numbers: Float64Array): ArrayBufferView {
  let most = 0
  // A part of one, or what is below zero, fits in no whole number.
  for (const each of numbers)
    if (!Number.isNaN(each) && most !== Number.POSITIVE_INFINITY)
      most = each >= 0 && Number.isInteger(each) ? Math.max(most, each) : Number.POSITIVE_INFINITY
  const { make, missing } = WIDTHS.find((each) => most < each.missing) ?? WIDTHS[2]
  const list = new make(numbers.length)
  for (const [i, each] of numbers.entries()) list[i] = Number.isNaN(each) ? missing : each
  return list
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
