import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/core/identity/snapshot.ts'
import { topicIds } from '../../../src/core/identity/topic-ids.ts'
import {
  allOf,
  drawn,
  type Edit,
  edit,
  Identities,
  type ModelTopic,
  Truth,
  twigOf,
} from './model.ts'
import { drilled } from './trees.ts'

/** Words of which none is a spelling of another one, or contained in it. */
const WORDS = ['Green', 'Black', 'Oolong', 'Matcha', 'Sencha', 'Darjeeling', '绿茶', '红茶', '普洱']
/** `K8SMAP_RUNS=5000` tries more. */
const RUNS = Number(process.env['K8SMAP_RUNS'] ?? 60)

const KINDS = ['typo', 'insert', 'delete', 'move', 'swap', 'double', 'above'] as const

const edits = (kinds: readonly Edit['kind'][], most: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      topic: fc.nat(12),
      other: fc.nat(12),
      place: fc.nat(5),
    }),
    { maxLength: most },
  )

const idsOf = (snapshot: Snapshot): string[] => snapshot.map(({ id }) => id)

/** Whether no other topic has the word of a topic. */
const isPlain = (root: ModelTopic, topic: ModelTopic): boolean =>
  allOf(root).filter(({ word }) => word === topic.word).length === 1

/** The places of a tree's topics: the id of the parent, the title and the topic's own id. */
function placesIn(snapshot: Snapshot): string[] {
  const above: string[] = []
  return snapshot.map(({ id, title, depth }) => {
    above[depth] = id
    return `${above[depth - 1] ?? ''}\n${title}\n${id}`
  })
}

/** Drills one tree after the other: titles below one root, for which it gives their ids. */
function drills(): (...titles: string[]) => string[] {
  const memory: Snapshot[] = []
  return (...titles) => {
    const children = titles.map((title) => ({ title, children: [] }))
    const snapshot = drilled(memory, { title: 'Tea', children })
    memory.push(snapshot)
    return idsOf(snapshot).slice(1)
  }
}

/**
 * Whether a topic is where one of its title and parent was before: then it is that one again, as the
 * model has it, and not the one that was renamed to be so.
 */
function isBack(memory: readonly Snapshot[], snapshot: Snapshot, i: number): boolean {
  const place = placesIn(snapshot)[i] as string
  return memory.slice(0, -1).some((older) => placesIn(older).includes(place))
}

describe('the ids of topics', () => {
  it('are those of before where a title of before is back, also if another one was renamed', () => {
    const ids = drills()
    const [first, second] = ids('红茶', '红茶')
    expect(ids('红茶的制作', '红茶')).toEqual([first, second])
    expect(ids('红茶')).toEqual([second])
    expect(ids('红茶的制作')).toEqual([first])
  })

  it('stay with their titles where titles that are like each other change places', () => {
    const ids = drills()
    const [a, b, c, d] = ids('Geren', 'Green', 'Geren', 'Green')
    const [w, x, y, z] = ids('Green', 'Geren', 'Green', 'Geren')
    expect([new Set([x, z]), new Set([w, y])]).toEqual([new Set([a, c]), new Set([b, d])])
  })

  it.each(KINDS)('are never mixed up by an edit between two drills: %s and all others', (kind) =>
    fc.assert(
      fc.property(
        edits(['insert'], 8),
        edits([...KINDS, kind, kind, kind, kind], 6),
        (start, rounds) => {
          const world = { ids: new Identities(), words: WORDS }
          const root = world.ids.topic('Tea')
          for (const each of start) edit(root, each, world)
          const [memory, truth]: [Snapshot[], Truth] = [[], new Truth()]
          for (const each of [undefined, ...rounds]) {
            const before = drawn(root, idsOf(memory.at(-1) ?? []))
            const ids = new Map(allOf(root).map(({ uid }, i) => [uid, memory.at(-1)?.[i]?.id]))
            const edited = each && edit(root, each, world)
            const snapshot = drilled(memory, twigOf(root))
            memory.push(snapshot)
            const now = `${before}\n--- ${each?.kind}\n${drawn(root, idsOf(snapshot))}`
            expect(new Set(idsOf(snapshot)).size, now).toBe(allOf(root).length)
            const keeps = each?.kind === 'move' || each?.kind === 'swap' || each?.kind === 'typo'
            const place = edited ? allOf(root).indexOf(edited) : -1
            const isOld = place >= 0 && isBack(memory.slice(0, -1), snapshot, place)
            if (edited && keeps && isPlain(root, edited) && !isOld)
              expect(snapshot[place]?.id, now).toBe(ids.get(edited.uid))
            expect(truth.check(root, idsOf(snapshot)), now).toBeUndefined()
          }
        },
      ),
      { numRuns: RUNS },
    ),
  )

  it('are the same on two devices with the same files and the same memory', () =>
    fc.assert(
      fc.property(edits([...KINDS, 'insert', 'insert'], 12), edits(KINDS, 6), (start, changes) => {
        const world = { ids: new Identities(), words: WORDS }
        const root = world.ids.topic('Tea')
        for (const each of start) edit(root, each, world)
        const memory = [drilled([], twigOf(root))]
        for (const each of changes) edit(root, each, world)
        const copy = JSON.parse(JSON.stringify(memory)) as Snapshot[]
        expect(drilled(memory, twigOf(root))).toEqual(drilled(copy, twigOf(root)))
      }),
      { numRuns: RUNS },
    ))

  it('are unique, and given to every topic, for any two trees and any written ids', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.tuple(
              fc.constantFrom(...WORDS.slice(0, 4), ''),
              fc.nat(3),
              fc.option(fc.constantFrom('green', 'x', 'y')),
            ),
            { minLength: 1, maxLength: 12 },
          ),
          { minLength: 2, maxLength: 4 },
        ),
        (trees) => {
          const memory: Snapshot[] = []
          for (const tree of trees) {
            const named = new Set<string>()
            const topics = tree.map(([title, depth, name], i) => {
              const isNamed = name !== null && !named.has(name)
              if (isNamed) named.add(name)
              return { id: isNamed ? name : `p${i}`, title, depth: i === 0 ? 0 : depth, isNamed }
            })
            const ids = topicIds(memory, topics)
            expect([...ids.keys()]).toEqual(topics.map(({ id }) => id))
            expect(new Set(ids.values()).size).toBe(topics.length)
            for (const { id, isNamed } of topics) if (isNamed) expect(ids.get(id)).toBe(id)
            memory.push(topics.map((each) => ({ ...each, id: ids.get(each.id) as string })))
          }
        },
      ),
      { numRuns: 3 * RUNS },
    ))
})
