import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { historyOf } from '../../src/core/log/history.ts'
import { merge } from '../../src/core/log/merge.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { type Fake, NOW, type Ran, runIn } from '../support/world.ts'

const DAY = 86_400_000
const small = library(SMALL)

/** A fact with a choice and a typed question, another with a choice that can be typed, two topics mixed up. */
const LADDER = library(`
format: 1
id: ladder
tree:
  - k | K:
      - kubelet
      - kube-proxy
      - etcd
topics:
  kubelet:
    summary: { en: It runs Pods., zh: 它运行 Pod。 }
    facts:
      - { id: starts, text: { en: The kubelet starts the containers of a Pod., zh: kubelet 启动 Pod 的容器。 }, source: KEP-1 }
      - { id: port, text: { en: It listens on port 10250., zh: 它监听 10250 端口。 }, source: KEP-1 }
    confused: { kube-proxy: { en: It programs the network., zh: 它管网络。 } }
    questions:
      - id: who
        fact: starts
        type: choice
        ask: { en: Who starts containers?, zh: 谁启动容器？ }
        right: kubelet
        wrong: [{ text: kube-proxy, why: { en: No., zh: 否。 } }, { text: etcd, why: { en: No., zh: 否。 } }, { text: CoreDNS, why: { en: No., zh: 否。 } }]
        explain: { en: It does., zh: 是它。 }
      - id: which-port
        fact: port
        type: choice
        ask: { en: Which port?, zh: 哪个端口？ }
        right: '10250'
        wrong: [{ text: '2379', why: { en: No., zh: 否。 } }, { text: '6443', why: { en: No., zh: 否。 } }, { text: '2380', why: { en: No., zh: 否。 } }]
        explain: { en: That., zh: 就是它。 }
      - id: port-typed
        fact: port
        type: typed
        ask: { en: Type the port., zh: 输入端口。 }
        answer: '10250'
        explain: { en: That., zh: 就是它。 }
  kube-proxy:
    questions:
      - id: rules
        source: KEP-1
        type: choice
        ask: { en: Who writes rules?, zh: 谁写规则？ }
        right: kube-proxy
        wrong: [{ text: kubelet, why: { en: No., zh: 否。 } }, { text: etcd, why: { en: No., zh: 否。 } }, { text: CoreDNS, why: { en: No., zh: 否。 } }]
        explain: { en: It does., zh: 是它。 }
      - id: second
        source: KEP-1
        type: typed
        ask: { en: What keeps the rules?, zh: 谁维护规则？ }
        answer: kube-proxy
        explain: { en: It does., zh: 是它。 }
`)

const review = (
  question: string,
  daysAgo: number,
  rating: 1 | 2 | 3 | 4 = 3,
  outline = 'ladder',
) => ({
  id: `${question} ${daysAgo}`,
  at: NOW - daysAgo * DAY,
  outline,
  question,
  rating,
  correct: rating > 1,
  given: '',
  took: 1000,
})

/** Nothing is told, and nothing waits: what is tested comes at once. */
const AT_ONCE = '{"first": "guess", "pause": "never"}'

const quiz = (fake: Fake, ...argv: string[]): Promise<Ran> =>
  runIn(
    { library: small, settings: AT_ONCE, ...fake },
    ...['quiz', 'kube-scheduler', '--seed', '2', ...argv],
  )

describe('grades follow from what happened', () => {
  // The clock is looked at once when a question is shown, and once when it is answered.
  const rating = async (lines: string[], tick: number, type = 'typed'): Promise<number[]> =>
    (await quiz({ lines, tick }, '--type', type)).kept.map((each) => each.rating)

  it.each([
    ['wrong', ['nonsense'], 6000, [1]],
    ['not known', [''], 6000, [1]],
    ['right with a hint', ['h', 'sched'], 6000, [2]],
    ['right slowly', ['sched'], 120_000, [3]],
    ['faster than anybody reads', ['sched'], 1, [3]],
  ])('%s', async (_, lines, tick, expected) => expect(await rating(lines, tick)).toEqual(expected))

  it('right at once, where the topic was not just told', async () => {
    const known = [review('kube-scheduler/steps', 1, 3, 'small')]
    const { kept } = await quiz({ lines: ['sched'], tick: 4000, reviews: known }, '--type', 'typed')
    expect(kept.map((each) => each.rating)).toEqual([4])
  })

  it('never more than good for an option that was picked', async () => {
    const known = [review('kube-scheduler/steps', 1, 3, 'small')]
    const { kept } = await quiz(
      { lines: ['filtering'], tick: 4000, reviews: known },
      '--type',
      'choice',
    )
    expect(kept.map((each) => each.rating)).toEqual([3])
  })
})

