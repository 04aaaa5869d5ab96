import { CommanderError } from 'commander'
import { say } from '../core/base/codes.ts'
import { type LanguageChoice, languageChoice, readSettings } from '../core/base/settings.ts'
import type { Language } from '../core/base/text.ts'
import { EXIT, type Exit, type Failure, isFailure } from '../errors.ts'
import { wordsOf } from '../i18n/index.ts'
import { type Output, outputOn } from '../output/output.ts'
import type { World } from '../ports.ts'
import { BrokenOutline } from '../study/library.ts'
import { complaintOf } from '../study/setting-failure.ts'
import { problemLine } from '../view/problem.ts'
import { languageFlag, localeLanguage } from './options.ts'
import { program, type Wiring } from './program.ts'

/** Runs one command line and returns its exit code. The only place that catches failures. */
export async function run(argv: readonly string[], world: World): Promise<Exit> {
  const { environment } = world
  const locale = localeLanguage(environment)
  const file = world.settings()
  const { text, obstacle } = attempt(file.read)
  const { settings, bad } = readSettings(text, environment)
  const wished = languageChoice(languageFlag(argv) ?? '') ?? settings.lang ?? locale
  const words = await wordsOf(wished === 'both' ? locale : wished)

  let exit: Exit = EXIT.done
  const invocation: Wiring['invocation'] = async (flags, name) => {
    if (obstacle) throw obstacle
    const [wrong] = bad
    // The command that can fix a setting must not fail because of it.
    if (wrong && name !== 'settings') throw complaintOf(wrong, file.path)
    const languages = languagesOf(flags.lang ?? settings.lang ?? locale, locale)
    return {
      world,
      output: await outputOn(world, { words, languages }),
      outline: { spec: flags.outline ?? settings.outline, languages },
      settings,
    }
  }
  try {
    const root = await program(argv, {
      world,
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
    return complain(error, await outputOn(world, { words, languages: [locale] }))
  }
}

/**
 * The languages of a choice: `both` is English and the locale's Chinese, or Simplified Chinese if
 * the locale has none.
 */
const languagesOf = (choice: LanguageChoice, locale: Language): readonly Language[] =>
  choice === 'both' ? ['en', locale === 'en' ? 'zh' : locale] : [choice]

/**
 * A text, or the reason why there is none: it is reported as soon as it is known in which language.
 */
function attempt(read: () => string | undefined): {
  readonly text?: string | undefined
  readonly obstacle?: Failure
} {
  try {
    return { text: read() }
  } catch (error) {
    if (isFailure(error)) return { obstacle: error }
    throw error
  }
}

/** Reports what went wrong, with every finding in an outline that cannot be used. */
function complain(error: unknown, { errors, report, tell }: Output): Exit {
  const { words, theme } = errors
  if (!isFailure(error)) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    report(words.bug(message).split('\n'))
    return EXIT.failed
  }
  if (error instanceof BrokenOutline)
    report(error.problems.map((each) => problemLine(errors, each)))
  tell([say(words.failures, error.code, error.args)], theme.bad)
  if ('near' in error.args) tell([words.didYouMean(error.args.near)])
  else if (error.exit === EXIT.usage) tell([words.seeHelp])
  return error.exit
}
