import type { Settings } from '../core/base/settings.ts'
import type { Exit } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import type { Output } from '../output/output.ts'
import type { World } from '../ports.ts'
import type { OutlineChoice } from '../study/library.ts'

/** What a command, an option or an argument is for, in the words of help. */
type About = (help: Words['help']) => string

/** What a command works with: the world, a place to say things, and what holds for every command. */
export interface Invocation {
  readonly world: World
  readonly output: Output
  readonly outline: OutlineChoice
  readonly settings: Settings
}

/** Something a command takes from the command line. */
interface Taken<T> {
  readonly about: About
  /** Reads one word; throws a Failure for what cannot be. */
  readonly read?: (word: string) => unknown
  /** Makes what the command is given of what was read: of a list, a word's value, true or undefined. */
  readonly take: (value: unknown) => T
}

export interface OptionSpec<T> extends Taken<T> {
  /** As `-L, --depth <n>`. */
  readonly flags: string
  /** The value without the option, which help names. */
  readonly otherwise?: T
}

export interface ArgumentSpec<T> extends Taken<T> {
  /** As `[topic...]`: in brackets it may be left out, with dots it may be several words. */
  readonly name: string
}

type Takes = Readonly<Record<string, OptionSpec<unknown> | ArgumentSpec<unknown>>>
type Given<T extends Takes> = { readonly [K in keyof T]: ReturnType<T[K]['take']> }

/** The words of help that are one sentence. */
type Described = {
  [K in keyof Words['help']]: Words['help'][K] extends string ? K : never
}[keyof Words['help']]

/** A command as a whole: what it takes, how it is shown, and what it does. */
interface CommandParts<T extends Takes> {
  /** Arguments in their order, and options as help lists them. */
  readonly takes: T
  /** Lines that run; a sub-command has none of its own. */
  readonly examples: readonly string[]
  /** A last line of its help. */
  readonly footnote?: About
  /** Commands below it, described by the word of help that bears their name. */
  readonly subcommands?: Readonly<Partial<Record<Described, CommandSpec>>>
  readonly run: (invocation: Invocation, given: Given<T>) => Promise<Exit>
}

/** A command of any shape: whoever runs it gives what it takes. */
export interface CommandSpec extends Omit<CommandParts<Takes>, 'run'> {
  readonly run: (invocation: Invocation, given: never) => Promise<Exit>
}

/** A command whose run is given what it takes, typed. */
export const defineCommand = <T extends Takes>(parts: CommandParts<T>): CommandSpec => parts
