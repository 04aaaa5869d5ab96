import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wish } from '../../src/core/base/settings.ts'
import { HOUR, MINUTE } from '../../src/core/base/time.ts'
import type { Fitted } from '../../src/core/log/event.ts'
import type { Bin } from '../../src/core/statistics/calibration.ts'
import type { Period } from '../../src/core/statistics/retention.ts'
import type { Statistics, Trade } from '../../src/core/statistics/statistics.ts'
import type { Fittable } from '../../src/study/fitting.ts'
import type { Page } from '../../src/view/page.ts'
import { statsLines } from '../../src/view/stats.ts'
import { width } from '../../src/view/width.ts'
import { CHOICE } from '../support/asked.ts'
import { COLOURED, pageOf, screens } from '../support/pages.ts'
import { outlineOf } from '../support/trees.ts'

const OUTLINE = outlineOf(`
k8s | Kubernetes
  plane | Control plane | 控制平面
    sched | kube-scheduler | 调度器
  node | Worker node | 工作节点
`)
/** 2026-11-22, a Sunday. */
const TODAY = 20779
const period = (ago: number, answers: number, right: number, predicted?: number): Period => ({
  ...{ from: TODAY - 6 - ago * 7, to: TODAY - ago * 7, answers, right, predicted },
})
const bin = (from: number, to: number, answers: number, right: number): Bin => ({
  ...{ from, to, answers, right, predicted: (from + to) / 2 },
})
const traded = (retention: number | undefined, minutes: number, recalled: number): Trade => ({
  ...{ retention, minutes, recalled, answers: minutes * 2, questions: 120, isInForce: false },
})
const FULL: Statistics = {
  today: TODAY,
  totals: {
    ...{ reviews: 420, right: 357, met: 120, questions: 260, took: 3 * HOUR + 20 * MINUTE },
    ...{ days: 9, first: TODAY - 12 },
  },
  streak: { current: 3, longest: 5 },
  days: [12, 11, 10, 9, 5, 4, 2, 1, 0].map((ago, i) => ({
    ...{ day: TODAY - ago, reviews: 10 * (i + 1), right: 5 },
  })),
  span: 'week',
  recall: [period(1, 40, 36, 0.92), period(0, 8, 6)],
  calibration: [bin(0.7, 0.8, 4, 3), bin(0.9, 0.95, 100, 93)],
  forecast: Array.from({ length: 30 }, (_, i) => ({
    ...{
      day: TODAY + i,
      due: i === 0 ? 12 : i % 4 === 1 ? 3 : 0,
      sunk: i === 0 ? 4 : i === 9 ? 2 : 0,
    },
  })),
  factor: 0.704,
  mastery: [
    { topic: 'k8s', share: 0.4 },
    { topic: 'plane', share: 0.75 },
    { topic: 'node', share: 0 },
  ],
  weakest: [
    { topic: 'node', recall: 0.5, met: 2 },
    { topic: 'sched', recall: 0.81, met: 11 },
  ],
  leeches: [
    { question: CHOICE, lapses: 4, reviews: 9 },
    { question: { ...CHOICE, topic: 'node' }, lapses: 1, reviews: 1 },
  ],
  trade: [
    traded(undefined, 0, 61.2),
    traded(0.8, 0.04, 88.4),
    traded(0.85, 3.32, 94),
    { ...traded(0.9, 11.6, 101.1), isInForce: true },
    traded(0.95, 123.4, 110),
  ],
  away: [
    { question: CHOICE, day: TODAY - 3, isLeech: true },
    { question: { ...CHOICE, topic: 'node' }, day: TODAY - 30, isLeech: false },
  ],
}
const NOTHING: Fittable = { answers: 0, since: 0, last: undefined, isOffered: false }
const LAST = { reviews: 612 } as Fitted
/** Answers of one day, of which nothing came back yet. */
const BEGUN: Statistics = {
  ...FULL,
  totals: { ...FULL.totals, reviews: 1, right: 1, met: 1, took: 40_000, days: 1, first: TODAY },
  streak: { current: 0, longest: 1 },
  days: [{ day: TODAY, reviews: 1, right: 1 }],
  ...{ recall: [], calibration: [], leeches: [], mastery: [], trade: [], away: [], factor: 1 },
  forecast: FULL.forecast.map(({ day }) => ({ day, due: 0, sunk: 0 })),
  weakest: FULL.weakest.slice(0, 1),
}
const draw =
  (statistics = FULL, root = 'k8s', fittable = NOTHING, wish: Wish = 0.9) =>
  (page: Page): string[] =>
    statsLines(page, { outline: OUTLINE, root, statistics, fittable, wish })

