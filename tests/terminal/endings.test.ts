import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answersIn,
  closeAll,
  eventsIn,
  KEY,
  newHome,
  noTerminal,
  openShell,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'
import { MET, OUTLINE } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

const ARGS = ['--outline', 'map.yaml', 'quiz', 'kube-scheduler', '--seed', '1']
const drill = (home: string, ...args: string[]): Terminal =>
  openTerminal({ home, rows: 40, args: [...ARGS, ...args] })
const newDrill = (...args: string[]): { home: string; terminal: Terminal } => {
  const home = newHome({ 'map.yaml': OUTLINE }, MET)
  return { home, terminal: drill(home, ...args) }
}

/**
 * What a shell needs of a terminal: it edits and echoes lines, and turns Ctrl-C and Ctrl-Z into
 * signals.
 */
const COOKED = ['icanon', 'isig', 'echo', 'icrnl', 'opost']
const areCooked = (modes: string): boolean =>
  COOKED.every((mode) => new RegExp(`(?<![-\\w])${mode}\\b`).test(modes))
/** Whether the shell's last `stty -a` printed exactly those modes. */
const areLastCooked = (terminal: Terminal): boolean => {
  const screen = terminal.everything().join('\n')
  return areCooked(screen.slice(screen.lastIndexOf('speed')))
}
const isRaw = (terminal: Terminal): boolean =>
  ['-icanon', '-isig', '-echo'].every((mode) => terminal.modes().includes(mode))

/**
 * The second shell does not edit lines and has no modes of its own on Debian: it sees the modes
 * that the program left.
 */
const SHELLS = ['bash', 'sh']

describe('Ctrl-C', () => {
  it.each([
    ['where one key answers', [], /1\/2[\s\S]*›$/],
    ['where a line is typed', ['4'], /2\/2[\s\S]*›$/],
    ['in the middle of a line', ['4', 'kube-sch'], /› kube-sch$/],
  ])('%s ends the drill with 130, every answer kept', async (_, keys, seen) => {
    const { home, terminal } = newDrill()
    await terminal.until(/1\/2[\s\S]*›$/)
    for (const key of keys) terminal.send(key)
    await terminal.until(seen)
    expect(isRaw(terminal)).toBe(true)
    terminal.send(KEY.ctrlC)
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
    expect(answersIn(home)).toEqual(
      keys.length === 0 ? [] : [['kube-scheduler/picks', 'filtering', true]],
    )
    expect(eventsIn(home).map(({ event }) => event)).not.toContain('end')
  })

  it('says what is kept, and the same command goes on', async () => {
    const { home, terminal } = newDrill()
    await terminal.until(/1\/2[\s\S]*›$/)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    const before = terminal.everything().join('\n')
    terminal.send(`kube${KEY.ctrlC}`)
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
    expect(terminal.everything().join('\n').slice(before.length)).toMatchInlineSnapshot(`
      " kube

      1 question, 1 right at first.
      Stopped with 1 question to go. Every answer is kept.
      The same command goes on here."
    `)
    const again = drill(home)
    await again.until(/›$/)
    expect(again.everything().join('\n')).toMatchInlineSnapshot(`
      "Going on where you were: 1 question to go. (--fresh begins another drill.)

      2/2 Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter · empty: I don’t know · h hint · k known · ? help · q stop
       ›"
    `)
    again.send('kube-scheduler\r')
    expect(await again.exit()).toEqual({ code: 0, signal: 0 })
    expect(eventsIn(home).map(({ event }) => event)).toEqual([
      'drill',
      'review',
      'hold',
      'review',
      'end',
    ])
  })

  it('where one is asked how sure one is: the answer is kept', async () => {
    const { home, terminal } = newDrill('--confidence')
    await terminal.until(/›$/)
    terminal.send('4')
    await terminal.until(/How sure[\s\S]*›$/)
    terminal.send(KEY.ctrlC)
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
  })
})

describe('Ctrl-D', () => {
  it.each([
    ['where one key answers', [], /1\/2[\s\S]*›$/],
    ['where a line is typed', ['4'], /2\/2[\s\S]*›$/],
  ])('%s interrupts the drill: only q ends it', async (_, keys, seen) => {
    const { home, terminal } = newDrill()
    await terminal.until(/1\/2[\s\S]*›$/)
    for (const key of keys) terminal.send(key)
    await terminal.until(seen)
    const before = terminal.everything().join('\n')
    terminal.send(KEY.ctrlD)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(terminal.everything().join('\n').slice(before.length)).toMatch(
      keys.length === 0
        ? /^\s+0 questions, 0 right at first\.\nStopped with 2 questions to go\. Every answer is kept\.\nThe same command goes on here\.$/
        : /^\s+1 question, 1 right at first\.\nStopped with 1 question to go\. Every answer is kept\.\nThe same command goes on here\.$/,
    )
    expect(eventsIn(home).map(({ event }) => event)).toEqual(
      keys.length === 0 ? ['drill'] : ['drill', 'review'],
    )
  })
})

