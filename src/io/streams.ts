import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import type { Input, Sink } from '../ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A stream as a sink. A reader that has gone (`| head`) is no failure: writing just stops. */
export function sink(stream: NodeJS.WriteStream, environment: Environment): Sink {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF' && error.code !== 'ERR_STREAM_DESTROYED')
      throw error
    closed = true
  })
  const isTerminal = stream.isTTY === true
  return {
    write: (text) => {
      if (!closed && !stream.destroyed) stream.write(text)
    },
    isTerminal,
    columns: () => (isTerminal ? (stream.columns ?? 80) : undefined),
    colour: colourLevel(stream, environment),
    isClosed: () => closed || stream.destroyed,
  }
}

/** FORCE_COLOR (0 to 3) beats NO_COLOR (https://no-color.org), which beats what the terminal can do. */
export function colourLevel(
  stream: Pick<WriteStream, 'isTTY' | 'getColorDepth'>,
  environment: Environment,
): 0 | 1 | 2 | 3 {
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) {
    if (forced === 'false' || forced === '0') return 0
    return forced === '2' ? 2 : forced === '3' ? 3 : 1
  }
  if ((environment['NO_COLOR'] ?? '') !== '' || stream.isTTY !== true) return 0
  const depth = stream.getColorDepth({ ...environment })
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}

/** Standard input, line by line; opened only when somebody reads. */
export function input(
  open: () => Readable & { readonly isTTY?: boolean },
  isTerminal: boolean,
): Input {
  return {
    isTerminal,
    lines: () => readLines(open()),
  }
}

async function* readLines(stream: Readable): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline')
  // Not `for await` on the interface itself: lines that came before anybody waited would be lost.
  const lines = createInterface({
    input: stream,
    terminal: false,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  yield* lines
}
