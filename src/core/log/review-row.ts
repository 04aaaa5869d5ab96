import type { Amendment, LogEvent, Rating, Review, Sureness } from './event.ts'

/** The fields of reviews: each tells what it is in a row. */
export interface ReviewColumns {
  readonly id: (row: number) => string
  /** Its `hash32`: to look up an id takes long where there are a million. */
  readonly hashOfId: (row: number) => number
  readonly at: (row: number) => number
  readonly order: (row: number) => number | undefined
  readonly outline: (row: number) => string
  readonly question: (row: number) => string
  readonly rating: (row: number) => Rating
  /** 1 if it was right, or 0. */
  readonly correct: (row: number) => number
  readonly given: (row: number) => string
  readonly took: (row: number) => number
  readonly hints: (row: number) => number | undefined
  readonly predicted: (row: number) => number | undefined
  readonly drill: (row: number) => string | undefined
}

/**
 * A review that is read from columns, a field when it is asked for: a million of them take a quarter of the
 * time and of the memory that as many objects take. `{ ...review }` copies nothing of it: `withFields`
 * does.
 */
export class ReviewRow implements Readonly<Record<keyof Review, unknown>> {
  readonly #columns: ReviewColumns
  readonly #row: number

  constructor(columns: ReviewColumns, row: number) {
    this.#columns = columns
    this.#row = row
  }

  get event(): Review['event'] {
    return 'review'
  }
  get id(): string {
    return this.#columns.id(this.#row)
  }
  get hashOfId(): number {
    return this.#columns.hashOfId(this.#row)
  }
  get at(): number {
    return this.#columns.at(this.#row)
  }
  get order(): number | undefined {
    return this.#columns.order(this.#row)
  }
  get outline(): string {
    return this.#columns.outline(this.#row)
  }
  get question(): string {
    return this.#columns.question(this.#row)
  }
  get rating(): Rating {
    return this.#columns.rating(this.#row)
  }
  get correct(): boolean {
    return this.#columns.correct(this.#row) === 1
  }
  get given(): string {
    return this.#columns.given(this.#row)
  }
  get took(): number {
    return this.#columns.took(this.#row)
  }
  get hints(): number | undefined {
    return this.#columns.hints(this.#row)
  }
  get predicted(): number | undefined {
    return this.#columns.predicted(this.#row)
  }
  get drill(): string | undefined {
    return this.#columns.drill(this.#row)
  }

  /** The same with what the learner said of it. */
  amended(word: Word): AmendedRow {
    return new AmendedRow(this.#columns, this.#row, word)
  }

  /** The same as an object, with the fields that it has; JSON.stringify asks for it, too. */
  toJSON(): Review {
    const { event, id, at, order, outline, question, rating, correct, given, took } = this
    const { hints, predicted, drill } = this
    return {
      ...{ event, id, at, ...(order !== undefined && { order }) },
      ...{ outline, question, rating, correct, given, took },
      ...(hints !== undefined && { hints }),
      ...(predicted !== undefined && { predicted }),
      ...(drill !== undefined && { drill }),
    }
  }
}

/** What a learner said of a review afterwards. */
export type Word = Pick<Amendment, 'correct' | 'rating' | 'sure'>

/** A review that is a row, with what the learner said of it. */
export class AmendedRow extends ReviewRow {
  readonly #word: Word

  constructor(columns: ReviewColumns, row: number, word: Word) {
    super(columns, row)
    this.#word = word
  }

  override get rating(): Rating {
    return this.#word.rating ?? super.rating
  }
  override get correct(): boolean {
    return this.#word.correct ?? super.correct
  }
  get sure(): Sureness | undefined {
    return this.#word.sure
  }
  get overruled(): boolean | undefined {
    const { correct } = this.#word
    return (correct !== undefined && correct !== super.correct) || undefined
  }

  override toJSON(): Review & Pick<Word, 'sure'> {
    const { sure, overruled } = this
    return {
      ...super.toJSON(),
      ...(sure !== undefined && { sure }),
      ...(overruled && { overruled }),
    }
  }
}

/** An event as an object whose fields are its own: `{ ...event }` copies it. */
export const asObject = <T extends object>(event: T): T =>
  event instanceof ReviewRow ? (event.toJSON() as unknown as T) : event

/** A copy of an event with some other fields. */
export const withFields = <T extends LogEvent>(event: T, changes: Partial<T>): T => ({
  ...asObject(event),
  ...changes,
})
