import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'
import { type Fake, runIn } from '../support/world.ts'

const drawn = library(SMALL, GRAPH)
const run = (argv: readonly string[], fake: Fake = {}) =>
  runIn({ library: drawn, ...fake }, ...argv)
const out = async (argv: readonly string[], fake: Fake = {}): Promise<string> =>
  (await run(argv, fake)).out
const json = async (...argv: string[]): Promise<unknown> =>
  JSON.parse(await out([...argv, '--json']))

describe('path', () => {
  it('says how two topics are connected, each step a clause of one sentence', async () =>
    expect(await out(['path', 'kubelet', 'etcd'])).toMatchInlineSnapshot(`
      "kubelet → etcd

      kubelet talks to kube-apiserver [1],
      which stores its data in etcd [2].

      Sources
        [1] https://www.kubernetes.dev/resources/keps/3
        [2] https://kubernetes.io/docs/concepts/architecture/#etcd
      "
    `))

  it('says it in Chinese', async () =>
    expect(await out(['path', 'kube-proxy', 'etcd', '--lang', 'zh'])).toMatchInlineSnapshot(`
      "kube-proxy → etcd

      kube-proxy 连接 kube-apiserver [1]，
      后者把数据存储在 etcd 中 [2]。

      出处
        [1] https://www.kubernetes.dev/resources/keps/4
        [2] https://kubernetes.io/docs/concepts/architecture/#etcd
      "
    `))

  it('says it in both languages, each sentence whole', async () =>
    expect(
      await out(['path', 'kubelet', 'etcd', '--lang', 'both'], { columns: 40 }),
    ).toMatchInlineSnapshot(`
      "kubelet · kubelet（节点代理） → etcd

      kubelet talks to kube-apiserver [1]
      kubelet 连接 kube-apiserver [1]
      kube-apiserver stores its data in etcd
      [2]
      kube-apiserver 把数据存储在 etcd 中 [2]

      Sources
        [1] https://www.kubernetes.dev/
            resources/keps/3
        [2] https://kubernetes.io/docs/
            concepts/architecture/#etcd
      "
    `))

  it('finds where one name ends and the next begins', async () => {
    expect(await json('path', 'Control', 'plane', 'worker', 'node')).toMatchObject({
      from: 'control-plane',
      to: 'node',
    })
    expect(await json('path', '调度器', 'kube', 'proxy')).toMatchObject({
      from: 'kube-scheduler',
      to: 'kube-proxy',
    })
  })

  it('is JSON too', async () =>
    expect(await json('path', 'etcd', 'kubelet')).toEqual({
      ...{ version: 1, from: 'etcd', to: 'kubelet' },
      paths: [
        [
          {
            ...{ from: 'etcd', to: 'kube-apiserver', type: 'stores-in', inverse: true },
            source: '/docs/concepts/architecture/#etcd',
          },
          {
            from: 'kube-apiserver',
            to: 'kubelet',
            type: 'talks-to',
            inverse: true,
            source: 'KEP-3',
          },
        ],
      ],
    }))

  it('says that nothing connects two topics, and what is nearest', async () => {
    const { exit, out, err } = await run(['path', 'kubelet', 'kubernetes'])
    expect([exit, out]).toEqual([1, ''])
    expect(err).toBe(
      'Nothing in this outline connects kubelet with Kubernetes. The nearest to Kubernetes that kubelet is connected with: Worker node.\n',
    )
    const islands = library('[a: [b, c]]')
    expect((await run(['path', 'b', 'c'], { library: islands })).err).toBe(
      'Nothing in this outline connects b with c. b has no relations.\n',
    )
    expect(await json('path', 'kubelet', 'kubernetes')).toEqual({
      ...{ version: 1, from: 'kubelet', to: 'kubernetes', paths: [], nearest: 'node' },
    })
  })

  it('does not take the end of one name for a second topic', async () =>
    expect(await run(['path', 'worker', 'node'])).toMatchObject({
      exit: 2,
      err: 'All these words are the name of one topic, node: a second one is missing.\nMore: k8smap path --help\n',
    }))

  it('wants two different topics', async () => {
    expect(await run(['path', 'etcd', 'etcd'])).toMatchObject({
      exit: 2,
      err: 'Both names mean etcd. See it: k8smap explain etcd\nMore: k8smap path --help\n',
    })
    expect(await run(['path', 'etcd', 'nothing'])).toMatchObject({ exit: 1, out: '' })
    expect(await run(['path', 'etcd'])).toMatchObject({ exit: 2, out: '' })
  })
})

