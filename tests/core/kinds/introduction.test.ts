import { describe, expect, it } from 'vitest'
import {
  asField,
  contrastIn,
  halvesIn,
  resultIn,
  withoutIntroduction,
  withReason,
} from '../../../src/core/kinds/introduction.ts'

it.each([
  ["it's X", 'X'],
  ['I think that it is X', 'X'],
  ['the answer is: X', 'X'],
  ['answer: X', 'X'],
  ['it stays at X', 'X'],
  ['The status shows X', 'X'],
  ['我觉得是 X', 'X'],
  ['答案是X', 'X'],
  ['仍为 X', 'X'],
  ['隶属于 X', 'X'],
  ['可能 X', 'X'],
  ['肯定是 X', 'X'],
  ['我确定是 X', 'X'],
  ['毫无疑问是X', 'X'],
  ['需要用 X', 'X'],
  ['X，没错', 'X'],
  ['obviously X', 'X'],
  ["I'm sure that it is X", 'X'],
  ["I'd use X", 'X'],
  ['we need X', 'X'],
  ['must be X', 'X'],
  ['X of course', 'X'],
  ['**X**', 'X'],
  ['肯定不是 X', '肯定不是 X'],
  ['definitely not X', 'not X'],
  ['X 吧', 'X '],
  [' X? ', 'X'],
  ['X? Y', 'X? Y'],
  ['X', 'X'],
  ['it is ', 'is'],
  ['答案是', '答案是'],
])('%j is %j without its introduction', (answer, wanted) =>
  expect(withoutIntroduction(answer)).toBe(wanted),
)

describe('a contrast', () => {
  it.each<[string, readonly string[]]>([
    ['X, not Y', ['X', 'Y']],
    ['X (not Y)', ['X', 'Y']],
    ['X , and not Y', ['X ,', 'Y'].map((each) => each.replace(' ,', ''))],
    ['X instead of Y', ['X', 'Y']],
    ['X，不是 Y', ['X', 'Y']],
    ['X而非Y', ['X', 'Y']],
    ['X (a) not Y', ['X (a)', 'Y']],
    ['X not Y) Z', ['X', 'Y', 'Z']],
  ])('%j', (answer, wanted) => expect(contrastIn(answer)).toEqual(wanted))

  it.each(['X', 'X, not only Y', 'X, not just Y', 'X，不是只有 Y', 'X, not ', ', not Y', 'knot Y'])(
    'is none: %j',
    (answer) => expect(contrastIn(answer)).toBeUndefined(),
  )
})

it.each([
  ['X, because of Y', 'X (of Y)'],
  ['X since Y', 'X (Y)'],
  ['X, which is Y', 'X (is Y)'],
  ['X，因为 Y', 'X ( Y)'],
  ['X; i.e. Y', 'X (Y)'],
  ['because of Y', undefined],
  [', because Y', undefined],
  ['X (a), because Y', undefined],
  ['X which Y', undefined],
  ['X', undefined],
])('%j with its reason in brackets is %j', (answer, wanted) =>
  expect(withReason(answer)).toBe(wanted),
)

it.each([
  ['set x.y to false', 'x.y: false'],
  ['x to 5', 'x: 5'],
  ['x is set to `Never`', 'x: Never'],
  ['x must be true', 'x: true'],
  ['x 设为 Never', 'x: Never'],
  ['把 x 改为 1', 'x: 1'],
  ['x 字段，值为 1', 'x: 1'],
  ['x', undefined],
  ['x to 5 and more', undefined],
  ['5 to x', undefined],
])('%j sets %j', (answer, wanted) => expect(asField(answer)).toBe(wanted))

it.each([
  ['4 × 90 / 60 = 6', '6'],
  [' 2*3=6 ', '6'],
  ['ceil(4 * 90 / 60) = 6', '6'],
  ['6', undefined],
  ['x + 1 = 6', undefined],
  ['= 6', undefined],
  ['2 + 4 = 6 or 7', undefined],
])('the sum %j is %j', (answer, wanted) => expect(resultIn(answer)).toBe(wanted))

it.each<[string, ReadonlyArray<readonly string[]>]>([
  ['宽限期 period', [['宽限期', 'period']]],
  [' grace  宽限期 ', [['grace', '宽限期']]],
  [
    '宽限期 grace period',
    [
      ['宽限期', 'grace period'],
      ['宽限期 grace', 'period'],
    ],
  ],
  ['grace period', []],
  ['宽限 期', []],
])('%j has the halves %j', (answer, wanted) => expect(halvesIn(answer)).toEqual(wanted))

it('of more than eight words nobody makes two names', () => {
  expect(halvesIn('一 b c d e f g h')).toHaveLength(7)
  expect(halvesIn('一 b c d e f g h i')).toEqual([])
})

describe('what is behind the thing that is denied', () => {
  it.each<[string, readonly string[]]>([
    ['X, not Y, Z', ['X', 'Y', 'Z']],
    ['X, not Y but Z', ['X', 'Y', 'Z']],
    ['X (not Y; Z)', ['X', 'Y', 'Z']],
    ['X rather than Y? Z', ['X', 'Y', 'Z']],
    ['X, not sure, maybe Y', ['X', 'sure', 'maybe Y']],
    ['X, never mind, Y', ['X', 'mind', 'Y']],
    ['X, not Y, not Z', ['X', 'Y', 'not Z']],
    ['X, not 5,000', ['X', '5,000']],
    ['X，不是 Y，也不是 Z', ['X', 'Y', '也不是 Z']],
  ])('%j is something else', (answer, wanted) => expect(contrastIn(answer)).toEqual(wanted))

  it.each([
    'X，不是 Y，是 Z',
    'X，不是 Y 就是 Z',
    'X, not Y, or Z',
    'X，不是，是 Y',
    'X，不是吗？是 Y',
    'X not sure Y',
    'X, not exactly',
    'X, no longer exists',
    'X, not sure whether it is Y',
  ])('may be meant instead: %j', (answer) => expect(contrastIn(answer)).toBeUndefined())
})
