import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timed } from '../../../src/core/log/clock.ts'
import type { LogEvent, OutlineEdited, OutlineSeen } from '../../../src/core/log/event.ts'
import { eventsIn, writeEvent } from '../../../src/core/log/line.ts'
import { lastOrder, merge } from '../../../src/core/log/merge.ts'
import { sightingsIn } from '../../../src/core/log/sightings.ts'
import { snapshotsOf } from '../../../src/study/identity.ts'

const NOON = Date.UTC(2026, 0, 5, 12)
const MANY = Array.from({ length: 40 }, (_, i) => [`t${i}`, `Topic ${i}`, i === 0 ? 0 : 1] as const)
const SAID: ReadonlyArray<readonly [string, string, string]> = MANY.map(([id]) => [
  `${id}/card-0000000a`,
  'print',
  `What is ${id}?`,
])

const seen = (id: string, more: Partial<OutlineSeen> = {}): OutlineSeen => ({
  ...{ event: 'outline', id, at: NOON, outline: 'o', device: 'here', name: 'n', path: '/n.md' },
  ...{ fingerprint: 'f', topics: MANY },
  ...more,
})

/** An edit of nothing. */
const edit = (id: string, base: string, more: Partial<OutlineEdited> = {}): OutlineEdited => ({
  ...{ event: 'edit', id, at: NOON, outline: 'o', device: 'here', name: 'n', path: '/n.md' },
  ...{ fingerprint: 'f', base, of: [40, 0, 0, 0], topics: [], named: [], said: [], corrected: [] },
  ...more,
})

const eventsOf = (lines: readonly string[]): LogEvent[] =>
  lines.flatMap(eventsIn).filter((each): each is LogEvent => typeof each !== 'string')

/** The sightings of a log, whatever the order of its lines. */
const wholeIn = (events: readonly LogEvent[]): OutlineSeen[] =>
  sightingsIn(timed(merge(events), NOON * 2).events).events.filter(
    (each): each is OutlineSeen => each.event === 'outline',
  )

/** A log to which sightings are written, one after the other. */
function writing(lines: string[] = []) {
  return (event: OutlineSeen, known: readonly string[] = lines): LogEvent => {
    const { events } = timed(merge(eventsOf(known)), NOON * 2)
    const written = sightingsIn(events).asWritten(event)
    lines.push(writeEvent({ ...written, order: lastOrder(events) + 1 }))
    return written
  }
}

describe('an outline that is seen again', () => {
  it('is written as what was changed, and read whole', () => {
    const lines: string[] = []
    const write = writing(lines)
    const first = seen('a', { said: SAID })
    const second = seen('b', {
      ...{ at: NOON + 1, fingerprint: 'g', path: '/m.md', name: 'm' },
      topics: [...MANY.slice(0, 5), ['t5', 'Another', 1], ...MANY.slice(6), ['new', 'New', 1]],
      said: SAID.slice(1),
      named: [['t3', 'three']],
      corrected: [['t2/card-0000000a', 't2/card-0000000b']],
    })
    expect(write(first)).toBe(first)
    expect(write(second)).toEqual({
      ...{ event: 'edit', id: 'b', at: NOON + 1, outline: 'o', device: 'here', name: 'm' },
      ...{ path: '/m.md', fingerprint: 'g', base: 'a', of: [40, 0, 40, 0] },
      topics: [
        [5, 1, ['t5', 'Another', 1]],
        [40, 0, ['new', 'New', 1]],
      ],
      said: [[0, 1]],
      named: [[0, 0, ['t3', 'three']]],
      corrected: [[0, 0, ['t2/card-0000000a', 't2/card-0000000b']]],
    })
    expect(wholeIn(eventsOf(lines))).toEqual([
      { ...first, order: 1 },
      { ...second, order: 2 },
    ])
  })

  it('is written whole where it is small, or nearly all is new', () => {
    const write = writing()
    const few = MANY.slice(0, 2)
    for (const event of [
      seen('a', { topics: few }),
      seen('b', { topics: [...few, ['x', 'X', 1]] }),
      seen('c', { topics: [] }),
      seen('d'),
      seen('e', { topics: MANY.map(([id, , depth]) => [id, 'Another title', depth]) }),
    ])
      expect(write(event)).toBe(event)
  })

  it('is written whole by each device, and for each outline', () => {
    const write = writing()
    for (const more of [{}, { device: 'there' }, { outline: 'p' }])
      expect(write(seen(JSON.stringify(more), more)).event).toBe('outline')
    expect(write(seen('last', { at: NOON + 1 }))).toMatchObject({ event: 'edit', base: '{}' })
  })

  it('is written whole again after a hundred edits', () => {
    const write = writing()
    const kinds = Array.from({ length: 303 }, (_, i) => {
      const said = SAID.with(i % 40, [`t${i % 40}/card-0000000a`, 'print', `Asks ${i}`])
      return write(seen(`s${i}`, { at: NOON + i, said })).event
    })
    const wholes = kinds.flatMap((kind, i) => (kind === 'outline' ? [i] : []))
    expect(wholes).toEqual([0, 101, 202])
  })

  it('shares what was not changed', () => {
    const events = [seen('a'), edit('b', 'a'), edit('c', 'b', { path: '/other.md' })]
    const [first, , last] = wholeIn(events)
    expect([last?.path, last?.topics]).toEqual(['/other.md', MANY])
    expect(last?.topics).toBe(first?.topics)
  })

  it('has no empty lists except topics', () => {
    const [, last] = wholeIn([
      seen('a', { said: SAID }),
      edit('b', 'a', { of: [40, 0, 40, 0], said: [[0, 40]], topics: [[0, 40]] }),
    ])
    expect({ ...last }).toEqual({ ...seen('b', { topics: [] }) })
  })
})

