import { describe, expect, it } from 'vitest'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)

describe('tree', () => {
  it('draws guides as tree(1) does', async () => {
    const { out, exit } = await runIn({ library: small }, 'tree')
    expect(exit).toBe(0)
    expect(out).toBe(
      [
        'Kubernetes',
        '├── Control plane',
        '│   ├── kube-apiserver',
        '│   ├── etcd',
        '│   └── kube-scheduler †',
        '└── Worker node',
        '    ├── kubelet',
        '    └── kube-proxy',
        '',
      ].join('\n'),
    )
  })

  it('draws as deep as asked', async () => {
    expect((await runIn({ library: small }, 'tree', '-L', '1')).out).toBe(
      'Kubernetes\n├── Control plane\n└── Worker node\n',
    )
    expect((await runIn({ library: small }, 'tree', '--depth', '0')).out).toBe('Kubernetes\n')
  })

  it('draws progress on it, by sign and number', async () => {
    const reviews = [
      {
        id: 'r',
        at: NOW,
        outline: 'small',
        question: 'kube-scheduler/picks',
        rating: 3 as const,
        correct: true,
        given: '',
        took: 1,
      },
    ]
    const { out } = await runIn({ library: small, reviews }, 'tree', 'control-plane', '--mastery')
    expect(out).toMatch(/^Control plane {2}◐ \d+ %\n/)
    expect(out).toMatch(/kube-scheduler † {2}◐ 33 %/)
    expect(out).toMatch(/├── etcd {2}○ 0 %|├── etcd\n/)
  })

  it('keeps Chinese inside a narrow terminal', async () => {
    const { out } = await runIn({ library: theMap(), columns: 40 }, 'tree', '--lang', 'zh')
    const { width } = await import('../../src/view/width.ts')
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(40)
    expect(out).toContain('预期状态管理')
  })

  it('explains its mark to a person, not to a pipe', async () => {
    expect((await runIn({ library: small, columns: 80 }, 'tree')).err).toContain('†')
    expect((await runIn({ library: small }, 'tree')).err).toBe('')
  })

  it('keeps to the JSON contract', async () => {
    const { out } = await runIn({ library: small }, 'tree', 'node', '--json')
    expect(JSON.parse(out)).toEqual({
      version: 1,
      topic: {
        id: 'node',
        title: { en: 'Worker node', zh: '工作节点' },
        children: [
          { id: 'kubelet', title: { en: 'kubelet', zh: 'kubelet（节点代理）' }, children: [] },
          { id: 'kube-proxy', title: { en: 'kube-proxy', zh: 'kube-proxy' }, children: [] },
        ],
      },
    })
  })
})

