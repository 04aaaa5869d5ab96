import { CommanderError } from 'commander'
import { COMMANDS } from '../commands/index.ts'
import { say } from '../core/base/codes.ts'
import { spaced } from '../core/base/punctuation.ts'
import type { LanguageChoice } from '../core/base/settings.ts'
import type { Language } from '../core/base/text.ts'
import { learnersZone } from '../core/base/time.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import { EXIT, type Exit, type Failure, isFailure } from '../errors.ts'
import { wordsOf, wordsOfSeveral } from '../i18n/index.ts'
import type { Words } from '../i18n/words.ts'
import { type Output, outputOn, signsFor } from '../output/output.ts'
import { paging, type Unstarted } from '../output/paging.ts'
import { clearing, progressOn, watched } from '../output/progress.ts'
import type { World } from '../ports.ts'
import { BrokenOutline, openLibrary, UnknownTopic } from '../study/library.ts'
import { complaintOf } from '../study/setting-failure.ts'
import { isSpoken } from '../usage/accessible.ts'
import type { Invocation } from '../usage/command.ts'
import { answerInShort } from '../view/answers.ts'
import { baselineWords } from '../view/baseline.ts'
import { commandLine } from '../view/command-line.ts'
import { inline, type Page } from '../view/page.ts'
import { problemLines } from '../view/problem.ts'
import { inSigns } from '../view/signs.ts'
import { beforeDashes, languageFlag, localeLanguage, outlineFlag } from './options.ts'
import { program, type Wiring } from './program.ts'
import { type SettingsNow, settingBehind, settingsIn, whereSet } from './settings-now.ts'
import { systemFault } from './system-fault.ts'

/** Runs one command line and returns its exit code. The only place that catches failures. */
export async function run(line: readonly string[], bare: World): Promise<Exit> {
  const [only, ...more] = line
  const argv = more.length === 0 && isVersion(only) ? ['--version'] : line
  const locale = localeLanguage(bare.environment)
  const inForce = settingsIn(bare)
  const { settings } = inForce
  const asked = languageFlag(argv)
  const wished = asked ?? settings.lang ?? locale
  const language = wished === 'both' ? locale : wished
  const words = await wordsOf(language)
  const flags = beforeDashes(argv)
  const ascii = flags.includes('--ascii') || settings.ascii
  const isHeard = isSpoken(bare)
  // A screen reader would read each state of it.
  const shown =
    bare.err.isTerminal && !isHeard
      ? progressOn({ ...bare, words, signs: signsFor(ascii, bare.err) })
      : undefined
  const seen = shown ? watched(clearing(bare, shown.clear), shown.working) : bare
  const { world, pass, show } = paging(seen, settings, flags.includes('--no-pager') || isHeard)
  const output = async (languages: readonly Language[]): Promise<Output> =>
    outputOn(world, {
      words,
      ascii,
      languages,
      outline: outlineFlag(argv),
      isSpoken: isHeard,
      others: await wordsOfSeveral(languages),
    })
  const finish = async (exit: Exit): Promise<Exit> => {
    shown?.clear()
    const unstarted = await show()
    if (unstarted) tellUnstarted(await output([language]), unstarted, inForce)
    return exit
  }

  let exit: Exit = EXIT.done
  const invocation: Wiring['invocation'] = async (flags, of) => {
    if (!of?.isRead) pass()
    if (inForce.obstacle) throw inForce.obstacle
    const [wrong] = inForce.bad
    // The command that can fix a setting must not fail because of it.
    if (wrong && of?.name !== 'settings') throw complaintOf(wrong, inForce.path)
    const languages = languagesOf(flags.lang ?? settings.lang ?? locale, locale)
    return {
      world: { ...world, zone: learnersZone(world.zone, settings.day) },
      output: await output(languages),
      outline: { spec: flags.outline ?? settings.outline, languages },
      settings,
    }
  }
  let root: Awaited<ReturnType<typeof program>> | undefined
  try {
    if (argv[0] === '__complete') {
      const outline = outlineFlag(argv)
      const flags = { ...(asked && { lang: asked }), ...(outline !== undefined && { outline }) }
      await answerShell(argv.slice(1), await invocation(flags), words)
      return exit
    }
    root = await program(argv, {
      world: asksVersion(argv)
        ? { ...world, version: await versionText(world, { words, languages: [language] }) }
        : world,
      words: inSigns(signsFor(ascii, world.out), words),
      invocation,
      finish: (code) => {
        exit = code
      },
    })
    await root.parseAsync([...argv], { from: 'user' })
    return await finish(exit)
  } catch (error) {
    // Commander throws for --help and --version too, after they were printed.
    if (error instanceof CommanderError)
      return finish(error.exitCode === 0 ? EXIT.done : EXIT.usage)
    await finish(exit)
    const out = await output(languagesOf(wished, locale))
    const failed = complain(error, out, { command: commandIn(argv), inForce, world })
    if (isFailure(error) && error.code === 'unknown-command' && root) {
      const term = root.args.filter((word) => !word.startsWith('-')).join(' ')
      await offerTopic(term, outlineFlag(argv) ?? settings.outline, { output: out, world })
    }
    return failed
  }
}

