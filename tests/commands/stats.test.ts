import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/core/log/event.ts'
import { width } from '../../src/view/width.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const NAME = 'kube-scheduler/name'
const STEPS = 'kube-scheduler/steps'

const review = (
  days: number,
  correct: boolean,
  more: Partial<Review> = {},
): Omit<Review, 'event'> => ({
  id: `${more.question ?? NAME}-${days}`,
  at: NOW - days * DAY,
  outline: 'small',
  question: NAME,
  rating: correct ? 3 : 1,
  correct,
  given: '',
  took: 10_000,
  ...more,
})
/** Some months of study: a hard question, an easy one, and a topic beside them. */
const STUDIED = [
  ...[100, 90, 80, 70, 60, 50, 40, 3, 2, 1].map((days, i) =>
    review(days, i % 2 === 1, i > 0 ? { predicted: 0.85 } : {}),
  ),
  ...[30, 20, 10, 1].map((days) => review(days, true, { question: STEPS, predicted: 0.9 })),
  review(5, true, { question: 'kubelet/gone' }),
]
const studied = { library: small, reviews: STUDIED }

describe('stats', () => {
  it.each([
    [80, 'en'],
    [80, 'zh'],
    [80, 'both'],
    [40, 'en'],
    [40, 'zh'],
    [40, 'both'],
    [24, 'zh'],
    [200, 'en'],
  ])('fit %i columns, in %s', async (columns, lang) => {
    const { out, exit } = await runIn({ ...studied, columns }, 'stats', '--lang', lang)
    expect(exit).toBe(0)
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(columns)
    expect(out).not.toMatch(/undefined|NaN|Infinity/)
    expect(out).not.toMatch(/ $/m)
  })

  it('are drawn whole', async () =>
    expect((await runIn(studied, 'stats')).out).toMatchInlineSnapshot(`
      "Kubernetes
      15 answers, 67 % right; 2 of 3 questions met.
      Studied on 14 days since 2026-08-14.
      3 min at the questions (an answer counts for 2 minutes at most).
      3 days in a row; the longest run: 3 days.

      Answers a day
              Jun     Jul       Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · ░ · · · · · · · · · ░ · ·
        Tue · · · · · · · · · · · · · · · · · · · · ░ · · · · ░
        Wed · · · · · · · · · · · · · · · · · ░ · · · · · · · ·
        Thu · · · · · · · · · · · · · · ░ · · · · · · · · · ░ ░
        Fri · · · · · · · · · · · ░ · · · · · · · · · ░ · · · ░
        Sat · · · · · · · · · · · · · · · · · · ░ · · · · · · ▒
        Sun · · · · · · · · · · · · · · · ░ · · · · · · · · · ·
        answers:  · 0  ░ 1  ▒ 2  ▓ 3  █ 4+

      Recall by month
        What was still known when it came back on a later day. ┃ is what was
        predicted.
                                            true  pred.  of
        2026-08  ████████████████████┃███  100 %   85 %   1
        2026-09  ████████░░░░░░░░░░░░┃░░░   33 %   85 %   3
        2026-10  ████████████░░░░░░░░┃░░░   50 %   85 %   2
        2026-11  ████████████████████░┃░░   83 %   88 %   6

      True recall by predicted recall
                                            true  pred.  of
        85–90 %  █████████████░░░░░░░┃░░░   56 %   85 %   9
        90–95 %  █████████████████████┃██  100 %   90 %   3
        In all, 86 % was predicted and 67 % came true. Too few answers yet to judge
        the prediction; so far, waits are shortened to 55 %.

      Coming due
        If nothing new is learned. What is overdue counts today.
        4


        0 █                                               █
          today         11-29         12-06         12-13         12-20
        Today 1, within 7 days 1, within 30 days 2.

      What a day costs
        For 2 questions that come back, on an average day of the next half year, if
        nothing new is learned: by the recall at which they come due. ◂ is where they
        do now; it moves with how much you know (k8smap settings retention).
                                                 a day  known
        no reviews  ████████████████░░░░░░░░     0 min      1
        80 %        █████████████████████░░░  <0.1 min      2
        85 %        ██████████████████████░░  <0.1 min      2
        90 % ◂      ███████████████████████░  <0.1 min      2
        95 %        ███████████████████████░  <0.1 min      2

      Mastery
        How much would be recalled now; never met, or missed last, counts as nought.
        Kubernetes     ███████████████░░░░░░░░░  62 %
        Control plane  ███████████████░░░░░░░░░  62 %

      Hardest questions
        Forgotten again and again: read about them, rather than be asked once more.
        • What picks the node?
          forgotten 4 times, in 10 answers
          k8smap explain kube-scheduler
      "
    `))

  it('are drawn whole in Chinese, on a narrow terminal', async () =>
    expect(
      (await runIn({ ...studied, columns: 40 }, 'stats', '-l', 'zh')).out,
    ).toMatchInlineSnapshot(`
      "Kubernetes
      共作答 15 次，正确率 67 %；3 道题中已学
      2 道。
      自 2026-08-14 起，学习了 14 天。
      作答用时 3 分钟（每次最多按 2 分钟计）。
      已连续学习 3 天，最长连续学习 3 天。

      每日作答
             8月     9月     10月      11月
        周一 · · · ░ · · · · · · · · · ░ · ·
        周二 · · · · · · · · · · ░ · · · · ░
        周三 · · · · · · · ░ · · · · · · · ·
        周四 · · · · ░ · · · · · · · · · ░ ░
        周五 · ░ · · · · · · · · · ░ · · · ░
        周六 · · · · · · · · ░ · · · · · · ▒
        周日 · · · · · ░ · · · · · · · · · ·
        作答次数：  · 0  ░ 1  ▒ 2  ▓ 3  █ ≥4

      每月记忆率
        隔一天或更久再答时还记得多少。┃ 是当时
        的预测。
                              实际  预测  次数
        2026-08  ████████┃█  100 %  85 %     1
        2026-09  ███░░░░░┃░   33 %  85 %     3
        2026-10  █████░░░┃░   50 %  85 %     2
        2026-11  ████████┃░   83 %  88 %     6

      预测准不准
                              实际  预测  次数
        85–90 %  ██████░░┃░   56 %  85 %     9
        90–95 %  █████████┃  100 %  90 %     3
        总体预测 86 %，实际 67 %。作答次数还太
        少，暂时看不出准不准；目前复习间隔缩短
        为 55 %。

      未来到期
        按不再学新题计算；早已到期的算在今天。
        4


        0 █
          今天          11-29
        今天 1 题，7 天内 1 题，30 天内 2 题。

      每天要花多少时间
        按 2 道会再出的题、今后半年的日均值、
        不再学新题计算：左边是记忆率降到多少时
        到期复习。◂ 是目前的值，随答对多少自动
        调整（k8smap settings retention）。
                                    每天  记得
        不复习  █████████░░░░     0 分钟     1
        80 %    ███████████░░  <0.1 分钟     2
        85 %    ████████████░  <0.1 分钟     2
        90 % ◂  ████████████░  <0.1 分钟     2
        95 %    █████████████  <0.1 分钟     2

      掌握程度
        现在还记得多少；没学过的和上次答错的按
        零计。
        Kubernetes  ████████████░░░░░░░░  62 %
        控制平面    ████████████░░░░░░░░  62 %

      最难记住的题
        一忘再忘的题，与其再答一遍，不如先去读
        懂。
        • 谁选择节点？
          答过 10 次，忘过 4 次
          k8smap explain kube-scheduler
      "
    `))

  it('are as wide as a terminal in a pipe, and read without colour', async () => {
    const piped = await runIn(studied, 'stats')
    const shown = await runIn({ ...studied, columns: 80 }, 'stats')
    expect(piped.out).toBe(shown.out)
    const colour = await runIn(
      { ...studied, columns: 80, environment: { FORCE_COLOR: '1' } },
      'stats',
    )
    expect(colour.out).toContain('\u001b[')
    // Code alone is set off by its colour instead of a sign.
    expect(colour.out.replace(/\u001b\[\d+m/g, '')).toBe(shown.out.replaceAll('`', ''))
  })

  it('of a topic count only its own', async () => {
    const { out } = await runIn(studied, 'stats', 'control-plane')
    expect(out.split('\n').slice(0, 5)).toMatchInlineSnapshot(`
      [
        "Control plane",
        "14 answers, 64 % right; 2 of 3 questions met.",
        "Studied on 13 days since 2026-08-14.",
        "2 min at the questions (an answer counts for 2 minutes at most).",
        "3 days in a row; the longest run: 3 days.",
      ]
    `)
    const node = await runIn(studied, 'stats', 'kubelet', '--json')
    expect(JSON.parse(node.out)).toMatchObject({
      topic: 'kubelet',
      totals: { reviews: 1, right: 1 },
      days: [{ date: '2026-11-17', reviews: 1, right: 1 }],
      leeches: [],
    })
  })

  it('of nothing are one kind sentence', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'stats')
    expect([exit, err]).toEqual([0, ''])
    expect(out.replace(/\s+/g, ' ').trim()).toBe(
      'Kubernetes Nothing has been answered here yet, so there is nothing to draw. `k8smap quiz` begins.',
    )
    const zh = await runIn(studied, 'stats', 'kube-proxy', '-l', 'zh')
    expect(zh.out).toBe(
      'kube-proxy\n\n这里还没有作答记录，暂时无图可画。从 `k8smap quiz kube-proxy` 开始吧。\n',
    )
  })

  const said = { id: 's', at: NOW - DAY, outline: 'small', device: 'here', question: NAME }

  it('have what was only said to be known, without one answer', async () => {
    const known = { library: small, events: [{ event: 'know' as const, ...said }] }
    const { out } = await runIn(known, 'stats')
    expect(out).toMatch(
      /^Kubernetes\nNo answers yet; 1 of 3 questions met: you said that you know it\.\n/,
    )
    expect(out).toContain('Coming due')
    expect(out).not.toMatch(/NaN|Answers a day|nothing to draw/)
    expect((await runIn(known, 'stats', '--lang', 'zh')).out).toMatch(
      /^Kubernetes\n还没有作答；3 道题中已学 1 道，都是你记为掌握的。\n/,
    )
    for (const line of (await runIn({ ...known, columns: 40 }, 'stats')).out.split('\n'))
      expect(width(line), line).toBeLessThanOrEqual(40)
  })

  it('have what was put away, without one answer', async () => {
    const away = { library: small, events: [{ event: 'suspend' as const, ...said }] }
    expect((await runIn(away, 'stats')).out).toMatch(
      /^Kubernetes\nNo answers yet; 0 of 3 questions met\.\n[\s\S]*progress suspended/,
    )
  })

  it('of an unknown topic are none', async () => {
    const { out, err, exit } = await runIn(studied, 'stats', 'kubelett-proxies')
    expect([exit, out, err]).toEqual([1, '', 'Nothing is called “kubelett-proxies”.\n'])
  })

  it('take several words as one topic', async () => {
    const { out } = await runIn(studied, 'stats', 'Control', 'plane')
    expect(out).toBe((await runIn(studied, 'stats', 'control-plane')).out)
  })

  it('follow the learner’s clock', async () => {
    // Somebody answered at three o'clock at night, and looks at it two and a half hours later.
    const late = {
      ...{ library: small, reviews: [review(-1 / 24, true)], zone: 14 * 60 },
      now: NOW + (3.5 / 24) * DAY,
    }
    const { out } = await runIn(late, 'stats', '--json')
    expect(JSON.parse(out)).toMatchObject({
      days: [{ date: '2026-11-22' }],
      forecast: [{ date: '2026-11-23' }, ...Array(29).fill(expect.anything())],
      streak: { current: 1, longest: 1 },
    })
    const early = await runIn({ ...late, settings: '{"day": 3}' }, 'stats', '--json')
    expect(JSON.parse(early.out)).toMatchObject({
      days: [{ date: '2026-11-23' }],
      forecast: [{ date: '2026-11-23' }, ...Array(29).fill(expect.anything())],
    })
    const before = await runIn({ ...late, now: NOW + (1.5 / 24) * DAY }, 'stats', '--json')
    expect(JSON.parse(before.out)).toMatchObject({
      days: [{ date: '2026-11-22' }],
      forecast: [{ date: '2026-11-22' }, ...Array(29).fill(expect.anything())],
    })
  })
})

