import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { card, choice, idsOf } from '../support/questions.ts'
import { libraryWith } from '../support/studies.ts'
import { fact, libraryOf, outlineOf } from '../support/trees.ts'

/** What is known of a topic; the third one has no facts. */
const known = {
  a: { summary: same('The first one.'), facts: [fact('a/f', 'It is the first.')] },
  b: { summary: same('The second one.'), facts: [fact('b/f', 'It is the second.')] },
  c: { summary: same('The third one.') },
}

/** The ids of questions below a topic, a topic a line. */
const below = (
  root: string,
  written: readonly string[],
  cards: readonly string[] = [],
): string[] => {
  const library = libraryWith({ questions: written.map((id) => choice(id)), known })
  const found = questionsBelow(library, root, new Map(cards.map((id) => [id, card(1, 1)])))
  return idsOf(found)
}

describe('the questions below a topic', () => {
  it('are the written ones in tree order, and generated ones where fewer than two are written', () =>
    expect(below('k', ['c/1', 'c/2', 'a/1', 'a/2', 'b/1'])).toMatchInlineSnapshot(`
      [
        "a/1",
        "a/2",
        "b/1",
        "b/~name",
        "c/1",
        "c/2",
      ]
    `))

  it('are written ones alone for a topic without facts, of which only its place could be asked', () => {
    expect(below('k', ['a/1', 'a/2', 'b/1', 'b/2', 'c/1'])).toEqual([
      ...['a/1', 'a/2', 'b/1', 'b/2', 'c/1'],
    ])
    // Nor are they made again, though they were answered before there were written ones.
    expect(below('c', ['c/1'], ['c/~name', 'c/~parent'])).toEqual(['c/1'])
    expect(below('c', [])).toEqual(['c/~name'])
  })

  it('ask for the table of contents only where nothing is written', () => {
    expect(below('k', [])).toContain('k/~parts')
    expect(below('k', ['a/1'])).toEqual(['a/1', 'a/~name', 'b/~name'])
  })

  it('are made where none is written', () =>
    expect(below('a', [])).toMatchInlineSnapshot(`
    [
      "a/~name",
    ]
  `))

  it('are those of the topic and no other', () =>
    expect([below('a', ['a/1', 'a/2', 'b/1']), below('a', ['a/1', 'a/2'], ['b/~name'])]).toEqual([
      ['a/1', 'a/2'],
      ['a/1', 'a/2'],
    ]))

  it('are made again where generated ones were answered before, and written ones there are enough', () => {
    const written = ['a/1', 'a/2', 'b/1', 'b/2']
    const made = below('a', [])
    expect(below('k', [...written, 'c/1', 'c/2'], ['a/~anything'])).toEqual([
      'a/1',
      'a/2',
      ...made,
      'b/1',
      'b/2',
      'c/1',
      'c/2',
    ])
    expect(below('a', written, ['a/1', 'a~/b'])).toEqual(['a/1', 'a/2'])
  })

  it('are made of two thousand topics at once, and of those that have been met', () => {
    // Most have one title, which cannot be asked for: to make questions of them all takes a second.
    const isNamed = (i: number): boolean => i < 3 || i > 1_995
    const ids = Array.from({ length: 2_003 }, (_, i) => `t${i}`)
    const lines = ids.map((id, i) => `  ${id} | ${isNamed(i) ? id : 'Same'}`)
    const held = new Map(['t0/~next', 't2001/~next'].map((id) => [id, card(1, 1)]))
    const found = questionsBelow(
      libraryOf(outlineOf(`k\n${lines.join('\n')}`, { k: { ordered: true } })),
      'k',
      held,
    )
    // The root is one of the two thousand, and has no question of its own; t0 is none of them.
    expect(found.map(({ topic }) => topic)).toEqual([
      't0',
      't1',
      't1996',
      't1997',
      't1998',
      't1999',
      't2001',
    ])
  })
})
