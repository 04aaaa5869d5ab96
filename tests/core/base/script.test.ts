import { expect, it } from 'vitest'
import { asWritten, hasHan, isHan, scriptOf } from '../../../src/core/base/script.ts'

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

it('a code point is Chinese that Unicode says is, and every other one of its block', () => {
  const isWrong = (point: number): boolean => {
    const character = String.fromCodePoint(point)
    return isHan(point) !== /\p{Script=Han}/u.test(character) && !/\p{Cn}/u.test(character)
  }
  const wrong = Array.from({ length: 0x110000 }, (_, point) => point).filter(isWrong)
  expect(wrong.map((point) => point.toString(16))).toEqual([])
})
