import { describe, expect, it } from 'vitest'
import { dateOf, dayNamed, dayOf } from '../../../src/core/base/time.ts'
import {
  mondayOf,
  type Retrieval,
  retained,
  retentionBy,
  retrievals,
} from '../../../src/core/statistics/retention.ts'
import { answer, NOON } from '../../support/questions.ts'

const utc = () => 0
const FIRST = dayOf(NOON, utc)
const at = (date: string): number => dayNamed(date) as number
const retrieval = (date: string, right: boolean, predicted?: number): Retrieval => ({
  ...{ day: at(date), question: 'a/1', right, predicted },
})

describe('retrievals', () => {
  it('are the first answers of later days: no first meetings, nothing asked again in the drill', () =>
    expect(
      retrievals(
        [
          answer('a/1', 0, false),
          answer('a/1', 0.001, true, { predicted: 1 }),
          answer('a/1', 3, false, { predicted: 0.8 }),
          answer('a/1', 3.001, true, { predicted: 1 }),
          answer('a/2', 3.002, true, { predicted: 0.5 }),
          answer('a/2', 4, true, { predicted: 1.7 }),
          answer('a/1', 9, true),
        ],
        utc,
      ),
    ).toEqual([
      { day: FIRST + 3, question: 'a/1', right: false, predicted: 0.8 },
      // No chance is above 1, whatever an old log says.
      { day: FIRST + 4, question: 'a/2', right: true, predicted: 1 },
      { day: FIRST + 9, question: 'a/1', right: true, predicted: undefined },
    ]))

  it('go by the learner’s days', () => {
    const twice = [answer('a/1', 0, true), answer('a/1', 0.4, false)]
    expect(retrievals(twice, utc)).toEqual([])
    expect(retrievals(twice, () => 480)).toEqual([
      { day: FIRST + 1, question: 'a/1', right: false, predicted: undefined },
    ])
  })
})

describe('retained', () => {
  it.each<[string, Retrieval[], ReturnType<typeof retained>]>([
    ['nothing', [], { answers: 0, right: 0, predicted: undefined }],
    [
      'unpredicted',
      [retrieval('2026-01-01', true)],
      { answers: 1, right: 1, predicted: undefined },
    ],
    [
      'some predicted',
      [
        retrieval('2026-01-01', true, 0.9),
        retrieval('2026-01-01', false, 0.5),
        retrieval('2026-01-01', true),
      ],
      { answers: 3, right: 2, predicted: 0.7 },
    ],
  ])('of %s', (_, all, wanted) => expect(retained(all)).toEqual(wanted))
})

describe('recall by time', () => {
  const some = [
    retrieval('2026-02-28', true),
    retrieval('2025-12-29', true, 0.9),
    retrieval('2026-02-01', true),
    retrieval('2026-01-04', false, 0.8),
  ]
  const period = (
    from: string,
    to: string,
    ...[answers, right, predicted]: (number | undefined)[]
  ) => ({
    ...{ from: at(from), to: at(to), answers, right, predicted },
  })

  it('by week, from Monday to Sunday', () =>
    expect(retentionBy('week', some)).toEqual([
      period('2025-12-29', '2026-01-04', 2, 1, expect.closeTo(0.85, 9)),
      period('2026-01-26', '2026-02-01', 1, 1),
      period('2026-02-23', '2026-03-01', 1, 1),
    ]))

  it('by month, of any length', () =>
    expect(retentionBy('month', some)).toEqual([
      period('2025-12-01', '2025-12-31', 1, 1, 0.9),
      period('2026-01-01', '2026-01-31', 1, 0, 0.8),
      period('2026-02-01', '2026-02-28', 2, 2),
    ]))

  it.each([
    ['2028-02-29', '2028-02-01', '2028-02-29'],
    ['2026-04-01', '2026-04-01', '2026-04-30'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s lies in the month from %s to %s', (date, from, to) =>
    expect(retentionBy('month', [retrieval(date, true)])).toEqual([period(from, to, 1, 1)]),
  )

  it.each([
    ['2026-01-04', '2025-12-29'],
    ['2026-01-05', '2026-01-05'],
    ['2026-01-06', '2026-01-05'],
    ['2026-01-11', '2026-01-05'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
  ])('the Monday of %s is %s', (date, monday) => expect(dateOf(mondayOf(at(date)))).toBe(monday))
})