describe('compare', () => {
  it.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])(
    'has one topic below the other where it is read aloud, and a graph is a list: %j',
    async (environment) => {
      const spoken = (...argv: string[]) => out(argv, { columns: 500, environment })
      const compared = ['compare', 'kubelet', 'kube-proxy']
      // As in a pipe, where no line is broken either.
      expect(await spoken(...compared)).toBe(await out(compared))
      expect(await spoken('graph', 'kube-proxy')).not.toMatch(/[│┌┐┘]/)
      expect(await out(['graph', 'kube-proxy'], { columns: 500 })).toContain('┌')
    },
  )

  it('puts two topics side by side', async () =>
    expect(await out(['compare', 'kubelet', 'kube-proxy'], { columns: 80 })).toMatchInlineSnapshot(`
      "  kubelet                                 kube-proxy

      What tells them apart
        It only writes rules.

      What they are
        component                               component
        The agent on every node.                Writes the rules of Services.

      Where they run
        runs on                                 runs on
          Worker node                             Worker node

      What they talk to
        talks to                                talks to
          kube-apiserver                          kube-apiserver

      If it is gone
        No Pod starts there.                    nothing is said

      Where they stand
        Worker node › kubelet
        Worker node › kube-proxy

      Flows of both
        start  How a Pod starts
      "
    `))

  it('puts them below each other on a narrow page', async () =>
    expect(
      await out(['compare', 'kubelet', 'kube-proxy', '--lang', 'zh'], { columns: 40 }),
    ).toMatchInlineSnapshot(`
      "kubelet（节点代理）
      kube-proxy

      区别
        它只写规则。

      各是什么
        kubelet：
          组件
          每个节点上的代理。
        kube-proxy：
          组件
          写入 Service 的规则。

      在哪里运行
        kubelet：
          运行在 工作节点 上
        kube-proxy：
          运行在 工作节点 上

      与谁通信
        kubelet：
          连接
            kube-apiserver
        kube-proxy：
          连接
            kube-apiserver

      如果没有它
        kubelet：
          那里不再启动 Pod。
        kube-proxy：
          未提及

      在大纲中的位置
        工作节点 › kubelet（节点代理）
        工作节点 › kube-proxy

      共同参与的流程
        start  Pod 如何启动
      "
    `))

  it('says it in both languages', async () =>
    expect(
      await out(['compare', 'kube-apiserver', 'etcd', '--lang', 'both'], { columns: 80 }),
    ).toMatchInlineSnapshot(`
      "  kube-apiserver · kube-apiserver（API    etcd
        服务器）

      What they are
        component                               Keeps all state.
        The front door of the cluster.          保存全部状态。
        集群的大门。

      Where they run
        runs on · 运行在 … 上                   nothing is said
          Control plane (since v1.20) · 控
          制平面（v1.20 起）

      What they talk to
        stores its data in · 把数据存储在 …     stores the data of · 存储 … 的数据
        中                                        kube-apiserver
          etcd
        is contacted by · 由 … 连接
          kube-scheduler · 调度器, kubelet,
          kube-proxy

      Between the two
        kube-apiserver stores its data in etcd
        kube-apiserver 把数据存储在 etcd 中

      Where they stand
        Control plane · 控制平面 › kube-apiserver · kube-apiserver（API 服务器）
        Control plane · 控制平面 › etcd

      Flows of both
        start  How a Pod starts
               Pod 如何启动
      "
    `))

  it('lists what one topic is confused with, from both ends', async () => {
    expect(await out(['compare', 'kubelet'])).toMatchInlineSnapshot(`
      "What kubelet is confused with

      kube-scheduler
        The kubelet starts containers.

      kube-proxy
        It only writes rules.
      "
    `)
    expect(await out(['compare', 'etcd'])).toBe('Nothing is said to be confused with etcd.\n')
  })

  it('is JSON too', async () => {
    expect(await json('compare', 'kubelet', 'kube-proxy')).toMatchInlineSnapshot(`
      {
        "above": "node",
        "between": [],
        "flows": [
          "start",
        ],
        "shared": [
          {
            "topic": "kube-apiserver",
            "type": "talks-to",
          },
          {
            "topic": "node",
            "type": "runs-on",
          },
        ],
        "tell": {
          "en": "It only writes rules.",
          "zh": "它只写规则。",
        },
        "topics": [
          {
            "id": "kubelet",
            "is": "component",
            "relations": [],
            "summary": {
              "en": "The agent on every node.",
              "zh": "每个节点上的代理。",
            },
            "title": {
              "en": "kubelet",
              "zh": "kubelet（节点代理）",
            },
          },
          {
            "id": "kube-proxy",
            "is": "component",
            "relations": [],
            "summary": {
              "en": "Writes the rules of Services.",
              "zh": "写入 Service 的规则。",
            },
            "title": {
              "en": "kube-proxy",
              "zh": "kube-proxy",
            },
          },
        ],
        "version": 1,
      }
    `)
    expect(await json('compare', 'kube-proxy')).toEqual({
      ...{ version: 1, topic: 'kube-proxy' },
      confusedWith: [
        { topic: 'kubelet', tell: { en: 'It only writes rules.', zh: '它只写规则。' } },
      ],
    })
  })

  it('wants two different topics', async () =>
    expect(await run(['compare', 'etcd', 'etcd'])).toMatchObject({ exit: 2, out: '' }))

  it('takes the two in quotes too, and says that it takes no more', async () => {
    expect(await out(['compare', 'kubelet vs kube-proxy'])).toBe(
      await out(['compare', 'kubelet', 'kube-proxy']),
    )
    expect(await run(['compare', 'etcd', 'kubelet', 'kube-proxy'])).toMatchObject({
      exit: 2,
      out: '',
      err: 'This takes two topics, and these are 3: etcd, kubelet, kube-proxy.\nMore: k8smap compare --help\n',
    })
    expect((await run(['compare', 'etcd', 'kubelet', 'kube-proxy', '--lang', 'zh'])).err).toContain(
      '这里只取两个主题，而这是 3 个：etcd、kubelet、kube-proxy。',
    )
  })

  it('of names within two topics says first what is said of these', async () => {
    const fact = (id: string, text: string) => `{ id: ${id}, text: ${text}, source: KEP-1 }`
    const stores = library(
      `format: 1\ntree: [volume, host]\ntopics:\n  volume: { aliases: [emptyDir], facts: [${fact('a', 'It has a type.')}, ${fact('b', 'An emptyDir begins empty.')}] }\n  host: { aliases: [node], facts: [${fact('c', 'It runs.')}] }\n`,
    )
    const compared = (...argv: string[]) => run(['compare', ...argv], { library: stores })
    expect((await compared('emptyDir', 'host')).out).toMatchInlineSnapshot(`
      "volume
      host

      emptyDir, in volume
        • An emptyDir begins empty.

      Where they stand
        outline › volume
        outline › host
      "
    `)
    expect((await compared('emptyDir', 'and', 'host', '--lang', 'zh')).out.split('\n')[3]).toBe(
      'emptyDir（见“volume”）',
    )
    // By its own name a topic is meant as a whole.
    expect((await compared('volume', 'host')).out).not.toContain('begins empty')
    const { topics } = JSON.parse((await compared('emptyDir', 'host', '--json')).out)
    expect(topics).toMatchObject([
      { id: 'volume', name: 'emptyDir', facts: [{ id: 'volume/b', source: 'KEP-1' }] },
      { id: 'host' },
    ])
    expect(topics[1]).not.toHaveProperty('name')
  })

  it('takes the topic of the one name where the other may mean several', async () => {
    const fact = (id: string, text: string) => `{ id: ${id}, text: ${text}, source: KEP-1 }`
    const budgets = library(
      `format: 1\ntree: [rollout, budget]\ntopics:\n  rollout: { found-by: [maxSurge, maxUnavailable], facts: [${fact('a', 'maxSurge and maxUnavailable are 25%.')}] }\n  budget: { found-by: [maxUnavailable] }\n`,
    )
    const compared = (...argv: string[]) => run(['compare', ...argv], { library: budgets })
    for (const names of [
      ['maxSurge', 'maxUnavailable'],
      ['maxUnavailable', 'and', 'maxSurge'],
    ])
      expect((await compared(...names)).out).toContain('  • maxSurge and maxUnavailable are 25%.')
    expect((await compared('maxUnavailable', 'budget')).out).not.toContain('could mean')
  })

  it('of two names of one topic has what is said of either', async () => {
    const fact = (id: string, text: string) => `{ id: ${id}, text: ${text}, source: KEP-1 }`
    const facts = ['A readiness probe …', 'A liveness probe …', 'Probes run …'].map((text, i) =>
      fact(`f${i}`, text),
    )
    const aliases = 'aliases: [readiness probe, liveness probe]'
    const probes = library(
      `format: 1\ntree: [probe]\ntopics: { probe: { ${aliases}, facts: [${facts.join(', ')}] } }`,
    )
    const compared = (...argv: string[]) => run(['compare', ...argv], { library: probes })
    const { out: text, err } = await compared('readiness', 'probe', 'liveness', 'probe')
    expect(text).toMatchInlineSnapshot(`
      "probe
      One topic tells of both: readiness probe, liveness probe.

      What tells them apart
        • A readiness probe …
        • A liveness probe …
      "
    `)
    expect(err).toContain('k8smap explain probe')
    const { out: chinese } = await compared(
      'liveness',
      'probe',
      'readiness',
      'probe',
      '--lang',
      'zh',
    )
    expect(chinese.split('\n')[1]).toBe('liveness probe 和 readiness probe 在同一个主题中讲解。')
    const { out: data } = await compared('readiness', 'probe', 'liveness', 'probe', '--json')
    expect(JSON.parse(data)).toMatchObject({
      ...{ version: 1, topic: 'probe', names: ['readiness probe', 'liveness probe'] },
      facts: [{ id: 'probe/f0' }, { id: 'probe/f1' }],
    })
    // A name within the other is told apart where both are spoken of, also by the summary.
    const ports = library(
      `format: 1
tree: [ports]
topics:
  ports:
    aliases: [port, targetPort]
    summary: The port and the targetPort
    facts: [${[fact('f0', 'targetPort alone'), fact('f1', 'targetPort or port')].join(', ')}]`,
    )
    const apart = await run(['compare', 'port', 'targetPort'], { library: ports })
    expect(apart.out.split('\n').slice(4, 6)).toEqual([
      '  • The port and the targetPort',
      '  • targetPort or port',
    ])
    // By names of them that nothing speaks of, what is said of both by others.
    const links = library(
      'format: 1\ntree: [link]\ntopics: { link: { aliases: [small link, big link, 小链, 大链], summary: The small link and the big link } }',
    )
    const other = await run(['compare', '小链', '大链'], { library: links })
    expect(other.out.split('\n').slice(4, 6)).toEqual(['  • The small link and the big link', ''])
    for (const same of [
      ['probe', 'probes'],
      ['Probe', 'PROBE'],
    ])
      expect(await compared(...same)).toMatchObject({ exit: 2, out: '' })
  })
})