describe('hints', () => {
  it('come in steps, are counted, and end', async () => {
    const { out, kept } = await quiz({ lines: ['h', 'h', 'h', 'h', 'sched'] }, '--type', 'typed')
    expect(out).toContain(
      'In the tree: below Kubernetes › Control plane, beside kube-apiserver, etcd',
    )
    expect(out).toContain('It begins: k···-s········')
    expect(out).toContain('There are no more hints.')
    expect(kept[0]).toMatchObject({ hints: 2, rating: 2 })
  })

  it('take half of the options away, never the right one', async () => {
    const { out } = await quiz({ lines: ['h', 'h', 'h', ''] }, '--type', 'choice')
    const [, numbers = ''] = out.match(/Not: ([\d, ]+)/) ?? []
    expect(numbers.split(', ')).toHaveLength(2)
    const right = out.match(/(\d)\) filtering/)?.[1]
    expect(numbers.split(', ')).not.toContain(right)
  })
})

describe('one key for the learner’s own verdict', () => {
  it('turns a miss into a right answer; the log keeps both, and the question does not return', async () => {
    const { out, log } = await quiz({ lines: ['nonsense', '!', 'q'] }, '--count', '3')
    expect(out).toMatch(/Counted as right; it comes back in/)
    expect(log.filter(({ event }) => event !== 'drill')).toMatchObject([
      { event: 'review', correct: false, rating: 1 },
      { event: 'amend', correct: true, rating: 3 },
      { event: 'end' },
    ])
    expect(out).toContain('1 question, 1 right at first.')
  })

  it('turns it back', async () => {
    const { out } = await quiz({ lines: ['nonsense', '!', '!', 'q'] })
    expect(out).toContain('Counted as wrong; it comes back in this drill.')
    expect(out).toContain('1 question, 0 right at first.')
  })

  it('says so where there is nothing yet', async () =>
    expect((await quiz({ lines: ['!', 'u', 'e'] })).out).toMatch(
      /no answer yet to change[\s\S]*no answer to take back here[\s\S]*no last answer yet/,
    ))
})

describe('undo', () => {
  it('goes back over many steps, and asks again', async () => {
    const { out, log } = await quiz({ lines: ['x', 'x', 'x', 'u', 'u', 'u', 'u', 'q'] })
    expect(out.match(/Taken back/g)).toHaveLength(3)
    expect(out).toContain('There is no answer to take back here.')
    expect(historyOf(merge(log), { outline: 'small' }).reviews).toEqual([])
    expect(out).toContain('0 questions, 0 right at first.')
  })

  it('goes back over restarts, in a drill and without one', async () => {
    const { log } = await quiz({ lines: ['x', 'x', 'q'] })
    const again = await quiz({ events: log, lines: ['u', 'q'], now: NOW + 1000 })
    expect(again.out).toContain('Taken back: Put the steps in order.')
    const both = [...log, ...again.log]
    const { out, log: undone } = await runIn(
      { library: small, events: both, now: NOW + 2000 },
      'undo',
    )
    expect(out).toContain('Taken back: Which step comes first?')
    const all = [...both, ...undone]
    expect(historyOf(merge(all), { outline: 'small' }).reviews).toEqual([])
    const { exit, err } = await runIn({ library: small, events: all, now: NOW + 3000 }, 'undo')
    expect([exit, err]).toEqual([1, 'There is no answer to take back.\n'])
  })

  it('takes back nothing of the log in a drill that leaves no trace', async () => {
    const { log } = await quiz({ lines: ['x', 'q'] })
    const cram = await quiz({ events: log, lines: ['u', 'q'] }, '--cram')
    expect(cram.out).toContain('There is no answer to take back here.')
    expect(cram.log).toEqual([])
  })
})

