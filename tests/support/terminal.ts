import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { IPty } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { onPseudoTerminal, openOtherEnd } from '../../src/build/pseudo-terminal.ts'
import { NOW } from './world.ts'

/** Milliseconds to wait for a screen. Two cores are shared with everything else. */
const DEADLINE = 10_000

/**
 * Milliseconds without output after which what is drawn is taken to be whole: one picture can arrive in
 * several pieces, and a test that looked between two of them saw half of it.
 */
const STILL = 30

/** How many lines that left the top of the screen can still be read. */
const SCROLLBACK = 2_000

const BIN = resolve('bin/k8smap.js')

/** Keys as a terminal sends them. */
export const KEY = {
  enter: '\r',
  backspace: '\u007f',
  left: '\u001b[D',
  right: '\u001b[C',
  up: '\u001b[A',
  home: '\u001b[H',
  delete: '\u001b[3~',
  tab: '\t',
  f1: '\u001bOP',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
  paste: (text: string): string => `\u001b[200~${text}\u001b[201~`,
}

interface Exit {
  readonly code: number
  /** The number of the signal that ended it; 0 if it ended by itself. */
  readonly signal: number
}

export interface TerminalOptions {
  /** The arguments; for k8smap, unless another file is named. */
  readonly args: readonly string[]
  readonly file?: string
  readonly columns?: number
  readonly rows?: number
  readonly home?: string
  /** Added to the fixed environment; `undefined` removes a variable. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** A program on a pseudo-terminal, and the screen a person would see. */
export interface Terminal {
  readonly send: (keys: string | Buffer) => void
  /**
   * The visible screen, one string per row, without blanks at the end of rows and empty rows at the
   * end.
   */
  readonly rows: () => string[]
  /** The same with everything that has scrolled away above it. */
  readonly everything: () => string[]
  /** The position of the cursor on the visible screen, counted from 0. */
  readonly cursor: () => { readonly row: number; readonly column: number }
  /** The bytes as they arrived. */
  readonly bytes: () => string
  /**
   * Waits until everything drawn so far, scrolled away or not, matches, and then until nothing more
   * comes for a moment. Throws with the screen if it never does.
   */
  readonly until: (pattern: RegExp) => Promise<void>
  /** Waits until the cursor is in that column, counted from 0. */
  readonly cursorAt: (column: number) => Promise<void>
  /** The terminal's own modes, as `stty -a` names them. */
  readonly modes: () => string
  /** Waits for terminal modes: a program sets them without drawing anything. */
  readonly untilModes: (isSo: (terminal: Terminal) => boolean) => Promise<void>
  readonly resize: (columns: number, rows: number) => void
  readonly signal: (name: 'SIGHUP' | 'SIGTERM' | 'SIGINT') => void
  /** Closes the window, as with the mouse: the program gets SIGHUP. */
  readonly close: () => void
  /** How the program ended; waits for its end, and until everything it wrote is drawn. */
  readonly exit: () => Promise<Exit>
}

/** Why there is no pseudo-terminal here; undefined if there is one. */
export const noTerminal: string | undefined = ((): string | undefined => {
  // ConPTY redraws the screen in its own way, and has no signals, no `stty` and no `fg`.
  if (process.platform === 'win32') return 'no pseudo-terminal of the Unix kind on Windows'
  try {
    onPseudoTerminal('true', [], {})
    return undefined
  } catch (error) {
    return `no pseudo-terminal here: ${(error as Error).message}`
  }
})()

/** The log of another device, on which questions were answered the day before. */
const BEFORE = 'reviews-before.jsonl'

/**
 * A line of that log: a question of an outline, as `outline:topic/question`, was missed and is due.
 * The next wait is so short that the id of an answer does not move it.
 */
function metLine(named: string): string {
  const [outline, question] = named.split(':')
  const at = new Date(NOW - 86_400_000).toISOString()
  const answer = { rating: 1, correct: false, given: '', took: 9000, drill: 'elsewhere' }
  const review = { v: 1, event: 'review', id: named, at, outline, question, ...answer }
  return `${JSON.stringify(review)}\n`
}

/**
 * A separate home for one test, in which the clock does not move, because the screen shows when
 * questions come back.
 * @param met questions that were answered before, so that they are asked once and not told
 */
export function newHome(
  files: Readonly<Record<string, string>> = {},
  met: readonly string[] = [],
): string {
  const home = mkdtempSync(join(tmpdir(), 'k8smap-terminal-'))
  mkdirSync(join(home, 'data'), { recursive: true })
  if (met.length > 0) writeFileSync(join(home, 'data', BEFORE), met.map(metLine).join(''))
  writeFileSync(join(home, 'clock.cjs'), `Date.now = () => ${NOW}\n`)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  return home
}

const opened = new Set<IPty>()

/** Ends every program that a test has left running. */
export function closeAll(): void {
  for (const pty of opened)
    try {
      pty.kill('SIGKILL')
    } catch {
      // It has already ended.
    }
  opened.clear()
}

export function openTerminal({
  args,
  file = process.execPath,
  columns = 80,
  rows = 24,
  home = newHome(),
  environment = {},
}: TerminalOptions): Terminal {
  const screen = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: SCROLLBACK,
    allowProposedApi: true,
  })
  const pty = onPseudoTerminal(file, file === process.execPath ? [BIN, ...args] : args, {
    name: environment['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: home,
    env: environmentOf(home, environment),
  })
  opened.add(pty)
  let bytes = ''
  let end: Exit | undefined
  const watchers = new Set<() => void>()
  const look = (): void => {
    for (const watcher of [...watchers]) watcher()
  }
  pty.onData((data) => {
    bytes += data
    screen.write(data, look)
  })
  // A terminal answers requests, for the position of its cursor for instance.
  screen.onData((answer) => pty.write(answer))
  pty.onExit(({ exitCode, signal }) => {
    opened.delete(pty)
    // Its last output is drawn first.
    screen.write('', () => {
      end = { code: exitCode, signal: signal ?? 0 }
      look()
    })
  })
  const linesFrom = (first: number): string[] => {
    const buffer = screen.buffer.active
    const lines = Array.from({ length: buffer.length - first }, (_, i) =>
      (buffer.getLine(first + i)?.translateToString(true) ?? '').trimEnd(),
    )
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
  }
  const everything = (): string[] => linesFrom(0)

  /** Checks whenever something is drawn, until the condition is true. */
  const waitFor = (isSo: () => boolean, what: string): Promise<void> =>
    new Promise((done, fail) => {
      const stop = (): void => {
        clearTimeout(timer)
        watchers.delete(watch)
      }
      const giveUp = (why: string): void => {
        stop()
        fail(new Error(`${why} ${what}; the screen is:\n${everything().join('\n')}`))
      }
      const watch = (): void => {
        if (isSo()) {
          stop()
          done()
        } else if (end) giveUp(`The program ended (${end.code}, ${end.signal}) without`)
      }
      const timer = setTimeout(() => giveUp(`In ${DEADLINE} ms there was no`), DEADLINE)
      watchers.add(watch)
      watch()
    })

  const terminal: Terminal = {
    // It also accepts bytes, although the types do not say so: only bytes can send half a
    // character.
    send: (keys) => pty.write(keys as string),
    rows: () => linesFrom(screen.buffer.active.viewportY),
    everything,
    cursor: () => ({ row: screen.buffer.active.cursorY, column: screen.buffer.active.cursorX }),
    bytes: () => bytes,
    until: async (pattern) => {
      await waitFor(() => pattern.test(everything().join('\n')), String(pattern))
      const start = performance.now()
      for (let seen = -1; seen !== bytes.length && performance.now() - start < DEADLINE; ) {
        seen = bytes.length
        await pause(STILL)
      }
    },
    cursorAt: (column) =>
      waitFor(() => screen.buffer.active.cursorX === column, `cursor in column ${column}`),
    modes: () => modesOf(pty),
    untilModes: async (isSo) => {
      for (const start = performance.now(); !isSo(terminal); await pause(20))
        if (performance.now() - start > DEADLINE)
          throw new Error(
            `In ${DEADLINE} ms the terminal never was so; it is:\n${terminal.modes()}`,
          )
    },
    resize: (wide, high) => {
      screen.resize(wide, high)
      pty.resize(wide, high)
    },
    signal: (name) => pty.kill(name),
    close: () => (pty as unknown as { destroy: () => void }).destroy(),
    exit: async () => {
      await waitFor(() => end !== undefined, 'end of the program')
      return end as Exit
    },
  }
  return terminal
}

