import { describe, expect, it } from 'vitest'
import { type Bin, calibrated, calibration } from '../../../src/core/statistics/calibration.ts'
import type { Retrieval } from '../../../src/core/statistics/retention.ts'

const retrieval = (predicted: number | undefined, right = true): Retrieval => ({
  ...{ day: 1, question: 'a/1', right, predicted },
})
const bin = (answers: number, right: number, predicted: number): Bin => ({
  ...{ from: 0, to: 1, answers, right, predicted },
})

describe('predictions in bins', () => {
  it('lie between edges, the lower one included, the upper one only where it is 1', () => {
    const edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1]
    const below = [0.4999, 0.6999, 0.7999, 0.8499, 0.8999, 0.9499, 0.9999]
    expect(calibration([...below, 1].map((each) => retrieval(each)))).toEqual([
      ...below.slice(0, 6).map((predicted, i) => ({
        ...{ from: edges[i], to: edges[i + 1], answers: 1, right: 1, predicted },
      })),
      { from: 0.95, to: 1, answers: 2, right: 2, predicted: expect.closeTo(0.99995, 9) },
    ])
    expect(calibration(edges.map((each) => retrieval(each))).map(({ answers }) => answers)).toEqual(
      [...[1, 1, 1, 1, 1, 1, 2]],
    )
  })

  it('are summed up with what came true; empty bins and unpredicted answers are left out', () =>
    expect(
      calibration([
        retrieval(0.9),
        retrieval(undefined),
        retrieval(0.94, false),
        retrieval(0.1, false),
        retrieval(0.3),
      ]),
    ).toEqual([
      { from: 0, to: 0.5, answers: 2, right: 1, predicted: expect.closeTo(0.2, 9) },
      { from: 0.9, to: 0.95, answers: 2, right: 1, predicted: expect.closeTo(0.92, 9) },
    ]))

  it('leave what was not predicted out of the last bin too', () =>
    expect(
      calibration([retrieval(0.97), retrieval(undefined), retrieval(undefined, false)]),
    ).toEqual([{ from: 0.95, to: 1, answers: 1, right: 1, predicted: 0.97 }]))

  it('are none where nothing was predicted', () =>
    expect([calibration([]), calibration([retrieval(undefined)])]).toEqual([[], []]))
})

describe('what was predicted against what came true', () => {
  it('is summed over all bins, each by its answers', () =>
    expect(calibrated([bin(30, 15, 0.5), bin(10, 9, 0.9)])).toEqual({
      ...{ answers: 40, right: 24 / 40, predicted: 0.6, verdict: 'unsure' },
    }))

  it.each<[string, Bin, string]>([
    ['few answers prove nothing, however far off', bin(29, 0, 0.9), 'unsure'],
    ['thirty may', bin(30, 0, 0.9), 'less'],
    ['within chance, where chance is wide', bin(60, 54, 0.9), 'unsure'],
    ['within chance, where chance is narrow', bin(1000, 905, 0.9), 'fits'],
    ['a difference chance alone does not make', bin(1000, 921, 0.9), 'more'],
    ['the same the other way', bin(1000, 879, 0.9), 'less'],
    ['proved, but too small to matter', bin(100_000, 91_900, 0.9), 'fits'],
    ['just large enough to matter', bin(100_000, 92_100, 0.9), 'more'],
    ['far less', bin(100, 40, 0.9), 'less'],
    // Twice the standard error of 0.5 is 0.05 at 400 answers.
    ['chance at its bound', bin(400, 200, 0.5), 'fits'],
    ['chance just wider', bin(399, 199.5, 0.5), 'unsure'],
    ['chance wide, and yet proved', bin(30, 30, 0.5), 'more'],
  ])('%s', (_, each, verdict) => expect(calibrated([each])?.verdict).toBe(verdict))

  it('is nothing where nothing was predicted', () => expect(calibrated([])).toBeUndefined())
})