describe('explain', () => {
  it('shows all that is known, with what changed and since when', async () => {
    const { out } = await runIn({ library: small, columns: 80 }, 'explain', 'sched')
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes › Control plane
      kube-scheduler
      sched, 安排者

      Picks a node for each new Pod.

      Facts
        • It filters, then scores. (since v1.19) [1]
        • Policy flags configured it. (deprecated v1.19, removed v1.23) [2]

      Related
        talks to  kube-apiserver

      Then and now
        2021 outline  “kube-scheduler（调度器）”
        verdict  † outdated
        today  It only assigns.

      Not to be confused with
        kubelet
          The kubelet starts containers.

      Exams
        KCNA: Kubernetes Fundamentals

      Sources
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation
        [2] https://www.kubernetes.dev/resources/keps/785

      More
        https://example.com/scheduler
      "
    `)
  })

  it('reads relations from the other end', async () => {
    const { out } = await runIn({ library: small }, 'explain', 'kube-apiserver', '--lang', 'zh')
    expect(out).toContain('被其连接  调度器')
  })

  it('shows both languages when asked', async () => {
    const { out } = await runIn({ library: small }, 'explain', 'sched', '--lang', 'both')
    expect(out).toContain('It filters, then scores.')
    expect(out).toContain('先过滤，再打分。')
  })

  it('keeps to the JSON contract', async () => {
    const { out } = await runIn({ library: small }, 'explain', 'sched', '--json')
    const { version, topic } = JSON.parse(out)
    expect(version).toBe(1)
    expect(Object.keys(topic)).toEqual([
      'id',
      'title',
      'path',
      'aliases',
      'summary',
      'facts',
      'relations',
      'then',
      'confusedWith',
      'children',
      'links',
    ])
    expect(topic).toMatchObject({
      id: 'kube-scheduler',
      path: ['kubernetes', 'control-plane'],
      facts: [
        { id: 'kube-scheduler/two-steps', since: 'v1.19' },
        {
          id: 'kube-scheduler/old-flags',
          source: 'KEP-785',
          deprecated: 'v1.19',
          removed: 'v1.23',
        },
      ],
      relations: [{ type: 'talks-to', topic: 'kube-apiserver' }],
      then: {
        line: 'kube-scheduler（调度器）',
        verdict: 'outdated',
        now: { en: 'It only assigns.', zh: '它只负责分配。' },
      },
      confusedWith: ['kubelet'],
      links: expect.arrayContaining(['https://example.com/scheduler']),
    })
    const bare = JSON.parse((await runIn({ library: small }, 'explain', 'etcd', '--json')).out)
    expect('then' in bare.topic).toBe(false)
  })

  it('says that it guessed, on stderr', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'explain', 'kube', 'scheduelr')
    expect(exit).toBe(0)
    expect(out).toContain('kube-scheduler')
    expect(err).toContain('read as')
  })

  it('finds nothing for what is not there', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'explain', 'banana')
    expect([out, exit]).toEqual(['', 1])
    expect(err).toBe('Nothing is called “banana”.\n')
  })

  it('lists several meanings, and refuses a script that wants one', async () => {
    const double = library('format: 1\ntree:\n  - a | Gate (x)\n  - b | Door (x)\n')
    const listed = await runIn({ library: double }, 'explain', 'x')
    expect([listed.exit, listed.out.split('\n').length]).toEqual([0, 4])
    const asked = await runIn({ library: double }, 'explain', 'x', '--json')
    expect([asked.exit, asked.out]).toEqual([1, ''])
  })

  it('lets no escape sequence through, from a term or an outline', async () => {
    const hostile = library('- "\\e[31mred\\e]0;title\\a": [b]')
    for (const argv of [
      ['tree'],
      ['explain', 'b'],
      ['search', 'red'],
      ['explain', '\u001b[31mred'],
    ])
      for (const text of Object.values(await runIn({ library: hostile }, ...argv)).filter(
        (each) => typeof each === 'string',
      ))
        expect(text, argv.join(' ')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})

describe('search', () => {
  it('shows titles, ids and the mention', async () => {
    const { out } = await runIn({ library: small, columns: 80 }, 'search', 'filters', 'scores')
    expect(out).toBe('kube-scheduler\n  It filters, then scores.\n')
  })
  it('keeps to the JSON contract, and exits 1 when nothing is found', async () => {
    const { out } = await runIn({ library: small }, 'search', '打分', '--json')
    expect(JSON.parse(out)).toEqual({
      version: 1,
      results: [
        {
          topic: 'kube-scheduler',
          title: { en: 'kube-scheduler', zh: '调度器' },
          match: { en: 'It filters, then scores.', zh: '先过滤，再打分。' },
        },
      ],
    })
    const none = await runIn({ library: small }, 'search', 'banana', '--json')
    expect([none.exit, JSON.parse(none.out)]).toEqual([1, { version: 1, results: [] }])
  })
  it('says how many more there are', async () => {
    const { out, err } = await runIn({ library: theMap() }, 'search', 'pod', '-n', '3')
    expect(out.split('\n').filter((line) => line !== '' && !line.startsWith(' '))).toHaveLength(3)
    expect(err).toMatch(/\d+ more results/)
  })
})
