import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { NO_CURRICULUM } from '../../../src/core/model/curriculum.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { openingFacts, tellingsFor, toldFor } from '../../../src/core/quiz/lesson.ts'
import { DRAWN } from '../../support/fake-drill.ts'
import { idsOf, typed } from '../../support/questions.ts'
import { fact, libraryOf } from '../../support/trees.ts'

const FACTS = [
  fact('a/1', 'One.'),
  fact('a/old', 'It was so.', { removed: 'v1.24' }),
  fact('a/quiet', 'Nobody asks.'),
  fact('a/2', 'Two.'),
  fact('a/3', 'Three.'),
  fact('a/4', 'Four.'),
]
const plain = libraryOf(DRAWN, { a: { facts: FACTS }, b: { facts: [fact('b/1', 'Bee.')] } })
/** The library where the lesson of a topic names these facts. */
const taught = (...facts: readonly string[]) => ({
  ...plain,
  curriculum: () => ({ ...NO_CURRICULUM, lessons: new Map([['a', facts]]) }),
})
const ASKED = new Set(['a/1', 'a/2', 'a/3', 'a/4', 'a/old', 'b/1'])
const about = (id: string, of?: string): Question => typed(id, of === undefined ? {} : { fact: of })

describe('the facts that open a topic', () => {
  it('are the first three that are asked for, and still true', () =>
    expect(openingFacts('a', plain, ASKED)).toEqual([FACTS[0], FACTS[3], FACTS[4]]))

  it('are those that its lesson names, in its order: three at most, and only such as there are', () => {
    const opening = (...names: string[]) => idsOf(openingFacts('a', taught(...names), ASKED))
    expect(opening('a/4', 'a/1')).toEqual(['a/4', 'a/1'])
    expect(opening('a/4', 'a/3', 'a/2', 'a/1')).toEqual(['a/4', 'a/3', 'a/2'])
    expect(opening('a/gone', 'a/2')).toEqual(['a/2'])
    expect(opening()).toEqual([])
  })

  it('are none where nothing is known, or nothing asked', () => {
    expect(openingFacts('c', plain, ASKED)).toEqual([])
    expect(openingFacts('a', plain, new Set())).toEqual([])
  })
})

describe('what is told for a question', () => {
  it('is its fact, or else what is said of the question itself', () => {
    expect(toldFor(about('a/q', 'a/2'), plain)).toEqual({ id: 'a/2', text: same('Two.') })
    for (const question of [about('a/q'), about('a/q', 'a/gone')])
      expect(toldFor(question, plain).id).toBe('a/q')
  })

  it('is what the question tells, or the summary, once for all questions on it', () => {
    const known = libraryOf(DRAWN, { a: { summary: same('The first.') } })
    const statement = typed('a/~parts', { tells: same('Below “A”: B, C.') })
    expect(toldFor(statement, known)).toEqual({ id: 'a/~parts', text: same('Below “A”: B, C.') })
    for (const id of ['a/~which', 'a/~name'])
      expect(toldFor(typed(id, { tells: 'summary' }), known)).toEqual({
        ...{ id: 'a/~summary', text: same('The first.'), isSummary: true },
      })
  })
})

describe('what must be told now', () => {
  /** The topics that are opened or told about, with the ids of what is told. */
  const told = (
    upcoming: readonly Question[],
    more: Partial<Parameters<typeof tellingsFor>[1]> = {},
  ): string[] =>
    tellingsFor(upcoming, {
      ...{ library: plain, isUntold: () => true, isNew: () => false, told: new Set<string>() },
      asked: ASKED,
      ...more,
    }).map(({ topic, isNew, facts }) => `${topic}${isNew ? ' new' : ''}: ${idsOf(facts).join(' ')}`)

  const QUEUE = [about('a/p', 'a/4'), about('b/q', 'b/1'), about('a/r', 'a/1'), about('a/s', 'a/4')]

  it('is the fact of each question that is not told: one telling for each topic, each fact once', () =>
    expect(told(QUEUE)).toEqual(['a: a/4 a/1', 'b: b/1']))

  it('is the whole opening of a new topic, and what is asked in any case', () => {
    expect(told(QUEUE, { isNew: (topic) => topic === 'a' })).toEqual([
      'a new: a/1 a/2 a/3 a/4',
      'b: b/1',
    ])
    expect(told(QUEUE, { isNew: () => true, library: taught('a/4', 'a/2') })).toEqual([
      'a new: a/4 a/2 a/1',
      'b new: b/1',
    ])
  })

  it('has the words that are told', () => {
    const [telling] = tellingsFor(QUEUE.slice(1, 2), {
      ...{ library: plain, isUntold: () => true, isNew: () => true, told: new Set<string>() },
      asked: ASKED,
    })
    expect(telling).toEqual({
      ...{ topic: 'b', isNew: true },
      facts: [{ id: 'b/1', text: same('Bee.') }],
    })
  })

  it('is nothing that was told in this sitting', () => {
    expect(told(QUEUE, { told: new Set(['a/4', 'b/1']) })).toEqual(['a: a/1'])
    expect(told(QUEUE, { told: new Set(['a/4', 'b/1', 'a/1']) })).toEqual([])
    expect(told([about('a/q')], { told: new Set(['a/q']) })).toEqual([])
  })

  it('is nothing that the learner has met', () => {
    expect(told(QUEUE, { isUntold: ({ topic }) => topic === 'b' })).toEqual(['b: b/1'])
    expect(told(QUEUE, { isUntold: () => false, isNew: () => true })).toEqual([])
  })

  it('does not open a topic a second time', () =>
    expect(told(QUEUE, { isNew: () => true, told: new Set(['a']) })).toEqual([
      'a: a/4 a/1',
      'b new: b/1',
    ]))

  it('of a question without a fact is the question’s own', () => {
    expect(told([about('c/q')])).toEqual(['c: c/q'])
    expect(told([about('a/q')], { isNew: () => true })).toEqual(['a new: a/1 a/2 a/3 a/q'])
  })
})
