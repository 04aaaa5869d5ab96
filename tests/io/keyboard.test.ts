import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openKeyboard, type Taker } from '../../src/io/keyboard.ts'

/** A keyboard on an artificial terminal, with a list of everything that happens. */
function typing() {
  const seen: string[] = []
  const stdin = Object.assign(new PassThrough(), {
    setRawMode(raw: boolean) {
      seen.push(raw ? 'raw' : 'cooked')
      return this as never
    },
  })
  let onReturn: () => void = () => undefined
  const clock = { at: 1000 }
  const keyboard = openKeyboard(
    stdin as never,
    (back) => {
      seen.push('stopped')
      onReturn = back
    },
    () => clock.at,
  )
  /** A taker that is finished after so many keys. */
  const taker = (name: string, keys = Number.POSITIVE_INFINITY): Taker => {
    let left = keys
    return {
      press: (key) => {
        seen.push(`${name} ${key}`)
        if (--left === 0) keyboard.giveTo(undefined)
      },
      leave: ({ kind }) => {
        seen.push(`${name} ${kind}`)
        keyboard.giveTo(undefined)
      },
    }
  }
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) await turn()
  }
  return { seen, stdin, keyboard, taker, settle, clock, goOn: () => onReturn() }
}

describe('the keyboard', () => {
  it('hands over key by key, and keeps what is typed ahead for the next question', async () => {
    const { seen, stdin, keyboard, taker, settle } = typing()
    keyboard.giveTo(taker('first', 1))
    stdin.write('1h2')
    await settle()
    seen.push('asked again')
    keyboard.giveTo(taker('second', 5))
    await settle()
    stdin.write('3')
    await settle()
    expect(seen).toEqual(['raw', 'first 1', 'asked again', 'second h', 'second 2', 'second 3'])
  })

  it('takes Ctrl-C and Ctrl-D in their turn, behind what was typed before', async () => {
    const { seen, stdin, keyboard, taker, settle } = typing()
    stdin.write('a\u0003b\u0004c')
    await settle()
    for (const name of ['first', 'second', 'third']) {
      keyboard.giveTo(taker(name))
      await settle()
    }
    expect(seen).toEqual(['raw', 'first a', 'first interrupt', 'second b', 'second end', 'third c'])
  })

  it('stops at once on Ctrl-Z with the terminal cooked, and is raw again on return', async () => {
    const { seen, stdin, keyboard, taker, settle, goOn } = typing()
    stdin.write('a\u001ab')
    await settle()
    goOn()
    keyboard.giveTo(taker('first'))
    await settle()
    expect(seen).toEqual(['raw', 'cooked', 'stopped', 'raw', 'first a', 'first b'])
  })

  it('interrupts every question once the terminal is gone', async () => {
    const { seen, stdin, keyboard, taker, settle } = typing()
    keyboard.giveTo(taker('first'))
    stdin.end()
    await settle()
    keyboard.giveTo(taker('second'))
    await settle()
    expect(seen).toEqual(['raw', 'first interrupt', 'second interrupt'])
  })

  it('gives the terminal back when it is closed', async () => {
    const { seen, stdin, keyboard, taker, settle } = typing()
    keyboard.giveTo(taker('first'))
    keyboard.close()
    expect([stdin.isPaused(), stdin.listenerCount('data')]).toEqual([true, 0])
    stdin.end('x')
    await settle()
    expect(seen).toEqual(['raw', 'cooked'])
  })
})

describe('a question that wants fresh keys', () => {
  it('gets none that was typed before it, nor within a quarter of a second', async () => {
    const { seen, stdin, keyboard, taker, settle, clock } = typing()
    stdin.write('12')
    await settle()
    keyboard.giveTo(taker('first'), 'fresh')
    for (const [wait, key] of [
      [0, 'a'],
      [249, 'b'],
      [1, 'c'],
      [1000, 'd'],
    ] as const) {
      clock.at += wait
      stdin.write(key)
      await settle()
    }
    expect(seen).toEqual(['raw', 'first c', 'first d'])
  })

  it('lets a key wait that comes between it and the next, which may take it or not', async () => {
    for (const [typed, expected] of [
      ['ahead', ['second b', 'second c']],
      ['fresh', []],
    ] as const) {
      const { seen, stdin, keyboard, taker, settle, clock } = typing()
      keyboard.giveTo(taker('first', 1), 'fresh')
      clock.at += 250
      stdin.write('abc')
      await settle()
      keyboard.giveTo(taker('second'), typed)
      await settle()
      expect(seen).toEqual(['raw', 'first a', ...expected])
    }
  })

  it('is ended by Ctrl-C and Ctrl-D whenever they come', async () => {
    for (const [key, kind] of [
      ['\u0003', 'interrupt'],
      ['\u0004', 'end'],
    ] as const) {
      const { seen, stdin, keyboard, taker, settle } = typing()
      stdin.write(`1${key}`)
      await settle()
      keyboard.giveTo(taker('first'), 'fresh')
      await settle()
      keyboard.giveTo(taker('second'), 'fresh')
      stdin.write(`2${key}`)
      await settle()
      expect(seen).toEqual(['raw', `first ${kind}`, `second ${kind}`])
    }
  })
})
