import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  closeAll,
  KEY,
  newHome,
  noTerminal,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'
import { MET, OUTLINE } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

const ESCAPE = '\u001b'
const DOWN = '\u001b[B'

const at = (
  args: readonly string[],
  more: Parameters<typeof openTerminal>[0] | object = {},
): Terminal =>
  openTerminal({
    home: newHome({ 'map.yaml': OUTLINE }, MET),
    args: ['--outline', 'map.yaml', ...args],
    ...more,
  })
const screenOf = (terminal: Terminal): string => terminal.everything().join('\n')

describe('the list of topics', () => {
  it('follows what is typed, and what is picked is explained', async () => {
    const terminal = at(['explain'])
    // The list comes a moment after the line above it.
    await terminal.until(/› Kubernetes\n[\s\S]*etcd[\s\S]*Esc leaves$/)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "Which topic? ›
      › Kubernetes
        Control plane
        kube-scheduler  Control plane
        etcd  Control plane

      letters search · arrows move · Enter picks · Esc leaves"
    `)
    terminal.send('sched')
    await terminal.until(/› sched\n› kube-scheduler/)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "Which topic? › sched
      › kube-scheduler  Control plane

      letters search · arrows move · Enter picks · Esc leaves"
    `)
    terminal.send(KEY.enter)
    expect((await terminal.exit()).code).toBe(0)
    // Nothing of the list is left.
    expect(screenOf(terminal)).toMatch(/^Kubernetes › Control plane\nkube-scheduler\n/)
  })

  it('finds what is misspelt, and says so where nothing is found', async () => {
    const terminal = at(['explain'], { columns: 40, rows: 20 })
    await terminal.until(/arrows move\nEnter picks · Esc leaves$/)
    terminal.send('kube-scheduelr')
    await terminal.until(/› kube-scheduelr\n› kube-scheduler/)
    terminal.send('x'.repeat(12))
    await terminal.until(/Nothing is called so\./)
    terminal.send(KEY.enter)
    terminal.send(ESCAPE)
    expect((await terminal.exit()).code).toBe(0)
    expect(screenOf(terminal)).toBe('')
  })

  it('goes with the arrows', async () => {
    const terminal = at(['tree', '--pick'])
    await terminal.until(/› Kubernetes\n[\s\S]*Esc leaves$/)
    terminal.send(DOWN)
    await terminal.until(/\n› Control plane/)
    terminal.send(KEY.enter)
    expect((await terminal.exit()).code).toBe(0)
    expect(screenOf(terminal)).toMatch(/^Control plane\n/)
  })

  it.each([
    ['Escape', ESCAPE, 0, ''],
    ['Ctrl-D', KEY.ctrlD, 0, ''],
    ['Ctrl-C', KEY.ctrlC, 130, 'Interrupted.'],
  ])('is left by %s', async (_, key, code, said) => {
    const terminal = at(['quiz', '--pick'])
    await terminal.until(/Esc leaves$/)
    terminal.send(key)
    expect((await terminal.exit()).code).toBe(code)
    expect(screenOf(terminal)).toBe(said)
    expect(terminal.bytes()).not.toMatch(/\u001b\[\d*m$/)
  })

  it('comes in plain lines with ACCESSIBLE, and the drill goes on with the same lines', async () => {
    const terminal = at(['quiz', '--pick'], { rows: 40, environment: { ACCESSIBLE: '1' } })
    await terminal.until(/an empty line leaves\.$/)
    terminal.send('sched\r')
    await terminal.until(/sched\n1\) kube-scheduler[\s\S]*leaves\.$/)
    terminal.send('1\r')
    await terminal.until(/q stop$/)
    expect(screenOf(terminal)).toMatch(/Question 1 of \d+ +Kubernetes › Control plane/)
    terminal.send('q\r')
    expect((await terminal.exit()).code).toBe(0)
  })
})
