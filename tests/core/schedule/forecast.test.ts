import { describe, expect, it } from 'vitest'
import { type Dice, seededDice } from '../../../src/core/base/dice.ts'
import { DAY, MINUTE } from '../../../src/core/base/time.ts'
import { forecast } from '../../../src/core/schedule/forecast.ts'
import { type Card, recall, remember, withDue } from '../../../src/core/schedule/fsrs.ts'
import { publishedSchedule } from '../../../src/core/schedule/replay.ts'
import {
  card,
  DOMAINS,
  NOW,
  question,
  several,
  start,
  TODAY,
  TWO_HOURS,
} from '../../support/plans.ts'

const RIGHT: Dice = () => 0
const WRONG: Dice = () => 0.999_999

describe('the forecast, whole', () => {
  /** A question answered for the first time today, and its expected recall at the exam. */
  const answered = (at: number, ...ratings: Array<1 | 3>): Card => {
    const [first = 3, ...others] = ratings
    const id = 'x'
    return withDue(
      others.reduce(
        (memory, rating) => remember(memory, { id, at, rating }),
        remember(undefined, { id, at, rating: first }),
      ),
      publishedSchedule(0.9),
    )
  }
  const two = several('heavy', 2)

  it.each<[string, Dice, number, Card]>([
    ['every answer right: what is new is asked twice', RIGHT, 4, answered(NOW, 3, 3)],
    ['every answer wrong', WRONG, 4, answered(NOW, 1, 3)],
  ])('%s', (_, dice, answers, known) => {
    const share = recall(known, NOW + DAY)
    const spent = answers * 30_000
    expect(forecast(start(two, 1), dice)).toEqual({
      ...{ newToday: 2, perDay: [{ new: 2, due: 0, answers, spent }], questions: 2, unmet: 0 },
      leftOut: 0,
      known: expect.any(Function),
      domains: [
        { domain: DOMAINS[0], questions: 2, met: 0, recall: expect.closeTo(share, 9) },
        { domain: DOMAINS[1], questions: 0, met: 0, recall: undefined },
        { domain: DOMAINS[2], questions: 0, met: 0, recall: undefined },
      ],
      recall: expect.closeTo(share, 9),
    })
  })

  it('asks what is new once, if that is enough for the learner, and a miss again', () => {
    const time = { ...TWO_HOURS, turns: 1 as const }
    const { perDay, recall: share } = forecast(start(two, 1, { time }), RIGHT)
    expect(perDay).toEqual([{ new: 2, due: 0, answers: 2, spent: 60_000 }])
    expect(share).toBeCloseTo(recall(answered(NOW, 3), NOW + DAY), 9)
    expect(forecast(start(two, 1, { time }), WRONG).perDay[0]?.answers).toBe(4)
  })

  it('goes day by day: one is begun, comes due beside the next, a miss costs an answer more', () => {
    const perDay = (dice: Dice) => forecast(start(two, 4, { retention: 0.97 }), dice).perDay
    const day = (fresh: number, due: number, answers: number) => ({
      ...{ new: fresh, due, answers },
      spent: answers * 30_000,
    })
    expect(perDay(RIGHT)).toEqual([day(1, 0, 2), day(1, 1, 3), day(0, 1, 1), day(0, 2, 2)])
    expect(perDay(WRONG)).toEqual([day(1, 0, 2), day(1, 1, 4), day(0, 2, 4), day(0, 2, 4)])
  })

  it('weighs the domains that have questions', () => {
    const questions = [...two, ...several('rare', 1), ...several('heavy+rare', 1)]
    const cards = new Map([
      ['heavy/0', card(TODAY - 10 * DAY, 10)],
      ['heavy+rare/0', card(TODAY - 20 * DAY, 30)],
    ])
    const told = forecast(start(questions, 0, { cards }), RIGHT)
    const [one, other] = [...cards.values()].map((each) => recall(each, NOW)) as [number, number]
    const [heavy, rare] = [(one + other) / 3, other / 2]
    expect(told).toEqual({
      ...{
        newToday: 0,
        perDay: [],
        questions: 4,
        unmet: 2,
        leftOut: 2,
        known: expect.any(Function),
      },
      domains: [
        { domain: DOMAINS[0], questions: 3, met: 2, recall: expect.closeTo(heavy, 9) },
        { domain: DOMAINS[1], questions: 0, met: 0, recall: undefined },
        { domain: DOMAINS[2], questions: 2, met: 1, recall: expect.closeTo(rare, 9) },
      ],
      recall: expect.closeTo((60 * heavy + 10 * rare) / 70, 9),
    })
  })

  it('of nothing is nothing', () => {
    const told = forecast(start([], 2), RIGHT)
    const nothing = { new: 0, due: 0, answers: 0, spent: 0 }
    expect(told).toEqual({
      ...{ newToday: 0, perDay: [nothing, nothing], questions: 0, unmet: 0, leftOut: 0, recall: 0 },
      known: expect.any(Function),
      domains: DOMAINS.map((domain) => ({ domain, questions: 0, met: 0, recall: undefined })),
    })
  })

  it('asks what lies outside the exam where it comes due, and never begins it', () => {
    const elsewhere = several('elsewhere', 2)
    const cards = new Map([['elsewhere/0', card(TODAY - 9 * DAY, 9)]])
    expect(forecast(start([...elsewhere, ...two], 1, { cards }), RIGHT)).toMatchObject({
      ...{ perDay: [{ new: 2, due: 1, answers: 5 }], questions: 2, unmet: 0 },
    })
  })

  it('begins none of those outside where a typed question has to wait for its choice', () => {
    const fact = 'heavy/f'
    const pair = [question('heavy', 0, { fact }), question('heavy', 1, { fact, type: 'typed' })]
    const told = forecast(start([...pair, ...several('elsewhere', 1)], 1), RIGHT)
    expect(told.perDay).toMatchObject([{ new: 1, due: 0, answers: 2 }])
    // The typed question is not met, but time is not what it lacks: it could not be asked yet.
    expect([told.questions, told.unmet, told.leftOut, told.newToday]).toEqual([2, 1, 0, 1])
    expect(told.recall).toBeGreaterThan(0.8)
  })

  it('counts what was begun today as part of what the day has', () => {
    const four = several('heavy', 4)
    const begun = { ...card(NOW, 20), first: NOW }
    const fresh = (cards: ReadonlyMap<string, Card>) =>
      forecast(start(four, 6, { cards }), RIGHT).perDay.map((day) => day.new)
    expect(fresh(new Map())).toEqual([2, 1, 1, 0, 0, 0])
    expect(fresh(new Map([['heavy/0', begun]]))).toEqual([1, 1, 1, 0, 0, 0])
  })

  it('does not count a choice whose typed question is known', () => {
    const fact = 'heavy/f'
    const pair = [question('heavy', 0, { fact }), question('heavy', 1, { fact, type: 'typed' })]
    const cards = new Map([
      ['heavy/0', card(TODAY - 40 * DAY, 2)],
      ['heavy/1', card(TODAY, 50)],
    ])
    const { recall: share } = forecast(start(pair, 0, { cards }), RIGHT)
    expect(share).toBeCloseTo(recall(cards.get('heavy/1') as Card, NOW), 9)
  })

  it('takes a first meeting for what the learner’s first meetings were', () => {
    let rolled = 0
    const half: Dice = () => 0.5 + 0 * rolled++
    const share = (atFirst: number) => forecast(start(two, 1, { atFirst }), half).recall
    expect(share(0.5)).toBeLessThan(share(0.51))
    expect(rolled).toBe(2 * 4 * 2)
  })
})

