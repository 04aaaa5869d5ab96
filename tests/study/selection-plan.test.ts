import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { exam } from '../support/fake-drill.ts'
import { card, NOON } from '../support/questions.ts'
import {
  cardsFor,
  DUE,
  type Fake,
  LATER,
  many,
  type Request,
  selected,
} from '../support/selections.ts'
import { review } from '../support/studies.ts'

describe('a plan that is followed', () => {
  const plan = (date: string): LogEvent => ({
    ...{ event: 'plan', id: 'p', at: NOON, outline: 'drawn', exam: 'EXAM', date },
  })
  const known = { b: { exams: { EXAM: ['all'] } } }
  const questions = [...many('a', 3), ...many('b', 3)]
  const planned = (fake: Partial<Fake> = {}, request: Partial<Request> = {}, date = '2026-01-25') =>
    selected({ questions, exams: [exam()], known, events: [plan(date)], ...fake }, request, {
      new: 4,
    })
  const note = (days: number, begins: number | undefined) => ({
    kind: 'planned',
    exam: 'EXAM',
    days,
    begins,
  })

  it('says how many new questions a day has, and which', () => {
    expect(planned()).toEqual({ ids: ['b/1'], minutes: 10, notes: [note(20, 1)] })
    expect(planned({}, {}, '2026-01-07')).toEqual({
      ids: ['b/1', 'b/2', 'b/3'],
      minutes: 10,
      notes: [note(2, 3)],
    })
  })

  it('says how many the drill has time for, beside what is due', () => {
    const due = many('a', 9)
    const fake = { questions: [...due, ...many('b', 30)], cards: cardsFor(due, DUE) }
    const { ids, notes } = planned(fake, {}, '2026-01-07')
    // Twelve are chosen, for somebody quick: at the usual tempo seven are asked when the ten minutes are over.
    expect(ids.filter((id) => id.startsWith('b/')).length).toBe(12)
    expect(notes).toEqual([note(2, 7)])
  })

  it.each<[string, Partial<Request>]>([
    ['a topic', { topic: 'k' }],
    ['a type', { types: ['choice'] }],
  ])('has no say where %s is named', (_, request) =>
    expect(planned({}, request)).toEqual({
      ids: ['a/1', 'b/1', 'a/2', 'a/3'],
      minutes: 10,
      notes: [],
    }),
  )

  it('chooses what is counted, and bounds it no more', () => {
    expect(planned({}, { count: 5 })).toEqual({
      ids: ['b/1', 'a/1', 'b/2', 'a/2', 'b/3'],
      minutes: undefined,
      notes: [note(20, 5)],
    })
    expect(planned({}, { count: 2 }).ids).toEqual(['b/1', 'b/2'])
    expect(planned({}, { only: 'new' }).ids).toEqual(['b/1', 'a/1', 'b/2', 'a/2', 'b/3', 'a/3'])
  })

  it('counts its own new questions of today, and no others', () => {
    const today = card(0.1, 9)
    expect(planned({ cards: { 'a/1': today } }).ids).toEqual(['b/1'])
    const met = planned({ cards: { 'b/1': today } })
    expect(met).toEqual({
      ids: ['b/1'],
      minutes: 10,
      notes: [note(20, 0), { kind: 'enough-new', quota: 1 }],
    })
  })

  it('begins nothing else where two of its questions are on one fact', () => {
    const [one, two, three] = many('b', 3).map((each, i) => ({
      ...each,
      ...(i < 2 && { fact: 'b/f' }),
    }))
    const fake = { questions: [...many('a', 3), one!, two!, three!] }
    expect(planned(fake, {}, '2026-01-07')).toEqual({
      ids: ['b/1', 'b/3'],
      minutes: 10,
      notes: [note(2, 2)],
    })
  })

  it('leaves what is due alone, wherever it stands', () =>
    expect(planned({ cards: { 'a/1': DUE } }).ids).toEqual(['a/1', 'b/1']))

  it('looks again, in the last days, at what would slip', () => {
    // At the exam, a day from now, its recall would be below what is aimed at; it comes due only then.
    const slipping = card(3, 3, { due: NOON + DAY })
    const cards = { ...cardsFor(many('b', 3), LATER), 'b/2': slipping }
    expect(planned({ cards }, { only: 'due' }, '2026-01-06').ids).toEqual(['b/2'])
    expect(planned({ cards }, { only: 'due' }, '2026-01-25').ids).toEqual([])
  })

  it('that has no new questions left leaves them to the setting', () =>
    expect(planned({ cards: cardsFor(many('b', 3), LATER) })).toEqual({
      ids: ['a/1', 'a/2', 'a/3'],
      minutes: 10,
      notes: [note(20, undefined)],
    }))

  it('has what comes ahead of time from its own questions first', () => {
    const cards = { ...cardsFor(many('a', 3), card(2, 9)), ...cardsFor(many('b', 3), card(1, 99)) }
    expect(planned({ cards })).toEqual({
      ids: ['b/1', 'b/2', 'b/3'],
      minutes: 10,
      notes: [note(20, undefined), { kind: 'ahead' }],
    })
    expect(planned({ cards, known: {} }).ids).toEqual(['a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'b/3'])
  })

  it('is spoken of before a welcome', () => {
    const events = [plan('2026-01-25'), review('a/1', { at: NOON - 8 * DAY })]
    const nine = many('a', 9)
    const fake = { questions: nine, cards: cardsFor(nine, DUE), events }
    expect(planned(fake, { minutes: 1 }).notes).toEqual([
      note(20, undefined),
      { kind: 'welcome-back' },
      { kind: 'behind', due: 9, days: 1, isWilling: false },
    ])
  })
})
