import { closeSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './cli/run.ts'
import { EXIT } from './errors.ts'
import { attempt } from './io/attempt.ts'
import { folderFor } from './io/folders.ts'
import type { Keeping } from './io/keeping.ts'
import { outlinesIn } from './io/outlines.ts'
import { type Purpose, systemOf } from './io/places.ts'
import { processes } from './io/processes.ts'
import { randomBytes } from './io/random-bytes.ts'
import { settingsFile } from './io/settings-file.ts'
import { input, lostTerminals, sink } from './io/streams.ts'
import type { World } from './ports.ts'
import { VERSION } from './version.ts'

// Node and inquirer take an empty variable for one that is set.
for (const name of ['FORCE_COLOR', 'NO_COLOR'])
  if (process.env[name] === '') delete process.env[name]
// Node warns on the terminal, in the middle of a drill, that the first beats the second.
if (process.env['FORCE_COLOR'] !== undefined) delete process.env['NO_COLOR']

let stdinIsOpen = false
const openStdin = (): typeof process.stdin => {
  // A drill on plain lines leaves Ctrl-C to the system. Every answer is on disk already.
  if (!stdinIsOpen) process.once('SIGINT', () => process.exit(EXIT.interrupted))
  stdinIsOpen = true
  return process.stdin
}

/** Milliseconds after which a process that still runs was not stopped. */
const STOPPED_BY_THEN = 200

/**
 * Gives the terminal back to the shell, as Ctrl-Z does, and calls back when it is here again. The whole
 * group stops, as it does when the system itself takes the key: npm and a shell that were started with the
 * drill would keep the terminal otherwise. The group is never another job's: the key was typed here, so it is
 * the one that has the terminal. Where nobody could let it go on (a container's first process, a
 * terminal without a shell) the system ignores the signal; Windows has no such thing.
 */
function suspend(onReturn: () => void): void {
  if (process.platform === 'win32') {
    onReturn()
    return
  }
  const back = (): void => {
    clearTimeout(timer)
    process.off('SIGCONT', back)
    onReturn()
  }
  const timer = setTimeout(back, STOPPED_BY_THEN)
  process.on('SIGCONT', back)
  process.kill(0, 'SIGTSTP')
}

let madeTable: ReturnType<typeof processes> | undefined
const table = (): ReturnType<typeof processes> => {
  madeTable ??= processes(process, Date.now)
  return madeTable
}

/** What is done when everything is said. */
const later: Array<() => void> = []
// One listener for all: a command may open dozens of outlines.
process.once('exit', () => {
  for (const task of later) attempt(task)
})

/** The folder of the package. */
const home = join(import.meta.dirname, '..')

/** The folder for a purpose; throws if there is none. */
const folder = (purpose: Purpose): string => folderFor(purpose, process.env, systemOf(process))

const keeping: Keeping = {
  // If something is wrong with the home, whatever needs it will say so.
  shelf: (kind) => {
    const path = attempt(() => folder('cache'))
    return path === undefined
      ? undefined
      : {
          ...{ folder: join(path, kind), user: process.geteuid?.() },
          ...{ unique: String(process.pid), clock: Date.now },
        }
  },
  // The script that starts the program names the build; run from its sources it has none. Numbers are kept in
  // the byte order of the machine, and a home may be shared by machines of several kinds.
  build: () =>
    attempt(() => `${process.arch} ${readFileSync(join(home, 'dist', 'start.js'), 'latin1')}`),
  later: (task) => later.push(task),
}

/** The real world, made once. Everything that is slow to load is loaded only when it is used. */
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
    // Looked up only if a drill is held: it reads files.
    get process() {
      return table().process
    },
    liveness: (holder) => table().liveness(holder),
    // A seed for shuffling need not be secret: the system's own random source would cost five
    // milliseconds at start.
    seed: () => Number(process.hrtime.bigint() & 0xff_ffffn) * 256 + (process.pid & 0xff),
    newId: () => randomBytes(9, process).toString('base64url'),
    outlines: outlinesIn(home, () => join(folder('data'), 'outlines'), keeping),
    script: async () => (await import('./io/script.ts')).simplified,
    settings: () => settingsFile(join(folder('config'), 'settings.json'), process.pid),
    cache: async () => {
      const { cache } = await import('./io/cache.ts')
      return cache(folder('cache'), process.pid)
    },
    journal: async () => {
      const { journal } = await import('./io/journal.ts')
      return journal(folder('data'), process.pid, { keeping })
    },
    prompter: async () => {
      const { openPrompter } = await import('./io/prompter.ts')
      return openPrompter(openStdin(), process.stdout, suspend, async () => {
        const { openEditor } = await import('./io/editor.ts')
        return (at) => openEditor(at, environment)
      })
    },
    saved: async (path) => (await import('./io/save.ts')).savedIn(path),
    save: async (path, text) =>
      (await import('./io/save.ts')).saveFile(path, text, String(process.pid)),
    pager: async (text, command) => {
      const { showIn, pagerFor } = await import('./io/pager.ts')
      const started = pagerFor(command, environment, process.platform)
      return started ? showIn(started, text, process) : ''
    },
    // The command line shows it, in words.
    working: () => {},
    pageParts: async () => (await import('./io/page-parts.ts')).pagePartsIn(home),
    browse: async (path) =>
      (await import('./io/browser.ts')).browse(path, { platform: process.platform, environment }),
    optimiser: async () => (await import('./io/optimiser.ts')).optimiser(),
  }
}

const world = realWorld()

// If the terminal is gone (its window was closed), the process ends itself with the signal for
// that, as other programs do. If the signal is blocked, the exit code is what counts.
process.once('exit', () => {
  const lost = lostTerminals()
  if (lost.length > 0) process.kill(process.pid, 'SIGHUP')
  for (const fd of lost) closeSync(fd)
})

run(process.argv.slice(2), world).then((exit) => {
  process.exitCode = exit
  // An open stdin would keep the process alive after the last question.
  if (stdinIsOpen) process.stdin.unref?.()
  // To tear all down in order takes longer than to end, and everything is written; only a terminal
  // of Windows may still be busy.
  else if (process.platform !== 'win32' || !(world.out.isTerminal || world.err.isTerminal))
    process.exit(exit)
})
