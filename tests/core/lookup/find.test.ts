import { describe, expect, it } from 'vitest'
import { type Found, find } from '../../../src/core/lookup/find.ts'
import { theMap } from '../../support/outlines.ts'
import { idsOf } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf(
  `
root | Kubernetes
  kube-scheduler | kube-scheduler | kube-scheduler（调度器）
  api | API Server | API 服务器
  ingress | Ingress
  policy | Network policy | 网络策略
  gate-a | Gate (admission)
  gate-b | Door (admission)
  admission | Admission
  twin-a | Twin | 双生
  twin-b | Other | 双生
  pdb | Pod disruption budget (PDB) | Pod 干扰预算（PDB）
  strange | Bus
  dots | ...
`,
  { api: { aliases: ['kas', 'apiserver of old'] }, policy: { aliases: ['netpol'] } },
)
const none = { topics: [], guessed: false, near: [] }
const found = (term: string) => {
  const { topics, ...rest } = find(outline, term)
  return { topics: idsOf(topics), ...rest } as Omit<Found, 'topics'> & { topics: string[] }
}

describe('a term', () => {
  it.each<[string, string[]]>([
    // An id wins over all names.
    ['admission', ['admission']],
    ['kube-scheduler', ['kube-scheduler']],
    ['KUBE SCHEDULER', ['kube-scheduler']],
    ['ｋｕｂｅ－ｓｃｈｅｄｕｌｅｒ', ['kube-scheduler']],
    ['调度器', ['kube-scheduler']],
    ['kube-scheduler（调度器）', ['kube-scheduler']],
    ['API 服务器', ['api']],
    ['kas', ['api']],
    ['NetPol', ['policy']],
    ['双生', ['twin-a', 'twin-b']],
    // The part in brackets, the part outside, or either of a term in brackets.
    ['PDB', ['pdb']],
    ['pod disruption budget', ['pdb']],
    ['Whatever (ingress)', ['ingress']],
    ['Ingress (whatever)', ['ingress']],
    ['Gate', ['gate-a']],
    // A full name wins over a part of one.
    ['Admission!', ['admission']],
    // Plurals.
    ['Ingresses', ['ingress']],
    ['network policies', ['policy']],
    ['API servers', ['api']],
    ['Bus', ['strange']],
    ['buses', ['strange']],
    ['doors', ['gate-b']],
    ['Whatever (doors)', ['gate-b']],
  ])('%s means %j', (term, topics) => expect(found(term)).toEqual({ ...none, topics }))

  it.each<[string, string[]]>([
    ['kube-scheduelr', ['kube-scheduler']],
    ['ingres', ['ingress']],
    ['netwrk polcy', ['policy']],
    ['netwrk policies', ['policy']],
    ['kube-schedulers!s', ['kube-scheduler']],
  ])('%s is guessed to mean %j', (term, topics) =>
    expect(found(term)).toEqual({ topics, guessed: true, near: [] }),
  )

  it('guessed means the topics with the fewest slips', () => {
    const close = outlineOf('root\n  one | controller\n  two | controllers-x\n  three | contrqller')
    const guessed = (term: string) => idsOf(find(close, term).topics)
    expect(guessed('contrxller')).toEqual(['one', 'three'])
    expect(guessed('controlle')).toEqual(['one'])
  })

  it('of nothing but signs means the topics of that name, and pictures those that have them', () => {
    const signs = outlineOf('root\n  rule | ---\n  cup | ☕\n  tea | 🍵 Tea\n  green | Green')
    const called = (term: string) => idsOf(find(signs, term).topics)
    expect(['---', '☕', '☕\ufe0f', '🍵', '🍺', '-', '??'].map(called)).toEqual([
      ...[['rule'], ['cup'], ['cup'], ['tea'], [], [], []],
    ])
  })

  it.each(['banana', '香蕉', '???', '', '   ', 'xyzzy'])('%j means nothing', (term) =>
    expect(found(term)).toEqual(none),
  )

  it('means the topic with exactly that id, even if another one has the name', () => {
    const two = outlineOf('root\n  node | Machine\n  host | Node')
    expect([idsOf(find(two, 'node').topics), idsOf(find(two, 'Node').topics)]).toEqual([
      ...[['node'], ['node', 'host']],
    ])
  })

  it('is held against every letter only where its words are', () =>
    expect(find(outline, 'dots')).toMatchObject({ guessed: false, topics: [{ id: 'dots' }] }))
})

