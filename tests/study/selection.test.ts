import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { same } from '../../src/core/base/text.ts'
import { DAY, HOUR } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Level } from '../../src/core/model/curriculum.ts'
import type { Question } from '../../src/core/model/question.ts'
import { type Card, PUBLISHED } from '../../src/core/schedule/fsrs.ts'
import { PLANNED } from '../../src/core/schedule/load.ts'
import { confusedIn, select } from '../../src/study/selection.ts'
import { timeOf } from '../../src/study/time-left.ts'
import { AIM } from '../support/drills.ts'
import { exam } from '../support/fake-drill.ts'
import { card, choice, idsOf, NOON, typed } from '../support/questions.ts'
import {
  cardsFor,
  DUE,
  type Fake,
  LATER,
  many,
  type Request,
  selected,
} from '../support/selections.ts'
import { fakeStudy, libraryWith, review } from '../support/studies.ts'

/**
 * What is taken for granted of a learner of whom nothing is known: a tenth of reviews is missed. What is new is asked
 * twice, and planned as for somebody quick.
 */
const USUAL = 30
const BEGIN = 42
/** How many are asked in that many minutes, each taking so many seconds. */
const seconds = (minutes: number, cost: number): number =>
  Math.floor((PLANNED * minutes * 60) / cost)

describe('how many questions a drill has', () => {
  const questions = many('a', 40)
  const sizeOf = (
    ...[request, settings]: [Partial<Request>?, { minutes?: number; new?: number }?]
  ) => {
    const { ids, minutes } = selected({ questions }, request, settings)
    return [ids.length, minutes]
  }

  it('follows from the time that new ones take, at most those of a day', () => {
    expect(sizeOf()).toEqual([seconds(10, BEGIN), 10])
    expect(sizeOf({}, { new: 30 })).toEqual([17, 10])
    expect(sizeOf({}, { new: 3 })).toEqual([3, 10])
    expect(sizeOf({}, { minutes: 30 })).toEqual([20, 30])
    expect(sizeOf({}, { minutes: 20, new: 40 })).toEqual([seconds(20, BEGIN), 20])
    // Whose day is short begins no more than it has time for.
    expect(sizeOf({}, { minutes: 3 })).toEqual([seconds(3, BEGIN), 3])
  })

  it('follows from the minutes of this drill, and teaches something in any case', () => {
    expect(sizeOf({ minutes: 6 })).toEqual([10, 6])
    expect(sizeOf({ minutes: 1 })).toEqual([4, 1])
    // A longer drill than usual makes the day longer, but not the days to come.
    expect(sizeOf({ minutes: 20 })).toEqual([20, 20])
  })

  it('is one at least for a newcomer, however short the day is', () => {
    expect(sizeOf({}, { minutes: 1 })).toEqual([1, 1])
    expect(sizeOf({}, { minutes: 1, new: 0 })).toEqual([0, 1])
  })

  it('is a count where one is given, whatever a day has; then there is no time', () => {
    expect(sizeOf({ count: 30 }, { new: 2 })).toEqual([30, undefined])
    expect(sizeOf({ count: 3, minutes: 7 })).toEqual([3, 7])
  })

  it('is what is due, as much as there is time for', () => {
    const size = (minutes: number) =>
      selected({ questions, cards: cardsFor(questions, DUE) }, { minutes }).ids.length
    expect([3, 5, 10].map(size)).toEqual([3, 5, 10].map((minutes) => seconds(minutes, USUAL)))
  })

  it('follows from the learner’s own tempo', () => {
    const drill = (gap: number): LogEvent[] =>
      Array.from({ length: 20 }, (_, i) =>
        review(`b/${i}`, { id: `r${i}`, at: NOON - DAY + i * gap, took: gap - 1, drill: 'd' }),
      )
    const sizes = [20_000, 60_000].map(
      (gap) => selected({ questions, events: drill(gap) }, { only: 'new' }).ids.length,
    )
    // Asked twice, and a tenth missed.
    expect(sizes).toEqual([seconds(10, 2.1 * 20), seconds(10, 2.1 * 60)])
  })

  it('is all new ones that fit where new ones are asked for', () => {
    expect(sizeOf({ only: 'new' }, { new: 2 })).toEqual([17, 10])
    expect(sizeOf({ only: 'new', count: 12 }, { new: 2 })).toEqual([12, undefined])
    expect(sizeOf({ only: 'new', minutes: 1 })).toEqual([1, 1])
  })
})

