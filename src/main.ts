import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import { run } from './cli/run.ts'
import { EXIT } from './errors.ts'
import { shelf } from './io/shelf.ts'
import { input, sink } from './io/streams.ts'
import type { World } from './ports.ts'
import { VERSION } from './version.ts'

let stdinIsOpen = false
const openStdin = (): typeof process.stdin => {
  stdinIsOpen = true
  return process.stdin
}

/** The real world, made once. Everything that costs time to load is loaded when it is asked for. */
function realWorld(): World {
  const environment = process.env
  return {
    environment,
    version: VERSION,
    out: sink(process.stdout, environment),
    err: sink(process.stderr, environment),
    input: input(openStdin, isatty(0)),
    clock: () => Date.now(),
    seed: () => randomBytes(4).readUInt32LE(),
    newId: () => randomBytes(9).toString('base64url'),
    shelf: shelf(join(import.meta.dirname, '..')),
    journal: async () => {
      const [{ journal }, { dataFolder }] = await Promise.all([
        import('./io/journal.ts'),
        import('./io/folders.ts'),
      ])
      return journal(dataFolder(environment))
    },
    prompter: async () => {
      const { openPrompter } = await import('./io/prompter.ts')
      return openPrompter(openStdin(), process.stdout)
    },
  }
}

// Plain and piped drills read lines; there Ctrl-C is a signal. Every answer is on disk already.
process.once('SIGINT', () => process.exit(EXIT.interrupted))

run(process.argv.slice(2), realWorld()).then((exit) => {
  process.exitCode = exit
  // An open stdin would keep the process alive after the last question.
  if (stdinIsOpen) process.stdin.unref?.()
})
