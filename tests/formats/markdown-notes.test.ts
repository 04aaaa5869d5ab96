import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'
import { drawnNotes } from '../support/whole-notes.ts'

/** The titles of a text, and what was skipped of it. */
const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes), ...skippedIn(problems)]
}

describe('a name and its text', () => {
  it.each<[string, string[]]>([
    ['- [sencha](https://a.b/s) – A tea.', ['sencha:1 = A tea. @ https://a.b/s']],
    ['- [sencha](s.md) - A tea - steamed.', ['sencha:1 = A tea - steamed.']],
    ['- **sencha**: A tea.', ['sencha:1 = A tea.']],
    ['- **sencha:** A tea.', ['sencha:1 = A tea.']],
    ['- **Sencha** (煎茶): A tea.', ['Sencha (煎茶):1 = A tea.']],
    ['- `kubectl get` — lists', ['kubectl get:1 = lists']],
    ['- **[sencha](https://a.b)**: A tea.', ['sencha:1 = A tea. @ https://a.b']],
    ['- :fire: [sencha](s) – A tea.', ['🔥 sencha:1 = A tea.']],
    ['- 绿茶——不发酵', ['绿茶:1 = 不发酵']],
    ['- sencha — a tea', ['sencha:1 = a tea']],
    ['- sencha - a tea', ['sencha:1 = a tea']],
    ['- a-b-c', ['a-b-c:1']],
    ['- 2019 - 2021 years', ['2019 - 2021 years:1']],
    ['- 1066 – Battle of Hastings', ['1066:1 = Battle of Hastings']],
    ['- c. 500 BC — Rome', ['c. 500 BC:1 = Rome']],
    ['- 1914 - 1918', ['1914 - 1918:1']],
    ['- 3 – 2 is one', ['3 – 2 is one:1']],
    [
      '1. Capital of Peru?\n   A. Lima\n   B. Quito\n2. Tea\n   A. Lima\n',
      ['Capital of Peru?:1', 'Tea A. Lima:4', '2 prose 1'],
    ],
    ['- a \\- b\n- a &#8212; b', ['a - b:1', 'a — b:2']],
    ['- A - B - C', ['A - B - C:1']],
    ['- Gateway (x - y)', ['Gateway (x - y):1']],
    [
      '- One may say that it is steamed at once - or not',
      ['One may say that it is steamed at once - or not:1'],
    ],
    ['- 名称：说明\n- Name: text', ['名称：说明:1 (名称)', 'Name: text:2 (Name)']],
    ['- 功能：甲\n- 功能：乙', ['功能：甲:1', '功能：乙:2']],
    ['- at 10:30\n- https://a.b', ['at 10:30:1', 'https://a.b:2 @ https://a.b']],
    ['# Tea\n- https://a.b\n', ['Tea:1 @ https://a.b']],
    ['- **Green tea** is steamed.', ['Green tea is steamed.:1']],
  ])('%j', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a paragraph', () => {
  it.each<[string, string, string[]]>([
    [
      'is the summary of the title above, if it is the first',
      '# Tea\n\nA [drink](https://a.b).\n\nOf leaves.\nAnd water.\n\n- Green\n\n  Steamed.\n\n  Not long.\n',
      ['Tea:1 = A drink. @ https://a.b', '  Green:8 = Steamed.', '3 prose 5'],
    ],
    [
      'only introduces a list',
      '# Tea\n\nThere are:\n\n- Green\n',
      ['Tea:1', '  Green:5', '1 prose 3'],
    ],
    [
      'in bold is a heading of what follows',
      '# Tea\n\n**Green**\n\n- Sencha\n\n**Black:**\n\nOxidised.\n\n## Pots\n\n**Clay**\n',
      ['Tea:1', '  Green:3', '    Sencha:5', '  Black:7 = Oxidised.', '  Pots:11 = Clay'],
    ],
    [
      'has definitions',
      '# Tea\n\nGreen\n: steamed\n\nBlack\n\n: oxidised\nin full\n',
      ['Tea:1', '  Green:3 = steamed', '  Black:6 = oxidised in full'],
    ],
    [
      'has numbers of Chinese notes, with their nesting',
      '# 茶\n一、绿茶\n1、煎茶\n（1）静冈\n2、玉露\n二、红茶：全发酵\n- 滇红\n① 甲\n\n• 白茶\n  · 银针\n',
      [
        '茶:1',
        '  绿茶:2',
        '    煎茶:3',
        '      静冈:4',
        '    玉露:5',
        '  红茶：全发酵:6 (红茶)',
        '    滇红:7',
        '    甲:8',
        '  白茶:10',
        '    银针:11',
      ],
    ],
    [
      'of links is links',
      '# A\n\n<https://a.b> https://c.d\n\n[e](https://f.g)\n\n<!-- aliases: ["h"] -->\n',
      ['A:1 (h) @ https://a.b https://c.d https://f.g', '1 prose 5'],
    ],
    ['of tags is nothing', '#tea #k8s/core\n\n- a #b\n- c ^d1\n', ['a:3', 'c:4']],
    [
      'begins behind lines of tags',
      '# Tea\n#drink #k8s/core\n#b\nIs a leaf, as in\n#tea\n\n## Pot\n#card\nWhat of? :: Clay\n',
      ['Tea:1 = Is a leaf, as in #tea', '  Pot:7', '    ? What of? => Clay'],
    ],
    ['of a footnote is prose', '- a[^1]\n\n[^1]: b\n', ['a:1', '1 prose 3']],
    ['of a picture is one', '# Tea\n\n![a](b)\n\n![[c.png]]\n', ['Tea:1', '2 picture 3']],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a list of contents', () => {
  it.each<[string, string, string[]]>([
    [
      'is left out, with its heading',
      '# Tea\n\n## Contents\n\n- [Green](#green)\n  - [Sencha](#s)\n- [Black](#black)\n\n## Green\n',
      ['Tea:1', '  Green:9', '1 contents 5'],
    ],
    ['is none without headings', '- [Green](#green)\n', ['Green:1']],
    ['is none if it says more', '# A\n- [Green](#green) steamed\n', ['A:1', '  Green steamed:2']],
    [
      'may be words alone',
      '# 茶\n\n目录\n\n- [绿茶](#绿茶)\n\n## 绿茶\n',
      ['茶:1', '  绿茶:7', '1 contents 5'],
    ],
    [
      'may be a line, of links to other notes',
      '# Tea\n\n## Related\n\n[[Water]] · [Pot](pot.md)\n\n## 参见\n\nNot here.\n',
      ['Tea:1', '  参见:7 = Not here.', '1 contents 5'],
    ],
    [
      'may be hidden',
      '# A\n<details><summary>Table of Contents</summary>\n\n- [Green](#green)\n\n</details>\n',
      ['A:1', '1 contents 2'],
    ],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a disclosure', () => {
  it.each<[string, string, string[]]>([
    [
      'is a card',
      '# Tea\n<details>\n  <summary>\n    Kept green\n    by _____\n  </summary>\n  **steaming**\n</details>\n',
      ['Tea:1', '  ? Kept green by _____ => steaming'],
    ],
    [
      'on one line, in a list',
      '- Tea\n  <details><summary>Green?</summary>Steamed.</details>\n- Pots\n',
      ['Tea:1', '  ? Green? => Steamed.', 'Pots:3'],
    ],
    [
      'with Markdown in it',
      '# Tea\n<details><summary>How?</summary><p>\n\n```sh\nboil\npour\n```\n\n- Wait\n- Drink\n\n</p></details>\n\n- Green\n',
      ['Tea:1', '  ? How? => boil ⏎ pour; Wait; Drink', '  Green:14'],
    ],
    [
      'that only says “show” asks what is above it',
      '# Tea\n## Boil water\n<details><summary>show</summary>\n\n`boil`\n</details>\n\nHow hot?\n\n<details><summary>答案</summary>90</details>\n',
      ['Tea:1', '  Boil water:2', '    ? Boil water => boil', '    ? How hot? => 90'],
    ],
    [
      'may be a section that is folded',
      '# A\n<details><summary>Green</summary>\n\n## Sencha\n\n- b\n</details>\n',
      ['A:1', '  Green:2', '    Sencha:4', '      b:6'],
    ],
    [
      'in each other',
      '# A\n<details><summary>Tea</summary>\n<details><summary>Green?</summary>b</details>\n</details>\n',
      ['A:1', '  Tea:2', '    ? Green? => b'],
    ],
    ['without titles', '<details><summary>a?</summary>b</details>', ['tea:1', '  ? a? => b']],
    ['without an answer', '# A\n<details><summary>b?</summary></details>\n', ['A:1', '1 html 2']],
    [
      'of a picture',
      '# A\n<details><summary>b?</summary>\n\n![c](d)\n</details>\n',
      ['A:1', '1 html 2'],
    ],
    ['in code', '- a\n\n`<details>` b\n', ['a:1', '1 prose 3']],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a card', () => {
  it.each<[string, string, string[]]>([
    [
      'on a line',
      '# A\nGreen?::Steamed.\n- Black? :: Oxidised.\n',
      ['A:1', '  ? Green? => Steamed.', '  ? Black? => Oxidised.'],
    ],
    [
      'for both ways',
      '# A\nSencha:::A tea\n',
      ['A:1', '  ? Sencha => A tea', '  ? A tea => Sencha'],
    ],
    [
      'of several lines',
      '# A\nb\nc\n?\nd\ne\n\nf\n??\n- g\n- h\n',
      ['A:1', '  ? b c => d e', '  ? f => g; h', '  ? g; h => f'],
    ],
    [
      'of an item',
      '# A\n- b\n  ?\n  c\n- d::e\n  - f\n',
      ['A:1', '  ? b => c', '  ? d => e', '  f:6'],
    ],
    [
      'to be filled in',
      '# A\nIt is ==green==.\n- ==x== is {{c1::y::hint}}\n- ==z==\n- {{cloze p}} q\n',
      ['A:1', '  ? It is ==green==.', '  ? ==x== is ==y==', '  ? ==p== q', '  z:4'],
    ],
    [
      'to be filled in, with an equal sign in it',
      '# A\n- ==F = ma== is the law of ==Newton==\n- ==E=mc²== by Einstein\n- if a == b then c==d\n',
      [
        'A:1',
        '  ? ==F = ma== is the law of ==Newton==',
        '  ? ==E=mc²== by Einstein',
        '  if a == b then c==d:4',
      ],
    ],
    [
      'of Logseq',
      '- Tea\n  - Green? #card\n    card-last-interval:: 28.3\n    id:: 64a1\n    - Steamed\n    - Fresh\n  - b\n    id:: 65-b\n',
      ['Tea:1', '  ? Green? => Steamed; Fresh', '  b:7 #65-b', '1 property 3'],
    ],
    [
      'with Q and A',
      '# A\nQ: b?\nA: c\nd\n\n**Q1:** e\n\n**A:** f\n\n- 问：g\n- 答：h\n- Q: i\n  - A: j\n\n## Q: k?\n\nA: l\n',
      [
        'A:1',
        '  ? b? => c d',
        '  ? e => f',
        '  ? g => h',
        '  ? i => j',
        '  k?:15',
        '    ? k? => l',
      ],
    ],
    [
      'below a numbered question',
      '1、什么是茶？\n答：叶子。\n2、水？\n',
      ['什么是茶？:1', '  ? 什么是茶？ => 叶子。', '水？:3'],
    ],
    [
      'whose answer counts itself',
      '2、壁？\n答：（1）膜；\n（2）质\n与**液**\n3、核？\n答：\n①仁\n②液\n1、丝？\n\n答：1、x\n\n2、y？\n',
      [
        '壁？:1',
        '  ? 壁？ => 膜; 质与液',
        '核？:5',
        '  ? 核？ => 仁; 液',
        '丝？:9',
        '  ? 丝？ => 1、x',
        'y？:13',
      ],
    ],
    ['in a table', '# A\n| Question | Answer |\n|-|-|\n| b | c |\n', ['A:1', '  ? b => c']],
    [
      'in a table whose first cells ask',
      '# A\n| Cue | Notes |\n|-|-|\n| b? | c |\n| **d？** | e |\n\n| F | G |\n|-|-|\n| h? | i |\n| j | k |\n',
      ['A:1', '  ? b? => c', '  ? d？ => e', '  h?:9 = G: i', '  j:10 = G: k'],
    ],
    [
      'in the only item below one that asks',
      '# A\n1. b?\n   - c\n2. d?\n   - e\n   - f\n3. g?\n   - h?\n4. i?\n   - A. j\n5. k? {#own}\n   - l\n',
      [
        ...['A:1', '  ? b? => c', '  d?:4', '    e:5', '    f:6', '  g?:7', '    h?:8'],
        ...['  i?:9', '    A. j:10', '  k?:11 #own', '    l:12'],
      ],
    ],
    [
      'of a sentence with what it is in brackets',
      '# A\n- 乙。（对）\n- B is c. (F)\n- Fluorine (F)\n\n1、丙（×）\n2、丁。（√）\n3、戊\n',
      [
        ...[
          'A:1',
          '  ? 乙。 => 对 / 错',
          '  ? B is c. => False / True',
          '  ? 丙 => × / √',
          '  ? 丁。 => √ / ×',
        ],
        ...['  Fluorine (F):4', '  戊:8'],
      ],
    ],
    [
      'in a callout',
      '# A\n> [!question]- b?\n> c\n\n> [!tip] d\n> - e\n',
      ['A:1', '  ? b? => c', '  d:5', '    e:6'],
    ],
    [
      'in an item, with its answer in the next line',
      '# A\n1. 简述 Pod 的生命周期？\n答：Pending、Running。\n2. What is a mutex?\n   Answer: a lock\n3. Why?\n   Because.\n4. Not\n   asked\n',
      [
        'A:1',
        '  ? 简述 Pod 的生命周期？ => Pending、Running。',
        '  ? What is a mutex? => a lock',
        '  ? Why? => Because.',
        '  Not asked:8',
      ],
    ],
    [
      'directly below an item, which it does not go on',
      '# A\n- b\nQ: c?\nA: d\n- e\n**问：f？**\n答：g\n- h\n**i**\n\n- k\nl\n',
      ['A:1', '  ? c? => d', '  ? f？ => g', '  b:2', '  e:5', '  h:8', '  i:9', '    k l:11'],
    ],
    [
      'of a title that asks, with its words above the answer',
      '# A\n## What is b?\nIn short: c.\n\n<details><summary>Answer</summary>\n\nd\n\n</details>\n\n## E\nf?\n<details><summary>Show</summary>\n\ng\n\n</details>\n',
      ['A:1', '  What is b?:2', '    ? What is b? => d', '  E:11', '    ? f? => g'],
    ],
    [
      'with dates',
      '# A\nb::c <!--SR:!2021-08-11,2,270-->\nd::e\n<!--SR:!2021-08-11,2,270-->\n',
      ['A:1', '  ? b => c', '  ? d => e', '1 property 4'],
    ],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

  it.each([
    '<details><summary>b?</summary>\n\nc\n\nExplanation: d\n\ne\n\n</details>\n',
    '<details><summary>b?</summary>\n\nc\n**解析：** d\n\ne\n\n</details>\n',
  ])('that is hidden has its explanation too: %j', (text) =>
    expect(drawnNotes(markdown.read(`# A\n\n${text}`, 'a.md'))).toEqual([
      ...['A @1:1', '  ? b? → c (d; e) @3:1'],
    ]),
  )

  it('has its explanation below it, an id at its end and other answers in a comment', () =>
    expect(
      drawnNotes(
        markdown.read(
          `# A
Q: b? {#one}
A: c <!-- also: ["d", "e"] -->
Explanation: f
g

It is ==h==. {#two}
解析：i

解析：j

Q: k? {#no id}
A: l

**解释：** m

1. o？
   答案：p
   解析：q
2. r

问：s？
答：t
解释：u
问：v？ {#one}
答：w <!-- also: [1, -->

Explanation of all`,
          'a.md',
        ),
      ),
    ).toEqual([
      'A @1:1',
      '  ? b? → c | d | e (f g) #one @3:1',
      '  ? It is ==h==. (i j) #two @7:1',
      '  ? k? {#no id} → l (m) @13:1',
      '  ? o？ → p (q) @17:1',
      '  ? s？ → t (u) @23:1',
      '  ? v？ → w #one @26:1',
      '  r @20:1',
      '! skipped prose 1 @28:1',
    ]))

  it.each([
    'std::string',
    'Foo::Bar',
    'Foo::*',
    'all of Foo::*',
    'a smile ::)',
    'one::=',
    'use std::string here',
    '`a::b` c',
    'fe80::1 is local',
    'the address ::1',
    'http://[::1]/ here',
    'a::',
    '::a',
    'a::b::c d',
    'std::chrono::seconds',
    'Rust path std::collections::HashMap is a map',
    'AWS::EC2::Instance',
  ])('is not %s', (text) => expect(read(`- ${text}`)).toEqual([`${text.replaceAll('`', '')}:1`]))

  it.each([
    ['- A\n  - Docs: https://a.b/\n', ['A:1', '  Docs:2 @ https://a.b/']],
    ['- A\n  - Blog - https://a.b/\n', ['A:1', '  Blog:2 @ https://a.b/']],
    ['- A\n  - Docs (https://a.b/)\n', ['A:1', '  Docs:2 @ https://a.b/']],
    ['- A\n  - See it at https://a.b/\n', ['A:1', '  See it at https://a.b/:2 @ https://a.b/']],
    ['|a|b|\n|-|-|\n|c|N/A|\n|d|-|\n', ['c:3', 'd:4']],
    ['|a|b|c|\n|-|-|-|\n|d|—|N/A|\n', ['d:3']],
  ])('nor is there a summary that says nothing: %j', (text, wanted) =>
    expect(read(text)).toEqual(wanted),
  )

  it('nor is what a plugin of Obsidian keeps in a document', () => {
    const drawing = '---\n\nexcalidraw-plugin: parsed\n\n---\n==⚠ Switch==\n\n# Excalidraw Data\n'
    expect(read(drawing)).toEqual(['1 property 3', '1 picture 1'])
    const board = '---\nkanban-plugin: basic\n---\n## Done\n\n**Complete**\n- [x] etcd\n'
    expect(read(board).slice(0, 2)).toEqual(['Done:4', '  etcd:7'])
  })

  it('is where blanks are around the sign, if one is inside a name besides', () =>
    expect(read('- A\n  - What is 1::2? :: three\n  - std::x is :: a name')).toEqual([
      ...['A:1', '  ? What is 1::2? => three', '  ? std::x is => a name'],
    ]))
})

it('has a sign as its answer', () =>
  expect(read('- Is equal in C?::==\n- Not equal in C :: `!=`\n- And::\n')).toEqual([
    ...['And:::3', '  ? Is equal in C? => ==', '  ? Not equal in C => !='],
  ]))

it('is made of what Bear marks, as of other highlights', () =>
  expect(read('# A\n::Green:: tea\n- a (::b::)\n- ::before is CSS\n')).toEqual([
    ...['A:1', '  ? ==Green== tea', '  ? a (==b==)', '  ::before is CSS:4'],
  ]))

it('is no page whose first lines say what a note says of itself', () => {
  expect(read('# A\n\nCreated: March 3, 2024 9:12 AM\nTags: b, c\n\nD.\n')).toEqual([
    ...['A:1 = D.', '2 property 3'],
  ])
  expect(read('# A\n\nCreated: March 3\nMass: b\n')).toEqual(['A:1 = Created: March 3 Mass: b'])
})

describe('a question with pictures', () => {
  it.each<[string, string[]]>([
    ['- ![[hand.png]] Which?::b', ['  ? [picture: hand.png] Which? => b']],
    ['- ![x](img/hand%20x.png) Which?\n  - b', ['  ? [picture: hand x.png] Which? => b']],
    ['- Q: Which? ![](a.png?raw=1)\n  A: b', ['  ? [picture: a.png] Which? => b']],
    ['- 哪个？![[手.png|200]]::乙', ['  ? [图片：手.png] 哪个？ => 乙']],
    ['![](a.png)\nWhich?\n?\nb', ['  ? [picture: a.png] Which? => b']],
    ['Q: <img src="a.png">Which?\n\nA: b', ['  ? [picture: a.png] Which? => b']],
    ['|Question|Answer|\n|-|-|\n|![](a.png) Which?|b|', ['  ? [picture: a.png] Which? => b']],
    ['![](a.png) Which?\n- [x] b\n- [ ] c', ['  ? [picture: a.png] Which? => b / c']],
  ])('names them: %j', (text, wanted) => {
    const [title, ...cards] = read(text)
    const [line] = cards.slice(-1)
    expect([title, ...cards.slice(0, -1)]).toEqual(['tea:1', ...wanted])
    expect(line).toMatch(/^1 picture \d$/)
  })

  it('names none that the answer shows, and no other notes', () =>
    expect(read('- a?::![](b.png) c\n- ![[Note]] d?::e\n- f ![](g.png)\n')).toEqual([
      ...['f:3', '  ? a? => c', '  ? d? => e'],
    ]))
})

describe('words', () => {
  it.each([
    ['即**绿茶：**不发酵，_红茶。_发酵', '即绿茶：不发酵，红茶。发酵'],
    ['喝**“乌龙”**半发酵', '喝“乌龙”半发酵'],
    ['***茶。***叶 __水。__热 *汤，*好', '茶。叶 水。热 汤，好'],
    ['a_b_c and d*e', 'a_b_c and d*e'],
    ['“______，______”写出 __ __x__ ___y___', '“______，______”写出 __ x y'],
    ['see https://a.io/____/ and [a](b/____/c)', 'see https://a.io/____/ and a'],
    ['Green<br>tea  \nand\\\nmore', 'Green tea and more'],
    ['绿茶\n不发酵', '绿茶不发酵'],
    ['&mdash; &eacute; &#39; &amp;lt; `&amp;` AT&T', "— é ' &lt; &amp; AT&T"],
    ['&#38;lt; &#38;amp; [&#38;lt;](b)', '&lt; &amp; &lt;'],
    ['a :fire: :no_such: `:fire:`', 'a 🔥 :no_such: :fire:'],
    ['[[Green tea|绿茶]] [[Tea#Green]] ![[x.png]] b', '绿茶 Tea > Green b'],
    ['$a_1 * b_2 * c$ and $5, $6', '$a_1 * b_2 * c$ and $5, $6'],
    ['x==y and ==z', 'x==y and ==z'],
    [
      '6 × 10<sup>23</sup>, 10<sup>-7</sup>, Ca<sup>2+</sup>, H<sub>2</sub>O',
      '6 × 10²³, 10⁻⁷, Ca²⁺, H2O',
    ],
    ['2<sup>n</sup>, e<sup>-kt</sup>, x<sup>k</sup>, 101<sub>2</sub>', '2ⁿ, e^-kt, x^k, 101₂'],
    ['19<sup>th</sup>, M<sup>me</sup>, *a*<sup>2</sup>, a<sup>**2**</sup>', '19th, Mme, a², a2'],
    ['10^-3^, a^2^ + b^2^, 19^th^', '10⁻³, a² + b², 19th'],
    ['x^2 + y^2, 2^3^2, x^y^z, a ^b^ c', 'x^2 + y^2, 2^3^2, x^y^z, a ^b^ c'],
    ['a [x](b) <a href="c">d</a> <kbd>e</kbd>', 'a x d e'],
    ['8:00~12:00，14:00~18:00', '8:00~12:00，14:00~18:00'],
    ['A—P~P~P, H~2~O, C~6~H~12~, x~i~', 'A—P~P~P, H2O, C6H12, xi'],
    ['~~gone~~ done ~ `a~b` 5~10~15', 'done ~ a~b 5~10~15'],
    ['2*3*4=24, *em* and 2 *x* 3', '2*3*4=24, em and 2 x 3'],
    ['if x<y and y>z, a<b or b>c', 'if x<y and y>z, a<b or b>c'],
    [
      'vector<int> v, List<String>, kubectl get <name>',
      'vector<int> v, List<String>, kubectl get <name>',
    ],
    ['<Tabs>a</Tabs> <x-y>b</x-y> <input type="x"> <ruby>c</ruby>', 'a b c'],
    [
      '<ruby>漢字<rt>かんじ</rt></ruby>を<ruby>読<rp>(</rp><rt>よ</rt><rp>)</rp></ruby>む',
      '漢字（かんじ）を読(よ)む',
    ],
    ['a\ufdd0b\ufdd31\ufdd3', 'ab1'],
  ])('%j', (text, wanted) =>
    expect(
      String(markdown.read(`- ${text.replaceAll('\n', '\n  ')}`, 'a.md').notes.notes[0]?.title),
    ).toBe(wanted),
  )
})

describe('what is said of the document', () => {
  it.each<[string, string, unknown]>([
    [
      'front matter',
      '---\ntitle: Tea\naliases: [chai, 茶]\nid: t\n---\n- a\n',
      { title: 'Tea', id: 't', aliases: ['chai', '茶'] },
    ],
    ['one alias', '---\nalias: a, b\n---\n- c\n', { aliases: ['a', 'b'] }],
    [
      'properties of Logseq',
      'title:: Tea\nalias:: chai\n\n- a\n',
      { title: 'Tea', aliases: ['chai'] },
    ],
  ])('by %s', (_, text, wanted) => {
    const { notes, ...about } = markdown.read(text, 'a.md').notes
    expect(about).toEqual(wanted)
    expect(notes).toHaveLength(1)
  })

  it('is no topic beside the heading of the same words', () =>
    expect(
      markdown.read('---\ntitle: Tea\naliases: [chai]\n---\n# Tea\n- a\n', 'a.md').notes,
    ).toMatchObject({
      notes: [{ title: 'Tea', aliases: ['chai'], children: [{ title: 'a' }] }],
    }))
})

it('a document that says its title is not called like its only lower heading', () => {
  const about = markdown.read(
    '---\ntitle: Tea\naliases: [chai]\n---\n## Green\n- a\n',
    'a.md',
  ).notes
  expect([about.title, drawn(about.notes)]).toEqual([
    undefined,
    ['Tea:5 (chai)', '  Green:5', '    a:6'],
  ])
})

it('what Obsidian, MkDocs and MDX replace or leave out is not read', () =>
  expect(
    read(
      '# T\n[TOC]\n\nA %%b%% c.\n\n%%\n- no\n%%\n\n- Go :material-cog:\n- d {/* e */}\n- up %%\n\nimport X from "y";\n*[HTML]: f\nup:: [[A]], [[B|C]]\n\n## G {/* #g */}\n',
    ),
  ).toEqual([
    'T:1 = A c.',
    '  Go:10',
    '  d:11',
    '  up %%:12',
    '  G:18 #g',
    '4 property 2',
    '1 html 6',
  ]))

it('the outline of 2021 keeps its lines', () => {
  const text = readFileSync('tests/data/fixtures/outline-2021.md', 'utf8')
  const titles = drawn(markdown.read(text, 'a.md').notes.notes).map((line) =>
    line.trim().replace(/:\d+(?: \(.*\))?$/, ''),
  )
  const written = [...text.matchAll(/^ *- (.*)$/gm)].slice(-78).map(([, title]) => title)
  expect(titles).toEqual(written)
})
