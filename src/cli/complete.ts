import { COMMANDS, type CommandName } from '../commands/index.ts'
import { type Text, wordsIn } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import { partNames } from '../core/model/names.ts'
import type { Words } from '../i18n/words.ts'
import type { ArgumentSpec, CommandSpec, NamedOffer, Offer, OptionSpec } from '../usage/command.ts'
import { GLOBAL_OPTIONS } from '../usage/global-options.ts'
import type { Page } from '../view/page.ts'

/** A word that may be at the cursor, and what it is. */
interface Candidate {
  readonly value: string
  readonly about: string
}

/** What a completion may look at. */
export interface Completing extends Pick<Page, 'words' | 'languages'> {
  /** The outline that the line is about; rejects if there is none. */
  readonly library: () => Promise<Library>
  /** The names of the outlines that can be opened by name. */
  readonly outlines: () => readonly string[]
}

/** What is said of a path: a shell finds it better. */
const PATHS: Candidate = { value: ':paths', about: '' }

/** More than anybody reads at a prompt. */
const MOST = 500

/** A command line up to the word at the cursor, as far as it is understood. */
interface Line {
  /** The command, or its sub-command. */
  readonly spec: CommandSpec | undefined
  /** The words that are no options and no values of them. */
  readonly given: readonly string[]
  /** It asks for the help of a command. */
  readonly isHelp: boolean
  /** The option whose value is at the cursor. */
  readonly option: OptionSpec<unknown> | undefined
  /** The values of options, by their long names: `--exam`. */
  readonly values: ReadonlyMap<string, string>
}

/**
 * The words that may be at the cursor, a line each: the value, and behind a tab what it is.
 * @param argv the words before the cursor, and the one at it with a colon before it
 */
export async function complete(argv: readonly string[], about: Completing): Promise<string[]> {
  const [before, word] = parted(argv)
  const line = await lineOf(before)
  // In `--lang=en` the option is part of the word, for shells that do not divide it.
  const joined = /^(--[\w-]+)=/.exec(word)?.[1]
  const option = joined ? optionNamed(joined, line.spec) : line.option
  // What is before the value: the option itself, or the first ones of a list.
  const lead = (option?.isList ? /^.*[,=]/ : /^--[\w-]+=/).exec(word)?.[0] ?? ''
  const found = option
    ? await offered(option.offer, word.slice(lead.length), { before: [], line, about })
    : word.startsWith('-')
      ? optionsFor(line, about.words)
      : await wordsFor(line, word, about)
  // What a list has already is not offered once more.
  const listed = option?.isList ? lead.replace(/^--[\w-]+=/, '').split(',') : []
  return found
    .filter(({ value }) => !listed.includes(value))
    .map((each) => (each === PATHS || lead === '' ? each : { ...each, value: lead + each.value }))
    .filter((each) => each === PATHS || isBegun(each.value, word))
    .slice(0, MOST)
    .map(({ value, about: what }) => (what === '' ? value : `${value}\t${what}`))
}

/** The words before the cursor and the one at it; bash divides words at `=`. */
function parted(argv: readonly string[]): readonly [before: readonly string[], word: string] {
  const last = (argv.at(-1) ?? ':').replace(/^:/, '')
  const before = argv.slice(0, -1)
  if (last === '=') return [before, '']
  return [before.filter((word) => word !== '='), last]
}

async function lineOf(before: readonly string[]): Promise<Line> {
  const given: string[] = []
  let spec: CommandSpec | undefined
  let option: OptionSpec<unknown> | undefined
  const values = new Map<string, string>()
  const isHelp = before.find((word) => !word.startsWith('-')) === 'help'
  for (const word of before) {
    if (option) {
      values.set(namesOf(option).at(-1) ?? '', word)
      option = undefined
    } else if (word.startsWith('-')) {
      const [name = '', ...value] = word.split('=')
      const named = valued(optionNamed(name, spec))
      if (value.length > 0) values.set(name, value.join('='))
      else option = named
    } else if (!spec && Object.hasOwn(COMMANDS, word))
      spec = (await COMMANDS[word as CommandName].load()).command
    else {
      const inner = Object.entries(belowIn({ spec, given, isHelp })).find(
        ([each]) => each === word,
      )?.[1]
      if (inner) spec = inner
      else given.push(word)
    }
  }
  return { spec, given, isHelp, option, values }
}

/** The sub-commands that may come next: right behind their command, or behind `help` and it. */
const belowIn = ({ spec, given, isHelp }: Pick<Line, 'spec' | 'given' | 'isHelp'>) =>
  (given.length === (isHelp ? 1 : 0) ? spec?.subcommands : undefined) ?? {}

const isOption = (
  taken: OptionSpec<unknown> | ArgumentSpec<unknown>,
): taken is OptionSpec<unknown> => 'flags' in taken

const optionsOf = (spec: CommandSpec | undefined): readonly OptionSpec<unknown>[] => [
  ...Object.values(spec?.takes ?? {}).filter(isOption),
  ...Object.values(GLOBAL_OPTIONS),
  HELP,
]

