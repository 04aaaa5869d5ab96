import { describe, expect, it } from 'vitest'
import type { Hold } from '../../src/core/log/event.ts'
import { paperInLog, without } from '../../src/study/paper.ts'
import { exam } from '../support/fake-drill.ts'
import { choice, NOON } from '../support/questions.ts'
import { begun, fakeStudy, logged, review } from '../support/studies.ts'

describe('a drill of the log as a paper', () => {
  const questions = [choice('a/1'), choice('a/3')]

  it('has the questions that are still there, and what was answered in it', () => {
    const events = [
      begun('d'),
      review('a/1', { drill: 'd' }),
      review('a/3', { drill: 'e' }),
      review('a/3'),
    ]
    const { study } = fakeStudy({ questions, events })
    expect(paperInLog(study, logged(begun('d')))).toEqual({
      begun: begun('d'),
      claim: 'd',
      questions,
      answers: [events[1]],
      exam: undefined,
      asWritten: false,
    })
  })

  it('of an exam has its domains, without those of questions that have gone', () => {
    const { study } = fakeStudy({ questions, exams: [exam({ id: 'OTHER' }), exam()] })
    const held = begun('d', { exam: 'EXAM', domains: ['one', 'two', 'three'] })
    expect(paperInLog(study, logged(held))).toEqual({
      claim: 'd',
      begun: { ...held, domains: ['one', 'three'] },
      questions,
      answers: [],
      exam: exam(),
      asWritten: false,
    })
    // A log from elsewhere may have fewer domains than questions.
    expect(paperInLog(study, logged({ ...held, domains: ['one'] })).begun.domains).toEqual([
      'one',
      '',
    ])
  })

  it('of one domain of an exam is that part of it', () => {
    const { study } = fakeStudy({ questions, exams: [exam({ questions: 9 })] })
    const of = (request: string) => paperInLog(study, logged(begun('d', { exam: 'EXAM', request })))
    const { pass: _, ...part } = exam({ questions: 9 })
    expect(of('["k",null,null,[],null,"EXAM",null,"ALL",null]').exam).toEqual(part)
    // A log from elsewhere may name a domain that the exam does not have.
    for (const request of ['["k",null,null,[],null,"EXAM",null,"GONE",null]', 'nonsense'])
      expect(of(request).exam).toEqual(exam({ questions: 9 }))
  })

  it('of an exam that has gone is a drill like any other', () => {
    const { study } = fakeStudy({ questions, exams: [exam({ id: 'OTHER' })] })
    expect(paperInLog(study, logged(begun('d', { exam: 'EXAM' }))).exam).toBeUndefined()
  })

  it('is held by the last claim on it, and has its answers in the order of writing', () => {
    const hold = (id: string, from: string): Hold => ({
      ...{ event: 'hold', id, at: NOON, drill: 'd', from, device: 'here', pid: 2 },
    })
    const claims = [begun('d'), hold('h1', 'd'), hold('h2', 'h1')]
    const events = [
      review('a/3', { drill: 'd', at: NOON + 1, order: 9 }),
      review('a/1', { drill: 'd', at: NOON + 2, order: 8 }),
      review('a/2', { drill: 'd', at: NOON + 3 }),
    ]
    const { study } = fakeStudy({ questions, events })
    expect(paperInLog(study, logged(begun('d'), { claims }))).toEqual({
      ...{ begun: begun('d'), claim: 'h2', questions, exam: undefined, asWritten: false },
      answers: [events[2], events[1], events[0]],
    })
  })

  it('may be without some of its questions', () => {
    const { study } = fakeStudy({ questions })
    const paper = paperInLog(study, logged(begun('d')))
    expect(without(paper, (id) => id === 'a/1')).toEqual({ ...paper, questions: [questions[1]] })
  })

  it('keeps the form of its questions where types were asked for', () => {
    const { study } = fakeStudy({ questions })
    const request = '["k",null,null,["typed"],null,null,null]'
    expect(paperInLog(study, logged(begun('d', { request }))).asWritten).toBe(true)
  })
})
