import { EventEmitter } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pagerFor, showIn } from '../../src/io/pager.ts'

const how = (command: string | undefined, environment = {}, platform = 'linux'): unknown => {
  const started = pagerFor(command, environment, platform)
  return started && [started.shell, started.program, ...started.args]
}

describe('a pager is started', () => {
  it.each<[command: string | undefined, started: unknown]>([
    [undefined, [false, 'less', '-R']],
    ['less', [false, 'less', '-R']],
    ['/usr/bin/less', [false, '/usr/bin/less', '-R']],
    ['less -S', [false, 'less', '-S']],
    ['  bat   --paging=always -p ', [false, 'bat', '--paging=always', '-p']],
    ['unless', [false, 'unless']],
    // What git gives to a shell.
    ['less "+/a b"', [true, 'less "+/a b"']],
    ['LESS=-S less', [true, 'LESS=-S less']],
    ['col -b | less', [true, 'col -b | less']],
    ['$HOME/bin/pager', [true, '$HOME/bin/pager']],
    ['~/bin/pager', [true, '~/bin/pager']],
    ['a\\ b', [true, 'a\\ b']],
    ['a;b', [true, 'a;b']],
  ])('%j', (command, started) => expect(how(command)).toEqual(started))

  it('on Windows only if it was chosen, and with its paths', () => {
    expect(how(undefined, {}, 'win32')).toBeUndefined()
    expect(how('C:\\bin\\less.exe', {}, 'win32')).toEqual([false, 'C:\\bin\\less.exe', '-R'])
    expect(how('"C:\\a b\\less.exe" -R', {}, 'win32')).toEqual([true, '"C:\\a b\\less.exe" -R'])
  })

  it('without a pager of its own, and with options for colours where there are none', () => {
    const environment = { PAGER: 'k8smap', LV: '-a', HOME: '/home' }
    expect(pagerFor('less', environment, 'linux')?.environment).toEqual({
      ...{ LESS: 'FRX', LV: '-a', LESSCHARSET: 'utf-8', HOME: '/home' },
    })
    expect(pagerFor('less', { LESS: '-i' }, 'linux')?.environment['LESS']).toBe('-i')
  })
})

describe.skipIf(process.platform === 'win32')('a text in a pager', () => {
  const folder = mkdtempSync(join(tmpdir(), 'k8smap-pager-'))
  const signals = (): EventEmitter & Pick<NodeJS.Process, 'on'> => new EventEmitter() as never
  const show = (command: string, text: string, of = signals()): Promise<string | undefined> => {
    const started = pagerFor(command, process.env, 'linux')
    return showIn(started as never, text, of as never)
  }

  it('arrives whole, in a program and in a shell', async () => {
    const text = `${'控制 \u001b[1mPod\u001b[22m\n'.repeat(20_000)}`
    const script = join(folder, 'program')
    const file = join(folder, 'text')
    writeFileSync(script, `#!/bin/sh\ncat > "$1"\n`)
    chmodSync(script, 0o755)
    expect(await show(`${script} ${file}`, text)).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(await show(`cat > '${file}'`, 'x\n')).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe('x\n')
  })

  it('is left when its reader is: that is no failure, whatever the pager ends with', async () => {
    expect(await show('true', 'x\n'.repeat(1_000_000))).toBeUndefined()
    expect(await show('false', 'x\n'.repeat(1_000_000))).toBeUndefined()
  })

  it.each([
    ['no-such-pager-anywhere -x', 'ENOENT'],
    ["no-such-pager-anywhere '-x' 2>/dev/null", '127'],
    ['/ -x', 'EACCES'],
    ["'/' -x 2>/dev/null", '126'],
  ])('says why %s did not start', async (command, reason) =>
    expect(await show(command, 'x\n')).toBe(reason),
  )

  it('has Ctrl-C for itself, until it ends', async () => {
    const all = signals()
    const mine = (): void => undefined
    all.on('SIGINT', mine)
    const shown = show('cat > /dev/null', 'x\n', all)
    expect(all.listeners('SIGINT')).not.toContain(mine)
    expect(all.listenerCount('SIGINT')).toBe(1)
    await shown
    expect(all.listeners('SIGINT')).toEqual([mine])
  })
})
