import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawnChoices } from '../support/drawn-choices.ts'
import { drawn } from '../support/drawn-notes.ts'

const ITEMS = '# T\n1. One?\n   - A. a\n   - B. b\n\n2. Two?\n   - A. c\n   - B. d\n\n'
const BOTH = ['T', '  ? One? => b / a', '  ? Two? => c / d']

/** The same, when no answer is told. */
const TITLES = ['T', '  One?', '    A. a', '    B. b', '  Two?', '    A. c', '    B. d']

describe('a list of answers behind the questions', () => {
  it.each<[string, string]>([
    ['below a heading', '## Answers\n\n1. B\n2. A\n'],
    ['below bold words', '**Answer Key:**\n\n- Q1: B\n- 2) **A**\n'],
    ['on one line', 'Answers: 1. B 2. A\n'],
    ['on a line below', '参考答案：\n1-2 BA\n'],
    ['on lines', 'Correct answers\n1-b, 2-a\n'],
    ['in a table', '## 答案\n\n| 题号 | 答案 |\n|---|---|\n| 1 | B |\n| 2 | A |\n'],
    ['in a table without a header', '## Key\n\n| 1 | B |\n|---|---|\n| 2 | A |\n'],
    ['hidden', '<details>\n<summary>Answers</summary>\n\n1. B\n1. A\n\n</details>\n'],
    ['with the words of the options', '## Solutions\n1. B. b\n2. (A) c\n'],
    ['in small letters with those words', '## Answers\n1. b) b\n2. (a) c\n'],
  ])('is taken to them: %s', (_, key) => expect(drawnChoices(ITEMS + key)).toEqual(BOTH))

  it.each<[string, string]>([
    ['as numbered lines', '# T\n1、One?\nA、a\nB、b\n2、Two?\nA、c  B、d\n\n答案：1. B 2. A\n'],
    [
      'in bold',
      '# T\n**1. One?**\n\na) a\nb) b\n\n**2. Two?**\n\na) c\nb) d\n\n### Key\n1-b 2-a\n',
    ],
    [
      'with options beside them',
      '# T\n1. One?\n- A. a\n- B. b\n\n2. Two?\n- A. c\n- B. d\n\n## Answers\n1. B\n2. A\n',
    ],
    [
      'each with the number 1',
      '# T\n1. One?\n   A. a\n   B. b\n1. Two?\n   A. c\n   B. d\n\n## Answers\n1. B\n1. A\n',
    ],
    [
      'of which one has its answer',
      '# T\n1. One?\n   A. a\n   B. b\n\n   Answer: B\n\n2. Two?\n   A. c\n   B. d\n\n## Answers\n1. A\n2. A\n',
    ],
  ])('is taken to questions %s', (_, text) =>
    expect(drawnChoices(text).filter((line) => !/^\d prose/.test(line))).toEqual(BOTH),
  )

  it.each<[string, string, string[]]>([
    [
      'of statements',
      '# T\n1、One?\nA、a\nB、b\n2、冰轻。（ ）\n3、铁轻\n\n答案：1. B 2. √ 3. 错\n',
      ['T', '  ? One? => b / a', '  ? 冰轻。（ ） => √ / ×', '  ? 铁轻 => 错 / 对'],
    ],
    [
      'of sections without a line between them',
      '# T\n\n一、单选\n1、One?\nA、a\nB、b\n二、判断题\n2、冰轻。\n\n答案\n1.B 2.√\n',
      ['T', '  单选', '    ? One? => b / a', '  判断题', '    ? 冰轻。 => √ / ×'],
    ],
    [
      'of statements in a list',
      '# T\n1. Ice is light\n2. Iron is light.\n\n## Key\n1. True – as it swims\n2. F\n',
      ['T', '  ? Ice is light => True / False (as it swims)', '  ? Iron is light. => False / True'],
    ],
    [
      'of titles',
      '# T\n### Question 1\nOne?\n\n- A) a\n- B) b\n\n### Question 2\nTwo?\n\n- A) c\n- B) d\n\n## Answers\n1. B\n2. A\n',
      ['T', '  Question 1', '    ? One? => b / a', '  Question 2', '    ? Two? => c / d'],
    ],
    [
      'with why they are right',
      `${ITEMS}## Answers and explanations\n1. **B** – so\n2. A\n\n   Because.\n`,
      ['T', '  ? One? => b / a (so)', '  ? Two? => c / d (Because.)'],
    ],
    [
      'with why they are right, behind a label',
      `${ITEMS}## Answers\n1. B【解析】so\n2. A 解析：因为。\n`,
      ['T', '  ? One? => b / a (so)', '  ? Two? => c / d (因为)'],
    ],
    ...['AB（C属于资源限制类）', 'AB。C不是', 'AB 解析：C不是', 'AB，C属于三', 'AB — as C is'].map(
      (key): [string, string, string[]] => [
        `with why several are right: ${key}`,
        `# T\n1. One?\n   - A. a\n   - B. b\n   - C. c\n\n## Answers\n1. ${key}\n`,
        ['T', `  ? One? => a | b / c (${key.replace(/^AB[，。—\s]*(?:解析：)?|（|）/gu, '')})`],
      ],
    ),
    [
      'of statements, in words of two characters',
      '# T\n1. 甲同。\n2. 乙同。\n\n## 参考答案\n1. 正确\n2. 错误。两者不同\n',
      ['T', '  ? 甲同。 => 正确 / 错误', '  ? 乙同。 => 错误 / 正确 (两者不同)'],
    ],
    [
      'of each part, and goes on behind it',
      `${ITEMS}Answers: 1. B 2. A\n\n## U\n1. Three?\n   A. e\n   B. f\n\nAnswers: 1. A\n\n## V\n- g\n`,
      [...BOTH, '  U', '    ? Three? => e / f', '  V', '    g'],
    ],
    [
      'of two parts, one after the other',
      `${ITEMS}## U\n1. Three?\n   A. e\n   B. f\n\n## Answers\n1. B\n2. A\n\n1. A\n`,
      [...BOTH, '  U', '    ? Three? => e / f'],
    ],
    [
      'by sections',
      '一、单选题\n1. 首都（ ）\nA. 北京 B. 上海\n2. 河（ ）\nA. 黄河 B. 长江\n二、多选题\n1. 水果（ ）\nA. 菜 B. 果 C. 枣\n\n答案：\n一、单选题\n1. A\n2. B\n二、多选题\n1. BC\n',
      [
        ...['单选题', '  ? 首都（ ） => 北京 / 上海', '  ? 河（ ） => 长江 / 黄河'],
        ...['多选题', '  ? 水果（ ） => 果 | 枣 / 菜'],
      ],
    ],
    [
      'of the second section alone, the title of which is right above them',
      '## 一、甲\n1. a？\n   A. b\n   B. c\n\n二、乙\n3. d（ ）\nA. e B. f\n\n## 答案\n二、3.B\n',
      ['甲', '  a？', '  乙', '    ? d（ ） => f / e', '2 prose 2'],
    ],
    [
      'with more than there are',
      `${ITEMS}## Answers\n1. B\n2. A\n3. A\n4. C\n`,
      [...BOTH, '2 prose 13'],
    ],
  ])('is taken to questions %s', (_, text, wanted) => expect(drawnChoices(text)).toEqual(wanted))

  it.each<[string, string, string[]]>([
    ['without questions', '# T\n## Answers\n1. B\n2. A\n', ['T', '  Answers', '    B', '    A']],
    [
      'of other questions',
      `${ITEMS}## Answers\n7. B\n8. E\n`,
      [...TITLES, '  Answers', '    B', '    E'],
    ],
    ['of which none is an option', `${ITEMS}## Answers\n1. D\n`, [...TITLES, '  Answers', '    D']],
    [
      'that has other words',
      `${ITEMS}## Answers\n1. Beside\n2. Above all\n`,
      [...TITLES, '  Answers', '    Beside', '    Above all'],
    ],
  ])('stays where it is: %s', (_, text, wanted) => expect(drawnChoices(text)).toEqual(wanted))

  it('is on one line of a text, or says why', () => {
    const asked = '1. One?\nA. a\nB. b\n2. Two?\nA. c\nB. d\n\n'
    const read = (text: string): readonly string[] => {
      const found = indentedText.read(text, 'T.txt')
      return 'notes' in found ? drawn(found.notes.notes) : []
    }
    const wanted = ['T:1', '  ? One? => b / a', '  ? Two? => c / d']
    expect(read(`${asked}Answer key: 1. B  2. A\n`)).toEqual(wanted)
    expect(read(`${asked}Answers\n1. B – so\n2. A. c\n`)).toEqual(wanted)
    expect(read(`${asked}Answer: B\n`)).toContain('  ? Two? => d / c')
  })

  it('is by sections in a text, with reasons behind the letters', () => {
    const asked =
      '一、单选\n1. 甲（ ）\nA. a B. b\n2. 乙（ ）\nA. c B. d\n二、多选\n1. 丙（ ）\nA. e B. f C. g\n'
    const first = ['单选:1', '  ? 甲（ ） => b / a', '  ? 乙（ ） => c / d']
    const read = (text: string): readonly string[] => {
      const found = indentedText.read(text, 'T.txt')
      return 'notes' in found ? drawn(found.notes.notes) : []
    }
    expect(
      read(`${asked}\n参考答案\n一、单选\n1. B【解析】因为。\n2. A 解析：so\n二、多选\n1. AC\n`),
    ).toEqual([...first, '多选:6', '  ? 丙（ ） => e + g / f'])
    expect(read(`${asked}\n答案\n二、1.AB\n`).slice(-2)).toEqual([
      '多选:6',
      '  ? 丙（ ） => e + f / g',
    ])
  })

  it('is looked for once in each of many', () => {
    const asked = '1. One?\n   - A. a\n   - B. b\n\n'.repeat(4000)
    const { notes } = markdown.read(
      `# T\n${asked}${'## Answers\n9000. A\n\n'.repeat(4000)}`,
      'T.md',
    )
    expect(notes?.notes[0]?.children).toHaveLength(8000)
  }, 30_000)
})
