import { CommanderError } from 'commander'
import { say } from '../core/base/codes.ts'
import { type LanguageChoice, languageChoice, readSettings } from '../core/base/settings.ts'
import type { Language } from '../core/base/text.ts'
import { learnersZone } from '../core/base/time.ts'
import { EXIT, type Exit, type Failure, isFailure } from '../errors.ts'
import { wordsOf } from '../i18n/index.ts'
import type { Words } from '../i18n/words.ts'
import { type Output, outputOn } from '../output/output.ts'
import type { World } from '../ports.ts'
import { BrokenOutline, openLibrary, UnknownTopic } from '../study/library.ts'
import { complaintOf } from '../study/setting-failure.ts'
import type { Invocation } from '../usage/command.ts'
import { answerLine } from '../view/answers.ts'
import { baselineWords } from '../view/baseline.ts'
import type { Page } from '../view/page.ts'
import { problemLine } from '../view/problem.ts'
import { languageFlag, localeLanguage, outlineFlag } from './options.ts'
import { program, type Wiring } from './program.ts'
import { systemFault } from './system-fault.ts'

/** Runs one command line and returns its exit code. The only place that catches failures. */
export async function run(argv: readonly string[], world: World): Promise<Exit> {
  const { environment } = world
  const locale = localeLanguage(environment)
  const { path, text, obstacle } = settingsIn(world)
  const { settings, bad } = readSettings(text, environment)
  const wished = languageChoice(languageFlag(argv) ?? '') ?? settings.lang ?? locale
  const language = wished === 'both' ? locale : wished
  const words = await wordsOf(language)

  let exit: Exit = EXIT.done
  const invocation: Wiring['invocation'] = async (flags, name) => {
    if (obstacle) throw obstacle
    const [wrong] = bad
    // The command that can fix a setting must not fail because of it.
    if (wrong && name !== 'settings') throw complaintOf(wrong, path)
    const languages = languagesOf(flags.lang ?? settings.lang ?? locale, locale)
    return {
      world: { ...world, zone: learnersZone(world.zone, settings.day) },
      output: await outputOn(world, { words, languages }),
      outline: { spec: flags.outline ?? settings.outline, languages },
      settings,
    }
  }
  try {
    if (argv[0] === '__complete') {
      const lang = languageChoice(languageFlag(argv) ?? '')
      await answerShell(argv.slice(1), await invocation(lang ? { lang } : {}), words)
      return exit
    }
    const root = await program(argv, {
      world: asksVersion(argv)
        ? { ...world, version: await versionText(world, { words, languages: [language] }) }
        : world,
      words,
      invocation,
      finish: (code) => {
        exit = code
      },
    })
    await root.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    // Commander throws for --help and --version too, after they were printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    return complain(error, await outputOn(world, { words, languages: languagesOf(wished, locale) }))
  }
}

/** Answers a shell that completes a line: nothing is said of what is wrong, which would be in its way. */
async function answerShell(
  line: readonly string[],
  { world, output, outline }: Invocation,
  words: Words,
): Promise<void> {
  const { complete } = await import('./complete.ts')
  const spec = outlineFlag(line) ?? outline.spec
  const lines = await complete(line, {
    words,
    languages: outline.languages,
    library: () => openLibrary(world.outlines, { ...outline, spec }),
    outlines: () => world.outlines.listed().map(({ name }) => name),
  })
  output.printText(lines.map((each) => `${each}\n`).join(''))
}

const asksVersion = (argv: readonly string[]): boolean =>
  argv.includes('--version') || argv.includes('-v')

/** The version of k8smap, and on a line of its own what the map is of; it may be missing. */
async function versionText(world: World, page: Pick<Page, 'words' | 'languages'>): Promise<string> {
  const { library } = await world.outlines.open(undefined, page.languages)
  const baseline = library?.outline.baseline
  if (!baseline) return world.version
  const at = { now: world.clock(), zone: world.zone }
  return `${world.version}\n${baselineWords(page, baseline, at)}`
}

/**
 * The languages of a choice: `both` is English and the locale's Chinese, or Simplified Chinese if
 * the locale has none.
 */
const languagesOf = (choice: LanguageChoice, locale: Language): readonly Language[] =>
  choice === 'both' ? ['en', locale === 'en' ? 'zh' : locale] : [choice]

/** The text of the settings file and its path; '' if there is none. */
interface SettingsText {
  readonly path: string
  readonly text?: string | undefined
  /** Why it cannot be read: that is reported as soon as it is known in which language. */
  readonly obstacle?: Failure
}

function settingsIn(world: Pick<World, 'settings'>): SettingsText {
  let path = ''
  try {
    const file = world.settings()
    path = file.path
    return { path, text: file.read() }
  } catch (error) {
    if (!isFailure(error)) throw error
    // Without a home nothing was ever set, and a topic can still be looked up.
    return error.code === 'no-home' ? { path } : { path, obstacle: error }
  }
}

/** Reports what went wrong, with every finding in an outline that cannot be used. */
function complain(error: unknown, { errors, report, tell }: Output): Exit {
  const { words, theme } = errors
  const failure = isFailure(error) ? error : systemFault(error)
  if (!failure) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    report(words.bug(message).split('\n'))
    return EXIT.failed
  }
  if (error instanceof BrokenOutline)
    report(error.problems.map((each) => problemLine(errors, each)))
  tell([say(words.failures, failure.code, failure.args)], theme.bad)
  if ('near' in failure.args) tell([words.didYouMean(failure.args.near)])
  else if (failure.exit === EXIT.usage) tell([words.seeHelp])
  if (error instanceof UnknownTopic && error.hits.length > 0) {
    tell([words.search.instead])
    report(error.hits.map((hit) => answerLine(errors, hit)))
  }
  return failure.exit
}