describe('trace', () => {
  it('lists the flows', async () => {
    expect(await out(['trace'])).toBe('start  How a Pod starts (5 steps)\n')
    expect(await json('trace')).toEqual({
      version: 1,
      flows: [
        {
          ...{ id: 'start', topic: 'kubelet', steps: 5 },
          title: { en: 'How a Pod starts', zh: 'Pod 如何启动' },
        },
      ],
    })
  })

  it('lists several that a name is in, and finds one by most of its words', async () => {
    const two = library(
      SMALL,
      GRAPH.replace(
        'flows:',
        `flows:
  stop:
    topic: kubelet
    title: { en: How a Pod stops, zh: Pod 如何停止 }
    summary: { en: From its deletion to its end., zh: 从删除到结束。 }
    steps:
      - { id: end, topic: kubelet, does: { en: ends the containers, zh: 结束容器 }, source: KEP-1 }
      - { id: tell, topic: kubelet, does: { en: tells so, zh: 报告 }, source: KEP-1 }
      - { id: forget, topic: kubelet, does: { en: forgets it, zh: 忘掉 }, source: KEP-1 }`,
      ),
    )
    const traced = async (...words: string[]) =>
      (await run(['trace', ...words], { library: two })).out.split('\n')[0]
    expect(await traced('how', 'a', 'pod')).toBe('stop   How a Pod stops (3 steps)')
    expect(await traced('what', 'happens', 'when', 'a', 'pod', 'stops')).toBe('How a Pod stops')
    // Only its summary speaks of a deletion, and no other flow does.
    expect(await traced('deletion', 'of', 'a', 'pod')).toBe('How a Pod stops')
    expect(await traced('deletion', 'of', 'a', 'node')).toBe('')
  })

  it('has the flow with a name of the topic in its title beside the one in which it takes part', async () => {
    const flow = (id: string, title: string, [home, ...others]: readonly string[]) => {
      const steps = [home, ...others].map(
        (topic, n) =>
          `{ id: s${n}, topic: ${topic}, does: { en: does it, zh: 做 }, source: KEP-1 }`,
      )
      const names = `title: { en: ${title}, zh: ${title} }, summary: { en: So., zh: 如此。 }`
      return `  ${id}: { topic: ${home}, ${names}, steps: [${steps.join(', ')}] }\n`
    }
    const net = library(
      'format: 1\ntree: [pod, dns, proxy, address]\ntopics: { address: { aliases: [virtual IP] } }\n',
      `format: 1\nflows:\n${flow('lookup', 'A Pod asks', ['dns', 'pod', 'address'])}${flow('rules', 'From the virtual IP to a Pod', ['proxy', 'pod', 'dns'])}`,
    )
    const traced = async (...words: string[]) =>
      (await run(['trace', ...words], { library: net })).out
        .split('\n')
        .map((line) => line.split(' ')[0])
    expect(await traced('virtual', 'ip')).toEqual(['rules', 'lookup', ''])
  })

  it('tells a flow step by step', async () =>
    expect(await out(['trace', 'start'], { columns: 80 })).toMatchInlineSnapshot(`
      "How a Pod starts
      From its object to its containers.

      1. The scheduler picks a node [1]
         kube-scheduler → kube-apiserver
         why          Every Pod needs one.
         see          \`kubectl get events\` shows \`Scheduled\`.

      2. kube-apiserver stores the choice [2]
         kube-apiserver → etcd

      3. kubelet sees the Pod (since v1.20) [3]
         kubelet → kube-apiserver
         if it fails  The Pod stays \`Pending\`. [4]

      4. (meanwhile) kube-proxy writes its rules [5]
         kube-proxy

      5. kubelet starts the containers [3]
         kubelet
         why          That is what it is for.

      Sources
        [1] https://www.kubernetes.dev/resources/keps/785
        [2] https://www.kubernetes.dev/resources/keps/2
        [3] https://www.kubernetes.dev/resources/keps/3
        [4] https://www.kubernetes.dev/resources/keps/5
        [5] https://www.kubernetes.dev/resources/keps/4
      "
    `))

  it('tells it on a narrow page, in Chinese', async () =>
    expect(
      await out(['trace', 'Pod', '如何启动', '--lang', 'zh'], { columns: 40 }),
    ).toMatchInlineSnapshot(`
      "Pod 如何启动
      从对象到容器。

      1. 调度器选一个节点 [1]
         调度器 → kube-apiserver
         原因
           每个 Pod 都要有节点。
         可见
           \`kubectl get events\` 显示
           \`Scheduled\`。

      2. kube-apiserver 保存这个选择 [2]
         kube-apiserver → etcd

      3. kubelet 发现这个 Pod（v1.20 起） [3]
         kubelet → kube-apiserver
         若出错
           Pod 停在 \`Pending\`。 [4]

      4. （同时） kube-proxy 写入规则 [5]
         kube-proxy

      5. kubelet 启动容器 [3]
         kubelet
         原因
           它就是做这个的。

      出处
        [1] https://www.kubernetes.dev/
            resources/keps/785
        [2] https://www.kubernetes.dev/
            resources/keps/2
        [3] https://www.kubernetes.dev/
            resources/keps/3
        [4] https://www.kubernetes.dev/
            resources/keps/5
        [5] https://www.kubernetes.dev/
            resources/keps/4
      "
    `))

  it('names topics as they are called in each language, and in JSON by their ids', async () => {
    const said = await out(['trace', 'start', '--lang', 'both'])
    expect(said).toContain('   kube-scheduler · 调度器 → kube-apiserver\n')
    const { flow } = (await json('trace', 'start')) as { flow: { steps: object[] } }
    expect(flow.steps[0]).toMatchObject({ topic: 'kube-scheduler', to: 'kube-apiserver' })
  })

  it('marks what was different in an older version', async () => {
    const { out, err } = await run(['trace', 'start a pod', '--k8s', '1.19'])
    expect(out).toContain('kubelet sees the Pod (since v1.20, ≠ not yet in v1.19) [3]')
    expect(err).toBe(
      '\nMarked is what was different in v1.19, as far as the map says; all else is of Kubernetes v1.37.\n',
    )
  })

  it('opens the flow of a topic: the one at home there, or the only one', async () => {
    expect(await out(['trace', 'kubelet'])).toContain('How a Pod starts\n')
    expect(await out(['trace', 'etcd'])).toContain('How a Pod starts\n')
    expect(await run(['trace', 'node'])).toMatchObject({
      exit: 1,
      err: 'Worker node takes part in no flow. k8smap trace lists the flows.\n',
    })
  })

  it('finds a flow by a part of what it is called', async () => {
    expect(await out(['trace', '如何启动'])).toContain('How a Pod starts\n')
    expect(await out(['trace', 'pod starts'])).toContain('How a Pod starts\n')
    expect(await run(['trace', 'sta'])).toMatchObject({ exit: 1, out: '' })
  })

  it('finds a flow within a question for it, or of what is in no flow by itself', async () => {
    const teas = library(`format: 1
tree: [tea, pot, kettle, cup]
topics:
  cup: { aliases: [pour out] }
flows:
  brew:
    title: { en: Brewing tea, zh: 泡茶 }
    topic: tea
    aliases: [how a pot is filled, 往壶里倒水]
    steps: [{ id: a, topic: tea, does: { en: waits, zh: 等 } }, { id: b, topic: kettle, does: { en: boils, zh: 烧 } }]
  wash:
    title: { en: Washing up after pouring out tea, zh: 洗茶具 }
    topic: kettle
    steps: [{ id: a, topic: tea, does: { en: goes, zh: 走 } }, { id: b, topic: kettle, does: { en: dries, zh: 晾干 } }]`)
    const first = async (...words: string[]) =>
      (await run(['trace', ...words], { library: teas })).out.split('\n')[0]
    for (const words of [
      '什么是泡茶',
      '泡茶的流程',
      '倒水过程',
      'what is brewing tea',
      'brewing flow',
    ])
      expect([words, await first(...words.split(' '))]).toEqual([words, 'Brewing tea'])
    // A topic in no flow: the flow that speaks of it, if there is one.
    expect(await first('pour', 'out')).toBe('Washing up after pouring out tea')
    expect(await first('kettle', 'process')).toBe('Washing up after pouring out tea')
    expect(await run(['trace', 'pot', 'lid', 'steps'], { library: teas })).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringMatching(/^Nothing is called “pot lid steps”/),
    })
  })

  it('lists the flows of a topic that is in several of them', async () => {
    const more = `format: 1
flows:
  other:
    title: Another one
    topic: node
    steps:
      - { id: a, topic: node, does: is drained, source: KEP-1 }
      - { id: b, topic: etcd, does: forgets it, source: KEP-1 }`
    const two = library(SMALL, GRAPH, more)
    expect(await out(['trace', 'etcd'], { library: two })).toBe(
      'Flows in which etcd takes part:\n\nstart  How a Pod starts (step 2)\nother  Another one (step 2)\n',
    )
    expect(JSON.parse(await out(['trace', 'etcd', '--json'], { library: two }))).toMatchObject({
      ...{ topic: 'etcd', flows: [{ id: 'start', steps: [2] }, { id: 'other' }] },
    })
    // A topic's whole name is no part of a flow's, except where the topic is in none.
    const called = library(SMALL, GRAPH, more.replace('Another one', 'An etcd without a secret'))
    expect(await out(['trace', 'etcd'], { library: called })).toBe(
      'Flows in which etcd takes part:\n\nstart  How a Pod starts (step 2)\nother  An etcd without a secret (step 2)\n',
    )
  })

  it('is JSON too', async () =>
    expect(await json('trace', 'start')).toMatchObject({
      version: 1,
      flow: {
        ...{ id: 'start', topic: 'kubelet' },
        steps: [
          { id: 'pick', topic: 'kube-scheduler', to: 'kube-apiserver', source: 'KEP-785' },
          { id: 'store', stopsWithout: ['etcd'] },
          { id: 'look', since: 'v1.20', breaks: { source: 'KEP-5' } },
          { id: 'rules', meanwhile: true },
          { id: 'run' },
        ],
      },
    }))

  it('goes on where a person looks', async () => {
    const { err } = await run(['trace', 'start'], { columns: 80 })
    expect(err).toBe('\nGo on: k8smap explain kubelet · k8smap quiz kubelet\n')
  })
})

