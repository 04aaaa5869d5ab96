import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/view/page.ts'
import { type Prospect, planLines } from '../../src/view/plan.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'

/** 2026-11-22. */
const TODAY = 20779
const domain = (name: string, title: ReturnType<typeof text>, weight: number) => ({
  ...{ name, title, weight },
})
const FUNDAMENTALS = domain('a', text('Fundamentals', '基础'), 46)
const ORCHESTRATION = domain('b', text('Container Orchestration', '容器编排'), 21.5)
const DELIVERY = domain('c', text('Delivery', '交付'), 16)
const OBSERVABILITY = domain('d', text('Observability', '可观测性'), 8)
const days = (count: number, of: (i: number) => readonly [fresh: number, due: number]) =>
  Array.from({ length: count }, (_, i) => {
    const [fresh, due] = of(i)
    // Half a minute each.
    return { new: fresh, due, answers: fresh + due, spent: (fresh + due) * 30_000 }
  })

const PROSPECT: Prospect = {
  exam: {
    ...{ id: 'KCNA', title: text('Cloud Native Associate', '云原生助理认证'), source: '' },
    ...{ questions: 60, minutes: 90, types: [], domains: [] },
  },
  ...{ date: '2026-11-27', days: 5, away: 5, today: TODAY },
  forecast: {
    ...{ newToday: 12, questions: 90, unmet: 6, leftOut: 0.4, recall: 0.876, known: () => 0 },
    perDay: days(5, (i) => [12 - i, 3 * i]),
    domains: [
      { domain: FUNDAMENTALS, questions: 60, met: 40, recall: 0.9 },
      { domain: ORCHESTRATION, questions: 30, met: 0, recall: 0.5 },
      { domain: DELIVERY, questions: 0, met: 0, recall: undefined },
      { domain: OBSERVABILITY, questions: 0, met: 0, recall: undefined },
    ],
  },
  ...{ minutes: 10, isFound: false, instead: undefined, limit: undefined },
}
const draw =
  (more: Partial<Prospect> = {}, forecast: Partial<Prospect['forecast']> = {}) =>
  (page: Page): string[] =>
    planLines(page, {
      ...PROSPECT,
      away: more.days ?? PROSPECT.days,
      ...more,
      forecast: { ...PROSPECT.forecast, ...forecast },
    })
/** The lines of the series alone. */
const series =
  (perDay: Prospect['forecast']['perDay']) =>
  (page: Page): string[] => {
    const lines = draw({ days: perDay.length }, { perDay })(page)
    return lines.filter((line) => /^ {2}\d{4}-/.test(line))
  }

