import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const drawn = (...lines: string[]): string[] =>
  drawnNotes(indentedText.read(lines.join('\n'), 'notes/a.txt'))

describe('plain text', () => {
  it.each<[string, string[], string[]]>([
    [
      'tabs',
      ['Tea', '\tGreen', '\t\tSencha', '\tBlack', 'Coffee'],
      ['Tea @1:1', '  Green @2:2', '    Sencha @3:3', '  Black @4:2', 'Coffee @5:1'],
    ],
    [
      'blanks of any number',
      ['a', '   b', '     c', '  d', '', '        e', 'f'],
      ['a @1:1', '  b @2:4', '    c @3:6', '  d @4:3', '    e @6:9', 'f @7:1'],
    ],
    [
      'tabs among blanks, where a tab is one level',
      ['a', '  b', '\tc', '\t\td', '    e', '\t  f'],
      ['a @1:1', '  b @2:3', '  c @3:2', '    d @4:3', '    e @5:5', '    f @6:4'],
    ],
    [
      'ideographic blanks',
      ['茶', '　绿茶', '　　龙井'],
      ['茶 @1:1', '  绿茶 @2:2', '    龙井 @3:3'],
    ],
    [
      'signs before items, and boxes',
      ['- a', '  * [x] b', '  + c', '• d', '·e', '1. f', '2. g', '-', '- [ ] h'],
      [
        ...['a @1:3', '  b @2:9', '  c @3:5', 'd @4:3', 'e @5:2'],
        ...['  f @6:4', '  g @7:4', 'h @9:7'],
      ],
    ],
    [
      'Chinese numbers, which are below each other without any blank',
      ['茶', '一、绿茶', '（一）龙井', '1、西湖', '（1）狮峰', '2、钱塘', '二、红茶'],
      [
        ...['茶 @1:1', '  绿茶 @2:3', '    龙井 @3:4', '      西湖 @4:3', '        狮峰 @5:4'],
        ...['      钱塘 @6:3', '  红茶 @7:3'],
      ],
    ],
    [
      'formal numerals and stems, where they count',
      ['壹、气候', '甲、温度', '乙、降水', '貳、水文', '參、地形', '辛、甘、酸', '甲、乙两地'],
      [
        ...['气候 @1:3', '  温度 @2:3', '  降水 @3:3', '水文 @4:3', '地形 @5:3'],
        ...['辛、甘、酸 @6:1', '甲、乙两地 @7:1'],
      ],
    ],
    [
      'formal numerals of two digits',
      ['玖、气候', '拾、水文', '拾壹、河', '拾貳、江'],
      ['气候 @1:3', '水文 @2:3', '河 @3:4', '江 @4:4'],
    ],
    [
      'Chinese and other numbers without a blank behind them',
      ['一.茶', '1.绿茶', '2.红茶', '二.水', '1.29 is a version'],
      [...['茶 @1:3', '  绿茶 @2:3', '  红茶 @3:3', '水 @4:3', '1.29 is a version @5:1']],
    ],
    [
      'numbers of chapters and sections',
      ['1. a', '1.1. b', '1.1.1. c', '1.2. d', '2. e', '1.29 is a version'],
      [...['a @1:4', '  b @2:6', '    c @3:8', '  d @4:6', 'e @5:4', '1.29 is a version @6:1']],
    ],
    [
      'a heading above items',
      ['Tea', '- Green', 'Coffee'],
      ['Tea @1:1', '  Green @2:3', 'Coffee @3:1'],
    ],
    [
      'an answer that goes on at the beginning of a line',
      [
        ...[
          'Tea',
          'Q: What is',
          'tea?',
          'A: The leaves',
          'of a plant.',
          'Q: Which one?',
          'A: Camellia',
        ],
        ...['sinensis, from', 'China.', 'Coffee', 'Q: Is it tea?', 'A: No.', 'Water'],
      ],
      [
        ...['Tea @1:1', '  ? What is tea? → The leaves of a plant. @2:1'],
        ...['  ? Which one? → Camellia sinensis, from China. @6:1'],
        ...['Coffee @10:1', '  ? Is it tea? → No. @11:1', 'Water @13:1'],
      ],
    ],
    [
      'an answer that goes on in Chinese, and one that is a letter',
      [
        '茶',
        '问：什么是茶？',
        '答：一种',
        '叶子。',
        '问：哪个？',
        'A. 叶',
        'B. 水',
        '答案：A',
        '因为。',
      ],
      [
        ...[
          '茶 @1:1',
          '  ? 什么是茶？ → 一种叶子。 @2:1',
          '  ? 哪个？ → 叶 / 水 @5:1',
          '因为。 @9:1',
        ],
      ],
    ],
    [
      'an item that continues below its words',
      ['- a tea that', '  is green', '  And another', '- b', '', '  c'],
      ['a tea that is green @1:3', '  And another @3:3', 'b @4:3', '  c @6:3'],
    ],
    [
      'names with what is said of them, and aliases',
      ['Tea', '\tSencha - a steamed tea', '\t绿茶：不发酵', '\ta-b - c - d', 'x1: y', 'x1: z'],
      [
        ...['Tea @1:1', '  Sencha @2:2 — a steamed tea', '  绿茶：不发酵 @3:2 = 绿茶'],
        ...['  a-b - c - d @4:2', 'x1: y @5:1', 'x1: z @6:1'],
      ],
    ],
    [
      'titles between rows of signs, stars without blanks, comments',
      [
        '---- Tea ----',
        'about it',
        '*green tea',
        '# a comment',
        '1)one',
        '=== Coffee ===',
        '*b* c',
      ],
      [
        ...['Tea @1:6', '  about it @2:1', '    green tea @3:2', '      a comment @4:3'],
        ...['        one @5:3', 'Coffee @6:5', '  *b* c @7:1'],
      ],
    ],
    ['rules', ['a', '===', '---', '- b', '***'], ['a @1:1', '  b @4:3']],
    ['all line ends', ['a\r\n\tb\r\tc', 'd'], ['a @1:1', '  b @2:2', '  c @3:2', 'd @4:1']],
    ['titles alone', ['a', 'b?', 'c'], ['a @1:1', 'b? @2:1', 'c @3:1']],
  ])('has titles below each other: %s', (_, lines, wanted) =>
    expect(drawn(...lines)).toEqual(wanted),
  )

  it.each<[string, string[], string[]]>([
    [
      'a title in capitals, which does not go on below its words',
      ['1. PUBLIC GOODS', '   free: nobody pays', '2. MONOPOLY', '   one seller'],
      [
        ...['PUBLIC GOODS @1:4', '  free: nobody pays @2:4 = free'],
        ...['MONOPOLY @3:4', '  one seller @4:4'],
      ],
    ],
    [
      'several lines that do not fill the width of the item',
      ['1. Reasons for failure (Pigou)', '   power', '   public goods', '2. Ends'],
      ['Reasons for failure (Pigou) @1:4', '  power @2:4', '  public goods @3:4', 'Ends @4:4'],
    ],
    [
      'short items that go on in several lines',
      ['1. Always wash your hands', '   before you touch', '   it', '2. First thing', '   that is'],
      ['Always wash your hands before you touch it @1:4', 'First thing that is @4:4'],
    ],
    [
      'an item that goes on in several lines',
      ['1. The reasons for a failure', '   of markets are power and', '   goods', '2. Ends'],
      ['The reasons for a failure of markets are power and goods @1:4', 'Ends @4:4'],
    ],
    [
      'who speaks and when, below the title of all',
      ['ECON 101 - Lecture 7: Failure', 'Prof. Miller, 12 Oct 2026', '', '1. A', '   - b', '2. C'],
      [
        ...['ECON 101 - Lecture 7: Failure @1:1', '  A @4:4', '    b @5:6', '  C @6:4'],
        '! skipped prose 1 @2:1',
      ],
    ],
    ...['12.10.2026', 'Oct 12, 2026', '日期：2026年10月12日', 'by Ann Lee'].map(
      (line): [string, string[], string[]] => [
        `a byline: ${line}`,
        ['Tea', line, '1. A'],
        ['Tea @1:1', '  A @3:4', '! skipped prose 1 @2:1'],
      ],
    ),
    [
      'names with more below them',
      ['Cast', 'Dr. Watson', '  friend', 'Sherlock Holmes', '  detective'],
      [
        ...['Cast @1:1', 'Dr. Watson @2:1', '  friend @3:3'],
        ...['Sherlock Holmes @4:1', '  detective @5:3'],
      ],
    ],
    [
      'names beside each other',
      ['Poems', 'by Robert Frost', 'by Emily Dickinson'],
      ['Poems @1:1', 'by Robert Frost @2:1', 'by Emily Dickinson @3:1'],
    ],
    [
      'dates with items, and words with by',
      ['Time', '1 May 1886', '- Haymarket', '4 July 1776', '- War', 'by car'],
      [
        ...['Time @1:1', '1 May 1886 @2:1', '  Haymarket @3:3', '4 July 1776 @4:1'],
        ...['  War @5:3', 'by car @6:1'],
      ],
    ],
    ['two titles', ['Tea', 'Coffee', '1. A'], ['Tea @1:1', 'Coffee @2:1', '  A @3:4']],
  ])('may have %s', (_, lines, wanted) => expect(drawn(...lines)).toEqual(wanted))

  it('has cards, at the title above them', () =>
    expect(
      drawn(
        'Pods',
        'Q: What is a Pod?',
        'A: The smallest unit',
        '\t- of work',
        '1. Question 2: Who starts it?',
        'Answer: the kubelet',
        'Services',
        '\t问：它是什么？',
        '\t答：一个地址',
        '\t为什么要有 Service？',
        '\t答案：Pod 会变',
        'Q: alone',
        'Q: with items',
        '- one',
        '- two',
      ),
    ).toEqual([
      'Pods @1:1',
      '  ? What is a Pod? → The smallest unit; of work @2:1',
      '  ? Who starts it? → the kubelet @5:4',
      'Services @7:1',
      '  ? 它是什么？ → 一个地址 @8:2',
      '  ? 为什么要有 Service？ → Pod 会变 @10:2',
      '  ? with items → one; two @13:1',
      '  Q: alone @12:1',
    ]))

  it('has cards with labels in other languages', () =>
    expect(
      drawn(
        ...['Frage: Wer schrieb Faust?', 'Antwort: Goethe', 'Erklärung: in Weimar', ''],
        ...['質問：首都は？', '答え：東京', '', 'Ｑ：「今日」は？', 'Ａ：きょう'],
      ),
    ).toEqual([
      'a @1:1',
      '  ? Wer schrieb Faust? → Goethe (in Weimar) @1:1',
      '  ? 首都は？ → 東京 @5:1',
      '  ? 「今日」は？ → きょう @8:1',
    ]))

  it('has the whole answer of several lines', () => {
    expect(
      drawn(
        ...['Q: Name the branches', 'A: Legislative', 'Executive', 'Judicial', ''],
        ...['问：什么是光合？', '答：植物利用光能', '把水合成有机物', '并放氧。', ''],
        ...['Q: Who?', 'A:', '- You', '- Me', 'Q: And where?', 'A:', 'Here', '', 'Tea'],
        ...['Q. What is it?', 'A. A leaf', 'Q2. And that?', 'A2. Water.', 'It is wet.'],
      ),
    ).toEqual([
      'a @1:1',
      '  ? Name the branches → Legislative; Executive; Judicial @1:1',
      '  ? 什么是光合？ → 植物利用光能把水合成有机物并放氧。 @6:1',
      '  ? Who? → You; Me @11:1',
      '  ? And where? → Here @15:1',
      '  Tea @19:1',
      '    ? What is it? → A leaf @20:1',
      '    ? And that? → Water. It is wet. @22:1',
    ])
    expect(
      drawn('Q: a?', 'A: b', 'Coffee', 'Q: c?', 'A: d', 'Tea', '- e', 'Q: f', 'A: g', 'B. h'),
    ).toEqual([
      ...['a @1:1', '  ? a? → b @1:1', '  Coffee @3:1', '    ? c? → d @4:1'],
      ...['  Tea @6:1', '    ? f → g @8:1', '    e @7:3', '  B. h @10:1'],
    ])
  })

  it('has cards without a title below the name of the file', () =>
    expect(drawn('Q: a?', 'A: b')).toEqual(['a @1:1', '  ? a? → b @1:1']))

  it('takes no options of a question for its answer', () =>
    expect(drawn('Which one?', 'A: this', 'B: that')).toEqual([
      'Which one? @1:1',
      '  A: this @2:1',
      'B: that @3:1',
    ]))

  it('skips prose, and says so', () => {
    const long =
      'It comes from a leaf that is picked, and steamed, and dried, and sold in many countries.'
    expect(drawn('Green tea is made of leaves that', 'have not withered.', '', long)).toEqual([
      '! skipped prose 3 @1:1',
    ])
    expect(drawn('Green', '', long, '', 'Black', '', 'White')).toEqual([
      ...['Green @1:1', 'Black @5:1', 'White @7:1', '! skipped prose 1 @3:1'],
    ])
    expect(drawn('Green', '\tSencha', long, 'Black', `- ${long}`)).toEqual([
      ...['Green @1:1', '  Sencha @2:2', 'Black @4:1', `  ${long} @5:3`, '! skipped prose 1 @3:1'],
    ])
  })

  it('is Markdown or Anki if its content says so', () => {
    expect(drawn('# Tea', '', '- Green')).not.toContain('# Tea @1:1')
    expect(drawn('a\tb', 'c\td')).toEqual(['a @1:1', '  ? a → b @1:1', '  ? c → d @2:1'])
    expect(drawn('a\tb', '\tc\td')).toEqual(['a\tb @1:1', '  c\td @2:2'])
  })

  it('has no more levels than an outline', () => {
    const deep = Array.from({ length: 201 }, (_, i) => ' '.repeat(i) + i)
    expect(drawn(...deep)).toEqual(['! too-deep @201:201'])
    expect(drawn(...deep.slice(1))).toHaveLength(200)
  })

  it('reads many questions and answers without the stack', () => {
    const { notes } = indentedText.read(`Q: a\n${'  b\n'.repeat(150_000)}`, 'a.txt') as {
      notes: { notes: readonly { cards?: readonly { answer?: string }[] }[] }
    }
    expect(notes.notes[0]?.cards?.[0]?.answer).toHaveLength(2000)
  })

  it.each([
    ['Tea\n\tGreen', true],
    ['茶\n一、绿茶', true],
    ['• a', true],
    ['words', false],
    ['a: b\nc: d', false],
  ])('is told by content: %j %s', (head, is) => expect(indentedText.isLike(head)).toBe(is))
})

