import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const small = library(SMALL, GRAPH)
const run = (argv: readonly string[], fake: Fake = {}) =>
  runIn({ library: small, ...fake }, 'open', ...argv)
const pageOf = ({ cache }: Awaited<ReturnType<typeof run>>): string => [...cache.values()].join()

describe('open', () => {
  it('writes the page and opens it', async () => {
    const { exit, out, err, browsed, cache } = await run([], { browser: true })
    const path = `/somewhere/cache/${[...cache.keys()]}`
    expect({ exit, out, err, browsed }).toEqual({
      ...{ exit: 0, out: '', browsed: [path] },
      err: `Opened in the browser: ${path}\n`,
    })
    expect(path).toMatch(/\/page-[0-9a-f]{8}\.html$/)
  })

  it('prints the path where there is no browser, and says so', async () => {
    const { exit, out, err, cache } = await run(['--lang', 'zh'])
    expect({ exit, out, err }).toEqual({
      ...{ exit: 0, out: `/somewhere/cache/${[...cache.keys()]}\n` },
      err: '这里没有可用的浏览器，网页在这个文件里：\n',
    })
  })

  it('only prints the path if it is told to', async () => {
    const { out, err, browsed, cache } = await run(['--print'], { browser: true })
    expect({ out, err, browsed }).toEqual({
      ...{ out: `/somewhere/cache/${[...cache.keys()]}\n`, err: '', browsed: [] },
    })
  })

  it('begins at a topic, misspelt too, in the language that is asked for', async () => {
    const ran = await run(['etdc', '--lang', 'zh', '--print'])
    expect(ran.err).toBe('“etdc”按“etcd”处理。\n')
    expect(pageOf(ran)).toContain('"start":"etcd"')
    expect(pageOf(ran)).toContain('<html lang="zh-Hans" data-shown="zh">')
  })

  it('has the whole outline in every language, whatever is asked for', async () => {
    const asked: Array<readonly string[]> = []
    const ran = await run(['--lang', 'zh-Hant', '--print'], {
      onOpen: (languages) => asked.push(languages),
    })
    expect(asked).toEqual([
      ['zh-Hant', 'en', 'zh'],
      ['en', 'zh'],
    ])
    expect(pageOf(ran)).not.toContain('"start"')
    expect(pageOf(ran)).toContain('"languages":["en","zh","zh-Hant"]')
  })

  it('tells nothing of the learner unless asked to', async () => {
    const events: NonNullable<Fake['events']> = [
      {
        ...{ event: 'review', id: 'r1', at: NOW - 1000, order: 1, outline: 'small' },
        ...{ question: 'kube-scheduler/picks', rating: 3, correct: true, given: '', took: 5 },
      },
    ]
    expect(pageOf(await run(['--print'], { events }))).not.toContain('class="m ')
    const shown = pageOf(await run(['--print', '--mastery'], { events }))
    // One question of three of its topic, which is one of two in its branch, and so on.
    const recalled = [...shown.matchAll(/you would recall (\d+) % now/g)].map(([, share]) => share)
    expect(recalled).toEqual(['8', '17', '0', '33', '0', '0'])
  })

  it.each([
    [['nowhere-near'], 1],
    [['--json'], 2],
  ])('fails for %j', async (argv, exit) => {
    const ran = await run(argv)
    expect([ran.exit, ran.cache.size]).toEqual([exit, 0])
  })

  it('says what is wrong where the page cannot be written', async () => {
    const ran = await run([], {
      saveFailure: new Failure('not-saved', { path: '/somewhere/cache/x', reason: 'ENOSPC' }),
    })
    expect([ran.exit, ran.out, ran.err]).toEqual([
      ...[1, ''],
      '/somewhere/cache/x could not be written: the disk is full (ENOSPC).\n',
    ])
  })

  it('keeps pages of outlines in different places apart', async () => {
    const names = await Promise.all(
      ['/a/notes.md', '/b/notes.md'].map(async (path) => [
        ...(await run(['--print'], { whereabouts: { path, name: 'notes' } })).cache.keys(),
      ]),
    )
    expect(new Set(names.flat()).size).toBe(2)
  })
})
