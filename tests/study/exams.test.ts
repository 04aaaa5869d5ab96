import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { DAY, HOUR } from '../../src/core/base/time.ts'
import type { LogEvent, Plan } from '../../src/core/log/event.ts'
import {
  examFor,
  examNamed,
  followedToday,
  missedIn,
  plannedBy,
  reservedIn,
} from '../../src/study/exams.ts'
import { exam } from '../support/fake-drill.ts'
import { card, choice, idsOf, NOON } from '../support/questions.ts'
import { begun, fakeStudy, libraryWith, review } from '../support/studies.ts'

const known = { a: { exams: { EXAM: ['all'] } }, b: { exams: { OTHER: ['all'] } } }
const library = libraryWith({ exams: [exam({ id: 'Other' }), exam()], known })
const MIDNIGHT = NOON - 12 * HOUR

describe('an exam', () => {
  it.each([['EXAM'], ['exam'], [' Exam ']])('is found by its name: %j', (name) =>
    expect(examNamed(library, name)).toEqual(exam()),
  )

  it('whose name has capitals is found too', () =>
    expect(examNamed(library, 'OTHER').id).toBe('Other'))

  it('that is unknown is told of with those that are known', () => {
    expect(() => examNamed(library, 'CKA')).toThrow(
      expect.objectContaining({
        code: 'unknown-exam',
        args: { exam: 'CKA', known: 'Other, EXAM' },
      }),
    )
    expect(() => examNamed(libraryWith(), '')).toThrow(
      expect.objectContaining({ args: { exam: '', known: '' } }),
    )
  })
})

describe('a plan as it stands', () => {
  const planned = (plan: Pick<Plan, 'exam' | 'date'> | undefined, minutes = 0) => {
    const found = plannedBy(library, plan, { now: NOON, zone: () => minutes, retention: 0.8 })
    const { domainsOf, ...rest } = found ?? {}
    return { ...rest, domainsOf: ['a/1', 'b/1'].map((id) => domainsOf?.(choice(id))) }
  }
  const NONE = { domainsOf: [undefined, undefined] }
  const { domains } = exam()

  it.each([
    ['days ahead', '2026-01-25', 20],
    ['tomorrow', '2026-01-06', 1],
    ['today', '2026-01-05', 0],
  ])('is of an exam %s', (_, date, days) =>
    expect(planned({ exam: 'EXAM', date })).toEqual({
      ...{ exam: exam(), date, domains, days, today: MIDNIGHT, retention: 0.8 },
      examAt: NOON + days * DAY,
      domainsOf: [['all'], []],
    }),
  )

  it.each([
    ['yesterday', { exam: 'EXAM', date: '2026-01-04' }],
    ['on a day that is none', { exam: 'EXAM', date: '2026-02-31' }],
    ['on no day', { exam: 'EXAM' }],
    ['of an exam that has gone', { exam: 'GONE', date: '2026-01-25' }],
    ['of no exam', { date: '2026-01-25' }],
    ['that was never made', undefined],
  ])('is none %s', (_, plan) => expect(planned(plan)).toEqual(NONE))

  it('counts by the learner’s own days', () => {
    const plan = { exam: 'EXAM', date: '2026-01-05' }
    expect(planned(plan, 13 * 60)).toEqual(NONE)
    expect(planned({ ...plan, date: '2026-01-06' }, 13 * 60)).toMatchObject({
      days: 0,
      today: MIDNIGHT + 11 * HOUR,
      examAt: NOON + 11 * HOUR,
    })
  })
})

