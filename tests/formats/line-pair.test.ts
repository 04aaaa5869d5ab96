import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawnNotes } from '../support/whole-notes.ts'

/** The cards of a text, and of the same in Markdown, without their places. */
const read = (text: string): string[] => {
  const both = [indentedText.read(`T\n\n${text}`, 'a.txt'), markdown.read(`# T\n\n${text}`, 'a.md')]
  const cards = both.map((each) =>
    drawnNotes(each).flatMap((line) => /^ *\? (.*) @[\d:]+$/.exec(line)?.[1] ?? []),
  )
  expect(cards[0]).toEqual(cards[1])
  return cards[0] ?? []
}

describe('a line with a question and its answer behind a label', () => {
  it.each<[string, string]>([
    ['1. Capital of France? Answer: Paris', 'Capital of France? → Paris'],
    ['- Capital of France? Ans: Paris', 'Capital of France? → Paris'],
    ['1、默认端口是多少？答案：2379', '默认端口是多少？ → 2379'],
    ['1、默认端口是多少？ 参考答案：2379 解析：规定。', '默认端口是多少？ → 2379 (规定。)'],
    ['- Name the city. Answer: Paris', 'Name the city. → Paris'],
    ['- The city is ____. Answer: Paris', 'The city is ____. → Paris'],
    ['- Too slow? Solution: wait', 'Too slow? → wait'],
    ['1、一个 Pod 可以有多个容器。答案：对', '一个 Pod 可以有多个容器。 → 对 / 错'],
    ['- Veins have valves. Answer: T', 'Veins have valves. → True / False'],
    ['- The city is ____【答案】Paris', 'The city is ____ → Paris'],
    ['1. 首都是哪里？【答案】巴黎【解析】首都。', '首都是哪里？ → 巴黎 (首都。)'],
    ['- Are there valves? Answer: False.', 'Are there valves? → False / True'],
  ])('is a card: %j', (text, card) => expect(read(text)).toEqual([card]))

  it.each([
    '- It is too slow. Solution: a cache',
    '- Which? A. tea B. milk Answer: B',
    '- Tom asked who came? A: 40, B: 10',
    '- Form letters: question? text answer: none of it',
    '- Why? because: so',
    '- 什么是 Pod？【重点】最小的单位',
    '- The answer: forty two',
  ])('is none: %j', (text) => expect(read(text)).toEqual([]))

  it('is one in a paragraph of Markdown', () =>
    expect(drawnNotes(markdown.read('# T\n\nWhat is it? **Answer:** tea\n', 'a.md'))).toEqual([
      ...['T @1:1', '  ? What is it? → tea @3:1'],
    ]))
})

it('an address behind a label whose colon is escaped makes no pair of a title', () => {
  const text = '# a\n\n- [&#73;I. Answer&#58; b](https://example.com/a)\n\n  c\n'
  const [{ children } = { children: [] }] = markdown.read(text, 'a.md').notes.notes
  expect(children.map(({ title }) => title)).toEqual(['II. Answer: b'])
})
