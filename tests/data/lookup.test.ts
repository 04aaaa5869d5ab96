import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lazy } from '../../src/core/base/collections.ts'
import { find } from '../../src/core/lookup/find.ts'
import { search } from '../../src/core/lookup/search.ts'
import { flowsFor } from '../../src/study/flows.ts'
import { look } from '../../src/study/library.ts'
import { oneOrTwo, pairOf } from '../../src/study/pair.ts'
import { answersOrGuess, respelt, topicOfLine } from '../../src/study/searching.ts'
import { elsewhere, shippedMeansFor } from '../support/lookups.ts'
import { theMap } from '../support/outlines.ts'

const means = lazy(() => shippedMeansFor(theMap()))
const MAP = {
  ...elsewhere(),
  outlines: { ...elsewhere().outlines, index: async () => means().index },
}

const ids = (term: string): string[] =>
  find(theMap().outline, term, means().index).topics.map(({ id }) => id)

describe('two things of the map', () => {
  it.each([
    ['liveness vs readiness', 'probe probe'],
    ['存活探针和就绪探针', 'probe probe'],
    ['blue-green vs canary', 'rollout-strategy rollout-strategy'],
    ['burstable vs besteffort', 'qos-class qos-class'],
    ['RWO RWX', 'persistent-volume persistent-volume'],
    // “limits” alone is the short name of LimitRange; beside “requests” it is the plural of limit, in any order.
    ...[
      'requests and limits',
      'limits and requests',
      'requests vs limits',
      'requests limits',
      'limits requests',
      'request limit',
      'limit vs request',
      'requests和limits',
      'limits 和 requests',
      '请求 限制',
      '请求和限制',
      '请求和limits',
    ].map((line): [string, string] => [line, 'resource-requirements resource-requirements']),
    ['limits quota', 'limitrange resource-quota'],
    ['limitrange vs requests', 'limitrange resource-requirements'],
    ['Recreate RollingUpdate', 'deployment deployment'],
    ['CRI OCI', 'cri container-runtime'],
    ['service account vs user', 'service-account authentication'],
    ['taints and tolerations', 'taint toleration'],
    ['Retain Delete', 'persistent-volume persistent-volume'],
    ['Always OnFailure', 'restart-policy restart-policy'],
  ])('are named by %s', async (line, wanted) => {
    const { topics } = await oneOrTwo(theMap(), line.split(' '), MAP)
    expect(topics.map(({ id }) => id).join(' ')).toBe(wanted)
  })
})

describe('the ends of a path', () => {
  it.each([
    ['from service to pod', 'service pod'],
    ['service to pod', 'service pod'],
    ['from pod to service', 'pod service'],
    ['Pods to Services', 'pod service'],
    ['从 Service 到 Pod', 'service pod'],
  ])('are two, though a topic is called so: %s', async (line, wanted) => {
    const { topics } = await pairOf(theMap(), line.split(' '), MAP)
    expect(topics.map(({ id }) => id).join(' ')).toBe(wanted)
  })

  it('are one of what is called by one name alone', () =>
    expect(pairOf(theMap(), ['pod', 'to', 'pod'], MAP)).rejects.toMatchObject({
      code: 'second-missing',
    }))
})

describe('a flow of the map', () => {
  it.each([
    ['滚动升级', 'rolling-update'],
    ['什么是滚动更新', 'rolling-update'],
    ['pod创建流程', 'apply-deployment'],
    ['拉取镜像', 'apply-deployment'],
    ['scale up', 'hpa-scaling'],
    ['cert rotation', 'certificate-renewal'],
    ['node join flow', 'node-join'],
    ['new node', 'node-join'],
    ['add a node', 'node-join'],
    ['a new node joins', 'node-join'],
    ['新節點加入', 'node-join'],
    ['跨节点通信', 'pod-to-pod-overlay'],
    ['跨節點通訊', 'pod-to-pod-overlay'],
    ['schedule a pod', 'apply-deployment'],
    ['scheduling', 'apply-deployment'],
    ['调度流程', 'apply-deployment'],
    ['Pod 调度', 'apply-deployment'],
    ['pod creation', 'apply-deployment'],
    ['节点故障', 'node-dies'],
    ['節點當機', 'node-dies'],
    ['evict', 'drain'],
    ['驱逐 Pod', 'drain'],
    ['刪除 Pod', 'pod-deletion'],
    ['滾動更新的過程', 'rolling-update'],
    ['擴容', 'hpa-scaling'],
    ['API请求', 'api-request'],
    ['api 请求流程', 'api-request'],
    ['how does the api server handle a request', 'api-request'],
    ['what actually happens when I type kubectl apply', 'apply-deployment'],
    ['Pod 到底是怎么创建的', 'apply-deployment'],
  ])('is found by %s', async (words, wanted) => {
    const traced = await flowsFor(theMap(), words, MAP)
    expect('flow' in traced && traced.flow.id).toBe(wanted)
  })

  it.each(['pod-to-service', 'service traffic flow', '服务转发', '服務轉發'])(
    'is found in both modes of kube-proxy by %s',
    async (words) => {
      const traced = await flowsFor(theMap(), words, MAP)
      expect('flows' in traced && traced.flows.map(({ id }) => id)).toEqual([
        'service-iptables',
        'service-nftables',
      ])
    },
  )
})

