import type { Context } from '../commands/context.ts'
import { explain } from '../commands/explain.ts'
import { tree } from '../commands/tree.ts'
import type { QuestionType } from '../core/quiz/question.ts'
import type { Exit } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import type { World } from '../ports.ts'
import type { Shown } from '../view/page.ts'
import { Verb } from './command.ts'
import { isOn, language, questionTypes, wholeNumber } from './options.ts'

interface GlobalFlags {
  readonly lang?: Shown
  readonly outline?: string
}

/** What the program needs from the run: how to make a command's context, and where its exit code goes. */
export interface Wiring {
  readonly world: World
  readonly words: Words
  readonly context: (flags: GlobalFlags) => Promise<Context>
  readonly finish: (exit: Exit) => void
}

/** How a command is told its flags and what it does with them. */
type Declare = (command: Verb, wiring: Wiring, context: () => Promise<Context>) => void

const ANY_DEPTH = 1_000_000
const DRILL_LENGTH = 10
const RESULTS = 20

const joined = (words: readonly string[]): string | undefined =>
  words.length > 0 ? words.join(' ') : undefined

/**
 * The commands, in the order help shows them. The look-ups, which must start in a blink, are in the entry; the
 * work of the others is imported when they run.
 */
const VERBS: Readonly<Record<string, Declare>> = {
  tree: (command, { words: { help }, finish }, context) => {
    describe(command, help.tree, help.examples, [
      'k8smap tree',
      'k8smap tree network -L 2',
      'k8smap tree 控制平面 --lang both',
      'k8smap --outline 2021 tree',
    ])
      .argument('[topic...]', help.treeTopic)
      .option('-L, --depth <n>', help.depth, wholeNumber('--depth', 0, 1000))
      .option('--mastery', help.mastery)
      .option('--json', help.json)
      .addHelpText('after', `\n${help.treeMark}`)
      .action(async (topic: string[], flags: { depth?: number; mastery?: true; json?: true }) => {
        finish(
          await tree(await context(), {
            topic: joined(topic),
            depth: flags.depth ?? ANY_DEPTH,
            mastery: flags.mastery === true,
            json: flags.json === true,
          }),
        )
      })
  },

  explain: (command, { words: { help }, finish }, context) => {
    describe(command, help.explain, help.examples, [
      'k8smap explain kube-scheduler',
      'k8smap explain svc',
      'k8smap explain 污点',
      'k8smap explain scheduelr --json',
    ])
      .argument('<term...>', help.explainTerm)
      .option('--json', help.json)
      .action(async (term: string[], flags: { json?: true }) => {
        finish(await explain(await context(), { term: term.join(' '), json: flags.json === true }))
      })
  },

  search: (command, { words: { help }, finish }, context) => {
    describe(command, help.search, help.examples, [
      'k8smap search leader election',
      'k8smap search 证书 续期',
      'k8smap search nftables --json',
    ])
      .argument('<words...>', help.searchWords)
      .option('-n, --limit <n>', help.limit, wholeNumber('--limit', 1, 1_000_000), RESULTS)
      .option('--json', help.json)
      .action(async (words: string[], { limit, json }: { limit: number; json?: true }) => {
        const { search } = await import('../commands/search.ts')
        finish(await search(await context(), { words, limit, json: json === true }))
      })
  },

  quiz: (command, { words: { help }, world, finish }, context) => {
    describe(command, help.quiz, help.examples, [
      'k8smap quiz',
      'k8smap quiz network --count 20',
      'k8smap quiz 安全 --lang zh',
      'k8smap quiz --plain --seed 7',
    ])
      .argument('[topic...]', help.quizTopic)
      .option('-c, --count <n>', help.count, wholeNumber('--count', 1, 10_000), DRILL_LENGTH)
      .option('--due', help.due)
      .option('--new', help.fresh)
      .option('--type <types>', help.type, questionTypes)
      .option('--cram', help.cram)
      .option('--seed <n>', help.seed, wholeNumber('--seed', 0, 4_294_967_295))
      .option('--plain', help.plain)
      .option('--json', help.quizJson)
      .action(
        async (
          topic: string[],
          flags: {
            count: number
            due?: true
            new?: true
            type?: QuestionType[]
            cram?: true
            seed?: number
            plain?: true
            json?: true
          },
        ) => {
          const { quiz } = await import('../commands/quiz.ts')
          finish(
            await quiz(await context(), {
              topic: joined(topic),
              count: flags.count,
              types: flags.type ?? [],
              only: flags.due === flags.new ? undefined : flags.due ? 'due' : 'new',
              cram: flags.cram === true,
              seed: flags.seed,
              plain: flags.plain === true || isOn(world.environment['ACCESSIBLE']),
              json: flags.json === true,
            }),
          )
        },
      )
  },

  check: (command, { words: { help }, finish }, context) => {
    describe(command, help.check, help.examples, [
      'k8smap check',
      'k8smap check notes.yaml',
      'k8smap check my-outline/',
    ])
      .argument('[outline]', help.checkOutline)
      .action(async (outline: string | undefined) => {
        const { check } = await import('../commands/check.ts')
        finish(await check(await context(), { outline }))
      })
  },
}

/** The whole command line. A command that the line does not mention is left undeclared, which saves a start its time. */
export function program(argv: readonly string[], wiring: Wiring): Verb {
  const { world, words, context, finish } = wiring
  const { help } = words
  const names = Object.keys(VERBS)
  const root = new Verb('k8smap', words, names)
  describe(root, help.description, help.examples, [
    'k8smap tree network',
    'k8smap explain kube-scheduler',
    'k8smap quiz security',
  ])
    .version(world.version, '-v, --version', help.version)
    .option('-l, --lang <en|zh|both>', help.lang, (value) => language(value, '--lang'))
    .option('--outline <path>', help.outline)
    .configureOutput({
      writeOut: world.out.write,
      writeErr: world.err.write,
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
      finish(await home(await context(root.opts())))
    })

  const mentioned = names.filter((name) => argv.includes(name))
  const everything = mentioned.length === 0 || argv.includes('help')
  for (const name of everything ? names : mentioned)
    VERBS[name]?.(root.command(name) as Verb, wiring, () => context(root.opts()))
  if (everything) root.helpCommand('help [command]', help.helpCommand)
  return root
}

function describe(
  command: Verb,
  about: string,
  heading: string,
  examples: readonly string[],
): Verb {
  return command
    .description(about)
    .addHelpText('after', `\n${heading}\n${examples.map((line) => `  ${line}`).join('\n')}`)
}
