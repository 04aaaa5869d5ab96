import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  Adoption,
  Known,
  LogEvent,
  Placed,
  Reset,
  Restored,
  Suspended,
} from '../../../src/core/log/event.ts'
import { historyOf, type OutlineInLog } from '../../../src/core/log/history.ts'
import { readEvent, writeEvent } from '../../../src/core/log/line.ts'
import { merge } from '../../../src/core/log/merge.ts'
import { someLog } from '../../support/events.ts'
import { answer, NOON } from '../../support/questions.ts'

/** What an event is when nothing else is said: of the outline o, at noon, without an order. */
const common = { at: NOON, outline: 'o', device: 'here' } as const
const know = (id: string, question: string, more: Partial<Known> = {}): Known => ({
  ...{ event: 'know', id, question, ...common },
  ...more,
})
const suspend = (id: string, question: string, more: Partial<Suspended> = {}): Suspended => ({
  ...{ event: 'suspend', id, question, ...common },
  ...more,
})
const restore = (id: string, more: Partial<Restored> = {}): Restored => ({
  ...{ event: 'restore', id, ...common },
  ...more,
})
const place = (id: string, topics: readonly string[], more: Partial<Placed> = {}): Placed => ({
  ...{ event: 'place', id, topics, ...common },
  ...more,
})
const fitted = (id: string, more: object = {}): LogEvent => ({
  ...{ event: 'fit', id, weights: Array(21).fill(1), reviews: 500, ...common },
  ...more,
})
const reset = (id: string, topics?: readonly string[], more: Partial<Reset> = {}): Reset => ({
  ...{ event: 'reset', id, ...common, ...(topics && { topics }) },
  ...more,
})
const adopt = (from: string, more: Partial<Adoption> = {}): Adoption => ({
  ...{ event: 'adopt', id: `adopt ${from}`, from, ...common },
  ...more,
})
const undo = (of: string): LogEvent => ({ event: 'undo', id: `undo ${of}`, at: NOON + 9, of })

/** What is in force after these events, each in the order in which it is given. */
function settled(events: readonly LogEvent[], more: Partial<OutlineInLog> = {}) {
  const { known, away, placed, acts } = historyOf(events, { outline: 'o', ...more })
  return {
    known: Object.fromEntries(known),
    away: [...away].map(([question, { id }]) => `${question} by ${id}`),
    placed: placed?.topics,
    acts: acts.map(({ id }) => id),
  }
}

describe('what a learner settles', () => {
  it('is nothing where nothing was settled', () =>
    expect(settled([answer('a/1', 0, true)])).toEqual({
      ...{ known: {}, away: [], placed: undefined, acts: [] },
    }))

  it('is in force, and is an act that can be taken back', () => {
    const events = [
      know('k', 'a/1', { at: NOON + 1, drill: 'd' }),
      suspend('s', 'a/2', { at: NOON + 2, leech: true }),
      place('p', ['a', 'b'], { at: NOON + 3 }),
      fitted('f', { at: NOON + 4 }),
    ]
    expect(settled(events)).toEqual({
      known: { 'a/1': NOON + 1 },
      away: ['a/2 by s'],
      placed: ['a', 'b'],
      acts: ['k', 's', 'p', 'f'],
    })
    const history = historyOf(events, { outline: 'o' })
    expect(history.away.get('a/2')).toEqual(events[1])
    expect(history.placed).toEqual(events[2])
  })

  it('is of one outline', () => {
    const other = { outline: 'p' }
    const events = [know('k', 'a/1', other), suspend('s', 'a/1', other), place('p', ['a'], other)]
    expect(settled([...events, fitted('f', other)])).toEqual(settled([]))
  })

  it.each<[string, string, object]>([
    ['k', 'what is known', { known: {} }],
    ['s', 'what is put away', { away: [] }],
    ['p', 'a placement: the one before counts again', { placed: ['c'] }],
    ['r', 'a restoration: what it restored is away again', { away: ['a/2 by s', 'a/3 by t'] }],
    ['f', 'a fit', {}],
  ])('is no longer in force once it is taken back: %s, %s', (id, _, wanted) => {
    const events = [
      ...[know('k', 'a/1'), suspend('t', 'a/3'), restore('r'), suspend('s', 'a/2')],
      ...[place('o', ['c']), place('p', ['a']), fitted('f')],
    ].map((each, i) => ({ ...each, order: i + 1 }))
    const all = settled(events)
    expect(all).toEqual({
      ...{ known: { 'a/1': NOON }, away: ['a/2 by s'], placed: ['a'] },
      acts: ['k', 't', 'r', 's', 'o', 'p', 'f'],
    })
    const { away, ...rest } = settled([...events, undo(id)])
    expect({ ...rest, away: [...away].sort() }).toEqual({
      ...all,
      ...wanted,
      acts: all.acts.filter((each) => each !== id),
    })
  })
})