describe('a plan', () => {
  it('says that a question may count in several domains, where one does', () => {
    const said = (lang: 'en' | 'zh', questions: number): string[] =>
      draw({}, { questions })(pageOf(lang, 80)).filter((line) => /several|几个领域/.test(line))
    expect([said('en', 89), said('zh', 89), said('en', 90)]).toEqual([
      ['  A question may count in several domains.'],
      ['  同一道题可能计入几个领域。'],
      [],
    ])
  })

  it('is drawn in English', () =>
    expect(screens(draw(), pageOf('en', 80), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      KCNA · Cloud Native Associate
      2026-11-27, in 5 days

      12 new questions today, and up to 12 due a day: about 8 minutes a day, 10 on the
      busiest.
      Until then drills last 10 minutes a day.

      Questions a day
        2026-11-22  12 +  0  ██████████████
        2026-11-23  11 +  3  █████████████▓▓▓▓
        2026-11-24  10 +  6  ████████████▓▓▓▓▓▓▓
        2026-11-25   9 +  9  ███████████▓▓▓▓▓▓▓▓▓▓▓
        2026-11-26   8 + 12  ██████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓
        █ new + ▓ due on that day

      Expected recall on the day
        Fundamentals (46 %)             ██████████████████████░░  90 %  40/60 met
        Container Orchestration (22 %)  ████████████░░░░░░░░░░░░  50 %   0/30 met
        No question here, and so not counted: Delivery, Observability
        Weighted by domain: 88 %

      This is a forecast of these questions, not a promise of a score: it holds if you
      study every day and forget as the model expects.
      ── 40 ──
      KCNA · Cloud Native Associate
      2026-11-27, in 5 days

      12 new questions today, and up to 12 due
      a day: about 8 minutes a day, 10 on the
      busiest.
      Until then drills last 10 minutes a day.

      Questions a day
        2026-11-22  12 +  0  ██████████
        2026-11-23  11 +  3  █████████▓▓▓
        2026-11-24  10 +  6  █████████▓▓▓▓▓
        2026-11-25   9 +  9  ████████▓▓▓▓▓▓▓
        2026-11-26   8 + 12  ███████▓▓▓▓▓▓▓▓▓▓
        █ new + ▓ due on that day

      Expected recall on the day
        Fundamentals (46 %)
          █████████████████░░  90 %  40/60 met
        Container Orchestration (22 %)
          ██████████░░░░░░░░░  50 %   0/30 met
        No question here, and so not counted:
        Delivery, Observability
        Weighted by domain: 88 %

      This is a forecast of these questions,
      not a promise of a score: it holds if
      you study every day and forget as the
      model expects."
    `))

  it('is drawn in Chinese', () =>
    expect(screens(draw(), pageOf('zh', 80), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 80 ──
      KCNA · 云原生助理认证
      考试日：2026-11-27，还有 5 天

      今天新学 12 题，每天最多复习 12 题，每天约需 8 分钟；最忙的一天约 10 分钟。
      考试之前每天练习 10 分钟。

      每天的题量
        2026-11-22  12 +  0  ██████████████
        2026-11-23  11 +  3  █████████████▓▓▓▓
        2026-11-24  10 +  6  ████████████▓▓▓▓▓▓▓
        2026-11-25   9 +  9  ███████████▓▓▓▓▓▓▓▓▓▓▓
        2026-11-26   8 + 12  ██████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓
        █ 新题 + ▓ 复习（当天）

      预计考试当天还记得
        基础 (46 %)      ██████████████████████░░  90 %  已学 40/60
        容器编排 (22 %)  ████████████░░░░░░░░░░░░  50 %   已学 0/30
        以下领域没有题目，不计入：交付、可观测性
        按领域加权：88 %

      预测的是这些题目还记得多少，不是对成绩的保证；前提是每天按计划练习，遗忘的快慢也
      与模型的估计相符。
      ── 40 ──
      KCNA · 云原生助理认证
      考试日：2026-11-27，还有 5 天

      今天新学 12 题，每天最多复习 12 题，每天
      约需 8 分钟；最忙的一天约 10 分钟。
      考试之前每天练习 10 分钟。

      每天的题量
        2026-11-22  12 +  0  ██████████
        2026-11-23  11 +  3  █████████▓▓▓
        2026-11-24  10 +  6  █████████▓▓▓▓▓
        2026-11-25   9 +  9  ████████▓▓▓▓▓▓▓
        2026-11-26   8 + 12  ███████▓▓▓▓▓▓▓▓▓▓
        █ 新题 + ▓ 复习（当天）

      预计考试当天还记得
        基础 (46 %)
          ████████████████░░  90 %  已学 40/60
        容器编排 (22 %)
          █████████░░░░░░░░░  50 %   已学 0/30
        以下领域没有题目，不计入：交付、可观测
        性
        按领域加权：88 %

      预测的是这些题目还记得多少，不是对成绩的
      保证；前提是每天按计划练习，遗忘的快慢也
      与模型的估计相符。"
    `))

  it('is drawn in both languages and in Traditional Chinese', () =>
    expect(screens(draw(), pageOf('both', 40), pageOf('zh-Hant', 80))).toMatchInlineSnapshot(`
      "── 40 ──
      KCNA · Cloud Native Associate · 云原生助
      理认证
      2026-11-27, in 5 days

      12 new questions today, and up to 12 due
      a day: about 8 minutes a day, 10 on the
      busiest.
      Until then drills last 10 minutes a day.

      Questions a day
        2026-11-22  12 +  0  ██████████
        2026-11-23  11 +  3  █████████▓▓▓
        2026-11-24  10 +  6  █████████▓▓▓▓▓
        2026-11-25   9 +  9  ████████▓▓▓▓▓▓▓
        2026-11-26   8 + 12  ███████▓▓▓▓▓▓▓▓▓▓
        █ new + ▓ due on that day

      Expected recall on the day
        Fundamentals · 基础 (46 %)
          █████████████████░░  90 %  40/60 met
        Container Orchestration · 容器编排
        (22 %)
          ██████████░░░░░░░░░  50 %   0/30 met
        No question here, and so not counted:
        Delivery · 交付, Observability · 可观
        测性
        Weighted by domain: 88 %

      This is a forecast of these questions,
      not a promise of a score: it holds if
      you study every day and forget as the
      model expects.
      ── 80 ──
      KCNA · 云原生助理认证
      考試日：2026-11-27，還有 5 天

      今天新學 12 題，每天最多複習 12 題，每天約需 8 分鐘；最忙的一天約 10 分鐘。
      考試之前每天練習 10 分鐘。

      每天的題量
        2026-11-22  12 +  0  ██████████████
        2026-11-23  11 +  3  █████████████▓▓▓▓
        2026-11-24  10 +  6  ████████████▓▓▓▓▓▓▓
        2026-11-25   9 +  9  ███████████▓▓▓▓▓▓▓▓▓▓▓
        2026-11-26   8 + 12  ██████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓
        █ 新題 + ▓ 複習（當天）

      預計考試當天還記得
        基础 (46 %)      ██████████████████████░░  90 %  已學 40/60
        容器编排 (22 %)  ████████████░░░░░░░░░░░░  50 %   已學 0/30
        以下領域沒有題目，不計入：交付、可观测性
        按領域加權：88 %

      預測的是這些題目還記得多少，不是對成績的保證；前提是每天按計畫練習，遺忘的快慢也
      與模型的估計相符。"
    `))

  it('is coloured, and what will not be met is a warning', () =>
    expect(
      screens(draw({}, { unmet: 30, leftOut: 30, newToday: 60 }), pageOf('en', 80, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ‹title:KCNA · Cloud Native Associate›
      2026-11-27, in 5 days

      60 new questions today, and up to 12 due a day: about 8 minutes a day, 10 on the
      busiest.
      Until then drills last 10 minutes a day.
      ‹warn:About 30 of 90 questions will not have been met by then.›
      ‹warn:More than 60 new ones a day are not planned; those that weigh least are left›
      ‹warn:out.›

      ‹heading:Questions a day›
        2026-11-22  12 +  0  ‹good:██████████████›‹dim:›
        2026-11-23  11 +  3  ‹good:█████████████›‹dim:▓▓▓▓›
        2026-11-24  10 +  6  ‹good:████████████›‹dim:▓▓▓▓▓▓▓›
        2026-11-25   9 +  9  ‹good:███████████›‹dim:▓▓▓▓▓▓▓▓▓▓▓›
        2026-11-26   8 + 12  ‹good:██████████›‹dim:▓▓▓▓▓▓▓▓▓▓▓▓▓▓›
      ‹dim:  █ new + ▓ due on that day›

      ‹heading:Expected recall on the day›
        Fundamentals (46 %)             ‹good:██████████████████████›‹dim:░░›  90 %  40/60 met
        Container Orchestration (22 %)  ‹good:████████████›‹dim:░░░░░░░░░░░░›  50 %   0/30 met
      ‹warn:  No question here, and so not counted: Delivery, Observability›
        Weighted by domain: 88 %

      This is a forecast of these questions, not a promise of a score: it holds if you
      study every day and forget as the model expects."
    `))

  it('on the day of the exam has no load and no series', () =>
    expect(
      screens(draw({ days: 0 }, { perDay: [], unmet: 9, leftOut: 9 }), pageOf('en', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      KCNA · Cloud Native Associate
      2026-11-27, today

      Expected recall on the day
        Fundamentals (46 %)             ██████████████████████░░  90 %  40/60 met
        Container Orchestration (22 %)  ████████████░░░░░░░░░░░░  50 %   0/30 met
        No question here, and so not counted: Delivery, Observability
        Weighted by domain: 88 %

      This is a forecast of these questions, not a promise of a score: it holds if you
      study every day and forget as the model expects."
    `))

  it.each([
    ['en', '12 new questions today and 5 due: about 9 minutes.'],
    ['zh', '今天新学 12 题，复习 5 题，约需 9 分钟。'],
  ] as const)('on the day before says what is due, in %s', (language, wanted) =>
    expect(
      screens(
        draw({ days: 1 }, { perDay: days(1, () => [12, 5]), newToday: 12 }),
        pageOf(language, 80),
      ),
    ).toContain(wanted),
  )

  it('on the day before has no series of one day, and a minute at least', () =>
    expect(
      screens(
        draw({ days: 1 }, { perDay: days(1, () => [1, 0]), newToday: 1 }),
        pageOf('en', 80),
        pageOf('zh', 80),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      KCNA · Cloud Native Associate
      2026-11-27, tomorrow

      1 new question today: about 1 minute.
      Until then drills last 10 minutes a day.

      Expected recall on the day
        Fundamentals (46 %)             ██████████████████████░░  90 %  40/60 met
        Container Orchestration (22 %)  ████████████░░░░░░░░░░░░  50 %   0/30 met
        No question here, and so not counted: Delivery, Observability
        Weighted by domain: 88 %

      This is a forecast of these questions, not a promise of a score: it holds if you
      study every day and forget as the model expects.
      ── 80 ──
      KCNA · 云原生助理认证
      考试日：2026-11-27，就是明天

      今天新学 1 题，约需 1 分钟。
      考试之前每天练习 10 分钟。

      预计考试当天还记得
        基础 (46 %)      ██████████████████████░░  90 %  已学 40/60
        容器编排 (22 %)  ████████████░░░░░░░░░░░░  50 %   已学 0/30
        以下领域没有题目，不计入：交付、可观测性
        按领域加权：88 %

      预测的是这些题目还记得多少，不是对成绩的保证；前提是每天按计划练习，遗忘的快慢也
      与模型的估计相符。"
    `))

  it('says what will not be met, and that there is a most of new ones a day only where it is the reason', () => {
    const warnings = (leftOut: number, newToday: number): string[] =>
      draw({}, { unmet: leftOut + 5, leftOut, newToday })(pageOf('en', 80)).slice(4, -16)
    expect([warnings(0.49, 12), warnings(0.5, 12), warnings(30, 60)]).toMatchInlineSnapshot(`
      [
        [
          "busiest.",
          "Until then drills last 10 minutes a day.",
          "",
        ],
        [
          "busiest.",
          "Until then drills last 10 minutes a day.",
          "About 6 of 90 questions will not have been met by then.",
          "",
        ],
        [
          "busiest.",
          "Until then drills last 10 minutes a day.",
          "About 35 of 90 questions will not have been met by then.",
          "More than 60 new ones a day are not planned; those that weigh least are left",
          "out.",
          "",
        ],
      ]
    `)
  })

  it('that cannot be kept says what can', () => {
    const instead = {
      lacks: { recall: 0.9 },
      ...{ minutes: { minutes: 25, recall: 0.912 }, date: '2026-12-24' },
      essentials: { level: 1 as const, questions: 40, recall: 0.8 },
    }
    const nothing = {
      lacks: 'room' as const,
      minutes: undefined,
      date: undefined,
      essentials: undefined,
    }
    const lines = (prospect: Partial<Prospect>, page: Page): string[] => {
      const all = draw({ isFound: true, ...prospect }, { unmet: 30, leftOut: 25 })(page)
      return all.slice(3, all.indexOf(page.words.plan.perDay) - 1)
    }
    const some = { ...instead, essentials: { ...instead.essentials, level: 2 as const } }
    expect([
      lines({ instead }, pageOf('en', 80)),
      lines({ instead: some }, pageOf('zh', 40)),
      lines({ instead: nothing }, pageOf('en', 80)),
    ]).toMatchInlineSnapshot(`
      [
        [
          "12 new questions today, and up to 12 due a day: about 8 minutes a day, 10 on the",
          "busiest.",
          "Until then drills last 10 minutes a day.",
          "About 30 of 90 questions will not have been met by then.",
          "",
          "This plan falls short of the 90 % that you wish to recall: with 10 minutes a day",
          "about 88 % is expected.",
          "What can be done:",
          "  • 25 minutes a day: about 91 %. k8smap plan --minutes 25",
          "  • the same minutes and the exam on 2026-12-24: k8smap plan --date 2026-12-24",
          "  • the essentials, which come first: of 40 questions of level 1 about 80 %",
          "With an exam’s day ahead breadth counts: what is new is asked as long as a drill",
          "has time, even if the days after it are full.",
        ],
        [
          "今天新学 12 题，每天最多复习 12 题，每天",
          "约需 8 分钟；最忙的一天约 10 分钟。",
          "考试之前每天练习 10 分钟。",
          "共 90 题，预计到时约有 30 题来不及学。",
          "",
          "这个计划达不到期望的记忆率（90 %）：每天",
          "10 分钟，届时约能记住 88 %。",
          "可以改为：",
          "  • 每天 25 分钟：约能记住 91 %。k8smap",
          "    plan --minutes 25",
          "  • 每天的时间不变，考试改到",
          "    2026-12-24：k8smap plan --date",
          "    2026-12-24",
          "  • 只求排在前面的要点：第 1 到 2 级的",
          "    40 道题，约能记住 80 %",
          "有了考试日期，就以广度为先：练习还有时",
          "间，就出新题，即使后面几天已经排满。",
        ],
        [
          "12 new questions today, and up to 12 due a day: about 8 minutes a day, 10 on the",
          "busiest.",
          "Until then drills last 10 minutes a day.",
          "About 30 of 90 questions will not have been met by then.",
          "",
          "With 10 minutes a day this plan has no room for all questions: of all of them",
          "about 88 % is expected to be recalled.",
          "With an exam’s day ahead breadth counts: what is new is asked as long as a drill",
          "has time, even if the days after it are full.",
        ],
      ]
    `)
  })

  it('says nothing of domains without questions where all have some', () => {
    const domains = PROSPECT.forecast.domains.slice(0, 2)
    expect(draw({}, { domains })(pageOf('en', 80))).toEqual(
      draw()(pageOf('en', 80)).filter((line) => !line.includes('No question here')),
    )
  })

  it('has a row a day for eight days, then a week, then as many weeks as make eight rows', () => {
    const rows = (count: number) => series(days(count, (i) => [i, 0]))(pageOf('en', 40))
    expect([rows(8), rows(9), rows(56), rows(57)]).toMatchInlineSnapshot(`
      [
        [
          "  2026-11-22  0 + 0",
          "  2026-11-23  1 + 0  ███",
          "  2026-11-24  2 + 0  █████",
          "  2026-11-25  3 + 0  ████████",
          "  2026-11-26  4 + 0  ███████████",
          "  2026-11-27  5 + 0  ██████████████",
          "  2026-11-28  6 + 0  ████████████████",
          "  2026-11-29  7 + 0  ███████████████████",
        ],
        [
          "  2026-11-22  3 + 0  ████████",
          "  2026-11-29  8 + 0  ███████████████████",
        ],
        [
          "  2026-11-22   3 + 0  █",
          "  2026-11-29  10 + 0  ███",
          "  2026-12-06  17 + 0  ██████",
          "  2026-12-13  24 + 0  ████████",
          "  2026-12-20  31 + 0  ███████████",
          "  2026-12-27  38 + 0  █████████████",
          "  2027-01-03  45 + 0  ████████████████",
          "  2027-01-10  52 + 0  ██████████████████",
        ],
        [
          "  2026-11-22   7 + 0  ██",
          "  2026-12-06  21 + 0  ███████",
          "  2026-12-20  35 + 0  ███████████",
          "  2027-01-03  49 + 0  ████████████████",
          "  2027-01-17  56 + 0  ██████████████████",
        ],
      ]
    `)
  })

  it('has bars between four and twenty-four columns long', () =>
    expect(
      screens(series(days(3, (i) => [100 - i, i])), pageOf('en', 100), pageOf('en', 24)),
    ).toMatchInlineSnapshot(`
      "── 100 ──
        2026-11-22  100 + 0  ████████████████████████
        2026-11-23   99 + 1  ████████████████████████
        2026-11-24   98 + 2  ████████████████████████
      ── 24 ──
        2026-11-22  100 + 0  ████
        2026-11-23   99 + 1  ████
        2026-11-24   98 + 2  ████"
    `))

  it('tells fractions where they are all there is, and draws nothing of nothing', () =>
    expect([
      series(days(3, () => [0.4, 2.5]))(pageOf('en', 60)),
      series(days(3, () => [0.4, 2.6]))(pageOf('en', 60)),
      series(days(2, () => [0, 0]))(pageOf('en', 60)),
    ]).toMatchInlineSnapshot(`
      [
        [
          "  2026-11-22  0.4 + 2.5  ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
          "  2026-11-23  0.4 + 2.5  ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
          "  2026-11-24  0.4 + 2.5  ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
        ],
        [
          "  2026-11-22  0 + 3  ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
          "  2026-11-23  0 + 3  ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
          "  2026-11-24  0 + 3  ███▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓",
        ],
        [
          "  2026-11-22  0.0 + 0.0",
          "  2026-11-23  0.0 + 0.0",
        ],
      ]
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 28, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (columns, lang) => {
          expect(widest(draw()(pageOf(lang, columns)))).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
