import { expect, it } from 'vitest'
import type { Cell } from './cells.ts'
import { standingLines } from './standings.ts'
import type { Result } from './study.ts'
import type { Row } from './table.ts'

const CELL: Cell = { memory: 'hlr', minutes: 10, rhythm: 'daily', learner: 'beginner' }

/** A way with one learner who recalls so much, in per cent, within the bounds or not. */
const row = (way: string, recall: number, isKept = true): Row => ({
  way,
  results: [
    {
      ...{ recall: recall / 100, afterPause: 0.3, before: 0.1, backlog: 5, sunk: 5, known: 0.9 },
      ...{ retold: 0, minutes: 10, asked: isKept ? 20 : 4, met: 0.5 },
    } satisfies Result,
  ],
})

it('judges each way with the best of its settings, and k8smap by itself too', () => {
  const tables = [
    // SM-2 is first by its second limit; k8smap is two points behind it, and first with 85 %.
    [
      row('k8smap', 50),
      row('k8smap, 85 % wished', 53),
      row('k8smap, never fitted', 60),
      row('SM-2, 8 new', 40),
      row('SM-2, 16 new', 52),
      row('circle', 70, false),
    ],
    // With 85 % k8smap is out of bounds, and four points behind with 90 %.
    [
      row('k8smap', 50),
      row('k8smap, 85 % wished', 58, false),
      row('k8smap, never fitted', 49),
      row('SM-2, 8 new', 54),
      row('SM-2, 16 new', 57, false),
      row('circle', 52),
    ],
    // Nobody else is within bounds.
    [row('k8smap', 20), row('SM-2, 8 new', 60, false), row('circle', 50, false)],
    // k8smap is not.
    [row('k8smap', 60, false), row('SM-2, 8 new', 30), row('circle', 29)],
  ].map((rows) => ({ cell: CELL, rows }))
  expect(standingLines(tables)).toEqual([
    '| of 4 cells | within bounds | first there | first or at most 3 points behind |',
    '|---|---|---|---|',
    '| k8smap | 3 | 1 | 2 |',
    '| k8smap, 85 % wished | 1 | 1 | 1 |',
    '| k8smap, never fitted | 2 | 1 | 1 |',
    '| SM-2 | 3 | 2 | 3 |',
    '| circle | 2 | 0 | 2 |',
    '| k8smap, auto or 85 % wished | 3 | 2 | 2 |',
  ])
})
