import { describe, expect, it } from 'vitest'
import { DAY, dateOf, dayNamed, dayOf, HOUR } from '../../../src/core/base/time.ts'
import type { Answered } from '../../../src/core/log/history.ts'
import { historyOf } from '../../../src/core/log/history.ts'
import { calendar } from '../../../src/core/schedule/calendar.ts'
import type { Card } from '../../../src/core/schedule/fsrs.ts'
import { replay } from '../../../src/core/schedule/replay.ts'
import { calibrated, calibration } from '../../../src/core/statistics/calibration.ts'
import { studyDays } from '../../../src/core/statistics/days.ts'
import { leeches, weakestTopics } from '../../../src/core/statistics/leeches.ts'
import {
  mondayOf,
  type Retrieval,
  retained,
  retentionBy,
  retrievals,
} from '../../../src/core/statistics/retention.ts'
import { statisticsOf } from '../../../src/core/statistics/statistics.ts'
import { library, SMALL } from '../../support/outlines.ts'

const small = library(SMALL)
const utc = () => 0
const china = () => 480
const START = Date.UTC(2026, 0, 5, 12)
const NAME = 'kube-scheduler/name'
const STEPS = 'kube-scheduler/steps'

let ids = 0
/** An answer so many days after the start. */
const answer = (days: number, correct: boolean, more: Partial<Answered> = {}): Answered => ({
  event: 'review',
  id: `r${ids++}`,
  at: START + days * DAY,
  outline: 'small',
  question: NAME,
  rating: correct ? 3 : 1,
  correct,
  given: '',
  took: 10_000,
  ...more,
})
const at = (date: string): number => dayNamed(date) as number
const retrieval = (date: string, right: boolean, predicted?: number): Retrieval => ({
  day: at(date),
  question: NAME,
  right,
  predicted,
})
const card = (due: number): Card => ({
  ...{ stability: 10, difficulty: 5, first: START, last: START, reviews: 1, lapses: 0 },
  ...{ missed: false, seed: 's', due },
})

describe('days of study', () => {
  it('are the learner’s days, not those of Greenwich', () => {
    const evening = [answer(0, true), answer(0, false, { at: START + 5 * HOUR })]
    expect(studyDays(evening, utc)).toEqual([{ day: dayOf(START, utc), reviews: 2, right: 1 }])
    expect(studyDays(evening, china).map(({ day }) => dateOf(day))).toEqual([
      '2026-01-05',
      '2026-01-06',
    ])
  })
})

describe('retrievals', () => {
  it('are the first answers of later days: no first meetings, nothing asked again within the drill', () => {
    const found = retrievals(
      [
        answer(0, false),
        answer(0.001, true, { predicted: 1 }),
        answer(3, false, { predicted: 0.8 }),
        answer(3.001, true, { predicted: 1 }),
        answer(3.002, true, { question: STEPS }),
        answer(9, true),
      ],
      utc,
    )
    expect(found.map(({ right, predicted }) => [right, predicted])).toEqual([
      [false, 0.8],
      [true, undefined],
    ])
    expect(retained(found)).toEqual({ answers: 2, right: 1, predicted: 0.8 })
  })
})

describe('recall by time', () => {
  const some = [
    retrieval('2025-12-29', true, 0.9),
    retrieval('2026-01-04', false, 0.8),
    retrieval('2026-02-01', true),
    retrieval('2026-02-28', true),
  ]
  const named = (span: 'week' | 'month') =>
    retentionBy(span, some).map(({ from, to, answers, right }) => [
      dateOf(from),
      dateOf(to),
      answers,
      right,
    ])

  it('by week, from Monday to Sunday', () =>
    expect(named('week')).toEqual([
      ['2025-12-29', '2026-01-04', 2, 1],
      ['2026-01-26', '2026-02-01', 1, 1],
      ['2026-02-23', '2026-03-01', 1, 1],
    ]))

  it('by month, of any length', () => {
    expect(named('month')).toEqual([
      ['2025-12-01', '2025-12-31', 1, 1],
      ['2026-01-01', '2026-01-31', 1, 0],
      ['2026-02-01', '2026-02-28', 2, 2],
    ])
    const [leap] = retentionBy('month', [retrieval('2028-02-29', true)])
    expect(dateOf(leap?.to ?? 0)).toBe('2028-02-29')
  })

  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-11', '2026-01-05'],
    ['1969-12-28', '1969-12-22'],
  ])('the Monday of %s is %s', (date, monday) => expect(dateOf(mondayOf(at(date)))).toBe(monday))
})

describe('calibration', () => {
  it('puts every prediction into one bin', () => {
    const bins = calibration([
      retrieval('2026-01-01', true, 0),
      retrieval('2026-01-01', false, 0.49),
      retrieval('2026-01-01', true, 0.9),
      retrieval('2026-01-01', true, 0.94),
      retrieval('2026-01-01', true, 1),
      retrieval('2026-01-01', true),
    ])
    expect(bins.map(({ from, to, answers, right }) => [from, to, answers, right])).toEqual([
      [0, 0.5, 2, 1],
      [0.9, 0.95, 2, 2],
      [0.95, 1, 1, 1],
    ])
    expect(bins[1]?.predicted).toBeCloseTo(0.92)
  })

  it.each([
    [10, 5, 0.9, 'unsure'],
    [60, 54, 0.9, 'unsure'],
    [1000, 905, 0.9, 'fits'],
    [1000, 800, 0.9, 'less'],
    [1000, 950, 0.8, 'more'],
    [100, 40, 0.9, 'less'],
  ] as const)('%i answers, %i right, %d predicted: %s', (answers, right, predicted, verdict) =>
    expect(calibrated([{ from: 0, to: 1, answers, right, predicted }])?.verdict).toBe(verdict),
  )

  it('says nothing where nothing was predicted', () =>
    expect(calibrated(calibration([retrieval('2026-01-01', true)]))).toBeUndefined())
})

