import type { ReadStream } from 'node:tty'
import type { Reply } from '../ports.ts'
import { CTRL_C, CTRL_D, CTRL_Z, pressesIn } from './key-presses.ts'

/** What is being typed at: it takes one key after the other, or is left without an answer. */
export interface Taker {
  readonly press: (key: string) => void
  readonly leave: (reply: Reply) => void
}

export interface Keyboard {
  /** Hands the keys to a taker from now on; undefined where nobody asks. */
  readonly giveTo: (taker: Taker | undefined) => void
  readonly close: () => void
}

/**
 * Reads the keyboard for a whole drill, and hands it to one taker at a time, key by key: what is typed ahead waits for the
 * question it was meant for instead of vanishing with the prompt that did not want it.
 * @param suspend stops the process as Ctrl-Z does, and calls back when it goes on
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
      // Ctrl-D is a key here. Input that ends by itself means that the terminal is gone: nobody has ended the drill.
      taker.leave({ kind: 'interrupt' })
      return
    }
    const key = waiting.shift()
    if (key === undefined) return
    if (key === CTRL_C) taker.leave({ kind: 'interrupt' })
    else if (key === CTRL_D) taker.leave({ kind: 'end' })
    else {
      taker.press(key)
      // The taker handles a key before the next one is handed over; it may be done with this one.
      setImmediate(wake)
    }
  }
  // The shell takes the terminal back cooked, and has to be given it so: on return it is made raw again.
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
  stdin.setRawMode(true)
  stdin.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd)
  stdin.resume()

  return {
    giveTo: (taker) => {
      current = taker
      if (taker) setImmediate(wake)
    },
    close: () => {
      // Errors are still listened to: a terminal that is gone cannot be made cooked, and says so by one.
      stdin.off('data', onData).off('end', onEnd).off('close', onEnd)
      stdin.setRawMode(false)
      stdin.pause()
    },
  }
}
