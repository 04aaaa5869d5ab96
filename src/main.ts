import { join } from 'node:path'
import { run } from './cli/run.ts'
import { EXIT } from './errors.ts'
import { shelf } from './io/shelf.ts'
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
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] as number,
    newId: () => Buffer.from(crypto.getRandomValues(new Uint8Array(9))).toString('base64url'),
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

run(process.argv.slice(2), realWorld()).then((exit) => {
  process.exitCode = exit
  // An open stdin would keep the process alive after the last question.
  if (stdinIsOpen) process.stdin.unref?.()
})
