import { describe, expect, it } from 'vitest'
import { mastery } from '../../../src/core/schedule/mastery.ts'
import { card, choice, NOON } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf(`
root
  plane
    api
    etcd
  node
    kubelet
  empty
`)
const questions = ['plane/1', 'api/1', 'api/2', 'etcd/1', 'kubelet/1'].map((id) => choice(id))
/** Answered a stability ago: recall has fallen to 90 %. */
const AT_90 = card(10, 10)
const AT_100 = card(0, 10)

describe('mastery', () => {
  it('is predicted recall over a branch’s questions, those not met counting 0', () => {
    const cards = new Map([
      ['api/1', AT_90],
      ['api/2', AT_100],
      ['etcd/1', AT_90],
      ['gone/1', AT_100],
    ])
    expect(Object.fromEntries(mastery(outline, questions, cards, NOON))).toEqual({
      api: expect.closeTo(0.95, 6),
      etcd: expect.closeTo(0.9, 6),
      plane: expect.closeTo(2.8 / 4, 6),
      kubelet: 0,
      node: 0,
      root: expect.closeTo(2.8 / 5, 6),
    })
  })

  it('is nothing where the last answer was a miss, though it was just told', () => {
    const cards = new Map([
      ['api/1', { ...AT_100, missed: true }],
      ['api/2', AT_90],
    ])
    expect(mastery(outline, questions, cards, NOON).get('api')).toBeCloseTo(0.45, 6)
  })

  it('is said of no topic without a question', () =>
    expect([...mastery(outline, [], new Map([['api/1', AT_90]]), NOON)]).toEqual([]))
})
