import { expect, it } from 'vitest'
import type { Library, WrittenPlace } from '../../../src/core/model/library.ts'
import { placesReader, placesText } from '../../../src/core/reading/compiled-places.ts'
import { library } from '../../support/outlines.ts'

/** A library of which only where it is written is looked at. */
const placed = (
  places: Readonly<Record<string, WrittenPlace>>,
  topics: readonly string[],
  questions: readonly string[],
): Library => ({
  ...library('- a'),
  outline: { ...library('- a').outline, topics: new Map(topics.map((id) => [id, {} as never])) },
  questions: () => questions.map((id) => ({ id }) as never),
  writtenAt: (id) => places[id],
})
const at = (file: string, line: number): WrittenPlace => ({ file, line })

it('places are written once, and those of questions only where they are not those of their topic', () => {
  const text = placesText(
    placed(
      {
        ...{ a: at('x', 1), 'a/': at('x', 1), 'a/one': at('x', 1), 'a/two': at('y', 1) },
        ...{ b: at('x', 5), 'b/': at('x', 9), 'b/one': at('x', 9), 'b/two': at('x', 7) },
      },
      ['a', 'b', 'nowhere'],
      ['a/one', 'a/two', 'b/one', 'b/two', 'nowhere/one'],
    ),
  )
  expect(JSON.parse(text)).toEqual({
    files: ['x', 'y'],
    places: [
      ['a', 0, 1],
      ['b', 0, 5],
      ['b/', 0, 9],
      ['a/two', 1, 1],
      ['b/two', 0, 7],
    ],
  })
  let reads = 0
  const find = placesReader(() => {
    reads++
    return text
  })
  expect(reads).toBe(0)
  expect(
    ['a', 'a/one', 'a/two', 'a/~made', 'b', 'b/one', 'b/two', 'b/~made', 'gone', 'gone/x'].map(
      find,
    ),
  ).toEqual([
    ...[at('x', 1), at('x', 1), at('y', 1), at('x', 1)],
    ...[at('x', 5), at('x', 9), at('x', 7), at('x', 9), undefined, undefined],
  ])
  expect(reads).toBe(1)
})

it('nothing is written of a library that does not know its places', () => {
  const { writtenAt: _, ...rest } = placed({}, ['a'], ['a/one'])
  expect(placesText(rest)).toBe('{"files":[],"places":[]}')
})
