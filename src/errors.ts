/** Exit codes, as docs and scripts know them. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What can go wrong outside an outline, and the exit code it ends with. */
const FAILURES = {
  'unknown-topic': EXIT.failed,
  'ambiguous-topic': EXIT.failed,
  'nothing-found': EXIT.failed,
  'nothing-to-ask': EXIT.failed,
  'outline-missing': EXIT.failed,
  'outline-too-large': EXIT.failed,
  'outline-unreadable': EXIT.failed,
  'outline-broken': EXIT.failed,
  'map-missing': EXIT.failed,
  'answer-not-kept': EXIT.failed,
  'bad-setting': EXIT.failed,
  'setting-not-kept': EXIT.failed,
  'nothing-to-resume': EXIT.failed,
  'nothing-to-undo': EXIT.failed,
  'unknown-exam': EXIT.failed,
  'log-unreadable': EXIT.failed,
  'log-not-kept': EXIT.failed,
  'no-log': EXIT.failed,
  'day-passed': EXIT.usage,
  'bad-date': EXIT.usage,
  'day-too-far': EXIT.usage,
  'needs-option': EXIT.usage,
  'not-together': EXIT.usage,
  'unknown-command': EXIT.usage,
  'unknown-option': EXIT.usage,
  'missing-value': EXIT.usage,
  'missing-argument': EXIT.usage,
  'too-many-arguments': EXIT.usage,
  'bad-choice': EXIT.usage,
  'bad-number': EXIT.usage,
  interrupted: EXIT.interrupted,
} as const
export type FailureCode = keyof typeof FAILURES

/** A failure the user is told of: a code with arguments. Its words stand in i18n, its exit code here. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly args: Readonly<Record<string, string | number>>
  readonly exit: Exit

  constructor(code: FailureCode, args: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.args = args
    this.exit = FAILURES[code]
  }
}
