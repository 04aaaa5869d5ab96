import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { Begun, LogEvent } from '../../src/core/log/event.ts'
import { resumable } from '../../src/study/resume.ts'
import { exam } from '../support/fake-drill.ts'
import { choice, NOON } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

/** An answer of some days before. */
const MET = { rating: 4, at: NOON - 5 * DAY } as const

/** What is resumed: the drill's id, the questions answered, and the notes. */
function resumed(
  events: readonly LogEvent[],
  more: {
    readonly key?: string
    readonly cram?: boolean
    readonly resume?: 'if-interrupted' | 'always' | 'never'
    readonly now?: number
    readonly running?: readonly number[]
    /** Nothing was answered before. */
    readonly isNew?: boolean
    /** Processes of which nobody knows whether they are the ones. */
    readonly perhaps?: readonly number[]
  } = {},
) {
  const questions = ['a/1', 'a/2', 'a/3'].map((id) => choice(id))
  const before = more.isNew ? [] : questions.map(({ id }) => review(id, MET))
  const { study } = fakeStudy({ questions, events: [...before, ...events], exams: [exam()] })
  const { paper, notes } = resumable(
    study,
    { cram: more.cram ?? false, resume: more.resume ?? 'if-interrupted', key: more.key ?? 'r' },
    {
      now: more.now ?? NOON + 1,
      here: {
        process: { pid: 1 },
        liveness: ({ pid }) =>
          more.perhaps?.includes(pid)
            ? 'unknown'
            : (more.running ?? [1]).includes(pid)
              ? 'running'
              : 'gone',
      },
    },
  )
  return { drill: paper?.begun.id, answered: paper?.answers.map(({ question }) => question), notes }
}

const NONE = { drill: undefined, answered: undefined, notes: [] }
const ALWAYS = { resume: 'always' } as const
const end = (drill: string): LogEvent => ({ event: 'end', id: `end of ${drill}`, at: NOON, drill })
/** A drill that was interrupted after its first answer. */
const interrupted = (id: string, more: Partial<Begun> = {}): LogEvent[] => [
  begun(id, more),
  review('a/1', { drill: id, at: more.at ?? NOON }),
]
const ONE = { drill: 'd', answered: ['a/1'], notes: [] }

describe('a drill that was interrupted', () => {
  it('is resumed by the same words', () => expect(resumed(interrupted('d'))).toEqual(ONE))

  it('is resumed before its first answer too', () =>
    expect(resumed([begun('d')])).toEqual({ drill: 'd', answered: [], notes: [] }))

  it('is told of where the words are others', () =>
    expect(resumed(interrupted('d'), { key: 'other' })).toEqual({
      ...NONE,
      notes: [{ kind: 'another', left: 2 }],
    }))

  it('has what was new left until it was asked again', () => {
    const all = ['a/1', 'a/2', 'a/3'].map((id) => review(id, { drill: 'd' }))
    const again = ['a/1', 'a/2', 'a/3'].map((id) => review(id, { drill: 'd', id: `${id} again` }))
    const left = (events: LogEvent[]) =>
      resumed([begun('d'), ...events], { isNew: true, key: 'other' }).notes
    expect(left(all)).toEqual([{ kind: 'another', left: 3 }])
    expect(left([...all, ...again.slice(1)])).toEqual([{ kind: 'another', left: 1 }])
    expect(left([...all, ...again])).toEqual([])
  })

  it('has nothing left of what was put away since it began', () => {
    const put = { outline: 'drawn', device: 'here', at: NOON + 1 }
    const away: LogEvent[] = [
      { event: 'suspend', id: 's', question: 'a/2', ...put },
      { event: 'know', id: 'k', question: 'a/3', ...put },
    ]
    const earlier = away.map((each) => ({ ...each, at: NOON - 1 }))
    const left = (events: LogEvent[]) =>
      resumed([...interrupted('d'), ...events], { key: 'other' }).notes
    expect(left(away.slice(1))).toEqual([{ kind: 'another', left: 1 }])
    expect([left(away), left(earlier)]).toEqual([[], [{ kind: 'another', left: 2 }]])
  })

  it('is not told of where nothing was answered in it', () =>
    expect(resumed([begun('d')], { key: 'other' })).toEqual(NONE))

  it('is resumed whatever the words where that is asked for', () =>
    expect(resumed(interrupted('d'), { key: 'other', ...ALWAYS })).toEqual(ONE))

  it('is left alone by a cram, and where a new one is asked for', () => {
    expect(resumed(interrupted('d'), { cram: true })).toEqual(NONE)
    expect(resumed(interrupted('d'), { cram: true, ...ALWAYS })).toEqual(NONE)
    expect(resumed(interrupted('d'), { resume: 'never' })).toEqual(NONE)
  })

  it.each([
    ['a day after its last answer', interrupted('d'), NOON + DAY, ONE],
    ['later', interrupted('d'), NOON + DAY + 1, NONE],
    ['a day after it began', [begun('d')], NOON + DAY, { ...ONE, answered: [] }],
    ['later, with no answer', [begun('d')], NOON + DAY + 1, NONE],
    [
      'a day after its last answer, however long ago it began',
      [begun('d', { at: NOON - 3 * DAY }), review('a/1', { drill: 'd' })],
      NOON + DAY,
      ONE,
    ],
  ])('is resumed for a day: %s', (_, events, now, expected) =>
    expect(resumed(events, { now })).toEqual(expected),
  )

  it('is resumed after any time where that is asked for', () =>
    expect(resumed(interrupted('d'), { now: NOON + 99 * DAY, ...ALWAYS })).toEqual(ONE))

  it('of long ago hides those before it', () => {
    const before = [...interrupted('d', { at: NOON - 3 * DAY }), begun('e', { at: NOON - 2 * DAY })]
    const events = [...before, review('a/2', { drill: 'd', at: NOON })]
    expect(resumed(events)).toEqual(NONE)
  })
})

