import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Library } from '../../src/core/model/library.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Lesson } from '../../src/drill/turn.ts'
import { lessonLines } from '../../src/view/lesson.ts'
import type { Page } from '../../src/view/page.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

const OUTLINE = {
  ...outlineOf(`
k | Kubernetes
  cp | Control plane | 控制平面
    api | API server | API 服务器
    etcd
    sched | kube-scheduler | 调度器
      filter | Filtering | 过滤
      score | Scoring | 打分
      bind | Binding | 绑定
      preempt | Preemption | 抢占
    kcm | kube-controller-manager
    ccm | cloud-controller-manager
  node | Worker node | 工作节点
`),
  relationTypes: new Map([
    ['watches', { words: text('watches', '监视'), inverse: text('is watched by', '被监视于') }],
    ['uses', { words: text('uses', '使用'), inverse: text('is used by', '被使用于') }],
    ['runs-on', { words: text('runs on', '运行于'), inverse: text('runs', '运行') }],
  ]),
}
const LIBRARY: Library = libraryOf(OUTLINE, {
  sched: {
    relations: [
      { type: 'watches', topic: 'api' },
      { type: 'uses', topic: 'etcd' },
      { type: 'runs-on', topic: 'node' },
    ],
  },
})

const lessonOn = (id: string, more: Partial<Lesson> = {}): Lesson => ({
  topic: topicOf(OUTLINE, id),
  isNew: true,
  path: [text('Kubernetes', 'Kubernetes'), text('Control plane', '控制平面')],
  summary: text('Picks a node for each new Pod, and for no other.', '为每个新 Pod 选择节点。'),
  facts: [
    {
      id: 'sched/filter',
      text: text(
        'It filters the nodes, then it scores those left.',
        '先过滤节点，再给剩下的打分。',
      ),
    },
    { id: 'sched/assigns', text: text('It only assigns.', '它只负责分配。') },
  ],
  ...more,
})
const draw =
  (lesson: Lesson) =>
  (page: Page): string[] =>
    lessonLines(page, LIBRARY, lesson)
const LONG = same('It is said at length, and then again, until a screen is nearly full of it. ')
const many = (n: number): Lesson['facts'] =>
  Array.from({ length: n }, (_, i) => ({ id: `sched/${i}`, text: LONG }))