describe.each(SHELLS)('in a shell (%s)', (name) => {
  it.each([
    ['its end', '4kube-scheduler\r', 0],
    ['q', 'q', 0],
    ['Ctrl-C', KEY.ctrlC, 130],
    ['Ctrl-C in a line', `4kube${KEY.ctrlC}`, 130],
    ['Ctrl-D', KEY.ctrlD, 0],
  ])('the terminal is cooked again after %s', async (_, keys, code) => {
    const { terminal } = await openShell(name, { 'map.yaml': OUTLINE }, MET)
    terminal.send(`k8smap ${ARGS.join(' ')}; code=$?; stty -a; echo "exit $code"\r`)
    await terminal.until(/1\/2[\s\S]*›$/)
    expect(isRaw(terminal)).toBe(true)
    terminal.send(keys)
    await terminal.until(/\nexit \d+\n\$$/)
    expect(areLastCooked(terminal)).toBe(true)
    expect(terminal.rows().at(-2)).toBe(`exit ${code}`)
  })

  it('Ctrl-Z gives the terminal to the shell, and fg goes on in the same question', async () => {
    const { home, terminal } = await openShell(name, { 'map.yaml': OUTLINE }, MET)
    terminal.send(`k8smap ${ARGS.join(' ')}\r`)
    await terminal.until(/1\/2[\s\S]*›$/)
    terminal.send(KEY.ctrlZ)
    await terminal.until(/Stopped[\s\S]*\n\$$/)
    terminal.send('stty -a; echo "the shell reads $((6 * 7))"\r')
    await terminal.until(/\nthe shell reads 42\n\$$/)
    expect(areLastCooked(terminal)).toBe(true)
    expect(answersIn(home)).toEqual([])
    terminal.send('fg\r')
    await terminal.untilModes(isRaw)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])

    // The same in the middle of a line: the typed part is still there.
    terminal.send('kube-')
    await terminal.until(/› kube-$/)
    terminal.send(KEY.ctrlZ)
    await terminal.until(/Stopped[\s\S]*Stopped[\s\S]*\n\$$/)
    terminal.send('fg\r')
    await terminal.untilModes(isRaw)
    terminal.send('scheduler\r')
    await terminal.until(/2 right at first[\s\S]*\n\$$/)
    expect(answersIn(home)).toEqual([
      ['kube-scheduler/picks', 'filtering', true],
      ['kube-scheduler/name', 'kube-scheduler', true],
    ])
  })
})

describe('Ctrl-Z in what npm started', () => {
  const ASK = [
    '1/2 Kubernetes › Control plane › kube-scheduler',
    'Which step of scheduling comes first?',
    '  1) binding',
    '  2) starting',
    '  3) queueing',
    '  4) filtering',
    '  1-4 · 0 I don’t know · h hint · k known · ? help · q stop',
    '›',
  ].join('\n')

  it.each(['npx --no-install', 'npm exec --no --'])(
    'stops the whole job, and fg draws the question again: %s',
    async (npm) => {
      const { home, terminal } = await openShell('bash', { 'map.yaml': OUTLINE }, MET)
      const linked = join(home, 'node_modules', '.bin')
      mkdirSync(linked, { recursive: true })
      symlinkSync(join(home, 'k8smap'), join(linked, 'k8smap'))
      writeFileSync(join(home, 'package.json'), '{"name":"at-home","private":true}\n')
      terminal.send(`${npm} k8smap ${ARGS.join(' ')}\r`)
      await terminal.until(/1\/2[\s\S]*›$/)
      terminal.send(KEY.ctrlZ)
      await terminal.until(/Stopped[\s\S]*\n\$$/)
      terminal.send('echo "the shell reads $((6 * 7))"; clear\r')
      await terminal.until(/^\$$/)
      terminal.send('fg\r')
      await terminal.until(/4\) filtering[\s\S]*›$/)
      expect(terminal.rows().join('\n')).toBe(`$ fg\n${npm} k8smap ${ARGS.join(' ')}\n${ASK}`)
      await terminal.untilModes(isRaw)
      terminal.send(`4${KEY.ctrlC}`)
      await terminal.until(/\n\$$/)
      expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
    },
  )

  it('where no shell could let it go on, it goes on by itself', async () => {
    const { home, terminal } = newDrill()
    await terminal.until(/1\/2[\s\S]*›$/)
    terminal.send(KEY.ctrlZ)
    await terminal.until(/\n›\n1\/2[\s\S]*›$/)
    await terminal.untilModes(isRaw)
    terminal.send(`4${KEY.ctrlD}`)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
  })
})

describe('a terminal that is closed', () => {
  it.each(['close', 'SIGHUP'])(
    'keeps every answer, and the same command goes on: %s',
    async (how) => {
      const { home, terminal } = newDrill()
      await terminal.until(/1\/2[\s\S]*›$/)
      terminal.send('4')
      await terminal.until(/2\/2[\s\S]*›$/)
      terminal.send('kube-s')
      await terminal.until(/› kube-s$/)
      if (how === 'close') terminal.close()
      else terminal.signal('SIGHUP')
      // 1 is SIGHUP: a crash would be another signal.
      expect(await terminal.exit()).toEqual({ code: 0, signal: 1 })
      expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
      expect(eventsIn(home).map(({ event }) => event)).toEqual(['drill', 'review'])

      const again = drill(home)
      await again.until(/›$/)
      expect(again.everything()[0]).toBe(
        'Going on where you were: 1 question to go. (--fresh begins another drill.)',
      )
      again.send('kube-scheduler\r')
      expect(await again.exit()).toEqual({ code: 0, signal: 0 })
      expect(answersIn(home)).toEqual([
        ['kube-scheduler/picks', 'filtering', true],
        ['kube-scheduler/name', 'kube-scheduler', true],
      ])
    },
  )
})
