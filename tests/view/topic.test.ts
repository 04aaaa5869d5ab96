import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Knowledge } from '../../src/core/model/topic.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Page } from '../../src/view/page.ts'
import { topicLines } from '../../src/view/topic.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

const OUTLINE = {
  ...outlineOf(
    `
k8s | Kubernetes
  plane | Control plane | 控制平面
    sched | kube-scheduler | 调度器
      filter | Filtering | 过滤
      score | Scoring | 打分
    api | kube-apiserver
    etcd
  node | Worker node | 工作节点
    kubelet | kubelet | kubelet（节点代理）
`,
    { sched: { aliases: ['scheduler', '安排者'] } },
  ),
  relationTypes: new Map([
    ['talks-to', { words: text('talks to', '访问'), inverse: text('is talked to by', '被访问') }],
    ['part-of', { words: text('is part of', '属于'), inverse: text('has the part', '包含') }],
  ]),
}
const SCHEDULER: Partial<Knowledge> = {
  summary: text(
    'Picks a node for each new Pod, with `kubectl get pods` showing which one it was.',
    '为每个新 Pod 选择节点，用 `kubectl get pods` 可以看到选了哪一个。',
    '為每個新 Pod 選擇節點，用 `kubectl get pods` 可以看到選了哪一個。',
  ),
  facts: [
    {
      id: 'steps',
      text: text(
        'It filters the nodes, then it scores those that are left.',
        '先过滤节点，再给剩下的打分。',
      ),
      source: '/docs/concepts/scheduling-eviction/',
      since: 'v1.19',
    },
    {
      id: 'flags',
      text: text('Policy flags configured it.', '曾用策略标志来配置。'),
      source: 'KEP-785',
      deprecated: 'v1.19',
      removed: 'v1.23',
    },
    { id: 'one', text: text('One is enough.', '一个就够。'), source: 'KEP-785' },
    { id: 'none', text: text('Nobody knows why.', '没人知道为什么。'), source: '' },
    {
      ...{ id: 'looks-like', aspect: 'looks-like', source: 'KEP-785' },
      text: text('A Pod in `kube-system`.', '`kube-system` 中的一个 Pod。'),
    },
    {
      ...{ id: 'without-notice', aspect: 'without-notice', source: '/docs/x' },
      text: text(
        'New Pods stay `Pending`, without an event that says why.',
        '新 Pod 停在 `Pending`，没有事件说明原因。',
      ),
    },
    {
      ...{ id: 'without-stops', aspect: 'without-stops', source: '', since: 'v1.2' },
      text: text('No Pod gets a node.', '没有 Pod 能分到节点。'),
    },
  ],
  relations: [
    { type: 'talks-to', topic: 'api' },
    { type: 'talks-to', topic: 'kubelet' },
    { type: 'part-of', topic: 'plane' },
    { type: 'unheard-of', topic: 'etcd' },
  ],
  then: {
    line: 'kube-scheduler（调度器）',
    verdict: 'outdated',
    now: text(
      'It only assigns the Pod; the kubelet starts its containers.',
      '它只负责分配，容器由 kubelet 启动。',
    ),
  },
  confused: [
    { topic: 'kubelet', tell: text('The kubelet starts containers.', 'kubelet 启动容器。') },
  ],
  exams: { KCNA: ['Cloud Native Application Delivery'], CKA: ['Scheduling', 'Troubleshooting'] },
  links: ['https://example.com/scheduler'],
}
const LIBRARY: Library = {
  ...libraryOf(OUTLINE, { sched: SCHEDULER }),
  incoming: (id) =>
    id === 'sched'
      ? [
          { type: 'talks-to', topic: 'etcd' },
          { type: 'unheard-of', topic: 'api' },
        ]
      : [],
}
const draw =
  (id = 'sched', library = LIBRARY) =>
  (page: Page) =>
    topicLines(page, library, topicOf(OUTLINE, id))

