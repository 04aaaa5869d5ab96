import { describe, expect, it } from 'vitest'
import { GRAPH, library, parse, SMALL } from '../../support/outlines.ts'

/** The findings in lines below a small outline: place, code, arguments. */
const findings = (...lines: string[]) =>
  parse('format: 1\ntree: [a, b, c, d, e]', ['format: 1', ...lines].join('\n')).problems.map(
    ({ at, code, args }) => [`${at.line}:${at.column} ${code}`, args],
  )
const flow = (...steps: string[]): string[] => [
  'flows:',
  '  f:',
  '    title: F',
  '    topic: a',
  '    steps:',
  ...steps.map((step) => `      - ${step}`),
]
const STEPS = [
  '{ id: x, topic: a, does: goes, source: KEP-1 }',
  '{ id: y, topic: b, does: comes, source: KEP-1 }',
]

describe('a flow', () => {
  it('is read with everything it may have', () => {
    const [start] = library(SMALL, GRAPH).flows()
    expect(start).toMatchObject({
      ...{ id: 'start', topic: 'kubelet', aliases: ['start a Pod'] },
      title: { en: 'How a Pod starts', zh: 'Pod 如何启动' },
      summary: { en: 'From its object to its containers.' },
    })
    expect(start?.steps[0]).toEqual({
      ...{ id: 'pick', topic: 'kube-scheduler', to: 'kube-apiserver', source: 'KEP-785' },
      who: { en: 'The scheduler', zh: '调度器' },
      does: { en: 'picks a node', zh: '选一个节点' },
      why: { en: 'Every Pod needs one.', zh: '每个 Pod 都要有节点。' },
      see: {
        text: {
          en: '`kubectl get events` shows `Scheduled`.',
          zh: '`kubectl get events` 显示 `Scheduled`。',
        },
      },
      stopsWithout: [],
    })
    expect(start?.steps.slice(1)).toMatchObject([
      { stopsWithout: ['etcd'] },
      { since: 'v1.20', breaks: { source: 'KEP-5', text: { en: 'The Pod stays `Pending`.' } } },
      { isMeanwhile: true },
      { id: 'run' },
    ])
  })

  it('may have little more than its steps', () => {
    expect(findings(...flow(...STEPS))).toEqual([])
    const [least] = library('[a, b]', ['format: 1', ...flow(...STEPS)].join('\n')).flows()
    expect(least).toMatchObject({ aliases: [], summary: { en: '', zh: '' } })
  })

  it('is told at the topics that take part in it, at its home first', () => {
    const { place } = library(SMALL, GRAPH)
    expect(place('kubelet').parts).toEqual([
      {
        ...{ flow: 'start', steps: [3, 5], title: { en: 'How a Pod starts', zh: 'Pod 如何启动' } },
        summary: { en: 'From its object to its containers.', zh: '从对象到容器。' },
        aliases: ['start a Pod'],
      },
    ])
    expect(place('kube-apiserver').parts).toMatchObject([{ flow: 'start', steps: [1, 2, 3] }])
    expect(place('kube-apiserver').parts[0]?.summary).toBeUndefined()
    expect(place('node').parts).toEqual([])
  })

  it.each<[string, string[], Array<[string, unknown]>]>([
    [
      'a topic',
      flow(STEPS[0]!, '{ id: y, topic: z, does: comes, source: KEP-1 }'),
      [['8:25 unknown-topic', { topic: 'z' }]],
    ],
    [
      'what is missing',
      ['flows:', '  f: { title: F, topic: a }'],
      [['3:6 missing-key', { key: 'steps' }]],
    ],
    ['one step', flow(STEPS[0]!), [['7:7 wrong-shape', { wanted: 'items', least: 2, most: 40 }]]],
    ['an id', ['flows:', '  f g: {}'], [['3:3 bad-id', { id: 'f g' }]]],
    [
      'two steps with one id',
      flow(STEPS[0]!, STEPS[0]!),
      [['8:15 duplicate-id', { id: 'x', file: 'part1.yaml', line: 7 }]],
    ],
    [
      'a step without a source',
      flow(STEPS[0]!, '{ id: y, topic: b, does: comes }'),
      [['8:9 missing-source', {}]],
    ],
    [
      'a first step that goes on meanwhile',
      flow('{ id: x, topic: a, does: goes, source: KEP-1, meanwhile: true }', STEPS[1]!),
      [['7:66 wrong-value', { value: 'true', allowed: 'false' }]],
    ],
    [
      'a topic that stops it twice',
      flow(
        '{ id: x, topic: a, does: goes, source: KEP-1, stops-without: c }',
        '{ id: y, topic: b, does: comes, source: KEP-1, stops-without: [c, d] }',
      ),
      [['8:72 duplicate-id', { id: 'c', file: 'part1.yaml', line: 7 }]],
    ],
    [
      'a remark without a source of its own',
      flow(STEPS[0]!, '{ id: y, topic: b, does: comes, source: KEP-1, see: { text: x } }'),
      [['8:61 missing-key', { key: 'source' }]],
    ],
    [
      'a step between topics that have no relation',
      [
        ...flow(STEPS[0]!, '{ id: y, topic: b, does: comes, to: a, source: KEP-1 }'),
        ...['topics:', '  c: { relations: { uses: [d] } }'],
      ],
      [['8:9 unrelated-step', { topic: 'b', other: 'a' }]],
    ],
  ])('has findings: %s', (_, lines, wanted) => expect(findings(...lines)).toEqual(wanted))

  it('is not held against relations where an outline has none', () =>
    expect(
      findings(...flow(STEPS[0]!, '{ id: y, topic: b, does: comes, to: a, source: KEP-1 }')),
    ).toEqual([]))
})

