import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'

/** The titles of a text, indented, without their lines. */
const read = (text: string): string[] =>
  drawn(markdown.read(text, 'tea.md').notes.notes).map((line) => line.replace(/:\d+/, ''))

describe('the number of a title', () => {
  it.each([
    [
      '# 茶\n## 一、绿茶\n- （3）煎茶\n- 2、玉露\n## 二、红茶',
      ['茶', '  绿茶', '    煎茶', '    玉露', '  红茶'],
    ],
    ['# 第一章 茶\n## 第二节：水\n### 第3部分、壶', ['茶', '  水', '    壶']],
    [
      '# 1. Tea\n## 2) Water\n## (3) Pot\n## ④ Cup\n## 5️⃣ Tray',
      ['Tea', '  Water', '  Pot', '  Cup', '  Tray'],
    ],
    ['## 第 1 章 茶\n## Q2: Water?\n## Q 3. Pot?', ['茶', 'Water?', 'Pot?']],
    [
      '# A\n\n**Q1. Tea?**\nLeaves.\n\n**2. Water**\nHot.\n\n**三、壶：**\n黑。\n\n**Pot**\nof clay',
      ['A', '  Tea? = Leaves.', '  Water = Hot.', '  壶 = 黑。'],
    ],
    ['## Chapter 2: Water\n## Part 3 - Tea', ['Water', 'Tea']],
    ['# A\n\n**一、绿茶**\n\n- [2、煎茶](https://a.b)', ['A', '  绿茶', '    煎茶 @ https://a.b']],
    [
      '# A\n### ⭐️3、茶？\n## 📌 二、水\n\n**一、** **壶**\n\n- b',
      ['A', '  茶？', '  水', '    壶', '      b'],
    ],
    ['1.（单选）茶\n2.“水”', ['（单选）茶', '“水”']],
    ['# 1 茶\n## 1 白茶\n## 2 黑茶\n## 说明\n# 2 水', ['茶', '  白茶', '  黑茶', '  说明', '水']],
    ['- （1）**煎茶**: steamed\n- （2）玉露：遮光', ['煎茶 = steamed', '玉露：遮光 (玉露)']],
  ])('is taken from it: %j', (text, wanted) => expect(read(text)).toEqual(wanted))

  it.each([
    ['## 1.1 Tea\n## 1.3 Water', ['Tea', 'Water']],
    ['## 1.1 Tea\n### 1.1.1 Green\n## 1.2 Water', ['Tea', '  Green', 'Water']],
    ['# 1 Tea\n## 1.2 Green\n# 2 Water\n## 2.1 Hot', ['Tea', '  Green', 'Water', '  Hot']],
    ['# 一、茶\n## 1.1 绿茶', ['茶', '  绿茶']],
    ['# T\n## 1.1 A\n## 1.2 B\n## 2.1 C', ['T', '  A', '  B', '  C']],
    ['- 1.1 甲：乙\n- 1.2 丙', ['甲：乙 (甲)', '丙']],
  ])('of several parts is one if others say so: %j', (text, wanted) =>
    expect(read(text)).toEqual(wanted),
  )

  it.each([
    '## 1.2.0 Release',
    '## v1.2 Tea',
    '## 2024 年',
    '## 2024年的茶',
    '## 3 nodes',
    '## 1 node',
    '## ⭐️ tea',
    '## 1.2 Tea',
    '## 第一性原理',
    '## 第一章节约用水',
    '## 第三方库',
    '## 3.14 is pi',
    '## 2、',
    '## 1\\. Tea',
    '## &#19968;、二线城市',
    '## `1.` Tea',
    '## 100% tea',
    '## 三种茶',
    '## 24/7 tea',
    '## 1.0 Tea',
    '## Q3: results',
  ])('is not %j', (text) =>
    expect(read(text)).toEqual([
      text.slice(3).replaceAll('`', '').replace('\\', '').replace('&#19968;', '一'),
    ]),
  )

  it.each([
    [
      '1. 特性\n   （1）高效\n   （2）专一\n2. 因素\n   ① 温度\n   ② pH',
      ['特性', '  高效', '  专一', '因素', '  温度', '  pH'],
    ],
    ['- 分类\n  1）原核\n  2）真核', ['分类', '  原核', '  真核']],
    [
      '1. Causes\n   a. Pact\n   b. Slump\n2. War\n   (i) East\n   (ii) West',
      ['Causes', '  Pact', '  Slump', 'War', '  East', '  West'],
    ],
    ['# 茶\n１．绿茶\n（１）煎茶\n２．红茶', ['茶', '  绿茶', '    煎茶', '  红茶']],
    // One alone is no list, and what asks has options.
    ['- Tea\n  A. Lima', ['Tea A. Lima']],
    ['- Which tea?\n  a. green\n  b. black', ['Which tea?']],
    ['- Tea\n  a. green\n  as it is', ['Tea a. green as it is']],
  ])('may be in the lines of an item: %j', (text, wanted) => expect(read(text)).toEqual(wanted))

  it('is a Roman numeral if titles beside each other run I, II, III', () =>
    expect(
      read(
        '# I. Tea\n## I. Green\n## III. Black\n# II. Pot\n## C. Elegans\n## I. M. Pei\n# III. Cup',
      ),
    ).toEqual(['Tea', '  I. Green', '  III. Black', 'Pot', '  C. Elegans', '  I. M. Pei', 'Cup']))

  it('is the label of a part in other languages, too', () =>
    expect(
      read(
        '## Kapitel 1: Tee\n## Chapitre 2 : Thé\n## 제3장 차\n## 第四節 茶\n## Tema 5\n## Teil 6',
      ),
    ).toEqual(['Tee', 'Thé', '차', '茶', 'Tema 5', 'Teil 6']))

  it('is a formal numeral or a stem if titles beside each other count so', () =>
    expect(
      read(
        '# 甲、茶\n- 壹、绿茶\n- 貳、红茶\n# 乙、水\n- 甲、泉\n- 陸、海、空\n# 河\n參、源\n一、流',
      ),
    ).toEqual([
      ...['茶', '  绿茶', '  红茶', '水', '  甲、泉', '  陸、海、空', '河', '  源', '    流'],
    ]))

  it.each([
    '## 1 node\n## 3 nodes',
    '## 2 cups\n## 3 cups',
    '- 1 cup\n- 2 cups',
    '## 1 cup\n## 2.5 cups',
  ])('is none if titles are not counted from 1 on: %j', (text) =>
    expect(read(text)).toEqual(text.split('\n').map((line) => line.replace(/^\S+ /, ''))),
  )

  it('is none in addresses of machines', () =>
    expect(read('- 10.1.1.0 a\n- 10.1.1.1 b\n- 192.168.1.1 c\n- 192.168.1.2 d')).toEqual([
      '10.1.1.0 a',
      '10.1.1.1 b',
      '192.168.1.1 c',
      '192.168.1.2 d',
    ]))

  it('is none in a list of versions', () =>
    expect(read('# Log\n## 1.2 Tea\n## 1.1 Water\n# K\n## 1.24 A\n## 1.25 B')).toEqual([
      'Log',
      '  1.2 Tea',
      '  1.1 Water',
      'K',
      '  1.24 A',
      '  1.25 B',
    ]))

  it('is not asked for', () =>
    expect(read('# 1 A\n## 1.1 Boil\n<details><summary>show</summary>x</details>\n')).toEqual([
      'A',
      '  Boil',
      '    ? Boil => x',
    ]))
})