/** The option that every command has besides. */
const HELP: OptionSpec<unknown> = { flags: '-h, --help', about: (help) => help.help, take: String }

const namesOf = ({ flags }: OptionSpec<unknown>): readonly string[] =>
  flags.split(', ').map((each) => each.replace(/[ =].*/, ''))

const optionNamed = (name: string, spec?: CommandSpec): OptionSpec<unknown> | undefined =>
  optionsOf(spec).find((each) => namesOf(each).includes(name))

/** An option that has a value, of which the next word is. */
const valued = (option?: OptionSpec<unknown>): OptionSpec<unknown> | undefined =>
  option && /[<[]/.test(option.flags) ? option : undefined

const optionsFor = ({ spec }: Line, { help }: Words): readonly Candidate[] =>
  optionsOf(spec).map((each) => ({
    value: namesOf(each).at(-1) ?? '',
    about: each.about(help),
  }))

/** What may be at the cursor that is no option: a command, a sub-command, or an argument. */
async function wordsFor(
  line: Line,
  word: string,
  about: Completing,
): Promise<readonly Candidate[]> {
  const { spec, given, isHelp } = line
  const { help } = about.words
  if (!spec)
    return given.length > 0 && given.join() !== 'help'
      ? []
      : [...Object.keys(COMMANDS), 'help'].map((each) => ({
          value: each,
          about: each === 'help' ? help.helpCommand : help[each as CommandName],
        }))
  const below = Object.keys(belowIn(line)).map((each) => ({
    value: each,
    about: String(help[each as keyof Words['help']]),
  }))
  if (isHelp) return below
  const arguments_ = Object.values(spec.takes).filter(
    (each) => !isOption(each),
  ) as ArgumentSpec<unknown>[]
  const place = Math.min(given.length, arguments_.length - 1)
  const argument = arguments_[place]
  // Of an argument of several words, the ones before belong to the one at the cursor.
  const isMany = argument?.name.includes('...') === true
  if (!argument || (!isMany && given.length > place)) return below
  const before = isMany ? given.slice(place) : []
  return [...below, ...(await offered(argument.offer, word, { before, line, about }))]
}

/** What is known where words are offered. */
interface Offering {
  /** The words before the one at the cursor that belong to it. */
  readonly before: readonly string[]
  readonly line: Line
  readonly about: Completing
}

async function offered(
  offer: Offer | undefined,
  word: string,
  { before, line, about }: Offering,
): Promise<readonly Candidate[]> {
  if (offer === undefined) return []
  if (offer === 'paths') return [PATHS]
  if (offer === 'outlines')
    return [...['map', '2021', ...about.outlines()].map((value) => ({ value, about: '' })), PATHS]
  if (typeof offer === 'function') {
    const words = offer(line.given)
    if (typeof words === 'string') return offered(words, word, { before, line, about })
    return words.map((value) => ({ value, about: '' }))
  }
  const library = await about.library()
  const known = KNOWN[offer](library, line)
  const typed = before.length > 0 ? `${before.join(' ')} ` : ''
  return known.flatMap(({ id, title, names }) => {
    const shown = about.languages.map((language) => wordsIn(title, language))
    const value = [id, ...shown, ...names].find((each) => isBegun(each, typed + word))
    if (value === undefined) return []
    const what = [...new Set(shown)].filter((each) => each !== value).join(' · ')
    return [{ value: value.slice(typed.length), about: what }]
  })
}

/** Something that has a name in an outline. */
interface Named {
  readonly id: string
  readonly title: Text
  readonly names: readonly string[]
}

/** What is named, by what is offered. */
const KNOWN = {
  topics: ({ outline }: Library): readonly Named[] =>
    [...outline.topics.values()].map((topic) => {
      const { id, title, aliases } = topic
      return { id, title, names: [...partNames(topic), ...Object.values(title), ...aliases] }
    }),
  flows: (library: Library): readonly Named[] =>
    library.flows().map(({ id, title, aliases }) => ({ id, title, names: aliases })),
  exams: (library: Library): readonly Named[] =>
    library.exams().map(({ id, title }) => ({ id, title, names: [] })),
  // Of the exam on the line, else of all: several share a domain, which then is one name.
  domains: (library: Library, { values }: Pick<Line, 'values'>): readonly Named[] => {
    const exam = values.get('--exam')?.toLowerCase()
    const exams = library.exams()
    const own = exams.filter(({ id }) => id.toLowerCase() === exam)
    const all = (own.length > 0 ? own : exams).flatMap(({ domains }) => domains)
    return [...new Map(all.map((domain) => [domain.name, domain])).values()].map(
      ({ name, title }) => ({ id: name, title, names: [] }),
    )
  },
} satisfies Partial<Record<NamedOffer, (library: Library, line: Line) => readonly Named[]>>

/** Whether a name begins with what was typed, in any letter case. */
const isBegun = (name: string, typed: string): boolean =>
  name.toLowerCase().startsWith(typed.toLowerCase())