describe('the forecast in little time', () => {
  const minutes = (n: number) => ({
    time: { ...TWO_HOURS, drill: n * MINUTE, today: n * MINUTE, daily: n * MINUTE },
  })
  const questions = several('heavy', 60)

  it('asks each day what its minutes have room for, and no more', () => {
    const told = forecast(start(questions, 20, minutes(5)), seededDice(1))
    for (const { spent } of told.perDay) expect(spent).toBeLessThanOrEqual(6 * MINUTE)
    expect(told.unmet).toBeGreaterThan(10)
    expect(told.newToday).toBe(5)
    const more = forecast(start(questions, 20, minutes(20)), seededDice(1))
    expect(more.unmet).toBe(0)
    expect(more.recall).toBeGreaterThan(told.recall + 0.2)
  })

  it('leaves what is left of today to today', () => {
    const spent = { time: { ...minutes(5).time, today: 0 } }
    const { newToday, perDay } = forecast(start(questions, 3, spent), seededDice(1))
    expect([newToday, perDay[0]?.answers]).toEqual([0, 0])
    expect(perDay[1]?.new).toBe(5)
  })

  it('is less for who forgets faster', () => {
    const share = (factor: number): number => {
      const aim = { retention: 0.9, model: { weights: undefined, factor } }
      return forecast(start(questions, 30, { ...minutes(5), aim }), seededDice(1)).recall
    }
    expect(share(0.5)).toBeLessThan(share(1) - 0.05)
  })

  it('knows how much of some of them will be recalled', () => {
    const told = forecast(start(questions, 20, minutes(5)), seededDice(1))
    expect(told.known(() => true)).toBeCloseTo(told.recall, 9)
    expect(told.known(({ id }) => id === 'heavy/0')).toBeGreaterThan(told.recall)
    expect(told.known(({ id }) => id === 'heavy/59')).toBe(0)
  })
})

