import type { CommandSpec } from '../usage/command.ts'
import { command as explain } from './explain.ts'
import { command as tree } from './tree.ts'

/** A command in the list of all commands, and the module it is loaded from. */
interface Entry {
  /**
   * The arguments that help shows after its name; a test checks that its declaration says the same.
   */
  readonly usage: string
  readonly load: () => Promise<{ readonly command: CommandSpec }>
}

/**
 * The commands, in the order of help. Those that must start fast are in the entry bundle; of the
 * others only those that the command line mentions are loaded.
 */
export const COMMANDS = {
  tree: { usage: '[options] [topic...]', load: async () => ({ command: tree }) },
  explain: { usage: '[options] <term...>', load: async () => ({ command: explain }) },
  search: { usage: '[options] <words...>', load: () => import('./search.ts') },
  graph: { usage: '[options] [topic...]', load: () => import('./graph.ts') },
  path: { usage: '[options] <a> <b...>', load: () => import('./path.ts') },
  compare: { usage: '[options] <a> [b...]', load: () => import('./compare.ts') },
  trace: { usage: '[options] [flow...]', load: () => import('./trace.ts') },
  changes: { usage: '[options] [topic...]', load: () => import('./changes.ts') },
  export: { usage: '[options] <format> [topic...]', load: () => import('./export.ts') },
  open: { usage: '[options] [topic...]', load: () => import('./open.ts') },
  check: { usage: '[outline]', load: () => import('./check.ts') },
  import: { usage: '[options] <notes>', load: () => import('./import.ts') },
  quiz: { usage: '[options] [topic...]', load: () => import('./quiz.ts') },
  course: { usage: '[options] [topic...]', load: () => import('./course.ts') },
  plan: { usage: '[options]', load: () => import('./plan.ts') },
  undo: { usage: '[n]', load: () => import('./undo.ts') },
  flags: { usage: '[options]', load: () => import('./flags.ts') },
  status: { usage: '[options]', load: () => import('./status.ts') },
  progress: { usage: '[options]', load: () => import('./progress.ts') },
  stats: { usage: '[options] [topic...]', load: () => import('./stats.ts') },
  settings: { usage: '[options] [name] [value]', load: () => import('./settings.ts') },
  completion: { usage: '<shell>', load: () => import('./completion.ts') },
} satisfies Readonly<Record<string, Entry>>

/** The name of a command, as typed. */
export type CommandName = keyof typeof COMMANDS
