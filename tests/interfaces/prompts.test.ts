import { describe, expect, it } from 'vitest'
import { promptsInterface } from '../../src/interfaces/prompts.ts'
import type { Prompter, Reply } from '../../src/ports.ts'
import { DRAWN } from '../support/fake-drill.ts'
import { outcomeOf, page, shownAs } from '../support/marked-page.ts'
import { printTo } from '../support/pages.ts'
import { choice, items, typed } from '../support/questions.ts'
import { libraryOf } from '../support/trees.ts'

const commandFor = (command: string): string => `k8smap ${command}`

/** Prompts that get these replies; what was written and prompted, in turn. */
const promptsIn = (...replies: Reply[]) => promptsOn(60, ...replies)

const limit = (within: number | undefined): unknown[] => (within === undefined ? [] : [within])

function promptsOn(columns: number, ...replies: Reply[]) {
  const told: unknown[] = []
  const next = async (): Promise<Reply> => replies.shift() ?? { kind: 'end' }
  const prompter: Prompter = {
    key: (message, allowed, typed, within) => {
      const keys = allowed === 'any' ? 'any key' : allowed.keys.join(' ')
      told.push(['key', message, keys, typed, ...limit(within)])
      return next()
    },
    line: (message, typed, within) => {
      told.push(['line', message, typed, ...limit(within)])
      return next()
    },
    edit: async (at) => {
      told.push(['edit', at])
      return true
    },
    onReturn: () => undefined,
    pick: async () => ({ kind: 'end' }),
    close: () => {
      told.push('close')
    },
  }
  const options = {
    page: page({ columns }),
    print: printTo(told),
    topicPage: (topic: string) => [topic],
    commandFor,
    library: libraryOf(DRAWN),
    typed: 'fresh' as const,
  }
  return { ui: promptsInterface(options, prompter), told }
}

const text = (words: string): Reply => ({ kind: 'text', text: words })
const CHOICE = shownAs(choice('a/one'))

describe('a prompt', () => {
  it('takes one key where one option is picked, the numbers of its options and no other', async () => {
    const { ui, told } = promptsIn(text('3'))
    expect(await ui.read(CHOICE)).toEqual(text('3'))
    expect(told).toMatchInlineSnapshot(`
      [
        "<dim>  1-4 · 0 I don’t know · h hint · k known · ? help · q stop</>
      ",
        [
          "key",
          "<key>›</>",
          "1 2 3 4 0 ? h u ! e o w f k s q",
          "fresh",
        ],
      ]
    `)
  })

  it('has a key for “I don’t know”, which is an empty answer', async () => {
    const { ui } = promptsIn(text('0'))
    expect(await ui.read(CHOICE)).toEqual(text(''))
  })

  it.each<[string, Reply]>([
    ['a command', text('h')],
    ['the end of the input', { kind: 'end' }],
    ['Ctrl-C', { kind: 'interrupt' }],
  ])('hands %s on', async (_, reply) =>
    expect(await promptsIn(reply).ui.read(CHOICE)).toEqual(reply),
  )

  it.each([
    ['words', typed('a/two'), 'type it, then Enter'],
    ['an order', items('order', 'a/three', ['x', 'y']), 'the numbers in order, then Enter'],
    ['names', items('list', 'a/four', ['x', 'y']), 'all of them, with commas between, then Enter'],
  ])('takes a line where %s are wanted, a 0 as it is', async (_, question, keys) => {
    const { ui, told } = promptsIn(text('0'))
    expect(await ui.read(shownAs(question))).toEqual(text('0'))
    const [lines, ...rest] = told
    expect(
      String(lines)
        .replace(/^<dim> {2}|<\/>\n$/g, '')
        .replaceAll('</>\n<dim>  ', ' · '),
    ).toBe(`${keys} · empty: I don’t know · h hint · k known · ? help · q stop`)
    expect(rest).toEqual([['line', '<key>›</>', 'fresh']])
  })

  it('tells the keys once a question, and again when it is shown anew', async () => {
    const { ui, told } = promptsIn(text('h'), text('?'), text('1'), text('1'))
    const again = { ...CHOICE }
    for (const shown of [CHOICE, CHOICE, again, CHOICE]) await ui.read(shown)
    expect(told.map((each) => (Array.isArray(each) ? each[0] : 'keys'))).toEqual([
      'keys',
      'key',
      'key',
      'keys',
      'key',
      'keys',
      'key',
    ])
  })

  it('for how sure one is takes three keys', async () => {
    const { ui, told } = promptsIn(text('2'))
    expect(await ui.readSureness()).toEqual(text('2'))
    expect(told).toMatchInlineSnapshot(`
      [
        [
          "key",
          "<dim>How sure? 1 a guess · 2 fairly · 3 sure</> <key>›</>",
          "1 2 3",
          "fresh",
        ],
      ]
    `)
  })

  it('for a reason takes a line, below the question it is about', async () => {
    const { ui, told } = promptsIn(text('bad'))
    expect(await ui.readReason({ ask: { en: 'Which?', zh: '哪个？' }, isLast: true })).toEqual(
      text('bad'),
    )
    expect(told).toMatchInlineSnapshot(`
      [
        "<dim>  What is wrong with “Which?”? (Nothing: no flag. A full</>
      <dim>  stop first: the question on screen instead.)</>
      ",
        [
          "line",
          "<key>›</>",
          "ahead",
        ],
      ]
    `)
  })
})

