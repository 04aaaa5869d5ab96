import { describe, expect, it } from 'vitest'
import { find } from '../../../src/core/lookup/find.ts'
import { misspelt } from '../../../src/core/lookup/misspelling.ts'
import { foldedParts } from '../../../src/core/model/names.ts'
import type { Topic } from '../../../src/core/model/topic.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { linesOfTopic, topicReader } from '../../../src/core/reading/compiled-topics.ts'
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
    const parts = () => reads.map((what) => what.split(' ')[0])
    topics.get('kubelet')
    topics.get('kubelet')
    expect(parts()).toEqual(['outline', 'topics', 'topics'])
    expect(topics.called?.('kubeproxy').map(({ id }) => id)).toEqual(['kube-proxy'])
    expect(parts().slice(3)).toEqual(['names', 'topics', 'topics'])
    expect(topics.called?.('污点').map(({ id }) => id)).toEqual(['taint'])
    expect(parts().slice(6)).toEqual(['han-names', 'topics', 'topics'])
  })

  it.each([
    ['all that its own names are', ['podresize', 'pod调整大小', '原地调整'], '"more":[]'],
    [
      'what it is found by beside them',
      ['podresize', 'pod调整大小', '原地调整', '線上調整'],
      '"more":["線上調整"]',
    ],
    ['names in another order', ['原地调整', 'podresize'], '"keys":["原地调整","podresize"]'],
  ])('keep of the names they are found by %s', (_, keys, kept) => {
    const topic = { ...(parsed.topics.get('pod-resize') as Topic), keys }
    const resize: Topic = {
      ...topic,
      title: { en: 'Pod resize', zh: 'Pod 调整大小' },
      aliases: ['原地调整'],
    }
    const lines = linesOfTopic(resize)
    expect(lines[1]).toContain(kept)
    expect(topicReader((number) => lines[number] ?? '').topic(0)).toEqual(resize)
  })

  it('have titles that are read without the rest of them', () => {
    reads.length = 0
    const { topics } = restore(
      textsOf(compile(theMap(), Buffer.byteLength), (what) => reads.push(what)),
    ).outline
    expect(topics.titled?.('kubelet')).toEqual(parsed.topics.get('kubelet')?.title)
    expect(reads.map((what) => what.split(' ')[0])).toEqual(['outline', 'topics'])
    // Of a topic that was read, it is known.
    topics.get('etcd')
    reads.length = 0
    expect(topics.titled?.('etcd')).toEqual(parsed.topics.get('etcd')?.title)
    expect(topics.titled?.('gone')).toBeUndefined()
    expect(reads).toEqual([])
    for (const [id, { title }] of parsed.topics) expect(topics.titled?.(id), id).toEqual(title)
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
