import { PassThrough } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { createPrompt, makeTheme, useKeypress, useState } from '@inquirer/core'
import inquirer from 'inquirer'
import { sanitizeLine } from '../core/base/control-characters.ts'
import type { WrittenPlace } from '../core/model/library.ts'
import type { Prompter, PromptKeys, PromptList, Reply, Typed } from '../ports.ts'
import { alarm } from './alarm.ts'
import { ESCAPE, keyOf } from './key-presses.ts'
import { openKeyboard, type Taker } from './keyboard.ts'

/** inquirer's own `?` before a question would look like our key for help. */
const BARE = { prefix: '' }

interface KeyConfig {
  readonly message: string
  readonly allowed: PromptKeys | 'any'
}

/**
 * A prompt that is answered with one press of an allowed key; any key at all is not drawn. Another key
 * has it say which there are, below the prompt and only until the next one.
 */
const keyPrompt = createPrompt<string, KeyConfig>(({ message, allowed }, done) => {
  const [pressed, setPressed] = useState('')
  const [isOther, setOther] = useState(false)
  useKeypress((event) => {
    const key = keyOf(event)
    if (pressed !== '') return
    const isTaken = allowed === 'any' || allowed.keys.includes(key)
    setOther(!isTaken)
    if (!isTaken) return
    setPressed(key)
    done(key)
  })
  const shown = /^[\p{C}\p{Z}]/u.test(pressed) || allowed === 'any' ? '' : pressed
  return [`${message} ${shown}`, isOther && allowed !== 'any' ? allowed.otherwise : '']
})

/**
 * What is typed, as it is drawn. A paste may have control characters in it; each is replaced by one
 * character, so that the cursor stays where it belongs.
 */
const asDrawn = (typed: string, { isFinal }: { readonly isFinal: boolean }): string =>
  isFinal ? makeTheme({}).style.answer(sanitizeLine(typed)) : sanitizeLine(typed)

/** A question in inquirer's form, and the keys that are pressed already. */
interface Question extends Partial<KeyConfig> {
  readonly type: 'key' | 'input' | 'search'
  readonly typed?: string
}

/** Rows of a list: with what is around them, they fit on a screen of twenty. */
const ROWS = 10

/** inquirer's list that follows what is typed, in our words and colours. */
const listQuestion = (message: string, { find, ...list }: PromptList): Question => {
  const as = (text: string): string => text
  const theme = {
    ...BARE,
    icon: { cursor: list.cursor },
    style: {
      ...{ message: as, searchTerm: as, answer: as, highlight: list.paint },
      error: () => list.nothing,
      keysHelpTip: () => list.keys.join('\n'),
    },
  }
  const source = async (typed: string | undefined) =>
    (await find(typed ?? '')).map(({ line, value }) => ({ name: line, short: value, value }))
  return {
    ...{ type: 'search', message, typed: list.initial },
    ...{ theme, source, pageSize: ROWS },
  }
}

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

  let redraw = (): void => undefined

  const ask = async (question: Question, typed: Typed, within?: number): Promise<Reply> => {
    const limit = within === undefined ? undefined : alarm(within)
    const reply = await new Promise<Reply>((resolve) => {
      const taker = asked(question, { output: stdout, redraw, resolve })
      limit?.rings.then(() => taker.leave({ kind: 'late' }))
      keyboard.giveTo(taker, typed)
    })
    limit?.cancel()
    keyboard.giveTo(undefined)
    return reply
  }

  return {
    key: (message, allowed, typed, within) => ask({ type: 'key', message, allowed }, typed, within),
    line: (message, typed, within) => ask({ type: 'input', message }, typed, within),
    pick: (message, list) => ask(listQuestion(message, list), 'ahead'),
    edit: async (at) => {
      const open = await edit()
      return keyboard.lend(() => open(at))
    },
    onReturn: (draw) => {
      redraw = draw
    },
    close: keyboard.close,
  }
}

/** Where a question is asked, and where its reply goes. */
interface Asking {
  readonly output: WriteStream
  /** Draws what is above the prompt, when others may have written on the terminal. */
  readonly redraw: () => void
  readonly resolve: (reply: Reply) => void
}

/**
 * Asks a question: the taker of its keys. When the terminal was given away and is back, the prompt is drawn
 * again, and its keys are pressed once more.
 */
function asked(question: Question, { output, redraw, resolve }: Asking): Taker {
  const isList = question.type === 'search'
  const pressed: string[] = [...(question.typed ?? '')]
  const draw = () => {
    const drawn = drawOn(question, output)
    drawn.answers.then(
      (text) => resolve({ kind: 'text', text }),
      () => {
        if (drawn === current) resolve({ kind: 'end' })
      },
    )
    for (const key of pressed) drawn.press(key)
    return drawn
  }
  let current = draw()
  const leave = (reply: Reply): void => {
    current.close()
    if (!isList) output.write('\n')
    resolve(reply)
  }
  return {
    leave,
    takesOne: question.type === 'key',
    press: (key) => {
      if (isList && key === ESCAPE) {
        leave({ kind: 'end' })
        return
      }
      pressed.push(key)
      current.press(key)
    },
    away: () => {
      const { close } = current
      current = NOWHERE
      close()
    },
    back: () => {
      redraw()
      current = draw()
    },
  }
}

/** A prompt on screen. */
interface Drawn {
  /** Rejects when it is closed. */
  readonly answers: Promise<string>
  readonly press: (key: string) => void
  readonly close: () => void
}

/** No prompt: the terminal is given away. */
const NOWHERE: Drawn = {
  answers: new Promise(() => undefined),
  press: () => undefined,
  close: () => undefined,
}

function drawOn(question: Question, output: WriteStream): Drawn {
  const input = new PassThrough()
  const prompt = inquirer.createPromptModule({
    ...{ input, output },
    clearPromptOnDone: question.type === 'search',
  })
  prompt.registerPrompt('key', keyPrompt)
  const asking = prompt([
    { theme: BARE, ...question, name: 'answer', transformer: asDrawn } as never,
  ])
  return {
    answers: asking.then((answers) => String((answers as { answer: unknown }).answer)),
    press: (key) => void input.write(key),
    close: () => {
      asking.ui.close()
      input.destroy()
    },
  }
}
