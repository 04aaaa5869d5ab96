import { describe, expect, it } from 'vitest'
import { find } from '../../../src/core/lookup/find.ts'
import { misspelt } from '../../../src/core/lookup/misspelling.ts'
import { foldedParts } from '../../../src/core/model/names.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { textsOf, theMap } from '../../support/outlines.ts'

const parsed = theMap().outline
const reads: string[] = []
const compiled = restore(
  textsOf(compile(theMap(), Buffer.byteLength), (what) => reads.push(what)),
).outline

describe('the topics of a compiled outline', () => {
  it('are a map like any other', () => {
    const { topics } = compiled
    expect(topics.size).toBe(parsed.topics.size)
    expect([...topics]).toEqual([...parsed.topics])
    expect([...topics.values()]).toEqual([...parsed.topics.values()])
    expect([...topics.keys()]).toEqual([...parsed.topics.keys()])
    const seen: unknown[] = []
    topics.forEach((topic, id, map) => {
      seen.push([id, topic, map === topics])
    })
    expect(seen).toEqual([...parsed.topics].map(([id, topic]) => [id, topic, true]))
    expect([topics.has('kubelet'), topics.get('kubelet')?.id]).toEqual([true, 'kubelet'])
    expect([topics.has('gone'), topics.get('gone')]).toEqual([false, undefined])
  })

  it('are read one by one, and once', () => {
    reads.length = 0
    const { topics } = restore(
      textsOf(compile(theMap(), Buffer.byteLength), (what) => reads.push(what)),
    ).outline
    topics.get('kubelet')
    topics.get('kubelet')
    expect(reads.map((what) => what.split(' ')[0])).toEqual(['outline', 'topics'])
    expect(topics.called?.('kubeproxy').map(({ id }) => id)).toEqual(['kube-proxy'])
    expect(reads.map((what) => what.split(' ')[0])).toEqual([
      ...['outline', 'topics', 'names', 'topics'],
    ])
  })

  it('are called by the names that each of them has', () => {
    const names = new Set([...parsed.topics.values()].flatMap(({ keys }) => keys))
    for (const topic of parsed.topics.values())
      for (const part of foldedParts(topic)) names.add(part)
    names.delete('')
    const ids = (outline: typeof parsed, name: string) =>
      find(outline, name).topics.map(({ id }) => id)
    for (const name of [...names, 'banana', '', ' ', '1 2', '\n', '\t'])
      expect(ids(compiled, name), name).toEqual(ids(parsed, name))
    expect(compiled.topics.called?.('')).toEqual([])
  })

  it.each(['scheduelr', 'kubelt', 'kube-poxy', 'deploymet', 'nod', 'etcdd', 'zzzz', '调度'])(
    'are found by the misspelling %s as if all were read',
    (typed) =>
      expect(misspelt(compiled, typed).map(({ id }) => id)).toEqual(
        misspelt(parsed, typed).map(({ id }) => id),
      ),
  )
})
