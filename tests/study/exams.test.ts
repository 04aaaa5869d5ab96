import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../src/core/base/time.ts'
import type { Plan } from '../../src/core/log/event.ts'
import { examNamed, followedToday, plannedBy } from '../../src/study/exams.ts'
import { exam } from '../support/fake-drill.ts'
import { card, choice, idsOf, NOON } from '../support/questions.ts'
import { fakeStudy, libraryWith } from '../support/studies.ts'

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
      ...{ exam: 'EXAM', days: 5, quota: 1, begun: 1, alsoDue: new Set(['a/2']) },
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
