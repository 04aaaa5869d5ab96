import { CommanderError } from 'commander'
import { say } from '../core/base/codes.ts'
import { type LanguageChoice, languageChoice, readSettings } from '../core/base/settings.ts'
import type { Language } from '../core/base/text.ts'
import { EXIT, type Exit, type Failure, isFailure } from '../errors.ts'
import { wordsOf } from '../i18n/index.ts'
import type { Words } from '../i18n/words.ts'
import type { Sink, World } from '../ports.ts'
import type { Context } from '../study/context.ts'
import { complaintOf } from '../study/setting-failure.ts'
import { type Page, sanitize } from '../view/page.ts'
import { theme } from '../view/theme.ts'
import { UNLIMITED } from '../view/width.ts'
import { wrap } from '../view/wrap.ts'
import { languageFlag, localeLanguage } from './options.ts'
import { program } from './program.ts'

/** Runs one command line to its exit code. The one place that catches. */
export async function run(argv: readonly string[], world: World): Promise<Exit> {
  const { environment } = world
  const locale = localeLanguage(environment)
  const file = world.settings()
  const { text, obstacle } = attempt(file.read)
  const { settings, bad } = readSettings(text, environment)
  const wished = languageChoice(languageFlag(argv) ?? '') ?? settings.lang ?? locale
  const words = await wordsOf(wished === 'both' ? locale : wished)

  let exit: Exit = EXIT.done
  const context = async (
    flags: { lang?: LanguageChoice; outline?: string },
    verb?: string,
  ): Promise<Context> => {
    if (obstacle) throw obstacle
    const [wrong] = bad
    // The command that can mend a setting must not trip over it.
    if (wrong && verb !== 'settings') throw complaintOf(wrong, file.path)
    const page = async (sink: Sink): Promise<Page> => ({
      words,
      languages: languagesOf(flags.lang ?? settings.lang ?? locale, locale),
      theme: await theme(sink.colour),
      // Asked for anew each time: a window may be resized in the middle of a drill.
      get columns() {
        return sink.columns() ?? UNLIMITED
      },
    })
    return {
      world,
      page: await page(world.out),
      errors: await page(world.err),
      outline: flags.outline ?? settings.outline,
      settings,
    }
  }
  try {
    const root = program(argv, {
      world,
      words,
      context,
      finish: (code) => {
        exit = code
      },
    })
    await root.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    // Commander throws for --help and --version too, once they are printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    return complain(error, world, words)
  }
}

/** The languages of a choice: `both` is English and the locale's Chinese, Simplified where the locale has none. */
const languagesOf = (choice: LanguageChoice, locale: Language): readonly Language[] =>
  choice === 'both' ? ['en', locale === 'en' ? 'zh' : locale] : [choice]

/** A text, or why there is none: that is told of once it is known in which language. */
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

async function complain(error: unknown, { err }: World, words: Words): Promise<Exit> {
  const paint = await theme(err.colour)
  const write = (message: string, style: (line: string) => string = (line) => line): void => {
    const lines = wrap(sanitize(message), err.columns() ?? UNLIMITED, paint)
    err.write(`${lines.map(style).join('\n')}\n`)
  }
  if (!isFailure(error)) {
    err.write(
      `${sanitize(words.bug(error instanceof Error ? (error.stack ?? error.message) : String(error)))}\n`,
    )
    return EXIT.failed
  }
  write(say(words.failures, error.code, error.args), paint.bad)
  if ('near' in error.args) write(words.didYouMean(error.args.near))
  else if (error.exit === EXIT.usage) write(words.seeHelp)
  return error.exit
}
