import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { recall } from '../../src/core/schedule/fsrs.ts'
import { sinksAt } from '../../src/core/schedule/sunk.ts'
import { dueSpansIn, masteryAt, standingOf } from '../../src/study/standing.ts'
import { card, choice, NOON } from '../support/questions.ts'
import { fakeStudy, review } from '../support/studies.ts'

const cards = { 'a/1': card(3, 1), 'a/2': card(1, 4), 'b/1': card(2, 9), 'b/2': card(999, 1) }
const questions = ['a/1', 'a/2', 'b/1', 'b/2', 'c/1'].map((id) => choice(id))

describe('how things stand', () => {
  const { study } = fakeStudy({ questions, cards })

  it('is what is due, what has sunk, what is new, what comes next, and the days in a row', () => {
    const ago = (days: number, hour = 0) =>
      review('a/1', { id: `${days} ${hour}`, at: NOON - days * DAY + hour })
    const { study: studied } = fakeStudy({
      questions,
      cards,
      events: [ago(4), ago(2), ago(1), ago(1, 1)],
    })
    const at = { now: NOON, zone: () => 0 }
    const next = NOON + 3 * DAY
    expect(standingOf(studied, at)).toEqual({
      ...{ due: 1, sunk: 1, fresh: 1, next, now: NOON, streak: 2 },
    })
    expect(standingOf(study, at).streak).toBe(0)
    // Thirteen hours east it is tomorrow by now, and so it was after every answer.
    const east = standingOf(studied, { now: NOON, zone: () => 13 * 60 })
    expect(east.streak).toBe(2)
    const moved = (time: number) => (time < NOON ? 0 : 24 * 60)
    expect(standingOf(studied, { now: NOON, zone: moved }).streak).toBe(0)
  })

  it('is how much of each branch would be recalled', () => {
    const [one, two, three, four] = Object.values(cards).map((each) => recall(each, NOON))
    const rounded = [...masteryAt(study, NOON)].map(([id, share]) => [id, share.toFixed(9)])
    const mean = (...shares: Array<number | undefined>): string =>
      (shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length).toFixed(9)
    expect(rounded).toEqual([
      ['a', mean(one, two)],
      ['b', mean(three, four)],
      ['c', mean(0)],
      ['k', mean(one, two, three, four, 0)],
    ])
  })

  it('is when each question comes due, and when it sinks', () =>
    expect(dueSpansIn(study, NOON)).toEqual([
      [NOON - 2 * DAY, sinksAt(cards['a/1'])],
      [NOON + 3 * DAY, sinksAt(cards['a/2'])],
      [NOON + 7 * DAY, sinksAt(cards['b/1'])],
      [NOON - 998 * DAY, sinksAt(cards['b/2'])],
    ]))

  it('does without what is put away, until a leech has rested', () => {
    const away = (question: string, days: number, leech?: true): LogEvent => ({
      ...{ event: 'suspend', id: `away ${question}`, at: NOON - days * DAY, outline: 'drawn' },
      ...{ device: 'here', question, ...(leech && { leech }) },
    })
    const stood = (...events: LogEvent[]) => {
      const { study: resting } = fakeStudy({ questions, cards, events })
      const { due, sunk, fresh, next } = standingOf(resting, { now: NOON, zone: () => 0 })
      expect(dueSpansIn(resting, NOON).length).toBe(4 - events.length + back(events))
      return [due, sunk, fresh, next === undefined ? next : (next - NOON) / DAY]
    }
    const back = (events: readonly LogEvent[]): number =>
      events.filter((each) => 'leech' in each && each.at <= NOON - 21 * DAY).length
    expect(stood()).toEqual([1, 1, 1, 3])
    expect(stood(away('a/1', 1))).toEqual([0, 1, 1, 3])
    expect(stood(away('b/2', 1), away('a/2', 1))).toEqual([1, 0, 1, 7])
    expect(stood(away('a/1', 21, true))).toEqual([1, 1, 1, 3])
    expect(stood(away('a/1', 20.999, true))).toEqual([0, 1, 1, 3])
    // What the learner put away stays there.
    expect(stood(away('a/1', 400))).toEqual([0, 1, 1, 3])
  })
})
