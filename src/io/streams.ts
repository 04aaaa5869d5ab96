import { fstatSync, statSync, writeSync } from 'node:fs'
import { sep } from 'node:path'
import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import type { Input, Sink } from '../ports.ts'
import { alarm } from './alarm.ts'
import { showsLinks } from './hyperlinks.ts'
import type { Environment } from './places.ts'

/**
 * A standard stream as a sink. A terminal is written to through its stream, which knows its
 * encoding and its width; a pipe or a file through its descriptor, because loading Node's streams
 * would take a tenth of the time of a look-up. If the reader is gone (`| head`), that is not a
 * failure: writing just stops.
 * @param open the stream, made when it is first needed
 */
export function sink(fd: 1 | 2, open: () => NodeJS.WriteStream, environment: Environment): Sink {
  let closed = false
  const isOnDevice = isDevice(fd)
  const isTerminal = isOnDevice && open().isTTY === true
  if (isTerminal)
    open().on('error', () => {
      // Its window was closed: nobody can read what went wrong.
      closed = true
    })
  const write = isTerminal
    ? (text: string): void => {
        open().write(text)
      }
    : (text: string): void => {
        try {
          writeAll(fd, Buffer.from(text))
        } catch (error) {
          // If errors cannot be written, this one cannot be reported either. A device that was a
          // terminal and is not one any more has lost its window.
          if (!isGone(error, isOnDevice) && fd === 1) throw error
          closed = true
        }
      }
  const colour = colourLevel(isTerminal ? open() : undefined, environment)
  return {
    write: (text) => {
      if (!closed) write(text)
    },
    isTerminal,
    // A terminal that was never told its size (`script`, `docker run -t`) says 0.
    columns: () => (isTerminal ? open().columns || 80 : undefined),
    rows: () => (isTerminal ? open().rows || 24 : undefined),
    colour,
    links: () => colour > 0 && showsLinks(isTerminal, environment),
    isAscii: isAscii(environment, isTerminal && sep === '\\'),
    isClosed: () => closed,
    // To the beginning of the line, and then without what was there (CR; EL, ECMA-48).
    overwrite: (line) => {
      if (isTerminal && !closed && environment['TERM'] !== 'dumb') write(`\r${line}\u001b[K`)
    },
  }
}

/** As `devNull` of node:os, which would be loaded for this alone. */
const NULL_DEVICE = sep === '/' ? '/dev/null' : '\\\\.\\nul'

/** Whether it is neither a pipe, a file nor the null device: then it is most likely a terminal. */
function isDevice(fd: number): boolean {
  try {
    const stats = fstatSync(fd)
    return stats.isCharacterDevice() && stats.rdev !== statSync(NULL_DEVICE).rdev
  } catch {
    return false
  }
}

/** Whether nobody is there to read. For a file, EIO is a broken disk, for a terminal it is that. */
function isGone(error: unknown, isOnDevice: boolean): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['EPIPE', 'EOF', 'EBADF'].includes(code) || (isOnDevice && code === 'EIO')
}

/**
 * The standard streams whose terminal is gone: its window was closed. Node aborts at its end if
 * such a descriptor is still open, because it cannot reset the terminal's modes.
 */
export function lostTerminals(): number[] {
  return [0, 1, 2].filter((fd) => {
    if (!isDevice(fd)) return false
    try {
      writeSync(fd, '')
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EIO'
    }
  })
}

/** Milliseconds to wait before writing to a full pipe again. */
const PIPE_WAIT = 5

function writeAll(fd: number, bytes: Buffer): void {
  let done = 0
  while (done < bytes.length)
    try {
      done += writeSync(fd, bytes, done)
    } catch (error) {
      // The pipe is non-blocking and its reader is slow.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_WAIT)
    }
}

/**
 * FORCE_COLOR (0 to 3, https://force-color.org) wins over NO_COLOR (https://no-color.org), which
 * wins over what the terminal can do. Both count only if they are not empty.
 * @param terminal undefined if the stream is not a terminal
 */
export function colourLevel(
  terminal: Pick<WriteStream, 'getColorDepth'> | undefined,
  environment: Environment,
): 0 | 1 | 2 | 3 {
  const { NO_COLOR, FORCE_COLOR: forced } = environment
  if ((forced ?? '') !== '') {
    if (forced === 'false' || forced === '0') return 0
    return forced === '2' ? 2 : forced === '3' ? 3 : 1
  }
  if ((NO_COLOR ?? '') !== '' || !terminal) return 0
  // Node would treat empty ones as set, so it does not get these variables.
  const { NO_COLOR: _, FORCE_COLOR: __, ...others } = environment
  const depth = terminal.getColorDepth(others)
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}

/**
 * Whether only ASCII may be shown: the locale is C or POSIX (POSIX 8.2, LC_CTYPE), or the terminal is a console of Windows
 * that says nothing of itself, as newer ones and those of other systems do.
 */
export function isAscii(environment: Environment, isConsole: boolean): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG']
  if (locale === 'C' || locale === 'POSIX') return true
  return isConsole && !MODERN.some((name) => environment[name])
}

/** What terminals on Windows set that show all of Unicode. */
const MODERN = ['WT_SESSION', 'TERM_PROGRAM', 'TERM', 'ConEmuTask', 'TERMINAL_EMULATOR'] as const

/** Standard input, line by line; opened only when a line is asked for. */
export function input(open: () => Readable & { readonly isTTY?: boolean }): Input {
  // A second reader of lines goes on where the first one stopped.
  let lines: AsyncGenerator<string> | undefined
  return {
    get isTerminal() {
      return open().isTTY === true
    },
    lines: () => {
      lines ??= linesOf(open())
      return lines
    },
    alarm,
  }
}

/** The lines of a stream. What reads them is loaded when they are asked for, as look-ups read none. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const { readLines } = await import('./lines.ts')
  yield* readLines(stream)
}
