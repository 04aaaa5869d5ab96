import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { type Asked, type Graded, unanswered } from '../../src/core/kinds/kind.ts'
import type { Question } from '../../src/core/model/question.ts'
import { type Feedback, feedbackLines } from '../../src/view/feedback.ts'
import type { Page } from '../../src/view/page.ts'
import { askedOf, CHOICE, LIST, TYPED } from '../support/asked.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'

const [FILTER, SCORE, BIND] = CHOICE.options.map((each) => each.text) as [
  Graded['given'],
  Graded['given'],
  Graded['given'],
]
const RIGHT: Graded = {
  ...{ correct: true, score: 1, given: FILTER, expected: FILTER, mistakes: [], missing: [] },
}
const WRONG: Graded = {
  ...{ correct: false, score: 0, given: SCORE, expected: FILTER, missing: [] },
  mistakes: [{ text: SCORE, why: text('It comes second.', '它在后。') }],
}
/** What is drawn after an answer to a question. */
const draw =
  (question: Question, graded: Graded, more: Partial<Feedback> = {}) =>
  (page: Page): string[] =>
    feedbackLines(page, {
      asked: askedOf(question) as Asked,
      graded,
      comesBack: page.words.quiz.comesBack(page.words.when.days(2)),
      wasSure: false,
      ...more,
    })

