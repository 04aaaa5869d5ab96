import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { courseOf } from '../../../src/core/course/course.ts'
import {
  type Curriculum,
  type Level,
  NO_CURRICULUM,
  type Unit,
} from '../../../src/core/model/curriculum.ts'
import type { Outline, Topic } from '../../../src/core/model/topic.ts'

/** An outline from its topics and what is above each; the first one is the root. */
function outlineOf(parents: ReadonlyArray<readonly [id: string, parent?: string]>): Outline {
  const children = new Map<string, string[]>(parents.map(([id]) => [id, []]))
  for (const [id, parent] of parents) if (parent !== undefined) children.get(parent)?.push(id)
  const topic = (id: string, parent: string | undefined): Topic => ({
    ...{ id, title: same(id.toUpperCase()), aliases: [], keys: [], parent },
    ...{ children: children.get(id) ?? [], verdict: undefined, ordered: false },
  })
  return {
    id: 'made',
    root: parents[0]?.[0] ?? '',
    topics: new Map(parents.map(([id, parent]) => [id, topic(id, parent)])),
    relationTypes: new Map(),
  }
}

const TREE = outlineOf([
  ['root'],
  ['food', 'root'],
  ['bread', 'food'],
  ['flour', 'bread'],
  ['soup', 'food'],
  ['tools', 'root'],
  ['knife', 'tools'],
])
const unit = (id: string, ...topics: string[]): Unit => ({ id, title: same(id), topics })
const curriculum = (
  levels: Readonly<Record<string, Level>>,
  needs: Readonly<Record<string, readonly string[]>> = {},
  ...units: Unit[]
): Curriculum => ({
  ...NO_CURRICULUM,
  ...{ levels: new Map(Object.entries(levels)), needs: new Map(Object.entries(needs)), units },
})
/** A course as lines: level, id, title and topics of each unit. */
const told = (outline: Outline, given: Curriculum): string[] =>
  courseOf(outline, given).units.map(
    ({ level, id, title, topics }) => `${level} ${id} (${title.en}): ${topics.join(' ')}`,
  )

