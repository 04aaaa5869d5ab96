import { describe, expect, it } from 'vitest'
import { jsonLines } from '../../src/formats/json-lines.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { yaml } from '../../src/formats/yaml.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const drawn = (document: unknown): string[] =>
  drawnNotes(jsonTree.read(JSON.stringify(document), 'a.json')).map(unplaced)
const drawnYaml = (text: string): string[] => drawnNotes(yaml.read(text, 'a.yaml')).map(unplaced)
const unplaced = (line: string): string => line.replace(/ @\d+:\d+/, '')

describe('a list of questions', () => {
  it.each<[string, unknown, string[]]>([
    [
      'with answers, of which some have topics or tags',
      [
        { question: 'a?', answer: 'b', tags: ['x', 'y'] },
        { front: 'c', back: 'd' },
        { q: 'e?', a: 'f', category: 'z', difficulty: 'easy' },
      ],
      ['a', '  ? c → d', '  x', '    ? a? → b', '  z', '    ? e? → f', '! skipped property 1'],
    ],
    [
      'with options, whose numbers begin with 0',
      {
        title: 'Quiz',
        questions: [
          { question: 'a?', options: ['b', 'c'], answer: 'c', explanation: 'so' },
          { question: 'd?', options: ['e', 'f'], answer: 0 },
          { question: 'g?', options: ['h', 'i'], correctIndex: 1 },
          { question: 'j?', options: { A: 'k', B: 'l' }, answer: 'B' },
          { question: 'm?', options: [{ text: 'n' }, { text: 'o', correct: true }] },
          { question: 'p?', choices: ['q', 'r', 's'], answer: ['q', 's'] },
        ],
      },
      [
        ...['Quiz', '  ? a? → c / b (so)', '  ? d? → e / f', '  ? g? → i / h', '  ? j? → l / k'],
        ...['  ? m? → o / n', '  ? p? → q + s / r'],
      ],
    ],
    [
      'with options, whose numbers begin with 1',
      [
        { question: 'a?', options: ['b', 'c'], answer: 1 },
        { question: 'd?', options: ['e', 'f'], answer: 2 },
      ],
      ['a', '  ? a? → b / c', '  ? d? → f / e'],
    ],
    [
      'with options called answers, as an index says which of them is right',
      [
        { question: 'a?', answers: ['b', 'c', 'd'], correctIndex: 1 },
        { question: 'e?', answers: ['f', 'g', 'h'], correctIndexes: [0, 2] },
      ],
      ['a', '  ? a? → c / b / d', '  ? e? → f + h / g'],
    ],
    [
      'with answers, of which a number says the right one',
      [
        { question: 'a?', answer: 0, answers: ['8'] },
        { question: 'b?', answer: 0, answers: ['Obtuse'] },
        { question: 'c?', answer: 1, answers: ['d', 'e', 'f'] },
      ],
      ['a', '  ? a? → 8', '  ? b? → Obtuse', '  ? c? → e / d / f'],
    ],
    [
      'with other right answers, of which the number is one',
      [{ question: '2 + 2?', answer: 4, answers: ['4', 'four'] }],
      ['a', '  ? 2 + 2? → 4', '! skipped property 1'],
    ],
    [
      'with indexes that begin with 1',
      [
        { question: 'a?', options: ['b', 'c'], correctIndex: 2 },
        { question: 'd?', options: ['e', 'f'], correctIndex: 1 },
      ],
      ['a', '  ? a? → c / b', '  ? d? → e / f'],
    ],
    [
      'with numbers as options, where other answers show that numbers are places',
      [
        { question: 'a?', options: ['1', '2', '3'], answer: 1 },
        { question: 'b?', options: ['c', 'd', 'e'], answer: 0 },
      ],
      ['a', '  ? a? → 2 / 1 / 3', '  ? b? → c / d / e'],
    ],
    [
      'with numbers as options, and right ones by their words',
      [
        { question: 'a?', options: ['1', '2', '3'], answer: 1 },
        { question: 'b?', options: ['10', '20', '0'], answer: 0 },
      ],
      ['a', '  ? a? → 1 / 2 / 3', '  ? b? → 0 / 10 / 20'],
    ],
    [
      'with options that have numbers as names or ids',
      [
        { question: 'a?', options: { 1: 'b', 2: 'c', 3: 'd' }, answer: 2 },
        {
          question: 'e?',
          options: [
            { id: 1, text: 'f' },
            { id: 2, text: 'g' },
          ],
          correct_option_id: 1,
        },
      ],
      ['a', '  ? a? → c / b / d', '  ? e? → f / g'],
    ],
    [
      'with options that are letters or signs',
      [
        { question: 'a?', options: ['B', 'A'], answer: 0 },
        { question: 'b?', options: ['√', '×'], answer: 1 },
      ],
      ['a', '  ? a? → B / A', '  ? b? → × / √'],
    ],
    [
      'of Open Trivia DB',
      {
        response_code: 0,
        results: [
          {
            type: 'multiple',
            category: 'Science &amp; Nature',
            question: 'What is &quot;H2O&quot;?',
            correct_answer: 'Water',
            incorrect_answers: ['Air', 'Fire'],
          },
        ],
      },
      ['Science & Nature', '  ? What is "H2O"? → Water / Air / Fire', '! skipped property 2'],
    ],
    [
      'below each of several topics',
      { Tea: [{ q: 'a?', a: 'b' }], Pot: [{ q: 'c?', a: 'd' }] },
      ['Tea', '  ? a? → b', 'Pot', '  ? c? → d'],
    ],
    [
      'some of which have no answer that is there',
      [
        { question: 'a?', options: ['b', 'c'], answer: 7 },
        { question: 'd?', answer: 'e' },
      ],
      ['a', '  ? d? → e', '! skipped property 1'],
    ],
  ])('is cards %s', (_, document, wanted) => expect(drawn(document)).toEqual(wanted))

  it('is cards in JSON Lines and YAML', () => {
    const lines = '{"front":"a","back":"b"}\n{"front":"c","back":"d"}'
    expect(drawnNotes(jsonLines.read(lines, 'a.jsonl')).map(unplaced)).toEqual([
      ...['a', '  ? a → b', '  ? c → d'],
    ])
    expect(drawnYaml('- question: a?\n  answer: b\n')).toEqual(['a', '  ? a? → b'])
    expect(drawnYaml('title: Tea\ncards:\n  - q: a?\n    a: b\n')).toEqual(['Tea', '  ? a? → b'])
  })

  it('stays one with a question that is not finished, which is counted', () => {
    const good = [
      { question: 'a?', answer: 'b' },
      { question: 'c?', answer: 'd' },
    ]
    for (const bad of [
      { question: 'e?', answer: '' },
      { question: 'e?' },
      { question: '', answer: 'x' },
      { note: 'f' },
      'g',
      {},
    ]) {
      const wanted = ['a', '  ? a? → b', '  ? c? → d', '! skipped property 1']
      expect(drawn([good[0], bad, good[1]]), JSON.stringify(bad)).toEqual(wanted)
      expect(drawn({ cards: [...good, bad] }), JSON.stringify(bad)).toEqual(wanted)
    }
    expect(
      drawnYaml(
        '- {question: a?, answer: b}\n- {question: c?, answer: d}\n- {question: e?, answer: ~}\n',
      ),
    ).toEqual([...['a', '  ? a? → b', '  ? c? → d', '! skipped property 1']])
  })

  it('may answer with the word null, in quotes', () => {
    expect(drawn([{ question: 'a?', answer: 'null' }])).toEqual(['a', '  ? a? → null'])
    expect(
      drawn([
        { title: 'null', summary: '~' },
        { title: 'b', summary: null },
      ]),
    ).toEqual([...['null — ~', 'b']])
    expect(drawnYaml(`- {question: a?, answer: "~"}\n`)).toEqual(['a', '  ? a? → ~'])
  })

  it('may be below the titles of a tree', () =>
    expect(
      drawn([
        { title: 'Tea', questions: [{ question: 'a?', answer: 'b' }] },
        { title: 'Pot', children: [] },
      ]),
    ).toEqual(['Tea', '  ? a? → b', 'Pot']))
})