describe('an exam', () => {
  const onPage = {
    kind: 'question',
    shown: { ...CHOICE, given: undefined, isMarked: false },
  } as const

  it('asks for a number in what is left of its time after the key', async () => {
    const { ui, told } = promptsIn(text('g'), text('2'))
    const left = [9000, 4000]
    expect(await ui.exam.read(onPage, () => left.shift())).toEqual(text('g 2'))
    expect(told.slice(1)).toEqual([
      ['key', '<key>›</>', expect.any(String), 'ahead', 9000],
      ['line', 'Which question, 1 to 2? <key>›</>', 'ahead', 4000],
    ])
  })
})

describe('what goes on', () => {
  it('is any key after an answer, and Enter or space after a lesson', async () => {
    const { ui, told } = promptsIn(text('x'), text('\r'))
    expect([await ui.readOn('answer'), await ui.readOn('lesson'), ui.waits]).toEqual([
      text('x'),
      text('\r'),
      true,
    ])
    expect(told).toEqual([
      ['key', '<dim>Any key goes on</> <key>›</>', 'any key', 'fresh'],
      [
        'key',
        '<dim>Enter goes on · e the whole page · q stop</> <key>›</>',
        '\r \n   e q ? ! u f',
        'fresh',
      ],
    ])
  })

  it('is said on a line of its own where the page is narrow', async () => {
    const { ui, told } = promptsOn(40, text(' '))
    await ui.readOn('lesson')
    expect(told).toEqual([
      '<dim>Enter goes on · e the whole page</>\n<dim>q stop</>\n',
      ['key', '<key>›</>', '\r \n   e q ? ! u f', 'fresh'],
    ])
  })
})

describe('prompts', () => {
  it('are patient, know the keys, and are closed', () => {
    const { ui, told } = promptsIn()
    ui.close()
    expect([ui.patient, ui.command('u'), ui.command(':undo'), told]).toEqual([
      true,
      'undo',
      'undo',
      ['close'],
    ])
  })

  it('tell of the keys that may follow an answer', () => {
    const { ui, told } = promptsIn()
    ui.feedback(CHOICE, outcomeOf(CHOICE.asked, 'yes', { isWaited: true }))
    expect(told).toMatchInlineSnapshot(`
      [
        "<good>✓ Right.</> <dim>comes back in about 3 days</>
        <dim>right    </><good>yes</>
        !
      <dim>  ! I was wrong · u undo · e its page · f flag · k I know it</>
      <dim>  s put away</>
      ",
      ]
    `)
  })
})