/** The same on every machine and in every run, except for what a test adds or removes. */
function environmentOf(
  home: string,
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const all = {
    PATH: process.env['PATH'],
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    NO_COLOR: '1',
    // What is typed ahead counts, and nothing waits; tests of lessons and pauses take these away.
    K8SMAP_PAUSE: 'never',
    K8SMAP_FIRST: 'guess',
    K8SMAP_HOME: home,
    NODE_OPTIONS: `--require ${join(home, 'clock.cjs')}`,
    ...changes,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Asks from outside the terminal, so that the program in it is not disturbed. */
function modesOf(pty: IPty): string {
  const fd = openOtherEnd(pty)
  try {
    return spawnSync('stty', ['-a'], { stdio: [fd, 'pipe', 'pipe'], encoding: 'utf8' }).stdout
  } finally {
    closeSync(fd)
  }
}

/** A shell on a terminal, in a home with these files; the command `k8smap` runs k8smap. */
export async function openShell(
  name: string,
  ...made: Parameters<typeof newHome>
): Promise<{ home: string; terminal: Terminal }> {
  const home = newHome(...made)
  writeFileSync(join(home, 'k8smap'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
    mode: 0o755,
  })
  const terminal = openTerminal({
    home,
    rows: 40,
    file: name,
    // A bash that edits lines has modes of its own; without editing, the modes are as the program
    // left them.
    args: name === 'bash' ? ['--norc', '--noprofile', '--noediting', '-i'] : ['-i'],
    environment: { PS1: '$ ', HISTFILE: '', PATH: `${home}:${process.env['PATH']}` },
  })
  await terminal.until(/\$$/)
  return { home, terminal }
}

/** The events in a home's log, as they were written, without what they say the outline is. */
export function eventsIn(home: string): Array<Record<string, unknown>> {
  const folder = join(home, 'data')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.startsWith('reviews-') && file !== BEFORE)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event !== 'outline')
}

/** The answers in a home's log: the question, the answer given, whether it was right. */
export const answersIn = (home: string): unknown[][] =>
  eventsIn(home)
    .filter(({ event }) => event === 'review')
    .map(({ question, given, correct }) => [question, given, correct])
