import { describe, expect, it } from 'vitest'
import { invert } from '../../../src/core/model/library.ts'
import { topicOfQuestion } from '../../../src/core/model/question.ts'
import { ancestors, below, childrenOf, lineage, topicOf } from '../../../src/core/model/walk.ts'
import { idsOf } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf('root\n  a\n    b\n      c\n    d\n  e')

describe('the tree', () => {
  it.each([
    ['root', [], ['a', 'e'], ['root', 'a', 'b', 'c', 'd', 'e']],
    ['a', ['root'], ['b', 'd'], ['a', 'b', 'c', 'd']],
    ['c', ['root', 'a', 'b'], [], ['c']],
  ])('above, under and below %s', (id, above, children, all) => {
    expect(idsOf(ancestors(outline, id))).toEqual(above)
    expect(idsOf(lineage(outline, id))).toEqual([...above, id])
    expect(idsOf(childrenOf(outline, id))).toEqual(children)
    expect(idsOf(below(outline, id))).toEqual(all)
    expect(topicOf(outline, id).id).toBe(id)
  })

  it('has no other topics', () =>
    expect(() => topicOf(outline, 'zz')).toThrow(new RangeError('no topic zz')))
})

it('inverted relations are listed by the topic they lead to', () =>
  expect([
    ...invert([
      ['a', [{ type: 'uses', topic: 'c' }]],
      [
        'b',
        [
          { type: 'watches', topic: 'c' },
          { type: 'uses', topic: 'a' },
        ],
      ],
    ]),
  ]).toEqual([
    [
      'c',
      [
        { type: 'uses', topic: 'a' },
        { type: 'watches', topic: 'b' },
      ],
    ],
    ['a', [{ type: 'uses', topic: 'b' }]],
  ]))

it('a question’s topic is the part of its id before the slash', () =>
  expect(topicOfQuestion('kube-proxy/~name')).toBe('kube-proxy'))