describe('an ask', () => {
  const asks = (...lines: string[]) =>
    findings(
      ...['topics:', '  a: { relations: { uses: [b] } }', '  b: { relations: { uses: [c] } }'],
      ...['asks:', ...lines.map((each) => `  - ${each}`)],
    )

  it('is read in three kinds', () =>
    expect(library(SMALL, GRAPH).asks()).toEqual([
      {
        kind: 'who',
        of: 'kube-apiserver',
        by: 'talks-to',
        wrong: ['etcd', 'node', 'control-plane'],
      },
      {
        kind: 'between',
        chain: ['kubelet', 'kube-apiserver', 'etcd'],
        wrong: ['kube-scheduler', 'kube-proxy', 'node'],
      },
      {
        ...{ kind: 'without', of: 'kube-apiserver', right: 'etcd' },
        wrong: ['kubelet', 'kube-proxy', 'kube-scheduler'],
      },
    ]))

  it.each<[string, string, Array<[string, unknown]>]>([
    ['none', '{ who: b, by: uses, wrong: [c, d, e] }', []],
    ['a topic', '{ who: b, by: uses, wrong: [c, d, z] }', [['6:39 unknown-topic', { topic: 'z' }]]],
    ['a kind', '{ wrong: [c, d, e] }', [['6:5 missing-key', { key: 'who / between / without' }]]],
    [
      'too few',
      '{ who: b, by: uses, wrong: [c] }',
      [['6:32 wrong-shape', { wanted: 'items', least: 3, most: 8 }]],
    ],
    [
      'a right one',
      '{ who: b, by: uses, wrong: [a, d, e] }',
      [['6:5 contradicted-ask', { topic: 'b' }]].map(() => [
        '6:5 contradicted-ask',
        { topic: 'a' },
      ]),
    ],
    [
      'a chain that is none',
      '{ between: [a, c, b], wrong: [d, e, b] }',
      [['6:5 contradicted-ask', { topic: 'b' }]],
    ],
    [
      'a key',
      '{ without: c, right: d, wrong: [a, b, e], by: uses }',
      [
        ['6:47 unknown-key', { key: 'by', known: 'without, right, wrong' }],
        ['6:5 contradicted-ask', { topic: 'e' }],
      ],
    ],
  ])('has findings: %s', (_, line, wanted) => expect(asks(line).sort()).toEqual([...wanted].sort()))

  it('names a type of relation', () =>
    expect(asks('{ who: b, by: eats, wrong: [c, d, e] }')).toMatchObject([
      ['6:19 unknown-relation', { type: 'eats' }],
    ]))
})

describe('relations', () => {
  it('have a source, alone or beside versions, or none', () =>
    expect(library(SMALL, GRAPH).knowledge('kube-apiserver').relations).toEqual([
      { type: 'stores-in', topic: 'etcd', source: '/docs/concepts/architecture/#etcd' },
      { type: 'runs-on', topic: 'control-plane', source: 'KEP-2', since: 'v1.20' },
    ]))

  it.each<[string, string, unknown[]]>([
    ['a source', 'a: { relations: { uses: { b: there } } }', ['unknown-source']],
    [
      'a source that is missing',
      'a: { relations: { uses: { b: { since: v1.2 } } } }',
      ['missing-source'],
    ],
    [
      'a version',
      'a: { relations: { uses: { b: { source: KEP-1, since: 1.2 } } } }',
      ['wrong-value'],
    ],
    ['a key', 'a: { relations: { uses: { b: { source: KEP-1, why: x } } } }', ['unknown-key']],
    ['a nature', 'a: { is: thing }', ['wrong-value']],
    [
      'a former value without a version',
      'a: { facts: [{ id: f, text: x, source: KEP-1, before: y }] }',
      ['missing-key'],
    ],
    [
      'a circle of kinds',
      'a: { relations: { kind-of: [b] } }\n  b: { relations: { kind-of: [a] } }',
      ['cycle'],
    ],
  ])('have findings: %s', (_, line, codes) =>
    expect(findings('topics:', `  ${line}`).map(([place]) => String(place).split(' ')[1])).toEqual(
      codes,
    ),
  )

  it('of a type of one’s own may say which end depends on the other', () => {
    const own = (depends: string) =>
      parse(`format: 1
tree: [a, b]
relations: { eats: { words: eats, inverse: is eaten by, depends: ${depends} } }`)
    expect(own('forward').library?.outline.relationTypes.get('eats')).toMatchObject({
      depends: 'forward',
    })
    expect(own('yes').problems).toMatchObject([{ code: 'wrong-value' }])
  })

  it('that tell two topics apart are said at both', () => {
    const { knowledge } = library(SMALL, GRAPH)
    const { tell } = knowledge('kube-proxy').confused[0]!
    expect(knowledge('kubelet').confused.at(-1)).toEqual({
      ...{ topic: 'kube-proxy', tell, isOthers: true },
    })
  })
})
