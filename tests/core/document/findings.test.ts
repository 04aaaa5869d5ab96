import { expect, it } from 'vitest'
import { findings } from '../../../src/core/document/findings.ts'
import { type Problem, problem } from '../../../src/core/document/problem.ts'
import { shortened, shortList } from '../../../src/core/document/short.ts'

const at = (line: number) => ({ file: 'a.yaml', line, column: 1 })
const error = (line: number): Problem => problem('empty', at(line))
const warning = (line: number): Problem => problem('missing-source', at(line))
const told = (problems: readonly Problem[]) => problems.map(({ code, at }) => `${at.line} ${code}`)

it('findings are kept in their order', () => {
  const found = findings()
  for (const each of [warning(3), error(1), warning(2)]) found.add(each)
  expect(found.all()).toEqual([warning(3), error(1), warning(2)])
})

it('five hundred warnings are kept and five hundred errors, and the last one counts the others', () => {
  const found = findings()
  for (let line = 1; line <= 600; line++) found.add(warning(line))
  for (let line = 601; line <= 1200; line++) found.add(error(line))
  expect(told(found.all())).toEqual([
    ...Array.from({ length: 500 }, (_, i) => `${i + 1} missing-source`),
    ...Array.from({ length: 500 }, (_, i) => `${i + 601} empty`),
    '501 more-findings',
  ])
  expect(found.all().at(-1)?.args).toEqual({ count: 200 })
})

it('findings that another reader left out are counted on', () => {
  const found = findings()
  found.add(problem('more-findings', at(7), { count: 40 }))
  for (let line = 1; line <= 502; line++) found.add(error(line))
  expect(found.all().slice(-2)).toEqual([
    error(500),
    problem('more-findings', at(7), { count: 42 }),
  ])
})

it('a finding quotes the first five hundred characters', () => {
  const { args } = problem('unknown-key', at(1), { key: 'k'.repeat(501), known: 'b'.repeat(500) })
  expect(args).toEqual({ key: `${'k'.repeat(499)}…`, known: 'b'.repeat(500) })
  expect(problem('too-many', at(1), { most: 12_345 }).args).toEqual({ most: 12_345 })
})

it.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abc…'],
  ['ab😀cd', 4, 'ab…'],
])('%j is cut to %i characters, never within one', (words, most, short) =>
  expect(shortened(words, most)).toBe(short),
)

it('a list of names ends before it is too long', () => {
  expect(shortList(['a', 'b'], ', ')).toBe('a, b')
  expect(shortList([], ', ')).toBe('')
  expect(shortList(['a'.repeat(200), 'b'.repeat(200), 'c'], '; ')).toBe(
    `${'a'.repeat(200)}; ${'b'.repeat(200)}; …`,
  )
})
