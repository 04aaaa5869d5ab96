import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WRITTEN, wordings, wordsIn } from '../../src/core/base/text.ts'
import { graphOf } from '../../src/core/graph/graph.ts'
import { pathsBetween } from '../../src/core/graph/paths.ts'
import { reachOf } from '../../src/core/graph/reach.ts'
import { stepSentence } from '../../src/core/model/flow.ts'
import { graphQuestions } from '../../src/core/quiz/graph-questions.ts'
import { playTestWise } from '../../src/core/quiz/test-wise.ts'
import { BUILT_IN_RELATIONS } from '../../src/core/reading/relations.ts'
import { phrases } from '../../src/i18n/phrases.ts'
import { theMap } from '../support/outlines.ts'

const map = theMap()
const graph = graphOf(map)
const ids = [...map.outline.topics.keys()]
const relations = [...map.relations()].flatMap(([id, own]) =>
  own.map((relation) => ({ id, ...relation })),
)
const flows = map.flows()
const steps = flows.flatMap((flow) => flow.steps.map((step) => ({ flow, step })))
const questions = graphQuestions(map, phrases)

describe('the relations of the map', () => {
  it('each say where they are said', () => {
    expect(relations.filter(({ source }) => !source)).toEqual([])
    expect(relations.length).toBeGreaterThan(1000)
  })

  it('are of types that say what is done: the vague one is a minority', () => {
    const vague = relations.filter(({ type }) => type === 'uses').length
    expect(vague / relations.length).toBeLessThan(0.4)
    const used = new Set(relations.map(({ type }) => type))
    expect([...BUILT_IN_RELATIONS.keys()].filter((type) => !used.has(type))).toEqual([])
  })

  it('are said once: no pair has one type in both directions, or twice', () => {
    const seen = new Set(relations.map(({ id, type, topic }) => `${id} ${type} ${topic}`))
    expect(seen.size).toBe(relations.length)
    const back = relations.filter(({ id, type, topic }) => seen.has(`${topic} ${type} ${id}`))
    expect(back.map(({ id, type, topic }) => `${id} ${type} ${topic}`)).toEqual([])
  })

  /** Of these, the map has nothing else that they touch. */
  const FEW = new Set([
    'distance-vector',
    'external-name',
    'kops',
    'minikube',
    'link-state',
    'ospf',
    'path-vector',
    'vlan',
  ])

  it('are three at least of every component, controller, object, protocol and tool', () => {
    const few = ids.filter(
      (id) => map.knowledge(id).nature && !FEW.has(id) && graph.links(id).length < 3,
    )
    expect(few).toEqual([])
    const kinds = ids.filter((id) => map.knowledge(id).nature)
    expect(kinds.length).toBeGreaterThan(120)
  })

  it('leave no island: every topic is connected with all others, and none is far from another', () => {
    const { pairs, apart } = reachOf(graph)
    expect(apart).toBe(0)
    expect(pairs.length - 1).toBeLessThanOrEqual(8)
  })

  it('are what an expert expects: pairs that belong together are one relation apart', () => {
    const expected = readFileSync('tests/data/fixtures/expected-relations.tsv', 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string])
    const missing = expected.filter(
      ([one, other]) => pathsBetween(graph, one, other)[0]?.length !== 1,
    )
    expect(missing).toEqual([])
    expect(expected.length).toBeGreaterThanOrEqual(60)
  })

  it('connect the two ends of a binding by it', () => {
    for (const role of ['role', 'cluster-role']) {
      const ends = [role, 'service-account'] as const
      for (const [one, other] of [ends, [ends[1], ends[0]] as const]) {
        const [first] = pathsBetween(graph, one, other, map.curriculum())
        expect(first?.map(({ to }) => to)).toEqual(['role-binding', other])
      }
    }
    const [first] = pathsBetween(graph, 'kube-scheduler', 'kubelet', map.curriculum())
    expect(first?.map(({ to }) => to)).toEqual(['node', 'kubelet'])
  })

  it.each([
    ['kube-apiserver', 'containerd', 'kubelet container-runtime containerd'],
    ['cri-o', 'kube-apiserver', 'container-runtime kubelet kube-apiserver'],
    ['kube-controller-manager', 'etcd', 'kube-apiserver etcd'],
    ['persistent-volume-claim', 'csi', 'persistent-volume csi'],
    ['kubelet', 'kube-scheduler', 'node kube-scheduler'],
    ['configmap', 'job', 'pod job'],
    ['node', 'namespace', 'pod namespace'],
  ])('lead from %s to %s by what everybody knows', (one, other, way) => {
    const [first] = pathsBetween(graph, one, other, map.curriculum())
    expect(first?.map(({ to }) => to).join(' ')).toBe(way)
  })

  it('have words in both languages that are no passive in 被其', () => {
    for (const [type, { words, inverse }] of map.outline.relationTypes)
      for (const language of WRITTEN)
        for (const text of [words, inverse]) {
          expect(wordsIn(text, language), type).not.toBe('')
          expect(wordsIn(text, language), type).not.toMatch(/被其|由其|受其|其上/)
        }
  })
})

