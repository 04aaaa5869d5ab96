import type { Context } from '../commands/context.ts'
import type { Exit } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import type { World } from '../ports.ts'
import type { Shown } from '../view/page.ts'
import { Verb } from './command.ts'
import { isOn, language, wholeNumber } from './options.ts'

interface GlobalFlags {
  readonly lang?: Shown
  readonly outline?: string
}

/** What the program needs from the run: how to make a command's context, and where its exit code goes. */
export interface Wiring {
  readonly world: World
  readonly words: Words
  readonly context: (flags: GlobalFlags) => Context
  readonly finish: (exit: Exit) => void
}

const ANY_DEPTH = 1_000_000

/** All commands and their flags. Their work is imported only when one of them runs. */
export function program({ world, words, context, finish }: Wiring): Verb {
  const { help } = words
  const root = new Verb('k8smap', words)
  root
    .description(help.description)
    .version(world.version, '-v, --version', help.version)
    .helpCommand('help [command]', help.helpCommand)
    .option('-l, --lang <en|zh|both>', help.lang, (value) => language(value, '--lang'))
    .option('--outline <path>', help.outline)
    .configureOutput({
      writeOut: world.out.write,
      writeErr: world.err.write,
      getOutHelpWidth: () => world.out.columns() ?? 80,
      getErrHelpWidth: () => world.err.columns() ?? 80,
    })
    .exitOverride()
    .action(async () => {
      if (!world.out.isTerminal) {
        root.outputHelp()
        return
      }
      const { home } = await import('../commands/home.ts')
      finish(await home(context(root.opts())))
    })
  examples(root, words, [
    'k8smap tree network',
    'k8smap explain kube-scheduler',
    'k8smap quiz security',
  ])

  const verb = (name: string, description: string, lines: readonly string[]): Verb => {
    const command = root.command(name) as Verb
    command.description(description)
    examples(command, words, lines)
    return command
  }

  verb('tree', help.tree, [
    'k8smap tree',
    'k8smap tree network -L 2',
    'k8smap tree 控制平面 --lang both',
    'k8smap --outline 2021 tree',
  ])
    .argument('[topic...]', help.treeTopic)
    .option('-L, --depth <n>', help.depth, wholeNumber('--depth', 0, 1000))
    .option('--json', help.json)
    .addHelpText('after', `\n${help.treeMark}`)
    .action(async (topic: string[], flags: { depth?: number; json?: true }) => {
      const { tree } = await import('../commands/tree.ts')
      finish(
        await tree(context(root.opts()), {
          topic: topic.length > 0 ? topic.join(' ') : undefined,
          depth: flags.depth ?? ANY_DEPTH,
          json: flags.json === true,
        }),
      )
    })

  verb('explain', help.explain, [
    'k8smap explain kube-scheduler',
    'k8smap explain svc',
    'k8smap explain 污点',
    'k8smap explain scheduelr --json',
  ])
    .argument('<term...>', help.explainTerm)
    .option('--json', help.json)
    .action(async (term: string[], flags: { json?: true }) => {
      const { explain } = await import('../commands/explain.ts')
      finish(
        await explain(context(root.opts()), { term: term.join(' '), json: flags.json === true }),
      )
    })

  verb('search', help.search, [
    'k8smap search leader election',
    'k8smap search 证书 续期',
    'k8smap search nftables --json',
  ])
    .argument('<words...>', help.searchWords)
    .option('-n, --limit <n>', help.limit, wholeNumber('--limit', 1, 1_000_000), 20)
    .option('--json', help.json)
    .action(async (found: string[], flags: { limit: number; json?: true }) => {
      const { search } = await import('../commands/search.ts')
      finish(
        await search(context(root.opts()), {
          words: found,
          limit: flags.limit,
          json: flags.json === true,
        }),
      )
    })

  verb('quiz', help.quiz, [
    'k8smap quiz',
    'k8smap quiz network --count 20',
    'k8smap quiz 安全 --lang zh',
    'k8smap quiz --plain --seed 7',
  ])
    .argument('[topic...]', help.quizTopic)
    .option('-c, --count <n>', help.count, wholeNumber('--count', 1, 10_000), 10)
    .option('--seed <n>', help.seed, wholeNumber('--seed', 0, 4_294_967_295))
    .option('--plain', help.plain)
    .option('--json', help.quizJson)
    .action(
      async (
        topic: string[],
        flags: { count: number; seed?: number; plain?: true; json?: true },
      ) => {
        const { quiz } = await import('../commands/quiz.ts')
        finish(
          await quiz(context(root.opts()), {
            topic: topic.length > 0 ? topic.join(' ') : undefined,
            count: flags.count,
            seed: flags.seed,
            plain: flags.plain === true || isOn(world.environment['ACCESSIBLE']),
            json: flags.json === true,
          }),
        )
      },
    )

  verb('check', help.check, ['k8smap check', 'k8smap check notes.yaml', 'k8smap check my-outline/'])
    .argument('[outline]', help.checkOutline)
    .action(async (outline: string | undefined) => {
      const { check } = await import('../commands/check.ts')
      finish(await check(context(root.opts()), { outline }))
    })

  return root
}

function examples(command: Verb, words: Words, lines: readonly string[]): void {
  command.addHelpText(
    'after',
    `\n${words.help.examples}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  )
}
