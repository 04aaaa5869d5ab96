import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../../src/core/base/time.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { dueAt } from '../../../src/core/schedule/due-span.ts'
import type { Time } from '../../../src/core/schedule/load.ts'
import { dueSpans, outlook } from '../../../src/core/schedule/outlook.ts'
import { ahead, type Criteria } from '../../../src/core/schedule/queue.ts'
import { isSunk, sinksAt } from '../../../src/core/schedule/sunk.ts'
import {
  type Cards,
  cardsOf,
  choices,
  chosen,
  LATER,
  LONG,
  MIDDLE,
  SHORT,
  SUNKEN,
  TIME,
} from '../../support/drills.ts'
import { card, choice, idsOf, NOON, typed } from '../../support/questions.ts'

describe('what is due', () => {
  const four = choices('a/1', 'b/1', 'c/1', 'd/1')
  const cards = { 'a/1': LONG, 'b/1': MIDDLE, 'c/1': SHORT, 'd/1': LATER }

  it('comes least certain first; what is not due does not come', () =>
    expect(chosen(four, cards)).toEqual(['c/1', 'b/1', 'a/1']))

  it('is due at the very moment, not before', () => {
    const due = (now: number) => chosen(choices('a/1'), { 'a/1': card(3, 3) }, { now })
    expect([due(NOON - 1), due(NOON)]).toEqual([[], ['a/1']])
  })

  // Unseen for the longest time, and the least certain.
  const old = { ...cards, 'd/1': card(60, 5) }

  it.each([
    [4, ['d/1', 'c/1', 'b/1', 'a/1']],
    // More is due than fits: the highest recall is taken, and of that the least certain comes first.
    [3, ['c/1', 'b/1', 'a/1']],
    [2, ['b/1', 'a/1']],
    [1, ['a/1']],
    [0, []],
  ])('where it is more than %i, what costs least to save comes', (limit, wanted) =>
    expect(chosen(four, old, { limit })).toEqual(wanted),
  )

  it('may be so before its time', () =>
    expect(chosen(four, cards, { alsoDue: new Set(['d/1', 'gone/1']) })).toEqual([
      ...['c/1', 'b/1', 'a/1', 'd/1'],
    ]))

  it.each([
    // Every day; one day in two; three in seven; hardly ever: a week is looked at, and no more.
    [1, ['at/1']],
    [1 / 2, ['at/1', 'one/1']],
    [3 / 7, ['at/1', 'one/1', 'two/1']],
    [1 / 30, ['at/1', 'one/1', 'two/1', 'five/1']],
    [0, ['at/1', 'one/1', 'two/1', 'five/1']],
  ])(
    'is also what will be before a learner who is present on a share of %d is likely to come again',
    (presence, wanted) => {
      const days = { at: 0, one: 1.4, two: 1.9, five: 5.9, later: 6.1 }
      const held = Object.entries(days).map(([topic, wait]) => [
        `${topic}/1`,
        card(20, 20, { due: NOON + wait * DAY }),
      ])
      const all = choices(...Object.keys(days).map((topic) => `${topic}/1`))
      const given = { fresh: 0, time: { ...TIME, presence } }
      expect(chosen(all, Object.fromEntries(held), given).toSorted()).toEqual(wanted.toSorted())
    },
  )

  it.each([
    [1.5 * DAY, ['soon/1']],
    [1.5 * DAY + 1, []],
  ])('is also what will be %i ms later, for who is away every second day', (wait, wanted) => {
    const held = { 'soon/1': card(20, 20, { due: NOON + wait }) }
    const given = { time: { ...TIME, presence: 0.5 } }
    expect(chosen(choices('soon/1'), held, given)).toEqual(wanted)
  })

  it('is nothing that will be, where only what is due is wished', () => {
    const held = { 'soon/1': card(20, 20, { due: NOON + DAY }), 'due/1': SHORT }
    const given = { time: { ...TIME, presence: 0.5 }, isDueOnly: true }
    expect(chosen(choices('soon/1', 'due/1'), held, given)).toEqual(['due/1'])
  })

  it.each([
    // Three are due; what is not, is surer than all of them.
    [2, ['b/1', 'a/1']],
    [3, ['c/1', 'b/1', 'a/1']],
    [4, ['c/1', 'b/1', 'a/1', 'e/1']],
    [9, ['c/1', 'b/1', 'a/1', 'e/1', 'f/1']],
  ])('comes before what will be soon, where there are %i places', (limit, wanted) => {
    const all = choices('e/1', 'a/1', 'f/1', 'b/1', 'c/1')
    const soon = { 'e/1': card(1, 2), 'f/1': card(1, 1.5) }
    const held = { 'a/1': LONG, 'b/1': MIDDLE, 'c/1': SHORT, ...soon }
    const time = { ...TIME, presence: 3 / 7 }
    expect(chosen(all, held, { limit, fresh: 0, time }).toSorted()).toEqual(wanted.toSorted())
  })

  it('fills the time of the drill and no more, whatever the number of questions', () => {
    const all = choices(...Array.from({ length: 50 }, (_, i) => `t${i}/1`))
    const held = Object.fromEntries(all.map(({ id }, i) => [id, card(20 + i, 20)]))
    const taken = (drill: number, more: Partial<Time> = {}, limit = 100) =>
      chosen(all, held, { limit, fresh: 0, time: { ...TIME, drill, ...more } })
    // A little more than the time has room for: the clock ends the drill.
    expect(taken(100_000)).toEqual(idsOf(all.slice(0, 12)).reverse())
    expect(taken(108_000).length).toBe(12)
    expect(taken(108_400).length).toBe(13)
    expect(taken(100_000, { missed: 0.5 }).length).toBe(6)
    expect(taken(100_000, {}, 7).length).toBe(7)
    // However short, a drill asks something.
    expect(taken(1)).toEqual(['t0/1'])
  })
})

