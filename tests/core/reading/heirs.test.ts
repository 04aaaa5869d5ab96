import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../src/core/log/history.ts'
import { parse } from '../../support/outlines.ts'
import { review } from '../../support/studies.ts'

const outline = (retired: string): string => `
format: 1
id: drawn
tree:
  - k | Kubernetes:
      - a | Alpha
      - b | Beta
retired:${retired}
topics:
  a:
    questions:
      - id: one
        type: typed
        source: KEP-785
        ask: Which letter?
        names: a
        explain: It is.
`

/** The heirs in an outline, and the findings about them. */
const heirsIn = (...retired: string[]) => {
  const { library, problems } = parse(outline(retired.map((line) => `\n  ${line}`).join('')))
  return {
    heirs: library && Object.fromEntries(library.heirs()),
    problems: problems.map(({ code, at, args }) => ({ code, ...args, line: at.line })),
  }
}

describe('heirs', () => {
  it('are topics, written questions, generated questions, or nobody', () =>
    expect(
      heirsIn(
        'old: a',
        'old/x: a/one',
        'a/before: a/one',
        'gone/~parts: b/~parent',
        'b/~old: k/~parts',
        "dead: ''",
        'dead/x:',
      ),
    ).toEqual({
      heirs: {
        old: 'a',
        'old/x': 'a/one',
        'a/before': 'a/one',
        'gone/~parts': 'b/~parent',
        'b/~old': 'k/~parts',
      },
      problems: [],
    }))

  it('are followed to the last one, in any order', () =>
    expect(heirsIn('c: d', 'e: c', 'd: b', 'x: y', "y: ''", 'a/x: a/y', 'a/y: a/one')).toEqual({
      heirs: { c: 'b', e: 'b', d: 'b', 'a/x': 'a/one', 'a/y': 'a/one' },
      problems: [],
    }))

  it('may not lead in a circle', () =>
    expect(heirsIn('c: c', 'd: e', 'e: f', 'f: e')).toEqual({
      heirs: undefined,
      problems: [
        { code: 'cycle', line: 9, type: 'retired', cycle: 'c → c → …' },
        { code: 'cycle', line: 10, type: 'retired', cycle: 'd → e → …' },
        { code: 'cycle', line: 11, type: 'retired', cycle: 'e → f → …' },
        { code: 'cycle', line: 12, type: 'retired', cycle: 'f → e → …' },
      ],
    }))

  it.each([
    ['b: a', [{ code: 'retired-in-use', line: 9, id: 'b' }]],
    ['a/one: b/~parent', [{ code: 'retired-in-use', line: 9, id: 'a/one' }]],
    ['old: z', [{ code: 'unknown-heir', line: 9, id: 'z' }]],
    ['old/x: a/two', [{ code: 'unknown-heir', line: 9, id: 'a/two' }]],
    ['old/x: z/~parent', [{ code: 'unknown-heir', line: 9, id: 'z/~parent' }]],
    ['old: a/one', [{ code: 'unknown-heir', line: 9, id: 'a/one' }]],
    ['old/x: a', [{ code: 'unknown-heir', line: 9, id: 'a' }]],
    ['old: [a, b]', [{ code: 'wrong-shape', line: 9, wanted: 'text' }]],
  ])('cannot be %s', (line, problems) =>
    expect(heirsIn(line)).toEqual({ heirs: undefined, problems }),
  )

  it('are declared once, in one document or in several', () => {
    expect(heirsIn('old: a', 'old: b').problems).toEqual([
      { code: 'duplicate-key', line: 10, key: 'old' },
      { code: 'duplicate-id', line: 10, id: 'old', file: 'outline.yaml' },
    ])
    const parts = ['format: 1\nretired: { old: a }', 'format: 1\nretired: { old: b, older: a }']
    const { problems } = parse(outline(' {}'), ...parts)
    expect(problems).toEqual([
      {
        code: 'duplicate-id',
        at: { file: 'part2.yaml', line: 2, column: expect.any(Number) },
        args: { id: 'old', file: 'part1.yaml', line: 2 },
      },
    ])
  })

  it('of twenty thousand ids in one chain take no more time than those of single ones', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `c${i}: c${i + 1}`)
    const start = performance.now()
    const { heirs, problems } = heirsIn(...chain, 'c20000: a')
    expect([problems, Object.keys(heirs!).length, heirs!['c0']]).toEqual([[], 20_001, 'a'])
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('answers under a retired id', () => {
  const countedAs = (heirs: Record<string, string>, ...questions: string[]): string[] =>
    historyOf(
      questions.map((question, i) => review(question, { id: `${i}` })),
      { outline: 'drawn', heirs: new Map(Object.entries(heirs)) },
    ).reviews.map(({ question }) => question)

  it('count for the heir: of the question, else of its topic', () =>
    expect(
      countedAs(
        { old: 'a', 'old/x': 'b/y', 'b/~was': 'b/~is' },
        ...['old/one', 'old/x', 'old/~parent', 'b/~was', 'b/one', 'older/x'],
      ),
    ).toEqual(['a/one', 'b/y', 'a/~parent', 'b/~is', 'b/one', 'older/x']))

  it('count for the heir of the question after that of its topic', () =>
    expect(countedAs({ old: 'a', 'a/x': 'a/one' }, 'old/x', 'a/x')).toEqual(['a/one', 'a/one']))

  it('are flags too', () => {
    const flag = { event: 'flag', id: 'f', at: 1, outline: 'drawn', reason: '' } as const
    const { flags } = historyOf([{ ...flag, question: 'old/x' }], {
      outline: 'drawn',
      heirs: new Map([['old', 'a']]),
    })
    expect(flags).toEqual([{ ...flag, question: 'a/x' }])
  })

  it('stay set aside by a reset of the topic that their question was in', () => {
    const events = [
      review('a/one', { id: 'r1' }),
      { event: 'reset', id: 's', at: 9, outline: 'drawn', device: 'here', topics: ['a'] } as const,
      review('a/one', { id: 'r2' }),
    ]
    const counted = (heirs: Record<string, string>): string[] =>
      historyOf(events, {
        outline: 'drawn',
        heirs: new Map(Object.entries(heirs)),
      }).reviews.map(({ id, question }) => `${id} ${question}`)
    expect([counted({}), counted({ 'a/one': 'b/one' }), counted({ a: 'b' })]).toEqual([
      ['r2 a/one'],
      ['r2 b/one'],
      ['r2 b/one'],
    ])
  })
})
