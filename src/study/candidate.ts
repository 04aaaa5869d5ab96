/** An outline of the log that a file may be. */
export interface Candidate {
  readonly outline: string
  /** What it was called, and where it was, when it was last drilled. */
  readonly name: string
  readonly path: string
  /** How many answers there are. */
  readonly answers: number
  /** When the last of them was given, in milliseconds since 1970. */
  readonly last: number | undefined
}
