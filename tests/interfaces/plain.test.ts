import { describe, expect, it, vi } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { plainInterface } from '../../src/interfaces/plain.ts'
import type { Page } from '../../src/view/page.ts'
import { inputOf } from '../support/alarms.ts'
import { DRAWN } from '../support/fake-drill.ts'
import { outcomeOf, page, shownAs } from '../support/marked-page.ts'
import { printTo } from '../support/pages.ts'
import { choice, typed } from '../support/questions.ts'
import { libraryOf } from '../support/trees.ts'

const commandFor = (command: string): string => `k8smap ${command}`

/** A plain interface that reads these lines, and all that it has written. */
const plainIn = (isTerminal: boolean, ...lines: string[]) => plainOn(page(), isTerminal, lines)

/** The same on a page. */
function plainOn(on: Page, isTerminal: boolean, lines: readonly string[]) {
  const typed = 'ahead'
  const written: string[] = []
  const closed: unknown[] = []
  const iterator = (async function* () {
    try {
      yield* lines
    } finally {
      closed.push('closed')
    }
  })()
  const ui = plainInterface(
    {
      ...{ page: on, print: printTo(written), topicPage: (topic) => [topic], commandFor },
      ...{ library: libraryOf(DRAWN), typed },
    },
    inputOf(() => iterator, isTerminal),
  )
  return { ui, written, closed }
}

const CHOICE = shownAs(choice('a/one'))
const TYPED = shownAs(typed('a/two'))

describe('plain lines', () => {
  it('are read one by one, silently from a pipe, and end', async () => {
    const { ui, written } = plainIn(false, 'one', '', '2', 'why')
    expect([
      await ui.read(CHOICE),
      await ui.read(TYPED),
      await ui.readSureness(),
      await ui.readReason({ ask: same('Why?'), isLast: true }),
      await ui.read(CHOICE),
    ]).toEqual([
      { kind: 'text', text: 'one' },
      { kind: 'text', text: '' },
      { kind: 'text', text: '2' },
      { kind: 'text', text: 'why' },
      { kind: 'end' },
    ])
    expect(written).toEqual([])
  })

  it('are asked for on a terminal', async () => {
    const { ui, written } = plainIn(true, '1', 'x', '3')
    await ui.read(CHOICE)
    await ui.read(TYPED)
    await ui.readSureness()
    expect(await ui.readReason({ ask: { en: 'Why?', zh: '为何？' }, isLast: false })).toEqual({
      kind: 'end',
    })
    expect(written).toMatchInlineSnapshot(`
      [
        "1-4 · empty: I don’t know · h hint · k known · ? help
      q stop
      ",
        "type it, then Enter · empty: I don’t know · h hint · k known
      ? help · q stop
      ",
        "How sure? 1 a guess · 2 fairly · 3 sure
      ",
        "What is wrong with “Why?”? (Nothing: no flag.)
      ",
      ]
    `)
  })

  it('wait for Enter on a terminal', async () => {
    const { ui, written } = plainIn(true, '', 'e')
    expect([await ui.readOn('answer'), await ui.readOn('lesson')]).toEqual([
      { kind: 'text', text: '' },
      { kind: 'text', text: 'e' },
    ])
    expect(written).toEqual(['Enter goes on\n', 'Enter goes on · e the whole page · q stop\n'])
    expect([ui.waits, plainIn(false).ui.waits]).toEqual([true, false])
  })

  it('break the line of keys between two keys on a narrow terminal', async () => {
    const { ui, written } = plainOn(page({ columns: 40 }), true, ['e', ''])
    await ui.readOn('lesson')
    await ui.read(TYPED)
    expect(written.join('').split('\n')).toEqual([
      'Enter goes on · e the whole page',
      'q stop',
      'type it, then Enter',
      'empty: I don’t know · h hint · k known',
      '? help · q stop',
      '',
    ])
  })

  it('are parted by a rule on a terminal, and from a pipe by a blank line', () => {
    const screens = [true, false].map((isTerminal) => {
      const { ui, written } = plainIn(isTerminal)
      ui.feedback(CHOICE, outcomeOf(CHOICE.asked, 'yes'))
      written.length = 0
      ui.show(TYPED)
      return written.join('').split('\n').slice(0, 4)
    })
    expect(screens).toEqual([
      [
        '<dim>  ! I was wrong · u undo · e its page · f flag</>',
        '',
        `<dim>${'-'.repeat(60)}</>`,
        '<dim>Question 1 of 2 Kubernetes › Alpha</>',
      ],
      ['<dim>1/2 Kubernetes › Alpha</>', '<title>?</>', ''],
    ])
  })

  it('that were typed before the question, or within a moment, do not answer it', async () => {
    vi.useFakeTimers()
    let give: (line: IteratorResult<string>) => void = () => undefined
    const lines: AsyncIterator<string> = {
      next: () =>
        new Promise((done) => {
          give = done
        }),
    }
    const typeIn = async (wait: number, value: string, done = false): Promise<void> => {
      await vi.advanceTimersByTimeAsync(wait)
      give(done ? { value: undefined, done } : { value, done })
      await vi.advanceTimersByTimeAsync(0)
    }
    const options = { page: page(), print: () => undefined, topicPage: () => [], commandFor }
    const more = { library: libraryOf(DRAWN), typed: 'fresh' as const }
    const ui = plainInterface(
      { ...options, ...more },
      inputOf(() => lines, true),
    )
    const first = ui.read(CHOICE)
    await typeIn(0, 'before')
    await typeIn(200, 'too soon')
    await typeIn(60, '1')
    const second = ui.read(CHOICE)
    await typeIn(100, '', true)
    expect([await first, await second]).toEqual([{ kind: 'text', text: '1' }, { kind: 'end' }])
    vi.useRealTimers()
  })

  it.each([
    [true, 'asked for again by a person'],
    [false, 'in step with the questions from a pipe'],
  ])('where there is a terminal: %s, are %s', (isTerminal) =>
    expect(plainIn(isTerminal).ui.patient).toBe(isTerminal),
  )

  it('are commands where they are nothing but a key', () => {
    const { ui } = plainIn(false)
    expect([ui.command('h'), ui.command(':hint'), ui.command('answer')]).toEqual([
      'hint',
      'hint',
      undefined,
    ])
  })

  it('tell of the keys only where somebody can press them', () => {
    const outcome = outcomeOf(CHOICE.asked, 'yes')
    const written = [true, false].map((isTerminal) => {
      const { ui, written } = plainIn(isTerminal)
      ui.feedback(CHOICE, outcome)
      return written
    })
    expect(written).toMatchInlineSnapshot(`
      [
        [
          "<good>✓ Right.</> <dim>comes back in about 3 days</>
        <dim>right    </><good>yes</>
        !
      ",
        ],
        [
          "<good>✓ Right.</> <dim>comes back in about 3 days</>
        <dim>right    </><good>yes</>
        !

      ",
        ],
      ]
    `)
  })

  it('are read no more once it is closed, and one that cannot be closed is left', async () => {
    const { ui, closed } = plainIn(false, 'one', 'two')
    await ui.read(CHOICE)
    ui.close()
    expect(await ui.read(CHOICE)).toEqual({ kind: 'end' })
    expect(closed).toEqual(['closed'])
    const endless: AsyncIterator<string> = { next: async () => ({ value: '', done: false }) }
    const other = plainInterface(
      {
        ...{ page: page(), print: () => undefined, topicPage: () => [], commandFor },
        ...{ library: libraryOf(DRAWN), typed: 'ahead' as const },
      },
      inputOf(() => endless),
    )
    expect(other.close()).toBeUndefined()
  })
})