it('may be a table with a header that a spreadsheet saved as text', () => {
  expect(drawn('大类\t小类\t知识点', '茶\t绿茶\t龙井', '\t\t碧螺春')).toEqual([
    ...['茶 @2:1', '  绿茶 @2:3', '    龙井 @2:6', '    碧螺春 @3:3'],
  ])
  expect(drawn('question\tanswer', 'Why?\tSo')).toEqual(['a @2:1', '  ? Why? → So @2:1'])
})

it('may be a table whose header has names that are not known, if it can be no card', () => {
  const rows = ['France\tParis\t68', 'Spain\tMadrid\t48', 'Italy\tRome, the eternal\t59']
  expect(drawn('Country\tCapital\tPopulation', ...rows)).toEqual([
    'France @2:1 — Capital: Paris; Population: 68',
    'Spain @3:1 — Capital: Madrid; Population: 48',
    'Italy @4:1 — Capital: Rome, the eternal; Population: 59',
  ])
  expect(drawn('Country\tCapital', 'France\tParis', 'Spain\tMadrid')).toEqual([
    ...['France @2:1 — Capital: Paris', 'Spain @3:1 — Capital: Madrid'],
  ])
  // The first of these is a card like the others.
  expect(drawn('capital of France\tParis', 'Bastille\t1789', 'Hastings\t1066')).toEqual([
    'a @1:1',
    ...['  ? capital of France → Paris @1:1', '  ? Bastille → 1789 @2:1'],
    '  ? Hastings → 1066 @3:1',
  ])
})

