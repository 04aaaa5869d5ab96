import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { library } from '../support/outlines.ts'
import { k8smap } from './k8smap.ts'
import { leitner, moved, waits } from './leitner.ts'
import { GIVEN_UP } from './memory.ts'
import { random } from './random.ts'
import { isRepeated, quality, repeated, sm2, UNSEEN } from './sm2.ts'
import { DAY, type MakeWay } from './way.ts'

describe('Leitner', () => {
  it.each([
    ['rrrrr', [1, 2, 3, 4, 4]],
    ['rrwr', [1, 2, 0, 1]],
    ['ww', [0, 0]],
  ])('after %s a card has been in the boxes %j', (answers, boxes) => {
    const stood: number[] = []
    for (const each of answers) stood.push(moved(stood[stood.length - 1] ?? 0, each === 'r'))
    expect(stood).toEqual(boxes)
  })

  it('looks at its boxes every day, every 2nd, 4th, 9th and 14th', () =>
    expect([0, 1, 2, 3, 4].map(waits)).toEqual([1, 2, 4, 9, 14]))
})

describe('SM-2', () => {
  it.each([
    [[5, 5, 5, 5], [1, 6, 17, 48], 2.9],
    [[4, 4, 4, 4], [1, 6, 15, 38], 2.5],
    [[3, 3, 3, 3], [1, 6, 14, 30], 1.94],
    // A miss starts the intervals again and does not change the E-factor.
    [[4, 4, 4, 1, 4, 4], [1, 6, 15, 1, 6, 15], 2.5],
    [[0, 0, 0], [1, 1, 1], 2.5],
  ])('gives the qualities %j the intervals %j', (qualities, intervals, ease) => {
    const items = [UNSEEN]
    for (const each of qualities) items.unshift(repeated(items[0]!, each))
    expect(items.reverse().map(({ interval }) => interval)).toEqual([0, ...intervals])
    expect(items[items.length - 1]?.ease).toBeCloseTo(ease, 9)
  })

  it('lets no E-factor fall below 1.3', () => {
    let item = UNSEEN
    for (let n = 0; n < 20; n++) item = repeated(item, 3)
    expect(item.ease).toBe(1.3)
  })

  it('repeats on the same day what scored below four', () =>
    expect([0, 1, 2, 3, 4, 5].map(isRepeated)).toEqual([true, true, true, true, false, false]))

  it.each([
    [false, 1, 1],
    [true, 0.2, 5],
    [true, 0.7, 4],
    [true, 0.95, 3],
  ])('grades right: %s after %d of the longest search as %d', (right, share, grade) =>
    expect(quality({ right, took: (8 + share * GIVEN_UP) * 1000 })).toBe(grade),
  )
})

const outline = library(`
- Kubernetes:
    - Control plane: [API server, etcd, scheduler, controller manager]
    - Node: [kubelet, kube-proxy, runtime, DNS]
    - Storage: [volume, claim, class, snapshot]
`)
const questions = questionsBelow(outline, 'kubernetes', new Map())
const NOON = 20_000 * DAY + DAY / 2

/** The ids asked on each day, if every answer has the same outcome. */
function asked(make: MakeWay, days: number, answers: number, right: boolean): string[][] {
  const way = make(questions, seededDice(1))
  return Array.from({ length: days }, (_, day) => {
    way.begin(NOON + day * DAY, answers)
    return Array.from({ length: answers }, (_, n) => {
      const at = NOON + day * DAY + n * 15_000
      const question = way.next(at)
      if (!question) throw new Error('nothing to ask')
      way.answered(question, { right, took: 8500 }, at)
      return question.id
    })
  })
}

describe('a day', () => {
  const WAYS = { k8smap: k8smap(outline), leitner, sm2, random }
  it.each(Object.entries(WAYS))('has as many answers as it allows under %s', (_, make) => {
    for (const right of [true, false])
      for (const day of asked(make, 10, 5, right)) expect(day).toHaveLength(5)
  })

  it.each([
    ['Leitner', leitner],
    ['SM-2', sm2],
  ])('under %s begins with what is due, then takes new ones in tree order', (_, make) => {
    const [first, second] = asked(make, 2, 4, true)
    const ids = questions.map(({ id }) => id)
    expect(first).toEqual(ids.slice(0, 4))
    // What was right moves on: Leitner waits two days; SM-2 asks it again after one.
    expect(second).toEqual(make === leitner ? ids.slice(4, 8) : ids.slice(0, 4))
  })

  it('under Leitner repeats what was missed on the next day, not on the same', () => {
    const [first, second] = asked(leitner, 2, 4, false)
    expect(new Set(first).size).toBe(4)
    expect(second).toEqual(first)
  })

  it('under SM-2 ends with the repeats of what was missed', () => {
    const ids = questions.map(({ id }) => id)
    expect(asked(sm2, 1, 6, false)[0]).toEqual([...ids.slice(0, 3), ...ids.slice(0, 3)])
  })
})