describe('what is told after an answer', () => {
  it('that was right', () =>
    expect(
      screens(
        draw(CHOICE, RIGHT),
        pageOf('en', 80),
        pageOf('en', 40),
        pageOf('zh', 80),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✓ Right. comes back in 2 days
        right    filtering the nodes
        The scheduler filters first.
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✓ Right. comes back in 2 days
        right    filtering the nodes
        The scheduler filters first.
        https://www.kubernetes.dev/resources/
        keps/785
      ── 80 ──
      ✓ 正确。2 天后再次出现
        正确答案  过滤节点
        调度器先过滤。
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✓ 正确。2 天后再次出现
        正确答案  过滤节点
        调度器先过滤。
        https://www.kubernetes.dev/resources/
        keps/785"
    `))

  it('that was wrong, with the reason', () =>
    expect(
      screens(
        draw(CHOICE, WRONG),
        pageOf('en', 80),
        pageOf('en', 40),
        pageOf('zh', 80),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✗ Not right. comes back in 2 days
        yours    scoring the nodes that are left over
        right    filtering the nodes
        ✗ scoring the nodes that are left over: It comes second.
        The scheduler filters first.
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✗ Not right. comes back in 2 days
        yours    scoring the nodes that are
                 left over
        right    filtering the nodes
        ✗ scoring the nodes that are left
          over: It comes second.
        The scheduler filters first.
        https://www.kubernetes.dev/resources/
        keps/785
      ── 80 ──
      ✗ 不正确。2 天后再次出现
        你的答案  给剩下的节点打分
        正确答案  过滤节点
        ✗ 给剩下的节点打分：它在后。
        调度器先过滤。
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✗ 不正确。2 天后再次出现
        你的答案  给剩下的节点打分
        正确答案  过滤节点
        ✗ 给剩下的节点打分：它在后。
        调度器先过滤。
        https://www.kubernetes.dev/resources/
        keps/785"
    `))

  it('in both languages', () =>
    expect(
      screens(draw(CHOICE, WRONG), pageOf('both', 80), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✗ Not right. comes back in 2 days
        yours    scoring the nodes that are left over
                 给剩下的节点打分
        right    filtering the nodes
                 过滤节点
        ✗ scoring the nodes that are left over: It comes second.
          给剩下的节点打分：它在后。
        The scheduler filters first.
        调度器先过滤。
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✗ Not right. comes back in 2 days
        yours    scoring the nodes that are
                 left over
                 给剩下的节点打分
        right    filtering the nodes
                 过滤节点
        ✗ scoring the nodes that are left
          over: It comes second.
          给剩下的节点打分：它在后。
        The scheduler filters first.
        调度器先过滤。
        https://www.kubernetes.dev/resources/
        keps/785"
    `))

  it('in Traditional Chinese', () =>
    expect(screens(draw(CHOICE, WRONG), pageOf('zh-Hant', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      ✗ 不正確。2 天後再次出現
        你的答案  給剩下的節點評分
        正確答案  過濾節點
        ✗ 給剩下的節點評分：它在后。
        调度器先过滤。
        https://www.kubernetes.dev/resources/keps/785"
    `))

  it('that was not given', () =>
    expect(
      screens(
        draw(CHOICE, unanswered(FILTER)),
        pageOf('en', 80),
        pageOf('en', 40),
        pageOf('en', 24),
        pageOf('zh', 80),
        pageOf('zh', 24),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✗ You did not know this one. comes back in 2 days
        right    filtering the nodes
        The scheduler filters first.
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✗ You did not know this one.
        comes back in 2 days
        right    filtering the nodes
        The scheduler filters first.
        https://www.kubernetes.dev/resources/
        keps/785
      ── 24 ──
      ✗ You did not know this
      one.
        comes back in 2 days
        right    filtering the
                 nodes
        The scheduler filters
        first.
        https://www.
        kubernetes.dev/
        resources/keps/785
      ── 80 ──
      ✗ 这一题没答上来。2 天后再次出现
        正确答案  过滤节点
        调度器先过滤。
        https://www.kubernetes.dev/resources/keps/785
      ── 24 ──
      ✗ 这一题没答上来。
        2 天后再次出现
        正确答案  过滤节点
        调度器先过滤。
        https://www.
        kubernetes.dev/
        resources/keps/785"
    `))

  it('that was partly right', () =>
    expect(
      screens(
        draw(LIST, { ...WRONG, score: 2 / 3, mistakes: [], missing: [BIND] }),
        pageOf('en', 80),
        pageOf('zh', 80),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✗ Partly right: 67 %. comes back in 2 days
        yours    scoring the nodes that are left over
        ├── ✓ filtering the nodes
        ├── ✓ scoring the nodes that are left over
        └── ✗ \`binding\` the Pod missing
        !
      ── 80 ──
      ✗ 部分正确：67%。2 天后再次出现
        你的答案  给剩下的节点打分
        ├── ✓ 过滤节点
        ├── ✓ 给剩下的节点打分
        └── ✗ \`binding\`：绑定 Pod 遗漏
        !"
    `))

  it('that was wrong though the learner was sure', () =>
    expect(
      screens(draw(CHOICE, WRONG, { wasSure: true }), pageOf('en', 80), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✗ Not right. comes back in 2 days
        ‼ You were sure of this one. Take a moment: such a mistake is the one that is
          remembered.
        yours    scoring the nodes that are left over
        right    filtering the nodes
        ✗ scoring the nodes that are left over: It comes second.
        The scheduler filters first.
        https://www.kubernetes.dev/resources/keps/785
      ── 40 ──
      ✗ 不正确。2 天后再次出现
        ‼ 这一题你原本很有把握。停下来想一想：
          这种错误纠正之后记得最牢。
        你的答案  给剩下的节点打分
        正确答案  过滤节点
        ✗ 给剩下的节点打分：它在后。
        调度器先过滤。
        https://www.kubernetes.dev/resources/
        keps/785"
    `))

  it('names what is none of the parts, in three lines at most', () => {
    const mistakes = [
      { text: same('a Pod'), why: undefined },
      { text: same('kube-proxy '.repeat(20)), why: undefined },
      { text: same('\u001b[31mred'), why: undefined },
    ]
    expect(
      screens(draw(LIST, { ...WRONG, mistakes }), pageOf('en', 40), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      ✗ Not right. comes back in 2 days
        yours    scoring the nodes that are
                 left over
        right    filtering the nodes
        ✗ a Pod: none of them
        ✗ kube-proxy kube-proxy kube-proxy
          kube-proxy kube-proxy kube-proxy
          kube-proxy kube-proxy kube-proxy
        ✗ �[31mred: none of them
        !
      ── 40 ──
      ✗ 不正确。2 天后再次出现
        你的答案  给剩下的节点打分
        正确答案  过滤节点
        ✗ a Pod：不在其中
        ✗ kube-proxy kube-proxy kube-proxy
          kube-proxy kube-proxy kube-proxy
          kube-proxy kube-proxy kube-proxy
        ✗ �[31mred：不在其中
        !"
    `)
  })

  it('has no source where the question has none', () =>
    expect(
      screens(draw({ ...CHOICE, source: '' }, RIGHT), pageOf('en', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ✓ Right. comes back in 2 days
        right    filtering the nodes
        The scheduler filters first."
    `))

  it('tells when it comes back behind the verdict where both fit, to the last column', () => {
    const verdict = (columns: number, more: Partial<Feedback> = {}): string[] => {
      const lines = draw(CHOICE, RIGHT, more)(pageOf('en', columns))
      return lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('  right')),
      )
    }
    expect(verdict(29)).toEqual(['✓ Right. comes back in 2 days'])
    expect(verdict(28)).toEqual(['✓ Right.', '  comes back in 2 days'])
    // A drill that leaves no trace has nothing to say of it.
    expect(verdict(24, { comesBack: '' })).toEqual(['✓ Right. '])
    expect(draw(CHOICE, unanswered(FILTER), { comesBack: '' })(pageOf('en', 24))[0]).toBe(
      '✗ You did not know this one. ',
    )
  })

  it('is coloured', () =>
    expect(
      [
        draw(CHOICE, RIGHT),
        draw(CHOICE, WRONG),
        draw(CHOICE, WRONG, { wasSure: true }),
        draw(TYPED, { ...WRONG, given: same('kube-schedulr'), expected: TYPED.answer }),
      ]
        .map((each) => screens(each, pageOf('en', 80, COLOURED)))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ‹good:✓ Right.› ‹dim:comes back in 2 days›
        ‹dim:right    ›‹good:filtering the nodes›
        The scheduler filters first.
        ‹link:https://www.kubernetes.dev/resources/keps/785›
      ── 80 ──
      ‹bad:✗ Not right.› ‹dim:comes back in 2 days›
        ‹dim:yours    ›‹bad:scoring the nodes that are left over›
        ‹dim:right    ›‹good:filtering the nodes›
        ✗ scoring the nodes that are left over: It comes second.
        The scheduler filters first.
        ‹link:https://www.kubernetes.dev/resources/keps/785›
      ── 80 ──
      ‹bad:✗ Not right.› ‹dim:comes back in 2 days›
      ‹warn:  ‼ You were sure of this one. Take a moment: such a mistake is the one that is›
      ‹warn:    remembered.›
        ‹dim:yours    ›‹bad:scoring the nodes that are left over›
        ‹dim:right    ›‹good:filtering the nodes›
        ✗ scoring the nodes that are left over: It comes second.
      ‹title:  The scheduler filters first.›
        ‹link:https://www.kubernetes.dev/resources/keps/785›
      ── 80 ──
      ‹bad:✗ Not right.› ‹dim:comes back in 2 days›
        ‹dim:yours›    kube-schedulr
        ‹dim:right›    kube-schedul‹good:e›r
                 ‹good:            ^›
        ✗ scoring the nodes that are left over: It comes second.
        The scheduler filters first.
        ‹link:https://www.kubernetes.dev/resources/keps/785›"
    `))

  it('is no wider than the page, but for addresses', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          draw(CHOICE, WRONG, { wasSure: true }),
          draw(LIST, { ...WRONG, score: 0.5, missing: [BIND] }),
          draw(TYPED, { ...WRONG, given: same('kube-schedulr'), expected: TYPED.answer }),
          draw(TYPED, { ...WRONG, given: same('a'.repeat(300)), expected: TYPED.answer }),
        ),
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (drawn, columns, lang) => {
          const lines = drawn(pageOf(lang, columns)).filter((line) => !line.includes('https:'))
          expect(widest(lines)).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