describe('the order of what is settled', () => {
  it('is the order of writing: a clock that went back changes nothing', () => {
    const back = { at: NOON - 5, order: 2 }
    const first = { at: NOON, order: 1 }
    const inOrder = (...events: LogEvent[]) => settled(merge(events))
    expect(inOrder(suspend('s', 'a/1', first), restore('r', back)).away).toEqual([])
    expect(inOrder(restore('r', first), suspend('s', 'a/1', back)).away).toEqual(['a/1 by s'])
    expect(inOrder(place('p', ['a'], first), place('q', ['b'], back)).placed).toEqual(['b'])
    expect(inOrder(know('k', 'a/1', first), know('l', 'a/1', back)).known).toEqual({
      'a/1': NOON - 5,
    })
  })

  it('brings back what is named, or everything', () => {
    const away = ['1', '2', '3'].map((n) => suspend(n, `a/${n}`))
    const restored = (...events: LogEvent[]) => settled([...away, ...events]).away
    expect(restored(restore('r', { questions: ['a/1', 'a/3', 'zz/1'] }))).toEqual(['a/2 by 2'])
    expect(restored(restore('r', { questions: [] }))).toHaveLength(3)
    expect(restored(restore('r'))).toEqual([])
    expect(restored(restore('r'), suspend('again', 'a/2'))).toEqual(['a/2 by again'])
    expect(restored(suspend('again', 'a/2'))).toContain('a/2 by again')
  })
})

describe('what was settled before a reset', () => {
  const events = [
    ...[know('k', 'a/1'), know('l', 'b/1'), suspend('s', 'a/2'), suspend('t', 'b/2')],
    place('p', ['a', 'b']),
  ]

  it('is set aside with the answers: all of it, or that of some topics', () => {
    expect(settled([...events, reset('r')])).toMatchObject({
      ...{ known: {}, away: [], placed: undefined },
    })
    // A placement is about many topics: those of the reset are told apart by who reads it.
    expect(settled([...events, reset('r', ['a'])])).toMatchObject({
      known: { 'b/1': NOON },
      away: ['b/2 by t'],
      placed: ['a', 'b'],
    })
  })

  it('is in force again once the reset is taken back, and what came after it in any case', () => {
    const all = settled(events)
    const back = settled([...events, reset('r'), undo('r')])
    expect(back).toEqual(all)
    expect(
      settled([reset('r'), ...events].map((each, i) => ({ ...each, at: NOON + i }))),
    ).toMatchObject({ away: all.away, placed: all.placed })
  })

  it('is set aside without the weights: they are of the learner, not of the topics', () => {
    const without = (...events: LogEvent[]) => ({
      ...historyOf(events, { outline: 'o' }),
      acts: [],
    })
    expect(without(fitted('f'))).not.toEqual(without())
    expect(without(fitted('f'), reset('r'))).toEqual(without(fitted('f')))
    expect(without(fitted('f'), undo('f'))).toEqual(without())
  })

  it('is set aside by the id it had, and by the one it has', () => {
    const heirs = new Map([
      ['old', 'new'],
      ['a/1', 'new/1'],
    ])
    const moved = [know('k', 'old/1'), suspend('s', 'old/2'), know('l', 'a/1')]
    expect(settled(moved, { heirs })).toMatchObject({
      known: { 'new/1': NOON },
      away: ['new/2 by s'],
    })
    for (const topic of ['old', 'new'])
      expect(settled([...moved.slice(0, 2), reset('r', [topic])], { heirs })).toMatchObject({
        ...{ known: {}, away: [] },
      })
    // Answers and what is known are set aside alike.
    for (const topic of ['a', 'new']) {
      const all = [answer('a/1', 0, true), know('l', 'a/1'), reset('r', [topic])]
      expect(historyOf(all, { outline: 'o', heirs }).reviews).toEqual([])
      expect(settled(all, { heirs }).known).toEqual({})
    }
  })
})

