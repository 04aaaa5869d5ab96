import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  const explained = (each: (typeof notes.notes)[number]): string[] => [
    ...(each.cards ?? []).flatMap(({ explain }) => (explain ? [`! ${explain}`] : [])),
    ...each.children.flatMap(explained),
  ]
  return [...drawn(notes.notes), ...notes.notes.flatMap(explained), ...skippedIn(problems)]
}

describe('a quote directly below a question', () => {
  it.each<[string, string, string[]]>([
    [
      'of a heading',
      '# A\n## 1、茶是什么\n> 叶子。\n\n更多。',
      ['A:1', '  茶是什么:2', '    ? 茶是什么 => 叶子。', '! 更多。'],
    ],
    ['of an item', '- **Why?**\n  > So.\n- b\n', ['Why?:1', '  ? Why? => So.', 'b:3']],
    ['in bold', '# A\n\n**Why?**\n\n> So.\n', ['A:1', '  Why?:3', '    ? Why? => So.']],
    ['with a label', '# A\nQ: b\n\n> **Answer**\n> c\n', ['A:1', '  ? b => c']],
    [
      'has a label itself',
      '# A\n## Why?\n> 答：b\n> 解析：c\n',
      ['A:1', '  Why?:2', '    ? Why? => b', '! c'],
    ],
  ])('is the answer: %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

  it.each<[string, string, string[]]>([
    ['that asks nothing', '# How to boil\n> Water.\n\n- b\n', ['How to boil:1 = Water.', '  b:4']],
    ['with a text of its own', '# A\n> b\n\nc\n', ['A:1 = c', '1 prose 2']],
    ['with a summary', '# Why?\nb\n\n> c\n', ['Why?:1 = b', '1 prose 4']],
    ['the document', '> c\n\n- d\n', ['d:3', '1 prose 1']],
  ])('is none below a title %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('the label of a question', () => {
  it.each(['Q:', '问：', '問：', '问题：', '問題：', '题目：', '題目：', '面试官：', '面試官：'])(
    'is %s',
    (label) =>
      expect(read(`# A\n\n${label}为何 {#own}\n答：如此\n`)).toEqual(['A:1', '  ? 为何 => 如此']),
  )
})

describe('letters of a word', () => {
  it('are titles, although A may be the label of an answer', () =>
    expect(read('# FAST\nF: Face drops\nA: Arm is weak\nS: Speech\nT: Time\n')).toEqual([
      ...['FAST:1', '  F:2 = Face drops', '  A:3 = Arm is weak'],
      ...['  S:4 = Speech', '  T:5 = Time'],
    ]))
})

describe('a question with a label', () => {
  it.each([
    ['Q: Why?\nA mark on it.', 'A mark on it.'],
    ['Q: Why?\nThe mark.\nAnd more.', 'The mark. And more.'],
    ['Q: Why? A: So.', 'So.'],
    ['**Q:** Why? **A:** So.', 'So.'],
    ['- Q: Why? A: So.', 'So.'],
    ['Q.3 Why?\nA: So.', 'So.'],
    ['问：Why?\nA. 因为。', '因为。'],
    ['Frage: Why?\nAntwort: So.', 'So.'],
    ['**Frage:** Why?\n**Antwort:** So.', 'So.'],
    ['Frage: Why?\n\nAntwort: So.', 'So.'],
    ['Ｑ：Why?\nＡ：So.', 'So.'],
    ['質問：Why?\n\n答え：So.', 'So.'],
    ['Q1. Why?\nA1. So.', 'So.'],
    ['**Q1. Why?**\nA1. So.', 'So.'],
    ['Q2) Why?\n\nA2) So.', 'So.'],
  ])('%j has its answer', (text, wanted) =>
    expect(read(`# T\n\n${text}\n`)).toEqual(['T:1', `  ? Why? => ${wanted}`]),
  )

  it('is a title in bold, with the text below it', () =>
    expect(read('# T\n\n**Q1. Why?**\nA mark.\n\n- b\n')).toEqual([
      ...['T:1', '  Why?:3 = A mark.', '    b:6'],
    ]))
})

describe('the label of an answer', () => {
  it.each([
    ['**答：**\n- a\n- b', 'a; b'],
    ['**参考回答：**\n\na\n\n1. b\n\n```\nc\n```', 'a; b; c'],
    ['参考答案：a', 'a'],
    ['_Answer:_\n\na', 'a'],
    ['`Answer:` a', 'a'],
    ['**Ans**: a', 'a'],
    ['Solution: a', 'a'],
    ['Ans:- a', 'a'],
    ['Answer: -1', '-1'],
    ['**Answer**\na', 'a'],
    ['**答案：** 有两点：\n\n- a\n- b', '有两点： a; b'],
    ['解析：a', 'a'],
  ])('%j', (text, wanted) =>
    expect(read(`# A\n## Why?\n${text}\n\n## B\n`)).toEqual([
      'A:1',
      '  Why?:2',
      `    ? Why? => ${wanted}`,
      expect.stringMatching(/^ {2}B:/),
    ]),
  )

  it.each<[string, string[]]>([
    ['**Q. b?**\nA. c', ['A:1', '  ? b? => c']],
    ['Q: b?\nA. c\n\n解析：\n\n- d\n- e\n\n**解析**：f', ['A:1', '  ? b? => c', '! d; e f']],
    ['## Q1. b\n**A.** c', ['A:1', '  b:2', '    ? b => c']],
    [
      '#### 问题：b 是什么\n**参考答案**：c\n**解析**：d',
      ['A:1', '  b 是什么:2', '    ? b 是什么 => c', '! d'],
    ],
    ['## 问1：b？\n**答：** c', ['A:1', '  b？:2', '    ? b？ => c']],
    ['**问题一：b？**\n\n**答案：** c\n\n**解析：** d', ['A:1', '  ? b？ => c', '! d']],
    ['**面试官：b？**\n\n参考回答：c', ['A:1', '  ? b？ => c']],
    ['## B\n\nIs it c?\n\n**Answer:** d', ['A:1', '  B:2', '    ? Is it c? => d']],
    ['- b？\n  **答：**\n  - c\n  - d', ['A:1', '  ? b？ => c; d']],
  ])('below a question with a label: %j', (text, wanted) =>
    expect(read(`# A\n${text}`)).toEqual(wanted),
  )

  it.each<[string, string, string[]]>([
    ['of several options', '# A\n## Q1. b?\nA. c\nB. d', ['A:1', '  b?:2 = A. c B. d']],
    [
      'above a part with a name',
      '# A\n## b?\n**答：**\n\n**c：** d',
      ['A:1', '  b?:2 = c： d', '1 prose 3'],
    ],
    ['with nothing below it', '# A\n## b?\n答：\n\n## c', ['A:1', '  b?:2', '  c:5', '1 prose 3']],
    ['of a letter below what has no label', '# A\n## b?\nA. c', ['A:1', '  b?:2 = A. c']],
  ])('is none: %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})
