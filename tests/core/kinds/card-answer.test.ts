import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { isAcceptedOfCard } from '../../../src/core/kinds/card-answer.ts'
import { examiner } from '../../../src/core/kinds/index.ts'
import type { Graded } from '../../../src/core/kinds/kind.ts'
import { isRightFor } from '../../../src/core/kinds/noted-answer.ts'
import { madeQuestions } from '../../../src/core/quiz/made-questions.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { library } from '../../support/outlines.ts'

/** A card, as a person notes it down, `ask::answer`, with answers that are right and some that are wrong. */
type Case = readonly [card: string, right: readonly string[], wrong: readonly string[]]

const check = (rule: string, cases: readonly Case[]): void => {
  describe(rule, () => {
    for (const [card, right, wrong] of cases) {
      const [ask = '', ...accepted] = card.split('::')
      const verdict = (given: string): boolean => isAcceptedOfCard(given, accepted, { asks: [ask] })
      it(`${card} ← ${right.join(' | ')}`, () => expect(right.filter(verdict)).toEqual(right))
      it(`${card} is not ${wrong.join(' | ')}`, () => expect(wrong.filter(verdict)).toEqual([]))
    }
  })
}

check('the unit that a card asks for need not be typed', [
  [
    '五四运动发生于哪一年？::1919年',
    ['1919', '1919年', '１９１９', '一九一九'],
    ['1911', '1919月', '1919天', '19', '前1919'],
  ],
  ['In which year did it end?::1919年', ['1919', '1919年'], ['1911', '1919 days']],
  [
    'How many bones does an adult have?::206 bones',
    ['206', '206 bones', 'two hundred and six'],
    ['207', '206 teeth', '20', '206 kg'],
  ],
  ['人体有多少块骨头？::206块', ['206', '206块', '206 块骨头'], ['207', '206颗牙', '206年']],
  ['How long is the Nile in km?::6650 km', ['6650', '6650 km', '6,650 km'], ['6650 miles', '665']],
  ['How long is the Nile?::6650 km', ['6650 km'], ['6650', '6650 m']],
  ['When was it unified?::221 BC', ['221 BC'], ['221', '221 AD']],
  ['光速是多少？::30万公里每秒', ['30万公里每秒'], ['30万', '30']],
])

check('a unit may be written out, or as its sign', [
  [
    'How long is a marathon?::42.195 km',
    ['42.195 kilometres', '42.195 kilometers', '42.195km', '42.195 公里'],
    ['42.195 m', '42.195 miles', '42 kilometres', '42.195 meters'],
  ],
  ['What is the mains voltage?::230 V', ['230 volts', '230V'], ['230 watts', '230', '23 volts']],
  ['Mains frequency?::50 Hz', ['50 hertz', '50 赫兹'], ['50 volts', '50 kHz', '60 hertz']],
  ['Molar mass of water?::18 g/mol', ['18 grams per mole', '18 g per mol'], ['18 grams', '18 mol']],
  ['水的沸点？::100℃', ['100°C', '100 摄氏度', '100 degrees Celsius'], ['100 K', '90度']],
  ['How long does it boil?::5 m', ['5 minutes', '5 min'], ['5 meters', '5 hours']],
])

check('a year with or without its era', [
  [
    'When did Rome fall?::476',
    ['476', '476 AD', 'AD 476', '476 CE'],
    ['476 BC', '467', '476 days'],
  ],
  ['When did Rome fall?::476 AD', ['476', '476 CE', 'AD 476'], ['476 BC', '476 BCE']],
  ['When was Marathon?::490 BC', ['490 BCE', '490 B.C.'], ['490', '490 AD', '480 BC']],
  ['How many legs has a spider?::8', ['8', 'eight'], ['8 AD', 'AD 8']],
])