describe('graph', () => {
  it('draws a few topics as boxes', async () => {
    expect(await out(['graph', 'etcd'], { columns: 80 })).toMatchInlineSnapshot(`
      "┌──────┐                        ┌────────────────┐
      │ etcd │◀─ stores its data in ──│ kube-apiserver │
      └──────┘                        └────────────────┘
      "
    `)
    expect(
      await out(['graph', 'kube-proxy', '--lang', 'zh'], { columns: 80 }),
    ).toMatchInlineSnapshot(`
      "┌────────────┐                 ┌────────────────┐
      │            │── 连接 ────────▶│ kube-apiserver │
      │            │                 └────────────────┘
      │ kube-proxy │                 ┌──────────┐
      │            │── 运行在 … 上 ─▶│ 工作节点 │
      └────────────┘                 └──────────┘
      "
    `)
  })

  it('draws more of them, or any on a narrow page, as a tree', async () => {
    expect(await out(['graph', 'kube-apiserver', '-L', '2'])).toMatchInlineSnapshot(`
      "kube-apiserver
      ├─▶ stores its data in etcd
      ├─▶ runs on Control plane (since v1.20)
      ├◀─ is contacted by kube-scheduler
      ├◀─ is contacted by kubelet
      │  └─▶ runs on Worker node
      └◀─ is contacted by kube-proxy
         └─▶ runs on Worker node (see above)
      "
    `)
    expect(
      await out(['graph', 'kube-apiserver', '--lang', 'zh'], { columns: 40 }),
    ).toMatchInlineSnapshot(`
      "kube-apiserver（API 服务器）
      ├─▶ 把数据存储在 etcd 中
      ├─▶ 运行在 控制平面 上（v1.20 起）
      ├◀─ 由 调度器 连接
      ├◀─ 由 kubelet 连接
      └◀─ 由 kube-proxy 连接
      "
    `)
  })

  it('writes a picture', async () => {
    const { saved, out, err } = await run(['graph', 'etcd', '-o', 'a/b.mmd'])
    expect([out, err]).toEqual(['', 'Drawn: a/b.mmd\n'])
    const whereabouts = { path: '/notes/n.dot', name: 'n' }
    const notes = { whereabouts, files: new Map([['n.dot', 'digraph {mine}']]) }
    expect(await run(['--outline', 'n.dot', 'graph', 'etcd', '-o', 'n.dot'], notes)).toMatchObject({
      ...{ exit: 1, saved: new Map() },
      err: 'n.dot is the notes themselves: write the outline into another file.\n',
    })
    expect(saved.get('a/b.mmd')).toContain('flowchart LR')
    expect((await run(['graph', 'etcd', '-o', 'x.DOT'])).saved.get('x.DOT')).toContain('digraph')
    expect((await run(['graph', 'etcd', '-o', 'x.svg'])).saved.get('x.svg')).toContain('<svg')
  })

  it('lays out no more than a person can look at', async () => {
    const many = Array.from({ length: 101 }, (_, i) => `t${i}`)
    const star = library(
      `format: 1\ntree: [hub, ${many.join(', ')}]\ntopics: { hub: { relations: { uses: [${many.join(', ')}] } } }`,
    )
    const wide = { library: star }
    expect(await run(['graph', 'hub', '-o', 'x.svg'], wide)).toMatchObject({
      exit: 1,
      err: '102 topics are too many to be laid out in an SVG: at most 100. Take a smaller --depth, or *.dot for Graphviz.\n',
    })
    expect((await run(['graph', 'hub', '-o', 'x.dot'], wide)).saved.size).toBe(1)
    expect(await run(['graph', 'etcd', '-o', 'x.svg', '--json'])).toMatchObject({ exit: 2 })
  })

  it('draws no other kind of file, and says if one cannot be written', async () => {
    expect(await run(['graph', 'etcd', '-o', 'x.png'])).toMatchObject({
      exit: 2,
      err: '--output cannot be “x.png”. Allowed: *.svg, *.dot, *.mmd.\nMore: k8smap graph --help\n',
    })
    const saveFailure = new Failure('not-saved', { path: 'x.svg', reason: 'EACCES' })
    expect(await run(['graph', 'etcd', '-o', 'x.svg'], { saveFailure })).toMatchObject({
      exit: 1,
      err: 'x.svg could not be written: there is no permission (EACCES).\n',
    })
  })

  it('is JSON too, each edge in its own direction', async () =>
    expect(await json('graph', 'etcd')).toEqual({
      ...{ version: 1, topic: 'etcd' },
      nodes: [
        { id: 'etcd', title: { en: 'etcd', zh: 'etcd' } },
        {
          id: 'kube-apiserver',
          title: { en: 'kube-apiserver', zh: 'kube-apiserver（API 服务器）' },
        },
      ],
      edges: [{ from: 'kube-apiserver', to: 'etcd', type: 'stores-in' }],
    }))

  it('says that there is nothing to draw', async () =>
    expect(await run(['graph'])).toMatchObject({
      exit: 1,
      err: 'Kubernetes has no relations to be drawn.\n',
    }))
})

