import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  closeAll,
  KEY,
  newHome,
  noTerminal,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

/** A pager that shows the first line of what it is given, and then waits for a line and says what it was. */
const PAGER = `#!/bin/sh
head -n 1
echo "pager=$PAGER less=$LESS"
trap 'echo interrupted' INT
read answer < /dev/tty
echo "read $answer"
exit 3
`

const NETWORK = ['tree', 'network']

function paged(...args: string[]): Terminal {
  const home = newHome()
  writeFileSync(join(home, 'pager'), PAGER)
  chmodSync(join(home, 'pager'), 0o755)
  return openTerminal({ home, args, environment: { PAGER: join(home, 'pager') } })
}

describe('a pager on a terminal', () => {
  it('has the keyboard, and Ctrl-C, until it ends', async () => {
    const terminal = paged(...NETWORK)
    await terminal.until(/pager= less=FRX/)
    terminal.send(KEY.ctrlC)
    await terminal.until(/interrupted/)
    terminal.send(`x${KEY.enter}`)
    await terminal.until(/read/)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(terminal.rows()[0]).toBe('Network')
  })

  it('is not started for what the screen shows, nor where it is not wanted', async () => {
    for (const args of [
      ['tree', 'network', '-L', '1'],
      [...NETWORK, '--no-pager'],
    ]) {
      const terminal = paged(...args)
      expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
      expect(terminal.everything().join('\n')).not.toContain('pager=')
    }
  })

  it('is left out where there is none, with one line on what was chosen', async () => {
    const terminal = openTerminal({ args: NETWORK, environment: { K8SMAP_PAGER: 'no-such-pager' } })
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    const all = terminal.everything()
    expect(all[0]).toBe('Network')
    expect(all.slice(-2)).toEqual([
      'The pager “no-such-pager” could not be started (ENOENT). It is set by',
      'K8SMAP_PAGER.',
    ])
  })
})

describe('links on a terminal', () => {
  const bytes = async (environment: Record<string, string | undefined>): Promise<string> => {
    const terminal = openTerminal({
      args: ['explain', 'kube-proxy', '--no-pager'],
      environment: { NO_COLOR: undefined, TMUX: undefined, CI: undefined, ...environment },
    })
    await terminal.exit()
    return terminal.bytes()
  }
  const LINK = /\u001b\]8;;https:\/\/[!-~]+\u001b\\.*\u001b\]8;;\u001b\\/

  it('are there where it shows them, and change nothing else', async () => {
    const plain = await bytes({})
    const linked = await bytes({ VTE_VERSION: '7600' })
    expect(plain).not.toMatch(LINK)
    expect(linked).toMatch(LINK)
    expect(linked.replaceAll(/\u001b\]8;;[!-~]*?\u001b\\/g, '')).toBe(plain)
  })

  it('are not there without colours, in tmux, or against a wish', async () => {
    expect(await bytes({ VTE_VERSION: '7600', NO_COLOR: '1' })).not.toMatch(LINK)
    expect(await bytes({ VTE_VERSION: '7600', TMUX: '/tmp/x,1,0' })).not.toMatch(LINK)
    expect(await bytes({ VTE_VERSION: '7600', FORCE_HYPERLINK: '0' })).not.toMatch(LINK)
  })
})
