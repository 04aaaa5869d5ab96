import { describe, expect, it } from 'vitest'
import { seededDice, shuffle } from '../../../src/core/base/dice.ts'

const TWO_TO_32 = 0x1_0000_0000
const rolls = (seed: number, count: number): number[] => {
  const dice = seededDice(seed)
  return Array.from({ length: count }, () => dice() * TWO_TO_32)
}

describe('seeded dice', () => {
  it.each([
    [1, [2693262067, 11749833, 2265367787, 4213581821]],
    [-1, [3850105811, 813802916]],
    [0xffff_ffff, [3850105811, 813802916]],
  ])('roll mulberry32 of seed %i', (seed, wanted) =>
    expect(rolls(seed, wanted.length)).toEqual(wanted),
  )

  it('start again with each seed', () => expect(rolls(1, 2)).toEqual(rolls(1, 2)))
})

describe('shuffling', () => {
  it('is Fisher-Yates from the end, as the dice say', () => {
    const held = [...'abcdefgh']
    expect(shuffle(held, seededDice(7)).join('')).toBe('egbcdfha')
    expect(held.join('')).toBe('abcdefgh')
  })

  it.each([
    ['the lowest number puts the first item last', 0, 'bcda'],
    ['the highest number leaves all as it is', 0.999, 'abcd'],
    ['a number in the middle', 0.5, 'adbc'],
  ])('%s', (_, roll, wanted) => expect(shuffle([...'abcd'], () => roll).join('')).toBe(wanted))

  it('rolls once for each item but the first', () => {
    let count = 0
    const dice = (): number => {
      count++
      return 0
    }
    expect(shuffle([1, 2, 3], dice)).toEqual([2, 3, 1])
    expect(count).toBe(2)
    expect([shuffle([], dice), shuffle([1], dice), count]).toEqual([[], [1], 2])
  })
})
