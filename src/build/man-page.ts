import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS, type CommandName, type Group } from '../commands/index.ts'
import { SETTING_NAMES, SETTINGS, variableOf } from '../core/base/settings.ts'
import { EXIT } from '../errors.ts'
import { wordsOf } from '../i18n/index.ts'
import type { Words } from '../i18n/words.ts'
import type { ArgumentSpec, CommandSpec, OptionSpec } from '../usage/command.ts'
import { GLOBAL_OPTIONS } from '../usage/global-options.ts'
import { VERSION } from '../version.ts'

/** Words as roff shows them: nothing in them is a request, and a hyphen is one that can be copied. */
const roff = (words: string): string =>
  words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')

const bold = (words: string): string => `\\fB${roff(words)}\\fR`

/** A term and what it means, indented below it. */
const item = (term: string, about: string): string[] => ['.TP', bold(term), roff(about)]

/** What no command's help says. */
const MORE: Readonly<Record<string, ReadonlyArray<readonly [term: string, about: string]>>> = {
  'EXIT STATUS': [
    [String(EXIT.done), 'Done.'],
    [String(EXIT.failed), 'It could not be done, or an outline has findings.'],
    [String(EXIT.usage), 'The command line is wrong.'],
    [String(EXIT.interrupted), 'It was interrupted with Ctrl-C.'],
  ],
  ENVIRONMENT: [
    ...SETTING_NAMES.map(
      (name) =>
        [variableOf(name), `Beats the setting ${name}: ${SETTINGS[name].allowed}.`] as const,
    ),
    ['K8SMAP_HOME', 'The folder for all data, settings and caches; a whole path.'],
    ['NO_COLOR, FORCE_COLOR', 'Without colours, or with them where there is no terminal.'],
    ['ACCESSIBLE', 'Questions as plain lines, for screen readers.'],
    ['FORCE_HYPERLINK', 'Links behind addresses, whatever the terminal: 0 for none, else 1.'],
    [
      'PAGER',
      'Shows what is longer than the screen, unless K8SMAP_PAGER or the setting pager does.',
    ],
    ['LESS', 'The options of less, which is the usual pager; FRX if it is not set.'],
    ['VISUAL, EDITOR', 'What o in a drill opens an outline with.'],
    ['NODE_DISABLE_COMPILE_CACHE', 'Compiled code is not kept.'],
  ],
  FILES: [
    ['~/.local/share/k8smap', 'The log of your answers, and the folder outlines.'],
    ['~/.config/k8smap/settings.json', 'The settings.'],
    ['~/.cache/k8smap', 'What can be made again.'],
  ],
}

/** The manual page of the program (man-pages(7)), in English: npm installs one language. */
export async function manPage(words: Words, version: string): Promise<string> {
  const { help } = words
  const lines = [
    `.TH K8SMAP 1 "" "k8smap ${roff(version)}" "User Commands"`,
    ...['.SH NAME', `k8smap \\- ${roff(help.description)}`],
    ...['.SH SYNOPSIS', `${bold('k8smap')} [options] [command]`],
    '.SH OPTIONS',
    ...item('-v, --version', help.version),
    ...Object.values(GLOBAL_OPTIONS).flatMap(({ flags, about }) => item(flags, about(help))),
    ...item('-h, --help', help.help),
  ]
  for (const group of Object.keys(help.groups) as Group[]) {
    lines.push(`.SH ${roff(help.groups[group].replace(/:$/, '').toUpperCase())}`)
    for (const name of Object.keys(COMMANDS) as CommandName[]) {
      if (COMMANDS[name].group !== group) continue
      const { command } = await COMMANDS[name].load()
      lines.push(`.SS k8smap ${name} ${roff(COMMANDS[name].usage)}`, roff(help[name]))
      lines.push(...takenBy(command, help))
    }
  }
  for (const [heading, entries] of Object.entries(MORE))
    lines.push(`.SH ${heading}`, ...entries.flatMap(([term, about]) => item(term, about)))
  return `${lines.join('\n')}\n`
}

/** What a command takes, its sub-commands, and examples. */
function takenBy(spec: CommandSpec, help: Words['help']): string[] {
  const lines = Object.values(spec.takes).flatMap((taken) =>
    item(termOf(taken), aboutOf(taken, help)),
  )
  for (const [name, below] of Object.entries(spec.subcommands ?? {}))
    lines.push(
      ...item(name, String(help[name as keyof Words['help']])),
      '.RS',
      ...takenBy(below, help),
      '.RE',
    )
  if (spec.examples.length > 0)
    lines.push(
      '.PP',
      roff(help.examples),
      '.PP',
      '.nf',
      ...spec.examples.map((each) => `    ${roff(each)}`),
      '.fi',
    )
  return lines
}

/** What it is for, and as in the help, what it is if it is not given. */
const aboutOf = (
  taken: OptionSpec<unknown> | ArgumentSpec<unknown>,
  help: Words['help'],
): string =>
  'otherwise' in taken && taken.otherwise !== undefined
    ? help.withDefault(taken.about(help), String(taken.otherwise))
    : taken.about(help)

const termOf = (taken: OptionSpec<unknown> | ArgumentSpec<unknown>): string =>
  'flags' in taken ? taken.flags : taken.name

/** Writes the page where npm looks for it. */
export async function writeManPage(home: string): Promise<void> {
  const text = await manPage(await wordsOf('en'), VERSION)
  mkdirSync(join(home, 'dist', 'man'))
  writeFileSync(join(home, 'dist', 'man', 'k8smap.1'), text)
}
