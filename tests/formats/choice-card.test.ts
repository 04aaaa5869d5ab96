import { describe, expect, it } from 'vitest'
import { choiceCard } from '../../src/formats/choice-card.ts'

const at = { file: 'a', line: 1, column: 1 }
const OPTIONS = ['Shanghai', 'Beijing', 'Guangzhou', 'Shenzhen']

/** What is right and what is wrong, if the answer says this. */
const parted = (right: string, options: readonly string[] = OPTIONS): unknown => {
  const card = choiceCard({ at, ask: 'Which?', options, right })
  if (!card || 'fill' in card) return undefined
  return ['answers' in card ? card.answers : card.answer, card.wrong]
}

describe('a question with its options', () => {
  it.each<[string, unknown]>([
    ['B', ['Beijing', ['Shanghai', 'Guangzhou', 'Shenzhen']]],
    ['b.', ['Beijing', ['Shanghai', 'Guangzhou', 'Shenzhen']]],
    ['Ｂ', ['Beijing', ['Shanghai', 'Guangzhou', 'Shenzhen']]],
    ['2', ['Beijing', ['Shanghai', 'Guangzhou', 'Shenzhen']]],
    ['beijing', ['Beijing', ['Shanghai', 'Guangzhou', 'Shenzhen']]],
    [
      'AB',
      [
        ['Shanghai', 'Beijing'],
        ['Guangzhou', 'Shenzhen'],
      ],
    ],
    [
      'A、C',
      [
        ['Shanghai', 'Guangzhou'],
        ['Beijing', 'Shenzhen'],
      ],
    ],
    [
      'D, A',
      [
        ['Shanghai', 'Shenzhen'],
        ['Beijing', 'Guangzhou'],
      ],
    ],
    [
      'A和B',
      [
        ['Shanghai', 'Beijing'],
        ['Guangzhou', 'Shenzhen'],
      ],
    ],
    ['E', undefined],
    ['AE', undefined],
    ['Tokyo', undefined],
    ['ABCD', ['Shanghai; Beijing; Guangzhou; Shenzhen', undefined]],
    ['', undefined],
  ])('whose answer is %s', (right, wanted) => expect(parted(right)).toEqual(wanted))

  it('may have two options, and empty ones are none', () => {
    expect(parted('对', ['对', '错'])).toEqual(['对', ['错']])
    expect(parted('B', ['x', 'y', '', ''])).toEqual(['y', ['x']])
    expect(parted('C', ['x', 'y', '', ''])).toBeUndefined()
  })

  it('has the option that is written as the answer is, before those that are only like it', () => {
    expect(parted('C++', ['C', 'C++', 'Go'])).toEqual(['C++', ['C', 'Go']])
    expect(parted('-A', ['-a', '-A', '-n'])).toEqual(['-A', ['-a', '-n']])
    expect(parted('c#.', ['C', 'C++', 'C#'])).toEqual(['C#', ['C', 'C++']])
    expect(parted('==', ['=', '==', '!='])).toEqual(['==', ['=', '!=']])
    expect(parted('-1', ['1', '0', '-1'])).toEqual(['-1', ['1', '0']])
  })

  it('keeps its id and its explanation, and needs words that ask', () => {
    const parts = { at, options: ['x', 'y'], right: 'A' }
    expect(choiceCard({ ...parts, ask: 'Which?', id: 'q1', explain: 'So.' })).toEqual({
      ...{ at, id: 'q1', ask: 'Which?', answer: 'x', wrong: ['y'], explain: 'So.' },
    })
    expect(choiceCard({ ...parts, ask: '' })).toBeUndefined()
  })
})
