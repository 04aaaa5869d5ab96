import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '../../src/io/device.ts'
import { journal } from '../../src/io/journal.ts'
import { outlinesIn } from '../../src/io/outlines.ts'
import { treeOf } from '../support/desk.ts'
import { NOW, runIn } from '../support/world.ts'

const TEA = treeOf('Tea', 'Green', 'Black', 'White', 'Oolong')
const ALE = treeOf('Ale', 'Porter', 'Stout', 'Pils')

let home = ''
let now = NOW
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'k8smap-own-')))
  for (const folder of ['a', 'b', 'data']) mkdirSync(join(home, folder))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const at = (path: string): string => join(home, path)
const write = (path: string, text: string): void => writeFileSync(at(path), text)
const device = (name: string): Device => ({ name: () => name, keep: () => undefined })

/** A command line about a real file, on the real log of a device. */
async function run(
  path: string,
  argv: readonly string[],
  { on = 'here', lines = [] as string[] } = {},
) {
  now += 60_000
  const { exit, out, err } = await runIn(
    {
      ...{
        outlines: outlinesIn(resolve('.'), () => '/nowhere'),
        journal: journal(at('data'), 1, { device: device(on) }),
      },
      ...{ lines, now },
    },
    ...['--outline', at(path), ...argv],
  )
  return { exit, out, err: err.replaceAll(home, '~').replace(/(?<=adopt \w+)-\S+$/m, '-…') }
}

/** Answers a question in the drill of a file. */
const drill = (path: string, on = 'here') =>
  run(path, ['quiz', '--plain', '--count', '1', '--fresh'], { on, lines: ['1'] })

/** How many answers count for a file, and what is said besides. */
async function count(path: string, on = 'here'): Promise<[number, string]> {
  const { out, err } = await run(path, ['stats', '--json'], { on })
  return [JSON.parse(out).totals.reviews, err]
}

/** Everything in the log, line by line, of all devices. */
const logged = (): Array<Record<string, unknown>> =>
  readdirSync(at('data'))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(at(join('data', name)), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line))

