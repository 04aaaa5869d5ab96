import { describe, expect, it } from 'vitest'
import { explained, recounted } from '../../../src/core/base/punctuation.ts'
import { same, wordsIn } from '../../../src/core/base/text.ts'

describe('a question with its answer and its explanation', () => {
  const told = (ask: string, answer: string, explain = ''): string[] =>
    (['en', 'zh'] as const).map((language) =>
      wordsIn(recounted(same(ask), same(answer), same(explain)), language),
    )

  it.each<[ask: string, answer: string, explain: string, said: string]>([
    ['What is tea?', 'leaves', '', 'What is tea? leaves.'],
    ['Name it.', 'Tea!', 'So.', 'Name it. Tea! So.'],
    // Without a mark, the answer would run into the question.
    ['capital of France', 'Paris', '', 'capital of France: Paris.'],
    ['France (in 2020)', 'Paris', 'Now too', 'France (in 2020): Paris. Now too.'],
    ['Tea is ___', 'hot', '', 'Tea is ___ hot.'],
    ['Why:', 'hot', '', 'Why: hot.'],
    ['绿茶发酵吗', '否', '', '绿茶发酵吗：否。'],
    ['绿茶发酵吗？', '否', '从不发酵', '绿茶发酵吗？否。从不发酵。'],
    ['绿茶（“龙井”）', '浙江', '', '绿茶（“龙井”）：浙江。'],
    ['何谓“茶？”', '叶', '', '何谓“茶？”叶。'],
    ['谁选择节点？', 'kube-scheduler', '', '谁选择节点？kube-scheduler。'],
    ['Nothing follows', '', '', 'Nothing follows'],
  ])('%s %s %s, in the notes’ own punctuation on each page', (ask, answer, explain, said) => {
    expect(told(ask, answer, explain)).toEqual([said, said])
  })

  it('has each language’s own where it is written in both', () => {
    const both = (en: string, zh: string) => ({ en, zh })
    const text = recounted(both('What picks?', '谁来选 Pod'), same('etcd'), both('Why', '因为'))
    expect([wordsIn(text, 'en'), wordsIn(text, 'zh')]).toEqual([
      ...['What picks? etcd. Why.', '谁来选 Pod：etcd。因为。'],
    ])
    // A Chinese name in an English question does not make it Chinese.
    const named = recounted(same('What is 污点 here?'), same('a taint'), same(''))
    expect(wordsIn(named, 'en')).toBe('What is 污点 here? a taint.')
  })
})

it.each([
  [same('e'), same('no'), { en: 'e: no', zh: 'e: no' }],
  [same('茶'), same('是'), { en: '茶：是', zh: '茶：是' }],
  [
    { en: 'Pod', zh: 'Pod' },
    { en: 'smallest', zh: '最小' },
    { en: 'Pod: smallest', zh: 'Pod：最小' },
  ],
])('a thing and its explanation have the colon of their words', (thing, said, wanted) =>
  expect(explained(thing, said)).toEqual(wanted),
)
