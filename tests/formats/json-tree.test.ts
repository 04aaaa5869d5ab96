import { describe, expect, it } from 'vitest'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { documentsOf, formatLike } from '../../src/formats/index.ts'
import { jsonLines } from '../../src/formats/json-lines.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const at = (line: number, column: number) => ({ file: 'a.json', line, column })
const read = (text: string) => jsonTree.read(text, 'a.json')
const leaf = (title: string, line: number, column: number) => ({
  title,
  at: at(line, column),
  children: [],
})

describe('JSON', () => {
  it('in the smallest form is what it is as YAML', () =>
    expect(read('{"Tea":["Green","Black"]}')).toEqual({
      nodes: [
        {
          kind: 'table',
          entries: [
            {
              key: { kind: 'scalar', value: 'Tea', at: at(1, 2) },
              value: {
                kind: 'list',
                items: [
                  { kind: 'scalar', value: 'Green', at: at(1, 9) },
                  { kind: 'scalar', value: 'Black', at: at(1, 17) },
                ],
                at: at(1, 8),
              },
            },
          ],
          at: at(1, 1),
        },
      ],
      problems: [],
    }))

  it('may be a tree of records, with any of the names that programs give their fields', () =>
    expect(
      read(`{
\t"name": "Tea", "__proto__": {"children": ["x"]},
\t"children": [
\t\t{"id": "g", "topic": "Green", "note": "Steamed.", "link": ["https://a.b", "file:c"], "alias": "sencha"},
\t\t{"title": {"en": "Black", "zh": "红茶"}, "nodes": [], "expanded": true},
\t\t"White",
\t\t{"Others": ["Yellow"]},
\t\t{"id": 7, "text": "\\ud83c\\udf75 a\\tb", "summary": null},
\t\tnull
\t]
}`),
    ).toEqual({
      notes: {
        notes: [
          {
            title: 'Tea',
            at: at(1, 1),
            children: [
              {
                ...leaf('Green', 4, 3),
                id: 'g',
                aliases: ['sencha'],
                summary: 'Steamed.',
                links: ['https://a.b'],
              },
              { ...leaf('', 5, 3), title: { en: 'Black', zh: '红茶' } },
              leaf('White', 6, 3),
              { title: 'Others', at: at(7, 4), children: [leaf('Yellow', 7, 15)] },
              leaf('🍵 a b', 8, 3),
            ],
          },
        ],
      },
      problems: [
        { code: 'skipped', args: { what: 'property', count: 3 }, at: at(2, 17) },
        { code: 'skipped', args: { what: 'value', count: 1 }, at: at(9, 3) },
      ],
    }))

  it.each([
    ['jsMind', '{"meta":{},"format":"node_tree","data":{"topic":"A","children":[{"topic":"B"}]}}'],
    [
      'jsMind’s list',
      '{"format":"node_array","data":[{"id":"x","topic":"A"},{"id":"y","parentid":"x","topic":"B"}]}',
    ],
    ['Kityminder', '{"root":{"data":{"text":"A"},"children":[{"data":{"text":"B"}}]}}'],
    ['markmap', '{"content":"A","children":[{"content":"B","children":[]}]}'],
    ['Mind Elixir', '{"nodeData":{"topic":"A","children":[{"topic":"B"}]}}'],
    ['a list', '[{"label":"A","items":["B"]}]'],
  ])('is what %s keeps', (_, text) => {
    const drawn = (notes: readonly { title: string; children: [] }[]): unknown[] =>
      notes.map(({ title, children }) => [title, drawn(children)])
    const { notes } = read(text) as unknown as { notes: { notes: [] } }
    expect(drawn(notes.notes)).toEqual([['A', [['B', []]]]])
  })

  it('that k8smap exported is a tree again, with its cards', () =>
    expect(
      read(`{"version":1,"outline":"drinks","topics":[
{"id":"tea","title":{"en":"Tea","zh":"茶"},"path":[],"aliases":["chai"],"summary":{"en":"","zh":""},"facts":[],"children":["green"],"links":[]},
{"id":"green","title":{"en":"null","zh":"绿茶"},"path":["tea"],"aliases":[],"summary":{"en":"Steamed.","zh":"蒸青。"},"facts":[{"id":"f"}],"children":[],"links":["https://a.b"],"parent":"tea"}
],"questions":[
{"id":"green/card-1","topic":"green","type":"typed","ask":{"en":"Where?","zh":"哪里？"},"answers":["Japan","JP"],"explain":{"en":"","zh":""},"source":"","origin":"written"},
{"id":"green/x","topic":"green","type":"cloze","ask":{"en":"It is ____, ____ by hand.","zh":"它是____。"},"answers":["steamed"],"explain":"So.","origin":"written"},
{"id":"green/y","topic":"green","type":"choice","ask":"Which?","options":[{"text":"a","correct":false},{"text":{"en":"b","zh":"乙"},"correct":true}],"origin":"written"},
{"id":"green/z","topic":"green","type":"order","ask":"Sort.","items":["a","b"],"origin":"written"},
{"id":"green/g","topic":"green","type":"typed","ask":"G","answers":["g"],"origin":"generated"}
]}`),
    ).toEqual({
      notes: {
        id: 'drinks',
        notes: [
          {
            title: { en: 'Tea', zh: '茶' },
            at: at(2, 1),
            id: 'tea',
            aliases: ['chai'],
            children: [
              {
                title: { en: 'null', zh: '绿茶' },
                at: at(3, 1),
                id: 'green',
                summary: { en: 'Steamed.', zh: '蒸青。' },
                links: ['https://a.b'],
                cards: [
                  {
                    at: at(5, 1),
                    id: 'card-1',
                    ask: { en: 'Where?', zh: '哪里？' },
                    answer: 'Japan',
                    also: ['JP'],
                  },
                  {
                    at: at(6, 1),
                    id: 'x',
                    explain: 'So.',
                    fill: { en: 'It is ==steamed==, steamed by hand.', zh: '它是==steamed==。' },
                  },
                  { at: at(7, 1), id: 'y', ask: 'Which?', answer: { en: 'b', zh: '乙' } },
                ],
                children: [],
              },
            ],
          },
        ],
      },
      problems: [{ code: 'skipped', args: { what: 'property', count: 2 }, at: at(3, 1) }],
    }))

  it('with cards of its titles, which are not made again of the questions that they make', () => {
    const { notes, problems } = read(`{"topics":[{"id":"tea","title":"Tea","children":[],"cards":[
{"id":"one","ask":"Where?","answer":{"en":"Japan","zh":"日本"},"also":["JP"],"explain":"So."},
{"ask":"It is ==green== or ==black==."},
{"name":"a card of another program"}]}],"questions":[
{"id":"tea/one","topic":"tea","type":"typed","ask":"Where?","answers":["Japan"],"origin":"written"},
{"id":"tea/one-2","topic":"tea","type":"typed","ask":"Where?","answers":["Japan"],"origin":"written"},
{"id":"tea/two","topic":"tea","type":"typed","ask":"When?","answers":["Now"],"origin":"written"}]}`) as never
    expect([notes, problems]).toEqual([
      {
        notes: [
          {
            ...{ title: 'Tea', at: at(1, 12), id: 'tea' },
            cards: [
              {
                ...{ at: at(2, 1), id: 'one', ask: 'Where?' },
                ...{ answer: { en: 'Japan', zh: '日本' }, also: ['JP'], explain: 'So.' },
              },
              { at: at(3, 1), fill: 'It is ==green== or ==black==.' },
              { at: at(7, 1), id: 'two', ask: 'When?', answer: 'Now' },
            ],
            children: [],
          },
        ],
      },
      [{ code: 'skipped', args: { what: 'property', count: 1 }, at: at(4, 1) }],
    ])
  })

  it.each([
    [
      'is broken',
      '{"a": [1,\n 2',
      'unreadable',
      { format: 'JSON', reason: 'unexpected end of the stream within a flow collection' },
      at(2, 3),
    ],
    [
      'is data',
      '{"name":"x","version":"1.0.0","scripts":{"build":"tsc","port":8080}}',
      'looks-like-data',
      { keys: 'version, port' },
      at(1, 13),
    ],
    [
      'goes in a circle',
      '[{"id":"a","parent":"b","title":"A"},{"id":"b","parent":"a","title":"B"},{"title":"C"}]',
      'cycle',
      { type: 'parent', cycle: 'a → … → a' },
      at(1, 2),
    ],
    ['is nested too deep', '['.repeat(500), 'too-deep', {}, at(1, 400)],
    [
      'has too many levels',
      `[${Array.from({ length: 201 }, (_, i) => `{"id":"i${i}","parent":"i${i - 1}","title":"a"}`)}]`,
      'too-deep',
      {},
      expect.anything(),
    ],
  ])('that %s is refused', (_, text, code, args, place) => {
    const { problems } = read(text)
    expect(problems).toEqual([{ code, args, at: place }])
  })
})

