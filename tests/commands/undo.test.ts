import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { historyOf } from '../../src/core/log/history.ts'
import { merge } from '../../src/core/log/merge.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const QUESTION = 'kube-scheduler/picks'
const common = { at: NOW - DAY, outline: 'small', device: 'here' } as const
const ANSWER: LogEvent = {
  ...{ event: 'review', id: 'r', at: NOW - 2 * DAY, order: 1, outline: 'small' },
  ...{ question: QUESTION, rating: 3, correct: true, given: 'filtering', took: 1000 },
}
const ACTS = {
  know: { event: 'know', id: 'act', order: 3, ...common, question: QUESTION },
  suspend: { event: 'suspend', id: 'act', order: 3, ...common, question: QUESTION },
  restore: { event: 'restore', id: 'act', order: 3, ...common },
  place: { event: 'place', id: 'act', order: 3, ...common, topics: ['kube-scheduler'] },
  fit: {
    ...{ event: 'fit', id: 'act', order: 3, ...common, reviews: 900 },
    // The published ones, but for a first stability.
    weights: [
      ...[0.3, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796],
      ...[1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542],
    ],
  },
} as const satisfies Record<string, LogEvent>

const undo = (events: readonly LogEvent[], ...argv: string[]) =>
  // Each at its own time: ids are made of it.
  runIn({ library: small, events, now: NOW + events.length }, 'undo', ...argv)

describe('undo of what was done besides answering', () => {
  const BEFORE: LogEvent[] = [
    ANSWER,
    { event: 'suspend', id: 's', ...common, order: 2, question: 'kube-scheduler/name' },
  ]

  it.each<[keyof typeof ACTS, string, string]>([
    ['know', 'Back among the questions: Which step comes first?', '恢复提问：哪一步在先？'],
    ['suspend', 'Back among the questions: Which step comes first?', '恢复提问：哪一步在先？'],
    [
      'restore',
      'Taken back: what was put away is put away again.',
      '已撤回：恢复出题的题目又搁置了。',
    ],
    ['place', 'Taken back: the placement no longer counts.', '已撤回：摸底结果不再计入。'],
    ['fit', 'Taken back: the fitted weights no longer count.', '已撤回：拟合的权重不再使用。'],
  ])('%s: writes it, and says so in both languages', async (kind, en, zh) => {
    const events = [...BEFORE, ACTS[kind]]
    const ran = await undo(events)
    expect([ran.exit, ran.out, ran.err]).toEqual([0, `${en}\n`, ''])
    expect(ran.log).toEqual([
      { event: 'undo', id: expect.any(String), at: expect.any(Number), of: 'act', order: 4 },
    ])
    expect((await undo(events, '--lang', 'zh')).out).toBe(`${zh}\n`)
    // All is as if it had never been.
    const plain = historyOf(merge(BEFORE), { outline: 'small' })
    expect(historyOf(merge([...events, ...ran.log]), { outline: 'small' })).toEqual(plain)
    expect(historyOf(merge(events), { outline: 'small' })).not.toEqual(plain)
  })

  it('goes back one act after the other, and then to the answers', async () => {
    const events: LogEvent[] = [...BEFORE, ACTS.know]
    const said: string[] = []
    for (let i = 0; i < 4; i++) {
      const { log, out, err } = await undo(events)
      said.push(out || err)
      events.push(...log)
    }
    expect(said).toEqual([
      'Back among the questions: Which step comes first?\n',
      'Back among the questions: What picks the node?\n',
      'Taken back: Which step comes first?\n',
      'There is no answer to take back.\n',
    ])
  })

  it('takes back as many as are asked for, acts and answers in the order in which they were done', async () => {
    const late: LogEvent = { ...ANSWER, id: 'late', order: 4 }
    const events: LogEvent[] = [...BEFORE, ACTS.know, late]
    const { log, out } = await undo(events, '5')
    expect(out.split('\n')).toEqual([
      'Taken back: Which step comes first?',
      'Back among the questions: Which step comes first?',
      'Back among the questions: What picks the node?',
      'Taken back: Which step comes first?',
      '',
    ])
    expect(JSON.parse((await undo(events, '5', '--json')).out)).toEqual({
      version: 1,
      undone: [
        { event: 'review', question: QUESTION },
        { event: 'know', question: QUESTION },
        { event: 'suspend', question: 'kube-scheduler/name' },
        { event: 'review', question: QUESTION },
      ],
    })
    const history = historyOf(merge([...events, ...log]), { outline: 'small' })
    expect([history.reviews, history.acts, history.known.size, history.away.size]).toEqual([
      ...[[], [], 0, 0],
    ])
  })

  it('goes by the order of writing: an answer that was given later is taken back first', async () => {
    const early = { ...ACTS.know, at: NOW - DAY }
    const late: LogEvent = { ...ANSWER, id: 'late', at: NOW - 3 * DAY, order: 4 }
    expect((await undo([early, late])).out).toBe('Taken back: Which step comes first?\n')
    expect((await undo([late, { ...early, order: 5 }])).out).toBe(
      'Back among the questions: Which step comes first?\n',
    )
  })

  it('cannot be written where nothing can, and says so', async () => {
    const { exit, err } = await runIn(
      { library: small, events: [ANSWER], obstacle: 'EACCES' },
      'undo',
    )
    expect([exit, err]).toEqual([1, expect.stringMatching(/^Nothing could be saved in .*EACCES/)])
    // Where there is nothing, that is what is said.
    const none = await runIn({ library: small, events: [], obstacle: 'EACCES' }, 'undo')
    expect([none.exit, none.err]).toEqual([1, 'There is no answer to take back.\n'])
  })

  it('is not of another device, nor of another outline', async () => {
    for (const more of [{ device: 'there' }, { outline: 'other' }])
      expect((await undo([{ ...ACTS.know, ...more } as LogEvent])).err).toBe(
        'There is no answer to take back.\n',
      )
  })

  it('says where answers are taken back that were given on another device', async () => {
    const drill: LogEvent = {
      ...{ event: 'drill', id: 'd', at: NOW - 2 * DAY, order: 0, outline: 'small' },
      ...{ request: '["small"]', seed: 1, questions: [QUESTION], device: 'there' },
      ...{ pid: 1, process: 'one' },
    }
    const theirs: LogEvent[] = [drill, { ...ANSWER, drill: 'd' }]
    const { exit, err, log } = await undo(theirs)
    expect([exit, err, log]).toEqual([
      1,
      'There is no answer of this device to take back: 1 answer was given on another device, or before this folder was copied, and only there can be taken back.\n',
      [],
    ])
    expect((await undo(theirs, '--lang', 'zh')).err).toBe(
      '本机没有可以撤回的答案：已有的 1 次作答来自其他设备，或是目录复制过来之前所答，只能在原处撤回。\n',
    )
    const own: LogEvent[] = [...theirs, { ...ANSWER, id: 'own', order: 2 }]
    expect((await undo(own)).out).toBe('Taken back: Which step comes first?\n')
  })

  it('brings the question back into the schedule', async () => {
    const due = async (events: readonly LogEvent[]): Promise<number> =>
      JSON.parse((await runIn({ library: small, events }, 'status', '--json')).out).due
    const missed: LogEvent = { ...ANSWER, correct: false, rating: 1 }
    const { log } = await undo([missed, ACTS.know])
    expect([
      await due([missed]),
      await due([missed, ACTS.know]),
      await due([missed, ACTS.know, ...log]),
    ]).toEqual([1, 0, 1])
  })
})