describe('what was settled in an outline that is adopted', () => {
  const old = { outline: 'p' }
  const topics = [['x', 'a']] as const
  const inP = [
    know('k', 'x/1', old),
    suspend('s', 'x/2', old),
    suspend('t', 'b/2', old),
    place('p', ['x', 'b'], old),
  ]

  it('is in force here, under the ids that its topics have here', () =>
    expect(settled([...inP, adopt('p', { topics })])).toEqual({
      known: { 'a/1': NOON },
      away: ['a/2 by s', 'b/2 by t'],
      placed: ['a', 'b'],
      // Only what was done here can be taken back here.
      acts: ['adopt p'],
    }))

  it('is restored here by the ids it has here, and there by those it had there', () => {
    const here = restore('r', { questions: ['a/2'] })
    expect(settled([...inP, adopt('p', { topics }), here]).away).toEqual(['b/2 by t'])
    const there = restore('r', { ...old, questions: ['x/2'] })
    expect(settled([...inP, there, adopt('p', { topics })]).away).toEqual(['b/2 by t'])
    expect(settled([...inP, adopt('p', { topics }), restore('r')]).away).toEqual([])
  })

  it('was no matter here: all was restored there, not what is put away here', () => {
    const mine = suspend('m', 'c/1')
    expect(settled([mine, ...inP, restore('r', old), adopt('p', { topics })]).away).toEqual([
      'c/1 by m',
    ])
  })

  it('is over with the adoption: what is settled there afterwards does not count here', () => {
    const later = [know('l', 'x/9', old), restore('r', old)].map((each, i) => ({
      ...{ ...each, at: NOON + 5 + i, order: 10 + i },
    }))
    const first = [...inP, adopt('p', { topics })].map((each, i) => ({ ...each, order: i + 1 }))
    expect(settled([...first, ...later])).toEqual(settled(first))
    expect(settled([...first, undo('adopt p')])).toEqual(settled([]))
  })
})

describe('an answer that was taken back', () => {
  const takenBack = (events: readonly LogEvent[], more: Partial<OutlineInLog> = {}) =>
    Object.fromEntries(historyOf(events, { outline: 'o', ...more }).takenBack)
  const one = answer('a/1', 0, true, { id: 'one' })
  const at = (event: LogEvent, when: number): LogEvent => ({ ...event, at: when })

  it('is remembered by its question, with the time at which it was last taken back', () => {
    expect(takenBack([one, undo('one')])).toEqual({ 'a/1': NOON + 9 })
    const two = answer('a/1', 0, false, { id: 'two' })
    expect(takenBack([one, two, at(undo('two'), NOON + 3), undo('one')])).toEqual({
      'a/1': NOON + 9,
    })
    expect(takenBack([one, know('k', 'a/2'), undo('k')])).toEqual({})
    expect(takenBack([answer('a/1', 0, true, { id: 'x', outline: 'q' }), undo('x')])).toEqual({})
  })

  it('is remembered by the id its question has today', () => {
    expect(takenBack([one, undo('one')], { heirs: new Map([['a', 'b']]) })).toEqual({
      'b/1': NOON + 9,
    })
    const adopted = answer('x/1', 0, true, { id: 'x', outline: 'p' })
    expect(takenBack([adopted, undo('x'), adopt('p', { topics: [['x', 'a']] })])).toEqual({
      'a/1': NOON + 9,
    })
  })
})

describe('hostile events', () => {
  it.each([
    { event: 'know', question: 5 },
    { event: 'know' },
    { event: 'know', question: 'x'.repeat(5001) },
    { event: 'suspend', question: 'a/1', leech: false },
    { event: 'suspend', question: ['a/1'] },
    { event: 'restore', questions: 'a/1' },
    { event: 'restore', questions: Array(10_001).fill('a') },
    { event: 'place', topics: 'a' },
    { event: 'place' },
    { event: 'fit', weights: [1, null], reviews: 1 },
    { event: 'fit', weights: Array(101).fill(1), reviews: 1 },
    { event: 'fit', weights: [-1], reviews: 1 },
    { event: 'fit', weights: [1e9], reviews: 1 },
    { event: 'fit', weights: [1], reviews: -1 },
    { event: 'fit', weights: [1], reviews: 1, reschedules: 'yes' },
  ])('are no events: %j', (fields) => {
    const line = JSON.stringify({ id: 'x', ...common, ...fields })
    expect(typeof readEvent(line)).not.toBe('object')
  })

  it('with any ids settle nothing but what they name', () => {
    const names = ['__proto__', 'constructor', '', '/', 'a', 'a/', '/1', 'toString/1']
    for (const name of names) {
      const events = [know('k', name), suspend('s', name), place('p', [name])]
      expect(events.map((each) => readEvent(writeEvent(each)))).toEqual(events)
      const { known, away, placed } = historyOf(events, { outline: 'o' })
      expect([[...known.keys()], [...away.keys()], placed?.topics]).toEqual([
        [name],
        [name],
        [name],
      ])
    }
  })

  it('in any order fold to the same, if they were merged', () =>
    fc.assert(
      fc.property(someLog, fc.infiniteStream(fc.double({ min: 0, max: 1 })), (log, dice) => {
        const shuffled = [...log]
          .map((each) => [dice.next().value as number, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each)
        expect(settled(merge(shuffled))).toEqual(settled(merge(log)))
      }),
      { numRuns: 300 },
    ))
})