describe('an edit of an outline', () => {
  it.each<[string, readonly LogEvent[], readonly string[]]>([
    ['whose base is missing', [seen('a'), edit('b', 'x'), edit('c', 'b')], ['a']],
    ['of itself', [seen('a'), edit('b', 'b')], ['a']],
    ['in a circle', [seen('a'), edit('b', 'd'), edit('c', 'b'), edit('d', 'c')], ['a']],
    ['behind a circle', [edit('a', 'b'), edit('b', 'b'), seen('c'), edit('d', 'c')], ['c', 'd']],
    [
      'of a later one',
      [edit('b', 'c'), edit('c', 'a'), seen('a', { at: NOON + 1 })],
      ['a', 'b', 'c'],
    ],
    ['of another device', [seen('a'), edit('b', 'a', { device: 'there' })], ['a']],
    ['of another outline', [seen('a'), edit('b', 'a', { outline: 'p' })], ['a']],
    ['of another event', [{ event: 'end', id: 'a', at: NOON, drill: 'd' }, edit('b', 'a')], []],
    ['of lists of other lengths', [seen('a'), edit('b', 'a', { of: [39, 0, 0, 0] })], ['a']],
    ['of fewer lists', [seen('a'), edit('b', 'a', { of: [40] })], ['a']],
    ['beyond its base', [seen('a'), edit('b', 'a', { topics: [[39, 2]] })], ['a']],
    ['of a list that is not there', [seen('a'), edit('b', 'a', { said: [[0, 1]] })], ['a']],
  ])('%s counts only if it can be restored', (_, events, left) => {
    const ids = wholeIn(events).map(({ id }) => id)
    expect([...ids].sort()).toEqual(left)
    expect(wholeIn([...events].reverse()).map(({ id }) => id)).toEqual(ids)
  })

  it('makes no list longer than one that is written', () => {
    const topics = Array.from({ length: 5_001 }, (_, i) => [`u${i}`, '', 1] as const)
    const more = [[0, 0, ...topics]] as const
    const events = [
      seen('a'),
      edit('b', 'a', { topics: more }),
      edit('c', 'b', { of: [5_041, 0, 0, 0], topics: more }),
    ]
    expect(wholeIn(events).map(({ topics: all }) => all.length)).toEqual([40, 5_041])
  })

  it('is followed by a whole sighting where the log has lost a line', () => {
    const lines: string[] = []
    const write = writing(lines)
    for (let i = 0; i < 4; i++)
      write(seen(`s${i}`, { at: NOON + i, topics: [...MANY, [`n${i}`, 'New', 1]] }))
    lines.splice(1, 1)
    const next = seen('next', { at: NOON + 9, topics: [...MANY, ['m', 'New', 1]] })
    expect(write(next)).toMatchObject({ event: 'edit', base: 's0' })
    expect(wholeIn(eventsOf(lines)).map(({ id }) => id)).toEqual(['s0', 'next'])
    expect(wholeIn(eventsOf(lines)).at(-1)).toEqual({ ...next, order: expect.any(Number) })
  })

  it('makes few trees, however many there are of a long outline', () => {
    const topics = Array.from({ length: 10_000 }, (_, i) => [`t${i}`, `T${i}`, 1] as const)
    const of = [10_000, 0, 0, 0]
    const changed = (i: number) => ({ of, topics: [[i % 10_000, 1, [`x${i}`, '', 1]]] as const })
    const several: Array<(i: number) => OutlineEdited> = [
      (i) => edit(`e${i}`, 'a', changed(i)),
      (i) => edit(`e${i}`, i === 0 ? 'a' : `e${i - 1}`, changed(i)),
      (i) => edit(`e${i}`, `e${i + 1}`, changed(i)),
    ]
    for (const make of several) {
      const events = [seen('a', { topics }), ...Array.from({ length: 20_000 }, (_, i) => make(i))]
      const trees = snapshotsOf(sightingsIn(events).events, 'o')
      // All trees together have two million topics at most.
      expect(trees.length).toBeLessThanOrEqual(200)
    }
  })
})