describe('the forecast', () => {
  it('has everything met about a week before, and known as well as is aimed at', () => {
    const told = forecast(
      start([...several('heavy', 80), ...several('light', 40)], 60),
      seededDice(1),
    )
    expect(told.newToday).toBe(3)
    expect(told.unmet).toBe(0)
    expect(told.perDay.slice(-7).reduce((sum, day) => sum + day.new, 0)).toBeLessThanOrEqual(3)
    expect(told.recall).toBeGreaterThan(0.9)
    expect(told.domains.map(({ recall: share }) => share !== undefined)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('takes by weight where the time is too short for all', () => {
    const questions = [...several('heavy', 300), ...several('light', 300), ...several('rare', 300)]
    const told = forecast(start(questions, 3), seededDice(1))
    expect(told.newToday).toBe(60)
    expect(told.unmet).toBe(900 - 180)
    const [heavy, light, rare] = told.domains.map((each) => each.recall ?? 0)
    expect(heavy).toBeGreaterThan((light ?? 0) * 1.5)
    expect(light).toBeGreaterThan((rare ?? 0) * 1.5)
  })

  it('says on the day itself what is known, and asks for nothing new', () => {
    const questions = several('heavy', 2)
    const cards = new Map([['heavy/0', card(TODAY - DAY, 10)]])
    const told = forecast(start(questions, 0, { cards }), seededDice(1))
    expect(told).toMatchObject({ newToday: 0, perDay: [], unmet: 1 })
    expect(told.recall).toBeCloseTo(recall(cards.get('heavy/0') as Card, NOW) / 2, 6)
  })

  it('weighs a due question outside the exam as work, not as readiness', () => {
    const outside = several('elsewhere', 5)
    const cards = new Map(outside.map(({ id }) => [id, card(TODAY - 30 * DAY, 10)]))
    const told = forecast(start([...outside, ...several('heavy', 4)], 1, { cards }), seededDice(1))
    expect(told.perDay[0]).toMatchObject({ new: 4, due: 5 })
    expect(told.questions).toBe(4)
  })
})
