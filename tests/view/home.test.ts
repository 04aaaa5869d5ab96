import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../../src/core/base/time.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import { forOutline } from '../../src/view/command-line.ts'
import { type HomePage, homeLines } from '../../src/view/home.ts'
import type { Page } from '../../src/view/page.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'
import { outlineOf } from '../support/trees.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const OUTLINE = outlineOf(`
k8s | Kubernetes
  plane | Control plane | 控制平面
  node | Worker node | 工作节点
`)
const [PLANE, NODE] = [topicOf(OUTLINE, 'plane'), topicOf(OUTLINE, 'node')]
const BEGUN: HomePage = {
  title: text('Kubernetes in one outline', '一份大纲里的 Kubernetes'),
  baseline: 'Kubernetes v1.37, released 2026-08-26, 88 days ago',
  ...{ due: 12, sunk: 3, fresh: 250, next: NOW + 5 * HOUR, now: NOW, started: true },
  plan: { exam: 'KCNA', days: 1 },
  ...{ streak: 4, placement: undefined },
  branches: [
    { topic: PLANE, share: 0.75 },
    { topic: NODE, share: 0.1 },
  ],
  unit: text('Who decides where Pods run', '谁决定 Pod 在哪里运行'),
  ...{ weakest: NODE, branch: 'node', example: 'kube-scheduler' },
}
const NEW: HomePage = {
  ...BEGUN,
  ...{ due: 0, sunk: 0, fresh: 262, next: undefined, started: false, plan: undefined, streak: 0 },
  placement: 'new',
}
const draw =
  (standing: HomePage) =>
  (page: Page): string[] =>
    homeLines(page, standing)

describe('where the learner is', () => {
  it('names the commands of an outline with a path in lines that fit', () => {
    const page = pageOf('en', 40)
    const lines = homeLines(
      { ...page, words: forOutline('/home/me/notes/biology.md', page.words) },
      BEGUN,
    )
    expect(lines.slice(-10)).toEqual([
      ...['  k8smap --outline', '  /home/me/notes/biology.md tree node', '    see it'],
      ...['  k8smap --outline', '  /home/me/notes/biology.md explain', '  kube-scheduler'],
      ...[
        '    ask it',
        '  k8smap --outline',
        '  /home/me/notes/biology.md quiz',
        '    be asked by it',
      ],
    ])
  })

  it('is drawn before the first drill', () =>
    expect(screens(draw(NEW), pageOf('en', 80), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes in one outline
      The map is of Kubernetes v1.37, released 2026-08-26, 88 days ago.

      Nothing has been drilled yet.
      262 questions never met.
      You know some of this already? k8smap quiz --placement finds out what.
      Next in the course: Who decides where Pods run (k8smap course).

      What next:
        k8smap tree node               see it
        k8smap explain kube-scheduler  ask it
        k8smap quiz                    be asked by it
      ── 40 ──
      一份大纲里的 Kubernetes
      地图对应 Kubernetes v1.37, released
      2026-08-26, 88 days ago。

      还没有做过练习。
      有 262 道新题可学。
      已经会一些？先摸底：k8smap quiz
      --placement
      学习路线的下一单元：谁决定 Pod 在哪里运
      行（k8smap course）。

      接下来：
        k8smap tree node               看图
        k8smap explain kube-scheduler  查询
        k8smap quiz                    练习"
    `))

  it('is drawn in English', () =>
    expect(screens(draw(BEGUN), pageOf('en', 80), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes in one outline
      The map is of Kubernetes v1.37, released 2026-08-26, 88 days ago.

      12 questions due now.
      3 questions forgotten, to be learned again.
      The next one comes back in 5 hours.
      250 questions never met.
      KCNA is tomorrow: k8smap plan.
      4 days in a row.

      Mastery
        Control plane  ██████████████████░░░░░░  75 %
        Worker node    ██░░░░░░░░░░░░░░░░░░░░░░  10 %
      Next in the course: Who decides where Pods run (k8smap course).
      Weakest branch so far: Worker node

      What next:
        k8smap tree node               see it
        k8smap explain kube-scheduler  ask it
        k8smap quiz                    be asked by it
      ── 40 ──
      Kubernetes in one outline
      The map is of Kubernetes v1.37, released
      2026-08-26, 88 days ago.

      12 questions due now.
      3 questions forgotten, to be learned
      again.
      The next one comes back in 5 hours.
      250 questions never met.
      KCNA is tomorrow: k8smap plan.
      4 days in a row.

      Mastery
        Control plane  █████████████░░░░  75 %
        Worker node    ██░░░░░░░░░░░░░░░  10 %
      Next in the course: Who decides where
      Pods run (k8smap course).
      Weakest branch so far: Worker node

      What next:
        k8smap tree node
          see it
        k8smap explain kube-scheduler
          ask it
        k8smap quiz
          be asked by it"
    `))

  it('is drawn in Chinese', () =>
    expect(screens(draw(BEGUN), pageOf('zh', 80), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      一份大纲里的 Kubernetes
      地图对应 Kubernetes v1.37, released 2026-08-26, 88 days ago。

      现在有 12 道题到期。
      有 3 道题已经遗忘，需要重新学习。
      下一道题 5 小时后到期。
      有 250 道新题可学。
      明天考 KCNA，详见 k8smap plan。
      已连续学习 4 天。

      掌握程度
        控制平面  ██████████████████░░░░░░  75 %
        工作节点  ██░░░░░░░░░░░░░░░░░░░░░░  10 %
      学习路线的下一单元：谁决定 Pod 在哪里运行（k8smap course）。
      已学分支中最薄弱的：工作节点

      接下来：
        k8smap tree node               看图
        k8smap explain kube-scheduler  查询
        k8smap quiz                    练习
      ── 40 ──
      一份大纲里的 Kubernetes
      地图对应 Kubernetes v1.37, released
      2026-08-26, 88 days ago。

      现在有 12 道题到期。
      有 3 道题已经遗忘，需要重新学习。
      下一道题 5 小时后到期。
      有 250 道新题可学。
      明天考 KCNA，详见 k8smap plan。
      已连续学习 4 天。

      掌握程度
        控制平面  █████████████████░░░░░  75 %
        工作节点  ██░░░░░░░░░░░░░░░░░░░░  10 %
      学习路线的下一单元：谁决定 Pod 在哪里运
      行（k8smap course）。
      已学分支中最薄弱的：工作节点

      接下来：
        k8smap tree node               看图
        k8smap explain kube-scheduler  查询
        k8smap quiz                    练习"
    `))

  it('is drawn in both languages and in Traditional Chinese', () =>
    expect(screens(draw(BEGUN), pageOf('both', 40), pageOf('zh-Hant', 80))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes in one outline · 一份大纲里的
      Kubernetes
      The map is of Kubernetes v1.37, released
      2026-08-26, 88 days ago.

      12 questions due now.
      3 questions forgotten, to be learned
      again.
      The next one comes back in 5 hours.
      250 questions never met.
      KCNA is tomorrow: k8smap plan.
      4 days in a row.

      Mastery
        Control plane · 控制平面
          ██████████████████░░░░░░  75 %
        Worker node · 工作节点
          ██░░░░░░░░░░░░░░░░░░░░░░  10 %
      Next in the course: Who decides where
      Pods run · 谁决定 Pod 在哪里运行 (k8smap
      course).
      Weakest branch so far: Worker node · 工
      作节点

      What next:
        k8smap tree node
          see it
        k8smap explain kube-scheduler
          ask it
        k8smap quiz
          be asked by it
      ── 80 ──
      一份大纲里的 Kubernetes
      地圖對應 Kubernetes v1.37, released 2026-08-26, 88 days ago。

      現在有 12 道題到期。
      有 3 道題已經遺忘，需要重新學習。
      下一道題 5 小時後到期。
      有 250 道新題可學。
      明天考 KCNA，詳見 k8smap plan。
      已連續學習 4 天。

      掌握程度
        控制平面  ██████████████████░░░░░░  75 %
        工作节点  ██░░░░░░░░░░░░░░░░░░░░░░  10 %
      學習路線的下一單元：谁决定 Pod 在哪里运行（k8smap course）。
      已學分支中最薄弱的：工作节点

      接下來：
        k8smap tree node               看圖
        k8smap explain kube-scheduler  查詢
        k8smap quiz                    練習"
    `))

  it('is coloured', () =>
    expect(screens(draw(BEGUN), pageOf('en', 80, COLOURED))).toMatchInlineSnapshot(`
      "── 80 ──
      ‹title:Kubernetes in one outline›
      ‹dim:The map is of Kubernetes v1.37, released 2026-08-26, 88 days ago.›

      12 questions due now.
      3 questions forgotten, to be learned again.
      The next one comes back in 5 hours.
      250 questions never met.
      KCNA is tomorrow: k8smap plan.
      4 days in a row.

      ‹heading:Mastery›
        Control plane  ‹good:██████████████████›‹dim:░░░░░░›  75 %
        Worker node    ‹good:██›‹dim:░░░░░░░░░░░░░░░░░░░░░░›  10 %
      Next in the course: Who decides where Pods run (k8smap course).
      Weakest branch so far: Worker node

      ‹heading:What next:›
        ‹key:k8smap tree node             ›  ‹dim:see it›
        ‹key:k8smap explain kube-scheduler›  ‹dim:ask it›
        ‹key:k8smap quiz                  ›  ‹dim:be asked by it›"
    `))

  it('says what there is to say, and no more', () =>
    expect(
      screens(
        draw({
          ...BEGUN,
          ...{ due: 1, fresh: 1, next: NOW, plan: { exam: 'CKA', days: 20 } },
          // One day is no row.
          ...{ streak: 1, branches: [], weakest: undefined },
        }),
        pageOf('en', 80),
      ) + screens(draw({ ...BEGUN, due: 0, fresh: 0, streak: 2 }), pageOf('zh', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes in one outline
      The map is of Kubernetes v1.37, released 2026-08-26, 88 days ago.

      1 question due now.
      3 questions forgotten, to be learned again.
      The next one comes back within a minute.
      1 question never met.
      CKA is 20 days away: k8smap plan.
      Next in the course: Who decides where Pods run (k8smap course).

      What next:
        k8smap tree node               see it
        k8smap explain kube-scheduler  ask it
        k8smap quiz                    be asked by it── 80 ──
      一份大纲里的 Kubernetes
      地图对应 Kubernetes v1.37, released 2026-08-26, 88 days ago。

      现在没有到期的题。
      有 3 道题已经遗忘，需要重新学习。
      下一道题 5 小时后到期。
      没有新题了。
      明天考 KCNA，详见 k8smap plan。
      已连续学习 2 天。

      掌握程度
        控制平面  ██████████████████░░░░░░  75 %
        工作节点  ██░░░░░░░░░░░░░░░░░░░░░░  10 %
      学习路线的下一单元：谁决定 Pod 在哪里运行（k8smap course）。
      已学分支中最薄弱的：工作节点

      接下来：
        k8smap tree node               看图
        k8smap explain kube-scheduler  查询
        k8smap quiz                    练习"
    `))

  it('puts what a verb does below it where there is no room behind it', () =>
    expect(
      screens((page) => homeLines(page, NEW).slice(-4), pageOf('en', 48), pageOf('en', 47)),
    ).toMatchInlineSnapshot(`
      "── 48 ──
      What next:
        k8smap tree node               see it
        k8smap explain kube-scheduler  ask it
        k8smap quiz                    be asked by it
      ── 47 ──
      What next:
        k8smap tree node               see it
        k8smap explain kube-scheduler  ask it
        k8smap quiz                    be asked by it"
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 32, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (columns, lang) => {
          expect(widest(draw(BEGUN)(pageOf(lang, columns)))).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
