import { describe, expect, it } from 'vitest'
import { lazy } from '../../../src/core/base/collections.ts'
import { search } from '../../../src/core/lookup/search.ts'
import { meansFor } from '../../support/lookups.ts'
import { theMap } from '../../support/outlines.ts'

describe('a value that is asked for', () => {
  const map = lazy(() => meansFor(theMap()))
  const shown = (words: string) => {
    const [hit] = search(theMap(), map(), words)
    return [hit?.topic.id, hit?.passage().fact?.replace(/^.*\//, '')]
  }

  it.each([
    ['default replicas', 'replica-set'],
    ['how many replicas does a deployment have by default', 'replica-set'],
    ['默认副本数', 'replica-set'],
    ['how many probes are there', 'probe'],
    ['how long does a pod stay terminating', 'pod-terminating'],
    ['how many nodes are needed for etcd', 'etcd'],
    ['which version of kubectl works with the cluster', 'kubectl'],
  ])('is not one of something else: %s', (words, id) =>
    expect(shown(words)).toEqual([id, undefined]),
  )

  const text = (words: string) => search(theMap(), map(), words)[0]?.passage().text.en
  it.each([
    ['default access mode', 'four access modes'],
    ['default port kubelet', 'port 10250'],
    ['how long are events kept', 'one hour'],
    ['default grace period', '30 seconds by default'],
    ['default maxSurge', '25%'],
    ['max size of a configmap', '1 MiB'],
    ['ConfigMap 最大多大', '1 MiB'],
    ['etcd quota default', '2 GiB by default'],
    ['default restart policy', 'the default is `Always`'],
    ['default probe period', 'every 10 seconds'],
    ['exit code 137', '137 is KILL'],
  ])('is the one of what was named: %s', (words, said) => expect(text(words)).toContain(said))
})