describe('a course', () => {
  it('goes level by level, as the units are written', () =>
    expect(
      told(
        TREE,
        curriculum(
          { root: 3, food: 3, tools: 3, knife: 2, soup: 1, bread: 1, flour: 2 },
          {},
          ...[unit('deep', 'root', 'food', 'tools'), unit('later', 'knife', 'flour')],
          unit('first', 'soup', 'bread'),
        ),
      ),
    ).toEqual([
      '1 first (first): soup bread',
      '2 later (later): knife flour',
      '3 deep (deep): root food tools',
    ]))

  it('puts first what is needed: among units, among the topics of one, and leaves the rest as it is', () =>
    expect(
      told(
        TREE,
        curriculum(
          { root: 1, food: 1, tools: 1, knife: 1, soup: 1, bread: 1, flour: 1 },
          { soup: ['bread', 'knife'], bread: ['flour'], root: ['root'] },
          ...[unit('a', 'root'), unit('cook', 'soup', 'bread', 'flour'), unit('b', 'food')],
          unit('cut', 'tools', 'knife'),
        ),
      ),
    ).toEqual([
      '1 a (a): root',
      '1 b (b): food',
      '1 cut (cut): tools knife',
      '1 cook (cook): flour bread soup',
    ]))

  it('makes units of the topics that are in none: by level, and by what is above them', () =>
    expect(
      told(TREE, curriculum({ bread: 1, soup: 1, knife: 1, food: 2 }, {}, unit('cut', 'knife'))),
    ).toEqual([
      '1 cut (cut): knife',
      '1 ~food-1 (FOOD): bread soup',
      '2 ~root-2 (ROOT): food',
      // The root has nothing above it; what has no level comes after all that has one.
      '3 ~root-3 (ROOT): root tools',
      '3 ~bread-3 (BREAD): flour',
    ]))

  it('follows the tree of an outline that says nothing of it, from the top down', () =>
    expect(told(TREE, NO_CURRICULUM)).toEqual([
      '1 root (ROOT): root food tools',
      '1 food (FOOD): bread soup',
      '1 tools (TOOLS): knife',
      '1 bread (BREAD): flour',
    ]))

  it('follows units without levels', () =>
    expect(told(TREE, curriculum({}, {}, unit('cut', 'tools', 'knife')))[0]).toBe(
      '3 cut (cut): tools knife',
    ))

  it('knows the place of every topic, and of none that it does not have', () => {
    const { placeOf } = courseOf(TREE, NO_CURRICULUM)
    const places = ['root', 'food', 'tools', 'bread', 'soup', 'knife', 'flour', 'gone'].map(placeOf)
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('of a single topic is that topic', () =>
    expect(told(outlineOf([['only']]), NO_CURRICULUM)).toEqual(['1 only (ONLY): only']))
})

describe('what is needed in a circle', () => {
  it('comes as it is, and what waits for it comes after it', () =>
    expect(
      told(
        TREE,
        curriculum(
          { root: 1, food: 1, tools: 1, knife: 1, soup: 1, bread: 1, flour: 1 },
          { food: ['soup'], bread: ['flour'], flour: ['soup'], soup: ['bread'], knife: ['tools'] },
          unit('all', 'food', 'bread', 'flour', 'soup', 'knife', 'tools'),
        ),
      )[0],
    ).toBe('1 all (all): tools knife food bread soup flour'))

  it('hangs nothing: each topic is there once, after what it needs of an earlier level', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
        (edges, levels, groups) => {
          const ids = levels.map((_, i) => `t${i}`)
          const outline = outlineOf(ids.map((id, i) => (i === 0 ? [id] : [id, 't0'])))
          const needs: Record<string, string[]> = {}
          for (const [from, to] of edges)
            needs[`t${from}`] = [...(needs[`t${from}`] ?? []), `t${to}`]
          const given = curriculum(
            Object.fromEntries(ids.map((id, i) => [id, levels[i] as Level])),
            needs,
            ...[1, 2, 3].map((n) => unit(`u${n}`, ...ids.filter((_, i) => groups[i] === n))),
          )
          const { units, placeOf, unitOf } = courseOf(outline, given)
          const order = units.flatMap(({ topics }) => topics)
          expect([...order].sort()).toEqual([...ids].sort())
          expect(order.map(placeOf)).toEqual(order.map((_, i) => i))
          for (const each of units) for (const id of each.topics) expect(unitOf(id)).toBe(each)
          expect(unitOf('gone')).toBeUndefined()
          expect(units.map(({ level }) => level)).toEqual(units.map(({ level }) => level).sort())
          expect(courseOf(outline, given).units).toEqual(units)
        },
      ),
    ))

  it('without circles every topic comes after what it needs', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60 }), (edges) => {
        const ids = Array.from({ length: 30 }, (_, i) => `t${i}`)
        const needs: Record<string, string[]> = {}
        for (const [a, b] of edges)
          if (a !== b)
            // Only what has a higher number is needed: the order as written is always wrong.
            needs[`t${Math.min(a, b)}`] = [
              ...(needs[`t${Math.min(a, b)}`] ?? []),
              `t${Math.max(a, b)}`,
            ]
        const outline = outlineOf(ids.map((id, i) => (i === 0 ? [id] : [id, 't0'])))
        const levels = Object.fromEntries(ids.map((id) => [id, 1 as Level]))
        const { placeOf } = courseOf(outline, curriculum(levels, needs, unit('u', ...ids)))
        for (const [id, all] of Object.entries(needs))
          for (const each of all) expect(placeOf(each)).toBeLessThan(placeOf(id))
      }),
    ))
})

describe('a large course', () => {
  it.each([
    ['a chain backwards', (i: number) => [i + 1]],
    ['all need one', (i: number) => (i === 0 ? [] : [0])],
    ['all need the last', () => [19_999]],
    ['one circle', (i: number) => [(i + 1) % 20_000]],
  ])('of 20,000 topics takes no time: %s', (_, needsOf) => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `t${i}`)
    const outline = outlineOf(ids.map((id, i) => (i === 0 ? [id] : [id, 't0'])))
    const levels = Object.fromEntries(ids.map((id) => [id, 1 as Level]))
    const needs = Object.fromEntries(ids.map((id, i) => [id, needsOf(i).map((n) => `t${n}`)]))
    const single = ids.map((id) => unit(`u-${id}`, id))
    const before = process.cpuUsage()
    const one = courseOf(outline, curriculum(levels, needs, unit('u', ...ids)))
    const many = courseOf(outline, curriculum(levels, needs, ...single))
    const { user } = process.cpuUsage(before)
    expect([one.units.length, many.units.length]).toEqual([1, 20_000])
    // About half a second of processor time; the test is there to notice another order of growth.
    expect(user / 1000).toBeLessThan(10_000)
  })
})
