import { LANGUAGE_CHOICES } from '../core/base/settings.ts'
import { Verb } from './command.ts'
import { type Declare, describe, type Wiring } from './declare.ts'
import { language } from './options.ts'
import { LOOK_UPS } from './verbs/look-ups.ts'
import { STANDINGS } from './verbs/standings.ts'
import { STUDIES } from './verbs/studies.ts'

/** The commands, in the order help shows them. */
const VERBS: Readonly<Record<string, Declare>> = { ...LOOK_UPS, ...STUDIES, ...STANDINGS }

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
    .option(`-l, --lang <${LANGUAGE_CHOICES.join('|')}>`, help.lang, (value) =>
      language(value, '--lang'),
    )
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
    VERBS[name]?.(root.command(name) as Verb, wiring, () => context(root.opts(), name))
  if (everything) root.helpCommand('help [command]', help.helpCommand)
  return root
}