describe('the history of a file', () => {
  it('is not that of another README.md', async () => {
    write('a/README.md', TEA)
    write('b/README.md', ALE)
    await drill('a/README.md')
    await drill('b/README.md')
    await drill('b/README.md')
    expect([await count('a/README.md'), await count('b/README.md')]).toEqual([
      [1, ''],
      [2, ''],
    ])
    expect(logged().filter(({ event }) => event === 'outline')).toEqual([
      {
        ...{ v: 1, event: 'outline', id: expect.any(String), at: expect.any(String), order: 1 },
        ...{
          outline: expect.stringMatching(/^readme-[0-9a-f]{16}$/),
          device: 'here',
          name: 'README',
        },
        ...{ path: at('a/README.md'), fingerprint: 'fcda3c1aff374e91' },
        topics: ['Tea', 'Green', 'Black', 'White', 'Oolong'].map((title, i) => [
          ...[title.toLowerCase(), title, i === 0 ? 0 : 1],
        ]),
      },
      expect.objectContaining({ event: 'outline', path: at('b/README.md') }),
    ])
  })

  it('goes with it where it is moved, renamed and edited in turn', async () => {
    write('a/tea.md', TEA)
    await drill('a/tea.md')
    renameSync(at('a/tea.md'), at('b/tea.md'))
    expect(await count('b/tea.md')).toEqual([1, ''])
    renameSync(at('b/tea.md'), at('b/notes.markdown'))
    expect(await count('b/notes.markdown')).toEqual([1, ''])
    appendFileSync(at('b/notes.markdown'), '\n## Yellow\n')
    expect(await count('b/notes.markdown')).toEqual([1, ''])
    renameSync(at('b'), at('c'))
    expect(await count('c/notes.markdown')).toEqual([1, ''])
  })

  it('stays with the file that a link leads to', async () => {
    write('a/tea.md', TEA)
    await drill('a/tea.md')
    symlinkSync(at('a/tea.md'), at('b/link.md'))
    symlinkSync(at('a'), at('folder'))
    expect([await count('b/link.md'), await count('folder/tea.md')]).toEqual([
      [1, ''],
      [1, ''],
    ])
    expect(logged().filter(({ event }) => event === 'outline').length).toBe(1)
  })

  it('is that of a folder of files, which is moved', async () => {
    write('a/one.yaml', '- Tea:\n    - Green\n    - Black\n    - White\n')
    write('a/two.yaml', '- Ale:\n    - Porter\n    - Stout\n')
    await drill('a')
    renameSync(at('a'), at('moved'))
    expect(await count('moved')).toEqual([1, ''])
    cpSync(at('moved'), at('copy'), { recursive: true })
    expect(await count('copy')).toEqual([0, expect.stringMatching(/^This looks like ~\/moved /)])
  })

  const LOOKALIKE =
    'This looks like ~/a/tea.md (1 answer), but it may be a copy or another outline, so it begins anew. To join them: k8smap --outline ~/b/copy.md progress adopt tea-…\n'

  it.each<[string, () => void]>([
    ['is there', () => undefined],
    ['is broken', () => write('a/tea.md', '---\nid: "no id"\n---\n# Tea\n')],
    ['is no text', () => writeFileSync(at('a/tea.md'), Buffer.from([0xff, 0xfe, 0x00]))],
    ['is empty', () => write('a/tea.md', '')],
  ])('is not taken by a copy where the file that was copied %s', async (_, change) => {
    write('a/tea.md', TEA)
    await drill('a/tea.md')
    copyFileSync(at('a/tea.md'), at('b/copy.md'))
    change()
    expect(await count('b/copy.md')).toEqual([0, LOOKALIKE])
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is not taken by a copy where the file that was copied is locked',
    async () => {
      write('a/tea.md', TEA)
      await drill('a/tea.md')
      copyFileSync(at('a/tea.md'), at('b/copy.md'))
      chmodSync(at('a/tea.md'), 0)
      expect(await count('b/copy.md')).toEqual([0, LOOKALIKE])
    },
  )

  it('is known again where its disk is back: nothing was at its path for a while', async () => {
    write('a/tea.md', TEA)
    await drill('a/tea.md')
    renameSync(at('a'), at('gone'))
    expect((await run('a/tea.md', ['stats'])).err).toBe('There is no outline at ~/a/tea.md.\n')
    renameSync(at('gone'), at('a'))
    expect(await count('a/tea.md')).toEqual([1, ''])
  })

  it('is that of both devices which sync the log, whatever its path is there', async () => {
    write('a/tea.md', TEA)
    write('b/thé.md', TEA)
    await drill('a/tea.md', 'here')
    expect(await count('b/thé.md', 'there')).toEqual([1, ''])
    await drill('b/thé.md', 'there')
    expect([await count('a/tea.md'), await count('b/thé.md', 'there')]).toEqual([
      [2, ''],
      [2, ''],
    ])
    expect((await run('b/thé.md', ['undo'], { on: 'there' })).out).toMatch(/^Taken back: /)
    expect(await count('a/tea.md')).toEqual([1, ''])
  })

  it('of an older version is offered under the bare name, adopted, and given back', async () => {
    write('a/tea.md', TEA)
    const old = ['green', 'black'].map((topic, i) =>
      JSON.stringify({
        ...{ v: 1, event: 'review', id: `old${i}`, at: '2026-01-01T00:00:00.000Z', outline: 'tea' },
        ...{ question: `${topic}/~parent`, rating: 3, correct: true, given: 'x', took: 1 },
      }),
    )
    write('data/reviews-old.jsonl', `${old.join('\n')}\n`)
    const OFFER =
      'There are 2 answers under the bare name “tea”, from an earlier version. If this is that outline: k8smap --outline ~/a/tea.md progress adopt tea\n'
    expect(await count('a/tea.md')).toEqual([0, OFFER])
    expect((await run('a/tea.md', ['progress', 'adopt', 'tea'])).err).toBe(
      '2 answers of tea now count here. k8smap --outline ~/a/tea.md undo takes this back.\n',
    )
    expect(await count('a/tea.md')).toEqual([2, ''])
    expect((await run('a/tea.md', ['undo'])).out).toBe(
      'Taken back: 2 answers of tea no longer count here.\n',
    )
    expect(await count('a/tea.md')).toEqual([0, ''])
    expect(readFileSync(at('data/reviews-old.jsonl'), 'utf8')).toBe(`${old.join('\n')}\n`)
  })

  it('is looked at where nothing can be written, and nothing is said of that', async () => {
    write('a/tea.md', TEA)
    await drill('a/tea.md')
    renameSync(at('a/tea.md'), at('b/tea.md'))
    const file = at('data/reviews-here.jsonl')
    const before = readFileSync(file, 'utf8')
    renameSync(file, at('data/reviews-other.jsonl'))
    mkdirSync(file)
    expect(await count('b/tea.md')).toEqual([1, expect.any(String)])
    expect(readFileSync(at('data/reviews-other.jsonl'), 'utf8')).toBe(before)
  })
})
