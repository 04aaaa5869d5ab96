import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manPage } from '../../src/build/man-page.ts'
import { COMMANDS } from '../../src/commands/index.ts'
import { wordsOf } from '../../src/i18n/index.ts'
import { programNamed } from '../support/programs.ts'

describe('the manual page', async () => {
  const page = await manPage(await wordsOf('en'), '1.2.3')
  /** As a reader sees it, without roff. */
  const seen = page.replaceAll('\\-', '-').replace(/\\f[BR]|\\&/g, '')

  it('has every command with all that it takes, and its examples', async () => {
    for (const [name, { usage, load }] of Object.entries(COMMANDS)) {
      const { command } = await load()
      const from = seen.indexOf(`.SS k8smap ${name} ${usage}\n`)
      expect(from, name).toBeGreaterThan(0)
      const section = seen.slice(from, seen.indexOf('\n.S', from + 1))
      for (const taken of Object.values(command.takes))
        expect(section).toContain(`\n.TP\n${'flags' in taken ? taken.flags : taken.name}\n`)
      for (const example of command.examples) expect(section).toContain(`\n    ${example}\n`)
    }
  })

  it('says what an option is that is not given', () => {
    const section = seen.slice(seen.indexOf('.SS k8smap search'))
    expect(section).toMatch(/^-n, .*\n.*\(default 5\)$/m)
  })

  it('has the options of every command', () => {
    const section = seen.slice(seen.indexOf('\n.SH OPTIONS\n'), seen.indexOf('\n.SH SEE IT\n'))
    expect(section.match(/(?<=\n\.TP\n).*/g)).toEqual([
      ...['-v, --version', '-l, --lang <language>', '--outline <path>', '--ascii', '--no-pager'],
      '-h, --help',
    ])
  })

  it('has the sections that a manual has', () =>
    expect([...page.matchAll(/^\.SH (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      ...['NAME', 'SYNOPSIS', 'OPTIONS', 'SEE IT', 'ASK IT', 'BE ASKED', 'YOURS'],
      ...['EXIT STATUS', 'ENVIRONMENT', 'FILES'],
    ]))

  it('has the variables that decide about output, as the README says', () => {
    const section = seen.slice(seen.indexOf('\n.SH ENVIRONMENT\n'), seen.indexOf('\n.SH FILES\n'))
    const readme = readFileSync('README.md', 'utf8')
    for (const name of [
      'PAGER',
      'LESS',
      'FORCE_HYPERLINK',
      'NO_COLOR',
      'FORCE_COLOR',
      'ACCESSIBLE',
    ]) {
      expect(section, name).toMatch(new RegExp(`(?:^|, )${name}(?:,|$)`, 'm'))
      expect(readme, name).toContain(name)
    }
  })

  it('has no request but those that it means', () => {
    const requests = [...page.matchAll(/^[.'](\w*)/gm)].map(([, name]) => name)
    expect([...new Set(requests)].sort()).toEqual(
      ['PP', 'RE', 'RS', 'SH', 'SS', 'TH', 'TP', 'fi', 'nf'].sort(),
    )
  })

  it.runIf(programNamed(['man']))('is read by man without a warning', () => {
    const ran = spawnSync('man', ['--warnings', '-E', 'UTF-8', '-l', '-'], {
      ...{ input: page, encoding: 'utf8' },
      env: { PATH: process.env['PATH'], MANWIDTH: '80', LC_ALL: 'C.UTF-8' },
    })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(/^K8SMAP\(1\) +User Commands +K8SMAP\(1\)\n\nNAME\n/)
  })
})
