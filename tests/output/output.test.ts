import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { outputOn } from '../../src/output/output.ts'
import type { Prompter, Sink } from '../../src/ports.ts'

/** An output on two terminals of that width, and what was written to each or prompted. */
async function outputIn(colour: Sink['colour'], columns: number | undefined = undefined) {
  const written: string[] = []
  const sink = (name: string): Sink => ({
    write: (text) => {
      written.push(`${name}: ${text}`)
    },
    isTerminal: columns !== undefined,
    columns: () => columns,
    colour,
    rows: () => undefined,
    links: () => false,
    isAscii: false,
    isClosed: () => false,
    overwrite: () => {},
  })
  const prompter: Prompter = {
    key: async (message, allowed, typed) => {
      written.push(
        `key: ${message} ${allowed === 'any' ? allowed : [...allowed.keys, allowed.otherwise].join(' ')} ${typed}`,
      )
      return { kind: 'end' }
    },
    edit: async () => false,
    onReturn: () => undefined,
    pick: async () => ({ kind: 'end' }),
    line: async (message, typed) => {
      written.push(`line: ${message} ${typed}`)
      return { kind: 'interrupt' }
    },
    close: () => {
      written.push('closed')
    },
  }
  const world = {
    out: sink('out'),
    err: sink('err'),
    seed: () => 5,
    prompter: async () => prompter,
  }
  return { output: await outputOn(world, { words: en, languages: ['en'] }), written }
}

describe('an output', () => {
  it('prints its result to stdout and all else to stderr, without a line end of its own', async () => {
    const { output, written } = await outputIn(0, 12)
    output.print(['one two three four', 'x\ny\u001b[2J'])
    output.print([])
    output.printJson({ a: 'x\ny\u009b' })
    output.tell(['one two three four', 'x\ny\u001b[2J'])
    output.tell([])
    output.report(['one two three four', 'x\ny\u001b[2J'])
    output.note([{ kind: 'unreadable', file: 'a\nb' }])
    expect(written).toEqual([
      'out: one two three four\nx\ufffdy\ufffd[2J\n',
      'out: {"a":"x\\ny\\u009b"}\n',
      'err: one two\nthree four\nx\ufffdy\ufffd[2J\n',
      'err: one two three four\nx\ufffdy\ufffd[2J\n',
      'err: a\ufffdb cannot\nbe read and\nis left out.\n',
    ])
  })

  it('paints whole lines, each on its own', async () => {
    const { output, written } = await outputIn(1, 12)
    const { theme } = output.errors
    output.tell(['one two three `four`', '\u001b[31mred'], theme.bad)
    output.print([`${output.page.theme.good('yes')} \u001b[32mno`])
    expect(written).toEqual([
      'err: \u001b[31mone two\u001b[39m\n\u001b[31mthree \u001b[36mfour\u001b[39m\u001b[31m\u001b[39m\n\u001b[31m\ufffd[31mred\u001b[39m\n',
      'out: \u001b[32myes\u001b[39m \ufffd[32mno\n',
    ])
  })

  it('has pages as wide as their streams', async () => {
    const widths = async (columns?: number): Promise<number[]> => {
      const { output } = await outputIn(0, columns)
      return [output.page.columns, output.errors.columns]
    }
    expect([await widths(40), await widths()]).toEqual([
      [40, 40],
      [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    ])
  })

  it('has prompts whose messages are harmless, in its own colours', async () => {
    const { output, written } = await outputIn(1)
    const prompts = await output.prompts()
    const mark = output.page.theme.key('›')
    expect([
      await prompts.key(
        `How\u001b[2J? ${mark}`,
        { keys: ['1', '2'], otherwise: 'Only\u001b[2J these' },
        'fresh',
      ),
      await prompts.line(`\u202eWhy\n? ${mark}`, 'ahead'),
    ]).toEqual([{ kind: 'end' }, { kind: 'interrupt' }])
    prompts.close()
    expect(written).toEqual([
      'key: How\ufffd[2J? \u001b[1m\u001b[36m›\u001b[39m\u001b[22m 1 2 Only\ufffd[2J these fresh',
      'line: \ufffdWhy\ufffd? \u001b[1m\u001b[36m›\u001b[39m\u001b[22m ahead',
      'closed',
    ])
  })
})