describe('what a plan wants of today', () => {
  const questions = ['b/1', 'a/1', 'a/2', 'a/3', 'c/1'].map((id) => choice(id))
  const outset = { now: NOON, zone: () => 0, retention: 0.9 }
  const plan: Plan = {
    ...{ event: 'plan', id: 'p', at: NOON, outline: 'drawn', exam: 'EXAM', date: '2026-01-10' },
  }
  const study = (events: readonly Plan[]) =>
    fakeStudy({
      ...{ questions, exams: [exam()], known, events },
      cards: {
        'a/1': card(0.1, 9, { first: MIDNIGHT }),
        'a/2': card(9, 1),
        'c/1': card(0.1, 9, { first: MIDNIGHT }),
      },
    }).study

  it('is its new questions first, what slips before it, and of others what was met', () => {
    const { order, scope, open, ...rest } = followedToday(study([plan]), outset)!
    expect(rest).toEqual({
      ...{ exam: 'EXAM', date: '2026-01-10', quota: 1, begun: 1, alsoDue: new Set(['a/2']) },
    })
    expect([idsOf(scope), idsOf(open)]).toEqual([
      ['a/1', 'a/2', 'a/3'],
      ['a/1', 'a/2', 'a/3', 'c/1'],
    ])
    expect(idsOf(order(questions))).toEqual(['a/1', 'a/2', 'a/3', 'b/1', 'c/1'])
  })

  it('is nothing where there is no plan, or it is over', () => {
    expect(followedToday(study([]), outset)).toBeUndefined()
    expect(followedToday(study([{ ...plan, date: '2026-01-04' }]), outset)).toBeUndefined()
  })
})

describe('one domain of an exam', () => {
  const domains = [
    { name: 'Storage', title: { en: 'Storage', zh: '存储' }, weight: 40 },
    { name: 'Servicing, and Networking', title: same('Servicing, and Networking'), weight: 60 },
  ]
  const two = libraryWith({ exams: [exam({ questions: 10, minutes: 20, domains })] })

  it('is an exam of that domain alone', () => {
    const part = { questions: 4, minutes: 8, domains: [domains[0]] }
    expect(examFor(two, 'exam', 'STORAGE')).toMatchObject(part)
    expect(examFor(two, 'exam', '存储')).toMatchObject(part)
    expect(examFor(two, 'exam', undefined)).toMatchObject({ domains })
  })

  it('that is unknown is told of with those that are known', () =>
    expect(() => examFor(two, 'exam', 'Stor')).toThrow(
      expect.objectContaining({
        code: 'unknown-exam-domain',
        args: {
          ...{ exam: 'EXAM', domain: 'Stor' },
          known: {
            en: 'Storage; Servicing, and Networking',
            zh: '存储; Servicing, and Networking',
          },
        },
      }),
    ))
})

describe('what is reserved for an exam', () => {
  const known = { a: { exams: { EXAM: ['all'], OTHER: ['all'] } } }
  /** Facts with so many choices each. */
  const facts = (count: number, each: number) =>
    Array.from({ length: count * each }, (_, i) =>
      choice(`a/${i + 1}`, { fact: `a/f${Math.floor(i / each)}` }),
    )
  const exams = [
    exam({ questions: 3, types: ['choice'] }),
    exam({ id: 'OTHER', questions: 3, types: ['choice'] }),
  ]
  const questions = facts(6, 2)
  const reserved = (events: readonly LogEvent[], of = questions) => [
    ...reservedIn(fakeStudy({ questions: of, exams, known, events }).study),
  ]
  const plan: LogEvent = {
    event: 'plan',
    id: 'p',
    at: NOON,
    outline: 'drawn',
    exam: 'EXAM',
    date: '2026-02-01',
  }
  const whole = (exam: string) => JSON.stringify(['k', null, null, [], null, exam, null])
  const opened = begun('d', { exam: 'EXAM', request: whole('EXAM'), questions: [] })
  const end: LogEvent = { event: 'end', id: 'e', at: NOON, drill: 'd' }

  it('is nothing for who prepares none', () => {
    expect(reserved([])).toEqual([])
    expect(reserved([{ ...plan, exam: 'GONE' }])).toEqual([])
    expect(reserved([begun('d')])).toEqual([])
  })

  it('is one paper, for who plans it or has opened it', () => {
    expect(reserved([plan])).toHaveLength(3)
    expect(reserved([opened])).toEqual(reserved([plan]))
  })

  it('is nothing any more when a whole paper was handed in, and not before', () => {
    expect(reserved([plan, opened, end])).toEqual([])
    const part = { ...opened, request: JSON.stringify(['k', 12, null, [], null, 'EXAM', null]) }
    expect(reserved([plan, part, end])).toHaveLength(3)
    // The paper of another exam is no paper of this one.
    expect(reserved([plan, { ...opened, exam: 'OTHER' }, end])).toHaveLength(3)
  })

  it('does not change from day to day, or by what else was answered', () => {
    const first = reserved([plan])
    const others = questions.filter(({ id }) => !first.includes(id))
    const met = others.map(({ id }) => review(id, { at: NOON + DAY }))
    expect(reserved([plan, ...met])).toEqual(first)
  })

  it('has nothing that was met', () => {
    const [first] = reserved([plan])
    expect(reserved([plan, review(first!)])).not.toContain(first)
  })

  it('of two exams together leaves a question on every fact', () => {
    const other = begun('o', { exam: 'OTHER', request: whole('OTHER'), questions: [] })
    const pairs = facts(3, 2)
    const both = reserved([plan, other], pairs)
    expect(both).toHaveLength(3)
    expect(reserved([plan, other], facts(3, 3)).length).toBeGreaterThan(3)
    for (const { fact } of pairs)
      expect(pairs.some((each) => each.fact === fact && !both.includes(each.id))).toBe(true)
  })
})

