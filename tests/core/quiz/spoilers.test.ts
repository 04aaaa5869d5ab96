import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { givesAway, hidden, pathOf, secretsOf, shownIds } from '../../../src/core/quiz/spoilers.ts'
import { choice, items, right, typed, wrong } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const options = [right({ en: 'The Kubelet', zh: '节点代理' }), wrong('proxy'), right('API server')]

describe('the secrets of a question', () => {
  it.each<[Question, string[]]>([
    [typed('a/1', { accepted: ['kube-proxy', '代理'] }), ['kubeproxy', '代理']],
    [typed('a/1', { type: 'cloze', accepted: ['IPVS'] }), ['ipvs']],
    [choice('a/1', { options }), ['thekubelet', '节点代理', 'apiserver']],
    [choice('a/1', { type: 'several', options }), ['thekubelet', '节点代理', 'apiserver']],
    [choice('a/1', { type: 'tell-apart', options }), ['thekubelet', '节点代理', 'apiserver']],
    [items('order', 'a/1', ['Filter', { en: 'Score', zh: '打分' }]), ['filter', 'score', '打分']],
    [
      { ...items('list', 'a/1', []), items: [{ text: same('kubelet'), also: ['node agent'] }] },
      ['kubelet', 'nodeagent'],
    ],
  ])('of $type are all that says the answer, folded', (question, wanted) =>
    expect(secretsOf(question)).toEqual(wanted),
  )
})

describe('a text', () => {
  it.each([
    ['the kube proxy', ['kubeproxy'], true],
    ['Kube-Proxies', ['kubeproxy'], false],
    ['kubelet', ['kubeproxy'], false],
    ['kubelet', ['kubeproxy', 'let'], true],
    // A single letter occurs in every text.
    ['kubelet', ['k'], false],
    ['kubelet', ['ku'], true],
    ['kubelet', ['kubelets'], false],
    ['kubelet', [''], false],
    ['kubelet', [], false],
  ])('%j says one of %j: %s', (words, secrets, says) => {
    expect(givesAway(same(words), secrets)).toBe(says)
    expect(hidden(same(words), secrets)).toEqual(same(says ? '…' : words))
  })

  it('is hidden in all languages where one of them says it', () => {
    expect(hidden({ en: 'node agent', zh: 'kubelet' }, ['kubelet'])).toEqual(same('…'))
    expect(hidden({ en: 'node agent', zh: '代理' }, ['kubelet'])).toEqual({
      ...{ en: 'node agent', zh: '代理' },
    })
  })
})

describe('what is shown with a question', () => {
  const outline = outlineOf(`
root | Kubernetes
  node | Worker node | 工作节点
    kube-proxy | kube-proxy | 网络代理
`)

  it('is its path, with … where a title would say the answer', () => {
    const path = (...accepted: string[]) =>
      pathOf(outline, typed('kube-proxy/1', { accepted })).map(({ en, zh }) => `${en}|${zh}`)
    expect(path('etcd')).toEqual([
      'Kubernetes|Kubernetes',
      'Worker node|工作节点',
      'kube-proxy|网络代理',
    ])
    expect(path('kube-proxy')).toEqual(['Kubernetes|Kubernetes', 'Worker node|工作节点', '…|…'])
    expect(path('节点')).toEqual(['Kubernetes|Kubernetes', '…|…', 'kube-proxy|网络代理'])
  })

  it.each([
    ['kube-proxy/mode', ['ipvs'], { id: 'kube-proxy/mode', topic: 'kube-proxy' }],
    // The fingerprints are those of the ids: 32 bits of FNV-1a.
    ['kube-proxy/mode', ['Mode'], { id: 'concealed-d691f019', topic: 'kube-proxy' }],
    ['kube-proxy/mode', ['kube proxy'], { id: 'concealed-d691f019', topic: 'concealed-b2331929' }],
  ])('are ids: %s for %j', (id, accepted, wanted) =>
    expect(shownIds(typed(id, { accepted }))).toEqual(wanted),
  )
})
