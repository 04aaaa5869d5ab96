import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/document/problem.ts'
import { isFailure } from '../../src/errors.ts'
import type { Opened } from '../../src/ports.ts'
import {
  ambiguousTopic,
  BrokenOutline,
  look,
  nothingFound,
  openLibrary,
  topicFor,
  unknownTopic,
} from '../../src/study/library.ts'
import { elsewhere } from '../support/lookups.ts'
import { idsOf } from '../support/questions.ts'
import { libraryWith } from '../support/studies.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

const at = { file: 'a.yaml', line: 1, column: 1 }
const PROBLEMS = [
  { code: 'missing-key', at, args: { key: 'a' } },
  { code: 'missing-source', at, args: {} },
  { code: 'missing-key', at, args: { key: 'b' } },
] as unknown as readonly Problem[]

describe('an outline', () => {
  const opened = (found: Partial<Opened>, spec?: string) => {
    const asked: unknown[] = []
    const outlines = {
      open: async (...argv: unknown[]): Promise<Opened> => {
        asked.push(argv)
        return { library: undefined, problems: [], files: 1, ...found }
      },
    }
    return { library: openLibrary(outlines, { spec, languages: ['en', 'zh'] }), asked }
  }

  it('is opened in the languages that are wanted, whatever small things are wrong with it', async () => {
    const library = libraryWith()
    const { library: held, asked } = opened({ library, problems: PROBLEMS }, '2021')
    expect(await held).toBe(library)
    expect(asked).toEqual([['2021', ['en', 'zh']]])
  })

  it.each([
    ['a.yaml', 'a.yaml'],
    [undefined, ''],
  ])('that cannot be used fails with all that was found: %s', async (spec, path) => {
    const error: unknown = await opened({ problems: PROBLEMS }, spec).library.catch((e) => e)
    expect(error).toBeInstanceOf(BrokenOutline)
    if (!(error instanceof BrokenOutline)) return
    const { code, args, problems } = error
    expect({ code, args, problems }).toEqual({
      ...{ code: 'outline-broken', problems: PROBLEMS },
      args: { path, errors: 2 },
    })
  })
})

const OUTLINE = libraryOf(
  outlineOf(
    `
k | Kubernetes
  node | Worker node | 工作节点
  sched | kube-scheduler | 调度器
  proxy | kube-proxy | 网络代理
  config | Configuration | 组态
  one | Twin
  two | Twin
`,
    { config: { aliases: ['設定檔', '組態檔案'] } },
  ),
)
const TABLE: Readonly<Record<string, string>> = {
  節: '节',
  點: '点',
  調: '调',
  設: '设',
  檔: '档',
  組: '组',
  態: '态',
}

/** A term looked up, and how often the table of characters was loaded. */
async function looked(term: string) {
  let loads = 0
  const script = async () => {
    loads++
    return (words: string) => [...words].map((each) => TABLE[each] ?? each).join('')
  }
  const { topics, guessed, near } = await look(OUTLINE, term, elsewhere(script))
  return { topics: idsOf(topics), guessed, near, loads }
}

describe('a term', () => {
  it.each([
    ['工作节点', ['node'], 0],
    ['kube-proxy', ['proxy'], 0],
    ['工作節點', ['node'], 1],
    ['調度器', ['sched'], 1],
    // An alias in the other script is found as it stands.
    ['設定檔', ['config'], 0],
  ])(
    'is found in either script, the table loaded only where it is needed: %s',
    async (term, topics, loads) =>
      expect(await looked(term)).toEqual({ topics, guessed: false, near: [], loads }),
  )

  it('without Chinese characters needs no table', async () => {
    expect(await looked('kube-proxi')).toMatchObject({ topics: ['proxy'], guessed: true, loads: 0 })
    expect(await looked('nowhere at all')).toMatchObject({ topics: [], loads: 0 })
  })

  it('in both scripts at once is found in one', async () =>
    expect(await looked('工作節点')).toEqual({
      ...{ topics: ['node'], guessed: false, near: [], loads: 1 },
    }))

  it.each([
    ['調度器節點', ['调度器']],
    ['設定檔案館', ['設定檔']],
    // One character of four is another meaning: it is offered, and not taken for it.
    ['工作节占', ['工作节点']],
    ['組態檔安', ['組態檔案']],
    ['无此物', []],
  ])('that is found nowhere brings the nearest names of either script: %s', async (term, near) =>
    expect(await looked(term)).toEqual({ topics: [], guessed: false, near, loads: 1 }),
  )
})

describe('the topic that is meant', () => {
  const script = async () => (words: string) => words
  const meant = async (term: string | undefined) => {
    const { topic, notes } = await topicFor(OUTLINE, term, elsewhere(script))
    return { topic: topic.id, notes }
  }

  it('is the root without a term', async () =>
    expect(await meant(undefined)).toEqual({ topic: 'k', notes: [] }))

  it('is found by name', async () =>
    expect(await meant('Worker node')).toEqual({ topic: 'node', notes: [] }))

  it('is noted where it was guessed', async () =>
    expect(await meant('kube-schedular')).toEqual({
      topic: 'sched',
      notes: [
        { kind: 'guessed', term: 'kube-schedular', topic: OUTLINE.outline.topics.get('sched') },
      ],
    }))

  it.each([
    ['nowhere', 'unknown-topic', { term: 'nowhere' }],
    [
      'kube',
      'unknown-topic',
      { term: 'kube', near: ['Kubernetes', 'kube-proxy', 'kube-scheduler'] },
    ],
    ['Twin', 'ambiguous-topic', { term: 'Twin', topics: 'one, two' }],
  ])('is none for %s', async (term, code, args) =>
    expect(
      await meant(term).catch((error) => isFailure(error) && [error.code, error.args]),
    ).toEqual([code, args]),
  )
})

describe('a failure to find', () => {
  it('has the code it is given', () => {
    const { code, args } = nothingFound('x', ['y'], 'k8smap changes 1.22')
    expect([code, args]).toEqual([
      'nothing-found',
      { term: 'x', near: ['y'], changes: 'k8smap changes 1.22' },
    ])
    expect(Object.keys(unknownTopic('x', []).args)).toEqual(['term'])
  })

  it('names all topics that may be meant', () =>
    expect(ambiguousTopic('x', [...OUTLINE.outline.topics.values()].slice(0, 3)).args).toEqual({
      term: 'x',
      topics: 'k, node, sched',
    }))
})