describe('a flag', () => {
  it('is kept with its reason and listed as the text of an issue, until it is cleared', async () => {
    const { log } = await quiz({ lines: ['x', 'f', 'Two are\u001b[31m right', 'q'] })
    expect(log.find(({ event }) => event === 'flag')).toMatchObject({
      question: 'kube-scheduler/picks',
      reason: 'Two are\u001b[31m right',
    })
    const { out } = await runIn({ library: small, events: log }, 'flags')
    expect(out).toContain('# 1 flagged question')
    expect(out).toContain('## `kube-scheduler/picks`\n\n> Which step comes first?')
    expect(out).toMatch(/- Two are.*right \(2026-11-22\)/)
    expect(out).not.toContain('\u001b')
    const { log: cleared } = await runIn({ library: small, events: log }, 'flags', '--clear')
    const { out: none, err } = await runIn(
      { library: small, events: [...log, ...cleared] },
      'flags',
    )
    expect([none, err]).toEqual(['', 'No question is flagged. f flags one in a drill.\n'])
  })

  it('is of the last question, or of the one on screen where the reason begins with a full stop', async () => {
    const { log } = await quiz({ lines: ['x', 'f', 'a', 'f', '. b', 'f', '.', 'q'] })
    const flags = log.flatMap((each) =>
      each.event === 'flag' ? [[each.question.split('/')[1], each.reason]] : [],
    )
    expect(flags).toEqual([
      ['picks', 'a'],
      ['steps', 'b'],
    ])
  })

  it('is not made without a reason', async () =>
    expect((await quiz({ lines: ['f', '', 'q'] })).log.map(({ event }) => event)).toEqual([
      'drill',
      'end',
    ]))
})

describe('the page of the last answer', () => {
  it('is shown, and the question again', async () => {
    const { out } = await quiz({ lines: ['x', 'e', 'q'] })
    expect(out).toContain('Not to be confused with')
    expect(out.match(/Put the steps in order\./g)).toHaveLength(2)
  })
})

describe('confidence', () => {
  it('is asked before the feedback, kept, and stresses a confident miss', async () => {
    const { out, log } = await quiz({ lines: ['scoring', '3', 'q'] }, '--confidence')
    expect(out).toContain('You were sure of this one.')
    expect(out).toMatch(
      /You were sure of these, and they were wrong:\n {2}‼ Which step comes first\?/,
    )
    expect(log.find(({ event }) => event === 'amend')).toMatchObject({ sure: 3 })
  })

  it('is not asked of who gave no answer', async () =>
    expect((await quiz({ lines: ['', 'x', '1', 'q'] }, '--confidence')).kept).toHaveLength(2))
})

describe('an interrupted drill', () => {
  const same = ['--count', '3']
  const interrupted = async () =>
    (
      await quiz(
        { columns: 80, replies: [{ kind: 'text', text: '1' }, { kind: 'interrupt' }] },
        ...same,
      )
    ).log

  it('goes on where it was, for the same words', async () => {
    const fake = { events: await interrupted(), now: NOW + 60_000, lines: ['q'] }
    const { out } = await quiz(fake, ...same)
    expect(out).toMatch(/^Going on where you were: 5 questions to go/)
    expect(out).toMatch(/^2\/6 /m)
  })

  it('is left alone for other words, after a day, while another process holds it, and with --fresh', async () => {
    const log = await interrupted()
    const begins = async (fake: Fake, ...argv: string[]) =>
      (await quiz({ events: log, now: NOW + 60_000, lines: ['q'], ...fake }, ...argv)).out
    expect(await begins({}, '--count', '2')).not.toContain('Going on')
    expect(await begins({ now: NOW + 2 * DAY }, ...same)).not.toContain('Going on')
    const other = log.map(
      (each): LogEvent => (each.event === 'drill' ? { ...each, pid: 77 } : each),
    )
    expect(await begins({ events: other, running: [77] }, ...same)).not.toContain('Going on')
    expect(await begins({ events: other }, ...same)).toContain('Going on')
    expect(await begins({}, ...same, '--fresh')).not.toContain('Going on')
  })

  it('that was ended is gone on with when that is asked for', async () => {
    const { log } = await quiz({ lines: ['x', 'q'] }, '--count', '3')
    const { out } = await runIn(
      { library: small, events: log, lines: ['q'], now: NOW + 1000 },
      'quiz',
      '--resume',
    )
    expect(out).toContain('Going on where you were: 5 questions to go')
    const { exit } = await runIn({ library: small, lines: ['q'] }, 'quiz', '--resume')
    expect(exit).toBe(1)
  })
})

