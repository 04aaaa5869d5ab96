import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { Begun, LogEvent } from '../../src/core/log/event.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Paper } from '../../src/study/paper.ts'
import { teachingOf, untoldIn } from '../../src/study/teaching.ts'
import { choice, idsOf, NOON, typed } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

const TYPED = typed('a/typed', { fact: 'a/f' })
const CHOICE = choice('a/choice', { fact: 'a/f' })
const OTHER = typed('a/other', { fact: 'a/g' })
const FREE = typed('b/free')
const ALL = [TYPED, CHOICE, OTHER, FREE]

/** A drill of these questions that began at noon, and the study it is in. */
function drillOf(questions: readonly Question[], events: readonly LogEvent[] = []) {
  const { study } = fakeStudy({ questions: ALL, events })
  const paper: Paper = {
    begun: begun('d', { questions: idsOf(questions) }),
    ...{ claim: 'd', questions, exam: undefined, asWritten: false },
    answers: study.history.reviews.filter(({ drill }) => drill === 'd'),
  }
  return { study, paper }
}
const untold = (...drill: Parameters<typeof drillOf>): Record<string, string> => {
  const { study, paper } = drillOf(...drill)
  return Object.fromEntries(untoldIn(study, paper))
}
const earlier = (question: string, days: number, more = {}) =>
  review(question, { at: NOON - days * DAY, id: `${question} ${days}`, ...more })

describe('what a drill tells', () => {
  it('is what no question on the same fact was asked of before', () => {
    expect(untold([TYPED, OTHER, FREE])).toEqual({
      ...{ 'a/typed': 'new', 'a/other': 'new', 'b/free': 'new' },
    })
    expect(untold([TYPED, OTHER, FREE], [earlier('a/choice', 1), earlier('b/free', 1)])).toEqual({
      'a/other': 'new',
    })
  })

  it('is what has sunk, by its own card or by all on its fact', () => {
    const sunk = earlier('a/choice', 300)
    expect(untold([CHOICE], [sunk])).toEqual({ 'a/choice': 'sunk' })
    expect(untold([TYPED], [sunk])).toEqual({ 'a/typed': 'sunk' })
    const both = [sunk, earlier('a/typed', 1)]
    expect(untold([TYPED, CHOICE], both)).toEqual({ 'a/choice': 'sunk' })
  })

  it('is the same in a later sitting', () => {
    const own = ['a/choice', 'b/free'].map((id) => review(id, { drill: 'd', at: NOON + DAY }))
    const known: LogEvent = {
      ...{ event: 'know', id: 'k', at: NOON + DAY, outline: 'drawn', device: 'here' },
      question: 'a/other',
    }
    expect(untold([TYPED, OTHER, FREE], [...own, known])).toEqual(untold([TYPED, OTHER, FREE]))
  })
})

describe('what a drill asks again at its end', () => {
  const again = (more: Partial<Begun> = {}): string[] => {
    const { study, paper } = drillOf([CHOICE, OTHER, FREE], [earlier('a/choice', 300)])
    const { untold, again: ids } = teachingOf(
      study,
      { ...paper, begun: { ...paper.begun, ...more } },
      'lesson',
    )
    expect(Object.fromEntries(untold)).toEqual({
      ...{ 'a/choice': 'sunk', 'a/other': 'new', 'b/free': 'new' },
    })
    return [...ids]
  }

  it('is all that it told', () => expect(again()).toEqual(['a/choice', 'a/other', 'b/free']))

  it('is only what had sunk, where its event says that what is new is asked once', () =>
    expect(again({ once: true })).toEqual(['a/choice']))
})

describe('how a drill teaches', () => {
  it('knows the topics of which something was asked, and the facts that are asked for', () => {
    const { study, paper } = drillOf([TYPED], [review('b/free', { drill: 'd' })])
    const { first, isNew, asked } = teachingOf(study, paper, 'guess')
    expect([first, isNew('a'), isNew('b'), [...asked()]]).toEqual([
      ...['guess', true, false],
      ['a/f', 'a/g'],
    ])
  })

  it('has a choice for what is too hard, under the same id', () => {
    const { study, paper } = drillOf(ALL)
    const { easier } = teachingOf(study, paper, 'lesson')
    expect(easier(TYPED)).toEqual({ ...CHOICE, id: 'a/typed' })
    expect([easier(CHOICE), easier(OTHER), easier(FREE)]).toEqual([CHOICE, OTHER, FREE])
    // What is asked to be typed today was written as a choice.
    expect(easier({ ...TYPED, id: 'a/choice' })).toBe(CHOICE)
  })
})

describe('a unit that a placement held for known', () => {
  const placed: LogEvent = {
    ...{ event: 'place', id: 'p', at: NOON - DAY, outline: 'drawn', device: 'here' },
    topics: ['a'],
  }
  const missed = (id: string, more = {}) => review(id, { drill: 'd', correct: false, ...more })
  /** The title that a miss is answered with, after other answers of the drill. */
  const broughtBack = (
    miss: ReturnType<typeof review>,
    before: ReadonlyArray<ReturnType<typeof review>> = [],
    events: readonly LogEvent[] = [placed],
  ) => {
    const { study, paper } = drillOf(ALL, [...events, ...before, miss])
    const [last, ...others] = [...paper.answers].reverse()
    return teachingOf(study, paper, 'lesson').broughtBack(last!, others)?.en
  }

  it('comes back by its first miss, and is named once in a drill', () => {
    expect(broughtBack(missed('a/typed'))).toBe('Kubernetes')
    const first = missed('a/other', { id: 'first', at: NOON + 1000 })
    expect(broughtBack(missed('a/typed', { at: NOON + 2000 }), [first])).toBeUndefined()
    const right = review('a/other', { id: 'right', drill: 'd', at: NOON + 1000 })
    expect(broughtBack(missed('a/typed', { at: NOON + 2000 }), [right])).toBe('Kubernetes')
  })

  it('is none where nothing was placed, or another one was, or it came back before', () => {
    expect(broughtBack(missed('a/typed'), [], [])).toBeUndefined()
    expect(broughtBack(missed('b/free'))).toBeUndefined()
    const before = review('a/other', { id: 'before', at: NOON - DAY / 2, correct: false })
    expect(broughtBack(missed('a/typed'), [], [placed, before])).toBeUndefined()
  })
})