describe('the page of a topic', () => {
  it('is drawn in English', () =>
    expect(screens(draw(), pageOf('en', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes › Control plane
      kube-scheduler
      scheduler, 安排者

      Picks a node for each new Pod, with \`kubectl get pods\` showing which one it was.

      Facts
        • It filters the nodes, then it scores those that are left. (since v1.19) [1]
        • Policy flags configured it. (deprecated v1.19, removed v1.23) [2]
        • One is enough. [2]
        • Nobody knows why.

      What it looks like
        • A Pod in \`kube-system\`. [2]

      If it is gone
        stops  No Pod gets a node. (since v1.2)
        you notice  New Pods stay \`Pending\`, without an event that says why. [3]

      Related
        talks to  kube-apiserver, kubelet
        is part of  Control plane
        is talked to by  etcd

      Then and now
        2021 outline  “kube-scheduler（调度器）”
        verdict  † outdated
        today  It only assigns the Pod; the kubelet starts its containers.

      Not to be confused with
        kubelet
          The kubelet starts containers.

      Below it
        Filtering, Scoring

      Exams
        KCNA: Cloud Native Application Delivery
        CKA: Scheduling
        CKA: Troubleshooting

      Sources
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/
        [2] https://www.kubernetes.dev/resources/keps/785
        [3] https://kubernetes.io/docs/x

      More
        https://example.com/scheduler"
    `))

  it('is drawn in English on a narrow page', () =>
    expect(screens(draw(), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes › Control plane
      kube-scheduler
      scheduler, 安排者

      Picks a node for each new Pod, with
      \`kubectl get pods\` showing which one it
      was.

      Facts
        • It filters the nodes, then it scores
          those that are left. (since v1.19)
          [1]
        • Policy flags configured it.
          (deprecated v1.19, removed v1.23)
          [2]
        • One is enough. [2]
        • Nobody knows why.

      What it looks like
        • A Pod in \`kube-system\`. [2]

      If it is gone
        stops
          No Pod gets a node. (since v1.2)
        you notice
          New Pods stay \`Pending\`, without an
          event that says why. [3]

      Related
        talks to
          kube-apiserver, kubelet
        is part of
          Control plane
        is talked to by
          etcd

      Then and now
        2021 outline
          “kube-scheduler（调度器）”
        verdict
          † outdated
        today
          It only assigns the Pod; the kubelet
          starts its containers.

      Not to be confused with
        kubelet
          The kubelet starts containers.

      Below it
        Filtering, Scoring

      Exams
        KCNA: Cloud Native Application
          Delivery
        CKA: Scheduling
        CKA: Troubleshooting

      Sources
        [1] https://kubernetes.io/docs/
            concepts/scheduling-eviction/
        [2] https://www.kubernetes.dev/
            resources/keps/785
        [3] https://kubernetes.io/docs/x

      More
        https://example.com/scheduler"
    `))

  it('is drawn in Chinese', () =>
    expect(screens(draw(), pageOf('zh', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes › 控制平面
      调度器
      scheduler、安排者

      为每个新 Pod 选择节点，用 \`kubectl get pods\` 可以看到选了哪一个。

      事实
        • 先过滤节点，再给剩下的打分。（v1.19 起） [1]
        • 曾用策略标志来配置。（v1.19 弃用、v1.23 移除） [2]
        • 一个就够。 [2]
        • 没人知道为什么。

      在集群中的样子
        • \`kube-system\` 中的一个 Pod。 [2]

      如果没有它
        停摆  没有 Pod 能分到节点。（v1.2 起）
        迹象  新 Pod 停在 \`Pending\`，没有事件说明原因。 [3]

      关系
        访问  kube-apiserver、kubelet
        属于  控制平面
        被访问  etcd

      当年与今天
        2021 大纲  “kube-scheduler（调度器）”
        结论  † 已过时
        今天  它只负责分配，容器由 kubelet 启动。

      容易混淆
        kubelet（节点代理）
          kubelet 启动容器。

      下级主题
        过滤、打分

      考试范围
        KCNA：Cloud Native Application Delivery
        CKA：Scheduling
        CKA：Troubleshooting

      出处
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/
        [2] https://www.kubernetes.dev/resources/keps/785
        [3] https://kubernetes.io/docs/x

      延伸阅读
        https://example.com/scheduler"
    `))

  it('is drawn in Chinese on a narrow page', () =>
    expect(screens(draw(), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes › 控制平面
      调度器
      scheduler、安排者

      为每个新 Pod 选择节点，用 \`kubectl get
      pods\` 可以看到选了哪一个。

      事实
        • 先过滤节点，再给剩下的打分。（v1.19
          起） [1]
        • 曾用策略标志来配置。（v1.19 弃用、
          v1.23 移除） [2]
        • 一个就够。 [2]
        • 没人知道为什么。

      在集群中的样子
        • \`kube-system\` 中的一个 Pod。 [2]

      如果没有它
        停摆
          没有 Pod 能分到节点。（v1.2 起）
        迹象
          新 Pod 停在 \`Pending\`，没有事件说明
          原因。 [3]

      关系
        访问
          kube-apiserver、kubelet
        属于
          控制平面
        被访问
          etcd

      当年与今天
        2021 大纲
          “kube-scheduler（调度器）”
        结论
          † 已过时
        今天
          它只负责分配，容器由 kubelet 启动。

      容易混淆
        kubelet（节点代理）
          kubelet 启动容器。

      下级主题
        过滤、打分

      考试范围
        KCNA：Cloud Native Application
          Delivery
        CKA：Scheduling
        CKA：Troubleshooting

      出处
        [1] https://kubernetes.io/docs/
            concepts/scheduling-eviction/
        [2] https://www.kubernetes.dev/
            resources/keps/785
        [3] https://kubernetes.io/docs/x

      延伸阅读
        https://example.com/scheduler"
    `))

  it('is drawn in Traditional Chinese', () =>
    expect(screens(draw(), pageOf('zh-Hant', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes › 控制平面
      调度器
      scheduler、安排者

      為每個新 Pod 選擇節點，用 \`kubectl get pods\` 可以看到選了哪一個。

      事實
        • 先过滤节点，再给剩下的打分。（v1.19 起） [1]
        • 曾用策略标志来配置。（v1.19 棄用、v1.23 移除） [2]
        • 一个就够。 [2]
        • 没人知道为什么。

      在叢集中的樣子
        • \`kube-system\` 中的一个 Pod。 [2]

      如果沒有它
        停擺  没有 Pod 能分到节点。（v1.2 起）
        跡象  新 Pod 停在 \`Pending\`，没有事件说明原因。 [3]

      關係
        访问  kube-apiserver、kubelet
        属于  控制平面
        被访问  etcd

      當年與今天
        2021 大綱  「kube-scheduler（调度器）」
        結論  † 已過時
        今天  它只负责分配，容器由 kubelet 启动。

      容易混淆
        kubelet（节点代理）
          kubelet 启动容器。

      下層主題
        过滤、打分

      考試範圍
        KCNA：Cloud Native Application Delivery
        CKA：Scheduling
        CKA：Troubleshooting

      出處
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/
        [2] https://www.kubernetes.dev/resources/keps/785
        [3] https://kubernetes.io/docs/x

      延伸閱讀
        https://example.com/scheduler"
    `))

  it('is drawn in both languages', () =>
    expect(screens(draw(), pageOf('both', 80), pageOf('both', 24))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes › Control plane · 控制平面
      kube-scheduler · 调度器
      scheduler, 安排者

      Picks a node for each new Pod, with \`kubectl get pods\` showing which one it was.
      为每个新 Pod 选择节点，用 \`kubectl get pods\` 可以看到选了哪一个。

      Facts
        • It filters the nodes, then it scores those that are left. (since v1.19) [1]
          先过滤节点，再给剩下的打分。（since v1.19） [1]
        • Policy flags configured it. (deprecated v1.19, removed v1.23) [2]
          曾用策略标志来配置。（deprecated v1.19, removed v1.23） [2]
        • One is enough. [2]
          一个就够。 [2]
        • Nobody knows why.
          没人知道为什么。

      What it looks like
        • A Pod in \`kube-system\`. [2]
          \`kube-system\` 中的一个 Pod。 [2]

      If it is gone
        stops  No Pod gets a node. (since v1.2) · 没有 Pod 能分到节点。（since v1.2）
        you notice  New Pods stay \`Pending\`, without an event that says why. [3] · 新
                    Pod 停在 \`Pending\`，没有事件说明原因。 [3]

      Related
        talks to · 访问  kube-apiserver, kubelet
        is part of · 属于  Control plane · 控制平面
        is talked to by · 被访问  etcd

      Then and now
        2021 outline  “kube-scheduler（调度器）”
        verdict  † outdated
        today  It only assigns the Pod; the kubelet starts its containers. · 它只负责
               分配，容器由 kubelet 启动。

      Not to be confused with
        kubelet · kubelet（节点代理）
          The kubelet starts containers.
          kubelet 启动容器。

      Below it
        Filtering · 过滤, Scoring · 打分

      Exams
        KCNA: Cloud Native Application Delivery
        CKA: Scheduling
        CKA: Troubleshooting

      Sources
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/
        [2] https://www.kubernetes.dev/resources/keps/785
        [3] https://kubernetes.io/docs/x

      More
        https://example.com/scheduler
      ── 24 ──
      Kubernetes › Control
      plane · 控制平面
      kube-scheduler · 调度器
      scheduler, 安排者

      Picks a node for each
      new Pod, with \`kubectl
      get pods\` showing which
      one it was.
      为每个新 Pod 选择节点，
      用 \`kubectl get pods\` 可
      以看到选了哪一个。

      Facts
        • It filters the
          nodes, then it
          scores those that
          are left. (since
          v1.19) [1]
          先过滤节点，再给剩下
          的打分。（since
          v1.19） [1]
        • Policy flags
          configured it.
          (deprecated v1.19,
          removed v1.23) [2]
          曾用策略标志来配置。
          （deprecated v1.19,
          removed v1.23） [2]
        • One is enough. [2]
          一个就够。 [2]
        • Nobody knows why.
          没人知道为什么。

      What it looks like
        • A Pod in
          \`kube-system\`. [2]
          \`kube-system\` 中的一
          个 Pod。 [2]

      If it is gone
        stops
          No Pod gets a node.
          (since v1.2) · 没有
          Pod 能分到节点。
          （since v1.2）
        you notice
          New Pods stay
          \`Pending\`, without
          an event that says
          why. [3] · 新 Pod 停
          在 \`Pending\`，没有事
          件说明原因。 [3]

      Related
        talks to · 访问
          kube-apiserver,
          kubelet
        is part of · 属于
          Control plane · 控制
          平面
        is talked to by · 被访
        问
          etcd

      Then and now
        2021 outline
          “kube-scheduler（调
          度器）”
        verdict
          † outdated
        today
          It only assigns the
          Pod; the kubelet
          starts its
          containers. · 它只负
          责分配，容器由
          kubelet 启动。

      Not to be confused with
        kubelet · kubelet（节
        点代理）
          The kubelet starts
          containers.
          kubelet 启动容器。

      Below it
        Filtering · 过滤,
        Scoring · 打分

      Exams
        KCNA: Cloud Native
          Application Delivery
        CKA: Scheduling
        CKA: Troubleshooting

      Sources
        [1] https://
            kubernetes.io/
            docs/concepts/
            scheduling-
            eviction/
        [2] https://www.
            kubernetes.dev/
            resources/keps/785
        [3] https://
            kubernetes.io/
            docs/x

      More
        https://example.com/
        scheduler"
    `))

  it('says once what held before several facts', () => {
    const before = text('It was beta.', '它是 Beta。')
    const facts = ['One.', 'Two.', 'Three.'].map((words, i) => ({
      ...{ id: `${i}`, text: same(words), source: '', since: 'v1.21', before },
    }))
    const lines = topicLines(
      pageOf('en', 80),
      libraryOf(OUTLINE, { sched: { facts } }),
      topicOf(OUTLINE, 'sched'),
      { at: [1, 20], isBrief: true },
    )
    expect(lines.slice(-4)).toEqual([
      'Facts',
      '  • One. (since v1.21, ≠ not yet in v1.20) Before v1.21: It was beta.',
      '  • Two. (since v1.21, ≠ not yet in v1.20)',
      '  • Three. (since v1.21, ≠ not yet in v1.20)',
    ])
  })

  it('is coloured', () =>
    expect(screens(draw(), pageOf('en', 80, COLOURED))).toMatchInlineSnapshot(`
      "── 80 ──
      ‹dim:Kubernetes › Control plane›
      ‹title:kube-scheduler›
      ‹dim:scheduler, 安排者›

      Picks a node for each new Pod, with ‹code:kubectl› ‹code:get› ‹code:pods› showing which one it was.

      ‹heading:Facts›
        • It filters the nodes, then it scores those that are left. (since v1.19) [1]
        • Policy flags configured it. (deprecated v1.19, removed v1.23) [2]
        • One is enough. [2]
        • Nobody knows why.

      ‹heading:What it looks like›
        • A Pod in ‹code:kube-system›. [2]

      ‹heading:If it is gone›
        ‹dim:stops›  No Pod gets a node. (since v1.2)
        ‹dim:you notice›  New Pods stay ‹code:Pending›, without an event that says why. [3]

      ‹heading:Related›
        ‹dim:talks to›  kube-apiserver, kubelet
        ‹dim:is part of›  Control plane
        ‹dim:is talked to by›  etcd

      ‹heading:Then and now›
        ‹dim:2021 outline›  “kube-scheduler（调度器）”
        ‹dim:verdict›  † outdated
        ‹dim:today›  It only assigns the Pod; the kubelet starts its containers.

      ‹heading:Not to be confused with›
        ‹title:kubelet›
          The kubelet starts containers.

      ‹heading:Below it›
        Filtering, Scoring

      ‹heading:Exams›
        KCNA: Cloud Native Application Delivery
        CKA: Scheduling
        CKA: Troubleshooting

      ‹heading:Sources›
        [1] ‹link:https://kubernetes.io/docs/concepts/scheduling-eviction/›
        [2] ‹link:https://www.kubernetes.dev/resources/keps/785›
        [3] ‹link:https://kubernetes.io/docs/x›

      ‹heading:More›
        ‹link:https://example.com/scheduler›"
    `))

  it('is not wrapped for a pipe', () =>
    expect(
      draw()(pageOf('en', Number.POSITIVE_INFINITY)).filter((line) => line.length > 80),
    ).toEqual([]))

  it('has its name and no more where nothing is known', () => {
    expect(screens(draw('k8s', libraryOf(OUTLINE)), pageOf('en'))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes

      Below it
        Control plane, Worker node"
    `)
    expect(screens(draw('etcd', libraryOf(OUTLINE)), pageOf('en'))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes › Control plane
      etcd"
    `)
  })

  it('hangs text behind labels on sixty columns, below them on fewer, or where a label takes half', () => {
    const wide = {
      ...OUTLINE,
      relationTypes: new Map([
        ['talks-to', { words: same('x'.repeat(26)), inverse: same('') }],
        ['part-of', { words: same('x'.repeat(27)), inverse: same('') }],
      ]),
    }
    const relations = [
      { type: 'talks-to', topic: 'api' },
      { type: 'part-of', topic: 'api' },
    ]
    const library = libraryOf(wide, { etcd: { relations } })
    expect(
      screens(draw('etcd', library), pageOf('en', 60), pageOf('en', 59)),
    ).toMatchInlineSnapshot(`
      "── 60 ──
      Kubernetes › Control plane
      etcd

      Related
        xxxxxxxxxxxxxxxxxxxxxxxxxx  kube-apiserver
        xxxxxxxxxxxxxxxxxxxxxxxxxxx
          kube-apiserver
      ── 59 ──
      Kubernetes › Control plane
      etcd

      Related
        xxxxxxxxxxxxxxxxxxxxxxxxxx
          kube-apiserver
        xxxxxxxxxxxxxxxxxxxxxxxxxxx
          kube-apiserver"
    `)
  })

  it('is no wider than the page, but for addresses', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (columns, lang) => {
          const lines = draw()(pageOf(lang, columns)).filter((line) => !line.includes('https:'))
          expect(widest(lines)).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
