import { describe, expect, it } from 'vitest'
import { withoutReleases } from '../../../src/core/lookup/releases.ts'
import { VOCABULARY } from '../../support/lookups.ts'

const NOW = { baseline: { of: { en: 'Kubernetes v1.37', zh: 'Kubernetes v1.37' }, released: '' } }
const left = (words: string, outline: Parameters<typeof withoutReleases>[1] = NOW): string =>
  withoutReleases(words, outline, VOCABULARY).replace(/\s+/g, ' ').trim()

describe('a release in a question', () => {
  it.each([
    ['pod security policy in 1.27', 'pod security policy in'],
    ['swap on v1.30.2?', 'swap on ?'],
    ['1.25集群还能用psp吗', '集群还能用psp吗'],
    ['sidecar (1.29+)', 'sidecar ( )'],
  ])('says nothing of the rest: %s', (words, rest) => expect(left(words)).toBe(rest))

  it.each([
    ['upgrade 1.30 to 1.33', 'skip minor version'],
    ['upgrade from v1.31 to v1.32', 'cluster upgrade'],
    ['升级到1.33要注意什么', '升级集群'],
    ['kubelet 1.28 with apiserver 1.31', 'version skew'],
    ['kubectl 1.28 能连 1.31 的集群吗', '版本偏差'],
  ])('is on a way, or one of two: %s', (words, more) => expect(left(words)).toContain(more))

  it.each([
    'removed in 1.25',
    '1.24以后还能用docker吗',
    'what is new in 1.33',
    // Nothing else is asked for, or it is a version of another thing, an address, a part of a name.
    '1.33',
    'v1.33 1.34',
    'tls 1.3',
    'python 3.11 to 3.12 upgrade',
    '10.96.0.1',
    'curl host:1.30/x',
    'registry.k8s.io/pause-1.30',
    'etcd 3.5',
  ])('stays: %s', (words) => expect(left(words)).toBe(words))

  it('stays where the outline is the state of no release', () =>
    expect(left('upgrade 1.30 to 1.33', {})).toBe('upgrade 1.30 to 1.33'))
})
