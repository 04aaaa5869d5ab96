import { describe, expect, it } from 'vitest'
import { namedOptions, withoutLetters } from '../../src/formats/named-options.ts'

const OPTIONS = ['liveness', 'etcd', 'a container', 'readiness']

/** The letters of the options that are named, and what is said besides. */
const named = (words: string, options: readonly string[] = OPTIONS): string | undefined => {
  const { places, more } = namedOptions(words, options) ?? {}
  return places && `${places.map((place) => 'ABCDEFGHIJ'[place]).join('')} ${more}`.trim()
}

describe('an answer to a question with options', () => {
  it.each([
    ...[
      'A and D',
      'A, and D',
      '(A) and (D)',
      'A) and D)',
      'a and d',
      'A & D',
      'A + D',
      'A和D',
      'A,D',
    ],
    ...['A D', 'AD', 'ad', 'Both A and D', 'Options A and D', 'The correct answers are A and D.'],
    ...[
      'A. liveness, D. readiness',
      'A) liveness and D) readiness',
      '1 and 4',
      '1, 4',
      '1,4.',
      '１、４',
    ],
    ...['A and D are correct.', '选 A、D', 'A;D', 'A/D'],
  ])('%j names two', (words) => expect(named(words)).toBe('AD'))

  it.each([
    ...[
      'B',
      'b',
      '(B)',
      'B)',
      'B.',
      'b) etcd',
      'B. etcd',
      'B: etcd',
      '2. etcd',
      '2) etcd.',
      '2 (etcd)',
      '(2)',
      'Option 2: etcd',
      'Option B',
      'option_b',
      'Answer: B',
    ],
    ...[
      'etcd',
      'Etcd.',
      '2',
      'B is correct.',
      'The correct answer is B',
      'Ｂ',
      '选B',
      'B - etcd',
      '选项B',
      'Option 2',
    ],
  ])('%j names one', (words) => expect(named(words)).toBe('B'))

  it.each([
    ['B. It stores state.', 'B It stores state.'],
    ['B) etcd: it stores state', 'B it stores state'],
    ['B. etcd - it stores state', 'B it stores state'],
    ['B because it stores state', 'B because it stores state'],
    ['B，因为它存状态', 'B 因为它存状态'],
    ['B It stores state', 'B It stores state'],
    ['B, a store', 'B a store'],
    ['A is right, since it is', 'A since it is'],
    ['AD: both are probes', 'AD both are probes'],
    ['B. etcdctl is none', 'B etcdctl is none'],
  ])('%j says why: %j', (words, wanted) => expect(named(words)).toBe(wanted))

  it.each([
    ...[
      'A container in a Pod',
      'a machine',
      'Be careful',
      'DEAD',
      'bad',
      'A A',
      'BB',
      'E',
      'A and E',
    ],
    ...['0', '5', 'none', '', '  ', 'A-record', 'B2', 'dead letter'],
  ])('%j names none', (words) => expect(named(words)).toBeUndefined())

  it('is the words of an option before it is a letter', () => {
    expect(named('A', ['B', 'A'])).toBe('B')
    expect(named('2', ['1', '3', '2'])).toBe('C')
    expect(named('a container')).toBe('C')
  })
})

it('options lose the letters that are written before them, each in its place', () =>
  expect(withoutLetters(['A. etcd', 'b) kubelet', '(C) proxy', 'A. b', 'e.g. x', 'F'])).toEqual([
    ...['etcd', 'kubelet', 'proxy', 'A. b', 'e.g. x', 'F'],
  ]))