describe('what is new', () => {
  const NEW = choices('m/1', 'n/1', 'o/1', 'p/1')
  const due = choices('a/1', 'b/1', 'c/1', 'd/1')
  const cards = { 'a/1': LONG, 'b/1': MIDDLE, 'c/1': SHORT, 'd/1': card(25, 20) }

  it.each<[string, Partial<Criteria>, Question[], string[]]>([
    ['has what is due leave it', { limit: 6 }, NEW, ['c/1', 'b/1', 'm/1', 'd/1', 'a/1', 'n/1']],
    ['has nothing where that is all', { limit: 4 }, NEW, ['c/1', 'b/1', 'd/1', 'a/1']],
    ['has no more than there is', {}, NEW.slice(0, 1), ['c/1', 'b/1', 'd/1', 'm/1', 'a/1']],
    ['has no more than is allowed', { fresh: 1 }, NEW, ['c/1', 'b/1', 'd/1', 'm/1', 'a/1']],
    ['is not allowed at all', { fresh: 0 }, NEW, ['c/1', 'b/1', 'd/1', 'a/1']],
    [
      'is spread over the whole',
      { fresh: 3 },
      NEW,
      ['c/1', 'm/1', 'b/1', 'd/1', 'n/1', 'a/1', 'o/1'],
    ],
  ])('%s', (_, criteria, fresh, wanted) =>
    expect(chosen([...due, ...fresh], cards, criteria)).toEqual(wanted),
  )

  it('fills the drill where nothing is due, as far as it is allowed', () => {
    expect(chosen(NEW, {})).toEqual(['m/1', 'n/1', 'o/1', 'p/1'])
    expect(chosen(NEW, {}, { limit: 3 })).toEqual(['m/1', 'n/1', 'o/1'])
    expect(chosen(NEW, {}, { fresh: 2 })).toEqual(['m/1', 'n/1'])
  })

  it('comes in the order in which it is met, whatever the tree says', () => {
    const [m, n, o, p] = NEW as [Question, Question, Question, Question]
    const elsewhere = choice('x/1')
    expect(chosen(NEW, {}, { path: [o, elsewhere, m, p, n] })).toEqual(['o/1', 'm/1', 'p/1', 'n/1'])
    // What is on no path is not begun, but reviewed where it was.
    expect(chosen(NEW, { 'p/1': SHORT }, { path: [o, m], limit: 3 })).toEqual(['p/1', 'o/1', 'm/1'])
  })

  it('comes two topics in turns, so that nothing is asked as soon as it is told', () =>
    expect(
      chosen(choices('m/1', 'm/2', 'm/3', 'n/1', 'o/1', 'o/2', 'p/1', 'q/1', 'q/2'), {}),
    ).toEqual([...['m/1', 'n/1', 'm/2', 'm/3'], ...['o/1', 'p/1', 'o/2'], ...['q/1', 'q/2']]))

  it('comes in another order where one is wished for; the first are taken', () =>
    expect(chosen(NEW, {}, { fresh: 3, order: (fresh) => [...fresh].reverse() })).toEqual([
      ...['p/1', 'o/1', 'n/1'],
    ]))
})

