import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Reply } from '../../src/ports.ts'
import { library } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const question = (topic: string, level: number) => `
  ${topic}:
    level: ${level}
    questions:
      - id: q
        type: typed
        source: KEP-1
        ask: { en: "What is ${topic}?", zh: "${topic} 是什么？" }
        answer: ${topic}word
        explain: { en: So., zh: 如此。 }`
const TOPICS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const small = library(`
format: 1
id: small
tree:
  - r | Root | 根:
${TOPICS.map((each) => `      - ${each} | Title ${each.toUpperCase()} | 标题${each.toUpperCase()}`).join('\n')}
course:
  first: { title: { en: What comes first, zh: 先学什么 }, topics: [r, a, b, c] }
  second: { title: { en: What comes second and has a title of more than forty columns, zh: 再学什么 }, topics: [d, e, f] }
  third: { title: { en: What comes third, zh: 最后学什么 }, topics: [g, h] }
topics:
  r: { level: 1 }${TOPICS.map((each, i) => question(each, i < 3 ? 1 : i < 6 ? 2 : 3)).join('')}
`)

const text = (words: string): Reply => ({ kind: 'text', text: words })
const place = (fake: Fake, ...argv: string[]) =>
  runIn({ library: small, ...fake }, 'quiz', '--placement', ...argv)
const kinds = (log: readonly LogEvent[]): string[] => log.map(({ event }) => event)
const placed = (log: readonly LogEvent[]) => log.find((each) => each.event === 'place')
const json = (out: string): Array<Record<string, unknown>> =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** What is asked one after the other if these are the answers. */
async function asked(lines: readonly string[]): Promise<string[]> {
  const { out } = await place({ lines }, '--json')
  return json(out).flatMap((each) => (each['event'] === 'question' ? [String(each['topic'])] : []))
}
/** The right answers, as many as there are questions. */
async function rightAnswers(): Promise<string[]> {
  const lines: string[] = []
  for (;;) {
    const next = (await asked(lines))[lines.length]
    if (next === undefined) return lines
    lines.push(`${next}word`)
  }
}

describe('a placement in JSON', () => {
  it('asks, concludes unit by unit, and keeps what it is told to keep', async () => {
    const right = await rightAnswers()
    const { exit, out, err, log } = await place({ lines: [...right, ':keep'] }, '--json')
    expect([exit, err]).toEqual([0, ''])
    const events = json(out)
    expect(events.slice(0, -2).every(({ event }) => event === 'question')).toBe(true)
    expect(events[0]).toEqual({
      ...{ event: 'question', n: 1, of: 20, id: 'd/q', topic: 'd', type: 'typed' },
      ...{ ask: 'What is d?', path: ['Root', 'Title D'] },
    })
    expect(events.at(-2)).toEqual({
      event: 'placement',
      units: [
        {
          ...{ id: 'first', title: 'What comes first', level: 1 },
          ...{ known: true, verdict: 'known', sure: expect.any(Number) },
        },
        expect.objectContaining({ id: 'second', known: true }),
        expect.objectContaining({ id: 'third', known: true }),
      ],
    })
    expect(events.at(-1)).toEqual({
      ...{ event: 'placed', units: ['first', 'second', 'third'], kept: true },
    })
    expect(kinds(log)).toEqual(['drill', ...right.map(() => 'review'), 'end', 'place'])
    expect(placed(log)).toMatchObject({
      ...{ outline: 'small', device: 'here' },
      topics: ['r', ...TOPICS],
    })
  })

  it('writes a review of each answer, rated as ever, and none of what was not asked', async () => {
    const { kept, log } = await place({ lines: ['dword', '', ':stop'] }, '--json')
    expect(kept).toMatchObject([
      { question: 'd/q', correct: true, given: 'dword', drill: log[0]?.id },
      { correct: false, rating: 1, given: '' },
    ])
    expect(kept).toHaveLength(2)
    expect(kept[0]?.rating).toBeGreaterThanOrEqual(3)
  })

  it('keeps what it concluded if no line comes', async () => {
    const { exit, log } = await place({ lines: await rightAnswers() }, '--json')
    expect(exit).toBe(0)
    expect(placed(log)).toMatchObject({ topics: ['r', ...TOPICS] })
  })

  it('turns round the units that are named, and no others', async () => {
    const lines = [...(await rightAnswers()), ':toggle second third second']
    expect(placed((await place({ lines }, '--json')).log)).toMatchObject({
      topics: ['r', 'a', 'b', 'c'],
    })
  })

  it('waits for another line after one that it does not know', async () => {
    const lines = ['', '', '', '', '', ':toggle nope', ':toggle', 'yes', ':toggle third']
    const { out, log } = await place({ lines }, '--json')
    expect(json(out).filter(({ event }) => event === 'unknown-unit')).toHaveLength(3)
    expect(placed(log)).toMatchObject({ topics: ['g', 'h'] })
  })

  it('says how sure it is of what it says', async () => {
    const { out } = await place({ lines: ['', '', '', '', '', ':keep'] }, '--json')
    const [conclusion] = json(out).filter(({ event }) => event === 'placement')
    const units = conclusion?.['units'] as Array<{ known: boolean; sure: number; verdict: string }>
    expect(units.map(({ verdict }) => verdict)).toEqual(['to-learn', 'to-learn', 'to-learn'])
    for (const { known, sure } of units) {
      expect(known).toBe(false)
      expect(sure).toBeGreaterThan(0.6)
    }
    expect(units[2]?.sure).toBeGreaterThan(units[0]?.sure ?? 1)
  })

  it('leaves everything as it was with :stop at the conclusion', async () => {
    const { exit, out, log } = await place({ lines: ['', ':stop', ':stop'] }, '--json')
    expect([exit, json(out).at(-1)]).toEqual([0, { event: 'not-placed', answers: 1 }])
    expect(kinds(log)).toEqual(['drill', 'review'])
  })
})

