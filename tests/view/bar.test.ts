import { describe, expect, it } from 'vitest'
import { bar, percent } from '../../src/view/bar.ts'
import { COLOURED, marked, pageOf } from '../support/pages.ts'

describe('a bar', () => {
  const page = pageOf('en')

  it.each<[share: number, mark: number | undefined, drawn: string]>([
    [0, undefined, '░░░░░░░░'],
    [0.5, undefined, '████░░░░'],
    [1, undefined, '████████'],
    // To the nearest column.
    [0.06, undefined, '░░░░░░░░'],
    [0.07, undefined, '█░░░░░░░'],
    // Shares beyond the ends are drawn at the ends.
    [-1, undefined, '░░░░░░░░'],
    [2, undefined, '████████'],
    // The stroke takes a column of the bar, wherever the bar ends.
    [0.5, 0, '┃███░░░░'],
    [0.5, 0.25, '██┃█░░░░'],
    [0.5, 0.5, '████┃░░░'],
    [0.5, 0.9, '████░░░┃'],
    [0.5, 1, '████░░░┃'],
    [0.5, 7, '████░░░┃'],
    [0.5, -7, '┃███░░░░'],
    [1, 0.5, '████┃███'],
  ])('of %d with a stroke at %s is %s', (share, mark, drawn) =>
    expect(bar(page, share, 8, mark)).toBe(drawn),
  )

  it('says by colour what it says by shape', () => {
    const coloured = pageOf('en', 80, COLOURED)
    expect(marked([bar(coloured, 0.5, 8), bar(coloured, 0.5, 8, 0.75)])).toEqual([
      '‹good:████›‹dim:░░░░›',
      '‹good:████›‹dim:░░›‹key:┃›‹good:›‹dim:░›',
    ])
  })

  it.each([
    [0, '0 %'],
    [0.004, '0 %'],
    [0.005, '1 %'],
    [0.994, '99 %'],
    [1, '100 %'],
  ])('%d is %s', (share, said) => expect(percent(share)).toBe(said))
})
