import { argsIn, type Given, type None } from './core/base/codes.ts'
import type { Text } from './core/base/text.ts'

/** The exit codes; they are documented, and scripts depend on them. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const
/** One of the exit codes. */
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What can go wrong outside an outline, and the arguments of each failure. */
export interface FailureArgs {
  'unknown-topic': NotFound
  'ambiguous-topic': { readonly term: string; readonly topics: string }
  'nothing-found': NotFound
  'no-flow': { readonly topic: string }
  'no-relations': { readonly topic: string }
  /** The topic's id and its title. */
  'same-topic': { readonly topic: string; readonly title: string }
  /** Titles; the nearest topic is '' if the first has no relations. */
  unconnected: { readonly from: string; readonly to: string; readonly nearest: string }
  /** Releases as `v1.33`. */
  'release-unknown': { readonly release: string; readonly newest: string }
  'not-saved': Obstacle
  /** How many topics a picture would have, and how many can be laid out. */
  'picture-too-large': { readonly topics: number; readonly most: number }
  /** Two topics are wanted, and all words together are the name of this one. */
  'second-missing': { readonly topic: string }
  /** Releases as `v1.33`. */
  'reversed-range': { readonly from: string; readonly to: string }
  'nothing-to-ask': { readonly topic: string }
  /** With `--due`, or with `--new`; the title of a topic or an exam. */
  'nothing-due': { readonly topic: string }
  'nothing-new': { readonly topic: string }
  'outline-missing': { readonly path: string }
  /** A link to nothing. */
  'outline-lost': { readonly path: string }
  /** A pipe, a device or the like. */
  'outline-no-file': { readonly path: string }
  /** Sizes are megabytes. */
  'outline-too-large': { readonly path: string; readonly size: number; readonly most: number }
  'outline-unreadable': Obstacle
  /** How many errors it has. */
  'outline-broken': { readonly path: string; readonly errors: number }
  'map-missing': { readonly path: string }
  'answer-not-kept': Obstacle
  /** An invalid setting in the file; the name is '' if the whole file is invalid. */
  'bad-setting': Refused & { readonly path: string; readonly name: string }
  'settings-unreadable': Obstacle
  'setting-not-kept': Obstacle
  'nothing-to-resume': None
  /** The number of the process that holds the drill. */
  'drill-open': { readonly pid: number }
  'drill-resumed-elsewhere': None
  /** How many answers there are that were given elsewhere: those are taken back there alone. */
  /** The command that takes back what was answered in another outline; '' if nothing was. */
  'nothing-to-undo': { readonly elsewhere: number; readonly there: string }
  /** The id of a question or a topic. */
  'not-put-away': { readonly name: string }
  /** The known ones joined by commas; '' if there are none. */
  'unknown-exam': { readonly exam: string; readonly known: string }
  /** The names of the exam's domains, joined by semicolons: they have commas. */
  'unknown-exam-domain': { readonly exam: string; readonly domain: string; readonly known: Text }
  /** No paper of that exam was handed in. */
  'no-paper': { readonly exam: string }
  'nothing-missed': { readonly exam: string }
  'log-unreadable': Obstacle
  'log-not-kept': Obstacle
  'no-log': { readonly path: string }
  /** How many topics the branch has, and how many may be started again. */
  'branch-too-large': { readonly topics: number; readonly most: number }
  /** The known ones joined by commas; '' if there are none. */
  'unknown-outline': { readonly outline: string; readonly known: string }
  /** Those it may be, joined by commas. */
  'ambiguous-outline': { readonly outline: string; readonly known: string }
  'same-outline': { readonly outline: string }
  /** The command that installs it. */
  'no-optimiser': { readonly install: string }
  /** What the optimiser said. */
  'fit-failed': { readonly reason: string }
  'day-passed': { readonly date: string }
  'bad-date': { readonly value: string }
  /** How many days ahead a plan may reach. */
  'day-too-far': { readonly date: string; readonly most: number }
  'needs-option': { readonly option: string; readonly other: string }
  /** A file that a command would replace; with that option it may. */
  'already-there': { readonly path: string; readonly option: string }
  'nothing-kept': None
  /** A file that would be replaced, and is among the notes that are imported. */
  'own-notes': { readonly path: string }
  /** A file that cannot be brought up to date: it is no outline in YAML. */
  'not-imported': { readonly path: string }
  'already-full': { readonly path: string }
  'not-together': { readonly option: string; readonly other: string }
  'unknown-command': Near & { readonly command: string; readonly known: string }
  /** `words`: the command, if it takes words, which may be meant. */
  'unknown-option': Near & {
    readonly option: string
    readonly known: string
    readonly words?: string
  }
  'option-too-early': { readonly option: string; readonly command: string }
  'missing-value': { readonly option: string }
  'missing-argument': { readonly name: string }
  'needs-terminal': { readonly option: string }
  'no-source': { readonly topic: string }
  'too-many-arguments': { readonly argument: string }
  /** More than two names where two topics are compared or connected. */
  'only-two': { readonly names: readonly string[] }
  'bad-choice': Refused & { readonly option: string }
  /** No version of Kubernetes was given; `year` is the one that the option takes too, if there is one. */
  'not-a-version': { readonly option: string; readonly value: string; readonly year: string }
  /** A year was named from which on changes are asked for; `old` is the only one that can be. */
  'no-dates': { readonly year: string; readonly old: string }
  /** What was given for the names of Anki's two note types. */
  'not-two-names': { readonly value: string }
  'bad-number': {
    readonly option: string
    readonly value: string
    readonly least: number
    readonly most: number
  }
  /** The variable K8SMAP_HOME, as it is set. */
  'relative-home': { readonly path: string }
  'no-home': None
  'system-fault': SystemFault
  interrupted: None
}
/** The code of a failure. */
export type FailureCode = keyof FailureArgs

