import { describe, expect, it } from 'vitest'
import { lazy } from '../../../src/core/base/collections.ts'
import { LONGEST_SEARCH, search } from '../../../src/core/lookup/search.ts'
import type { Vocabulary } from '../../../src/core/lookup/vocabulary.ts'
import type { Library } from '../../../src/core/model/library.ts'
import { meansFor, VOCABULARY } from '../../support/lookups.ts'
import { library as parsed, theMap } from '../../support/outlines.ts'

const YAML = `
format: 1
tree:
  - root | Kubernetes:
      - sched | kube-scheduler | 调度器
      - taint | Taint | 污点
      - toleration | Toleration | 容忍度
      - kubelet | kubelet | 节点代理
      - node | Node | 节点
      - drain | Drain | 腾空
topics:
  sched:
    aliases: [sched, placing agent]
    facts:
      - id: f
        text: { en: 'It filters, then scores.', zh: 先过滤，再打分。 }
        source: KEP-785
      - id: g
        text: { en: 'Of several, leader-election picks one.', zh: 有多个时，由领导者选举选出一个。 }
        source: KEP-1
    questions:
      - id: gone
        fact: g
        type: typed
        ask: { en: What decides when two copies run?, zh: 有两份时由什么决定？ }
        answer: { en: leader election, zh: 领导者选举 }
        explain: { en: A lock called a lease., zh: 靠一个叫租约的锁。 }
  taint:
    summary: { en: A node with a taint repels Pods., zh: 带污点的节点排斥 Pod。 }
    confused:
      toleration: { en: The node has a taint; the Pod has a toleration., zh: 污点在节点上；容忍度在 Pod 上。 }
  toleration:
    summary: { en: Lets a Pod onto such a node., zh: 让 Pod 能上这样的节点。 }
  kubelet:
    facts:
      - id: f
        text: { en: 'Runs on each node, a tainted one too.', zh: 运行在每个节点上，带污点的也一样。 }
        source: KEP-2
  drain:
    found-by: [empty a machine, 节点维护]
    summary: { en: It evicts the Pods of a node., zh: 它驱逐节点上的 Pod。 }
`
const library = parsed(YAML)
const means = meansFor(library)
const hits = (words: string, from: Library = library) =>
  search(from, from === library ? means : meansFor(from), words).map(({ topic, passage }) => [
    topic.id,
    passage().text.en,
  ])
const first = (words: string) => hits(words)[0]

