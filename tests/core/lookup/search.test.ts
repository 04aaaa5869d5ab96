import { describe, expect, it } from 'vitest'
import { scriptOf } from '../../../src/core/base/script.ts'
import { same } from '../../../src/core/base/text.ts'
import { search } from '../../../src/core/lookup/search.ts'
import { theMap } from '../../support/outlines.ts'
import { fact, libraryOf, outlineOf } from '../../support/trees.ts'

const library = libraryOf(
  outlineOf(
    `
root | Kubernetes
  sched | kube-scheduler | 调度器
  taint | Taint | 污点
  kubelet | kubelet | 节点代理
  node | Node | 节点
  lead | Leader election
`,
    { sched: { aliases: ['sched', 'placing agent'] } },
  ),
  {
    sched: {
      summary: { en: 'Picks a node for each Pod.', zh: '为每个 Pod 选择节点。' },
      facts: [
        {
          ...fact('sched/f', ''),
          text: { en: 'It filters, then scores.', zh: '先过滤，再打分。' },
        },
        fact('sched/g', 'Leader-election picks one, since v1.33.'),
      ],
    },
    taint: { summary: same('A node with a taint repels Pods.') },
    kubelet: { facts: [fact('kubelet/f', 'Runs on each node, a scheduled one too.')] },
  },
)
const hits = (...words: string[]) =>
  search(library, words).map(({ topic, match, score }) => [topic.id, match.en, score])

describe('search', () => {
  it.each<[string, string[], unknown[][]]>([
    ['nothing for no words', [], []],
    ['nothing for no letters', ['…', ' '], []],
    ['nothing for what is not there', ['banana'], []],
    ['every word, at any place', ['filters', 'banana'], []],
    [
      'words of several places',
      ['taint', 'repels'],
      [['taint', 'A node with a taint repels Pods.', 12 + 8]],
    ],
    ['words given as one', ['filters scores'], [['sched', 'It filters, then scores.', 4]]],
    [
      'a word once, even if it is given twice',
      ['filters', 'Filters'],
      [['sched', 'It filters, then scores.', 2]],
    ],
    [
      'the beginnings of words, best first: a whole title, a title, a summary, a fact',
      ['node'],
      [
        ['node', 'Node', 12 + 48],
        ['sched', 'Picks a node for each Pod.', 4],
        ['taint', 'A node with a taint repels Pods.', 4],
        ['kubelet', 'Runs on each node, a scheduled one too.', 2],
      ],
    ],
    [
      'parts of joined words, and the joined word; a sentence is shown rather than a name',
      ['sched'],
      [
        ['sched', 'kube-scheduler', 12 + (8 + 48)],
        ['kubelet', 'Runs on each node, a scheduled one too.', 2],
      ],
    ],
    ['not the middle of words', ['duler'], []],
    ['what is joined, as one word', ['kubescheduler'], [['sched', 'kube-scheduler', 12 + 48]]],
    ['a version', ['v1.33'], [['sched', 'Leader-election picks one, since v1.33.', 2]]],
    [
      'the whole name of two words',
      ['leader', 'election'],
      [
        ['lead', 'Leader election', 24 + 48],
        ['sched', 'Leader-election picks one, since v1.33.', 4],
      ],
    ],
    ['an alias', ['placing'], [['sched', 'placing agent', 8]]],
    ['a whole alias', ['placing agent'], [['sched', 'placing agent', 16 + 48]]],
    ['Chinese in the middle', ['打分'], [['sched', 'It filters, then scores.', 2]]],
    ['Chinese over punctuation', ['过滤再'], [['sched', 'It filters, then scores.', 2]]],
    ['a title in Chinese', ['代理'], [['kubelet', 'kubelet', 12]]],
  ])('finds %s', (_, words, wanted) => expect(hits(...words)).toEqual(wanted))

  it('forgives a slip in titles and aliases, where nothing matches as typed', () => {
    expect(hits('kubelte')).toEqual([['kubelet', 'kubelet', 12]])
    expect(hits('plcaing')).toEqual([['sched', 'placing agent', 8]])
    expect(hits('fitlers')).toEqual([])
    expect(hits('tiant', 'repels')).toEqual([['taint', 'A node with a taint repels Pods.', 12 + 4]])
  })

  it('finds Chinese of either script', () => {
    const script = scriptOf('節 节|點 点|調 调')
    const either = (word: string) => search(library, [word], script).map(({ topic }) => topic.id)
    expect([either('節點'), either('节点'), either('調度')]).toEqual([
      ...[['node', 'kubelet', 'sched'], ['node', 'kubelet', 'sched'], ['sched']],
    ])
    expect(search(library, ['節點']).map(({ topic }) => topic.id)).toEqual([])
  })

  const small = libraryOf(
    outlineOf(
      'root\n  taint | Taint\n  taunt | Taunt\n  pdb | Pod disruption\n  view | Über-blick',
      {
        taunt: { aliases: ['placing agent'] },
        view: { also: ['总览'] },
      },
    ),
    {
      taunt: { summary: same('An agent that is placing.') },
      pdb: { summary: same('Of a guard.'), facts: [fact('pdb/f', 'A guard it is.')] },
    },
  )
  const shown = (...words: string[]) =>
    search(small, words).map(({ topic, match, score }) => [topic.id, match.en, score])

  it.each<[string, string[], unknown[][]]>([
    ['no misspelt title beside an exact one', ['taint'], [['taint', 'Taint', 12 + 48]]],
    ['a sentence rather than an alias', ['placing'], [['taunt', 'An agent that is placing.', 12]]],
    ['the first of two sentences', ['guard'], [['pdb', 'Of a guard.', 6]]],
    ['a name written as one word', ['poddisruption'], [['pdb', 'Pod disruption', 12 + 48]]],
    ['words beyond ASCII, joined', ['überbl'], [['view', 'Über-blick', 12]]],
    ['a title in a script that is not shown', ['总览'], [['view', 'Über-blick', 12 + 48]]],
    ['words between several spaces', ['guard   of'], [['pdb', 'Of a guard.', 8 + 2]]],
  ])('shows %s', (_, words, wanted) => expect(shown(...words)).toEqual(wanted))
})

describe('a search for too much', () => {
  const words = Array.from({ length: 51 }, (_, i) => `pod${i}`)
  const text = words.slice(0, 50).join(' ')
  const outline = outlineOf(`top\n  a | ${text}`)
  const ids = (...sought: string[]) =>
    search(libraryOf(outline), sought).map(({ topic }) => topic.id)

  it('finds nothing: of more than fifty words, or of a word of more than two hundred characters', () => {
    expect(ids(...words.slice(0, 50))).toEqual(['a'])
    expect(ids(...words.slice(0, 50), ...words.slice(0, 50))).toEqual(['a'])
    expect(ids(...words)).toEqual([])
    expect(ids(Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(' '))).toEqual([])
    expect(ids('x'.repeat(201))).toEqual([])
  })

  it('of fifty misspelt words takes no long time in the map', () => {
    const misspelt = Array.from(
      { length: 50 },
      (_, i) => `schedulre${String.fromCharCode(97 + (i % 26))}${i}`,
    )
    expect(search(theMap(), misspelt)).toEqual([])
  }, 10_000)
})
