import { describe, expect, it } from 'vitest'
import { drawnChoices } from '../support/drawn-choices.ts'

describe('a question with options', () => {
  it.each<[string, string, string]>([
    ['in an item', '1. Tea?\n   - A. a\n   - B. b\n\n   Answer: B\n', 'Tea? => b / a'],
    [
      'with its options as lines',
      '1. Tea?\n   a) a\n   b) b\n\n   **Answer:** a\n',
      'Tea? => a / b',
    ],
    [
      'with a paragraph of options',
      '2. Tea?\n\n   (A) a\n   (B) b\n\n   **Answer: B**\n\n   So.\n',
      'Tea? => b / a (So.)',
    ],
    ['on its line', '1. Tea? A. a B. b C. c d\nAnswer: B\n', 'Tea? => b / a | c d'],
    ['on its line in brackets', '1. Tea? (a) a (b) b\n\n   Answer: (b)\n', 'Tea? => b / a'],
    [
      'on its line and below',
      '哪个是茶？A. 水 B. 酒\nC. 龙井\n答案：C\n',
      '哪个是茶？ => 龙井 / 水 | 酒',
    ],
    ['on its line behind a gap', '茶是（ ）A、水 B、龙井\n答案：B\n', '茶是（ ） => 龙井 / 水'],
    ['on its line behind a told gap', 'Tea is ( B ) A) a  B) b\n', 'Tea is （ ） => b / a'],
    [
      'before a list of options',
      'Tea?\n\n- A) a\n- B) `b`\n\nCorrect answer: b\n',
      'Tea? => b / a',
    ],
    [
      'in bold',
      '**1.（单选）茶？**\n\nA. a\nB. b\n\n**答案：A**\n\n**解析：** 因为。\n',
      '茶？ => a / b (因为。)',
    ],
    [
      'with several right ones',
      '茶？（多选）\nA、a\nB、b\nC、c\n答案：AC\n解析：因为。',
      '茶？（多选） => a | c / b (因为。)',
    ],
    [
      'with the letter of the right one in its gap',
      '1. 下列哪个是茶？（ B ）\nA. 水  B. 龙井  C. 酒\n',
      '下列哪个是茶？（ ） => 龙井 / 水 | 酒',
    ],
    [
      'with that letter in narrow brackets',
      'Tea is (AC)\nA. a\nB. b\nC. c\n',
      'Tea is （ ） => a | c / b',
    ],
    ['with numbers', 'Tea?\n1. a\n2. b\n\nAnswer: 2\n', 'Tea? => b / a'],
    [
      'with numbers, and its answer next to them',
      'Tea?\n\n1) a\n2) b\nAnswer: 1\n',
      'Tea? => a / b',
    ],
    [
      'with numbers, and its answer in words',
      'Tea?\n1. a\n2. b\n\n**Answer:** b\n',
      'Tea? => b / a',
    ],
    ['with its answer below a label', 'Tea?\n- A. a\n- B. b\n\n**Answer**\n\nB\n', 'Tea? => b / a'],
    [
      'with its answers in a list below a label',
      'Tea?\n- A. a\n- B. b\n- C. c\n\nAnswers:\n- A\n- C\n',
      'Tea? => a | c / b',
    ],
    [
      'with its right option written again',
      'Tea?\n- A. a\n- B. b\n\n<details>\n<summary>Answer</summary>\n\n- **B. b** - it is\n\n</details>\n',
      'Tea? => b / a (it is)',
    ],
    ['whose answer repeats the option', 'Tea?\nA) a\nB) b\n\n**Answer: B) b**\n', 'Tea? => b / a'],
    ['all of them right', '茶？\nA、a\nB、b\n答案：AB', '茶？ => a; b / '],
    [
      'in one line',
      '茶？\nA、上海  B、北京\nC、广州  D、深圳\n答案：B。解析：首都',
      '茶？ => 北京 / 上海 | 广州 | 深圳 (首都)',
    ],
    [
      'whose answer is a sentence',
      'Tea?\nA. a\nB. b\nAnswer: (B) because.',
      'Tea? => b / a (because.)',
    ],
    ['whose answer is words', 'Tea?\nA. a x\nB. b\nAnswer: A x', 'Tea? => a x / b'],
    ['with paragraphs of options', 'Tea?\n\nA. a\n\nB. b\n\nAnswer: B\n', 'Tea? => b / a'],
    [
      'with a hidden answer',
      'Tea?\n\n- A. a\n- B. b\n\n> [!success]- Answer\n> B\n',
      'Tea? => b / a',
    ],
    [
      'in one line, with small letters',
      'Which is tea?\n(a) Coffee  (b) Aha  (c) Dad\nCorrect answer: b) Aha',
      'Which is tea? => Aha / Coffee | Dad',
    ],
    ['with an answer behind a stop', 'Q2. Tea is:\n(a) a\n(b) b\nAns. b', 'Tea is: => b / a'],
    ['with an answer behind a dash', 'Q2. Tea is:\n(a) a\n(b) b\nAnswer - b', 'Tea is: => b / a'],
    [
      'with an answer in brackets',
      '1. 茶（ ）\nA. 水 B. 叶\n【答案】B\n【解析】是叶。\n',
      '茶（ ） => 叶 / 水 (是叶。)',
    ],
    [
      'with a tick at the right one',
      '1. Tea?\n   - A. a\n   - B. b ✅\n   - C. c',
      'Tea? => b / a | c',
    ],
    ['with a tick as a letter', 'Tea?\nA. a ✓\nB. b\nC. c', 'Tea? => a / b | c'],
    ['with words at the right one', 'Tea is\n- A) a ❌\n- B) b (correct)', 'Tea is => b / a'],
    ['with signs before the letters', 'Tea?\n- ❌ A. a\n- ✔️ B. b\n- *C. c', 'Tea? => b | c / a'],
    ['with the right one in bold', '1. Tea?\n   - A. a\n   - **B. b**\n', 'Tea? => b / a'],
    ['with its words in bold', 'Tea?\n\nA. a  B. **b**  C. c', 'Tea? => b / a | c'],
    [
      'with a tick besides its answer',
      'Root?\n- A. √2 √\n- B. √3\n\nCorrect answers: A',
      'Root? => √2 / √3',
    ],
    [
      'with several answers',
      '1. Tea?\n   - A) a\n   - B) b\n   - C) c\n\n   Correct answers: A, C\n\n   Explanation: So.\n',
      'Tea? => a | c / b (So.)',
    ],
    [
      'with boxes, and why below them',
      '1. Tea?\n- [ ] a\n- [x] b\n\n<details><summary>Answer</summary>It is.</details>\n',
      'Tea? => b / a (It is.)',
    ],
    ['with boxes, and their letters', 'Tea?\n- [ ] a\n- [x] b\n\nAnswer: B\n', 'Tea? => b / a'],
    [
      'with numbers, and that of the answer',
      'Tea?\nOptions:\n1) a\n2) b\nAnswer: 2) b',
      'Tea? => b / a',
    ],
    [
      'with numbers, below each other',
      'Tea?\n\nOptions:\n1. a\n2. b\n\nAnswer: 2 (b)',
      'Tea? => b / a',
    ],
    ['with numbers in brackets', 'Tea?\nOptions:\n(1) a\n（2）b\nAnswer: (2)', 'Tea? => b / a'],
    ['in an item', '1. Tea?\n   Options:\n   1) a\n   2) b\n   Answer: 2', 'Tea? => b / a'],
    ['below a name, with numbers', 'Tea?\nOptions:\n1. a\n2. b\nAnswer: 2\n', 'Tea? => b / a'],
    [
      'below a name, without letters',
      'Tea?\nOptions:\n- a\n- b\n- c\nAnswer: b\n',
      'Tea? => b / a | c',
    ],
    ['with boxes to select', 'Select all teas:\n- [x] a\n- [ ] b\n', 'Select all teas: => a / b'],
    [
      'with boxes to choose',
      'Choose the correct one.\n\n- [x] a\n- [ ] b\n',
      'Choose the correct one. => a / b',
    ],
    ['with boxes, in Chinese', '选出正确的说法：\n- [ ] a\n- [x] b\n', '选出正确的说法： => b / a'],
    ['with boxes', 'Is it tea?\n\n- [ ] a\n- [x] b\n', 'Is it tea? => b / a'],
  ])('is a card: %s', (_, text, wanted) =>
    expect(drawnChoices(`# T\n${text}`)).toEqual(['T', `  ? ${wanted}`]),
  )

  it.each<[string, string, string[]]>([
    ...[
      'Answer and explanation',
      'Check your answer',
      '答案与解析',
      'Antwort',
      '解答と解説',
      'Ответ',
    ].map((label): [string, string, string[]] => [
      `hidden below the options, with the label ${label}`,
      `# T\n### Tea?\n\n- A) a\n- B) b\n\n<details>\n<summary>${label}</summary>\n\n**Correct answer: B**\n\nIt is.\n\n</details>\n`,
      ['T', '  Tea?', '    ? Tea? => b / a (It is.)'],
    ]),
    [
      'by a title, with code',
      '# T\n###### 1. What is logged?\n\n```js\nlog(1)\n```\n\n- A: `1`\n- B: `2`\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: A\n\nIt is.\n\n</p>\n</details>\n\n---\n\nText.\n',
      ['T', '  What is logged?', '    ? What is logged? log(1) => 1 / 2 (It is. Text.)'],
    ],
    [
      'below a title that says no more',
      '# T\n### Question 1\nPick two\n\n- [x] a\n- [X] b\n- [ ] c\n',
      ['T', '  Question 1', '    ? Pick two => a | b / c'],
    ],
    [
      'below such a title, with why',
      '# T\n### Question 1\nTea?\n\n- [x] a\n- [ ] b\n\n<details><summary>Explanation</summary>It is.</details>\n',
      ['T', '  Question 1', '    ? Tea? => a / b (It is.)'],
    ],
    [
      'below names, one after another',
      '# T\nTea?\nOptions:\n1. a\n2. b\nAnswer: 2\n\n茶？\n\n选项：\n\n- c\n- d\n\n答案：c\n',
      ['T', '  ? Tea? => b / a', '  ? 茶？ => c / d'],
    ],
    [
      'one after another',
      '# T\n1、茶？\nA. a\nB. b\n答案：A\n2、水？\nA. c\nB. d\n答案：B\n3、壶\n\n1. e?\n   - A. f\n   - B. g\n   - Answer: B\n2. h\n',
      ['T', '  ? 茶？ => a / b', '  ? 水？ => d / c', '  ? e? => g / f', '  h', '1 prose 10'],
    ],
  ])('is asked %s', (_, text, wanted) => expect(drawnChoices(text)).toEqual(wanted))

  it.each<[string, string, string[]]>([
    ['without an answer', '# T\n- A. a\n- B. b\n', ['T', '  A. a', '  B. b']],
    ['of tasks', '# T\nBuy:\n\n- [ ] a\n- [x] b\n', ['T', '  a', '  b', '1 prose 2']],
    ['with nothing right', '# T\n## Why?\n- [ ] a\n- [ ] b\n', ['T', '  Why?', '    a', '    b']],
    ['with all in bold', '# T\nWhy?\n- **A.** a\n- **B.** b', ['T = Why?', '  A. a', '  B. b']],
    ['that is ticked off', '# T\n- A. a\n- B. b ✓', ['T', '  A. a', '  B. b ✓']],
    [
      'that only an explanation is below',
      '# T\n## Why?\n- A. a\n- B. b\n\nExplanation: So.',
      ['T', '  Why?', '    A. a', '    B. b', '1 prose 6'],
    ],
    ['with one option', '# T\nTea?\nA. a\nAnswer: A', ['T', '  ? Tea? A. a => A / ']],
    [
      'with a letter that is not there',
      '# T\n- A. a\n- B. b\n\nAnswer: D\n',
      ['T', '  A. a', '  B. b', '1 prose 5'],
    ],
  ])('is none: %s', (_, text, wanted) => expect(drawnChoices(text)).toEqual(wanted))
})

