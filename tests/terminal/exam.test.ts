import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
import { NOW } from '../support/world.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

const OUTLINE = `
format: 1
id: sat
tree: [all: [a | Alpha | 甲]]
exams:
  MOCK: { title: The mock, source: KEP-1, questions: 3, minutes: 2, domains: { All: 1 } }
topics:
  a:
    exams: { MOCK: [All] }
    questions:
${[1, 2, 3].map((n) => `      - { id: q${n}, type: choice, source: KEP-1, ask: 'Which is ${n}?', right: right ${n}, wrong: [{ text: a ${n}, why: No. }, { text: b ${n}, why: No. }, { text: c ${n}, why: No. }], explain: So. }`).join('\n')}
`

/** A clock that runs, from NOW on. */
const RUNNING = `const real = Date.now, began = real(); Date.now = () => ${NOW} + real() - began\n`

/** A paper that was begun elsewhere, with one answer that took so many milliseconds. */
const logOf = (took: number): string =>
  [
    `{"v":1,"event":"drill","id":"d","at":"2026-11-22T11:00:00.000Z","outline":"sat","request":"r","seed":1,"questions":["a/q1","a/q2","a/q3"],"device":"there","pid":1,"minutes":2,"exam":"MOCK","domains":["All","All","All"]}`,
    `{"v":1,"event":"review","id":"r","at":"2026-11-22T11:02:00.000Z","outline":"sat","question":"a/q1","rating":3,"correct":true,"given":"right 1","took":${took},"drill":"d"}`,
    '',
  ].join('\n')

const homeWith = (files: Readonly<Record<string, string>>, log?: string): string => {
  const home = newHome({ 'map.yaml': OUTLINE, ...files })
  if (log !== undefined) writeFileSync(join(home, 'data', 'reviews-there.jsonl'), log)
  return home
}
const quiz = (home: string, ...args: string[]): Terminal =>
  openTerminal({ home, rows: 50, args: ['--outline', 'map.yaml', 'quiz', ...args] })

describe('an exam on a terminal', () => {
  it('is handed in by itself when its time is over while a question waits', async () => {
    // Two seconds are left.
    const home = homeWith({ 'clock.cjs': RUNNING }, logOf(118_000))
    const terminal = quiz(home, '--resume')
    await terminal.until(/2\/3 · 1 min left[\s\S]*›$/)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    const screen = terminal.everything().join('\n')
    expect(screen).toMatch(/›\n\nThe time is over\.\n|›\nThe time is over\.\n/)
    expect(screen).toMatch(/The mock: 33 %, weighted by domain/)
    expect(screen).toContain('1 of 3 right, 2 left open.')
    const events = eventsIn(home).map(({ event }) => event)
    expect(events.sort()).toEqual(['drill', 'end', 'hold', 'review'])
  })

  it('is over with half a line typed, and that line is no answer', async () => {
    const home = homeWith({ 'clock.cjs': RUNNING }, logOf(117_000))
    const terminal = quiz(home, '--resume')
    await terminal.until(/2\/3[\s\S]*›$/)
    terminal.send('o')
    terminal.send('3')
    await terminal.until(/The paper: 1 of 3 answered[\s\S]*› 3$/)
    expect((await terminal.exit()).code).toBe(0)
    expect(terminal.everything().join('\n')).toContain('The time is over.')
    expect(answersIn(home)).toHaveLength(1)
  })

  it('is moved on with arrows, and its answers are changed', async () => {
    const home = homeWith({})
    const terminal = quiz(home, '--exam', 'mock', '--seed', '1')
    await terminal.until(/the time begins ›$/)
    terminal.send(KEY.enter)
    await terminal.until(/1\/3[\s\S]*›$/)
    for (const key of [KEY.right, KEY.left, '1', KEY.left, '2']) terminal.send(key)
    await terminal.until(/your answer:[\s\S]*2\/3[\s\S]*›$/)
    expect(answersIn(home)).toHaveLength(2)
    expect(eventsIn(home).map(({ event }) => event)).toEqual(['drill', 'review', 'undo', 'review'])
    terminal.send(KEY.ctrlC)
    expect((await terminal.exit()).code).toBe(130)
    expect(terminal.everything().at(-1)).toBe('The same command goes on here.')
  })
})
