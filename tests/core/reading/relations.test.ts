import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { BUILT_IN_RELATIONS } from '../../../src/core/reading/relations.ts'
import { library, parse } from '../../support/outlines.ts'

const TREE = 'format: 1\ntree: [a, b, c]'
const cycles = (...texts: string[]) =>
  parse(TREE, ...texts).problems.map(({ code, args, at }) => [code, args, at.file])
const related = (id: string, ...relations: string[]) =>
  `id: ${id}\nrelations: { ${relations.join(', ')} }`

describe('relations', () => {
  it('have words for both ends, in both languages, and no two say the same', () => {
    const said = [...BUILT_IN_RELATIONS.values()].flatMap(({ words, inverse }) => [
      ...[words.en, words.zh, inverse.en, inverse.zh],
    ])
    expect(said).not.toContain('')
    expect(new Set(said).size).toBe(said.length)
  })

  it('are seen from either end', () => {
    const { knowledge, incoming } = library(
      TREE,
      related('a', 'uses: [b, c]', 'watches: b'),
      related('c', 'uses: b'),
    )
    expect(knowledge('a').relations).toEqual([
      { type: 'uses', topic: 'b' },
      { type: 'uses', topic: 'c' },
      { type: 'watches', topic: 'b' },
    ])
    expect([incoming('a'), incoming('b'), incoming('c')]).toEqual([
      [],
      [
        { type: 'uses', topic: 'a' },
        { type: 'watches', topic: 'a' },
        { type: 'uses', topic: 'c' },
      ],
      [{ type: 'uses', topic: 'a' }],
    ])
  })

  it('may be an outline’s own, with words for both ends', () => {
    const own = (words: string) => parse(`${TREE}\nrelations: { guards: { ${words} } }`)
    expect(
      own('words: guards, inverse: guarded by').library?.outline.relationTypes.get('guards'),
    ).toEqual({ words: same('guards'), inverse: same('guarded by') })
    expect(own('words: guards').problems.map(({ code, args }) => [code, args])).toEqual([
      ['missing-key', { key: 'inverse' }],
    ])
    expect(own('').problems.map(({ args }) => args)).toEqual([{ key: 'words' }, { key: 'inverse' }])
  })

  it.each(['part-of', 'replaced-by'])('of type %s make no circle', (type) => {
    const cycle = (chain: string) => ['cycle', { type, cycle: chain }, 'part1.yaml']
    expect(cycles(related('a', `${type}: a`))).toEqual([cycle('a → a')])
    expect(
      cycles(related('a', `${type}: b`), related('b', `${type}: c`), related('c', `${type}: a`)),
    ).toEqual([cycle('a → b → c → a')])
    expect(cycles(related('a', `${type}: [b, c]`), related('b', `${type}: c`))).toEqual([])
  })

  it('of other types may go round', () =>
    expect(cycles(related('a', 'uses: b'), related('b', 'uses: a'))).toEqual([]))

  it('lead to topics, and are known', () =>
    expect(cycles(related('a', 'uses: zz', 'eats: b'))).toEqual([
      ['unknown-topic', { topic: 'zz' }, 'part1.yaml'],
      [
        'unknown-relation',
        { type: 'eats', known: [...BUILT_IN_RELATIONS.keys()].join(', ') },
        'part1.yaml',
      ],
    ]))
})
