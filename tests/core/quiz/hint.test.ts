import { describe, expect, it } from 'vitest'
import { same, type Text } from '../../../src/core/base/text.ts'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { type Hint, hintsFor } from '../../../src/core/quiz/hint.ts'
import { choice, items, right, typed, wrong } from '../../support/questions.ts'
import { fact, outlineOf } from '../../support/trees.ts'

const outline = outlineOf(`
root | Kubernetes
  node | Worker node | 工作节点
    kubelet | kubelet | 节点代理
    kube-proxy
  a
  b
  c
  d
  e
  f
  g
`)
const FACT = 'kubelet/f'
/** All hints of a question; its options are shown in their own order unless others are given. */
const hints = (question: Question, options?: readonly Text[], facts = [] as string[]): Hint[] => {
  const shown = 'options' in question ? question.options.map(({ text }) => text) : []
  return hintsFor(
    outline,
    { ...NOTHING_KNOWN, facts: facts.map((words) => fact(FACT, words)) },
    { question, options: options ?? shown, left: [] },
  )
}
/** The hints besides the place. */
const further = (...given: Parameters<typeof hints>): Hint[] =>
  hints(...given).filter(({ kind }) => kind !== 'place')
const place = (path: string[], beside: string[]) => ({
  ...{ kind: 'place', path: path.map(same), beside: beside.map(same) },
})

describe('the first hint', () => {
  it('is no place that is above the question already', () => {
    const question = choice('kubelet/1', { options: [right('x'), wrong('y'), wrong('z')] })
    expect(hints(question)).toEqual(further(question))
    expect(hints(choice('root/1', { options: [] }))).toEqual([])
  })

  it('is the place of the question’s topic, where its title is hidden', () =>
    expect(hints(typed('kubelet/1', { accepted: ['let'] }))[0]).toEqual({
      ...{ kind: 'place', path: [same('Kubernetes'), { en: 'Worker node', zh: '工作节点' }] },
      beside: [same('kube-proxy')],
    }))

  it('is the place of the answer, where that is a topic', () => {
    const answer = (words: Text | string, type: 'typed' | 'cloze' = 'typed') => {
      const text = typeof words === 'string' ? same(words) : words
      const question = typed('a/1', { type, answer: text, accepted: ['kubelet'] })
      return hints(question)[0]
    }
    const under = {
      kind: 'place',
      path: [same('Kubernetes'), { en: 'Worker node', zh: '工作节点' }],
    }
    const kubelet = { ...under, beside: [same('kube-proxy')] }
    expect(answer('Kubelet')).toEqual(kubelet)
    expect(answer({ en: 'agent', zh: '节点代理' })).toEqual(kubelet)
    expect(answer('kubelet', 'cloze')).toEqual(kubelet)
    expect(answer('kube')?.kind).toBe('letters')
  })

  it('hides what would say the answer', () =>
    expect(hints(typed('kubelet/1', { accepted: ['node', 'let', 'proxy'] }))[0]).toEqual(
      place(['Kubernetes', '…'], ['…']),
    ))

  it('has nothing beside the root', () =>
    expect(hints(typed('root/1', { accepted: ['Kubernetes'] }))[0]).toEqual(place([], [])))
})

describe('a hint to a choice', () => {
  const options = (...words: string[]) =>
    words.map((word) => (word.startsWith('+') ? right(word) : wrong(word)))
  const asked = (type: 'choice' | 'tell-apart' | 'several', ...words: string[]) =>
    further(choice('a/1', { type, options: options(...words) }))
  const not = (...numbers: number[]) => ({ kind: 'not', options: numbers })

  it.each<['choice' | 'tell-apart', string[], Hint[]]>([
    ['choice', ['a', 'b', '+c', 'd'], [not(1, 2) as Hint]],
    ['choice', ['+a', 'b', 'c', 'd'], [not(2, 3) as Hint]],
    ['choice', ['a', 'b', 'c', 'd', '+e'], [not(1, 2) as Hint]],
    ['tell-apart', ['a', '+b', 'c'], [not(1) as Hint]],
    // The last wrong one stays, otherwise nothing would be left to ask.
    ['tell-apart', ['a', '+b'], []],
    ['tell-apart', ['+a', 'b'], []],
    ['choice', ['+a'], []],
  ])('of kind %s takes half of %j away', (type, words, wanted) =>
    expect(asked(type, ...words)).toEqual(wanted),
  )

  it('of kind several says first how many are right', () => {
    const many = (count: number) => ({ kind: 'how-many', count })
    expect(asked('several', '+a', 'b', '+c', 'd')).toEqual([many(2), not(2)])
    expect(asked('several', '+a', 'b', 'c', 'd', 'e', '+f')).toEqual([many(2), not(2, 3, 4)])
    expect(asked('several', '+a', '+b', 'c')).toEqual([many(2)])
  })

  it('numbers the options as they were shown', () => {
    const question = choice('a/1', { options: options('+a', 'b', 'c', 'd', 'e') })
    const shown = [4, 1, 0, 3].map((i) => question.options[i]?.text as Text)
    expect(further(question, shown)).toEqual([not(1, 2)])
    expect(further(question, [])).toEqual([])
  })
})

