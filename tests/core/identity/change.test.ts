import { describe, expect, it } from 'vitest'
import { areAkin, areOpposed, titleChange } from '../../../src/core/identity/change.ts'
import { titleKey, titleOf } from '../../../src/core/identity/title.ts'

describe('the key of a title', () => {
  it.each([
    ['Green tea', 'green tea'],
    ['  Green   TEA\t', 'green tea'],
    ['Ｇreen　tea', 'green tea'],
    ['Pod 干扰 预算（PDB）', 'pod干扰预算(pdb)'],
    ['C++ ', 'c++'],
    ['', ''],
    ['1 1', '1 1'],
    ['ポッド の 説明', 'ポッドの説明'],
  ])('%j is %j', (title, key) => expect(titleKey(title)).toBe(key))
})

/** Every pair of titles, with how one became the other; the order does not matter. */
const CHANGES: Readonly<Record<ReturnType<typeof titleChange>, ReadonlyArray<[string, string]>>> = {
  none: [
    ['Green', 'GREEN'],
    ['绿 茶', '绿茶'],
  ],
  spelling: [
    ['Green', 'Grean'],
    ['Green', 'Geren'],
    ['Green tree', 'Grean trees'],
    ['Pod', 'Pods'],
    ['Policy', 'Policies'],
    ['Namespce', 'Namespace'],
    ['kube-proxy', 'kube proxy'],
    ['kube-proxy', 'kubeproxy'],
    ['Green, black', 'Green / black'],
    ["The pod's life", 'The pods life'],
    ['PVC', 'PVCs'],
    ['HTPT', 'HTTP'],
    ['IPv4 adress', 'IPv4 address'],
    ['Pod 调度', 'Pods 调度'],
    ['绿茶', '「绿茶」'],
  ],
  words: [
    ['Green', 'Green tea'],
    ['Green tea', 'Green Chinese tea'],
    ['Tea', 'All tea'],
    ['绿茶', '绿茶的制作'],
    ['调度器', '默认调度器'],
    ['Pod', 'Pod（容器组）'],
    ['Chapter 1', 'Chapter 1: Basics'],
  ],
  another: [
    ['Green', 'Coffee'],
    ['Green tea', 'Tea green'],
    ['Pod to node', 'Node to pod'],
    ['IPv4', 'IPv6'],
    ['v1.33', 'v1.34'],
    ['1.2', '12'],
    ['exit code -1', 'exit code 1'],
    ['TCP', 'UDP'],
    ['HTTP', 'HTTPS'],
    ['http', 'https'],
    ['MTBF', 'MTTF'],
    ['CS', 'CSS'],
    ['Service A', 'Service B'],
    ['Service', 'Service A'],
    ['Part', 'Part II'],
    ['World War I', 'World War II'],
    ['Vitamin', 'Vitamin C'],
    ['Kubernetes', 'Kubernetes 2'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['x < y', 'x > y'],
    ['The', 'The end'],
    ['Node affinity', 'Node anti-affinity'],
    ['affinity', 'antiaffinity'],
    ['Tea', 'Not tea'],
    ['Pods', 'Pods without limits'],
    ['Do it', "Don't do it"],
    ['non blocking', 'nonblocking'],
    ['encryption', 'decryption'],
    ['synchronous', 'asynchronous'],
    ['consistent', 'inconsistent'],
    ['privileged', 'unprivileged'],
    ['maxReplicas', 'minReplicas'],
    ['maxreplicas', 'minreplicas'],
    ['podSelector', 'nodeSelector'],
    ['macro', 'micro'],
    ['employer', 'employee'],
    ['nitrate', 'nitrite'],
    ['northwest', 'southwest'],
    ['绿茶', '红茶'],
    ['部署', '布署'],
    ['状态应用', '无状态应用'],
    ['对称加密', '非对称加密'],
    ['茶', '绿茶'],
    ['调度器的配置', '调度配置'],
    ['Pod 调度', 'Node 调度'],
    ['!!', '??'],
    ['', 'Tea'],
    [`${'a'.repeat(70)}b`, `${'a'.repeat(70)}c`],
  ],
}

describe.each(Object.entries(CHANGES))('the change of a title: %s', (change, pairs) => {
  it.each(pairs)('%j and %j', (a, b) =>
    expect([titleChange(titleOf(a), titleOf(b)), titleChange(titleOf(b), titleOf(a))]).toEqual([
      change,
      change,
    ]),
  )

  it('takes little time for long titles', () => {
    const [a, b] = [titleOf('ab'.repeat(200_000)), titleOf(`${'ab '.repeat(200_000)}a`)]
    expect(titleChange(a, b)).toBe('another')
  })
})

describe('two titles', () => {
  it.each([
    ['Node affinity', 'Node anti-affinity', true],
    ['Node affinity', 'Pod affinity', false],
    ['Encryption', 'Decryption', true],
    ['With limits', 'Without limits', true],
    ['有状态', '无状态', true],
    ['状态', '任务', false],
    ['Green', 'Green tea', false],
  ])('%j and %j are opposed: %j', (a, b, wanted) =>
    expect(areOpposed(titleOf(a), titleOf(b))).toBe(wanted),
  )

  it.each([
    ['Green tea', 'All of the tea', true],
    ['All of the pods', 'All of the nodes', true],
    ['Ways to the pod', 'Roads to the node', false],
    ['Go on', 'Go up', false],
    ['绿茶的制作', '制作方法', true],
    ['绿茶', '茶绿', false],
    ['', '', false],
  ])('%j and %j are akin: %j', (a, b, wanted) =>
    expect(areAkin(titleOf(a), titleOf(b))).toBe(wanted),
  )
})
