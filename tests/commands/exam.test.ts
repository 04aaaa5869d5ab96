import { describe, expect, it } from 'vitest'
import { HOUR } from '../../src/core/base/time.ts'
import type { Begun, LogEvent } from '../../src/core/log/event.ts'
import type { Reply } from '../../src/ports.ts'
import { library, theMap } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const key = (text: string): Reply => ({ kind: 'text', text })
const ENTER = key('')

/** Five questions of two domains, and one of another exam. */
const SMALL = library(`
format: 1
id: small
tree: [all: [a | Alpha | 甲, b | Beta | 乙]]
exams:
  MOCK:
    title: { en: The mock, zh: 模拟考 }
    source: KEP-1
    questions: 3
    minutes: 2
    pass: { score: 75, source: KEP-1 }
    domains:
      First things: { weight: 67, zh: 先 }
      Last things: { weight: 33, zh: 后 }
  HANDS:
    title: { en: Hands, zh: 实操考 }
    source: KEP-1
    questions: 1
    minutes: 1
    pass: { score: 66, source: KEP-1 }
    hands-on: KEP-1
    domains: { All: 1 }
topics:
  a:
    exams: { MOCK: [First things], HANDS: [All] }
    questions:
${['one', 'two'].map((id) => `      - { id: ${id}, type: typed, source: KEP-1, ask: { en: 'Type ${id}.', zh: '输入 ${id}。' }, answer: ${id}, explain: { en: So., zh: 如此。 } }`).join('\n')}
  b:
    exams: { MOCK: [Last things] }
    questions:
      - { id: three, type: choice, source: KEP-1, ask: { en: 'Which is 3?', zh: '哪个是 3？' }, right: three, wrong: [{ text: four, why: No. }, { text: five, why: No. }, { text: six, why: No. }], explain: { en: So., zh: 如此。 } }
`)

const mock = (fake: Fake, ...argv: string[]) =>
  runIn({ library: SMALL, ...fake }, 'quiz', '--exam', 'mock', '--seed', '1', ...argv)
const jsonOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string } & Record<string, unknown>)