describe('a placement that is interrupted', () => {
  it('goes on by the same command, with the answers it has', async () => {
    const first = await place({ lines: ['dword'] }, '--json')
    expect([first.exit, json(first.out).at(-1)]).toEqual([0, { event: 'not-placed', answers: 1 }])
    expect(kinds(first.log)).toEqual(['drill', 'review'])
    const again = await place({ events: first.log, lines: [':stop'], now: NOW + 60_000 }, '--json')
    const [question] = json(again.out)
    expect(question).toMatchObject({ event: 'question', n: 2 })
    expect(question?.['topic']).not.toBe('d')
    expect(kinds(again.log)).toEqual(['hold', 'end', 'place'])
  })

  it('begins again with --fresh, or a day later, and not where another process holds it', async () => {
    const { log } = await place({ lines: ['dword'] }, '--json')
    for (const [fake, argv] of [
      [{ now: NOW + 60_000 }, ['--fresh']],
      [{ now: NOW + 2 * 86_400_000 }, []],
    ] as const) {
      const again = await place({ events: log, lines: ['', ':stop'], ...fake }, '--json', ...argv)
      expect(json(again.out)[0]).toMatchObject({ n: 1 })
      expect(kinds(again.log)).toEqual(['drill', 'review', 'end', 'place'])
    }
    const held = log.map((each) => (each.event === 'drill' ? { ...each, pid: 7 } : each))
    const beside = { events: held, running: [7], now: NOW + 60_000 }
    const second = await place(beside, '--json')
    expect([second.exit, second.out, second.log]).toEqual([1, '', []])
    expect(second.err).toBe(
      'This drill is open elsewhere (process 7). Go on there, or end it there first.\n',
    )
    expect(json((await place(beside, '--json', '--fresh')).out)[0]).toMatchObject({ n: 1 })
    // When that process is gone, its placement goes on, also if another one was opened and not answered.
    const empty = await place({ ...beside, lines: [] }, '--json', '--fresh')
    const opened = empty.log.filter(({ event }) => event === 'drill')
    const after = await place({ ...beside, running: [], events: [...held, ...opened] }, '--json')
    expect(json(after.out)[0]).toMatchObject({ n: 2 })
  })

  it('is over once it has concluded', async () => {
    const { log } = await place({ lines: ['', ':stop'] }, '--json')
    const again = await place({ events: log, now: NOW + 60_000 }, '--json')
    expect(json(again.out)[0]).toMatchObject({ n: 1 })
  })

  it('is no drill to resume', async () => {
    const { log } = await place({ lines: [''] }, '--json')
    const fake = { library: small, events: log, now: NOW + 60_000 }
    expect((await runIn(fake, 'quiz', '--resume')).err).toBe('There is no drill to go on with.\n')
    expect((await runIn({ ...fake, lines: ['x'] }, 'quiz')).err).not.toContain('interrupted')
  })

  it('takes its own answers back, and no earlier one', async () => {
    const before: LogEvent = {
      ...{ event: 'review', id: 'old', at: NOW - 1000, outline: 'small', question: 'a/q' },
      ...{ rating: 3, correct: true, given: '', took: 1000 },
    }
    const lines = ['dword', ':undo', ':undo', ':hint', ':wider', ':nonsense', ':help']
    const { out, log } = await place({ events: [before], lines }, '--json')
    expect(json(out).map(({ event, ask, topic }) => [event, ask ?? topic])).toEqual([
      ['question', 'What is d?'],
      ['question', expect.any(String)],
      ['undone', 'What is d?'],
      ['question', 'What is d?'],
      ['nothing-to-undo', undefined],
      ['not-in-placement', undefined],
      ['no-material', undefined],
      ['unknown-command', undefined],
      ['placement-help', undefined],
      ['not-placed', undefined],
    ])
    expect(kinds(log)).toEqual(['drill', 'review', 'undo'])
  })
})

