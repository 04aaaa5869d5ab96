import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastFirst } from '../../../src/core/base/least-first.ts'

it('gives the least of what is in it, whatever is added and taken in between', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(50), fc.constant(undefined))), (acts) => {
      const heap = leastFirst()
      const model: number[] = []
      for (const number of acts)
        if (number === undefined) expect(heap.take()).toBe(model.sort((a, b) => a - b).shift())
        else {
          heap.add(number)
          model.push(number)
        }
      for (const number of model.sort((a, b) => a - b)) expect(heap.take()).toBe(number)
      expect(heap.take()).toBeUndefined()
    }),
  ))