const wholly = (text: string, file = 'a.json') => drawnNotes(jsonTree.read(text, file))

describe('values in JSON that are no titles', () => {
  it('are counted in a tree of records, and what is below them stays', () =>
    expect(
      wholly(
        '[null,{"name":"A","children":[null,true,3,"",{},[],"b","3",{"id":7},{"id":8,"children":["c"]},{"url":"https://a.b"}]},{"id":9}]',
      ),
    ).toEqual(['A @1:7', '  b @1:52', '  3 @1:56', '  c @1:89', '! skipped value 11 @1:2']))

  it('are counted where they have names', () =>
    expect(wholly('{"name":"A","children":[{"value":3},{"B":null},{"C":["d"]}]}')).toEqual([
      ...['A @1:1', '  B @1:38', '  C @1:49', '    d @1:54', '! skipped value 1 @1:25'],
    ]))

  it('are counted in a list with parents', () =>
    expect(
      wholly('[{"id":1,"name":"A"},null,{"id":2,"parent":1,"name":"B"},5,{"id":3,"parent":1}]'),
    ).toEqual(['A @1:2', '  B @1:27', '! skipped value 3 @1:22']))

  it('are counted in the smallest form', () => {
    const library = parseOutline(
      documentsOf(read('["A",null,{"B":[null,"c",false,4,{}],"D":null,"E":5}]'), 'a.json').nodes,
      'a',
    ).library
    expect([...(library?.outline.topics.keys() ?? [])]).toEqual(['a.root', 'a', 'b', 'c', 'd', 'e'])
    expect(read('["A",null,{"B":[null,"c",false,4,{}],"D":null,"E":5}]').problems).toEqual([
      { code: 'skipped', args: { what: 'value', count: 6 }, at: at(1, 6) },
    ])
  })

  it('are what they are in the full form', () =>
    expect(
      read('{"format":1,"tree":["a | A"],"topics":{"a":{"level":1,"aliases":[8080]}}}'),
    ).toMatchObject({ problems: [], nodes: [{ kind: 'table' }] }))
})