describe('a drill that came to its end', () => {
  it('is resumed only where that is asked for', () => {
    const events = [...interrupted('d'), end('d')]
    expect(resumed(events)).toEqual(NONE)
    expect(resumed(events, ALWAYS)).toEqual(ONE)
  })

  it('is passed over where nothing is left of it, for the one before', () => {
    const done = review('a/1', { drill: 'e', at: NOON + 1 })
    const later = begun('e', { at: NOON + 1, questions: ['a/1'] })
    const events = [...interrupted('d'), later, done]
    expect(resumed(events)).toEqual(ONE)
    expect(resumed(events, ALWAYS)).toEqual(ONE)
    expect(resumed([...events, end('e')])).toEqual(ONE)
  })

  it('comes after the one before if it was stopped before its first answer', () => {
    const later = [begun('e', { at: NOON + 1 }), end('e')]
    expect(resumed([...interrupted('d'), end('d'), ...later], ALWAYS)).toEqual(ONE)
    expect(resumed(later, ALWAYS)).toEqual({ drill: 'e', answered: [], notes: [] })
  })

  it('comes after the one before if it was interrupted before its first answer', () => {
    const later = [begun('e', { at: NOON + 1 })]
    expect(resumed([...interrupted('d'), ...later], ALWAYS)).toEqual(ONE)
    const paper = [begun('e', { at: NOON + 1, exam: 'EXAM' })]
    expect(resumed([...interrupted('d'), end('d'), ...paper], ALWAYS)).toEqual(ONE)
  })

  it('comes after one of today that was only looked at, once it is of another day', () => {
    const later = [begun('e', { at: NOON + 9 * DAY })]
    const looked = { drill: 'e', answered: [], notes: [] }
    const at = (days: number, ...events: LogEvent[]) =>
      resumed([...interrupted('d'), ...events, ...later], { ...ALWAYS, now: NOON + days * DAY })
    expect([at(9, end('d')), at(9)]).toEqual([looked, looked])
    // The look is of another day by then, too.
    expect(at(11, end('d'))).toEqual(ONE)
  })

  it('is the latest of those that were only looked at, however they were left', () => {
    const looked = [begun('d'), begun('e', { at: NOON + 1 }), end('e')]
    expect(resumed(looked, ALWAYS)).toEqual({ drill: 'e', answered: [], notes: [] })
  })

  it('has something left where a miss has still to return', () => {
    const done = ['a/1', 'a/2', 'a/3'].map((id) =>
      review(id, { drill: 'd', correct: id !== 'a/2', rating: id === 'a/2' ? 1 : 3 }),
    )
    expect(resumed([begun('d'), ...done]).drill).toBe('d')
  })

  it('is an exam that has still to be handed in, also with all its answers', () => {
    const ids = ['a/1', 'a/2', 'a/3']
    const done = ids.map((id) => review(id, { drill: 'd', correct: id !== 'a/2' }))
    const events = [begun('d', { exam: 'EXAM' }), ...done]
    const whole = { drill: 'd', answered: ids, notes: [] }
    expect([resumed(events), resumed(events, ALWAYS)]).toEqual([whole, whole])
    // Another request finds nothing left of it, and an earlier drill may be.
    expect(resumed(events, { key: 'other' })).toEqual(NONE)
    expect(resumed([...events, end('d')], ALWAYS)).toEqual(NONE)
    // A paper whose questions are all gone is none.
    expect(resumed([begun('d', { exam: 'EXAM', questions: ['c/gone'] })], ALWAYS)).toEqual(NONE)
  })

  it('and was an exam is over', () => {
    const events = [...interrupted('d', { exam: 'EXAM' }), end('d')]
    expect(resumed(events, ALWAYS)).toEqual(NONE)
    expect(resumed(events.slice(0, 2))).toEqual(ONE)
  })
})