describe('a second drill on one day', () => {
  const old = many('a', 60)
  const questions = [...old, ...many('b', 30)]
  const met = cardsFor(old, card(1, 30))
  /** So many answers of today, each with ten seconds. */
  const today = (count: number): LogEvent[] =>
    Array.from({ length: count }, (_, i) =>
      review('c/1', { id: `r${i}`, at: NOON - HOUR + i * 10_000, took: 9_000, drill: 'd' }),
    )
  const begunAfter = (count: number, fake: Partial<Fake> = {}) => {
    const { ids, notes } = selected({ questions, cards: met, events: today(count), ...fake })
    return [ids.filter((id) => id.startsWith('b/')).length, notes.map(({ kind }) => kind)]
  }
  it('begins what the rest of the day has time for', () => {
    expect(begunAfter(0)).toEqual([17, []])
    // A new one takes 21 seconds: asked twice in ten each, and a tenth is missed.
    expect(begunAfter(45)).toEqual([8, []])
    expect(begunAfter(56)).toEqual([2, []])
  })

  it('begins nothing where the day is over, and says why', () => {
    expect(begunAfter(60)).toEqual([0, ['full']])
    expect(begunAfter(200)).toEqual([0, ['full']])
  })

  it('reviews what is due all the same, and says nothing of it', () => {
    const due = { ...met, 'a/7': DUE, 'a/8': DUE }
    const { ids, notes } = selected({ questions, cards: due, events: today(60) })
    expect([ids, notes]).toEqual([['a/7', 'a/8'], []])
  })

  it('begins what it is asked for', () => {
    const fake = { questions, cards: met, events: today(60) }
    // All there are: planned are 32.
    expect(selected(fake, { only: 'new' }).ids.length).toBe(30)
    expect(selected(fake, { count: 5 }).ids).toEqual(['b/1', 'b/2', 'b/3', 'b/4', 'b/5'])
    expect(selected(fake, { only: 'new' }).notes).toEqual([])
  })
})

