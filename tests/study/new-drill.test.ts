import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { PUBLISHED } from '../../src/core/schedule/fsrs.ts'
import { publishedSchedule, type Schedule } from '../../src/core/schedule/replay.ts'
import { Failure } from '../../src/errors.ts'
import { paperFor } from '../../src/study/new-drill.ts'
import type { DrillRequest } from '../../src/study/request.ts'
import { exam } from '../support/fake-drill.ts'
import { choice, NOON, typed } from '../support/questions.ts'
import { begun, type FakeLog, fakeStudy, review } from '../support/studies.ts'

const QUESTIONS = [choice('a/1'), choice('a/2'), typed('b/1')]

/** The paper of a drill that is asked for. */
function paperOf(
  more: Partial<DrillRequest> = {},
  log: FakeLog & {
    isKept?: boolean
    wrote?: (events: readonly LogEvent[]) => void
    schedule?: Schedule
  } = {},
) {
  const known = { a: { exams: { EXAM: ['all'] } } }
  const { study, written } = fakeStudy({
    questions: QUESTIONS,
    exams: [exam({ types: ['choice'] })],
    known,
    ...log,
  })
  const request: DrillRequest = {
    ...{ topic: undefined, count: undefined, minutes: undefined, types: [], only: undefined },
    ...{ cram: false, exam: undefined, resume: 'if-interrupted', seed: undefined },
    ...more,
  }
  const { study: _, ...drawn } = paperFor(
    { ...study, schedule: log.schedule ?? study.schedule },
    request,
    {
      ...{ clock: () => NOON, zone: () => 0, process: { pid: 9 }, isKept: log.isKept ?? true },
      liveness: ({ pid }) => (pid === 7 ? 'running' : 'gone'),
      ...{ seed: () => 42, newId: () => 'new' },
      settings: { minutes: 10, new: 20, retention: 0.9, day: 0 },
    },
  )
  log.wrote?.(written.flat())
  return drawn
}

const NEW = { event: 'drill', id: 'new', at: NOON, outline: 'drawn', device: 'here', pid: 9 }

describe('the paper of a new drill', () => {
  it('is what today asks, with all that is needed to go on with it', () =>
    expect(paperOf()).toStrictEqual({
      paper: {
        begun: {
          ...NEW,
          ...{ request: '["k",null,null,[],null,null,null]', seed: 42, minutes: 10 },
          questions: ['a/1', 'b/1', 'a/2'],
        },
        claim: 'new',
        questions: [QUESTIONS[0], QUESTIONS[2], QUESTIONS[1]],
        answers: [],
        exam: undefined,
        asWritten: false,
      },
      notes: [],
    }))

  it('has no time where questions are counted, and the seed that was asked for', () => {
    const { paper } = paperOf({ count: 1, seed: 0 })
    expect(paper.begun).toStrictEqual({
      ...NEW,
      ...{ request: '["k",1,null,[],null,null,0]', seed: 0, questions: ['a/1'] },
    })
  })

  it('of an exam has its time and a domain for each question', () => {
    const { paper } = paperOf({ exam: 'exam ' })
    expect({ ...paper.begun, questions: [...paper.begun.questions].sort() }).toEqual({
      ...NEW,
      ...{ request: '["k",null,null,[],null,"EXAM ",null]', seed: 42, minutes: 1 },
      ...{ exam: 'EXAM', domains: ['all', 'all'], questions: ['a/1', 'a/2'] },
    })
    expect([paper.exam, paper.asWritten]).toEqual([exam({ types: ['choice'] }), false])
  })

  it.each<[Partial<DrillRequest>, boolean]>([
    [{ types: ['typed'] }, true],
    [{ cram: true }, true],
    [{ count: 3 }, false],
  ])('for %j keeps the form of its questions: %s', (more, asWritten) =>
    expect(paperOf(more).paper.asWritten).toBe(asWritten),
  )

  it('says whether what is new is asked once: then its later sittings do so too', () => {
    const onceAt = (factor: number, more: Partial<DrillRequest> = {}): true | undefined => {
      const schedule = { ...publishedSchedule(0.9), model: { ...PUBLISHED, factor } }
      return paperOf(more, { schedule }).paper.begun.once
    }
    expect([onceAt(2), onceAt(3), onceAt(3, { exam: 'EXAM' })]).toEqual([
      undefined,
      true,
      undefined,
    ])
  })

  it('is drawn by its seed', () => {
    const drawn = (seed: number): string =>
      paperOf({ cram: true, seed }).paper.begun.questions.join()
    expect(drawn(3)).toBe(drawn(3))
    expect(new Set([1, 2, 3, 4, 5, 6].map(drawn)).size).toBeGreaterThan(2)
  })
})

