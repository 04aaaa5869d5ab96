import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { library, SMALL } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const away = (question: string, days: number, leech = false): LogEvent => ({
  ...{ event: 'suspend', id: `${question} away`, at: NOW - days * DAY, order: 100 - days },
  ...{ outline: 'small', device: 'here', question, ...(leech && { leech: true as const }) },
})
const EVENTS = [
  away('kube-scheduler/picks', 40),
  away('kube-scheduler/name', 20, true),
  away('kube-scheduler/steps', 21, true),
  away('etcd/gone', 3),
]
const suspended = (fake: Fake, ...argv: string[]) =>
  runIn({ library: small, events: EVENTS, ...fake }, 'progress', 'suspended', ...argv)

describe('what is put away', () => {
  it('is listed with its topic, since when and why, without what came back by itself', async () => {
    const { exit, out, err, log } = await suspended({})
    expect([exit, log]).toEqual([0, []])
    expect(out).toMatchInlineSnapshot(`
      "Which step comes first?
        kube-scheduler/picks · kube-scheduler · put away by you on 2026-10-13
      What picks the node?
        kube-scheduler/name · kube-scheduler · forgotten too often, put away on 2026-11-02 · back by itself in 24 hours
      This question is no longer in the outline.
        etcd/gone · etcd · put away by you on 2026-11-19
      "
    `)
    expect(err).toBe(
      'k8smap progress suspended --restore brings all of it back; ids of questions or topics after it, only those.\n',
    )
  })

  it('is listed in Chinese at forty columns', async () => {
    const { out } = await suspended({ columns: 40 }, '--lang', 'zh')
    expect(out).toMatchInlineSnapshot(`
      "哪一步在先？
        kube-scheduler/picks · 调度器 ·
        2026-10-13 由你搁置
      谁选择节点？
        kube-scheduler/name · 调度器 · 屡次遗
        忘，2026-11-02 搁置 · 24 小时后自动恢
        复
      这道题已不在大纲里。
        etcd/gone · etcd · 2026-11-19 由你搁置
      "
    `)
  })

  it('is listed as JSON', async () => {
    const { out, err } = await suspended({}, '--json', 'kube-scheduler/name', 'etcd')
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({
      version: 1,
      suspended: [
        {
          ...{ question: 'kube-scheduler/name', topic: 'kube-scheduler', why: 'leech' },
          ask: 'What picks the node?',
          since: new Date(NOW - 20 * DAY).toISOString(),
          back: new Date(NOW + DAY).toISOString(),
        },
        {
          ...{ question: 'etcd/gone', topic: 'etcd', ask: null, why: 'wish', back: null },
          since: new Date(NOW - 3 * DAY).toISOString(),
        },
      ],
    })
  })

  it('is nothing at first, and says so', async () => {
    const { exit, out, err } = await suspended({ events: [] })
    expect([exit, out, err]).toEqual([0, '', 'Nothing is put away.\n'])
    expect((await suspended({ events: [] }, '--json')).out).toBe('{"version":1,"suspended":[]}\n')
  })
})

describe('what is brought back', () => {
  /** The questions that the event names, and what is left away after it. */
  const restored = async (...names: string[]) => {
    const { exit, out, err, log } = await suspended({}, '--restore', ...names)
    expect([exit, out]).toEqual([0, ''])
    expect(log).toMatchObject([{ event: 'restore', outline: 'small', device: 'here' }])
    const [event] = log
    const after = await suspended({ events: [...EVENTS, ...log] }, '--json')
    const left = JSON.parse(after.out).suspended.map((each: { question: string }) => each.question)
    return { err, questions: event?.event === 'restore' ? event.questions : undefined, left }
  }

  it('is all of it, if nothing is named', async () => {
    const { err, questions, left } = await restored()
    expect(err).toBe('3 questions are asked again. k8smap undo takes this back.\n')
    expect(questions).toEqual(['kube-scheduler/picks', 'kube-scheduler/name', 'etcd/gone'])
    expect(left).toEqual([])
  })

  it('is what is named, by question or by topic', async () => {
    const one = await restored('kube-scheduler/name')
    expect(one.err).toBe('1 question is asked again. k8smap undo takes this back.\n')
    expect(one.left).toEqual(['kube-scheduler/picks', 'etcd/gone'])
    expect((await restored('kube-scheduler')).left).toEqual(['etcd/gone'])
  })

  it('is nothing if one of the names is of nothing that is away', async () => {
    for (const [name, what] of [
      ['nope', 'Nothing is called “nope”.'],
      ['kube-scheduler/steps', 'Nothing of “kube-scheduler/steps” is put away.'],
      ['kube-proxy', 'Nothing of “kube-proxy” is put away.'],
    ] as const) {
      const { exit, err, log } = await suspended({}, '--restore', 'etcd', name)
      expect([exit, err, log]).toEqual([1, `${what}\n`, []])
    }
  })

  it('is what is named by a topic above it', async () => {
    expect((await restored('control-plane')).left).toEqual([])
    expect((await restored('Control plane')).left).toEqual([])
  })

  it('writes nothing where nothing is away', async () =>
    expect((await suspended({ events: [] }, '--restore')).log).toEqual([]))

  it('can be taken back', async () => {
    const { log } = await suspended({}, '--restore')
    const undone = await runIn(
      { library: small, events: [...EVENTS, ...log], now: NOW + 1000 },
      'undo',
    )
    expect(undone.out).toBe('Taken back: what was put away is put away again.\n')
    const again = await suspended({ events: [...EVENTS, ...log, ...undone.log] }, '--json')
    expect(JSON.parse(again.out).suspended).toHaveLength(3)
  })

  it('is told as JSON', async () => {
    const { out } = await suspended({}, '--restore', '--json', 'etcd')
    expect(JSON.parse(out).restored).toMatchObject([{ question: 'etcd/gone' }])
  })
})
