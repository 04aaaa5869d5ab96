import { copyFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
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

const drill = (home: string, file: string, ...args: string[]): Terminal =>
  openTerminal({
    ...{ home, rows: 40, columns: 160 },
    args: ['--outline', file, 'quiz', 'kube-scheduler', '--seed', '1', ...args],
  })

/** A file that says no id and was drilled, and a copy of it. */
async function drilledAndCopied(): Promise<string> {
  const home = newHome({ 'map.yaml': OUTLINE.replace('id: terminal\n', '') })
  const terminal = drill(home, 'map.yaml')
  await terminal.until(/1\/4[\s\S]*›$/)
  terminal.send('1')
  await terminal.until(/2\/4[\s\S]*›$/)
  terminal.send(KEY.ctrlC)
  await terminal.exit()
  copyFileSync(join(home, 'map.yaml'), join(home, 'copy.yaml'))
  return home
}

/** The outlines of the answers in the log, each once, without what is drawn. */
const outlinesIn = (home: string): unknown[] => [
  ...new Set(
    eventsIn(home)
      .filter(({ event }) => event === 'review')
      .map(({ outline }) => String(outline).slice(0, 4)),
  ),
]

/** The lines that ask which outline the copy is, and what follows them. */
const question = (home: string): string =>
  [
    'Have you drilled this outline before, from another file or with other titles?',
    `  1) ${realpathSync(home)}/map.yaml: 1 answer, the last on 2026-11-22`,
    '  0) no, this is another outline',
  ].join('\n')

it.each([
  ['1', 'kube-scheduler\r', [2, 3], ['map-']],
  ['0', '1', [1, 2], ['map-', 'copy']],
])('a copy is asked about, and after the key %s the drill goes on', async (...each) => {
  const [key, answer, [here, next], outlines] = each
  const home = await drilledAndCopied()
  const terminal = drill(home, 'copy.yaml')
  await terminal.until(/0\) no, this is another outline\n›$/)
  expect(terminal.everything().slice(0, -1).join('\n')).toBe(question(home))
  terminal.send(key)
  await terminal.until(new RegExp(`${here}/4[\\s\\S]*›$`))
  terminal.send(answer)
  await terminal.until(new RegExp(`${next}/4[\\s\\S]*›$`))
  terminal.send(KEY.ctrlC)
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
  expect(outlinesIn(home)).toEqual(outlines)
  const again = drill(home, 'copy.yaml')
  await again.until(/›$/)
  expect(again.everything().join('\n')).not.toContain('Have you drilled')
})

it.each([KEY.ctrlC, KEY.ctrlD])('nothing is written where the answer is %j', async (key) => {
  const home = await drilledAndCopied()
  const before = eventsIn(home)
  const terminal = drill(home, 'copy.yaml')
  await terminal.until(/another outline\n›$/)
  terminal.send(key)
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
  expect(eventsIn(home)).toEqual(before)
})

it.each([[['--plain']], [['--json']]])('nobody is asked with %j', async (argv) => {
  const home = await drilledAndCopied()
  const terminal = drill(home, 'copy.yaml', ...argv)
  await terminal.until(/Question 1 |1\/|"event":"question"/)
  expect(terminal.everything().join('\n')).toContain('This looks like')
  expect(terminal.everything().join('\n')).not.toContain('Have you drilled')
})