describe('the paper of an earlier drill', () => {
  const request = '["k",null,null,[],null,null,null]'
  const events = [begun('d', { request, questions: ['a/1', 'b/1'] }), review('a/1', { drill: 'd' })]

  it('is resumed by the same words', () =>
    expect(paperOf({}, { events })).toEqual({
      paper: {
        begun: events[0],
        claim: 'new',
        questions: [QUESTIONS[0], QUESTIONS[2]],
        answers: [events[1]],
        exam: undefined,
        asWritten: false,
      },
      notes: [],
    }))

  it('is told of before what is said of the new one', () => {
    const due = { kind: 'ahead' as const }
    const { paper, notes } = paperOf({ minutes: 5 }, { events })
    // The answered one was new, so that it comes again at the end.
    expect([paper.begun.id, notes]).toEqual(['new', [{ kind: 'another', left: 3 }]])
    const all = [...events, ...['a/2', 'b/1'].map((id) => review(id, { at: NOON - 1 }))]
    expect(paperOf({ minutes: 5 }, { events: all }).notes).toEqual([
      { kind: 'another', left: 2 },
      due,
    ])
  })

  it('is not there to be resumed', () =>
    expect(() => paperOf({ resume: 'always' })).toThrow(new Failure('nothing-to-resume')))

  it('of an exam that is unknown is none', () =>
    expect(() => paperOf({ exam: 'CKA', resume: 'always' })).toThrow(
      expect.objectContaining({ code: 'unknown-exam', args: { exam: 'CKA', known: 'EXAM' } }),
    ))
})

describe('what is written before the first question', () => {
  const request = '["k",null,null,[],null,null,null]'
  const events = [begun('d', { request, questions: ['a/1', 'b/1'], order: 4 })]
  const writtenBy = (
    more: Partial<DrillRequest>,
    log: FakeLog & { isKept?: boolean } = {},
  ): readonly LogEvent[] => {
    let all: readonly LogEvent[] = []
    paperOf(more, {
      ...log,
      wrote: (found) => {
        all = found
      },
    })
    return all
  }

  it('is the drill', () =>
    expect(writtenBy({ count: 1 })).toEqual([
      {
        ...{ ...NEW, request: '["k",1,null,[],null,null,null]', seed: 42 },
        ...{ questions: ['a/1'], order: 1 },
      },
    ]))

  it('is who holds a drill that is resumed, and from whom', () =>
    expect(writtenBy({}, { events })).toEqual([
      {
        ...{ event: 'hold', id: 'new', at: NOON, drill: 'd', from: 'd' },
        ...{ device: 'here', pid: 9, order: 5 },
      },
    ]))

  it('is nothing where the drill leaves no trace, or has no questions', () => {
    expect(writtenBy({}, { isKept: false })).toEqual([])
    expect(writtenBy({}, { events, isKept: false })).toEqual([])
    expect(writtenBy({ types: ['order'] })).toEqual([])
  })

  it('is a drill without the questions that another process asks', () => {
    const open = [begun('d', { request, questions: ['a/1', 'b/1'], pid: 7 })]
    const { paper, notes } = paperOf({}, { events: open })
    expect([paper.begun.questions, notes]).toEqual([
      ['a/2'],
      [{ kind: 'open-elsewhere', pid: 7, isSure: true }],
    ])
    // One that leaves no trace may ask them: nothing is counted.
    expect(paperOf({ cram: true }, { events: open, isKept: false }).paper.questions).toHaveLength(3)
  })

  it('is nothing where another process asks all of them', () => {
    const open = [begun('d', { questions: ['a/1', 'a/2', 'b/1'], pid: 7 })]
    expect(() => paperOf({}, { events: open })).toThrow(
      expect.objectContaining({ code: 'drill-open', args: { pid: 7 } }),
    )
  })
})
