import { PassThrough } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPrompter } from '../../src/io/prompter.ts'
import type { Prompter, PromptKeys, Reply } from '../../src/ports.ts'

/** These keys, and what is said to another one. */
const oneOf = (...keys: string[]): PromptKeys => ({ keys, otherwise: `only ${keys.join(' ')}` })

/** A fake keyboard and a fake screen, and a process that stops when it is told to. */
class Desk {
  readonly stdin = new PassThrough()
  readonly stdout = new PassThrough()
  /** Raw mode on and off, stops and returns, in their order. */
  readonly events: string[] = []
  /** Continues the stopped process, as `fg` does. */
  goOn: () => void = () => undefined
  readonly prompter: Prompter
  #drawn = ''

  constructor() {
    const setRawMode = (isRaw: boolean): void => {
      this.events.push(isRaw ? 'raw' : 'cooked')
    }
    this.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#drawn += text
    })
    this.prompter = openPrompter(
      Object.assign(this.stdin, { setRawMode }) as unknown as ReadStream,
      // As of the process's own streams, no pipe that ends closes it.
      Object.assign(this.stdout, { _isStdio: true }) as unknown as WriteStream,
      (onReturn) => {
        this.events.push('stopped')
        this.goOn = () => {
          this.events.push('goes on')
          onReturn()
        }
      },
      async () =>
        ({ file, line }) => {
          this.events.push(`edit ${file}:${line}`)
          return true
        },
    )
  }

  type(keys: string | Buffer): void {
    this.stdin.write(keys)
  }

  /** Everything that was drawn, without colours and cursor movements. */
  drawn(): string {
    return stripVTControlCharacters(this.#drawn)
  }

  /** Everything that was drawn, as the terminal got it. */
  raw(): string {
    return this.#drawn
  }
}

const desks: Desk[] = []
const newDesk = (): Desk => {
  const desk = new Desk()
  desks.push(desk)
  return desk
}
afterEach(() => {
  for (const desk of desks.splice(0)) desk.prompter.close()
  vi.unstubAllEnvs()
})

const text = (words: string): Reply => ({ kind: 'text', text: words })
/** Waits long enough for everything that happens without further input. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await new Promise(setImmediate)
}
/** The state of a promise at this moment. */
const now = async (reply: Promise<Reply>): Promise<Reply | 'open'> => {
  await settled()
  return Promise.race([reply, Promise.resolve('open' as const)])
}

describe('a prompter', () => {
  it('makes the terminal raw when it is opened and cooked when it is closed', () => {
    const desk = newDesk()
    expect(desk.events).toEqual(['raw'])
    desk.prompter.close()
    expect(desk.events).toEqual(['raw', 'cooked'])
  })

  it('reads the keyboard while it is open, and not a moment longer', () => {
    const { stdin, prompter } = newDesk()
    const listeners = (): number[] =>
      ['data', 'end', 'close'].map((event) => stdin.listenerCount(event))
    expect(stdin.isPaused()).toBe(false)
    const open = listeners()
    prompter.close()
    expect(listeners()).toEqual(open.map((count) => count - 1))
    expect(stdin.isPaused()).toBe(true)
  })

  it('may be closed twice', () => {
    const desk = newDesk()
    desk.prompter.close()
    expect(() => desk.prompter.close()).not.toThrow()
    expect(desk.events.at(-1)).toBe('cooked')
  })
})

describe('a prompt with a limit', () => {
  it.each(['key', 'line'] as const)('for a %s is late when its time is over', async (kind) => {
    const { prompter, stdout } = newDesk()
    stdout.resume()
    const began = performance.now()
    const reply =
      kind === 'key' ? prompter.key('›', oneOf('1'), 'ahead', 30) : prompter.line('›', 'ahead', 30)
    expect(await reply).toEqual({ kind: 'late' })
    expect(performance.now() - began).toBeGreaterThan(25)
  })

  it('takes what comes in time, and what comes later is for the next one', async () => {
    const desk = newDesk()
    const inTime = desk.prompter.key('›', oneOf('1', '2'), 'ahead', 60_000)
    desk.type('1')
    expect(await inTime).toEqual(text('1'))
    expect(await desk.prompter.key('›', oneOf('1', '2'), 'ahead', 1)).toEqual({ kind: 'late' })
    desk.type('2')
    expect(await desk.prompter.key('›', oneOf('1', '2'), 'ahead')).toEqual(text('2'))
  })
})

