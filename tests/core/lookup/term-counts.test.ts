import { expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { termCounts } from '../../../src/core/lookup/term-counts.ts'

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

it('counts the terms of each place, times the worth of what says them', () => {
  const said = termCounts(words)
  said.add([
    [2, [same('pod node pod')]],
    [1, [same('node')]],
  ])
  said.add([])
  said.forget()
  said.add([[1, [same('cluster pod')]]])
  expect([...said.numbers]).toEqual([
    ['pod', 0],
    ['node', 1],
    ['cluster', 2],
  ])
  expect(said.starts).toEqual([0, 2, 2, 4])
  expect(said.terms).toEqual([0, 1, 2, 0])
  expect(said.counts).toEqual([4, 3, 1, 1])
})

it('counts a text in several languages where it has a term most often', () => {
  const said = termCounts(words)
  said.add([[1, [{ en: 'pod pod a', zh: 'pod b b' }]]])
  expect([...said.numbers.keys()].map((term, i) => [term, said.counts[i]])).toEqual([
    ['pod', 2],
    ['a', 1],
    ['b', 2],
  ])
})

it('reads a text once until it is told to forget', () => {
  const read: string[] = []
  const said = termCounts((text) => {
    read.push(text)
    return words(text)
  })
  said.add([[1, [same('pod')]]])
  said.add([[2, [same('pod')]]])
  said.forget()
  said.add([[1, [same('pod')]]])
  expect(read).toEqual(['pod', 'pod'])
})