describe('changes', () => {
  it('tells what changed, by version', async () => {
    const { out, err } = await run(['changes', '--since', '1.1'])
    expect(out).toMatchInlineSnapshot(`
      "v1.19
        holds since then
          • kube-scheduler: It filters, then scores. [1]
        deprecated
          • kube-scheduler: Policy flags configured it. [2]

      v1.20
        holds since then
          • kube-apiserver runs on Control plane [3]

      v1.23
        removed
          • kube-scheduler: Policy flags configured it. [2]

      v1.30
        holds since then
          • kubelet: The default is 5. [4]
            before: The default was 4.

      v1.31
        deprecated
          • kubelet: It had a flag. [4]

      v1.33
        removed
          • kubelet: It had a flag. [4]

      Sources
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation
        [2] https://www.kubernetes.dev/resources/keps/785
        [3] https://www.kubernetes.dev/resources/keps/2
        [4] https://www.kubernetes.dev/resources/keps/3
      "
    `)
    expect(err).toBe('\n7 changes from v1.1 to v1.37.\n')
  })

  it('takes versions as words, behind a topic or alone', async () => {
    const between = await out(['changes', 'node', '--since', 'v1.30', '--until', '1.31'])
    expect(between).not.toBe('')
    expect(await out(['changes', 'node', '1.30', 'to', '1.31'])).toBe(between)
    expect(await out(['changes', 'node', '从', '1.30', '到', '1.31'])).toBe(between)
    expect(await out(['changes', 'until', '1.31'])).toBe(await out(['changes', '--until', '1.31']))
    expect(await out(['changes', 'nothing', '1.31'])).toBe('')
  })

  it('tells only what is between two versions, below a topic', async () => {
    expect(
      await out(['changes', 'node', '--since', 'v1.30', '--until', '1.31.4']),
    ).toMatchInlineSnapshot(`
      "v1.30
        holds since then
          • kubelet: The default is 5. [1]
            before: The default was 4.

      v1.31
        deprecated
          • kubelet: It had a flag. [1]

      Sources
        [1] https://www.kubernetes.dev/resources/keps/3
      "
    `)
    expect((await run(['changes', '--until', '1.23'])).err).toBe(
      '\n4 changes from v1.19 to v1.23.\n',
    )
    expect(await run(['changes'])).toMatchObject({
      exit: 0,
      out: '',
      err: 'No change is told of Kubernetes and what is below it from v1.34 on, up to v1.37.\n',
    })
  })

  it('tells what was done, if words say so, in every version', async () => {
    const events = async (...words: string[]) => {
      const { changes } = await JSON.parse((await run(['changes', ...words, '--json'])).out)
      return changes.map(
        (each: { event: string; release: string }) => `${each.release} ${each.event}`,
      )
    }
    const all: string[] = await events('kubernetes')
    const done = all.filter((each) => each.endsWith(' deprecated'))
    expect(done.length).toBeGreaterThan(0)
    expect(done.length).toBeLessThan(all.length)
    expect(await events('deprecated')).toEqual(done)
    expect(await events('kubernetes', 'deprecated')).toEqual(done)
    expect(await events('已弃用', '1.31')).toEqual(done.filter((each) => each.startsWith('v1.31')))
    expect(await run(['changes', 'etcd', 'deprecated'])).toMatchObject({
      out: '',
      err: 'Nothing under “deprecated” is told of etcd and what is below it, up to v1.37.\nGo on: k8smap changes control-plane deprecated\n',
    })
  })

  describe('of facts that say what became of something', () => {
    const ended = library(`format: 1
baseline: { of: Kubernetes v1.37, released: '2026-08-26' }
tree:
  - kubernetes: [ingress, sidecar]
topics:
  ingress:
    facts:
      - id: gone
        text: { en: The beta API is no longer served., zh: Beta API 不再提供。 }
        source: KEP-1
        since: v1.22
        became: removed
        before: { en: It was still served., zh: 当时仍提供。 }
  sidecar:
    facts:
      - { id: stable, text: { en: It is stable., zh: 已稳定。 }, source: KEP-2, since: v1.33 }
      - { id: beta, text: { en: A part is beta., zh: 一部分是 Beta。 }, source: KEP-2, since: v1.33, became: beta }`)
    const told = (...argv: string[]) => run(['changes', ...argv], { library: ended })

    it('tells an end under its own heading', async () => {
      const removed = `v1.22
  removed
    • ingress: The beta API is no longer served. [1]
      before: It was still served.

Sources
  [1] https://www.kubernetes.dev/resources/keps/1
`
      const { out: one } = await told('1.22')
      expect(one).toBe(removed)
      for (const words of [
        'removed in 1.22',
        'what was removed in 1.22',
        'removed in 1.22 ingress',
        'ingress removed',
        'api removals 1.22',
      ])
        expect([words, (await told(...words.split(' '))).out]).toEqual([words, removed])
      expect((await told('--lang', 'zh', '1.22', '移除')).out).toContain('Beta API 不再提供。')
    })

    it('tells what became stable, beta or alpha', async () => {
      expect(await told('when', 'did', 'sidecar', 'go', 'ga')).toMatchObject({
        out: `v1.33
  holds since then
    • sidecar: It is stable. [1]

Sources
  [1] https://www.kubernetes.dev/resources/keps/2
`,
        err: `
1 change from v1.33 to v1.37.
“holds since then”: it became stable, came on by default, or is simply so since then.
`,
      })
      expect((await told('--lang', 'zh', '1.33', '进入', 'GA')).out).toContain('已稳定。')
      expect((await told('beta', 'in', '1.33')).out).toBe(`v1.33
  beta since then
    • sidecar: A part is beta. [1]

Sources
  [1] https://www.kubernetes.dev/resources/keps/2
`)
    })

    it('says that only one kind was looked for where there is none of it', async () =>
      expect(await told('sidecar', 'removed', 'in', '1.33')).toMatchObject({
        out: '',
        err: 'Nothing under “removed” is told of sidecar and what is below it from v1.33 on, up to v1.33.\nGo on: k8smap changes sidecar\n',
      }))

    it('knows no year but that of the old outline', async () => {
      expect(await told('since', '2021')).toEqual(await told('--since', '2021'))
      for (const argv of [
        ['since', '2023'],
        ['--since', '2023'],
        ['removed', 'since', '2023'],
      ])
        expect(await told(...argv)).toMatchObject({
          exit: 2,
          out: '',
          err: 'Changes are told by version, without dates: name a version in place of 2023, as in --since 1.30. --since 2021 tells the old outline, line by line.\nMore: k8smap changes --help\n',
        })
    })
  })

  it('says of what there is no change, and which branch has some', async () => {
    const none = async (...argv: string[]) => (await run(['changes', ...argv])).err
    expect(await none('etcd')).toBe(
      'No change is told of etcd and what is below it, up to v1.37.\nGo on: k8smap changes control-plane\n',
    )
    expect(await none('etcd', '--until', '1.1')).toBe(
      'No change is told of etcd and what is below it, up to v1.1.\n',
    )
    expect(await none('etcd', 'since', '1.30', '--lang', 'zh')).toBe(
      '自 v1.30 起，截至 v1.37，没有记载“etcd”及其下内容的变化。\n接着看：k8smap changes kubernetes\n',
    )
  })

  it('is JSON too', async () =>
    expect(await json('changes', 'kubelet', '--since', '1.30', '--until', '1.30')).toEqual({
      version: 1,
      changes: [
        {
          ...{ release: 'v1.30', event: 'since', topic: 'kubelet', source: 'KEP-3' },
          ...{ fact: 'kubelet/default', text: { en: 'The default is 5.', zh: '默认是 5。' } },
          before: { en: 'The default was 4.', zh: '默认曾是 4。' },
        },
      ],
    }))

  it('tells the lines of 2021', async () => {
    const { out, err } = await run(['changes', '--since', '2021'])
    expect(out).toBe(
      '“kube-scheduler（调度器）”\n  † outdated\n  It only assigns.\n  k8smap explain kube-scheduler\n',
    )
    expect(err).toBe('\nThe outline of 2021 against today, line by line: 1 outdated.\n')
    const own = await run(['changes', '--since', '2021', '--outline', 'a b.yaml'])
    expect(own.out).toContain('\n  k8smap --outline "a b.yaml" explain kube-scheduler\n')
    expect(await json('changes', '--since', '2021')).toMatchObject({
      lines: [{ topic: 'kube-scheduler', verdict: 'outdated' }],
    })
  })

  it('says what cannot be', async () => {
    expect(await run(['changes', '--since', '1.30', '--until', '1.20'])).toMatchObject({
      exit: 2,
      err: 'v1.30 is later than v1.20: there is nothing between them.\nMore: k8smap changes --help\n',
    })
    expect(await run(['changes', '--since', '1.38'])).toMatchObject({
      exit: 2,
      err: 'v1.38 is newer than this outline, which is of v1.37: it says nothing about it.\nMore: k8smap changes --help\n',
    })
    expect(await run(['changes', '--since', 'now'])).toMatchObject({
      ...{ exit: 2, out: '' },
      err: '--since cannot be “now”: it takes a version such as v1.31, or 2021 for the old outline.\nMore: k8smap changes --help\n',
    })
    expect((await run(['changes', '--since', '9', '--lang', 'zh'])).err).toMatch(
      /^--since 不能是“9”：要写一个版本，如 v1\.31，或写 2021 对照旧大纲。\n/,
    )
    expect((await run(['changes', '--until', '2021'])).err).toMatch(
      /^--until cannot be “2021”: it takes a version such as v1\.31\.\n/,
    )
    expect((await run(['explain', 'etcd', '--k8s', '2021'])).err).toMatch(
      /^--k8s cannot be “2021”: it takes a version such as v1\.31\.\n/,
    )
    expect(await run(['changes', '1.24', '--until', '1.26'])).toMatchObject({
      exit: 2,
      err: '--until and 1.24 do not go together.\nMore: k8smap changes --help\n',
    })
    expect(await run(['changes', '--since', '2021', '--until', '1.30'])).toMatchObject({ exit: 2 })
  })
})

