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
    // A clause, something with an article, a command: one thing, whatever it ends with.
    ['How VXLAN works', 'is part of', 'is part of'],
    ['When a node or component fails', 'causes', 'causes'],
    ['A Service without endpoints', 'causes', 'causes'],
    ['kubectl logs', 'is part of', 'is part of'],
    // The number is that of the noun, not of what follows it.
    ['Static analysis of manifests', 'checks', 'checks'],
    ['Swap on nodes', 'limits', 'limits'],
    ['Certificates used in Kubernetes', 'uses', 'use'],
    ['Proxies in Kubernetes', 'comes as', 'come as'],
    ['Communication between nodes and control plane', 'uses', 'uses'],
    ['Volumes that do not mount', 'is caused by', 'are caused by'],
    // Doing something with several things is one thing; several things of a kind are several.
    ['Keeping containers running and healthy', 'uses', 'uses'],
    ['Routing protocols', 'configures', 'configure'],
    ['Scheduling gates', 'limits', 'limit'],
    ['RoleBinding and ClusterRoleBinding', 'refers to', 'refer to'],
    // Short words, hyphens, abbreviations, and words that only look like several.
    ['Parallel Jobs', 'configures', 'configure'],
    ['Add-ons', 'extends', 'extend'],
    ['Names and UIDs', 'is', 'are'],
    ['CRDs', 'extends', 'extend'],
    ['Core ideas', 'is', 'are'],
    ['Quality classes', 'is', 'are'],
    ['Canvas', 'uses', 'uses'],
  ])('agrees with its subject: %s %s', (subject, words, wanted) =>
    expect(agreeing(subject, words)).toBe(wanted),
  )
})
