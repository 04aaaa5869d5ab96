import { join } from 'node:path'
import { run } from './cli/run.ts'
import { EXIT } from './errors.ts'
import { folderFor } from './io/folders.ts'
import { outlinesIn } from './io/outlines.ts'
import { settingsFile } from './io/settings-file.ts'
import { input, sink } from './io/streams.ts'
import type { World } from './ports.ts'
import { VERSION } from './version.ts'

let stdinIsOpen = false
const openStdin = (): typeof process.stdin => {
  // Drills on lines leave Ctrl-C to the system. Every answer is on disk already.
  if (!stdinIsOpen) process.once('SIGINT', () => process.exit(EXIT.interrupted))
  stdinIsOpen = true
  return process.stdin
}

/** Whether a process of that number is alive here; one of another user's counts. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Hands the terminal back to the shell, as Ctrl-Z does; Windows has no such thing, and nothing happens there. */
function suspend(onReturn: () => void): void {
  process.once('SIGCONT', onReturn)
  if (process.platform === 'win32') onReturn()
  else process.kill(process.pid, 'SIGTSTP')
}

/** The real world, made once. Everything that costs time to load is loaded when it is asked for. */
function realWorld(): World {
  const environment = process.env
  return {
    environment,
    version: VERSION,
    out: sink(1, () => process.stdout, environment),
    err: sink(2, () => process.stderr, environment),
    input: input(openStdin),
    clock: () => Date.now(),
    zone: (at) => -new Date(at).getTimezoneOffset(),
    pid: process.pid,
    isRunning,
    // Dice for shuffling, no secret: the system's own would take a start five milliseconds to open.
    seed: () => Number(process.hrtime.bigint() & 0xff_ffffn) * 256 + (process.pid & 0xff),
    newId: () => Buffer.from(crypto.getRandomValues(new Uint8Array(9))).toString('base64url'),
    outlines: outlinesIn(join(import.meta.dirname, '..')),
    script: async () => (await import('./io/script.ts')).simplified,
    settings: () =>
      settingsFile(join(folderFor('config', environment), 'settings.json'), process.pid),
    cache: async () => {
      const { cache } = await import('./io/cache.ts')
      return cache(folderFor('cache', environment), process.pid)
    },
    journal: async () => {
      const { journal } = await import('./io/journal.ts')
      return journal(folderFor('data', environment))
    },
    prompter: async () => {
      const { openPrompter } = await import('./io/prompter.ts')
      return openPrompter(openStdin(), process.stdout, suspend)
    },
  }
}

const world = realWorld()

// Node crashes at its end where the terminal is gone (its window was closed), since it cannot set the terminal's modes
// back. It ends by the signal for that instead, as other programs do.
process.once('exit', () => {
  if (world.out.isTerminal && world.out.isClosed()) process.kill(process.pid, 'SIGHUP')
})

run(process.argv.slice(2), world).then((exit) => {
  process.exitCode = exit
  // An open stdin would keep the process alive after the last question.
  if (stdinIsOpen) process.stdin.unref?.()
})