describe('ahead of time', () => {
  it('come known questions, the least certain first, as many as are wanted', () => {
    const all = [
      ...choices('a/1', 'b/1', 'c/1', 'd/1'),
      choice('e/1', { fact: 'e/f' }),
      typed('e/2', { fact: 'e/f' }),
    ]
    const cards = cardsOf({
      ...{ 'a/1': card(1, 30), 'b/1': card(1, 10), 'c/1': card(1, 20) },
      ...{ 'e/1': card(1, 1), 'e/2': card(0, 50) },
    })
    expect(idsOf(ahead(all, cards, NOON, 10))).toEqual(['b/1', 'c/1', 'a/1', 'e/2'])
    expect(idsOf(ahead(all, cards, NOON, 2))).toEqual(['b/1', 'c/1'])
  })
})

describe('the outlook', () => {
  const all = [
    ...choices('a/1', 'a/2', 'b/1', 'c/1'),
    ...[choice('a/~1', { origin: 'generated' }), choice('b/~1', { origin: 'generated' })],
    choice('e/1', { fact: 'e/f' }),
    typed('e/2', { fact: 'e/f' }),
  ]
  const at = (hours: number) => card(9, 9, { due: NOON + hours * HOUR })

  it.each<[string, Cards, [due: number, sunk: number, fresh: number, next: number | undefined]]>([
    ['of nothing answered', {}, [0, 0, 7, undefined]],
    ['of what is due now', { 'a/1': at(0), 'a/2': at(-5) }, [2, 0, 5, undefined]],
    ['of what comes next', { 'a/1': at(0), 'a/2': at(5), 'b/1': at(2) }, [1, 0, 4, 2]],
    ['of what is no longer asked', { 'e/1': at(-1), 'e/2': at(3), 'gone/1': at(-1) }, [0, 0, 5, 3]],
    ['of a generated one that was begun', { 'a/~1': at(1) }, [0, 0, 7, 1]],
    ['of what has sunk, which is not due', { 'a/1': SUNKEN, 'a/2': at(-1) }, [1, 1, 5, undefined]],
    ['of what has sunk and is no longer asked', { 'e/1': SUNKEN, 'e/2': at(3) }, [0, 0, 5, 3]],
  ])('%s', (_, cards, [due, sunk, fresh, next]) =>
    expect(outlook(all, cardsOf(cards), NOON)).toEqual({
      ...{ due, sunk, fresh },
      next: next === undefined ? undefined : NOON + next * HOUR,
    }),
  )

  it('counts each answered question once: as due, as sunk or as waiting', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 40 })), {
          maxLength: 30,
        }),
        (answered) => {
          const ids = answered.map((_, i) => `t${i}/1`)
          const cards = cardsOf(
            Object.fromEntries(
              answered.map(([ago, lasting], i) => [ids[i], card(ago / 2, lasting)]),
            ),
          )
          const { due, sunk, fresh } = outlook(choices(...ids), cards, NOON)
          const waiting = [...cards.values()].filter((each) => each.due > NOON).length
          const gone = [...cards.values()].filter((each) => isSunk(each, NOON)).length
          expect({ due, sunk, fresh }).toEqual({
            ...{ due: ids.length - waiting - gone, sunk: gone, fresh: 0 },
          })
        },
      ),
    ))

  it('says when each comes due and when it sinks, in the order of the questions', () => {
    const cards = { 'c/1': at(-3), 'a/2': at(2), 'e/1': at(1), 'e/2': at(4) }
    const spans = dueSpans(all, cardsOf(cards))
    expect(spans.map(([due]) => due)).toEqual([2, -3, 4].map((hours) => NOON + hours * HOUR))
    expect(spans.map(([, sinks]) => sinks)).toEqual(
      [cards['a/2'], cards['c/1'], cards['e/2']].map((each) => sinksAt(each)),
    )
  })

  it('counts as due what has come due and has not sunk, to the millisecond', () =>
    expect([9, 10, 20, 21].map((now) => dueAt([[10, 20]], now))).toEqual([0, 1, 1, 0]))
})