check('an age with or without its years', [
  [
    'What is the voting age?::18 years',
    ['18', '18 years old', '18 years', '18岁'],
    ['18 months', '16', '81'],
  ],
  [
    '公民有选举权的年龄？::年满18周岁',
    ['18', '18岁', '18周岁', '年满18周岁'],
    ['未满18周岁', '16周岁'],
  ],
])

check('letters that a keyboard lacks', [
  ['street::die Straße', ['die Strasse', 'die Straße'], ['das Strasse', 'die Gasse']],
  ['houses::die Häuser', ['die Haeuser', 'die Häuser'], ['die Hauer']],
  ['sister::la sœur', ['la soeur', 'la sœur'], ['la seur']],
])

check('a list is right in any order and with any signs, if the card asks for none', [
  [
    'What are the three branches of government?::legislative, executive, judicial',
    [
      ...['legislative, executive and judicial', 'executive, legislative, judicial'],
      ...['judicial; executive; legislative', 'the legislative, the executive, and the judicial'],
      ...['1. judicial 2. legislative 3. executive', 'legislative / executive / judicial'],
      'legislative, executve, judicial',
    ],
    [
      ...['legislative, executive', 'legislative, executive, military', 'legislative'],
      ...['legislative, executive, judicial, military', 'legislative, legislative, judicial'],
    ],
  ],
  [
    '细胞由哪几部分组成？::细胞膜、细胞质、细胞核',
    [
      '细胞膜，细胞质和细胞核',
      '细胞核、细胞膜、细胞质',
      '细胞膜 细胞质 细胞核',
      '分别是细胞膜、细胞质以及细胞核',
      '（1）细胞核；（2）细胞膜；（3）细胞质。',
    ],
    ['细胞膜、细胞质', '细胞膜、细胞质、细胞壁', '细胞膜', '细胞膜、细胞膜、细胞核'],
  ],
  [
    'What are the organs of a plant?::root, stem, leaf',
    [
      'There are three: root, stem and leaf',
      'they include the stem, the root, the leaf, etc.',
      'a) leaf b) root c) stem',
      'first root, second stem, third leaf',
    ],
    ['There are four: root, stem, leaf', 'There are three: root, stem', 'root, stem, etc.'],
  ],
  [
    '植物的营养器官有哪些？::根、茎、叶',
    ['包括根、茎、叶', '根、茎、叶三种', '共有三个，分别是根、茎和叶', '一是根，二是茎，三是叶'],
    ['根、茎、叶四种', '根、茎等', '包括根、茎、花'],
  ],
  [
    '细胞的结构？::（1）细胞膜；（2）细胞质；（3）细胞核。',
    ['细胞膜、细胞质、细胞核', '①细胞核②细胞膜③细胞质', '细胞核，细胞膜，细胞质'],
    ['细胞膜；细胞质', '（1）细胞膜'],
  ],
  [
    'Who wrote the Manifesto?::Marx and Engels',
    ['Marx, Engels', 'Engels and Marx', 'Marx & Engels'],
    ['Marx', 'Engels', 'Marx and Lenin', 'Marx, Engels, Lenin'],
  ],
  [
    'Which novel did Austen write in 1813?::Pride and Prejudice',
    ['Pride & Prejudice', 'pride and prejudice'],
    ['Prejudice and Pride', 'Pride'],
  ],
  [
    'Order of the first three planets?::Mercury, Venus, Earth',
    ['Mercury, Venus and Earth', 'Mercury; Venus; Earth'],
    ['Venus, Mercury, Earth'],
  ],
  ['What are the steps?::boil, steep, pour', ['boil, steep and pour'], ['steep, boil, pour']],
  [
    '从内到外依次是什么？::地核、地幔、地壳',
    ['地核，地幔，地壳', '地核、地幔和地壳'],
    ['地壳、地幔、地核'],
  ],
  ['中国和日本的首都分别是什么？::北京、东京', ['北京，东京', '北京和东京'], ['东京、北京']],
  ['时代的主题是什么？::和平与发展', ['和平、发展', '和平和发展'], ['和平', '发展', '战争与发展']],
  ['Primary colours?::red, yellow, blue', ['blue red yellow'], ['blue yellow', 'red yellow red']],
  ['Noble gases?::He, Ne, Ar', ['Ar He Ne'], ['He, Ne, Kr', 'He Ne']],
  ['What is the vertex?::(3, 4)', ['(3,4)', '3, 4'], ['(4, 3)', '4, 3']],
  ['Which numbers?::3, 4', ['3, 4', '3 and 4'], ['3', '34']],
  ['How many people live there?::1,000', ['1000', '1,000'], ['000,1', '1']],
])

