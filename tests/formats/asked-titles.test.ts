import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { opml } from '../../src/formats/opml.ts'
import { org } from '../../src/formats/org.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const read = (text: string): string[] => drawnNotes(markdown.read(text, 'a.md'))

/** Two questions, which with another one make a file of questions. */
const OTHERS = '## Who is Ann?\nShe.\n## Who is Bob?\nHe.\n'

describe('a title that asks, with a text', () => {
  it.each([
    ...['What is a closure?', 'What is a closure', 'How do you copy it', 'How old?'],
    ...[
      'Tea, what’s that?',
      '什么是闭包',
      '什么是 Pod',
      '为什么要用它',
      '闭包是什么？',
      '它跑得快吗',
    ],
    ...['有什么区别', '谈谈闭包', '為什麼要用它', '它有什麼區別', 'Q2. What is a closure?'],
  ])('is a card where others are, too: %s', (title) =>
    expect(read(`# A\n${OTHERS}## ${title}\nThat.\n`).slice(5)).toEqual([
      `  ${title.replace('Q2. ', '')} @6:1`,
      `    ? ${title.replace('Q2. ', '')} → That. @6:1`,
    ]),
  )

  it.each([
    ...['Why', 'Why?', 'Risks?', '`a?`', 'isValid?', 'How to boil', 'Where', 'What matters.'],
    ...['解释器模式', '请求', 'a ?: b', '怎么用', '它快吗', 'Q1. Growth', 'Q1. Hiring people'],
  ])('is none in %s', (title) =>
    expect(read(`# A\n${OTHERS}## ${title}\nThat.\n`)).toEqual([
      ...['A @1:1', '  Who is Ann? @2:1 — She.', '  Who is Bob? @4:1 — He.'],
      `  ${title.replace(/`|Q1\. /g, '')} @6:1 — That.`,
    ]),
  )

  it('is a choice where it asks whether its statement is so, and the text begins with that', () =>
    expect(
      read(
        '# A\n## True or false: Tea is hot.\nFalse. It was.\n## TRUE OR FALSE? Tea is dry\n**True**\n## 判断：茶是热的。\n对\n## 判断正误：水干。\n错误，水不干。\n',
      ),
    ).toEqual([
      ...['A @1:1', '  True or false: Tea is hot. @2:1'],
      ...['    ? Tea is hot. → False / True (It was.) @2:1', '  TRUE OR FALSE? Tea is dry @4:1'],
      ...['    ? Tea is dry → True / False @4:1', '  判断：茶是热的。 @6:1'],
      ...['    ? 茶是热的。 → 对 / 错 @6:1', '  判断正误：水干。 @8:1'],
      ...['    ? 水干。 → 错误 / 正确 (水不干。) @8:1'],
    ]))

  it.each([
    ['True or false: Tea is hot.', 'Falsehoods are hot.'],
    ['判断：茶', '对称的茶'],
    ['True North', 'True. It is north.'],
    ['判断', '对'],
  ])('is no choice otherwise: %s', (title, said) =>
    expect(read(`# A\n## ${title}\n${said}\n`)).toEqual(['A @1:1', `  ${title} @2:1 — ${said}`]),
  )

  it('is one if it is only a sign, which nobody could be asked for', () =>
    expect(read('# A\n- `$?` – exit code\n- `==` – equal\n- && - and\n- ✓ - done\n')).toEqual([
      ...['A @1:1', '  $? @2:1', '    ? $? → exit code @2:1', '  == @3:1', '    ? == → equal @3:1'],
      ...['  && @4:1', '    ? && → and @4:1', '  ✓ - done @5:1'],
    ]))

  it('is one in bold, above the lines of its answer', () =>
    expect(read(`# A\n${OTHERS}\n**Why do we retry?**\nNetworks fail.\n`).slice(5)).toEqual([
      ...['    Why do we retry? @7:1', '      ? Why do we retry? → Networks fail. @7:1'],
    ]))

  it('is one in a line with its answer, although no other title asks', () => {
    expect(read('# A\n- Who is Ann? – she\n- Pot – of clay\n- Why? – so\n')).toEqual([
      ...['A @1:1', '  Who is Ann? @2:1', '    ? Who is Ann? → she @2:1'],
      ...['  Pot @3:1 — of clay', '  Why? @4:1 — so'],
    ])
    expect(drawnNotes(indentedText.read('Tea\n\tWhat is it? - Leaves', 'a.txt'))).toEqual([
      ...['Tea @1:1', '  What is it? @2:2', '    ? What is it? → Leaves @2:2'],
    ])
  })

  it('is one in a mind map', () => {
    const asked = (name: string): string => `<outline text="Who is ${name}?" _note="${name}."/>`
    const drawn = (names: readonly string[]): string[] =>
      drawnNotes(opml.read(`<opml><body>\n${names.map(asked).join('\n')}</body></opml>`, 'a.opml'))
    expect(drawn(['A', 'B', 'C']).slice(2)).toEqual([
      ...['Who is B? @3:1', '  ? Who is B? → B. @3:1', 'Who is C? @4:1', '  ? Who is C? → C. @4:1'],
    ])
    expect(drawn(['A', 'B'])).toEqual(['Who is A? @2:1 — A.', 'Who is B? @3:1 — B.'])
  })

  it('is none if the text is long: it is not cut', () => {
    const long = `Dr. A, e.g. B. Then ${'on and '.repeat(40)}on.`
    expect(read(`# A\n${OTHERS}## What is it?\n${long}\n`)).toEqual([
      ...['A @1:1', '  Who is Ann? @2:1 — She.', '  Who is Bob? @4:1 — He.'],
      `  What is it? @6:1 — ${long}`,
    ])
    expect(read(`# A\n${OTHERS}## Who is C?\nC.\n## What is it?\n${long}\n`).slice(5)).toEqual([
      ...['  Who is C? @6:1', '    ? Who is C? → C. @6:1', `  What is it? @8:1 — ${long}`],
    ])
  })

  it('has the first sentences of a long text as its answer, which the others explain', () => {
    const first = 'A closure remembers its scope, e.g. Dr. A’s. It does so for long.'
    const rest = `So it is ${'on and '.repeat(40)}on. That is all.`
    expect(read(`# A\n${OTHERS}## What is it?\n${first} ${rest}\n`).slice(5)).toEqual([
      ...['  What is it? @6:1', `    ? What is it? → ${first} (${rest}) @6:1`],
    ])
    const chinese = ['闭包记得它的作用域。', `它${'一再'.repeat(130)}如此。`]
    expect(read(`# A\n${OTHERS}## 什么是闭包？\n${chinese.join('')}\n`).slice(5)).toEqual([
      ...['  什么是闭包？ @6:1', `    ? 什么是闭包？ → ${chinese.join(' (')}) @6:1`],
    ])
  })

  it('is the title of a page that has more below it, or has an id: then it is told', () => {
    const three = `${OTHERS}## Who is C?\nC.\n`
    expect(read(`# What is it?\nA page.\n${three}`).slice(0, 2)).toEqual([
      ...['What is it? @1:1 — A page.', '  Who is Ann? @3:1'],
    ])
    expect(read(`# A\n${three}## What is it? {#b}\nThat.\n`).slice(7)).toEqual([
      '  What is it? #b @8:1 — That.',
    ])
  })
})

