import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { type Card, recall, rememberAsKnown, withDue } from '../../../src/core/schedule/fsrs.ts'
import { byWeight, lastLooks, newToday, scopeOf, todayOf } from '../../../src/core/schedule/plan.ts'
import { choose } from '../../../src/core/schedule/queue.ts'
import { publishedSchedule } from '../../../src/core/schedule/replay.ts'
import {
  card,
  DOMAINS,
  domainsOf,
  made,
  NOW,
  question,
  several,
  TODAY,
} from '../../support/plans.ts'

describe('new questions a day', () => {
  it.each([
    [300, 0, 100, 4],
    [93, 0, 100, 1],
    [92, 1, 100, 1],
    [94, 0, 100, 2],
    [0, 0, 100, 0],
    [300, 0, 10, 60],
    [30, 0, 9, 10],
    [10, 0, 1, 10],
    [10, 0, 0, 0],
  ])('%d unmet, %d begun, %d days: %d', (unmet, begun, days, wanted) =>
    expect(newToday(unmet, begun, days)).toBe(wanted),
  )

  it('does not change while they are begun', () =>
    fc.assert(
      fc.property(fc.nat(900), fc.nat(400), fc.nat(60), (unmet, days, begun) => {
        const quota = newToday(unmet, 0, days)
        const done = Math.min(begun, quota)
        expect(newToday(unmet - done, done, days)).toBe(quota)
      }),
    ))

  it('is never more with more days, nor after a day on which they were met', () =>
    fc.assert(
      fc.property(fc.nat(900), fc.integer({ min: 1, max: 400 }), (unmet, days) => {
        const quota = newToday(unmet, 0, days)
        expect(newToday(unmet, 0, days + 1)).toBeLessThanOrEqual(quota)
        if (days > 1 && quota < 60)
          expect(newToday(unmet - quota, 0, days - 1)).toBeLessThanOrEqual(quota)
      }),
    ))

  it('rises only a little for a day left out', () => {
    expect(newToday(300, 0, 99)).toBe(4)
    expect(newToday(300, 0, 92)).toBe(4)
    expect(newToday(300, 0, 70)).toBe(5)
  })
})

describe('the order of new questions', () => {
  const fresh = [
    ...several('elsewhere', 2),
    ...several('heavy', 60),
    ...several('light', 60),
    ...several('rare', 60),
  ]
  const scope = fresh.slice(2)
  const first = (cards: ReadonlyMap<string, Card>, count: number) => {
    const tally: Record<string, number> = {}
    const order = byWeight(
      { domains: DOMAINS, domainsOf },
      scope,
      cards,
      fresh.filter(({ id }) => !cards.has(id)),
    )
    for (const { topic } of [...order].slice(0, count)) tally[topic] = (tally[topic] ?? 0) + 1
    return tally
  }

  it('gives each domain its share', () =>
    expect(first(new Map(), 20)).toEqual({ heavy: 12, light: 6, rare: 2 }))

  it('catches up where less has been met than the weight says', () =>
    expect(first(new Map(several('heavy', 24).map(({ id }) => [id, card(TODAY, 3)])), 16)).toEqual({
      light: 12,
      rare: 4,
    }))

  it('loses none and doubles none; those outside the exam come last', () =>
    fc.assert(
      fc.property(made, ({ questions, cards }) => {
        const unmet = questions.filter(({ id }) => !cards.has(id))
        const plan = { domains: DOMAINS, domainsOf }
        const order = [...byWeight(plan, scopeOf(plan, questions, cards), cards, unmet)]
        expect(new Set(order)).toEqual(new Set(unmet))
        expect(order).toHaveLength(unmet.length)
        const outside = order.map(({ topic }) => topic === 'elsewhere')
        expect(outside).toEqual([...outside].sort())
      }),
    ))
})

describe('what the plan wants of today', () => {
  it('counts as begun what was asked today, not what was only said to be known', () => {
    const scope = several('heavy', 30)
    const plan = { domains: DOMAINS, domainsOf, today: TODAY, days: 22, examAt: TODAY + 22 * DAY }
    const begun = (one: Card) =>
      todayOf({ ...plan, retention: 0.9 }, scope, new Map([['heavy/0', one]])).begun
    const known = withDue(rememberAsKnown(undefined, NOW), publishedSchedule(0.9))
    expect([begun(card(NOW, 3)), begun(card(TODAY - DAY, 3)), begun(known)]).toEqual([1, 0, 0])
  })
})

describe('the scope', () => {
  it('is every kind of question of the exam’s topics, but no generated one that steps back', () => {
    const written = [question('heavy', 1), question('heavy', 2, { type: 'typed' })]
    const spare = question('heavy', 3, { origin: 'generated' })
    const all = [...written, spare, question('elsewhere', 1)]
    expect(scopeOf({ domainsOf }, all, new Map())).toEqual(written)
    expect(scopeOf({ domainsOf }, all, new Map([[spare.id, card(TODAY, 3)]]))).toContain(spare)
  })
})