describe('a prompt for a key', () => {
  it('draws its message, and behind it the key that answered', async () => {
    const desk = newDesk()
    const reply = desk.prompter.key('Which? ›', oneOf('1', '2'), 'ahead')
    expect(await now(reply)).toBe('open')
    expect(desk.drawn()).toBe('Which? ›')
    desk.type('2')
    expect(await reply).toEqual(text('2'))
    expect(desk.drawn()).toBe('Which? ›Which? › 2\n')
  })

  it.each([
    ['1', '1'],
    ['１', '1'],
    ['q', 'q'],
    ['Q', 'q'],
    ['ｑ', 'q'],
    ['Ｑ', 'q'],
    ['?', '?'],
    ['？', '?'],
    ['!', '!'],
    ['！', '!'],
  ])('takes %s for %s', async (typed, key) => {
    const desk = newDesk()
    const reply = desk.prompter.key('›', oneOf('1', 'q', '?', '!'), 'ahead')
    desk.type(typed)
    expect(await reply).toEqual(text(key))
  })

  it.each([
    ['a digit that is no option', '3'],
    ['a letter', 'x'],
    ['Enter', '\r'],
    ['a space', ' '],
    ['Chinese', '一'],
    ['an emoji', '😀'],
    ['the up arrow', '\u001b[A'],
    ['Delete', '\u001b[3~'],
    ['Ctrl and the right arrow', '\u001b[1;5C'],
    ['F1', '\u001bOP'],
    ['Alt and an allowed key', '\u001b1'],
  ])('takes no notice of %s', async (_, typed) => {
    const desk = newDesk()
    const reply = desk.prompter.key('›', oneOf('1', '2'), 'ahead')
    desk.type(typed)
    expect(await now(reply)).toBe('open')
    desk.type('2')
    expect(await reply).toEqual(text('2'))
  })

  it('takes the first of two keys that come at once, and keeps the other', async () => {
    const desk = newDesk()
    const first = desk.prompter.key('›', oneOf('1', '2'), 'ahead')
    desk.type('12')
    expect(await first).toEqual(text('1'))
    expect(await desk.prompter.key('›', oneOf('1', '2'), 'ahead')).toEqual(text('2'))
  })
})

describe('a word at a prompt for a key', () => {
  it.each(['service', 'kubelet\r', '\u001b[200~quota\u001b[201~', 'k8s\r'])(
    'is no key, and which there are is said: %j',
    async (word) => {
      const desk = newDesk()
      const reply = desk.prompter.key('›', oneOf('1', 's', 'k', 'q'), 'ahead')
      desk.type(word)
      expect(await now(reply)).toBe('open')
      expect(desk.drawn()).toContain('only 1 s k q')
      desk.type('k')
      expect(await reply).toEqual(text('k'))
    },
  )

  it('is one press where any key goes on, and none of it is left', async () => {
    const desk = newDesk()
    const any = desk.prompter.key('›', 'any', 'ahead')
    desk.type('service\r')
    expect(await any).toEqual(text('\u001b[200~'))
    expect(await now(desk.prompter.key('›', oneOf('s', '\r'), 'ahead'))).toBe('open')
  })

  it('is read in a line that comes first, and what is behind that line is a word again', async () => {
    const desk = newDesk()
    const line = desk.prompter.line('›', 'ahead')
    desk.type('kubelet\rservice\r')
    expect(await line).toEqual(text('kubelet'))
    const key = desk.prompter.key('›', oneOf('s', '1'), 'ahead')
    expect(await now(key)).toBe('open')
    desk.type('1')
    expect(await key).toEqual(text('1'))
  })

  it('is not what came behind a key, all typed ahead', async () => {
    const desk = newDesk()
    const first = desk.prompter.key('›', oneOf('1'), 'ahead')
    desk.type('1fnot clear\ruq')
    expect(await first).toEqual(text('1'))
    expect(await desk.prompter.key('›', oneOf('f'), 'ahead')).toEqual(text('f'))
    expect(await desk.prompter.line('›', 'ahead')).toEqual(text('not clear'))
    expect(await desk.prompter.key('›', oneOf('u'), 'ahead')).toEqual(text('u'))
    expect(await desk.prompter.key('›', oneOf('q'), 'ahead')).toEqual(text('q'))
  })

  it('is not a key that is held down, nor Enter behind a digit', async () => {
    const desk = newDesk()
    const first = desk.prompter.key('›', oneOf('1', 'h'), 'ahead')
    desk.type('1\r')
    expect(await first).toEqual(text('1'))
    expect(await desk.prompter.key('›', oneOf('\r'), 'ahead')).toEqual(text('\r'))
    const held = desk.prompter.key('›', oneOf('h'), 'ahead')
    desk.type('hh')
    expect(await held).toEqual(text('h'))
    expect(await desk.prompter.key('›', oneOf('h'), 'ahead')).toEqual(text('h'))
  })
})

