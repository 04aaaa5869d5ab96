import { describe, expect, it } from 'vitest'
import {
  partsOfAnswer,
  rememberedAnswer,
  sayTheSame,
} from '../../../src/core/identity/said-answer.ts'

const LONG = 'Forwards each packet to the next hop that its table names for where it goes'

describe('an answer that is remembered', () => {
  it.each([
    [LONG, LONG],
    [LONG, `${LONG} to`],
    ['Routes', 'Routes.'],
    ['', ''],
  ])('says the same as what it plainly is: %s and %s', (one, other) =>
    expect(sayTheSame(rememberedAnswer(one), rememberedAnswer(other))).toBe(true),
  )

  it.each([
    [LONG, `Never ${LONG}`],
    ['Routes', 'Switches'],
    ['', 'Routes'],
    ['80', '8080'],
  ])('does not say the same as another one: %s and %s', (one, other) =>
    expect(sayTheSame(rememberedAnswer(one), rememberedAnswer(other))).toBe(false),
  )

  it('is known by its fingerprint alone where an older version wrote no words', () => {
    const old = partsOfAnswer(rememberedAnswer('Routes')).print
    expect(old).toHaveLength(8)
    expect(['Routes', 'Routes.'].map((each) => sayTheSame(old, rememberedAnswer(each)))).toEqual([
      true,
      false,
    ])
    expect(sayTheSame(old, partsOfAnswer(rememberedAnswer('Switches')).print)).toBe(false)
  })

  it('is marked if many have it', () =>
    expect(['yes', 'true.', 'Routes'].map((each) => rememberedAnswer(each)[0])).toEqual([
      '~',
      '~',
      expect.stringMatching(/[\da-f]/),
    ]))
})
