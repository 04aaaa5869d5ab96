import { describe, expect, it } from 'vitest'
import type { Topic } from '../../../src/core/model/topic.ts'
import { ownNames, ownTopic, withOwn } from '../../../src/core/reading/derived-topics.ts'

const WRITTEN: Topic = {
  ...{ id: 'node', title: { en: 'Node', zh: '节点' }, aliases: ['worker', '工作节点'] },
  ...{ parent: 'root', children: [], verdict: undefined, ordered: false },
  keys: ['node', '节点', 'worker', '工作节点'],
}
const title = { en: 'Node', zh: '节点', 'zh-Hant': '節點' }
const keys = [...WRITTEN.keys, '節點']

describe('a topic in a derived language', () => {
  it.each<readonly [string, Topic, object]>([
    ['a title', { ...WRITTEN, title, keys }, { title: '節點', keys: ['節點'] }],
    [
      'aliases of its own',
      { ...WRITTEN, title, aliases: ['worker', '工作節點'], keys },
      { title: '節點', aliases: ['worker', '工作節點'], keys: ['節點'] },
    ],
    ['nothing', WRITTEN, { keys: [] }],
  ])('is what it has of its own: %s', (_, derived, own) => {
    const kept = JSON.parse(JSON.stringify(ownTopic(WRITTEN, derived, 'zh-Hant')))
    expect(kept).toEqual(own)
    expect(withOwn(WRITTEN, kept, 'zh-Hant')).toEqual(derived)
    expect('zh-Hant' in withOwn(WRITTEN, kept, 'zh-Hant').title).toBe('zh-Hant' in derived.title)
  })

  it('is all of it where it differs in more than that', () => {
    for (const derived of [
      { ...WRITTEN, title, parent: 'other' },
      { ...WRITTEN, title, keys: ['節點', ...WRITTEN.keys] },
    ]) {
      const own = ownTopic(WRITTEN, derived, 'zh-Hant')
      expect(own).toEqual({ whole: derived })
      expect(withOwn(WRITTEN, own, 'zh-Hant')).toBe(derived)
    }
  })
})

it('names in a derived language are the lines that are no written ones, in each section', () =>
  expect(
    ownNames(
      '\nnode\t1\npod\t2\n\n\npart\t3\n',
      '\nnode\t1\n節點\t1\npod\t2 4\n\n\npart\t3\n部分\t3\n',
    ),
  ).toBe('\n節點\t1\npod\t2 4\n\n\n部分\t3'))

it('there may be none', () => expect(ownNames('\nnode\t1\n\n\n', '\nnode\t1\n\n\n')).toBe('\n\n'))
