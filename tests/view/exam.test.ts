import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/base/time.ts'
import type { Exam } from '../../src/core/model/exam.ts'
import type { Opening, ShownOverview } from '../../src/drill/exam-interface.ts'
import type { ExamResult, Summary } from '../../src/drill/turn.ts'
import { examQuestionLines, openingLines, overviewLines, ranges } from '../../src/view/exam.ts'
import type { Page } from '../../src/view/page.ts'
import { summaryLines } from '../../src/view/summary.ts'
import { shownAs } from '../support/marked-page.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'
import { choice, NOON } from '../support/questions.ts'

const domain = (name: string, title: ReturnType<typeof text>, weight: number) => ({
  ...{ name, title, weight },
})
const DOMAINS = [
  domain('a', text('Fundamentals', '基础'), 46),
  domain('b', text('Container Orchestration', '容器编排'), 21.5),
  domain('c', text('Delivery', '交付'), 16),
  domain('d', text('Observability', '可观测性'), 8),
]
const KCNA: Exam = {
  ...{ id: 'KCNA', title: text('Cloud Native Associate', '云原生助理认证'), source: '' },
  ...{
    questions: 60,
    minutes: 90,
    types: [],
    domains: DOMAINS,
    pass: { score: 0.75, source: 'https://example.com/mark' },
  },
}
const CKA: Exam = {
  ...KCNA,
  ...{ id: 'CKA', title: text('Kubernetes Administrator', 'Kubernetes 管理员认证') },
  ...{ pass: { score: 0.66, source: '' }, handsOn: 'https://example.com' },
}
const ALL = [pageOf('en', 80), pageOf('en', 40), pageOf('zh', 80), pageOf('zh', 40)]

