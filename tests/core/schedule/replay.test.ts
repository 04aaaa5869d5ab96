import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  merge as mergeEvents,
  type Rating,
  type Review,
  readEvent,
  writeEvent,
} from '../../../src/core/log/event.ts'
import { historyOf } from '../../../src/core/log/history.ts'
import { type Card, recall, remember, withDue } from '../../../src/core/schedule/fsrs.ts'
import { mastery } from '../../../src/core/schedule/mastery.ts'
import { type Criteria, choose, outlook } from '../../../src/core/schedule/queue.ts'
import { replay } from '../../../src/core/schedule/replay.ts'
import { library, SMALL } from '../../support/outlines.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)

const merge = (all: readonly Review[]): Review[] => mergeEvents(all) as Review[]
const cardsOf = (history: readonly Review[], outline: string) =>
  replay(historyOf(history, outline).reviews, 0.9)
let ids = 0
const review = (card: Card | undefined, rating: Rating, at: number): Card =>
  withDue(remember(card, { id: `r${ids++}`, at, rating }), 0.9)
const wish = (now: number, limit: number): Criteria => ({
  now,
  limit,
  fresh: limit,
  today: now,
  isNamed: () => false,
  confused: () => [],
})

const reviews = fc.array(
  fc.record({
    event: fc.constant('review' as const),
    id: fc.stringMatching(/^[a-z]{8}$/),
    at: fc.integer({ min: START, max: START + 400 * DAY }),
    outline: fc.constantFrom('o', 'p'),
    question: fc.constantFrom('a/1', 'a/2', 'b/1'),
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    correct: fc.boolean(),
    given: fc.string(),
    took: fc.nat(),
  }),
  { maxLength: 40 },
)

describe('the log', () => {
  it('reads back what it wrote', () =>
    fc.assert(
      fc.property(reviews, (all) => {
        for (const each of all) {
          const line = writeEvent(each)
          expect(line).not.toContain('\n')
          expect(readEvent(line)).toEqual(each)
        }
      }),
    ))

  it('never takes half a line for a whole one', () =>
    fc.assert(
      fc.property(reviews, fc.nat(), (all, cut) => {
        for (const each of all) {
          const line = writeEvent(each)
          expect(readEvent(line.slice(0, cut % line.length))).toBe('torn')
        }
      }),
    ))

  it.each([
    ['<<<<<<< HEAD', 'torn'],
    ['{"v":1,"event":"review"', 'torn'],
    ['null', 'torn'],
    ['{"v":2,"event":"review"}', 'unknown'],
    ['{"v":1,"event":"dream"}', 'unknown'],
    ['{"v":1,"event":"review","id":"x"}', 'unknown'],
  ])('passes over %s as %s', (line, why) => expect(readEvent(line)).toBe(why))

  it('merges by union, whatever the order and however often', () =>
    fc.assert(
      fc.property(reviews, reviews, (a, b) => {
        const unique = merge([...a, ...b])
        const once = merge(unique)
        expect(once).toEqual(unique)
        expect(merge([...unique, ...unique].reverse())).toEqual(unique)
        expect(new Set(unique.map(({ id }) => id)).size).toBe(unique.length)
      }),
    ))

  it('replays to the same state every time', () =>
    fc.assert(
      fc.property(reviews, (all) => {
        const history = merge(all)
        const cards = cardsOf(history, 'o')
        expect([...cardsOf(history, 'o')]).toEqual([...cards])
        expect(cards.size).toBe(
          new Set(history.filter(({ outline }) => outline === 'o').map(({ question }) => question))
            .size,
        )
        for (const card of cards.values()) {
          expect(card.stability).toBeGreaterThan(0)
          expect(card.due).toBeGreaterThan(0)
        }
      }),
    ))
})

describe('the schedule', () => {
  it('lets the wait grow with every right answer, and brings a missed one back soon', () => {
    let card = review(undefined, 3, START)
    const waits = [card.due - START]
    for (let i = 0; i < 4; i++) {
      const at = card.due
      card = review(card, 3, at)
      waits.push(card.due - at)
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits[0]).toBeGreaterThanOrEqual(DAY)
    expect(waits[4]).toBeGreaterThan(60 * DAY)
    const missed = review(card, 1, card.due)
    expect(missed.due - card.due).toBeLessThan(DAY)
    expect(missed.lapses).toBe(1)
  })

  it('predicts 90 % when a question is due, as FSRS means it', () => {
    const card = review(undefined, 3, START)
    expect(recall(card, START)).toBeCloseTo(1, 5)
    expect(recall(card, START + card.stability * DAY)).toBeCloseTo(0.9, 3)
  })

  it('stands a clock that went back', () => {
    const card = review(review(undefined, 3, START), 3, START - 5 * DAY)
    expect(card.last).toBe(START)
    expect(Number.isFinite(card.stability)).toBe(true)
  })
})

describe('the queue', () => {
  const { questions, outline } = library(SMALL)
  const all = questions()
  const log = (question: string, rating: Rating, at: number): Review => ({
    event: 'review',
    id: `${question}${at}`,
    at,
    outline: 'small',
    question,
    rating,
    correct: rating > 1,
    given: '',
    took: 0,
  })

  it('asks what is due before what is new, the least certain first', () => {
    const history = merge([
      log('kube-scheduler/picks', 3, START),
      log('kube-scheduler/steps', 1, START),
    ])
    const chosen = choose(all, cardsOf(history, 'small'), wish(START + 30 * DAY, 10))
    expect(chosen.map(({ id }) => id)).toEqual([
      'kube-scheduler/steps',
      'kube-scheduler/picks',
      'kube-scheduler/name',
    ])
  })

  it('leaves alone what is not due', () => {
    const history = [log('kube-scheduler/picks', 3, START)]
    expect(
      choose(all, cardsOf(history, 'small'), wish(START + 1000, 10)).map(({ id }) => id),
    ).not.toContain('kube-scheduler/picks')
    expect(outlook(all, cardsOf(history, 'small'), START)).toMatchObject({ due: 0, fresh: 2 })
  })

  it('keeps to the limit', () => expect(choose(all, new Map(), wish(START, 2))).toHaveLength(2))

  it('counts unseen questions as not mastered', () => {
    const cards = cardsOf([log('kube-scheduler/picks', 3, START)], 'small')
    const shares = mastery(outline, all, cards, START)
    for (const id of ['kube-scheduler', 'control-plane', 'kubernetes'])
      expect(shares.get(id)).toBeCloseTo(1 / 3, 5)
    expect(shares.has('kubelet')).toBe(false)
  })
})
