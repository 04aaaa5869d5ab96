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
import { MANY, MET } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

const newDrill = (type: string, count = 20): { home: string; terminal: Terminal } => {
  const home = newHome({ 'many.yaml': MANY }, MET)
  const args = ['--outline', 'many.yaml', 'quiz', '--seed', '3', '--type', type]
  return {
    home,
    terminal: openTerminal({ home, rows: 40, args: [...args, '--count', String(count)] }),
  }
}

/** The options each question showed, in the order the questions were asked. */
const optionsShown = (terminal: Terminal): string[][] =>
  terminal
    .everything()
    .join('\n')
    .split(/\n(?=\d+\/\d+ )/)
    .map((part) => [...part.matchAll(/^ {2}\d\) (.*)$/gm)].map(([, text]) => text ?? ''))
    .filter((options) => options.length > 0)

describe('answers typed ahead, before the first question is drawn', () => {
  it('twenty keys answer twenty questions: none lost, none doubled, in order', async () => {
    const { home, terminal } = newDrill('choice')
    const keys = '12341432241301234213'
    terminal.send(keys)
    await terminal.until(/\n21\/\d+ again[\s\S]*›$/)
    terminal.send(KEY.ctrlC)
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
    const shown = optionsShown(terminal)
    expect(answersIn(home).map(([, given]) => given)).toEqual(
      [...keys].map((key, i) => (key === '0' ? '' : shown[i]?.[Number(key) - 1])),
    )
    expect(eventsIn(home).filter(({ event }) => event === 'review')).toHaveLength(20)
  })

  it('twenty lines answer twenty questions that want a word', async () => {
    const { home, terminal } = newDrill('typed')
    const lines = Array.from({ length: 20 }, (_, i) => `第${i + 1}个 answer ${i + 1}`)
    terminal.send(lines.map((line) => `${line}\r`).join(''))
    await terminal.until(/\n21\/\d+ again[\s\S]*›$/)
    terminal.send(KEY.ctrlC)
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
    expect(answersIn(home).map(([, given]) => given)).toEqual(lines)
  })

  it('key by key, while the questions come and go', async () => {
    const { home, terminal } = newDrill('choice')
    const keys = '11223344112233441122'
    for (const key of keys) {
      terminal.send(key)
      await new Promise(setImmediate)
    }
    await terminal.until(/\n21\/\d+ again[\s\S]*›$/)
    terminal.send('q')
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    const shown = optionsShown(terminal)
    expect(answersIn(home).map(([, given]) => given)).toEqual(
      [...keys].map((key, i) => shown[i]?.[Number(key) - 1]),
    )
  })

  it('a key of the drill and its line among them, each where it was meant', async () => {
    const { home, terminal } = newDrill('choice', 3)
    // A flag with its reason, an answer taken back and given again, an answer, and the end.
    terminal.send('1fnot clear at all\ru1?2q')
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(eventsIn(home).map(({ event }) => event)).toEqual([
      'drill',
      'review',
      'flag',
      'undo',
      'review',
      'review',
      'end',
    ])
    expect(eventsIn(home).find(({ event }) => event === 'flag')).toMatchObject({
      reason: 'not clear at all',
    })
    const [first, second, third] = answersIn(home)
    expect(second).toEqual(first)
    expect(third?.[0]).not.toEqual(first?.[0])
  })

  it('Ctrl-C among them ends the drill there, and what follows answers nothing', async () => {
    const { home, terminal } = newDrill('choice')
    // Until the first question is drawn, the terminal itself turns Ctrl-C into a signal.
    await terminal.until(/›$/)
    terminal.send(`12${KEY.ctrlC}34`)
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
    expect(answersIn(home)).toHaveLength(2)
  })
})
