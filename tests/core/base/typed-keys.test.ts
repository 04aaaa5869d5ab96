import { describe, expect, it } from 'vitest'
import { asKeys } from '../../../src/core/base/typed-keys.ts'

describe('what a Chinese input method sends', () => {
  it.each([
    ['《〈＜', '<<<'],
    ['》〉＞', '>>>'],
    ['。．｡', '...'],
    ['，、､', ',,,'],
    ['？！：；', '?!:;'],
    ['１２ａＱ', '12aq'],
    ['G 12', 'g 12'],
    [' \r', ' \r'],
    ['《诗经》', '<诗经>'],
    ['“”', '“”'],
    ['', ''],
  ])('%j is the keys %j', (typed, keys) => expect(asKeys(typed)).toBe(keys))
})
