import { describe, expect, it } from 'vitest'
import { stepsBack } from '../../../src/core/schedule/spare.ts'
import {
  type Cards,
  choices,
  chosen,
  LATER,
  LONG,
  MIDDLE,
  SHORT,
  SUNKEN,
} from '../../support/drills.ts'
import { card, choice, NOON, typed } from '../../support/questions.ts'

describe('two questions on one fact', () => {
  const on = { fact: 'a/f' }
  const pair = [choice('a/1', on), choice('a/2', on), choice('b/1')]

  it('never come in one drill, new or due', () => {
    expect(chosen(pair, {})).toEqual(['a/1', 'b/1'])
    expect(chosen(pair, { 'a/1': MIDDLE, 'a/2': SHORT })).toEqual(['a/1', 'b/1'])
    expect(chosen(pair, { 'a/2': SHORT })).toEqual(['a/2', 'b/1'])
  })

  it('never come on one day; a missed one itself comes back', () => {
    const missed = card(0.1, 1, { missed: true, due: NOON - 1 })
    expect(chosen(pair, { 'a/1': missed })).toEqual(['a/1', 'b/1'])
    expect(chosen(pair, { 'a/1': missed, 'a/2': SHORT })).toEqual(['a/1', 'b/1'])
    expect(chosen(pair, { 'a/1': { ...missed, due: NOON + 1 } })).toEqual(['b/1'])
  })

  it('come on two days: the day begins when the learner’s does', () => {
    const seen = (ago: number) => chosen(pair, { 'a/1': card(ago, 30) })
    expect([seen(0.5), seen(0.5001)]).toEqual([['b/1'], ['a/2', 'b/1']])
  })
})

describe('a generated question', () => {
  const generated = choice('a/~1', { origin: 'generated' })

  it('is begun where written ones are few, and steps back where there are two', () => {
    expect(chosen([choice('a/1'), generated], {})).toEqual(['a/1', 'a/~1'])
    expect(chosen([...choices('a/1', 'a/2'), generated], {})).toEqual(['a/1', 'a/2'])
    expect(chosen([...choices('b/1', 'b/2'), generated], {})).toEqual(['b/1', 'a/~1', 'b/2'])
  })

  it('goes on being asked once it was begun', () =>
    expect(chosen([...choices('a/1', 'a/2'), generated], { 'a/~1': SHORT }, { fresh: 0 })).toEqual([
      'a/~1',
    ]))

  it('steps back where it is told, and no written one does', () =>
    expect(
      [...choices('a/1', 'a/2', 'b/1'), generated, choice('b/~1', { origin: 'generated' })].filter(
        stepsBack([...choices('a/1', 'a/2', 'b/1'), generated]),
      ),
    ).toEqual([generated]))
})

describe('a choice and the typed question on its fact', () => {
  const pick = choice('a/pick', { fact: 'a/f' })
  const type = typed('a/type', { fact: 'a/f' })
  const firm = card(10, 9)

  it('are met in this order', () => {
    expect(chosen([type, pick], {})).toEqual(['a/pick'])
    expect(chosen([type, pick], { 'a/pick': card(5, 4) })).toEqual(['a/pick'])
  })

  it('change places when the choice is stable', () =>
    expect(chosen([type, pick], { 'a/pick': firm })).toEqual(['a/type']))

  it('leave the choice behind while the typed one is known', () => {
    expect(chosen([type, pick], { 'a/pick': firm, 'a/type': LATER })).toEqual([])
    expect(
      chosen([type, pick], { 'a/pick': firm, 'a/type': LATER }, { alsoDue: new Set(['a/pick']) }),
    ).toEqual([])
  })
})

