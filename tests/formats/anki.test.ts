import { describe, expect, it } from 'vitest'
import { anki, isAnkiText } from '../../src/formats/anki.ts'
import { filledIn } from '../../src/formats/filling.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const drawn = (...lines: string[]): string[] =>
  drawnNotes(anki.read(lines.join('\n'), 'decks/a.txt'))

describe('the text export of Anki', () => {
  it('has decks within each other, guids, and what a reader sees of HTML', () =>
    expect(
      drawn(
        '#separator:tab',
        '#html:true',
        '#guid column:1',
        '#notetype column:2',
        '#deck column:3',
        '#tags column:6',
        'A$b\tBasic\tK8s::Net\t"<b>What</b> is<br>&amp;lt; <img src=x>?"\tA <div>Pod</div> [sound:a.mp3]\tt1 leech',
        'g-2\tCloze\tK8s\tA {{c1::Pod::unit}} has {{c2::one {{c1::IP}} address}}\textra &nbsp;\t',
        '"#x"\tBasic (and reversed card)\tK8s\tfront\t"ba\nck"\t',
        '# a comment',
        'g-2\tBasic\tK8s\tagain\tyes\t',
        'g-3\tBasic\tK8s\tno answer\t\t',
        'g-4\tBasic\tK8s\t\t\t',
      ),
    ).toEqual([
      'K8s @7:20',
      '  ? A ==Pod== has ==one IP address== (extra) #g-2 @8:15',
      '  ? front → ba ck #anki-a041228d39edbc0c @9:36',
      '  ? ba ck → front #anki-a041228d39edbc0c-back @9:36',
      '  ? again → yes @12:15',
      '  Net @7:20',
      '    ? [picture: x] What is &lt; ? → A; Pod #anki-b84188c93dc5aa11 @7:20',
      '! skipped prose 2 @11:1',
      '! skipped picture 1 @7:20',
      '! skipped file 1 @7:20',
      '! skipped property 1 @7:20',
    ]))

  it.each<[string, string[], string[]]>([
    [
      'tags as branches, if there is no deck',
      ['#tags column:3', 'q\ta\tnet::dns hot', 'r\ta\t'],
      [
        'a @3:1',
        '  ? r → a @3:1',
        '  net @2:1',
        '    dns @2:1',
        '      ? q → a @2:1',
        '! skipped property 1 @2:1',
      ],
    ],
    [
      'a deck of all',
      ['#deck:My Deck', '#tags:a b', 'q\ta'],
      ['My Deck @3:1', '  ? q → a @3:1', '! skipped property 2 @3:1'],
    ],
    ['a separator by its sign', ['#separator:;', 'q, r;a'], ['a @2:1', '  ? q, r → a @2:1']],
    [
      'powers as they are seen',
      ['#html:true', 'mol<sup>1</sup>\t6.022 × 10<sup>23</sup>, 10<sup>-7</sup> H<sub>2</sub>O'],
      ['a @2:1', '  ? mol¹ → 6.022 × 10²³, 10⁻⁷ H2O @2:1'],
    ],
    [
      'powers as they are seen',
      ['#html:true', 'mol<sup>1</sup>\t6.022 × 10<sup>23</sup>, 10<sup>-7</sup> H<sub>2</sub>O'],
      ['a @2:1', '  ? mol¹ → 6.022 × 10²³, 10⁻⁷ H2O @2:1'],
    ],
    ['HTML as it is written', ['#html:false', '<b>\t&amp;'], ['a @2:1', '  ? <b> → &amp; @2:1']],
    [
      'names of columns',
      ['#separator:tab', '#columns:Front\tBack\tTags', 'q\ta b c\tx'],
      ['x @3:1', '  ? q → a b c @3:1'],
    ],
    [
      'an old export with tags',
      ['q\ta\tdrinks', 'r\tb\tdrinks'],
      ['drinks @1:1', '  ? q → a @1:1', '  ? r → b @2:1'],
    ],
    [
      'an old export with a third field',
      ['q\ta\tSee the book.', 'r\tb\tSee the docs.'],
      ['a @1:1', '  ? q → a (See the book.) @1:1', '  ? r → b (See the docs.) @2:1'],
    ],
    ['old HTML, which is seen', ['<i>q</i>\ta&nbsp;b'], ['a @1:1', '  ? q → a b @1:1']],
    ['tags on the first line', ['tags: x', 'q\ta'], ['x @2:1', '  ? q → a @2:1']],
    [
      'hidden parts of pictures',
      ['#html:true', '{{c1::image-occlusion:rect:left=.1}}\t<img src="a">'],
      ['! skipped picture 2 @2:1'],
    ],
    [
      'a quote that is not closed',
      ['#separator:tab', 'q\t"a', 'r\tb'],
      ['! unreadable Anki Quoted field unterminated @2:1'],
    ],
  ])('has %s', (_, lines, wanted) => expect(drawn(...lines)).toEqual(wanted))

  it.each([
    ['#separator:tab\nq', true],
    ['#deck column: 3\n', true],
    ['q\ta\n\nr\tb\n', true],
    ['q\t"a\nb"\nr\tb', true],
    ['q\ta\n\tb', false],
    ['q\ta\nb', false],
    ['\tq\ta', false],
    ['# Heading\n', false],
    ['', false],
  ])('is told by content: %j %s', (text, is) => expect(isAnkiText(text)).toBe(is))
})

