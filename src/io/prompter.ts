import { PassThrough } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { createPrompt, makeTheme, useKeypress, useState } from '@inquirer/core'
import inquirer from 'inquirer'
import { sanitizeLine } from '../core/base/control-characters.ts'
import type { WrittenPlace } from '../core/model/library.ts'
import type { Prompter, Reply, Typed } from '../ports.ts'
import { alarm } from './alarm.ts'
import { keyOf } from './key-presses.ts'
import { openKeyboard } from './keyboard.ts'

/** inquirer's own `?` before a question would look like our key for help. */
const BARE = { prefix: '' }

interface KeyConfig {
  readonly message: string
  readonly allowed: readonly string[] | 'any'
}

/** A prompt that is answered with one press of an allowed key; any key at all is not drawn. */
const keyPrompt = createPrompt<string, KeyConfig>((config, done) => {
  const [pressed, setPressed] = useState('')
  useKeypress((event) => {
    const key = keyOf(event)
    const isAny = config.allowed === 'any'
    if (pressed !== '' || (!isAny && !config.allowed.includes(key))) return
    setPressed(key)
    done(key)
  })
  return `${config.message} ${/^[\p{C}\p{Z}]/u.test(pressed) || config.allowed === 'any' ? '' : pressed}`
})

/**
 * What is typed, as it is drawn. A paste may have control characters in it; each is replaced by one
 * character, so that the cursor stays where it belongs.
 */
const asDrawn = (typed: string, { isFinal }: { readonly isFinal: boolean }): string =>
  isFinal ? makeTheme({}).style.answer(sanitizeLine(typed)) : sanitizeLine(typed)

/** A question in inquirer's form. */
type Question = { readonly type: 'key' | 'input' } & Partial<KeyConfig>

/**
 * Prompts on a terminal.
 * @param suspend stops the process as Ctrl-Z does, and calls back when it continues
 * @param edit loads what opens an editor and waits for its end
 */
export function openPrompter(
  stdin: ReadStream,
  stdout: WriteStream,
  suspend: (onReturn: () => void) => void,
  edit: () => Promise<(place: WrittenPlace) => boolean>,
): Prompter {
  const keyboard = openKeyboard(stdin, suspend)

  const ask = async (question: Question, typed: Typed, within?: number): Promise<Reply> => {
    const input = new PassThrough()
    const asking = draw(question, input, stdout)
    const answered = asking.then(
      (answers): Reply => ({ kind: 'text', text: String((answers as { answer: unknown }).answer) }),
      (): Reply => ({ kind: 'end' }),
    )
    const left = new Promise<Reply>((leave) => {
      keyboard.giveTo({ press: (key) => input.write(key), leave }, typed)
    })
    const limit = within === undefined ? undefined : alarm(within)
    const late = limit?.rings.then((): Reply => ({ kind: 'late' }))
    const reply = await Promise.race([answered, left, ...(late ? [late] : [])])
    limit?.cancel()
    keyboard.giveTo(undefined)
    if (reply.kind !== 'text') {
      asking.ui.close()
      stdout.write('\n')
    }
    input.destroy()
    return reply
  }

  return {
    key: (message, allowed, typed, within) => ask({ type: 'key', message, allowed }, typed, within),
    line: (message, typed, within) => ask({ type: 'input', message }, typed, within),
    edit: async (at) => {
      const open = await edit()
      return keyboard.lend(() => open(at))
    },
    close: keyboard.close,
  }
}

/**
 * Draws a question; the promise of its answers has the prompt with it, so that it can be closed.
 */
function draw(question: Question, input: PassThrough, output: WriteStream) {
  const prompt = inquirer.createPromptModule({ input, output })
  prompt.registerPrompt('key', keyPrompt)
  return prompt([{ ...question, name: 'answer', theme: BARE, transformer: asDrawn } as never])
}
