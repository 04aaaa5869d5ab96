import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/view/page.ts'
import { isMarked, treeLines } from '../../src/view/tree.ts'
import { COLOURED, pageOf, screens, widest } from '../support/pages.ts'
import { outlineOf } from '../support/trees.ts'

const OUTLINE = outlineOf(
  `
k8s | Kubernetes
  plane | Control plane, which decides what runs where | 控制平面，决定什么在哪里运行
    etcd
    old | Old scheduler | 旧调度器
      policy | Policies that the scheduler of those days was configured with | 当年用来配置调度器的策略
  node | Worker node | 工作节点
    kubelet
    proxy | kube-proxy in \`iptables\` mode | \`iptables\` 模式的 kube-proxy
`,
  { old: { verdict: 'outdated' }, policy: { verdict: 'renamed' }, node: { verdict: 'still_true' } },
)
const SHARES = new Map([
  ['k8s', 0.5],
  ['plane', 0.8],
  ['etcd', 0.799],
  ['old', 0],
  ['policy', 1],
])
const draw =
  (id = 'k8s', depth = Number.POSITIVE_INFINITY, shares?: ReadonlyMap<string, number>) =>
  (page: Page) =>
    treeLines(page, OUTLINE, id, { depth, shares })

describe('a tree', () => {
  it('is drawn in English', () =>
    expect(
      screens(draw(), pageOf('en', 80), pageOf('en', 40), pageOf('en', Number.POSITIVE_INFINITY)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes
      ├── Control plane, which decides what runs where
      │   ├── etcd
      │   └── Old scheduler †
      │       └── Policies that the scheduler of those days was configured with †
      └── Worker node
          ├── kubelet
          └── kube-proxy in \`iptables\` mode
      ── 40 ──
      Kubernetes
      ├── Control plane, which decides
      │   │   what runs where
      │   ├── etcd
      │   └── Old scheduler †
      │       └── Policies that the scheduler
      │           of those days was configured
      │           with †
      └── Worker node
          ├── kubelet
          └── kube-proxy in \`iptables\` mode
      ── Infinity ──
      Kubernetes
      ├── Control plane, which decides what runs where
      │   ├── etcd
      │   └── Old scheduler †
      │       └── Policies that the scheduler of those days was configured with †
      └── Worker node
          ├── kubelet
          └── kube-proxy in \`iptables\` mode"
    `))

  it('is drawn in Chinese', () =>
    expect(screens(draw(), pageOf('zh', 80), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes
      ├── 控制平面，决定什么在哪里运行
      │   ├── etcd
      │   └── 旧调度器 †
      │       └── 当年用来配置调度器的策略 †
      └── 工作节点
          ├── kubelet
          └── \`iptables\` 模式的 kube-proxy
      ── 40 ──
      Kubernetes
      ├── 控制平面，决定什么在哪里运行
      │   ├── etcd
      │   └── 旧调度器 †
      │       └── 当年用来配置调度器的策略 †
      └── 工作节点
          ├── kubelet
          └── \`iptables\` 模式的 kube-proxy"
    `))

  it('is drawn in both languages', () =>
    expect(screens(draw(), pageOf('both', 80), pageOf('both', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes
      ├── Control plane, which decides what runs where · 控制平面，决定什么在哪里运行
      │   ├── etcd
      │   └── Old scheduler · 旧调度器 †
      │       └── Policies that the scheduler of those days was configured with · 当年
      │           用来配置调度器的策略 †
      └── Worker node · 工作节点
          ├── kubelet
          └── kube-proxy in \`iptables\` mode · \`iptables\` 模式的 kube-proxy
      ── 40 ──
      Kubernetes
      ├── Control plane, which decides
      │   │   what runs where · 控制平面，决定
      │   │   什么在哪里运行
      │   ├── etcd
      │   └── Old scheduler · 旧调度器 †
      │       └── Policies that the scheduler
      │           of those days was configured
      │           with · 当年用来配置调度器的
      │           策略 †
      └── Worker node · 工作节点
          ├── kubelet
          └── kube-proxy in \`iptables\` mode ·
              \`iptables\` 模式的 kube-proxy"
    `))

  it('bears how much would be recalled now, by sign and number', () =>
    expect(
      screens(draw('k8s', Number.POSITIVE_INFINITY, SHARES), pageOf('en', 80), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes  ◐ 50 %
      ├── Control plane, which decides what runs where  ● 80 %
      │   ├── etcd  ◐ 80 %
      │   └── Old scheduler †  ○ 0 %
      │       └── Policies that the scheduler of those days was configured
      │           with †  ● 100 %
      └── Worker node
          ├── kubelet
          └── kube-proxy in \`iptables\` mode
      ── 40 ──
      Kubernetes  ◐ 50 %
      ├── Control plane, which
      │   │   decides what runs where  ● 80 %
      │   ├── etcd  ◐ 80 %
      │   └── Old scheduler †  ○ 0 %
      │       └── Policies that the
      │           scheduler of those
      │           days was configured
      │           with †  ● 100 %
      └── Worker node
          ├── kubelet
          └── kube-proxy in \`iptables\` mode"
    `))

  it('is as deep as it is asked to be', () => {
    expect(screens(draw('k8s', 0), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes"
    `)
    expect(screens(draw('k8s', 1), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes
      ├── Control plane, which decides what
      │   runs where
      └── Worker node"
    `)
    expect(screens(draw('plane', 1), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Control plane, which decides what
      │   runs where
      ├── etcd
      └── Old scheduler †"
    `)
  })

  it('is coloured: titles by level, marks of change, and mastery by how much it is', () =>
    expect(
      screens(draw('k8s', Number.POSITIVE_INFINITY, SHARES), pageOf('en', 80, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ‹dim:›‹title:Kubernetes›  ‹warn:◐ 50 %›
      ‹dim:├── ›‹title:Control plane, which decides what runs where›  ‹good:● 80 %›
      ‹dim:│   ├── ›etcd  ‹warn:◐ 80 %›
      ‹dim:│   └── ›Old scheduler ‹warn:†›  ‹dim:○ 0 %›
      ‹dim:│       └── ›Policies that the scheduler of those days was configured
      ‹dim:│           ›with ‹warn:†›  ‹good:● 100 %›
      ‹dim:└── ›‹title:Worker node›
      ‹dim:    ├── ›kubelet
      ‹dim:    └── ›kube-proxy in ‹code:iptables› mode"
    `))

  it.each<[id: string, depth: number, changed: boolean]>([
    ['k8s', 3, true],
    ['k8s', 1, false],
    ['node', 3, false],
    ['policy', 0, true],
  ])('of %s, %d levels deep, has a mark to be explained: %s', (id, depth, changed) =>
    expect(isMarked(OUTLINE, id, depth)).toBe(changed),
  )

  it('leaves sixteen columns to a title, however deep it stands', () => {
    const deep = Array.from(
      { length: 20 },
      (_, i) => `${'  '.repeat(i)}t${i} | Topic of level ${i}`,
    )
    expect(
      treeLines(pageOf('en', 40), outlineOf(deep.join('\n')), 't0', {
        depth: 20,
        shares: undefined,
      }).slice(-3),
    ).toMatchInlineSnapshot(`
      [
        "                                                                        │   18",
        "                                                                        └── Topic of level",
        "                                                                            19",
      ]
    `)
  })

  it('is no wider than a page that has room for guides, mastery and sixteen columns', () =>
    fc.assert(
      fc.property(fc.integer({ min: 12 + 9 + 16, max: 120 }), fc.boolean(), (columns, isZh) => {
        const page = pageOf(isZh ? 'zh' : 'en', columns)
        const lines = draw('k8s', Number.POSITIVE_INFINITY, SHARES)(page)
        expect(widest(lines)).toBeLessThanOrEqual(columns)
      }),
    ))
})
