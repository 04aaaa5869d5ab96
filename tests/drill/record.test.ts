import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Answered } from '../../src/core/log/history.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import { type AnswerRecord, type RecordDeps, recordOf } from '../../src/drill/record.ts'
import { StillClock } from '../support/fake-drill.ts'
import { answer, NOON } from '../support/questions.ts'

/** A record in memory, its clock, and what it has written. */
function recordIn(more: Partial<RecordDeps> = {}): {
  record: AnswerRecord
  events: LogEvent[]
  clock: StillClock
} {
  const clock = new StillClock()
  const events: LogEvent[] = []
  let ids = 0
  const record = recordOf({
    past: [],
    resumed: [],
    isOwn: () => true,
    cards: replay([...(more.past ?? []), ...(more.resumed ?? [])], publishedSchedule(0.9)),
    schedule: publishedSchedule(0.9),
    outline: 'o',
    ...{ put: [], takenBack: new Map(), device: 'here', drill: 'd' },
    clock: clock.read,
    newId: () => `e${++ids}`,
    keep: (...kept) => events.push(...kept),
    keepFlag: () => true,
    ...more,
  })
  return { record, events, clock }
}

const right = (question: string) =>
  ({ question, rating: 3, correct: true, given: 'yes', took: 10 }) as const
const wrong = (question: string) =>
  ({ question, rating: 1, correct: false, given: 'no', took: 20 }) as const

describe('the times of events', () => {
  it('go on by a millisecond each where the clock stands still', () => {
    const { record, events } = recordIn()
    record.answer(wrong('a/1'))
    record.sure(3)
    record.overrule()
    record.undo()
    record.answer(right('a/1'))
    expect(events.map(({ event, at }) => [event, at - NOON])).toEqual([
      ['review', 0],
      ['amend', 1],
      ['amend', 2],
      ['undo', 3],
      ['review', 4],
    ])
  })

  it('never go back, though the clock does, and follow it again once it has caught up', () => {
    const { record, events, clock } = recordIn()
    record.answer(right('a/1'))
    clock.at = NOON - DAY
    record.answer(right('a/2'))
    record.undo()
    clock.at = NOON + 100
    record.answer(right('a/3'))
    expect(events.map(({ at }) => at - NOON)).toEqual([0, 1, 2, 100])
  })
})

describe('an answer', () => {
  it('is written with its outline, an id and a time, and then counts', () => {
    const { record, events } = recordIn()
    const given = record.answer({ ...wrong('a/1'), hints: 2, predicted: 0.5, drill: 'd' })
    const review = {
      ...{ event: 'review', id: 'e1', at: NOON, outline: 'o', question: 'a/1', rating: 1 },
      ...{ correct: false, given: 'no', took: 20, hints: 2, predicted: 0.5, drill: 'd' },
    }
    expect([given, events, record.answers(), record.last()]).toEqual([
      review,
      [review],
      [review],
      review,
    ])
    expect(record.cards).toEqual(replay([given], publishedSchedule(0.9)))
  })

  it('counts with those before it, and for no other question', () => {
    const past = [answer('a/1', -9, true), answer('a/2', -9, true)]
    const resumed = [answer('a/1', -3, true)]
    const { record } = recordIn({ past, resumed })
    const given = record.answer(right('a/1'))
    expect(record.cards).toEqual(replay([...past, ...resumed, given], publishedSchedule(0.9)))
    expect(record.answers()).toEqual([...resumed, given])
  })

  it('keeps the retention that is aimed at', () => {
    const { record } = recordIn({ schedule: publishedSchedule(0.8) })
    expect(record.cards).toEqual(
      replay([record.answer({ ...right('a/1'), rating: 4 })], publishedSchedule(0.8)),
    )
  })

  it('is not believed where it could not be kept', () => {
    const full = new Error('ENOSPC')
    const past = [answer('b/1', -1, true)]
    let isFull = false
    const { record } = recordIn({
      past,
      keep: () => {
        if (isFull) throw full
      },
    })
    const first = record.answer(right('a/1'))
    const before = new Map(record.cards)
    isFull = true
    expect(() => record.answer(wrong('a/2'))).toThrow(full)
    expect(() => record.undo()).toThrow(full)
    expect(() => record.overrule()).toThrow(full)
    expect(() => record.sure(1)).toThrow(full)
    expect(record.answers()).toEqual([first])
    expect(record.cards).toEqual(before)
  })
})