it('is no guess in the map what is a word of the language', async () => {
  expect(await look(theMap(), 'even', MAP)).toMatchObject({ topics: [], guessed: false })
  expect(await look(theMap(), 'evnt', MAP)).toMatchObject({
    topics: [{ id: 'event' }],
    guessed: true,
  })
})

describe('find in the map', () => {
  it.each([
    ['kube-scheduler', 'kube-scheduler'],
    ['KUBE SCHEDULER', 'kube-scheduler'],
    ['ｋｕｂｅ－ｓｃｈｅｄｕｌｅｒ', 'kube-scheduler'],
    ['scheduelr', 'kube-scheduler'],
    ['调度器', 'kube-scheduler'],
    ['kube-scheduler（调度器）', 'kube-scheduler'],
    ['API Server', 'kube-apiserver'],
    ['kube apiserver', 'kube-apiserver'],
    ['svc', 'service'],
    ['kcm', 'kube-controller-manager'],
    ['netpol', 'network-policy'],
    ['netwrk policy', 'network-policy'],
    ['etdc', 'etcd'],
    ['deploymnt', 'deployment'],
    ['pods', 'pod'],
    ['ingresses', 'ingress'],
    ['命名空间', 'namespace'],
    ['master', 'control-plane-node'],
    ['污点', 'taint'],
    ['limits', 'limitrange'],
    ['limit', 'resource-requirements'],
  ])('%s is %s', (term, id) => expect(ids(term)).toEqual([id]))

  /** What people call things, each with the topics that are meant. */
  const words = readFileSync('tests/data/fixtures/look-ups.tsv', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
  it.each(words)('%s is one of %s', async (term, wanted) => {
    const { topics } = await look(theMap(), term, MAP)
    expect(topics.length, term).toBeGreaterThan(0)
    for (const { id } of topics) expect(wanted.split(','), term).toContain(id)
  })

  it('opens the topic that grew from a line of 2021, for each of its lines as it stands', async () => {
    const [, , body = ''] = readFileSync('tests/data/fixtures/outline-2021.md', 'utf8').split(
      /^---$/m,
    )
    const lines = body.split('\n').map((line) => line.replace(/^\s*-\s*/, '').trim())
    const kept = lines.filter((line) => line !== '')
    expect(kept).toHaveLength(78)
    for (const line of kept) {
      const { topics, guessed } = await look(theMap(), line, MAP)
      const grown = [...theMap().outline.topics.keys()].filter(
        (id) => theMap().knowledge(id).then?.line === line,
      )
      expect([topics.length, guessed], line).toEqual([1, false])
      if (grown.length > 0) expect(grown, line).toContain(topics[0]?.id)
    }
  })

  /** The commands of kubectl v1.37, without `alpha`. */
  const VERBS =
    `annotate api-resources api-versions apply attach auth autoscale certificate cluster-info
    completion config cordon cp create debug delete describe diff drain edit events exec explain expose get
    kustomize label logs options patch plugin port-forward proxy replace rollout run scale set taint top
    uncordon version wait`.split(/\s+/)
  it.each([
    ...VERBS.map((verb) => `kubectl ${verb}`),
    ...['2379', '2380', '6443', '10250', '10257', '10259', '10256', '53', '30000-32767'],
    ...[
      'CrashLoopBackOff',
      'ImagePullBackOff',
      'OOMKilled',
      'Evicted',
      'FailedScheduling',
      'Completed',
    ],
    ...[
      'pods.spec.containers',
      'deployments.spec.strategy',
      'pods.spec.nodeSelector',
      'services.spec.type',
    ],
    ...['maxSurge', '--max-pods', 'topologyKey', 'externalTrafficPolicy', 'notAfter', 'k8s master'],
    ...[
      '滚动升级',
      '污点容忍',
      '灰度发布',
      '配置字典',
      '排空节点',
      '主从',
      '虚拟网卡对',
      '節點',
      '污點',
    ],
  ])('%s is one topic, and no guess', async (term) => {
    const { topics, guessed } = await look(theMap(), term, MAP)
    expect([topics.length, guessed]).toEqual([1, false])
  })

  it.each([
    ['kubectl cp', ['kubectl-top']],
    ['灰度', ['kube-scheduler']],
    ['监控', ['watch']],
  ])('%s is not %j', async (term, wrong) => {
    const { topics } = await look(theMap(), term, MAP)
    for (const { id } of topics) expect(wrong).not.toContain(id)
  })

  it.each(['policy', 'config', 'key', 'host', 'version', 'platform'])(
    '%s is a word, and no flag or path that is called so',
    async (term) => expect((await look(theMap(), term, MAP)).topics).toEqual([]),
  )

  it.each([
    ['--force', 'drain'],
    ['port 6443', 'kube-apiserver'],
    ['4789/udp', 'vxlan-principle'],
    ['6443端口', 'kube-apiserver'],
    ['kind: Ingress', 'ingress'],
    ['deployments.apps', 'deployment'],
    ['ingresses.networking.k8s.io/v1', 'ingress'],
    ['.spec.template.spec.tolerations', 'toleration'],
    ['--max-pods=200', 'kubelet'],
  ])('%s is %s, in whatever form it is written', async (term, id) =>
    expect((await look(theMap(), term, MAP)).topics.map((each) => each.id)).toEqual([id]),
  )

  /** `means` as the outlines of a run give it. */
  const FOUND = {
    ...elsewhere(),
    outlines: { index: async () => means().index, vocabulary: () => means().vocabulary },
  }
  it.each([
    ['Error: ImagePullBackOff', 'image-pull-error'],
    ['Warning  FailedScheduling  3m  default-scheduler  0/3 nodes are available', 'pod-pending'],
    ['Reason: OOMKilled, Exit Code: 137', 'oom-killed'],
    ['OOMKilled是什么', 'oom-killed'],
    ['FailedMount MountVolume.SetUp failed for volume "data"', 'volume-mount-failure'],
    ['what is a NetworkPolicy', 'network-policy'],
    ['kubectl drain node-1 --ignore-daemonsets', 'drain'],
    ['$ kubectl logs -p web', 'kubectl-logs'],
    ['kubectl apply -f x.yaml', 'declarative-management'],
    ['iptables -t nat -L', 'iptables'],
    ['kubectl frobnicate it', undefined],
    // Two things, or none.
    ['NetworkPolicy vs StatefulSet', undefined],
    ['DaemonSet 和 StatefulSet 有什么区别', undefined],
    ['NetworkPolicy StatefulSet', undefined],
    ['why does it fail', undefined],
    ['the end of a MySQL IPv9', undefined],
    [`${'a '.repeat(200)}OOMKilled`, undefined],
  ])('the line %s is about %j', async (line, id) =>
    expect((await topicOfLine(theMap(), line, FOUND))?.id).toBe(id),
  )

  it('shows no abbreviation of something else as a name', () => {
    const { aliases = [] } = theMap().outline.topics.get('certificate') ?? {}
    for (const word of ['CN', 'notAfter', 'notBefore', 'key usage', 'openssl'])
      expect(aliases).not.toContain(word)
  })

  it.each(['banana', 'xyzzy', '香蕉', '???', '', 'ipv9', 'aaaaaaaaaaaa'])(
    'finds nothing for %j',
    (term) => expect(ids(term)).toEqual([]),
  )

  it('offers near names, but not far ones', () => {
    expect(find(theMap().outline, 'schedulling thing').near).toEqual([])
    expect(find(theMap().outline, 'kubelets-proxy').near.length).toBeGreaterThan(0)
    expect(find(theMap().outline, 'banana').near).toEqual([])
  })

  it('says when it guessed', () => {
    expect(find(theMap().outline, 'scheduelr').guessed).toBe(true)
    expect(find(theMap().outline, 'Scheduler').guessed).toBe(false)
  })

  it('finds every topic by every one of its names', () => {
    const { outline } = theMap()
    for (const topic of outline.topics.values())
      for (const name of [topic.id, topic.title.en, topic.title.zh, ...topic.aliases])
        expect(
          find(outline, name).topics.map(({ id }) => id),
          name,
        ).toContain(topic.id)
  })
})

describe('search in the map', () => {
  const first = (words: string): string | undefined => search(theMap(), means(), words)[0]?.topic.id

  it.each([
    ['leader election', 'leader-election'],
    ['nftables', 'nftables'],
    ['污点', 'taint'],
    ['kube-proxy', 'kube-proxy'],
    ['Pod 优先级', 'pod-priority'],
  ])('puts the best first for %s', (words, id) => expect(first(words)).toBe(id))

  it.each([
    'rabbitmq queue durable',
    'npm install peer dependency conflict',
    'python import error module not found',
    'mongodb 副本集选举',
  ])('has no answer to a question about what the map does not speak of: %s', (words) =>
    expect(first(words)).toBeUndefined(),
  )

  it.each([
    ['how to expose jellyfin to the internet', 'load-balancer'],
    ['slow java app gets killed before it is up', 'probe'],
    ['elasticsearch pod evicted disk pressure', 'node-pressure-eviction'],
  ])('answers what is said of anything, whatever it is asked of: %s', (words, id) =>
    expect(first(words)).toBe(id),
  )

  it.each([
    ['ReadWriteOncePod', 'a single Pod in the whole cluster'],
    ['backoffLimit', 'six retries'],
    ['revisionHistoryLimit', 'Ten old ReplicaSets'],
    ['what is the pause container', 'first start a `pause` container'],
    ['CronJob concurrencyPolicy', 'Allow by default'],
    ['etcd port', '2379'],
    ['kubelet port', '10250'],
    ['port 10259', '10259'],
    ['how large may a secret get', '1 MiB'],
    ['kubectl rollout restart deploy api', 'restartedAt'],
    ['kubectl cp web:/tmp/x .', '`tar`'],
    ['kubectl edit', '`KUBE_EDITOR`'],
    ['exec /app: exec format error', 'another processor architecture'],
    // A topic by its name is what it is.
    ['etcd', 'key-value store'],
    ['is ingress-nginx still maintained', 'retired in March 2026'],
    ['ingress nginx 不维护了吗', 'retired in March 2026'],
    ['ingress-nginx end of life', 'retired in March 2026'],
    ['how long is a kubernetes version supported', 'about one year'],
    ['版本支持多久', 'about one year'],
    ['kubernetes release cadence', 'three minor versions a year'],
    ['how many nodes can a cluster have', '5,000 nodes'],
    ['max pods per cluster', '150,000 Pods'],
    ['k8s跟Borg啥关系', 'Borg'],
    ['delete pods by label', '--selector'],
    ['rename a namespace', 'cannot be changed'],
    ['x509: certificate signed by unknown authority', 'the CA in the kubeconfig'],
    ['had volume node affinity conflict', 'on other nodes'],
  ])('shows the sentence that says it for %s', (words, part) =>
    expect(search(theMap(), means(), words)[0]?.passage().text.en).toContain(part),
  )

  it.each([
    ['怎么给命名空间设默认的 cpu 限制', 'limitrange'],
    ['主节点怎么才能跑业务 pod', 'control-plane-node'],
    ['重启节点之前要做什么', 'drain'],
    ['怎么看上一个容器的日志', 'kubectl-logs'],
    ['删除 deployment 会发生什么', 'garbage-collection'],
    ['what happens to pods when their node loses network', 'node-not-ready'],
    ['which node is my pod on', 'kubectl-output'],
    ['that thing which splits a long list of endpoints into pieces', 'endpoint-slice'],
  ])('knows what %s asks about', (words, id) => expect(first(words)).toBe(id))

  it.each([
    ['how long are kubeadm certificates valid', 'certificate-renewal/lifetimes'],
    ['what happens when a pvc is deleted', 'persistent-volume-claim/in-use-protection'],
    ['what happens when a crd is deleted', 'CustomResourceDefinition/deletion'],
    ['what happens when a probe fails', 'probe/liveness'],
    ['spec.accessModes', 'persistent-volume/access-modes'],
    ['pod.metadata.ownerReferences', 'owner-reference/where-it-stands'],
    ['pod.spec.terminationGracePeriodSeconds', 'pod-lifecycle/termination'],
    ['how long does a deprecated api last', 'api-deprecation/beta'],
    ['kubectl get pods -o yaml', undefined],
    // What is asked of one of several things is not what is said of another one.
    ['what happens when the readiness probe fails', 'probe/readiness'],
    ['readiness probe fails what happens', 'probe/readiness'],
    ['就绪探针失败会重启容器吗', 'probe/readiness'],
    ['就绪探针失败pod会被删吗', 'probe/readiness'],
    ['what happens when the liveness probe fails', 'probe/liveness'],
    ['存活探针失败会怎样', 'probe/liveness'],
    ['CIS benchmark tool', 'security-benchmarks/kube-bench'],
    ['emptyDir容器重启还在不在', 'volume/survives-restarts'],
    // Two things of one topic are told apart by what speaks of both.
    ['mutating vs validating webhook', 'admission-webhook/two-kinds'],
    ['mutating 和 validating webhook 的区别', 'admission-webhook/two-kinds'],
    ['liveness vs readiness', undefined],
    // Whether something is affected asks what goes on.
    ['apiserver挂了 正在跑的pod会不会受影响', 'kube-apiserver/without-goes-on'],
    ['etcd挂了会影响正在运行的pod吗', 'etcd/without-goes-on'],
    ['coredns 挂了有什么影响', 'coredns/without-stops'],
    ['scheduler port', 'kube-scheduler/port'],
  ])('answers %s with the fact that says it', (words, fact) =>
    expect(search(theMap(), means(), words)[0]?.passage().fact).toBe(fact),
  )

  it.each([
    ['upgrade 1.30 to 1.33', 'upgrade-order'],
    ['can I upgrade from 1.30 to 1.33 directly', 'upgrade-order'],
    ['能不能从1.30直接升到1.33', 'upgrade-order'],
    ['升级到1.33要注意什么', 'upgrade-order'],
    ['从1.28升级到1.29的步骤', 'upgrade-order'],
    ['upgrade kubelet 1.29 to 1.31', 'upgrade-order'],
    ['kubelet 1.28 with apiserver 1.31', 'version-skew'],
    ['is kubectl 1.30 compatible with cluster 1.33', 'version-skew'],
    ['pod security policy in 1.27', 'pod-security-policy'],
    ['1.25集群还能用psp吗', 'pod-security-policy'],
    ['1.24以后还能用docker吗', 'dockershim'],
    ['does ingress v1beta1 work in 1.25', 'ingress'],
    ['removed in 1.25', 'pod-security-policy'],
    ['tls 1.3', 'mutual-tls'],
    ['10.96.0.1', 'service-ip-allocation'],
    ['python 3.11 to 3.12 upgrade', undefined],
  ])('reads the versions in %s', (words, id) => expect(first(words)).toBe(id))

  it.each([
    ['Pod 跟容器差在哪里', 'container'],
    ['deployment和statefulset该用哪个', 'statefulset'],
    ['deployment和statefulset怎么选', 'statefulset'],
    ['role和clusterrole有何不同', 'cluster-role'],
    ['ingress和service有啥不一样', 'ingress'],
  ])('tells two things apart for %s', (words, other) =>
    expect(search(theMap(), means(), words)[0]?.passage().other).toBe(other),
  )

  it.each([
    ['controller-manager 多副本怎么选主', 'leader-election'],
    ['怎么选主', 'leader-election'],
    ['storageclass怎么选', 'storageclass'],
  ])('compares nothing in %s', (words, id) => expect(first(words)).toBe(id))

  it('leaves a step of a flow where it is the answer', () =>
    expect(first('who sends the patch that puts the new image into the template')).toBe(
      'rollout-strategy',
    ))

  it.each([
    ['crashlopbackoff', 'crash-loop', 'crash-loop'],
    ['kube-schduler decides node', 'kube-scheduler decides node', 'kube-scheduler'],
  ])('reads a word that is used nowhere as a name: %s', async (typed, words, id) => {
    expect(search(theMap(), means(), typed)).toEqual([])
    const read = await respelt(theMap(), typed, MAP)
    expect([read?.words, read?.notes.map(({ topic }) => topic.id)]).toEqual([words, [id]])
    expect(first(words)).toBe(id)
  })

  it.each(['xyzzy', 'banana split', 'kubelet drains', '香蕉面包', 'sore throat remedies'])(
    'guesses nothing of %s',
    async (words) => expect(await respelt(theMap(), words, MAP)).toBeUndefined(),
  )
})

describe('a story of the map', () => {
  it.each([
    ['how does kubectl exec work', 'kubectl-exec'],
    ['kubectl exec的原理', 'kubectl-exec'],
    ['what actually happens when I run kubectl apply', 'apply-deployment'],
    ['执行kubectl apply之后到底发生了什么', 'apply-deployment'],
    ['what happens to an API request', 'api-request'],
  ])('comes first for %s', (words, flow) =>
    expect(search(theMap(), means(), words)[0]?.passage().flow).toBe(flow),
  )

  it('is not told for a command alone', () =>
    expect(search(theMap(), means(), 'kubectl exec')[0]?.passage().flow).toBeUndefined())
})

it.each([
  'can pods keep running if the control plane is down',
  'what happens if the master node goes down',
  '控制平面挂了 业务会受影响吗',
  'master挂了pod还能跑吗',
])('is known what goes on without a control plane: %s', (words) =>
  expect(search(theMap(), means(), words)[0]?.topic.id).toBe('single-control-plane'),
)

it.each(['really', '到底', 'actually?'])(
  'a word that only fills a question finds nothing: %s',
  (words) => expect(search(theMap(), means(), words)).toEqual([]),
)

it.each([
  ['Pod 的状态有哪些', 'pod-lifecycle'],
  ['容器的状态有哪些', 'pod-lifecycle'],
  ['Pod 的阶段有哪些', 'pod-lifecycle'],
  ['污点的效果有哪些', 'taint'],
  ['请求和限制有什么区别', 'resource-requirements'],
  ['请求与限制的区别', 'resource-requirements'],
  ['限制和请求有什么区别', 'resource-requirements'],
  ['limits 和请求的区别', 'resource-requirements'],
  ['requests和limits差在哪', 'resource-requirements'],
])('which there are is asked in any order: %s', (words, topic) =>
  expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
)

it.each([
  ['用 ConfigMap 还是 Secret', 'configmap', 'secret'],
  ['到底用 ConfigMap 还是 Secret', 'configmap', 'secret'],
  ['应该用 DaemonSet 还是 Deployment', 'daemonset', 'deployment'],
  ['该选 NodePort 还是 LoadBalancer', 'node-port', 'load-balancer'],
  ['Calico 和 Cilium 该选哪个', 'calico', 'cilium'],
  ['Ingress 和 Gateway API 该选哪个', 'ingress', 'gateway-api'],
  ['污点和容忍度用哪个好', 'taint', 'toleration'],
])('what to choose is told apart: %s', (words, topic, other) => {
  const [hit] = search(theMap(), means(), words)
  expect([hit?.topic.id, hit?.passage().other]).toEqual([topic, other])
})

describe('where and why something is asked', () => {
  const answer = (words: string): unknown => {
    const [hit] = search(theMap(), means(), words)
    return hit && [hit.topic.id, hit.passage().text.en]
  }

  const EN = [
    ...[
      'what does 100m cpu mean',
      'configmap max size',
      'failureThreshold default',
      'runAsNonRoot',
    ],
    ...['envFrom vs valueFrom', 'limitrange vs resourcequota', 'whats a pod', 'debug node'],
    ...[
      'default port apiserver',
      'how long are events kept',
      'label vs annotation',
      'audit levels',
    ],
  ]
  const ZH = [
    '如何回滚到上一个版本',
    '回收策略有哪些',
    'NoExecute 有什么效果',
    'pod 和容器有什么区别',
  ]
  it.each([
    ...EN.flatMap((asked) =>
      ['* in kubernetes', 'kubernetes *', '* k8s', 'in k8s *', '* in my cluster?']
        .concat(['* in a kubernetes cluster', 'cka *', 'CKS exam: *', '* interview question'])
        .map((setting): [string, string] => [setting.replace('*', asked), asked]),
    ),
    ...ZH.flatMap((asked) =>
      ['k8s 中 *', 'Kubernetes 里*', '在 K8s 集群中，*', '集群里*', 'CKA *', '面试题：*'].map(
        (setting): [string, string] => [setting.replace('*', asked), asked],
      ),
    ),
    ['custom-columns example', 'custom-columns'],
    ['what is a service in kubernetes', 'what is a service'],
  ])('changes nothing of the answer: %s', (words, asked) => {
    expect(answer(asked)).toBeDefined()
    expect(answer(words)).toEqual(answer(asked))
  })

  it.each([
    ['who made kubernetes', 'kubernetes'],
    ['why use kubernetes', 'automation'],
    ['docker vs kubernetes', 'kubernetes'],
    ['difference between docker and kubernetes', 'kubernetes'],
    ['docker 和 k8s 的区别', 'kubernetes'],
    ['公司为啥要上k8s', 'kubernetes'],
    ['kubernetes architecture', 'cluster'],
    ['how long is a kubernetes version supported', 'version-skew'],
    ['what are kubernetes extensions', 'kubernetes'],
    ['kubernetes interview questions', 'kubernetes'],
  ])('stays where it is what is asked: %s', (words, topic) =>
    expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
  )

  it.each(['cka exam', 'interview questions', 'ckad', 'banana split in kubernetes'])(
    'finds nothing by itself: %s',
    (words) => expect(search(theMap(), means(), words)).toEqual([]),
  )

  it.each([
    ['ingress in kubernetes', 'ingress'],
    ['cka taints', 'taint'],
    ['k8s 中的污点', 'taint'],
  ])('opens the topic beside it: %s', async (line, id) =>
    expect((await topicOfLine(theMap(), line, MAP))?.id).toBe(id),
  )
})

describe('two things in other words', () => {
  it.each([
    ['pvc pv difference', 'persistent-volume-claim', 'persistent-volume'],
    ['difference between pv and pvc in kubernetes', 'persistent-volume', 'persistent-volume-claim'],
    ['pv pvc 区别', 'persistent-volume', 'persistent-volume-claim'],
    ['k8s 中 pv 和 pvc 的区别', 'persistent-volume', 'persistent-volume-claim'],
    ['job/cronjob difference', 'job', 'cronjob'],
    ['role clusterrole difference', 'role', 'cluster-role'],
    ['role vs clusterrole rbac', 'role', 'cluster-role'],
    ['calico vs flannel cni', 'calico', 'flannel'],
    ['difference of docker and containerd on nodes', 'containerd', 'docker'],
    ['gateway api vs ingress in kubernetes', 'gateway-api', 'ingress'],
    ['deployment statefulset 区别 面试题', 'deployment', 'statefulset'],
    ['stacked vs external etcd', 'stacked-etcd', 'external-etcd'],
    ['difference between stacked and external etcd', 'stacked-etcd', 'external-etcd'],
    // Asked in other words than “difference” and “vs”, also misspelt.
    ['how is a job different from a cronjob', 'job', 'cronjob'],
    ['what distinguishes a job from a cronjob', 'job', 'cronjob'],
    ['when would you use a job over a cronjob', 'job', 'cronjob'],
    ['job verses cronjob', 'job', 'cronjob'],
    ['differnce between job and cronjob', 'job', 'cronjob'],
    ['diff configmap secret', 'configmap', 'secret'],
    ['are secrets the same as configmaps', 'secret', 'configmap'],
    ['is a pod the same as a container', 'pod', 'container'],
    ['which is better helm or kustomize', 'helm', 'kustomize'],
    ['deployment v statefulset', 'deployment', 'statefulset'],
    ['when to use a statefulset instead of a deployment', 'statefulset', 'deployment'],
    ['什么时候用 StatefulSet 而不是 Deployment', 'statefulset', 'deployment'],
    ['有了 Deployment 为什么还要 StatefulSet', 'deployment', 'statefulset'],
    ['Pod 等于容器吗', 'pod', 'container'],
  ])('are told apart: %s', (words, topic, other) => {
    const [hit] = search(theMap(), means(), words)
    expect([hit?.topic.id, hit?.passage().other]).toEqual([topic, other])
  })

  it.each([
    ['requests vs limits', 'resource-requirements'],
    ['limits requests difference', 'resource-requirements'],
    ['nodeport vs loadbalancer port', 'node-port'],
    ['iptables vs ipvs vs nftables', 'service-proxying'],
    ['deployment daemonset statefulset difference', 'workload'],
    ['how do pods reach services', undefined],
    ['mutating vs validating webhook', 'admission-webhook'],
  ])('are not where more is asked, or they are one: %s', (words, topic) => {
    const [hit] = search(theMap(), means(), words)
    expect(hit?.passage().other).toBeUndefined()
    if (topic) expect(hit?.topic.id).toBe(topic)
  })
})

/** What the first answer to some words says, with the version that is shown behind it. */
const shownFor = (words: string): string => {
  const passage = search(theMap(), means(), words)[0]?.passage()
  return `${passage?.text.en}${passage?.isDated ? ` (${passage.since})` : ''}`
}

describe('since when something is stable', () => {
  it.each([
    ['is PDB stable', /\(v1\.21\)$/],
    ['when did PDB become stable', /\(v1\.21\)$/],
    ['PDB 什么时候 GA', /\(v1\.21\)$/],
    ['is cgroup v2 stable', /cgroup v2 is stable.*\(v1\.25\)$/],
    ['cgroup v2 什么时候稳定', /cgroup v2 is stable.*\(v1\.25\)$/],
    ['when was ingress GA', /generally available.*\(v1\.19\)$/],
    ['when was ingress v1 GA', /generally available.*\(v1\.19\)$/],
    ['since when is ingress stable', /generally available.*\(v1\.19\)$/],
    ['which version made ingress GA', /generally available.*\(v1\.19\)$/],
    ['Ingress v1 什么时候稳定', /generally available.*\(v1\.19\)$/],
    ['Ingress 哪个版本 GA', /generally available.*\(v1\.19\)$/],
  ])('is told of it, and not of a part: %s', (words, said) => expect(shownFor(words)).toMatch(said))
})

describe('where something is kept', () => {
  it.each([
    ['etcd data directory', '/var/lib/etcd'],
    ['static pod directory', '/etc/kubernetes/manifests'],
    ['静态 pod 目录', '/etc/kubernetes/manifests'],
    ['kubelet 配置文件在哪', '/var/lib/kubelet/config.yaml'],
    ['kubelet 配置文件路径', '/var/lib/kubelet/config.yaml'],
    ['kubeadm 证书目录', '/etc/kubernetes/pki'],
    ['where are cni plugins installed', '/opt/cni/bin'],
  ])('is told by its path: %s', (words, path) => expect(shownFor(words)).toContain(path))

  it.each([
    ['working directory of a container', 'volume'],
    ['emptyDir directory', 'volume'],
  ])('is no path of another thing: %s', (words, topic) =>
    expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
  )
})

describe('a word with hyphens that the map has in parts', () => {
  it.each([
    ['one-off job', 'job'],
    ['hot-reload a configmap', 'configmap'],
    ['step-by-step upgrade of a cluster', 'upgrade-order'],
  ])('is no word that it lacks: %s', (words, topic) =>
    expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
  )

  it.each(['spring-boot actuator', 'vue-router guard'])('is one in a name of others: %s', (words) =>
    expect(search(theMap(), means(), words)).toEqual([]),
  )
})

it.each(['cordon 和 drain 的区别', 'drain 与 cordon 的区别是什么', 'cordon drain 区别'])(
  'two names of one topic are told apart by what it is: %s',
  (words) => expect(shownFor(words)).toMatch(/^Cordon keeps new Pods off a node; drain/),
)

describe('how something is done', () => {
  const besides = (words: string): string | undefined =>
    search(theMap(), means(), words)[0]?.passage().beside?.text.en
  it.each([
    ['how do I backup etcd', '`etcdctl snapshot save`'],
    ['etcd 怎么备份', '`etcdctl snapshot save`'],
    ['how do I upgrade a cluster with kubeadm', '`kubeadm upgrade apply`'],
    ['怎么看 pod 的 cpu 用量', '`kubectl top`'],
  ])('is told by a command beside what it is: %s', (words, command) =>
    expect(besides(words)).toContain(command),
  )

  it.each(['backup etcd', '镜像拉取失败怎么办'])('is not asked by %s', (words) =>
    expect(besides(words)).toBeUndefined(),
  )

  /** What is told first: the topic's own words, and the fact beside them. */
  const told = (words: string): string => {
    const passage = search(theMap(), means(), words)[0]?.passage()
    return `${passage?.text.en} ${passage?.beside?.text.en}`
  }
  it.each([
    ['how do I label a node', '`kubectl label node'],
    ['remove a label', '`kubectl label` with a minus'],
    ['how to add a taint to a node', '`kubectl taint nodes n3 team=blue'],
    ['remove a taint from a node', 'NoSchedule-`'],
    ['scale a deployment to 3 replicas', '`kubectl scale'],
    ['expose a deployment as a service', '`kubectl expose'],
    ['create a configmap from a file', '`kubectl create configmap'],
    ['create a secret from literal', '`kubectl create secret generic'],
    ['generate yaml without creating the object', '`--dry-run=client -o yaml`'],
    ['imperative commands', '`kubectl create`, `run`'],
    ['where is the kubeconfig file', '`$HOME/.kube/config`'],
    ['调度器如何选择节点', 'in two steps'],
    ['how do I make a node unschedulable', '`kubectl cordon`'],
    ['如何查看容器日志', 'Prints what a container wrote'],
    ['switch the default namespace', '`kubectl config set-context'],
    ['sort pods by creation time', '`--sort-by`'],
    ['show labels of pods', '`--show-labels`'],
    ['get pods on a node', '`spec.nodeName`'],
    ['get pods of all namespaces', '`-A`'],
    ['change the image of a deployment', '`kubectl set image'],
    ['why not use latest tag', 'Avoid the tag'],
    ['list all api resources', '`kubectl api-resources`'],
    ['run a temporary pod', '`--rm`'],
    ['wait until a pod is ready', '`kubectl wait'],
    ['delete all pods in a namespace', '`kubectl delete pods --all`'],
    ['undo a rollout', '`kubectl rollout undo` undoes'],
    ['API server metrics', '`/metrics`'],
    ['where are pod logs on the node', '`/var/log/pods`'],
    ['给节点打标签', '`kubectl label node'],
    ['怎么去掉节点的标签', '`kubectl label` with a minus'],
    ['怎么加污点', '`kubectl taint nodes n3 team=blue'],
    ['怎么扩容 deployment 副本数', '`kubectl scale'],
    ['把 deployment 暴露成服务', '`kubectl expose'],
    ['怎么切换命名空间', '`kubectl config set-context'],
    ['从文件创建 configmap', '`kubectl create configmap'],
    ['只生成 yaml 不创建', '`--dry-run=client -o yaml`'],
    ['命令式命令', '`kubectl create`, `run`'],
    ['按创建时间排序', '`--sort-by`'],
    ['查看某个节点上的 Pod', '`spec.nodeName`'],
    ['查看所有命名空间的 Pod', '`-A`'],
    ['修改镜像', '`kubectl set image'],
    ['临时跑一个 Pod', '`--rm`'],
    ['等 Pod 就绪', '`kubectl wait'],
    ['为什么不要用 latest', 'Avoid the tag'],
    ['容器日志在节点的哪个目录', '`/var/log/pods`'],
  ])('every day with kubectl is told for %s', (words, command) =>
    expect(told(words)).toContain(command),
  )
})

describe('a word that the map lacks', () => {
  it.each([
    // Beside a name that is no word of any language.
    ['etcd sorcery', 'etcd'],
    ['rbac bloopers', 'rbac'],
    ['statefulset bloopers', 'statefulset'],
    // Where it says nothing of what is asked.
    ['is a namespace compulsory', 'namespace'],
    ['gotchas with probes', 'probe'],
    ['remind me what a finalizer does', 'finalizer'],
    ['用大白话讲 Ingress', 'ingress'],
    // A little word, misspelt.
    ['waht is a pod', 'pod'],
    ['how dose a service work', 'service'],
    ['becuase of what is a pod evicted', 'node-pressure-eviction'],
    ['whats the diffrence between liveness and readiness', 'probe'],
    // With five letters.
    ['etcd bakup', 'etcd-backup'],
  ])('leaves the answer: %s', (words, topic) =>
    expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
  )

  it.each([
    ...['how to drain pasta', 'pasta tutorial', 'waht is a sonnet', 'wich pizza is best'],
    ...['photoshop cheatsheet', 'pros and cons of veganism'],
  ])('leaves nothing of another field: %s', (words) =>
    expect(search(theMap(), means(), words)).toEqual([]),
  )

  it.each(['apple stock price', 'apple'])('is no name with another letter: %s', async (words) =>
    expect((await answersOrGuess(theMap(), words, MAP)).hits).toEqual([]),
  )
})

describe('what is seen with a command', () => {
  it.each([
    ['kubectl get pods shows OOMKilled', 'oom-killed'],
    ['kubectl get pods看到OOMKilled', 'oom-killed'],
    ['kubectl get pods -A shows CrashLoopBackOff', 'crash-loop'],
    ['kubectl get pods shows Pending', 'pod-pending'],
    ['kubectl get pods status Evicted', 'node-pressure-eviction'],
    ['kubectl get pods shows Init:0/1', 'init-container'],
    ['kubectl get nodes shows NotReady', 'node-not-ready'],
    ['why does kubectl get nodes show SchedulingDisabled', 'drain'],
    ['kubectl describe pod says FailedScheduling', 'pod-pending'],
    // Nothing is seen yet.
    ['kubectl get pods', 'pod'],
    ['kubectl get nodes', 'node'],
    ['kubectl get pods -o wide', 'kubectl-output'],
    ['kubectl get pods --field-selector=status.phase=Running', 'pod'],
    ['kubectl describe pod', 'kubectl-describe'],
  ])('is asked about, and not the command: %s', (words, topic) =>
    expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
  )
})

describe('a message', () => {
  it.each([
    ['Liveness probe failed: Get "http://10.1.2.3/healthz": context deadline exceeded', 'probe'],
    ['The node was low on resource: ephemeral-storage', 'node-pressure-eviction'],
    ['Evicted: The node was low on resource: memory', 'node-pressure-eviction'],
    ['services "web" already exists', 'request-failures'],
    ['pods "web-0" already exists', 'request-failures'],
    ['dial tcp: lookup kubernetes.default.svc: no such host', 'dns-failure'],
    ['Temporary failure in name resolution', 'dns-failure'],
    // The innermost error is the cause elsewhere.
    ['failed calling webhook "a.b": context deadline exceeded', 'webhook-failure'],
    ['x509: certificate signed by unknown authority', 'kubeconfig'],
  ])('is about what happened: %s', (words, topic) =>
    expect(search(theMap(), means(), words)[0]?.topic.id).toBe(topic),
  )
})

it.each(['is ingress deprecated', 'is ingress obsolete', 'Ingress 被弃用了吗', 'Ingress 过时了吗'])(
  'what is not deprecated is said to be none: %s',
  (words) => expect(shownFor(words)).toMatch(/not deprecated, but frozen/),
)
