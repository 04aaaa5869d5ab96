import { Argument, Option } from 'commander'
import { COMMANDS, type CommandName } from '../commands/index.ts'
import type { LanguageChoice } from '../core/base/settings.ts'
import type { Exit } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import { textTo } from '../output/door.ts'
import type { World } from '../ports.ts'
import type { CommandSpec, Invocation, OptionSpec } from '../usage/command.ts'
import { GLOBAL_OPTIONS } from '../usage/global-options.ts'
import { CommandParser } from './parser.ts'

/** A command that is run, and whether a pager may show what it prints. */
interface Invoked {
  readonly name: CommandName
  readonly isRead: boolean
}

/** The options that come before every command. */
interface GlobalOptions {
  readonly lang?: LanguageChoice
  readonly outline?: string
  readonly ascii?: boolean
}

/**
 * What the program needs for a run: how to make what a command works with, and where its exit code
 * goes.
 */
export interface Wiring {
  readonly world: World
  readonly words: Words
  readonly invocation: (options: GlobalOptions, of?: Invoked) => Promise<Invocation>
  readonly finish: (exit: Exit) => void
}

/**
 * The whole command line. Only the commands that the line mentions are loaded. If it mentions none,
 * or asks for help, the others are declared by name only, which is enough to list them.
 */
export async function program(argv: readonly string[], wiring: Wiring): Promise<CommandParser> {
  const { help } = wiring.words
  const root = rootOf(wiring)
  const names = Object.keys(COMMANDS) as CommandName[]
  const mentioned = names.filter((name) => argv.includes(name))
  const command = argv.findIndex((word) => (names as readonly string[]).includes(word))
  // Before a command, --help asks for the help of all.
  const isAsked = argv.slice(0, Math.max(command, 0)).some((word) => /^(?:-h|--help)$/.test(word))
  const isListed = mentioned.length === 0 || argv.includes('help') || isAsked
  for (const name of isListed ? names : mentioned) {
    const parser = root.command(name) as CommandParser
    parser.description(help[name]).helpGroup(help.groups[COMMANDS[name].group])
    if (!mentioned.includes(name)) continue
    const { command } = await COMMANDS[name].load()
    const run: Run = async (spec, given) => {
      const isRead = spec.isRead === true && given['json'] !== true
      const invocation = await wiring.invocation(root.opts(), { name, isRead })
      wiring.finish(await spec.run(invocation, given as never))
    }
    declare(parser, command, run)
  }
  if (isListed) {
    const own = new CommandParser('help', wiring.words, {}).argument('[command...]')
    root.addHelpCommand(own.description(help.helpCommand).helpGroup(help.groups.own))
  }
  return root
}

/** The program itself: the options of every command, and what `k8smap` does alone. */
function rootOf({ world, words, invocation, finish }: Wiring): CommandParser {
  const { help } = words
  const usages = Object.entries(COMMANDS).map(([name, { usage }]) => [name, usage])
  const root = new CommandParser('k8smap', words, Object.fromEntries(usages))
  root
    .description(help.description)
    .version(world.version, '-v, --version', help.version)
    .configureOutput({
      writeOut: textTo(world.out),
      writeErr: textTo(world.err),
      getOutHelpWidth: () => world.out.columns() ?? 80,
      getErrHelpWidth: () => world.err.columns() ?? 80,
      getOutHasColors: () => world.out.colour > 0,
      getErrHasColors: () => world.err.colour > 0,
    })
    .exitOverride()
    .action(async () => {
      if (!world.out.isTerminal) {
        root.outputHelp()
        return
      }
      const { home } = await import('../commands/home.ts')
      finish(await home(await invocation(root.opts())))
    })
  for (const taken of Object.values(GLOBAL_OPTIONS)) root.addOption(optionOf(taken, help))
  showExamples(root, [
    'k8smap tree network',
    'k8smap explain kube-scheduler',
    'k8smap quiz security',
  ])
  return root
}

/** Runs a command or sub-command with the values it was given. */
type Run = (spec: CommandSpec, given: Readonly<Record<string, unknown>>) => Promise<void>

/** Declares a command's arguments and options, its help, and its sub-commands. */
function declare(parser: CommandParser, spec: CommandSpec, run: Run): void {
  const { help } = parser.words
  const readers: Array<readonly [name: string, read: () => unknown]> = []
  for (const [name, taken] of Object.entries(spec.takes)) {
    const { take, read } = taken
    if ('flags' in taken) {
      const option = optionOf(taken, help)
      parser.addOption(option)
      // An option that a command shares with its sub-command may be read by either.
      readers.push([name, () => take(parser.optsWithGlobals()[option.attributeName()])])
    } else {
      const argument = new Argument(taken.name, taken.about(help))
      if (read) argument.argParser(read)
      const place = parser.registeredArguments.length
      parser.addArgument(argument)
      readers.push([name, () => take(parser.processedArgs[place])])
    }
  }
  parser.action(() => run(spec, Object.fromEntries(readers.map(([name, read]) => [name, read()]))))
  if (spec.examples.length > 0) showExamples(parser, spec.examples)
  if (spec.footnote) parser.addFootnote(spec.footnote(help))
  for (const [name, below] of Object.entries(spec.subcommands ?? {})) {
    const inner = parser.command(name) as CommandParser
    inner.description(String(help[name as keyof Words['help']]))
    declare(inner, below, run)
  }
}

/** An option as commander has it. */
function optionOf(
  { flags, about, otherwise, read }: OptionSpec<unknown>,
  help: Words['help'],
): Option {
  const option = new Option(flags, about(help)).default(otherwise)
  return read ? option.argParser(read) : option
}

/** Example command lines, below a command's help. */
const showExamples = (parser: CommandParser, examples: readonly string[]): CommandParser =>
  parser.addHelpText(
    'after',
    `\n${parser.words.help.examples}\n${examples.map((line) => `  ${line}`).join('\n')}`,
  )