describe('an exam on a terminal', () => {
  const sit = (replies: readonly Reply[], more: Fake = {}, ...argv: string[]) =>
    mock({ columns: 80, replies, ...more }, ...argv)

  it('is one screen after the other, from its rules to its result', async () => {
    const { out, exit, prompts } = await sit([
      ENTER,
      key('1'),
      key('>'),
      key('m'),
      key('q'),
      key('g 1'),
      key('o'),
      key('q'),
      key('q'),
    ])
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "The mock
      A mock exam: 3 questions, 2 minutes. Nothing is said about right or wrong before
      its end.
      The real exam is passed with 75 %.
        https://www.kubernetes.dev/resources/keps/1
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


      1/3 · 2 min left all › Alpha
      Type one.
        type it, then Enter · empty: I don’t know · < > back, on · g go to · m mark
        o overview · ? help · q hand in

      2/3 · 2 min left all › Alpha
      Type two.
        type it, then Enter · empty: I don’t know · < > back, on · g go to · m mark
        o overview · ? help · q hand in

      3/3 · 2 min left all › Beta
      Which is 3?
        1) three
        2) four
        3) six
        4) five
        1-4 · 0 I don’t know · < > back, on · g go to · m mark · o overview · ? help
        q hand in
      Question 3 is marked.

      The paper: 1 of 3 answered · 2 min left
        open: 2-3
        marked: 3
        answered: 1
      2 questions are open. q again hands the paper in.
        a number: to that question · Enter: to the next open one · ? help · q hand in

      1/3 · 2 min left all › Alpha
      Type one.
        your answer: 1
        type it, then Enter · empty: I don’t know · < > back, on · g go to · m mark
        o overview · ? help · q hand in

      The paper: 1 of 3 answered · 2 min left
        open: 2-3
        marked: 3
        answered: 1
        a number: to that question · Enter: to the next open one · ? help · q hand in

      The paper: 1 of 3 answered · 2 min left
        open: 2-3
        marked: 3
        answered: 1
      2 questions are open. q again hands the paper in.
        a number: to that question · Enter: to the next open one · ? help · q hand in

      The mock: 33 %, weighted by domain
      Not passed: the mark is 75 %. But it is too short to be sure: another one could
      say otherwise.
      A paper of this length measures that roughly: between 6 % and 79 %, with 95 %
      confidence.
      Guessing alone would bring 8 % on average.

        First things (67 %)  ████████████░░░░░░░░░░░░  50 %  1/2
        Last things (33 %)   ░░░░░░░░░░░░░░░░░░░░░░░░   0 %  0/1

      1 of 3 right, 2 left open.
      What was answered wrong is in the schedule. To drill it now, with what was left
      open: k8smap quiz --missed MOCK
      "
    `)
    expect(prompts).toMatchInlineSnapshot(`
      [
        "Enter: the time begins ›",
        "›",
        "›",
        "›",
        "›",
        "›",
        "›",
        "›",
        "›",
      ]
    `)
  })

  it('is the same in Chinese, at 40 columns', async () => {
    const { out } = await sit(
      [ENTER, key('one'), key('two'), key('1'), key('q')],
      { columns: 40 },
      '--lang',
      'zh',
    )
    expect(out).toMatchInlineSnapshot(`
      "模拟考
      模拟考试：共 3 题，限时 2 分钟。交卷之前
      不提示对错。
      正式考试的及格线是 75 %。
        https://www.kubernetes.dev/resources/
        keps/1
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
        同一命令可用剩余的时间接着考


      1/3 · 剩余 2 分钟 all › 甲
      输入 one。
        输入答案，按回车 · 留空表示不知道
        < > 上一题、下一题 · g 跳转 · m 标记
        o 总览 · ? 帮助 · q 交卷

      2/3 · 剩余 2 分钟 all › 甲
      输入 two。
        输入答案，按回车 · 留空表示不知道
        < > 上一题、下一题 · g 跳转 · m 标记
        o 总览 · ? 帮助 · q 交卷

      3/3 · 剩余 2 分钟 all › 乙
      哪个是 3？
        1) three
        2) four
        3) six
        4) five
        1-4 · 0 不知道 · < > 上一题、下一题
        g 跳转 · m 标记 · o 总览 · ? 帮助
        q 交卷

      试卷：共 3 题，已答 3 题 · 剩余 2 分钟
        未答：无
        已标记：无
        已答：1-3
      所有题都已作答。按 q 交卷。
        输入题号：跳到该题
        回车：下一道未答的题 · ? 帮助 · q 交卷

      模拟考：100 %（按考试领域加权）
      及格：及格线是 75 %。但题量不足以下定
      论，换一份试卷结果可能不同。
      这么长的试卷只能粗略衡量：置信水平 95%
      的区间是 44 % 到 100 %。
      全凭猜测，平均能得 8 %。

        先 (67 %)  ███████████████  100 %  2/2
        后 (33 %)  ███████████████  100 %  1/1

      共 3 题，答对 3 题。
      "
    `)
  })

  it('ends when its time does, while a question waits', async () => {
    const { out, exit, log } = await sit([ENTER, key('1')], { waits: true })
    expect(exit).toBe(0)
    expect(out).toMatch(/The time is over\.\n[\s\S]*The mock: \d+ %/)
    expect(log.map(({ event }) => event)).toEqual(['drill', 'review', 'end'])
  })

  it('goes to a question by its number, also where one key answers', async () => {
    const { out, prompts } = await sit([
      ...[ENTER, key('g 3'), key('g'), key('1'), key('g3'), key('g'), key('')],
      { kind: 'interrupt' },
    ])
    expect(out.match(/^\d\/3 /gm)).toEqual(['1/3 ', '3/3 ', '1/3 ', '3/3 '])
    expect(prompts.filter((each) => each !== '›')).toEqual([
      'Enter: the time begins ›',
      'Which question, 1 to 3? ›',
      'Which question, 1 to 3? ›',
    ])
    expect(out).toContain('The paper has the questions 1 to 3.')
  })

  it('has no score while it is interrupted, says nothing of right and wrong, and goes on', async () => {
    const cut = await sit([ENTER, key('one'), { kind: 'interrupt' }])
    expect(cut.exit).toBe(130)
    expect(cut.out).toMatch(
      /\nNot handed in: 1 of 3 answered, and no score\.\nEvery answer is kept\.\nThe same command goes on here\.\n$/,
    )
    expect(cut.out).not.toMatch(/right at|✓|✗|%, weighted/)
    const again = await sit([key('q'), key('q')], { events: cut.log, now: NOW + 5000 })
    expect(again.out).toMatch(/^Going on where you were: 2 questions to go/)
    expect(again.out).toContain('2/3 · 2 min left')
    expect(again.out).toMatch(/The mock: \d+ %, weighted/)
    // Now it is over.
    const events = [...cut.log, ...again.log]
    expect(
      (await runIn({ library: SMALL, events, now: NOW + 9000 }, 'quiz', '--resume')).exit,
    ).toBe(1)
  })

  it('goes on with the time and the marks that it was left with, also without an answer', async () => {
    const cut = await mock({ lines: [':goto 2', ':mark', ':goto 3', ':mark'] }, '--json')
    expect(cut.log.at(-1)).toMatchObject({ event: 'pause', marked: [2, 3] })
    const events = cut.log.map((each) =>
      each.event === 'pause' ? { ...each, spent: 90_000 } : each,
    )
    const again = await mock({ lines: [':overview'], events, now: NOW + 5000 }, '--json')
    expect(jsonOf(again.out)).toMatchObject([
      { event: 'exam', secondsLeft: 30 },
      { event: 'question', n: 1, marked: false },
      { event: 'overview', secondsLeft: 30, marked: [2, 3] },
      { event: 'summary' },
    ])
    // What was used before counts again when it is left again.
    expect(again.log.at(-1)).toMatchObject({ event: 'pause', spent: 90_011, marked: [2, 3] })
  })

  it('is over after a day, also for who asks to go on', async () => {
    const cut = await sit([ENTER, key('one'), { kind: 'interrupt' }])
    const next = async (hours: number) =>
      runIn({ library: SMALL, events: cut.log, now: NOW + hours * HOUR }, 'quiz', '--resume')
    expect((await next(25)).err).toBe('There is no drill to go on with.\n')
    expect((await next(23)).err).not.toContain('There is no drill')
  })

  it('is not said to be left by who read only its first page', async () => {
    const { log } = await sit([{ kind: 'interrupt' }])
    expect(log.map(({ event }) => event)).toEqual(['drill'])
  })

  it('can still be handed in when all of its questions were answered before', async () => {
    const cut = await sit([ENTER, key('one'), key('two'), key('1'), { kind: 'interrupt' }])
    expect(cut.out).toContain('The paper: 3 of 3 answered')
    for (const argv of [[], ['--resume']]) {
      const { out, log } = await sit([key('q')], { events: cut.log, now: NOW + 5000 }, ...argv)
      expect(out).toMatch(/Every question is answered[\s\S]*The mock: \d+ %, weighted/)
      expect(log.at(-1)).toMatchObject({ event: 'end' })
    }
  })

  it('tells who prepares a hands-on exam what it does not measure', async () => {
    const { out } = await runIn(
      { library: SMALL, columns: 80, replies: [ENTER, key('one'), key('q')] },
      'quiz',
      '--exam',
      'hands',
    )
    expect(out).toContain('The real exam is hands-on: tasks at a command line.')
    expect(out).toMatch(/the real exam’s mark of 66 %/)
  })
})

describe('an exam in plain lines', () => {
  it('takes the same keys, and waits for nothing', async () => {
    const { out, kept } = await mock({ lines: ['x', '<', 'one', '>', 'q', 'q'] })
    expect(out).toContain('your answer: x')
    expect(out).toContain('2 questions are open. q again hands the paper in.')
    expect(kept.map(({ given }) => given)).toEqual(['x', 'one'])
  })

  it('shows the keys to a person, who begins it', async () => {
    const { out } = await mock(
      { lines: ['', 'one', 'q', 'q'], replies: [], columns: 80 },
      '--plain',
    )
    expect(out).toMatch(/\nEnter: the time begins\n/)
    expect(out).toMatch(/type it, then Enter · empty: I don’t know · < > back, on/)
    expect(out).toContain('a number: to that question')
  })

  it('is handed in at the end of the input when all is answered, and interrupted before that', async () => {
    const done = await mock({ lines: ['one', 'two', '1'] })
    expect(done.out).toMatch(/The mock: \d+ %, weighted/)
    const cut = await mock({ lines: ['one', 'two'] })
    expect(cut.out).toContain('Not handed in: 2 of 3 answered')
    expect(cut.log.map(({ event }) => event)).toEqual(['drill', 'review', 'review', 'pause'])
  })

  it('is over when its time is, while it waits for a line', async () => {
    const { out, kept } = await mock({ lines: ['one'], waits: true })
    expect([out.includes('The time is over.'), kept.length]).toEqual([true, 1])
  })

  it('helps nobody', async () => {
    const { out } = await mock({ lines: ['h', '?', 'q', 'q'] })
    expect(out).toMatch(/your answer|back and on/)
    expect(out).not.toContain('In the tree')
  })

  it('has no trace and no promise in a cram', async () => {
    const { out, log } = await mock({ lines: ['', '', ''] }, '--cram')
    expect(out).not.toMatch(/in the schedule|kept/)
    expect(log).toEqual([])
  })
})

describe('an exam in JSON', () => {
  it('is an event for each move and each answer', async () => {
    const lines = [
      'x',
      ':back',
      'one',
      ':mark',
      ':overview',
      ':goto 3',
      '1',
      ':hint',
      ':hand-in',
      ':hand-in',
    ]
    const { out, kept, log } = await mock({ lines }, '--json')
    expect(
      jsonOf(out).map(({ event, n, given }) =>
        [event, n, given].filter((each) => each !== undefined).join(' '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "exam",
        "question 1 ",
        "answered 1 x",
        "question 2 ",
        "question 1 x",
        "answered 1 one",
        "question 2 ",
        "marked 2",
        "overview",
        "question 3 ",
        "answered 3 three",
        "question 2 ",
        "unknown-command",
        "confirm",
        "answer one",
        "answer three",
        "summary",
      ]
    `)
    expect(kept).toHaveLength(3)
    expect(log.filter(({ event }) => event === 'undo')).toMatchObject([{ of: kept[0]?.id }])
  })

  it('ends when its time does', async () => {
    const { out } = await mock({ lines: [':next'], waits: true }, '--json')
    expect(jsonOf(out).slice(-2)).toMatchObject([
      { event: 'time-over' },
      { event: 'summary', asked: 0, left: 3 },
    ])
  })
})

