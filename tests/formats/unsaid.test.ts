import { describe, expect, it } from 'vitest'
import { isAddress, isUnsaid } from '../../src/formats/unsaid.ts'

describe('words', () => {
  it.each([
    '',
    '-',
    '—',
    '--',
    '?',
    '？',
    '…',
    '...',
    'N/A',
    'n/a',
    'NA',
    'TODO',
    'tbd.',
    '无',
    '暂无',
    '待补充',
  ])('say nothing: %j', (words) => expect(isUnsaid(words)).toBe(true))

  it.each(['@', '!!', '~', '-1', '0', '无状态', 'todo list', 'no', '略过', '☕', '*'])(
    'say something: %j',
    (words) => expect(isUnsaid(words)).toBe(false),
  )

  it.each([
    ['https://a.b/c', true],
    ['http://a.b', true],
    ['https://a.b/c and more', false],
    ['see https://a.b', false],
    ['https://', false],
    ['ftp://a.b', false],
  ])('%j are an address: %j', (words, is) => expect(isAddress(words)).toBe(is))
})
