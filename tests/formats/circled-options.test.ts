import { describe, expect, it } from 'vitest'
import { withCircledOptions } from '../../src/formats/circled-options.ts'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'

const inBoth = (text: string): string[][] =>
  [markdown.read(`# 题\n\n${text}`, 'a.md'), indentedText.read(`题\n\n${text}`, 'a.txt')].map(
    (read) =>
      drawn('notes' in read ? read.notes.notes : [])
        .slice(1)
        .map((line) => line.trim()),
  )

describe('statements that options name', () => {
  const card = '? 正确的有（ ） ①甲 ②乙 ③丙 => ①②'
  it.each([
    ['1. 正确的有（ ）\n①甲 ②乙 ③丙\nA. ①②\nB. ①③\n答案：A\n'],
    ['1. 正确的有（ ）\n①甲\n②乙\n③丙\nA. ①②  B. ①③\n答案：A\n'],
    ['1. 正确的有（ ）\n\n①甲 ②乙\n③丙\n\nA. ①②\nB. ①③\n\n答案：A\n'],
    ['1. 正确的有（ ） ①甲 ②乙\n③丙\nA. ①②\nB. ①③\n答案：A\n'],
  ])('are a part of the question: %j', (text) => {
    for (const [found = '', ...more] of inBoth(text)) {
      expect(found.startsWith(card)).toBe(true)
      expect(more).toEqual([])
    }
  })
})

describe('options with other signs than letters', () => {
  it.each([
    ['1. 首都是？\n① 里昂\n② 巴黎\n③ 尼斯\n答案：②\n', '? 首都是？ => 巴黎'],
    ['1. 首都是？\n\n① 里昂 ② 巴黎\n\n正解：②\n', '? 首都是？ => 巴黎'],
    ['1. 首都是？\n甲、里昂\n乙、巴黎\n答案：乙\n', '? 首都是？ => 巴黎'],
  ])('are options: %j', (text, card) => {
    for (const [found = '', ...more] of inBoth(text)) {
      expect(found.startsWith(card)).toBe(true)
      expect(more).toEqual([])
    }
  })

  it('may all be right', () =>
    expect(withCircledOptions('问？\n①氧；②铁；③氮。\n答案：①③')).toBe(
      '问？\nA. 氧  B. 铁  C. 氮\n答案：AC',
    ))
})

describe('other lines with such signs stay as they are', () => {
  it.each([
    '步骤\n①洗\n②切\n',
    '问？\n①洗\n②切\n答案：先洗',
    '问？\n①洗\n②切\n答案：③',
    '问？\n①洗\n③切\n答案：①',
    '问？\n①洗\n②切\nA. 洗\nB. 切\n答案：A',
    '①洗\n②切\nA. ①②\nB. ②①\n',
    '甲、乙两人。\n答案：乙',
  ])('%j', (text) => expect(withCircledOptions(text)).toBe(text))
})