describe('the flows of the map', () => {
  it('are those that everybody should be able to tell', () => {
    const told = flows.map(({ id }) => id)
    for (const id of [
      ...['apply-deployment', 'ingress-request', 'gateway-request', 'pod-to-pod-one-node'],
      ...['pod-to-pod-overlay', 'pod-to-pod-routed', 'service-iptables', 'service-nftables'],
      ...['dns-lookup', 'node-dies', 'rolling-update', 'rollback', 'drain', 'kubectl-exec'],
      ...['pod-deletion', 'volume-mount', 'node-join', 'api-request', 'leader-lost'],
      ...['hpa-scaling', 'preemption', 'certificate-renewal'],
    ])
      expect(told, id).toContain(id)
  })

  it.each(flows.map((flow) => [flow.id, flow] as const))('%s can be followed', (_, flow) => {
    expect(flow.steps.length).toBeGreaterThanOrEqual(6)
    expect(flow.steps.length).toBeLessThanOrEqual(12)
    for (const language of WRITTEN) {
      expect(wordsIn(flow.summary, language).length).toBeGreaterThan(10)
      const told = flow.steps.map((step) => wordsIn(stepSentence(map.outline, step), language))
      expect(new Set(told).size).toBe(told.length)
      for (const sentence of told) expect(sentence).not.toMatch(/[.。]$/)
    }
    const seen = flow.steps.filter(({ see, breaks }) => see || breaks)
    expect(seen.length / flow.steps.length).toBeGreaterThan(0.33)
    expect(flow.steps.filter(({ why }) => why).length / flow.steps.length).toBeGreaterThan(0.5)
  })

  it('have steps short enough to be put in order, each readable without the one before it', () => {
    for (const { flow, step } of steps) {
      const place = `${flow.id}#${step.id}`
      const sentence = stepSentence(map.outline, step)
      expect(wordsIn(sentence, 'en').length, place).toBeLessThanOrEqual(140)
      expect(wordsIn(sentence, 'zh').length, place).toBeLessThanOrEqual(70)
      expect(wordsIn(sentence, 'en'), place).not.toMatch(/^then\b|\b(?:these|finally)\b/i)
    }
  })
})

describe('the questions of the graph', () => {
  it('are many, of every kind, each with a source, a reason and an id of its own', () => {
    const kinds = new Map<string, number>()
    for (const { id, source, explain } of questions) {
      const [kind = ''] = (id.split('/~')[1] ?? '').split('-')
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      expect(source, id).not.toBe('')
      expect(wordings(explain).includes(''), id).toBe(false)
    }
    for (const [kind, least] of [
      ...([
        ['order', 60],
        ['next', 50],
        ['halt', 15],
      ] as const),
      ...([
        ['who', 20],
        ['between', 15],
        ['without', 8],
      ] as const),
    ])
      expect(kinds.get(kind), kind).toBeGreaterThanOrEqual(least)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })

  it('have options that differ, and reasons for the wrong ones', () => {
    for (const question of questions) {
      if (!('options' in question)) continue
      for (const language of WRITTEN) {
        const said = question.options.map(({ text }) => wordsIn(text, language))
        expect(new Set(said).size, question.id).toBe(said.length)
      }
      for (const { correct, why } of question.options)
        if (!correct) expect(why, question.id).toBeDefined()
    }
  })

  it('do not say their answer', () => {
    for (const question of questions) {
      if (!('options' in question)) continue
      for (const language of WRITTEN)
        for (const { text, correct } of question.options)
          if (correct)
            expect(
              wordsIn(question.ask, language).includes(wordsIn(text, language)),
              question.id,
            ).toBe(false)
    }
  })

  it('give little to somebody who knows nothing', () => {
    const choices = questions.filter(({ type }) => type === 'choice')
    // Who acts next is often who is acted on now: more than that is not given away.
    for (const language of WRITTEN)
      for (const { strategy, score, chance } of playTestWise(choices, language))
        expect(100 * (score - chance), `${strategy} ${language}`).toBeLessThan(12)
  })
})