describe('boxes of things to do below a heading that asks', () => {
  it.each([
    'What should I revise?',
    'Which chapters are left?',
    'What to do next week?',
    'What do I need to learn?',
    'Have I done everything?',
    'Which labs did I finish?',
    'Checklist before deploying: is everything ready?',
    'Done?',
    'What we achieved in Q1',
    'Was ist noch zu tun?',
    '下周要做什么？',
    '还有哪些没学？',
  ])('is no card where a person asks how far they are: %s', (title) =>
    expect(drawnChoices(`# T\n## ${title}\n- [ ] cup\n- [x] pot\n`)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('=>')]),
    ),
  )

  it.each([
    'How do I list Pods?',
    'What do we call a group of Pods?',
    'What to do if a Pod crashes?',
    'Which hand is left?',
    'When is a Pod ready?',
    '为什么 Pod 没有启动？',
  ])('is a card where it asks what is right: %s', (title) =>
    expect(drawnChoices(`# T\n## ${title}\n- [ ] cup\n- [x] pot\n`)).toEqual([
      'T',
      `  ${title}`,
      `    ? ${title} => pot / cup`,
    ]),
  )

  const steps = '- boil\n- pour\n\n'
  it.each<[string, string]>([
    ['How to make tea', `1. boil\n2. pour\n\n`],
    ['How to make tea?', steps],
    ['如何泡茶？', steps],
    ['How to make tea?', `${steps}**Todo**\n`],
    ['How to make tea', ''],
    ['怎么泡茶', ''],
  ])('are items: %s %j', (title, above) => {
    const read = drawnChoices(`# T\n## ${title}\n${above}- [ ] cup\n- [x] pot\n`)
    expect(read.join()).not.toContain('=>')
    expect(read).toContain(above.includes('Todo') ? '      pot' : '    pot')
  })

  it.each<[string, string, string]>([
    ['Which is tea?', '', 'Which is tea?'],
    ['How does tea grow', '', 'How does tea grow'],
    ['How to make tea?', '', 'How to make tea?'],
    ['Which is it?', 'Choose one:\n', 'Choose one:'],
    ['How to make tea?', '1. You need\n   ', 'You need'],
    ['How to make tea', '1. Which do you need?\n', 'Which do you need?'],
  ])('are options where they answer it, or what is above them: %s %j', (title, above, ask) => {
    const boxes = above.endsWith('   ') ? '- [ ] cup\n   - [x] pot' : '- [ ] cup\n- [x] pot'
    const read = drawnChoices(`# T\n## ${title}\n${above}${boxes}\n`)
    expect(read.join('\n')).toContain(`? ${ask} => pot / cup`)
  })
})

describe('a statement with its verdict', () => {
  it.each([
    ['- Tea is green. ✗', 'Tea is green. => ✗ / ✓'],
    ['- 茶是红的。 ×', '茶是红的。 => × / √'],
    ['- T/F: Tea is green. **True**', 'Tea is green. => True / False'],
    ['- (True/False) Tea is hot. → f', 'Tea is hot. => False / True'],
    ['- 判断：茶是叶。对', '茶是叶。 => 对 / 错'],
    ['4. （×）茶是水', '茶是水 => × / √'],
    ['- (T) Tea is hot.', 'Tea is hot. => True / False'],
    ['（ × ）4. 茶是水。', '茶是水。 => × / √'],
  ])('is a card: %s', (text, wanted) =>
    expect(drawnChoices(`# T\n${text}`)).toEqual(['T', `  ? ${wanted}`]),
  )

  it.each(['Buy tea ✓', 'Bought tea. ✅', '（对）流', '(T) Thymine', 'T/F: is it tea?'])(
    'is none in %s',
    (words) => expect(drawnChoices(`# T\n- ${words}`)).toEqual(['T', `  ${words}`]),
  )
})
