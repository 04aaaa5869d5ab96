import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/base/time.ts'
import type { Asked } from '../../src/core/kinds/kind.ts'
import type { ShownQuestion } from '../../src/drill/turn.ts'
import type { Page } from '../../src/view/page.ts'
import { answerKeys, questionLines } from '../../src/view/question.ts'
import { askedOf, CHOICE, LIST, MATCH, ORDER, SEVERAL, TYPED } from '../support/asked.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'

const PATH = [text('Kubernetes', 'Kubernetes'), text('Control plane', '控制平面')]
const draw =
  (asked: Asked, more: Partial<ShownQuestion> = {}) =>
  (page: Page) => [
    ...questionLines(page, {
      ...{
        asked,
        n: 3,
        of: 12,
        again: false,
        isGuess: false,
        path: PATH,
        left: undefined,
        ...more,
      },
    }),
    answerKeys(page, asked),
  ]
const ALL = [CHOICE, SEVERAL, TYPED, ORDER, LIST, MATCH].map((each) => askedOf(each))

describe('a question', () => {
  it('with options is drawn in English', () =>
    expect(
      screens(draw(askedOf(CHOICE)), pageOf('en', 80), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      3/12 Kubernetes › Control plane
      Which step of \`kube-scheduler\` comes first for a new Pod?
        1) filtering the nodes
        2) scoring the nodes that are left over
        3) \`binding\` the Pod
      1-3
      ── 40 ──
      3/12 Kubernetes › Control plane
      Which step of \`kube-scheduler\` comes
      first for a new Pod?
        1) filtering the nodes
        2) scoring the nodes that are left
           over
        3) \`binding\` the Pod
      1-3"
    `))

  it('shows its material above what it asks, and says how to see all of it', () => {
    const lines = ['$ kubectl get pods', `NAME${' '.repeat(30)}READY`]
    const question = { ...CHOICE, material: { kind: 'output', lines, source: '' } as const }
    expect(
      screens(draw(askedOf(question)), pageOf('en', 80), pageOf('zh', 36)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      3/12 Kubernetes › Control plane
        $ kubectl get pods
        NAME                              READY
      Which step of \`kube-scheduler\` comes first for a new Pod?
        1) filtering the nodes
        2) scoring the nodes that are left over
        3) \`binding\` the Pod
      1-3
      ── 36 ──
      3/12 Kubernetes › 控制平面
        $ kubectl get pods
        NAME                             ›
      对于新的 Pod，\`kube-scheduler\` 的哪
      一步在先？
        1) 过滤节点
        2) 给剩下的节点打分
        3) \`binding\`：绑定 Pod
      1-3 · w 查看行的其余部分"
    `)
  })

  it('with options is drawn in Chinese', () =>
    expect(
      screens(draw(askedOf(CHOICE)), pageOf('zh', 80), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      3/12 Kubernetes › 控制平面
      对于新的 Pod，\`kube-scheduler\` 的哪一步在先？
        1) 过滤节点
        2) 给剩下的节点打分
        3) \`binding\`：绑定 Pod
      1-3
      ── 40 ──
      3/12 Kubernetes › 控制平面
      对于新的 Pod，\`kube-scheduler\` 的哪一步
      在先？
        1) 过滤节点
        2) 给剩下的节点打分
        3) \`binding\`：绑定 Pod
      1-3"
    `))

  it('with options is drawn in both languages', () =>
    expect(
      screens(draw(askedOf(CHOICE)), pageOf('both', 80), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      3/12 Kubernetes › Control plane · 控制平面
      Which step of \`kube-scheduler\` comes first for a new Pod?
      对于新的 Pod，\`kube-scheduler\` 的哪一步在先？
        1) filtering the nodes
           过滤节点
        2) scoring the nodes that are left over
           给剩下的节点打分
        3) \`binding\` the Pod
           \`binding\`：绑定 Pod
      1-3
      ── 40 ──
      3/12 Kubernetes › Control plane · 控制平
      面
      Which step of \`kube-scheduler\` comes
      first for a new Pod?
      对于新的 Pod，\`kube-scheduler\` 的哪一步
      在先？
        1) filtering the nodes
           过滤节点
        2) scoring the nodes that are left
           over
           给剩下的节点打分
        3) \`binding\` the Pod
           \`binding\`：绑定 Pod
      1-3"
    `))

  it('with options is drawn in Traditional Chinese', () =>
    expect(screens(draw(askedOf(CHOICE)), pageOf('zh-Hant', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      3/12 Kubernetes › 控制平面
      對於新的 Pod，\`kube-scheduler\` 的哪一步在先？
        1) 過濾節點
        2) 給剩下的節點評分
        3) \`binding\`：綁定 Pod
      1-3"
    `))

  it('with several right options', () =>
    expect(
      screens(draw(askedOf(SEVERAL)), pageOf('en', 40), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      3/12 Kubernetes › Control plane
      Which steps are there?
        1) filtering the nodes
        2) scoring the nodes that are left
           over
        3) \`binding\` the Pod
      numbers, then Enter
      ── 40 ──
      3/12 Kubernetes › 控制平面
      有哪些步骤？
        1) 过滤节点
        2) 给剩下的节点打分
        3) \`binding\`：绑定 Pod
      输入序号，按回车"
    `))

  it('to be typed', () =>
    expect(
      screens(draw(askedOf(TYPED)), pageOf('en', 40), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      3/12 Kubernetes › Control plane
      What picks the node?
      type it, then Enter
      ── 40 ──
      3/12 Kubernetes › 控制平面
      谁选择节点？
      输入答案，按回车"
    `))

  it('whose parts are sorted', () =>
    expect(
      screens(draw(askedOf(ORDER)), pageOf('en', 40), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      3/12 Kubernetes › Control plane
      Put the steps in order.
        1) filtering the nodes
        2) scoring the nodes that are left
           over
        3) \`binding\` the Pod
      the numbers in order, then Enter
      ── 40 ──
      3/12 Kubernetes › 控制平面
      给步骤排序。
        1) 过滤节点
        2) 给剩下的节点打分
        3) \`binding\`：绑定 Pod
      按顺序输入序号，按回车"
    `))

  it('whose parts are named', () =>
    expect(screens(draw(askedOf(LIST)), pageOf('en', 40), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      3/12 Kubernetes › Control plane
      Name the steps.
      all of them, with commas between, then Enter
      ── 40 ──
      3/12 Kubernetes › 控制平面
      列出各步骤。
      全部列出，用逗号分隔，按回车"
    `))

  it('whose parts are paired', () =>
    expect(
      screens(draw(askedOf(MATCH)), pageOf('en', 80), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      3/12 Kubernetes › Control plane
      What listens where?
        1) kube-scheduler
        2) any Service of type NodePort

        a) 10259
        b) one of 30000 to 32767 by default
        c) 6443
      pairs as in 1c 2a 3b, then Enter
      ── 40 ──
      3/12 Kubernetes › 控制平面
      谁监听哪个端口？
        1) 调度器
        2) 任何 NodePort 类型的 Service

        a) 10259
        b) 默认是 30000 到 32767 之一
        c) 6443
      按 1c 2a 3b 的形式配对，按回车"
    `))

  it('is not wrapped for a pipe', () =>
    expect(
      screens(draw(askedOf(CHOICE)), pageOf('en', Number.POSITIVE_INFINITY)),
    ).toMatchInlineSnapshot(`
      "── Infinity ──
      3/12  Kubernetes › Control plane
      Which step of \`kube-scheduler\` comes first for a new Pod?
        1) filtering the nodes
        2) scoring the nodes that are left over
        3) \`binding\` the Pod
      1-3"
    `))

  it('is coloured', () =>
    expect(
      screens(draw(askedOf(CHOICE)), pageOf('en', 40, COLOURED)) +
        screens(draw(askedOf(MATCH)), pageOf('en', 40, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      ‹dim:3/12 Kubernetes › Control plane›
      ‹title:Which step of ‹code:kube-scheduler› comes first›
      ‹title:for a new Pod?›
        ‹key:1) ›filtering the nodes
        ‹key:2) ›scoring the nodes that are left
           over
        ‹key:3) ›‹code:binding› the Pod
      1-3── 40 ──
      ‹dim:3/12 Kubernetes › Control plane›
      ‹title:What listens where?›
        ‹key:1) ›kube-scheduler
        ‹key:2) ›any Service of type NodePort

        ‹key:a) ›10259
        ‹key:b) ›one of 30000 to 32767 by default
        ‹key:c) ›6443
      pairs as in 1c 2a 3b, then Enter"
    `))

  it.each<[more: Partial<ShownQuestion>, en: string, zh: string]>([
    [{ path: [] }, '3/12  ', '3/12  '],
    [{ again: true, path: [] }, '3/12 again  ', '3/12 重答  '],
    [{ left: 90 * MINUTE, path: [] }, '3/12 · 90 min left  ', '3/12 · 剩余 90 分钟  '],
    // A minute that has begun is one; time that is over is none.
    [{ left: 1, path: [] }, '3/12 · 1 min left  ', '3/12 · 剩余 1 分钟  '],
    [{ left: -5 * MINUTE, path: [] }, '3/12 · 0 min left  ', '3/12 · 剩余 0 分钟  '],
    [
      { again: true, left: MINUTE + 1 },
      '3/12 again · 2 min left  Kubernetes › Control plane',
      '3/12 重答 · 剩余 2 分钟  Kubernetes › 控制平面',
    ],
  ])('tells where the drill is: %j', (more, en, zh) => {
    const heading = (lang: 'en' | 'zh'): string | undefined =>
      draw(askedOf(TYPED), more)(pageOf(lang, Number.POSITIVE_INFINITY))[0]
    expect([heading('en'), heading('zh')]).toEqual([en, zh])
  })

  it('that is a guess is announced as one', () =>
    expect(
      screens(
        draw(askedOf(TYPED), { isGuess: true }),
        pageOf('en', 40, COLOURED),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      ‹dim:3/12 Kubernetes › Control plane›
      ‹warn:A guess: you have not met this yet.›
      ‹title:What picks the node?›
      type it, then Enter
      ── 40 ──
      3/12 Kubernetes › 控制平面
      猜一猜：这道题还没有学过。
      谁选择节点？
      输入答案，按回车"
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL),
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (asked, columns, lang) => {
          const page = pageOf(lang, columns)
          const place = { n: 3, of: 12, again: true, isGuess: true, path: PATH, left: MINUTE }
          const shown = { asked, ...place }
          expect(widest(questionLines(page, shown))).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