describe('a term that is no name', () => {
  const ids = [...outline.topics.keys()]
  const MEANINGS: Readonly<Record<string, string[]>> = {
    placeapod: ['kube-scheduler'],
    canary: ['policy', 'pdb'],
    specnodename: ['kube-scheduler'],
    nodename: ['api'],
    kubescheduelr: ['api'],
    ingress: ['api'],
  }
  const index = {
    meanings: (folded: string) => (MEANINGS[folded] ?? []).map((id) => ids.indexOf(id)),
    words: () => ['nodes', 'scheduelr'],
  }
  const meant = (term: string) => {
    const { topics, ...rest } = find(outline, term, index)
    return { topics: idsOf(topics), ...rest }
  }

  it.each<[string, string[]]>([
    ['Place a Pod', ['kube-scheduler']],
    ['canary', ['policy', 'pdb']],
    ['canaries (canary)', ['policy', 'pdb']],
    ['canarys', ['policy', 'pdb']],
    // A name counts before what else means a topic, and that before a misspelling.
    ['ingress', ['ingress']],
    ['kube-scheduelr', ['api']],
    // A path of fields: as much of its end as is known, then its beginning.
    ['pods.spec.nodeName', ['kube-scheduler']],
    ['pods.spec.x.nodeName', ['api']],
    ['ingresses.spec.rules', ['ingress']],
    ['ingress.spec.rules[0].http', ['ingress']],
    ['pods.spec.containers[0].pdb', ['pdb']],
    ['containers.pdb', ['pdb']],
    ['ingress.spec.template.spec', ['ingress']],
    // What is asked of a name alone.
    ['What is an Ingress?', ['ingress']],
    ["what's place a pod", ['kube-scheduler']],
    ['什么是Ingress？', ['ingress']],
    ['Ingress 是什么', ['ingress']],
    ['what is ingress for', []],
    // Other things have dots too.
    ['ingress.yaml', []],
    ['mysql.ingress', []],
    ['ingress.nodeName', []],
    // The outline's own name beside another one.
    ['kubernetes ingress', ['ingress']],
    ['Ingress in Kubernetes', []],
    ['Kubernetes place-a-pod', ['kube-scheduler']],
    // An article before it, and what it is a kind of behind it.
    ['the Ingress', ['ingress']],
    ['an ingress', ['ingress']],
    ['Ingress资源', ['ingress']],
    ['ingress 对象', ['ingress']],
    ['the place a pod', ['kube-scheduler']],
    ['theory', []],
  ])('%s means %j', (term, topics) => expect(meant(term).topics).toEqual(topics))

  it('is not mistyped where the outline uses it as a word', () => {
    const guessed = (words: readonly string[]) =>
      find(outline, 'ingres', { meanings: () => [], words: () => words })
    expect(guessed([])).toMatchObject({ guessed: true, topics: [{ id: 'ingress' }] })
    expect(guessed(['ingres'])).toMatchObject({ guessed: false, topics: [], near: ['ingress'] })
  })

  it('offers no name in letters that were not typed', () => {
    const tree = ['root', '  a | Headless Service | 无头 Service', '  b | Pod service | 容器服务']
    const near = (term: string) => find(outlineOf(tree.join('\n')), term).near
    expect(near('servic')).toEqual(['Pod service', 'Headless Service'])
    expect(near('无头服务器')).toEqual([])
    expect(near('无头 Servic')).toEqual(['无头 Service'])
  })

  it('is not guessed', () =>
    expect(meant('canary')).toEqual({ topics: ['policy', 'pdb'], guessed: false, near: [] }))

  it('means nothing without an index', () => expect(find(outline, 'canary').topics).toEqual([]))
})

describe('names near a term that means nothing', () => {
  const near = (term: string, drawn: string) => find(outlineOf(drawn), term).near

  it.each<[string, string, string, string[]]>([
    ['a third off', 'abcxxx', 'root\n  t | abcdef\n  u | abcxyz', ['abcxyz']],
    ['what begins with the term', 'sched', 'root\n  t | scheduler of all', ['scheduler of all']],
    ['but not what has it inside a word', 'dule', 'root\n  t | scheduler of all', []],
    [
      'but not what has it only across words within',
      'podman',
      'root\n  t | A broken Pod manifest\n  u | Podman desktop\n  v | The podmaster',
      ['Podman desktop'],
    ],
    ['but not a term of two letters', 'sc', 'root\n  t | scheduler', []],
    [
      'what the term holds, if that is more than half of it',
      'old kubelet',
      'root\n  t | kubelet\n  u | old',
      ['kubelet'],
    ],
    ['never a name of one letter', 'xy', 'root\n  t | x\n  y', []],
    [
      'the nearest first, of equals the shortest',
      'xyzkube',
      'root\n  t | xyzkuaa\n  u | xyzkube of all\n  v | xyzkubeaa',
      ['xyzkubeaa', 'xyzkube of all', 'xyzkuaa'],
    ],
    [
      'five at most',
      'node',
      `root\n${[1, 2, 3, 4, 5, 6].map((n) => `  t${n} | nodex ${n}${n}`).join('\n')}`,
      [1, 2, 3, 4, 5].map((n) => `nodex ${n}${n}`),
    ],
    [
      'one of each topic, its nearest',
      'xyzkube',
      'root\n  xyzkuaa | xyzkube of all',
      ['xyzkube of all'],
    ],
    [
      'what begins with three letters in one of its words',
      'abc',
      'root\n  t | x abcx of it',
      ['x abcx of it'],
    ],
    ['what is most of a long term', 'quite a kubelet', 'root\n  t | kubelet', ['kubelet']],
    ['not two characters that share one', '灰度', 'root\n  t | 调度', []],
    ['four characters that share three', '出站流量', 'root\n  t | 入站流量', ['入站流量']],
    ['what holds three characters', '探针的', 'root\n  t | 就绪探针的用途', ['就绪探针的用途']],
    ['not what is half of it', 'very old kubelet', 'root\n  t | kubelet', []],
  ])('are %s', (_, term, drawn, wanted) => expect(near(term, drawn)).toEqual(wanted))
})

describe('a term that is too long for a name', () => {
  const long = 'x'.repeat(201)

  it('names nothing, and nothing is near it', () => {
    for (const term of [long, 'x'.repeat(120_000), `a${' '.repeat(100_000)}(b`])
      expect(find(theMap().outline, term)).toEqual({ topics: [], guessed: false, near: [] })
  })

  it('still finds the topic with that id', () => {
    const outline = outlineOf(`top\n  ${long}`)
    expect(find(outline, long).topics.map(({ id }) => id)).toEqual([long])
  })

  it('is one of two hundred characters and more, without the blanks around it', () => {
    const outline = outlineOf(`top\n  a | ${'y'.repeat(200)}`)
    expect(find(outline, `  ${'Y'.repeat(200)}  `).topics.map(({ id }) => id)).toEqual(['a'])
  })
})