/** What is remembered of an outline. */
type Content = Pick<OutlineSeen, 'topics' | 'named' | 'said' | 'corrected'>

/** An edit, from three numbers. */
function editedBy(
  { topics, named, said, corrected }: Required<Content>,
  [what, at, to]: readonly [number, number, number],
): Required<Content> {
  const [i, j] = [at % topics.length, to % topics.length]
  const id = `n${at}-${to}`
  switch (what) {
    case 0:
      return { topics: topics.toSpliced(i, 0, [id, 'New', 1]), named, said, corrected }
    case 1:
      return {
        topics: topics.length > 20 ? topics.toSpliced(i, 3) : topics,
        named,
        said,
        corrected,
      }
    case 2:
      return { topics: topics.with(i, [topics[i]![0], `Title ${to}`, 1]), named, said, corrected }
    case 3:
      return { topics: topics.toSpliced(i, 1).toSpliced(j, 0, topics[i]!), named, said, corrected }
    case 4:
      return { topics, named: [...named, [id, `w${to}`]], said, corrected }
    case 5: {
      const card = said[at % said.length]!
      const now = [`${card[0].split('/')[0]}/card-${to}`, 'print', `Asks ${to}`] as const
      return {
        ...{ topics, named, said: said.with(at % said.length, now) },
        corrected: [
          ...corrected.map(([a, b]) => [a, b === card[0] ? now[0] : b] as const),
          [card[0], now[0]],
        ],
      }
    }
    case 6:
      return { topics, named, said: said.length > 5 ? said.slice(2) : said, corrected }
    default:
      // All of it is another one.
      return {
        topics: topics.map(([was], n) => [was, `All ${to} ${n}`, 1]),
        ...{ named: [], said, corrected: corrected.slice(1) },
      }
  }
}

describe('outlines that are written as differences', () => {
  const step = fc.record({
    edits: fc.array(fc.tuple(fc.nat(6), fc.nat(99), fc.nat(999)), { maxLength: 4 }),
    isOther: fc.nat(19).map((n) => n === 0),
    device: fc.constantFrom('here', 'there'),
    // Clocks go back, and what the other device wrote arrives late.
    at: fc.nat(5),
    late: fc.nat(5),
  })

  it('are read as wholes: in any order of lines, and never as what they were not', () =>
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.infiniteStream(fc.nat(999)),
        fc.array(fc.nat(30), { maxLength: 3 }),
        (steps, dice, lost) => {
          const lines: string[] = []
          const write = writing(lines)
          const wanted = new Map<string, OutlineSeen>()
          const empty: Required<Content> = { topics: MANY, named: [], said: SAID, corrected: [] }
          const now = new Map([
            ['here', empty],
            ['there', empty],
          ])
          for (const [i, { edits, isOther, device, at, late }] of steps.entries()) {
            const all = isOther ? [...edits, [7, i, i] as const] : edits
            const content = all.reduce(editedBy, now.get(device)!)
            now.set(device, content)
            const { topics, named, said, corrected } = content
            const event = seen(`s${i}`, {
              ...{ at: NOON + i - at, device, fingerprint: `f${i}`, topics, said },
              ...(named.length > 0 && { named }),
              ...(corrected.length > 0 && { corrected }),
            })
            wanted.set(event.id, event)
            const known = lines.filter((line, n) => n < i - late || line.includes(`"${device}"`))
            write(event, known)
          }
          const restored = (some: readonly string[]): OutlineSeen[] =>
            wholeIn(eventsOf(some)).map(({ order: _, ...rest }) => rest as OutlineSeen)
          const shuffled = lines
            .map((line) => [dice.next().value, line] as const)
            .sort(([a], [b]) => a - b)
            .map(([, line]) => line)
          const found = restored(shuffled)
          expect(found).toHaveLength(lines.length)
          for (const each of found) expect(each).toEqual(wanted.get(each.id))
          // A line that is lost takes those with it that rest on it, and changes no other one.
          const some = restored(shuffled.filter((_, i) => !lost.includes(i)))
          for (const each of some) expect(each).toEqual(wanted.get(each.id))
        },
      ),
      { numRuns: 200 },
    ))
})
