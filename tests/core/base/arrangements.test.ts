import { expect, it } from 'vitest'
import { arrangements } from '../../../src/core/base/arrangements.ts'

it.each([
  [3, 3, 6],
  [4, 4, 24],
  [5, 3, 60],
  [7, 1, 7],
  [7, 0, 1],
])('of %i things, %i are put in a row in %i ways', (of, count, ways) =>
  expect(arrangements(of, count)).toBe(ways),
)
