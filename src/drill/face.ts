import type { Graded } from '../core/quiz/ask.ts'
import type { Reply } from '../ports.ts'
import type { Shown } from '../view/quiz.ts'

/** What is known once an answer is graded, written down and scheduled. */
export interface Outcome {
  readonly graded: Graded
  /** When the question comes due, in milliseconds since 1970. */
  readonly due: number
  readonly now: number
  /** A missed question returns before the drill ends. */
  readonly returns: boolean
}

interface Tally {
  readonly asked: number
  readonly correct: number
  readonly left: number
}

/** One way to hold a drill: prompts on a terminal, plain lines, or JSON. All three share the engine. */
export interface Face {
  /** Whether an answer of the wrong form is asked for again; otherwise it counts as wrong. */
  readonly patient: boolean
  /** Whether `?` and `q` are commands, and not answers. */
  readonly commands: boolean
  readonly show: (shown: Shown) => void
  readonly read: (shown: Shown) => Promise<Reply>
  readonly help: () => void
  readonly complain: (shown: Shown, why: 'not-an-option' | 'not-an-order') => void
  readonly feedback: (shown: Shown, outcome: Outcome) => void
  readonly summary: (tally: Tally) => void
  readonly close: () => void
}
