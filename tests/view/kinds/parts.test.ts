import { describe, expect, it } from 'vitest'
import { joinTexts, same } from '../../../src/core/base/text.ts'
import { type Graded, unanswered } from '../../../src/core/kinds/kind.ts'
import { pairsInWords } from '../../../src/core/kinds/matching.ts'
import { viewOf } from '../../../src/view/kinds/index.ts'
import type { Page } from '../../../src/view/page.ts'
import { askedOf, LIST, MATCH, ORDER, SEVERAL } from '../../support/asked.ts'
import { COLOURED, pageOf, screens } from '../../support/pages.ts'

const PARTS = LIST.items.map((item) => item.text)
const [FILTER, SCORE, BIND] = PARTS as [Graded['given'], Graded['given'], Graded['given']]
const listed = (...texts: Graded['given'][]): Graded['given'] => joinTexts(texts, same(', '))
const graded = (more: Partial<Graded>): Graded => ({
  ...{ correct: false, score: 0, given: same('x'), expected: listed(...PARTS) },
  ...{ mistakes: [], missing: [], ...more },
})

describe('parts that were put in order', () => {
  const draw =
    (of: Graded) =>
    (page: Page): string[] =>
      viewOf(ORDER).feedback(page, askedOf(ORDER), of)

  it('have the learner’s order above the right one', () =>
    expect(
      screens(
        draw(graded({ given: listed(BIND, SCORE, FILTER) })),
        pageOf('en', 80),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        yours    \`binding\` the Pod, scoring the nodes that are left over, filtering
                 the nodes
        right    filtering the nodes, scoring the nodes that are left over, \`binding\`
                 the Pod
      ── 40 ──
        你的答案  \`binding\`：绑定 Pod, 给剩下
                  的节点打分, 过滤节点
        正确答案  过滤节点, 给剩下的节点打分,
                  \`binding\`：绑定 Pod"
    `))

  it('have the right one only where it was the learner’s', () =>
    expect(
      screens(draw(graded({ correct: true, score: 1, given: listed(...PARTS) })), pageOf('en', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        right    filtering the nodes, scoring the nodes that are left over, \`binding\`
                 the Pod"
    `))
})

describe('parts that were named', () => {
  const draw =
    (of: Graded) =>
    (page: Page): string[] =>
      viewOf(LIST).feedback(page, askedOf(LIST), of)
  const partly = graded({ score: 2 / 3, given: listed(FILTER, BIND), missing: [SCORE] })

  it('stand in their place in the tree where some are missing', () =>
    expect(
      screens(
        draw(partly),
        pageOf('en', 80),
        pageOf('en', 40),
        pageOf('zh', 40),
        pageOf('both', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        yours    filtering the nodes, \`binding\` the Pod
        ├── ✓ filtering the nodes
        ├── ✗ scoring the nodes that are left over missing
        └── ✓ \`binding\` the Pod
      ── 40 ──
        yours    filtering the nodes,
                 \`binding\` the Pod
        ├── ✓ filtering the nodes
        ├── ✗ scoring the nodes that are left
            over missing
        └── ✓ \`binding\` the Pod
      ── 40 ──
        你的答案  过滤节点, \`binding\`：绑定
                  Pod
        ├── ✓ 过滤节点
        ├── ✗ 给剩下的节点打分 遗漏
        └── ✓ \`binding\`：绑定 Pod
      ── 40 ──
        yours    filtering the nodes,
                 \`binding\` the Pod
                 过滤节点, \`binding\`：绑定 Pod
        ├── ✓ filtering the nodes · 过滤节点
        ├── ✗ scoring the nodes that are left
            over · 给剩下的节点打分 missing
        └── ✓ \`binding\` the Pod · \`binding\`：
            绑定 Pod"
    `))

  it('are coloured by whether they were named', () =>
    expect(screens(draw(partly), pageOf('en', 40, COLOURED))).toMatchInlineSnapshot(`
      "── 40 ──
        ‹dim:yours    ›‹bad:filtering the nodes, ‹code:binding››
                 ‹bad:the Pod›
        ‹dim:├── ›‹good:✓ filtering the nodes›
        ‹dim:├── ›‹warn:✗ scoring the nodes that are left›
        ‹dim:    ›‹warn:over missing›
        ‹dim:└── ›‹good:✓ ‹code:binding› the Pod›"
    `))

  it('have the last guide at the last one, missing or not', () =>
    expect(
      screens(draw(graded({ ...partly, missing: [BIND] })), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        yours    filtering the nodes,
                 \`binding\` the Pod
        ├── ✓ filtering the nodes
        ├── ✓ scoring the nodes that are left
            over
        └── ✗ \`binding\` the Pod missing"
    `))

  it('are listed where all were named, or none', () =>
    expect(
      [
        draw(graded({ correct: true, score: 1, given: listed(...PARTS) })),
        draw(graded({ given: same('a Pod'), missing: PARTS })),
        draw(unanswered(listed(...PARTS))),
      ]
        .map((each) => screens(each, pageOf('en', 80)))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        right    filtering the nodes, scoring the nodes that are left over, \`binding\`
                 the Pod
      ── 80 ──
        yours    a Pod
        right    filtering the nodes, scoring the nodes that are left over, \`binding\`
                 the Pod
      ── 80 ──
        right    filtering the nodes, scoring the nodes that are left over, \`binding\`
                 the Pod"
    `))
})

describe('options of which all that are right were to be picked', () => {
  const draw =
    (of: Graded) =>
    (page: Page): string[] =>
      viewOf(SEVERAL).feedback(page, askedOf(SEVERAL), of)
  const partly = graded({ given: FILTER, expected: listed(FILTER, SCORE), missing: [SCORE] })

  it('have what is missing below the right ones', () =>
    expect(
      screens(draw(partly), pageOf('en', 40), pageOf('zh', 40), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        yours    filtering the nodes
        right    filtering the nodes, scoring
                 the nodes that are left over
        missing  scoring the nodes that are
                 left over
      ── 40 ──
        你的答案  过滤节点
        正确答案  过滤节点, 给剩下的节点打分
        遗漏      给剩下的节点打分
      ── 40 ──
        yours    filtering the nodes
                 过滤节点
        right    filtering the nodes, scoring
                 the nodes that are left over
                 过滤节点, 给剩下的节点打分
        missing  scoring the nodes that are
                 left over
                 给剩下的节点打分"
    `))

  it('are coloured', () =>
    expect(screens(draw(partly), pageOf('en', 80, COLOURED))).toMatchInlineSnapshot(`
      "── 80 ──
        ‹dim:yours    ›‹bad:filtering the nodes›
        ‹dim:right    ›‹good:filtering the nodes, scoring the nodes that are left over›
        ‹dim:missing  ›‹warn:scoring the nodes that are left over›"
    `))
})

describe('pairs', () => {
  const [first, second] = MATCH.pairs as [(typeof MATCH.pairs)[0], (typeof MATCH.pairs)[0]]
  const extra = MATCH.extra[0] as Graded['given']
  const draw =
    (more: Partial<Graded>) =>
    (page: Page): string[] =>
      viewOf(MATCH).feedback(page, askedOf(MATCH), {
        ...graded({ expected: pairsInWords(MATCH.pairs), ...more }),
      })
  const partly = {
    score: 0.5,
    parts: [
      { ...first, said: first.right },
      { ...second, said: extra },
    ],
  }

  it('stand below each other, the right one below each that is wrong', () =>
    expect(
      screens(
        draw(partly),
        pageOf('en', 80),
        pageOf('en', 40),
        pageOf('zh', 40),
        pageOf('both', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        ✓ kube-scheduler – 10259
        ✗ any Service of type NodePort – 6443
          right: one of 30000 to 32767 by default
      ── 40 ──
        ✓ kube-scheduler – 10259
        ✗ any Service of type NodePort – 6443
          right: one of 30000 to 32767 by
          default
      ── 40 ──
        ✓ 调度器 – 10259
        ✗ 任何 NodePort 类型的 Service – 6443
          正确答案：默认是 30000 到 32767 之一
      ── 40 ──
        ✓ kube-scheduler – 10259
          调度器 – 10259
        ✗ any Service of type NodePort – 6443
          任何 NodePort 类型的 Service – 6443
          right: one of 30000 to 32767 by
          default
          right: 默认是 30000 到 32767 之一"
    `))

  it('are coloured', () =>
    expect(screens(draw(partly), pageOf('en', 40, COLOURED))).toMatchInlineSnapshot(`
      "── 40 ──
      ‹good:  ✓ kube-scheduler – 10259›
      ‹bad:  ✗ any Service of type NodePort – 6443›
      ‹good:    right: one of 30000 to 32767 by›
      ‹good:    default›"
    `))

  it('have what was left alone as it stands', () => {
    const parts = [
      { ...first, said: undefined },
      { ...second, said: second.right },
    ]
    expect(screens(draw({ score: 0.5, parts }), pageOf('en', 80))).toMatchInlineSnapshot(`
      "── 80 ──
        ✗ kube-scheduler
          right: 10259
        ✓ any Service of type NodePort – one of 30000 to 32767 by default"
    `)
  })

  it('are all told where nothing was paired, below the learner’s words if there were any', () => {
    const parts = MATCH.pairs.map((pair) => ({ ...pair, said: undefined }))
    expect(
      screens(draw({ ...unanswered(pairsInWords(MATCH.pairs)), parts }), pageOf('en', 80)) +
        screens(draw({ given: same('no idea'), parts }), pageOf('zh', 40)) +
        screens(draw({ given: same('no idea') }), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        right    kube-scheduler – 10259
                 any Service of type NodePort – one of 30000 to 32767 by default── 40 ──
        你的答案  no idea
        正确答案  调度器 – 10259
                  任何 NodePort 类型的 Service
                  – 默认是 30000 到 32767 之一── 40 ──
        yours    no idea"
    `)
  })

  it('that were told of are coloured', () => {
    const parts = MATCH.pairs.map((pair) => ({ ...pair, said: undefined }))
    expect(
      screens(draw({ given: same('no idea'), parts }), pageOf('en', 80, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
        ‹dim:yours    ›‹bad:no idea›
        ‹dim:right    ›‹good:kube-scheduler – 10259›
        ‹dim:         ›‹good:any Service of type NodePort – one of 30000 to 32767 by default›"
    `)
  })
})