describe('the first screen of an exam', () => {
  const opening =
    (more: Partial<Opening> = {}) =>
    (page: Page) =>
      openingLines(page, {
        ...{ exam: KCNA, domain: undefined, questions: 60, answered: 0, left: 90 * MINUTE },
        ...more,
      })

  it('says what is to come, the mark, and the keys', () =>
    expect(screens(opening(), ...ALL)).toMatchInlineSnapshot(`
      "── 80 ──
      Cloud Native Associate
      A mock exam: 60 questions, 90 minutes. Nothing is said about right or wrong
      before its end.
      The real exam is passed with 75 %.
        https://example.com/mark
      Move as you like; an answer can be changed until the paper is handed in.
        < > back and on (arrows too where one key answers)
        g to a question by its number: g 12
        m mark this question for later; again takes the mark off
        o overview: what is answered, marked, open
        w what a line shows beyond the right edge; again for more
        f flag this question as bad, with a reason
        q hand the paper in; asks once if questions are open
        Ctrl-C interrupt it: no score, and for a day the same command goes on here
        with the time that is left
      ── 40 ──
      Cloud Native Associate
      A mock exam: 60 questions, 90 minutes.
      Nothing is said about right or wrong
      before its end.
      The real exam is passed with 75 %.
        https://example.com/mark
      Move as you like; an answer can be
      changed until the paper is handed in.
        < > back and on (arrows too where one
        key answers)
        g to a question by its number: g 12
        m mark this question for later; again
        takes the mark off
        o overview: what is answered, marked,
        open
        w what a line shows beyond the right
        edge; again for more
        f flag this question as bad, with a
        reason
        q hand the paper in; asks once if
        questions are open
        Ctrl-C interrupt it: no score, and for
        a day the same command goes on here
        with the time that is left
      ── 80 ──
      云原生助理认证
      模拟考试：共 60 题，限时 90 分钟。交卷之前不提示对错。
      正式考试的及格线是 75 %。
        https://example.com/mark
      可以前后翻看；交卷之前，答案随时可以改。
        < > 上一题、下一题（单键作答时也可用左右方向键）
        g 跳到某一题：g 12
        m 标记这一题，稍后再看；再按取消标记
        o 总览：哪些已答、已标记、未答
        w 查看超出右边的部分，再按继续向右
        f 报告这一题有问题，并写明原因
        q 交卷；还有未答的题时会再确认一次
        Ctrl-C 中断：不计分，一天之内再次运行同一命令可用剩余的时间接着考
      ── 40 ──
      云原生助理认证
      模拟考试：共 60 题，限时 90 分钟。交卷之
      前不提示对错。
      正式考试的及格线是 75 %。
        https://example.com/mark
      可以前后翻看；交卷之前，答案随时可以改。
        < > 上一题、下一题（单键作答时也可用左
        右方向键）
        g 跳到某一题：g 12
        m 标记这一题，稍后再看；再按取消标记
        o 总览：哪些已答、已标记、未答
        w 查看超出右边的部分，再按继续向右
        f 报告这一题有问题，并写明原因
        q 交卷；还有未答的题时会再确认一次
        Ctrl-C 中断：不计分，一天之内再次运行
        同一命令可用剩余的时间接着考"
    `))

  it('says of a hands-on exam what the paper cannot measure', () =>
    expect(screens(opening({ exam: CKA }), ...ALL)).toMatchInlineSnapshot(`
      "── 80 ──
      Kubernetes Administrator
      A mock exam: 60 questions, 90 minutes. Nothing is said about right or wrong
      before its end.
      The real exam is passed with 66 %.
      The real exam is hands-on: tasks at a command line. This paper asks for the
      knowledge behind them; it cannot measure whether you can do them, or how fast.
      Move as you like; an answer can be changed until the paper is handed in.
        < > back and on (arrows too where one key answers)
        g to a question by its number: g 12
        m mark this question for later; again takes the mark off
        o overview: what is answered, marked, open
        w what a line shows beyond the right edge; again for more
        f flag this question as bad, with a reason
        q hand the paper in; asks once if questions are open
        Ctrl-C interrupt it: no score, and for a day the same command goes on here
        with the time that is left
      ── 40 ──
      Kubernetes Administrator
      A mock exam: 60 questions, 90 minutes.
      Nothing is said about right or wrong
      before its end.
      The real exam is passed with 66 %.
      The real exam is hands-on: tasks at a
      command line. This paper asks for the
      knowledge behind them; it cannot measure
      whether you can do them, or how fast.
      Move as you like; an answer can be
      changed until the paper is handed in.
        < > back and on (arrows too where one
        key answers)
        g to a question by its number: g 12
        m mark this question for later; again
        takes the mark off
        o overview: what is answered, marked,
        open
        w what a line shows beyond the right
        edge; again for more
        f flag this question as bad, with a
        reason
        q hand the paper in; asks once if
        questions are open
        Ctrl-C interrupt it: no score, and for
        a day the same command goes on here
        with the time that is left
      ── 80 ──
      Kubernetes 管理员认证
      模拟考试：共 60 题，限时 90 分钟。交卷之前不提示对错。
      正式考试的及格线是 66 %。
      正式考试是实操：在命令行里完成任务。这份试卷只考背后的知识，测不出你会不会动手、
      做得有多快。
      可以前后翻看；交卷之前，答案随时可以改。
        < > 上一题、下一题（单键作答时也可用左右方向键）
        g 跳到某一题：g 12
        m 标记这一题，稍后再看；再按取消标记
        o 总览：哪些已答、已标记、未答
        w 查看超出右边的部分，再按继续向右
        f 报告这一题有问题，并写明原因
        q 交卷；还有未答的题时会再确认一次
        Ctrl-C 中断：不计分，一天之内再次运行同一命令可用剩余的时间接着考
      ── 40 ──
      Kubernetes 管理员认证
      模拟考试：共 60 题，限时 90 分钟。交卷之
      前不提示对错。
      正式考试的及格线是 66 %。
      正式考试是实操：在命令行里完成任务。这份
      试卷只考背后的知识，测不出你会不会动手、
      做得有多快。
      可以前后翻看；交卷之前，答案随时可以改。
        < > 上一题、下一题（单键作答时也可用左
        右方向键）
        g 跳到某一题：g 12
        m 标记这一题，稍后再看；再按取消标记
        o 总览：哪些已答、已标记、未答
        w 查看超出右边的部分，再按继续向右
        f 报告这一题有问题，并写明原因
        q 交卷；还有未答的题时会再确认一次
        Ctrl-C 中断：不计分，一天之内再次运行
        同一命令可用剩余的时间接着考"
    `))

  it('says which domain is practised, and no mark where there is none, and no time without a limit', () => {
    const { pass: _, ...part } = { ...KCNA, domains: [DOMAINS[1]!] }
    const lines = opening({ exam: part, domain: DOMAINS[1], questions: 1, left: undefined })
    expect(
      screens((page) => lines(page).slice(0, 4), pageOf('en', 80), pageOf('zh', 80)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Cloud Native Associate
      A mock exam: 1 question. Nothing is said about right or wrong before its end.
      Only this domain: Container Orchestration.
      Move as you like; an answer can be changed until the paper is handed in.
      ── 80 ──
      云原生助理认证
      模拟考试：共 1 题。交卷之前不提示对错。
      只考这个领域：容器编排。
      可以前后翻看；交卷之前，答案随时可以改。"
    `)
  })
})

describe('a question of a paper', () => {
  const QUESTION = shownAs(choice('a/one'), { n: 12, of: 60, left: 61_000 })
  it('has its answer so far, and its mark', () =>
    expect(
      screens(
        (page) =>
          [
            { given: undefined, isMarked: false },
            { given: text('yes', '是'), isMarked: false },
            { given: text('', ''), isMarked: true },
            { given: undefined, isMarked: true },
          ].flatMap((more) => examQuestionLines(page, { ...QUESTION, ...more })),
        pageOf('en', 80, COLOURED),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──

      ‹dim:12/60 · 2 min left Kubernetes › Alpha›
      ‹title:?›
        ‹key:1) ›yes
        ‹key:2) ›no
        ‹key:3) ›maybe
        ‹key:4) ›never

      ‹dim:12/60 · 2 min left Kubernetes › Alpha›
      ‹title:?›
        ‹key:1) ›yes
        ‹key:2) ›no
        ‹key:3) ›maybe
        ‹key:4) ›never
      ‹warn:  your answer: yes›

      ‹dim:12/60 · 2 min left Kubernetes › Alpha›
      ‹title:?›
        ‹key:1) ›yes
        ‹key:2) ›no
        ‹key:3) ›maybe
        ‹key:4) ›never
      ‹warn:  marked · your answer: I don’t know›

      ‹dim:12/60 · 2 min left Kubernetes › Alpha›
      ‹title:?›
        ‹key:1) ›yes
        ‹key:2) ›no
        ‹key:3) ›maybe
        ‹key:4) ›never
      ‹warn:  marked›
      ── 40 ──

      12/60 · 剩余 2 分钟 Kubernetes › Alpha
      ?
        1) yes
        2) no
        3) maybe
        4) never

      12/60 · 剩余 2 分钟 Kubernetes › Alpha
      ?
        1) yes
        2) no
        3) maybe
        4) never
        你的答案：是

      12/60 · 剩余 2 分钟 Kubernetes › Alpha
      ?
        1) yes
        2) no
        3) maybe
        4) never
        已标记 · 你的答案：不知道

      12/60 · 剩余 2 分钟 Kubernetes › Alpha
      ?
        1) yes
        2) no
        3) maybe
        4) never
        已标记"
    `))
})

describe('the overview of a paper', () => {
  const overview =
    (more: Partial<ShownOverview> = {}) =>
    (page: Page) =>
      overviewLines(page, {
        ...{ of: 30, answered: [1, 2, 3, 5], marked: [2], left: 61_000, isWarning: false },
        open: [4, ...Array.from({ length: 25 }, (_, i) => i + 6)],
        ...more,
      })

  it('has the numbers in rows, those in a row together', () =>
    expect(screens(overview(), ...ALL)).toMatchInlineSnapshot(`
      "── 80 ──

      The paper: 4 of 30 answered · 2 min left
        open: 4, 6-30
        marked: 2
        answered: 1-3, 5
      ── 40 ──

      The paper: 4 of 30 answered · 2 min left
        open: 4, 6-30
        marked: 2
        answered: 1-3, 5
      ── 80 ──

      试卷：共 30 题，已答 4 题 · 剩余 2 分钟
        未答：4、6-30
        已标记：2
        已答：1-3、5
      ── 40 ──

      试卷：共 30 题，已答 4 题 · 剩余 2 分钟
        未答：4、6-30
        已标记：2
        已答：1-3、5"
    `))

  it('warns, and says when nothing is open', () =>
    expect(
      screens(
        (page) => [
          ...overview({ isWarning: true, open: [4] })(page),
          ...overview({ isWarning: true, open: [4, 9], left: undefined })(page),
          ...overview({ open: [], marked: [] })(page),
        ],
        pageOf('en', 80, COLOURED),
        pageOf('zh', 80),
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──

      ‹title:The paper: 4 of 30 answered · 2 min left›
        open: 4
        marked: 2
        answered: 1-3, 5
      ‹warn:1 question is open. q again hands the paper in.›

      ‹title:The paper: 4 of 30 answered›
        open: 4, 9
        marked: 2
        answered: 1-3, 5
      ‹warn:2 questions are open. q again hands the paper in.›

      ‹title:The paper: 4 of 30 answered · 2 min left›
        open: none
        marked: none
        answered: 1-3, 5
      Every question is answered. q hands the paper in.
      ── 80 ──

      试卷：共 30 题，已答 4 题 · 剩余 2 分钟
        未答：4
        已标记：2
        已答：1-3、5
      还有 1 题未答。再输入一次 q 就交卷。

      试卷：共 30 题，已答 4 题
        未答：4、9
        已标记：2
        已答：1-3、5
      还有 2 题未答。再输入一次 q 就交卷。

      试卷：共 30 题，已答 4 题 · 剩余 2 分钟
        未答：无
        已标记：无
        已答：1-3、5
      所有题都已作答。按 q 交卷。"
    `))

  it.each([
    [[], []],
    [[7], ['7']],
    [[1, 2], ['1-2']],
    [
      [1, 3, 4, 5, 9],
      ['1', '3-5', '9'],
    ],
  ])('writes %j as %j', (numbers, words) => expect(ranges(numbers)).toEqual(words))
})

const DONE: Summary = {
  ...{ asked: 10, correct: 7, left: 2, exam: undefined, surprises: [], put: 0 },
  ...{
    isKept: true,
    isResumable: false,
    goesOn: false,
    due: 0,
    fittable: undefined,
    spare: undefined,
    next: NOON,
    now: NOON,
  },
}
const result = (exam: Exam, score: number, low: number, high: number): ExamResult => ({
  exam,
  tally: {
    ...{ score, interval: { low, high }, luck: 0.233 },
    domains: [
      { domain: DOMAINS[0]!, asked: 8, correct: 6 },
      { domain: DOMAINS[1]!, asked: 2, correct: 1 },
      { domain: DOMAINS[2]!, asked: 0, correct: 0 },
      { domain: DOMAINS[3]!, asked: 0, correct: 0 },
    ],
  },
})
const draw =
  (exam: ExamResult, more: Partial<Summary> = {}) =>
  (page: Page): string[] =>
    summaryLines(page, { ...DONE, exam, ...more })

describe('the result of an exam', () => {
  it('has its interval, its verdict, what guessing brings, and its domains', () =>
    expect(screens(draw(result(KCNA, 0.746, 0.62, 0.84)), ...ALL)).toMatchInlineSnapshot(`
      "── 80 ──

      Cloud Native Associate: 74 %, weighted by domain
      Not passed: the mark is 75 %. But it is too short to be sure: another one could
      say otherwise.
      A paper of this length measures that roughly: between 62 % and 84 %, with 95 %
      confidence.
      Guessing alone would bring 23 % on average.

        Fundamentals (46 %)             ██████████████████░░░░░░  75 %  6/8
        Container Orchestration (22 %)  ████████████░░░░░░░░░░░░  50 %  1/2
        Delivery (16 %)                 ░░░░░░░░░░░░░░░░░░░░░░░░     –  0/0
        Observability (8 %)             ░░░░░░░░░░░░░░░░░░░░░░░░     –  0/0
      Nothing was asked of: Delivery, Observability.

      7 of 12 right, 2 left open.
      What was answered wrong is in the schedule. To drill it now, with what was left
      open: k8smap quiz --missed KCNA
      ── 40 ──

      Cloud Native Associate: 74 %, weighted
      by domain
      Not passed: the mark is 75 %. But it is
      too short to be sure: another one could
      say otherwise.
      A paper of this length measures that
      roughly: between 62 % and 84 %, with
      95 % confidence.
      Guessing alone would bring 23 % on
      average.

        Fundamentals (46 %)
          ██████████████████░░░░░░  75 %  6/8
        Container Orchestration (22 %)
          ████████████░░░░░░░░░░░░  50 %  1/2
        Delivery (16 %)
          ░░░░░░░░░░░░░░░░░░░░░░░░     –  0/0
        Observability (8 %)
          ░░░░░░░░░░░░░░░░░░░░░░░░     –  0/0
      Nothing was asked of: Delivery,
      Observability.

      7 of 12 right, 2 left open.
      What was answered wrong is in the
      schedule. To drill it now, with what was
      left open: k8smap quiz --missed KCNA
      ── 80 ──

      云原生助理认证：74 %（按考试领域加权）
      不及格：及格线是 75 %。但题量不足以下定论，换一份试卷结果可能不同。
      这么长的试卷只能粗略衡量：置信水平 95% 的区间是 62 % 到 84 %。
      全凭猜测，平均能得 23 %。

        基础 (46 %)      ██████████████████░░░░░░  75 %  6/8
        容器编排 (22 %)  ████████████░░░░░░░░░░░░  50 %  1/2
        交付 (16 %)      ░░░░░░░░░░░░░░░░░░░░░░░░     –  0/0
        可观测性 (8 %)   ░░░░░░░░░░░░░░░░░░░░░░░░     –  0/0
      这次没有考到：交付、可观测性。

      共 12 题，答对 7 题，未答 2 题。
      答错的题已列入复习安排。现在就练（连同没有作答的题）：k8smap quiz --missed KCNA
      ── 40 ──

      云原生助理认证：74 %（按考试领域加权）
      不及格：及格线是 75 %。但题量不足以下定
      论，换一份试卷结果可能不同。
      这么长的试卷只能粗略衡量：置信水平 95%
      的区间是 62 % 到 84 %。
      全凭猜测，平均能得 23 %。

        基础 (46 %)      ████████░░  75 %  6/8
        容器编排 (22 %)  █████░░░░░  50 %  1/2
        交付 (16 %)      ░░░░░░░░░░     –  0/0
        可观测性 (8 %)   ░░░░░░░░░░     –  0/0
      这次没有考到：交付、可观测性。

      共 12 题，答对 7 题，未答 2 题。
      答错的题已列入复习安排。现在就练（连同没
      有作答的题）：k8smap quiz --missed KCNA"
    `))

  it.each([
    ['passed', 0.9, 0.8, 0.95],
    ['passed, but closely', 0.76, 0.6, 0.9],
    ['not passed', 0.5, 0.4, 0.6],
  ])('is %s', (_, score, low, high) =>
    expect(
      screens(
        (page) => [
          ...draw(result(KCNA, score, low, high))(page).slice(1, 3),
          ...draw(result(CKA, score, low, high))(page).slice(1, 4),
        ],
        pageOf('en', 80, COLOURED),
        pageOf('zh', 80),
      ),
    ).toMatchSnapshot(),
  )

  it('has no verdict where the exam has no mark, and no hint where nothing was missed or is kept', () => {
    const { pass: _, ...bare } = KCNA
    const lines = (more: Partial<Summary>) =>
      draw(result(bare, 0.5, 0.4, 0.6), more)(pageOf('en', 80)).join('\n')
    expect(lines({})).not.toMatch(/mark|assed/)
    expect(lines({})).toContain('k8smap quiz --missed KCNA')
    expect(lines({ isKept: false })).not.toContain('--missed')
    expect(lines({ correct: 10, left: 0 })).not.toMatch(/--missed|left open/)
    expect(lines({ correct: 10, left: 2 })).toContain('--missed')
  })

  it('is none for a paper that was not handed in, and says nothing of right and wrong', () =>
    expect(
      screens(
        (page) => [
          ...draw({ exam: KCNA, tally: undefined }, { goesOn: true })(page),
          '',
          ...draw({ exam: KCNA, tally: undefined }, { isResumable: true })(page),
          '',
          ...draw({ exam: KCNA, tally: undefined }, { isKept: false })(page),
        ],
        ...ALL,
      ),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      Not handed in: 10 of 12 answered, and no score.
      Every answer is kept.
      The same command goes on here.

      Not handed in: 10 of 12 answered, and no score.
      Every answer is kept.
      k8smap quiz --resume goes on here.

      Not handed in: 10 of 12 answered, and no score.
      ── 40 ──
      Not handed in: 10 of 12 answered, and no
      score.
      Every answer is kept.
      The same command goes on here.

      Not handed in: 10 of 12 answered, and no
      score.
      Every answer is kept.
      k8smap quiz --resume goes on here.

      Not handed in: 10 of 12 answered, and no
      score.
      ── 80 ──
      没有交卷：共 12 题，已答 10 题，不计分。
      已答的题全部保存。
      再次运行同一命令即可继续。

      没有交卷：共 12 题，已答 10 题，不计分。
      已答的题全部保存。
      用 k8smap quiz --resume 可以继续。

      没有交卷：共 12 题，已答 10 题，不计分。
      ── 40 ──
      没有交卷：共 12 题，已答 10 题，不计分。
      已答的题全部保存。
      再次运行同一命令即可继续。

      没有交卷：共 12 题，已答 10 题，不计分。
      已答的题全部保存。
      用 k8smap quiz --resume 可以继续。

      没有交卷：共 12 题，已答 10 题，不计分。"
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        fc.constantFrom(KCNA, CKA),
        (columns, lang, exam) => {
          const page = pageOf(lang, columns)
          // An address is never broken.
          for (const lines of [
            draw(result(exam, 0.7, 0.6, 0.8))(page),
            openingLines(page, {
              exam,
              domain: DOMAINS[1],
              questions: 60,
              answered: 0,
              left: MINUTE,
            }),
            overviewLines(page, {
              of: 60,
              answered: [1, 3, 5, 7, 9, 11, 13, 15],
              marked: [2],
              open: [4],
              left: 1,
              isWarning: true,
            }),
          ])
            expect(widest(lines.filter((line) => !line.includes('https:')))).toBeLessThanOrEqual(
              columns,
            )
        },
      ),
    ))
})
