import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Question } from '../../../src/core/model/question.ts'
import {
  costOfNew,
  costOfReview,
  PLANNED,
  planned,
  roomForNew,
} from '../../../src/core/schedule/load.ts'
import { type Criteria, choose, reviewsOf } from '../../../src/core/schedule/queue.ts'
import { isSunk } from '../../../src/core/schedule/sunk.ts'
import {
  AIM,
  type Cards,
  cardsOf,
  choices,
  chosen,
  LATER,
  SHORT,
  SUNKEN,
  TIME,
} from '../../support/drills.ts'
import { card, choice, idsOf, NOON, typed } from '../../support/questions.ts'

/** As many questions on topics of their own: `due0/1`, `due1/1` and so on. */
const several = (name: string, count: number): Question[] =>
  choices(...Array.from({ length: count }, (_, i) => `${name}${i}/1`))
const holding = (questions: readonly Question[], cardOf: (i: number) => Cards[string]): Cards =>
  Object.fromEntries(questions.map(({ id }, i) => [id, cardOf(i)]))
/** How many of each name there are. */
const counted = (ids: readonly string[], ...names: string[]): number[] =>
  names.map((name) => ids.filter((id) => id.startsWith(name)).length)

/** What a drill with time asks of so many due, waiting, sunk and new questions. */
const asked = (
  { due = 0, waiting = 0, sunk = 0, fresh = 40 },
  criteria: Partial<Criteria> = {},
  wait = LATER,
): number[] => {
  const [dues, later, gone] = [
    several('due', due),
    several('later', waiting),
    several('sunk', sunk),
  ]
  const cards = {
    ...holding(dues, () => card(40, 40)),
    ...holding(later, () => wait),
    ...holding(gone, () => SUNKEN),
  }
  const all = [...dues, ...later, ...gone, ...several('new', fresh)]
  const ids = chosen(all, cards, { limit: 1000, fresh: 1000, time: TIME, ...criteria })
  return counted(ids, 'due', 'later', 'sunk', 'new')
}

describe('how much is learned in a drill', () => {
  it.each<[string, Parameters<typeof asked>, number[]]>([
    ['as much as the day has time for', [{}], [0, 0, 0, 36]],
    ['what is due leaves', [{ due: 30 }], [30, 0, 0, 21]],
    ['no more than a day’s quota', [{}, { fresh: 7 }], [0, 0, 0, 7]],
    ['no more than there is', [{ fresh: 3 }], [0, 0, 0, 3]],
    [
      'no more than the drill has time for, be the day longer',
      [{}, { time: { ...TIME, drill: TIME.drill / 2 } }],
      [0, 0, 0, 18],
    ],
    ['what the plan leaves where a little more is due than fits', [{ due: 61 }], [61, 0, 0, 5]],
    ['nothing where more is due than is planned', [{ due: 73 }], [72, 0, 0, 0]],
    [
      'four where the coming fortnight is full, that not all be repetition',
      [{ due: 42, waiting: 400 }, {}, card(40, 400, { due: NOON + 3 * DAY })],
      [42, 0, 0, 4],
    ],
    [
      'none of these where what is due takes more than 0.7 of the drill',
      [{ due: 43, waiting: 400 }, {}, card(40, 400, { due: NOON + 3 * DAY })],
      [43, 0, 0, 0],
    ],
    [
      'nothing where it is full and today is over',
      [{ waiting: 400 }, { time: { ...TIME, today: 0 } }, card(40, 400, { due: NOON + 3 * DAY })],
      [0, 0, 0, 0],
    ],
    ['nothing once today is over', [{ due: 5 }, { time: { ...TIME, today: 0 } }], [5, 0, 0, 0]],
    [
      'what the rest of today has time for',
      [{ due: 40 }, { time: { ...TIME, today: 65_000 } }],
      [40, 0, 0, 3],
    ],
  ])('%s', (_, given, wanted) => expect(asked(...given)).toEqual(wanted))

  it('is the learner’s own choice who asks for it', () => {
    const today = { ...TIME, today: 0 }
    expect(asked({ due: 200 }, { time: today, isWilling: true })).toEqual([72, 0, 0, 1])
    expect(asked({ due: 30 }, { time: today, isWilling: true })).toEqual([30, 0, 0, 21])
    expect(asked({}, { time: today, isWilling: true })).toEqual([0, 0, 0, 36])
    // Where only the number counts, time does not.
    expect(asked({ due: 5 }, { time: undefined, limit: 12 })).toEqual([5, 0, 0, 7])
  })

  it('takes the time that is missed, and the learner’s own tempo', () => {
    expect(asked({}, { time: { ...TIME, missed: 0.5 } })[3]).toBe(Math.floor(PLANNED * (600 / 25)))
    expect(asked({}, { time: { ...TIME, tempo: 30_000 } })[3]).toBe(
      Math.floor(PLANNED * (600 / 60)),
    )
  })
})

