import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../../src/core/course/course.ts'
import { pathThrough } from '../../../src/core/course/path.ts'
import { type Curriculum, type Level, NO_CURRICULUM } from '../../../src/core/model/curriculum.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { choice, idsOf, items, typed } from '../../support/questions.ts'
import { fact, libraryOf, outlineOf } from '../../support/trees.ts'

const OUTLINE = outlineOf(`
k
  a
    a1
    a2
  b
    b1
  c
`)
const LEVELS: Readonly<Record<string, Level>> = { k: 1, a: 1, a1: 2, a2: 3, b: 1, b1: 2, c: 3 }

/** What an outline says of its course, written short. */
interface Said {
  readonly levels?: Readonly<Record<string, Level>>
  readonly needs?: Readonly<Record<string, readonly string[]>>
  readonly lessons?: Readonly<Record<string, readonly string[]>>
}

/** The ids of the path through these questions; each topic has the facts f1 to f5. */
function path(questions: readonly Question[], said: Said = { levels: LEVELS }): string[] {
  const { levels = {}, needs = {}, lessons = {} } = said
  const curriculum: Curriculum = {
    ...NO_CURRICULUM,
    levels: new Map(Object.entries(levels)),
    needs: new Map(Object.entries(needs)),
    lessons: new Map(Object.entries(lessons)),
  }
  const known = Object.fromEntries(
    [...OUTLINE.topics.keys()].map((id) => [
      id,
      { facts: [1, 2, 3, 4, 5].map((n) => fact(`${id}/f${n}`, `${id} ${n}`)) },
    ]),
  )
  const library = { ...libraryOf(OUTLINE, known), curriculum: () => curriculum }
  return idsOf(pathThrough(questions, courseOf(OUTLINE, curriculum), library))
}

/** A choice on a fact of its topic: `a/2` asks for `a/f2`. */
const on = (id: string, n: number | string = id.split('/')[1] ?? ''): Question =>
  choice(id, { fact: `${id.split('/')[0]}/f${n}` })
const ons = (...ids: string[]): Question[] => ids.map((id) => on(id))

describe('the path through a course', () => {
  it('begins with what opens the topics of level 1, whatever their order in the tree', () =>
    expect(path(ons('a/1', 'a1/1', 'a2/1', 'b/1', 'b1/1', 'c/1', 'k/1'))).toEqual([
      ...['k/1', 'a/1', 'b/1'],
      ...['a1/1', 'b1/1'],
      ...['a2/1', 'c/1'],
    ]))

  it('has what a topic needs before it', () => {
    const questions = ons('a/1', 'b/1', 'k/1', 'a1/1', 'b1/1')
    const needs = { k: ['a'], a: ['b'], a1: ['b1'] }
    expect(path(questions, { levels: LEVELS, needs })).toEqual([
      ...['b/1', 'a/1', 'k/1'],
      ...['b1/1', 'a1/1'],
    ])
  })

  it('opens a topic with three facts at most, in their own order', () =>
    expect(path([on('k/5'), on('k/3'), on('k/4'), on('k/1'), on('k/2'), on('a/1')])).toEqual([
      ...['k/1', 'k/2', 'k/3', 'a/1'],
      ...['k/5', 'k/4'],
    ]))

  it('opens it with the facts of its lesson, in the order of the lesson', () =>
    expect(
      path(ons('k/1', 'k/2', 'k/3', 'k/4', 'k/5', 'a/1'), {
        levels: LEVELS,
        lessons: { k: ['k/f5', 'k/f2'] },
      }),
    ).toEqual([...['k/5', 'k/2', 'a/1'], ...['k/1', 'k/3', 'k/4']]))

  it('mixes what else level 1 asks with what opens level 2, evenly', () =>
    expect(
      path([
        ...ons('k/1', 'k/2', 'k/3', 'k/4', 'k/5'),
        ...ons('a/1', 'a/2', 'a/3', 'a/4', 'a/5'),
        ...ons('a1/1', 'b1/1', 'a2/1'),
      ]),
    ).toEqual([
      ...['k/1', 'k/2', 'k/3', 'a/1', 'a/2', 'a/3'],
      ...['k/4', 'a1/1', 'k/5', 'a/4', 'b1/1', 'a/5'],
      'a2/1',
    ]))

  it('asks a fact first with its easiest question, and the others after other facts', () => {
    const hard = typed('k/typed', { fact: 'k/f1' })
    const tell = choice('k/tell', { type: 'tell-apart', fact: 'k/f1' })
    expect(path([hard, tell, on('k/pick', 1), on('k/2'), on('k/3'), on('k/4')])).toEqual([
      ...['k/pick', 'k/2', 'k/3'],
      'k/4',
      ...['k/tell', 'k/typed'],
    ])
  })

  it('opens a topic whose questions ask for none of its facts with the easiest of them', () =>
    expect(
      path([
        ...[items('list', 'k/list', ['x']), typed('k/typed'), choice('k/pick'), on('b/1')],
        ...[choice('k/several', { type: 'several' }), typed('k/cloze', { type: 'cloze' })],
      ]),
    ).toEqual([...['k/pick', 'b/1'], ...['k/several', 'k/cloze', 'k/typed', 'k/list']]))

  it('opens each such topic with its own question', () => {
    const all = ['k/1', 'k/2', 'k/3', 'a/1', 'a/2', 'b/1'].map((id) => choice(id))
    expect(path(all)).toEqual([...['k/1', 'a/1', 'b/1'], ...['k/2', 'k/3', 'a/2']])
  })

  it('has topics without a level at its end', () =>
    expect(path(ons('c/1', 'a/1', 'b/1', 'k/1'), { levels: { b: 1, a: 2 } }).slice(0, 2)).toEqual([
      ...['b/1', 'a/1'],
    ]))

  it('goes down the tree, the top first, where nothing has a level', () =>
    expect(path(ons('a1/1', 'a2/1', 'a/1', 'b1/1', 'b/1', 'c/1', 'k/1'), {})).toEqual([
      'k/1',
      'a/1',
      'b/1',
      'c/1',
      'a1/1',
      'a2/1',
      'b1/1',
    ]))
})