describe('from recognition to recall', () => {
  const asked = async (...reviews: ReturnType<typeof review>[]) => {
    const { out } = await runIn(
      { library: LADDER, reviews, lines: [] },
      'quiz',
      'kubelet',
      '--json',
    )
    const line = out.split('\n').find((each) => each.includes('"event":"question"'))
    return JSON.parse(line ?? '') as { id: string; type: string; options?: string[] }
  }
  const stable = (id: string) => [review(id, 300), review(id, 297), review(id, 285)]

  it('a fact is first met as a choice', async () => {
    const { out } = await runIn(
      { library: LADDER, lines: ['', '', '', ''] },
      'quiz',
      'kubelet',
      '--new',
      '--json',
    )
    const types = out
      .split('\n')
      .filter((line) => line.includes('"question"'))
      .map((line) => JSON.parse(line).type)
    expect(new Set(types)).toEqual(new Set(['choice']))
  })

  it('a stable choice with a short answer is to be typed, under its own id', async () => {
    const question = await asked(...stable('kubelet/who'))
    expect(question).toMatchObject({ type: 'typed' })
    expect(question.options).toBeUndefined()
    const { out, kept } = await runIn(
      { library: LADDER, reviews: stable('kubelet/who'), lines: ['KUBELET'] },
      'quiz',
      'kubelet',
    )
    expect(out).toContain('✓ Right.')
    expect(kept[0]).toMatchObject({ question: 'kubelet/who', correct: true })
  })

  it('a stable choice gives way to the typed question on its fact, and is left behind once that is known', async () => {
    expect(await asked(...stable('kubelet/which-port'))).toMatchObject({
      id: 'kubelet/port-typed',
      type: 'typed',
    })
    const { out } = await runIn(
      {
        library: LADDER,
        reviews: [...stable('kubelet/which-port'), review('kubelet/port-typed', 1)],
      },
      'status',
    )
    expect(out).toMatch(/^0 due/)
  })

  it('keeps the written form where a type is asked for', async () => {
    const { out } = await runIn(
      { library: LADDER, reviews: stable('kubelet/who'), lines: [] },
      'quiz',
      'kubelet',
      '--type',
      'choice',
      '--json',
    )
    expect(out).toMatch(/"event":"question".*"type":"choice"/)
  })
})

