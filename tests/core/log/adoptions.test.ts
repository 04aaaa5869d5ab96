import { describe, expect, it } from 'vitest'
import { movedQuestion, sourcesOf, topicIn } from '../../../src/core/log/adoptions.ts'
import type { Adoption, LogEvent } from '../../../src/core/log/event.ts'

let ids = 0
const adopt = (outline: string, from: string, topics?: Adoption['topics']): Adoption => ({
  ...{ event: 'adopt', id: `${outline} from ${from}`, at: ids++, outline, from, device: 'd' },
  ...(topics && { topics }),
})
const NONE = new Map<string, string>()
const OWN = { until: Number.POSITIVE_INFINITY, topics: NONE }
const sources = (events: readonly LogEvent[], undone: readonly string[] = []) =>
  Object.fromEntries(
    [...sourcesOf(events, 'o', new Set(undone))].map(([id, { until, topics }]) => [
      id,
      { until, topics },
    ]),
  )

describe('the ids under which an outline’s history is', () => {
  it.each<[string, readonly LogEvent[], object]>([
    ['its own', [], { o: OWN }],
    [
      'what it adopted, until then',
      [adopt('p', 'q'), adopt('o', 'r')],
      {
        o: OWN,
        r: { until: 1, topics: NONE },
      },
    ],
    [
      'what that had adopted before',
      [adopt('p', 'q'), adopt('o', 'p')],
      {
        o: OWN,
        p: { until: 1, topics: NONE },
        q: { until: 0, topics: NONE },
      },
    ],
    [
      'not what that adopted afterwards',
      [adopt('o', 'p'), adopt('p', 'q')],
      {
        o: OWN,
        p: { until: 0, topics: NONE },
      },
    ],
    [
      'what was adopted twice, until the last time',
      [adopt('o', 'p'), adopt('o', 'p')],
      {
        o: OWN,
        p: { until: 1, topics: NONE },
      },
    ],
    [
      'what is reached on two ways, for longest',
      [adopt('q', 'r'), adopt('o', 'q'), adopt('p', 'r'), adopt('o', 'p')],
      {
        o: OWN,
        p: { until: 3, topics: NONE },
        r: { until: 2, topics: NONE },
        q: { until: 1, topics: NONE },
      },
    ],
    [
      'nothing twice in a circle',
      [adopt('o', 'p'), adopt('p', 'o'), adopt('o', 'p')],
      {
        o: OWN,
        p: { until: 2, topics: NONE },
      },
    ],
    ['nothing of itself', [adopt('o', 'o')], { o: OWN }],
  ])('are %s', (_, events, wanted) => expect(sources(events)).toEqual(wanted))

  it('are without an adoption that was taken back', () =>
    expect(sources([adopt('o', 'p'), adopt('o', 'q')], ['o from q'])).toEqual({
      o: OWN,
      p: { until: 0, topics: NONE },
    }))

  it('have the ids of topics here, over several adoptions', () =>
    expect(
      sources([
        adopt('p', 'q', [
          ['a', 'b'],
          ['x', 'y'],
        ]),
        adopt('o', 'p', [
          ['b', 'c'],
          ['d', 'e'],
        ]),
      ]),
    ).toEqual({
      o: OWN,
      p: {
        until: 1,
        topics: new Map([
          ['b', 'c'],
          ['d', 'e'],
        ]),
      },
      q: {
        until: 0,
        topics: new Map([
          ['b', 'c'],
          ['d', 'e'],
          ['a', 'c'],
          ['x', 'y'],
        ]),
      },
    }))

  it('are found in one pass, also in a log of nothing but adoptions', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => adopt(`o${i + 1}`, `o${i}`))
    const all = sourcesOf([...many, adopt('o', 'o50000')], 'o', new Set())
    expect([all.size, all.get('o0')]).toEqual([50_002, { until: 0, takesOld: false, topics: NONE }])
  })
})

describe('a question whose topic has another id', () => {
  const moved = new Map([
    ['a', 'b'],
    ['a/1', 'z/9'],
    ['podx', 'q'],
  ])

  it.each([
    ['a/2', 'b/2'],
    ['a/~parts', 'b/~parts'],
    ['a/x/y', 'b/x/y'],
    ['a/1', 'z/9'],
    ['c/1', 'c/1'],
    ['/1', '/1'],
    ['a', 'b'],
    ['podxy', 'podxy'],
    ['', ''],
  ])('%s is %s', (question, here) => {
    expect(movedQuestion(question, moved)).toBe(here)
    expect(movedQuestion(question, NONE)).toBe(question)
  })

  it('names its topic', () =>
    expect(['a/1', 'a/x/y', 'a', '', '/'].map(topicIn)).toEqual(['a', 'a', 'a', '', '']))
})