describe('a lesson', () => {
  it('is drawn in English: its place, what it is, its facts, a picture, its relations', () =>
    expect(
      screens(draw(lessonOn('sched')), pageOf('en', 80), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      New topic Kubernetes › Control plane
      kube-scheduler
        Picks a node for each new Pod, and for no other.
        • It filters the nodes, then it scores those left.
        • It only assigns.

        Control plane
        ├── API server
        ├── etcd
        ├── kube-scheduler ←
        │   ├── Filtering
        │   ├── Scoring
        │   ├── Binding
        │   └── Preemption
        ├── kube-controller-manager
        └── cloud-controller-manager
        watches  API server
        uses  etcd

      ── 40 ──
      New topic Kubernetes › Control plane
      kube-scheduler
        Picks a node for each new Pod, and for
        no other.
        • It filters the nodes, then it scores
          those left.
        • It only assigns.

        Control plane
        ├── API server
        ├── etcd
        ├── kube-scheduler ←
        │   ├── Filtering
        │   └── … 3 more
        └── … 2 more
        watches
          API server
      "
    `))

  it('is drawn in Chinese', () =>
    expect(
      screens(draw(lessonOn('sched')), pageOf('zh', 80), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      新主题 Kubernetes › 控制平面
      调度器
        为每个新 Pod 选择节点。
        • 先过滤节点，再给剩下的打分。
        • 它只负责分配。

        控制平面
        ├── API 服务器
        ├── etcd
        ├── 调度器 ←
        │   ├── 过滤
        │   ├── 打分
        │   ├── 绑定
        │   └── 抢占
        ├── kube-controller-manager
        └── cloud-controller-manager
        监视  API 服务器
        使用  etcd

      ── 40 ──
      新主题 Kubernetes › 控制平面
      调度器
        为每个新 Pod 选择节点。
        • 先过滤节点，再给剩下的打分。
        • 它只负责分配。

        控制平面
        ├── API 服务器
        ├── etcd
        ├── 调度器 ←
        │   ├── 过滤
        │   ├── 打分
        │   ├── 绑定
        │   └── 抢占
        ├── kube-controller-manager
        └── cloud-controller-manager
        监视
          API 服务器
        使用
          etcd
      "
    `))

  it('is drawn in both languages', () =>
    expect(screens(draw(lessonOn('sched')), pageOf('both', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      New topic Kubernetes › Control plane · 控制平面
      kube-scheduler
      调度器
        Picks a node for each new Pod, and for no other.
        为每个新 Pod 选择节点。
        • It filters the nodes, then it scores those left.
          先过滤节点，再给剩下的打分。
        • It only assigns.
          它只负责分配。

        Control plane · 控制平面
        ├── API server · API 服务器
        ├── etcd
        ├── kube-scheduler · 调度器 ←
        │   ├── Filtering · 过滤
        │   └── … 3 more
        └── … 2 more
        watches · 监视  API server · API 服务器
      "
    `))

  it('is coloured', () =>
    expect(screens(draw(lessonOn('sched')), pageOf('en', 80, COLOURED))).toMatchInlineSnapshot(`
      "── 80 ──
      ‹dim:New topic Kubernetes › Control plane›
      ‹heading:kube-scheduler›
        Picks a node for each new Pod, and for no other.
        • It filters the nodes, then it scores those left.
        • It only assigns.

        ‹dim:›Control plane
        ‹dim:├── ›API server
        ‹dim:├── ›etcd
        ‹dim:├── ›‹title:kube-scheduler ←›
        ‹dim:│   ├── ›Filtering
        ‹dim:│   ├── ›Scoring
        ‹dim:│   ├── ›Binding
        ‹dim:│   └── ›Preemption
        ‹dim:├── ›kube-controller-manager
        ‹dim:└── ›cloud-controller-manager
        ‹dim:watches›  API server
        ‹dim:uses›  etcd
      "
    `))

  it('has the place behind two spaces where nothing is wrapped', () =>
    expect(draw(lessonOn('sched'))(pageOf('en', Number.POSITIVE_INFINITY))[0]).toBe(
      'New topic  Kubernetes › Control plane',
    ))

  it('draws the topic that is last, and how many are before it', () =>
    expect(screens(draw(lessonOn('ccm')), pageOf('en', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      New topic Kubernetes › Control plane
      cloud-controller-manager
        Picks a node for each new Pod, and for no other.
        • It filters the nodes, then it scores those left.
        • It only assigns.

        Control plane
        ├── API server
        ├── etcd
        ├── kube-scheduler
        ├── kube-controller-manager
        └── cloud-controller-manager ←
      "
    `))

  it('draws what is below a topic at the top, where there is something', () => {
    const bare = { path: [], summary: same(''), facts: [] }
    expect(
      screens(
        (page) => ['cp', 'node', 'k'].flatMap((id) => draw(lessonOn(id, bare))(page)),
        pageOf('en', 80),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      New topic
      Control plane

        Control plane
        ├── API server
        ├── etcd
        ├── kube-scheduler
        └── … 2 more

      New topic
      Worker node

      New topic
      Kubernetes

        Kubernetes
        ├── Control plane
        └── Worker node
      "
    `)
  })

  it('draws less where there is more to read, so that it is one screen of 24 rows', () => {
    const lengths = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (n) => draw(lessonOn('sched', { facts: many(n) }))(pageOf('en', 80)).length,
    )
    expect(Math.max(...lengths)).toBeLessThanOrEqual(21)
    expect(lengths).toMatchInlineSnapshot(`
      [
        18,
        19,
        20,
        21,
        21,
        19,
        20,
        21,
      ]
    `)
  })

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('k', 'cp', 'sched', 'bind', 'ccm', 'node'),
        fc.integer({ min: 30, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (id, columns, lang) => {
          expect(widest(draw(lessonOn(id))(pageOf(lang, columns)))).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})

describe('single facts', () => {
  it('has the summary only where no lesson says it', () => {
    const summary = text('Picks a node.', '选择节点。')
    const facts = [{ id: 'sched/~summary', text: summary, isSummary: true as const }]
    const lines = (isNew: boolean) =>
      draw(lessonOn('sched', { isNew, summary, facts }))(pageOf('en', 80)).filter((line) =>
        line.includes('Picks'),
      )
    expect([lines(true), lines(false)]).toEqual([['  Picks a node.'], ['  • Picks a node.']])
  })

  it('are told under the name of their topic', () =>
    expect(
      screens(
        draw(lessonOn('sched', { isNew: false })),
        pageOf('en', 80, COLOURED),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ‹dim:To remember: kube-scheduler›
        • It filters the nodes, then it scores those left.
        • It only assigns.

      ── 40 ──
      记住：调度器
        • 先过滤节点，再给剩下的打分。
        • 它只负责分配。
      "
    `))
})
