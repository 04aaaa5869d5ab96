import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Fitted, Rating, Review } from '../../../src/core/log/event.ts'
import { recall, soundWeights } from '../../../src/core/schedule/fsrs.ts'
import { type Cards, learned, replay } from '../../../src/core/schedule/replay.ts'
import { FAST, fitOn, PLAIN } from '../../support/fits.ts'
import { answer, NOON } from '../../support/questions.ts'

const given = (fits: readonly Fitted[], known: ReadonlyMap<string, number> = new Map()) => ({
  ...{ retention: 0.9, known, fits },
})
const dues = (cards: Cards) => [...cards].map(([id, { due }]) => [id, due])

describe('weights from a log', () => {
  it('count as they are, within the bounds of FSRS-6', () => {
    expect(soundWeights(FAST)).toEqual(FAST)
    const wild = soundWeights(PLAIN.map(() => 1e9)) ?? []
    expect(wild.slice(0, 5)).toEqual([100, 100, 100, 100, 10])
    expect(wild).toHaveLength(21)
    expect(Math.max(...wild)).toBe(100)
    expect(soundWeights(PLAIN.map(() => -5))?.every((each) => each >= 0)).toBe(true)
  })

  it.each([
    ['none', []],
    ['too few', PLAIN.slice(1)],
    ['those of an earlier FSRS', PLAIN.slice(0, 19)],
    ['too many', [...PLAIN, 1]],
    ['one that is no number', PLAIN.with(3, Number.NaN)],
    ['one without end', PLAIN.with(20, Number.POSITIVE_INFINITY)],
  ])('do not count if they are %s', (_, weights) => {
    expect(soundWeights(weights)).toBeUndefined()
    const all = [answer('a/1', 0, true), answer('a/1', 3, true)]
    const hostile = learned(all, given([fitOn(1, { weights, reschedules: true })]))
    expect(hostile).toEqual(learned(all, given([])))
  })
})

describe('fitted weights', () => {
  const all = [
    answer('a/1', 0, true),
    answer('b/1', 0, true),
    answer('a/1', 3, true),
    answer('b/1', 9, true),
  ]
  const before = learned(all.slice(0, 3), given([]))
  const without = learned(all, given([]))
  const kept = learned(all, given([fitOn(5)]))
  const moved = learned(all, given([fitOn(5, { reschedules: true })]))

  it('predict at once, and move the due date of what is answered after them only', () => {
    expect(kept.schedule.model.weights).toEqual(FAST)
    expect(kept.cards.get('a/1')?.due).toBe(before.cards.get('a/1')?.due)
    expect(kept.cards.get('b/1')).toEqual(moved.cards.get('b/1'))
    expect(kept.cards.get('b/1')?.due).not.toBe(without.cards.get('b/1')?.due)
    const later = NOON + 60 * DAY
    const chance = (cards: Cards) => recall(cards.get('a/1') as never, later)
    expect(chance(kept.cards)).toBe(chance(moved.cards))
    expect(chance(kept.cards)).toBeLessThan(chance(without.cards))
  })

  it('move every due date if that was wished', () => {
    expect(moved.cards.get('a/1')?.due).toBeLessThan(kept.cards.get('a/1')?.due ?? 0)
    expect(moved.schedule.kept).toBeUndefined()
  })

  it('keep the due date through a second fit, and let it go with one that moves all', () => {
    const twice = [fitOn(5), fitOn(6, { weights: PLAIN })]
    const due = (fits: readonly Fitted[]) => learned(all, given(fits)).cards.get('a/1')?.due
    expect(due(twice)).toBe(kept.cards.get('a/1')?.due)
    expect(due([...twice, fitOn(7, { reschedules: true })])).toBe(moved.cards.get('a/1')?.due)
    // What moved all due dates is where a later fit begins.
    expect(due([fitOn(5, { reschedules: true }), fitOn(6, { weights: PLAIN })])).toBe(
      learned(all.slice(0, 3), given([fitOn(5, { reschedules: true })])).cards.get('a/1')?.due,
    )
  })

  it('leave the due date of what was said to be known before them, not after them', () => {
    const said = (days: number) => new Map([['a/1', NOON + days * DAY]])
    const due = (days: number, fits: readonly Fitted[]) =>
      learned(all, given(fits, said(days))).cards.get('a/1')?.due
    expect(due(4, [fitOn(5)])).toBe(
      learned(all.slice(0, 3), given([], said(4))).cards.get('a/1')?.due,
    )
    expect(due(7, [fitOn(5)])).toBe(due(7, [fitOn(5, { reschedules: true })]))
  })

  it('go by the order of writing where a clock went back', () => {
    const ordered = all.map((each, i) => ({ ...each, order: i + 1 }))
    const late = fitOn(100, { order: 3.5 })
    expect(dues(learned(ordered, given([late])).cards)).toEqual(dues(kept.cards))
    const early = fitOn(-100, { order: 3.5 })
    expect(dues(learned(ordered, given([early])).cards)).toEqual(dues(kept.cards))
  })

  it('are the same in a record: an answer moves a due date, taking it back brings it back', () => {
    const { cards, schedule } = kept
    const own = all.filter(({ question }) => question === 'a/1')
    expect(replay(own, schedule).get('a/1')).toEqual(cards.get('a/1'))
    const more = [...own, answer('a/1', 10, true, { id: 'more' })]
    expect(replay(more, schedule)).toEqual(replay(more, { ...schedule, kept: new Map() }))
    const missed = own.with(-1, { ...(own.at(-1) as Review), rating: 1, correct: false })
    expect(replay(missed, schedule)).toEqual(replay(missed, { ...schedule, kept: new Map() }))
  })

  it('are looked at only so far back that a log of many costs no more', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => fitOn(3 + i / 1000, { id: `${i}` }))
    const begun = performance.now()
    const { cards } = learned(all, given(many))
    expect(performance.now() - begun).toBeLessThan(500)
    expect(cards.get('a/1')?.due).toBe(
      learned(all, given([fitOn(3, { reschedules: true }), fitOn(5)])).cards.get('a/1')?.due,
    )
  })
})

