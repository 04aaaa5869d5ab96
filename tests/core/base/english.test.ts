import { describe, expect, it } from 'vitest'
import {
  agreeing,
  looseSingulars,
  singularForms,
  withoutArticle,
  withoutDeterminer,
} from '../../../src/core/base/english.ts'

describe('an article in front', () => {
  it.each<[string, string, string]>([
    ['the kubelet', 'kubelet', 'kubelet'],
    ['The  kubelet', 'kubelet', 'kubelet'],
    [' a pod', 'pod', 'pod'],
    ['An Ingress', 'Ingress', 'Ingress'],
    ['its own address', 'its own address', 'own address'],
    ['the its', 'its', 'its'],
    ['the', 'the', 'the'],
    ['theory', 'theory', 'theory'],
    ['another', 'another', 'another'],
    ['pod of the node', 'pod of the node', 'pod of the node'],
    ['这个节点', '这个节点', '这个节点'],
    ['', '', ''],
  ])('is taken off: %s', (words, answer, option) => {
    expect(withoutArticle(words)).toBe(answer)
    expect(withoutDeterminer(words)).toBe(option)
  })
})

describe('a plural', () => {
  it.each<[string, string[], string[]]>([
    ['pod', ['pod'], []],
    ['pods', ['pods', 'pod'], ['pod', 'pods', 'pods']],
    ['ingresses', ['ingresses', 'ingresse', 'ingress'], ['ingresse', 'ingress', 'ingresses']],
    ['caches', ['caches', 'cache', 'cach'], ['cache', 'cach', 'caches']],
    ['nodes', ['nodes', 'node'], ['node', 'nod', 'nodes']],
    ['policies', ['policies', 'policie', 'policy'], ['policie', 'polici', 'policy']],
    ['https', ['https'], ['http', 'https', 'https']],
    ['tls', ['tls', 'tl'], ['tl', 'tls', 'tls']],
    ['os', ['os'], ['o', 'os', 'os']],
    ['节点', ['节点'], []],
    ['', [''], []],
  ])('may be of: %s', (word, strict, loose) => {
    expect([...new Set(singularForms(word))]).toEqual(strict)
    expect(looseSingulars(word)).toEqual(loose)
  })
})

describe('a verb', () => {
  it.each([
    ['CNI plugins', 'implements', 'implement'],
    ['Ephemeral volumes', 'stores its data in', 'store their data in'],
    ['Kubernetes API objects', 'is watched by', 'are watched by'],
    ['Controllers', 'watches', 'watch'],
    ['kubelet certificates', 'is signed by', 'are signed by'],
    ['Gateway and GatewayClass', 'refers to', 'refer to'],
    ['Cordon and drain', 'uses', 'uses'],
    ['Scanning images', 'checks', 'checks'],
    ['Kubernetes', 'watches', 'watches'],
    ['iptables', 'is used by', 'is used by'],
    ['Quality of service class', 'limits', 'limits'],
    ['IPVS', 'uses', 'uses'],
    ['K3s', 'uses', 'uses'],
    ['Prometheus', 'uses', 'uses'],
    ['DNS', 'uses', 'uses'],
    ['', 'uses', 'uses'],
  ])('agrees with its subject: %s %s', (subject, words, wanted) =>
    expect(agreeing(subject, words)).toBe(wanted),
  )
})