check('a remark in brackets need not be typed', [
  [
    '《红楼梦》的作者？::曹雪芹（清）',
    ['曹雪芹', '曹雪芹（清）', '曹雪芹 (清)'],
    ['清', '高鹗', '曹雪芹（明）、高鹗'],
  ],
  ['to eat::comer (regular -er)', ['comer', 'comer (regular -er)'], ['regular -er', 'beber']],
  ['1919年发生了什么？::五四运动（1919年）', ['五四运动'], ['1919年', '五卅运动']],
  ['Symbol 26?::Fe (iron)', ['Fe', 'Fe (iron)'], ['Fo']],
  ['Which ion?::iron (III)', ['iron (III)'], ['iron', 'iron (II)']],
  ['Which base?::Ca(OH)2', ['Ca(OH)2'], ['Ca', 'Ca2']],
  ['Which function?::f(x)', ['f(x)'], ['f', 'x']],
  ['英式拼法？::colo(u)r', ['color', 'colour'], ['colur']],
  ['苹果::apple(s)', ['apple', 'apples'], ['appl']],
])

check('of alternatives one is enough, and of a list that needs all its parts it is not', [
  [
    'What is the capital of Brazil?::Brasília / Brasilia',
    ['Brasília', 'Brasilia', 'Brasília / Brasilia'],
    ['Rio', 'Brasília, Rio'],
  ],
  ['What is it called in Britain?::aubergine／eggplant', ['aubergine', 'eggplant'], ['courgette']],
  ['frío::cold; cool', ['cold', 'cool', 'cool; cold'], ['hot', 'cold; hot']],
  ['cold::冷的；凉的', ['冷的', '凉的', '冷的；凉的'], ['热的', '冷的；热的']],
  ['冷的::cold; cool', ['cold', 'cool'], ['hot']],
  ['“cold” 是什么意思？::冷的；凉的', ['冷的'], ['热的']],
  ['颜色::color/colour', ['color', 'colour'], ['colon']],
  [
    'What two things does a cell have?::membrane; nucleus',
    ['membrane; nucleus', 'nucleus and membrane'],
    ['membrane', 'nucleus'],
  ],
  ['cell::membrane; nucleus', ['membrane, nucleus'], ['membrane', 'nucleus']],
  ['gehen::to walk; to go; to leave', ['walk', 'to go', 'to walk; to go'], ['to run', 'walk, run']],
  ['strategy::n. 策略，战略', ['策略', '战略', '策略，战略'], ['战争']],
  ['rate::n. 比率；速度；价格', ['速度', '比率，速度', '价格'], ['比率，高度']],
  ['会う::to meet, to see', ['meet', 'to see'], ['to eat']],
  ['赤::red, crimson', ['red', 'crimson'], ['blue', 'red, blue']],
  ['to be::ser/estar', ['ser', 'estar', 'ser, estar'], ['ir', 'ser, ir']],
  ['to go::gehen, ging, gegangen', ['gehen, ging, gegangen'], ['gehen', 'ging']],
  ['cat::gato/a', ['gato', 'gata'], ['a', 'pato']],
  ['red blood cell::Erythrozyt, der', ['Erythrozyt', 'der Erythrozyt'], ['der', 'die Erythrozyt']],
  ['colours::red, green, blue', ['blue, red, green'], ['red', 'red, green']],
  ['CIA::机密性，完整性，可用性', ['完整性，机密性，可用性'], ['机密性']],
  ['Benelux::Belgium, Netherlands, Luxembourg', [], ['Belgium']],
  ['三国::wei, shu, wu', ['shu, wei, wu'], ['wei']],
  ['What does it do?::to walk; to go', [], ['walk']],
  ['What is in it?::salt; water', ['water; salt'], ['salt', 'water']],
  ['三原色::red; green; blue', ['red, green, blue'], ['red']],
  ['千米每小时::km/h', ['km/h'], ['km', 'h']],
  ['Which protocol suite?::TCP/IP', ['TCP/IP'], ['TCP', 'IP']],
  ['持续集成::CI/CD', ['CI/CD'], ['CI', 'CD']],
  ['苹果::n. apple', ['apple', 'n. apple'], ['n', 'pear']],
  ['apple::n. 苹果；苹果树', ['苹果', '苹果树'], ['梨']],
  ['red::a. 红色的', ['红色的', 'a. 红色的'], ['a', '绿色的', 'a.']],
  ['oh::interj. 哎呀', ['哎呀'], ['interj']],
  ['abuse::v./n. 滥用', ['滥用'], ['v', 'v. n.']],
  ['abuse::n. & v. 滥用', ['滥用'], ['n. & v.']],
  ['adult::a. & n. 成年人', ['成年人'], ['a']],
  ['cold::[adj.] 冷的', ['冷的'], ['adj']],
  ['apple::(n.) 苹果', ['苹果'], ['n']],
  ['book::n. 书；v. 预订', ['书', '预订'], ['v', '书本店']],
  ['Which two?::a. 苹果 b. 梨', ['a. 苹果 b. 梨'], ['苹果', '苹果 b. 梨', '梨']],
  ['Which two?::a. red, b. green', ['a. red, b. green'], ['red', 'green', 'red, b. green']],
  ['Before noon?::a. m.', ['a. m.'], ['m.', 'm', 'p. m.']],
])

