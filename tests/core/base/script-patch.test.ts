import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applied, patchFor } from '../../../src/core/base/script-patch.ts'
import { conversionOf, tableFor } from '../../../src/core/base/script-table.ts'

const convert = conversionOf('节 節|点 點|连 連|连接 連線')

it('a patch has only what the table does not make', () => {
  expect(patchFor('连接到节点', '連線到節點', convert)).toBe(0)
  expect(patchFor('连接到节点', '連接到節點', convert)).toEqual([1, 1, '接'])
})

it('a patch makes the other text again, with any table', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab` 节点節點连接连線𠀀') })
  fc.assert(
    fc.property(words, words, fc.array(words), fc.array(words), (from, to, ones, others) => {
      const made = conversionOf(tableFor(ones, others))
      expect(applied(patchFor(from, to, made), from, made)).toBe(to)
    }),
  )
})