describe('what has sunk', () => {
  it('comes with what is learned and not with what is due', () =>
    expect(
      chosen([...choices('a/1', 'b/1', 'c/1', 'd/1')], {
        ...{ 'a/1': SUNKEN, 'b/1': SHORT, 'c/1': SHORT },
      }),
    ).toEqual(['b/1', 'a/1', 'c/1', 'd/1']))

  it('comes by the highest recall, because that is learned fastest', () => {
    const sunk = several('sunk', 5)
    const cards = holding(sunk, (i) => card(1000 + 500 * i, 1))
    expect(chosen(sunk, cards, { limit: 4, fresh: 0 })).toEqual(['sunk0/1', 'sunk1/1'])
  })

  it.each<[string, { met: number; sunk: number; room: number }, [sunk: number, fresh: number]]>([
    // Little has sunk: at most half of the places, and two are kept for what is new.
    ['half of the places', { met: 200, sunk: 16, room: 8 }, [4, 4]],
    ['the larger half', { met: 200, sunk: 16, room: 9 }, [5, 4]],
    ['what there is', { met: 200, sunk: 2, room: 8 }, [2, 6]],
    ['one of three', { met: 200, sunk: 16, room: 3 }, [1, 2]],
    ['none of two', { met: 200, sunk: 16, room: 2 }, [0, 2]],
    ['none of one', { met: 200, sunk: 16, room: 1 }, [0, 1]],
    // More than 8 % has sunk, and much was met: all of them.
    ['all where too much has sunk', { met: 200, sunk: 17, room: 8 }, [8, 0]],
    ['all, and new ones get what is left', { met: 60, sunk: 5, room: 8 }, [5, 3]],
    ['all of one', { met: 60, sunk: 5, room: 1 }, [1, 0]],
    // A beginner is shown something new in every drill.
    ['all but two for a beginner', { met: 59, sunk: 10, room: 8 }, [6, 2]],
    ['none of two for a beginner', { met: 59, sunk: 10, room: 2 }, [0, 2]],
  ])('has %s', (_, { met, sunk, room }, [again, begun]) => {
    const given = { waiting: met - sunk, sunk }
    expect(asked(given, { time: undefined, limit: room })).toEqual([0, 0, again, begun])
    const needed = (room * costOfNew(TIME)) / PLANNED + 1
    const time = { ...TIME, drill: needed, today: needed }
    expect(asked(given, { time, isWilling: true })).toEqual([0, 0, again, begun])
  })

  it('counts among what a drill has time to teach', () => {
    expect(asked({ due: 60, sunk: 3 })).toEqual([60, 0, 3, 3])
    expect(asked({ due: 60, sunk: 20 })).toEqual([60, 0, 6, 0])
    expect(asked({ due: 73, sunk: 20 })).toEqual([72, 0, 0, 0])
  })

  it('takes no time of the days to come before it is learned', () => {
    const sunk = several('sunk', 300)
    const ahead = reviewsOf(sunk, cardsOf(holding(sunk, () => SUNKEN)), { now: NOON, aim: AIM })
    expect(ahead).toEqual(Array(14).fill(0))
  })

  it('is not learned where a typed question on its fact is known', () =>
    expect(
      chosen([choice('a/1', { fact: 'a/f' }), typed('a/2', { fact: 'a/f' })], {
        ...{ 'a/1': SUNKEN, 'a/2': LATER },
      }),
    ).toEqual([]))

  it('is not learned on a day on which its fact was asked', () =>
    expect(
      chosen([choice('a/1', { fact: 'a/f' }), choice('a/2', { fact: 'a/f' })], {
        ...{ 'a/1': SUNKEN, 'a/2': card(0.1, 30) },
      }),
    ).toEqual([]))
})

describe('a drill', () => {
  const made = fc.record({
    due: fc.nat(150),
    waiting: fc.nat(150),
    sunk: fc.nat(60),
    fresh: fc.nat(60),
    drill: fc.integer({ min: 60_000, max: 2_400_000 }),
    today: fc.integer({ min: 0, max: 2_400_000 }),
    missed: fc.double({ min: 0, max: 0.7, noNaN: true }),
    tempo: fc.integer({ min: 10_000, max: 60_000 }),
    quota: fc.nat(30),
  })

  it('asks nothing twice, keeps to its time, its quota and the room of the coming days', () =>
    fc.assert(
      fc.property(made, ({ due, waiting, sunk, fresh, quota, ...given }) => {
        const time = { ...TIME, ...given }
        const groups = [
          [several('due', due), (i: number) => card(10 + (i % 40), 10)],
          [several('later', waiting), (i: number) => card(1, 2 + (i % 40))],
          [several('sunk', sunk), (i: number) => card(1000 + i, 1)],
        ] as const
        const news = several('new', fresh)
        const all = [...groups.flatMap(([questions]) => questions), ...news]
        const cards = cardsOf(Object.assign({}, ...groups.map(([qs, of]) => holding(qs, of))))
        const ids = idsOf(
          choose(all, cards, {
            ...{ now: NOON, limit: 500, fresh: quota, today: NOON - DAY / 2, aim: AIM, time },
            // What has sunk is learned again, and not brought for contrast besides.
            ...{ path: news, confused: (topic) => [topic.replace('due', 'sunk')] },
          }),
        )
        expect(new Set(ids).size).toBe(ids.length)
        const [reviewed = 0, waited, again = 0, begun = 0] = counted(
          ids,
          'due',
          'later',
          'sunk',
          'new',
        )
        const plan = planned(time)
        const fits = Math.max(1, Math.floor(plan.drill / costOfReview(time)))
        expect([waited, reviewed]).toEqual([0, Math.min(due, fits)])
        const room = roomForNew(reviewsOf(all, cards, { now: NOON, aim: AIM }), AIM, plan)
        const byTime = Math.floor((plan.drill - reviewed * costOfReview(time)) / costOfNew(time))
        const isBehind = due * costOfReview(time) > 0.7 * time.drill
        const least = isBehind ? 0 : Math.min(4, Math.floor(plan.today / costOfNew(time)))
        expect(again + begun).toBeLessThanOrEqual(Math.max(least, Math.min(room, byTime), 0))
        expect(begun).toBeLessThanOrEqual(quota)
        // What has sunk is learned from the top.
        const learned = ids.filter((id) => id.startsWith('sunk'))
        expect(learned).toEqual(idsOf(several('sunk', again)))
        expect(learned.every((id) => isSunk(cards.get(id)!, NOON))).toBe(true)
      }),
      { numRuns: 60 },
    ))
})