check('a date is right in any writing', [
  [
    'When did the Wall fall?::9 November 1989',
    [
      'November 9, 1989',
      '9th November 1989',
      '9 Nov 1989',
      'Nov. 9th, 1989',
      'on the 9th of November 1989',
      '1989-11-09',
      '1989年11月9日',
    ],
    [
      'November 8, 1989',
      '9 November 1998',
      '9 December 1989',
      '1989',
      'November 1989',
      '9 November',
      '11 September 1989',
    ],
  ],
  [
    'When did the Wall fall?::November 9, 1989',
    ['9 November 1989', '9th of November, 1989'],
    ['8 November 1989', '1989, November'],
  ],
  [
    '武昌起义是哪一天？::1911年10月10日',
    [
      '1911-10-10',
      '1911/10/10',
      '1911.10.10',
      '1911年10月10号',
      '1911 年 10 月 10 日',
      '10 October 1911',
    ],
    ['1911-10-11', '1911年10月', '1912-10-10', '10月10日'],
  ],
  [
    '国庆节是哪一天？::10月1日',
    ['10月1号', 'October 1', '1 October'],
    ['1月10日', '10月', '10月2日'],
  ],
  ['When?::May 1968', ['1968年5月', 'May, 1968'], ['May 1969', '1968']],
])

check('a formula needs no signs around it, and each sign in it counts', [
  ['Second law?::$F = ma$', ['F=ma', 'F = m a', '$F=ma$'], ['F=m/a', 'F=m+a', 'F=am']],
  ['Area?::$a \\times b$', ['a×b', 'a*b', 'a · b'], ['a+b', 'ab']],
  ['面积？::面积=长×宽', ['面积 = 长 × 宽', '面积=长*宽'], ['面积=长+宽', '面积=长宽高']],
  ['Which x?::x=2, x=-2', ['x=-2, x=2', 'x = 2 and x = -2'], ['x=2', 'x=2, x=2', 'x=2, x=3']],

  [
    '质能方程？::$E=mc^2$',
    ['E=mc^2', 'E = mc^2', 'E=mc2', 'E=mc²', '$E=mc^2$'],
    ['E=mc^3', 'E=mc', 'E=2mc'],
  ],
  ['How many?::10^6', ['10^6'], ['106', '10^5']],
])

