import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../src/core/base/time.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { ahead, type Criteria, dueTimes, outlook } from '../../../src/core/schedule/queue.ts'
import {
  type Cards,
  cardsOf,
  choices,
  chosen,
  LATER,
  LONG,
  MIDDLE,
  SHORT,
} from '../../support/drills.ts'
import { card, choice, idsOf, items, NOON, typed } from '../../support/questions.ts'

describe('what is due', () => {
  const four = choices('a/1', 'b/1', 'c/1', 'd/1')
  const cards = { 'a/1': LONG, 'b/1': MIDDLE, 'c/1': SHORT, 'd/1': LATER }

  it('comes least certain first; what is not due does not come', () =>
    expect(chosen(four, cards)).toEqual(['c/1', 'b/1', 'a/1']))

  it('is due at the very moment, not before', () => {
    const due = (now: number) => chosen(choices('a/1'), { 'a/1': card(3, 3) }, { now })
    expect([due(NOON - 1), due(NOON)]).toEqual([[], ['a/1']])
  })

  it.each([
    [3, ['c/1', 'b/1', 'a/1']],
    // More is due than fits: what was unseen for longest is taken, and of that the least certain
    // comes first.
    [2, ['b/1', 'a/1']],
    [1, ['a/1']],
    [0, []],
  ])('where it is more than %i, what was unseen longest comes', (limit, wanted) =>
    expect(chosen(four, cards, { limit })).toEqual(wanted),
  )

  it('may be so before its time', () =>
    expect(chosen(four, cards, { alsoDue: new Set(['d/1', 'gone/1']) })).toEqual([
      ...['c/1', 'b/1', 'a/1', 'd/1'],
    ]))
})

describe('what is new', () => {
  const NEW = choices('m/1', 'n/1', 'o/1', 'p/1')
  const due = choices('a/1', 'b/1', 'c/1', 'd/1')
  const cards = { 'a/1': LONG, 'b/1': MIDDLE, 'c/1': SHORT, 'd/1': card(25, 20) }

  it.each<[string, Partial<Criteria>, Question[], string[]]>([
    ['has half of a drill kept for it', { limit: 4 }, NEW, ['d/1', 'm/1', 'a/1', 'n/1']],
    ['has the bigger half', { limit: 5 }, NEW, ['d/1', 'm/1', 'a/1', 'n/1', 'o/1']],
    ['has no more than there is', { limit: 4 }, NEW.slice(0, 1), ['b/1', 'd/1', 'm/1', 'a/1']],
    ['has no more than is allowed', { limit: 4, fresh: 1 }, NEW, ['b/1', 'd/1', 'm/1', 'a/1']],
    ['is not allowed at all', { limit: 4, fresh: 0 }, NEW, ['c/1', 'b/1', 'd/1', 'a/1']],
    [
      'fills what is due leaves open',
      { limit: 7, fresh: 3 },
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

  it('comes one of each topic in turn, in tree order', () =>
    expect(chosen(choices('m/1', 'm/2', 'm/3', 'n/1', 'o/1', 'o/2'), {})).toEqual([
      ...['m/1', 'n/1', 'o/1', 'm/2', 'o/2', 'm/3'],
    ]))

  it('comes in another order where one is wished for; the first are taken', () =>
    expect(chosen(NEW, {}, { fresh: 3, order: (fresh) => [...fresh].reverse() })).toEqual([
      ...['p/1', 'o/1', 'n/1'],
    ]))

  it('comes easy kinds first', () => {
    const all = [
      items('list', 'm/list', ['x']),
      typed('m/typed'),
      typed('m/cloze', { type: 'cloze' }),
      items('order', 'm/order', ['x']),
      choice('m/several', { type: 'several' }),
      choice('m/tell', { type: 'tell-apart' }),
      choice('m/choice'),
    ]
    expect(chosen(all, {})).toEqual(
      ['choice', 'tell', 'several', 'order', 'cloze', 'typed', 'list'].map((each) => `m/${each}`),
    )
  })
})

describe('the first question of a topic', () => {
  const topics = ['k', 'l', 'm', 'n', 'o', 'p', 'q']
  const opened = (more: (topic: string) => Question[], criteria: Partial<Criteria> = {}) =>
    chosen(
      topics.flatMap((topic) => [choice(`${topic}/choice`), ...more(topic)]),
      {},
      { ...criteria, limit: 7 },
    ).map((id) => id.slice(2))

  it('is a typed one in every third topic', () =>
    expect(opened((topic) => [typed(`${topic}/typed`)])).toEqual([
      ...['choice', 'choice', 'typed', 'choice', 'choice', 'typed', 'choice'],
    ]))

  it('is the easiest that is more than a pick', () =>
    expect(
      opened((topic) => [
        typed(`${topic}/typed`),
        choice(`${topic}/several`, { type: 'several' }),
        choice(`${topic}/tell`, { type: 'tell-apart' }),
      ]),
    ).toEqual(['choice', 'choice', 'several', 'choice', 'choice', 'several', 'choice']))

  it('is no question that asks for the name just shown; that one comes last', () => {
    const isNamed = ({ id }: Question): boolean => id.endsWith('/name')
    expect(opened((topic) => [typed(`${topic}/name`)], { isNamed })).toEqual(
      Array(7).fill('choice'),
    )
    const all = [choice('m/name'), typed('m/typed'), choice('m/choice')]
    expect(chosen(all, {}, { isNamed })).toEqual(['m/choice', 'm/typed', 'm/name'])
  })

  it('keeps the others in their order after it', () =>
    expect(
      chosen(
        [...choices('k/1', 'l/1', 'm/1', 'm/2'), ...[typed('m/3'), items('list', 'm/4', ['x'])]],
        {},
      ),
    ).toEqual(['k/1', 'l/1', 'm/3', 'm/1', 'm/2', 'm/4']))
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

  it.each<[string, Cards, [due: number, fresh: number, next: number | undefined]]>([
    ['of nothing answered', {}, [0, 7, undefined]],
    ['of what is due now', { 'a/1': at(0), 'a/2': at(-5) }, [2, 5, undefined]],
    ['of what comes next', { 'a/1': at(0), 'a/2': at(5), 'b/1': at(2) }, [1, 4, 2]],
    ['of what is no longer asked', { 'e/1': at(-1), 'e/2': at(3), 'gone/1': at(-1) }, [0, 5, 3]],
    ['of a generated one that was begun', { 'a/~1': at(1) }, [0, 7, 1]],
  ])('%s', (_, cards, [due, fresh, next]) =>
    expect(outlook(all, cardsOf(cards), NOON)).toEqual({
      ...{ due, fresh },
      next: next === undefined ? undefined : NOON + next * HOUR,
    }),
  )

  it('tells when each comes due, in the order of the questions', () =>
    expect(
      dueTimes(all, cardsOf({ 'c/1': at(-3), 'a/2': at(2), 'e/1': at(1), 'e/2': at(4) })),
    ).toEqual([2, -3, 4].map((hours) => NOON + hours * HOUR)))
})