describe('what is nearly JSON', () => {
  it.each<[string, string, object, number, number]>([
    [
      '{"name":"A",\n// all of it\n"children":["b"]}',
      ...(['bare-words', { words: '// all of it "children"' }, 2, 1] as const),
    ],
    ['["A", // x\n"B"]', 'bare-words', { words: '// x "B"' }, 1, 7],
    ['[A, B]', 'bare-words', { words: 'A' }, 1, 2],
    [
      '{"name":"A","children":[\n "b" // the first\n]}',
      'unreadable',
      { format: 'JSON', reason: 'missed comma between flow collection entries' },
      ...([2, 6] as const),
    ],
  ])('is refused with its place: %j', (text, code, args, line, column) =>
    expect(read(text)).toEqual({ nodes: [], problems: [{ code, args, at: at(line, column) }] }),
  )

  it('is read with a comma too many, and keys without quotes', () =>
    expect(wholly('{name: "A", "children": ["b",],}')).toEqual(['A @1:1', '  b @1:26']))

  it.each(['// x\n{"a":1}', '{ // x\n"a":1}', '[1]'])('is told by content: %j', (head) =>
    expect(formatLike(head)?.name ?? 'none').toBe(head === '[1]' ? 'none' : 'JSON'),
  )
})

describe('JSON Lines', () => {
  const lines = (text: string) => drawnNotes(jsonLines.read(text, 'a.jsonl'))

  it('is a record a line', () =>
    expect(
      lines(
        '{"id":"t","name":"Tea"}\r\n\n{"name":"Green","parent":"t","note":"Steamed."}\nnull\n{"name":"Pot"}\n',
      ),
    ).toEqual(['Tea #t @1:2', '  Green @3:1 — Steamed.', 'Pot @5:1', '! skipped value 1 @4:1']))

  it('names the line that is none', () =>
    expect(lines('{"name":"Tea"}\n{"name":\n')).toEqual([
      '! unreadable JSON Lines Unexpected end of JSON input @2:1',
    ]))

  it('is told by content', () =>
    expect(formatLike('{"name":"a"}\n{"name":"b"}\n')?.name).toBe('JSON Lines'))
})