describe('what comes due', () => {
  const questions = small.questions()
  const dues = (due: Record<string, number>): number[] =>
    calendar(
      questions,
      new Map(Object.entries(due).map(([id, days]) => [id, card(START + days * DAY)])),
      { now: START, zone: utc, days: 5 },
    ).map((day) => day.due)

  it('counts what is overdue today, and nothing beyond the last day', () => {
    expect(dues({})).toEqual([0, 0, 0, 0, 0])
    expect(dues({ [NAME]: -40, [STEPS]: 0.4, 'kube-scheduler/picks': 3 })).toEqual([2, 0, 0, 1, 0])
    expect(dues({ [NAME]: 5, 'gone/for-good': 1 })).toEqual([0, 0, 0, 0, 0])
  })
})

describe('trouble', () => {
  const questions = small.questions()

  it('names a topic weak by the questions that were met, if there are two', () => {
    const cards = new Map([[NAME, card(0)]])
    expect(weakestTopics(questions, cards, START, 5)).toEqual([])
    cards.set(STEPS, card(0))
    expect(weakestTopics(questions, cards, START + 10 * DAY, 5)).toEqual([
      { topic: 'kube-scheduler', recall: expect.closeTo(0.9, 5), met: 2 },
    ])
  })

  it('finds what is forgotten again and again, not what was missed at once or twice in a drill', () => {
    const misses = (question: string, days: number[]): Answered[] =>
      days.map((day) => answer(day, false, { question }))
    const reviews = [
      ...misses(NAME, [0, 1, 2, 3, 4]),
      ...misses(STEPS, [0, 1, 1.001, 1.002, 2]),
      ...misses('kube-scheduler/picks', [0, 2, 4, 6]),
    ]
    expect(
      leeches(questions, reviews, retrievals(reviews, utc), 5).map(
        ({ question, lapses, reviews }) => [question.id, lapses, reviews],
      ),
    ).toEqual([
      [NAME, 4, 5],
      ['kube-scheduler/picks', 3, 4],
    ])
  })

  it('does not hold against the learner what the learner’s own verdict overruled', () => {
    const reviews = [0, 1, 2, 3].map((day) => answer(day, false))
    const history = historyOf(
      [
        ...reviews,
        {
          ...{ event: 'amend', id: 'a', at: START + 9 * DAY, review: reviews[3]?.id ?? '' },
          ...{ correct: true, rating: 3 },
        },
      ],
      'small',
    )
    const found = retrievals(history.reviews, utc)
    expect(found.filter(({ right }) => !right)).toHaveLength(2)
    expect(leeches(questions, history.reviews, found, 5)).toEqual([])
  })
})

describe('statistics', () => {
  const of = (reviews: readonly Answered[], root = small.outline.root, now = START) =>
    statisticsOf({
      outline: small.outline,
      root,
      questions: small.questions(),
      reviews,
      cards: replay(reviews, 0.9),
      now,
      zone: utc,
    })

  it('sum up, and leave the coffee breaks out', () => {
    const { totals, streak, span } = of([
      answer(-1, true, { took: 30_000 }),
      answer(0, false, { took: 3_600_000, question: STEPS }),
    ])
    expect(totals).toEqual({
      reviews: 2,
      right: 1,
      met: 2,
      questions: 3,
      took: 150_000,
      days: 2,
      first: dayOf(START, utc) - 1,
    })
    expect(streak).toEqual({ current: 2, longest: 2 })
    expect(span).toBe('week')
    expect(of([answer(-100, true)]).span).toBe('month')
  })

  it('of a topic leave the others out; those of the whole keep what is no longer asked', () => {
    const reviews = [answer(-1, true), answer(0, true, { question: 'gone/question' })]
    expect(of(reviews).totals.reviews).toBe(2)
    expect(of(reviews, 'control-plane').totals.reviews).toBe(1)
    expect(of(reviews, 'node').totals).toMatchObject({ reviews: 0, first: undefined })
  })

  it('show the topic, then what is directly below it', () =>
    expect(of([answer(0, true)], 'control-plane').mastery.map(({ topic }) => topic)).toEqual([
      'control-plane',
      'kube-scheduler',
    ]))

  it('of nothing are nothing', () =>
    expect(of([])).toMatchObject({
      totals: { reviews: 0, took: 0 },
      streak: { current: 0, longest: 0 },
      days: [],
      recall: [],
      calibration: [],
      weakest: [],
      leeches: [],
    }))

  it('of 100,000 reviews come at once', () => {
    const questions = [NAME, STEPS, 'kube-scheduler/picks']
    const reviews = Array.from({ length: 100_000 }, (_, i) =>
      answer(i / 100, i % 5 > 0, { question: questions[i % 3] ?? NAME, predicted: 0.9 }),
    )
    const cards = replay(reviews.slice(0, 100), 0.9)
    const before = performance.now()
    const { totals, recall } = statisticsOf({
      ...{ outline: small.outline, root: small.outline.root, questions: small.questions() },
      ...{ reviews, cards, now: START + 1000 * DAY, zone: utc },
    })
    // A quadratic way would take minutes; a slow machine may take its time.
    expect(performance.now() - before).toBeLessThan(3000)
    expect(totals.reviews).toBe(100_000)
    expect(recall.length).toBeGreaterThan(30)
  })
})