describe('which questions a drill has', () => {
  const [one, two, three] = many('a', 3) as [Question, Question, Question]
  const word = typed('b/word')
  const questions = [one, two, three, word]
  const cards = { 'a/1': DUE, 'a/2': LATER }

  it('is what is due and what is new, the first question of a topic before its others', () =>
    expect(selected({ questions, cards })).toEqual({
      ids: ['a/1', 'b/word', 'a/3'],
      minutes: 10,
      notes: [],
    }))

  it.each<[Partial<Request>, readonly string[]]>([
    [{ only: 'due' }, ['a/1']],
    [{ only: 'new' }, ['b/word', 'a/3']],
    [{ types: ['typed', 'list'] }, ['b/word']],
    [{ types: ['choice'], only: 'new' }, ['a/3']],
    [{ types: ['list'] }, []],
    [{ count: 2 }, ['a/1', 'b/word']],
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

  it('and what is left has sunk, it is learned again, and no day is called full', () => {
    const two = many('a', 2)
    const sunk = { 'a/1': card(400, 2), 'a/2': card(400, 2) }
    const { ids, notes } = selected({ questions: two, cards: sunk }, { count: 2 })
    expect([ids, notes.at(-1)]).toEqual([['a/1', 'a/2'], { kind: 'relearning' }])
  })

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

describe('where more is due than there is time for', () => {
  const last = (ago: number): LogEvent[] =>
    [30 * DAY, 20 * DAY, 10 * DAY, ago].map((each) =>
      review('c/1', { id: `${each} ago`, at: NOON - each }),
    )
  const notes = (
    due: number,
    ago: number,
    request: Partial<Request> = {},
    settings: { minutes?: number } = {},
  ) => {
    const questions = many('a', due)
    return selected(
      { questions, cards: cardsFor(questions, DUE), events: last(ago) },
      request,
      settings,
    ).notes
  }
  const behind = (due: number, days: number | undefined) => ({
    ...{ kind: 'behind', due, days },
    isWilling: false,
  })

  /** What is said to somebody who studied on those of the last 28 days, by how many days ago they are. */
  const studiedDaily = (due: number, isStudied: (ago: number) => boolean) => {
    const questions = many('a', due)
    const days = Array.from({ length: 28 }, (_, i) => 28 - i).filter(isStudied)
    const events = days.map((ago) =>
      review('c/1', { id: `day ${ago}`, at: NOON - ago * DAY, took: 30_000 }),
    )
    return selected({ questions, cards: cardsFor(questions, DUE), events }).notes
  }

  it('a learner is told how much, and in how many days a drill has time for it', () => {
    // A drill has time for 17, and half as many more are nothing to speak of.
    expect(notes(26, DAY)).toEqual([])
    // Somebody who studied three times in four weeks comes again in five days, and then in ten.
    expect(notes(27, DAY)).toEqual([behind(27, 5)])
    expect(notes(44, DAY)).toEqual([behind(44, 10)])
    expect(notes(27, DAY, {}, { minutes: 11 })).toEqual([])
    // The day has time for it, but this drill has not.
    expect(notes(10, DAY, { minutes: 3 })).toEqual([behind(10, 5)])
    expect(notes(400, DAY)).toEqual([behind(400, undefined)])
  })

  it('it is done sooner by who studies each day', () => {
    // 50 reviews take 25 minutes and a little, because none of them was missed so far.
    expect(studiedDaily(50, () => true)).toEqual([behind(50, 2)])
  })

  it('nothing is said to who comes every day and needs one full drill more', () => {
    const isStudied = (ago: number): boolean => ago !== 3
    expect(studiedDaily(33, () => true)).toEqual([])
    // Who missed a day has fallen behind.
    expect(studiedDaily(33, isStudied)).toEqual([behind(33, 1)])
    expect(studiedDaily(27, isStudied)).toEqual([])
  })

  it('it takes as long on the day after coming back as on the day of it', () => {
    const questions = many('a', 60)
    const studied = (ago: number) =>
      review('c/1', { id: `day ${ago}`, at: NOON - ago * DAY, took: 30_000 })
    const before = Array.from({ length: 28 }, (_, i) => studied(22 + i))
    const noted = (events: LogEvent[]) =>
      selected({ questions, cards: cardsFor(questions, DUE), events }).notes
    expect(noted(before)).toEqual([{ kind: 'welcome-back' }, behind(60, 3)])
    expect(noted([...before, studied(1)])).toEqual([behind(60, 3)])
  })

  it('a learner who was away for more than a week is welcomed back as well', () => {
    expect(notes(27, 7 * DAY).map(({ kind }) => kind)).toEqual(['behind'])
    expect(notes(27, 7 * DAY + 1).map(({ kind }) => kind)).toEqual(['welcome-back', 'behind'])
    expect(notes(18, 8 * DAY)).toEqual([{ kind: 'welcome-back' }])
    expect(notes(17, 8 * DAY)).toEqual([])
  })

  it.each<[string, Partial<Request>]>([
    ['new ones are asked for', { only: 'new' }],
    ['a number is', { count: 3 }],
  ])('nothing is said where %s', (_, request) => expect(notes(60, 8 * DAY, request)).toEqual([]))

  it('it is said of what is due where only that is asked for', () =>
    expect(notes(27, DAY, { only: 'due' })).toEqual([behind(27, 5)]))

  it('what has sunk is not counted', () => {
    const questions = many('a', 60)
    const cards = {
      ...cardsFor(questions, card(999, 1)),
      ...cardsFor(questions.slice(0, 10), DUE),
    }
    expect(selected({ questions, cards, events: last(DAY) }).notes).toEqual([])
  })
})

describe('what is put away', () => {
  const questions = many('a', 3)
  const away: LogEvent = {
    ...{ event: 'suspend', id: 'away', at: NOON - 30 * DAY, outline: 'drawn', device: 'here' },
    question: 'a/2',
  }

  it.each<[string, Partial<Request>]>([
    ['a drill', {}],
    ['what is due', { only: 'due' }],
    ['a number', { count: 9 }],
    ['a cram', { cram: true }],
    ['an exam', { exam: exam({ types: ['choice'], questions: 3 }) }],
  ])('is not in %s', (_, request) => {
    const known = { a: { exams: { EXAM: ['all'] } } }
    const drawn = (events: readonly LogEvent[]) =>
      selected({ questions, cards: cardsFor(questions, DUE), events, known }, request).ids.sort()
    expect([drawn([]), drawn([away])]).toEqual([
      ['a/1', 'a/2', 'a/3'],
      ['a/1', 'a/3'],
    ])
  })

  it('is back where it was forgotten too often and has rested', () =>
    expect(
      selected({ questions, cards: cardsFor(questions, DUE), events: [{ ...away, leech: true }] })
        .ids,
    ).toEqual(['a/1', 'a/2', 'a/3']))
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
    [{ count: 9 }, 9, ['a/1 one', 'a/2 one', 'a/3 one', 'b/1 two']],
    [{ count: 9, minutes: 2 }, 2, ['a/1 one', 'a/2 one', 'a/3 one', 'b/1 two']],
    [{ only: 'due' }, 5, ['a/1 one', 'b/1 two']],
    [{ only: 'new' }, 5, ['a/2 one', 'a/3 one']],
    [{ types: ['typed'] }, 2, ['a/word one']],
  ])('is, for %j, of %d minutes and %j', (request, minutes, paper) =>
    expect(drawn(request)).toEqual({ minutes, paper, notes: [] }),
  )
})

describe('the order of first contact', () => {
  const questions = [
    choice('a/~name', { origin: 'generated' }),
    choice('a/1', { fact: 'a/f1' }),
    choice('a/2', { fact: 'a/f2' }),
    choice('b/~name', { origin: 'generated' }),
    choice('b/1', { fact: 'b/f1' }),
    choice('c/1', { fact: 'c/f1' }),
  ]
  const facts = (id: string) => ({
    facts: [1, 2].map((n) => ({ id: `${id}/f${n}`, text: same('…'), source: 'KEP-1' })),
  })
  const known = { a: facts('a'), b: facts('b'), c: facts('c') }

  it('is that of the course, whatever the tree says; generated ones come last', () => {
    const { study } = fakeStudy({ questions, known })
    const curriculum = () => ({
      levels: new Map<string, Level>(['a', 'b', 'c'].map((id) => [id, id === 'a' ? 2 : 1])),
      needs: new Map([['b', ['c']]]),
      ...{ lessons: new Map(), units: [] },
    })
    const drawn = (count: number): string[] =>
      idsOf(
        select(
          { ...study, library: { ...study.library, curriculum } },
          {
            ...{ topic: undefined, count, minutes: undefined, types: [], only: undefined },
            ...{ cram: false, exam: undefined, missed: undefined, key: '' },
          },
          {
            ...{ clock: () => NOON, zone: () => 0, dice: seededDice(1) },
            settings: { minutes: 10, new: 20, retention: 0.9, day: 0 },
          },
        ).questions,
      )
    expect(drawn(1)).toEqual(['c/1'])
    expect(drawn(2)).toEqual(['c/1', 'b/1'])
    expect(drawn(4)).toEqual(['c/1', 'b/1', 'a/1', 'a/2'])
    // One topic has enough that is written.
    expect(drawn(9).sort()).toEqual(['a/1', 'a/2', 'b/1', 'b/~name', 'c/1'])
  })
})

describe('what the queue wants to know of an outline', () => {
  it('is what is mixed up with a topic', () => {
    const confused = [{ topic: 'b', tell: same('…') }]
    const rivals = confusedIn(libraryWith({ known: { a: { confused } } }))
    expect([rivals('a'), rivals('b')]).toEqual([['b'], []])
  })
})

describe('the time that a learner has', () => {
  const at = { now: NOON, zone: () => 0, today: NOON - 12 * HOUR }
  const reviews = (count: number, days: number, more = {}) =>
    Array.from({ length: count }, (_, i) => ({
      ...review('a/1', { id: `${days} ${i}`, at: NOON - days * DAY + i * 20_000, took: 19_000 }),
      ...{ drill: `d${days}`, ...more },
    }))
  const timed = (all: ReturnType<typeof reviews>, minutes = 10, daily = 10) =>
    timeOf({ history: { reviews: all }, schedule: AIM }, { ...at, minutes, daily })

  it('is that of the settings, before anything is known', () =>
    expect(timed([])).toEqual({
      ...{ drill: 600_000, today: 600_000, daily: 600_000 },
      ...{ rhythm: 1, presence: 1, tempo: 30_000, missed: expect.closeTo(0.1, 9), turns: 2 },
    }))

  it('is spent once on what is new by who is thought to keep it for days', () => {
    const schedule = { retention: 0.85, model: { ...PUBLISHED, factor: 1.5 } }
    expect(timeOf({ history: { reviews: [] }, schedule }, { ...at, minutes: 5, daily: 5 })).toEqual(
      expect.objectContaining({ turns: 1 }),
    )
  })

  it('is less of today by what was answered today, at the learner’s tempo', () => {
    const { tempo, today } = timed([...reviews(20, 1), ...reviews(5, 0)])
    expect(tempo).toBeCloseTo((23 * 20_000 + 2 * 19_000) / 25, 6)
    expect(today).toBeCloseTo(600_000 - 5 * tempo, 6)
    expect(timed(reviews(60, 0)).today).toBe(0)
    expect(timed(reviews(5, 1)).today).toBe(600_000)
  })

  it('is at least that of this drill, today', () => {
    const { drill, today, daily } = timed([], 25, 10)
    expect([drill, today, daily]).toEqual([1_500_000, 1_500_000, 600_000])
    expect(timed([], 5, 10)).toMatchObject({ drill: 300_000, today: 600_000, daily: 600_000 })
  })

  it('knows how often somebody studies, and how often a review is missed', () => {
    const every = [12, 10, 8, 6, 4, 2].flatMap((days) => reviews(1, days))
    expect(timed(every).rhythm).toBeCloseTo(9 / 15, 9)
    // The first answer is no review, and half of the other five are missed: (2 + 20 · 0.1) / 25.
    const wrong = every.map((each, i) =>
      i === 1 || i === 3 ? { ...each, rating: 1 as const, correct: false } : each,
    )
    expect(timed(wrong).missed).toBeCloseTo(4 / 25, 9)
  })
})
