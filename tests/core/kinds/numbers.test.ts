import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/core/base/script.ts'
import { same } from '../../../src/core/base/text.ts'
import { numberWithWords, optionNumber, readNumbers } from '../../../src/core/kinds/numbers.ts'
import { pick } from '../../../src/core/kinds/options.ts'

describe('the numbers of options', () => {
  it.each([
    ...['134', '1 3 4', '1，3，4', '1、3、4', '1;3;4', '1->3->4', '1 → 3 → 4', '1-3-4'],
    ...['1) 3) 4)', '(1) (3) (4)', '1. 3. 4.', '1/3/4', '1 + 3 + 4', '1 & 3 & 4', '1|3|4'],
    ...['1, 3 and 4', '1, 3, and 4', '1 then 3 then 4', 'options 1, 3 and 4', '#1 #3 #4'],
    ...[
      '1、3和4',
      '1和3和4',
      '选1、3、4',
      '第1、第3和第4个',
      '１３４',
      'Option 1, option 3, option 4',
    ],
  ])('%s', (answer) => expect(readNumbers(answer, 5)).toEqual([0, 2, 3]))

  it('are in the order in which they are written', () =>
    expect(readNumbers('4/3/2/1', 4)).toEqual([3, 2, 1, 0]))

  it.each(['三一二', '三、一、二', '三 一 二', '三，一，二', '三和一和二'])(
    'in words: %s',
    (answer) => expect(readNumbers(answer, 5)).toEqual([2, 0, 1]),
  )

  it.each(['三十', '一个 Pod', '七'])('no such ones: %s', (answer) =>
    expect(readNumbers(answer, 5)).toBeUndefined(),
  )

  it.each([
    ...[
      '',
      ' ',
      ',',
      'and',
      '1-4',
      '1 – 3',
      '2~5',
      '1.5',
      'v1.24',
      '6',
      '0',
      '1 0',
      'etcd',
      '1 a',
      'all',
    ],
  ])('are none: %j', (answer) => expect(readNumbers(answer, 5)).toBeUndefined())

  it('may be two neighbours, or fall, with a dash', () => {
    expect(readNumbers('1-2', 5)).toEqual([0, 1])
    expect(readNumbers('4-1', 5)).toEqual([3, 0])
  })

  it('have several digits where there are ten options', () =>
    expect([readNumbers('12', 12), readNumbers('1 2', 12)]).toEqual([[11], [0, 1]]))
})

describe('the number of one option', () => {
  it.each([
    '2',
    '2)',
    '(2)',
    '2.',
    '2、',
    'option 2',
    'Option 2',
    'no. 2',
    'number 2',
    '#2',
    '第2个',
    '第 2 项',
    '选2',
    '２）',
    '选项 2',
    '选择2',
    '2号',
    '第二个',
    '答案是2',
    'the answer is 2',
    "I think it's 2",
    'answer: 2',
  ])('%s', (answer) => expect(optionNumber(answer, 4)).toBe(1))

  it.each(['', '0', '5', '2 3', '2a', '-2', '2.5', 'two', '2 Pods'])('is none: %j', (answer) =>
    expect(optionNumber(answer, 4)).toBeUndefined(),
  )

  it('gives way to the words of an option, unless it is a number and nothing else', () => {
    const options = ['option 2', 'x', '(1)', '10250'].map(same)
    const picked = (answer: string) => pick(options, answer, asWritten)
    expect(['2', 'option 2', '(1)', '1', '10250', '4)', 'x'].map(picked)).toEqual([
      1, 0, 2, 0, 3, 3, 1,
    ])
  })
})

describe('a number with what is beside it', () => {
  it.each([
    ['2) a Pod', 'a Pod'],
    ['2. a Pod', 'a Pod'],
    ['2 a Pod', 'a Pod'],
    ['2、一个 Pod', '一个 Pod'],
    ['option 2: a Pod', 'a Pod'],
    ['2) 10250', '10250'],
    ['2）Pod', 'Pod'],
  ])('%s', (answer, words) => expect(numberWithWords(answer)).toEqual({ index: 1, words }))

  it.each(['2', '2)', 'a Pod', '2.5', '2Pods', ''])('is not %j', (answer) =>
    expect(numberWithWords(answer)).toBeUndefined(),
  )
})