/** Says which pager could not be started, and where it was chosen. */
function tellUnstarted(
  { errors, tell }: Output,
  { command = '', reason, by }: Unstarted,
  inForce: SettingsNow,
): void {
  const { words } = errors
  const where = by === 'PAGER' ? words.settings.setBy(by) : whereSet(words, inForce, 'pager')
  tell([spaced([words.settings.noPager(command, reason), where ?? ''])], errors.theme.warn)
}

/** Answers a shell that completes a line: nothing is said of what is wrong, which would be in its way. */
async function answerShell(
  line: readonly string[],
  { world, output, outline }: Invocation,
  words: Words,
): Promise<void> {
  const { complete } = await import('./complete.ts')
  const lines = await complete(line, {
    words,
    languages: outline.languages,
    library: () => openLibrary(world.outlines, outline),
    outlines: () => world.outlines.listed().map(({ name }) => name),
  })
  output.printText(lines.map((each) => `${each}\n`).join(''))
}

/** As other programs are asked, each in its way. */
const isVersion = (word: string | undefined): boolean => word === 'version' || word === '-V'

const asksVersion = (argv: readonly string[]): boolean =>
  beforeDashes(argv).some((word) => word === '--version' || word === '-v')

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

/** The command that a line is about, as it is typed. */
function commandIn(argv: readonly string[]): string {
  const name = argv.find((word) => Object.hasOwn(COMMANDS, word))
  return name === undefined ? 'k8smap' : `k8smap ${name}`
}

/** Says how to look a topic up, if its name was typed where a command should be. */
async function offerTopic(
  term: string,
  spec: string | undefined,
  { output, world }: { readonly output: Output; readonly world: World },
): Promise<void> {
  const { errors, tell } = output
  // That an outline cannot be opened is not what is wrong with the line.
  const opened = await world.outlines.open(spec, errors.languages).catch(() => undefined)
  const [topic] = opened?.library ? topicsCalled(opened.library.outline, term) : []
  if (!topic) return
  const command = commandLine(spec, `explain ${topic.id}`)
  tell([errors.words.isTopic(inline(errors, topic.title), command)])
}

/** Whether a failure is about what was typed, and not about a variable of the environment. */
const isOfLine = ({ code, args }: Failure): boolean =>
  code !== 'relative-home' && !('option' in args && args.option.startsWith('K8SMAP_'))

/** What is known where something went wrong. */
interface Complaining {
  /** The command, as it is typed. */
  readonly command: string
  readonly inForce: SettingsNow
  readonly world: Pick<World, 'outlines'>
}

/** Reports what went wrong, with every finding in an outline that cannot be used. */
function complain(
  error: unknown,
  { errors, report, tell }: Output,
  { command, inForce, world }: Complaining,
): Exit {
  const { words, theme } = errors
  const failure = isFailure(error) ? error : systemFault(error)
  if (!failure) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    report(words.bug(message).split('\n'))
    return EXIT.failed
  }
  if (error instanceof BrokenOutline)
    report(error.problems.flatMap((each) => problemLines(errors, each)))
  const setting = settingBehind(failure, inForce, world.outlines.whereabouts)
  const where = setting && whereSet(words, inForce, setting)
  tell([spaced([say(words.failures, failure.code, failure.args), where ?? ''])], theme.bad)
  if ('near' in failure.args) tell([words.didYouMean(failure.args.near)])
  else if (failure.exit === EXIT.usage)
    tell([words.seeHelp(isOfLine(failure) ? command : 'k8smap')])
  if (error instanceof UnknownTopic) {
    const { hits, others } = error
    if (hits.length > 0) tell([words.search.instead])
    report(hits.flatMap((hit) => answerInShort(errors, hit)))
    if (others.length > 0) tell([words.search.onward(others)])
  }
  return failure.exit
}