describe('the choice of questions', () => {
  it('tells of a new topic first, and of a known one no more', async () => {
    const fresh = await runIn({ library: LADDER }, 'quiz', 'kubelet')
    expect(fresh.out).toMatch(/^New topic {2}K\nkubelet\n {2}It runs Pods\.\n {2}• /)
    expect(fresh.out).toContain('It listens on port')
    const known = await runIn(
      { library: LADDER, reviews: [review('kubelet/who', 1)] },
      'quiz',
      'kubelet',
    )
    expect(known.out).toMatch(/^To remember: kubelet\n {2}• It listens on port 10250\.\n\n1\/2 /)
    const sunk = await runIn({ library: LADDER, reviews: [review('kubelet/who', 300)] }, 'quiz')
    expect(sunk.out).toContain('To remember: kubelet\n  • The kubelet starts the containers')
  })

  it('keeps the new ones of a day within the setting, and says so', async () => {
    const fake = { library: LADDER, settings: '{"new": 1}', zone: 60 }
    const first = await runIn({ ...fake, lines: ['1', '1', '1', '1'] }, 'quiz')
    expect(new Set(first.kept.map(({ question }) => question)).size).toBe(1)
    const again = await runIn({ ...fake, events: first.log, now: NOW + 60_000 }, 'quiz')
    expect(again.err).toContain('Today’s share of new questions (1) is met')
  })

  it('keeps two questions on one fact for two days', async () => {
    const reviews = [
      review('kubelet/which-port', 300),
      review('kubelet/which-port', 297),
      review('kubelet/which-port', 285),
      review('kubelet/port-typed', 5, 1),
    ]
    const { out } = await runIn(
      { library: LADDER, reviews, lines: ['', '', '', ''] },
      'quiz',
      'kubelet',
      '--due',
      '--json',
    )
    const facts = out
      .split('\n')
      .filter((line) => line.includes('"question"'))
      .map((line) => JSON.parse(line).id)
    expect(facts.filter((id) => id.includes('port')).length).toBeLessThanOrEqual(2)
    expect(new Set(facts.filter((id) => id.includes('port'))).size).toBe(1)
  })

  it('welcomes back after a break, and says how much is due and for how long', async () => {
    const reviews = theMap()
      .questions()
      .slice(0, 200)
      .map(({ id }) => review(id, 40, 3, 'kubernetes'))
    const { err } = await runIn({ library: theMap(), reviews, lines: ['q'] }, 'quiz')
    expect(err.split('\n')).toEqual([
      'Welcome back. What is most worth saving comes first; the rest can wait.',
      // How many of the map's first 200 have not sunk depends on the map.
      expect.stringMatching(
        /^1\d\d questions due, more than today has time for\. It will take about [345] days to be level again; little or nothing new until then\.$/,
      ),
      '',
    ])
  })
})

it('ends with as many due questions as status has right after it', async () => {
  // An evening of misses changes what is known of the learner's memory, and so when other questions are due.
  const choices = theMap()
    .questions()
    .filter(({ type }) => type === 'choice')
  const reviews = choices
    .slice(0, 300)
    .flatMap(({ id }, at) => [
      ...[40, 34, 30].map((days, i) => review(id, days, (at + i) % 4 === 0 ? 1 : 3, 'kubernetes')),
      review(id, 2 + (at % 24), 3, 'kubernetes'),
    ])
  const drill = { library: theMap(), reviews, lines: Array<string>(300).fill('1') }
  const { out, log } = await runIn(drill, ...['quiz', '--count', '30', '--seed', '1'])
  const after = { library: theMap(), reviews, events: log, now: NOW + 60_000 }
  const { due } = JSON.parse((await runIn(after, 'status', '--json')).out)
  expect(due).toBeGreaterThan(100)
  expect(out).toMatch(new RegExp(`^${due} questions due now\\.$`, 'm'))
})

describe('a window that is resized', () => {
  it('is filled as it is when a line is written', async () => {
    let columns = 100
    const asked = async (): Promise<string> =>
      (await quiz({ columns: () => columns, replies: [] })).out
    const wide = await asked()
    let looks = 0
    const narrowing = await quiz({
      columns: () => (++looks < 12 ? 100 : 30),
      replies: [{ kind: 'text', text: '1' }, { kind: 'end' }],
    })
    columns = 30
    expect(wide).toContain('Kubernetes › Control plane › kube-scheduler')
    const last = narrowing.out.split('\n').slice(-8)
    expect(Math.max(...last.map((line) => line.length))).toBeLessThanOrEqual(30)
  })
})