describe('a placement in words', () => {
  it('is drawn in plain lines', async () => {
    const { exit, out, err } = await place({ lines: ['', '', '', '', '', '9', '2, 3'] })
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatchInlineSnapshot(`
      "At most 20 questions, to find what you know already. Whether an answer is right is not said here. If you do not know, say so: that helps as much.

      1/20  Root › Title D
      What is d?

      2/20  Root › Title E
      What is e?

      3/20  Root › Title A
      What is a?

      4/20  Root › Title B
      What is b?

      5/20  Root › Title C
      What is c?

      What you know, unit by unit, and how likely that is:
      To learn
        1   13 %  What comes first
        2    6 %  What comes second and has a title of more than forty columns
        3    5 %  What comes third
      Please give numbers of units, such as 3 or 3 12.

      On trial: 2 units with 5 topics. No lessons there; one hard question of each topic comes later, and the first miss brings its unit back.
      k8smap undo takes this back.
      "
    `)
  })

  it('is drawn in Chinese at forty columns', async () => {
    const { out } = await place({ lines: ['', 'q', ''], columns: 40 }, '--lang', 'zh', '--plain')
    expect(out).toMatchInlineSnapshot(`
      "最多 20 题，看看你已经会哪些。过程中不公
      布对错。不会就直说，同样有用。

      1/20 根 › 标题D
      d 是什么？

      2/20 根 › 标题E
      e 是什么？

      各单元的掌握情况和可能性：
      不确定：默认要学，可以改
        1   56 %  先学什么
      要学
        2   26 %  再学什么
        3   18 %  最后学什么

      没有按已掌握处理的单元，从头开始学。
      用 k8smap undo 可撤回。
      "
    `)
  })

  it('is corrected on a terminal until Enter keeps it', async () => {
    const replies = ['', 'q', '2', 'x', 'a', '2 1', ''].map(text)
    const { exit, out, log, prompts } = await place({ replies, columns: 40 })
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "At most 20 questions, to find what you
      know already. Whether an answer is right
      is not said here. If you do not know,
      say so: that helps as much.

      1/20 Root › Title D
      What is d?
        type it, then Enter
        empty: I don’t know · ? help
        q that is enough

      2/20 Root › Title E
      What is e?
        type it, then Enter
        empty: I don’t know · ? help
        q that is enough

      What you know, unit by unit, and how
      likely that is:
      Unsure: to be learned, unless you say
      otherwise
        1   56 %  What comes first
      2 units to learn (a shows them)
        Numbers turn units round · a all units
        Enter keeps this · q leaves it
        2   26 %  What comes second and has a
                  title of more than forty
                  columns (you: known)
      1 of 3 units held for known.
        Numbers turn units round · a all units
        Enter keeps this · q leaves it
      Please give numbers of units, such as 3
      or 3 12.
        Numbers turn units round · a all units
        Enter keeps this · q leaves it

      What you know, unit by unit, and how
      likely that is:
      Unsure: to be learned, unless you say
      otherwise
        1   56 %  What comes first
      To learn
        2   26 %  What comes second and has a
                  title of more than forty
                  columns (you: known)
        3   18 %  What comes third
        Numbers turn units round · a all units
        Enter keeps this · q leaves it
        1   56 %  What comes first (you:
                  known)
        2   26 %  What comes second and has a
                  title of more than forty
                  columns (you: to learn)
      1 of 3 units held for known.
        Numbers turn units round · a all units
        Enter keeps this · q leaves it

      On trial: 1 unit with 4 topics. No
      lessons there; one hard question of each
      topic comes later, and the first miss
      brings its unit back.
      k8smap undo takes this back.
      "
    `)
    expect(prompts).toHaveLength(7)
    expect(placed(log)).toMatchObject({ topics: ['r', 'a', 'b', 'c'] })
  })

  it('ends without a conclusion at Ctrl-C, at its conclusion as well', async () => {
    for (const replies of [
      [text(''), { kind: 'interrupt' }],
      [text(''), text('q'), { kind: 'interrupt' }],
    ]) {
      const { exit, out, log } = await place({ replies: replies as Reply[], columns: 80 })
      expect(exit).toBe(130)
      expect(out).toMatch(/Nothing is concluded/)
      expect(placed(log)).toBeUndefined()
    }
  })

  it('concludes nothing, and shows no list, where nothing was answered', async () => {
    const { exit, out, log } = await place({ replies: [text('q')], columns: 80 })
    expect([exit, placed(log)]).toEqual([0, undefined])
    expect(out).toContain('Nothing was answered, so nothing is concluded.')
    expect(out).not.toContain('What you know, unit by unit')
    const script = await place({ lines: [':stop'] }, '--json')
    expect(json(script.out).map(({ event }) => event)).toEqual(['question', 'not-placed'])
  })

  it('keeps nothing that nobody agreed to when a terminal goes away', async () => {
    const { exit, log } = await place({ replies: [text('q')], columns: 80 })
    expect([exit, placed(log)]).toEqual([0, undefined])
  })

  it('says that it cannot keep anything', async () => {
    const { out, err, log } = await place({ lines: ['', 'q', '3'], obstacle: 'EROFS' })
    expect(err).toContain('EROFS')
    expect(out).toContain('Nothing of this was kept.')
    expect(log).toEqual([])
  })
})

describe('home after a placement', () => {
  it('proposes to go on with one that was left, for a day, and then to begin one', async () => {
    const { log } = await place({ lines: ['', ''] }, '--json')
    const home = async (hours: number) =>
      (await runIn({ library: small, columns: 80, events: log, now: NOW + hours * 3_600_000 })).out
    expect(log.map(({ event }) => event)).not.toContain('place')
    expect(await home(1)).toContain(
      'Your placement is not concluded yet. k8smap quiz --placement goes on with it.\n',
    )
    const later = await home(30)
    expect(later).not.toContain('not concluded')
    expect(later.includes('You know some of this already?')).toBe(
      later.includes('Nothing has been drilled yet.'),
    )
  })

  it('proposes none, even where nothing was known', async () => {
    const { log } = await place({ lines: ['', '', '', '', '', ':keep'] })
    const home = async (events: readonly LogEvent[]) =>
      (await runIn({ library: small, columns: 80, events })).out
    expect(await home([])).toContain('k8smap quiz --placement')
    expect(await home(log)).toMatch(/^Nothing has been drilled yet\.$/m)
    expect(await home(log)).not.toContain('--placement')
  })
})

describe('what goes together with a placement', () => {
  it.each([
    [['--exam', 'KCNA'], '--exam'],
    [['--cram'], '--cram'],
    [['--count', '3'], '--count'],
    [['--type', 'typed'], '--type'],
    [['--missed', 'KCNA'], '--missed'],
    [['--domain', 'x'], '--domain'],
    [['--confidence'], '--confidence'],
    [['--retention', '0.9'], '--retention'],
    [['--seed', '3'], '--seed'],
    [['--resume'], '--resume'],
    [['a'], 'a'],
  ])('%j does not', async (argv, named) => {
    const { exit, err, log } = await place({}, ...argv)
    expect([exit, log]).toEqual([2, []])
    expect(err).toContain(`--placement and ${named} do not go together.`)
  })

  it('is no topic of which something was asked before', async () => {
    const events = TOPICS.map(
      (topic, i): LogEvent => ({
        ...{ event: 'review', id: topic, at: NOW - 9000 + i, outline: 'small', rating: 3 },
        ...{ question: `${topic}/q`, correct: true, given: '', took: 1000 },
      }),
    )
    const { exit, err } = await place({ events })
    expect([exit, err]).toEqual([1, expect.stringContaining('Root')])
    expect((await asked([])).length).toBe(1)
    const some = await place({ events: events.slice(0, -1) }, '--json')
    expect(json(some.out)[0]).toMatchObject({ topic: 'h' })
  })
})

describe('undo', () => {
  it('takes a placement back', async () => {
    const { log } = await place({ lines: ['', 'q', ''] })
    const { out } = await runIn({ library: small, events: log, now: NOW + 60_000 }, 'undo')
    expect(out).toBe('Taken back: the placement no longer counts.\n')
  })
})
