import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const review = (id: string, question: string, more: object = {}): LogEvent => ({
  ...{ event: 'review', id, at: NOW - 10_000 + Number(id) * 1000, outline: 'small', question },
  ...{ rating: 3, correct: true, given: '', took: 1000, ...more },
})
const EVENTS = [
  review('1', 'kube-scheduler/picks'),
  review('2', 'kube-scheduler/gone'),
  review('3', 'kube-scheduler/name'),
  review('4', 'a/b', { outline: 'other' }),
]
const undo = (events: readonly LogEvent[], ...argv: string[]) =>
  runIn({ library: small, events }, 'undo', ...argv)
/** The ids of the answers that were taken back. */
const taken = (log: readonly LogEvent[]): unknown[] =>
  log.map((each) => (each.event === 'undo' ? each.of : each))

describe('undo', () => {
  it('takes the last answer to this outline back, and says which it was', async () => {
    const { exit, out, err, log } = await undo(EVENTS)
    expect([exit, out, err]).toEqual([0, 'Taken back: What picks the node?\n', ''])
    expect(taken(log)).toEqual(['3'])
  })

  it('takes several back, the last one first, and stops where there are no more', async () => {
    const { exit, out, err, log } = await undo(EVENTS, '9')
    expect([exit, out, err]).toEqual([
      0,
      'Taken back: What picks the node?\nTaken back: kube-scheduler/gone\nTaken back: Which step comes first?\n',
      '',
    ])
    expect(taken(log)).toEqual(['3', '2', '1'])
  })

  it('takes as many back as it is told', async () =>
    expect(taken((await undo(EVENTS, '2')).log)).toEqual(['3', '2']))

  it('goes on where it stopped', async () => {
    const first = await undo(EVENTS)
    expect(taken((await undo([...EVENTS, ...first.log])).log)).toEqual(['2'])
  })

  it('speaks Chinese, and both languages', async () => {
    expect((await undo(EVENTS, '--lang', 'zh')).out).toBe('已撤回：谁选择节点？\n')
    expect((await undo(EVENTS, '--lang', 'both')).out).toBe(
      'Taken back: What picks the node? · 谁选择节点？\n',
    )
  })

  it('fails where there is nothing to take back', async () => {
    expect(await undo([])).toMatchObject({
      ...{ exit: 1, out: '', log: [] },
      err: 'There is no answer to take back.\n',
    })
    expect((await undo(EVENTS.slice(3), '--lang', 'zh')).err).toBe('没有可以撤回的答案。\n')
  })

  it.each(['0', '-1', 'x', '10001'])('takes no %s back', async (count) =>
    expect(await undo(EVENTS, '--', count)).toMatchObject({
      ...{ exit: 2, out: '', log: [] },
      err: `n cannot be “${count}”. Allowed: a whole number from 1 to 10000.\nMore: k8smap --help\n`,
    }),
  )
})
