import { describe, expect, it } from 'vitest'
import { paperInLog } from '../../src/study/paper.ts'
import { exam } from '../support/fake-drill.ts'
import { choice } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

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
    expect(paperInLog(study, begun('d'))).toEqual({
      begun: begun('d'),
      questions,
      answers: [events[1]],
      exam: undefined,
      asWritten: false,
    })
  })

  it('of an exam has its domains, without those of questions that have gone', () => {
    const { study } = fakeStudy({ questions, exams: [exam({ id: 'OTHER' }), exam()] })
    const held = begun('d', { exam: 'EXAM', domains: ['one', 'two', 'three'] })
    expect(paperInLog(study, held)).toEqual({
      begun: { ...held, domains: ['one', 'three'] },
      questions,
      answers: [],
      exam: exam(),
      asWritten: false,
    })
    // A log from elsewhere may have fewer domains than questions.
    expect(paperInLog(study, { ...held, domains: ['one'] }).begun.domains).toEqual(['one', ''])
  })

  it('of an exam that has gone is a drill like any other', () => {
    const { study } = fakeStudy({ questions, exams: [exam({ id: 'OTHER' })] })
    expect(paperInLog(study, begun('d', { exam: 'EXAM' })).exam).toBeUndefined()
  })

  it('keeps the form of its questions where types were asked for', () => {
    const { study } = fakeStudy({ questions })
    const request = '["k",null,null,["typed"],null,null,null]'
    expect(paperInLog(study, begun('d', { request })).asWritten).toBe(true)
  })
})
