import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresTable, withFigures } from '../../src/build/figures.ts'
import { picturesOf } from '../../src/build/pictures.ts'
import { screensOf } from '../../src/build/screens.ts'
import { theMap } from '../support/outlines.ts'
import { noTerminal } from '../support/terminal.ts'

/** The built package prints what the READMEs show; a line of `…` means any number of lines. */
const BIN = resolve('bin/k8smap.js')

describe.each(['README.md', 'README.zh-CN.md'] as const)('%s', (readme) => {
  const text = readFileSync(readme, 'utf8')
  const blocks = [...text.matchAll(/```console\n\$ k8smap (.*)\n([\s\S]*?)```/g)]

  it('shows a tour', () => expect(blocks.length).toBeGreaterThanOrEqual(3))

  it.each(blocks.map(([, command = '', shown = '']) => ({ command, shown })))(
    '$command',
    ({ command, shown }) => {
      const [line = '', input] = command.split(' <<< ')
      const { stdout, status } = spawnSync(process.execPath, [BIN, ...line.split(' ')], {
        input: input === undefined ? '' : `${input}\n`,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          LANG: 'en_US.UTF-8',
          K8SMAP_HOME: mkdtempSync(join(tmpdir(), 'k8smap-readme-')),
        },
      })
      expect(status).toBe(0)
      const literal = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      const pattern = shown
        .trimEnd()
        .split(/(?:^|\n)…(?=\n|$)/)
        .map(literal)
        .join('[\\s\\S]*?')
      expect(stdout.trimEnd()).toMatch(new RegExp(`^${pattern}$`))
    },
  )

  it('has a table of figures that is made from the map as it is', () =>
    expect(text).toBe(withFigures(text, figuresTable(theMap(), readme))))

  it('shows pictures that are drawn from the map as it is', async () => {
    const shown = [...text.matchAll(/\]\(docs\/([\w.]+)\)/g)].map(([, file = '']) => file)
    const pictures = await picturesOf(theMap())
    expect(shown.sort()).toEqual(Object.keys(pictures).sort())
    for (const file of shown) expect(readFileSync(`docs/${file}`, 'utf8')).toBe(pictures[file])
  })

  it.skipIf(noTerminal)('shows screens that the built program draws', async () => {
    const shown = [...text.matchAll(/\]\(docs\/screens\/([\w.]+)\)/g)].map(([, file = '']) => file)
    const language = readme === 'README.md' ? 'en' : 'zh'
    expect(shown.sort()).toEqual([`explain.${language}.svg`, `quiz.${language}.svg`])
    const screens = await screensOf('.', language)
    for (const file of shown)
      expect(readFileSync(`docs/screens/${file}`, 'utf8')).toBe(screens[file])
  })

  it('shows an outline that works', () => {
    const yaml = text.match(/```yaml\n([\s\S]*?)```/)?.[1] ?? ''
    const path = join(mkdtempSync(join(tmpdir(), 'k8smap-')), 'notes.yaml')
    writeFileSync(path, yaml)
    for (const argv of [['tree'], ['check'], ['quiz', '--count', '3']])
      expect(
        spawnSync(process.execPath, [BIN, '--outline', path, ...argv], {
          input: '',
          env: { PATH: process.env['PATH'], K8SMAP_HOME: mkdtempSync(join(tmpdir(), 'k8smap-')) },
        }).status,
        argv.join(' '),
      ).toBe(0)
  })
})