describe('what a paper missed', () => {
  const questions = ['a/1', 'a/2', 'a/3', 'b/1'].map((id) => choice(id))
  const missed = (...events: LogEvent[]) =>
    idsOf(missedIn(fakeStudy({ questions, exams: [exam()], events }).study, exam()))
  const paper = (id: string, at = NOON) => begun(id, { exam: 'EXAM', at })
  const end = (drill: string): LogEvent => ({ event: 'end', id: `e${drill}`, at: NOON + 9, drill })
  const wrong = (question: string, drill: string, at = NOON + 1) =>
    review(question, { drill, at, correct: false, rating: 1 })
  const right = (question: string, drill: string, at = NOON + 1) => review(question, { drill, at })

  it('is what was wrong and what was left open, in its order', () =>
    expect(missed(paper('d'), right('a/2', 'd'), wrong('a/3', 'd'), end('d'))).toEqual([
      'a/1',
      'a/3',
    ]))

  it('is of the last paper that was handed in', () => {
    const events = [paper('d'), end('d'), paper('e', NOON + 10), right('a/1', 'e'), end('e')]
    expect(missed(...events)).toEqual(['a/2', 'a/3'])
    expect(missed(...events, begun('f', { exam: 'EXAM', questions: ['b/1'] }))).toEqual([
      'a/2',
      'a/3',
    ])
  })

  it('is no longer what was answered right since then, in whatever drill', () => {
    const events = [right('a/1', 'old', NOON - 1), paper('d'), end('d')]
    expect(missed(...events)).toEqual(['a/1', 'a/2', 'a/3'])
    expect(missed(...events, right('a/1', 'new', NOON + 20))).toEqual(['a/2', 'a/3'])
  })

  it('leaves out what has gone', () =>
    expect(missed(begun('d', { exam: 'EXAM', questions: ['c/gone', 'a/1'] }), end('d'))).toEqual([
      'a/1',
    ]))

  it('is an error where there is no paper, or nothing is left of it', () => {
    const thrown = (code: string) => expect.objectContaining({ code, args: { exam: 'EXAM' } })
    expect(() => missed()).toThrow(thrown('no-paper'))
    expect(() => missed(paper('d'))).toThrow(thrown('no-paper'))
    const all = ['a/1', 'a/2', 'a/3'].map((id) => right(id, 'd'))
    expect(() => missed(paper('d'), ...all, end('d'))).toThrow(thrown('nothing-missed'))
  })
})
