import { describe, expect, it } from 'vitest'
import type { Trial } from '../../src/core/statistics/fit-trial.ts'
import type { FitResult } from '../../src/study/fitting.ts'
import { fitLines } from '../../src/view/fit.ts'
import { fitOn } from '../support/fits.ts'
import { pageOf, screens } from '../support/pages.ts'

const trial: Trial = {
  ...{ older: 490, newer: 122, isTaken: true },
  inForce: { logLoss: 0.61234, rmse: 0.245 },
  fitted: { logLoss: 0.5171, rmse: 0.1191 },
}
const taken: FitResult = { kind: 'taken', answers: 612, trial, fit: fitOn(0) }
const all: FitResult[] = [
  { kind: 'few', answers: 150, needed: 200 },
  { kind: 'few', answers: 199, needed: 200 },
  { kind: 'refused', answers: 612, trial: { ...trial, isTaken: false } },
  taken,
  { ...taken, fit: fitOn(0, { reschedules: true }) },
]

describe('what came of a fit', () => {
  it.each([
    ['en', 80],
    ['en', 40],
    ['zh', 80],
    ['zh', 40],
  ] as const)('is said in %s on %i columns', (language, columns) =>
    expect(
      screens(
        (page) => all.flatMap((result) => [...fitLines(page, result), '']),
        pageOf(language, columns),
      ),
    ).toMatchSnapshot(),
  )
})
