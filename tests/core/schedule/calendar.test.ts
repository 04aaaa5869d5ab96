import { describe, expect, it } from 'vitest'
import { DAY, dayOf, HOUR } from '../../../src/core/base/time.ts'
import { calendar } from '../../../src/core/schedule/calendar.ts'
import type { Card } from '../../../src/core/schedule/fsrs.ts'
import { isSunk, sinksAt } from '../../../src/core/schedule/sunk.ts'
import { card, choice, NOON, typed } from '../../support/questions.ts'

const utc = () => 0
const TODAY = dayOf(NOON, utc)
const six = ['a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'b/3'].map((id) => choice(id))
/** Cards that become due in so many hours, and do not sink before long. */
const dueIn = (hours: Readonly<Record<string, number>>) =>
  new Map(Object.entries(hours).map(([id, h]) => [id, card(1, 99, { due: NOON + h * HOUR })]))
const table = (from: number, ...due: number[]) =>
  due.map((count, i) => ({ day: from + i, due: count, sunk: 0 }))

describe('what comes due on the next days', () => {
  it.each<[string, Record<string, number>, number[]]>([
    ['nothing', {}, [0, 0, 0, 0]],
    ['what is overdue is due today', { 'a/1': -1000, 'a/2': -13, 'a/3': 0 }, [3, 0, 0, 0]],
    ['today ends at midnight', { 'a/1': 11.99, 'a/2': 12 }, [1, 1, 0, 0]],
    ['the last day counts', { 'a/1': 24, 'a/2': 72, 'a/3': 83.99, 'b/1': 84 }, [0, 1, 0, 2]],
    ['what is not in the outline counts for nothing', { 'a/1': 1, 'gone/1': 1 }, [1, 0, 0, 0]],
    ['one on each', { 'a/1': 1, 'a/2': 25, 'a/3': 49, 'b/1': 73 }, [1, 1, 1, 1]],
  ])('%s', (_, hours, due) =>
    expect(calendar(six, dueIn(hours), { now: NOON, zone: utc, days: 4 })).toEqual(
      table(TODAY, ...due),
    ),
  )

  it('are the learner’s own days', () => {
    const cards = dueIn({ 'a/1': 3.99, 'a/2': 4, 'a/3': 28 })
    expect(calendar(six, cards, { now: NOON, zone: () => 480, days: 3 })).toEqual(
      table(TODAY, 1, 1, 1),
    )
    expect(calendar(six, cards, { now: NOON + 4 * HOUR, zone: () => 480, days: 2 })).toEqual(
      table(TODAY + 1, 2, 1),
    )
    expect(calendar(six, cards, { now: NOON - DAY / 2, zone: () => -60, days: 3 })).toEqual(
      table(TODAY - 1, 0, 2, 1),
    )
  })

  it('do without choices whose typed question is known', () => {
    const pair = [choice('a/1', { fact: 'a/f' }), typed('a/2', { fact: 'a/f' })]
    expect(
      calendar(pair, dueIn({ 'a/1': 1, 'a/2': 25 }), { now: NOON, zone: utc, days: 2 }),
    ).toEqual(table(TODAY, 0, 1))
  })

  it('are what sinks, too, if nothing is answered: what has sunk is no longer due', () => {
    // With FSRS's decay, recall falls from 90 to 60 % in about 26 times the stability.
    const sinking = (sinks: number, due: number) => {
      const one = card(0, 1)
      const stability = 1 / ((sinksAt(one) - one.last) / DAY)
      return card(20, stability * (20 + sinks), { due: NOON + due * DAY })
    }
    const cards = new Map([
      ['a/1', sinking(-3, -15)],
      ['a/2', sinking(-0.01, -9)],
      // Later today: it can still be saved, and has sunk tomorrow.
      ['a/3', sinking(0.2, -1)],
      ['b/1', sinking(1, -1)],
      ['b/2', sinking(3, 2)],
      // It is due after it has sunk, because its due date was kept.
      ['b/3', sinking(-5, 1)],
    ])
    const counts = calendar(six, cards, { now: NOON, zone: utc, days: 4 })
    expect(counts.map(({ due, sunk }) => [due, sunk])).toEqual([
      [2, 2],
      [1, 3],
      [1, 0],
      [0, 1],
    ])
    const sunkNow = six.filter(({ id }) => isSunk(cards.get(id) as Card, NOON))
    expect(sunkNow).toHaveLength(counts[0]?.sunk ?? 0)
  })

  it('are none where none are wanted', () =>
    expect(calendar(six, dueIn({ 'a/1': 0 }), { now: NOON, zone: utc, days: 0 })).toEqual([]))
})
