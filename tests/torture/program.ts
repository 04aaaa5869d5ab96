import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** The program under attack: its file, and that of an older version if there is one. */
export interface Program {
  readonly bin: string
  readonly old: string | undefined
}

/** How the program is started. */
export interface Start {
  readonly bin: string
  readonly argv: readonly string[]
  readonly home: string
  readonly environment?: Readonly<Record<string, string>>
  /** A command that gets the program's as its arguments, such as `unshare --uts`. */
  readonly through?: readonly string[]
  /** The user it runs as; by default the one of this process. */
  readonly user?: number
}

/** How a process ended. */
export interface End {
  readonly pid: number
  /** When it was started and when it had ended, in milliseconds since 1970. */
  readonly began: number
  readonly ended: number
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** It did not end by itself within the deadline. */
  readonly hung: boolean
}

/** Milliseconds after which a process hangs. Other work may keep the machine busy. */
const DEADLINE = 30_000

/** What the environment of every process has. */
export const environmentOf = ({
  home,
  environment = {},
}: Pick<Start, 'home' | 'environment'>): Record<string, string | undefined> => ({
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  LANG: 'en_US.UTF-8',
  NO_COLOR: '1',
  K8SMAP_HOME: home,
  ...environment,
})

/** A process that was started. */
export interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>
  readonly write: (text: string) => void
  readonly end: Promise<End>
}

/** Starts the program. */
export function start({ bin, argv, through = [], user, ...rest }: Start): Started {
  const [file = '', ...args] = [...through, process.execPath, bin, ...argv]
  const began = Date.now()
  const child = spawn(file, args, {
    env: environmentOf(rest),
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  })
  let stdout = ''
  let stderr = ''
  let hung = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  // A process that was killed takes no more input.
  child.stdin.on('error', () => undefined)
  const timer = setTimeout(() => {
    hung = true
    child.kill('SIGKILL')
  }, DEADLINE)
  let ended = 0
  child.on('exit', () => {
    ended = Date.now()
  })
  const end = new Promise<End>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      done({ pid: child.pid ?? 0, began, ended, code, signal, stdout, stderr, hung })
    })
  })
  return { child, write: (text) => void child.stdin.write(text), end }
}

/** Runs the program to its end, with these lines as its input. */
export function run(how: Start, input = ''): Promise<End> {
  const { child, end } = start(how)
  child.stdin.end(input)
  return end
}

/** What a run must never show: a crash, or a hang. */
export function crashes({ stderr, hung, code, signal }: End): string[] {
  const trace = /^\s+at .+:\d+|its own fault|Uncaught|Assertion .* failed/m.exec(stderr)
  return [
    ...(hung ? ['hung'] : []),
    ...(trace ? [`stack trace: ${stderr.trim().split('\n').slice(0, 3).join(' / ')}`] : []),
    ...(signal === 'SIGABRT' || signal === 'SIGSEGV' || code === 134 ? [`ended by ${signal}`] : []),
  ]
}
