import { setTimeout as pause } from 'node:timers/promises'
import { spawn } from '@lydell/node-pty'
import type { Drilled } from './drill.ts'
import { environmentOf, type Start } from './program.ts'

/** Why there is no pseudo-terminal here; undefined if there is one. */
export const noWindow: string | undefined = ((): string | undefined => {
  if (process.platform === 'win32') return 'no pseudo-terminal of the Unix kind'
  try {
    spawn('true', [], {})
    return undefined
  } catch {
    return 'no pseudo-terminal'
  }
})()

/** Milliseconds until a program whose window was closed must have ended. */
const DEADLINE = 10_000

/**
 * A drill on a terminal whose window is closed after so many answers: the program gets SIGHUP, and
 * every write of it fails.
 */
export async function windowDrill(how: Start, answers: number): Promise<Drilled> {
  const began = Date.now()
  const pty = spawn(process.execPath, [how.bin, ...how.argv], {
    name: 'xterm-256color',
    cols: 80,
    rows: 40,
    env: environmentOf(how),
  })
  let bytes = ''
  let end: { code: number; signal: number } | undefined
  let typed = 0
  const confirmed = (): number => [...bytes.matchAll(/[✓✗] (?:Right|Not right|Partly|You)/g)].length
  pty.onData((data) => {
    bytes += data
  })
  pty.onExit(({ exitCode, signal }) => {
    end = { code: exitCode, signal: signal ?? 0 }
  })
  // Any program, node itself too, exits with 1 if its window is gone before it has begun.
  const isUp = (): boolean => bytes !== '' && confirmed() >= answers
  for (; Date.now() - began < DEADLINE && !end && !isUp(); await pause(15)) {
    // The next answer is typed when the last one is confirmed and a question is open.
    if (typed > confirmed() || !/›\s*(?:\u001b\[[\d;?]*[a-zA-Z]|\s)*$/.test(bytes)) continue
    typed++
    pty.write('1\r')
  }
  const before = confirmed()
  ;(pty as unknown as { destroy: () => void }).destroy()
  for (const closed = Date.now(); !end && Date.now() - closed < DEADLINE; ) await pause(15)
  const hung = end === undefined
  if (hung) pty.kill('SIGKILL')
  return {
    ...{ pid: pty.pid, began, ended: Date.now(), stdout: bytes, stderr: '', shown: [] },
    // The window is gone; so is what would be written about a crash.
    code: end?.signal ? null : (end?.code ?? null),
    signal: end?.signal === 1 ? 'SIGHUP' : end?.signal === 6 ? 'SIGABRT' : null,
    ...{ hung, before, struck: true, fresh: how.argv.includes('--fresh') },
    confirmed: Array.from({ length: before }, () => undefined),
  }
}
