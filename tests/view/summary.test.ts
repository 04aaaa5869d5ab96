import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { Summary } from '../../src/drill/turn.ts'
import type { Page } from '../../src/view/page.ts'
import { summaryLines } from '../../src/view/summary.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const DONE: Summary = {
  ...{ asked: 10, correct: 7, left: 0, exam: undefined, surprises: [], put: 0 },
  ...{
    isKept: true,
    isResumable: true,
    goesOn: false,
    due: 0,
    fittable: undefined,
    spare: undefined,
    next: NOW + 2 * DAY,
    now: NOW,
  },
}
const draw =
  (more: Partial<Summary> = {}) =>
  (page: Page): string[] =>
    summaryLines(page, { ...DONE, ...more })

describe('how a drill ended', () => {
  it('says that others are asked in place of what was put away', () => {
    const said = (lang: 'en' | 'zh', more: Partial<Summary>): string =>
      draw(more)(pageOf(lang, 80)).join('\n')
    expect(said('en', { put: 1 })).toContain(
      '\n1 question put away or known; k8smap quiz asks others',
    )
    expect(said('zh', { put: 3 })).toContain('有 3 道题已搁置或记为掌握')
    expect(said('en', { put: 1, left: 2 })).not.toContain('put away')
    expect(said('en', {})).not.toContain('put away')
  })

  it('says what is due now rather than when the next one is', () => {
    const said = (lang: 'en' | 'zh', more: Partial<Summary>): string =>
      draw(more)(pageOf(lang, 80)).join('\n')
    expect(said('en', { due: 17 })).toBe('10 questions, 7 right at first.\n17 questions due now.')
    expect(said('zh', { due: 1 })).toContain('现在有 1 道题到期。')
    expect(said('en', { due: 3, left: 2 })).not.toContain('due now')
  })

  it('says how many minutes are left, and that more can be begun in them', () =>
    expect(
      screens(
        draw({ spare: { left: 4, of: 10 } }),
        ...[80, 40].flatMap((columns) => [pageOf('en', columns), pageOf('zh', columns)]),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      The next one comes back in 2 days.
      4 of 10 minutes are left: the same command goes on, as far as the coming days
      have room for more.
      ── 80 ──
      共 10 题，一次答对 7 题。
      下一道题 2 天后到期。
      10 分钟还剩 4 分钟：只要接下来几天排得下，再次运行同一命令即可继续。
      ── 40 ──
      10 questions, 7 right at first.
      The next one comes back in 2 days.
      4 of 10 minutes are left: the same
      command goes on, as far as the coming
      days have room for more.
      ── 40 ──
      共 10 题，一次答对 7 题。
      下一道题 2 天后到期。
      10 分钟还剩 4 分钟：只要接下来几天排得
      下，再次运行同一命令即可继续。"
    `))

  it('says how many were right, and when the next one comes back', () =>
    expect(
      screens(draw(), pageOf('en', 80), pageOf('zh', 80), pageOf('zh-Hant', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      The next one comes back in 2 days.
      ── 80 ──
      共 10 题，一次答对 7 题。
      下一道题 2 天后到期。
      ── 80 ──
      共 10 題，一次答對 7 題。
      下一道題 2 天後到期。"
    `))

  it('says what is left, and how to go on', () =>
    expect(
      screens(
        draw({ left: 3 }),
        pageOf('en', 80),
        pageOf('en', 40),
        pageOf('zh', 80),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      Stopped with 3 questions to go. Every answer is kept.
      k8smap quiz --resume goes on here.
      ── 40 ──
      10 questions, 7 right at first.
      Stopped with 3 questions to go. Every
      answer is kept.
      k8smap quiz --resume goes on here.
      ── 80 ──
      共 10 题，一次答对 7 题。
      练习提前结束，还剩 3 题。已答的题全部保存。
      用 k8smap quiz --resume 可以继续。
      ── 40 ──
      共 10 题，一次答对 7 题。
      练习提前结束，还剩 3 题。已答的题全部保
      存。
      用 k8smap quiz --resume 可以继续。"
    `))

  it('does not say how to go on where nothing can be gone on with', () =>
    expect(
      screens(
        draw({ left: 1, isResumable: false, isKept: false }),
        pageOf('en', 80),
        pageOf('zh', 80),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      Stopped with 1 question to go.
      ── 80 ──
      共 10 题，一次答对 7 题。
      练习提前结束，还剩 1 题。"
    `))

  it('says that there are enough answers for a fit, and what does it', () =>
    expect(
      screens(
        draw({ fittable: 204 }),
        ...[pageOf('en', 80), pageOf('en', 40), pageOf('zh', 80), pageOf('zh', 40)],
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      The next one comes back in 2 days.
      204 new answers can tell how you forget. \`k8smap stats --fit\` fits the schedule
      to them; once a month is enough.
      ── 40 ──
      10 questions, 7 right at first.
      The next one comes back in 2 days.
      204 new answers can tell how you forget.
      \`k8smap stats --fit\` fits the schedule
      to them; once a month is enough.
      ── 80 ──
      共 10 题，一次答对 7 题。
      下一道题 2 天后到期。
      新增的 204 次作答可用来推算你的遗忘快慢：运行 \`k8smap stats --fit\` 重新拟合复习
      安排，每月一次即可。
      ── 40 ──
      共 10 题，一次答对 7 题。
      下一道题 2 天后到期。
      新增的 204 次作答可用来推算你的遗忘快
      慢：运行 \`k8smap stats --fit\` 重新拟合复
      习安排，每月一次即可。"
    `))

  it('does not say that nothing comes back', () =>
    expect(screens(draw({ next: undefined }), pageOf('en', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first."
    `))

  it('says what was missed though the learner was sure', () => {
    const surprises = [
      text('Which step of `kube-scheduler` comes first?', '`kube-scheduler` 的哪一步在先？'),
      text('What picks the node?', '谁选择节点？'),
    ]
    expect(
      screens(draw({ surprises }), pageOf('en', 80), pageOf('en', 40), pageOf('both', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      You were sure of these, and they were wrong:
        ‼ Which step of \`kube-scheduler\` comes first?
        ‼ What picks the node?
      The next one comes back in 2 days.
      ── 40 ──
      10 questions, 7 right at first.
      You were sure of these, and they were
      wrong:
        ‼ Which step of \`kube-scheduler\` comes
          first?
        ‼ What picks the node?
      The next one comes back in 2 days.
      ── 80 ──
      10 questions, 7 right at first.
      You were sure of these, and they were wrong:
        ‼ Which step of \`kube-scheduler\` comes first?
          \`kube-scheduler\` 的哪一步在先？
        ‼ What picks the node?
          谁选择节点？
      The next one comes back in 2 days."
    `)
  })

  it('is coloured', () =>
    expect(
      screens(draw({ left: 1, surprises: [text('Why?', '为何？')] }), pageOf('en', 80, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      10 questions, 7 right at first.
      Stopped with 1 question to go. Every answer is kept.
      k8smap quiz --resume goes on here.
      ‹warn:You were sure of these, and they were wrong:›
        ‼ Why?"
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        fc.nat(1),
        (columns, lang, left) => {
          const lines = draw({ left, surprises: [text('Why is it so?', '为何如此？')] })(
            pageOf(lang, columns),
          )
          expect(widest(lines)).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
