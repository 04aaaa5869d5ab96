import { describe, expect, it } from 'vitest'
import { examiner } from '../../../src/core/kinds/index.ts'
import { contradicts } from '../../../src/core/kinds/opposites.ts'
import { remarkedIn } from '../../../src/core/kinds/remarked.ts'
import { kinship } from '../../../src/core/kinds/siblings.ts'
import { areNumbersTold } from '../../../src/core/kinds/sums.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { library } from '../../support/outlines.ts'

const { outline, questions, knowledge } = library(`
format: 1
tree:
  - k | Kubernetes:
      - probe | Probe
      - kubelet | kubelet
      - etcd | etcd
      - scheduler | scheduler
topics:
  probe:
    summary: A check of a container; readiness only stops traffic.
    facts:
      - id: liveness
        text: When a liveness probe fails, the kubelet kills the container, which is restarted.
        source: /docs/a
    questions:
      - id: which
        fact: liveness
        type: typed
        ask: A program hangs in a deadlock. Which kind of probe gets its container killed?
        answer: liveness probe
        also: [liveness]
        explain: The kubelet asks again and again. Readiness is another matter.
        source: /docs/a
      - id: other
        type: typed
        ask: Which kind of probe stops the traffic?
        answer: readiness probe
        also: [readiness]
        explain: The container runs on.
        source: /docs/a
  etcd:
    summary: The store.
    facts:
      - id: half
        text: With 50% of seven members a part is rounded up.
        source: /docs/b
    questions:
      - id: how-many
        fact: half
        type: typed
        ask: Half of 7 members must stay. How many are these?
        answer: '4'
        explain: Half of 7 is 3.5, which is rounded up.
        source: /docs/b
      - id: field
        type: typed
        ask: Which field names the store of the Pod?
        answer: storeName
        explain: It belongs to the spec.
        source: /docs/b
  kubelet:
    summary: The agent.
    questions:
      - id: who
        type: typed
        ask: To which program does a Pod belong once it was bound to a node?
        answer: kubelet
        explain: The kubelet watches the API.
        source: /docs/c
`)
const judge = examiner(outline, undefined, questions, knowledge)
const of = (id: string): Question => questions().find((each) => each.id === id) as Question

/** Answers that are right, and those that are wrong, by the question. */
const CASES: ReadonlyArray<readonly [string, readonly string[], readonly string[]]> = [
  [
    'probe/which',
    [
      'liveness probe, so the container is restarted',
      'liveness probe; the kubelet kills the container',
      'liveness, because the kubelet restarts it when it fails',
      'a liveness probe: the container is killed',
      'liveness probe (the kubelet kills the container)',
      'the program hangs, so liveness',
      'liveness probe, probably',
      'liveness (I think)',
      'liveness, actually the kubelet kills the container',
      'liveness, possibly a liveness probe',
    ],
    [
      'liveness probe, readiness probe',
      'liveness probe, i.e. readiness probe',
      'liveness probe, which stops the traffic',
      'liveness probe, because it never kills the container',
      'liveness probe, which is the scheduler',
      'liveness probe, because etcd is full',
      'readiness, so liveness',
      'liveness probe, also readiness',
      'liveness probe, possibly a startup check',
      'liveness, alternatively startup',
      'liveness, actually startup',
      'liveness, no: startup',
      'liveness; it could also be startup',
      'liveness, if not startup',
      'liveness (probably startup)',
      'liveness，也可能是启动',
      'liveness，其实是启动',
      'liveness，不然就是启动',
      'liveness，要不就是启动',
      'liveness，也可以是启动',
    ],
  ],
  [
    'etcd/how-many',
    ['4, since 3.5 is rounded up', '50% of 7 is 3.5, so 4', '4 (50% of 7 = 3.5, rounded up)'],
    ['4, because it is rounded down', '4, 3', '4, since 3.2 is rounded up', '3, so 4', '4, or 3'],
  ],
  [
    'etcd/field',
    [
      'the field storeName of the Pod',
      'storeName, e.g. web.example:80',
      'It is the field storeName',
    ],
    ['storeName, e.g. the scheduler', 'not the field storeName', 'storeName (podName)'],
  ],
  [
    'kubelet/who',
    ['It belongs to the kubelet', 'It was bound to the kubelet', 'kubelet, which watches the API'],
    ['It does not belong to the kubelet', 'It belongs to the kubelet and the scheduler'],
  ],
]

describe('a right name with a remark', () => {
  for (const [id, right, wrong] of CASES) {
    const verdict = (answer: string): unknown => {
      const graded = judge.grade({ question: of(id), options: [], left: [] }, answer)
      return typeof graded === 'string' ? graded : graded.correct
    }
    it.each(right)(`${id}: %s is right`, (answer) => expect(verdict(answer)).toBe(true))
    it.each(wrong)(`${id}: %s is wrong`, (answer) => expect(verdict(answer)).toBe(false))
  }
})

it('is taken apart at what joins the two', () => {
  expect(remarkedIn('etcd, because it listens')).toEqual([
    { name: 'etcd', remark: 'it listens', joint: 'claim' },
    { name: 'etcd', remark: 'because it listens', joint: 'comma' },
  ])
  expect(remarkedIn('storeName: web')).toEqual([])
  expect(remarkedIn('a majority, so 4')).toEqual([
    { name: 'a majority', remark: '4', joint: 'claim' },
    { name: 'a majority', remark: 'so 4', joint: 'comma' },
    { name: '4', remark: 'a majority', joint: 'claim' },
  ])
})

it.each([
  ['rounded down', 'rounded up', true],
  ['rounded up or down', 'rounded up', false],
  ['the destination', 'the source address', true],
  ['向下取整', '向上取整', true],
  ['the port', 'the source address', false],
])('%s contradicts %s: %s', (said, told, is) => expect(contradicts(said, told)).toBe(is))

it.each([
  ['50% of 7 is 3.5, rounded up', '4', [7, 50], true],
  ['60% of 7 is 4.2', '4', [7, 50], false],
  ['20 - 12', '8', [20, 12], true],
  ['5', '4', [5], false],
])('%s beside %s, where %j are told: %s', (words, name, told, is) =>
  expect(areNumbersTold(words, name, new Set(told))).toBe(is),
)

it.each([
  ['notAfter', 'notBefore', 'siblings'],
  ['PreferSameNode', 'PreferSameZone', 'siblings'],
  ['--node-monitor-grace-period', '--node-monitor-period', 'siblings'],
  ['kubectl get nodes', 'kubectl get pods', 'siblings'],
  ['app=cart-svc', 'app=cart', 'siblings'],
  ['/dev/net/tun', '/dev/net/tap', 'siblings'],
  ['volumeMounts', 'mountPath', 'none'],
  ['SubjectAccessReview', 'TokenRequest', 'form'],
  ['CustomResourceDefinition', 'CRD', 'none'],
  ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', 'none'],
  ['resources.limits.memory', 'memory', 'none'],
  ['Opaque', 'default', 'none'],
])('%s and %s: %s', (one, other, is) => expect(kinship(one, other)).toBe(is))
