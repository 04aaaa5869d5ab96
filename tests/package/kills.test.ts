import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { answersIn, BIN, home, k8smap, log, logsIn } from '../support/package.ts'

describe('the built package, killed or starved', () => {
  it('goes on after kill -9 at the next question, with nothing lost or doubled, and can undo', async () => {
    const where = home()
    const argv = ['quiz', 'network', '--json', '--count', '5']
    const killed = spawn(process.execPath, [BIN, ...argv], {
      env: { PATH: process.env['PATH'], K8SMAP_HOME: where },
    })
    let out = ''
    killed.stdout.on('data', (chunk: Buffer) => {
      out += chunk
      const events = out.match(/"event":"(question|answer)"/g) ?? []
      if (events.length >= 5) killed.kill('SIGKILL')
      else if (events.at(-1)?.includes('question')) killed.stdin.write('1\n')
    })
    expect(await new Promise((done) => killed.on('exit', (_, signal) => done(signal)))).toBe(
      'SIGKILL',
    )
    const eventsIn = (text: string): Array<{ event: string; id: string; n?: number }> =>
      text.split('\n').flatMap((line) => (line.endsWith('}') ? [JSON.parse(line)] : []))
    const open = eventsIn(out).at(-1)
    const before = log(where)
    expect(open).toMatchObject({ event: 'question', n: 3 })
    expect(answersIn(where)).toHaveLength(2)

    const again = k8smap(argv, { home: where, input: '1\n'.repeat(20) })
    const events = eventsIn(again.stdout)
    // The same question, with its options in the same order; before it only what is told again.
    const first = events.findIndex(({ event }) => event !== 'lesson')
    expect(events[first]).toEqual(open)
    expect(events.at(-1)).toMatchObject({ event: 'summary', asked: 5, left: 0 })
    const after = log(where)
    expect(after.slice(0, before.length)).toEqual(before)
    const kept = answersIn(where)
    expect(kept).toHaveLength(2 + events.filter(({ event }) => event === 'answer').length)
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length)
    expect(new Set(kept.map(({ drill }) => drill)).size).toBe(1)
    const [begun] = after.map((line) => JSON.parse(line))
    expect(new Set(kept.map(({ question }) => question))).toEqual(new Set(begun.questions))

    const undone = k8smap(['undo'], { home: where })
    expect([undone.status, undone.stdout]).toEqual([0, expect.stringMatching(/^Taken back: /)])
    expect(log(where).slice(0, -1)).toEqual(after)
    expect(JSON.parse(log(where).at(-1) ?? '')).toMatchObject({
      event: 'undo',
      of: kept.at(-1)?.id,
    })
  })

  it('exits 130 on Ctrl-C in a plain drill, with every answer kept', async () => {
    const where = home()
    const child = spawn(process.execPath, [BIN, 'quiz', '--plain'], {
      env: { PATH: process.env['PATH'], K8SMAP_HOME: where },
    })
    child.stdin.write('1\n')
    child.stdout.once('data', () => undefined)
    // A drill is in the log before its first answer, and before it listens for Ctrl-C.
    for (let i = 0; i < 100 && answersIn(where).length === 0; i++) await wait(50)
    child.kill('SIGINT')
    const code = await new Promise((done) => child.on('exit', done))
    expect(code).toBe(130)
    expect(answersIn(where)).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')('says loudly that a full disk took nothing', () => {
    const where = home()
    // A limit on file sizes acts like a full disk: the log can be opened, but nothing is written.
    const full = spawnSync(
      'sh',
      ['-c', 'ulimit -f 0 && exec "$0" "$1" quiz --count 1', process.execPath, BIN],
      {
        input: '1\n',
        encoding: 'utf8',
        timeout: 20_000,
        env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', K8SMAP_HOME: where },
      },
    )
    const [file = ''] = logsIn(join(where, 'data'))
    expect([full.status, full.stderr]).toEqual([
      1,
      `Nothing could be saved in ${join(where, 'data', file)}: it is too large (EFBIG).\n`,
    ])
    expect(full.stdout).not.toContain('✓')
    expect(log(where)).toEqual([])
  })

  it('refuses hostile outlines in no time and little memory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'k8smap-hostile-'))
    const bomb = join(folder, 'bomb.yaml')
    const words = 'abcdefghi'
    writeFileSync(
      bomb,
      [...words]
        .map((c, i) => `${c}: &${c} [${i === 0 ? 'x' : `*${words[i - 1]},`.repeat(9)}]`)
        .join('\n'),
    )
    const deep = join(folder, 'deep.yaml')
    writeFileSync(deep, '['.repeat(10_000))
    for (const path of [bomb, deep]) {
      const { status, stdout, stderr } = k8smap(['--outline', path, 'tree'], {
        environment: { NODE_OPTIONS: '--max-old-space-size=128' },
      })
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/\.yaml:\d+:\d+: error: /)
    }
  })
})
