import fastStringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { pad, width } from '../../src/view/width.ts'

describe('width', () => {
  it.each([
    ['abc', 3],
    ['中文', 4],
    ['Pod（容器组）', 13],
    ['ｅｔｃｄ', 8],
    ['\u001b[31mred\u001b[39m', 3],
    ['é', 1],
    ['', 0],
  ])('%s takes %d columns', (words, columns) => expect(width(words)).toBe(columns))

  it('of a character is what the tables of Unicode say, also where they are not asked', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, point) => String.fromCharCode(point)).filter(
      (character) =>
        !/[\x00-\x1f\x7f-\x9f\ud800-\udfff]/.test(character) &&
        width(character) !== fastStringWidth(character),
    )
    expect(wrong.map((character) => character.charCodeAt(0).toString(16))).toEqual([])
  })

  it('is the same where the tables are not asked for characters that most Chinese texts have', () => {
    for (const words of [
      '“污点”（taint）',
      '容器…第 1 个，',
      'ｅｔｃｄ—2379',
      '│ 节点 ├',
      '１２３　。',
      '\u001b[36m污点\u001b[39m \u001b[1m✓\u001b[22m →',
      '\u001b]8;;https://k8s.io\u001b\\污点\u001b]8;;\u001b\\',
    ])
      expect(width(words), words).toBe(fastStringWidth(words))
  })

  it('pads by columns, not by characters', () => {
    expect(pad('中', 4)).toBe('中  ')
    expect(pad('中文', 4)).toBe('中文')
    expect(pad('中文', 2)).toBe('中文')
  })
})
