import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, isMisspelling } from '../../../src/core/lookup/distance.ts'
import { find } from '../../../src/core/lookup/find.ts'
import { search } from '../../../src/core/lookup/search.ts'
import { library, SMALL, theMap } from '../../support/outlines.ts'

const ids = (term: string, where = theMap()): string[] =>
  find(where.outline, term).topics.map(({ id }) => id)

describe('find', () => {
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

  it.each(['banana', 'xyzzy', '香蕉', '???', '', 'ipv9', 'aaaaaaaaaaaa'])(
    'finds nothing for %j',
    (term) => expect(ids(term)).toEqual([]),
  )

  it('offers near names, but not far ones', () => {
    expect(find(theMap().outline, 'schedulling thing').near).toEqual([])
    expect(find(theMap().outline, 'kubelets-proxy').near.length).toBeGreaterThan(0)
    expect(find(theMap().outline, 'banana').near).toEqual([])
  })

  it('lists several things a term could mean', () => {
    const where = library('format: 1\ntree:\n  - a | Gate (x)\n  - b | Door (x)\n')
    expect(ids('x', where)).toEqual(['a', 'b'])
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

describe('distance', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
    ['控制', '控置', 1],
  ])('%s to %s is %d', (a, b, far) => expect(distance(a, b, 5)).toBe(far))

  it('is symmetric, and nought only for the same word', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const far = distance(a, b, 20)
        expect(distance(b, a, 20)).toBe(far)
        expect(far === 0).toBe(a === b)
      }),
    ))

  it.each([
    ['ipv4', 'ipv6'],
    ['etcd2', 'etcd3'],
    ['sts', 'sds'],
    ['port', 'sort'],
    ['role', 'rule2'],
  ])('%s is no misspelling of %s', (a, b) => expect(isMisspelling(a, b)).toBe(false))
})

describe('search', () => {
  const first = (words: string): string | undefined =>
    search(theMap(), words.split(' '))[0]?.topic.id

  it.each([
    ['leader election', 'leader-election'],
    ['nftables', 'nftables'],
    ['污点', 'taint'],
    ['kube-proxy', 'kube-proxy'],
    ['Pod 优先级', 'pod-priority'],
  ])('puts the best first for %s', (words, id) => expect(first(words)).toBe(id))

  it('wants every word', () => {
    const small = library(SMALL)
    expect(search(small, ['filters', 'scores']).map(({ topic }) => topic.id)).toEqual([
      'kube-scheduler',
    ])
    expect(search(small, ['filters', 'banana'])).toEqual([])
  })

  it('shows the text that mentions the words', () =>
    expect(search(library(SMALL), ['打分'])[0]?.match.zh).toBe('先过滤，再打分。'))

  it('forgives a slip in a title where nothing matches as typed', () =>
    expect(search(library(SMALL), ['kubelte'])[0]?.topic.id).toBe('kubelet'))
})