describe('a name in bold', () => {
  it.each([
    ['- **绿茶：**不发酵', '绿茶：不发酵 (绿茶)'],
    ['- **绿茶:**不发酵', '绿茶:不发酵 (绿茶)'],
    ['- 绿茶:不发酵', '绿茶:不发酵 (绿茶)'],
    ['- **“乌龙”**半发酵', '“乌龙”半发酵'],
    ['- **绿茶：** 不发酵', '绿茶 = 不发酵'],
    ['- **绿茶**：不发酵', '绿茶 = 不发酵'],
    ['- **Green:** steamed', 'Green = steamed'],
  ])('%s', (text, wanted) => expect(read(text)).toEqual([wanted]))
})

describe('another name', () => {
  it.each([
    [
      '# Tea\n\n<!-- aliases: ["TEA", "chai", "Chai", "ｔｅａ"] -->\n',
      ['Tea (TEA, chai, Chai, ｔｅａ)'],
    ],
    ['---\ntitle: Tea\naliases: [tea, chai, CHAI]\n---\n# Tea\n', ['Tea (chai)']],
    ['- Tea\n  alias:: tea, chai\n', ['Tea (chai)']],
  ])('is none if the title is the same: %j', (text, wanted) => expect(read(text)).toEqual(wanted))
})
