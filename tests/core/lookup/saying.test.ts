import { describe, expect, it } from 'vitest'
import { lazy } from '../../../src/core/base/collections.ts'
import { search } from '../../../src/core/lookup/search.ts'
import { meansFor } from '../../support/lookups.ts'
import { theMap } from '../../support/outlines.ts'

describe('a value that is asked for', () => {
  const map = lazy(() => meansFor(theMap()))
  const shown = (words: string) => {
    const [hit] = search(theMap(), map(), words)
    return [hit?.topic.id, hit?.passage().fact?.replace(/^.*\//, '')]
  }

  it.each([
    ['default replicas', 'replica-set'],
    ['how many replicas does a deployment have by default', 'replica-set'],
    ['默认副本数', 'replica-set'],
    ['how many probes are there', 'probe'],
    ['how many nodes are needed for etcd', 'etcd'],
    ['which version of kubectl works with the cluster', 'version-skew'],
  ])('is not one of something else: %s', (words, id) =>
    expect(shown(words)).toEqual([id, undefined]),
  )

  const text = (words: string) => search(theMap(), map(), words)[0]?.passage().text.en
  it.each([
    ['default access mode', 'four access modes'],
    ['default port kubelet', 'port 10250'],
    ['how long are events kept', 'one hour'],
    ['default grace period', '30 seconds by default'],
    ['default maxSurge', '25%'],
    ['max size of a configmap', '1 MiB'],
    ['ConfigMap 最大多大', '1 MiB'],
    ['etcd quota default', '2 GiB by default'],
    ['default restart policy', 'the default is `Always`'],
    ['default probe period', 'every 10 seconds'],
    ['exit code 137', '137 is KILL'],
    // Where few other words are in the sentence, it is the only one, or clearly says more of it.
    ['how many seconds between sigterm and sigkill', '30 seconds by default'],
    ['max pods per node', '110 Pods'],
    ['how often does hpa check', 'every 15 seconds'],
    ['hpa 多久检查一次指标', 'every 15 seconds'],
    ['hpa every', 'every 15 seconds'],
    ['hpa 缩容要等多久', 'last 300 s'],
    ['hpa 缩容延迟', 'last 300 s'],
    ['how often does kubelet send heartbeats', 'every 10 seconds'],
    ['NodePort 端口范围', '30000-32767'],
    ['nodeport port range', '30000-32767'],
    ['successfulJobsHistoryLimit default', '3 successful Jobs'],
    ['lease duration for leader election', '15 s'],
    // The topic that is named has it, and the one that says more of the rest does not.
    ['webhook timeout default', '10 seconds by default'],
    ['etcd peer port', 'port 2380'],
    ['which port do etcd members use to talk to each other', 'port 2380'],
    ['kube-proxy port', 'port 10256'],
    ['port of kube-proxy', 'port 10256'],
    ['kube-proxy healthz port', 'port 10256'],
    // Since when something is stable or deprecated.
    ['dra GA', 'stable since v1.34'],
    ['DRA 哪个版本 GA', 'stable since v1.34'],
    ['DRA 什么时候稳定', 'stable since v1.34'],
    ['when was apparmor GA', 'stable since v1.31'],
    ['ValidatingAdmissionPolicy GA version', 'stable since v1.30'],
    ['is cgroup v1 deprecated', 'does not start on a node with cgroup v1'],
    // The field at the end of a path, and what a line asks of any object.
    ['deployment.spec.strategy.rollingUpdate.maxSurge', '25%'],
    ['pod.spec.terminationGracePeriodSeconds', '30 seconds by default'],
    ['spec.template.spec.terminationGracePeriodSeconds', '30 seconds by default'],
    ['kubectl get pods -o wide', '`-o wide` adds columns'],
  ])('is the one of what was named: %s', (words, said) => expect(text(words)).toContain(said))

  it.each(['is Endpoints deprecated', 'endpoints api deprecated since'])(
    'has the version since which it is deprecated: %s',
    (words) => {
      const passage = search(theMap(), map(), words)[0]?.passage()
      expect([passage?.fact, passage?.deprecated, passage?.isDated]).toEqual([
        'endpoints/deprecated',
        'v1.33',
        true,
      ])
    },
  )

  const order = (words: string) =>
    search(theMap(), map(), words)
      .slice(0, 2)
      .map(({ topic }) => topic.id)
  it.each([
    ['raft选主怎么回事', ['raft', 'leader-election']],
    ['difference between maxSurge and maxUnavailable', ['deployment', 'rollout-strategy']],
    // Compared, they stay as they are.
    ['difference between ospf and bgp', ['bgp', 'bgp']],
  ])('comes before what only tells topics apart, or is a story: %s', (words, ids) =>
    expect(order(words)).toEqual(ids),
  )
})

describe('what is told below a summary', () => {
  const map = lazy(() => meansFor(theMap()))
  const shown = (words: string) => {
    const passage = search(theMap(), map(), words)[0]?.passage()
    return [passage?.fact, passage?.beside?.fact]
  }

  it.each([
    ['audit log levels', 'audit/levels'],
    ['hpa 计算副本数的公式', 'horizontal-pod-autoscaler/formula'],
    ['initContainer失败了会怎样', 'init-container/failure'],
    ['why does kubernetes need a pause container', 'cri/pause'],
    ['what does a mutating webhook failing do to the cluster', 'admission-webhook/failure-policy'],
    ['preStop是在SIGTERM之前还是之后', 'container-lifecycle-hooks/pre-stop'],
  ])('is the fact that says more of what was asked: %s', (words, fact) =>
    expect(shown(words)).toEqual([undefined, fact]),
  )

  it.each([
    ['QoS 有哪几种', 'qos-class/derived'],
    ['what are the QoS classes', 'qos-class/derived'],
    ['which components does the control plane have', 'control-plane/components'],
    ['重启策略有哪些', 'restart-policy/values'],
    ['污点的效果有哪些', 'taint/effects'],
  ])('lists what is asked for: %s', (words, fact) => expect(shown(words)[1]).toBe(fact))

  it.each([
    ['控制平面有哪些组件', 'control-plane/components'],
    ['Service 有哪几种类型', 'service/types'],
    ['CNCF项目分几个阶段', 'cncf/stages'],
  ])('is needless where the list comes first: %s', (words, fact) =>
    expect(shown(words)).toEqual([fact, undefined]),
  )

  it('is never what is true without a component', () => {
    const hits = search(theMap(), map(), 'Ingress 和 Gateway API 该选哪个')
    expect(hits.filter((hit) => hit.passage().beside?.aspect)).toEqual([])
  })

  it.each(['kubelet', 'what is etcd', '什么是 Pod', 'init container', 'what is a Deployment for'])(
    'is nothing where only that is asked: %s',
    (words) => expect(shown(words)).toEqual([undefined, undefined]),
  )

  it.each(['nodeport port range', 'hpa 多久检查一次指标', 'default restart policy'])(
    'is nothing below a fact: %s',
    (words) => {
      const [fact, beside] = shown(words)
      expect(fact).toBeDefined()
      expect(beside).toBeUndefined()
    },
  )
})
