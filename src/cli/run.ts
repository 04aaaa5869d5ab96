import { CommanderError } from 'commander'
import type { Context } from '../commands/context.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { wordsOf } from '../i18n/index.ts'
import type { Words } from '../i18n/words.ts'
import type { Sink, World } from '../ports.ts'
import { harmless, type Page, type Shown } from '../view/page.ts'
import { theme } from '../view/theme.ts'
import { UNLIMITED } from '../view/width.ts'
import { wrap } from '../view/wrap.ts'
import { language, languageFlag, localeLanguage } from './options.ts'
import { program } from './program.ts'

/** Runs one command line to its exit code. The one place that catches. */
export async function run(argv: readonly string[], world: World): Promise<Exit> {
  const { environment } = world
  const locale = localeLanguage(environment)
  const flag = languageFlag(argv)?.toLowerCase()
  const wished = flag ?? environment['K8SMAP_LANG']?.toLowerCase()
  const words = await wordsOf(wished === 'zh' || wished === 'en' ? wished : locale)

  let exit: Exit = EXIT.done
  const context = async (flags: { lang?: Shown; outline?: string }): Promise<Context> => {
    const variable = environment['K8SMAP_LANG']
    const shown = flags.lang ?? (variable ? language(variable, 'K8SMAP_LANG') : locale)
    const page = async (sink: Sink): Promise<Page> => ({
      words,
      shown,
      theme: await theme(sink.colour),
      columns: sink.columns() ?? UNLIMITED,
    })
    return {
      world,
      page: await page(world.out),
      errors: await page(world.err),
      outline: flags.outline ?? (environment['K8SMAP_OUTLINE'] || undefined),
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

async function complain(error: unknown, { err }: World, words: Words): Promise<Exit> {
  const paint = await theme(err.colour)
  const say = (message: string, style: (line: string) => string = (line) => line): void => {
    const lines = wrap(harmless(message), err.columns() ?? UNLIMITED, paint)
    err.write(`${lines.map(style).join('\n')}\n`)
  }
  if (!(error instanceof Failure)) {
    err.write(
      `${harmless(words.bug(error instanceof Error ? (error.stack ?? error.message) : String(error)))}\n`,
    )
    return EXIT.failed
  }
  const { near, ...args } = error.args
  say(words.failures[error.code](args), paint.bad)
  if (near !== undefined) say(words.didYouMean(String(near).split('\n')))
  else if (error.exit === EXIT.usage) say(words.seeHelp)
  return error.exit
}
