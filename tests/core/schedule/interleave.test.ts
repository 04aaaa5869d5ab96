import { describe, expect, it } from 'vitest'
import { interleave } from '../../../src/core/schedule/interleave.ts'
import { choice, idsOf } from '../../support/questions.ts'

/** `a1 b2` as questions of the topics a and b. */
const questions = (drawn: string) =>
  drawn
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => choice(`${each[0]}/${each.slice(1)}`))
const mixed = (
  known: string,
  fresh: string,
  confused: Readonly<Record<string, readonly string[]>> = {},
): string =>
  idsOf(interleave(questions(known), questions(fresh), (topic) => confused[topic] ?? []))
    .map((id) => id.replace('/', ''))
    .join(' ')

describe('the order of known questions', () => {
  it.each([
    ['is kept where topics differ', 'a1 b1 c1', 'a1 b1 c1'],
    ['lets topics take turns', 'a1 a2 b1 b2', 'a1 b1 a2 b2'],
    ['lets another topic in between', 'a1 a2 a3 b1', 'a1 b1 a2 a3'],
    ['is kept where there is one topic', 'a1 a2 a3', 'a1 a2 a3'],
    ['of no questions is empty', '', ''],
  ])('%s', (_, known, wanted) => expect(mixed(known, '')).toBe(wanted))

  it.each([
    ['brings the rival to the side', 'a1 b1 c1', { a: ['c'] }, 'a1 c1 b1'],
    ['works in one direction, as it is told', 'c1 b1 a1', { a: ['c'] }, 'c1 b1 a1'],
    ['takes the first of several rivals', 'a1 b1 d1 c1', { a: ['c', 'd'] }, 'a1 d1 b1 c1'],
    ['goes on from the rival', 'a1 b1 c1 d1', { a: ['c'], c: ['d'] }, 'a1 c1 d1 b1'],
    ['goes to and fro between two', 'a1 a2 c1 c2 b1', { a: ['c'], c: ['a'] }, 'a1 c1 a2 c2 b1'],
  ])('%s', (_, known, confused, wanted) => expect(mixed(known, '', confused)).toBe(wanted))
})

describe('known and new questions', () => {
  it.each([
    ['known ones lead', 'a1 b1', 'x1 y1', 'a1 x1 b1 y1'],
    ['few new ones are spread over the whole', 'a1 b1 c1 d1', 'x1', 'a1 b1 c1 x1 d1'],
    ['few known ones too', 'a1', 'x1 y1 z1', 'a1 x1 y1 z1'],
    ['two among four', 'a1 b1 c1 d1', 'x1 y1', 'a1 b1 x1 c1 d1 y1'],
    ['new ones keep their order, though they be of one topic', '', 'x1 x2 y1', 'x1 x2 y1'],
  ])('%s', (_, known, fresh, wanted) => expect(mixed(known, fresh)).toBe(wanted))
})
