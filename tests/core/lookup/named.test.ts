import { expect, it } from 'vitest'
import { topicsByName } from '../../../src/core/lookup/named.ts'
import { termReader } from '../../../src/core/lookup/terms.ts'
import { theMap } from '../../support/outlines.ts'
import { outlineOf } from '../../support/trees.ts'

const reader = termReader({ functionWords: { en: ['the', 'what', 'is'], zh: ['什么', '是'] } })
const outline = outlineOf(
  'root\n  s | scheduler | 调度器\n  k | kube scheduler | 调度器组件\n  d | DNS server | 域名\n  w | what | 哪个',
)
const named = (words: string): Array<readonly [string, readonly string[]]> =>
  topicsByName(outline, words, { reader, meanings: () => [] }).map(({ topic, terms }) => [
    topic.id,
    terms,
  ])

it.each([
  ['what is the scheduler', [['s', ['schedul']]]],
  ['how does the kube scheduler work', [['k', ['kube', 'schedul']]]],
  [
    'the scheduler, and the DNS server!',
    [
      ['s', ['schedul']],
      ['d', ['dn', 'server']],
    ],
  ],
  ['调度器组件是什么', [['k', ['调度', '度器', '器组', '组件']]]],
  ['为何要调度器', [['s', ['调度', '度器']]]],
  // A function word names nothing, and half of a name neither.
  ['what', []],
  ['server', []],
  ['', []],
])('%s', (words, expected) => expect(named(words)).toEqual(expected))

it('is named by what people type to find it, where that is a phrase and no name', () => {
  const MEANT: Readonly<Record<string, readonly number[]>> = {
    whopicksthenode: [1],
    picksthe: [2],
    某某某谁来选节点: [3],
    谁选节点: [3],
    whatisnode: [2],
    whatisthenode: [2],
  }
  const meanings = (key: string): readonly number[] => MEANT[key] ?? []
  const phrases = (words: string) =>
    topicsByName(outline, words, { reader, meanings }).map(
      ({ topic, isPhrase }) => `${topic.id}${isPhrase ? ' by a phrase' : ''}`,
    )
  expect(phrases('so who picks the node here')).toEqual(['s by a phrase'])
  expect(phrases('picks the scheduler')).toEqual(['s'])
  // Too few words are chance, and so are three of which one says something.
  expect(phrases('picks the')).toEqual([])
  expect(phrases('what is node')).toEqual([])
  expect(phrases('what is the node')).toEqual(['k by a phrase'])
  expect(phrases('某某某谁来选节点吗')).toEqual(['d by a phrase'])
  expect(phrases('谁选节点')).toEqual([])
})

it('names the same where the names have an index, as those of the shipped map do', () => {
  const map = theMap().outline
  const topics = Object.assign(new Map(map.topics), {
    called(this: typeof map.topics, key: string) {
      return [...this.values()].filter(({ keys }) => keys.includes(key))
    },
  })
  const words = 'how does the kube-scheduler choose, and etcd keep?'
  const ids = (of: typeof map): string[] =>
    topicsByName(of, words, { reader, meanings: () => [] }).map(({ topic }) => topic.id)
  expect(ids({ ...map, topics })).toEqual(ids(map))
  expect(ids(map)).toEqual(['kube-scheduler', 'etcd'])
})
