import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCompiled } from '../../src/io/compiled.ts'
import { BIN, home, k8smap } from '../support/package.ts'

describe('the built package', () => {
  it('draws, explains, searches, checks and drills', () => {
    expect(k8smap(['tree', 'network', '-L', '1']).stdout).toMatch(
      /^Network\n├── Linux network virtualization\n/,
    )
    expect(k8smap(['--outline', '2021', 'tree']).stdout.trim().split('\n')).toHaveLength(78)
    expect(k8smap(['explain', 'scheduelr']).stdout).toContain('kube-scheduler')
    expect(k8smap(['search', '证书', '--lang', 'zh']).stdout).toContain('证书')
    const checked = k8smap(['check'])
    expect([checked.status, checked.stdout]).toEqual([
      0,
      expect.stringMatching(/^No findings: 4\d\d topics/),
    ])
    const drilled = k8smap(['quiz', 'network', '--seed', '1', '--count', '2'], { input: '1\n1\n' })
    expect(drilled.stdout).toMatch(/✓ Right|✗ Not right/)
  })

  it('exits with the code that says what happened', () => {
    expect(k8smap(['explain', 'banana']).status).toBe(1)
    expect(k8smap(['nonsense']).status).toBe(2)
    expect(k8smap(['--outline', '/no/such.yaml', 'tree']).status).toBe(1)
  })

  it('is quiet when its reader goes', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" tree | head -1`], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' },
    })
    expect(shell.stdout).toBe('Kubernetes\n')
    expect(shell.stderr).toBe('')
  })

  it('counts what is due for a shell’s prompt as the JSON does, worked out or remembered', () => {
    const where = home()
    const questions = openCompiled('dist/map').questions().slice(0, 40)
    const lines = questions.map(({ id }, i) =>
      JSON.stringify({
        ...{ v: 1, event: 'review', id: `r${i}`, outline: 'kubernetes', question: id },
        ...{ at: new Date(Date.now() - i * 6 * 3_600_000).toISOString(), rating: 3, correct: true },
        ...{ given: '', took: 1000 },
      }),
    )
    mkdirSync(join(where, 'data'), { recursive: true })
    const write = (count: number): void =>
      writeFileSync(
        join(where, 'data', 'reviews-old.jsonl'),
        `${lines.slice(0, count).join('\n')}\n`,
      )
    const due = (): string =>
      `${JSON.parse(k8smap(['status', '--json'], { home: where }).stdout).due}\n`
    const short = (): string => k8smap(['status', '--short'], { home: where }).stdout
    write(20)
    const some = due()
    expect([short(), short()]).toEqual([some, some])
    expect(readdirSync(join(where, 'cache'))).toEqual(['code', 'due.json'])
    write(40)
    expect(short()).toBe(due())
    expect(Number(due())).toBeGreaterThan(Number(some))
  })

  it('ships the licences of everything it bundles', () => {
    const licences = readFileSync('dist/LICENSES.txt', 'utf8')
    for (const name of [
      'commander',
      'chalk',
      'inquirer',
      'js-yaml',
      'marked',
      'ts-fsrs',
      'fast-string-width',
    ])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })
})
