import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same } from '../../../src/core/base/text.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { forecast, type Start } from '../../../src/core/schedule/forecast.ts'
import { type Card, recall, remember, withDue } from '../../../src/core/schedule/fsrs.ts'
import { byWeight, lastLooks, newToday, scopeOf, todayOf } from '../../../src/core/schedule/plan.ts'
import { chanceAtFirst, questionsIn, tempoOf } from '../../../src/core/statistics/tempo.ts'

const DAY = 86_400_000
const TODAY = Date.UTC(2026, 10, 22)
const NOW = TODAY + DAY / 2

const domain = (name: string, weight: number) => ({ name, title: same(name), weight })
const DOMAINS = [domain('heavy', 60), domain('light', 30), domain('rare', 10)]
const question = (topic: string, n: number, more: Partial<Question> = {}): Question =>
  ({
    id: `${topic}/${n}`,
    topic,
    type: 'choice',
    options: [],
    ask: same('?'),
    explain: same(''),
    source: '',
    origin: 'written',
    ...more,
  }) as Question
/** A topic is a domain's name, or two with a plus between, or nothing the exam has. */
const domainsOf = ({ topic }: Question): string[] =>
  topic.split('+').filter((name) => DOMAINS.some((each) => each.name === name))
const several = (topic: string, count: number): Question[] =>
  Array.from({ length: count }, (_, i) => question(topic, i))
const card = (last: number, stability: number): Card => ({
  ...withDue(remember(undefined, { id: 'x', at: last, rating: 3 }), 0.9),
  stability,
  due: last + stability * DAY,
})

const start = (questions: readonly Question[], days: number, more: Partial<Start> = {}): Start => ({
  domains: DOMAINS,
  domainsOf,
  questions,
  cards: new Map(),
  now: NOW,
  today: TODAY,
  days,
  examAt: TODAY + days * DAY + DAY / 2,
  retention: 0.9,
  atFirst: 0.6,
  ...more,
})

const counts = fc.record({
  heavy: fc.nat(60),
  light: fc.nat(40),
  rare: fc.nat(20),
  both: fc.nat(10),
  outside: fc.nat(20),
})
const made = fc
  .record({
    counts,
    answered: fc.array(fc.nat(), { maxLength: 30 }),
    days: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ counts: { heavy, light, rare, both, outside }, answered, days }) => {
    const questions = [
      ...several('heavy', heavy),
      ...several('light', light),
      ...several('rare', rare),
      ...several('heavy+rare', both),
      ...several('elsewhere', outside),
    ]
    const cards = new Map(
      questions.length === 0
        ? []
        : answered.map((n) => {
            const { id } = questions[n % questions.length] as Question
            return [id, card(TODAY - (n % 40) * DAY, 1 + (n % 50))] as const
          }),
    )
    return { questions, cards, days }
  })

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
  /** Seen ten days ago: what keeps for 100 days will be known at the exam, what keeps for 12 will not. */
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

describe('the forecast', () => {
  it('is the same for the same seed, and never leaves its bounds', () =>
    fc.assert(
      fc.property(made, fc.nat(), ({ questions, cards, days }, seed) => {
        const from = start(questions, days, { cards })
        const told = forecast(from, seededDice(seed))
        expect(forecast(from, seededDice(seed))).toEqual(told)
        const scope = scopeOf(from, questions, cards)
        const unmet = scope.filter(({ id }) => !cards.has(id)).length
        expect(told.questions).toBe(scope.length)
        expect(told.perDay).toHaveLength(days)
        const begun = told.perDay.reduce((sum, day) => sum + day.new, 0)
        expect(begun + told.unmet).toBeCloseTo(unmet, 6)
        for (const each of told.perDay) {
          expect(each.due).toBeLessThanOrEqual(questions.length)
          expect(each.answers).toBeGreaterThanOrEqual(each.new + each.due)
        }
        for (const share of [told.recall, ...told.domains.map((each) => each.recall ?? 0)]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        for (const each of told.domains) expect(each.met).toBeLessThanOrEqual(each.questions)
      }),
      { numRuns: 40 },
    ))

  it('never meets fewer with more days', () =>
    fc.assert(
      fc.property(counts, fc.nat(30), fc.integer({ min: 1, max: 20 }), (each, days, more) => {
        const questions = [...several('heavy', each.heavy * 3), ...several('rare', each.rare)]
        const unmet = (far: number) => forecast(start(questions, far), seededDice(1)).unmet
        expect(unmet(days + more)).toBeLessThanOrEqual(unmet(days))
      }),
      { numRuns: 30 },
    ))

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

  it('looks far ahead at many questions in no time', () => {
    const questions = [...several('heavy', 500), ...several('light', 300), ...several('rare', 100)]
    const began = performance.now()
    forecast(start(questions, 120), seededDice(1))
    // Some 0.3 s on an idle machine; what is guarded against is another order of growth.
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('what answers tell of the learner', () => {
  const answers = (count: number, took: number) =>
    Array.from({ length: count }, (_, i) => ({ question: `q${i}`, correct: true, took }))

  it.each([
    [0, 0, 24_000],
    [9, 60_000, 24_000],
    [10, 14_000, 20_000],
    [10, 1, 12_000],
  ])('%d answers of %d ms: %d ms a question', (count, took, wanted) =>
    expect(tempoOf(answers(count, took))).toBe(wanted),
  )

  it('fits questions into minutes', () => {
    expect(questionsIn(10, [])).toBe(25)
    expect(questionsIn(0, [])).toBe(5)
  })

  it('believes a first meeting to go as first meetings went', () => {
    expect(chanceAtFirst([])).toBeCloseTo(0.6, 6)
    expect(chanceAtFirst(answers(90, 1))).toBeCloseTo(0.96, 6)
    // Only the first answer to a question is a first meeting.
    const again = { question: 'q', correct: false }
    expect(chanceAtFirst([{ question: 'q', correct: true }, again, again])).toBeCloseTo(7 / 11, 6)
  })
})