describe('how the study goes', () => {
  it('is drawn in English', () =>
    expect(screens(draw(), pageOf('en', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes
      420 answers, 85 % right; 120 of 260 questions met.
      Studied on 9 days since 2026-11-10.
      3 h 20 min at the questions (an answer counts for 2 minutes at most).
      3 days in a row; the longest run: 5 days.

      Answers a day
              Jun     Jul       Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Tue · · · · · · · · · · · · · · · · · · · · · · · · ░ ▒
        Wed · · · · · · · · · · · · · · · · · · · · · · · · ░ ▓
        Thu · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
        Fri · · · · · · · · · · · · · · · · · · · · · · · · ▒ ▓
        Sat · · · · · · · · · · · · · · · · · · · · · · · · · █
        Sun · · · · · · · · · · · · · · · · · · · · · · · · · █
        answers:  · 0  ░ 1–25  ▒ 26–50  ▓ 51–75  █ 76+

      Recall by week
        What was still known when it came back on a later day. ┃ is what was
        predicted.
                                              true  pred.  of
        2026-11-09  ██████████████████████┃░  90 %   92 %  40
        2026-11-16  ██████████████████░░░░░░  75 %      –   8

      True recall by predicted recall
                                           true  pred.   of
        70–80 %  ██████████████████┃░░░░░  75 %   75 %    4
        90–95 %  ██████████████████████┃░  93 %   93 %  100
        In all, 92 % was predicted and 92 % came true. Too few answers yet to judge
        the prediction; so far, waits are shortened to 70 %.

      Coming due
        If nothing new is learned. What is overdue counts today.
        12 █
           █
           █
         0 █▒█       █       █▒      █       █       █       █       █
           today         11-29         12-06         12-13         12-20
           █ due  ▒ sunk
        Today 12, within 7 days 18, within 30 days 36.
        Sunk too low to be reviewed, to be told and learned again: 4 now; if nothing
        is answered, 4 within 7 days, 6 within 30 days.

      What a day costs
        For 120 questions that come back, on an average day of the next half year, if
        nothing new is learned: by the recall at which they come due. ◂ is yours
        (k8smap settings retention).
                                                 a day  known
        no reviews  ████████████░░░░░░░░░░░░     0 min     61
        80 %        ██████████████████░░░░░░  <0.1 min     88
        85 %        ███████████████████░░░░░   3.3 min     94
        90 % ◂      ████████████████████░░░░    12 min    101
        95 %        ██████████████████████░░   123 min    110

      Mastery
        How much would be recalled now; never met, or missed last, counts as nought.
        Kubernetes     ██████████░░░░░░░░░░░░░░  40 %
        Control plane  ██████████████████░░░░░░  75 %
        Worker node    ░░░░░░░░░░░░░░░░░░░░░░░░   0 %

      Weakest topics
        How much of what was met would be recalled now; missed last, it is nought.
        Worker node     ████████████░░░░░░░░░░░░  50 %   2 met
        kube-scheduler  ███████████████████░░░░░  81 %  11 met
        k8smap quiz node

      Hardest questions
        Forgotten again and again: read about them, rather than be asked once more.
        • Which step of \`kube-scheduler\` comes first for a new Pod?
          forgotten 4 times, in 9 answers
          k8smap explain sched
        • Which step of \`kube-scheduler\` comes first for a new Pod?
          forgotten 1 time, in 1 answer
          k8smap explain node

      Put away (2)
        Not asked until they are brought back, or come back by themselves.
        • Which step of \`kube-scheduler\` comes first for a new Pod?
          forgotten too often, on 2026-11-19; back by itself after three weeks
        • Which step of \`kube-scheduler\` comes first for a new Pod?
          by your own wish, on 2026-10-23
        k8smap progress suspended --restore"
    `))

  it('is drawn in English on a narrow page', () =>
    expect(screens(draw(), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes
      420 answers, 85 % right; 120 of 260
      questions met.
      Studied on 9 days since 2026-11-10.
      3 h 20 min at the questions (an answer
      counts for 2 minutes at most).
      3 days in a row; the longest run: 5
      days.

      Answers a day
              Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · · · · ·
        Tue · · · · · · · · · · · · · · · ░ ▒
        Wed · · · · · · · · · · · · · · · ░ ▓
        Thu · · · · · · · · · · · · · · · ▒ ·
        Fri · · · · · · · · · · · · · · · ▒ ▓
        Sat · · · · · · · · · · · · · · · · █
        Sun · · · · · · · · · · · · · · · · █
        answers:  · 0  ░ 1–25  ▒ 26–50
        ▓ 51–75  █ 76+

      Recall by week
        What was still known when it came back
        on a later day. ┃ is what was
        predicted.
                               true  pred.  of
        2026-11-09  ████████┃  90 %   92 %  40
        2026-11-16  ███████░░  75 %      –   8

      True recall by predicted recall
                              true  pred.   of
        70–80 %  ████████┃░░  75 %   75 %    4
        90–95 %  ██████████┃  93 %   93 %  100
        In all, 92 % was predicted and 92 %
        came true. Too few answers yet to
        judge the prediction; so far, waits
        are shortened to 70 %.

      Coming due
        If nothing new is learned. What is
        overdue counts today.
        12 █
           █
           █
         0 █▒█       █       █▒      █
           today         11-29
           █ due  ▒ sunk
        Today 12, within 7 days 18, within 30
        days 36.
        Sunk too low to be reviewed, to be
        told and learned again: 4 now; if
        nothing is answered, 4 within 7 days,
        6 within 30 days.

      What a day costs
        For 120 questions that come back, on
        an average day of the next half year,
        if nothing new is learned: by the
        recall at which they come due. ◂ is
        yours (k8smap settings retention).
                                  a day  known
        no reviews  █████░░░░     0 min     61
        80 %        ███████░░  <0.1 min     88
        85 %        ███████░░   3.3 min     94
        90 % ◂      ████████░    12 min    101
        95 %        ████████░   123 min    110

      Mastery
        How much would be recalled now; never
        met, or missed last, counts as nought.
        Kubernetes     ███████░░░░░░░░░░  40 %
        Control plane  █████████████░░░░  75 %
        Worker node    ░░░░░░░░░░░░░░░░░   0 %

      Weakest topics
        How much of what was met would be
        recalled now; missed last, it is
        nought.
        Worker node     ████░░░░  50 %   2 met
        kube-scheduler  ██████░░  81 %  11 met
        k8smap quiz node

      Hardest questions
        Forgotten again and again: read about
        them, rather than be asked once more.
        • Which step of \`kube-scheduler\` comes
          first for a new Pod?
          forgotten 4 times, in 9 answers
          k8smap explain sched
        • Which step of \`kube-scheduler\` comes
          first for a new Pod?
          forgotten 1 time, in 1 answer
          k8smap explain node

      Put away (2)
        Not asked until they are brought back,
        or come back by themselves.
        • Which step of \`kube-scheduler\` comes
          first for a new Pod?
          forgotten too often, on 2026-11-19;
          back by itself after three weeks
        • Which step of \`kube-scheduler\` comes
          first for a new Pod?
          by your own wish, on 2026-10-23
        k8smap progress suspended --restore"
    `))

  it('is drawn in Chinese', () =>
    expect(screens(draw(), pageOf('zh', 80))).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes
      共作答 420 次，正确率 85 %；260 道题中已学 120 道。
      自 2026-11-10 起，学习了 9 天。
      作答用时 3 小时 20 分钟（每次最多按 2 分钟计）。
      已连续学习 3 天，最长连续学习 5 天。

      每日作答
               6月     7月       8月     9月     10月      11月
        周一 · · · · · · · · · · · · · · · · · · · · · · · · · ·
        周二 · · · · · · · · · · · · · · · · · · · · · · · · ░ ▒
        周三 · · · · · · · · · · · · · · · · · · · · · · · · ░ ▓
        周四 · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
        周五 · · · · · · · · · · · · · · · · · · · · · · · · ▒ ▓
        周六 · · · · · · · · · · · · · · · · · · · · · · · · · █
        周日 · · · · · · · · · · · · · · · · · · · · · · · · · █
        作答次数：  · 0  ░ 1–25  ▒ 26–50  ▓ 51–75  █ ≥76

      每周记忆率
        隔一天或更久再答时还记得多少。┃ 是当时的预测。
                                              实际  预测  次数
        2026-11-09  ██████████████████████┃░  90 %  92 %    40
        2026-11-16  ██████████████████░░░░░░  75 %     –     8

      预测准不准
                                           实际  预测  次数
        70–80 %  ██████████████████┃░░░░░  75 %  75 %     4
        90–95 %  ██████████████████████┃░  93 %  93 %   100
        总体预测 92 %，实际 92 %。作答次数还太少，暂时看不出准不准；目前复习间隔缩短为
        70 %。

      未来到期
        按不再学新题计算；早已到期的算在今天。
        12 █
           █
           █
         0 █▒█       █       █▒      █       █       █       █       █
           今天          11-29         12-06         12-13         12-20
           █ 到期  ▒ 需重学
        今天 12 题，7 天内 18 题，30 天内 36 题。
        忘得太多、需要先讲再学的：现在 4 题；如果一直不答，7 天内 4 题，30 天内 6 题。

      每天要花多少时间
        按 120 道会再出的题、今后半年的日均值、不再学新题计算：左边是记忆率降到多少时
        到期复习。◂ 是你现在的设置（k8smap settings retention）。
                                               每天  记得
        不复习  ████████████░░░░░░░░░░░░     0 分钟    61
        80 %    ██████████████████░░░░░░  <0.1 分钟    88
        85 %    ███████████████████░░░░░   3.3 分钟    94
        90 % ◂  ████████████████████░░░░    12 分钟   101
        95 %    ██████████████████████░░   123 分钟   110

      掌握程度
        现在还记得多少；没学过的和上次答错的按零计。
        Kubernetes  ██████████░░░░░░░░░░░░░░  40 %
        控制平面    ██████████████████░░░░░░  75 %
        工作节点    ░░░░░░░░░░░░░░░░░░░░░░░░   0 %

      最薄弱的主题
        学过的题现在还记得多少；上次答错的按零计。
        工作节点  ████████████░░░░░░░░░░░░  50 %   已学 2 题
        调度器    ███████████████████░░░░░  81 %  已学 11 题
        k8smap quiz node

      最难记住的题
        一忘再忘的题，与其再答一遍，不如先去读懂。
        • 对于新的 Pod，\`kube-scheduler\` 的哪一步在先？
          答过 9 次，忘过 4 次
          k8smap explain sched
        • 对于新的 Pod，\`kube-scheduler\` 的哪一步在先？
          答过 1 次，忘过 1 次
          k8smap explain node

      已搁置（2 题）
        恢复之前不再出这些题。
        • 对于新的 Pod，\`kube-scheduler\` 的哪一步在先？
          2026-11-19 搁置，因为忘得次数太多；三周后自动恢复
        • 对于新的 Pod，\`kube-scheduler\` 的哪一步在先？
          2026-10-23 搁置，应你的要求
        k8smap progress suspended --restore"
    `))

  it('is drawn in Chinese on a narrow page', () =>
    expect(screens(draw(), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      Kubernetes
      共作答 420 次，正确率 85 %；260 道题中已
      学 120 道。
      自 2026-11-10 起，学习了 9 天。
      作答用时 3 小时 20 分钟（每次最多按 2 分
      钟计）。
      已连续学习 3 天，最长连续学习 5 天。

      每日作答
             8月     9月     10月      11月
        周一 · · · · · · · · · · · · · · · ·
        周二 · · · · · · · · · · · · · · ░ ▒
        周三 · · · · · · · · · · · · · · ░ ▓
        周四 · · · · · · · · · · · · · · ▒ ·
        周五 · · · · · · · · · · · · · · ▒ ▓
        周六 · · · · · · · · · · · · · · · █
        周日 · · · · · · · · · · · · · · · █
        作答次数：  · 0  ░ 1–25  ▒ 26–50
        ▓ 51–75  █ ≥76

      每周记忆率
        隔一天或更久再答时还记得多少。┃ 是当时
        的预测。
                              实际  预测  次数
        2026-11-09  ███████┃  90 %  92 %    40
        2026-11-16  ██████░░  75 %     –     8

      预测准不准
                              实际  预测  次数
        70–80 %  ████████┃░░  75 %  75 %     4
        90–95 %  ██████████┃  93 %  93 %   100
        总体预测 92 %，实际 92 %。作答次数还太
        少，暂时看不出准不准；目前复习间隔缩短
        为 70 %。

      未来到期
        按不再学新题计算；早已到期的算在今天。
        12 █
           █
           █
         0 █▒█       █       █▒      █
           今天          11-29
           █ 到期  ▒ 需重学
        今天 12 题，7 天内 18 题，30 天内 36
        题。
        忘得太多、需要先讲再学的：现在 4 题；
        如果一直不答，7 天内 4 题，30 天内 6
        题。

      每天要花多少时间
        按 120 道会再出的题、今后半年的日均
        值、不再学新题计算：左边是记忆率降到多
        少时到期复习。◂ 是你现在的设置（k8smap
        settings retention）。
                                    每天  记得
        不复习  ███████░░░░░░     0 分钟    61
        80 %    ██████████░░░  <0.1 分钟    88
        85 %    ██████████░░░   3.3 分钟    94
        90 % ◂  ███████████░░    12 分钟   101
        95 %    ████████████░   123 分钟   110

      掌握程度
        现在还记得多少；没学过的和上次答错的按
        零计。
        Kubernetes  ████████░░░░░░░░░░░░  40 %
        控制平面    ███████████████░░░░░  75 %
        工作节点    ░░░░░░░░░░░░░░░░░░░░   0 %

      最薄弱的主题
        学过的题现在还记得多少；上次答错的按零
        计。
        工作节点  █████░░░░░  50 %   已学 2 题
        调度器    ████████░░  81 %  已学 11 题
        k8smap quiz node

      最难记住的题
        一忘再忘的题，与其再答一遍，不如先去读
        懂。
        • 对于新的 Pod，\`kube-scheduler\` 的哪
          一步在先？
          答过 9 次，忘过 4 次
          k8smap explain sched
        • 对于新的 Pod，\`kube-scheduler\` 的哪
          一步在先？
          答过 1 次，忘过 1 次
          k8smap explain node

      已搁置（2 题）
        恢复之前不再出这些题。
        • 对于新的 Pod，\`kube-scheduler\` 的哪
          一步在先？
          2026-11-19 搁置，因为忘得次数太多；
          三周后自动恢复
        • 对于新的 Pod，\`kube-scheduler\` 的哪
          一步在先？
          2026-10-23 搁置，应你的要求
        k8smap progress suspended --restore"
    `))

  it('is drawn on a pipe as on eighty columns', () =>
    expect(draw()(pageOf('en', Number.POSITIVE_INFINITY))).toEqual(draw()(pageOf('en', 80))))

  it('has what there is, after one answer', () =>
    expect(
      screens(draw(BEGUN), pageOf('en', 80)) + screens(draw(BEGUN), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes
      1 answer, 100 % right; 1 of 260 questions met.
      Studied on 1 day since 2026-11-22.
      1 min at the questions (an answer counts for 2 minutes at most).
      The longest run: 1 day.

      Answers a day
              Jun     Jul       Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Tue · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Wed · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Thu · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Fri · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Sat · · · · · · · · · · · · · · · · · · · · · · · · · ·
        Sun · · · · · · · · · · · · · · · · · · · · · · · · · ░
        answers:  · 0  ░ 1  ▒ 2  ▓ 3  █ 4+

      Coming due
        Nothing comes due within 30 days.── 40 ──
      Kubernetes
      共作答 1 次，正确率 100 %；260 道题中已
      学 1 道。
      自 2026-11-22 起，学习了 1 天。
      作答用时 1 分钟（每次最多按 2 分钟计）。
      最长连续学习 1 天。

      每日作答
             8月     9月     10月      11月
        周一 · · · · · · · · · · · · · · · ·
        周二 · · · · · · · · · · · · · · · ·
        周三 · · · · · · · · · · · · · · · ·
        周四 · · · · · · · · · · · · · · · ·
        周五 · · · · · · · · · · · · · · · ·
        周六 · · · · · · · · · · · · · · · ·
        周日 · · · · · · · · · · · · · · · ░
        作答次数：  · 0  ░ 1  ▒ 2  ▓ 3  █ ≥4

      未来到期
        30 天内没有到期的题。"
    `))

  it('has nothing before the first answer but the way to one', () => {
    const none = { ...BEGUN, totals: { ...BEGUN.totals, reviews: 0, met: 0 } }
    expect(
      screens(draw(none), pageOf('en', 80)) + screens(draw(none, 'node'), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes

      Nothing has been answered here yet, so there is nothing to draw. \`k8smap quiz\`
      begins.── 40 ──
      Worker node
      工作节点

      Nothing has been answered here yet, so
      there is nothing to draw. \`k8smap quiz
      node\` begins."
    `)
  })

  it('is coloured', () => {
    const statistics = {
      ...FULL,
      days: [],
      forecast: FULL.forecast.slice(0, 3),
      leeches: FULL.leeches.slice(0, 1),
    }
    const lines = (page: Page): string[] => draw(statistics)(page)
    expect(
      screens(
        (page) => lines(page).filter((line) => !/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /.test(line)),
        pageOf('en', 80, COLOURED),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ‹title:Kubernetes›
      420 answers, 85 % right; 120 of 260 questions met.
      Studied on 9 days since 2026-11-10.
      3 h 20 min at the questions (an answer counts for 2 minutes at most).
      3 days in a row; the longest run: 5 days.

      ‹heading:Answers a day›
      ‹dim:        Jun     Jul       Aug     Sep     Oct       Nov›
        ‹dim:answers:›  ‹dim:· 0›  ‹good:░› ‹dim:1›  ‹good:▒› ‹dim:2›  ‹good:▓› ‹dim:3›  ‹good:█› ‹dim:4+›

      ‹heading:Recall by week›
      ‹dim:  What was still known when it came back on a later day. ┃ is what was›
      ‹dim:  predicted.›
      ‹dim:                                        true  pred.  of›
        2026-11-09  ‹good:██████████████████████›‹dim:›‹key:┃›‹good:›‹dim:░›  90 %   92 %  40
        2026-11-16  ‹good:██████████████████›‹dim:░░░░░░›  75 %      –   8

      ‹heading:True recall by predicted recall›
      ‹dim:                                     true  pred.   of›
        70–80 %  ‹good:██████████████████›‹dim:›‹key:┃›‹good:›‹dim:░░░░░›  75 %   75 %    4
        90–95 %  ‹good:██████████████████████›‹dim:›‹key:┃›‹good:›‹dim:░›  93 %   93 %  100
        In all, 92 % was predicted and 92 % came true. Too few answers yet to judge
        the prediction; so far, waits are shortened to 70 %.

      ‹heading:Coming due›
      ‹dim:  If nothing new is learned. What is overdue counts today.›
      ‹dim:  12› ‹good:█›
      ‹dim:    › ‹good:█›
      ‹dim:    › ‹good:█›
      ‹dim:   0› ‹good:█›‹bad:▒›‹good:█›
      ‹dim:     today›
      ‹dim:     █ due  ▒ sunk›
        Today 12, within 7 days 15, within 3 days 15.
        Sunk too low to be reviewed, to be told and learned again: 4 now; if nothing
        is answered, 4 within 7 days, 4 within 3 days.

      ‹heading:What a day costs›
      ‹dim:  For 120 questions that come back, on an average day of the next half year, if›
      ‹dim:  nothing new is learned: by the recall at which they come due. ◂ is yours›
      ‹dim:  (k8smap settings retention).›
      ‹dim:                                           a day  known›
        no reviews  ‹good:████████████›‹dim:░░░░░░░░░░░░›     0 min     61
        80 %        ‹good:██████████████████›‹dim:░░░░░░›  <0.1 min     88
        85 %        ‹good:███████████████████›‹dim:░░░░░›   3.3 min     94
        90 % ◂      ‹good:████████████████████›‹dim:░░░░›    12 min    101
        95 %        ‹good:██████████████████████›‹dim:░░›   123 min    110

      ‹heading:Mastery›
      ‹dim:  How much would be recalled now; never met, or missed last, counts as nought.›
        Kubernetes     ‹good:██████████›‹dim:░░░░░░░░░░░░░░›  40 %
        Control plane  ‹good:██████████████████›‹dim:░░░░░░›  75 %
        Worker node    ‹good:›‹dim:░░░░░░░░░░░░░░░░░░░░░░░░›   0 %

      ‹heading:Weakest topics›
      ‹dim:  How much of what was met would be recalled now; missed last, it is nought.›
        Worker node     ‹good:████████████›‹dim:░░░░░░░░░░░░›  50 %   2 met
        kube-scheduler  ‹good:███████████████████›‹dim:░░░░░›  81 %  11 met
      ‹key:  k8smap quiz node›

      ‹heading:Hardest questions›
      ‹dim:  Forgotten again and again: read about them, rather than be asked once more.›
        • Which step of ‹code:kube-scheduler› comes first for a new Pod?
      ‹dim:    forgotten 4 times, in 9 answers›
      ‹key:    k8smap explain sched›

      ‹heading:Put away (2)›
      ‹dim:  Not asked until they are brought back, or come back by themselves.›
        • Which step of ‹code:kube-scheduler› comes first for a new Pod?
      ‹dim:    forgotten too often, on 2026-11-19; back by itself after three weeks›
        • Which step of ‹code:kube-scheduler› comes first for a new Pod?
      ‹dim:    by your own wish, on 2026-10-23›
      ‹key:  k8smap progress suspended --restore›"
    `)
  })

  it('tells of months once it tells of them, twelve at most', () => {
    const months = Array.from({ length: 14 }, (_, i) => ({
      ...period(0, 10, 5),
      from: TODAY - (13 - i) * 31,
    }))
    const block = draw({ ...FULL, span: 'month', recall: months })(pageOf('en', 60))
    const from = block.indexOf('Recall by month')
    expect(block.slice(from, block.indexOf('', from))).toMatchInlineSnapshot(`
      [
        "Recall by month",
        "  What was still known when it came back on a later day. ┃",
        "  is what was predicted.",
        "                                     true  pred.  of",
        "  2025-12  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-01  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-02  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-03  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-04  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-05  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-06  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-07  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-08  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-09  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-10  ████████████░░░░░░░░░░░░  50 %      –  10",
        "  2026-11  ████████████░░░░░░░░░░░░  50 %      –  10",
      ]
    `)
  })

  it.each<[bins: Bin[], factor: number, said: string]>([
    [[bin(0.9, 1, 10, 9)], 1, 'Too few answers yet to judge the prediction.'],
    [
      [bin(0.9, 1, 10, 9)],
      0.8,
      'Too few answers yet to judge the prediction; so far, waits are shortened to 80 %.',
    ],
    [[bin(0.9, 1, 1000, 950)], 1, 'The prediction fits you.'],
    [[bin(0.9, 1, 1000, 950)], 0.96, 'The prediction fits you.'],
    [[bin(0.9, 1, 1000, 950)], 0.7, 'The prediction fits you, with waits shortened to 70 %.'],
    [[bin(0.9, 1, 1000, 950)], 1.3, 'The prediction fits you, with waits lengthened to 130 %.'],
    [[bin(0.7, 0.8, 1000, 900)], 1, 'You remember better than predicted.'],
    [
      [bin(0.7, 0.8, 1000, 900)],
      1.5,
      'You remember better than predicted: waits are lengthened to 150 %.',
    ],
    [[bin(0.9, 1, 1000, 700)], 1.04, 'You forget faster than predicted.'],
    [
      [bin(0.9, 1, 1000, 700)],
      0.703,
      'You forget faster than predicted: waits are shortened to 70 %.',
    ],
    [[bin(0.9, 1, 1000, 700)], 1.2, 'Waits are lengthened to 120 %.'],
    [[bin(0.7, 0.8, 1000, 900)], 0.9, 'Waits are shortened to 90 %.'],
  ])('judges the prediction of %j with a factor of %f', (calibration, factor, said) =>
    expect(draw({ ...FULL, calibration, factor })(pageOf('en', 200)).join('\n')).toMatch(
      new RegExp(`came true\\. ${said}$`, 'm'),
    ),
  )

  it.each<[string, Fittable, string, string[]]>([
    ['nothing', NOTHING, 'k8s', []],
    [
      'that there is enough for a fit',
      { answers: 240, since: 240, last: undefined, isOffered: true },
      'k8s',
      [
        'Your memory',
        '  240 new answers can tell how you forget. `k8smap stats --fit` fits the schedule to them; once a month is enough.',
      ],
    ],
    [
      'what the last fit was',
      { answers: 700, since: 88, last: LAST, isOffered: false },
      'k8s',
      ['Your memory', '  The schedule was fitted to 612 answers of yours.'],
    ],
    [
      'nothing of a fit on the page of a topic',
      { answers: 900, since: 288, last: LAST, isOffered: true },
      'plane',
      [],
    ],
  ])('says %s', (_, fittable, root, wanted) => {
    const lines = draw(FULL, root, fittable)(pageOf('en', 200))
    const from = lines.indexOf('Your memory')
    expect(from < 0 ? [] : lines.slice(from, lines.indexOf('', from))).toEqual(wanted)
  })

  it.each(['en', 'zh'] as const)(
    'says that the retention in force moves by itself, if it does: %s',
    (language) => {
      const lines = draw(FULL, 'k8s', NOTHING, 'auto')(pageOf(language, 300))
      expect(lines.filter((line) => line.includes('settings retention'))).toEqual([
        {
          en: '  For 120 questions that come back, on an average day of the next half year, if nothing new is learned: by the recall at which they come due. ◂ is where they do now; it moves with how much you know (k8smap settings retention).',
          zh: '  按 120 道会再出的题、今后半年的日均值、不再学新题计算：左边是记忆率降到多少时到期复习。◂ 是目前的值，随答对多少自动调整（k8smap settings retention）。',
        }[language],
      ])
    },
  )

  it('lists five of what is put away, and says where the rest is', () => {
    const away = Array.from({ length: 7 }, () => ({
      ...{ question: CHOICE, day: TODAY, isLeech: true },
    }))
    const lines = draw({ ...FULL, away })(pageOf('zh', 80))
    expect(
      lines.slice(lines.indexOf('已搁置（7 题）')).filter((line) => !/[•搁]/.test(line)),
    ).toEqual([
      ...['  恢复之前不再出这些题。', '  另有 2 题，见 `k8smap progress suspended`'],
      '  k8smap progress suspended --restore',
    ])
  })

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        // Headings are words of ours: the longest has thirty-one columns.
        fc.integer({ min: 31, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (columns, lang) => {
          expect(draw()(pageOf(lang, columns)).filter((line) => width(line) > columns)).toEqual([])
        },
      ),
    ))
})