describe('search', () => {
  it.each<[string, string, [string, string]]>([
    ['the sentence that says it', 'how does it filter', ['sched', 'It filters, then scores.']],
    ['a form of the word', 'scored by what', ['sched', 'It filters, then scores.']],
    [
      'a question on the fact',
      'which copy decides',
      ['sched', 'Of several, leader-election picks one.'],
    ],
    [
      'its explanation',
      'what is the lease for',
      ['sched', 'Of several, leader-election picks one.'],
    ],
    ['a name, with the summary', 'taint', ['taint', 'A node with a taint repels Pods.']],
    ['words it is found by', 'machine empty', ['drain', 'It evicts the Pods of a node.']],
    ['a synonym', 'kick out the pods', ['drain', 'It evicts the Pods of a node.']],
    [
      'a slip in a long word',
      'leadre electoin',
      ['sched', 'Of several, leader-election picks one.'],
    ],
    ['Chinese without spaces', '污点排斥谁', ['taint', 'A node with a taint repels Pods.']],
    ['a question in Chinese', '怎么打分的', ['sched', 'It filters, then scores.']],
    [
      'what is written in the other language',
      'Pod 被 evict 了',
      ['drain', 'It evicts the Pods of a node.'],
    ],
    ['everyday Chinese', '节点维护怎么做', ['drain', 'It evicts the Pods of a node.']],
  ])('finds %s', (_, words, hit) => expect(first(words)).toEqual(hit))

  it('puts the topic that speaks of it most first, and none that does not', () => {
    const [best, ...others] = hits('tainted').map(([id]) => id)
    expect(best).toBe('taint')
    for (const id of others) expect(['kubelet', 'toleration']).toContain(id)
  })

  it.each([
    '',
    '…',
    'the of it',
    'how do I',
    '怎么办',
    'banana bread recipe',
    '香蕉面包怎么做',
    'podcast',
  ])('finds nothing for %j', (words) => expect(hits(words)).toEqual([]))

  it('counts a word once, however often and in whatever case it is typed', () => {
    const scores = (words: string) => search(library, means, words).map(({ score }) => score)
    expect(scores('Filters FILTERS filters')).toEqual(scores('filter'))
  })

  it('leads with what tells two topics apart that are compared, whichever way', () => {
    const tells = ['taint', 'The node has a taint; the Pod has a toleration.']
    expect(first('difference between a taint and a toleration')).toEqual(tells)
    expect(first('toleration vs taint')).toEqual(tells)
    expect(first('污点和容忍度有什么区别')).toEqual(tells)
    expect(first('taint')).not.toEqual(tells)
    // Nothing is said twice.
    const said = hits('taint vs toleration').map(([, text]) => text)
    expect(new Set(said).size).toBe(said.length)
  })

  it('says of which fact an answer is, from where, and from what it tells the topic', () => {
    const [fact] = search(library, means, 'filters')
    expect(fact?.passage()).toMatchObject({ fact: 'sched/f', source: 'KEP-785' })
    const [told] = search(library, means, 'taint or toleration')
    expect(told?.passage()).toMatchObject({ other: 'toleration', source: '' })
  })

  it('is best first', () => {
    const scores = search(theMap(), meansFor(theMap()), 'node dies').map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(2)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('finds words in Traditional characters where they are turned into Simplified ones', () => {
    const either = parsed('format: 1\ntree: [root: [a | A | 節點維護]]')
    expect(search(either, meansFor(either), '节点').map(({ topic }) => topic.id)).toEqual(['a'])
    expect(
      search(
        either,
        meansFor(either, (words) => words),
        '节点',
      ),
    ).toEqual([])
  })

  it('works on a bare tree of titles', () =>
    expect(hits('brew oolong', parsed('- Tea:\n    - Oolong brewing\n    - Green'))[0]?.[0]).toBe(
      'oolong-brewing',
    ))
})

describe('the sentence that is shown', () => {
  const pot = parsed(`
format: 1
tree:
  - root | Tea:
      - pot | Teapot | 茶壶
      - cup | Cup | 杯子
topics:
  pot:
    found-by: [what to do with a broken lid]
    summary: { en: A Teapot holds tea and gives it to each cup., zh: 茶壶装茶，再倒进每个杯子。 }
    facts:
      - { id: lid, text: { en: A broken lid can be glued., zh: 盖子破了可以粘。 }, source: KEP-1 }
      - { id: cools, text: { en: In a Teapot tea cools slowly., zh: 茶在壶里凉得慢。 }, source: KEP-1 }
      - { id: warm, text: { en: It stays warm for one hour., zh: 它能保温一小时。 }, source: KEP-1 }
      - { id: most, text: { en: It takes at most 2 litres., zh: 最多装 2 升。 }, source: KEP-1 }
      - { id: form, text: { en: 'Its form is \`Round\` unless another is named.', zh: '不写形状时是 \`Round\`。' }, source: KEP-1 }
      - { id: lost, text: { en: '\`lid is lost\` means that somebody has it.', zh: '\`lid is lost\` 是说有人拿了它。' }, source: KEP-1 }
      - { id: wash, text: { en: One washes it every 3 days., zh: 每 3 天洗一次。 }, source: KEP-1 }
  cup:
    found-by: [drinking]
    summary: { en: A Cup is drunk from., zh: 用来喝茶。 }
    facts:
      - { id: ear, text: { en: It has an ear., zh: 它有把手。 }, source: KEP-1, since: v1.3 }
      - { id: foot, text: { en: It has a foot., zh: 它有底座。 }, source: KEP-1, since: v1.3 }
      - { id: gold, text: { en: A gilded rim came with v1.9., zh: 镀金边自 v1.9 起稳定。 }, source: KEP-1, since: v1.9 }
flows:
  brewing:
    title: { en: How tea is brewed, zh: 泡茶的过程 }
    topic: pot
    aliases: [what happens when drinking]
    summary: { en: From cold water to tea and no glue., zh: 从冷水到茶。 }
    steps:
      - { id: boil, topic: pot, does: { en: boils water, zh: 烧水 }, source: KEP-1 }
      - { id: pour, topic: pot, does: { en: pours it, zh: 倒水 }, source: KEP-1 }
`)
  const means = meansFor(pot)
  const fact = (words: string) => search(pot, means, words)[0]?.passage().fact

  it.each([
    ['how long does a teapot stay warm', 'pot/warm'],
    ['how big is a teapot', 'pot/most'],
    ['max size of a teapot', 'pot/most'],
    ['how often is a teapot washed', 'pot/wash'],
    ['default form of a teapot', 'pot/form'],
    ['茶壶能保温多久', 'pot/warm'],
    ['茶壶最大多大', 'pot/most'],
    ['茶壶多久一次清洗', 'pot/wash'],
    ['茶壶的默认形状', 'pot/form'],
  ])('has the value that is asked for: %s', (words, expected) => expect(fact(words)).toBe(expected))

  it.each(['teapot', 'how to hold a teapot', '茶壶是什么', 'how many cups'])(
    'is the summary where none is asked for, or none says it: %s',
    (words) => expect(fact(words)).toBeUndefined(),
  )

  it.each(['what happens when tea is brewed', '泡茶的流程', 'what happens when drinking'])(
    'is what a story is about, where that is asked for: %s',
    (words) => expect(search(pot, means, words)[0]?.passage().flow).toBe('brewing'),
  )

  it.each([
    // What most facts have is the version of the topic itself, and it is told.
    ['when was the cup', 'cup/ear', true],
    ['杯子是哪个版本的', 'cup/ear', true],
    ['which version introduced the gilded rim of a cup', 'cup/gold', undefined],
  ])('has the version that is asked for: %s', (words, expected, isDated) => {
    const passage = search(pot, means, words)[0]?.passage()
    expect([passage?.fact, passage?.isDated]).toEqual([expected, isDated])
  })

  it('is no story that only mentions the words', () =>
    expect(search(pot, means, 'glue')[0]?.passage().flow).toBeUndefined())

  it('has the message that was pasted, as code', () =>
    expect(fact('teapot: lid is lost, though it was broken and glued')).toBe('pot/lost'))

  it('has the words that a topic is found by, where these are no name of it', () =>
    expect(fact('what to do with a broken lid')).toBe('pot/lid'))
})

describe('what was pasted', () => {
  const map = lazy(() => meansFor(theMap()))
  const topic = (words: string) => search(theMap(), map(), words)[0]?.topic.id

  it.each([
    ['kubectl scale --replicas=3 deployment/web', 'deployment'],
    ['kubectl run nginx --image=nginx', 'imperative-commands'],
    ['kubectl expose deployment web --port=80', 'service'],
    ['kubectl exec -it web -- sh', 'debugging-tools'],
    ['kubectl delete pod web --force --grace-period=0', 'pod-terminating'],
    ['kubectl delete pvc data', 'persistent-volume-claim'],
    ['kubectl delete namespace shop', 'namespace-controller'],
    ['kubectl edit hpa web', 'horizontal-pod-autoscaler'],
    ['kubectl set image deployment/web web=nginx:1.25', 'deployment'],
    ['kubectl get pdb', 'pod-disruption-budget'],
    ['kubectl get deploy web -o yaml', 'kubectl-output'],
    ["kubectl get pods -o jsonpath='{.items[*].metadata.name}'", 'kubectl-output'],
    ['kubectl -n kube-system logs coredns', 'coredns'],
    ['kubectl scale sts db --replicas=0', 'statefulset'],
    ['pods on certain nodes', 'affinity'],
    ['run only on certain nodes', 'scheduling-constraints'],
    ['how to schedule pods on specific nodes', 'scheduling-constraints'],
    ['interview questions about pod', undefined],
    ['secret "db-password" not found', 'container-config-error'],
    ['no matches for kind "Deployment" in version "apps/v1beta1"', 'invalid-manifest'],
    [
      'pull access denied for web, repository does not exist or may require "login"',
      'image-pull-error',
    ],
    ['Error from server: etcdserver: request timed out', 'etcd-quorum'],
    ['etcdserver: no leader', 'etcd-quorum'],
    ['etcdserver: leader changed', 'raft'],
    ['x509 unknown authority', 'kubeconfig'],
    [
      'Unable to connect to the server: x509: certificate signed by unknown authority',
      'kubeconfig',
    ],
    ['报 exceeded quota', 'resource-quota'],
    ['报错 no endpoints available for service', 'service-without-endpoints'],
    [
      'failed calling webhook "a.b.c": failed to call webhook: Post "https://a.b.svc:443/c": context deadline exceeded',
      'webhook-failure',
    ],
    [
      'violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
      'pod-security-admission',
    ],
    [
      'error loading config file "/etc/kubernetes/admin.conf": open /etc/kubernetes/admin.conf: permission denied',
      'kubeconfig',
    ],
    ['Failed to pull image "nginx:1.99": not found', 'image-pull-error'],
    ['Last State: Terminated Reason: Error Exit Code: 143', 'exit-code'],
    ['Pod sandbox changed, it will be killed and re-created', 'cri'],
  ])('%s', (words, id) => expect(topic(words)).toBe(id))

  it('is answered by what is said of its options', () =>
    expect(search(theMap(), map(), 'kubectl drain --force')[0]?.passage().text.en).toContain(
      'only with `--force`',
    ))
})

describe('a search for too much', () => {
  it('is of its beginning', () => {
    const words = `taint ${'x '.repeat(LONGEST_SEARCH)}`
    expect(hits(`${words}kubelet`)).toEqual(hits(words))
    expect(hits(`${' '.repeat(LONGEST_SEARCH)}taint`)).toEqual([])
  })

  it('of nonsense takes no long time in the map', () => {
    const means = meansFor(theMap())
    const words = Array.from({ length: 90 }, (_, i) => `schedul${i}re`).join(' ')
    expect(search(theMap(), means, words)).toEqual([])
  }, 10_000)
})

it('a word of the vocabulary that is a pattern means itself', () => {
  const vocabulary: Vocabulary = { ...VOCABULARY, synonyms: { en: [['taint', 'c++ (x']], zh: [] } }
  expect(search(library, { ...means, vocabulary }, 'c++ (x').length).toBeGreaterThanOrEqual(0)
})
