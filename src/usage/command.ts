import type { Settings } from '../core/base/settings.ts'
import type { Exit } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import type { Output } from '../output/output.ts'
import type { World } from '../ports.ts'
import type { OutlineChoice } from '../study/library.ts'

/** What a command, an option or an argument is for: picks the sentence from the words of help. */
type About = (help: Words['help']) => string

/** What a command works with: the world, an output, and the settings of every command. */
export interface Invocation {
  readonly world: World
  readonly output: Output
  readonly outline: OutlineChoice
  readonly settings: Settings
}

/**
 * What a word may be, for a shell that completes it: names of something in the outline, a path, or
 * certain words, which may depend on the words before it.
 */
export type Offer = NamedOffer | ((given: readonly string[]) => readonly string[] | NamedOffer)

/** Names of something, or paths. */
export type NamedOffer = 'topics' | 'flows' | 'exams' | 'domains' | 'outlines' | 'paths'

/** Something a command takes from the command line. */
interface Taken<T> {
  readonly about: About
  /** Absent for what nobody can guess: a number, a date, a new name. */
  readonly offer?: Offer
  /** Whether what is offered may be given several times in one word, parted by commas. */
  readonly isList?: boolean
  /** Reads one word; throws a Failure for an invalid one. */
  readonly read?: (word: string) => unknown
  /**
   * Turns what was read (a list, a word's value, true or undefined) into what the command is given.
   */
  readonly take: (value: unknown) => T
}

/** An option of a command. */
export interface OptionSpec<T> extends Taken<T> {
  /** For example `-L, --depth <n>`. */
  readonly flags: string
  /** The value if the option is not given; help shows it. */
  readonly otherwise?: T
}

/** An argument of a command. */
export interface ArgumentSpec<T> extends Taken<T> {
  /** For example `[topic...]`: brackets mean optional, dots mean several words. */
  readonly name: string
}

type Takes = Readonly<Record<string, OptionSpec<unknown> | ArgumentSpec<unknown>>>
type Given<T extends Takes> = { readonly [K in keyof T]: ReturnType<T[K]['take']> }

/** The keys of help whose words are one sentence. */
type Described = {
  [K in keyof Words['help']]: Words['help'][K] extends string ? K : never
}[keyof Words['help']]

/** A command as a whole: its arguments and options, its help, and what it does. */
interface CommandParts<T extends Takes> {
  /** Arguments in their order, and options as help lists them. */
  readonly takes: T
  /** Example command lines that work; a sub-command has none of its own. */
  readonly examples: readonly string[]
  /** What it prints is for a person to read from its beginning: a pager shows what is longer than the screen. */
  readonly isRead?: boolean
  /** The last line of its help. */
  readonly footnote?: About
  /** Its sub-commands, each described by the sentence of help with the same name. */
  readonly subcommands?: Readonly<Partial<Record<Described, CommandSpec>>>
  readonly run: (invocation: Invocation, given: Given<T>) => Promise<Exit>
}

/** A command of any shape: the caller of `run` gives the values it takes. */
export interface CommandSpec extends Omit<CommandParts<Takes>, 'run'> {
  readonly run: (invocation: Invocation, given: never) => Promise<Exit>
}

/** Declares a command; its `run` gets the values it takes, with their types. */
export const defineCommand = <T extends Takes>(parts: CommandParts<T>): CommandSpec => parts
