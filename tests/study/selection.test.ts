import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { DAY, HOUR } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Card } from '../../src/core/schedule/fsrs.ts'
import { wishesOf } from '../../src/study/selection.ts'
import { exam } from '../support/fake-drill.ts'
import { card, choice, NOON, typed } from '../support/questions.ts'
import {
  cardsFor,
  DUE,
  type Fake,
  LATER,
  many,
  type Request,
  selected,
} from '../support/selections.ts'
import { libraryWith, review } from '../support/studies.ts'

describe('how many questions a drill has', () => {
  const questions = many('a', 40)
  const sizeOf = (
    ...[request, settings]: [Partial<Request>?, { minutes?: number; new?: number }?]
  ) => {
    const { ids, minutes } = selected({ questions }, request, settings)
    return [ids.length, minutes]
  }

  it('follows from the minutes, at most the new ones of a day', () => {
    expect(sizeOf()).toEqual([20, 10])
    expect(sizeOf({}, { new: 30 })).toEqual([25, 10])
    expect(sizeOf({}, { new: 30, minutes: 3 })).toEqual([8, 3])
    expect(sizeOf({ minutes: 4 }, { new: 30 })).toEqual([10, 4])
    expect(sizeOf({ minutes: 1 })).toEqual([5, 1])
  })

  it('is a count where one is given, whatever a day has; then there is no time', () => {
    expect(sizeOf({ count: 30 }, { new: 2 })).toEqual([30, undefined])
    expect(sizeOf({ count: 3, minutes: 7 })).toEqual([3, 7])
  })

  it('follows from the learner’s own tempo', () => {
    const events = Array.from({ length: 10 }, (_, i) =>
      review(`b/${i}`, { id: `r${i}`, took: 54_000 }),
    )
    expect(selected({ questions, events }).ids.length).toBe(10)
  })

  it('is all new ones that fit where new ones are asked for', () =>
    expect(sizeOf({ only: 'new' }, { new: 2 })).toEqual([25, 10]))
})

describe('which questions a drill has', () => {
  const [one, two, three] = many('a', 3) as [Question, Question, Question]
  const word = typed('b/word')
  const questions = [one, two, three, word]
  const cards = { 'a/1': DUE, 'a/2': LATER }

  it('is what is due and what is new', () =>
    expect(selected({ questions, cards })).toEqual({
      ids: ['a/1', 'a/3', 'b/word'],
      minutes: 10,
      notes: [],
    }))

  it.each<[Partial<Request>, readonly string[]]>([
    [{ only: 'due' }, ['a/1']],
    [{ only: 'new' }, ['a/3', 'b/word']],
    [{ types: ['typed', 'list'] }, ['b/word']],
    [{ types: ['choice'], only: 'new' }, ['a/3']],
    [{ types: ['list'] }, []],
    [{ count: 2 }, ['a/1', 'a/3']],
  ])('is, for %j, %j', (request, ids) =>
    expect(selected({ questions, cards }, request)).toMatchObject({ ids, notes: [] }),
  )

  it('is nothing where only what is due is asked for, and nothing is', () =>
    expect(selected({ questions, cards: { 'a/2': LATER } }, { only: 'due' })).toEqual({
      ids: [],
      minutes: 10,
      notes: [],
    }))

  it('is nothing where there is no question', () =>
    expect(selected({ questions: [] })).toEqual({ ids: [], minutes: 10, notes: [] }))
})

describe('the new questions of a day', () => {
  const questions = many('a', 9)
  const begunAt = (first: number): Record<string, Card> => ({
    'a/1': card(0, 9, { first }),
    'a/2': card(0, 9, { first }),
  })
  const MIDNIGHT = NOON - 12 * HOUR

  it.each([
    ['since midnight count', MIDNIGHT, 0, 1],
    ['before it do not', MIDNIGHT - 1, 0, 3],
    ['are counted by the learner’s own midnight', MIDNIGHT - HOUR, 60, 1],
    ['and by no other', MIDNIGHT - HOUR - 1, 60, 3],
  ])('that were begun %s', (_, first, zone, count) =>
    expect(selected({ questions, cards: begunAt(first) }, {}, { new: 3 }, zone).ids.length).toBe(
      count,
    ),
  )

  it('are never fewer than none', () =>
    expect(selected({ questions, cards: begunAt(NOON) }, {}, { new: 1 })).toEqual({
      ids: ['a/1', 'a/2'],
      minutes: 10,
      notes: [{ kind: 'enough-new', quota: 1 }],
    }))
})

describe('where nothing is due', () => {
  const questions = many('a', 3)
  const cards = { 'a/1': card(2, 30), 'a/2': card(2, 9), 'a/3': card(2, 20) }
  const early = ['a/2', 'a/3', 'a/1']

  it('and nothing new, what comes is ahead of time, the least certain first', () =>
    expect(selected({ questions, cards })).toEqual({
      ids: early,
      minutes: 10,
      notes: [{ kind: 'ahead' }],
    }))

  it('it fits the time and the count', () => {
    const seven = many('a', 7)
    const held = cardsFor(seven, LATER)
    expect(selected({ questions: seven, cards: held }, { minutes: 1 }).ids.length).toBe(5)
    expect(selected({ questions, cards }, { count: 2 }).ids).toEqual(['a/2', 'a/3'])
  })

  it('and the setting allows no new ones, nothing is said of enough', () =>
    expect(selected({ questions: [...questions, choice('b/1')], cards }, {}, { new: 0 })).toEqual({
      ids: early,
      minutes: 10,
      notes: [{ kind: 'ahead' }],
    }))

  it('and nothing was ever answered, nothing comes', () =>
    expect(selected({ questions }, {}, { new: 0 })).toEqual({ ids: [], minutes: 10, notes: [] }))
})

