import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BIN, home } from '../support/package.ts'
import { emptyFolder, hasModes, makePipe } from '../support/places.ts'

/** Runs k8smap for ten seconds at most. */
const run = (
  argv: readonly string[],
  {
    environment = {},
    out = 'pipe',
    err = 'pipe',
  }: {
    readonly environment?: Readonly<Record<string, string>>
    readonly out?: 'pipe' | number
    readonly err?: 'pipe' | number
  } = {},
) =>
  spawnSync(process.execPath, [BIN, ...argv], {
    cwd: emptyFolder(),
    input: '1\n',
    stdio: ['pipe', out, err],
    encoding: 'utf8',
    timeout: 10_000,
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      K8SMAP_HOME: home(),
      ...environment,
    },
  })

describe.skipIf(!existsSync('/dev/full'))('a full disk behind stdout', () => {
  const full = openSync(existsSync('/dev/full') ? '/dev/full' : '/dev/null', 'w')

  it.each([['tree'], ['quiz'], ['quiz', '--json'], ['--help']])(
    'is told on one line: %s',
    (...argv) => {
      const { status, signal, stderr } = run(argv, { out: full })
      expect({ status, signal, stderr }).toEqual({
        status: 1,
        signal: null,
        stderr:
          'write failed: the disk is full (ENOSPC). Nothing more fits there: make room, and try again.\n',
      })
    },
  )

  it('is told by the exit code alone if stderr is full too', () => {
    const { status, signal } = run(['tree'], { out: full, err: full })
    expect({ status, signal }).toEqual({ status: 1, signal: null })
    expect(run(['explain', 'banana'], { err: full }).status).toBe(1)
  })
})

describe.skipIf(!hasModes)('pipes and devices in place of k8smap’s own files', () => {
  const put: Array<[string, (path: string) => void]> = [
    ['a pipe', makePipe],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
  ]

  it.each(put)('stop no start: %s as the cache', (_, make) => {
    const where = home()
    mkdirSync(join(where, 'cache'))
    make(join(where, 'cache', 'due.json'))
    const { status, stdout, stderr } = run(['status', '--short'], {
      environment: { K8SMAP_HOME: where },
    })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '0\n', stderr: '' })
  })

  it.each(put)('are reported: %s as the settings', (_, make) => {
    const where = home()
    mkdirSync(join(where, 'config'))
    const path = join(where, 'config', 'settings.json')
    make(path)
    const { status, stdout, stderr } = run(['tree'], { environment: { K8SMAP_HOME: where } })
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `${path} cannot be read: it is no plain file (EINVAL).\n`,
    })
  })

  it.each(put)('are reported: %s as an outline', (_, make) => {
    const path = join(emptyFolder(), 'x.yaml')
    make(path)
    const { status, stdout, stderr } = run(['--outline', path, 'tree'])
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `${path} is no regular file. The outline “-” is what comes on standard input.\n`,
    })
  })
})

describe('a home that is none', () => {
  it('makes no folder where k8smap is run', () => {
    const where = emptyFolder()
    const environment = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', K8SMAP_HOME: 'here' }
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'quiz'], {
      cwd: where,
      input: '1\n',
      encoding: 'utf8',
      env: environment,
    })
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'K8SMAP_HOME cannot be “here”: in every folder that would be another place. Set it to a whole path, from the root on.\nMore: k8smap --help\n',
    })
    expect(readdirSync(where)).toEqual([])
  })
})