describe('a prompt for a line', () => {
  it('draws its message and nothing before it, and behind it what is typed', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    expect(await now(reply)).toBe('open')
    expect(desk.drawn()).toBe(' ›')
    desk.type('ab')
    expect(await now(reply)).toBe('open')
    expect(desk.drawn()).toBe(' › › a › ab')
    desk.type('\r')
    expect(await reply).toEqual(text('ab'))
    expect(desk.drawn()).toBe(' › › a › ab › ab › ab\n')
  })

  it('ends with Enter', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('kube-')
    expect(await now(reply)).toBe('open')
    desk.type('proxy')
    expect(await now(reply)).toBe('open')
    desk.type('\r')
    expect(await reply).toEqual(text('kube-proxy'))
  })

  it.each([
    ['nothing', '\r', ''],
    ['backspace', 'abx\u007fc\r', 'abc'],
    ['the left arrow', 'ac\u001b[Db\r', 'abc'],
    ['Home and End', 'b\u001b[Ha\u001b[Fc\r', 'abc'],
    ['Chinese', '调度器\r', '调度器'],
    ['characters outside the basic plane', '𠮷😀\r', '𠮷😀'],
    ['a paste between the marks of a terminal', '\u001b[200~abc\u001b[201~\r', 'abc'],
    ['digits and letters that are keys elsewhere', 'q?!10h\r', 'q?!10h'],
    ['a line feed', 'abc\n', 'abc'],
  ])('is edited: %s', async (_, typed, answer) => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type(typed)
    expect(await reply).toEqual(text(answer))
  })

  it('draws no control character of a paste, and hands it on as it was', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('\u001b[200~a\u009b8m\u202eb\u2066\ufeff\u001b[201~')
    expect(await now(reply)).toBe('open')
    expect(desk.drawn().endsWith(' › a\ufffd8m\ufffdb\ufffd\ufffd')).toBe(true)
    desk.type('\r')
    expect(await reply).toEqual(text('a\u009b8m\u202eb\u2066\ufeff'))
    expect(desk.raw()).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/)
  })

  it('shows an answer in another colour than what is being typed', async () => {
    vi.stubEnv('FORCE_COLOR', '1')
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('ab')
    expect(await now(reply)).toBe('open')
    expect(desk.raw()).not.toContain('\u001b[36m')
    desk.type('\r')
    expect(await reply).toEqual(text('ab'))
    expect(desk.raw()).toContain('›\u001b[22m \u001b[36mab\u001b[39m')
  })

  it('reads a character whose bytes come apart', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    const bytes = Buffer.from('调\r')
    desk.type(bytes.subarray(0, 2))
    await settled()
    desk.type(bytes.subarray(2))
    expect(await reply).toEqual(text('调'))
  })
})

