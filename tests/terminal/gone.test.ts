import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { closeAll, newHome, noTerminal, openTerminal } from '../support/terminal.ts'
import { MET, OUTLINE } from './outline.ts'

afterEach(closeAll)

/**
 * In a session of its own, a program gets no signal when the window is closed: it only finds that
 * its terminal is gone. macOS has no such command.
 */
const hasSessions = noTerminal === undefined && spawnSync('setsid', ['true']).status === 0

describe.skipIf(!hasSessions)('a terminal that is gone without a signal', () => {
  // Tried again: where the terminal goes while Node itself starts, before a line of k8smap has run,
  // Node aborts (node::ResetStdio), as bare `node -e 0` does; on a busy machine that takes longer.
  it.each<[string, string, number]>([
    ['before the first line', 'tree', 0],
    ['before a drill', 'quiz kube-scheduler', 250],
    ['in a drill', 'quiz kube-scheduler', 1500],
    ['in a plain drill', 'quiz kube-scheduler --plain', 1500],
  ])('ends k8smap quietly %s', { retry: 2 }, async (_, command, wait) => {
    const home = newHome({ 'map.yaml': OUTLINE }, MET)
    const program = `"${process.execPath}" "${resolve('bin/k8smap.js')}" --outline map.yaml ${command}`
    // It begins when the file is there, so that it may find its terminal gone from the start.
    const script = `while [ ! -e begin ]; do sleep 0.05; done; ${program} 2>err; echo $? >code`
    const terminal = openTerminal({
      home,
      file: 'sh',
      // What runs in the background would read nothing otherwise.
      args: ['-c', `exec 3<&0; setsid sh -c '${script}' <&3 & echo begun; wait`],
    })
    await terminal.until(/begun/)
    const begin = (): void => {
      spawnSync('touch', [join(home, 'begin')])
    }
    if (wait > 0) {
      begin()
      await pause(wait)
    }
    terminal.close()
    begin()
    for (let i = 0; i < 200 && !existsSync(join(home, 'code')); i++) await pause(50)
    await pause(100)
    // 129 is SIGHUP: an abort would be 134. Some shells say what ended a program.
    expect(readFileSync(join(home, 'code'), 'utf8')).toBe('129\n')
    expect(readFileSync(join(home, 'err'), 'utf8')).toMatch(/^(?:Hangup.*\n)?$/)
  })
})
