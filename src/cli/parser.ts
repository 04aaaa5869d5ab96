import { Command, Help, type Option } from 'commander'
import { distance } from '../core/lookup/distance.ts'
import { Failure } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import { PLAIN } from '../view/theme.ts'
import { width } from '../view/width.ts'
import { wrap } from '../view/wrap.ts'

type Usages = Readonly<Record<string, string>>

/**
 * Commander's command with its errors as codes, so that they appear in the user's language. The
 * overridden methods are those that commander itself calls when it finds an error; there is a test
 * for each.
 */
export class CommandParser extends Command {
  readonly words: Words
  /**
   * All commands by name, with the arguments that help shows after each name: not all of them need
   * be declared.
   */
  readonly known: Usages

  constructor(name: string | undefined, words: Words, known: Usages) {
    super(name)
    this.words = words
    this.known = known
    this.helpOption('-h, --help', words.help.help)
    this.configureHelp({
      showGlobalOptions: true,
      // An option that a sub-command shares with its command is listed once.
      visibleGlobalOptions(command) {
        const own = command.options.map(({ long }) => long)
        const all = Help.prototype.visibleGlobalOptions.call(this as Help, command)
        return all.filter(({ long }) => !own.includes(long))
      },
      minWidthToWrap: 20,
      displayWidth: width,
      styleTitle: (title) => titleOf(words, title),
      boxWrap: wrapped,
      formatItem(term, termColumns, about, helper) {
        const columns = this.helpWidth ?? USUAL_COLUMNS
        if (columns - termColumns >= BESIDE)
          return Help.prototype.formatItem.call(this as Help, term, termColumns, about, helper)
        return [...linesOf(term, columns, 2), ...linesOf(about, columns, 6)].join('\n')
      },
      optionTerm: (option) => option.flags,
      optionDescription: ({ description, defaultValue: value }) =>
        value === undefined ? description : words.help.withDefault(description, String(value)),
      subcommandTerm: (command) => this.termOf(command),
    })
  }

  override createCommand(name?: string): CommandParser {
    return new CommandParser(name, this.words, this.known)
  }

  /** Adds a text to the end of the help. */
  addFootnote(text: string): void {
    const columns = () => this.configureOutput().getOutHelpWidth?.() ?? USUAL_COLUMNS
    this.addHelpText('after', () => `\n${wrapped(text, columns())}`)
  }

  // Called by commander for an unknown option.
  unknownOption(flag: string): void {
    const owner = this.commands.find(({ options }) =>
      options.some(({ short, long }) => [short, long].includes(flag)),
    )
    if (this.parent === null && owner)
      throw new Failure('option-too-early', { option: flag, command: owner.name() })
    const known = this.knownOptions().flatMap(({ short, long }) =>
      [short, long].filter((f) => f !== undefined),
    )
    throw new Failure('unknown-option', {
      option: flag,
      known: known.filter((each) => each.startsWith('--')).join(', '),
      ...this.meantBy(flag, known),
    })
  }

  unknownCommand(): never {
    const [command = '', ...more] = this.args
    // Commander knows `progress help merge` only of commands that do nothing by themselves.
    if (command === 'help' && this.parent !== null) return this.helpFor(more)
    const names =
      this.parent === null ? Object.keys(this.known) : this.commands.map((each) => each.name())
    throw new Failure('unknown-command', {
      command,
      known: names.join(', '),
      ...nearest(command, names),
    })
  }

  // Called by commander for `help <name>`; it would show the help of all for a name that is none.
  _dispatchHelpCommand(): unknown {
    return this.helpFor(this.args.slice(1).filter((word) => !word.startsWith('-')))
  }

  /** Shows the help of a command, or of a sub-command behind its name. */
  private helpFor([name, ...more]: readonly string[]): never {
    if (name === undefined || (name === 'help' && more.length === 0)) return this.help()
    const below = this.commands.find((each) => each.name() === name)
    if (below instanceof CommandParser) return below.helpFor(more)
    this.args = [name]
    if (this.parent !== null && this.commands.length === 0)
      throw new Failure('too-many-arguments', { argument: name })
    return this.unknownCommand()
  }

  missingArgument(name: string): void {
    throw new Failure('missing-argument', { name })
  }

  optionMissingArgument(option: Option): void {
    throw new Failure('missing-value', { option: option.long ?? option.flags })
  }

  _excessArguments(received: readonly string[]): void {
    if (this.parent === null || this.commands.length > 0) this.unknownCommand()
    throw new Failure('too-many-arguments', {
      argument: received[this.registeredArguments.length] ?? '',
    })
  }

  /**
   * A command in the list of commands: the program's commands need not be declared to be listed.
   */
  private termOf(command: Command): string {
    const usage = this.parent === null ? this.known[command.name()] : undefined
    return usage === undefined
      ? Help.prototype.subcommandTerm(command)
      : `${command.name()} ${usage}`
  }

  /**
   * What an unknown option may be: another one that is near, or a part of a pasted command. One letter is as near to
   * each other one; a longer one is of a command only behind its words.
   */
  private meantBy(flag: string, known: readonly string[]) {
    const near = isLetter(flag) ? {} : nearest(flag, known)
    const isPasted = isLetter(flag) || this.args.indexOf(flag) > 0
    return Object.keys(near).length > 0 || !isPasted ? near : this.takingWords()
  }

  /** The command, if what is behind it may be words of any sort. */
  private takingWords(): { readonly words?: string } {
    const takesWords = this.registeredArguments.some(({ variadic }) => variadic)
    return takesWords ? { words: this.name() } : {}
  }

  private knownOptions(): readonly Option[] {
    return [...this.options, ...(this.parent?.options ?? [])]
  }
}

/** What commander takes for the width of a help that goes nowhere. */
const USUAL_COLUMNS = 80

/** What an option does is beside it if this many columns are left for it, blanks counted; else below it. */
const BESIDE = 36

/** A text with its lines broken; those that begin with a blank are commands, and left whole. */
const wrapped = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrap(line, columns, PLAIN)))
    .join('\n')

/** Lines of a text that fit behind an indent; none of no text. */
const linesOf = (text: string, columns: number, indent: number): string[] =>
  text === ''
    ? []
    : wrapped(text, columns - indent)
        .split('\n')
        .map((line) => ' '.repeat(indent) + line)

const isLetter = (flag: string): boolean => /^-[^-]$/.test(flag)

/** Commander's headings in the user's language. */
function titleOf(words: Words, title: string): string {
  const { help } = words
  const titles: Record<string, string> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  }
  return titles[title] ?? title
}

/** The nearest known word, if there is a near one. */
function nearest(word: string, known: readonly string[]): { near?: readonly string[] } {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const ranked = known
    // Names have small letters only; a shell on Windows or macOS takes them in any.
    .map((each) => ({ each, far: distance(word.toLowerCase(), each, limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return ranked[0] ? { near: [ranked[0].each] } : {}
}