describe('after a break', () => {
  const questions = many('a', 6)
  const cards = cardsFor(questions, DUE)
  const last = (ago: number): LogEvent[] => [
    review('a/1', { id: 'first', at: NOON - 99 * DAY }),
    review('a/1', { id: 'last', at: NOON - ago }),
  ]
  const notes = (ago: number, minutes: number, more: Partial<Fake> = {}) =>
    selected({ questions, cards, events: last(ago), ...more }, { minutes }).notes

  it('a learner is welcomed back where more is due than fits', () =>
    expect(notes(7 * DAY + 1, 1)).toEqual([{ kind: 'welcome-back' }]))

  it.each([
    ['after seven days', 7 * DAY, 1, {}],
    ['where all that is due fits', 8 * DAY, 1, { cards: cardsFor(questions.slice(1), DUE) }],
    ['where nothing is due', 8 * DAY, 1, { cards: cardsFor(questions, LATER) }],
    ['where nothing was ever answered', 0, 1, { events: [] }],
  ])('and not %s', (_, ago, minutes, more) =>
    expect(notes(ago, minutes, more).filter(({ kind }) => kind === 'welcome-back')).toEqual([]),
  )
})

describe('a cram', () => {
  const questions = many('a', 12)
  const cram = (request: Partial<Request> = {}) =>
    selected(
      { questions, cards: cardsFor(questions, LATER) },
      { cram: true, ...request },
      { new: 0 },
    )

  it('is ten questions of any kind in any order, with all the time', () => {
    const { ids, ...rest } = cram()
    expect(rest).toEqual({ minutes: undefined, notes: [] })
    expect(ids).toMatchInlineSnapshot(`
      [
        "a/5",
        "a/11",
        "a/3",
        "a/7",
        "a/10",
        "a/4",
        "a/2",
        "a/12",
        "a/9",
        "a/6",
      ]
    `)
  })

  it('has as many as are asked for, by count or by time', () => {
    expect(cram({ count: 11 }).ids.length).toBe(11)
    const { ids, minutes } = cram({ minutes: 2 })
    expect([ids.length, minutes]).toEqual([5, 2])
    expect(cram({ count: 3, minutes: 2 }).ids.length).toBe(3)
  })

  it('keeps to the types that are asked for', () =>
    expect(
      selected({ questions: [...questions, typed('b/1')] }, { cram: true, types: ['typed'] }).ids,
    ).toEqual(['b/1']))
})

describe('an exam’s paper', () => {
  const questions = [...many('a', 3), typed('a/word'), choice('b/1'), choice('c/1')]
  const held = exam({
    ...{ questions: 3, minutes: 7, types: ['choice'] },
    domains: [
      { name: 'one', title: same('One'), weight: 50 },
      { name: 'two', title: same('Two'), weight: 50 },
    ],
  })
  const known = { a: { exams: { EXAM: ['one'] } }, b: { exams: { EXAM: ['two'] } } }
  const cards = { 'a/1': DUE, 'b/1': LATER }
  const drawn = (request: Partial<Request> = {}) => {
    const { ids, domains, ...rest } = selected(
      { questions, cards, known },
      { exam: held, ...request },
    )
    return { ...rest, paper: ids.map((id, i) => `${id} ${domains?.[i]}`).sort() }
  }

  it('has the exam’s own number, time, types and domains', () => {
    const { paper, ...rest } = drawn()
    expect(rest).toEqual({ minutes: 7, notes: [] })
    expect(paper).toEqual([
      expect.stringMatching(/^a\/\d one$/),
      expect.stringMatching(/^a\/\d one$/),
      'b/1 two',
    ])
  })

  it.each<[Partial<Request>, number | undefined, readonly string[]]>([
    [{ count: 9 }, 7, ['a/1 one', 'a/2 one', 'a/3 one', 'b/1 two']],
    [{ count: 9, minutes: 2 }, 2, ['a/1 one', 'a/2 one', 'a/3 one', 'b/1 two']],
    [{ only: 'due' }, 7, ['a/1 one', 'b/1 two']],
    [{ only: 'new' }, 7, ['a/2 one', 'a/3 one']],
    [{ types: ['typed'] }, 7, ['a/word one']],
  ])('is, for %j, of %d minutes and %j', (request, minutes, paper) =>
    expect(drawn(request)).toEqual({ minutes, paper, notes: [] }),
  )
})

describe('what the queue wants to know of an outline', () => {
  const confused = [{ topic: 'b', tell: same('…') }]
  const { confused: rivals, isNamed } = wishesOf(libraryWith({ known: { a: { confused } } }))

  it('is what is mixed up with a topic', () =>
    expect([rivals('a'), rivals('b')]).toEqual([['b'], []]))

  it('is whether a question asks for its topic’s own name', () =>
    expect([
      isNamed(typed('a/1', { answer: same('Alpha'), accepted: ['Alpha'] })),
      isNamed(typed('a/2', { answer: same('Beta'), accepted: ['Beta'] })),
    ]).toEqual([true, false]))
})
