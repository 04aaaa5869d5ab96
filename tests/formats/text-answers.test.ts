import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { drawnNotes } from '../support/whole-notes.ts'

/** The cards of a text, without their places. */
const read = (text: string): string[] =>
  drawnNotes(indentedText.read(text, 'a.txt')).flatMap(
    (line) => /^ *\? (.*) @[\d:]+$/.exec(line)?.[1] ?? [],
  )

describe('the brief label of an answer below a question in plain text', () => {
  it.each([
    '1. What?\nA: b\n2. c?\nA: d',
    '1. What?\nA: b\n\n2. c?\nA: d\n',
    '1. What?\n   A: b\n2. c?\n   A: d\n',
    '1) What?\nAns: b\n2) c?\nAns: d',
    'What?\nA: b\n\nc?\nA: d',
    '1、What?\n回答：b\n2、c?\n回答：d',
    'Q1. What?\nA: b\nQ2. c?\nA: d',
    '1. What?\n**A:** b\n2. c?\n**A:** d',
  ])('begins it: %j', (text) => expect(read(`T\n\n${text}`)).toEqual(['What? → b', 'c? → d']))

  it('needs a number where nothing asks', () =>
    expect(read('T\n1. Name it.\nA: tea\n2. Describe it.\nAns: It is green\nand hot.\n')).toEqual([
      ...['Name it. → tea', 'Describe it. → It is green and hot.'],
    ]))

  it.each([
    ['turns of a conversation', 'T\n1. At the shop\nA: Tea?\nB: Yes?\nA: Good.\n'],
    ['turns that end with a question', 'T\nA: Tea?\nB: Which?\nA: Green.\n'],
    ['letters of a word', 'FAST\nF: Face\nA: Arm?\nS: Speech\nT: Time\n'],
    ['letters below a number', 'T\n1. Vitamins\nA: retinol\nC: acid\nD: sun\n'],
    ['sides', 'T\n1. Pain\nBack: low\nFront: high\n'],
    ['a title that asks nothing', 'T\n\nGroups\nA: anaemia\n'],
  ])('is none of %s', (_, text) => expect(read(text)).toEqual([]))

  it('is none of options', () =>
    expect(read('1. What?\nA: tea\nB: milk\nAnswer: B')).toEqual(['What? → milk / tea']))
})

describe('an answer on the line of its label in plain text', () => {
  it.each<[string, string[]]>([
    [
      'Q: Who?\nA: Hooke\n\n3) What?\nAnswer: Fat\n4) Why?\nAnswer: So\n',
      ['What? → Fat', 'Why? → So'],
    ],
    ['Q: Who?\nA: Hooke\n\n1) Wall\n2) Vacuole\n', []],
    ['Q: Who?\nA: Hooke\n\n- Wall\n- Vacuole\n', []],
    ['问：Who?\n答：Hooke\n\n1、What?\n答案：Fat\n', ['What? → Fat']],
    ['Q: Who?\nA: Hooke\n1) What?\nAnswer: Fat\n', ['What? → Fat']],
    ['Q: Who?\nA: Hooke\n\n1. Which?\nA. fat\nB. oil\nAnswer: B\n', ['Which? → oil / fat']],
  ])('ends before a question or a list behind an empty line: %j', (text, others) =>
    expect(read(`T\n\n${text}`)).toEqual(['Who? → Hooke', ...others]),
  )

  it.each<[string, string]>([
    ['Q: Which?\nA: Both:\n\n- Wall\n- Vacuole\n', 'Both:; Wall; Vacuole'],
    ['Q: Which?\nA: Both\n\n  - Wall\n  - Vacuole\n', 'Both; Wall; Vacuole'],
    ['Q: Which?\nA: Both\n- Wall\n- Vacuole\n', 'Both; Wall; Vacuole'],
    ['Q: Which?\nA:\n\n- Wall\n\n- Vacuole\n', 'Wall; Vacuole'],
  ])('has a list that is of it: %j', (text, answer) =>
    expect(read(`T\n\n${text}`)).toEqual([`Which? → ${answer}`]),
  )
})

