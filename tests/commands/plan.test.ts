import { describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import type { Question } from '../../src/core/model/question.ts'
import { domainsIn } from '../../src/core/quiz/exam.ts'
import { Failure } from '../../src/errors.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { type Fake, NOW, type Ran, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000
const planned = (date: string, outline = 'kubernetes', exam = 'KCNA'): LogEvent => ({
  event: 'plan',
  id: `plan ${date}`,
  at: NOW - DAY,
  outline,
  exam,
  date,
})
/** A plan that is followed: its day is three months off. */
const FAR: LogEvent = planned('2027-03-01', 'small')
const make = (fake: Fake, ...flags: string[]) =>
  runIn({ library: small, ...fake }, 'plan', '--exam', 'KCNA', '--date', '2027-03-01', ...flags)

/** New questions a day that a plan for that day asks for. */
const daily = async (date: string, now = NOW): Promise<number> => {
  const { out } = await runIn({ library: theMap(), events: [planned(date)], now }, 'plan', '--json')
  return (JSON.parse(out) as { newPerDay: number }).newPerDay
}

describe('a plan', () => {
  it('is made, kept, and told of', async () => {
    const { exit, out, err, log } = await make({ columns: 80 })
    expect(exit).toBe(0)
    expect(log).toEqual([
      {
        event: 'plan',
        device: 'here',
        id: expect.any(String),
        at: expect.any(Number),
        order: 1,
        outline: 'small',
        exam: 'KCNA',
        date: '2027-03-01',
        minutes: 5,
      },
    ])
    expect(out).toMatchInlineSnapshot(`
      "KCNA · Cloud Native Associate
      2027-03-01, in 99 days

      1 new question today, and up to 2 due a day: about 1 minute a day, 1 on the
      busiest.
      Until then drills last 5 minutes a day: so much this forecast needs. --minutes
      sets it.

      Questions a day
        2026-11-22  0.2 + 0.8  █████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
        2026-12-06  0.0 + 0.4  ▓▓▓▓▓▓▓▓▓▓
        2026-12-20  0.0 + 0.1  ▓▓▓
        2027-01-03  0.0 + 0.1  ▓▓
        2027-01-17  0.0 + 0.1  ▓▓
        2027-01-31  0.0 + 0.1  ▓▓
        2027-02-14  0.0 + 0.1  ▓
        2027-02-28  0.0 + 0.3  ▓▓▓▓▓▓
        █ new + ▓ due a day, on average from that date on

      Expected recall on the day
        Kubernetes Fundamentals (60 %)  ███████████████████████░  97 %  0/3 met
        No question here, and so not counted: Container Orchestration
        Weighted by domain: 97 %

      This is a forecast of these questions, not a promise of a score: it holds if you
      study every day and forget as the model expects.
      "
    `)
    expect(err).toBe('k8smap quiz follows this plan until the day. --stop gives it up.\n')
    const chinese = await make({ columns: 40 }, '--lang', 'zh')
    expect(chinese.out).toMatchInlineSnapshot(`
      "KCNA · 云原生助理认证
      考试日：2027-03-01，还有 99 天

      今天新学 1 题，每天最多复习 2 题，每天约
      需 1 分钟；最忙的一天约 1 分钟。
      考试之前每天练习 5 分钟：按预测正好够
      用，可用 --minutes 另设。

      每天的题量
        2026-11-22  0.2 + 0.8  ███▓▓▓▓▓▓▓▓▓▓▓▓
        2026-12-06  0.0 + 0.4  ▓▓▓▓▓▓▓
        2026-12-20  0.0 + 0.1  ▓▓
        2027-01-03  0.0 + 0.1  ▓
        2027-01-17  0.0 + 0.1  ▓
        2027-01-31  0.0 + 0.1  ▓
        2027-02-14  0.0 + 0.1  ▓
        2027-02-28  0.0 + 0.3  ▓▓▓▓
        █ 新题 + ▓ 复习（从该日起的日均题数）

      预计考试当天还记得
        Kubernetes 基础 (60 %)
          ███████████████████░  97 %  已学 0/3
        以下领域没有题目，不计入：Container
        Orchestration
        按领域加权：97 %

      预测的是这些题目还记得多少，不是对成绩的
      保证；前提是每天按计划练习，遗忘的快慢也
      与模型的估计相符。
      "
    `)
    expect(chinese.err).toMatchInlineSnapshot(`
      "考试之前，k8smap quiz 会按这个计划出题。
      用 k8smap plan --stop 可以放弃计划。
      "
    `)
  })

  it('takes the exam in any letter case, and the last one made counts', async () => {
    const { log, out } = await runIn(
      { library: small, events: [FAR] },
      ...['plan', '--exam', 'kcna', '--date', '2026-12-24'],
    )
    expect(log).toMatchObject([{ exam: 'KCNA', date: '2026-12-24' }])
    expect(out).toContain('2026-12-24, in 32 days')
  })

  it('is shown as it stands, and the same each time', async () => {
    const show = async (now: number) => runIn({ library: small, events: [FAR], now }, 'plan')
    const { out, log, err } = await show(NOW)
    expect([log, err]).toEqual([[], ''])
    const dayOf = (shown: string): string | undefined => shown.split('\n')[1]
    expect(dayOf(out)).toBe('2027-03-01, in 99 days')
    expect((await show(NOW)).out).toBe(out)
    expect(dayOf((await show(NOW + 98 * DAY)).out)).toBe('2027-03-01, tomorrow')
    expect((await show(NOW + 99 * DAY)).out).toMatchInlineSnapshot(`
      "KCNA · Cloud Native Associate
      2027-03-01, today

      Expected recall on the day
        Kubernetes Fundamentals (60 %)  ░░░░░░░░░░░░░░░░░░░░░░░░  0 %  0/3 met
        No question here, and so not counted: Container Orchestration
        Weighted by domain: 0 %

      This is a forecast of these questions, not a promise of a score: it holds if you study every day and forget as the model expects.
      "
    `)
  })

  it('is over, silently, when its day is', async () => {
    const { out, err, exit } = await runIn(
      { library: small, events: [FAR], now: NOW + 100 * DAY },
      'plan',
    )
    expect([exit, out]).toEqual([0, ''])
    expect(err).toBe('There is no plan. k8smap plan --exam <name> --date <day> makes one.\n')
  })

  it('goes by the learner’s own days, which begin at four, and says the exam’s by the calendar', async () => {
    // At noon UTC it is two o'clock at night fourteen hours to the east: still the learner's day before.
    const east = async (now: number, settings = '{}') => {
      const fake = { library: small, events: [FAR], zone: 14 * 60, now, settings }
      const { days } = JSON.parse((await runIn(fake, 'plan', '--json')).out) as { days: number }
      return [days, (await runIn(fake, 'plan')).out.split('\n')[1]]
    }
    expect(await east(NOW)).toEqual([99, '2027-03-01, in 98 days'])
    expect(await east(NOW + 2 * HOUR - MINUTE)).toEqual([99, '2027-03-01, in 98 days'])
    expect(await east(NOW + 2 * HOUR)).toEqual([98, '2027-03-01, in 98 days'])
    expect(await east(NOW, '{"day": 0}')).toEqual([98, '2027-03-01, in 98 days'])
    expect(await east(NOW - 3 * HOUR)).toEqual([99, '2027-03-01, in 99 days'])
  })

  it('calls the exam’s day what the calendar does, in the night before it and after it', async () => {
    const said = async (night: number, lang: string) => {
      // Three o'clock at night.
      const now = Date.UTC(2027, 1, 28 + night, 3)
      const settings = JSON.stringify({ lang })
      const fake = { library: small, events: [FAR], now, zone: 0, settings }
      const others = [['plan'], ['quiz', '--json']].map((argv) => runIn(fake, ...argv))
      const all = [runIn({ ...fake, columns: 80 }), ...others]
      const [home, plan, quiz] = await Promise.all(all)
      return [
        home?.out.match(/^.*KCNA.*plan.*$/m)?.[0],
        plan?.out.split('\n')[1],
        quiz?.err.match(/^.*KCNA.*$/m)?.[0],
      ]
    }
    expect(await Promise.all([0, 1, 2].map((night) => said(night, 'en')))).toMatchInlineSnapshot(`
      [
        [
          "KCNA is tomorrow: k8smap plan.",
          "2027-03-01, tomorrow",
          "Following the plan: KCNA tomorrow, about 3 new questions in this drill.",
        ],
        [
          "KCNA is today: k8smap plan.",
          "2027-03-01, today",
          "Following the plan: KCNA today, about 3 new questions in this drill.",
        ],
        [
          "KCNA was yesterday: k8smap plan.",
          "2027-03-01, yesterday",
          "Following the plan: KCNA yesterday.",
        ],
      ]
    `)
    expect(await Promise.all([1, 2].map((night) => said(night, 'zh')))).toMatchInlineSnapshot(`
      [
        [
          "今天考 KCNA，详见 k8smap plan。",
          "考试日：2027-03-01，就是今天",
          "按备考计划练习：今天考 KCNA，这次大约新学 3 题。",
        ],
        [
          "昨天考了 KCNA，详见 k8smap plan。",
          "考试日：2027-03-01，就是昨天",
          "按备考计划练习：昨天考了 KCNA。",
        ],
      ]
    `)
  })

  it('says whose place it takes', async () => {
    const other = ['--exam', 'KCNA', '--date', '2027-02-01']
    expect((await runIn({ library: small, events: [FAR] }, 'plan', ...other)).err).toContain(
      'It takes the place of the plan for KCNA, 2027-03-01.\n',
    )
    const same = ['--exam', 'KCNA', '--date', '2027-03-01', '--minutes', '20']
    expect((await runIn({ library: small, events: [FAR] }, 'plan', ...same)).err).not.toContain(
      'takes the place',
    )
  })

  it('is given up', async () => {
    const { exit, out, err, log } = await runIn({ library: small, events: [FAR] }, 'plan', '--stop')
    expect([exit, out]).toEqual([0, ''])
    expect(err).toBe(
      'The plan is given up: KCNA, 2027-03-01. k8smap plan --exam KCNA --date 2027-03-01 makes it again.\n',
    )
    expect(log).toEqual([
      {
        ...{ event: 'plan', device: 'here', id: expect.any(String), at: expect.any(Number) },
        ...{ order: 1, outline: 'small' },
      },
    ])
    const after = await runIn({ library: small, events: [FAR, ...log] }, 'plan')
    expect(after.err).toBe('There is no plan. k8smap plan --exam <name> --date <day> makes one.\n')
    expect((await runIn({ library: small }, 'plan', '--stop')).log).toEqual([])
  })

  it('takes another day, with its minutes or with others', async () => {
    const followed = { ...FAR, minutes: 25 } as LogEvent
    const moved = async (...flags: string[]) =>
      runIn({ library: small, events: [followed] }, 'plan', '--date', '2027-02-01', ...flags)
    const { exit, log, err } = await moved()
    expect(exit).toBe(0)
    expect(log).toMatchObject([{ exam: 'KCNA', date: '2027-02-01', minutes: 25 }])
    expect(err).toContain('It takes the place of the plan for KCNA, 2027-03-01.\n')
    expect((await moved('--minutes', '7')).log).toMatchObject([{ date: '2027-02-01', minutes: 7 }])
  })

  it('takes the minutes that are wished, and other ones later', async () => {
    expect((await make({}, '--minutes', '20')).log).toMatchObject([{ minutes: 20 }])
    const { log, out } = await runIn({ library: small, events: [FAR] }, 'plan', '--minutes', '7')
    expect(log).toMatchObject([{ event: 'plan', exam: 'KCNA', date: '2027-03-01', minutes: 7 }])
    expect(out).toContain('Until then drills last 7 minutes a day.')
    const after = await runIn({ library: small, events: [FAR, ...log] }, 'plan')
    expect(after.out).toContain('Until then drills last 7 minutes a day.')
  })

  it('that says no minutes has those of the settings', async () => {
    const fake = { library: small, events: [FAR], environment: { K8SMAP_MINUTES: '12' } }
    expect((await runIn(fake, 'plan')).out).toContain('Until then drills last 12 minutes a day.')
  })

  it('is nobody else’s', async () => {
    const { err } = await runIn(
      { library: small, events: [planned('2027-03-01', 'other')] },
      'plan',
    )
    expect(err).toBe('There is no plan. k8smap plan --exam <name> --date <day> makes one.\n')
    const gone = planned('2027-03-01', 'small', 'CKX')
    expect((await runIn({ library: small, events: [gone] }, 'plan')).err).toBe(
      'There is no plan. k8smap plan --exam <name> --date <day> makes one.\n',
    )
  })

  it('says where it goes beyond the new questions that are set, at a width and in a language', async () => {
    const at = async (limit: number, ...flags: string[]) => {
      const settings = JSON.stringify({ new: limit })
      const date = ['--exam', 'CKA', '--date', '2026-12-22', '--minutes', '60']
      return (
        await runIn({ library: theMap(), settings, columns: 40 }, 'plan', ...date, ...flags)
      ).out.replace(/\s+/g, ' ')
    }
    const said = 'not limited to the 10 a day of k8smap settings new'
    expect(await at(10)).toContain(said)
    expect(await at(10, '--lang', 'zh')).toMatch(/不受 ?k8smap settings new（每天 ?10 ?题/)
    expect(await at(1000)).not.toContain('settings new')
  })

  it('says what it has to leave out, and why', async () => {
    const show = async (...flags: string[]) => {
      const date = ['--exam', 'CKA', '--date', '2026-11-25']
      return (await runIn({ library: theMap() }, 'plan', ...date, ...flags)).out
    }
    const hour = await show()
    expect(hour).toMatch(
      /Until then drills last \d0 minutes a day\.\nAbout \d{3,4} of \d+ questions will not have been met/,
    )
    expect(hour).toMatch(
      /This plan falls short of the 90 % that you wish to recall: with \d0 minutes a day about \d+ %/,
    )
    expect(hour).toMatch(
      /the essentials, which come first: of \d+ questions of levels? 1(?: to 2)? about \d+ %/,
    )
    expect(hour).not.toContain('More than')
    expect(await show('--minutes', '180')).toMatch(
      /^60 new questions today[\s\S]*More than 60 new/m,
    )
  })
})

describe('the plan as JSON', () => {
  const json = async (fake: Fake, ...argv: string[]) =>
    JSON.parse((await runIn(fake, 'plan', ...argv, '--json')).out) as Record<string, never>

  it('keeps to the contract', async () => {
    const plan = await json({ library: theMap(), events: [planned('2026-12-22')] })
    expect(Object.keys(plan)).toEqual([
      ...['version', 'exam', 'date', 'days', 'newPerDay', 'unmet', 'perDay', 'minutesPerDay'],
      ...['minutes', 'domains', 'recall', 'instead'],
    ])
    expect(plan).toMatchObject({ version: 1, exam: 'KCNA', date: '2026-12-22', days: 30 })
    const { perDay, domains } = plan as unknown as {
      perDay: Array<Record<string, unknown>>
      domains: Array<Record<string, unknown>>
    }
    expect(perDay).toHaveLength(30)
    expect(perDay[0]).toEqual({ date: '2026-11-22', new: plan['newPerDay'], due: 0 })
    expect(perDay.at(-1)?.['date']).toBe('2026-12-21')
    expect(Object.keys(domains[0] ?? {})).toEqual([
      ...['name', 'title', 'weight', 'questions', 'met', 'recall'],
    ])
    expect(domains[0]?.['title']).toEqual({ en: 'Kubernetes Fundamentals', zh: 'Kubernetes 基础' })
  })

  it('says where there is none', async () => {
    const none = { version: 1, plan: null }
    expect(await json({ library: small })).toEqual(none)
    expect(await json({ library: small, events: [FAR] }, '--stop')).toEqual(none)
  })

  it('has one shape', async () => {
    const reviews = ['picks', 'name'].map((name, i) => ({
      ...{ id: name, at: NOW - (i + 1) * DAY, outline: 'small', rating: 3 as const },
      ...{ question: `kube-scheduler/${name}`, correct: true, given: '', took: 60_000 },
    }))
    const events = [planned('2026-11-25', 'small')]
    expect(await json({ library: small, reviews, events })).toMatchInlineSnapshot(`
      {
        "date": "2026-11-25",
        "days": 3,
        "domains": [
          {
            "met": 2,
            "name": "Kubernetes Fundamentals",
            "questions": 3,
            "recall": 0.954,
            "title": {
              "en": "Kubernetes Fundamentals",
              "zh": "Kubernetes 基础",
            },
            "weight": 60,
          },
          {
            "met": 0,
            "name": "Container Orchestration",
            "questions": 0,
            "recall": null,
            "title": {
              "en": "Container Orchestration",
              "zh": "Container Orchestration",
            },
            "weight": 40,
          },
        ],
        "exam": "KCNA",
        "instead": null,
        "minutes": 10,
        "minutesPerDay": 1,
        "newPerDay": 1,
        "perDay": [
          {
            "date": "2026-11-22",
            "due": 1,
            "new": 1,
          },
          {
            "date": "2026-11-23",
            "due": 2,
            "new": 0,
          },
          {
            "date": "2026-11-24",
            "due": 1,
            "new": 0,
          },
        ],
        "recall": 0.954,
        "unmet": 0,
        "version": 1,
      }
    `)
  })

  it('leaves a domain without questions without a recall', async () => {
    const plan = await json({ library: small, events: [FAR] })
    expect(plan['domains']).toMatchObject([{ questions: 3 }, { questions: 0, recall: null }])
  })
})

describe('what is no plan', () => {
  const NO_PLANS: ReadonlyArray<readonly [flags: string[], exit: number]> = [
    [['--exam', 'KCNA'], 2],
    [['--date', '2027-03-01'], 2],
    [['--stop', '--exam', 'KCNA'], 2],
    [['--stop', '--date', '2027-03-01'], 2],
    [['--stop', '--minutes', '20'], 2],
    [['--minutes', '20'], 2],
    [['--minutes', '0'], 2],
    [['--exam', 'KCNA', '--date', '2027-02-30'], 2],
    [['--exam', 'KCNA', '--date', 'March'], 2],
    [['--exam', 'KCNA', '--date', '2026-11-22'], 2],
    [['--exam', 'KCNA', '--date', '2020-01-01'], 2],
    [['--exam', 'KCNA', '--date', '2099-01-01'], 2],
    [['--exam', 'CKX', '--date', '2027-03-01'], 1],
    [['--dtae', '2027-03-01'], 2],
  ]
  const refusals = async (lang: string): Promise<string> => {
    const all: string[] = []
    for (const [flags, code] of NO_PLANS) {
      const { exit, out, err, log } = await runIn(
        { library: small, environment: { K8SMAP_LANG: lang } },
        'plan',
        ...flags,
      )
      expect([exit, out, log], flags.join(' ')).toEqual([code, '', []])
      all.push(`$ k8smap plan ${flags.join(' ')}`, err)
    }
    return all.join('\n')
  }

  it('is refused in English', async () =>
    expect(await refusals('en')).toMatchInlineSnapshot(`
      "$ k8smap plan --exam KCNA
      --exam needs --date beside it.
      More: k8smap plan --help

      $ k8smap plan --date 2027-03-01
      --date needs --exam beside it.
      More: k8smap plan --help

      $ k8smap plan --stop --exam KCNA
      --stop and --exam do not go together.
      More: k8smap plan --help

      $ k8smap plan --stop --date 2027-03-01
      --stop and --date do not go together.
      More: k8smap plan --help

      $ k8smap plan --stop --minutes 20
      --stop and --minutes do not go together.
      More: k8smap plan --help

      $ k8smap plan --minutes 20
      --minutes needs --exam beside it.
      More: k8smap plan --help

      $ k8smap plan --minutes 0
      --minutes cannot be “0”. Allowed: a whole number from 1 to 600.
      More: k8smap plan --help

      $ k8smap plan --exam KCNA --date 2027-02-30
      “2027-02-30” is no date. Write it as 2027-03-01.
      More: k8smap plan --help

      $ k8smap plan --exam KCNA --date March
      “March” is no date. Write it as 2027-03-01.
      More: k8smap plan --help

      $ k8smap plan --exam KCNA --date 2026-11-22
      A plan needs a day after today, and 2026-11-22 is none.
      More: k8smap plan --help

      $ k8smap plan --exam KCNA --date 2020-01-01
      A plan needs a day after today, and 2020-01-01 is none.
      More: k8smap plan --help

      $ k8smap plan --exam KCNA --date 2099-01-01
      2099-01-01 is too far off: a plan reaches 730 days ahead.
      More: k8smap plan --help

      $ k8smap plan --exam CKX --date 2027-03-01
      There is no exam “CKX”. Exams: KCNA.

      $ k8smap plan --dtae 2027-03-01
      There is no option “--dtae” here. Options: --exam, --date, --minutes, --stop, --json, --version, --lang, --outline, --ascii, --no-pager.
      Did you mean: --date?
      "
    `))

  it('is refused in Chinese', async () =>
    expect(await refusals('zh')).toMatchInlineSnapshot(`
      "$ k8smap plan --exam KCNA
      --exam 要和 --date 一起使用。
      更多帮助：k8smap plan --help

      $ k8smap plan --date 2027-03-01
      --date 要和 --exam 一起使用。
      更多帮助：k8smap plan --help

      $ k8smap plan --stop --exam KCNA
      --stop 和 --exam 不能同时使用。
      更多帮助：k8smap plan --help

      $ k8smap plan --stop --date 2027-03-01
      --stop 和 --date 不能同时使用。
      更多帮助：k8smap plan --help

      $ k8smap plan --stop --minutes 20
      --stop 和 --minutes 不能同时使用。
      更多帮助：k8smap plan --help

      $ k8smap plan --minutes 20
      --minutes 要和 --exam 一起使用。
      更多帮助：k8smap plan --help

      $ k8smap plan --minutes 0
      --minutes 不能是“0”。可用值：1 到 600 的整数。
      更多帮助：k8smap plan --help

      $ k8smap plan --exam KCNA --date 2027-02-30
      “2027-02-30”不是有效的日期，请写成 2027-03-01 的形式。
      更多帮助：k8smap plan --help

      $ k8smap plan --exam KCNA --date March
      “March”不是有效的日期，请写成 2027-03-01 的形式。
      更多帮助：k8smap plan --help

      $ k8smap plan --exam KCNA --date 2026-11-22
      考试日期要晚于今天，不能是 2026-11-22。
      更多帮助：k8smap plan --help

      $ k8smap plan --exam KCNA --date 2020-01-01
      考试日期要晚于今天，不能是 2020-01-01。
      更多帮助：k8smap plan --help

      $ k8smap plan --exam KCNA --date 2099-01-01
      2099-01-01 太远，备考计划最多提前 730 天。
      更多帮助：k8smap plan --help

      $ k8smap plan --exam CKX --date 2027-03-01
      没有考试“CKX”。可用的考试：KCNA。

      $ k8smap plan --dtae 2027-03-01
      这里没有“--dtae”这个选项。可用选项：--exam、--date、--minutes、--stop、--json、--version、--lang、--outline、--ascii、--no-pager。
      是不是要找：--date？
      "
    `))

  it('has an exam with something to ask', async () => {
    const empty = library(`
format: 1
tree: [A]
exams: { X: { title: X, questions: 1, minutes: 1, domains: { D: 1 } } }
`)
    const { exit, err, log } = await runIn(
      { library: empty },
      ...['plan', '--exam', 'X', '--date', '2027-03-01'],
    )
    expect([exit, log]).toEqual([1, []])
    expect(err).toBe('There is nothing to ask about X yet.\n')
  })

  it('is said aloud where it cannot be kept', async () => {
    const held = await make({ obstacle: 'EACCES' })
    expect([held.exit, held.out]).toEqual([1, ''])
    expect(held.err).toBe(
      'Nothing could be saved in /somewhere/data: there is no permission (EACCES).\n',
    )
    const error = new Failure('answer-not-kept', { path: 'x.jsonl', reason: 'ENOSPC' })
    const full = await make({ refuse: { from: 0, error } })
    expect([full.exit, full.out]).toEqual([1, ''])
    expect(full.err).toBe('Nothing could be saved in x.jsonl: the disk is full (ENOSPC).\n')
  })
})

describe('drills follow the plan', () => {
  const map = theMap()
  const kcna = map.exams().find(({ id }) => id === 'KCNA')
  const domainsOf = domainsIn({ id: 'KCNA' }, map)
  const review = (question: string, ago: number): Omit<Review, 'event'> => ({
    id: question,
    at: NOW - ago,
    outline: map.outline.id,
    question,
    rating: 3,
    correct: true,
    given: '',
    took: 1,
  })
  const drill = (fake: Fake, ...flags: string[]) =>
    runIn(
      { library: map, lines: Array(200).fill(''), ...fake },
      ...['quiz', '--json', '--seed', '1', ...flags],
    )
  /** The questions a drill asked, each once. */
  const asked = ({ log }: Ran): string[] =>
    log.flatMap((event) => (event.event === 'drill' ? event.questions : []))
  const domainsAt = (id: string): readonly string[] =>
    domainsOf({ topic: id.split('/')[0] ?? '' } as Question)
  const isInScope = (id: string): boolean => domainsAt(id).length > 0
  /** Questions of the exam, each on a fact of its own. */
  const someInScope = (count: number): string[] => {
    const facts = new Set<string | undefined>()
    return map
      .questions()
      .filter(({ id, fact }) => isInScope(id) && !facts.has(fact) && facts.add(fact))
      .map(({ id }) => id)
      .slice(0, count)
  }

  it('with as many new questions of the exam as the plan says, its domains by weight', async () => {
    const plan: LogEvent = {
      ...planned('2026-12-22'),
      event: 'plan',
      outline: 'kubernetes',
      minutes: 60,
    }
    const { out } = await runIn({ library: map, events: [plan] }, 'plan', '--json')
    const { newPerDay } = JSON.parse(out) as { newPerDay: number }
    const ran = await drill({ events: [plan] })
    expect(ran.err).toContain(
      `Following the plan: KCNA in 30 days, about ${newPerDay} new questions in this drill.`,
    )
    expect(asked(ran)).toHaveLength(newPerDay)
    expect(asked(ran).every(isInScope)).toBe(true)
    const fundamentals = kcna?.domains[0]?.name ?? ''
    const share = asked(ran).filter((id) => domainsAt(id).includes(fundamentals)).length
    expect(share / newPerDay).toBeCloseTo(0.44, 0)
    expect(share).toBeLessThan(newPerDay * 0.7)
  })

  it('and no more on the same day, but more on the next', async () => {
    const plan = planned('2027-03-01')
    const first = await drill({ events: [plan], lines: Array(200).fill('x') })
    expect(asked(first)).toHaveLength(await daily('2027-03-01'))
    const second = await drill({ events: [plan, ...first.log], now: NOW + 60_000 })
    expect(asked(second).every((id) => asked(first).includes(id))).toBe(true)
    const third = await drill({ events: [plan, ...first.log], now: NOW + DAY })
    const fresh = asked(third).filter((id) => !asked(first).includes(id))
    expect(third.err).toContain(`about ${fresh.length} new questions in this drill.`)
    expect(fresh.length).toBeGreaterThan(5)
  })

  it('rises a little for days left out', async () => {
    const late = await drill({ events: [planned('2027-03-01')], now: NOW + 30 * DAY })
    const now = await daily('2027-03-01')
    const then = await daily('2027-03-01', NOW + 30 * DAY)
    expect(late.err).toContain(`KCNA in 69 days, about ${then} new questions in this drill.`)
    expect(then).toBeGreaterThan(now)
    expect(then).toBeLessThan(now * 2)
  })

  it('with what is due outside the exam', async () => {
    const outside = map.questions().find(({ id }) => !isInScope(id))?.id ?? ''
    const ran = await drill({
      events: [planned('2027-03-01')],
      reviews: [review(outside, 40 * DAY)],
    })
    expect(asked(ran)).toContain(outside)
    expect(asked(ran).filter(isInScope)).toHaveLength(await daily('2027-03-01'))
  })

  it('brings in the last days what would slip, though it is not yet due', async () => {
    const questions = someInScope(10)
    const reviews = questions.map((question) => review(question, DAY))
    const due = async (events: LogEvent[]) => asked(await drill({ events, reviews }, '--due'))
    expect(await due([])).toEqual([])
    expect((await due([planned('2026-11-27')])).length).toBeGreaterThan(0)
    expect((await due([planned('2027-03-01')])).length).toBe(0)
  })

  it('only where nothing else is asked for', async () => {
    const events = [planned('2027-03-01')]
    for (const flags of [['network'], ['--type', 'typed'], ['--cram'], ['--exam', 'CKA']])
      expect((await drill({ events, lines: ['', 'q'] }, ...flags)).err).not.toContain('Following')
    // A number of questions is taken at its word, those of the exam first.
    const counted = await drill({ events }, '--count', '12')
    expect(counted.err).toContain('Following the plan')
    expect(asked(counted)).toHaveLength(12)
    expect(asked(counted).every(isInScope)).toBe(true)
  })

  it('until the day, on which nothing new is begun, and no longer', async () => {
    const events = [planned('2026-11-22')]
    const reviews = someInScope(3).map((question) => review(question, 20 * DAY))
    const today = await drill({ events, reviews })
    expect(today.err).toContain('Following the plan: KCNA today.')
    expect(new Set(asked(today))).toEqual(new Set(reviews.map(({ question }) => question)))
    const after = await drill({ events, reviews, now: NOW + DAY })
    expect(after.err).not.toContain('Following')
    expect(asked(after).length).toBeGreaterThan(3)
  })

  it('in Chinese', async () => {
    const { err } = await drill({ events: [planned('2027-03-01')] }, '--lang', 'zh')
    expect(err).toContain(
      `按备考计划练习：距 KCNA 还有 99 天，这次大约新学 ${await daily('2027-03-01')} 题。`,
    )
  })
})