describe('taking back', () => {
  it('goes back answer by answer, over the beginning of the drill, to the first one', () => {
    const past = [answer('a/1', -9, true), answer('a/1', -2, false)]
    const { record, events } = recordIn({ past })
    const third = record.answer(right('a/1'))
    const undone: Array<ReturnType<AnswerRecord['undo']>> = []
    const dues: unknown[] = []
    for (let i = 0; i < 4; i++) {
      undone.push(record.undo())
      dues.push(record.cards.get('a/1'))
    }
    expect(undone).toEqual([third, past[1], past[0], undefined])
    expect(dues).toEqual([
      replay(past, publishedSchedule(0.9)).get('a/1'),
      replay(past.slice(0, 1), publishedSchedule(0.9)).get('a/1'),
      undefined,
      undefined,
    ])
    expect(record.cards).toEqual(new Map())
    expect(events.slice(1)).toEqual([
      { event: 'undo', id: 'e2', at: NOON + 1, of: third.id },
      { event: 'undo', id: 'e3', at: NOON + 2, of: past[1]?.id },
      { event: 'undo', id: 'e4', at: NOON + 3, of: past[0]?.id },
    ])
  })

  it('passes over what was not answered here', () => {
    const past = [
      answer('a/0', -5, true),
      answer('a/1', -4, true),
      answer('a/2', -3, true),
      answer('a/3', -2, true),
    ]
    const isOwn = ({ question }: Answered): boolean => question === 'a/1'
    const { record, events } = recordIn({ past, isOwn })
    expect(record.last()).toBe(past[1])
    expect(record.undo()).toBe(past[1])
    expect([record.last(), record.undo(), record.overrule()]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(events).toEqual([{ event: 'undo', id: 'e1', at: NOON, of: past[1]?.id }])
    expect([...record.cards.keys()]).toEqual(['a/0', 'a/2', 'a/3'])
  })

  it('takes the answers of this drill back, whoever gave them', () => {
    const resumed = [answer('a/1', -0.1, true), answer('a/2', -0.1, true)]
    const { record } = recordIn({ resumed, isOwn: () => false })
    expect(record.undo()).toBe(resumed[1])
    expect(record.answers()).toEqual([resumed[0]])
  })

  it('leaves the lists it was given as they were', () => {
    const past = [answer('a/1', -1, true)]
    const resumed = [answer('a/2', -0.1, true)]
    const cards = replay([...past, ...resumed], publishedSchedule(0.9))
    const { record } = recordIn({ past, resumed, cards })
    record.undo()
    record.undo()
    record.answer(right('a/3'))
    expect([past.length, resumed.length, [...cards.keys()]]).toEqual([1, 1, ['a/1', 'a/2']])
  })
})

describe('the learner’s own verdict', () => {
  it.each([
    ['a miss is right after all: good', { correct: false, rating: 1 as const }, true, 3],
    ['a miss after a hint: hard', { correct: false, rating: 1 as const, hints: 1 }, true, 2],
    ['with no hints, said in so many words', { correct: false, hints: 0 }, true, 3],
    ['what was right is wrong: again', { correct: true, rating: 4 as const }, false, 1],
    ['what was right is wrong, hint or not', { correct: true, hints: 2 }, false, 1],
  ])('%s', (_, given, correct, rating) => {
    const { record, events } = recordIn()
    const first = record.answer({ ...right('a/1'), ...given })
    const changed = record.overrule()
    const word = { correct, rating }
    expect(events.slice(1)).toEqual([
      { event: 'amend', id: 'e2', at: NOON + 1, review: first.id, ...word },
    ])
    expect(changed).toEqual({ ...first, ...word, overruled: true })
    expect(record.answers()).toEqual([changed])
    expect(record.cards).toEqual(replay([changed as Answered], publishedSchedule(0.9)))
  })

  it('turns round each time it is given', () => {
    const { record } = recordIn()
    record.answer(wrong('a/1'))
    const verdicts = [1, 2, 3].map(() => record.overrule()?.correct)
    expect(verdicts).toEqual([true, false, true])
  })

  it('is on an answer of an earlier drill where this one has none', () => {
    const past = [answer('a/1', -9, true), answer('a/2', -1, false)]
    const { record, events } = recordIn({ past })
    const changed = record.overrule()
    expect(changed).toEqual({ ...past[1], correct: true, rating: 3, overruled: true })
    expect(record.answers()).toEqual([])
    expect(record.last()).toEqual(changed)
    expect(record.cards.get('a/2')).toEqual(
      replay([changed as Answered], publishedSchedule(0.9)).get('a/2'),
    )
    expect(events).toEqual([
      {
        ...{ event: 'amend', id: 'e1', at: NOON, review: past[1]?.id },
        ...{ correct: true, rating: 3 },
      },
    ])
  })

  it('is none where nothing was answered', () => {
    const { record, events } = recordIn()
    expect([record.overrule(), record.undo(), record.last(), record.sure(2), events]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      [],
    ])
  })
})

