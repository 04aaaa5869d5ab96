import { PassThrough } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { createPrompt, useKeypress, useState } from '@inquirer/core'
import inquirer from 'inquirer'
import type { Prompter, Reply } from '../ports.ts'

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const CTRL_Z = '\u001a'

/** One press of a key: an escape sequence (arrows, function keys) counts as one. */
const PRESS = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|[^[O])?|[\s\S]/gu

/** inquirer's own `?` before a question would read as our key for help. */
const BARE = { prefix: '' }

interface KeyConfig {
  readonly message: string
  readonly allowed: readonly string[]
}

/** A prompt that one press of an allowed key answers. */
const keyPrompt = createPrompt<string, KeyConfig>((config, done) => {
  const [pressed, setPressed] = useState('')
  useKeypress((event) => {
    // readline names a key only where it is a letter or digit; `?` and its full-width twin come as a sequence.
    const key = ((event as { sequence?: string }).sequence ?? event.name ?? '')
      .normalize('NFKC')
      .toLowerCase()
    if (pressed !== '' || !config.allowed.includes(key)) return
    setPressed(key)
    done(key)
  })
  return `${config.message} ${pressed}`
})

/**
 * Prompts on a terminal. The keyboard is read here for the whole drill, and handed to one prompt at a time, key
 * by key: what is typed ahead waits for the question it was meant for instead of vanishing with the prompt
 * that did not want it.
 * @param suspend stops the process as Ctrl-Z does, and calls back when it goes on
 */
export function openPrompter(
  stdin: ReadStream,
  stdout: WriteStream,
  suspend: (onReturn: () => void) => void,
): Prompter {
  const waiting: string[] = []
  let current: { input: PassThrough; settle: (reply: Reply) => void } | undefined
  let ended: Reply | undefined

  const wake = (): void => {
    const prompt = current
    if (!prompt) return
    if (ended) {
      prompt.settle(ended)
      return
    }
    const key = waiting.shift()
    if (key === undefined) return
    if (key === CTRL_C) prompt.settle({ kind: 'interrupt' })
    else if (key === CTRL_D) prompt.settle({ kind: 'end' })
    else {
      prompt.input.write(key)
      // The prompt handles a key before the next one is handed over; it may be done with this one.
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
    for (const key of chunk.match(PRESS) ?? [])
      if (key === CTRL_Z) rest()
      else waiting.push(key)
    wake()
  }
  // Ctrl-D is a key here. Input that ends by itself means that the terminal is gone: nobody has ended the drill.
  const onEnd = (): void => {
    ended = { kind: 'interrupt' }
    wake()
  }
  stdin.setEncoding('utf8')
  stdin.setRawMode(true)
  stdin.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd)
  stdin.resume()

  const ask = async (question: { type: 'key' | 'input' } & Partial<KeyConfig>): Promise<Reply> => {
    const input = new PassThrough()
    const prompt = inquirer.createPromptModule({ input, output: stdout })
    prompt.registerPrompt('key', keyPrompt)
    let settle: (reply: Reply) => void = () => undefined
    const left = new Promise<Reply>((resolve) => {
      settle = resolve
    })
    const asking = prompt([{ ...question, name: 'answer', theme: BARE } as never])
    const answered = asking.then(
      (answers): Reply => ({ kind: 'text', text: String((answers as { answer: unknown }).answer) }),
      (): Reply => ({ kind: 'end' }),
    )
    current = { input, settle }
    setImmediate(wake)
    const reply = await Promise.race([answered, left])
    current = undefined
    if (reply.kind !== 'text') {
      asking.ui.close()
      stdout.write('\n')
    }
    input.destroy()
    return reply
  }

  return {
    key: (message, allowed) => ask({ type: 'key', message, allowed }),
    line: (message) => ask({ type: 'input', message }),
    close: () => {
      // Errors are still listened to: a terminal that is gone cannot be made cooked, and says so by one.
      stdin.off('data', onData).off('end', onEnd).off('close', onEnd)
      stdin.setRawMode(false)
      stdin.pause()
    },
  }
}
