import type { CommandSpec } from '../usage/command.ts'
import { command as explain } from './explain.ts'
import { command as tree } from './tree.ts'

/** What a command is for: one sees the outline, asks it, is asked by it, or keeps what is one's own. */
export type Group = 'see' | 'ask' | 'answer' | 'own'

/** A command in the list of all commands, and the module it is loaded from. */
interface Entry {
  readonly group: Group
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
  tree: { group: 'see', usage: '[options] [topic...]', load: async () => ({ command: tree }) },
  graph: { group: 'see', usage: '[options] [topic...]', load: () => import('./graph.ts') },
  trace: { group: 'see', usage: '[options] [flow...]', load: () => import('./trace.ts') },
  changes: { group: 'see', usage: '[options] [topic...]', load: () => import('./changes.ts') },
  open: { group: 'see', usage: '[options] [topic...]', load: () => import('./open.ts') },
  explain: { group: 'ask', usage: '[options] [term...]', load: async () => ({ command: explain }) },
  search: { group: 'ask', usage: '[options] <words...>', load: () => import('./search.ts') },
  compare: { group: 'ask', usage: '[options] [a] [b...]', load: () => import('./compare.ts') },
  path: { group: 'ask', usage: '[options] <a> [b...]', load: () => import('./path.ts') },
  quiz: { group: 'answer', usage: '[options] [topic...]', load: () => import('./quiz.ts') },
  course: { group: 'answer', usage: '[options] [topic...]', load: () => import('./course.ts') },
  plan: { group: 'answer', usage: '[options]', load: () => import('./plan.ts') },
  undo: { group: 'answer', usage: '[options] [n]', load: () => import('./undo.ts') },
  flags: { group: 'answer', usage: '[options]', load: () => import('./flags.ts') },
  status: { group: 'own', usage: '[options]', load: () => import('./status.ts') },
  stats: { group: 'own', usage: '[options] [topic...]', load: () => import('./stats.ts') },
  progress: { group: 'own', usage: '[options]', load: () => import('./progress.ts') },
  import: { group: 'own', usage: '[options] <notes>', load: () => import('./import.ts') },
  export: {
    group: 'own',
    usage: '[options] <format> [topic...]',
    load: () => import('./export.ts'),
  },
  check: { group: 'own', usage: '[options] [outline]', load: () => import('./check.ts') },
  settings: {
    group: 'own',
    usage: '[options] [name] [value]',
    load: () => import('./settings.ts'),
  },
  completion: { group: 'own', usage: '<shell>', load: () => import('./completion.ts') },
} satisfies Readonly<Record<string, Entry>>

/** The name of a command, as typed. */
export type CommandName = keyof typeof COMMANDS