describe('a topic that is mixed up with a due one', () => {
  const RIVALS: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['a'] }
  const confused = (topic: string): readonly string[] => RIVALS[topic] ?? []
  /** Half of the wait is over, or nearly half. */
  const ripe = card(5.01, 10)
  const unripe = card(5, 10)
  const four = choices('a/1', 'x/1', 'y/1', 'b/1', 'b/2')
  const due = { 'a/1': SHORT, 'x/1': MIDDLE, 'y/1': LONG }
  const old = { fresh: 0, confused }

  it('is brought to its side where half its wait is over', () =>
    expect(chosen(four, { ...due, 'b/1': ripe }, old)).toEqual(['a/1', 'b/1', 'x/1', 'y/1']))

  it('is not where only what is due is wished', () =>
    expect(chosen(four, { ...due, 'b/1': ripe }, { ...old, isDueOnly: true })).toEqual([
      ...['a/1', 'x/1', 'y/1'],
    ]))

  it.each<[string, Cards]>([
    ['was never met', {}],
    ['came not long ago', { 'b/1': unripe }],
    ['was missed', { 'b/1': { ...ripe, missed: true } }],
  ])('is not where it %s', (_, cards) =>
    expect(chosen(four, { ...due, ...cards }, old)).toEqual(['a/1', 'x/1', 'y/1']),
  )

  it('is brought with its least certain question only', () =>
    expect(chosen(four, { ...due, 'b/1': card(50, 90), 'b/2': card(40, 60) }, old)).toEqual([
      ...['a/1', 'b/2', 'x/1', 'y/1'],
    ]))

  it('is not brought where it is there already', () =>
    expect(chosen(four, { 'a/1': SHORT, 'b/1': MIDDLE, 'b/2': ripe }, old)).toEqual(['a/1', 'b/1']))

  it('is not asked twice where it has sunk and is learned again', () =>
    expect(chosen(four, { ...due, 'b/1': SUNKEN }, old)).toEqual(['a/1', 'x/1', 'b/1', 'y/1']))

  it('comes once for two topics that are mixed up with it', () =>
    expect(
      chosen(
        choices('a/1', 'c/1', 'b/1', 'b/2'),
        { 'a/1': SHORT, 'c/1': MIDDLE, 'b/1': ripe, 'b/2': ripe },
        { fresh: 0, confused: (topic) => (topic === 'b' ? [] : ['b']) },
      ),
    ).toEqual(['a/1', 'b/1', 'c/1']))

  it('comes with one more such topic at most', () =>
    expect(
      chosen(
        choices('a/1', 'b/1', 'c/1', 'd/1'),
        { 'a/1': SHORT, 'b/1': ripe, 'c/1': ripe, 'd/1': ripe },
        { fresh: 0, confused: (topic) => (topic === 'a' ? ['b', 'c', 'd'] : []) },
      ),
    ).toEqual(['a/1', 'b/1', 'c/1']))

  it('takes no place from what is due or new', () => {
    expect(chosen(four, { ...due, 'b/1': ripe }, { ...old, limit: 3 })).toEqual([
      ...['a/1', 'x/1', 'y/1'],
    ])
    const all = [...four, ...choices('m/1', 'n/1')]
    expect(chosen(all, { ...due, 'b/1': ripe, 'b/2': LATER }, { confused, limit: 5 })).toEqual([
      ...['a/1', 'm/1', 'x/1', 'y/1', 'n/1'],
    ])
  })

  it('is not brought with a choice whose typed question is known', () => {
    const pair = [choice('b/1', { fact: 'b/f' }), typed('b/2', { fact: 'b/f' })]
    expect(
      chosen([choice('a/1'), ...pair], { 'a/1': SHORT, 'b/1': ripe, 'b/2': LATER }, old),
    ).toEqual(['a/1'])
  })

  it('is not brought with a fact that was asked for today', () => {
    const pair = [choice('b/1', { fact: 'b/f' }), choice('b/2', { fact: 'b/f' })]
    expect(
      chosen([choice('a/1'), ...pair], { 'a/1': SHORT, 'b/1': ripe, 'b/2': card(0.1, 9) }, old),
    ).toEqual(['a/1'])
  })
})
