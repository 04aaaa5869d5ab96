import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answersIn,
  closeAll,
  eventsIn,
  KEY,
  newHome,
  noTerminal,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'
import { OUTLINE } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

/** Longer than a key may be too soon. */
const SEEN = 400

const start = (args: string[], look: { columns?: number; rows?: number; plain?: true } = {}) => {
  const home = newHome({ 'map.yaml': OUTLINE })
  const { plain, ...size } = look
  const terminal = openTerminal({
    ...{ home, ...size },
    environment: { K8SMAP_PAUSE: undefined, K8SMAP_FIRST: undefined },
    args: ['--outline', 'map.yaml', 'quiz', 'kube-scheduler', '--seed', '1', ...args],
  })
  return { home, terminal }
}
/** Waits until it is drawn and can be meant, and then sends keys. */
const seen = async (terminal: Terminal, pattern: RegExp, keys: string): Promise<void> => {
  await terminal.until(pattern)
  await pause(SEEN)
  terminal.send(keys)
}
const LESSON = /q (?:stop|结束) ›$/
const QUESTION = /\n1\/\d[\s\S]*\n›$/
const PAUSE = /(?:Any key goes on|按任意键继续) ›$/

describe.each([80, 40])('on a terminal of %s columns and 24 rows', (columns) => {
  it.each(['en', 'zh'])(
    'a lesson is one screen, and so is a miss until the learner goes on (%s)',
    async (lang) => {
      const { terminal, home } = start(['--lang', lang], { columns })
      await seen(terminal, /›$/, '')
      expect(terminal.rows().join('\n')).toMatchSnapshot('lesson')
      terminal.send(KEY.enter)
      await seen(terminal, QUESTION, '0')
      await seen(terminal, PAUSE, '')
      const shown = terminal.rows()
      expect(shown.join('\n')).toMatchSnapshot('miss')
      // The verdict is on the screen, above a rule there is none.
      expect(shown.some((row) => row.startsWith('✗'))).toBe(true)
      terminal.send(' ')
      await seen(terminal, /\n2\/\d[\s\S]*›$/, KEY.ctrlC)
      expect((await terminal.exit()).code).toBe(130)
      expect(terminal.rows().some((row) => /^━+─+$/.test(row) && row.length === columns)).toBe(true)
      expect(answersIn(home)).toHaveLength(1)
    },
  )
})

describe('a lesson', () => {
  it('opens its whole page with e and waits again; no other key goes on', async () => {
    const { terminal } = start([], { rows: 60 })
    await seen(terminal, LESSON, 'x1')
    await seen(terminal, LESSON, 'e')
    await seen(terminal, /Sources[\s\S]*q stop ›$/, ' ')
    await seen(terminal, QUESTION, 'q')
    expect((await terminal.exit()).code).toBe(0)
  })

  it('is where the drill may be stopped, or interrupted', async () => {
    for (const [key, code] of [
      ['q', 0],
      [KEY.ctrlC, 130],
    ] as const) {
      const { terminal, home } = start([])
      await seen(terminal, LESSON, key)
      expect((await terminal.exit()).code).toBe(code)
      expect(answersIn(home)).toEqual([])
    }
  })
})

describe('a key too soon', () => {
  it('answers nothing, be it sent before the question or just after it is drawn', async () => {
    const { terminal, home } = start([])
    // Enter twice: the second one comes before the question is drawn.
    await seen(terminal, LESSON, `${KEY.enter}1`)
    await terminal.until(QUESTION)
    terminal.send('2')
    await pause(SEEN)
    expect(answersIn(home)).toEqual([])
    // Doubled, it does not go on from the feedback either.
    terminal.send('00')
    await seen(terminal, PAUSE, '')
    expect(terminal.everything().join('\n')).not.toMatch(/\n2\/\d/)
    terminal.send('q')
    expect((await terminal.exit()).code).toBe(0)
    expect(answersIn(home)).toHaveLength(1)
  })

  it('ends the drill all the same if it is Ctrl-C', async () => {
    const { terminal } = start([])
    await terminal.until(LESSON)
    terminal.send(KEY.ctrlC)
    expect((await terminal.exit()).code).toBe(130)
  })
})

describe('a drill that waits', () => {
  it('has the keys for what is known, put away and taken back', async () => {
    const { terminal, home } = start([], { rows: 60 })
    await seen(terminal, LESSON, KEY.enter)
    await seen(terminal, QUESTION, '0')
    await seen(terminal, PAUSE, 'k')
    await seen(terminal, /You know this[\s\S]* go(?:es)? on ›$/, 'u')
    await seen(terminal, /Back among the questions[\s\S]* goes on ›$/, 's')
    await seen(terminal, /Put away[\s\S]* goes on ›$/, '\u001b[C')
    await seen(terminal, /\n2\/3[\s\S]*›$/, KEY.ctrlC)
    expect((await terminal.exit()).code).toBe(130)
    expect(eventsIn(home).map(({ event }) => event)).toEqual([
      ...['drill', 'review', 'know', 'undo', 'suspend'],
    ])
  })

  it('waits for Enter on plain lines as well', async () => {
    const { terminal, home } = start(['--plain'])
    await seen(terminal, /q stop$/, KEY.enter)
    await seen(terminal, /Question 1 of 4[\s\S]*q stop$/, `${KEY.enter}`)
    await seen(terminal, /Enter goes on$/, `e${KEY.enter}`)
    await seen(terminal, /Sources[\s\S]*Enter goes on$/, KEY.enter)
    await seen(terminal, /\n-+\nQuestion 2 of 4[\s\S]*q stop$/, `q${KEY.enter}`)
    expect((await terminal.exit()).code).toBe(0)
    expect(answersIn(home)).toHaveLength(1)
  })
})