describe('the label of an answer alone in its line of plain text', () => {
  it.each<[string, string]>([
    ['1. What?\nAnswer:\n(1) green\n(2) black\n2. Who?\nAnswer:\n- Ann\n- Bob\n', 'green; black'],
    ['1. What?\nAns:\n- green\n- black\n2. Who?\nAns:\n- Ann\n- Bob\n', 'green; black'],
    ['1、What?\n答案：\n（1）绿；\n（2）黑\n2、Who?\n参考答案：\n①Ann\n②Bob\n', '绿; 黑'],
    ['1. What?\nAnswer:\ngreen\nand black\n2. Who?\nAnswer:\nAnn\nBob\n', 'green and black'],
    ['1. What?\nAnswer:\n  green\n  black\n2. Who?\nAnswer:\n  Ann\n  Bob\n', 'green; black'],
    ['What?\nAnswer:\n1. green\n2. black\n\nWho?\nAnswer:\n1. Ann\n2. Bob\n', 'green; black'],
  ])('has it in the lines below: %j', (text, answer) =>
    expect(read(`T\n\n${text}`)).toEqual([`What? → ${answer}`, 'Who? → Ann; Bob']),
  )

  it('is above a list of answers to several questions', () =>
    expect(
      read('1. What?\nA. green\nB. black\n2. Who?\nA. Ann\nB. Bob\nAnswers:\n1) B\n2) A\n'),
    ).toEqual(['What? → black / green', 'Who? → Ann / Bob']))

  it.each([
    ['below a title that asks nothing', 'T\nCase\nSolution:\n- green\n- black\nCost\n- high\n'],
    ['with nothing below it', 'T\n1. What?\nAnswer:\n2. Who?\nAnswer:\n'],
  ])('is a title %s', (_, text) => expect(read(text)).toEqual([]))
})

describe('a letter with a colon in plain text', () => {
  const titles = (text: string): string[] => drawnNotes(indentedText.read(text, 'a.txt'))

  it.each([
    ['CPU: the unit\nRAM: memory\nA: ampere\nB: byte\nQ: charge', 5],
    ['API: interface\nDNS: names\nQ: a queue', 3],
    ['A: adenine\nC: cytosine\nG: guanine', 3],
    ['Ａ：能量\nＢ：维生素\nＣ：抗坏血酸', 3],
    ['s: second\nS: siemens\nA: ampere\nK: kelvin', 4],
  ])('is a term beside others: %s', (text, count) => {
    for (const gap of ['\n', '\n\n']) {
      const drawn = titles(`Units${gap}${text}\n`)
      expect(drawn).toHaveLength(count + 1)
      for (const line of drawn.slice(1)) expect(line).toMatch(/^\p{L}+ @\d+:1 — /u)
    }
  })

  it('is who speaks where letters come again: that is prose', () => {
    const turns = 'A: How are you?\nB: Well.\nA: Good.\nB: It is.'
    expect(titles(`Lesson\n\n${turns}\n\nred = rot\ntea = Tee\nice = Eis\n`)).toEqual([
      ...['Lesson @1:1', 'red @8:1 — rot', 'tea @9:1 — Tee', 'ice @10:1 — Eis'],
      '! skipped prose 4 @3:1',
    ])
    expect(titles(`At the shop\n${turns}\n`)).toEqual([
      'At the shop @1:1',
      '! skipped prose 4 @2:1',
    ])
  })

  it.each([
    [
      'Q: Name it\nA: tea\nColour: green\nLeaf: small',
      ['Name it → tea; Colour: green; Leaf: small'],
    ],
    [
      'Q: Name it\n\nA: tea\nColour: green\nLeaf: small',
      ['Name it → tea; Colour: green; Leaf: small'],
    ],
    ['Q: a\nA: b\nQ: c\nA: d', ['a → b', 'c → d']],
    ['Who?\nA: Ann\nB: Bob\nAnswer: B', ['Who? → Bob / Ann']],
    ['1. Who?\nA: Ann\n2. What?\nA: tea', ['Who? → Ann', 'What? → tea']],
  ])('is the label of an answer below a question: %j', (text, wanted) =>
    expect(read(text)).toEqual(wanted),
  )
})

describe('options below their label in plain text that have neither letters nor numbers', () => {
  it.each([
    'Which?\nOptions:\n- Lyon\n- Paris\n- Nice\nAnswer: Paris\n',
    'Which?\nOptions:\n* Lyon\n* Paris\n* Nice\n\nAnswer: Paris\n',
    'Which?\nChoices:\n  Lyon\n  Paris\n  Nice\nCorrect answer: paris.\n',
    'Q: Which?\nOptionen:\n- Lyon\n- Paris\n- Nice\nA: Paris\n',
    'Which?\nOptions: Lyon, Paris, Nice\nAnswer: Paris\n',
    '1. Which?\n选项：Lyon、Paris、Nice\n答案：Paris\n',
    'Which?\nOptions: Lyon / Paris / Nice\nAnswer: B\n',
  ])('are what is chosen from: %j', (text) =>
    expect(read(`T\n\n${text}`)).toEqual(['Which? → Paris / Lyon / Nice']),
  )

  it.each([
    'Which?\nOptions:\n- Lyon\n- Nice\nAnswer: Paris\n',
    'Which?\nOptions:\n- Lyon\n\n- Nice\nAnswer: Lyon\n',
    'Which?\nOptions: -v, -f\n',
  ])('are none if the answer is none of them: %j', (text) =>
    expect(read(`T\n\n${text}`).join()).not.toContain(' / '),
  )
})
