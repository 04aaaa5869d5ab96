import { describe, expect, it } from 'vitest'
import { library, parse, SMALL, theMap } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const small = library(SMALL)

describe('wrong usage exits 2 and says what is allowed', () => {
  it.each<[string[], RegExp]>([
    [['tre'], /no command “tre”.*tree, explain.*\nDid you mean: tree\?/],
    [['nonsense'], /no command “nonsense”/],
    [['tree', '--dpeth', '2'], /no option “--dpeth”.*--depth.*\nDid you mean: --depth\?/],
    [['tree', '--lang', 'fr'], /--lang cannot be “fr”. Allowed: en, zh, zh-Hant, both/],
    [['tree', '--depth', '-1'], /--depth cannot be “-1”/],
    [['tree', '--depth', 'two'], /whole number from 0 to 1000/],
    [['quiz', '--count', '0'], /whole number from 1 to/],
    [['quiz', '--seed', '1.5'], /whole number/],
    [['search', 'x', '-n', '0'], /whole number/],
    [['--outline'], /--outline needs a value/],
    [['explain'], /missing: <term>/],
    [['check', 'a', 'b'], /“b” is one more than fits/],
  ])('%j', async (argv, message) => {
    const { exit, out, err } = await runIn({ library: small }, ...argv)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })

  it('also in Chinese, by the flag wherever it stands', async () => {
    expect((await runIn({ library: small }, 'tre', '--lang', 'zh')).err).toContain(
      '没有“tre”这个命令',
    )
    expect((await runIn({ library: small }, '-lzh', 'tre')).err).toContain('是不是要找：tree')
  })

  it('complains of the variable by its name', async () => {
    const { exit, err } = await runIn(
      { library: small, environment: { K8SMAP_LANG: 'fr' } },
      'tree',
    )
    expect(exit).toBe(2)
    expect(err).toContain('K8SMAP_LANG cannot be “fr”')
  })
})

describe('the language', () => {
  it.each<[Record<string, string>, string[], RegExp]>([
    [{ LANG: 'zh_CN.UTF-8' }, [], /控制平面/],
    [{ LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US' }, [], /控制平面/],
    [{ LANG: 'de_DE.UTF-8' }, [], /Control plane/],
    [{ LANG: 'zh_CN.UTF-8', K8SMAP_LANG: 'en' }, [], /Control plane/],
    [{ LANG: 'en_US', K8SMAP_LANG: 'en' }, ['--lang', 'zh'], /控制平面/],
    [{}, ['--lang', 'both'], /Control plane · 控制平面/],
  ])('%j %j', async (environment, flags, wanted) =>
    expect((await runIn({ library: small, environment }, 'tree', ...flags)).out).toMatch(wanted),
  )
})

describe('help', () => {
  it.each(['en', 'zh'])(
    'shows every command with an example, in %s, within the terminal',
    async (lang) => {
      const { width } = await import('../../src/view/width.ts')
      for (const argv of [[], ['tree'], ['explain'], ['search'], ['quiz'], ['stats'], ['check']]) {
        const { out, exit } = await runIn(
          { library: small, columns: 80 },
          ...argv,
          '--help',
          '--lang',
          lang,
        )
        expect(exit).toBe(0)
        expect(out).toContain(`k8smap ${argv[0] ?? 'tree'}`)
        expect(out).toContain(lang === 'zh' ? '示例：' : 'Examples:')
        for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(80)
        if (lang === 'zh') expect(out).not.toMatch(/^(Usage|Options|Arguments|Commands|Global)/m)
      }
    },
  )

  it('is what k8smap alone prints into a pipe', async () => {
    const { out, exit } = await runIn({ library: small })
    expect(exit).toBe(0)
    expect(out).toMatch(/^Usage: k8smap/)
  })
})

describe('k8smap alone, on a terminal', () => {
  it('says where I am and what next', async () => {
    const { out } = await runIn({ library: small, columns: 80 })
    expect(out).toContain('Nothing has been drilled yet.')
    expect(out).toMatch(/k8smap tree/)
    expect(out).toMatch(/k8smap quiz/)
  })

  it.each(['en', 'zh'])('fits into 40 columns, in %s', async (lang) => {
    const { width } = await import('../../src/view/width.ts')
    const review = {
      id: 'r',
      at: Date.UTC(2026, 10, 22),
      outline: 'kubernetes',
      question: 'pod/smallest-unit',
      rating: 3 as const,
      correct: true,
      given: '',
      took: 1,
    }
    const { out } = await runIn(
      { library: theMap(), columns: 40, reviews: [review] },
      '--lang',
      lang,
    )
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(40)
  })

  it('counts what is due, and names the weakest branch', async () => {
    const review = (question: string, at: number) => ({
      id: question,
      at,
      outline: 'small',
      question,
      rating: 3 as const,
      correct: true,
      given: '',
      took: 1,
    })
    const { out } = await runIn({
      library: small,
      columns: 80,
      reviews: [
        review('kube-scheduler/picks', Date.UTC(2026, 0, 1)),
        review('kube-scheduler/name', Date.UTC(2026, 10, 22)),
      ],
    })
    expect(out).toContain('1 question due now.')
    expect(out).toMatch(/Weakest branch: Worker node/)
  })
})

describe('check', () => {
  it('prints every finding with file, line and column, and exits 1', async () => {
    const { problems } = parse('format: 1\ntree: [a]\nnonsense: 1\ntopics: { b: {} }')
    const { out, err, exit } = await runIn({ problems }, 'check', 'x.yaml')
    expect(exit).toBe(1)
    expect(out.split('\n')[0]).toMatch(/^outline\.yaml:3:1: error: the key “nonsense”/)
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err).toBe('2 errors, 0 warnings.\n')
  })
  it('says when all is well', async () => {
    const { out, exit } = await runIn({ library: small }, 'check')
    expect([exit, out]).toEqual([0, 'No findings: 8 topics in 1 file.\n'])
  })
  it('is what a broken outline gets from every other command', async () => {
    const { problems } = parse('- a: [')
    const { exit, out, err } = await runIn({ problems }, '--outline', 'x.yaml', 'tree')
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(/outline\.yaml:\d+:\d+: error: this is not YAML/)
  })
})