describe('whatever was answered, known and fitted before', () => {
  const question = fc.constantFrom('a/1', 'a/2', 'b/1', 'c/1')
  const at = fc.integer({ min: NOON, max: NOON + 200 * DAY })
  const reviews = fc
    .uniqueArray(fc.record({ at, question, rating: fc.constantFrom<Rating>(1, 2, 3, 4) }), {
      ...{ maxLength: 25, selector: (each) => each.at },
    })
    .map((all) =>
      all
        .sort((a, b) => a.at - b.at)
        .map((each, i): Review => ({ ...answer('x', 0, each.rating > 1), ...each, id: `${i}` })),
    )
  const weights = fc
    .constantFrom(PLAIN, FAST)
    .chain((all) =>
      fc.tuple(...all.map((each) => fc.double({ min: each * 0.7, max: each * 1.3, noNaN: true }))),
    )
  const fits = fc
    .array(fc.record({ at, weights, moves: fc.boolean() }), { maxLength: 4 })
    .map((all) =>
      all
        .sort((a, b) => a.at - b.at)
        .map(({ at, weights, moves }, i) =>
          fitOn(0, { at, weights, id: `f${i}`, ...(moves && { reschedules: true }) }),
        ),
    )
  const known = fc.dictionary(question, at).map((all) => new Map(Object.entries(all)))

  it('a fit moves no due date unless that was wished', () =>
    fc.assert(
      fc.property(reviews, fits, known, weights, (all, before, said, fitted) => {
        const now = fitOn(201, { weights: fitted })
        const { cards } = learned(all, given(before, said))
        const after = learned(all, given([...before, now], said))
        expect(dues(after.cards)).toEqual(dues(cards))
        expect(dues(replay(all, after.schedule))).toEqual(dues(cards))
      }),
      { numRuns: 150 },
    ))

  it('what is answered after it comes due as if it had moved all', () =>
    fc.assert(
      fc.property(reviews, weights, (all, fitted) => {
        const next = answer('a/1', 210, true, { id: 'next' })
        const due = (more: Partial<Fitted>) =>
          learned([...all, next], given([fitOn(201, { weights: fitted, ...more })])).cards.get(
            'a/1',
          )
        expect(due({})).toEqual(due({ reschedules: true }))
      }),
      { numRuns: 60 },
    ))
})
