import { spawn } from 'node:child_process'
import type { Environment } from './places.ts'

/** A pager as it is started. */
export interface PagerStart {
  readonly program: string
  readonly args: readonly string[]
  /** The program is a command line for the system's shell. */
  readonly shell: boolean
  readonly environment: Environment
}

/** What only a shell understands: quotes, pipes, variables, patterns, and a variable that is set for one command. */
const NEEDS_SHELL = /[|&;<>()$`"'*?[#~\n]|^\s*\w+=/
/** On Windows every path has what escapes elsewhere. */
const ESCAPE = /\\/

/**
 * How a pager is started, as git starts it: a program with its arguments directly, anything else through the shell. The
 * command comes from the person's own settings or variables, and nothing else is in it. Undefined if the system has none.
 * @param command undefined for the usual one
 */
export function pagerFor(
  command: string | undefined,
  environment: Environment,
  platform: string,
): PagerStart | undefined {
  const isWindows = platform === 'win32'
  // Windows has no pager of its own that shows colours, and would take one from the folder at hand.
  if (command === undefined && isWindows) return undefined
  const line = (command ?? 'less').trim()
  const [program = '', ...args] = line.split(/\s+/)
  const own = childEnvironment(environment)
  if (NEEDS_SHELL.test(line) || (!isWindows && ESCAPE.test(line)))
    return { program: line, args: [], shell: true, environment: own }
  // With options of its own in LESS it may lack the one for colours.
  const isBare = args.length === 0 && /(?:^|[\\/])less(?:\.exe)?$/.test(program)
  return { program, args: isBare ? ['-R'] : args, shell: false, environment: own }
}

/**
 * What a pager finds in its environment: what git and gh give it, and that the text is UTF-8. It gets no pager of its own:
 * a program that opens pagers would open itself.
 */
function childEnvironment({ PAGER: _, ...environment }: Environment): Environment {
  return { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8', ...environment }
}

/** What a shell ends with if the program cannot be run, or is not there. */
const NOT_RUN = [126, 127]

/** Where signals of the terminal arrive. */
type Signals = Pick<NodeJS.Process, 'on' | 'off' | 'listeners'>

/**
 * Shows a text in a pager, and waits until it ends, however it ends. Ctrl-C belongs to the pager meanwhile.
 * @returns why it could not be started, in the system's words; undefined if it was
 */
export async function showIn(
  { program, args, shell, environment }: PagerStart,
  text: string,
  signals: Signals,
): Promise<string | undefined> {
  const others = signals.listeners('SIGINT') as Array<() => void>
  const ignore = (): void => undefined
  for (const each of others) signals.off('SIGINT', each)
  signals.on('SIGINT', ignore)
  try {
    return await new Promise((resolve) => {
      const child = spawn(program, args, {
        ...{ shell, env: { ...environment }, stdio: ['pipe', 'inherit', 'inherit'] },
      })
      child.once('error', (error) =>
        resolve((error as NodeJS.ErrnoException).code ?? error.message),
      )
      child.once('close', (code) =>
        resolve(shell && NOT_RUN.includes(code ?? 0) ? `${code}` : undefined),
      )
      // A reader may leave before the end.
      child.stdin?.on('error', ignore)
      child.stdin?.end(text)
    })
  } finally {
    signals.off('SIGINT', ignore)
    for (const each of others) signals.on('SIGINT', each)
  }
}
