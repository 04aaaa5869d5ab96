import { describe, expect, it } from 'vitest'
import type { Cell } from './cells.ts'
import type { Result } from './study.ts'
import { longForm, overview, type Row, shortForm } from './table.ts'
import { isClose, isFirst, isWithin, pileOf, verdictLines, verdictOf } from './verdicts.ts'

const CELL: Cell = { memory: 'hlr', minutes: 10, rhythm: 'daily', learner: 'beginner' }

/** A learner with so much recall, in per cent, whose reviews are known and whose pile is small. */
const result = (recall: number, more: Partial<Result> = {}): Result => ({
  recall: recall / 100,
  afterPause: recall / 100 - 0.1,
  before: 0.1,
  backlog: 20,
  sunk: 10,
  known: 0.85,
  retold: 0,
  minutes: 10.2,
  asked: 20,
  met: 0.5,
  ...more,
})
const row = (way: string, recalls: readonly number[], more: Partial<Result> = {}): Row => ({
  way,
  results: recalls.map((recall) => result(recall, more)),
})

describe('the bounds', () => {
  it.each([
    [{ known: 0.8 }, true],
    [{ known: 0.79 }, false],
    [{ known: Number.NaN }, false],
    [{ backlog: 30, sunk: 10 }, true],
    [{ backlog: 30, sunk: 11 }, false],
    [{ backlog: 0, sunk: 41 }, false],
    // What a longer drill holds is a smaller pile.
    [{ backlog: 30, sunk: 11, asked: 21 }, true],
  ])('with %j are kept: %s', (more, within) =>
    expect(isWithin([result(50, more), result(50, more)])).toBe(within),
  )

  it('are those of the mean learner', () => {
    expect(isWithin([result(50, { known: 0.7 }), result(50, { known: 0.95 })])).toBe(true)
    expect(pileOf([result(50, { sunk: 0 }), result(50, { sunk: 20 })])).toBeCloseTo(30 / 20, 12)
  })
})

const ROWS = [
  row('k8smap', [40, 44]),
  row('Leitner, 8 new', [38, 40]),
  row('FSRS, 2 new', [44, 45]),
  row('FSRS, 32 new', [50, 52], { backlog: 90 }),
  row('circle', [60, 60], { known: 0.4 }),
]

describe('a verdict', () => {
  it('compares with the most recall within bounds, learner by learner, and names the most of all', () => {
    const verdict = verdictOf(CELL, ROWS)
    expect(verdict.ours).toMatchObject({ known: 0.85, pile: 1.5, within: true })
    expect(verdict.ours.recall).toBeCloseTo(0.42, 12)
    expect(verdict.within).toEqual(['k8smap', 'Leitner, 8 new', 'FSRS, 2 new'])
    expect(verdict.best).toMatchObject({ way: 'FSRS, 2 new', recall: 0.445 })
    // 4 points and 1 point: the mean, and the standard error of the mean.
    expect(verdict.best?.ahead.mean).toBeCloseTo(0.025, 12)
    expect(verdict.best?.ahead.error).toBeCloseTo(0.015, 12)
    expect(verdict.best?.aheadLater.mean).toBeCloseTo(0.025, 12)
    expect(verdict.most).toMatchObject({ way: 'circle', recall: 0.6 })
    expect([isFirst(verdict), isClose(verdict)]).toEqual([false, true])
  })

  it('is neither first nor close out of bounds, however much is recalled', () => {
    const ours = row('k8smap', [90, 90], { known: 0.5 })
    const verdict = verdictOf(CELL, [ours, ...ROWS.slice(1)])
    expect(verdict.ours.within).toBe(false)
    expect([isFirst(verdict), isClose(verdict)]).toEqual([false, false])
  })

  it('is first where no rival is within bounds', () => {
    const verdict = verdictOf(CELL, [ROWS[0]!, ROWS[4]!])
    expect(verdict.best).toBeUndefined()
    expect([isFirst(verdict), isClose(verdict)]).toEqual([true, true])
  })

  it('is of the default settings: k8smap with others is no rival', () => {
    const verdict = verdictOf(CELL, [...ROWS, row('k8smap, never fitted', [70, 70])])
    expect(verdict).toEqual(verdictOf(CELL, ROWS))
  })

  it('needs k8smap and a rival', () => {
    expect(() => verdictOf(CELL, ROWS.slice(1))).toThrow('k8smap')
    expect(() => verdictOf(CELL, ROWS.slice(0, 1))).toThrow('rival')
  })

  it('is a row of a table, with a sum of all', () => {
    const far = verdictOf({ ...CELL, minutes: 20 }, [
      row('k8smap', [30, 30], { known: 0.5 }),
      row('SM-2, 8 new', [50, 50]),
    ])
    expect(verdictLines([verdictOf(CELL, ROWS), far])).toMatchInlineSnapshot(`
      [
        "| cell | k8smap, day 90 | reviews known | pile, in drills | within bounds | rivals within bounds | the most recall of them | ahead of k8smap, day 90 | day 120 | the most recall of all rivals | ahead of k8smap |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        "| Half-life regression, 10 minutes, daily, knows 10 % | 42.0 | 85.0 | 1.5 | yes | Leitner, 8 new; FSRS, 2 new | FSRS, 2 new 44.5 | +2.5 ± 1.5 | +2.5 ± 1.5 | circle 60.0 | +18.0 ± 2.0 |",
        "| Half-life regression, 20 minutes, daily, knows 10 % | 30.0 | 50.0 | 1.5 | no | SM-2, 8 new | SM-2, 8 new 50.0 | +20.0 ± 0.0 | +20.0 ± 0.0 | SM-2, 8 new 50.0 | +20.0 ± 0.0 |",
        "",
        "Bounds: reviews known at least 80.0 %, pile at most 2 average drills of that way.",
        "k8smap is within them in 1 of 2 cells; some rival is in 2 of 2 cells.",
        "Within them, it is first in 0 of 2 cells, and first or at most 3 points behind in 1 of 2 cells.",
        "Farthest behind a rival within bounds: +20.0 ± 0.0 (Half-life regression, 20 minutes, daily, knows 10 %, SM-2, 8 new).",
      ]
    `)
  })
})