describe('the last days', () => {
  const scope = several('heavy', 20)
  /**
   * Seen ten days ago: a question with a stability of 100 days will be known at the exam, one with
   * 12 will not.
   */
  const cards = new Map(
    scope.map(({ id }, i) => [id, card(TODAY - 10 * DAY, i < 14 ? 12 : 100)] as const),
  )
  const moment = (days: number) => ({
    today: TODAY,
    days,
    examAt: TODAY + days * DAY + DAY / 2,
    retention: 0.9,
  })

  it.each([
    [8, 0],
    [7, 2],
    [4, 4],
    [2, 7],
  ])('%d days before, %d questions count as due that would slip', (days, wanted) => {
    const looks = lastLooks(moment(days), scope, cards)
    expect(looks.size).toBe(wanted)
    for (const id of looks)
      expect(recall(cards.get(id) as Card, moment(days).examAt)).toBeLessThan(0.9)
  })

  it('has no more of them on the same day', () => {
    const looked = new Map(cards)
    for (const id of lastLooks(moment(7), scope, cards))
      looked.set(id, { ...(cards.get(id) as Card), last: NOW, stability: 40 })
    expect(lastLooks(moment(7), scope, looked).size).toBe(0)
  })

  it('leaves what is new to the days before the exam', () => {
    const plan = { domains: DOMAINS, domainsOf, ...moment(0) }
    expect(todayOf(plan, scope, new Map()).quota).toBe(0)
    expect(todayOf({ ...plan, ...moment(5) }, scope, cards).quota).toBe(0)
    expect(todayOf({ ...plan, ...moment(30) }, scope, cards).quota).toBeUndefined()
  })
})

describe('a plan’s day, whole', () => {
  const EXAM = { examAt: TODAY + 3.5 * DAY, days: 3, retention: 0.9, today: TODAY }
  const plan = { domains: DOMAINS, domainsOf, ...EXAM }
  const scope = several('heavy', 6)
  const since = (first: number, last: number, stability: number): Card => ({
    ...card(last, stability),
    first,
  })
  const cards = new Map([
    // Begun exactly when today began, and a moment before.
    ['heavy/0', since(TODAY, NOW, 3)],
    ['heavy/1', since(TODAY - 1, TODAY - 1, 100)],
    ['heavy/2', since(TODAY - DAY, TODAY - DAY, 2)],
  ])

  it('has what is begun, what is new, what comes early, and an order', () => {
    const { begun, quota, alsoDue, order } = todayOf(plan, scope, cards)
    expect({ begun, quota, alsoDue: [...alsoDue] }).toEqual({
      ...{ begun: 1, quota: 4, alsoDue: ['heavy/2'] },
    })
    expect([...order([...several('elsewhere', 1), ...scope.slice(3)])].map(({ id }) => id)).toEqual(
      ['heavy/3', 'heavy/4', 'heavy/5', 'elsewhere/0'],
    )
  })

  it.each([
    ['all met, long before', 8, scope.slice(1, 3), undefined],
    ['all met, in the last days', 7, scope.slice(1, 3), 0],
    ['the last of them begun today', 8, scope.slice(0, 3), 1],
    ['one not met', 8, scope.slice(1, 4), 1],
    ['as many begun today as are not met', 8, [scope[0], scope[3]] as Question[], 1],
  ])('has a say in what is new: %s', (_, days, asked, quota) =>
    expect(todayOf({ ...plan, days }, asked, cards).quota).toBe(quota),
  )
})

describe('the new questions of a day', () => {
  const plan = { domains: DOMAINS, domainsOf, today: TODAY, examAt: TODAY + 3.5 * DAY, days: 3 }
  const pair = (n: number): Question[] => [
    question('heavy', 2 * n, { fact: `f${n}` }),
    question('heavy', 2 * n + 1, { fact: `f${n}`, type: 'typed' }),
  ]
  const five = [0, 1, 2, 3, 4].flatMap(pair)
  const quota = (scope: readonly Question[], cards: ReadonlyMap<string, Card>, days = 3) =>
    todayOf({ ...plan, days, retention: 0.9 }, scope, cards).quota
  const chosen = (stability: number) =>
    new Map([0, 2, 4, 6, 8].map((n) => [`heavy/${n}`, card(TODAY - DAY, stability)]))

  it('are those that can be asked: a typed one waits until its choice is stable', () => {
    expect(quota(five, new Map(), 1)).toBe(5)
    expect(quota(five, chosen(6), 1)).toBe(0)
    expect(quota(five, chosen(8), 1)).toBe(5)
  })

  it('are no more than there are facts that were not asked today', () => {
    const twice = [0, 1, 2, 3].map((n) => question('heavy', n, { fact: `f${n % 2}` }))
    expect(quota(twice, new Map(), 1)).toBe(2)
    const begun = new Map([['heavy/0', { ...card(NOW, 3), first: NOW }]])
    expect(quota(twice, begun, 1)).toBe(2)
  })

  it('are there to be chosen, whatever was met', () =>
    fc.assert(
      fc.property(made, ({ questions, cards, days }) => {
        const moment = { ...plan, days, retention: 0.9 }
        const scope = scopeOf(plan, questions, cards)
        const { quota: wanted, begun, order } = todayOf(moment, scope, cards)
        const drill = choose(questions, cards, {
          ...{ now: NOW, limit: 1000, today: TODAY, aim: publishedSchedule(0.9), order },
          ...{ path: questions, confused: () => [], fresh: (wanted ?? 0) - begun },
        })
        const given = drill.filter(({ id }) => !cards.has(id)).length
        expect(given).toBe(Math.max(0, (wanted ?? 0) - begun))
      }),
    ))
})