describe('an answer with its label, alone below its question', () => {
  it.each([
    ['Which port has etcd?', 'Answer: 2379', '2379'],
    ['Who wrote Emma?', 'A: Jane Austen', 'Jane Austen'],
    ['谁写了《三国演义》？', '答：罗贯中', '罗贯中'],
    ['Wer schrieb Faust?', 'Antwort: Goethe', 'Goethe'],
    ['Who wrote Ulysses?', '→ James Joyce', 'James Joyce'],
    ['Which arrow is it?', '→', '→'],
    ['What is typed?', 'x: y', 'x: y'],
  ])('is the answer without it: %s %s', (ask, said, answer) => {
    expect(read(`# A\n- ${ask}\n  - ${said}\n`)).toEqual(['A @1:1', `  ? ${ask} → ${answer} @2:1`])
    const below = `<outline text="${ask}"><outline text="${said}"/></outline>`
    expect(
      drawnNotes(
        opml.read(`<opml><body><outline text="A">${below}</outline></body></opml>`, 'a.opml'),
      ),
    ).toEqual(['A @1:13', `  ? ${ask} → ${answer} @1:31`])
  })

  it('may be explained', () => {
    const explained = ['A @1:1', '  ? Who is Ann? → she (It is so.) @2:1']
    for (const label of ['', 'Q: '])
      for (const sign of ['  - ', '    '])
        expect(
          read(`# A\n- ${label}Who is Ann?\n  - Answer: she\n${sign}Explanation: It is so.\n`),
        ).toEqual(explained)
  })

  it('is none beside others, or where it asks', () => {
    expect(read('# A\n- Who is Ann?\n  - A: she\n  - B: he\n')).toEqual([
      ...['A @1:1', '  Who is Ann? @2:1', '    A: she @3:1', '    B: he @4:1 = B'],
    ])
    expect(read('# A\n- Who is Ann?\n  - A. she\n')).toHaveLength(3)
    expect(read('# A\n- Tea\n  - Answer: leaf\n')).toHaveLength(3)
  })

  it('is one in a mind map and in Org, also where only the label says that it asks', () => {
    const pair = '<outline text="Q: Capital of Peru"><outline text="A: Lima"/></outline>'
    expect(drawnNotes(opml.read(`<opml><body>${pair}</body></opml>`, 'a.opml'))).toEqual([
      ...['Capital of Peru @1:13', '  ? Capital of Peru → Lima @1:13'],
    ])
    const drawn = (text: string): string[] => drawnNotes(org.read(`* A\n${text}\n`, 'a.org'))
    expect(drawn('- Q: Capital of Peru\n  - A: Lima')[1]).toBe('  ? Capital of Peru → Lima @2:3')
    expect(drawn('- Q: Capital of Peru\n  A: Lima')[1]).toBe('  ? Capital of Peru → Lima @2:3')
    expect(drawn('** Capital of Peru?\nAnswer: Lima Explanation: It is.').slice(1)).toEqual([
      ...['  Capital of Peru? @2:4', '    ? Capital of Peru? → Lima (It is.) @2:4'],
    ])
    expect(drawn('** Capital of Peru?\n*** A: Lima').slice(1)).toEqual([
      '  ? Capital of Peru? → Lima @2:4',
    ])
    expect(drawn('** What is Peru made of?\n*** Overview')).toHaveLength(3)
    expect(drawn('- Tea\n  - Answer: leaf')).toHaveLength(3)
  })
})