describe('records that programs write', () => {
  it.each<[string, unknown, string[]]>([
    [
      'terms with their definitions',
      [
        { term: 'CPU', definition: 'processor', class: 'part' },
        { term: 'RAM', definition: 'memory' },
      ],
      ['CPU — processor; class: part', 'RAM — memory'],
    ],
    [
      'pages of Roam, without its marks',
      [
        {
          title: 'Tea',
          'edit-time': 1,
          children: [
            { string: 'Green [[Tea]] is ^^raw^^', uid: 'a', children: [{ string: '**b** a__b' }] },
            { string: '{{[[TODO]]}} buy', uid: 'c' },
          ],
        },
      ],
      ['Tea', '  Green Tea is raw', '    b a__b', '  buy'],
    ],
    [
      'bookmarks of a browser',
      {
        checksum: 'x',
        roots: {
          bookmark_bar: {
            name: 'Bar',
            type: 'folder',
            children: [{ name: 'MDN', type: 'url', url: 'https://a.b' }],
          },
          other: { name: 'Other', type: 'folder', children: [] },
        },
      },
      ['Bar', '  MDN <https://a.b>', '! skipped property 2'],
    ],
    [
      'sections with topics',
      { title: 'Map', sections: [{ title: 'Basics', topics: ['HTTP', 'DNS'] }] },
      ['Map', '  Basics', '    HTTP', '    DNS'],
    ],
    [
      'one named list',
      { skills: [{ name: 'Guitar', level: 'new' }, { name: 'Piano' }] },
      ['title skills', 'Guitar — level: new', 'Piano'],
    ],
  ])('are %s', (_, document, wanted) => expect(drawn(document)).toEqual(wanted))
})

it('has the titles of a book of Jupyter', () =>
  expect(
    drawnYaml(
      [
        ...['format: jb-book', 'root: intro', 'parts:', '- caption: Basics', '  chapters:'],
        ...['  - file: a', '    title: Alpha', '    sections:', '    - file: my-page'],
        ...['  - url: https://a.b', '    title: Site'],
      ].join('\n'),
    ),
  ).toEqual(['Intro', 'Basics', '  Alpha', '    My page', '  Site <https://a.b>']))