describe('a drill of another device or process', () => {
  it('is resumed only where that is asked for', () => {
    const events = interrupted('d', { device: 'there' })
    expect(resumed(events)).toEqual(NONE)
    expect(resumed(events, ALWAYS)).toEqual(ONE)
  })

  it('is left alone while somebody sits at it', () => {
    const events = interrupted('d', { pid: 7 })
    const note = { kind: 'open-elsewhere' as const, pid: 7 }
    expect(resumed(events, { running: [1, 7] })).toEqual({
      ...NONE,
      notes: [{ ...note, isSure: true }],
    })
    expect(resumed(events, { running: [1, 7], key: 'other' })).toEqual(NONE)
    expect(() => resumed(events, { running: [1, 7], ...ALWAYS })).toThrow(
      expect.objectContaining({ code: 'drill-open', args: { pid: 7 } }),
    )
    expect(resumed(events, { running: [1] })).toEqual(ONE)
    // A guess leaves it alone, but does not keep it from a learner who asks for it.
    expect(resumed(events, { perhaps: [7] })).toEqual({
      ...NONE,
      notes: [{ ...note, isSure: false }],
    })
    expect(resumed(events, { perhaps: [7], ...ALWAYS })).toEqual(ONE)
  })

  it('is not held by a process of that number here', () =>
    expect(
      resumed(interrupted('d', { device: 'there', pid: 7 }), { running: [1, 7], ...ALWAYS }),
    ).toEqual(ONE))
})

describe('a question that another drill asks, or has asked since', () => {
  const later = begun('e', { at: NOON + 1, questions: ['a/2'], request: 'other', pid: 7 })

  it('is not left of a drill', () => {
    const events = [...interrupted('d'), later]
    const note = { kind: 'another' as const, left: 1 }
    // Nobody asks it: both are left.
    expect(resumed([later, ...interrupted('d', { at: NOON + 2 })], { key: 'x' }).notes).toEqual([
      { ...note, left: 2 },
    ])
    expect(resumed(events, { running: [7], key: 'x' }).notes).toEqual([note])
    expect(resumed(events, { running: [7] })).toEqual(ONE)
    // Answered there, it would count twice.
    const asked = [...events, review('a/2', { drill: 'e', at: NOON + 1 })]
    const all = [...asked, review('a/3', { at: NOON + 1 })]
    expect([resumed(all), resumed(all, ALWAYS)]).toEqual([NONE, NONE])
  })

  it('is left of an exam all the same', () => {
    const exam = interrupted('d', { exam: 'EXAM' })
    const since = ['a/2', 'a/3'].map((id) => review(id, { at: NOON + 1 }))
    expect(resumed([...exam, ...since])).toEqual(ONE)
  })

  it('is left where this drill has asked it: it returns', () => {
    const missed = review('a/1', { drill: 'd', correct: false, rating: 1 })
    const held = begun('e', { at: NOON + 1, questions: ['a/1'], request: 'other', pid: 7 })
    const events = [begun('d', { questions: ['a/1'] }), missed, held]
    expect(resumed(events, { running: [7] })).toEqual(ONE)
  })
})

describe('of several drills', () => {
  const events = [...interrupted('d'), ...interrupted('e', { at: NOON + 1, request: 'other' })]

  it('the same command resumes its own, whatever was interrupted since', () => {
    expect(resumed(events).drill).toBe('d')
    expect(resumed(events, { key: 'other' }).drill).toBe('e')
  })

  it('the latest counts for who only wants to resume, and is told of with another command', () => {
    expect(resumed(events, ALWAYS).drill).toBe('e')
    expect(resumed(events, { key: 'third' })).toEqual({
      ...NONE,
      notes: [{ kind: 'another', left: 2 }],
    })
  })

  it('none is resumed where there is none', () => expect(resumed([], ALWAYS)).toEqual(NONE))
})

it('a question that has gone is not left of a drill', () => {
  const gone = begun('d', { questions: ['a/1', 'c/gone'] })
  expect(resumed([gone, review('a/1', { drill: 'd' })])).toEqual(NONE)
})