describe('stats --json', () => {
  it('has one shape', async () => {
    const { out } = await runIn(studied, 'stats', '--json')
    const share = expect.toSatisfy((value: number) => value >= 0 && value <= 1)
    const text = { en: expect.any(String), zh: expect.any(String) }
    const figures = JSON.parse(out)
    expect(figures).toEqual({
      version: 1,
      topic: 'kubernetes',
      totals: {
        ...{ reviews: 15, right: 10, met: 2, questions: expect.any(Number), days: 14 },
        ...{ seconds: 150, first: '2026-08-14' },
      },
      streak: { current: 3, longest: 3 },
      days: expect.arrayContaining([{ date: '2026-11-21', reviews: 2, right: 2 }]),
      recall: expect.arrayContaining([
        { from: '2026-08-01', to: '2026-08-31', answers: 1, right: 1, predicted: 0.85 },
      ]),
      calibration: [
        { from: 0.85, to: 0.9, answers: 9, right: 5, predicted: 0.85 },
        { from: 0.9, to: 0.95, answers: 3, right: 3, predicted: 0.9 },
      ],
      memory: { factor: expect.any(Number), fitted: null, answers: 12, since: 12, offered: false },
      forecast: expect.arrayContaining([
        { date: '2026-11-22', due: expect.any(Number), sunk: expect.any(Number) },
      ]),
      trade: [null, 0.8, 0.85, 0.9, 0.95].map((retention) => ({
        ...{ retention, questions: 2, inForce: retention === 0.9 },
        minutes: retention === null ? 0 : expect.toSatisfy((value: number) => value > 0),
        answers: retention === null ? 0 : expect.toSatisfy((value: number) => value > 0),
        recalled: expect.toSatisfy((value: number) => value > 0 && value < 2),
      })),
      mastery: expect.arrayContaining([{ topic: 'control-plane', title: text, share }]),
      weakest: [{ topic: 'kube-scheduler', title: text, recall: share, met: 2 }],
      leeches: [{ question: NAME, ask: text, topic: 'kube-scheduler', lapses: 4, reviews: 10 }],
      away: [],
    })
    expect(figures.days).toHaveLength(14)
    expect(figures.forecast).toHaveLength(30)
  })

  it('has no prediction where none was made', async () => {
    const reviews = [20, 10].map((days) => review(days, true))
    const { recall, calibration } = JSON.parse(
      (await runIn({ library: small, reviews }, 'stats', '--json')).out,
    )
    expect([recall, calibration]).toEqual([
      [{ from: '2026-11-09', to: '2026-11-15', answers: 1, right: 1, predicted: null }],
      [],
    ])
  })

  it('has it before the first answer, too', async () => {
    const { out, exit } = await runIn({ library: small }, 'stats', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      totals: { reviews: 0, first: null },
      ...{ days: [], recall: [], calibration: [], weakest: [], leeches: [] },
    })
  })
})