check('where a form of a word is asked for, nothing is forgiven that changes it', [
  [
    'Plural of cat?::cats',
    ['cats', 'Cats', '“cats”', "it's cats", 'the cats'],
    ['cat', 'catss', 'catses'],
  ],
  ['Plural of mouse?::mice', ['mice'], ['mices', 'mouse', 'mouses']],
  ['What is the plural of knife?::knives', ['knives'], ['knifes', 'knife']],
  ['Plural of sheep?::sheep', ['sheep'], ['sheeps']],
  ['Singular of criteria?::criterion', ['criterion'], ['criterions', 'criteria']],
  ['Which spelling is right?::accommodate', ['accommodate'], ['accomodate', 'acommodate']],
  ['Past tense of begin?::began', ['began'], ['begun', 'begin', 'beganed']],
  ['past participle of write::written', ['written'], ['writen', 'wrote']],
  ['child 的复数::children', ['children'], ['childrens', 'child', 'childen']],
  ['stop 的过去式::stopped', ['stopped'], ['stoped']],
  ['“必要的”怎么拼写？::necessary', ['necessary'], ['neccessary', 'necesary']],
  ['good 的比较级::better', ['better'], ['beter', 'bettter']],
  [
    'Forms of go in the past tense?::went; gone',
    ['went; gone', 'went, gone'],
    ['went, goned', 'wents; gone'],
  ],
  ['Plural of cactus?::cacti / cactuses', ['cacti', 'cactuses'], ['cactus', 'cactis']],
])

check('a plain word takes no plural that is none', [
  ['Which animal squeaks?::mouse', ['mouse', 'a mouse'], ['mouses', 'mices']],
  ['Which animals squeak?::mice', ['mice'], ['mices']],
  ['Small animal?::cat', ['cat', 'cats'], ['catses']],
  ['City?::city', ['city', 'cities'], ['citys']],
  ['Container?::box', ['box', 'boxes'], ['boxs']],
  ['Young person?::child', ['child'], ['childs']],
  ['Which organ?::stomach', ['stomach', 'stomachs', 'stomack'], ['stomachss']],
  ['What is on it?::keys', ['key', 'keys'], ['keyes']],
])

describe('in notes', () => {
  const notes = library(`
format: 1
tree: [{ Words: [mouse, mice, cat] }]
topics:
  mouse: { summary: A small animal with a tail. }
  mice: { summary: Plural of the animal with a tail. }
  cat:
    cards:
      - { id: bones, ask: How many bones are there?, answer: 206 bones }
      - { id: cats, fill: The plural of cat is ==cats==. }
`)
  const signs = library(`
format: 1
tree: [{ signs | Signs: [oxygen | Oxygen, calcium | Calcium, c | C++] }]
topics:
  oxygen: { summary: Its number is -2. }
  calcium: { summary: Its number is +2. }
  c: { summary: The language of Stroustrup. }
  signs:
    cards:
      - { id: plus, ask: Who made C++?, answer: Stroustrup }
      - { id: sharp, ask: Who made C#?, answer: Hejlsberg }
      - { id: again, ask: Who made C#, answer: Anders }
      - { id: which, ask: Which has a sign?, answer: C++, wrong: ['C#', D] }
`)
  const judge = examiner(notes.outline)
  const all = [...notes.questions(), ...madeQuestions(notes, phrases)]
  const more = [...signs.questions(), ...madeQuestions(signs, phrases)]
  const judgeOfSigns = examiner(signs.outline)
  const verdict = (id: string, answer: string): boolean[] => [
    ...all
      .filter((each) => each.id === id)
      .map((each) => (judge.grade(judge.ask(each, seededDice(1)), answer) as Graded).correct),
    ...more
      .filter((each) => each.id === id)
      .map(
        (each) =>
          (judgeOfSigns.grade(judgeOfSigns.ask(each, seededDice(1)), answer) as Graded).correct,
      ),
  ]

  it.each([
    ['cat/bones', '206', true],
    ['cat/bones', '207', false],
    ['cat/cats', 'cats', true],
    ['cat/cats', 'cat', false],
    ['mice/~name', 'mice', true],
    ['mice/~name', 'mices', false],
    // What is asked of C++ is not asked of C#, and what has another sign is another thing.
    ['signs/plus', 'Stroustrup', true],
    ['signs/plus', 'Hejlsberg', false],
    ['signs/sharp', 'Anders', true],
    ['signs/which', 'c++', true],
    ['signs/which', 'c#', false],
    ['oxygen/~name', 'oxygen', true],
    ['oxygen/~name', 'calcium', false],
    ['c/~name', 'C++', true],
    ['c/~name', 'C#', false],
  ])('%s ← %s: %s', (id, answer, isRight) => expect(verdict(id, answer)).toEqual([isRight]))
})

