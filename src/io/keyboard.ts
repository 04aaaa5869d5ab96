import type { ReadStream } from 'node:tty'
import type { Reply } from '../ports.ts'
import { CTRL_C, CTRL_D, CTRL_Z, pressesIn } from './key-presses.ts'

/** A prompt that takes one key after the other, or is told that no answer will come. */
export interface Taker {
  readonly press: (key: string) => void
  readonly leave: (reply: Reply) => void
}

/** The keyboard during a drill. */
export interface Keyboard {
  /** Hands the keys to a taker from now on; undefined while no prompt is open. */
  readonly giveTo: (taker: Taker | undefined) => void
  readonly close: () => void
}

/**
 * Reads the keyboard during a whole drill and hands the keys to one taker at a time: keys typed
 * ahead wait for the next question instead of disappearing with a prompt that did not use them.
 * @param suspend stops the process as Ctrl-Z does, and calls back when it continues
 */
export function openKeyboard(
  stdin: Pick<ReadStream, 'setRawMode' | 'setEncoding' | 'on' | 'off' | 'resume' | 'pause'>,
  suspend: (onReturn: () => void) => void,
): Keyboard {
  const waiting: string[] = []
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
    const key = waiting.shift()
    if (key === undefined) return
    if (key === CTRL_C) taker.leave({ kind: 'interrupt' })
    else if (key === CTRL_D) taker.leave({ kind: 'end' })
    else {
      taker.press(key)
      // The taker handles one key before it gets the next one, because this key may finish it.
      setImmediate(wake)
    }
  }
  // The shell needs the terminal in cooked mode; when the drill continues, it is set to raw mode
  // again.
  const rest = (): void => {
    stdin.setRawMode(false)
    suspend(() => {
      stdin.setRawMode(true)
      stdin.resume()
    })
  }
  const onData = (chunk: string): void => {
    for (const key of pressesIn(chunk))
      if (key === CTRL_Z) rest()
      else waiting.push(key)
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
    giveTo: (taker) => {
      current = taker
      if (taker) setImmediate(wake)
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
