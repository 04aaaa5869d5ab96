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
    expect(out).toMatchInlineSnapshot(`
      "Control plane  ◐ 33 %
      ├── kube-apiserver
      ├── etcd
      └── kube-scheduler †  ◐ 33 %
      "
    `)
  })

  it('keeps Chinese inside a narrow terminal', async () => {
    const { out } = await runIn({ library: theMap(), columns: 40 }, 'tree', '--lang', 'zh')
    const { width } = await import('../../src/view/width.ts')
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(40)
    expect(out).toContain('预期状态管理')
  })

  it('explains its mark to a person, not to a pipe', async () => {
    expect((await runIn({ library: small, columns: 80 }, 'tree')).err).toBe(
      '\n† the 2021 outline’s line is no longer right; k8smap explain <topic> tells\n',
    )
    expect(
      (await runIn({ library: small, columns: 40 }, 'tree', '-l', 'zh')).err,
    ).toMatchInlineSnapshot(`
      "
      † 2021 年大纲中的这一行如今已不正确；用
      k8smap explain <主题> 查看
      "
    `)
    expect((await runIn({ library: small, columns: 80 }, 'tree', '-L', '1')).err).toBe('')
    expect((await runIn({ library: small }, 'tree')).err).toBe('')
  })

  it('as JSON is as deep as it is asked to be', async () => {
    const json = async (depth: string) =>
      JSON.parse((await runIn({ library: small }, 'tree', '--json', '-L', depth)).out).topic
    const title = { en: 'Kubernetes', zh: 'Kubernetes' }
    expect(await json('0')).toEqual({ id: 'kubernetes', title, children: [] })
    expect(await json('1')).toEqual({
      ...{ id: 'kubernetes', title },
      children: [
        { id: 'control-plane', title: { en: 'Control plane', zh: '控制平面' }, children: [] },
        { id: 'node', title: { en: 'Worker node', zh: '工作节点' }, children: [] },
      ],
    })
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
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#
            kube-scheduler-implementation
        [2] https://www.kubernetes.dev/resources/keps/785

      More
        https://example.com/scheduler
      "
    `)
  })

  it('reads relations from the other end', async () => {
    const { out } = await runIn({ library: small }, 'explain', 'kube-apiserver', '--lang', 'zh')
    expect(out).toBe(
      'Kubernetes › 控制平面\nkube-apiserver（API 服务器）\n\n关系\n  由 调度器 连接\n',
    )
  })

  it('shows both languages when asked', async () => {
    const { out } = await runIn({ library: small }, 'explain', 'sched', '--lang', 'both')
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes › Control plane · 控制平面
      kube-scheduler · 调度器
      sched, 安排者

      Picks a node for each new Pod.
      为每个新 Pod 选择节点。

      Facts
        • It filters, then scores. (since v1.19) [1]
          先过滤，再打分。（v1.19 起） [1]
        • Policy flags configured it. (deprecated v1.19, removed v1.23) [2]
          曾用策略标志来配置。（v1.19 弃用、v1.23 移除） [2]

      Related
        talks to · 连接  kube-apiserver

      Then and now
        2021 outline  “kube-scheduler（调度器）”
        verdict  † outdated
        today  It only assigns. · 它只负责分配。

      Not to be confused with
        kubelet · kubelet（节点代理）
          The kubelet starts containers.
          kubelet 启动容器。

      Exams
        KCNA: Kubernetes Fundamentals · Kubernetes 基础

      Sources
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation
        [2] https://www.kubernetes.dev/resources/keps/785

      More
        https://example.com/scheduler
      "
    `)
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
      links: [
        'https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation',
        'https://www.kubernetes.dev/resources/keps/785',
        'https://example.com/scheduler',
      ],
    })
    const bare = JSON.parse((await runIn({ library: small }, 'explain', 'etcd', '--json')).out)
    expect('then' in bare.topic).toBe(false)
    const branch = JSON.parse((await runIn({ library: small }, 'explain', 'node', '--json')).out)
    expect(branch.topic).toEqual({
      ...{ id: 'node', title: { en: 'Worker node', zh: '工作节点' }, path: ['kubernetes'] },
      ...{ aliases: [], summary: { en: '', zh: '' }, facts: [], relations: [] },
      ...{ confusedWith: [], children: ['kubelet', 'kube-proxy'], links: [] },
    })
  })

  it('has the level of a topic and what it needs, where that is written', async () => {
    const levelled = library(
      'format: 1\ntree: [a | A, b | B, c | C]\n' +
        'topics: { a: { level: 1 }, b: { level: 2, needs: [a] }, c: { needs: [b, a] } }',
    )
    const topicOf = async (id: string) =>
      JSON.parse((await runIn({ library: levelled }, 'explain', id, '--json')).out).topic
    const [a, b, c] = [await topicOf('a'), await topicOf('b'), await topicOf('c')]
    expect([a.level, 'needs' in a]).toEqual([1, false])
    expect([b.level, b.needs]).toEqual([2, ['a']])
    expect(['level' in c, c.needs]).toEqual([false, ['b', 'a']])
    expect(Object.keys(b).slice(0, 7)).toEqual([
      ...['id', 'title', 'path', 'aliases', 'level', 'needs', 'summary'],
    ])
  })

  it('has no empty link for a fact without a source', async () => {
    const unsourced = library(
      'format: 1\ntree: [a | A]\ntopics: { a: { facts: [{ id: f, text: { en: x, zh: x } }] } }',
    )
    const { topic } = JSON.parse(
      (await runIn({ library: unsourced }, 'explain', 'a', '--json')).out,
    )
    expect(topic.links).toEqual([])
  })

  it('says that it guessed, on stderr', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'explain', 'kube', 'scheduelr')
    expect([exit, err]).toEqual([0, '“kube scheduelr” was read as “kube-scheduler”.\n'])
    expect(out).toBe((await runIn({ library: small }, 'explain', 'kube-scheduler')).out)
  })

  it('reads a line from a terminal by the name in it, and says so', async () => {
    const line = 'Error: ImagePullBackOff'
    const { out, err, exit } = await runIn({ library: theMap() }, 'explain', line, '--brief')
    expect([exit, err]).toEqual([0, `“${line}” was read as “ErrImagePull and ImagePullBackOff”.\n`])
    expect(out).toContain('When a Pod does not run\nErrImagePull and ImagePullBackOff\n')
  })

  it('finds nothing for what is not there', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'explain', 'banana')
    expect([out, exit]).toEqual(['', 1])
    expect(err).toBe('Nothing is called “banana”.\n')
  })

  it('lists several meanings, and refuses a script that wants one', async () => {
    const double = library('format: 1\ntree:\n  - a | Gate (x)\n  - b | Door (x)\n')
    const listed = await runIn({ library: double }, 'explain', 'x')
    expect([listed.exit, listed.out, listed.err]).toMatchInlineSnapshot(`
      [
        0,
        "“x” could mean:
        a  outline › Gate (x)
        b  outline › Door (x)
      ",
        "",
      ]
    `)
    const chinese = await runIn({ library: double }, 'explain', 'x', '-l', 'zh')
    expect(chinese.out).toMatchInlineSnapshot(`
      "“x”可能指：
        a  outline › Gate (x)
        b  outline › Door (x)
      "
    `)
    const asked = await runIn({ library: double }, 'explain', 'x', '--json')
    expect([asked.exit, asked.out, asked.err]).toMatchInlineSnapshot(`
      [
        1,
        "",
        "“x” could mean several topics: a, b.
      ",
      ]
    `)
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

describe('a fact below the summary', () => {
  const asked = ['search', 'audit log levels', '-n', '1']

  it('is shown with where it is from', async () => {
    const { out } = await runIn({ library: theMap(), columns: 80 }, ...asked)
    expect(out).toMatchInlineSnapshot(`
      "Auditing  audit
        The record of who asked the API server for what, when and with what result.
        Without a policy file nothing is recorded.
        The levels are None, Metadata, Request and RequestResponse; Metadata records
        no bodies.
        https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy
      "
    `)
  })

  it('is shown below its own page and that of the summary, where they are two', async () => {
    const argv = ['search', '跨命名空间怎么访问别的service', '-n', '1', '--lang', 'zh']
    const { out } = await runIn({ library: theMap(), columns: 80 }, ...argv)
    expect(out.match(/https:\S+/g)).toMatchInlineSnapshot(`
      [
        "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#",
        "https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/",
      ]
    `)
  })

  it('is shown in both languages', async () => {
    const { out } = await runIn({ library: theMap(), columns: 60 }, ...asked, '--lang', 'both')
    expect(out).toMatchInlineSnapshot(`
      "Auditing · 审计  audit
        The record of who asked the API server for what, when and
        with what result. Without a policy file nothing is
        recorded.
        记录谁在何时向 API 服务器请求了什么、结果如何。没有策略文
        件就什么也不记录。
        The levels are None, Metadata, Request and
        RequestResponse; Metadata records no bodies.
        级别有 None、Metadata、Request 和 RequestResponse；
        Metadata 不记录请求体和响应体。
        https://kubernetes.io/docs/tasks/debug/debug-cluster/
        audit/#audit-policy
      "
    `)
  })

  it('has its place in the JSON contract', async () => {
    const { out } = await runIn({ library: theMap() }, ...asked, '--json')
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "results": [
          {
            "beside": {
              "fact": "audit/levels",
              "match": {
                "en": "The levels are None, Metadata, Request and RequestResponse; Metadata records no bodies.",
                "zh": "级别有 None、Metadata、Request 和 RequestResponse；Metadata 不记录请求体和响应体。",
              },
              "source": "/docs/tasks/debug/debug-cluster/audit/#audit-policy",
            },
            "match": {
              "en": "The record of who asked the API server for what, when and with what result. Without a policy file nothing is recorded.",
              "zh": "记录谁在何时向 API 服务器请求了什么、结果如何。没有策略文件就什么也不记录。",
            },
            "score": 32.81,
            "source": "/docs/tasks/debug/debug-cluster/audit/",
            "title": {
              "en": "Auditing",
              "zh": "审计",
            },
            "topic": "audit",
          },
        ],
        "version": 1,
      }
    `)
  })

  it('says in which version it was different', async () => {
    const argv = ['search', '数据库要固定的主机名', '-n', '1', '--k8s', '1.30', '--lang', 'zh']
    const { out, err } = await runIn({ library: theMap(), columns: 80 }, ...argv)
    expect(out + err).toMatchInlineSnapshot(`
      "Pod 的主机名  pod-hostname
        Pod 里的程序看到的主机名；再加上子域和无头服务，就是 DNS 能查到这个 Pod 的名
        字。
        \`hostnameOverride\` 把 Pod 内的主机名设为不超过 64 个字符的 DNS 名称，不影响
        DNS 记录；自 v1.37 起稳定。（v1.37 起、≠ v1.30 尚未如此） v1.37 之前：
        \`hostnameOverride\` 从 v1.35 起为 Beta，默认启用。
        https://kubernetes.io/docs/concepts/workloads/pods/pod-hostname/#hostname-
        with-pod-s-hostnameoverride

      已标出地图所载 v1.30 的不同之处；其余内容均为 Kubernetes v1.37。

      接下来：k8smap explain pod-hostname · k8smap quiz pod-hostname
      还有 10 条答案，可用 --limit 显示更多。
      "
    `)
  })
})