describe('a hint to what is typed', () => {
  it.each<[string, string]>([
    ['kube-scheduler', 'k···-s········'],
    ['`kubectl get`', 'k······ g··'],
    ['2379', '2···'],
    ['节点 IP', '节· I·'],
    ['a', 'a'],
  ])('is first letters and dots: %s', (words, shape) =>
    expect(further(typed('a/1', { answer: same(words) }))).toEqual([
      { kind: 'letters', letters: [same(shape)] },
    ]),
  )

  it('is so in each language, and for a cloze and for every part of a list', () => {
    const answer = { en: 'node', zh: '节点' }
    expect(further(typed('a/1', { type: 'cloze', answer }))).toEqual([
      { kind: 'letters', letters: [{ en: 'n···', zh: '节·' }] },
    ])
    expect(further(items('list', 'a/1', [answer, 'Pod']))).toEqual([
      { kind: 'letters', letters: [{ en: 'n···', zh: '节·' }, same('P··')] },
    ])
  })

  it('is the first part of an order', () => {
    expect(further(items('order', 'a/1', ['filter', 'score']))).toEqual([
      { kind: 'first', item: same('filter') },
    ])
    expect(further(items('order', 'a/1', []))).toEqual([])
  })
})

describe('the last hint', () => {
  const holed = (question: Question, words: string): string | undefined => {
    const last = hints({ ...question, fact: FACT } as Question, undefined, [words]).at(-1)
    return last?.kind === 'fact' ? last.fact.en : undefined
  }
  const answered = (...accepted: string[]) => typed('kubelet/1', { accepted })

  it.each<[string, string[], string, string | undefined]>([
    ['the answer', ['kubelet'], 'The kubelet runs Pods.', 'The ____ runs Pods.'],
    ['every time', ['Pod'], 'A Pod is a pod.', 'A ____ is a ____.'],
    ['with its plural', ['Pod', 'Ingress'], 'Pods and Ingresses.', '____ and ____.'],
    ['the longest first', ['kube', 'kube-proxy'], 'kube-proxy and kube', '____ and ____'],
    ['code', ['`kubectl get`'], 'Run kubectl get.', 'Run ____.'],
    ['with signs', ['a.b*c', '(x)'], 'Say a.b*c and (x).', 'Say ____ and ____.'],
    ['Chinese in the middle of words', ['节点'], '每个节点上', '每个____上'],
    ['words of both', ['Pod 网络', '网络 Pod'], '每个Pod 网络里，网络 Pod里', '每个____里，____里'],
    ['not in the middle of a word', ['pod'], 'A podium.', undefined],
    ['not before a number', ['v1'], 'Since v11.', undefined],
    ['not what is not there', ['etcd'], 'The kubelet runs Pods.', undefined],
    ['not an answer of no letters', ['``'], 'The kubelet.', undefined],
  ])('is the fact with a hole: %s', (_, accepted, words, wanted) =>
    expect(holed(answered(...accepted), words)).toBe(wanted),
  )

  it('is so for a choice, and not where several things are asked for', () => {
    const options = [right('kubelet'), wrong('kube-proxy')]
    const words = 'The kubelet is no kube-proxy.'
    expect(holed(choice('a/1', { options }), words)).toBe('The ____ is no kube-proxy.')
    expect(holed(choice('a/1', { options, type: 'tell-apart' }), words)).toBe(
      'The ____ is no kube-proxy.',
    )
    expect(holed(choice('a/1', { options, type: 'several' }), words)).toBeUndefined()
    expect(holed(items('list', 'a/1', ['kubelet']), words)).toBeUndefined()
    expect(holed(items('order', 'a/1', ['kubelet']), words)).toBeUndefined()
  })

  it('is none where one language would have no hole, or the question drills no fact', () => {
    const knowledge = (text: Text) => ({ ...NOTHING_KNOWN, facts: [{ ...fact(FACT, ''), text }] })
    const question = typed('kubelet/1', { accepted: ['kubelet', '代理'], fact: FACT })
    const kinds = (asked: Question, text: Text) =>
      hintsFor(outline, knowledge(text), { question: asked, options: [], left: [] }).map(
        ({ kind }) => kind,
      )
    const both = { en: 'The kubelet runs.', zh: '代理在运行。' }
    expect(kinds(question, both)).toEqual(['place', 'letters', 'fact'])
    expect(kinds(question, { ...both, zh: '它在运行。' })).toEqual(['place', 'letters'])
    const { fact: _, ...free } = question
    expect(kinds(free, both)).toEqual(['place', 'letters'])
    expect(kinds({ ...question, fact: 'kubelet/other' }, both)).toEqual(['place', 'letters'])
  })
})
