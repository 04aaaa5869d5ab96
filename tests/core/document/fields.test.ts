import { describe, expect, it } from 'vitest'
import {
  type Report,
  readEntries,
  readFields,
  readItems,
  readString,
  readStrings,
  readText,
  readWords,
} from '../../../src/core/document/fields.ts'
import { type DocumentNode, entry } from '../../../src/core/document/node.ts'
import { list, scalar, table } from '../../support/documents.ts'

/** What a reader returns, and what it reports: code, column, arguments. */
const read = <T>(reader: (report: Report) => T): [T, ...unknown[]] => {
  const found: unknown[] = []
  const report: Report = (code, at, ...args) => found.push([code, at.column, ...args])
  const value = reader(report)
  return [value, ...found]
}

describe('one line of text', () => {
  it.each([
    ['  a \t b\r\n c ', 'a b c'],
    ['节点', '节点'],
    ['', ''],
    ['a\u00a0b', 'a\u00a0b'],
  ])('%j is %j', (value, words) =>
    expect(read((report) => readWords(scalar(value, 7), report))).toEqual([words]),
  )

  it.each(['\u0000', '\u001b', '\u007f', '\u009f', '\u2028', '\u202e', '\ufeff'])(
    'loses what could steer a terminal: %j',
    (sign) =>
      expect(read((report) => readWords(scalar(`a${sign}b${sign}c`, 7), report))).toEqual([
        'a\ufffdb\ufffdc',
        ['control-character', 7],
      ]),
  )

  it.each(['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u2066', '\u2069'])(
    'leaves out a mark of direction without a word: %j',
    (sign) => {
      const words = (value: string) => read((report) => readWords(scalar(value, 7), report))
      expect(words(`${sign} a${sign}b c${sign}`)).toEqual(['ab c'])
      expect(words(`a${sign}\u202eb`)).toEqual(['a\ufffdb', ['control-character', 7]])
      expect(words(sign)).toEqual(['\ufffd', ['control-character', 7]])
    },
  )

  it.each(['\u0020', '\u00a0', '\u200d', '\u2027', '\u202f', '\u2065', '\u206a'])(
    'keeps %j',
    (sign) =>
      expect(read((report) => readWords(scalar(`a${sign}b`), report))).toEqual([`a${sign}b`]),
  )
})

describe('a shape that is wanted', () => {
  const LIST = list([scalar('a', 8), table([], 9)], 2)
  const TABLE = table([['k', scalar('v')]], 3)
  const wrong = (at: number, wanted: string) => ['wrong-shape', at, { wanted }]

  it.each<[string, (report: Report) => unknown, unknown[]]>([
    ['text: a scalar', (report) => readString(scalar(' x '), report), ['x']],
    ['text: a list', (report) => readString(LIST, report), [undefined, wrong(2, 'text')]],
    ['text: a table', (report) => readString(TABLE, report), [undefined, wrong(3, 'text')]],
    ['items: a list', (report) => readItems(LIST, report), [LIST.items]],
    ['items: a scalar', (report) => readItems(scalar('x'), report), [[scalar('x')]]],
    ['items: a table', (report) => readItems(TABLE, report), [[], wrong(3, 'list')]],
    ['texts: a list', (report) => readStrings(LIST, report), [['a'], wrong(9, 'text')]],
    ['entries: a table', (report) => readEntries(TABLE, report), [TABLE.entries]],
    ['entries: a list', (report) => readEntries(LIST, report), [[], wrong(2, 'table')]],
    ['entries: a scalar', (report) => readEntries(scalar('x', 4), report), [[], wrong(4, 'table')]],
  ])('%s', (_, reader, wanted) => expect(read(reader)).toEqual(wanted))
})

describe('a text in several languages', () => {
  const text = (node: DocumentNode) => read((report) => readText(node, report))

  it.each<[string, DocumentNode, unknown[]]>([
    ['a scalar is the same in all', scalar(' x '), [{ en: 'x', zh: 'x' }]],
    [
      'a table of languages',
      table([
        ['zh', scalar('二')],
        ['en', scalar('two')],
      ]),
      [{ en: 'two', zh: '二' }],
    ],
    [
      'a derived language where it is written',
      table([
        ['en', scalar('node')],
        ['zh', scalar('节点')],
        ['zh-Hant', scalar('節點')],
      ]),
      [{ en: 'node', zh: '节点', 'zh-Hant': '節點' }],
    ],
    [
      'a language missing is filled from another',
      table([['zh', scalar('二')]], 5),
      [{ en: '二', zh: '二' }, ['missing-language', 5, { language: 'en' }]],
    ],
    [
      'an empty one is missing',
      table(
        [
          ['en', scalar('two')],
          ['zh', scalar(' ')],
        ],
        5,
      ),
      [{ en: 'two', zh: 'two' }, ['missing-language', 5, { language: 'zh' }]],
    ],
    [
      'an empty derived one too',
      table(
        [
          ['en', scalar('two')],
          ['zh', scalar('二')],
          ['zh-Hant', scalar('')],
        ],
        5,
      ),
      [{ en: 'two', zh: '二' }, ['missing-language', 5, { language: 'zh-Hant' }]],
    ],
    [
      'no language at all',
      table([], 5),
      [
        undefined,
        ['missing-language', 5, { language: 'en' }],
        ['missing-language', 5, { language: 'zh' }],
      ],
    ],
    [
      'another language',
      table(
        [
          ['en', scalar('two')],
          ['zh', scalar('二')],
          ['fr', scalar('deux')],
        ],
        5,
      ),
      [{ en: 'two', zh: '二' }, ['unknown-key', 6, { key: 'fr', known: 'en, zh, zh-Hant' }]],
    ],
    ['a list', list([], 5), [undefined, ['wrong-shape', 5, { wanted: 'text' }]]],
  ])('%s', (_, node, wanted) => expect(text(node)).toEqual(wanted))
})

describe('a table by its keys', () => {
  it('has the known ones; others are findings', () => {
    const node = table([
      [' a ', scalar('1')],
      ['c', scalar('2')],
      ['b', list([])],
    ])
    expect(read((report) => [...readFields(node, ['a', 'b'], report)])).toEqual([
      [
        ['a', scalar('1')],
        ['b', list([])],
      ],
      ['unknown-key', 6, { key: 'c', known: 'a, b' }],
    ])
  })

  it('is empty if the node is not a table', () =>
    expect(read((report) => [...readFields(scalar('x', 4), ['a'], report)])).toEqual([
      [],
      ['wrong-shape', 4, { wanted: 'table' }],
    ]))

  it('gives a value by its key', () => {
    const node = table([
      ['a', scalar('1')],
      ['b', scalar('2')],
    ])
    expect([
      entry(node, 'b'),
      entry(node, 'c'),
      entry(list([]), 'a'),
      entry(scalar('a'), 'a'),
    ]).toEqual([...[scalar('2'), undefined, undefined, undefined]])
  })
})