/** The nearest known names, best first; undefined if there are no near ones. */
interface Near {
  readonly near?: readonly string[]
}
interface NotFound extends Near {
  readonly term: string
  /** A command that tells what a release changed, if the words of a search name one. */
  readonly changes?: string
}
/** A file or folder, and why it cannot be used: the system's error code. */
interface Obstacle {
  readonly path: string
  readonly reason: string
}
/**
 * A fault of the disk, the terminal or another part of the system: what failed (the system call,
 * and its path if it has one), the system's error code, and what a person can do.
 */
interface SystemFault {
  readonly what: string
  readonly reason: string
  readonly remedy: Remedy
}
/** What helps against a fault of the system; `none` if there is no known remedy. */
export type Remedy = 'space' | 'rights' | 'fewer-files' | 'path' | 'device' | 'none'
interface Refused {
  readonly value: string
  readonly allowed: string
}

/** The exit code of each failure. */
const EXITS: { readonly [C in FailureCode]: Exit } = {
  'unknown-topic': EXIT.failed,
  'ambiguous-topic': EXIT.failed,
  'nothing-found': EXIT.failed,
  'no-flow': EXIT.failed,
  'no-relations': EXIT.failed,
  'same-topic': EXIT.usage,
  unconnected: EXIT.failed,
  'release-unknown': EXIT.usage,
  'not-saved': EXIT.failed,
  'picture-too-large': EXIT.failed,
  'second-missing': EXIT.usage,
  'reversed-range': EXIT.usage,
  'nothing-to-ask': EXIT.failed,
  'nothing-due': EXIT.failed,
  'nothing-new': EXIT.failed,
  'outline-missing': EXIT.failed,
  'outline-lost': EXIT.failed,
  'outline-no-file': EXIT.failed,
  'outline-too-large': EXIT.failed,
  'outline-unreadable': EXIT.failed,
  'outline-broken': EXIT.failed,
  'map-missing': EXIT.failed,
  'answer-not-kept': EXIT.failed,
  'bad-setting': EXIT.failed,
  'settings-unreadable': EXIT.failed,
  'setting-not-kept': EXIT.failed,
  'nothing-to-resume': EXIT.failed,
  'drill-open': EXIT.failed,
  'drill-resumed-elsewhere': EXIT.failed,
  'nothing-to-undo': EXIT.failed,
  'not-put-away': EXIT.failed,
  'unknown-exam': EXIT.failed,
  'unknown-exam-domain': EXIT.failed,
  'no-paper': EXIT.failed,
  'nothing-missed': EXIT.failed,
  'log-unreadable': EXIT.failed,
  'log-not-kept': EXIT.failed,
  'no-log': EXIT.failed,
  'branch-too-large': EXIT.failed,
  'unknown-outline': EXIT.failed,
  'ambiguous-outline': EXIT.failed,
  'same-outline': EXIT.usage,
  'no-optimiser': EXIT.failed,
  'fit-failed': EXIT.failed,
  'day-passed': EXIT.usage,
  'bad-date': EXIT.usage,
  'day-too-far': EXIT.usage,
  'needs-option': EXIT.usage,
  'already-there': EXIT.failed,
  'nothing-kept': EXIT.failed,
  'own-notes': EXIT.failed,
  'not-imported': EXIT.failed,
  'already-full': EXIT.failed,
  'not-together': EXIT.usage,
  'unknown-command': EXIT.usage,
  'unknown-option': EXIT.usage,
  'option-too-early': EXIT.usage,
  'missing-value': EXIT.usage,
  'missing-argument': EXIT.usage,
  'needs-terminal': EXIT.usage,
  'no-source': EXIT.failed,
  'too-many-arguments': EXIT.usage,
  'only-two': EXIT.usage,
  'bad-choice': EXIT.usage,
  'not-a-version': EXIT.usage,
  'no-dates': EXIT.usage,
  'not-two-names': EXIT.usage,
  'bad-number': EXIT.usage,
  'relative-home': EXIT.usage,
  'no-home': EXIT.failed,
  'system-fault': EXIT.failed,
  interrupted: EXIT.interrupted,
}

/**
 * A failure that is reported to the user: a code with its arguments. Its words are in i18n, its
 * exit code is here.
 */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C
  readonly args: FailureArgs[C]
  readonly exit: Exit

  constructor(code: C, ...args: Given<FailureArgs[C]>) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.args = argsIn<FailureArgs[C]>(args)
    this.exit = EXITS[code]
  }
}

/** A failure with any code: checking the code tells TypeScript which arguments there are. */
type AnyFailure = { [C in FailureCode]: Failure<C> }[FailureCode]

/** Whether something that was thrown is a failure with a code. */
export const isFailure = (error: unknown): error is AnyFailure => error instanceof Failure