describe('search', () => {
  const SOURCE =
    'https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation'

  it('answers with the topic, the sentence that says it and its source, and says where to go on', async () => {
    const looked = await runIn({ library: small, columns: 120 }, 'search', 'what filters first?')
    expect(looked.out).toBe(`kube-scheduler\n  It filters, then scores.\n  ${SOURCE}\n`)
    expect(looked.err).toBe('\nGo on: k8smap explain kube-scheduler · k8smap quiz kube-scheduler\n')
    const own = await runIn(
      { library: small, columns: 120, whereabouts: { path: '/a b.yaml', name: 'a b' } },
      ...['search', 'filters', '--outline', 'a b.yaml'],
    )
    expect(own.err).toContain('k8smap --outline "a b.yaml" explain kube-scheduler')
    // A pipe gets the answer alone.
    const piped = await runIn({ library: small }, 'search', 'filters')
    expect([piped.out, piped.err]).toEqual([looked.out, ''])
  })

  it('shows answers apart from each other, at 40 columns too', async () => {
    const { out } = await runIn({ library: small, columns: 40 }, 'search', 'node container')
    expect(out).toMatchInlineSnapshot(`
      "Worker node  node

      kube-scheduler
        Picks a node for each new Pod.
        https://kubernetes.io/docs/concepts/
        scheduling-eviction/kube-scheduler/#
        kube-scheduler-implementation
      "
    `)
  })

  it('leads with what tells two topics apart', async () => {
    const { out } = await runIn(
      { library: small, columns: 80 },
      ...['search', 'difference between kube-scheduler and kubelet', '-n', '1'],
    )
    expect(out).toBe('kube-scheduler ≠ kubelet\n  The kubelet starts containers.\n')
  })

  it('says what a sentence is true of that is not true as it is', async () => {
    const gone = library(
      'format: 1\ntree: [root: [proxy | Proxy | 代理]]\ntopics:\n  proxy:\n    without:\n' +
        '      stops: { text: { en: New addresses are not written., zh: 不再写入新地址。 }, source: KEP-1 }\n' +
        '    then: { line: 旧行, verdict: outdated, now: { en: The kernel forwards., zh: 由内核转发。 } }\n',
    )
    const shown = async (...argv: string[]): Promise<string> =>
      (await runIn({ library: gone, columns: 80 }, 'search', ...argv, '-n', '1')).out
    const link = '  https://www.kubernetes.dev/resources/keps/1\n'
    expect(await shown('addresses written')).toBe(
      `Proxy  proxy\n  If it is gone: New addresses are not written.\n${link}`,
    )
    expect(await shown('写入新地址', '-l', 'zh')).toBe(
      `代理  proxy\n  如果没有它：不再写入新地址。\n${link}`,
    )
    expect(await shown('kernel forwards')).toBe(
      'Proxy  proxy\n  2021 outline “旧行”: The kernel forwards.\n',
    )
    const json = await runIn({ library: gone }, 'search', 'addresses written', '--json')
    expect(JSON.parse(json.out).results[0]).toMatchObject({ aspect: 'without-stops' })
    const old = await runIn({ library: gone }, 'search', 'kernel forwards', '--json')
    expect(JSON.parse(old.out).results[0]).toMatchObject({ line: '旧行' })
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
          source:
            '/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation',
          fact: 'kube-scheduler/two-steps',
          score: expect.any(Number),
        },
      ],
    })
    const told = await runIn({ library: small }, 'search', 'kubelet 和 kube-scheduler', '--json')
    expect(JSON.parse(told.out).results[0]).toMatchObject({
      topic: 'kube-scheduler',
      other: 'kubelet',
    })
    const none = await runIn({ library: small }, 'search', 'banana', '--json')
    expect([none.exit, JSON.parse(none.out)]).toEqual([1, { version: 1, results: [] }])
  })

  it('gives five answers, and says how many more there are', async () => {
    const heads = (out: string): string[] =>
      out.split('\n').filter((line) => line !== '' && !line.startsWith(' '))
    const five = await runIn({ library: theMap() }, 'search', 'node', 'dies')
    expect(heads(five.out)).toHaveLength(5)
    const { out, err } = await runIn({ library: theMap() }, 'search', 'node', 'dies', '-n', '3')
    expect(heads(out)).toHaveLength(3)
    const all = JSON.parse(
      (await runIn({ library: theMap() }, 'search', 'node', 'dies', '--json', '-n', '1000000')).out,
    ).results.length
    expect(err).toBe(`${all - 3} more answers: --limit shows more.\n`)
  })

  it('shows what it found in Chinese, and nothing twice', async () => {
    const found = async (...argv: string[]): Promise<string> =>
      (await runIn({ library: small, columns: 120 }, 'search', ...argv)).out
    expect(await found('怎么打分', '-l', 'zh')).toBe(
      `调度器  kube-scheduler\n  先过滤，再打分。\n  ${SOURCE}\n`,
    )
    expect(await found('打分', '-l', 'both')).toBe(
      `kube-scheduler · 调度器  kube-scheduler\n  It filters, then scores.\n  先过滤，再打分。\n  ${SOURCE}\n`,
    )
    // A topic of which nothing is said is its title.
    expect(await found('kube-apiserver', '-n', '1')).toBe('kube-apiserver\n')
  })

  it('says so where nothing is found, and what is near', async () => {
    const none = async (...argv: string[]) => {
      const { exit, out, err } = await runIn({ library: small }, 'search', ...argv)
      expect([exit, out]).toEqual([1, ''])
      return err
    }
    expect(await none('banana', 'split')).toBe('Nothing mentions “banana split”.\n')
    expect(await none('香蕉', '-l', 'zh')).toBe('没有内容提到“香蕉”。\n')
    expect(await none('kubelets-xy')).toBe(
      'Nothing mentions “kubelets-xy”.\nDid you mean: kubelet?\n',
    )
    // An outline that is the state of no release has no changes to tell.
    expect(await none('was removed in 1.22')).toBe('Nothing mentions “was removed in 1.22”.\n')
  })

  it('says since when a fact holds, where a version is asked for', async () => {
    const { out } = await runIn(
      { library: theMap() },
      ...['search', 'when did cronjob go GA', '-n', '1'],
    )
    expect(out).toContain(' each Job manages its own Pods. (since v1.21)\n')
  })

  it('says which command tells what a version changed, where that is asked', async () => {
    const said = async (...argv: string[]) =>
      (await runIn({ library: theMap() }, 'search', ...argv)).err
    expect(await said('what was removed in 1.22')).toBe(
      'Nothing mentions “what was removed in 1.22”. What a version changed: k8smap changes removed 1.22\n',
    )
    // Sentences with these words are about other changes.
    expect(await said('what changed in 1.29')).toBe(
      'Nothing mentions “what changed in 1.29”. What a version changed: k8smap changes 1.29\n',
    )
    expect(await said('1.31 有什么变化', '-l', 'zh')).toBe(
      '没有内容提到“1.31 有什么变化”。某个版本有哪些变化：k8smap changes 1.31\n',
    )
    expect(await said('new since 1.35')).toBe(
      'Nothing mentions “new since 1.35”. What a version changed: k8smap changes --since 1.35\n',
    )
    // What was removed is told of a topic, too.
    const { out, err } = await runIn(
      { library: theMap(), columns: 120 },
      ...['search', 'removed in 1.25', '-n', '1'],
    )
    expect(out).toContain('pod-security-policy')
    expect(err).toContain('k8smap changes removed 1.25 · k8smap explain pod-security-policy')
    expect(await said('upgrade to 1.33', '-n', '1')).not.toContain('changes')
  })
})

