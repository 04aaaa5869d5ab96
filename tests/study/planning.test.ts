import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import { plannedBy } from '../../src/study/exams.ts'
import { expectedOf, newPlan } from '../../src/study/planning.ts'
import { exam } from '../support/fake-drill.ts'
import { choice, NOON } from '../support/questions.ts'
import { fakeStudy, review } from '../support/studies.ts'

const known = { a: { exams: { EXAM: ['all'] } } }
const questions = ['a/1', 'a/2', 'a/3', 'b/1'].map((id) => choice(id))

describe('a new plan', () => {
  const planned = (date: string, name = 'exam', zone = 0) =>
    newPlan(
      fakeStudy({ questions, exams: [exam()] }).study,
      { exam: name, date },
      {
        ...{ clock: () => NOON, zone: () => zone, newId: () => 'p' },
      },
    )
  const event = { event: 'plan', id: 'p', at: NOON, outline: 'drawn', exam: 'EXAM' }

  it.each([
    ['tomorrow', '2026-01-06', '2026-01-06'],
    ['two years ahead', '2028-01-05', '2028-01-05'],
    ['spaces around it', ' 2026-02-01 ', '2026-02-01'],
  ])('is one event, for %s', (_, typed, date) => expect(planned(typed)).toEqual({ ...event, date }))

  it.each([
    ['no day', 'soon ', 'bad-date', { value: 'soon' }],
    ['a day of no calendar', '2026-02-30', 'bad-date', { value: '2026-02-30' }],
    ['today', '2026-01-05', 'day-passed', { date: '2026-01-05' }],
    ['yesterday', '2026-01-04', 'day-passed', { date: '2026-01-04' }],
    ['a day later than two years', '2028-01-06', 'day-too-far', { date: '2028-01-06', most: 730 }],
  ])('is refused for %s', (_, date, code, args) =>
    expect(() => planned(date)).toThrow(expect.objectContaining({ code, args })),
  )

  it('counts by the learner’s own day', () => {
    expect(() => planned('2026-01-06', 'EXAM', 13 * 60)).toThrow('day-passed')
    expect(planned('2026-01-05', 'EXAM', -13 * 60)).toMatchObject({ date: '2026-01-05' })
  })

  it('is refused for an exam that is unknown', () =>
    expect(() => planned('2026-02-01', 'CKA')).toThrow('unknown-exam'))
})

describe('what is to be expected of a plan', () => {
  const expected = (took: number) => {
    const events = Array.from({ length: 10 }, (_, i) =>
      review('b/1', { id: `r${i}`, at: NOON - (20 - i) * DAY, took }),
    )
    const { study } = fakeStudy({ questions, exams: [exam()], known, events })
    const outset = { now: NOON, zone: () => 0, retention: 0.9 }
    const planned = plannedBy(study.library, { exam: 'EXAM', date: '2026-01-09' }, outset)!
    return expectedOf(study, planned, NOON)
  }

  it('is the same on the same day', () => expect(expected(24_000)).toEqual(expected(24_000)))

  it('is its new questions, and the minutes of each day at the learner’s tempo', () => {
    const { forecast, minutes } = expected(24_000)
    const { domains, perDay, ...rest } = forecast
    expect(rest).toEqual({ newToday: 2, questions: 3, unmet: 0, recall: expect.any(Number) })
    expect(domains).toEqual([
      { domain: exam().domains[0], questions: 3, met: 0, recall: forecast.recall },
    ])
    expect(perDay.map((day) => day.new)).toEqual([2, 1, 0, 0])
    // Thirty seconds each, the feedback read.
    expect(minutes).toEqual(perDay.map(({ answers }) => answers / 2))
    expect(expected(54_000).minutes).toEqual(perDay.map(({ answers }) => answers))
  })

  it('is worse for who is wrong at first', () => {
    const answers = (correct: boolean): number => {
      const events = Array.from({ length: 30 }, (_, i) =>
        review(`c/${i}`, { id: `r${i}`, correct }),
      )
      const { study } = fakeStudy({ questions, exams: [exam()], known, events })
      const outset = { now: NOON, zone: () => 0, retention: 0.9 }
      const planned = plannedBy(study.library, { exam: 'EXAM', date: '2026-01-09' }, outset)!
      return expectedOf(study, planned, NOON).forecast.perDay[0]?.answers ?? 0
    }
    expect(answers(false)).toBeGreaterThan(answers(true))
  })
})