describe('how sure the learner was', () => {
  it('is said of the last answer and changes nothing else', () => {
    const { record, events } = recordIn()
    const first = record.answer(right('a/1'))
    const cards = new Map(record.cards)
    record.sure(2)
    expect(events.slice(1)).toEqual([
      { event: 'amend', id: 'e2', at: NOON + 1, review: 'e1', sure: 2 },
    ])
    expect(record.answers()).toEqual([{ ...first, sure: 2 }])
    expect(record.cards).toEqual(cards)
  })
})

describe('a flag', () => {
  it('goes its own way, and whether it was kept is told', () => {
    const flags: unknown[] = []
    const keepFlag = (flag: unknown): boolean => flags.push(flag) === 1
    const { record, events } = recordIn({ keepFlag })
    expect([record.flag('a/1', 'wrong'), record.flag('a/2', 'worse')]).toEqual([true, false])
    const common = { event: 'flag', outline: 'o' }
    expect(flags).toEqual([
      { ...common, id: 'e1', at: NOON, question: 'a/1', reason: 'wrong' },
      { ...common, id: 'e2', at: NOON + 1, question: 'a/2', reason: 'worse' },
    ])
    expect(events).toEqual([])
  })
})

describe('what is put away', () => {
  it('is known at once, with the card that follows from that, and as before when it is taken back', () => {
    const past = [answer('a/1', -2, false)]
    const { record, events } = recordIn({ past })
    const before = record.cards.get('a/1')
    const put = record.put('know', 'a/1')
    const known = new Map([['a/1', NOON]])
    expect(record.cards.get('a/1')).toEqual(
      replay(past, { ...publishedSchedule(0.9), known }).get('a/1'),
    )
    expect([record.acts(), record.answers(), record.last()]).toEqual([[put], [], past[0]])
    expect(record.undo()).toBe(put)
    expect([record.acts(), record.cards.get('a/1')]).toEqual([[], before])
    record.put('suspend', 'a/1', true)
    const common = { outline: 'o', device: 'here', question: 'a/1', drill: 'd' }
    expect(events).toEqual([
      { event: 'know', id: 'e1', at: NOON, ...common },
      { event: 'undo', id: 'e2', at: NOON + 1, of: 'e1' },
      { event: 'suspend', id: 'e3', at: NOON + 2, ...common, leech: true },
    ])
  })

  it('leaves what was known before as it was', () => {
    const known = new Map([['a/1', NOON - DAY]])
    const schedule = { ...publishedSchedule(0.9), known }
    const cards = replay([], schedule)
    const { record } = recordIn({ schedule, cards })
    record.put('know', 'a/1')
    expect(record.cards.get('a/1')?.last).toBe(NOON)
    record.undo()
    expect(record.cards.get('a/1')).toEqual(cards.get('a/1'))
  })

  it('in an earlier sitting is one list with its answers, in the order of writing', () => {
    const at = NOON - DAY
    const know = {
      event: 'know',
      id: 'k',
      at,
      outline: 'o',
      device: 'here',
      question: 'a/1',
    } as const
    const known = new Map([['a/1', at]])
    const resumed = [answer('a/2', -1, true, { order: 1 }), answer('a/3', -1, true, { order: 3 })]
    const { record } = recordIn({
      ...{ resumed, put: [{ ...know, order: 2 }] },
      schedule: { ...publishedSchedule(0.9), known },
    })
    expect([record.undo()?.id, record.undo()?.id, record.undo()?.id]).toEqual([
      resumed[1]?.id,
      'k',
      resumed[0]?.id,
    ])
    expect(record.cards.get('a/1')).toBeUndefined()
  })
})

describe('an answer that was taken back', () => {
  it('has the time of that, be it from this drill or before', () => {
    const { record, clock } = recordIn({ takenBack: new Map([['a/1', NOON - DAY]]) })
    expect([record.takenBack('a/1'), record.takenBack('a/2')]).toEqual([NOON - DAY, undefined])
    record.answer(right('a/2'))
    clock.at = NOON + 5
    record.undo()
    expect(record.takenBack('a/2')).toBe(NOON + 5)
    record.put('know', 'a/3')
    record.undo()
    expect(record.takenBack('a/3')).toBeUndefined()
  })
})
