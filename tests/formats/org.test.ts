import { describe, expect, it } from 'vitest'
import { org } from '../../src/formats/org.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const drawn = (...lines: string[]): string[] => drawnNotes(org.read(lines.join('\n'), 'a.org'))

describe('org', () => {
  it('has headlines and items as titles, without their marks', () =>
    expect(
      drawn(
        '* TODO [#A] *Green* tea [1/2]  :plant:hot:',
        '** DONE Sencha [50%]',
        '- a',
        '  + [X] b',
        '    * c',
        '  1. [@5] d',
        '- e',
        '**** Deep',
        '** x :drill:',
        '* TODO',
        '* NEXTWEEK',
      ),
    ).toEqual([
      'Green tea @1:13',
      '  Sencha @2:9',
      '    a @3:3',
      '      b @4:9',
      '        c @5:7',
      '      d @6:11',
      '    e @7:3',
      '    Deep @8:6',
      '  x @9:4',
      'NEXTWEEK @11:3',
      '! wordless-heading @10:7',
      '! skipped property 2 @1:13',
    ]))

  it.each(['The Answer', 'Answer:', 'Solution', '答案'])(
    'has the answer of a card below %s',
    (said) =>
      expect(drawn('* Ports :drill:', 'What is it?', `** ${said}`, '443')).toEqual([
        ...['a @1:3', '  ? What is it? → 443 @1:3'],
      ]),
  )

  it('has its own states, wherever they are declared', () =>
    expect(drawn('* OPEN a', '* SHUT b', '#+TODO: OPEN(o) | SHUT(s@)')).toEqual([
      ...['a @1:8', 'b @2:8'],
    ]))

  it('says what it is called', () =>
    expect(
      drawn(
        ...[':PROPERTIES:', ':ID: tea-1', ':ROAM_ALIASES: "Hot tea" chai', ':END:'],
        ...['#+TITLE: All /about/', '#+title: tea', '#+AUTHOR: me', '* a'],
        ...[':PROPERTIES:', ':CUSTOM_ID: green', ':ID: 4a', ':EFFORT: 1', ':END:'],
        ...['* b', ':PROPERTIES:', ':ID: not an id', ':END:', '* c', ':LOGBOOK:', 'x', ':END:'],
        ...['* d', ':PROPERTIES:', '* e'],
      ),
    ).toEqual([
      ...['title All about tea', 'id tea-1', 'alias Hot tea', 'alias chai'],
      ...['a #green @8:3', 'b @14:3', 'c @18:3', 'd @22:3 — :PROPERTIES:', 'e @24:3'],
      '! skipped property 5 @7:1',
    ]))

  it('has the first paragraph as the summary, and terms with theirs', () =>
    expect(
      drawn(
        'Before.',
        '* Green',
        '  SCHEDULED: <2026-01-01 Thu>',
        '  It is /steamed/ in',
        '  [[https://a.b/j][Japan]].',
        '',
        '  Second.',
        '- Sencha :: a tea',
        '  for every day',
        '- Matcha',
        '  powder',
        '',
        '  Ground in mills.',
        '',
        '  Third.',
        '茶叶',
        '分类',
        '* 茶',
        '不发酵',
        '的茶',
      ),
    ).toEqual([
      'Green @2:3 — It is steamed in Japan. <https://a.b/j>',
      '  Sencha @8:3 — a tea for every day',
      '  Matcha powder @10:3 — Ground in mills.',
      '茶 @18:3 — 不发酵的茶',
      '! skipped prose 5 @1:1',
      '! skipped property 1 @3:1',
    ]))

  it('skips code, comments and what is out of use, and counts them', () =>
    expect(
      drawn(
        ...['* a', '#+BEGIN_SRC sh', '* no', '#+END_SRC', '# comment', '#', '#+begin_quote'],
        ...['Quoted.', '#+end_quote', ': code', ': code', '-----', '#+BEGIN_EXPORT html', '<b>'],
        ...[
          '#+END_EXPORT',
          '#+BEGIN_SRC',
          '* COMMENT out',
          'x',
          '** also',
          '',
          '* b',
          '#tag words',
        ],
        ...['[fn:1] A note', 'of two lines', '', '[[file:a.png]]'],
      ),
    ).toEqual([
      ...[
        'a @1:3 — Quoted.',
        'b @21:3 — #tag words [fn:1] A note of two lines'.replace('[fn:1] ', ''),
      ],
      ...['! skipped code 2 @2:1', '! skipped prose 5 @5:1', '! skipped html 1 @13:1'],
      '! skipped picture 1 @21:3',
    ]))

  it('leaves signs between Chinese words that no emphasis is between', () => {
    const lines = [
      '60次/分，80次/分',
      '价格=成本，利润=价格',
      '和/或，是/否',
      '长*宽，宽*高',
      '5~10，20~30',
    ]
    expect(drawn(...lines.map((line) => `- ${line}`), '- 喝=乌龙=，*热*的')).toEqual([
      ...lines.map((line, i) => `${line} @${i + 1}:3`),
      '喝乌龙，热的 @6:3',
    ])
  })

  it('has tables of two columns and more as titles', () =>
    expect(
      drawn(
        '* a',
        '| Name  | From   |',
        '|-------+--------|',
        '| Assam | *India* |',
        '|       | lost   |',
        '',
        '| Tea | Colour | Where |',
        '|-----+--------+-------|',
        '| Pu  | brown  | [[http://y.n][Yunnan]] |',
        '| Oo  |        | Fujian |',
        '#+TBLFM: $1=1',
        '| 1 | a |',
      ),
    ).toEqual([
      ...[
        'a @1:3',
        '  Assam @4:3 — From: India',
        '  Pu @9:3 — Colour: brown; Where: Yunnan <http://y.n>',
      ],
      ...['  Oo @10:3 — Where: Fujian', '! skipped prose 1 @5:1', '! skipped table 1 @12:1'],
    ]))

  it.each([
    ['*b* /i/ =c= ~v~ _u_ +s+', 'b i c v u s'],
    ['*a /b/ c*', 'a b c'],
    ['*/both/*, (*in*) "/it/"', 'both, (in) "it"'],
    ['强调*粗体*字', '强调粗体字'],
    ['a*b*c 2 * 3 * 4 snake_case_name /usr/bin/', 'a*b*c 2 * 3 * 4 snake_case_name usr/bin'],
    ['=*as it is*= ~/x/~', '*as it is* /x/'],
    ['*open and =open', '*open and =open'],
    ['[[Page]] [[*Head]] [[id:x][y]] <<t>>x <<<r>>> [fn:1]', 'Page Head y x r'],
    ['@@html:<b>@@z <2026-01-01 Thu>', 'z <2026-01-01 Thu>'],
  ])('shows what a reader sees: %s', (source, wanted) =>
    expect(drawn(`* ${source}`)[0]).toBe(`${wanted} @1:3`),
  )

  it('keeps addresses as links', () =>
    expect(drawn('* [[https://a.b][x]] http://c.d/e. <https://f.g>')).toEqual([
      'x http://c.d/e. https://f.g @1:3 <https://a.b> <http://c.d/e> <https://f.g>',
    ]))

  it('has cards of org-drill', () =>
    expect(
      drawn(
        ...['* Tea', '** What keeps it green? :drill:', 'Steam', '- and heat'],
        ...['** Item :drill:', 'Which one is fermented?', '*** Answer', 'Pu-erh,', 'some oolongs'],
        ...['** Place :drill:', 'The capital of tea is [Hangzhou||city] [fn:2] [[x][link]].'],
        ...['** Assam :drill:', '** Both :drill:', 'yes', '*** child'],
      ),
    ).toEqual([
      'Tea @1:3',
      '  ? What keeps it green? → Steam; and heat @2:4',
      '  ? Which one is fermented? → Pu-erh, some oolongs @5:4',
      '  Place @10:4',
      '    ? The capital of tea is ==Hangzhou== link. @11:1',
      '  Assam @12:4',
      '  Both @13:4',
      '    ? Both → yes @13:4',
      '    child @15:5',
    ]))

  it('has cards of Logseq', () =>
    expect(
      drawn(
        ...[
          '* title:: Tea',
          '* What is oolong? #card',
          ':PROPERTIES:',
          ':card-ease: 2',
          ':END:',
          '** half oxidised',
        ],
        ...[
          '* A pod shares {{cloze one IP \\\\ network}} #card',
          '* Words {{cloze a}} b',
          '** child',
        ],
      ),
    ).toEqual([
      'a @2:3',
      '  ? What is oolong? → half oxidised @2:3',
      '  ? A pod shares ==one IP== @7:3',
      '  Words a b @8:3',
      '    ? Words ==a== b @8:3',
      '    child @9:4',
      '! skipped property 2 @1:3',
    ]))

  it('takes any blank before a table', () =>
    expect(drawn('* a', '\u3000| b | c |')).toEqual(['a @1:3', '  b @2:4 — c']))

  it('has no more levels than an outline', () => {
    const deep = Array.from({ length: 201 }, (_, i) => `${' '.repeat(i)}- ${i}`)
    expect(drawn(...deep)).toEqual(['! too-deep @201:203'])
    expect(drawn(`${'*'.repeat(5000)} a`)).toEqual(['a @1:5002'])
  })

  it.each([
    ['#+TITLE: a', true],
    ['* a\n** b', true],
    [':PROPERTIES:\n', true],
    ['* a', false],
  ])('is told by content: %j %s', (head, is) => expect(org.isLike(head)).toBe(is))
})
