import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, WRITTEN } from '../../src/core/base/text.ts'
import { fromColumns, inColumns } from '../../src/page/columns.ts'

const words = fc.string({ unit: fc.constantFrom(...'ab` 节点節點连接連線𠀀') })
const text = fc.record({ en: words, zh: words, 'zh-Hant': words })

describe('columns', () => {
  it('give back what was put in them, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.letrec((tie) => ({
          value: fc.oneof(
            { maxDepth: 4 },
            ...[text, fc.integer(), fc.boolean(), fc.constant(null), words],
            fc.array(tie('value')),
            fc.dictionary(words, tie('value')),
          ),
        })).value,
        (value) => {
          const json = JSON.parse(JSON.stringify(value)) as unknown
          const stored = JSON.parse(JSON.stringify(inColumns(json, LANGUAGES)))
          expect(fromColumns(stored)).toEqual(json)
        },
      ),
    ))

  it('have a text that is the same in all languages once', () =>
    expect(inColumns({ a: { en: 'etcd', zh: 'etcd' }, b: ['x'] }, WRITTEN)).toEqual({
      shape: { a: '\u0000', b: ['x'] },
      written: [['etcd'], [0]],
      derived: {},
    }))

  it('have of a derived language only what its source does not tell', () => {
    const texts = [
      { en: 'node', zh: '节点', 'zh-Hant': '節點' },
      { en: 'data', zh: '节点数据', 'zh-Hant': '節點資料' },
      { en: 'link', zh: '节点', 'zh-Hant': '節點' },
    ]
    const { derived, written } = inColumns(texts, LANGUAGES)
    expect(written).toEqual([
      ['node', 'data', 'link'],
      ['节点', '节点数据', '节点'],
    ])
    expect(derived).toEqual({ 'zh-Hant': { table: '节 節|点 點|数 資|据 料', patches: [0, 0, 0] } })
  })
})