describe('titles of notes, and what is noted behind a word', () => {
  /** Whether an answer to a topic of notes, a title with its summary each, is right. */
  const verdictIn = (notes: Readonly<Record<string, string>>) => {
    const tree = Object.keys(notes).map((title, n) => `t${n} | ${title}`)
    const topics = Object.values(notes).map((summary, n) => [`t${n}`, { summary }])
    const read = library(
      JSON.stringify({
        format: 1,
        tree: [{ Words: tree }],
        topics: Object.fromEntries(topics),
      }),
    )
    const judge = examiner(read.outline, undefined, read.questions)
    const all = madeQuestions(read, phrases)
    return (title: string, answer: string): boolean => {
      const n = Object.keys(notes).indexOf(title)
      const question = all.find(({ id }) => id === `t${n}/~name`)
      if (!question) throw new Error(`nothing asks for ${title}`)
      return (judge.grade(judge.ask(question, seededDice(1)), answer) as Graded).correct
    }
  }

  const words = verdictIn({
    'der Bahnhof, -höfe': 'station',
    'die Rechnung, -en': 'bill',
    'das Haus, ¨-er': 'house',
    'der Löffel (-)': 'spoon',
    'die Karte, die Karten': 'card',
    'der Tisch': 'table',
    'puella, -ae f.': 'girl',
    'red, green, blue': 'primary colours',
    'gehen, ging, ist gegangen': 'to go',
    'sehen, sah, gesehen': 'to see',
    'umsteigen, stieg um, umgestiegen': 'to change trains',
    'grep -r': 'to look below',
  })
  it.each([
    [
      'der Bahnhof, -höfe',
      ['der Bahnhof', 'Bahnhof', 'der Bahnhof, -höfe'],
      ['die Bahnhof', 'Hof'],
    ],
    ['die Rechnung, -en', ['die Rechnung', 'Rechnung'], ['das Rechnung', '-en']],
    ['das Haus, ¨-er', ['das Haus'], ['der Haus']],
    ['der Löffel (-)', ['der Löffel', 'Löffel'], ['das Löffel']],
    ['die Karte, die Karten', ['die Karte', 'die Karte, die Karten'], ['die Karten']],
    ['der Tisch', ['der Tisch', 'Tisch'], ['das Tisch']],
    ['puella, -ae f.', ['puella', 'puella, -ae'], ['puer']],
    ['red, green, blue', ['blue, green, red'], ['red', 'red, green']],
    ['gehen, ging, ist gegangen', ['gehen', 'gehen ging ist gegangen'], ['ging', 'gehen, ging']],
    ['umsteigen, stieg um, umgestiegen', ['umsteigen'], ['stieg um']],
    ['grep -r', ['grep -r'], ['grep', 'grep -R']],
  ])('%s ← %j, not %j', (title, right, wrong) => {
    expect([...right, ...wrong].filter((answer) => words(title, answer))).toEqual(right)
  })

  it.each([
    ['Tisch', 'der Tisch', ['der Tisch'], ['Tisch']],
    ['Apfel', 'der Apfel, die Äpfel', ['der Apfel, die Äpfel'], ['Apfel', 'Äpfel']],
    ['Mehrzahl von Hund', 'der Hund, die Hunde', ['der Hund, die Hunde'], ['der Hund', 'Hund']],
    ['Welcher Artikel gehört zu Lampe?', 'die Lampe', ['die Lampe'], ['Lampe', 'der Lampe']],
    ['station', 'der Bahnhof, -höfe', ['der Bahnhof', 'Bahnhof'], ['die Bahnhof']],
    ['break', 'break, broke, broken', ['break, broke, broken'], ['break', 'broke']],
    ['to go', 'gehen, ging, gegangen', ['gehen, ging, gegangen'], ['gehen', 'ging']],
    ['big cats', 'lion, tiger, leopard', ['lion, tiger, leopard'], ['lion', 'lion, tiger']],
  ])('%s of a card, %s: %j, not %j', (ask, noted, right, wrong) => {
    // All that a card has as its answer may be what is asked for, and what it asks is no answer.
    const isRight = (typed: string): boolean =>
      isRightFor({ origin: 'written', card: {} }, typed, [noted], {
        asks: [ask],
        hasVerbs: () => true,
      })
    expect([...right, ...wrong].filter(isRight)).toEqual(right)
  })

  it('three words are the forms of a verb only where others are', () => {
    const colours = verdictIn({
      'gehen, ging, gegangen': 'to go',
      'red, green, blue': 'primary colours',
    })
    expect(colours('gehen, ging, gegangen', 'gehen')).toBe(false)
  })

  const notes = verdictIn({
    '14 July 1789': 'Storming of the Bastille',
    '27 July 1794 (9 Thermidor)': 'Fall of Robespierre',
    'Perfect 5th': 'seven semitones',
    'Minor second': 'one semitone',
    '21st century': 'from 2001 on',
    HNO_3: 'nitric acid',
    $H_2SO_4$: 'sulfuric acid',
    'NH_4^+': 'ammonium',
    'Ca(OH)_2': 'slaked lime',
    '$\\frac{1}{2}mv^2$': 'kinetic energy',
  })
  it.each([
    [
      '14 July 1789',
      ['July 14, 1789', '14th July 1789', '14.7.1789', '1789-07-14', '7/14/1789', '14/07/1789'],
      ['4 July 1789', '7/13/1789', '14 July', '1789'],
    ],
    ['27 July 1794 (9 Thermidor)', ['July 27, 1794'], ['9 Thermidor 1794', '28 July 1794']],
    ['Perfect 5th', ['Perfect fifth', 'perfect 5th'], ['Perfect fourth', 'Perfect 4th', 'fifth']],
    ['Minor second', ['minor 2nd', 'minor second'], ['minor 3rd', 'major 2nd']],
    ['21st century', ['twenty-first century', '21st century'], ['twentieth century', '21 century']],
    ['HNO_3', ['HNO3', 'HNO₃', 'HNO_3'], ['HNO2', 'HNO']],
    ['$H_2SO_4$', ['H2SO4', 'H_2SO_4', 'H₂SO₄'], ['H2SO3', 'HSO4']],
    ['NH_4^+', ['NH4+', 'NH₄⁺'], ['NH4', 'NH4-', 'NH3+']],
    ['Ca(OH)_2', ['Ca(OH)2'], ['Ca', 'Ca(OH)3']],
    ['$\\frac{1}{2}mv^2$', ['1/2 mv^2', '½mv²', '1/2 m v^2'], ['mv^2', '1/2 mv']],
  ])('%s ← %j, not %j', (title, right, wrong) => {
    expect([...right, ...wrong].filter((answer) => notes(title, answer))).toEqual(right)
  })
})
