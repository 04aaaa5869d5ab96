import { expect, it } from 'vitest'
import { isAccepted } from '../../../src/core/kinds/answer-match.ts'
import {
  asPath,
  describedIn,
  withOwnerFirst,
  withoutAsides,
} from '../../../src/core/kinds/asides.ts'
import type { Matching } from '../../../src/core/kinds/name-match.ts'
import { fold } from '../../../src/core/model/names.ts'

it.each<[string, readonly string[], readonly string[]]>([
  ['Opaque by default', [], ['Opaque']],
  ['by default 300 seconds', [], ['300 seconds']],
  ['it defaults to IfNotPresent', [], ['IfNotPresent']],
  ['the default, Opaque', [], ['Opaque']],
  ['默认是 Opaque', [], ['Opaque']],
  ['默认端口 2379', [], ['2379']],
  ['默认 30 秒', [], ['30 秒']],
  ['预设连接埠 2379', [], ['2379']],
  ['默认名字空间', [], []],
  ['the default namespace', [], []],
  ['default', [], []],
  ['the scheduler does', [], ['the scheduler']],
  ['由 kube-scheduler 完成', [], ['kube-scheduler']],
  ['作为扩展资源', [], ['扩展资源']],
  ['在 API 服务器中', [], ['API 服务器']],
  ['表示与', ['逗号表示哪种逻辑运算？'], ['与']],
  ['缺少控制器', ['还缺什么，它才成为声明式 API？'], ['控制器']],
  [
    '在 API server 终止',
    ['每个 API 调用都终止于哪个组件？'],
    ['在 API server', 'API server 终止', 'API server'],
  ],
  ['不需要控制器', ['还不需要什么？'], []],
  ['a failing readiness probe', ['Which kind of probe is failing?'], ['readiness probe']],
  ['the readiness probe is failing', ['Which kind of probe is failing?'], ['the readiness probe']],
])('%s, asked %j: %j', (answer, asks, wanted) =>
  expect(withoutAsides(answer, asks)).toEqual(wanted),
)

it.each([
  ['the address of the client', ['client address']],
  ["the client's IP", ['client IP']],
  ['client address', []],
])('%s with its owner first: %j', (answer, wanted) =>
  expect(withOwnerFirst(answer)).toEqual(wanted),
)

it.each([
  ['status 的 declaredFeatures', 'status.declaredFeatures'],
  ['httpGet 里的 host', 'httpGet.host'],
  ['declaredFeatures in status', 'status.declaredFeatures'],
  ['declaredFeatures', undefined],
])('%s as a path: %s', (answer, wanted) => expect(asPath(answer)).toBe(wanted))

it.each([
  [
    'an Ingress controller such as Traefik',
    [{ name: 'an Ingress controller', said: [], isClaim: true }],
  ],
  ['容器运行时，例如 containerd', [{ name: '容器运行时', said: [], isClaim: true }]],
  ['a Pod that mounts them', [{ name: 'a Pod', said: [], isClaim: true }]],
  ['a RoleBinding in that namespace', [{ name: 'a RoleBinding', said: ['namespace'] }]],
  ['挂载 Secret 的 Pod', [{ name: 'Pod', said: [], named: 'secret' }]],
  ['处理它的控制器', [{ name: '控制器', said: [] }]],
  ['a Pod that is not mounted', []],
  ['客户端的控制器', []],
  ['kubelet', []],
])('%s: %j', (answer, wanted) => expect(describedIn(answer)).toEqual(wanted))

/** Each with what it asks, what it accepts, what is the name of a topic, and answers with their verdicts. */
it.each<[ask: string, accepted: string, given: string, is: boolean]>([
  [
    'Which kind of object is behind this?',
    'PodDisruptionBudget',
    'a PodDisruptionBudget that allows no disruption',
    true,
  ],
  [
    'Which kind of object is behind this?',
    'PodDisruptionBudget',
    'a PodDisruptionBudget or a Pod',
    false,
  ],
  [
    'Which component looks for Pods?',
    'kube-scheduler',
    'kube-scheduler in the control plane',
    true,
  ],
  [
    'Which component looks for Pods?',
    'kube-scheduler',
    'the kubelet that kube-scheduler calls',
    false,
  ],
  ['Which component runs the containers?', 'kubelet', 'the kubelet that runs on the node', true],
  ['Which component runs the containers?', 'kubelet', '节点上运行的 kubelet', true],
  [
    'Which program on `worker-2` should be looked at?',
    'kube-proxy',
    'kube-proxy on worker-2',
    true,
  ],
  [
    'Which program on `worker-2` should be looked at?',
    'kube-proxy',
    'kube-proxy on worker-1',
    false,
  ],
  ['Whose key opens it, that of Alice or of Bob?', '私钥', 'Alice 的私钥', false],
  ['What may be lost?', '客户端真实 IP', '客户端的真实 IP', true],
  ['What is rewritten?', '目标地址转换', '目的地址转换', false],
  ['What is kept?', 'client address', 'the address of the client', true],
  ['Which type has a port on each node?', 'NodePort', 'port of the node', false],
  ['Which kind is for all namespaces?', 'ClusterIssuer', 'the cluster’s Issuer', false],
  ['How many members must agree?', '4', '4% of the cluster', false],
])('%s %s: “%s” is %j', (ask, accepted, given, is) => {
  const names = [
    'PodDisruptionBudget',
    'kube-scheduler',
    'kubelet',
    'kube-proxy',
    '私钥',
    'NodePort',
  ]
  const matching: Matching = { asks: [ask], isName: (name) => names.map(fold).includes(name) }
  expect(isAccepted(given, [accepted], matching)).toBe(is)
})