describe('a generated question on the path', () => {
  const made = (id: string): Question => choice(id, { origin: 'generated' })

  it('comes after all that are written, even after the depths', () =>
    expect(path([made('k/~name'), on('k/1'), made('a/~name'), on('c/1'), on('c/2')])).toEqual([
      ...['k/1', 'c/1', 'c/2'],
      ...['k/~name', 'a/~name'],
    ]))

  it('comes in the order of the course where none is written', () =>
    expect(path([made('c/~name'), made('a/~name'), made('k/~parts'), made('a1/~name')])).toEqual([
      ...['k/~parts', 'a/~name', 'a1/~name', 'c/~name'],
    ]))
})

describe('every path', () => {
  const ids = [...OUTLINE.topics.keys()]
  const questions = fc
    .uniqueArray(
      fc.record({
        topic: fc.constantFrom(...ids),
        n: fc.nat(9),
        fact: fc.option(fc.integer({ min: 1, max: 5 })),
        isTyped: fc.boolean(),
        isMade: fc.boolean(),
      }),
      { selector: ({ topic, n }) => `${topic}/${n}`, maxLength: 40 },
    )
    .map((all) =>
      all.map(({ topic, n, fact, isTyped, isMade }): Question => {
        const more = {
          ...(fact !== null && { fact: `${topic}/f${fact}` }),
          ...(isMade && { origin: 'generated' as const }),
        }
        return isTyped ? typed(`${topic}/${n}`, more) : choice(`${topic}/${n}`, more)
      }),
    )
  const levels = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom<Level>(1, 2, 3))

  it('has each question once, the written ones first, and a topic of level 1 before any of level 2', () =>
    fc.assert(
      fc.property(questions, levels, (all, said) => {
        const found = path(all, { levels: said as Readonly<Record<string, Level>> })
        expect([...found].sort()).toEqual(idsOf(all).sort())
        const byId = new Map(all.map((each) => [each.id, each]))
        const origins = found.map((id) => byId.get(id)?.origin)
        expect(origins).toEqual([...origins].sort().reverse())
        if (!origins.includes('written') || Object.keys(said).length === 0) return
        const written = found.filter((id) => byId.get(id)?.origin === 'written')
        const firsts = [
          ...new Map([...written].reverse().map((id) => [id.split('/')[0], id])).values(),
        ]
        const levelOf = (id: string): Level => said[id.split('/')[0] ?? ''] ?? 3
        // The first question of each topic of level 1 comes before all of the other levels.
        const essential = firsts.filter((id) => levelOf(id) === 1).map((id) => written.indexOf(id))
        const other = written.findIndex((id) => levelOf(id) !== 1)
        if (other !== -1) expect(Math.max(-1, ...essential)).toBeLessThan(other)
      }),
      { numRuns: 200 },
    ))
})
