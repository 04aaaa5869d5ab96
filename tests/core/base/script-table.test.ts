import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversionOf, differenceOf, tableFor } from '../../../src/core/base/script-table.ts'

describe('a conversion', () => {
  it('takes the longest word at each place, from left to right', () => {
    const convert = conversionOf('程序 程式|程序员 程式設計師|员 員|序 序列')
    expect(['程序', '程序员', '程程序', '序程', '员Pod员', '𠀀程', ''].map(convert)).toEqual([
      ...['程式', '程式設計師', '程程式', '序列程', '員Pod員', '𠀀程', ''],
    ])
  })

  it('of no table leaves words as they are', () =>
    expect(conversionOf('')('节点 | 𠀀')).toBe('节点 | 𠀀'))
})

describe('a table', () => {
  const pairs = (...texts: ReadonlyArray<readonly [string, string]>): string =>
    tableFor(
      texts.map(([from]) => from),
      texts.map(([, to]) => to),
    )

  it('has the characters that become others, as they mostly do', () =>
    expect(pairs(['后面的节点', '後面的節點'], ['皇后', '皇后'], ['后', '後'])).toBe(
      '后 後|节 節|点 點',
    ))

  it('goes by what a character becomes most often, not first', () =>
    expect(pairs(['后', '后'], ['后面', '後面'], ['后来', '後來'])).toBe('后 後|来 來'))

  it('has no longer word that says nothing new, and none with anything but Chinese', () => {
    const seen = ['一', '二', '三'].map(
      (each) => [`${each}大镜像站 b`, `${each}大映像檔站 b`] as const,
    )
    const beside = ['一', '二', '三'].map((each) => [`${each}a镜像b`, `${each}a映像檔b`] as const)
    expect(pairs(...seen)).toBe('镜像 映像檔')
    expect(pairs(...beside)).toBe('镜像 映像檔')
  })

  it('has a longer word where it says something else', () => {
    const program = ['一', '二', '三'].map((each) => [`${each}程序`, `${each}程式`] as const)
    const order = ['顺序一', '顺序二', '顺序三'].map((each) => [each, each] as const)
    const convert = conversionOf(pairs(...program, ...order))
    expect(['程序', '顺序'].map(convert)).toEqual(['程式', '顺序'])
  })

  it('has a word that its characters do not tell of, if it was seen often enough', () => {
    const seen = [
      ['镜像站', '映像檔站'],
      ['拉镜像', '拉映像檔'],
      ['新镜像', '新映像檔'],
    ] as const
    expect(pairs(...seen)).toBe('镜像 映像檔')
    expect(pairs(...seen.slice(1))).toBe('')
  })

  it('has no word that becomes something else as often', () => {
    const texts = ['甲', '乙', '丙'].map((each) => [`${each}运行时`, `${each}執行階段`] as const)
    const others = ['甲', '乙', '丙'].map((each) => [`运行时${each}`, `运行时${each}`] as const)
    expect(conversionOf(pairs(...texts))('运行时')).toBe('執行階段')
    expect(conversionOf(pairs(...texts, ...others))('运行时')).toBe('运行时')
  })

  it('has nothing of what would not be read again', () =>
    expect(pairs(['a|b', 'a b'], ['c', '|'], ['d', ' '])).toBe(''))
})

it('a difference is from the first place to the last one that is not alike', () => {
  expect([
    differenceOf('連接到節點', '連線到節點'),
    differenceOf('abcd', 'axcy'),
    differenceOf('aa', 'a'),
    differenceOf('', 'b'),
    differenceOf('same', 'same'),
  ]).toEqual([
    [1, 1, '線'],
    [1, 3, 'xcy'],
    [1, 1, ''],
    [0, 0, 'b'],
    [4, 0, ''],
  ])
})

it('a text and its difference are the other text, with any table', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab|` 节节点節點连接连線𠀀') })
  fc.assert(
    fc.property(words, words, fc.array(words), fc.array(words), (from, to, ones, others) => {
      const made = conversionOf(tableFor(ones, others))(from)
      const [at, removed, put] = differenceOf(made, to)
      expect(made.slice(0, at) + put + made.slice(at + removed)).toBe(to)
    }),
  )
})