describe('what is told', () => {
  it('is everything that is asked for the first time, a few questions before where there are as many', async () => {
    const lines = Array<string>(80).fill('')
    const { out, log } = await runIn(
      { library: theMap(), lines },
      ...['quiz', '--count', '40', '--seed', '8', '--json'],
    )
    const facts = new Map(
      theMap()
        .questions()
        .map(({ id, fact }) => [id, fact ?? id]),
    )
    const told = new Map<string, number>()
    const asked: number[] = []
    const seen = new Set<string>()
    for (const line of out.trim().split('\n')) {
      const event = JSON.parse(line)
      if (event.event === 'lesson')
        for (const { id } of event.facts) if (!told.has(id)) told.set(id, seen.size)
      if (event.event !== 'question' || seen.has(event.n)) continue
      seen.add(event.n)
    }
    const [drill] = log
    const order = drill?.event === 'drill' ? drill.questions : []
    for (const [i, id] of order.entries()) asked.push(i - (told.get(facts.get(id) ?? id) ?? 99))
    expect(asked).toHaveLength(40)
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(0)
    // Only what is asked at the very beginning is told less than three questions before.
    expect(asked.slice(3).every((ahead) => ahead >= 3)).toBe(true)
  })

  it('waits for Enter on a terminal, opens its page, and is parted from what follows', async () => {
    const replies = ['e', '\r', '2', ' '].map((text) => ({ kind: 'text', text }) as const)
    const { out, prompts } = await runIn(
      { library: LADDER, columns: 60, replies },
      ...['quiz', 'kubelet', '--seed', '1'],
    )
    expect(out).toMatchInlineSnapshot(`
      "New topic K
      kubelet
        It runs Pods.
        • The kubelet starts the containers of a Pod.
        • It listens on port 10250.

      K
      kubelet

      It runs Pods.

      Facts
        • The kubelet starts the containers of a Pod. [1]
        • It listens on port 10250. [1]

      Not to be confused with
        kube-proxy
          It programs the network.

      Sources
        [1] https://www.kubernetes.dev/resources/keps/1

      ────────────────────────────────────────────────────────────
      1/4 K › …
      Who starts containers?
        1) kubelet
        2) kube-proxy
        3) etcd
        4) CoreDNS
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      ✗ Not right. comes back in this drill
        yours    kube-proxy
        right    kubelet
        ✗ kube-proxy: No.
        It does.
        https://www.kubernetes.dev/resources/keps/1
        ! I was right · u undo · e its page · f flag · k I know it
        s put away
      ━━━━━━━━━━━━────────────────────────────────────────────────
      2/4 K › kubelet
      Which port?
        1) 2380
        2) 10250
        3) 6443
        4) 2379
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      1 question, 0 right at first.
      Stopped with 3 questions to go. Every answer is kept.
      The same command goes on here.
      "
    `)
    expect(prompts).toMatchInlineSnapshot(`
      [
        "Enter goes on · e the whole page · q stop ›",
        "Enter goes on · e the whole page · q stop ›",
        "›",
        "Any key goes on ›",
        "›",
      ]
    `)
  })

  it('is announced as a guess where the settings say so', async () => {
    const { out } = await runIn(
      { library: LADDER, settings: '{"first": "guess"}', lines: [] },
      ...['quiz', 'kubelet', '--lang', 'zh'],
    )
    expect(out).toMatch(/^1\/4 .*\n猜一猜：这道题还没有学过。\n/)
    expect(out).not.toContain('新主题')
  })

  it('is nothing where nothing is kept', async () => {
    const { out } = await runIn({ library: LADDER, lines: [] }, 'quiz', 'kubelet', '--cram')
    expect(out).toMatch(/^1\/\d+ /)
  })
})