it.each<[string, string]>([
  ['red<br>yellow<br>blue', 'red; yellow; blue'],
  ['<ol><li>red</li><li>blue</li></ol>', 'red; blue'],
  [
    'The woods are lovely,<br>dark and deep.<br>They wait',
    'The woods are lovely, dark and deep. They wait',
  ],
  ['Berlin<br>(Germany)', 'Berlin (Germany)'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ['<pre>a<br>b</pre>', 'a b'],
  [`${'a long part '.repeat(6)}<br>b`, `${'a long part '.repeat(6)}b`],
])('the lines of an answer stay apart where they are a list: %j', (back, wanted) =>
  expect(drawn('#separator:tab', '#html:true', `q\t${back}`)).toEqual([
    'a @3:1',
    `  ? q → ${wanted} @3:1`,
  ]),
)

it.each<[string, string]>([
  ['Which bone is it?<br><img src="hand%20x.png">', '[picture: hand x.png] Which bone is it?'],
  ["<img src='手.png'>哪块骨头？", '[图片：手.png] 哪块骨头？'],
  ['<img src=data:image/png;base64,AA>Which?', '[picture] Which?'],
])('a question says which pictures belong to it: %j', (front, wanted) =>
  expect(drawn('#separator:tab', '#html:true', `${front}\ta`)).toEqual([
    'a @3:1',
    `  ? ${wanted} → a @3:1`,
    '! skipped picture 1 @3:1',
  ]),
)

it.each([
  ['a {{c1::b}} c', 'a ==b== c'],
  ['{{c1::a::hint}}{{c2:: b }}', '==a====b=='],
  ['{{c1::a {{c2::b::h}} c::H}} d', '==a b c== d'],
  ['{{c1::F = ma}} is {{c2::Newton}}', '==F = ma== is ==Newton=='],
  // Two in a row would end it.
  ['{{c1::a==b}} or {{c1::=}}', '==a＝＝b== or ==＝=='],
  ['{{c1::F = ma}} is {{c2::Newton}}', '==F = ma== is ==Newton=='],
  // Two in a row would end it.
  ['{{c1::a==b}} or {{c1::=}}', '==a＝＝b== or ==＝=='],
  ['{{cloze a \\\\ h}} std::x', '==a== std::x'],
  ['a::b }} {{x}}', undefined],
  ['{{c1::a', undefined],
  ['{{c1::}}', undefined],
])('a cloze %j is %j', (words, wanted) => expect(filledIn(words)).toBe(wanted))

it('asks twice by the note type of the whole file, and has no signs around formulas', () =>
  expect(
    drawn(
      '#separator:tab',
      '#notetype:Basic (and reversed card)',
      'Pod\t[$]x^2[/$] [latex]y[/latex]',
    ),
  ).toEqual(['a @3:1', '  ? Pod → x^2 y @3:1', '  ? x^2 y → Pod @3:1']))
