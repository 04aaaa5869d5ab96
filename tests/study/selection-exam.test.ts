import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { QuestionType } from '../../src/core/model/question.ts'
import { exam } from '../support/fake-drill.ts'
import { choice, NOON } from '../support/questions.ts'
import { many, selected } from '../support/selections.ts'
import { begun, review } from '../support/studies.ts'

describe('a reserved paper', () => {
  const known = { a: { exams: { EXAM: ['all'] } } }
  const questions = Array.from({ length: 12 }, (_, i) =>
    choice(`a/${i + 1}`, { fact: `a/f${i >> 1}` }),
  )
  const exams = [exam({ questions: 3, types: ['choice'] })]
  const plan: LogEvent = {
    event: 'plan',
    id: 'p',
    at: NOON,
    outline: 'drawn',
    exam: 'EXAM',
    date: '2026-02-01',
  }
  const fake = { questions, exams, known, events: [plan] }
  const whole = { exam: exams[0], key: '["k",null,null,[],null,"EXAM",null]' }
  const paper = () => selected(fake, whole).ids

  it('is asked by the mock exam, and by nothing before it', () => {
    expect(paper()).toHaveLength(3)
    for (const request of [
      {},
      { count: 12 },
      { only: 'new' as const },
      { types: ['choice' as const] },
      { cram: true, count: 12 },
    ]) {
      const { ids } = selected(fake, request)
      expect(ids.filter((id) => paper().includes(id))).toEqual([])
      expect(ids.length).toBeGreaterThan(0)
    }
  })

  it('is not asked by an exam to practise with, or by one that leaves no trace', () => {
    for (const request of [
      { ...whole, count: 9, key: '["k",9,null,[],null,"EXAM",null]' },
      { ...whole, cram: true, count: 9 },
    ])
      expect(selected(fake, request).ids.filter((id) => paper().includes(id))).toEqual([])
  })

  it('loses nothing to who prepares no exam', () =>
    expect(selected({ ...fake, events: [] }, { count: 12 }).ids).toHaveLength(6))

  it('has unmet questions in place of those that were met', () => {
    const [met] = paper() as [string]
    const after = selected({ ...fake, events: [plan, review(met)] }, whole).ids
    expect(after).toHaveLength(3)
    expect(after).not.toContain(met)
  })

  it('is followed by papers that rather ask what was never asked', () => {
    const sat: LogEvent[] = [
      begun('d', { exam: 'EXAM', request: whole.key, questions: [] }),
      { event: 'end', id: 'e', at: NOON, drill: 'd' },
    ]
    const asked = questions.filter((_, i) => i % 4 > 0).map(({ id }) => review(id))
    expect(selected({ ...fake, events: [plan, ...sat, ...asked] }, whole).ids.sort()).toEqual([
      'a/1',
      'a/5',
      'a/9',
    ])
  })
})

describe('what a paper missed', () => {
  const questions = many('a', 4)
  const events: LogEvent[] = [
    begun('d', { exam: 'EXAM', questions: ['a/2', 'a/1', 'a/3'] }),
    review('a/1', { drill: 'd' }),
    { event: 'end', id: 'e', at: NOON, drill: 'd' },
  ]
  const fake = { questions, events, exams: [exam()] }

  it('is drilled in its order, as much of it as is wished', () => {
    expect(selected(fake, { missed: exam() })).toEqual({
      ids: ['a/2', 'a/3'],
      minutes: undefined,
      notes: [],
    })
    expect(selected(fake, { missed: exam(), count: 1, minutes: 3 })).toMatchObject({
      ids: ['a/2'],
      minutes: 3,
    })
    // Of some types.
    const only = (...types: QuestionType[]) => selected(fake, { missed: exam(), types }).ids
    expect([only('choice'), only('typed')]).toEqual([['a/2', 'a/3'], []])
  })
})