it('may be cards on lines with a tab, below the names of their lists', () => {
  expect(
    drawn('Open chords', 'C\tx32010', 'D\txx0232', '', 'Barre chords', 'F\t133211', 'B\tx24442'),
  ).toEqual([
    ...['Open chords @1:1', '  ? C → x32010 @2:1', '  ? D → xx0232 @3:1'],
    ...['Barre chords @5:1', '  ? F → 133211 @6:1', '  ? B → x24442 @7:1'],
  ])
  expect(drawn('Contents', 'Tea\t1', 'Coffee\t12')).toEqual([
    ...['Contents @1:1', 'Tea\t1 @2:1', 'Coffee\t12 @3:1'],
  ])
})

describe('a line without a sign among those with signs', () => {
  it.each<[string, string[], string[]]>([
    [
      'is what is said of the item above it, where a count goes on',
      [
        ...[
          '一、光合',
          '（一）概念',
          '植物利用光能。',
          '（二）过程',
          '1.光反应',
          '2.暗反应——碳',
          '固定',
        ],
        ...['3. 光，', '和暗', '二、呼吸', '类型：有氧', '场所：叶', '', '线粒体'],
      ],
      [
        ...['光合 @1:3', '  概念 @2:4 — 植物利用光能。', '  过程 @4:4', '    光反应 @5:3'],
        ...['    暗反应 @6:3 — 碳', '    光，和暗 @8:4', '呼吸 @10:3'],
        ...['  类型：有氧 @11:1 = 类型', '  场所：叶 @12:1 = 场所', '线粒体 @14:1'],
        '! skipped prose 1 @7:1',
      ],
    ],
    [
      'is one of several below the item above it, or in its answer',
      [
        ...[
          '1. Organelles',
          'Ribosome',
          'Golgi apparatus, which packs all the proteins',
          'Lysosome',
        ],
        ...[
          '',
          'All are small.',
          '2、百家',
          '儒家——孔子、孟子',
          '法家——韩非子',
          '3. Which two?',
          'lipids',
        ],
        ...['proteins', '4. x'],
      ],
      [
        ...['a @10:4', '  ? Which two? → lipids; proteins @10:4', '  Organelles @1:4'],
        ...['    Ribosome @2:1', '    Golgi apparatus, which packs all the proteins @3:1'],
        ...[
          '    Lysosome @4:1',
          '  百家 @7:3',
          '    儒家 @8:1 — 孔子、孟子',
          '    法家 @9:1 — 韩非子',
        ],
        '  x @13:4',
        '! skipped prose 1 @6:1',
      ],
    ],
    [
      'is a part of a sentence that was wrapped',
      [
        ...['1. Light', 'The process by which green plants and some other organisms use'],
        ...['sunlight', '2. War', 'The Treaty of Versailles ended World', 'War I in June'],
        ...['3、光', '植物利用光能把水和二氧化碳合成有机', '物质并且放出氧气的过程叫做光合作用'],
        ...['4、氧', '植物放出', '氧气。', '5. End'],
      ],
      [
        'Light @1:4 — The process by which green plants and some other organisms use sunlight',
        'War @4:4 — The Treaty of Versailles ended World War I in June',
        '光 @7:3 — 植物利用光能把水和二氧化碳合成有机物质并且放出氧气的过程叫做光合作用',
        ...['氧 @10:3 — 植物放出氧气。', 'End @13:4'],
      ],
    ],
    [
      'is a sentence below a part of a book or an item that counts nothing',
      [
        'Chapter 1: Cells',
        'They are small units.',
        '- a',
        'It has more to say.',
        'And more of this.',
        '- b',
      ],
      [
        'Cells @1:12 — They are small units.',
        '  a @3:3 — It has more to say. And more of this.',
        '  b @6:3',
      ],
    ],
    [
      'is a title below the item above it, above those that begin right behind it',
      ['一、光合', '光反应', '1. a', '暗反应', '1. b', '2. c', '条件', '- d', '二、呼吸'],
      [
        ...[
          '光合 @1:3',
          '  光反应 @2:1',
          '    a @3:4',
          '  暗反应 @4:1',
          '    b @5:4',
          '    c @6:4',
        ],
        ...['  条件 @7:1', '    d @8:3', '呼吸 @9:3'],
      ],
    ],
    [
      'is a title between empty lines, and above signs that count anew',
      ['Green', '1. a', '2. b', '', 'Black', '3. c', 'White', '1. d', '2. e'],
      [
        ...['Green @1:1', '  a @2:4', '  b @3:4', 'Black @5:1', '  c @6:4'],
        ...['White @7:1', '  d @8:4', '  e @9:4'],
      ],
    ],
    [
      'answers the item above it',
      ['A. Who is it?', 'Me.', '', 'B. Who was it?', '', 'You', '', 'C. Who?', 'They', '- say'],
      [
        ...['a @1:4', '  ? Who is it? → Me. @1:4', '  ? Who was it? → You @4:4'],
        ...['  Who? @8:4', '    They @9:1', '      say @10:3'],
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(drawn(...lines)).toEqual(wanted))

  it('is told apart in a time that grows with the lines', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${(i % 9999) + 1}. a\nwhat it is`)
    expect(drawn('1. x', ...'line of it,\n'.repeat(20_000).split('\n'), '2. y')).toHaveLength(2)
    expect(drawn('1. x', ...'part of it\n'.repeat(20_000).split('\n'), '2. y')).toHaveLength(20_002)
    expect(drawn(...lines)).toHaveLength(20_002)
  }, 30_000)
})

describe('a list as other programs copy it', () => {
  it.each<[string, string[], string[]]>([
    [
      'the tree that a command prints',
      ['Tea', '├── Green', '│   ├── Sencha', '│\u00a0\u00a0 └── Matcha', '└── Black'],
      ['Tea @1:1', '  Green @2:5', '    Sencha @3:9', '    Matcha @4:9', '  Black @5:5'],
    ],
    [
      'the same in ASCII',
      ['Tea', '|-- Green', '|   `-- Sencha', '`-- Black', '    +-- Assam'],
      ['Tea @1:1', '  Green @2:5', '    Sencha @3:9', '  Black @4:5', '    Assam @5:9'],
    ],
    [
      'the signs of a word processor, without any indentation',
      ['Tea', '•\tGreen', 'o\tSencha', '▪\tFirst flush', '\uf0b7\tBlack', '\uf0a7\tAssam'],
      [
        ...['Tea @1:1', '  Green @2:3', '    Sencha @3:3', '      First flush @4:3'],
        ...['  Black @5:3', '    Assam @6:3'],
      ],
    ],
    [
      'numbers of parts',
      ['1 Tea', '1.1 Green', '1.1.1 Sencha', '1.2 Black', '2. Coffee', '2.1 Arabica'],
      [
        ...['Tea @1:3', '  Green @2:5', '    Sencha @3:7', '  Black @4:5'],
        ...['Coffee @5:4', '  Arabica @6:5'],
      ],
    ],
    [
      'a table of contents with tabs and pages',
      ['1.\tTea\t3', '1.1\tGreen\t4', '2.\tCoffee\t12'],
      ['Tea @1:4', '  Green @2:5', 'Coffee @3:4'],
    ],
    [
      'dots before pages',
      ['第一章 茶', '  1.1 绿茶 ........ 3', '  1.2 红茶……5', '第二章 咖啡', '  2.1 豆 · · · · 8'],
      ['茶 @1:5', '  绿茶 @2:7', '  红茶 @3:7', '咖啡 @4:5', '  豆 @5:7'],
    ],
    [
      'numbers that are none of an outline',
      ['Versions', '\t1.28 has this', '\t1.31 has that', '\t3 pods', 'Pages 1...3', 'Ports\t80'],
      [
        ...['Versions @1:1', '  1.28 has this @2:2', '  1.31 has that @3:2', '  3 pods @4:2'],
        ...['Pages 1...3 @5:1', 'Ports\t80 @6:1'],
      ],
    ],
    [
      'cards whose questions are numbers',
      ['22\tSSH', '80\tHTTP'],
      [...['a @1:1', '  ? 22 → SSH @1:1', '  ? 80 → HTTP @2:1']],
    ],
  ])('is %s', (_, lines, wanted) => expect(drawn(...lines)).toEqual(wanted))
})

describe('the parts of a book', () => {
  it.each<[string, string[], string[]]>([
    [
      'of Chinese books, of which each kind is below the wider one',
      [
        ...[
          '第一篇 基础',
          '第一章　总论',
          '第一节 概念',
          '一、定义',
          '（一）核算',
          '1. 确认',
          '（1）成本',
        ],
        ...['内容甲', '第二节', '第二章资产', '第二篇：应用'],
      ],
      [
        ...['基础 @1:5', '  总论 @2:5', '    概念 @3:5', '      定义 @4:3', '        核算 @5:4'],
        ...['          确认 @6:4', '            成本 @7:4', '      内容甲 @8:1', '    第二节 @9:1'],
        ...['  资产 @10:4', '应用 @11:5'],
      ],
    ],
    [
      'of English ones, with Roman numerals and numbers that go on from chapters',
      ['Part I: Foundations', 'Chapter 1 Logic', '1.1 Proof', 'Chapter 2 Sets', 'Part II: Limits'],
      ['Foundations @1:9', '  Logic @2:11', '    Proof @3:5', '  Sets @4:11', 'Limits @5:10'],
    ],
    [
      'of German ones as a word processor copies them',
      [
        ...['Kapitel 1 Einführung', '1.1\tDie Zelle', '·\tMembran', 'o\tLipide', '§\tProteine'],
        ...['1.2\tDer Kern', 'Kapitel 2 Stoffwechsel', '2.1\tGlykolyse'],
      ],
      [
        ...['Einführung @1:11', '  Die Zelle @2:5', '    Membran @3:3', '      Lipide @4:3'],
        ...['        Proteine @5:3', '  Der Kern @6:5', 'Stoffwechsel @7:11', '  Glykolyse @8:5'],
      ],
    ],
    [
      'of other languages, with accents, numbers in front, and numbers behind a word',
      [
        ...['Unité 1 : La vie', 'Leçon I. La cellule', '1. Kapitel: Anfang', 'Unidad 2. Aire'],
        ...['Capitolo 1 – Mare', '제 1 장 세포', '제2절 막', '第三單元 茶', '第一課 綠茶'],
      ],
      [
        ...['La vie @1:11', '  La cellule @2:10', '  Anfang @3:13', 'Aire @4:11', '  Mare @5:14'],
        ...['  세포 @6:7', '    막 @7:5', '茶 @8:6', '  綠茶 @9:5'],
      ],
    ],
    [
      'chapters in a language that nobody knows, where numbers go on below them',
      ['Sejt 1', '1.1 Mag', '1.2 Plazma', 'a folyadék', 'Citrát 2', '2.1 Kör', '2.2 Sav'],
      [
        ...['Sejt 1 @1:1', '  Mag @2:5', '  Plazma @3:5 — a folyadék', 'Citrát 2 @5:1'],
        ...['  Kör @6:5', '  Sav @7:5'],
      ],
    ],
    [
      'no ordinals of anything else',
      ['1. Part of speech', '2. Teil der Prüfung'],
      ['Part of speech @1:4', 'Teil der Prüfung @2:4'],
    ],
    [
      'no words that a number follows',
      ['Part 2 exam', 'Lesson plan'],
      ['Part 2 exam @1:1', 'Lesson plan @2:1'],
    ],
    [
      'in Roman numerals, with letters below',
      ['I. Intro', 'A. One', 'B. Two', 'C. Three', 'a) x', 'II. Middle', 'III. End'],
      [
        ...['Intro @1:4', '  One @2:4', '  Two @3:4', '  Three @4:4', '    x @5:4'],
        ...['Middle @6:5', 'End @7:6'],
      ],
    ],
    ['in letters, among them I', ['G. x', 'H. y', 'I. z'], ['x @1:4', 'y @2:4', 'z @3:4']],
    ['initials are none', ['I. M. Pei', 'X. Y'], ['I. M. Pei @1:1', 'X. Y @2:1']],
    [
      'as many stars as levels',
      ['Outline', '=======', '* A', '*** C', '** B', '* D'],
      ['Outline @1:1', '  A @3:3', '    C @4:5', '    B @5:4', '  D @6:3'],
    ],
    [
      'a table of contents, with pages of all kinds',
      [
        'Preface ........ iii',
        '1 Tea ... 1',
        '  1.1 Green ..... 3',
        '2 Coffee\t17',
        'Index ... 99',
        'Wait...5',
      ],
      ['Preface @1:1', 'Tea @2:3', '  Green @3:7', 'Coffee @4:3', 'Index @5:1', 'Wait...5 @6:1'],
    ],
    [
      'an o for a circle, if several lines have it',
      ['• Product', '  o features', '  o branding', '• Price', 'o skimming'],
      ['Product @1:3', '  features @2:5', '  branding @3:5', 'Price @4:3', '  skimming @5:3'],
    ],
    [
      'such a sign alone',
      ['o Tea', 'o Coffee', 'o Milk'],
      ['Tea @1:3', 'Coffee @2:3', 'Milk @3:3'],
    ],
    [
      'words that begin so',
      ['• Come carne', '  o pescado', '• Bebe', 'o nada'],
      ['Come carne o pescado @1:3', 'Bebe @3:3', 'o nada @4:1'],
    ],
    [
      'articles, which are words',
      ['o gato', 'o livro', 'o sol', 'a casa'],
      ['o gato @1:1', 'o livro @2:1', 'o sol @3:1', 'a casa @4:1'],
    ],
  ])('are above each other: %s', (_, lines, wanted) => expect(drawn(...lines)).toEqual(wanted))
})

describe('a question with options', () => {
  it('is a card of them, with its explanation', () =>
    expect(
      drawn(
        ...[
          '一、单选题',
          '1、首都是（  ）。',
          'A、上海  B、北京  C、广州',
          '答案：B',
          '解析：明清以来。',
        ],
        ...[
          '2. 学名？（ B ）',
          'A. Coffea',
          'B. Camellia',
          '【答案】B 解析：茶。',
          '二、判断题',
          '1、地球是圆的。（√）',
        ],
      ),
    ).toEqual([
      '单选题 @1:3',
      '  ? 首都是（  ）。 → 北京 / 上海 / 广州 (明清以来。) @2:3',
      '  ? 学名？（ ） → Camellia / Coffea (茶。) @6:4',
      '判断题 @10:3',
      '  ? 地球是圆的。 → √ / × @11:3',
    ]))

  it('may have its answer behind a stop or a dash, and a letter before its number', () =>
    expect(
      drawn(
        ...['Q1. It is:', '(a) x', '(b) y', 'Ans. b', '', 'Q2. It was:', 'a) x', 'b) y'],
        'Answer - a',
      ),
    ).toEqual(['a @1:1', '  ? It is: → y / x @1:1', '  ? It was: → x / y @6:1']))

  it('may have signs at the right one', () =>
    expect(
      drawn(
        ...['1. a?', 'A. x', '*B. y', 'C. z', '2. b?', 'A) x', 'B) y (correct)', '3. 甲？'],
        ...['A、x  B、y（正确）', '4. c?', '- A. x ❌', '- B. y ✅', '5. d?', '**A. x**', 'B. y'],
        ...['6. Which side?', 'A. one (left)', 'B. one (right)'],
      ),
    ).toEqual([
      ...['a @1:4', '  ? a? → y / x / z @1:4', '  ? b? → y / x @5:4', '  ? 甲？ → y / x @8:4'],
      ...['  ? c? → y / x @10:4', '  ? d? → x / y @13:4', '  Which side? @16:4'],
      ...['    one (left) @16:4', '    one (right) @16:4'],
    ]))

  it('may be on the line of the question, if the answer is told', () =>
    expect(
      drawn(
        ...['1. a? A. x B. y z', 'Answer: B', '2. b? (a) x (b) y', '(c) z', 'Answer: c'],
        ...['3. 甲？A. 子 B. 丑', '4. Which? A. x B. y', '5. Who? A. Smith', '答案', '3. A'],
      ),
    ).toEqual([
      ...['a @1:4', '  ? a? → y z / x @1:4', '  ? b? → z / x / y @3:4', '  ? 甲？ → 子 / 丑 @6:4'],
      ...['  Which? A. x B. y @7:4', '  Who? A. Smith @8:4'],
    ]))

  it('may have several answers, and a quote with its answer', () =>
    expect(
      drawn(
        'a?',
        'A) x',
        'B) y',
        'C) z',
        'Correct answers: A, C',
        '',
        'b?',
        'A. x',
        'B. y',
        '> Answer: B',
      ),
    ).toEqual(['a @1:1', '  ? a? → x + z / y @1:1', '  ? b? → y / x @7:1']))

  it('may be a statement with its verdict before or behind it', () =>
    expect(
      drawn(
        '（ × ）4. 鲸是鱼。',
        '5、光年是时间。 ✗',
        'T/F: Tea is hot. **True**',
        '(F) 6. It is red.',
      ),
    ).toEqual([
      ...['a @1:1', '  ? 鲸是鱼。 → × / √ @1:1', '  ? 光年是时间。 → ✗ / ✓ @2:3'],
      ...['  ? Tea is hot. → True / False @3:1', '  ? It is red. → False / True @4:5'],
    ]))

  it('may be Aiken, or have several right ones', () =>
    expect(
      drawn(
        'Which are green?',
        'A) Sencha',
        'B) Assam',
        'C) Matcha',
        'ANSWER: A, C',
        '',
        'So?',
        'A. x',
        'B. y',
        'ANSWER: B',
      ),
    ).toEqual([
      'a @1:1',
      '  ? Which are green? → Sencha + Matcha / Assam @1:1',
      '  ? So? → y / x @7:1',
    ]))

  it('finds its answer behind all questions', () =>
    expect(
      drawn(
        ...[
          '1. a？',
          'A. yes',
          'B. no',
          '2. d？',
          'A. in',
          'B. out',
          '3. g？',
          'A. h',
          'B. i',
          '4. j？',
          'A. on',
        ],
        ...['B. off', '参考答案：', '1-2 BA 4、B', '尾'],
      ),
    ).toEqual([
      'a @1:4',
      '  ? a？ → no / yes @1:4',
      '  ? d？ → in / out @4:4',
      '  ? j？ → off / on @10:4',
      '  g？ @7:4',
      '    h @7:4',
      '    i @7:4',
      '  尾 @15:1',
    ]))

  it('may have its options on one line, and its answer in a list by number', () =>
    expect(
      drawn(
        ...[
          '一、单选题',
          '1、首都是（  ）',
          'A、上海  B、北京',
          '2、乔木是（  ）',
          'A、松树  B、玫瑰',
        ],
        ...['', '参考答案：', '1、B 2、A'],
      ),
    ).toEqual([
      '单选题 @1:3',
      '  ? 首都是（  ） → 北京 / 上海 @2:3',
      '  ? 乔木是（  ） → 松树 / 玫瑰 @4:3',
    ]))

  it.each<[string, string[], string]>([
    ['on one line', ['1.A 2.√ 3.×'], '× / √'],
    ['on lines', ['1.A', '2.√', '3.错'], '错 / 对'],
    ['with why', ['1.A', '2.√', '3.False. 固体'], 'False / True (固体)'],
    ['of ranges', ['1 A', '2-3 √×'], '× / √'],
    ['by sections', ['一、选择题：1.A', '二、判断题：2.(√) 3.（错）'], '错 / 对'],
  ])('may be beside statements whose verdicts are in the list: %s', (_, key, last) =>
    expect(
      drawn(
        ...['一、选择题', '1．水是', 'A．H2O', 'B．CO2', '二、判断题', '2．冰比水轻。（  ）'],
        ...['3．铁是气体。', '', '参考答案', ...key],
      ),
    ).toEqual([
      ...['选择题 @1:3', '  ? 水是 → H2O / CO2 @2:3'],
      ...['判断题 @5:3', '  ? 冰比水轻。 → √ / × @6:3', `  ? 铁是气体。 → ${last} @7:3`],
    ]),
  )

  it('may be statements alone, each section with its own count', () =>
    expect(
      drawn(
        ...['Part 1', '1. Which?', 'A. x', 'B. y', 'Part 2', '1. Tea is hot.', '2. It is red'],
        ...['Answers', 'Part 1: 1-B', 'Part 2: 1. T 2. False'],
      ),
    ).toEqual([
      ...['Part 1 @1:1', '  ? Which? → y / x @2:4', 'Part 2 @5:1'],
      ...['  ? Tea is hot. → True / False @6:4', '  ? It is red → False / True @7:4'],
    ]))

  it('is looked for once in each of many lists of answers', () => {
    const questions = '1. What is it? ( )\nA. x\nB. y\n'.repeat(15_000)
    expect(drawn(`${questions}${'答案\n9 A\n'.repeat(15_000)}`)).toHaveLength(45_001)
  }, 30_000)

  it('need not look like one, if a list behind all questions has its number', () => {
    expect(
      drawn('1. It is:', 'A. x', 'B. y', '2. 它是', 'A．甲 B．乙', 'Answers: 1-b, 2-a'),
    ).toEqual([...['a @1:4', '  ? It is: → y / x @1:4', '  ? 它是 → 甲 / 乙 @4:4']])
    expect(drawn('Section 1: T', '1) So', '   a) x', '   b) y', 'Key', 'Section 1: 1-b')).toEqual([
      ...['T @1:12', '  ? So → y / x @2:4'],
    ])
    expect(drawn('Answers', '1. B', '1. It is:', 'A. x', 'B. y')).toEqual([
      ...['It is: @3:4', '  x @4:4', '  y @5:4', '! skipped prose 1 @1:1'],
    ])
  })

  it('may be right before a list of answers that is within the count', () =>
    expect(
      drawn('1. （ ）', 'A. x', 'B. y', '2. 它（ ）', 'A. x', 'B. y', '答案', '2.A', '3.略'),
    ).toEqual([
      ...[
        'a @4:4',
        '  ? 它（ ） → x / y @4:4',
        '  （ ） @1:4',
        '    x @1:4',
        '    y @1:4',
        '  略 @9:3',
      ],
    ]))

  it('may have only right options, which are its answer', () =>
    expect(drawn('Which?', 'A. x', 'B. y', 'Answer: A, B', '四大（AB）', 'A．甲 B．乙')).toEqual([
      ...['a @1:1', '  ? Which? → x; y @1:1', '  ? 四大（ ） → 甲; 乙 @5:1'],
    ]))

  it('is none without an answer, if more is below its letters', () =>
    expect(drawn('What?', 'A. b', '\t1. x', 'B. c')).toEqual([
      'What? @1:1',
      '  b @2:4',
      '    x @3:5',
      '  c @4:4',
    ]))
})

it('has the explanations of cards', () =>
  expect(
    drawn('Q: a?', 'A: b', 'Explanation: c', '  d', '', '问：e？', '答：f', '解析：g。'),
  ).toEqual(['a @1:1', '  ? a? → b (c d) @1:1', '  ? e？ → f (g。) @6:1']))

it('has what was marked in the books of a Kindle', () =>
  expect(
    drawn(
      ...[
        '\ufeffDeep Work (Newport)',
        '- Your Highlight on page 12 | Location 180',
        '',
        'Clarity',
        'matters.',
      ],
      ...['==========', 'Tea (Okakura)', '- Your Bookmark | Location 9', '', '', '=========='],
      ...['Deep Work (Newport)', '- Your Note | Location 280', '', 'Busy.', '=========='],
    ),
  ).toEqual([
    'Deep Work (Newport) @1:1',
    '  Clarity matters. @4:1',
    '  Busy. @15:1',
    'Tea (Okakura) @7:1',
  ]))