it('changes tells all that is deprecated, where a topic is called so in Chinese', async () => {
  const told = async (words: string) =>
    (await runIn({ library: theMap() }, 'changes', words, '-l', 'zh')).out
  expect(await told('弃用')).toBe(await told('已弃用'))
  expect(await told('弃用')).not.toBe(await told('api-deprecation'))
})

describe('explain, where no topic has that name', () => {
  it('offers what the outline has to say, a line each, and exits 1', async () => {
    const looked = (...argv: string[]) => runIn({ library: small, columns: 40 }, 'explain', ...argv)
    const { exit, out, err } = await looked('what filters first')
    expect([exit, out]).toEqual([1, ''])
    expect(err).toBe(
      [
        'Nothing is called “what filters first”.',
        'What speaks of it:',
        '  kube-scheduler  It filters, then',
        '',
      ]
        .join('\n')
        .replace('then\n', 'then…\n'),
    )
    expect((await looked('banana bread')).err).toBe('Nothing is called “banana bread”.\n')
    const chinese = await looked('怎么打分', '-l', 'zh')
    expect(chinese.err).toBe(
      '没有叫“怎么打分”的主题。\n相关内容：\n  kube-scheduler  先过滤，再打分。\n',
    )
  })

  it('says which command was meant for two topics, and for a version', async () => {
    const other = async (...argv: string[]) =>
      (await runIn({ library: small }, 'explain', ...argv)).err.split('\n').slice(-2)[0]
    expect(await other('kubelet vs etcd')).toBe('Go on: k8smap compare kubelet etcd')
    expect(await other('kubelet 和 etcd 的区别', '-l', 'zh')).toBe(
      '接下来：k8smap compare kubelet etcd',
    )
    expect(await other('1.25', '--outline', 'a b.yaml')).toBe(
      'Go on: k8smap --outline "a b.yaml" changes v1.25',
    )
    expect(await other('what is new in v1.30')).toBe('Go on: k8smap changes v1.30')
    expect(await other('banana 1.25')).toBe('Nothing is called “banana 1.25”.')
    const script = await runIn({ library: small }, 'explain', 'kubelet vs etcd', '--json')
    expect([script.exit, script.out]).toEqual([1, ''])
  })

  const TWINS = library(
    'format: 1\ntree:\n  - root:\n      - one | Twin | 双生\n      - two | Twin | 双生\n      - three\ntopics:\n  three: { found-by: [Left hand, kubectl wave] }\n',
  )

  it('opens the topic that is found by what was typed', async () => {
    const { exit, out, err } = await runIn({ library: TWINS }, 'explain', 'kubectl', 'wave')
    expect([exit, out.split('\n')[1], err]).toEqual([0, 'three', ''])
  })

  it('lists what is ambiguous, and lets a person on a terminal pick', async () => {
    const list = 'Twin” could mean:'
    const piped = await runIn({ library: TWINS }, 'explain', 'twin')
    expect([piped.exit, piped.out]).toEqual([
      0,
      `“twin” could mean:\n  one  root › Twin\n  two  root › Twin\n`,
    ])
    const at = (text: string) =>
      runIn({ library: TWINS, columns: 60, replies: [{ kind: 'text', text }] }, 'explain', 'Twin')
    const picked = await at('two')
    expect([picked.exit, picked.out]).toEqual([0, 'root\nTwin\n'])
    expect(picked.prompts).toEqual([`“${list} ›`, 'Twin'])
    const stopped = await runIn(
      { library: TWINS, columns: 60, replies: [{ kind: 'interrupt' }] },
      ...['explain', 'Twin'],
    )
    expect(stopped.exit).toBe(130)
    const none = await at('no such topic')
    expect([none.exit, none.out]).toEqual([0, ''])
  })

  it('shows the several ones before anything is typed, told apart by their ids', async () => {
    const { prompts } = await runIn(
      { library: TWINS, columns: 60, replies: [{ kind: 'text', text: '' }] },
      ...['explain', 'Twin'],
    )
    expect(prompts.slice(1)).toEqual(['Twin (one)', 'Twin (two)'])
  })

  it('is picked in plain lines where ACCESSIBLE is set: by a part of a name, then by its number', async () => {
    const pickedIn = (environment: Readonly<Record<string, string>>) =>
      runIn(
        {
          ...{ library: TWINS, columns: 60, replies: [], environment },
          lines: ['nothing like it', 'tw', '2'],
        },
        'explain',
      )
    const picked = await pickedIn({ ACCESSIBLE: '1' })
    // A terminal without a cursor that could be moved, as in Emacs.
    expect(await pickedIn({ TERM: 'dumb' })).toEqual(picked)
    expect(picked.out).toMatchInlineSnapshot(`
      "Which topic?
      1) root
      2) Twin (one)
      3) Twin (two)
      4) three
      A name or a part of it, or a number of the list; an empty
      line leaves.
      Nothing is called so.
      A name or a part of it, or a number of the list; an empty
      line leaves.
      1) Twin (one)
      2) Twin (two)
      A name or a part of it, or a number of the list; an empty
      line leaves.
      root
      Twin
      "
    `)
  })

  it.each([
    [['explain'], 'Something is missing: <term>.\nMore: k8smap explain --help\n'],
    [['explain', '--json'], 'Something is missing: <term>.\nMore: k8smap explain --help\n'],
    [['compare'], 'Something is missing: <a>.\nMore: k8smap compare --help\n'],
    [
      ['tree', '--pick'],
      '--pick needs a terminal, and somebody at it.\nMore: k8smap tree --help\n',
    ],
    [
      ['quiz', '--pick'],
      '--pick needs a terminal, and somebody at it.\nMore: k8smap quiz --help\n',
    ],
  ])('is not picked where nobody can: %j', async (argv, said) => {
    const { exit, out, err } = await runIn({ library: TWINS }, ...argv)
    expect([exit, out, err]).toEqual([2, '', said])
  })

  it('is said in brief, with --json too', async () => {
    const brief = await runIn({ library: small }, 'explain', 'kube-scheduler', '--brief')
    expect(brief.out).toMatchInlineSnapshot(`
      "Kubernetes › Control plane
      kube-scheduler
      sched, 安排者

      Picks a node for each new Pod.

      Facts
        • It filters, then scores. (since v1.19)
        • Policy flags configured it. (deprecated v1.19, removed v1.23)
      "
    `)
    const json = await runIn({ library: small }, 'explain', 'kube-scheduler', '--brief', '--json')
    const whole = await runIn({ library: small }, 'explain', 'kube-scheduler', '--json')
    const { id, title, path, aliases, summary, facts } = JSON.parse(whole.out).topic
    expect(JSON.parse(json.out).topic).toEqual({ id, title, path, aliases, summary, facts })
  })

  it('is chosen by the dice, the same for the same number, among all topics or below one', async () => {
    const by = async (seed: number, ...argv: string[]) =>
      JSON.parse(
        (await runIn({ library: small, seed }, 'explain', '--random', '--json', ...argv)).out,
      ).topic.id
    const drawn = await Promise.all(Array.from({ length: 40 }, (_, i) => by(i)))
    expect(new Set(drawn)).toEqual(new Set(small.outline.topics.keys()))
    expect(await by(7)).toBe(drawn[7])
    const [leaf = ''] = [...small.outline.topics.values()]
      .filter(({ children }) => children.length === 0)
      .map(({ id }) => id)
    expect(await by(3, leaf)).toBe(leaf)
  })

  it('opens its first source; where there is no browser, the address is printed', async () => {
    const opened = await runIn(
      { library: small, browser: true },
      'explain',
      'kube-scheduler',
      '--source',
    )
    expect([opened.exit, opened.out, opened.err]).toMatchInlineSnapshot(`
      [
        0,
        "",
        "Opened in the browser: https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation
      ",
      ]
    `)
    const printed = await runIn(
      { library: small, browser: false },
      'explain',
      'kube-scheduler',
      '--source',
    )
    expect([printed.exit, printed.out, printed.err]).toMatchInlineSnapshot(`
      [
        0,
        "https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation
      ",
        "There is no browser to be opened from here; this is the address:
      ",
      ]
    `)
    const json = await runIn({ library: small }, 'explain', 'kube-scheduler', '--source', '--json')
    expect(JSON.parse(json.out)).toEqual({
      version: 1,
      topic: 'kube-scheduler',
      source: printed.out.trim(),
    })
    const none = await runIn({ library: TWINS }, 'explain', 'one', '--source')
    expect([none.exit, none.err]).toEqual([1, 'Nothing that is said of Twin has a source.\n'])
  })

  it.each([
    ['--source', '--brief'],
    ['--source', '--related'],
    ['--related', '--brief'],
  ])('does not take %s with %s', async (one, other) => {
    const { exit, err } = await runIn({ library: small }, 'explain', 'kube-scheduler', one, other)
    expect([exit, err]).toEqual([
      2,
      `${one} and ${other} do not go together.\nMore: k8smap explain --help\n`,
    ])
  })

  it('is picked for tree, quiz and compare too', async () => {
    const at = (text: string, ...argv: string[]) =>
      runIn({ library: small, columns: 60, replies: [{ kind: 'text', text }] }, ...argv)
    expect((await at('', 'tree', '--pick', 'schedu')).out).toBe('kube-scheduler †\n')
    expect((await at('', 'quiz', '--pick', 'schedu')).out).toMatch(/kube-scheduler/)
    const compared = await runIn(
      {
        ...{ library: small, columns: 60 },
        replies: ['scheduler', 'etcd'].map((text) => ({ kind: 'text' as const, text })),
      },
      'compare',
    )
    const named = await runIn({ library: small, columns: 60 }, 'compare', 'kube-scheduler', 'etcd')
    expect([compared.exit, compared.out]).toEqual([0, named.out])
  })
})
