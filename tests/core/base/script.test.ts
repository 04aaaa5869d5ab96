import { expect, it } from 'vitest'
import { asWritten, hasHan, scriptOf } from '../../../src/core/base/script.ts'

it('a script goes character by character, and leaves what is in no table', () => {
  const script = scriptOf('節 节|點 点')
  expect([script('節點 Pod'), script('节点'), script('Pod'), script('𠮷節')]).toEqual([
    ...['节点 Pod', '节点', 'Pod', '𠮷节'],
  ])
  expect(asWritten('節點')).toBe('節點')
})

it.each([
  ['節', true],
  ['a节', true],
  ['node', false],
  ['、', false],
  ['', false],
])('%j has Chinese characters: %s', (words, has) => expect(hasHan(words)).toBe(has))