describe('what a keyboard sends', () => {
  it.each([
    ['characters', '1调😀', ['1', '调', '😀']],
    ['arrows', '\u001b[A\u001b[B', ['\u001b[A', '\u001b[B']],
    ['arrows of another mode', '\u001bOA\u001bOB', ['\u001bOA', '\u001bOB']],
    ['keys with numbers', '\u001b[3~\u001b[15~', ['\u001b[3~', '\u001b[15~']],
    ['keys with Ctrl or Shift', '\u001b[1;5C\u001b[1;2P', ['\u001b[1;5C', '\u001b[1;2P']],
    ['sequences with characters in between', '\u001b[?25$y1', ['\u001b[?25$y', '1']],
    ['keys with Alt', '\u001bx\u001b1', ['\u001bx', '\u001b1']],
    ['the marks of a paste', '\u001b[200~1\u001b[201~', ['\u001b[200~', '1', '\u001b[201~']],
    ['Escape', '\u001b', ['\u001b']],
    ['a line feed', '1\n2', ['1', '\n', '2']],
  ])('is handed over press by press: %s', async (_, typed, presses) => {
    const desk = newDesk()
    const handed: unknown[] = []
    const write = vi.spyOn(PassThrough.prototype, 'write').mockImplementation(function (
      this: PassThrough,
      press: unknown,
    ) {
      if (this !== desk.stdout) handed.push(press)
      return true
    })
    try {
      void desk.prompter.key('›', oneOf(), 'ahead')
      desk.stdin.emit('data', typed)
      await settled()
    } finally {
      write.mockRestore()
    }
    expect(handed).toEqual(presses)
  })
})

describe('keys typed ahead', () => {
  it('wait for the prompts they were meant for, in their order', async () => {
    const desk = newDesk()
    desk.type('13abc\r2')
    await settled()
    expect(await desk.prompter.key('›', oneOf('1', '2', '3'), 'ahead')).toEqual(text('1'))
    await settled()
    expect(await desk.prompter.key('›', oneOf('1', '2', '3'), 'ahead')).toEqual(text('3'))
    expect(await desk.prompter.line('›', 'ahead')).toEqual(text('abc'))
    await settled()
    expect(await desk.prompter.key('›', oneOf('1', '2', '3'), 'ahead')).toEqual(text('2'))
    expect(desk.drawn()).not.toMatch(/13abc/)
  })

  it('are never lost or doubled, however they arrive', async () => {
    const desk = newDesk()
    const keys = [...'1234'.repeat(25)]
    const replies: Reply[] = []
    const answering = (async () => {
      for (const _ of keys)
        replies.push(await desk.prompter.key('›', oneOf('1', '2', '3', '4'), 'ahead'))
    })()
    // All at once, one by one without pauses, and one by one with pauses.
    desk.type(keys.slice(0, 40).join(''))
    for (const key of keys.slice(40, 80)) setTimeout(() => desk.type(key))
    await new Promise((done) => setTimeout(done))
    for (const key of keys.slice(80)) {
      await new Promise(setImmediate)
      desk.type(key)
    }
    await answering
    expect(replies).toEqual(keys.map(text))
  })

  it('are not drawn before there is a prompt', async () => {
    const desk = newDesk()
    desk.type('12')
    await settled()
    expect(desk.drawn()).toBe('')
  })
})

describe.each([
  ['Ctrl-C', '\u0003', 'interrupt'],
  ['Ctrl-D', '\u0004', 'end'],
])('%s', (_, key, kind) => {
  it('is the reply to a prompt for a key', async () => {
    const desk = newDesk()
    const reply = desk.prompter.key('›', oneOf('1'), 'ahead')
    await settled()
    desk.type(key)
    expect(await reply).toEqual({ kind })
  })

  it('is the reply to a prompt for a line, whatever the line contains, and leaves the line', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('kube')
    await settled()
    const before = desk.drawn()
    desk.type(key)
    expect(await reply).toEqual({ kind })
    await settled()
    expect(desk.drawn().slice(before.length)).toBe('\n\n')
  })

  it('typed ahead waits its turn', async () => {
    const desk = newDesk()
    desk.type(`1${key}2`)
    await settled()
    expect(await desk.prompter.key('›', oneOf('1', '2'), 'ahead')).toEqual(text('1'))
    expect(await desk.prompter.key('›', oneOf('1', '2'), 'ahead')).toEqual({ kind })
    expect(await desk.prompter.key('›', oneOf('1', '2'), 'ahead')).toEqual(text('2'))
  })

  it('ends one prompt, not the next', async () => {
    const desk = newDesk()
    const first = desk.prompter.line('›', 'ahead')
    desk.type(`kube${key}`)
    await first
    const second = desk.prompter.line('›', 'ahead')
    desk.type('proxy\r')
    expect(await second).toEqual(text('proxy'))
  })
})