describe('explain', () => {
  it('says what depends on a component, and in which flows it takes part', async () =>
    expect(await out(['explain', 'kubelet'])).toMatchInlineSnapshot(`
      "Kubernetes › Worker node
      kubelet

      The agent on every node.

      Facts
        • The default is 5. (since v1.30) [1]
        • It had a flag. (deprecated v1.31, removed v1.33) [1]

      If it is gone
        stops  No Pod starts there. [1]

      Related
        talks to  kube-apiserver
        runs on  Worker node

      Takes part in
        start  How a Pod starts (steps 3, 5)

      Not to be confused with
        kube-scheduler
          The kubelet starts containers.
        kube-proxy
          It only writes rules.

      Sources
        [1] https://www.kubernetes.dev/resources/keps/3
      "
    `))

  it('goes one relation further', async () =>
    expect(await out(['explain', 'kubelet', '--related'])).toMatchInlineSnapshot(`
      "Kubernetes › Worker node
      kubelet

      The agent on every node.

      Facts
        • The default is 5. (since v1.30) [1]
        • It had a flag. (deprecated v1.31, removed v1.33) [1]

      If it is gone
        stops  No Pod starts there. [1]

      Related
        ├─▶ talks to kube-apiserver
        │  ├─▶ stores its data in etcd
        │  ├─▶ runs on Control plane (since v1.20)
        │  ├◀─ is contacted by kube-scheduler
        │  └◀─ is contacted by kube-proxy
        └─▶ runs on Worker node
           └◀─ runs kube-proxy (see above)

      Takes part in
        start  How a Pod starts (steps 3, 5)

      Not to be confused with
        kube-scheduler
          The kubelet starts containers.
        kube-proxy
          It only writes rules.

      Sources
        [1] https://www.kubernetes.dev/resources/keps/3
      "
    `))

  it('marks what was different in an older version', async () => {
    const page = await out(['explain', 'kubelet', '--k8s', 'v1.29'])
    expect(page).toContain(
      '• The default is 5. (since v1.30, ≠ not yet in v1.29) Before v1.30: The default was 4. [1]\n',
    )
    expect(page).toContain(
      '• It had a flag. (deprecated v1.31, removed v1.33, ≠ still there in v1.29) [1]\n',
    )
    expect(await json('explain', 'kubelet', '--k8s', '1.29')).toMatchObject({
      k8s: 'v1.29',
      topic: { is: 'component', facts: [{ difference: 'not-yet' }, { difference: 'still-there' }] },
    })
    expect(await run(['explain', 'kubelet', '--related', '--json'])).toMatchObject({ exit: 2 })
    expect(await run(['explain', 'kubelet', '--k8s', '1.99'])).toMatchObject({ exit: 2, out: '' })
    expect(await run(['explain', 'kubelet', '--k8s', 'new'])).toMatchObject({ exit: 2, out: '' })
  })
})