describe('new questions by weight, one by one', () => {
  const order = (met: readonly string[], ...fresh: string[]): string[] => {
    const all = [...met, ...fresh].map((id) =>
      question(id.split('/')[0] ?? '', Number(id.slice(-1))),
    )
    const cards = new Map(met.map((id) => [id, card(TODAY, 3)]))
    const rest = all.filter(({ id }) => !cards.has(id))
    return [...byWeight({ domains: DOMAINS, domainsOf }, all, cards, rest)].map(({ id }) => id)
  }
  const each = (topic: string, count: number) => several(topic, count).map(({ id }) => id)

  it('takes the domain that is furthest behind its weight; of equals the first', () =>
    expect(order([], ...each('rare', 2), ...each('light', 4), ...each('heavy', 5))).toEqual([
      ...['heavy/0', 'light/0', 'heavy/1', 'heavy/2', 'light/1', 'rare/0', 'heavy/3', 'heavy/4'],
      ...['light/2', 'light/3', 'rare/1'],
    ]))

  it('counts a question of two domains for both, and gives it once', () =>
    expect(order([], ...each('heavy+rare', 2), ...each('rare', 1), ...each('light', 2))).toEqual([
      ...['heavy+rare/0', 'light/0', 'heavy+rare/1', 'light/1', 'rare/0'],
    ]))

  it('takes no notice of a domain the exam does not have', () => {
    const plan = { domains: DOMAINS, domainsOf: () => ['nowhere', 'heavy'] }
    const all = several('heavy', 2)
    const cards = new Map([['heavy/0', card(TODAY, 3)]])
    expect([...byWeight(plan, all, cards, all.slice(1))]).toEqual(all.slice(1))
  })

  it('counts what has been met', () =>
    expect(order(['heavy/7', 'heavy/8', 'heavy/9'], 'heavy/0', 'light/0', 'rare/0')).toEqual([
      ...['light/0', 'rare/0', 'heavy/0'],
    ]))

  it('puts what the exam does not ask behind, in its order', () =>
    expect(order([], 'elsewhere/1', 'rare/0', 'elsewhere/0')).toEqual([
      ...['rare/0', 'elsewhere/1', 'elsewhere/0'],
    ]))
})

describe('a last look, one by one', () => {
  const looks = (
    days: number,
    all: Readonly<Record<string, Card>>,
    more: Partial<Question>[] = [],
  ) => {
    const scope = Object.keys(all).map((id, i) => question('heavy', Number(id), more[i]))
    const cards = new Map(Object.entries(all).map(([id, each]) => [`heavy/${id}`, each]))
    const examAt = TODAY + days * DAY + DAY / 2
    return [...lastLooks({ today: TODAY, days, examAt, retention: 0.9 }, scope, cards)]
  }
  /** Would be forgotten by the exam, the first of them least. */
  const slipping = (count: number): Record<string, Card> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [i, card(TODAY - DAY, 1 - i / 20)]))
  const seenToday = (first: number): Card => ({ ...card(TODAY, 9), first })
  const beforeToday = { 8: seenToday(TODAY - 1), 9: seenToday(TODAY - 1) }
  const newToday = { 8: seenToday(TODAY), 9: seenToday(TODAY) }

  it('is at the least certain', () => {
    expect(looks(4, slipping(8))).toEqual(['heavy/7', 'heavy/6'])
    expect(looks(1, slipping(3))).toEqual(['heavy/2', 'heavy/1', 'heavy/0'])
    expect(looks(0, slipping(3))).toEqual(['heavy/2', 'heavy/1', 'heavy/0'])
  })

  it('is one less for each answered again today; a question begun today does not count', () => {
    expect(looks(4, { ...slipping(8), ...beforeToday })).toEqual(['heavy/7'])
    expect(looks(4, { ...slipping(8), ...newToday })).toEqual(['heavy/7', 'heavy/6'])
    expect(looks(4, { ...slipping(1), ...beforeToday })).toEqual([])
  })

  it('passes over what will be known, and over a choice whose typed question is known', () => {
    expect(looks(1, { 0: card(TODAY - DAY, 2.49), 1: card(TODAY - DAY, 2.5) })).toEqual(['heavy/0'])
    const fact = 'heavy/f'
    const pair = [{ fact }, { fact, type: 'typed' }] as Partial<Question>[]
    expect(looks(1, slipping(2), pair)).toEqual(['heavy/1'])
  })
})