describe('the tables', () => {
  it('have a row for each way in the long form', () =>
    expect(longForm({ cell: CELL, rows: ROWS })).toMatchInlineSnapshot(`
      [
        "| Half-life regression, 10 minutes, daily, knows 10 % | day 90 | day 120 | backlog | sunk | pile, in drills | reviews known | told again | minutes | asked a day | facts met | within bounds |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
        "| k8smap | 42.0 ± 2.8 | 32.0 ± 2.8 | 20 | 10 | 1.5 | 85.0 ± 0.0 | 0.0 | 10.2 | 20.0 | 50.0 ± 0.0 | yes |",
        "| Leitner, 8 new | 39.0 ± 1.4 | 29.0 ± 1.4 | 20 | 10 | 1.5 | 85.0 ± 0.0 | 0.0 | 10.2 | 20.0 | 50.0 ± 0.0 | yes |",
        "| FSRS, 2 new | 44.5 ± 0.7 | 34.5 ± 0.7 | 20 | 10 | 1.5 | 85.0 ± 0.0 | 0.0 | 10.2 | 20.0 | 50.0 ± 0.0 | yes |",
        "| FSRS, 32 new | 51.0 ± 1.4 | 41.0 ± 1.4 | 90 | 10 | 5.0 | 85.0 ± 0.0 | 0.0 | 10.2 | 20.0 | 50.0 ± 0.0 | no |",
        "| circle | 60.0 ± 0.0 | 50.0 ± 0.0 | 20 | 10 | 1.5 | 40.0 ± 0.0 | 0.0 | 10.2 | 20.0 | 50.0 ± 0.0 | no |",
        "",
      ]
    `))

  it('have a row for each cell in the short form, with bounds', () => {
    const tables = [
      { cell: CELL, rows: ROWS },
      { cell: { ...CELL, minutes: 20 }, rows: [row('k8smap', [70, 70]), ROWS[3]!, ROWS[4]!] },
      { cell: { ...CELL, memory: 'dash' as const }, rows: ROWS.slice(3) },
    ]
    expect(shortForm(tables)).toMatchInlineSnapshot(`
      [
        "| Half-life regression | k8smap | Leitner | FSRS | circle | k8smap, day 120 | reviews known | backlog | sunk | minutes |",
        "|---|---|---|---|---|---|---|---|---|---|",
        "| 10 minutes daily, knows 10 % | 42.0 | 39.0 | **44.5** (51.0) | (60.0) | 32.0 ± 2.8 | 85.0 ± 0.0 | 20 | 10 | 10.2 |",
        "| 20 minutes daily, knows 10 % | **70.0** |  | (51.0) | (60.0) | 60.0 ± 0.0 | 85.0 ± 0.0 | 20 | 10 | 10.2 |",
        "",
        "| DASH[MCM] | FSRS | circle | k8smap, day 120 | reviews known | backlog | sunk | minutes |",
        "|---|---|---|---|---|---|---|---|",
        "| 10 minutes daily, knows 10 % | (51.0) | (60.0) |  |  |  |  |  |",
        "",
      ]
    `)
  })

  it('have a line for each way in the overview, one of two limits each', () => {
    const tables = [
      { cell: CELL, rows: ROWS },
      { cell: { ...CELL, minutes: 20 }, rows: [row('k8smap', [70, 70]), ROWS[2]!] },
      { cell: { ...CELL, memory: 'dash' as const }, rows: ROWS.slice(3) },
    ]
    expect(overview(tables)).toMatchInlineSnapshot(`
      [
        "| Half-life regression | day 90 | day 120 | reviews known | pile, in drills | minutes | within bounds |",
        "|---|---|---|---|---|---|---|",
        "| k8smap | 56.0 | 46.0 | 85.0 | 1.5 | 10.2 | 2 of 2 |",
        "| Leitner | 39.0 | 29.0 | 85.0 | 1.5 | 10.2 | 1 of 1 |",
        "| FSRS, fewer new | 44.5 | 34.5 | 85.0 | 1.5 | 10.2 | 2 of 2 |",
        "| FSRS, more new | 47.8 | 37.8 | 85.0 | 3.3 | 10.2 | 1 of 2 |",
        "| circle | 60.0 | 50.0 | 40.0 | 1.5 | 10.2 | 0 of 1 |",
        "",
        "| DASH[MCM] | day 90 | day 120 | reviews known | pile, in drills | minutes | within bounds |",
        "|---|---|---|---|---|---|---|",
        "| FSRS, fewer new | 51.0 | 41.0 | 85.0 | 5.0 | 10.2 | 0 of 1 |",
        "| FSRS, more new | 51.0 | 41.0 | 85.0 | 5.0 | 10.2 | 0 of 1 |",
        "| circle | 60.0 | 50.0 | 40.0 | 1.5 | 10.2 | 0 of 1 |",
        "",
      ]
    `)
  })
})
