import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import { PLACEMENT_REQUEST } from '../../src/core/course/trial.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { askable, askableUntil, LEECH_RESTS, told } from '../../src/study/askable.ts'
import { exam } from '../support/fake-drill.ts'
import { choice, idsOf, NOON } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

const questions = ['a/1', 'a/2', 'b/1'].map((id) => choice(id))
const put = (question: string, at: number, more: { readonly leech?: true } = {}): LogEvent => ({
  ...{ event: 'suspend', id: `${question} ${at}`, at, outline: 'drawn' },
  ...{ device: 'here', question, ...more },
})
const asked = (now: number, ...events: LogEvent[]): string[] =>
  idsOf(askable(fakeStudy({ questions, events }).study, now))

describe('the questions that may be asked', () => {
  it('are all, where none is put away', () => {
    const { study } = fakeStudy({ questions })
    expect(askable(study, NOON)).toBe(study.questions)
  })

  it('are those that are not put away, however long ago that was', () =>
    expect(
      [0, 1, 999].map((days) => asked(NOON + days * DAY, put('a/1', NOON), put('b/1', NOON))),
    ).toEqual([['a/2'], ['a/2'], ['a/2']]))

  it('are again what was forgotten too often, after three weeks of rest', () => {
    const leech = put('a/1', NOON, { leech: true })
    expect(LEECH_RESTS).toBe(21)
    expect([21 * DAY - 1, 21 * DAY].map((later) => asked(NOON + later, leech))).toEqual([
      ['a/2', 'b/1'],
      ['a/1', 'a/2', 'b/1'],
    ])
    // The learner put it away after it was a leech: it stays away.
    expect(asked(NOON + 99 * DAY, leech, put('a/1', NOON + 1))).toEqual(['a/2', 'b/1'])
  })

  it('are again what was brought back', () =>
    expect(
      asked(NOON, put('a/1', NOON), {
        ...{ event: 'restore', id: 'back', at: NOON, outline: 'drawn' },
        ...{ device: 'here', questions: ['a/1'] },
      }),
    ).toEqual(['a/1', 'a/2', 'b/1']))
})

describe('the answers on a paper that is not handed in', () => {
  const events = [
    review('a/1', { id: 'before', correct: true, rating: 3, at: NOON - DAY }),
    review('b/1', { id: 'drilled', drill: 'q', at: NOON - DAY }),
    begun('p', { exam: 'EXAM', questions: ['a/1', 'a/2'] }),
    review('a/1', { id: 'p1', drill: 'p', correct: false, rating: 1 }),
    review('a/2', { id: 'p2', drill: 'p', correct: false, rating: 1 }),
  ]
  const toldOf = (now: number, ...more: LogEvent[]) => {
    const { study } = fakeStudy({ questions, events: [...events, ...more], exams: [exam()] })
    const { reviews, cards, unsaid } = told(study, now)
    return [idsOf(reviews), [...cards].map(([id, { missed }]) => `${id} ${missed}`), unsaid]
  }

  it('are not told for a day, nor what follows from them, and then they are', () => {
    expect(toldOf(NOON + DAY)).toEqual([['before', 'drilled'], ['a/1 false', 'b/1 false'], 2])
    const all = [['before', 'drilled', 'p1', 'p2'], ['a/1 true', 'b/1 false', 'a/2 true'], 0]
    expect(toldOf(NOON + DAY + 1)).toEqual(all)
    expect(toldOf(NOON + 1, { event: 'end', id: 'e', at: NOON, drill: 'p' })).toEqual(all)
  })

  // What only a placement asked, and the learner did not know, has no memory, open paper or not.
  it('are left out of what else has no memory, too', () => {
    const placement = [
      begun('t', { request: PLACEMENT_REQUEST, questions: ['b/1', 'b/2'] }),
      review('b/2', { id: 't1', drill: 't', correct: false, rating: 1 }),
    ]
    const beside = begun('p', { exam: 'EXAM', questions: ['a/1'] })
    const open = fakeStudy({ questions, events: [...placement, beside], exams: [exam()] }).study
    expect([...told(open, NOON + 1).cards.keys()]).toEqual([])
    expect(idsOf(told(open, NOON + 1).reviews)).toEqual(['t1'])
    // Answered on the paper, too: that is not said yet.
    const there = review('b/2', { id: 'p1', drill: 'p', correct: false, rating: 1 })
    const more = fakeStudy({ questions, events: [...placement, beside, there], exams: [exam()] })
    expect([...told(more.study, NOON + 1).cards.keys()]).toEqual([])
  })
})

describe('the questions of a paper that is not handed in', () => {
  const paper = begun('p', { exam: 'EXAM', questions: ['a/1', 'a/2'] })
  const studied = (...events: LogEvent[]) => fakeStudy({ questions, events, exams: [exam()] }).study
  const last = NOON + 2 * 3_600_000
  const answered = review('a/1', { drill: 'p', at: last })

  it('are none of a drill’s for a day, counted from its last answer, as it is resumed', () => {
    const study = studied(paper, answered)
    const at = (now: number) => idsOf(askable(study, now))
    expect([at(NOON + DAY + 1), at(last + DAY), at(last + DAY + 1)]).toEqual([
      ['b/1'],
      ['b/1'],
      ['a/1', 'a/2', 'b/1'],
    ])
  })

  it('or from when it was begun, where nothing was answered', () =>
    expect([DAY, DAY + 1].map((later) => idsOf(askable(studied(paper), NOON + later)))).toEqual([
      ['b/1'],
      ['a/1', 'a/2', 'b/1'],
    ]))
})

describe('the time until which they are the same', () => {
  const until = (now: number, ...events: LogEvent[]): number | undefined =>
    askableUntil(fakeStudy({ questions, events, exams: [exam()] }).study, now)
  const paper = begun('p', { exam: 'EXAM', questions: ['a/1'] })

  it('is when the first of them comes back by itself', () => {
    const leech = put('a/1', NOON, { leech: true })
    expect([
      until(NOON),
      until(NOON, put('a/1', NOON)),
      until(NOON + 1, leech),
      until(NOON + 1, leech, paper),
      until(NOON + 21 * DAY, leech),
    ]).toEqual([undefined, undefined, NOON + 21 * DAY, NOON + DAY + 1, undefined])
  })
})
