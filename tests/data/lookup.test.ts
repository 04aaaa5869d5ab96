import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { find } from '../../src/core/lookup/find.ts'
import { search } from '../../src/core/lookup/search.ts'
import { simplified } from '../../src/io/script.ts'
import { look } from '../../src/study/library.ts'
import { theMap } from '../support/outlines.ts'

const ids = (term: string): string[] => find(theMap().outline, term).topics.map(({ id }) => id)

describe('find in the map', () => {
  it.each([
    ['kube-scheduler', 'kube-scheduler'],
    ['KUBE SCHEDULER', 'kube-scheduler'],
    ['ｋｕｂｅ－ｓｃｈｅｄｕｌｅｒ', 'kube-scheduler'],
    ['scheduelr', 'kube-scheduler'],
    ['调度器', 'kube-scheduler'],
    ['kube-scheduler（调度器）', 'kube-scheduler'],
    ['API Server', 'kube-apiserver'],
    ['kube apiserver', 'kube-apiserver'],
    ['svc', 'service'],
    ['kcm', 'kube-controller-manager'],
    ['netpol', 'network-policy'],
    ['netwrk policy', 'network-policy'],
    ['etdc', 'etcd'],
    ['deploymnt', 'deployment'],
    ['pods', 'pod'],
    ['ingresses', 'ingress'],
    ['命名空间', 'namespace'],
    ['master', 'control-plane-node'],
    ['污点', 'taint'],
  ])('%s is %s', (term, id) => expect(ids(term)).toEqual([id]))

  /** What people call things, each with the topics that are meant. */
  const words = readFileSync('tests/data/fixtures/look-ups.tsv', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
  it.each(words)('%s is one of %s', async (term, wanted) => {
    const { topics } = await look(theMap(), term, async () => simplified)
    expect(topics.length, term).toBeGreaterThan(0)
    for (const { id } of topics) expect(wanted.split(','), term).toContain(id)
  })

  it.each(['banana', 'xyzzy', '香蕉', '???', '', 'ipv9', 'aaaaaaaaaaaa'])(
    'finds nothing for %j',
    (term) => expect(ids(term)).toEqual([]),
  )

  it('offers near names, but not far ones', () => {
    expect(find(theMap().outline, 'schedulling thing').near).toEqual([])
    expect(find(theMap().outline, 'kubelets-proxy').near.length).toBeGreaterThan(0)
    expect(find(theMap().outline, 'banana').near).toEqual([])
  })

  it('says when it guessed', () => {
    expect(find(theMap().outline, 'scheduelr').guessed).toBe(true)
    expect(find(theMap().outline, 'Scheduler').guessed).toBe(false)
  })

  it('finds every topic by every one of its names', () => {
    const { outline } = theMap()
    for (const topic of outline.topics.values())
      for (const name of [topic.id, topic.title.en, topic.title.zh, ...topic.aliases])
        expect(
          find(outline, name).topics.map(({ id }) => id),
          name,
        ).toContain(topic.id)
  })
})

describe('search in the map', () => {
  const first = (words: string): string | undefined =>
    search(theMap(), words.split(' '))[0]?.topic.id

  it.each([
    ['leader election', 'leader-election'],
    ['nftables', 'nftables'],
    ['污点', 'taint'],
    ['kube-proxy', 'kube-proxy'],
    ['Pod 优先级', 'pod-priority'],
  ])('puts the best first for %s', (words, id) => expect(first(words)).toBe(id))
})
