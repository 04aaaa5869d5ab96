import type { ReadStream } from 'node:tty'
import { TOO_SOON } from '../core/base/time.ts'
import type { Reply, Typed } from '../ports.ts'
import { CTRL_C, CTRL_D, CTRL_Z, PASTE, pressesIn, wordIn } from './key-presses.ts'

/** A prompt that takes one key after the other, or is told that no answer will come. */
export interface Taker {
  /** It takes one key, so letters that came at once are not each a key: it gets a single press for them. */
  readonly takesOne?: boolean
  readonly press: (key: string) => void
  readonly leave: (reply: Reply) => void
  /** The terminal is about to be given away by Ctrl-Z. */
  readonly away?: () => void
  /** The terminal is back; others may have written on it. */
  readonly back?: () => void
}

/** The keyboard during a drill. */
export interface Keyboard {
  /** Hands the keys to a taker from now on; undefined while no prompt is open. */
  readonly giveTo: (taker: Taker | undefined, typed?: Typed) => void
  /** Gives the terminal to somebody else meanwhile, who reads it in cooked mode. */
  readonly lend: <T>(use: () => T) => T
  readonly close: () => void
}

/** A key that waits, and the number of the chunk in which it came. */
interface Waiting {
  readonly key: string
  readonly chunk: number
}

/** Whether a key ends the drill, whenever it comes. */
const isEnd = (key: string): boolean => key === CTRL_C || key === CTRL_D

/**
 * Reads the keyboard during a whole drill and hands the keys to one taker at a time. Keys typed
 * ahead wait for the next question instead of disappearing with a prompt that did not use them; a
 * taker of fresh keys gets none of them, except those that end the drill.
 * @param suspend stops the process as Ctrl-Z does, and calls back when it continues
 * @param clock milliseconds that never go back
 */
export function openKeyboard(
  stdin: Pick<ReadStream, 'setRawMode' | 'setEncoding' | 'on' | 'off' | 'resume' | 'pause'>,
  suspend: (onReturn: () => void) => void,
  clock: () => number = () => performance.now(),
): Keyboard {
  let waiting: Waiting[] = []
  let chunks = 0
  /** The chunk of which a key was taken already: the rest of it is keys as well, typed ahead. */
  let chunkOfKeys = 0
  let freshFrom = 0
  let current: Taker | undefined
  let hasEnded = false

  const wake = (): void => {
    const taker = current
    if (!taker) return
    if (hasEnded) {
      // Ctrl-D is a key here. If the input ends by itself, the terminal is gone: the learner did
      // not end the drill.
      taker.leave({ kind: 'interrupt' })
      return
    }
    const key = next(taker)
    if (key === undefined) return
    if (key === CTRL_C) taker.leave({ kind: 'interrupt' })
    else if (key === CTRL_D) taker.leave({ kind: 'end' })
    else {
      taker.press(key)
      // The taker handles one key before it gets the next one, because this key may finish it.
      setImmediate(wake)
    }
  }
  /** The next key for a taker; a word in place of a key is the beginning of a paste, which no prompt takes. */
  const next = ({ takesOne = false }: Taker): string | undefined => {
    const [first] = waiting
    if (!first) return undefined
    const sent = waiting.filter(({ chunk }) => chunk === first.chunk).map(({ key }) => key)
    const length = takesOne && first.chunk !== chunkOfKeys ? wordIn(sent) : 0
    if (takesOne && length === 0) chunkOfKeys = first.chunk
    waiting = waiting.slice(Math.max(1, length))
    return length > 0 ? PASTE : first.key
  }
  const takeBack = (): void => {
    stdin.setRawMode(true)
    stdin.resume()
  }
  // The shell needs the terminal in cooked mode; when the drill continues, it is set to raw mode
  // again.
  const rest = (): void => {
    const taker = current
    taker?.away?.()
    // What the taker still has to draw is drawn first.
    setImmediate(() => {
      stdin.setRawMode(false)
      suspend(() => {
        takeBack()
        if (taker === current) taker?.back?.()
      })
    })
  }
  const onData = (chunk: string): void => {
    chunks++
    for (const key of pressesIn(chunk))
      if (key === CTRL_Z) rest()
      else if (clock() >= freshFrom || isEnd(key)) waiting.push({ key, chunk: chunks })
    wake()
  }
  const onEnd = (): void => {
    hasEnded = true
    wake()
  }
  stdin.setEncoding('utf8')
  // A terminal that is gone already reports that as an error, which needs its listener.
  stdin.on('error', onEnd)
  stdin.setRawMode(true)
  stdin.on('data', onData).on('end', onEnd).on('close', onEnd)
  stdin.resume()

  return {
    giveTo: (taker, typed = 'ahead') => {
      current = taker
      freshFrom = taker && typed === 'fresh' ? clock() + TOO_SOON : 0
      if (freshFrom > 0) waiting = waiting.filter(({ key }) => isEnd(key))
      if (taker) setImmediate(wake)
    },
    lend: (use) => {
      stdin.setRawMode(false)
      stdin.pause()
      try {
        return use()
      } finally {
        takeBack()
      }
    },
    close: () => {
      // The error listener stays: a terminal that is gone cannot be set to cooked mode, and reports
      // that as an error.
      stdin.off('data', onData).off('end', onEnd).off('close', onEnd)
      stdin.setRawMode(false)
      stdin.pause()
    },
  }
}
