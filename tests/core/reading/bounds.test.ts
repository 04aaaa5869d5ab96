import { describe, expect, it } from 'vitest'
import type { Parsed } from '../../../src/core/reading/parse.ts'
import { BUILT_IN_RELATIONS } from '../../../src/core/reading/relations.ts'
import { parse } from '../../support/outlines.ts'

/** What was found, as `file:line:column code` with its arguments, and how long it took. */
const found = ({ problems }: Parsed) =>
  problems.map(({ code, at, args }) => [`${at.file}:${at.line}:${at.column} ${code}`, args])
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
/** What a test gets: a step that takes quadratic time needs more on a busy machine too. */
const SECONDS = 30_000

describe('a hostile outline is read in time', () => {
  it(
    'unknown relations are told with the first of the known ones, five hundred of them',
    () => {
      const parsed = parse(
        `format: 1\ntree: [a, b]\nrelations:\n${lines(2_000, (i) => `  type-${i}: { words: x, inverse: y }`)}`,
        `id: a\nrelations:\n${lines(4_000, (i) => `  no-${i}: [b]`)}`,
      )
      const known = [...BUILT_IN_RELATIONS.keys()].join(', ')
      const told = found(parsed)
      expect(told).toHaveLength(501)
      const [, args] = told[0] as [string, { known: string }]
      expect(args).toEqual({ type: 'no-0', known: expect.stringMatching(/^talks-to, .*…$/) })
      expect(args.known.startsWith(known)).toBe(true)
      expect(args.known.length).toBeLessThan(600)
      expect(told.at(-1)).toEqual(['part1.yaml:503:3 more-findings', { count: 3_500 }])
    },
    SECONDS,
  )

  it(
    'unknown keys, and keys that stand twice in two documents',
    () => {
      const keys = lines(8_000, (i) => `key-${i}: x`)
      const told = found(parse('format: 1\ntree: [a]', `id: a\n${keys}`, `id: a\n${keys}`))
      expect(told).toHaveLength(501)
      expect(told.at(-1)).toEqual([expect.stringMatching(/more-findings$/), { count: 15_500 }])
    },
    SECONDS,
  )

  it(
    'aliases',
    () => {
      const told = found(parse(lines(20_000, () => '- *a')))
      expect(told).toHaveLength(501)
      expect(told.at(-1)).toEqual(['outline.yaml:501:3 more-findings', { count: 19_500 }])
    },
    SECONDS,
  )

  it(
    'a chain of twenty thousand topics',
    () => {
      const chain = `format: 1\ntree: [t0]\ntopics:\n${lines(20_000, (i) => `  t${i}: { relations: { part-of: [t${i + 1}] } }`)}`
      const cycles = parse(`${chain}\n  t20000: { relations: { part-of: [t0] } }`).problems.filter(
        ({ code }) => code === 'cycle',
      )
      // The errors about topics that are not in the tree come first, and fill the list.
      expect(cycles).toEqual([])
    },
    SECONDS,
  )

  it(
    'a circle of many topics is told with the first twenty',
    () => {
      const tree = `format: 1\ntree:\n${lines(10_000, (i) => `  - t${i}`)}`
      const topics = `topics:\n${lines(10_000, (i) => `  t${i}: { relations: { part-of: [t${(i + 1) % 10_000}] } }`)}`
      const first = Array.from({ length: 20 }, (_, i) => `t${i} → `).join('')
      expect(found(parse(`${tree}\n${topics}`))).toEqual([
        ['outline.yaml:10004:3 cycle', { type: 'part-of', cycle: `${first}… → t0` }],
      ])
    },
    SECONDS,
  )

  it(
    'equal titles below each other have ids that do not grow without end',
    () => {
      const depth = 150
      const title = 'x'.repeat(80)
      const nested = lines(depth, (i) => `${'  '.repeat(2 * i)}- ${title}:`)
      const leaves = lines(2000, () => `${'  '.repeat(2 * depth)}- ${title}`)
      const { library } = parse(`${nested}\n${leaves}`)
      const ids = [...(library?.outline.topics.keys() ?? [])]
      expect(ids).toHaveLength(depth + 2000)
      expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(290)
    },
    SECONDS,
  )
})