describe('which exam', () => {
  it('is known by its name', async () => {
    const { err, exit } = await runIn({ library: theMap() }, 'quiz', '--exam', 'CKX')
    expect([exit, err.split('\n')[0]]).toEqual([
      1,
      'There is no exam “CKX”. Exams: KCNA, KCSA, CKA, CKAD, CKS.',
    ])
    const none = library('format: 1\ntree: [a]')
    expect((await runIn({ library: none }, 'quiz', '--exam', 'CKA')).err).toContain(
      'this outline names none',
    )
  })

  it('has a whole paper of the map, by weight', async () => {
    const { out, log } = await runIn(
      { library: theMap(), lines: ['q', 'q'] },
      'quiz',
      '--exam',
      'kcna',
      '--seed',
      '1',
    )
    expect(out).toMatch(/Kubernetes Fundamentals \(44 %\) +░+ +0 % +0\/26/)
    expect((log[0] as Begun).questions).toHaveLength(60)
  })
})

describe('one domain', () => {
  it.each([
    ['"first things"', ['--domain', 'FIRST THINGS']],
    ['先', ['--domain', '先']],
  ])('is practised: %s', async (_, flags) => {
    const { out, log } = await mock({ lines: ['one', 'two'] }, ...flags)
    expect(out).toContain('Only this domain: First things.')
    expect(out).toContain('2 questions, 1 minute')
    expect(out).toMatch(/First things \(67 %\) +█+ +100 % +2\/2/)
    expect(out).not.toMatch(/Last things|mark is|passed with/)
    expect(log[0]).toMatchObject({ exam: 'MOCK', domains: ['First things', 'First things'] })
  })

  it('is resumed as that domain, however it is spelt', async () => {
    const cut = await mock({ lines: ['one'] }, '--domain', 'first things')
    const { out } = await mock(
      { lines: ['two'], events: cut.log, now: NOW + 1000 },
      '--domain',
      '先',
    )
    expect(out).toMatch(/First things \(67 %\) +█+ +100 % +2\/2/)
    expect(out).not.toContain('Last things')
  })

  it('that is unknown is an error with all of them, and means nothing without an exam', async () => {
    const unknown = await mock({}, '--domain', 'Middle')
    expect([unknown.exit, unknown.err.split('\n')[0]]).toEqual([
      1,
      'MOCK has no domain “Middle”. Domains: First things; Last things.',
    ])
    const zh = await mock({}, '--domain', 'Middle', '--lang', 'zh')
    expect(zh.err).toContain('MOCK 没有“Middle”这个领域。可用的领域：先；后。')
    const alone = await runIn({ library: SMALL }, 'quiz', '--domain', '先')
    expect([alone.exit, alone.err.split('\n')[0]]).toEqual([2, '--domain needs --exam beside it.'])
  })
})