describe('Ctrl-Z', () => {
  it('gives the terminal back cooked and stops the process', async () => {
    const desk = newDesk()
    const reply = desk.prompter.key('›', oneOf('1'), 'ahead')
    desk.type('\u001a')
    expect(await now(reply)).toBe('open')
    expect(desk.events).toEqual(['raw', 'cooked', 'stopped'])
  })

  it('stops at once, with no prompt open too', async () => {
    const desk = newDesk()
    desk.type('\u001a')
    await settled()
    expect(desk.events).toEqual(['raw', 'cooked', 'stopped'])
  })

  it('and then fg: the terminal is raw, the keyboard is read, the same prompt goes on', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('kube-\u001a')
    await settled()
    // A shell may have left the stream paused.
    desk.stdin.pause()
    desk.goOn()
    expect(desk.events).toEqual(['raw', 'cooked', 'stopped', 'goes on', 'raw'])
    desk.type('proxy\r')
    expect(await reply).toEqual(text('kube-proxy'))
  })

  it('and then fg: what is above the prompt is drawn again, and the prompt with what was typed', async () => {
    const desk = newDesk()
    desk.prompter.onReturn(() => {
      desk.stdout.write('The question\n')
    })
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('kubf\u007fe-\u001a')
    await settled()
    const before = desk.drawn().length
    desk.goOn()
    await settled()
    expect(desk.drawn().slice(before)).toMatch(/^The question\n[^\n]*› kube-$/)
    desk.type('proxy\r')
    expect(await reply).toEqual(text('kube-proxy'))
  })

  it('leaves the line of the prompt, for what the shell says', async () => {
    const desk = newDesk()
    void desk.prompter.key('›', oneOf('1'), 'ahead')
    await settled()
    desk.type('\u001a')
    await settled()
    expect(desk.drawn()).toBe('›\n')
  })

  it('is not part of the text around it', async () => {
    const desk = newDesk()
    const reply = desk.prompter.line('›', 'ahead')
    desk.type('ku\u001abe\r')
    await settled()
    desk.goOn()
    expect(await reply).toEqual(text('kube'))
  })
})

describe.each([
  ['ends', (stdin: PassThrough): void => void stdin.end()],
  ['is closed', (stdin: PassThrough): void => void stdin.destroy()],
  ['fails', (stdin: PassThrough): void => void stdin.emit('error', new Error('EIO'))],
])('a terminal whose input %s', (_, end) => {
  it('is gone: the prompt is interrupted', async () => {
    const desk = newDesk()
    const reply = desk.prompter.key('›', oneOf('1'), 'ahead')
    await settled()
    end(desk.stdin)
    expect(await reply).toEqual({ kind: 'interrupt' })
  })

  it('interrupts every later prompt', async () => {
    const desk = newDesk()
    end(desk.stdin)
    await settled()
    expect(await desk.prompter.line('›', 'ahead')).toEqual({ kind: 'interrupt' })
    expect(await desk.prompter.key('›', oneOf('1'), 'ahead')).toEqual({ kind: 'interrupt' })
  })
})

describe('a terminal that takes no mode any more', () => {
  it('is closed quietly', () => {
    const desk = newDesk()
    // Like a closed terminal: https://nodejs.org/api/tty.html, setRawMode reports errors as an
    // event.
    Object.assign(desk.stdin, {
      setRawMode: () => desk.stdin.emit('error', new Error('setRawMode EIO')),
    })
    expect(() => desk.prompter.close()).not.toThrow()
  })
})
