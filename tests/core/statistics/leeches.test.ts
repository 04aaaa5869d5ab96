import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Answered } from '../../../src/core/log/history.ts'
import { historyOf } from '../../../src/core/log/history.ts'
import { leeches, weakestTopics } from '../../../src/core/statistics/leeches.ts'
import { retrievals } from '../../../src/core/statistics/retention.ts'
import { cardsOf, choices } from '../../support/drills.ts'
import { answer, card, NOON } from '../../support/questions.ts'

describe('weak topics', () => {
  const questions = choices('a/1', 'a/2', 'b/1', 'c/1', 'c/2', 'c/3', 'd/1', 'd/2')
  const cards = cardsOf({
    ...{ 'a/1': card(10, 10), 'a/2': card(0, 10) },
    // One question says little about a topic, even a weak one.
    'b/1': card(100, 1),
    ...{ 'c/1': card(10, 10), 'c/2': card(10, 10), 'gone/1': card(9, 1) },
    ...{ 'd/1': card(0, 5), 'd/2': card(0, 5) },
  })
  const weak = (topic: string, share: number) => ({
    ...{ topic, recall: expect.closeTo(share, 6), met: 2 },
  })

  it('are those with the lowest predicted recall of what was met, lowest first', () => {
    expect(weakestTopics(questions, cards, NOON, 5)).toEqual([...[weak('c', 0.9), weak('a', 0.95)]])
    expect(weakestTopics(questions, cards, NOON, 1)).toEqual([weak('c', 0.9)])
  })

  it('are those of which something was missed last, at once', () => {
    const missed = new Map([...cards, ['d/2', { ...card(0, 5), missed: true }] as const])
    expect(weakestTopics(questions, missed, NOON, 1)).toEqual([weak('d', 0.5)])
  })

  it('are as weak as they are now', () =>
    expect(weakestTopics(choices('a/1', 'a/2'), cards, NOON + 10 * DAY, 5)).toEqual([
      weak('a', (0.9 + 0.8458847) / 2),
    ]))

  it('are none before anything was met', () =>
    expect(weakestTopics(questions, new Map(), NOON, 5)).toEqual([]))
})

describe('leeches', () => {
  const questions = choices('a/1', 'a/2', 'a/3', 'a/4', 'a/5')
  const misses = (question: string, ...days: number[]): Answered[] =>
    days.map((day) => answer(question, day, false))
  const found = (reviews: readonly Answered[], most = 5) =>
    leeches(
      questions,
      reviews,
      retrievals(reviews, () => 0),
      most,
    ).map(({ question, lapses, reviews: all }) => [question.id, lapses, all])

  it('are forgotten again and again: not missed at once, nor twice in a drill', () =>
    expect(
      found([
        ...misses('a/1', 0, 2, 4, 6),
        ...misses('a/2', 0, 1, 1.001, 1.002, 2),
        ...misses('a/3', 0, 1, 2, 3, 4),
        ...misses('gone/1', 0, 1, 2, 3, 4),
      ]),
    ).toEqual([
      ['a/3', 4, 5],
      ['a/1', 3, 4],
    ]))

  it('of equal lapses the one with fewer answers is worse', () => {
    const right = [7, 8, 9].map((day) => answer('a/1', day, true))
    const reviews = [
      ...[...misses('a/1', 0, 1, 2, 3), ...right],
      ...[...misses('a/2', 0, 1, 2, 3), answer('a/2', 5, true)],
      ...misses('a/3', 0, 1, 2, 3),
      ...misses('a/4', 0, 1, 2, 3, 4),
    ]
    expect(found(reviews)).toEqual([
      ['a/4', 4, 5],
      ['a/3', 3, 4],
      ['a/2', 3, 5],
      ['a/1', 3, 7],
    ])
    expect(found(reviews, 1)).toEqual([['a/4', 4, 5]])
  })

  it('are not held against the learner whose own verdict overruled', () => {
    const reviews = misses('a/1', 0, 1, 2, 3)
    const word = {
      event: 'amend',
      id: 'x',
      at: NOON + 9 * DAY,
      review: reviews[3]?.id ?? '',
    } as const
    const history = historyOf([...reviews, { ...word, correct: true, rating: 3 }], { outline: 'o' })
    expect([found(reviews), found(history.reviews)]).toEqual([[['a/1', 3, 4]], []])
  })
})