describe('what a paper missed', () => {
  it('is drilled at once: what was wrong, and what was left open', async () => {
    const { log } = await mock({ lines: ['one', 'x', 'q', 'q'] })
    const fake = { library: SMALL, events: log, now: NOW + 1000 }
    const { out, exit } = await runIn({ ...fake, lines: ['two', '1'] }, 'quiz', '--missed', 'mock')
    expect(exit).toBe(0)
    expect(out).toMatch(/Type two\.[\s\S]*Right\.[\s\S]*Which is 3\?/)
    expect(out).not.toContain('Type one.')
    const below = async (...argv: string[]) =>
      (await runIn({ ...fake, lines: ['x', 'x'] }, 'quiz', ...argv, '--missed', 'mock')).out
    const [alpha, beta] = [await below('a'), await below('b', '--type', 'choice')]
    expect([alpha.includes('Type two.'), alpha.includes('Which is 3?')]).toEqual([true, false])
    expect([beta.includes('Type two.'), beta.includes('Which is 3?')]).toEqual([false, true])
    expect(await below('b', '--type', 'typed')).toBe('')
  })

  it('is an error before there is a paper, after everything of it is right, and beside an exam', async () => {
    const missed = (events: readonly LogEvent[], ...argv: string[]) =>
      runIn({ library: SMALL, events, now: NOW + 1000 }, 'quiz', '--missed', 'MOCK', ...argv)
    const none = await missed([])
    expect([none.exit, none.err]).toEqual([1, 'No paper of MOCK has been handed in yet.\n'])
    expect((await missed([], '--lang', 'zh')).err).toBe('MOCK 还没有交过卷。\n')
    const { log, out } = await mock({ lines: ['one', 'two', ':x'] })
    const right = /3\) three/.test(out)
      ? '3'
      : /2\) three/.test(out)
        ? '2'
        : /1\) three/.test(out)
          ? '1'
          : '4'
    const all = await mock({ lines: ['one', 'two', right] })
    expect((await missed(all.log)).err).toBe(
      'Nothing of the last MOCK paper is left: all of it is right by now.\n',
    )
    expect((await missed(log)).exit).toBe(0)
    for (const flag of ['--due', '--new'])
      expect((await missed([], flag)).err).toContain(`--missed and ${flag} do not go together.`)
    expect(await missed([], '--exam', 'mock')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('do not go together'),
    })
  })
})

describe('the reserved paper of the map', () => {
  const whole = ['quiz', '--exam', 'KCNA', '--seed', '1']
  const asked = (log: readonly LogEvent[]) =>
    (log.find(({ event }) => event === 'drill') as Begun).questions

  it('is met by no drill before it is sat, and by drills after that', async () => {
    const plan = await runIn(
      { library: theMap() },
      'plan',
      '--exam',
      'KCNA',
      '--date',
      '2026-12-20',
    )
    const before = { library: theMap(), events: plan.log, now: NOW + 1000 }
    const paper = asked((await runIn(before, ...whole)).log)
    expect(paper).toHaveLength(60)
    const drill = ['quiz', '--count', '900', '--seed', '3']
    const drilled = asked((await runIn(before, ...drill)).log)
    expect(drilled.filter((id) => paper.includes(id))).toEqual([])
    const sat = await runIn({ ...before, lines: ['q', 'q'] }, ...whole)
    expect(asked(sat.log).slice().sort()).toEqual([...paper].sort())
    const events = [...plan.log, ...sat.log]
    const after = asked((await runIn({ library: theMap(), events, now: NOW + 2000 }, ...drill)).log)
    expect(after.filter((id) => paper.includes(id)).length).toBeGreaterThan(30)
  })
})
