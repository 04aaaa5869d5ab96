import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { inline, inTurn, keyRows, paragraph, room, spoken } from '../../src/view/page.ts'
import { pageOf, text, widest } from '../support/pages.ts'

const NODE = text('node', '节点', '節點')
const ETCD = same('etcd')

describe('a text on a page', () => {
  it('is said in each language shown, and once where they are the same', () => {
    expect(spoken(pageOf('en'), NODE)).toEqual(['node'])
    expect(spoken(pageOf('zh'), NODE)).toEqual(['节点'])
    expect(spoken(pageOf('zh-Hant'), NODE)).toEqual(['節點'])
    expect(spoken(pageOf('both'), NODE)).toEqual(['node', '节点'])
    expect(spoken(pageOf('both'), ETCD)).toEqual(['etcd'])
  })

  it('stands on one line with a dot between the languages', () => {
    expect(inline(pageOf('both'), NODE)).toBe('node · 节点')
    expect(inTurn(pageOf('both'), [NODE, ETCD], ' › ')).toBe('node · 节点 › etcd')
  })
})

describe('a paragraph', () => {
  const words = text('one two three four five six seven', '一二三四五六七八九十一二')

  it('is indented, behind a mark on its first line only', () =>
    expect(paragraph(pageOf('both', 20), words, '  ', '• ')).toEqual([
      '  • one two three',
      '    four five six',
      '    seven',
      '    一二三四五六七八',
      '    九十一二',
    ]))

  it('begins at the edge unless it is told otherwise', () =>
    expect(paragraph(pageOf('en', 20), words)).toEqual(['one two three four', 'five six seven']))

  it('is one line on a pipe', () =>
    expect(paragraph(pageOf('en', Number.POSITIVE_INFINITY), words, '  ')).toEqual([
      '  one two three four five six seven',
    ]))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('node', '节点', '，', '`kubectl get`', 'x'.repeat(60), ' ', '（', '）'),
          { maxLength: 40 },
        ),
        fc.integer({ min: 24, max: 120 }),
        (parts, columns) => {
          const lines = paragraph(pageOf('zh', columns), same(parts.join('')), '    ', '✗ ')
          expect(widest(lines)).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})

describe('the room beside an indent', () => {
  it.each([
    [40, 4, 36],
    [40, 24, 16],
    [40, 30, 16],
    [Number.POSITIVE_INFINITY, 30, Number.POSITIVE_INFINITY],
  ])('of a page of %d columns and an indent of %d is %d', (columns, indent, left) =>
    expect(room(pageOf('en', columns), indent)).toBe(left),
  )
})

describe('a row of keys', () => {
  const keys = '1-4 or letters · 0 I don’t know · h hint · ? help · q stop'

  it('ends between two keys where it is narrow, and has no dot there', () => {
    expect(keyRows(pageOf('en', 40), keys, '  ')).toEqual([
      '  1-4 or letters · 0 I don’t know',
      '  h hint · ? help · q stop',
    ])
    expect(keyRows(pageOf('en', 80), keys)).toEqual([keys])
  })

  it('breaks between words where a key alone is wider than the page', () =>
    expect(keyRows(pageOf('en', 20), 'Enter: to the next open one · ? help')).toEqual([
      'Enter: to the next',
      'open one',
      '? help',
    ]))
})