describe('what is put away', () => {
  const put = (...lines: string[]) =>
    runIn(
      { library: LADDER, settings: AT_ONCE, lines },
      ...['quiz', 'kubelet', '--seed', '1', '--json'],
    )

  it('is not asked again, and comes back with :undo', async () => {
    const { out, log } = await put(':suspend', ':undo', ':know', ':stop')
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.map(({ event, id, why }) => [event, id, why].filter(Boolean).join(' '))).toEqual([
      'question concealed-44a323da',
      'put-away concealed-44a323da wish',
      'question kubelet/which-port',
      'put-back',
      'question concealed-44a323da',
      'known concealed-44a323da',
      'question kubelet/which-port',
      'summary',
    ])
    expect(log.map(({ event }) => event)).toEqual(['drill', 'suspend', 'undo', 'know', 'end'])
  })

  it('is still away when the drill is resumed', async () => {
    const { log } = await put(':suspend')
    const { out } = await runIn(
      { library: LADDER, settings: AT_ONCE, events: log, now: NOW + 60_000, lines: [':undo'] },
      ...['quiz', 'kubelet', '--seed', '1', '--json'],
    )
    expect(out.match(/"event":"question","n":\d,"of":\d/g)).toEqual([
      '"event":"question","n":1,"of":2',
      '"event":"question","n":1,"of":4',
    ])
  })

  it('is a question that was forgotten eight times, and missed in an easier form', async () => {
    const misses = Array.from({ length: 9 }, (_, i) => review('kubelet/port-typed', 90 - i, 1))
    const fake = { library: LADDER, reviews: misses, lines: ['1', '1', '1', '1', '1', '1'] }
    const { out, log } = await runIn(fake, ...['quiz', 'kubelet', '--due', '--seed', '4', '--json'])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).event),
    ).toEqual([...['lesson', 'question', 'answer', 'put-away', 'summary']])
    expect(out).toContain('"type":"choice"')
    expect(out).toContain('{"event":"put-away","id":"kubelet/port-typed","why":"leech"}')
    expect(log.find(({ event }) => event === 'suspend')).toMatchObject({ leech: true })
    const plain = await runIn(fake, ...['quiz', 'kubelet', '--due', '--seed', '4'])
    expect(plain.out).toContain('It is often confused with kube-proxy')
  })
})

describe('a drill as JSON', () => {
  it('takes commands after a colon, which no answer begins with', async () => {
    const lines = [':page', ':hint', 'x', ':undo', 'sched', ':never read']
    const { out } = await quiz({ lines }, '--json', '--type', 'typed')
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string })
    expect(events.map(({ event }) => event)).toEqual([
      'question',
      'no-page',
      'hint',
      'answer',
      'question',
      'undone',
      'question',
      'answer',
      // What is new is asked again.
      'question',
      'unknown-command',
      'summary',
    ])
    expect(JSON.stringify(events[2])).not.toMatch(/kube-scheduler|调度器/)
  })

  it('asks what is new once where one right answer lasts for days, in a later sitting too', async () => {
    const asked = ({ out }: Pick<Ran, 'out'>): string[] =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { event: string; id?: string })
        .flatMap(({ event, id }) => (event === 'question' ? [id ?? ''] : []))
    const typed = ['--json', '--type', 'typed']
    const usual = await quiz({ lines: ['sched', 'sched'] }, ...typed)
    expect(asked(usual)).toHaveLength(2)
    // At 75 % one right answer lasts a week, as FSRS is published.
    const { log, ...begun } = await quiz({ lines: [] }, ...typed, '--retention', '75')
    expect(asked(begun)).toHaveLength(1)
    expect(log[0]).toMatchObject({ event: 'drill', once: true })
    const later = await quiz({ events: log, lines: ['sched', 'sched'], now: NOW + 1000 }, ...typed)
    expect(asked(later)).toEqual(asked(begun))
    expect(later.out).toContain('"event":"summary"')
  })

  it('asks for the reason of a flag, and for the confidence', async () => {
    const lines = [':flag', 'bad', 'x', '3', ':overrule', ':stop']
    const { out } = await quiz({ lines }, '--json', '--confidence', '--count', '2')
    expect(out.match(/"event":"[a-z-]+"/g)?.map((each) => each.slice(9, -1))).toEqual([
      'question',
      'reason',
      'flagged',
      'confidence',
      'answer',
      'question',
      'overruled',
      'summary',
    ])
  })
})

