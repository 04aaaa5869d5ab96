import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent, Plan } from '../../src/core/log/event.ts'
import { minutesToday, plannedBy } from '../../src/study/exams.ts'
import { expectedOf, minutesNeeded, newPlan } from '../../src/study/planning.ts'
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
  const event = { event: 'plan', id: 'p', at: NOON, outline: 'drawn', device: 'here', exam: 'EXAM' }

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
  const ten = { now: NOON, zone: () => 0, minutes: 10 }
  const expected = (took: number) => {
    const events = Array.from({ length: 10 }, (_, i) =>
      review('b/1', { id: `r${i}`, at: NOON - (20 - i) * DAY, took }),
    )
    const { study } = fakeStudy({ questions, exams: [exam()], known, events })
    const outset = { now: NOON, zone: () => 0, retention: 0.9 }
    const planned = plannedBy(study.library, { exam: 'EXAM', date: '2026-01-09' }, outset)!
    return expectedOf(study, planned, ten)
  }

  it('is the same on the same day', () =>
    expect(JSON.stringify(expected(24_000))).toBe(JSON.stringify(expected(24_000))))

  it('is its new questions, and the minutes of each day at the learner’s tempo', () => {
    const { forecast, ...told } = expected(24_000)
    const { domains, perDay, known: _, ...rest } = forecast
    expect(told).toEqual({ minutes: 10, instead: undefined })
    expect(rest).toEqual({
      newToday: 2,
      questions: 3,
      unmet: 0,
      leftOut: 0,
      recall: expect.any(Number),
    })
    expect(domains).toEqual([
      { domain: exam().domains[0], questions: 3, met: 0, recall: forecast.recall },
    ])
    expect(perDay.map((day) => day.new)).toEqual([2, 1, 0, 0])
    const spent = (tempo: number) => perDay.map((day) => day.answers * tempo)
    expect(perDay.map((day) => day.spent)).toEqual(spent(24_000))
    expect(expected(54_000).forecast.perDay.map((day) => day.spent)).toEqual(spent(54_000))
  })

  it('is worse for who is wrong at first', () => {
    const recall = (correct: boolean): number => {
      const events = Array.from({ length: 30 }, (_, i) =>
        review(`c/${i}`, { id: `r${i}`, correct }),
      )
      const { study } = fakeStudy({ questions, exams: [exam()], known, events })
      const outset = { now: NOON, zone: () => 0, retention: 0.9 }
      const planned = plannedBy(study.library, { exam: 'EXAM', date: '2026-01-09' }, outset)!
      return expectedOf(study, planned, ten).forecast.recall
    }
    expect(recall(false)).toBeLessThan(recall(true))
  })

  it('does not count what is put away', () => {
    const away: LogEvent = {
      ...{ event: 'suspend', id: 's', at: NOON, outline: 'drawn', device: 'here' },
      question: 'a/2',
    }
    const { study } = fakeStudy({ questions, exams: [exam()], known, events: [away] })
    const outset = { now: NOON, zone: () => 0, retention: 0.9 }
    const planned = plannedBy(study.library, { exam: 'EXAM', date: '2026-01-09' }, outset)!
    expect(expectedOf(study, planned, ten).forecast).toMatchObject({ questions: 2, unmet: 0 })
  })
})

describe('the minutes of a plan', () => {
  const many = Array.from({ length: 120 }, (_, i) => choice(`a/${i}`))
  const { study } = fakeStudy({ questions: many, exams: [exam()], known })
  const at = { now: NOON, zone: () => 0 }
  const until = (date: string) =>
    plannedBy(study.library, { exam: 'EXAM', date }, { ...at, retention: 0.9 })!

  it('are as many as it needs, in steps of five, and an hour at most', () => {
    const needed = ['2026-01-08', '2026-01-25', '2026-06-01'].map((date) =>
      minutesNeeded(study, until(date), at),
    )
    expect(needed).toEqual([60, 15, 5])
    // With fewer the plan cannot be kept, and with these it can.
    const told = (minutes: number) => expectedOf(study, until('2026-01-25'), { ...at, minutes })
    expect(told(15).instead).toBeUndefined()
    expect(told(10).instead).toEqual({
      lacks: { recall: 0.9 },
      minutes: { minutes: 15, recall: expect.any(Number) },
      date: expect.stringMatching(/^2026-0[2-3]-/),
      essentials: undefined,
    })
  })

  it('are what drills follow until its day', () => {
    const minutes = (plan: Partial<Plan>, now = NOON): number => {
      const events: LogEvent[] = [
        { event: 'plan', id: 'p', at: NOON, outline: 'drawn', exam: 'EXAM', ...plan },
      ]
      const followed = fakeStudy({ questions, exams: [exam()], known, events }).study
      return minutesToday(followed, { ...at, now, retention: 0.9, minutes: 10 })
    }
    expect(minutes({ date: '2026-01-25', minutes: 25 })).toBe(25)
    expect(minutes({ date: '2026-01-25' })).toBe(10)
    expect(minutes({ date: '2026-01-25', minutes: 25 }, NOON + 30 * DAY)).toBe(10)
    expect(minutesToday(study, { ...at, retention: 0.9, minutes: 10 })).toBe(10)
  })
})
