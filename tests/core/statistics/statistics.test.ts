import { describe, expect, it } from 'vitest'
import { DAY, dayOf, MINUTE } from '../../../src/core/base/time.ts'
import type { Answered } from '../../../src/core/log/history.ts'
import type { Card } from '../../../src/core/schedule/fsrs.ts'
import { publishedSchedule, replay } from '../../../src/core/schedule/replay.ts'
import { isSunk, sinksAt } from '../../../src/core/schedule/sunk.ts'
import { statisticsOf } from '../../../src/core/statistics/statistics.ts'
import { tempoOf } from '../../../src/core/statistics/tempo.ts'
import { choices } from '../../support/drills.ts'
import { answer, NOON } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf(`
root
  plane
    api
    etcd
  node
`)
const questions = choices('api/1', 'api/2', 'etcd/1')
const utc = () => 0
const TODAY = dayOf(NOON, utc)
const of = (reviews: readonly Answered[], root = 'root', now = NOON) =>
  statisticsOf({
    ...{ outline, root, questions, reviews, now, zone: utc },
    cards: replay(reviews, publishedSchedule(0.9)),
    ...{ aim: publishedSchedule(0.9), away: new Map() },
    find: (id) => questions.find((each) => each.id === id),
  })
const forecast = (
  due: Readonly<Record<number, number>>,
  sunk: Readonly<Record<number, number>> = {},
) =>
  Array.from({ length: 30 }, (_, i) => ({
    ...{ day: TODAY + i, due: due[i] ?? 0, sunk: sunk[i] ?? 0 },
  }))
/** Missed and right answers, over two weeks. */
const reviews = [
  ...[0, 1, 2, 3].map((i) => answer('api/1', i - 6, false, { id: `m${i}`, predicted: 0.8 })),
  answer('api/2', -8, true, { id: 'x1', took: 30_000 }),
  answer('api/2', -1, true, { id: 'x2', took: 3_600_000, predicted: 0.6 }),
  answer('gone/1', 0, true, { id: 'x3' }),
].sort((a, b) => a.at - b.at)

describe('statistics, whole', () => {
  it('of a study', () => {
    const cards = replay(reviews, publishedSchedule(0.9))
    const due = [cards.get('api/1'), cards.get('api/2')].map((each) =>
      Math.max(0, dayOf(each?.due ?? 0, utc) - TODAY),
    )
    expect(due).toEqual([0, 22])
    // What was missed is due at once, or must be learned again.
    const missed = cards.get('api/1') as Card
    const gone = isSunk(missed, NOON)
    const sinks = Math.max(1, dayOf(sinksAt(missed), utc) - TODAY)
    const told = of(reviews)
    const share = expect.any(Number)
    expect(told).toEqual({
      today: TODAY,
      totals: {
        ...{ reviews: 7, right: 3, met: 2, questions: 3 },
        // Five answers of ten seconds, one of thirty, and a break that counts for two minutes.
        took: 200_000,
        ...{ days: 7, first: TODAY - 8 },
      },
      streak: { current: 2, longest: 4 },
      days: [
        { day: TODAY - 8, reviews: 1, right: 1 },
        { day: TODAY - 6, reviews: 1, right: 0 },
        { day: TODAY - 5, reviews: 1, right: 0 },
        { day: TODAY - 4, reviews: 1, right: 0 },
        { day: TODAY - 3, reviews: 1, right: 0 },
        { day: TODAY - 1, reviews: 1, right: 1 },
        { day: TODAY, reviews: 1, right: 1 },
      ],
      span: 'week',
      recall: [
        {
          ...{ from: TODAY - 7, to: TODAY - 1, answers: 4, right: 1 },
          predicted: expect.closeTo(0.75, 9),
        },
      ],
      calibration: [
        { from: 0.5, to: 0.7, answers: 1, right: 1, predicted: 0.6 },
        { from: 0.8, to: 0.85, answers: 3, right: 0, predicted: expect.closeTo(0.8, 9) },
      ],
      factor: expect.closeTo(1, 9),
      forecast: gone ? forecast({ 22: 1 }, { 0: 1 }) : forecast({ 0: 1, 22: 1 }, { [sinks]: 1 }),
      mastery: [
        { topic: 'root', share },
        { topic: 'plane', share },
      ],
      weakest: [{ topic: 'api', recall: share, met: 2 }],
      leeches: [{ question: questions[0], lapses: 3, reviews: 4 }],
      trade: [undefined, 0.8, 0.85, 0.9, 0.95].map((retention) => ({
        ...{ retention, questions: 2, isInForce: retention === 0.9 },
        ...{ answers: share, recalled: share, minutes: share },
      })),
      away: [],
    })
    for (const { minutes, answers } of told.trade)
      expect(minutes).toBeCloseTo((answers * tempoOf(reviews)) / MINUTE, 9)
    expect(told.mastery[0]?.share).toBeCloseTo(((told.weakest[0]?.recall ?? 0) * 2) / 3, 9)
  })

  it('of nothing', () =>
    expect(of([])).toEqual({
      today: TODAY,
      totals: { reviews: 0, right: 0, met: 0, questions: 3, took: 0, days: 0, first: undefined },
      streak: { current: 0, longest: 0 },
      ...{ days: [], span: 'week', recall: [], calibration: [], factor: 1 },
      ...{ forecast: forecast({}), trade: [], away: [] },
      mastery: ['root', 'plane'].map((topic) => ({ topic, share: 0 })),
      ...{ weakest: [], leeches: [] },
    }))
})

describe('statistics of a topic', () => {
  const counted = (root: string) => {
    const { totals, mastery } = of(reviews, root)
    return [totals.reviews, totals.first, mastery.map(({ topic }) => topic)]
  }
  it.each([
    ['root', [7, TODAY - 8, ['root', 'plane']]],
    ['plane', [6, TODAY - 8, ['plane', 'api', 'etcd']]],
    ['api', [6, TODAY - 8, ['api']]],
    ['etcd', [0, undefined, ['etcd']]],
    ['node', [0, undefined, []]],
  ])('%s: its own reviews; those of what is gone count for the whole', (root, wanted) =>
    expect(counted(root)).toEqual(wanted),
  )
})

it.each([
  [69, 'week'],
  [70, 'month'],
])('recall is told after %i days by %s', (days, span) =>
  expect(of([answer('api/1', 0, true)], 'root', NOON + days * DAY).span).toBe(span),
)