describe('no sequence of answers, undos and interruptions loses or doubles a review', () => {
  const step = fc.constantFrom('1', 'x', '', 'u', '!', 'h', 'stop')
  it('whatever is done, the log folds to the same as what was confirmed', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        let events: readonly LogEvent[] = []
        let now = NOW
        let lines: string[] = []
        const confirmed: string[] = []
        const sit = async () => {
          const ran = await runIn(
            { library: small, events, lines, now },
            'quiz',
            'kube-scheduler',
            '--seed',
            '2',
            '--count',
            '3',
          )
          events = [...events, ...ran.log]
          now += 600_000
          // What the screen said, in its order.
          for (const [line] of ran.out.matchAll(/^(?:[✓✗] |Taken back)/gm))
            if (line.startsWith('Taken')) confirmed.pop()
            else confirmed.push('answer')
        }
        for (const each of [...steps, 'stop'])
          if (each !== 'stop') lines.push(each)
          else {
            await sit()
            lines = []
          }
        const { reviews } = historyOf(merge(events), { outline: 'small' })
        expect(reviews).toHaveLength(confirmed.length)
        expect(new Set(reviews.map(({ id }) => id)).size).toBe(reviews.length)
        // However the log is shuffled and doubled on its way, it folds to the same.
        const shuffled = [...events, ...events].sort((a, b) =>
          a.id.slice(-1) < b.id.slice(-1) ? -1 : 1,
        )
        expect(historyOf(merge(shuffled), { outline: 'small' })).toEqual(
          historyOf(merge(events), { outline: 'small' }),
        )
      }),
      { numRuns: 60 },
    ))

  it('undo restores the state exactly', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('1', 'x', '', '12', '123'), { maxLength: 6 }),
        async (answers) => {
          const before = await quiz({ lines: [...answers, 'q'] })
          const state = (log: readonly LogEvent[]) =>
            replay(
              historyOf(merge(log), { outline: 'small' }).reviews as Review[],
              publishedSchedule(0.9),
            )
          const after = await quiz({ events: before.log, lines: ['x', 'u', 'q'], now: NOW + DAY })
          expect(state([...before.log, ...after.log])).toEqual(state(before.log))
        },
      ),
      { numRuns: 30 },
    ))
})

describe('what a demanding user found', () => {
  it('undo takes back the answer given here, not one that a wrong clock dated into the future', async () => {
    const future = { ...review('kube-scheduler/steps', -2, 3, 'small'), event: 'review' as const }
    const { log } = await quiz({ events: [future], lines: ['x', 'q'] })
    const { out } = await runIn(
      { library: small, events: [future, ...log], now: NOW + 60_000 },
      'undo',
    )
    expect(out).toContain('Which step comes first?')
  })

  it('a flag is kept though the drill leaves no trace, and its loss is said where it is lost', async () => {
    const cram = await quiz({ lines: ['x', 'f', 'bad', 'q'] }, '--cram')
    expect(cram.log.map(({ event }) => event)).toEqual(['flag'])
    const full = await quiz({ lines: ['x', 'f', 'bad', 'q'], obstacle: 'EROFS' })
    expect(full.out).toContain('The flag could NOT be kept')
    expect(full.log).toEqual([])
  })

  it('nothing is said to be kept or to come back where it is not', async () => {
    for (const fake of [
      { lines: ['x', '!', 'q'] },
      { lines: ['x', '!', 'q'], obstacle: 'EROFS' },
    ]) {
      const { out } = await quiz(fake, ...('obstacle' in fake ? [] : ['--cram']))
      // What is new comes back in any case, but for a cram.
      const isBack = 'obstacle' in fake
      expect(out).toContain(`Counted as right${isBack ? '; it comes back in this drill' : ''}.`)
      expect(out).not.toMatch(/Every answer is kept|comes back in \d|The next one/)
    }
  })

  it('a number that is no option may be what an option says', async () => {
    const { kept } = await runIn(
      { library: LADDER, lines: ['1', '10250'] },
      ...['quiz', 'kubelet', '--type', 'choice', '--seed', '1', '--json'],
    )
    expect(kept[1]).toMatchObject({ question: 'kubelet/which-port', correct: true })
  })

  it('a mistyped command of a program is no answer', async () => {
    const { out, kept } = await quiz({ lines: [':hnt', ':', ':stop'] }, '--json')
    expect(out.match(/unknown-command/g)).toHaveLength(2)
    expect(kept).toEqual([])
  })
})
